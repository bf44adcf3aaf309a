"""Two versions of a draft in words: what a person compares when somebody else saved first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from hi_cases.core.errors import Beda
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.web.tampilan import rupiah
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi, Saluran, Sisi

_KODE: dict[str, type[StrEnum]] = {
    "saluran": Saluran,
    "jenis_utama": Jenis,
    "lokasi": Lokasi,
    "bukti_bipartit": BuktiBipartit,
}
_RINCIAN = ("alamat", "telepon", "surel", "nik", "jabatan")


def _label(kelas: type[StrEnum], nilai: Any) -> str:
    try:
        return kelas(nilai).label  # type: ignore[attr-defined]
    except ValueError:
        return str(nilai or "")


def _satu_pihak(satu: dict[str, Any]) -> str:
    anggota = [a if isinstance(a, str) else str(a.get("nama")) for a in satu.get("anggota") or ()]
    kuasa = [f"kuasa {k.get('nama')}, {k.get('nomor')}" for k in satu.get("kuasa") or ()]
    bagian = [
        f"{_label(Sisi, satu.get('sisi'))}, {_label(JenisPihak, satu.get('jenis')).lower()}: "
        f"{satu.get('nama') or ''}".strip(),
        *(str(satu[nama]) for nama in _RINCIAN if satu.get(nama)),
        *([f"{len(anggota)} pekerja: {', '.join(anggota)}"] if anggota else []),
        *kuasa,
        *(["terkait perusahaan terdaftar"] if satu.get("perusahaan_id") else []),
    ]
    return "; ".join(bagian)


def _pihak(nilai: Iterable[dict[str, Any]]) -> str:
    return " | ".join(map(_satu_pihak, nilai))


def _tuntutan(nilai: Iterable[dict[str, Any]]) -> str:
    baris = []
    for satu in nilai:
        jumlah = satu.get("jumlah")
        angka = rupiah(jumlah) if isinstance(jumlah, int) else str(jumlah or "tanpa jumlah")
        baris.append(f"{satu.get('uraian') or ''} ({angka})".strip())
    return "; ".join(baris)


def _jenis(nilai: Iterable[str]) -> str:
    return ", ".join(_label(Jenis, satu) for satu in nilai)


_CARA: dict[str, Callable[[Any], str]] = {
    "pihak": _pihak,
    "tuntutan": _tuntutan,
    "jenis": _jenis,
}


def _kata(bidang: str, nilai: Any) -> str:
    if nilai in (None, "", [], {}):
        return ""
    if bidang in _CARA:
        return _CARA[bidang](nilai)
    if bidang in _KODE:
        return _label(_KODE[bidang], nilai)
    try:
        return tulis_tanggal(date.fromisoformat(nilai), hari=False)
    except (TypeError, ValueError):
        return str(nilai)


def terbaca(beda: Iterable[Beda]) -> list[Beda]:
    """Return the differences with both sides in words."""
    return [
        replace(
            satu,
            punya_anda=_kata(satu.bidang, satu.punya_anda),
            tersimpan=_kata(satu.bidang, satu.tersimpan),
        )
        for satu in beda
    ]
