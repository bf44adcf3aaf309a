"""Runs of periodic tasks as rows: written down with the work, ended when killed, caught up once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError

from hi_cases.core import berkala, clock, jalan, nomor
from hi_cases.core.berkala import Setiap, TugasBerkala
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.giliran import giliran
from hi_cases.core.jalan import JalanTugas, Pemicu, StatusJalan
from hi_cases.core.nomor import SeriNomor
from tests.integration.workers.catatan_jalan import HARI, SERING, TIGA, ringkas, semua


def _kejar() -> int:
    jumlah = jalan.kejar("inti.kejar", TIGA)
    db.session.commit()
    return jumlah


def test_a_run_says_when_how_long_and_how_many_rows(app, jam, tugas_berkala):
    def kerjakan() -> int:
        jam.atur("2026-03-02T00:06:12+07:00")
        return 7

    jam.atur("2026-03-02T00:06:00+07:00")
    tugas_berkala("harian", kerjakan)()
    (satu,) = semua()
    assert (satu.status, satu.pemicu, satu.baris, satu.galat) == ("selesai", "jadwal", 7, "")
    assert satu.waktu == datetime(2026, 3, 1, 17, 5, tzinfo=UTC)
    assert satu.lama == "12 detik"


def test_a_second_message_for_the_same_time_does_nothing(app, jam, tugas_berkala):
    kali: list[int] = []
    satu = tugas_berkala("harian", lambda: kali.append(1))
    jam.atur("2026-12-31T00:06:00+07:00")
    satu()
    satu()
    jam.atur("2027-01-01T00:04:59+07:00")
    satu()
    assert len(kali) == 1
    jam.atur("2027-01-01T00:05:00+07:00")
    satu()
    satu()
    assert len(kali) == 2
    assert [baris.waktu.isoformat() for baris in semua()] == [
        "2026-12-30T17:05:00+00:00",
        "2026-12-31T17:05:00+00:00",
    ]


def test_work_and_its_row_are_one_commit(app, jam, tugas_berkala, monkeypatch):
    """Were the end written afterwards, a crash between would do the work twice."""

    def kerjakan() -> int:
        nomor.ambil("uji", 2026)
        return 1

    def mati(*_apa: object) -> None:
        raise RuntimeError("mati")

    satu = tugas_berkala("harian", kerjakan)
    with monkeypatch.context() as tambal:
        tambal.setattr(jalan, "selesaikan", mati)
        with pytest.raises(RuntimeError):
            satu()
    assert db.session.scalar(sa.select(SeriNomor.terakhir)) is None
    assert ringkas() == [("gagal", "jadwal")]
    satu()
    assert db.session.scalar(sa.select(SeriNomor.terakhir)) == 1


def test_the_database_refuses_a_second_good_run_of_one_time(app, jam, tiga):
    pertama = jalan.mulai(HARI.nama)
    jalan.selesaikan(pertama, 1)
    db.session.commit()
    waktu = semua()[0].waktu
    kini = clock.sekarang()
    kembar = {"waktu": waktu, "diminta_pada": kini, "mulai_pada": kini, "selesai_pada": kini}
    db.session.add(
        JalanTugas(
            nama=HARI.nama, pemicu="jadwal", oleh_nama="", status="selesai", galat="", **kembar
        )
    )
    with pytest.raises(IntegrityError):
        db.session.flush()
    db.session.rollback()


def test_a_failure_says_why_without_what_the_error_says(app, jam, tugas_berkala):
    def rusak() -> None:
        raise ValueError("NIK 3216010101900001 salah")

    with pytest.raises(ValueError, match="NIK"):
        tugas_berkala("harian", rusak)()
    (satu,) = semua()
    assert satu.status == StatusJalan.GAGAL
    assert satu.galat.startswith(
        "Gangguan sistem: ValueError di tests/integration/workers/test_jalan.py:"
    )
    assert "3216" not in satu.galat


def test_a_refusal_of_our_own_is_kept_as_its_sentence(app, jam, tugas_berkala):
    def tolak() -> None:
        raise TindakanDitolak("Kalender tahun ini belum dimuat.")

    with pytest.raises(TindakanDitolak):
        tugas_berkala("harian", tolak)()
    assert semua()[0].galat == "Kalender tahun ini belum dimuat."


def test_a_passing_error_leaves_one_row_that_ends_well(app, jam, tugas_berkala):
    kali: list[int] = []

    def goyah() -> int:
        kali.append(1)
        if len(kali) < 3:
            raise OperationalError("SELECT 1", {}, Exception("server closed the connection"))
        return 4

    tugas_berkala("harian", goyah).apply()
    assert ringkas() == [("selesai", "jadwal")]
    assert semua()[0].galat == ""


def test_frequent_runs_that_found_nothing_do_not_pile_up(app, jam, tugas_berkala):
    hasil = [0, 0, 3, 0, 0, 0]
    satu = tugas_berkala("sering", lambda: hasil.pop(0))
    while hasil:
        satu()
    assert [baris.baris for baris in semua(SERING.nama)] == [3, 0]


def test_off_for_five_days_each_daily_task_is_asked_for_once(app, jam, perekam, tugas_berkala):
    kali: list[str] = []
    satu = tugas_berkala("harian", lambda: kali.append("ya"))
    jam.atur("2026-03-02T00:06:00+07:00")
    satu()
    jam.atur("2026-03-07T09:30:00+07:00")
    assert _kejar() == 1
    assert perekam.terkirim == [(HARI.nama, (semua()[-1].id,))]
    assert _kejar() == 0, "it waits for its message"
    satu(*perekam.terkirim[0][1])
    assert _kejar() == 0
    assert ringkas() == [("selesai", "jadwal"), ("selesai", "susulan")]
    assert semua()[-1].waktu == datetime(2026, 3, 6, 17, 5, tzinfo=UTC)
    assert len(kali) == 2
    satu(*perekam.terkirim[0][1])
    satu()
    assert len(kali) == 2, "a doubled message, and the timetable's own that came late"


def test_the_timetable_gets_its_two_minutes(app, jam, perekam, tugas_berkala):
    satu = tugas_berkala("harian", lambda: 0)
    jam.atur("2026-12-31T00:06:00+07:00")
    satu()
    jam.atur("2027-01-01T00:06:59+07:00")
    assert _kejar() == 0
    jam.atur("2027-01-01T00:07:00+07:00")
    assert _kejar() == 1


def test_an_interval_longer_than_minutes_is_caught_up_too(app, jam, perekam, tugas_berkala):
    """Beat counts it from its own start, so one that restarts every ten minutes never sends it."""
    jarang = TugasBerkala("uji.sering", "Uji", "Menguji.", Setiap(900))
    satu = tugas_berkala("sering", lambda: 0)
    awal = datetime(2026, 12, 31, 16, 50, tzinfo=UTC)
    dicoba = []
    for menit in range(60):
        jam.atur((awal + timedelta(minutes=menit)).isoformat())
        if jalan.kejar("inti.kejar", (jarang,)):
            db.session.commit()
            dicoba.append(menit)
            satu(*perekam.terkirim[-1][1])
    assert dicoba == [0, 18, 36, 54]
    assert len(semua(SERING.nama)) == 1, "runs that found nothing do not pile up"


def test_a_new_installation_runs_each_daily_task_once(app, jam, perekam, tiga):
    assert _kejar() == 1
    assert [nama for nama, _ids in perekam.terkirim] == [HARI.nama]


def test_what_looks_at_the_others_is_caught_up_after_them(
    app, jam, perekam, tugas_berkala, monkeypatch
):
    """The nightly check, run before the reminders are written, would find them missing."""
    urut = (replace(HARI, nama="uji.periksa", paling_akhir=True), HARI)
    monkeypatch.setattr(berkala, "_daftar", urut)
    jam.atur("2026-03-02T09:00:00+07:00")
    assert jalan.kejar("inti.kejar", urut) == 1
    db.session.commit()
    (pesan,) = perekam.terkirim
    assert pesan[0] == HARI.nama
    tugas_berkala("harian", lambda: 0)(*pesan[1])
    assert jalan.kejar("inti.kejar", urut) == 1
    db.session.commit()
    assert [nama for nama, _ids in perekam.terkirim] == [HARI.nama, "uji.periksa"]


def test_a_request_whose_message_was_lost_is_sent_again(app, jam, perekam, tugas_berkala):
    jam.atur("2026-03-02T09:00:00+07:00")
    assert _kejar() == 1
    perekam.terkirim.clear()  # the broker lost it
    jam.atur("2026-03-02T09:00:59+07:00")
    assert _kejar() == 0
    jam.atur("2026-03-02T09:01:00+07:00")
    assert _kejar() == 1
    (pesan,) = perekam.terkirim
    kali: list[int] = []
    tugas_berkala("harian", lambda: kali.append(1))(*pesan[1])
    assert (kali, ringkas()) == ([1], [("selesai", "susulan")])


def test_a_clock_that_jumps_back_holds_nothing_up(app, jam, perekam, tiga):
    jam.atur("2027-06-01T09:00:00+07:00")
    assert _kejar() == 1
    jam.atur("2026-03-02T09:00:00+07:00")
    assert _kejar() == 1, "the waiting request is sent again"


def test_what_fails_is_tried_later_and_later(app, jam, perekam, tugas_berkala):
    def rusak() -> None:
        raise ValueError("rusak")

    satu = tugas_berkala("harian", rusak)
    awal = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
    dicoba = []
    for menit in range(180):
        jam.atur((awal + timedelta(minutes=menit)).isoformat())
        if _kejar():
            dicoba.append(menit)
            with pytest.raises(ValueError, match="rusak"):
                satu(*perekam.terkirim[-1][1])
    assert dicoba == [0, 1, 2, 5, 12, 27, 58, 118, 178]


def test_a_run_that_died_is_ended_and_caught_up_once(app, jam, perekam, tugas_berkala):
    """The row says BERJALAN, and nobody has the turn: that is what a killed worker leaves."""
    jam.atur("2026-03-02T00:06:00+07:00")
    assert jalan.mulai(HARI.nama) is not None
    db.session.commit()
    with giliran(HARI.nama):
        assert _kejar() == 0, "somebody works on it"
    assert _kejar() == 1
    kali: list[int] = []
    satu = tugas_berkala("harian", lambda: kali.append(1))
    for _ulang in range(2):
        for _nama, ids in list(perekam.terkirim):
            satu(*ids)
    _kejar()
    assert kali == [1]
    assert ringkas() == [("terputus", "jadwal"), ("selesai", "susulan")]


def test_a_message_that_comes_again_after_its_worker_died_does_the_work(app, jam, tugas_berkala):
    jalan.minta(HARI.nama, Pemicu.ORANG, "Admin")
    (baris,) = semua()
    assert jalan.mulai(HARI.nama, baris.id) == baris.id
    db.session.commit()
    kali: list[int] = []
    satu = tugas_berkala("harian", lambda: kali.append(1))
    satu(baris.id)
    satu(baris.id)
    assert kali == [1]
    assert ringkas() == [("terputus", "orang"), ("selesai", "orang")]
    assert semua()[-1].oleh_nama == "Admin"


def test_a_person_may_run_what_has_run_today(app, jam, perekam, tugas_berkala):
    kali: list[int] = []
    satu = tugas_berkala("harian", lambda: kali.append(1))
    satu()
    baris = jalan.minta(HARI.nama, Pemicu.ORANG, "Admin")
    assert baris is not None
    assert jalan.minta(HARI.nama, Pemicu.ORANG, "Admin") is None
    satu(baris.id)
    assert len(kali) == 2
    assert [satu.waktu is None for satu in semua()] == [False, True]


def test_a_persons_run_answers_to_a_time_that_was_missed(app, jam, perekam, tugas_berkala):
    satu = tugas_berkala("harian", lambda: 0)
    baris = jalan.minta(HARI.nama, Pemicu.ORANG, "Admin")
    satu(baris.id)
    perekam.terkirim.clear()
    assert _kejar() == 0


def test_old_runs_are_thrown_away_daily_ones_later(app, jam, tugas_berkala, tiga):
    jam.atur("2026-01-05")
    tugas_berkala("harian", lambda: 1)()
    tugas_berkala("sering", lambda: 1)()
    jam.atur("2026-02-05")
    assert jalan.buang_lama() == 1
    assert (len(semua()), semua(SERING.nama)) == (1, [])
    jam.atur("2027-03-05")
    assert jalan.buang_lama() == 1


def test_a_request_under_a_name_that_is_gone_is_dropped(app, jam, perekam, tiga):
    jalan.minta("uji.nama_lama", Pemicu.SUSULAN)
    _kejar()
    assert semua("uji.nama_lama") == []
