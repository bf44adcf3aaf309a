"""The office at work on letters about a thing that is no case."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from hi_cases.core import papan
from tests.integration.surat.persetujuan.dunia import JENIS, Benda, Kantor, muat_dasar


@pytest.fixture
def benda() -> Iterator[Benda]:
    """Return the things, whose domain this test is."""
    hasil = Benda()
    hasil.pasang()
    yield hasil
    papan.papan().surat.pop(JENIS, None)
    papan.papan().label.pop(JENIS, None)


@pytest.fixture
def kantor(db_session: Any, jam: Any, pengguna: Callable[..., Any], benda: Benda) -> Kantor:
    """Return the office on Monday 6 April 2026; the thing is the mediator's."""
    jam.atur("2026-04-06")
    muat_dasar()
    hasil = Kantor(pengguna, benda)
    benda.mediator = hasil.akun("mediator").id
    return hasil
