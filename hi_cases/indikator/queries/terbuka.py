"""Open data: rows that anybody may have, of years that are over, small counts left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.queries import rencana
from hi_cases.indikator.queries.angka import terakhir_dihitung
from hi_cases.indikator.queries.program import BarisIndikator, program
from hi_cases.indikator.queries.publik import (
    AMBANG,
    StatistikPublik,
    baris_terbit,
    statistik_publik,
    tahun_terbit,
)
from hi_cases.indikator.queries.sumber import perkara
from hi_cases.indikator.queries.tahunan import buku_contoh
from hi_cases.indikator.rules.keterangan import catatan_contoh
from hi_cases.indikator.rules.terbuka import HIMPUNAN, INDIKATOR
from hi_cases.indikator.types import Periode, Rumus, Saringan, Sumbu
from hi_cases.indikator.types.terbuka import DataTerbuka, Himpunan, Nilai
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.queries.acuan import definisi_pengaturan

LISENSI = "data_terbuka_lisensi"
_BELUM_ADA = (
    "Himpunan ini belum berisi angka, karena datanya belum memuat satu tahun pun yang sudah "
    "berakhir. Alamatnya tetap; angkanya akan terbit di sini."
)
_ORANG = frozenset({"perkara", "orang"})
"""Units of which a small count points at people; others count companies, papers, bodies."""
_SUMBER_PERKARA = frozenset(satu.kode for satu in perkara.SUMBER)


def _perkara(isi: StatistikPublik) -> Iterator[Sequence[Nilai]]:
    for tahun, _menurut, bagian, n in baris_terbit(isi):
        yield tahun, bagian, n, "ya" if n is None else "tidak"


def _angka(nilai: Decimal | None) -> float | int | None:
    if nilai is None:
        return None
    bulat = round(float(nilai), 2)
    return int(bulat) if bulat.is_integer() else bulat


def _tahun_tertutup() -> set[int]:
    """Return the years of which a count by end is left out: what counts their cases beside it would
    tell it by subtraction."""
    akhir = statistik_publik((Sumbu.HASIL,))
    return {b.tahun for t in akhir.tabel for b in t.baris if None in (b.jumlah, *b.bagian)}


def _kecil(b: BarisIndikator, ambang: int, *, perkara_tertutup: bool) -> bool:
    """Tell whether a figure is made of so few, or leaves so few, that it points at somebody."""
    if perkara_tertutup and b.definisi.sumber in _SUMBER_PERKARA:
        return True
    if b.definisi.rumus is Rumus.PERSEN:
        semua, kena = b.angka.penyebut, b.angka.pembilang
        if semua is None or kena is None:
            return False
        return any(0 < n < ambang for n in (semua, kena, semua - kena))
    return b.definisi.satuan in _ORANG and b.realisasi is not None and 0 < abs(b.realisasi) < ambang


def _indikator(ambang: int) -> Iterator[Sequence[Nilai]]:
    tertutup = _tahun_tertutup()
    for tahun in _tahun(INDIKATOR):
        for b in program(SISTEM, Periode.setahun(tahun)).baris:
            d, samar = b.definisi, _kecil(b, ambang, perkara_tertutup=tahun in tertutup)
            yield (
                tahun,
                d.kode_indikator,
                d.kode,
                d.nama,
                d.satuan,
                _angka(b.target.nilai if b.target else None),
                None if samar else _angka(b.realisasi),
                None if samar else _angka(b.capaian),
                "ya" if samar else "tidak",
            )


def _belum_dimasukkan(baris: Sequence[Sequence[Nilai]]) -> str:
    """Say of which years figures are missing because nobody entered them; "" for none."""
    nama = [kolom for kolom, _ in INDIKATOR.kolom]
    isi = [dict(zip(nama, satu, strict=True)) for satu in baris]
    tahun = {b["tahun"] for b in isi if b["realisasi"] is None and b["disamarkan"] == "tidak"}
    if not tahun:
        return ""
    kata = ", ".join(str(t) for t in sorted(tahun))
    return f"Realisasi yang kosong dan tidak disamarkan belum dimasukkan (tahun {kata})."


def himpunan(kode: str) -> Himpunan:
    """Return what a set is; TidakDitemukan for none."""
    if kode not in HIMPUNAN:
        raise TidakDitemukan("Himpunan data itu tidak ada.")
    return HIMPUNAN[kode]


def diperbarui() -> str:
    """Return when figures were counted last, as ISO text; "" where they never were."""
    kapan = terakhir_dihitung()
    return clock.ke_lokal(kapan).isoformat(timespec="seconds") if kapan else ""


def lisensi() -> str:
    """Return the terms on which the office gives the data, in words."""
    hari = clock.hari_ini()
    return definisi_pengaturan()[LISENSI].tulis(kalender.pengaturan(LISENSI, hari))


def _tahun(satu: Himpunan) -> Sequence[int]:
    """Return the years that are over of which a set has rows, oldest first."""
    if satu is INDIKATOR:
        return [t for t in rencana.tahun_ada() if t < clock.hari_ini().year]
    return tahun_terbit()


def tentang(kode: str, produsen: str) -> DataTerbuka:
    """Return a set without its rows; TidakDitemukan for none."""
    ambang, satu = int(kalender.pengaturan(AMBANG, clock.hari_ini())), himpunan(kode)
    tahun = _tahun(satu)
    contoh = buku_contoh(SISTEM, Saringan(tahun[0], tahun[-1])) if tahun else []
    catatan = [*catatan_contoh(contoh), *([] if tahun else [_BELUM_ADA])]
    return DataTerbuka(satu, produsen, lisensi(), diperbarui(), ambang, contoh, catatan, ())


def data(kode: str, produsen: str) -> DataTerbuka:
    """Return a set with its rows; TidakDitemukan for none."""
    isi_tetap = tentang(kode, produsen)
    satu, ambang = isi_tetap.himpunan, isi_tetap.ambang
    if satu.sumbu is not None:
        return replace(isi_tetap, baris=list(_perkara(statistik_publik((satu.sumbu,)))))
    baris = list(_indikator(ambang))
    catatan = [*isi_tetap.catatan, *filter(None, [_belum_dimasukkan(baris)])]
    return replace(isi_tetap, catatan=catatan, baris=baris)
