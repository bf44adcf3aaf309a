"""What a day asks for: rungs of an office's deadline, each said once, in words that are exact."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import services as kalender
from hi_cases.pemberitahuan.models import Kabar, Pengingat, PesanKeluar, Pilihan
from hi_cases.pemberitahuan.services import ingatkan as services
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok, StatusPengingat
from tests.integration.pengingat.dunia import (
    JATUH,
    JENIS,
    baris,
    buka,
    hari_berjalan,
    kerjakan,
    ringkas,
    susun,
)


def test_the_first_rung_reaches_the_mediator_in_exact_words(kantor, jam, perekam):
    tenggat = buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25T00:05:00+07:00")
    assert susun() == 2
    assert ringkas(baris()) == [(-5, "aplikasi", "menunggu"), (-5, "surel", "menunggu")]
    assert perekam.terkirim == [(services.TUGAS, (baris()[0].id,))]
    assert kerjakan(perekam) == [StatusPengingat.DIBUAT]
    kabar = db.session.scalars(sa.select(Kabar)).one()
    assert kabar.penerima_id == kantor.mediator.id
    assert kabar.kelompok is Kelompok.TENGGAT
    assert kabar.judul == (
        "H-5: 560/007/HI/2026: anjuran disampaikan jatuh Rabu, 1 April 2026 (sisa 5 hari kerja)"
    )
    assert kabar.isi == (
        f"Sampaikan anjuran tertulis kepada para pihak. Dasar: {tenggat.ketentuan.dasar}."
    )
    assert kabar.kunci == f"tenggat:{tenggat.id}:2026-04-01:-5:{kantor.mediator.id}"
    assert kabar.rujukan == Rujukan(JENIS, 7)
    assert not kabar.resmi
    assert ringkas(baris(kabar_id=kabar.id)) == [
        (-5, "aplikasi", "dibuat"),
        (-5, "surel", "dibuat"),
    ]
    # It waits until seven in the morning of the office's day.
    pesan = db.session.scalars(sa.select(PesanKeluar)).one()
    assert (pesan.kabar_id, pesan.subjek) == (kabar.id, kabar.judul)
    assert pesan.coba_pada == datetime(2026, 3, 25, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hari", "selisih", "peran", "awal", "akhir"),
    [
        ("2026-03-30", -2, ["mediator", "subkoor"], "H-2: ", "(sisa 2 hari kerja)"),
        ("2026-04-01", 0, ["mediator", "subkoor", "kabid"], "Hari ini: ", "(hari terakhir)"),
        (
            "2026-04-02",
            1,
            ["mediator", "subkoor", "kabid", "kadis"],
            "Lewat: ",
            "(terlambat 1 hari kerja)",
        ),
    ],
)
def test_each_rung_reaches_who_stands_on_it(
    kantor, jam, perekam, hari, selisih, peran, awal, akhir
):
    buka(mediator=kantor.mediator.id)
    for satu in ("2026-03-25", "2026-03-30", "2026-04-01", "2026-04-02"):
        jam.atur(satu)
        kabar = hari_berjalan(perekam)
        if satu == hari:
            break
    assert sorted(s.penerima_id for s in kabar) == sorted(getattr(kantor, p).id for p in peran)
    assert {s.judul.startswith(awal) and s.judul.endswith(akhir) for s in kabar} == {True}
    assert {s.selisih for s in baris(untuk_hari=date.fromisoformat(hari))} == {selisih}


def test_days_between_rungs_and_second_runs_say_nothing(kantor, jam, perekam):
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-24")
    assert susun() == 0
    jam.atur("2026-03-25")
    assert len(hari_berjalan(perekam)) == 1
    for hari in ("2026-03-25", "2026-03-26", "2026-03-29"):
        jam.atur(hari)
        assert susun() == 0
    assert perekam.terkirim == []


def test_a_doubled_hint_says_nothing_more(kantor, jam, perekam):
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    satu = baris()[0].id
    assert services.ingatkan(satu) is StatusPengingat.DIBUAT
    assert services.ingatkan(satu) is None
    assert services.ingatkan(satu + 100) is None
    assert db.session.scalar(sa.select(sa.func.count(Kabar.id))) == 1


def test_rungs_before_the_start_are_skipped(kantor, jam, perekam):
    """PB-3 from Friday 27 March: H-5 lies before it, H-2 is its first day, Monday."""
    buka(kode="PB-3", mulai=date(2026, 3, 27), mediator=kantor.mediator.id)
    jam.atur("2026-03-27")
    assert susun() == 0
    jam.atur("2026-03-30")
    assert {s.penerima_id for s in hari_berjalan(perekam)} == {
        kantor.mediator.id,
        kantor.subkoor.id,
    }
    assert {s.selisih for s in baris()} == {-2}


def test_a_deadline_that_is_recorded_late_still_gets_its_last_rung(kantor, jam, perekam):
    jam.atur("2026-03-31")
    buka(mediator=kantor.mediator.id)
    kabar = hari_berjalan(perekam)
    assert sorted(s.penerima_id for s in kabar) == sorted([kantor.mediator.id, kantor.subkoor.id])
    assert {s.judul for s in kabar} == {
        "H-1: 560/007/HI/2026: anjuran disampaikan jatuh Rabu, 1 April 2026 (sisa 1 hari kerja)"
    }
    assert ringkas(baris(penerima_id=kantor.mediator.id, kanal="aplikasi")) == [
        (-5, "aplikasi", "digantikan"),
        (-2, "aplikasi", "dibuat"),
    ]


def test_the_end_of_a_year(kantor, jam, perekam):
    """ANJ-10 from 16 December 2026 is due on Monday 4 January 2027; H+1 is Wednesday the 6th."""
    tenggat = buka(mulai=date(2026, 12, 16), mediator=kantor.mediator.id)
    assert tenggat.jatuh == date(2027, 1, 4)
    sebelum: dict[str, int] = {}
    for hari in ("2026-12-22", "2026-12-23", "2026-12-30", "2027-01-01", "2027-01-04"):
        jam.atur(hari)
        sebelum[hari] = len(hari_berjalan(perekam))
    assert sebelum == {
        "2026-12-22": 0,
        "2026-12-23": 1,
        "2026-12-30": 2,
        "2027-01-01": 0,
        "2027-01-04": 3,
    }
    jam.atur("2027-01-06")
    kabar = hari_berjalan(perekam)
    assert len(kabar) == 4
    assert kabar[0].judul == (
        "Lewat: 560/007/HI/2026: anjuran disampaikan jatuh Senin, 4 Januari 2027 "
        "(terlambat 1 hari kerja)"
    )


def test_a_period_counted_backward_is_told_from_the_day_it_was_opened(kantor, jam, perekam):
    """MOGOK-7: a strike on 1 April; its notice is due seven working days before."""
    jam.atur("2026-03-16")
    tenggat = buka(kode="MOGOK-7", mulai=date(2026, 4, 1), mediator=kantor.mediator.id)
    assert tenggat.jatuh is not None
    assert tenggat.jatuh < date(2026, 4, 1)
    kabar = hari_berjalan(perekam)
    assert {s.penerima_id for s in kabar} >= {kantor.mediator.id}
    assert all(s.dibuat_pada == clock.sekarang() for s in kabar)


def test_no_reminder_while_paused_or_left_out(kantor, dunia, jam, perekam):
    jeda = buka(1, kode="MED-30", mulai=date(2026, 2, 20), mediator=kantor.mediator.id)
    kalender.mulai_jeda(SISTEM, jeda.rujukan, "MED-30", date(2026, 3, 2), "klarifikasi")
    diam = buka(2, mediator=kantor.mediator.id)
    dunia.diam.add(diam.id)
    tak_berujung = buka(3, kode="REG-TAWAR", mediator=kantor.mediator.id)
    assert tak_berujung.jatuh is None
    jam.atur("2026-04-20")
    assert susun() == 0


def test_nobody_holds_it_so_the_next_one_up_is_told_and_told_why(kantor, dunia, jam, perekam):
    buka()
    jam.atur("2026-03-25")
    kabar = hari_berjalan(perekam)
    assert [s.penerima_id for s in kabar] == [kantor.subkoor.id]
    assert "Tidak ada akun aktif yang memegang tenggat ini." in kabar[0].isi


def test_a_thing_without_a_mediator_reaches_its_officers(kantor, dunia, jam, perekam):
    dunia.petugas = (kantor.petugas.id,)
    buka()
    jam.atur("2026-03-25")
    kabar = hari_berjalan(perekam)
    assert [s.penerima_id for s in kabar] == [kantor.petugas.id]
    assert "Tidak ada akun" not in kabar[0].isi


def test_two_roles_of_one_account_are_told_once(kantor, jam, perekam, pengguna):
    rangkap = pengguna("subkoor", "kabid", nama="Rangkap Uji")
    kantor.subkoor.active = kantor.kabid.active = False
    buka(mediator=rangkap.id)
    jam.atur("2026-04-01")
    kabar = hari_berjalan(perekam)
    assert [s.penerima_id for s in kabar] == [rangkap.id]


def test_a_new_head_is_not_flooded_with_what_the_last_one_was_told(kantor, jam, perekam, pengguna):
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-04-01")
    hari_berjalan(perekam)
    kantor.kabid.active = False
    baru = pengguna("kabid", nama="Kabid Baru")
    assert hari_berjalan(perekam) == []
    jam.atur("2026-04-02")
    assert baru.id in {s.penerima_id for s in hari_berjalan(perekam)}


def test_a_mediator_who_takes_over_is_told(kantor, jam, perekam, pengguna):
    tenggat = buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    hari_berjalan(perekam)
    baru = pengguna("mediator", nama="Mediator Baru")
    kalender.serahkan(tenggat.rujukan, baru.id)
    jam.atur("2026-03-27")
    kabar = hari_berjalan(perekam)
    assert [(s.penerima_id, s.judul[:5]) for s in kabar] == [(baru.id, "H-3: ")]


def test_channels_are_those_chosen_when_it_is_said(kantor, jam, perekam):
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun()
    db.session.add(
        Pilihan(
            pengguna_id=kantor.mediator.id,
            kelompok=Kelompok.TENGGAT,
            kanal=Kanal.SUREL,
            cara=CaraTerima.TIDAK,
        )
    )
    kerjakan(perekam)
    assert ringkas(baris()) == [(-5, "aplikasi", "dibuat"), (-5, "surel", "tidak_perlu")]
    assert db.session.scalar(sa.select(sa.func.count(PesanKeluar.id))) == 0
    # The next rung asks for no e-mail; chosen again before it is said, it gets one.
    jam.atur("2026-03-30")
    susun()
    assert ringkas(baris(penerima_id=kantor.mediator.id, selisih=-2)) == [
        (-2, "aplikasi", "menunggu")
    ]
    db.session.execute(sa.delete(Pilihan))
    kerjakan(perekam)
    assert ringkas(baris(penerima_id=kantor.mediator.id, selisih=-2)) == [
        (-2, "aplikasi", "dibuat"),
        (-2, "surel", "dibuat"),
    ]


def test_the_number_of_questions_does_not_grow_with_deadlines(kantor, jam, perekam, hitung_kueri):
    buka(1, mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    susun(date(2026, 3, 24))
    with hitung_kueri() as satu:
        services.susun(clock.hari_ini())
    db.session.commit()
    for nomor in range(2, 32):
        buka(nomor, mediator=kantor.mediator.id)
    db.session.commit()
    with hitung_kueri() as banyak:
        assert services.susun(clock.hari_ini()) == 60
    assert len(banyak) <= len(satu) + 2
    assert {s.jatuh for s in db.session.scalars(sa.select(Pengingat))} == {JATUH}
