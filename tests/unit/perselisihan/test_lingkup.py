"""The sentences that an act leaves."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.perselisihan.services.lingkup import Catatan


@pytest.mark.parametrize(
    ("tulis", "baca"),
    [
        ("Mediator Rahmat, S.H., M.H.. Benturan", "Mediator Rahmat, S.H., M.H. Benturan"),
        ("Dilimpahkan kepada Rahmat, S.H..", "Dilimpahkan kepada Rahmat, S.H."),
        ("Menunggu... lalu hadir.", "Menunggu... lalu hadir."),
        ("Satu. Dua.", "Satu. Dua."),
    ],
)
def test_satu_titik_di_akhir_tiap_kalimat(tulis: str, baca: str) -> None:
    assert Catatan(date(2026, 4, 6), tulis).kalimat == baca
