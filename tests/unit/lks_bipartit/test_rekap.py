"""The half-yearly report to the province, counted by hand (PER.32/MEN/XII/2008 Ps 17)."""

from __future__ import annotations

from datetime import date

from hi_cases.lks_bipartit.rules.rekap import Entri, rekap, semester, semester_lalu
from hi_cases.lks_bipartit.types import Status

AWAL, AKHIR = semester(2026, 1)


def _entri(kecamatan: str = "Cibitung", **ubah) -> Entri:
    isi = {
        "tanggal": date(2025, 3, 1),
        "berlaku_sampai": date(2028, 1, 31),
        "status": Status.BERLAKU,
        "ditutup_pada": None,
        "berlaku": True,
        "pembaruan": False,
    }
    return Entri(kecamatan, **(isi | ubah))


def test_a_half_year_is_counted_by_kecamatan() -> None:
    semua = [
        # In force throughout; one report in time, one late, one not come.
        _entri(
            laporan=(
                (date(2026, 2, 1), date(2026, 1, 30)),
                (date(2026, 3, 1), date(2026, 3, 5)),
                (date(2026, 6, 1), None),
                (date(2026, 8, 1), date(2026, 6, 1)),  # due after the half-year
            )
        ),
        # Recorded in it.
        _entri(tanggal=date(2026, 4, 1)),
        # Replaced in it by its renewal.
        _entri("Setu", status=Status.DIGANTIKAN, ditutup_pada=date(2026, 5, 1), berlaku=False),
        _entri("Setu", tanggal=date(2026, 4, 20), pembaruan=True),
        # In force on the last day, which is its last.
        _entri("Setu", berlaku_sampai=date(2026, 6, 30)),
        # Over before it; a mistake; recorded after it.
        _entri(
            "Setu",
            berlaku_sampai=date(2025, 12, 31),
            status=Status.BERAKHIR,
            ditutup_pada=date(2025, 12, 31),
            berlaku=False,
        ),
        _entri("Setu", status=Status.DIBATALKAN, ditutup_pada=date(2026, 2, 1)),
        _entri("", tanggal=date(2026, 7, 1), berlaku=False),
    ]
    hasil = rekap(semua, AWAL, AKHIR)
    assert list(hasil.baris) == [
        ("Cibitung", (2, 1, 0, 0, 3, 2, 1)),
        ("Setu", (2, 0, 1, 2, 0, 0, 0)),
    ]
    assert hasil.jumlah == (4, 1, 1, 2, 3, 2, 1)


def test_the_half_year_that_is_over_is_the_one_to_report() -> None:
    assert semester_lalu(date(2026, 6, 30)) == (2025, 2)
    assert semester_lalu(date(2026, 7, 1)) == (2026, 1)
    assert rekap([], AWAL, AKHIR).jumlah == (0,) * 7
