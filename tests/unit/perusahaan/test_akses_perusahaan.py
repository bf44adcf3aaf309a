"""Who of a company may let whom act, and until when; numbers that are typed; the workforce."""

from datetime import date

import pytest

from hi_cases.perusahaan import rules
from hi_cases.perusahaan.types import Hak, PeranWakil

KINI = date(2026, 4, 6)
JUNI, DESEMBER = date(2026, 6, 30), date(2026, 12, 31)
ADMIN = Hak(PeranWakil.ADMIN, bersurat=True)
DIUNDANG = Hak(PeranWakil.ADMIN, bersurat=False, sampai=JUNI)


@pytest.mark.parametrize(
    ("semua", "hasil"),
    [
        ([], None),
        ([Hak(PeranWakil.PEMBACA, True, JUNI)], Hak(PeranWakil.PEMBACA, True, JUNI)),
        # The widest role counts, with its own last day: not the reader's endless one.
        ([Hak(PeranWakil.PEMBACA, True), DIUNDANG], DIUNDANG),
        # A letter renewed: the later day counts.
        (
            [Hak(PeranWakil.ADMIN, True, JUNI), Hak(PeranWakil.ADMIN, True, DESEMBER)],
            Hak(PeranWakil.ADMIN, True, DESEMBER),
        ),
        ([DIUNDANG, ADMIN], ADMIN),
    ],
)
def test_several_letters_give_together(semua: list[Hak], hasil: Hak | None) -> None:
    assert rules.gabung_hak(semua) == hasil


@pytest.mark.parametrize(
    ("hak", "diminta", "boleh"),
    [
        (ADMIN, None, True),
        (ADMIN, DESEMBER, True),
        (ADMIN, date(2026, 4, 5), False),
        (DIUNDANG, JUNI, True),
        (DIUNDANG, date(2026, 7, 1), False),
        (DIUNDANG, None, False),
    ],
)
def test_nobody_lets_another_act_longer_than_himself(
    hak: Hak, diminta: date | None, boleh: bool
) -> None:
    assert (rules.tolak_akhir(hak, diminta, KINI) == "") is boleh


@pytest.mark.parametrize(
    ("hak", "bersurat", "diri", "boleh"),
    [
        (None, False, True, False),
        (Hak(PeranWakil.PENGAJU, True), False, False, False),
        (DIUNDANG, False, False, True),
        # Who was taken in does not end who has a letter that the office saw.
        (DIUNDANG, True, False, False),
        (DIUNDANG, True, True, True),
        (ADMIN, True, False, True),
    ],
)
def test_who_changes_whose_right(hak: Hak | None, bersurat: bool, diri: bool, boleh: bool) -> None:
    assert (rules.tolak_sasaran(hak, bersurat=bersurat, diri=diri) == "") is boleh


@pytest.mark.parametrize(
    ("nomor", "boleh"),
    [
        ("9120001234567", True),
        ("40287.20180322.0002", True),
        (" 912 000 123 4567 ", True),
        ("", False),
        ("tidak tahu", False),
        ("9" * 41, False),
    ],
)
def test_what_can_be_a_number(nomor: str, boleh: bool) -> None:
    assert (rules.tolak_nomor_klaim(nomor) == "") is boleh


@pytest.mark.parametrize(
    ("isi", "jumlah", "sah"),
    [
        ((None, 70, 40), 110, True),
        ((110, 70, 40), 110, True),
        ((120, 70, 40), 120, False),
        ((120, 70, None), 120, True),
        ((None, None, None), None, True),
    ],
)
def test_the_workforce_adds_up(
    isi: tuple[int | None, int | None, int | None], jumlah: int | None, sah: bool
) -> None:
    assert rules.jumlah_pekerja(*isi) == jumlah
    assert (rules.tolak_jumlah_lp(*isi) is None) is sah


@pytest.mark.parametrize(
    ("kini", "nanti", "boleh"),
    [
        ((JUNI,), (), False),
        ((None,), (DESEMBER,), False),
        ((None, JUNI), (JUNI,), False),
        ((None, JUNI), (None,), True),
        ((DESEMBER, JUNI), (DESEMBER, KINI), True),
        ((JUNI,), (DESEMBER,), True),
        ((None, None), (None, KINI), True),
        ((), (), True),
    ],
)
def test_an_admin_lasts_as_long_as_the_longest_does_now(
    kini: tuple[date | None, ...], nanti: tuple[date | None, ...], boleh: bool
) -> None:
    assert (rules.tolak_sisa(kini, nanti) == "") is boleh
