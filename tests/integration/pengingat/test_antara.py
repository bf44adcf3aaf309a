"""Between the row and the notice: met, paused, moved, reopened, lost, and days that were missed."""

from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.kalender_kerja import services as kalender
from hi_cases.pemberitahuan import queries, rules
from hi_cases.pemberitahuan.models import AnakTangga, Kabar
from hi_cases.pemberitahuan.services import ingatkan as services
from hi_cases.pemberitahuan.services import tangga as layanan_tangga
from hi_cases.pemberitahuan.types import StatusPengingat
from tests.integration.pengingat.dunia import (
    MULAI,
    baris,
    buka,
    hari_berjalan,
    kerjakan,
    ringkas,
    susun,
)


def _jumlah_kabar() -> int:
    return db.session.scalar(sa.select(sa.func.count(Kabar.id))) or 0


def test_met_before_it_is_said(kantor, jam, perekam):
    tenggat = buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    kalender.penuhi(SISTEM, tenggat.rujukan, "ANJ-10", date(2026, 3, 25))
    assert kerjakan(perekam) == [StatusPengingat.TIDAK_PERLU]
    assert ringkas(baris()) == [(-5, "aplikasi", "tidak_perlu"), (-5, "surel", "tidak_perlu")]
    assert _jumlah_kabar() == 0
    jam.atur("2026-04-20")
    assert susun() == 0


def test_a_deadline_that_ended_has_nothing_left_to_do(kantor, jam, perekam):
    """Met on 26 March: what reminded of it stays on the page and waits no more."""
    tenggat = buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    [kabar] = hari_berjalan(perekam)
    pelaku = kantor.mediator.pelaku
    assert (kabar.tenggat_id, kabar.untuk_hari) == (tenggat.id, date(2026, 3, 25))
    assert (queries.jumlah_baru(pelaku), queries.ditangani([kabar])) == (1, frozenset())
    kalender.penuhi(SISTEM, tenggat.rujukan, "ANJ-10", date(2026, 3, 26))
    assert (queries.jumlah_baru(pelaku), queries.ditangani([kabar])) == (0, {kabar.id})


def test_paused_before_it_is_said(kantor, jam, perekam):
    tenggat = buka(kode="MED-30", mulai=date(2026, 2, 10), mediator=kantor.mediator.id)
    assert tenggat.jatuh is not None
    jam.atur(f"{tenggat.jatuh}")
    susun()
    kalender.mulai_jeda(SISTEM, tenggat.rujukan, "MED-30", tenggat.jatuh, "klarifikasi")
    assert set(kerjakan(perekam)) == {StatusPengingat.TIDAK_PERLU}
    assert _jumlah_kabar() == 0


def test_moved_before_it_is_said_and_reminded_anew(kantor, jam, perekam):
    tenggat = buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    # Received on the 12th, as the proof shows: due one working day later.
    kalender.ubah_mulai(SISTEM, tenggat, date(2026, 3, 12), "tanda terima")
    assert tenggat.jatuh == date(2026, 4, 2)
    assert kerjakan(perekam) == [StatusPengingat.TIDAK_PERLU]
    jam.atur("2026-03-26")
    kabar = hari_berjalan(perekam)
    assert [s.judul for s in kabar] == [
        "H-5: 560/007/HI/2026: anjuran disampaikan jatuh Kamis, 2 April 2026 (sisa 5 hari kerja)"
    ]
    # Nobody was told of the old day, so nothing is said of it.
    assert "bergeser" not in kabar[0].isi


def test_a_day_that_moved_is_reminded_of_anew_and_says_so(kantor, jam, perekam):
    tenggat = buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    assert len(hari_berjalan(perekam)) == 1
    kalender.ubah_mulai(SISTEM, tenggat, date(2026, 3, 12), "tanda terima")
    jam.atur("2026-03-26")
    kabar = hari_berjalan(perekam)
    assert len(kabar) == 1
    assert kabar[0].isi == (
        "Sampaikan anjuran tertulis kepada para pihak. Tanggal jatuhnya bergeser; pengingat "
        f"sebelumnya menyebut Rabu, 1 April 2026. Dasar: {tenggat.ketentuan.dasar}."
    )
    # Said once: the next rung only names the day.
    jam.atur("2026-03-31")
    kabar = hari_berjalan(perekam)
    assert len(kabar) == 2
    assert all("bergeser" not in s.isi for s in kabar)


def test_met_by_mistake_and_opened_again_is_not_forgotten(kantor, jam, perekam):
    tenggat = buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    kalender.penuhi(SISTEM, tenggat.rujukan, "ANJ-10", date(2026, 3, 25))
    kerjakan(perekam)
    kalender.buka_kembali(SISTEM, tenggat.rujukan, "ANJ-10", alasan="keliru")
    assert susun() == 1
    assert kerjakan(perekam) == [StatusPengingat.DIBUAT]
    assert ringkas(baris()) == [(-5, "aplikasi", "dibuat"), (-5, "surel", "dibuat")]


