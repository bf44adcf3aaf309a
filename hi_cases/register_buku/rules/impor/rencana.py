"""What an import would do: which lines are new, unchanged, changed, or cannot come in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from hi_cases.register_buku.rules.impor.banding import Perubahan, beda
from hi_cases.register_buku.rules.impor.bentuk import (
    BarisRegister,
    FaktaRegister,
    HasilBaca,
    Temuan,
    Tingkat,
)

Kunci: TypeAlias = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """A case that already has a register number; without facts it was not imported."""

    perkara_id: int
    fakta: FaktaRegister | None


@dataclass(frozen=True, slots=True)
class BarisBerubah:
    """A line of a later book that differs from what was imported before."""

    baris: BarisRegister
    perkara_id: int
    lama: FaktaRegister
    perubahan: tuple[Perubahan, ...]


@dataclass(frozen=True, slots=True)
class Rencana:
    """Every line of a book in exactly one of the four lists; findings about sheets beside them."""

    tambah: tuple[BarisRegister, ...]
    sama: tuple[BarisRegister, ...]
    ubah: tuple[BarisBerubah, ...]
    hasil: HasilBaca
    """The reading, with the clashes found on the way among the refused rows."""

    @property
    def hitungan(self) -> dict[str, int]:
        """Counts for a page and for the terminal."""
        return {
            "dibaca": len(self.hasil.baris),
            "ditambah": len(self.tambah),
            "sama": len(self.sama),
            "berubah": len(self.ubah),
            "ditolak": len(self.hasil.ditolak),
            "berperingatan": sum(1 for b in self.hasil.diterima if b.peringatan),
            "alasan_tolak": len(self.hasil.ditolak_dengan_alasan()),
        }


def susun_rencana(hasil: HasilBaca, tersimpan: Mapping[Kunci, Tersimpan]) -> Rencana:
    """Compare the reading with what is stored, line by line."""
    tambah: list[BarisRegister] = []
    sama: list[BarisRegister] = []
    ubah: list[BarisBerubah] = []
    semua: list[BarisRegister] = []
    sudah: set[Kunci] = set()
    for baris in hasil.baris:
        kunci, fakta = baris.kunci, baris.fakta
        if kunci is None or fakta is None:
            semua.append(baris)
            continue
        lama = tersimpan.get(kunci)
        if lama is not None and lama.fakta is None:
            semua.append(_bentrok(baris))
            continue
        semua.append(baris)
        if kunci in sudah:
            sama.append(baris)
        elif lama is None or lama.fakta is None:
            tambah.append(baris)
        elif perubahan := beda(lama.fakta, fakta):
            ubah.append(BarisBerubah(baris, lama.perkara_id, lama.fakta, perubahan))
        else:
            sama.append(baris)
        sudah.add(kunci)
    return Rencana(tuple(tambah), tuple(sama), tuple(ubah), replace(hasil, baris=tuple(semua)))


def _bentrok(baris: BarisRegister) -> BarisRegister:
    """A number that this system itself gave out is no old number."""
    nomor = baris.fakta.nomor if baris.fakta else ""
    temuan = Temuan(
        Tingkat.TOLAK,
        baris.lembar,
        baris.baris,
        "Nomor register",
        nomor,
        "nomor ini sudah dipakai perkara yang dicatat di sistem. Periksa nomornya.",
    )
    return replace(baris, fakta=None, temuan=(*baris.temuan, temuan))
