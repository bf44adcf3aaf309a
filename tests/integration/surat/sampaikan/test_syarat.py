"""Who writes which letter of a case, and what is wrong with what was typed for a summons."""

from __future__ import annotations

import pytest

from hi_cases.core.errors import TidakBerizin, TidakDitemukan
from hi_cases.surat_perkara.services import pastikan_boleh, periksa
from tests.integration.surat.sampaikan.loket import Loket


def test_the_anjuran_is_written_by_the_mediator_of_the_case(loket: Loket) -> None:
    loket.limpahkan("HAK")
    pastikan_boleh(loket.mediator, loket.id, "anjuran")
    for siapa in (loket.mediator2, loket.petugas):
        with pytest.raises(TidakBerizin, match="mediator"):
            pastikan_boleh(siapa, loket.id, "anjuran")
    pastikan_boleh(loket.petugas, loket.id, "panggilan")
    with pytest.raises(TidakBerizin):
        pastikan_boleh(loket.mediator, loket.id, "pengembalian_berkas")
    with pytest.raises(TidakDitemukan):
        pastikan_boleh(loket.mediator, 999_999, "anjuran")


@pytest.mark.parametrize(
    ("hari", "pesan"),
    [
        ("2026-03-03", ""),
        ("2026-03-02", ""),
        ("2026-02-27", "sudah lewat"),
        ("2026-03-07", "bukan hari kerja"),  # Saturday
        ("2026-03-19", "bukan hari kerja"),  # Nyepi
        ("", "Tulis tanggal"),
        ("besok", "Tulis tanggal"),
        ("2031-03-03", ""),  # A year without its decree is not judged.
    ],
)
def test_a_meeting_is_on_a_working_day_ahead(loket: Loket, hari: str, pesan: str) -> None:
    salah = periksa(1, "panggilan", None, {"untuk_tanggal": hari, "alasan_luar_jadwal": "A"})
    assert set(salah) == ({"untuk_tanggal"} if pesan else set())
    assert pesan in salah.get("untuk_tanggal", "")


def test_other_letters_ask_for_no_meeting(loket: Loket) -> None:
    assert periksa(1, "anjuran", None, {}) == {}
