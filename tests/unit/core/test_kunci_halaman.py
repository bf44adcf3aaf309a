"""Keys of pages: read as they were written, and nothing of what anybody forges."""

import json
from base64 import urlsafe_b64encode
from datetime import UTC, date, datetime

import pytest

from hi_cases.core.kunci_halaman import BILANGAN_TERBESAR, KUNCI_TERPANJANG, baca_kunci, tulis_kunci


def _kunci(isi: str) -> str:
    return urlsafe_b64encode(isi.encode()).decode()


@pytest.mark.parametrize(
    "nilai",
    [
        ["pt maju & jaya", 3],
        ["北京汽车", 0],
        [date(2026, 3, 9), 12],
        [datetime(2026, 3, 9, 2, 30, tzinfo=UTC), 12],
        [2026, 42, BILANGAN_TERBESAR],
    ],
)
def test_a_key_is_read_as_it_was_written(nilai: list[object]) -> None:
    assert baca_kunci(tulis_kunci(nilai), [type(satu) for satu in nilai]) == nilai


@pytest.mark.parametrize(
    ("isi", "tipe"),
    [
        ("[1e999, 1]", (int, int)),
        ("[NaN, 1]", (int, int)),
        ("[-Infinity, 1]", (int, int)),
        ("[1.0, 1]", (int, int)),
        ("[true, 1]", (int, int)),
        ("[-1, 1]", (int, int)),
        (f"[{2**31}, 1]", (int, int)),
        (f"[{'9' * 4_000}, 1]", (int, int)),
        (f"[{'9' * 6_000}, 1]", (int, int)),
        ("[" * 2_900, (int, int)),
        ("[" * 40_000, (int, int)),
        ('["\\ud800", 1]', (str, int)),
        ('["a\\u0000b", 1]', (str, int)),
        ("[1, 1]", (str, int)),
        ('["2026-02-30", 1]', (date, int)),
        ('["2026-03-09T09:00:00", 1]', (datetime, int)),
        ('["0001-01-01T00:00:00+14:00", 1]', (datetime, int)),
        ('["9999-12-31T23:59:59-14:00", 1]', (datetime, int)),
        ('["a"]', (str, int)),
        ('{"a": 1, "b": 2}', (str, int)),
        ("null", (str, int)),
        ('"ab"', (str, str)),
    ],
)
def test_a_forged_key_is_none(isi: str, tipe: tuple[type, ...]) -> None:
    assert baca_kunci(_kunci(isi), tipe) is None


@pytest.mark.parametrize("kunci", ["", "bukan-kunci", "%%", "é", "A", "A" * (KUNCI_TERPANJANG + 1)])
def test_what_is_no_key_is_none(kunci: str) -> None:
    assert baca_kunci(kunci, (str, int)) is None


def test_a_key_is_fit_for_an_address() -> None:
    kunci = tulis_kunci(["a?b&c=" * 40, 1])
    assert set(kunci) <= set(map(chr, range(0x21, 0x7F))) - set("+/=&?%#")
    assert json.dumps(kunci).strip('"') == kunci
