"""The office at work, for the tests of attacks."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.integration.keamanan.dunia import Dunia
from tests.integration.keamanan.kota import Kota, datangi, dirikan
from tests.integration.perselisihan.kantor import Kantor
from tests.perangkat.basis import Basis, Jam
from tests.perangkat.demo import salin_isi, salinan_bersama

HARI = "2026-04-06"


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office on Monday 6 April 2026, with the reference data loaded."""
    return Kantor(jam, pengguna)


@pytest.fixture(scope="session")
def kota(
    contoh: Basis, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Kota]:
    """Return a database with the world in it, for all tests of a worker."""
    asal = salinan_bersama(contoh, "kota", dirikan, tmp_path_factory, request)
    kota = datangi(salin_isi(asal, tmp_path_factory.mktemp("kota"), request), asal.folder)
    yield kota
    kota.mesin.dispose()


@pytest.fixture
def dunia(kota: Kota, app: Flask, jam: Jam, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dunia]:
    """Return the things; how often one may knock is tested elsewhere."""
    monkeypatch.setattr(app.extensions["hi_pembatas"], "enabled", False)
    jam.atur(HARI)
    with kota.dikunjungi() as dunia:
        yield dunia
