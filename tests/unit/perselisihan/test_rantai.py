"""Slack in MED-30, counted by hand on the calendar of May and June 2027.

Closed: 6 May Kenaikan, 17 Iduladha, 18-19 cuti bersama, 20 Waisak, 1 June Pancasila, 6 June
(Sunday) Tahun Baru Islam. MED-30 from 3 May ends on 22 June (law note, vector 4).
"""

from datetime import date

import pytest

from hi_cases.kalender_kerja.queries.acuan import kalender_acuan
from hi_cases.kalender_kerja.types import Kalender
from hi_cases.perselisihan.rules.rantai import kelonggaran

LAMA = {"MED-7": 7, "ANJ-10": 10, "JWB-10": 10, "PB-3": 3}
TERIMA, MED30 = date(2027, 5, 3), date(2027, 6, 22)


def panjang(kode: str, _hari: date) -> int:
    return LAMA[kode]


@pytest.fixture(scope="module")
def kalender() -> Kalender:
    return kalender_acuan()


def test_rantai_penuh_mengisi_med30_tepat_sampai_harinya(kalender: Kalender) -> None:
    # 7 HK: 13 May; +10: 3 June; +10: 17 June; +3: 22 June.
    hasil = kelonggaran(kalender, TERIMA, {"MED-7": date(2027, 5, 13), "MED-30": MED30}, panjang)
    assert hasil is not None
    assert (hasil.akhir_rantai, hasil.longgar, hasil.sisa_med30) == (MED30, 0, 30)
    assert hasil.langkah == ("MED-7", "ANJ-10", "JWB-10", "PB-3")
    assert "tepat sampai harinya" in hasil.kalimat


def test_hari_klarifikasi_menjadi_kelonggaran(kalender: Kalender) -> None:
    # Three working days paused: MED-30 moves to 25 June, MED-7 does not move.
    hasil = kelonggaran(
        kalender, TERIMA, {"MED-7": date(2027, 5, 13), "MED-30": date(2027, 6, 25)}, panjang
    )
    assert hasil is not None
    assert hasil.longgar == 3
    assert "menyisakan 3 hari kerja" in hasil.kalimat


def test_langkah_yang_terlambat_memakan_waktu_di_belakang(kalender: Kalender) -> None:
    # On 21 May the first sidang is still awaited: +10 is 7 June, +10 is 21 June, +3 is 24 June.
    hasil = kelonggaran(
        kalender, date(2027, 5, 21), {"MED-7": date(2027, 5, 13), "MED-30": MED30}, panjang
    )
    assert hasil is not None
    assert (hasil.akhir_rantai, hasil.longgar) == (date(2027, 6, 24), -2)
    # A step that is over uses no time any more; those after it still run past the end.
    sesudah = " + ".join(hasil.langkah[1:])
    assert hasil.kalimat == (
        f"{hasil.langkah[0]} sudah lewat. Bila langkah yang tersisa ({sesudah}) memakai seluruh "
        "waktunya, MED-30 terlampaui 2 hari kerja."
    )


def test_rantai_yang_melampaui_med30_dikatakan(kalender: Kalender) -> None:
    # MED-7 ends on 14 May, one working day after the full chain's: +10 is 4 June, 18 June, 23 June.
    hasil = kelonggaran(
        kalender, date(2027, 5, 14), {"MED-7": date(2027, 5, 14), "MED-30": MED30}, panjang
    )
    assert hasil is not None
    assert (hasil.akhir_rantai, hasil.longgar) == (date(2027, 6, 23), -1)
    assert "terlampaui 1 hari kerja" in hasil.kalimat


def test_sesudah_waktu_menjawab_lewat_tidak_ada_perjanjian_yang_ditunggu(
    kalender: Kalender,
) -> None:
    """Silence is a rejection (Ps 13(2)d): PB-3 is no step that remains."""
    berjalan = {"JWB-10": date(2027, 5, 13), "MED-30": MED30}
    hasil = kelonggaran(kalender, date(2027, 5, 14), berjalan, panjang)
    assert hasil is not None
    assert (hasil.langkah, hasil.akhir_rantai) == (("JWB-10",), date(2027, 5, 14))
    assert hasil.kalimat == ""


def test_sidang_lebih_awal_memberi_kelonggaran(kalender: Kalender) -> None:
    # Sidang on 7 May (3rd working day): ANJ-10 ends on 27 May, then 11 June, then 16 June.
    hasil = kelonggaran(
        kalender, date(2027, 5, 7), {"ANJ-10": date(2027, 5, 27), "MED-30": MED30}, panjang
    )
    assert hasil is not None
    assert (hasil.akhir_rantai, hasil.longgar) == (date(2027, 6, 16), 4)
    assert hasil.langkah == ("ANJ-10", "JWB-10", "PB-3")


@pytest.mark.parametrize(
    "berjalan",
    [
        {},
        {"MED-30": MED30},
        {"MED-7": date(2027, 5, 13)},
        {"MED-7": None, "MED-30": MED30},
        {"MED-7": date(2027, 5, 13), "MED-30": None},
    ],
)
def test_tanpa_hari_yang_diketahui_tidak_ada_kelonggaran(
    kalender: Kalender, berjalan: dict[str, date | None]
) -> None:
    assert kelonggaran(kalender, TERIMA, berjalan, panjang) is None


def test_lama_langkah_menurut_hari_mulainya(kalender: Kalender) -> None:
    """From 3 June on a party has 5 working days to answer: 10 June; +3: 15 June."""

    def diubah(kode: str, hari: date) -> int:
        return 5 if kode == "JWB-10" and hari >= date(2027, 6, 3) else LAMA[kode]

    hasil = kelonggaran(kalender, TERIMA, {"MED-7": date(2027, 5, 13), "MED-30": MED30}, diubah)
    assert hasil is not None
    assert hasil.akhir_rantai == date(2027, 6, 15)


def test_tahun_tanpa_dekrit_tidak_ditebak(kalender: Kalender) -> None:
    akhir = date(2027, 12, 30)
    berjalan = {"MED-7": date(2027, 12, 28), "MED-30": akhir}
    assert kelonggaran(kalender, akhir, berjalan, panjang) is None
