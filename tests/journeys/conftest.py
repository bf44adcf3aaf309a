"""Journeys tier: people at work in a real browser, on the system as it is served.

Journeys share a running system and a Chromium, as `tests.perangkat.kelompok` groups them; each
makes the cases that it needs.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys.kantor_perselisihan import Kantor
from tests.journeys.ponsel import Ponsel


@pytest.fixture
def kantor(halaman: Page, masuk_sebagai: Any, peladen: Any) -> Kantor:
    """Return the office around one browser."""
    return Kantor(halaman, masuk_sebagai, peladen)


@pytest.fixture
def ponsel(halaman: Page, axe: Any, peladen: Any) -> Ponsel:
    """Return the phone, on an evening after work."""
    peladen.jam.atur("2026-04-06T20:15:00+07:00")
    return Ponsel(halaman, axe, peladen)
