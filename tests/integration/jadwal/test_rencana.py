"""Proposals from the rows: settings, closed days, absences, and the end of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core import clock
from hi_cases.core.clock import ke_lokal
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.types import Halangan, Peserta, Usulan
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.kalender_kerja.types import Keyakinan
from tests.integration.jadwal.conftest import Dinas

PENGUSAHA = Peserta("pihak", 2, "Pihak pengusaha", "perusahaan:5")


def _usul(dinas: Dinas, batas: date | None = None, **lain) -> Usulan:
    return queries.usulan_untuk(
        petugas_id=lain.pop("petugas_id", dinas.mediator.id),
        batas=batas,
        sekarang=clock.sekarang(),
        panggilan=lain.pop("panggilan", True),
        **lain,
    )


def _tulis(usulan: Usulan) -> list[str]:
    return [f"{ke_lokal(satu.rentang.mulai):%d/%m %H.%M}" for satu in usulan.slot]


def test_across_idulfitri_within_med_7(dinas: Dinas, jam) -> None:
    """Worked by hand in tests/unit/jadwal/test_slot.py: received on 13 March, due on 31 March."""
    jam.atur("2026-03-13")
    usulan = _usul(dinas, date(2026, 3, 31))
    assert _tulis(usulan) == [
        "25/03 09.00", "25/03 10.30", "26/03 09.00", "26/03 10.30", "27/03 09.00"
    ]  # fmt: skip
    assert usulan.alasan == ""
    assert {satu.ruang_id for satu in usulan.slot} == {dinas.ruang_a}
    assert queries.awal_panggilan(date(2026, 3, 13)) == date(2026, 3, 25)


def test_meetings_and_absences_are_kept_clear_of(dinas: Dinas, jam) -> None:
    """Today Monday 30 March: day 3 is Thursday 2 April; 3 April is closed (Wafat Yesus Kristus)."""
    lain = {"ruang_id": dinas.ruang_b, "petugas_id": dinas.mediator2.id}
    dinas.jadwalkan("2026-04-02 09:00", **lain, peserta=[PENGUSAHA])
    services.catat_halangan(
        dinas.mediator, dinas.mediator.id, date(2026, 4, 6), date(2026, 4, 6), "cuti"
    )
    berobat = [Halangan(date(2026, 4, 7), date(2026, 4, 7), "berobat")]
    usulan = _usul(dinas, peserta=[PENGUSAHA], halangan=berobat, jumlah=3)
    assert _tulis(usulan) == ["02/04 10.30", "02/04 13.00", "08/04 09.00"]


def test_without_a_summons_tomorrow_will_do(dinas: Dinas) -> None:
    """Today Monday 30 March: nothing has to arrive, so the day after is proposed first."""
    usulan = _usul(dinas, panggilan=False, jumlah=3)
    assert _tulis(usulan) == ["31/03 09.00", "31/03 10.30", "01/04 09.00"]
    assert usulan.alasan == ""


def test_the_one_that_is_moved_takes_nobodys_time(dinas: Dinas) -> None:
    acara = dinas.jadwalkan("2026-04-02 09:00")
    assert _tulis(_usul(dinas))[0] == "02/04 10.30"
    assert _tulis(_usul(dinas, kecuali=acara.id))[0] == "02/04 09.00"


def test_the_office_sets_hours_length_and_distance(dinas: Dinas) -> None:
    nilai = {
        "jam_sidang_awal": "13",
        "jam_sidang_akhir": "16",
        "lama_sidang": "60",
        "jarak_panggilan": "1",
    }
    for kode, isi in nilai.items():
        draf = kalender_kerja.ajukan_pengaturan(
            dinas.kabid, kode, isi, date(2026, 1, 1), sumber="ND", keyakinan=Keyakinan.V
        )
        kalender_kerja.terapkan(dinas.kabid, draf.id)
    assert _tulis(_usul(dinas, jumlah=3)) == ["31/03 13.00", "31/03 14.00", "01/04 13.00"]


def test_a_pause_set_by_the_office_moves_what_is_proposed(dinas: Dinas) -> None:
    """No pause on Thursday 2 April; the one of Fridays does not touch it."""
    draf = kalender_kerja.ajukan_pengaturan(
        dinas.kabid, "jeda_siang", "tidak ada", date(2026, 1, 1), sumber="ND", keyakinan=Keyakinan.V
    )
    kalender_kerja.terapkan(dinas.kabid, draf.id)
    dinas.jadwalkan("2026-04-02 09:00")
    assert _tulis(_usul(dinas, jumlah=2)) == ["02/04 10.30", "02/04 12.00"]


def test_both_short_and_late_are_told(dinas: Dinas) -> None:
    """Due tomorrow, 31 March: the summons wants 2 April."""
    usulan = _usul(dinas, date(2026, 3, 31))
    assert _tulis(usulan) == [
        "31/03 09.00", "31/03 10.30", "02/04 09.00", "02/04 10.30", "06/04 09.00"
    ]  # fmt: skip
    assert [satu.cukup_panggilan for satu in usulan.slot] == [False, False, True, True, True]
    assert [satu.dalam_batas for satu in usulan.slot] == [True, True, False, False, False]
    assert "Sampai Selasa, 31 Maret 2026" in usulan.alasan


def test_rooms_out_of_use_are_not_proposed(dinas: Dinas) -> None:
    services.simpan_ruang(dinas.kabid, dinas.ruang_a, 1, nama="Ruang A", aktif=False)
    assert {satu.ruang_id for satu in _usul(dinas).slot} == {dinas.ruang_b}


def test_the_end_of_the_loaded_calendar_is_said(dinas: Dinas, jam) -> None:
    """No decree for 2028 yet: the last working days of 2027 are all that is known."""
    jam.atur("2027-12-30")
    assert _usul(dinas) == Usulan((), _usul(dinas).alasan)
    assert "SKB hari libur" in _usul(dinas).alasan
    assert queries.awal_panggilan(date(2027, 12, 30)) is None


@pytest.mark.parametrize(
    ("dari", "sampai", "hari"),
    [
        (date(2026, 3, 16), date(2026, 3, 25), [16, 17, 25]),
        (date(2026, 5, 25), date(2026, 6, 2), [25, 26, 29, 2]),
    ],
)
def test_working_days_as_the_decrees_say(dinas: Dinas, dari, sampai, hari) -> None:
    """Lebaran 2026; and Iduladha with its cuti bersama, Waisak, Hari Lahir Pancasila."""
    assert [satu.day for satu in queries.hari_kerja(dari, sampai)] == hari
