"""Reports taken out as PDF, for Word or as a workbook; the trail keeps who took which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.services.laporan import lakip
from hi_cases.indikator.types import BentukLaporan, Periode
from hi_cases.surat.services import cetak
from hi_cases.surat.services.cetak import HurufTidakAda
from hi_cases.surat.types import Naskah

RUJUKAN = "laporan_indikator"
"""Kind by which the trail names what was taken out of a year; its number is the year."""


@dataclass(frozen=True)
class JenisLaporan:
    """One kind of report: what it is for, and how it is made."""

    kode: str
    nama: str
    untuk: str
    """One sentence: who needs it, for what."""
    periode: Callable[[int], list[Periode]]
    """The periods of a year that it can be of, the usual one first."""
    naskah: Callable[[Pelaku, Periode], Naskah]


JENIS: Mapping[str, JenisLaporan] = {
    satu.kode: satu
    for satu in (
        JenisLaporan(
            "lakip",
            "Bab kinerja untuk LAKIP dan LKPJ",
            "Bahan bab akuntabilitas kinerja: target, realisasi, capaian, anggaran, dan penjelasan "
            "tiap indikator, dengan tempat kosong untuk analisis penyusun.",
            lambda tahun: [Periode.setahun(tahun)],
            lakip.naskah,
        ),
    )
}


def jenis(kode: str, periode: Periode) -> JenisLaporan:
    """Return a kind of report; TidakDitemukan for none, or a period that it is not made of."""
    satu = JENIS.get(kode)
    if satu is None or periode not in satu.periode(periode.tahun):
        raise TidakDitemukan("Laporan itu tidak ada.")
    return satu


def keluarkan(pelaku: Pelaku, kode: str, periode: Periode, bentuk: BentukLaporan) -> bytes:
    """Return a report for taking out, which is recorded.

    Raises TidakDitemukan for a report that there is not, TindakanDitolak for a name that cannot be
    drawn.
    """
    satu = jenis(kode, periode)
    hasil = _cetak(satu.naskah(pelaku, periode), bentuk)
    audit.catat(
        pelaku,
        "indikator.laporan",
        Rujukan(RUJUKAN, periode.tahun),
        sesudah={"laporan": kode, "periode": periode.kode, "bentuk": bentuk.value},
        keterangan=f"{satu.nama}, {periode.nama} ({bentuk.value.upper()})",
    )
    return hasil


def _cetak(isi: Naskah, bentuk: BentukLaporan) -> bytes:
    try:
        return cetak.pdf(isi) if bentuk is BentukLaporan.PDF else cetak.docx(isi)
    except HurufTidakAda as galat:
        raise TindakanDitolak(
            f"Ada huruf yang tidak dapat dicetak: {' '.join(galat.huruf)}. Perbaiki dahulu datanya."
        ) from galat
