"""A list that belongs to a submission: typed, or from a sheet; taken whole or refused by the cell.

The columns are the kind's (`Langkah.baris`); nothing here knows what a row is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from hi_cases.core.bidang import Isian, Tipe, baca_isian, polos, ribuan, samarkan_nik
from hi_cases.core.bidang_tulis import tulis_nilai
from hi_cases.core.teks import satu_baris
from hi_cases.permohonan.types import Jawaban, Langkah

BARIS_MAKS = 1_000
"""Rows in one list: a page shows them all."""
_KEPALA_MAKS = 20
_TEPAT = 10**15
"""From here on a spreadsheet no longer keeps every digit of a number."""
_SISA = 1e-6
"""What a sum worked out by a spreadsheet is off by; more is a fraction that somebody meant."""
_YA = {"ya": "ya", "tidak": ""}


@dataclass(frozen=True)
class GalatSel:
    """One cell that cannot be taken, where a person finds it again (rows count from 1)."""

    baris: int
    nama: str
    kolom: str
    alasan: str

    @property
    def kalimat(self) -> str:
        kolom = f", kolom {self.kolom}" if self.kolom else ""
        return f"Baris {self.baris}{kolom}: {self.alasan}"


@dataclass(frozen=True)
class HasilBaris:
    """The rows as JSON holds them, or why there are none; never some of them."""

    isi: tuple[dict[str, Any], ...] = ()
    galat: tuple[GalatSel, ...] = ()


def _bulat(sel: float) -> bool:
    return isfinite(sel) and abs(sel - round(sel)) <= _SISA


def _teks(sel: Any) -> str:
    if sel is None:
        return ""
    if isinstance(sel, float) and _bulat(sel):
        return str(round(sel))
    return satu_baris(str(sel))


def _sel(isian: Isian, sel: Any) -> Any:
    """Return what a person meant by a cell; one that cannot be meant raises its sentence."""
    if isian.tipe is Tipe.TANGGAL and not isinstance(sel, str):
        return sel
    if isian.tipe is Tipe.BILANGAN and isinstance(sel, float) and not _bulat(sel):
        raise ValueError(
            f"bukan bilangan bulat. Tertulis {str(sel).replace('.', ',')[:40]}; bulatkan dahulu."
        )
    teks = _teks(sel)
    if isian.tipe is Tipe.NIK and isinstance(sel, int | float) and abs(sel) >= _TEPAT:
        raise ValueError(
            "tersimpan sebagai angka, sehingga digit terakhirnya hilang. Ubah format kolomnya "
            "menjadi Teks, lalu ketik ulang."
        )
    if not teks or isian.tipe not in (Tipe.PILIHAN, Tipe.YA):
        return teks
    kata = _kata(isian)
    if teks.casefold() not in kata:
        sebut = ", ".join(f"“{satu}”" for satu in pilihan(isian))
        raise ValueError(f"isi dengan salah satu dari {sebut}. Anda menulis “{teks[:40]}”.")
    return kata[teks.casefold()]


def pilihan(isian: Isian) -> Sequence[str]:
    """Return the words that a cell of this column may hold; empty: any."""
    if isian.tipe is Tipe.YA:
        return ("Ya", "Tidak")
    return tuple(tulis_nilai(satu) for satu in isian.pilihan or ())


def _kata(isian: Isian) -> Mapping[str, str]:
    if isian.tipe is Tipe.YA:
        return _YA
    hasil = {satu.value.casefold(): satu.value for satu in isian.pilihan or ()}
    return hasil | {tulis_nilai(s).casefold(): s.value for s in isian.pilihan or ()}


class _Daftar:
    """Gathers rows, with what is wrong in each cell."""

    def __init__(self, langkah: Langkah, hari_ini: date) -> None:
        self._langkah, self._hari_ini = langkah, hari_ini
        self._label = {satu.nama: satu.label for satu in langkah.baris}
        self.isi: list[dict[str, Any]] = []
        self.galat: list[GalatSel] = []
        self._nik: dict[str, int] = {}

    def tambah(self, nomor: int, isi: Mapping[str, Any], salah: Mapping[str, str]) -> None:
        bersih, galat = baca_isian(self._langkah.baris, isi, self._hari_ini)
        for periksa in self._langkah.silang_baris:
            if (beda := periksa(bersih)) is not None:
                galat.setdefault(*beda)
        for nama, pesan in {**galat, **salah}.items():
            self._salah(nomor, nama, pesan)
        for satu in self._langkah.baris:
            if satu.tipe is Tipe.NIK and (nik := bersih.get(satu.nama)):
                self._kembar(nomor, satu.nama, nik)
        self.isi.append(polos(bersih))

    def _kembar(self, nomor: int, nama: str, nik: str) -> None:
        lama = self._nik.setdefault(nik, nomor)
        if lama != nomor:
            self._salah(nomor, nama, f"{samarkan_nik(nik)} sama dengan baris {lama}.")

    def _salah(self, nomor: int, nama: str, pesan: str) -> None:
        self.galat.append(GalatSel(nomor, nama, self._label.get(nama, ""), pesan))

    @property
    def hasil(self) -> HasilBaris:
        return HasilBaris(galat=tuple(self.galat)) if self.galat else HasilBaris(tuple(self.isi))


def baca_baris(langkah: Langkah, baris: Iterable[Mapping[str, Any]], hari_ini: date) -> HasilBaris:
    """Read rows that were typed, or that are kept already."""
    daftar = _Daftar(langkah, hari_ini)
    for nomor, satu in enumerate(baris, 1):
        daftar.tambah(nomor, satu, {})
    return daftar.hasil


def _kepala(langkah: Langkah, baris: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]] | None:
    """Return the row of the headings, and where each column stands."""
    for ke, satu in enumerate(baris[:_KEPALA_MAKS]):
        kata = [_teks(sel).casefold() for sel in satu]
        letak = {
            s.nama: kata.index(s.label.casefold())
            for s in langkah.baris
            if s.label.casefold() in kata
        }
        if langkah.baris[0].nama in letak:
            return ke, letak
    return None


def _gagal(baris: int, alasan: str) -> HasilBaris:
    return HasilBaris(galat=(GalatSel(baris, "", "", alasan),))


def baca_lembar(langkah: Langkah, baris: Sequence[Sequence[Any]], hari_ini: date) -> HasilBaris:
    """Read the rows of a sheet; they are counted as a person counts them, from 1."""
    kepala = _kepala(langkah, baris)
    if kepala is None:
        return _gagal(1, "judul kolom tidak ditemukan. Isikan daftar pada templat kami.")
    mulai, letak = kepala
    if kurang := [s.label for s in langkah.baris if s.wajib and s.nama not in letak]:
        return _gagal(mulai + 1, f"kolom {', '.join(kurang)} tidak ditemukan.")
    daftar = _Daftar(langkah, hari_ini)
    for nomor, satu in enumerate(baris[mulai + 1 :], mulai + 2):
        sel = {nama: satu[ke] for nama, ke in letak.items() if ke < len(satu)}
        if any(_teks(isi) for isi in sel.values()):
            daftar.tambah(nomor, *_baca_sel(langkah, sel))
    jumlah = len(daftar.isi)
    if jumlah > BARIS_MAKS:
        return _gagal(
            mulai + 2 + BARIS_MAKS,
            f"daftar paling banyak {ribuan(BARIS_MAKS)} baris, yang tertulis {ribuan(jumlah)}. "
            "Pisahkan menjadi dua permohonan.",
        )
    return daftar.hasil if jumlah else _gagal(mulai + 2, "belum ada isi di bawah judul kolom.")


def _baca_sel(langkah: Langkah, sel: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    isi: dict[str, Any] = {}
    salah: dict[str, str] = {}
    for satu in langkah.baris:
        try:
            isi[satu.nama] = _sel(satu, sel.get(satu.nama))
        except ValueError as galat:
            salah[satu.nama] = str(galat)
    return isi, salah


def tulis_baris(langkah: Langkah, isi: Jawaban) -> Sequence[tuple[str, str]]:
    """Return label and content of a row's cells as they are shown: numbers of persons covered."""
    return [
        (
            satu.label,
            samarkan_nik(isi.get(satu.nama) or "")
            if satu.tipe is Tipe.NIK
            else tulis_nilai(isi.get(satu.nama)),
        )
        for satu in langkah.baris
    ]
