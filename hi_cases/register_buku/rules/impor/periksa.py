"""Checks that need more than one row: doubles, gaps, totals, order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hi_cases.register_buku.rules.impor.bentuk import BarisRegister, Temuan, Tingkat

_PISAH = re.compile(r"[/.\s-]+")


@dataclass(frozen=True, slots=True)
class Kaki:
    """A footer: the number it states, and which rows (by count) stand above it."""

    lembar: str
    baris: int
    jumlah: int | None
    sejak: int
    sampai: int
    nilai: str


def kaki_berbeda(kaki: Sequence[Kaki], terbaca: int) -> list[Temuan]:
    """A footer must equal all rows above it, those since the last footer, or those of the sheet."""
    return [
        Temuan(
            Tingkat.PERINGATAN,
            k.lembar,
            k.baris,
            "Jumlah",
            k.nilai,
            f"jumlah tertulis {k.jumlah}, tetapi yang terbaca {k.sampai} baris perkara",
        )
        for k in kaki
        if k.jumlah is not None and k.jumlah not in (k.sampai, k.sampai - k.sejak, terbaca)
    ]


def tandai_ganda(
    baris: Iterable[BarisRegister], berulang: Container[int] | None = None
) -> Iterator[BarisRegister]:
    """One number, one case: an equal double is remarked, a different one is refused.

    Nobody but the keeper of the book knows which of two different rows is the right one, and one of
    them surely has a wrong number: it is shown, not guessed. Who knows the hashes of the numbers
    that occur more than once says so (`berulang`): then only those rows are held.
    """
    pertama: dict[tuple[int, str], BarisRegister] = {}
    for satu in baris:
        kunci = satu.kunci
        if kunci is None or (berulang is not None and hash(kunci) not in berulang):
            yield satu
        elif kunci in pertama:
            yield _ganda(satu, pertama[kunci])
        else:
            pertama[kunci] = satu
            yield satu


def _ganda(satu: BarisRegister, asli: BarisRegister) -> BarisRegister:
    assert satu.fakta is not None  # noqa: S101 - a row without facts has no key
    tempat = f"lembar {asli.lembar} baris {asli.baris}"
    sama = satu.fakta == asli.fakta
    tingkat = Tingkat.PERINGATAN if sama else Tingkat.TOLAK
    alasan = (
        f"sama dengan {tempat}; dihitung satu kali"
        if sama
        else f"nomor sudah dipakai {tempat} dengan isi lain. Perbaiki salah satu nomornya."
    )
    temuan = Temuan(tingkat, satu.lembar, satu.baris, "Nomor register", satu.fakta.nomor, alasan)
    return replace(satu, fakta=satu.fakta if sama else None, temuan=(*satu.temuan, temuan))


def tanggal_mundur(baris: Iterable[BarisRegister]) -> Iterator[BarisRegister]:
    """A register is written day after day: a date before the one above is remarked."""
    terakhir: date | None = None
    for satu in baris:
        hari = satu.fakta.tanggal_catat if satu.fakta else None
        if hari and terakhir and hari < terakhir:
            temuan = Temuan(
                Tingkat.PERINGATAN,
                satu.lembar,
                satu.baris,
                "Tanggal pencatatan",
                hari.isoformat(),
                "mendahului tanggal baris di atasnya",
            )
            satu = replace(satu, temuan=(*satu.temuan, temuan))
        terakhir = hari or terakhir
        yield satu


def nomor_meloncat(baris: Sequence[BarisRegister]) -> list[Temuan]:
    """Running numbers that the book of a year does not have."""
    per_tahun: dict[int, list[BarisRegister]] = defaultdict(list)
    for satu in baris:
        nomor = nomor_tertulis(satu)
        if satu.fakta is not None and nomor:
            per_tahun[satu.fakta.tahun].append(satu)
    temuan: list[Temuan] = []
    for tahun, isi in sorted(per_tahun.items()):
        urut = set(nomor_urut([b.fakta.nomor for b in isi if b.fakta]))
        ada = sorted(u for u in urut if u is not None)
        hilang = _rentang_hilang(ada)
        ditolak = "; sebagian mungkin baris yang ditolak" if any(b.ditolak for b in baris) else ""
        if hilang:
            temuan.append(
                Temuan(
                    Tingkat.PERINGATAN,
                    isi[0].lembar,
                    0,
                    "Nomor register",
                    hilang,
                    f"nomor urut tahun {tahun} meloncat: {hilang} tidak terbaca{ditolak}",
                )
            )
    return temuan


class NomorBerjalan:
    """Finds, number by number, where the register numbers of a year run: the place whose values
    differ most from row to row, among those that are figures in all of them."""

    def __init__(self) -> None:
        self._nilai: list[set[str] | None] | None = None
        self._letak: int | None = None

    def tambah(self, nomor: str) -> None:
        """Learn from one more number."""
        bagian = _PISAH.split(nomor)
        if self._nilai is None:
            self._nilai = [set() for _ in bagian]
        del self._nilai[len(bagian) :]
        for letak, (nilai, satu) in enumerate(zip(self._nilai, bagian, strict=False)):
            if nilai is not None and satu.isdecimal():
                nilai.add(satu)
            else:
                self._nilai[letak] = None
        banyak = [(len(satu), -i) for i, satu in enumerate(self._nilai) if satu is not None]
        self._letak = -max(banyak)[1] if banyak else None

    def urutan(self, nomor: str) -> int | None:
        """The running number in one of them, where there is one."""
        return None if self._letak is None else int(_PISAH.split(nomor)[self._letak])


def nomor_urut(nomor: Sequence[str]) -> list[int | None]:
    """The running number in each of a year's register numbers, where there is one."""
    berjalan = NomorBerjalan()
    for satu in nomor:
        berjalan.tambah(satu)
    return [berjalan.urutan(satu) for satu in nomor]


def nomor_tertulis(satu: BarisRegister) -> str:
    return satu.fakta.nomor if satu.fakta else ""


def _rentang_hilang(ada: Sequence[int]) -> str:
    """ "57, 60–62"; only when most numbers are there, else the place was no running number."""
    if len(ada) < 3 or ada[-1] - ada[0] + 1 > 2 * len(ada):
        return ""
    bagian = []
    for kiri, kanan in zip(ada, ada[1:], strict=False):
        if kanan - kiri == 2:
            bagian.append(str(kiri + 1))
        elif kanan - kiri > 2:
            bagian.append(f"{kiri + 1}–{kanan - 1}")
    return ", ".join(bagian)
