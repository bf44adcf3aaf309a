"""The letter that the act awaited now would be: written here, it records the act itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.web import boleh
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.routes.pertemuan import PanelJadwal
from hi_cases.perselisihan.routes.surat_jalan import perjalanan
from hi_cases.perselisihan.rules.menunggu_sidang import TERBITKAN_DAN_KIRIM
from hi_cases.perselisihan.rules.surat import boleh_menulis
from hi_cases.perselisihan.rules.surat_jalan import kalimat, langkah
from hi_cases.perselisihan.types import Tahap, Tindakan
from hi_cases.surat.types import StatusSurat

_SURAT = {
    Tindakan.TAWARKAN: ("penawaran", "surat penawaran", "dikirim kepada semua pihak"),
    Tindakan.CATAT_TERIMA_PENGEMBALIAN: (
        "pengembalian_berkas",
        "surat pengembalian",
        "terbukti diterima",
    ),
    Tindakan.CATAT_SIDANG: ("daftar_hadir", "daftar hadir", ""),
    Tindakan.CATAT_PANGGILAN: ("panggilan", "panggilan", "dikirim"),
    Tindakan.PILIH_KONSILIASI: ("penawaran", "surat penawaran", ""),
    Tindakan.LIMPAHKAN: ("penawaran", "surat penawaran", ""),
    Tindakan.TERBITKAN_ANJURAN: ("anjuran", "anjuran", "terbit"),
    Tindakan.CATAT_TERIMA_ANJURAN: ("anjuran", "anjuran", "terbukti diterima"),
}
_SESUDAH_TAWARAN = frozenset({Tindakan.PILIH_KONSILIASI, Tindakan.LIMPAHKAN})
_DIDAHULUKAN = frozenset({Tindakan.CATAT_TERIMA_PENGEMBALIAN})
"""Acts that wait for a letter that must be written first: a button leads there."""
_HIDUP = frozenset({StatusSurat.DRAF, StatusSurat.DIPERIKSA, StatusSurat.TERBIT})
_BERJALAN = frozenset(
    {
        Tindakan.TAWARKAN,
        Tindakan.CATAT_TERIMA_PENGEMBALIAN,
        Tindakan.TERBITKAN_ANJURAN,
        Tindakan.CATAT_TERIMA_ANJURAN,
    }
)
"""Acts whose one letter is followed on its way; summonses are followed by their meeting."""


@dataclass(frozen=True)
class SuratDitunggu:
    """What is to be written, where, and when the act is recorded by it."""

    nama: str
    url: str
    ketika: str
    """Empty where it records none."""
    tombol: str = ""
    """The button that leads to it before the act is recorded by hand; empty: a line is enough."""
    keadaan: str = ""
    """How far it is already; empty: there is none yet, or nothing to be said."""
    judul: str = ""
    """What is awaited, where the letters have come further than the sentence of the panel."""


def surat_ditunggu(
    pelaku: Pelaku,
    h: queries.HalamanPerkara,
    tindakan: Tindakan | None,
    jadwal: PanelJadwal | None,
    surat: Sequence[Any],
) -> SuratDitunggu | None:
    """Return the letter behind an awaited act: on its way already, or to be written by this actor.

    `surat` are the letters of the case that the actor sees, the newest first.
    """
    kode, nama, ketika = _SURAT.get(tindakan, ("", "", ""))
    if not kode or h.fakta.register:
        return None
    if tindakan in _SESUDAH_TAWARAN:
        return _tawaran_kembali(h, surat)
    if tindakan in _BERJALAN and (ada := _jalan(kode, nama, ketika, h, surat)):
        return ada
    menulis = boleh_menulis(pelaku, kode, h.fakta.mediator_id)
    if not menulis or not boleh("surat.tulis") or tindakan is Tindakan.CATAT_TERIMA_ANJURAN:
        return None
    url = url_for("surat.tentang", jenis="perkara", rujukan_id=h.perkara.id)
    satu = SuratDitunggu(nama, url, ketika)
    if tindakan in _DIDAHULUKAN:
        return replace(satu, tombol=f"Tulis {nama}")
    return _panggilan(satu, h, jadwal) if tindakan is Tindakan.CATAT_PANGGILAN else satu


def _tawaran_kembali(h: queries.HalamanPerkara, surat: Sequence[Any]) -> SuratDitunggu | None:
    """Warn, before the choice or its lack is acted upon, of whom the offer did not reach."""
    terbit = [s for s in surat if s.kode == "penawaran" and s.status is StatusSurat.TERBIT]
    if h.perkara.tahap is not Tahap.DITAWARKAN or not terbit:
        return None
    jalan = perjalanan(terbit[0], "surat penawaran")
    if not jalan.perlu_kirim:
        return None
    url = url_for("surat.satu", surat_id=jalan.id, _anchor="penyampaian")
    return SuratDitunggu(jalan.sebutan, url, "", keadaan=kalimat(jalan))


def _jalan(
    kode: str, nama: str, ketika: str, h: queries.HalamanPerkara, surat: Sequence[Any]
) -> SuratDitunggu | None:
    """Follow the newest letter of the kind that is in force or on its way."""
    hidup = [s for s in surat if s.kode == kode and s.status in _HIDUP]
    if kode == "pengembalian_berkas" and (sejak := _kembali_sejak(h)):
        hidup = [s for s in hidup if s.dibuat_pada >= sejak]
    if not hidup:
        return None
    jalan = perjalanan(hidup[0], nama)
    tombol = langkah(jalan)
    anchor = "penyampaian" if jalan.status is StatusSurat.TERBIT else None
    url = url_for("surat.satu", surat_id=jalan.id, _anchor=anchor)
    return SuratDitunggu(nama, url, ketika, tombol, kalimat(jalan)) if tombol else None


def _kembali_sejak(h: queries.HalamanPerkara) -> Any:
    """Each return of a file has a letter of its own."""
    semua = (s.pada for s in h.peristiwa if s.tindakan == Tindakan.KEMBALIKAN_BERKAS)
    return next(semua, None)


def _panggilan(
    satu: SuratDitunggu, h: queries.HalamanPerkara, jadwal: PanelJadwal | None
) -> SuratDitunggu:
    """Lead to the next step of the summonses: made, issued, sent; paper is recorded beside it."""
    baris = next(
        (b for b in (jadwal.buka if jadwal else ()) if b.p.hari == h.fakta.sidang_berikut), None
    )
    if baris is None:
        return replace(satu, tombol="Tulis panggilan")
    di_jadwal = url_for("perselisihan.rincian", perkara_id=h.perkara.id, _anchor="jadwal")
    if baris.buat:
        return replace(satu, tombol="Buat panggilan", url=di_jadwal)
    if baris.terbitkan:
        return replace(satu, tombol="Terbitkan panggilan", url=di_jadwal)
    nama = {p.id: p.nama for p in h.fakta.pihak}
    belum = [nama.get(s.pihak_id, "pihak") for s in baris.panggilan if s.belum_dikirim]
    return replace(
        satu,
        tombol="Sampaikan panggilan",
        url=baris.url_kirim or di_jadwal,
        keadaan=f"Panggilan sudah terbit dan belum dikirim kepada {', '.join(belum)}."
        if belum
        else "",
        judul=h.menunggu.kalimat.replace(TERBITKAN_DAN_KIRIM, "Kirim", 1),
    )
