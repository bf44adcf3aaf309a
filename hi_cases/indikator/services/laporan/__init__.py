"""Reports taken out as PDF, for Word or as a workbook; the trail keeps who took which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from hi_cases.audit import services as audit
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.ekspor import tulis_xlsx
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator import rules
from hi_cases.indikator.queries.laporan import berkala
from hi_cases.indikator.queries.laporan.lakip import lakip as baca_lakip
from hi_cases.indikator.queries.laporan.wajib import kalimat_wajib, periode_wajib
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.rules.laporan.tabel import lembar
from hi_cases.indikator.services.laporan import lakip, tabel
from hi_cases.indikator.types import (
    BentukLaporan,
    DataLakip,
    DataTabel,
    Periode,
    periode_ringkasan,
)
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
    izin: str
    baca: Callable[[Pelaku, Periode], DataLakip | DataTabel]
    tabel: bool = True
    """Whether it is made of tables, and so leaves as a workbook too."""
    wajib: str = ""
    """Code of the ketentuan that asks for it."""

    @property
    def bentuk(self) -> tuple[BentukLaporan, ...]:
        """As what it can be taken out."""
        kertas = (BentukLaporan.PDF, BentukLaporan.DOCX)
        return (*kertas, BentukLaporan.XLSX) if self.tabel else kertas

    def kalimat(self, tahun: int) -> str:
        """Say who needs it, for what, and what law asks for it."""
        return f"{self.untuk} {kalimat_wajib(self.wajib, tahun) if self.wajib else ''}".rstrip()

    def usul(self, tahun: int, hari: date) -> Periode:
        """Return the period that is offered first: the year, or its last part that is over."""
        pertama, *lain = self.periode(tahun)
        if pertama == Periode.setahun(tahun):
            return pertama
        return next((p for p in reversed(lain) if p.sampai < hari), pertama)


@dataclass(frozen=True)
class Keluaran:
    """A report as it leaves; `contoh`: rows of an example book are counted in it."""

    isi: bytes
    contoh: bool


JENIS: Mapping[str, JenisLaporan] = {
    satu.kode: satu
    for satu in (
        JenisLaporan(
            "lakip",
            "Bab kinerja untuk LAKIP dan LKPJ",
            "Bahan bab akuntabilitas kinerja: target, realisasi, capaian, anggaran, dan penjelasan "
            "tiap indikator, dengan tempat kosong untuk analisis penyusun.",
            lambda tahun: [Periode.setahun(tahun)],
            LIHAT,
            baca_lakip,
            tabel=False,
        ),
        JenisLaporan(
            "kemnaker",
            "Kasus perselisihan menurut tabel Kemnaker",
            "Untuk Kemnaker dan provinsi: perselisihan hak, kepentingan, PHK, dan antar-SP/SB per "
            "kecamatan dalam sebulan, triwulan, semester, atau setahun.",
            periode_ringkasan,
            rules.STATISTIK,
            berkala.kemnaker,
        ),
        JenisLaporan(
            "lks-bipartit",
            "Laporan LKS Bipartit",
            "Laporan dinas kepada provinsi tentang LKS Bipartit yang tercatat dan laporan "
            "kegiatannya.",
            partial(periode_wajib, berkala.LAPOR_LKS),
            berkala.EKSPOR_LKS,
            berkala.lks_bipartit,
            wajib=berkala.LAPOR_LKS,
        ),
        JenisLaporan(
            "sp-sb",
            "Laporan pencatatan SP/SB",
            "Laporan dinas kepada Menteri tentang serikat pekerja yang dicatat, berubah, pindah, "
            "dan bubar.",
            partial(periode_wajib, berkala.LAPOR_SERIKAT),
            berkala.CATAT_SERIKAT,
            berkala.serikat_pekerja,
            wajib=berkala.LAPOR_SERIKAT,
        ),
    )
}


def jenis(kode: str, periode: Periode) -> JenisLaporan:
    """Return a kind of report; TidakDitemukan for none, or a period that it is not made of."""
    satu = JENIS.get(kode)
    if satu is None or periode not in satu.periode(periode.tahun):
        raise TidakDitemukan("Laporan itu tidak ada.")
    return satu


def buat(pelaku: Pelaku, kode: str, periode: Periode, bentuk: BentukLaporan) -> Keluaran:
    """Return a report. It takes seconds and writes nothing: made while nobody waits to write.

    Raises TidakDitemukan for a report that there is not, TindakanDitolak for a name that cannot be
    drawn.
    """
    satu = jenis(kode, periode)
    authz.tabel().pastikan(pelaku, satu.izin, milik_sendiri=False)
    if bentuk not in satu.bentuk:
        raise TidakDitemukan("Laporan itu tidak ada dalam bentuk ini.")
    data = satu.baca(pelaku, periode)
    if bentuk is BentukLaporan.XLSX and isinstance(data, DataTabel):
        with tulis_xlsx(lembar(data)) as buku:
            return Keluaran(buku.read(), data.contoh)
    naskah = tabel.naskah(data) if isinstance(data, DataTabel) else lakip.naskah(data)
    return Keluaran(_cetak(naskah, bentuk), data.contoh)


def catat_keluar(pelaku: Pelaku, kode: str, periode: Periode, bentuk: BentukLaporan) -> None:
    """Record that a report leaves; who did not record it may not send it."""
    satu = jenis(kode, periode)
    audit.catat(
        pelaku,
        "indikator.laporan",
        Rujukan(RUJUKAN, periode.tahun),
        sesudah={"laporan": kode, "periode": periode.kode, "bentuk": bentuk.value},
        keterangan=f"{satu.nama}, {periode.nama} ({bentuk.value.upper()})",
    )


def _cetak(isi: Naskah, bentuk: BentukLaporan) -> bytes:
    try:
        return cetak.pdf(isi) if bentuk is BentukLaporan.PDF else cetak.docx(isi)
    except HurufTidakAda as galat:
        letak = f"Yang pertama ada pada tulisan “{galat.tempat}”. " if galat.tempat else ""
        raise TindakanDitolak(
            f"Ada huruf yang tidak dapat dicetak: {' '.join(galat.huruf)}. {letak}"
            "Perbaiki dahulu datanya."
        ) from galat
