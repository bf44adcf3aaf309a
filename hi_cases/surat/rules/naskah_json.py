"""A finished letter as JSON, for the column in which it is frozen, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any

from hi_cases.surat.types import (
    Bentuk,
    Blok,
    Butir,
    Data,
    Gaya,
    HalamanBaru,
    Judul,
    KolomTanda,
    Kop,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)

_BLOK: dict[str, type[Any]] = {
    "judul": Judul,
    "subjudul": Subjudul,
    "paragraf": Paragraf,
    "data": Data,
    "butir": Butir,
    "tabel": Tabel,
    "halaman_baru": HalamanBaru,
    "tanda_tangan": TandaTangan,
}
_NAMA = {kelas: nama for nama, kelas in _BLOK.items()}


def _biasa(nilai: Any) -> Any:
    if isinstance(nilai, StrEnum):
        return nilai.value
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, tuple):
        return [_biasa(satu) for satu in nilai]
    if isinstance(nilai, str | int | None):
        return nilai
    hasil = {satu.name: _biasa(getattr(nilai, satu.name)) for satu in fields(nilai)}
    return {"jenis": _NAMA[type(nilai)], **hasil} if type(nilai) in _NAMA else hasil


def ke_json(naskah: Naskah) -> dict[str, Any]:
    """Return the letter as JSON data; `dari_json` undoes it."""
    return dict(_biasa(naskah))


def _beku(nilai: Any) -> Any:
    return tuple(_beku(satu) for satu in nilai) if isinstance(nilai, list) else nilai


def _blok(isi: Mapping[str, Any]) -> Blok:
    kelas = _BLOK.get(isi["jenis"])
    if kelas is None:
        raise ValueError(f"bagian naskah {isi['jenis']!r} tidak dikenal")
    nilai = {nama: _beku(satu) for nama, satu in isi.items() if nama != "jenis"}
    if "gaya" in nilai:
        nilai["gaya"] = Gaya(nilai["gaya"])
    if kelas is TandaTangan:
        nilai["kolom"] = tuple(KolomTanda(**satu) for satu in nilai["kolom"])
    return kelas(**nilai)


def dari_json(isi: Mapping[str, Any]) -> Naskah:
    """Return the letter that `ke_json` wrote; ValueError for a block that is not known."""
    nilai = {nama: _beku(satu) for nama, satu in isi.items()}
    nilai["bentuk"] = Bentuk(isi["bentuk"])
    nilai["kop"] = Kop(**isi["kop"]) if isi["kop"] else None
    nilai["tanggal"] = date.fromisoformat(isi["tanggal"])
    nilai["blok"] = tuple(_blok(satu) for satu in isi["blok"])
    return Naskah(**nilai)
