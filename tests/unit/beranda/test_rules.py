"""Where people land, how the day's list reads, how long a job will take."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from hi_cases.beranda import rules
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Peran


@dataclass(frozen=True)
class Hal:
    """One thing of the day's list."""

    sisa: int | None
    jatuh: date | None = date(2026, 4, 1)


@pytest.mark.parametrize("peran", sorted(PERAN_STAF))
def test_every_staff_role_has_a_first_page(peran):
    assert rules.halaman_awal(frozenset({peran})) is not None


@pytest.mark.parametrize("peran", sorted(PERAN_LUAR))
def test_outsiders_start_at_their_own_cases(peran):
    tujuan = rules.halaman_awal(frozenset({peran}))
    assert tujuan is not None
    assert tujuan.endpoint == "luar.saya"


def test_the_public_reads_what_this_is():
    assert rules.halaman_awal(frozenset()) is None


def test_the_first_page_of_two_roles_is_where_work_waits():
    tujuan = rules.halaman_awal(frozenset({Peran.ADMIN, Peran.MEDIATOR}))
    assert tujuan is not None
    assert tujuan.endpoint == "beranda.hari_ini"


def test_the_day_is_grouped_by_how_near_it_is():
    hal = [Hal(-3), Hal(0), Hal(1), Hal(5), Hal(6), Hal(None), Hal(None, None)]
    kelompok = rules.kelompokkan(hal)
    assert [(satu.judul, len(satu.butir)) for satu in kelompok] == [
        ("Lewat waktu", 1),
        ("Hari ini", 1),
        ("Dalam lima hari kerja", 2),
        ("Sesudah itu", 1),
        ("Menunggu kalender", 1),
        ("Belum bertanggal", 1),
    ]
    assert sorted(map(id, hal)) == sorted(id(satu) for k in kelompok for satu in k.butir)


@pytest.mark.parametrize(
    ("sisa", "kalimat"),
    [
        ([], "Tidak ada yang menunggu Anda."),
        ([9], "1 hal menunggu Anda."),
        ([-1, 0, 0, 4], "4 hal menunggu Anda: 1 lewat waktu, 2 hari ini, 1 dalam lima hari kerja."),
    ],
)
def test_the_day_in_one_sentence(sisa, kalimat):
    assert rules.kalimat_hari_ini([Hal(n) for n in sisa]) == kalimat


def test_time_left_is_told_from_what_is_done():
    mulai = datetime(2026, 4, 1, 8, tzinfo=UTC)
    kini = mulai + timedelta(seconds=30)
    assert rules.sisa_detik(mulai, kini, 100, 400) == 90
    assert rules.sisa_detik(mulai, kini, 400, 400) == 0


@pytest.mark.parametrize(("sudah", "total"), [(0, 10), (5, 0)])
def test_time_left_is_not_guessed(sudah, total):
    mulai = datetime(2026, 4, 1, 8, tzinfo=UTC)
    assert rules.sisa_detik(mulai, mulai + timedelta(seconds=9), sudah, total) is None
    assert rules.sisa_detik(None, mulai, 5, 10) is None
