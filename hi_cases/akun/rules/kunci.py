"""When failed attempts lock an account's entrance, for how long, and how that is said.

The delay rises with each further failure and stops at an hour: a guesser gets some thirty tries a
day, while the owner is never shut out until somebody notices.
"""

from datetime import datetime, timedelta

AMBANG = 5
_MENIT = (1, 2, 4, 8, 16, 32, 60)


def lama_kunci(gagal: int) -> timedelta:
    """Return how long the entrance stays shut after `gagal` failures in a row."""
    if gagal < AMBANG:
        return timedelta()
    return timedelta(minutes=_MENIT[min(gagal - AMBANG, len(_MENIT) - 1)])


def kalimat_terkunci(
    sampai: datetime, kini: datetime, apa: str = "percobaan masuk yang gagal untuk surel ini"
) -> str:
    """Say when to try again; both instants in local time."""
    menit = max(1, -(-int((sampai - kini).total_seconds()) // 60))
    # The clock time is rounded up to the minute, so that it is never too early.
    pukul = (sampai + timedelta(seconds=59)).strftime("%H.%M")
    return f"Terlalu banyak {apa}. Coba lagi pukul {pukul} WIB, sekitar {menit} menit lagi."