def test_a_rung_that_a_later_one_overtook_in_the_queue(kantor, jam, perekam):
    """Its worker comes back on the next rung's day: only the later one is said."""
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    jam.atur("2026-03-30")
    assert kerjakan(perekam) == [StatusPengingat.DIGANTIKAN]
    kabar = hari_berjalan(perekam)
    assert {s.judul[:3] for s in kabar} == {"H-2"}
    assert len(kabar) == 2


def test_a_rung_that_was_taken_from_the_ladder_is_not_said(kantor, jam, perekam):
    layanan_tangga.muat_tangga(SISTEM)
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    db.session.execute(sa.delete(AnakTangga).where(AnakTangga.selisih == -5))
    assert kerjakan(perekam) == [StatusPengingat.TIDAK_PERLU]
    assert _jumlah_kabar() == 0


def test_an_account_that_was_shut_meanwhile(kantor, jam, perekam):
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    kantor.mediator.active = False
    assert kerjakan(perekam) == [StatusPengingat.TIDAK_PERLU]
    kabar = hari_berjalan(perekam)
    assert [s.penerima_id for s in kabar] == [kantor.subkoor.id]


def test_lost_hints_are_sent_again(kantor, jam, perekam):
    buka(1, mediator=kantor.mediator.id)
    buka(2, mediator=kantor.mediator.id)
    jam.atur("2026-03-25T00:05:00+07:00")
    susun()
    perekam.terkirim.clear()
    assert services.sapu_pengingat() == 0
    jam.atur((clock.sekarang() + rules.DIAM + timedelta(seconds=1)).isoformat())
    assert services.sapu_pengingat() == 2
    db.session.commit()
    muka = [satu.id for satu in baris(kanal="aplikasi")]
    assert perekam.terkirim == [(services.TUGAS, (satu,)) for satu in muka]
    assert kerjakan(perekam) == [StatusPengingat.DIBUAT] * 2
    assert services.sapu_pengingat() == 0


def test_ten_days_off_are_caught_up_with_one_reminder_each_in_order(kantor, jam, perekam):
    """Nothing ran from 25 March to 5 April; on Monday the 6th everything is said once.

    Due 1 April: late, H+1 was Thursday the 2nd. Due 7 April: H-1 today, H-2 was the 2nd (the 3rd
    is Good Friday). Due 13 April: H-5 is today.
    """
    lewat = buka(1, mediator=kantor.mediator.id)
    dekat = buka(2, mulai=date(2026, 3, 16), mediator=kantor.mediator.id)
    jauh = buka(3, mulai=date(2026, 3, 27), mediator=kantor.mediator.id)
    assert [s.jatuh for s in (lewat, dekat, jauh)] == [
        date(2026, 4, 1),
        date(2026, 4, 7),
        date(2026, 4, 13),
    ]
    jam.atur("2026-04-06")
    kabar = hari_berjalan(perekam)
    semua = [kantor.mediator.id, kantor.subkoor.id, kantor.kabid.id, kantor.kadis.id]
    assert [(s.rujukan_id, s.penerima_id) for s in kabar] == [
        *((1, satu) for satu in sorted(semua)),
        *((2, satu) for satu in sorted(semua[:2])),
        (3, kantor.mediator.id),
    ]
    assert kabar[0].judul == (
        "Lewat: 560/001/HI/2026: anjuran disampaikan jatuh Rabu, 1 April 2026 "
        "(terlambat 2 hari kerja)"
    )
    milik = baris(tenggat_id=lewat.id, penerima_id=kantor.mediator.id, kanal="aplikasi")
    assert ringkas(milik) == [
        (-5, "aplikasi", "digantikan"),
        (-2, "aplikasi", "digantikan"),
        (0, "aplikasi", "digantikan"),
        (1, "aplikasi", "dibuat"),
    ]
    # One e-mail each as well, none for what was replaced.
    assert len(baris(kanal="surel")) == len(kabar) == 7
    assert hari_berjalan(perekam) == []


def test_running_each_day_and_once_in_the_end_deal_with_the_same_rungs(kantor, jam, perekam):
    tiap_hari = buka(1, mediator=kantor.mediator.id)
    dunia_hari = [MULAI + timedelta(days=n) for n in range(1, 26)]
    for hari in dunia_hari:
        jam.atur(hari.isoformat())
        hari_berjalan(perekam)
    sekali = buka(2, mediator=kantor.mediator.id)
    hari_berjalan(perekam)

    def efek(tenggat_id: int) -> set[tuple[int, int, date]]:
        return {
            (s.selisih, s.penerima_id, s.untuk_hari)
            for s in baris(tenggat_id=tenggat_id, kanal="aplikasi")
        }

    assert efek(tiap_hari.id) == efek(sekali.id)
    assert {s.status for s in baris(tenggat_id=tiap_hari.id)} == {StatusPengingat.DIBUAT}
