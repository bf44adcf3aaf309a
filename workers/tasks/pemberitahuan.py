"""E-mails leave: taken in one transaction, handed over outside any, ended in another."""

from hi_cases.pemberitahuan import services
from workers.app import simpan_kemajuan, tugas


@tugas("pemberitahuan.kirim")
def kirim(surel_id: int) -> str | None:
    """Send one e-mail, if its row still asks for it."""
    surat = services.ambil(surel_id)
    # From here on the row says that this worker has it; the server may take its time.
    simpan_kemajuan()
    if surat is None:
        return None
    return services.catat_hasil(surel_id, services.antar(surat))


@tugas("pemberitahuan.sapu", berkala=True)
def sapu() -> int:
    """Send e-mails again that were left behind; end those that are too old."""
    return services.sapu()
