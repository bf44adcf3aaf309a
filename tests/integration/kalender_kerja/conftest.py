"""Reference data loaded, and somebody who may change it."""

from collections.abc import Iterable
from datetime import date

import pytest
from flask import Flask
from sqlalchemy.orm import scoped_session

from hi_cases.core import papan
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.kalender_kerja import services
from hi_cases.kalender_kerja.models import Tenggat

PERKARA = Rujukan("uji", 7)


@pytest.fixture
def acuan(db_session: scoped_session, jam) -> None:
    """Load the data files; the clock stands on 2 March 2026."""
    services.muat_acuan(SISTEM)


@pytest.fixture(autouse=True)
def port_uji(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer for the kind "uji", of which everybody may see all but number 13."""

    def label(_pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
        return {satu: Label(f"Perkara uji {satu}", "/uji") for satu in ids if satu != 13}

    monkeypatch.setitem(papan.papan().label, "uji", label)


@pytest.fixture
def kabid() -> Pelaku:
    return Pelaku(1, "Kabid Uji", frozenset({Peran.KABID}))


@pytest.fixture
def jawaban(acuan: None, kabid: Pelaku) -> Tenggat:
    """An answer to an anjuran that is counted across Idulfitri 2026: due on 1 April."""
    return services.buka(
        kabid,
        PERKARA,
        "JWB-10",
        date(2026, 3, 11),
        kunci="perusahaan",
        label="Jawaban anjuran, perusahaan",
        bukti="resi pos R-2291",
    )
