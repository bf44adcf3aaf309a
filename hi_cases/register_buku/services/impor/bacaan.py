"""A kept book, read row by row and laid down on disk: what a run holds does not grow with it.

Two things are known only when the whole book has been read: which numbers occur twice, and where
the numbers of a year run. So it is read once, its rows wait in a file without a name, and come back
as `baca` would have them.
"""

from __future__ import annotations

import pickle
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from types import TracebackType

from hi_cases.core import berkas
from hi_cases.core.impor import rombongan
from hi_cases.register_buku.rules.impor import BarisRegister, FaktaRegister
from hi_cases.register_buku.rules.impor.periksa import NomorBerjalan, tandai_ganda

_SEKALI = 500
"""Rows written at once: what they have in common is written once."""


class Bacaan:
    """The rows of a book in their order, and what is known of all of them."""

    def __init__(self, baris: Iterable[BarisRegister]) -> None:
        self.banyak = 0
        self._berjalan: dict[int, NomorBerjalan] = defaultdict(NomorBerjalan)
        self._simpanan = tempfile.TemporaryFile(dir=berkas.akar())
        try:
            self._berulang = frozenset(_berulang(self._tulis(baris)))
            if self._berulang:
                self._berjalan.clear()
                for satu in self.baris():
                    self._amati(satu)
        except BaseException:
            self._simpanan.close()
            raise

    def __enter__(self) -> Bacaan:
        return self

    def __exit__(
        self,
        jenis: type[BaseException] | None,
        galat: BaseException | None,
        jejak: TracebackType | None,
    ) -> None:
        self._simpanan.close()

    def _tulis(self, baris: Iterable[BarisRegister]) -> array[int]:
        """Write all rows; return the hashes of the numbers that were read."""
        sidik = array("q")
        for bagian in rombongan(baris, _SEKALI):
            pickle.dump(bagian, self._simpanan, pickle.HIGHEST_PROTOCOL)
            self.banyak += len(bagian)
            for satu in bagian:
                self._amati(satu)
                if satu.kunci is not None:
                    sidik.append(hash(satu.kunci))
        return sidik

    def _amati(self, satu: BarisRegister) -> None:
        if satu.fakta is not None:
            self._berjalan[satu.fakta.tahun].tambah(satu.fakta.nomor)

    def baris(self) -> Iterator[BarisRegister]:
        """Yield the rows, doubles marked."""
        return tandai_ganda(self._semua(), self._berulang)

    def _semua(self) -> Iterator[BarisRegister]:
        self._simpanan.seek(0)
        sisa = self.banyak
        while sisa > 0:
            bagian: tuple[BarisRegister, ...] = pickle.load(self._simpanan)  # noqa: S301 - our own
            sisa -= len(bagian)
            yield from bagian

    def urutan(self, fakta: FaktaRegister) -> int | None:
        """Return the running number in a register number, by all numbers of its year."""
        return self._berjalan[fakta.tahun].urutan(fakta.nomor)


def _berulang(sidik: array[int]) -> Iterator[int]:
    urut = sorted(sidik)
    return (a for a, b in zip(urut, urut[1:], strict=False) if a == b)
