"""Reference lists of the regency: plain files under data/, read once."""

import csv
from functools import cache
from pathlib import Path

from hi_cases.perusahaan.types import KategoriKbli, VersiKbli

_DATA = Path(__file__).resolve().parents[3] / "data"


def _baca(nama: str) -> list[dict[str, str]]:
    with (_DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


@cache
def kecamatan() -> tuple[str, ...]:
    """Return the kecamatan of the regency by name."""
    return tuple(sorted(baris["kecamatan"] for baris in _baca("wilayah.csv")))


@cache
def kawasan() -> tuple[str, ...]:
    """Return the industrial estates of the regency by name."""
    return tuple(sorted(baris["nama_kawasan"] for baris in _baca("kawasan-industri.csv")))


def _rentang(teks: str) -> tuple[int, int]:
    """Read "10-33", or "35" alone."""
    awal, _, akhir = teks.partition("-")
    return int(awal), int(akhir or awal)


@cache
def kategori_kbli() -> tuple[KategoriKbli, ...]:
    """Return the categories of business, each with the edition it belongs to."""
    return tuple(
        KategoriKbli(
            kategori=baris["kategori"],
            nama=baris["nama"],
            versi=VersiKbli(baris["versi"]),
            lain=tuple(baris["lain"].split(";")),
            golongan_pokok=_rentang(baris["golongan_pokok"]),
        )
        for baris in _baca("kbli-kategori.csv")
    )


def nama_kategori(kategori: str | None) -> str:
    """Return letter and name of a category; nothing for none."""
    for satu in kategori_kbli():
        if satu.kategori == kategori:
            return satu.label
    return ""
