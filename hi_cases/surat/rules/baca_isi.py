"""Reading data field by field, so that a fault is named by its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

_NAMA = re.compile(r"[a-z][a-z0-9_]{0,59}")
_Kata = TypeVar("_Kata", bound=StrEnum)


class TemplatSalah(ValueError):
    """Something in a template is wrong: where, and what."""

    def __init__(self, tempat: str, pesan: str) -> None:
        super().__init__(f"{tempat}: {pesan}")
        self.tempat = tempat
        self.pesan = pesan


class Isi:
    """One table of the data, read field by field; what nobody read is unknown and refused."""

    def __init__(self, isi: Any, tempat: str) -> None:
        if not isinstance(isi, Mapping):
            raise TemplatSalah(tempat or "templat", "harus berupa kelompok nama dan nilai.")
        self.isi = isi
        self.tempat = tempat
        self.dibaca: set[str] = set()

    def di(self, nama: str) -> str:
        """Return the words that name the place of a field."""
        return f"{self.tempat}, {nama}" if self.tempat else nama

    def salah(self, nama: str, pesan: str) -> TemplatSalah:
        """Return the fault of a field, to be raised."""
        return TemplatSalah(self.di(nama), pesan)

    def _nilai(self, nama: str, jenis: Any, sebutan: str, bila: Any) -> Any:
        self.dibaca.add(nama)
        nilai = self.isi.get(nama, bila)
        if not isinstance(nilai, jenis) or (isinstance(nilai, bool) and jenis is not bool):
            raise self.salah(nama, f"harus berupa {sebutan}.")
        return nilai

    def teks(self, nama: str, *, wajib: bool = False) -> str:
        """Return a text; empty where there is none."""
        nilai: str = self._nilai(nama, str, "teks", "")
        if wajib and not nilai.strip():
            raise self.salah(nama, "wajib diisi.")
        return nilai

    def ya(self, nama: str, *, bila: bool = False) -> bool:
        """Return a yes or no."""
        return bool(self._nilai(nama, bool, "true atau false", bila))

    def nama(self, nama: str = "kode") -> str:
        """Return a name by which others refer to this."""
        nilai = self.teks(nama, wajib=True)
        if not _NAMA.fullmatch(nilai):
            raise self.salah(nama, "hanya huruf kecil, angka, dan garis bawah, dimulai huruf.")
        return nilai

    def kata(self, nama: str, jenis: type[_Kata], bila: _Kata | None = None) -> _Kata:
        """Return one of the words of an enumeration."""
        nilai = self.teks(nama) or (bila.value if bila else "")
        try:
            return jenis(nilai)
        except ValueError:
            pilihan = ", ".join(satu.value for satu in jenis)
            raise self.salah(nama, f"pilih salah satu: {pilihan}.") from None

    def daftar(self, nama: str) -> list[Any]:
        """Return a list; empty where there is none."""
        return list(self._nilai(nama, list | tuple, "daftar", ()))

    def daftar_teks(self, nama: str) -> tuple[str, ...]:
        """Return a list of texts."""
        semua = self.daftar(nama)
        if not all(isinstance(satu, str) for satu in semua):
            raise self.salah(nama, "setiap isinya harus berupa teks.")
        return tuple(semua)

    def pasangan(self, nama: str) -> tuple[tuple[str, str], ...]:
        """Return a list of pairs of texts."""
        hasil = []
        for satu in self.daftar(nama):
            if not (
                isinstance(satu, list | tuple)
                and len(satu) == 2
                and all(isinstance(x, str) for x in satu)
            ):
                raise self.salah(nama, "setiap isinya harus sepasang teks: [label, isi].")
            hasil.append((satu[0], satu[1]))
        return tuple(hasil)

    def angka(self, nama: str) -> int:
        """Return a whole number from 0 to 100; 0 where there is none."""
        nilai = self._nilai(nama, int, "bilangan bulat", 0)
        if isinstance(nilai, bool) or not 0 <= nilai <= 100:
            raise self.salah(nama, "tulis bilangan dari 0 sampai 100.")
        return int(nilai)

    def bilangan(self, nama: str) -> tuple[int, ...]:
        """Return a list of whole numbers, one to a hundred."""
        semua = self.daftar(nama)
        if not all(isinstance(x, int) and not isinstance(x, bool) and 1 <= x <= 100 for x in semua):
            raise self.salah(nama, "setiap isinya harus bilangan dari 1 sampai 100.")
        return tuple(semua)

    def anak(self, nama: str, sebutan: str) -> Iterator[Isi]:
        """Yield the tables of a list, each with its own place."""
        for ke, satu in enumerate(self.daftar(nama), 1):
            pengenal = satu.get("kode") or satu.get("nama") if isinstance(satu, Mapping) else None
            yield Isi(satu, f"{self._awal()}{sebutan} “{str(pengenal or ke)[:60]}”")

    def _awal(self) -> str:
        return f"{self.tempat}, " if self.tempat else ""

    def tutup(self) -> None:
        """Refuse what nobody read."""
        for nama in sorted(set(self.isi) - self.dibaca):
            raise self.salah(str(nama), "nama ini tidak dikenal.")
