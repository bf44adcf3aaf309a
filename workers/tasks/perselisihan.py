"""Pointing out silences that may be noted as rejections; the mediator decides."""

from hi_cases.perselisihan import services
from workers.app import tugas


@tugas("perselisihan.cari_siap", berkala=True)
def cari_siap() -> int:
    """Ask for each case whose answer periods are over to be looked at."""
    return services.cari_siap()


@tugas("perselisihan.tandai_siap")
def tandai_siap(perkara_id: int) -> int:
    """Point out the silent parties of one case, if there still are any."""
    return services.tandai_siap(perkara_id)
