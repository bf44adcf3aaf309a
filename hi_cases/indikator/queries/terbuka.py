"""Open data: rows that anybody may have, of years that are over, small counts left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.queries import terbitan
from hi_cases.indikator.queries.publik import StatistikPublik, baris_terbit, statistik_publik
from hi_cases.indikator.queries.tahunan import buku_contoh
from hi_cases.indikator.rules.keterangan import catatan_contoh
from hi_cases.indikator.rules.terbuka import HIMPUNAN, INDIKATOR
from hi_cases.indikator.types import Saringan
from hi_cases.indikator.types.terbuka import DataTerbuka, Himpunan, Nilai
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.queries.acuan import definisi_pengaturan

LISENSI = "data_terbuka_lisensi"
_BELUM_ADA = (
    "Himpunan ini belum berisi angka: belum ada tahun yang berakhir, atau angkanya belum disusun. "
    "Penyusunannya setiap malam. Alamatnya tetap; angkanya akan terbit di sini."
)


def _perkara(isi: StatistikPublik) -> Iterator[Sequence[Nilai]]:
    for tahun, _menurut, bagian, n in baris_terbit(isi):
        yield tahun, bagian, n, "ya" if n is None else "tidak"


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
    """Return when the newest edition was put together, as ISO text; "" where there is none."""
    kapan = terbitan.disusun()
    return clock.ke_lokal(kapan).isoformat(timespec="seconds") if kapan else ""


def lisensi() -> str:
    """Return the terms on which the office gives the data, in words."""
    hari = clock.hari_ini()
    return definisi_pengaturan()[LISENSI].tulis(kalender.pengaturan(LISENSI, hari))


def _tahun(satu: Himpunan) -> Sequence[int]:
    """Return the years of which a set has rows, oldest first."""
    isi = "indikator" if satu is INDIKATOR else "pilahan"
    return [t.tahun for t in terbitan.terbit() if t.isi[isi]]


def tentang(kode: str, produsen: str) -> DataTerbuka:
    """Return a set without its rows; TidakDitemukan for none."""
    ambang, satu = terbitan.ambang(), himpunan(kode)
    tahun = _tahun(satu)
    contoh = buku_contoh(SISTEM, Saringan(tahun[0], tahun[-1])) if tahun else []
    catatan = [*catatan_contoh(contoh), *([] if tahun else [_BELUM_ADA])]
    return DataTerbuka(satu, produsen, lisensi(), diperbarui(), ambang, contoh, catatan, ())


def data(kode: str, produsen: str) -> DataTerbuka:
    """Return a set with its rows; TidakDitemukan for none."""
    isi_tetap = tentang(kode, produsen)
    satu = isi_tetap.himpunan
    if satu.sumbu is not None:
        return replace(isi_tetap, baris=list(_perkara(statistik_publik((satu.sumbu,)))))
    baris = [b["baris"] for t in terbitan.terbit() for b in t.isi["indikator"]]
    catatan = [*isi_tetap.catatan, *filter(None, [_belum_dimasukkan(baris)])]
    return replace(isi_tetap, catatan=catatan, baris=baris)
