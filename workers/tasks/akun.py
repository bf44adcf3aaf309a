"""Housekeeping of accounts."""

from hi_cases.akun import services
from workers.app import tugas


@tugas("akun.buang_pendaftaran", berkala=True)
def buang_pendaftaran() -> int:
    """Forget sign-ups that nobody confirmed."""
    return services.buang_pendaftaran()
