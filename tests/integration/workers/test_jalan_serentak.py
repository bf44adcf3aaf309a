"""Many at once, and one that is killed: still one effect and one good row, on both databases."""

import os
import signal
import subprocess
import sys
import threading

import sqlalchemy as sa

from hi_cases.core import jalan, nomor
from hi_cases.core.db import db
from hi_cases.core.giliran import giliran
from hi_cases.core.jalan import StatusJalan
from hi_cases.core.nomor import SeriNomor
from tests.integration.workers.catatan_jalan import HARI, TIGA, ringkas, semua
from tests.perangkat.basis import AKAR
from workers import app as kerja


def test_two_workers_and_the_catching_up_at_once_run_a_daily_task_once(
    app_nyata, jam, tugas_berkala, perekam
):
    """Threads with connections of their own, on both databases: one effect, one good row."""
    satu = tugas_berkala("harian", lambda: nomor.ambil("uji", 2026))
    galat: list[BaseException] = []
    mulai = threading.Barrier(4)

    def kerjakan(fungsi) -> None:
        try:
            with app_nyata.app_context():
                mulai.wait()
                fungsi()
        except BaseException as salah:
            galat.append(salah)

    def kejar() -> None:
        with kerja._transaksi():
            jalan.kejar("inti.kejar", TIGA)

    utas = [threading.Thread(target=kerjakan, args=(f,)) for f in (satu, satu, satu, kejar)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    assert galat == []
    with app_nyata.app_context():
        for _nama, ids in perekam.terkirim:
            satu(*ids)
        satu()
        assert db.session.scalar(sa.select(SeriNomor.terakhir)) == 1
        assert [baris.status for baris in semua()] == [StatusJalan.SELESAI]


_ANAK = """
import sys, time
from datetime import UTC, datetime
from hi_cases.core import berkala, jalan
from workers import app as kerja
tugas = berkala.TugasBerkala("uji.harian", "Uji harian", "Menguji.", berkala.Harian(17, 5))
jalan.menurut_nama = lambda nama: tugas
def kerjakan():
    from hi_cases.core import nomor
    nomor.ambil("uji", 2026)
    print("siap", flush=True)
    time.sleep(600)
satu = kerja.tugas("uji.harian", berkala=True)(kerjakan)
kerja.celery.finalize()
satu()
"""


def test_a_killed_process_leaves_nothing_done_and_its_turn_free(
    app_nyata, basis_nyata, tugas_berkala, perekam
):
    """SIGKILL in the middle of the work: no number taken, TERPUTUS, caught up once."""
    anak = subprocess.Popen(
        [sys.executable, "-c", _ANAK],
        cwd=AKAR,
        env=basis_nyata.env,
        stdout=subprocess.PIPE,
    )
    assert anak.stdout is not None
    assert anak.stdout.readline() == b"siap\n"
    with app_nyata.app_context():
        with giliran(HARI.nama) as bebas:
            assert not bebas, "the turn lasts while the work does"
        assert ringkas() == [("berjalan", "jadwal")]
        db.session.remove()
        os.kill(anak.pid, signal.SIGKILL)
        anak.communicate()
        satu = tugas_berkala("harian", lambda: nomor.ambil("uji", 2026))
        for _ulang in range(3):
            with kerja._transaksi():
                jalan.kejar("inti.kejar", TIGA)
            while perekam.terkirim:
                satu(*perekam.terkirim.pop()[1])
        satu()
        assert db.session.scalar(sa.select(SeriNomor.terakhir)) == 1
        status = [baris.status for baris in semua()]
        assert status == [StatusJalan.TERPUTUS, StatusJalan.SELESAI]
