"""The list of workers of a group, from a sheet or typed: taken whole, or refused cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hi_cases.core.teks import satu_baris
from hi_cases.perselisihan.rules import batas
from hi_cases.pihak_luar.types import GalatSel

KOLOM = ("Nama", "NIK", "Jabatan")
BARIS_MAKS = 300
"""Workers in one uploaded list."""
PANJANG_NIK = 16
_KEPALA_MAKS = 20
_PEMISAH = re.compile(r"[\s.\-]")
_TEPAT = 10**15
"""From here on a spreadsheet no longer keeps every digit of a number."""


@dataclass(frozen=True)
class HasilDaftar:
    """The workers, or why there are none; never some of them."""

    anggota: tuple[dict[str, str], ...] = ()
    galat: tuple[GalatSel, ...] = ()


def _teks(sel: Any) -> str:
    if sel is None:
        return ""
    if isinstance(sel, float) and sel.is_integer():
        return str(int(sel))
    return satu_baris(str(sel))


def _kutip(teks: str) -> str:
    return f"Anda menulis “{teks[:40]}{'…' if len(teks) > 40 else ''}”."


def baca_nik(sel: Any) -> tuple[str, str]:
    """Return the NIK, and what is wrong with it."""
    teks = _teks(sel)
    rapi = _PEMISAH.sub("", teks)
    if not rapi:
        return "", ""
    if isinstance(sel, int | float) and not isinstance(sel, bool) and abs(sel) >= _TEPAT:
        return "", (
            "tersimpan sebagai angka, sehingga digit terakhirnya hilang. Ubah format kolom NIK "
            f"menjadi Teks, lalu ketik ulang. {_kutip(rapi)}"
        )
    if not (rapi.isascii() and rapi.isdigit()):
        return "", f"hanya boleh berisi angka. {_kutip(teks)}"
    if len(rapi) != PANJANG_NIK:
        return "", f"harus {PANJANG_NIK} angka, yang tertulis {len(rapi)} angka. {_kutip(teks)}"
    return rapi, ""


def _panjang(kolom: str, teks: str) -> str:
    maks = batas.KOLOM["anggota_kelompok"][kolom]
    if len(teks) <= maks:
        return ""
    return f"paling panjang {maks} huruf, yang tertulis {len(teks)} huruf. {_kutip(teks)}"


class _Daftar:
    """Gathers workers row by row, with what is wrong in each cell."""

    def __init__(self) -> None:
        self.anggota: list[dict[str, str]] = []
        self.galat: list[GalatSel] = []
        self._nik: dict[str, tuple[int, str]] = {}

    def tambah(self, baris: int, nama: Any, nik: Any, jabatan: Any) -> None:
        isi = {"nama": _teks(nama), "nik": "", "jabatan": _teks(jabatan)}
        if not isi["nama"]:
            self._salah(baris, "Nama", "belum diisi.")
        for kolom, judul in (("nama", "Nama"), ("jabatan", "Jabatan")):
            if pesan := _panjang(kolom, isi[kolom]):
                self._salah(baris, judul, pesan)
        isi["nik"], pesan = baca_nik(nik)
        if pesan:
            self._salah(baris, "NIK", pesan)
        elif isi["nik"]:
            self._kembar(baris, isi)
        self.anggota.append(isi)

    def _kembar(self, baris: int, isi: Mapping[str, str]) -> None:
        lama = self._nik.setdefault(isi["nik"], (baris, isi["nama"]))
        if lama[0] != baris:
            self._salah(
                baris,
                "NIK",
                f"sama dengan baris {lama[0]} ({lama[1] or 'tanpa nama'}). {_kutip(isi['nik'])}",
            )

    def _salah(self, baris: int, kolom: str, alasan: str) -> None:
        self.galat.append(GalatSel(baris, kolom, alasan))


def _kepala(baris: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]] | None:
    """Return the row of the headings and where each column stands."""
    for i, satu in enumerate(baris[:_KEPALA_MAKS]):
        judul = [_teks(sel).casefold() for sel in satu]
        if "nama" in judul:
            return i, {k: judul.index(k.casefold()) for k in KOLOM if k.casefold() in judul}
    return None


def baca_daftar(baris: Sequence[Sequence[Any]]) -> HasilDaftar:
    """Read the rows of a sheet; rows count as a person counts them, from 1."""
    kepala = _kepala(baris)
    if kepala is None:
        return _gagal(
            1, f"judul kolom {', '.join(KOLOM)} tidak ditemukan. Isikan daftar pada templat kami."
        )
    mulai, letak = kepala
    daftar = _Daftar()
    for nomor, satu in enumerate(baris[mulai + 1 :], mulai + 2):
        sel = [satu[letak[k]] if k in letak and letak[k] < len(satu) else None for k in KOLOM]
        if any(_teks(isi) for isi in sel):
            daftar.tambah(nomor, *sel)
    jumlah = len(daftar.anggota)
    if jumlah > BARIS_MAKS:
        return _gagal(
            mulai + 2 + BARIS_MAKS,
            f"daftar paling banyak {BARIS_MAKS} pekerja, yang tertulis {jumlah} pekerja. "
            "Pisahkan menjadi dua permohonan, atau hubungi loket.",
        )
    if not jumlah:
        return _gagal(mulai + 2, "belum ada nama pekerja di bawah judul kolom.")
    return HasilDaftar(galat=tuple(daftar.galat)) if daftar.galat else _berhasil(daftar)


def _gagal(baris: int, alasan: str) -> HasilDaftar:
    return HasilDaftar(galat=(GalatSel(baris, "", alasan),))


def _berhasil(daftar: _Daftar) -> HasilDaftar:
    return HasilDaftar(anggota=tuple(daftar.anggota))


def periksa_anggota(anggota: Iterable[Any]) -> tuple[GalatSel, ...]:
    """Return what is wrong in a typed list, by its lines."""
    daftar = _Daftar()
    for i, satu in enumerate(anggota, 1):
        isi = {"nama": satu} if isinstance(satu, str) else satu
        daftar.tambah(i, isi.get("nama"), isi.get("nik"), isi.get("jabatan"))
    return tuple(daftar.galat)
