"""The administrator looks at what the system does by itself, and has it do one thing now."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.perangkat.peramban import Peladen, melebar

TUGAS = "Membuang pendaftaran yang tidak dikukuhkan"


@pytest.mark.anggaran(60, "the task goes through the worker")
def test_admin_menjalankan_satu_tugas_dan_melihat_hasilnya(
    halaman: Page,
    peladen: Peladen,
    masuk_sebagai: Callable[..., None],
    axe: Callable[[Page], list[str]],
) -> None:
    peladen.jam.atur("2026-03-02T09:00:00+07:00")
    masuk_sebagai(halaman, "admin")
    halaman.get_by_role("link", name="Tugas terjadwal").click()
    baris = halaman.locator("tr", has_text=TUGAS)
    expect(baris).to_contain_text("Setiap hari pukul 01.30")
    expect(baris).to_contain_text("3 Mar 01.30")
    assert axe(halaman) == []

    baris.get_by_role("button", name="Jalankan sekarang").dblclick()
    # The list renews itself until the run has ended.
    expect(baris).to_contain_text("Diminta oleh", timeout=30_000)
    expect(baris).to_contain_text("Berhasil, 0 baris")
    expect(baris).to_contain_text("2 Mar 09.00")

    halaman.set_viewport_size({"width": 360, "height": 780})
    assert melebar(halaman) <= 0
    assert axe(halaman) == []
