"""What a party may choose from in the form of its act, and what the form is filled with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hi_cases.core import clock
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.forms import BahanPilihan
from hi_cases.perselisihan.queries.saya_perkara import HalamanSaya
from hi_cases.perselisihan.rules.penawaran import jalur_boleh, label_pilihan
from hi_cases.perselisihan.types import (
    PilihanJalur,
    StatusKuasa,
    SuratDiterima,
    Tahap,
    Tindakan,
)

Pasangan = Sequence[tuple[str, str]]


def _pihak(h: HalamanSaya, aksi: Tindakan) -> Pasangan:
    """Return one's own parties that the act may be for."""
    milik = {p.pihak_id for p in h.posisi}
    if aksi is Tindakan.JAWAB_ANJURAN:
        milik = {
            f.id for f in h.fakta.pihak if f.id in milik and f.terima_anjuran and not f.terjawab
        }
    return [(str(p.id), p.nama) for p in h.pihak if p.id in milik]


def _jalur(h: HalamanSaya) -> Pasangan:
    boleh = {satu.value for satu in jalur_boleh(h.fakta.jenis)}
    return [
        (satu.value, label_pilihan(satu, h.fakta.jenis))
        for satu in PilihanJalur
        if satu is PilihanJalur.TIDAK_MEMILIH or satu.value in boleh
    ]


def _surat(h: HalamanSaya) -> Pasangan:
    """Return the letters that may have come: those that were sent and lack their proof."""
    belum = any(satu.saya and satu.diterima is None for satu in h.panggilan)
    mungkin = {
        SuratDiterima.BERKAS_KEMBALI: h.perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN,
        SuratDiterima.PANGGILAN: belum,
        SuratDiterima.ANJURAN: h.anjuran is not None and not h.anjuran_terbuka,
    }
    return [(satu.value, satu.label) for satu, ada in mungkin.items() if ada]


def _kuasa(h: HalamanSaya) -> Pasangan:
    berlaku = {StatusKuasa.MENUNGGU, StatusKuasa.TERVERIFIKASI}
    return [
        (str(satu.id), f"{satu.nama}, surat nomor {satu.nomor}")
        for satu in h.kuasa
        if satu.status in berlaku
    ]


def _anggota(h: HalamanSaya, aksi: Tindakan) -> Sequence[tuple[int, str, str]]:
    """Return the workers of one's own group, with the answers that stand."""
    if aksi is not Tindakan.JAWAB_ANJURAN:
        return ()
    semua = h.anjuran.tanggapan if h.anjuran else ()
    sudah = {s.anggota_id: s.jawaban.label for t in semua for s in t.anggota}
    boleh = {int(kode) for kode, _ in _pihak(h, aksi)}
    return [
        (anggota.id, anggota.nama, sudah.get(anggota.id, ""))
        for pihak in h.perkara.pihak
        if pihak.id in boleh
        for anggota in pihak.anggota
    ]


def _awal_hadir(h: HalamanSaya) -> dict[str, Any]:
    """The next meeting that is planned, or to which one is called."""
    kini = clock.hari_ini()
    hari = [satu.mulai.date() for satu in h.jadwal]
    hari += [
        satu.untuk
        for satu in h.panggilan
        if satu.saya and satu.untuk >= kini and not h.lepas.kena(satu.jenis, satu.untuk, satu.pukul)
    ]
    return {"untuk_tanggal": min(hari)} if hari else {}


_AWAL: dict[Tindakan, Callable[[HalamanSaya], dict[str, Any]]] = {
    Tindakan.KABARKAN_HADIR: _awal_hadir,
}


def _awal(h: HalamanSaya, aksi: Tindakan, hari: str) -> dict[str, Any]:
    if aksi is Tindakan.KABARKAN_HALANGAN:
        jadwal = {satu.mulai.date().isoformat(): satu.mulai.date() for satu in h.jadwal}
        if hari in jadwal:
            return {"tanggal_berhalangan": tulis_tanggal(jadwal[hari], hari=False)}
    return _AWAL[aksi](h) if aksi in _AWAL else {}


def bahan_saya(h: HalamanSaya, aksi: Tindakan, hari: str = "") -> BahanPilihan:
    """Return the choices of a party's act on its case.

    `hari` is the day, as an address has it, of the meeting from which the party comes.
    """
    return BahanPilihan(
        menurut_bidang={
            "pihak_id": _pihak(h, aksi),
            "jalur": _jalur(h),
            "surat": _surat(h),
            "kuasa_id": _kuasa(h),
        },
        anggota=_anggota(h, aksi),
        awal=_awal(h, aksi, hari),
    )
