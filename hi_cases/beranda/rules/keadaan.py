"""What it means when a part of the system is silent, and how long a job will take."""

from collections.abc import Mapping
from datetime import datetime

_BELUM_SIAP = {
    "database": "Database tidak menjawab: halaman tidak dapat dibuka.",
    "broker": "Antrean pesan tidak menjawab: pekerjaan latar tidak dapat diminta.",
    "worker": "Proses worker tidak berjalan: surel, pengingat, dan pekerjaan panjang menunggu.",
    "beat": "Proses beat tidak berjalan: tugas terjadwal tidak dijalankan pada waktunya.",
}


def sebab_belum_siap(bagian: Mapping[str, bool]) -> list[str]:
    """Say of each part of the system that does not answer what that means."""
    return [_BELUM_SIAP[nama] for nama, menjawab in bagian.items() if not menjawab]


def sisa_detik(mulai: datetime | None, kini: datetime, sudah: int, total: int) -> int | None:
    """Estimate the seconds a job still needs from what it has done; None while nobody can tell."""
    if mulai is None or sudah <= 0 or total <= 0:
        return None
    berjalan = (kini - mulai).total_seconds()
    return max(0, round(berjalan * (total - sudah) / sudah)) if berjalan > 0 else None
