"""An officer to act, and companies to act on."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.perusahaan import services
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.types import DataPerusahaan


@pytest.fixture
def kabid() -> Pelaku:
    """Return a head of the division: may do all in this domain."""
    return Pelaku(1, "Kabid Uji", frozenset({Peran.KABID}))


@pytest.fixture
def daftarkan(app: Flask, kabid: Pelaku) -> Callable[..., Perusahaan]:
    """Return the registering of a company: `daftarkan("PT X", nib=…)`."""

    def buat(nama: str, **isi: Any) -> Perusahaan:
        return services.daftarkan(kabid, DataPerusahaan(nama, **isi))

    return buat
