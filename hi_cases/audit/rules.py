"""How an entry is hashed and how sensitive values are hidden. Pure."""

import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from hi_cases.audit.types import BIDANG_SIDIK, IsiJejak
from hi_cases.core.authz import Cakupan, Izin, Peran
from hi_cases.core.tanggal import tulis_tanggal

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


_KODE = re.compile(r"[a-z]+(_[a-z]+)+")
_DOMAIN_UTAMA = "perselisihan"
_TERSAMAR = "hmac:"


def label_perbuatan(kode: str) -> str:
    """Name an act that no permission row names: "tenggat.disalin" reads "Tenggat: disalin"."""
    domain, _, perbuatan = kode.rpartition(".")
    kata = perbuatan.replace("_", " ")
    if not domain or domain == _DOMAIN_UTAMA:
        return f"{kata[:1].upper()}{kata[1:]}"
    return f"{domain[:1].upper()}{domain[1:].replace('_', ' ')}: {kata}"


def terbaca(nilai: Any) -> str:
    """Return a stored value in words: no codes, no machine dates, and no hash."""
    if nilai is None or nilai == "":
        return "kosong"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, list):
        return ", ".join(terbaca(satu) for satu in nilai) or "kosong"
    if isinstance(nilai, Mapping):
        return "; ".join(f"{k.replace('_', ' ')}: {terbaca(v)}" for k, v in nilai.items())
    teks = str(nilai)
    if teks.startswith(_TERSAMAR):
        return "(disamarkan)"
    try:
        return tulis_tanggal(date.fromisoformat(teks), hari=False)
    except ValueError:
        pass
    return teks.replace("_", " ") if _KODE.fullmatch(teks) else teks


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
            rapi = _TERSAMAR + hmac.new(kunci, f"{nama}={teks}".encode(), "sha256").hexdigest()[:32]
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
