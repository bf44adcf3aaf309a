"""How an entry is hashed and how sensitive values are hidden. Pure."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from hi_cases.audit.types import BIDANG_SIDIK, IsiJejak
from hi_cases.core.authz import Cakupan, Izin, Peran

IZIN = (
    Izin(
        "audit.lihat",
        "Membaca jejak audit",
        {Peran.KABID: Cakupan.SEMUA, Peran.KADIS: Cakupan.SEMUA, Peran.ADMIN: Cakupan.SEMUA},
    ),
    Izin(
        "audit.isi",
        "Membaca isi perkara dalam jejak audit",
        {Peran.KABID: Cakupan.SEMUA, Peran.KADIS: Cakupan.SEMUA},
        dasar="UU 2/2004 Ps. 12 ayat (3)",
    ),
)


def sederhana(nilai: Any) -> Any:
    """Turn a value into what JSON can hold, the same on both databases."""
    if isinstance(nilai, Enum):
        return nilai.value
    if isinstance(nilai, datetime):
        return nilai.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, Mapping):
        return {str(kunci): sederhana(isi) for kunci, isi in nilai.items()}
    if isinstance(nilai, set | frozenset):
        return sorted(sederhana(isi) for isi in nilai)
    if isinstance(nilai, list | tuple):
        return [sederhana(isi) for isi in nilai]
    if nilai is None or isinstance(nilai, bool | int | float | str):
        return nilai
    return str(nilai)


def samarkan(
    nilai: Mapping[str, Any] | None, peka: frozenset[str], kunci: bytes
) -> dict[str, Any] | None:
    """Replace sensitive values by a keyed hash: it shows that a value changed, never which."""
    if nilai is None:
        return None
    hasil: dict[str, Any] = {}
    for nama, isi in nilai.items():
        rapi = sederhana(isi)
        if nama in peka and rapi is not None:
            teks = json.dumps(rapi, sort_keys=True, ensure_ascii=False)
            rapi = "hmac:" + hmac.new(kunci, f"{nama}={teks}".encode(), "sha256").hexdigest()[:32]
        hasil[nama] = rapi
    return hasil


def sidik(urutan: int, isi: IsiJejak, sidik_lalu: str) -> str:
    """Return the SHA-256 of an entry and of the entry before it."""
    nilai = {**asdict(isi), "urutan": urutan, "sidik_lalu": sidik_lalu}
    baku = [sederhana(nilai[bidang]) for bidang in BIDANG_SIDIK]
    return hashlib.sha256(
        json.dumps(baku, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()


def berubah(
    sebelum: Mapping[str, Any], sesudah: Mapping[str, Any], bidang: Iterable[str] | None = None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return only what differs between two states, as (before, after)."""
    nama = [n for n in (bidang or sesudah) if sebelum.get(n) != sesudah.get(n)]
    return {n: sebelum.get(n) for n in nama}, {n: sesudah.get(n) for n in nama}
