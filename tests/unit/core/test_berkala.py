"""When periodic tasks are due: UTC days against the office's, midnights, the ends of years."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.berkala import PAGI, Harian, Setiap, TugasBerkala, pasang
from hi_cases.core.clock import WIB
from hi_cases.factory import berkala_semua

HARIAN = st.builds(Harian, st.integers(0, 23), st.integers(0, 59))
SAAT = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is given


def _wib(teks: str) -> datetime:
    return datetime.fromisoformat(f"{teks}+07:00")


@pytest.mark.parametrize(
    ("saat", "terakhir"),
    [
        # 17.05 UTC is 00.05 in Jakarta: the first five minutes of a day belong to yesterday's run.
        ("2026-03-02T00:04:59", "2026-03-01T00:05"),
        ("2026-03-02T00:05:00", "2026-03-02T00:05"),
        ("2026-03-02T23:59:59", "2026-03-02T00:05"),
        ("2026-03-01T00:04:00", "2026-02-28T00:05"),
        # The ends of a month, of a year; the leap day of 2028.
        ("2026-05-01T00:01:00", "2026-04-30T00:05"),
        ("2027-01-01T00:04:00", "2026-12-31T00:05"),
        ("2027-01-01T00:06:00", "2027-01-01T00:05"),
        ("2028-02-29T12:00:00", "2028-02-29T00:05"),
        ("2028-03-01T00:00:00", "2028-02-29T00:05"),
    ],
)
def test_the_last_time_due_at_five_past_midnight_in_jakarta(saat, terakhir):
    kapan = Harian(17, 5)
    assert kapan.wib == time(0, 5)
    assert kapan.terakhir(_wib(saat)) == _wib(terakhir)
    assert kapan.berikut(_wib(saat)) == _wib(terakhir) + timedelta(days=1)


def test_the_day_is_told_in_utc_and_read_in_wib():
    """00.00 UTC is seven in the morning: the office's day is the same, though UTC's just began."""
    pagi = Harian.pukul(PAGI)
    assert pagi == Harian(0, 0)
    assert pagi.kata == "Setiap hari pukul 07.00"
    assert pagi.terakhir(_wib("2026-12-31T06:59")).astimezone(WIB).date() == date(2026, 12, 30)
    assert pagi.terakhir(_wib("2026-12-31T07:00")).astimezone(WIB).date() == date(2026, 12, 31)


def test_an_instant_in_another_zone_is_the_same_instant():
    kapan, saat = Harian(17, 15), datetime(2026, 3, 1, 17, 14, tzinfo=UTC)
    assert kapan.terakhir(saat) == kapan.terakhir(saat.astimezone(WIB))
    assert kapan.terakhir(saat).tzinfo is UTC


@given(HARIAN, SAAT)
def test_the_last_time_is_past_and_less_than_a_day_ago(kapan, saat):
    lalu, nanti = kapan.terakhir(saat), kapan.berikut(saat)
    assert lalu <= saat < nanti
    assert nanti - lalu == timedelta(days=1)
    assert (lalu.hour, lalu.minute, lalu.second) == (kapan.jam, kapan.menit, 0)
    assert kapan.terakhir(lalu) == lalu


@given(HARIAN, SAAT, st.integers(0, 5000))
def test_times_due_never_go_back_as_the_clock_goes_on(kapan, saat, menit):
    nanti = saat + timedelta(minutes=menit)
    langkah = kapan.terakhir(nanti) - kapan.terakhir(saat)
    assert langkah >= timedelta(0)
    assert langkah % timedelta(days=1) == timedelta(0)


@pytest.mark.parametrize(
    ("detik", "kata"),
    [
        (60, "Setiap menit"),
        (15, "Setiap 15 detik"),
        (900, "Setiap 15 menit"),
        (7200, "Setiap 2 jam"),
    ],
)
def test_intervals_in_words(detik, kata):
    assert Setiap(detik).kata == kata


def test_an_interval_counts_from_the_last_run_while_things_run():
    kini = datetime(2026, 12, 31, 16, 59, 30, tzinfo=UTC)
    semenit = Setiap(60)
    assert semenit.berikut(kini, kini - timedelta(seconds=20)) == kini + timedelta(seconds=40)
    for mati in (None, kini - timedelta(hours=3), kini + timedelta(days=1)):
        assert semenit.berikut(kini, mati) == kini


@pytest.mark.parametrize("salah", [(24, 0), (0, 60), (-1, 0)])
def test_what_is_no_time_of_the_day_is_refused(salah):
    with pytest.raises(ValueError, match="must be in"):
        Harian(*salah)


def test_an_interval_of_nothing_is_refused():
    with pytest.raises(ValueError, match="at least one second"):
        Setiap(0)


def test_the_list_names_each_task_once_and_explains_it():
    daftar = berkala_semua()
    nama = [satu.nama for satu in daftar]
    assert len(set(nama)) == len(nama)
    assert len({satu.label for satu in daftar}) == len(nama)
    assert all(satu.uraian.endswith(".") and satu.label[0].isupper() for satu in daftar)


def test_two_tasks_of_one_name_are_refused():
    satu = TugasBerkala("uji.satu", "Uji", "Menguji.", Setiap(60))
    with pytest.raises(ValueError, match="one name"):
        pasang([satu, satu])


def test_beat_is_told_what_the_list_says():
    from workers.schedule import JADWAL

    assert set(JADWAL) == {satu.nama for satu in berkala_semua()}
    for satu in berkala_semua():
        jadwal = JADWAL[satu.nama]["schedule"]
        if satu.harian is None:
            assert jadwal == satu.kapan.detik
        else:
            assert (jadwal.hour, jadwal.minute) == ({satu.harian.jam}, {satu.harian.menit})
