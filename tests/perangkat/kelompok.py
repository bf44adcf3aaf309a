"""Tests that stay together, so that what is dear to set up is set up once and not by each worker.

Tests of one group go to one xdist worker, in order; all others go one by one to whoever is free.
Large groups begin first, so none is left over at the end.
"""

from collections.abc import Iterable

import pytest

# By fixture: a world, demo data, a running system. Each stands once for each database.
MAHAL = {"kota": "kota", "app_demo": "jelajah", "_hari_demo": "pemeriksaan", "peladen": "peladen"}
# The journeys are a chain of waiting for one browser: two chains wait at the same time.
BELAHAN = {"peladen": 2}


def _kelompok(item: pytest.Item, urutan: dict[str, list[str]]) -> Iterable[str]:
    for fixture, nama in MAHAL.items():
        if fixture not in getattr(item, "fixturenames", ()):
            continue
        if belah := BELAHAN.get(nama):
            modul = urutan.setdefault(nama, [])
            asal = item.nodeid.partition("::")[0]
            if asal not in modul:
                modul.append(asal)
            yield f"{nama}-{modul.index(asal) % belah}"
        else:
            parameter = item.callspec.params if hasattr(item, "callspec") else {}
            yield f"{nama}-{parameter.get('contoh', '')}"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Name the group of each test that has one, before xdist reads the names."""
    urutan: dict[str, list[str]] = {}
    for item in items:
        for nama in _kelompok(item, urutan):
            item.add_marker(pytest.mark.xdist_group(nama))
