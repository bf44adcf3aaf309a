"""When a letter is sent, received, come back; when it opens to a party."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from hi_cases.surat.rules.sampaikan import (
    Keadaan,
    keadaan,
    periksa_alasan,
    periksa_gagal,
    periksa_kirim,
    periksa_terima,
    terbuka,
)
from hi_cases.surat.types import CaraSampai

HARI = date(2026, 3, 12)
LALU = date(2026, 3, 10)


@dataclass(frozen=True)
class _Kiriman:
    pihak_id: int = 1
    cara: CaraSampai = CaraSampai.POS
    dikirim_pada: date = LALU
    diterima_pada: date | None = None
    gagal_pada: date | None = None


@pytest.mark.parametrize(
    ("semua", "harap"),
    [
        ([], Keadaan.BELUM),
        ([_Kiriman()], Keadaan.DIKIRIM),
        ([_Kiriman(gagal_pada=HARI)], Keadaan.GAGAL),
        ([_Kiriman(gagal_pada=HARI), _Kiriman()], Keadaan.DIKIRIM),
        ([_Kiriman(diterima_pada=HARI), _Kiriman(gagal_pada=HARI)], Keadaan.DITERIMA),
    ],
)
def test_how_far_a_letter_is(semua: list[_Kiriman], harap: Keadaan) -> None:
    assert keadaan(semua) is harap


@pytest.mark.parametrize(
    ("satu", "harap"),
    [
        (_Kiriman(), False),
        (_Kiriman(cara=CaraSampai.PORTAL), True),
        (_Kiriman(diterima_pada=HARI), True),
        (_Kiriman(cara=CaraSampai.PORTAL, gagal_pada=HARI), False),
        (_Kiriman(pihak_id=2, cara=CaraSampai.PORTAL), False),
    ],
)
def test_a_letter_opens_to_whom_it_was_sent_in_his_account(satu: _Kiriman, harap: bool) -> None:
    assert terbuka([satu], {1}) is harap


@pytest.mark.parametrize(
    ("cara", "hari", "berakun", "bidang"),
    [
        (CaraSampai.POS, LALU, False, None),
        (CaraSampai.POS, date(2026, 3, 9), False, "dikirim_pada"),
        (CaraSampai.POS, date(2026, 3, 13), False, "dikirim_pada"),
        (CaraSampai.PORTAL, HARI, True, None),
        (CaraSampai.PORTAL, HARI, False, "cara"),
        (CaraSampai.PORTAL, LALU, True, "dikirim_pada"),
    ],
)
def test_a_sending_lies_between_issue_and_today(
    cara: CaraSampai, hari: date, berakun: bool, bidang: str | None
) -> None:
    salah = periksa_kirim(cara, hari, terbit=LALU, hari_ini=HARI, berakun=berakun)
    assert set(salah) == ({bidang} if bidang else set())


@pytest.mark.parametrize("cara", CaraSampai)
def test_a_letter_without_its_signed_scan_goes_out_on_paper_alone(cara: CaraSampai) -> None:
    salah = periksa_kirim(cara, HARI, terbit=LALU, hari_ini=HARI, berakun=True, tanpa_pindaian=True)
    assert set(salah) == ({"cara"} if cara in {CaraSampai.SUREL, CaraSampai.PORTAL} else set())
    assert all("Simpan dahulu pindaian" in satu for satu in salah.values())


@pytest.mark.parametrize(
    ("hari", "penerima", "bukti", "bidang"),
    [
        (LALU, "Budi", "Resi 1", set()),
        (HARI, "Budi", "Resi 1", set()),
        (date(2026, 3, 9), "Budi", "Resi 1", {"diterima_pada"}),
        (date(2026, 3, 13), "Budi", "Resi 1", {"diterima_pada"}),
        (HARI, " ", "", {"penerima", "bukti"}),
    ],
)
def test_no_proof_no_receipt(hari: date, penerima: str, bukti: str, bidang: set[str]) -> None:
    salah = periksa_terima(hari, dikirim=LALU, hari_ini=HARI, penerima=penerima, bukti=bukti)
    assert set(salah) == bidang


def test_what_came_back_says_when_and_why() -> None:
    assert not periksa_gagal(HARI, dikirim=LALU, hari_ini=HARI, alasan="Alamat tidak dikenal")
    salah = periksa_gagal(date(2026, 3, 9), dikirim=LALU, hari_ini=HARI, alasan="  x ")
    assert set(salah) == {"gagal_pada", "alasan_gagal"}
    assert periksa_alasan("abc", "alasan", "Tulis.") == {"alasan": "Tulis."}
