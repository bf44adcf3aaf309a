"""Tests that stay together, so that what is dear to set up is set up once and not by each worker.

Tests of one group go to one xdist worker, in order; all others go one by one to whoever is free.
Large groups begin first, so none is left over at the end. xdist's own mark for groups is of no use
here: it writes into names of tests that this pytest no longer reads.
"""

import zlib
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

# The journeys are a chain of waiting for one browser: two chains wait at the same time.
RANTAI = 2
# A copy of the world of cases or of the demo data: once for each kind of database. What takes
# longest has a copy of its own: that costs seconds, a chain left over at the end ten minutes.
PER_BASIS = (
    "tests/integration/keamanan/",
    "tests/integration/pemeriksaan/",
    "tests/integration/test_jelajah.py",
)
SENDIRI = "tests/journeys/test_serve.py"
TERPANJANG = "tests/integration/keamanan/test_tulisan.py"


def kelompok(nodeid: str) -> str:
    """Return the group of a test; its own name where it has none."""
    modul = nodeid.partition("::")[0]
    if modul.startswith("tests/journeys/"):
        ke = "serve" if modul == SENDIRI else zlib.crc32(modul.encode()) % RANTAI
        return f"tests/journeys-{ke}"
    for awal in PER_BASIS:
        if modul.startswith(awal):
            basis = "postgresql" if "[postgresql" in nodeid else "sqlite"
            return f"{TERPANJANG if modul == TERPANJANG else awal}-{basis}"
    return nodeid


class Penjadwal(LoadScopeScheduling):
    """Hands out the groups."""

    def _split_scope(self, nodeid: str) -> str:
        return kelompok(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Penjadwal | None:
    """Take the place of xdist's own scheduler of groups."""
    return Penjadwal(config, log) if config.getoption("dist") == "loadgroup" else None
