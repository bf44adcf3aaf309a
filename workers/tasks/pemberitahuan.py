"""Messages leave: taken in one transaction, handed over outside any, ended in another."""

from hi_cases.core import clock
from hi_cases.pemberitahuan import services
from hi_cases.pemberitahuan.services import ingatkan as pengingat
from workers.app import simpan_kemajuan, tugas


@tugas("pemberitahuan.kirim")
def kirim(pesan_id: int) -> str | None:
    """Send one message, if its row still asks for it."""
    pesan = services.ambil(pesan_id)
    # From here on the row says that this worker has it; the server may take its time.
    simpan_kemajuan()
    if pesan is None:
        return None
    return services.catat_hasil(pesan_id, services.antar(pesan))


@tugas("pemberitahuan.sapu", berkala=True)
def sapu() -> int:
    """Send messages again that were left behind; end those that are too old."""
    return services.sapu()


@tugas("pemberitahuan.susun", berkala=True)
def susun() -> int:
    """Write the reminders that today asks for, also those of days on which nothing ran."""
    return pengingat.susun(clock.hari_ini())


@tugas("pemberitahuan.ingatkan")
def ingatkan(pengingat_id: int) -> str | None:
    """Say one reminder, if its row and its deadline still ask for it."""
    return pengingat.ingatkan(pengingat_id)


@tugas("pemberitahuan.sapu_pengingat", berkala=True)
def sapu_pengingat() -> int:
    """Ask again for reminders whose message or worker was lost."""
    return pengingat.sapu_pengingat()


@tugas("pemberitahuan.rangkum", berkala=True)
def rangkum() -> int:
    """Write this morning's digests; each is committed, so a run that dies goes on where it was."""
    hari, jumlah = clock.hari_ini(), 0
    for akun_id in services.penerima_rangkuman(clock.sekarang()):
        jumlah += services.rangkum(akun_id, hari)
        simpan_kemajuan()
    return jumlah
