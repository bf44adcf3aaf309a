"""What a bundle is made of, read from the database before any of it is bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.models import BundelSurat, Penyampaian
from hi_cases.surat.queries import bundel as baca
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.services.bundel.muka import Muka
from hi_cases.surat.services.bundel.penjilidan import Bagian
from hi_cases.surat.types import Bentuk, Kop, Naskah, Paragraf, Tabel
from hi_cases.surat.types.bundel import SebabTakTerjilid

JUDUL = "Berkas perkara perselisihan hubungan industrial"
_CATATAN = (
    "Jilid ini salinan. Keaslian setiap surat dinas diperiksa dengan kode QR pada kaki surat itu. "
    "Halaman dari para pihak dimuat seperti tampak, diperkecil seperlunya; tautan dan lampiran di "
    "dalam berkasnya tidak ikut."
)


@dataclass(frozen=True)
class Bahan:
    """The cover and the parts, as plain values: nothing is read any more while binding."""

    muka: Muka
    bagian: tuple[Bagian, ...]


def _hari(satu: date | None) -> str:
    return tulis_tanggal(satu, hari=False) if satu else ""


def _lembar(kop: Kop, tempat: str, judul: str, *blok: Paragraf | Tabel) -> Naskah:
    return Naskah(
        Bentuk.NASKAH, kop, judul, "", tempat, clock.hari_ini(), blok=blok, melintang=True
    )


def _terima(satu: Penyampaian) -> str:
    if satu.gagal_pada:
        return f"Tidak sampai, {_hari(satu.gagal_pada)}: {satu.alasan_gagal}"
    return f"{_hari(satu.diterima_pada)} oleh {satu.penerima}" if satu.diterima_pada else ""


def _penyampaian(ada: baca.Sumber, dipilih: Sequence[str]) -> Tabel:
    """List how the letters that are bound were served; all letters if none of them is."""
    semua = list(ada.surat.values())
    terjilid = [satu for satu in semua if f"surat:{satu.id}" in dipilih and satu.penyampaian]
    baris = tuple(
        (
            f"{surat.nama} {surat.nomor or ''}".strip(),
            satu.pihak_nama,
            ", ".join(k for k in (_hari(satu.dikirim_pada), satu.cara.label, satu.resi) if k),
            _terima(satu) or "Belum dikonfirmasi",
            satu.bukti or "",
        )
        for surat in terjilid or semua
        for satu in surat.penyampaian
    )
    return Tabel(("Surat", "Kepada", "Dikirim", "Diterima", "Bukti terima"), baris, (5, 5, 5, 5, 5))


def _jawaban(ada: baca.Sumber) -> tuple[Paragraf, Tabel]:
    anjuran = ada.fakta["anjuran"]
    baris = tuple(
        tuple(satu.get(n, "") for n in ("nama", "diterima", "jawaban", "tanggal", "alasan"))
        for satu in ada.jawaban
    )
    kepala = ("Pihak", "Anjuran diterima", "Jawaban", "Dijawab", "Alasan")
    return (
        Paragraf(f"Anjuran Nomor {anjuran['nomor']} tanggal {anjuran['tanggal']}."),
        Tabel(kepala, baris, (6, 4, 5, 4, 8)),
    )


def _pengunggah(pindaian: Any) -> str:
    hari = clock.ke_lokal(pindaian.diunggah_pada).date()
    return f"diunggah {pindaian.diunggah_oleh}, {_hari(hari)}"


def _bagian(ada: baca.Sumber, dipilih: Sequence[str], kop: Kop, tempat: str) -> Iterator[Bagian]:
    calon = {satu.kunci: satu for satu in baca.calon(ada)}
    for kunci in dipilih:
        jenis, _, angka = kunci.partition(":")
        satu = calon.get(kunci)
        if satu is None:
            yield Bagian(f"Bagian {kunci}", sebab=SebabTakTerjilid.HILANG)
        elif jenis == "surat":
            surat, pindaian = ada.surat[int(angka)], ada.pindaian.get(int(angka))
            yield Bagian(satu.judul, satu.keterangan, surat.sha256 or "")
            if pindaian is not None:
                # Behind the issued letter, never in its place: a scan is what somebody brought.
                judul = f"Pindaian bertanda tangan: {satu.judul}"
                yield Bagian(judul, _pengunggah(pindaian), pindaian.sha256, pindaian.tipe)
        elif jenis == "berkas":
            berkas = ada.berkas[int(angka)]
            sebab = None if satu.dapat else SebabTakTerjilid.BENTUK
            yield Bagian(satu.judul, satu.keterangan, berkas.sha256, berkas.tipe, sebab=sebab)
        else:
            blok = _jawaban(ada) if jenis == baca.JAWABAN else (_penyampaian(ada, dipilih),)
            naskah = _lembar(kop, tempat, satu.judul, *blok)
            yield Bagian(satu.judul, satu.keterangan, naskah=naskah)


def _muka(ada: baca.Sumber, bundel: BundelSurat, kop: Kop) -> Muka:
    def fakta(kelompok: str, nama: str) -> str:
        return str(ada.fakta.get(kelompok, {}).get(nama) or "")

    anjuran = ", tanggal ".join(
        satu for satu in (fakta("anjuran", "nomor"), fakta("anjuran", "tanggal")) if satu
    )
    data = (
        ("Nomor register", fakta("perkara", "nomor")),
        ("Dicatat", fakta("perkara", "dicatat")),
        ("Jenis perselisihan", fakta("perkara", "jenis")),
        ("Pekerja/serikat pekerja", fakta("pekerja", "nama")),
        ("Pengusaha", fakta("pengusaha", "nama")),
        ("Mediator", fakta("mediator", "nama")),
        ("Anjuran", anjuran),
    )
    return Muka(
        kop,
        JUDUL,
        ada.sebutan,
        tuple((label, isi) for label, isi in data if isi),
        clock.hari_ini(),
        bundel.dibuat_nama,
        _CATATAN,
    )


def siapkan(pelaku: Pelaku, bundel: BundelSurat) -> Bahan:
    """Read the cover and the parts of a bundle, as they are now."""
    ada = baca.sumber(pelaku, bundel.rujukan)
    kop = kop_berlaku(clock.hari_ini())
    bagian = _bagian(ada, bundel.susunan, kop.nilai, kop.tempat)
    return Bahan(_muka(ada, bundel, kop.nilai), tuple(bagian))
