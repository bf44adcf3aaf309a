"""Periods of law in groups, for people who look for one."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

LAINNYA = "Lainnya"
_KELOMPOK = {
    "Bipartit dan pencatatan": ("BIP", "REG", "PILIH"),
    "Mediasi dan anjuran": ("MED", "ANJ", "JWB", "PB"),
    "Konsiliasi dan arbitrase": ("KON", "ARB"),
    "Pengadilan": ("GUG", "PHI", "KAS"),
    "Peraturan perusahaan, PKB, dan PKWT": ("PP", "PKB", "PKWT"),
    "Serikat pekerja dan LKS Bipartit": ("SP", "LKSB"),
    "PHK, mogok, dan penutupan": ("PHK", "MOGOK", "TUTUP"),
    "Data pribadi": ("PDP",),
}
_MENURUT_AWALAN = {awalan: judul for judul, semua in _KELOMPOK.items() for awalan in semua}


def kelompokkan(menurut_kode: Mapping[str, T]) -> list[tuple[str, list[tuple[str, T]]]]:
    """Return (heading, [(code, value)]) pairs; a code of no group stands under "Lainnya"."""
    hasil: dict[str, list[tuple[str, T]]] = {judul: [] for judul in (*_KELOMPOK, LAINNYA)}
    for kode, nilai in menurut_kode.items():
        judul = _MENURUT_AWALAN.get(kode.split("-")[0], LAINNYA)
        hasil[judul].append((kode, nilai))
    return list(hasil.items())
