"""Values of the trail."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

# What the hash of an entry covers, in this order. Changing it breaks every chain: never do.
BIDANG_SIDIK = (
    "urutan",
    "pada",
    "pelaku_id",
    "pelaku_nama",
    "tindakan",
    "rujukan_jenis",
    "rujukan_id",
    "keterangan",
    "dasar",
    "sebelum",
    "sesudah",
    "sidik_lalu",
)

SIDIK_AWAL = "0" * 64


@dataclass(frozen=True)
class HasilPeriksa:
    """Outcome of a verification: entries read, hash of the last, and the first that is broken.

    The last hash, noted somewhere else, proves later that not even the database's owner rewrote
    the trail up to it.
    """

    jumlah: int
    sidik: str = ""
    rusak_pada: int | None = None
    sebab: str = ""


@dataclass(frozen=True)
class IsiJejak:
    """The content of one entry, before it is chained."""

    pada: datetime
    pelaku_id: int | None
    pelaku_nama: str
    tindakan: str
    rujukan_jenis: str
    rujukan_id: int
    keterangan: str
    dasar: str
    sebelum: dict[str, Any] | None
    sesudah: dict[str, Any] | None
