"""The attention list: sums by hand, its order, and the end of the months after a day."""

from datetime import date

import pytest

from hi_cases.pencegahan.rules.perhatian import Uji, akhir_uji, susun

SUMBER = [
    ("upah", "Pengaduan upah", {1: "2 pengaduan", 2: "1 pengaduan"}),
    ("mogok", "Mogok kerja", {2: "1 mogok kerja", 3: "1 mogok kerja"}),
    ("pp_pkb", "PP berakhir", {4: "berakhir 1 Mei 2026", 1: "berakhir 2 Mei 2026"}),
]


def test_weights_add_up_and_the_heaviest_comes_first() -> None:
    hasil = susun(SUMBER, {"upah": 2, "mogok": 3, "pp_pkb": 1}, 2)
    # 2: 2 + 3 = 5; 1: 2 + 1 = 3; 3: 3; 4: 1, below the threshold.
    assert [(s.perusahaan_id, s.skor) for s in hasil] == [(2, 5), (1, 3), (3, 3)]
    assert [a.kode for a in hasil[0].alasan] == ["mogok", "upah"]


def test_a_weight_of_zero_and_an_unknown_one_leave_their_reason_out() -> None:
    hasil = susun(SUMBER, {"upah": 2, "mogok": 0}, 1)
    assert [(s.perusahaan_id, len(s.alasan)) for s in hasil] == [(1, 1), (2, 1)]


@pytest.mark.parametrize(
    ("hari", "akhir"),
    [
        (date(2025, 1, 15), date(2025, 7, 15)),
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2023, 8, 30), date(2024, 2, 29)),
        (date(2025, 12, 31), date(2026, 6, 30)),
        (date(2025, 6, 30), date(2025, 12, 30)),
    ],
)
def test_six_months_end_where_the_day_is_or_the_month_ends(hari: date, akhir: date) -> None:
    assert akhir_uji(hari) == akhir


def test_shares() -> None:
    uji = Uji(date(2026, 6, 30), 4, 3, 200, 10)
    assert (uji.persen, uji.persen_semua) == (75.0, 5.0)
    assert Uji(date(2026, 6, 30), 0, 0, 0, 0).persen is None
