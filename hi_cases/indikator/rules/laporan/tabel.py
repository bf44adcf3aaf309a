"""Reports by table, on paper and as sheets."""

from __future__ import annotations

from datetime import datetime

from hi_cases.core.ekspor import LembarEkspor
from hi_cases.core.tanggal import tulis_tanggal, tulis_waktu
from hi_cases.core.tulis_angka import angka
from hi_cases.indikator.types import DataTabel, Periode, TabelLaporan
from hi_cases.surat.types import Blok, Butir, Data, Gaya, Subjudul, Tabel


def keterangan(periode: Periode, kini: datetime, sumber: str) -> list[tuple[str, str]]:
    """Return what stands above the tables: the period as far as it is over, when it was counted
    (local time), from what."""
    hari = kini.date()
    belum = " (belum berakhir)" if periode.sampai >= hari else ""
    dari, sampai = (
        tulis_tanggal(satu, hari=False) for satu in (periode.dari, min(periode.sampai, hari))
    )
    rentang = f"{dari} sampai {sampai}" if periode.dari <= hari else "belum mulai"
    return [
        ("Periode", f"{periode.nama}: {rentang}{belum}"),
        ("Dihitung", tulis_waktu(kini)),
        ("Sumber", sumber),
    ]


def _sel(nilai: str | int) -> str:
    return angka(nilai) if isinstance(nilai, int) else nilai


def _tabel(satu: TabelLaporan) -> tuple[Blok, ...]:
    baris = tuple(tuple(map(_sel, b)) for b in satu.baris)
    judul = (Subjudul(satu.judul),) if satu.judul else ()
    return *judul, Tabel(tuple(satu.kepala), baris, satu.lebar, satu.kosong, utuh=True)


def blok(d: DataTabel) -> tuple[Blok, ...]:
    """Return the report as blocks of a paper."""
    catatan = (Subjudul("Catatan"), Butir(tuple(d.catatan), Gaya.GARIS)) if d.catatan else ()
    return (
        Data(tuple(d.keterangan)),
        *(satu for t in d.tabel for satu in _tabel(t)),
        *catatan,
    )


def lembar(d: DataTabel) -> list[LembarEkspor]:
    """Return the report as sheets: what it is first, then a sheet for each table."""
    depan = [
        ("Isi", d.judul),
        *d.keterangan,
        *(("Catatan", satu) for satu in d.catatan),
    ]
    return [
        LembarEkspor("Keterangan", ("Tentang", "Keterangan"), depan),
        *(LembarEkspor(t.judul or "Tabel", t.kepala, t.baris) for t in d.tabel),
    ]
