"""Databases filled once a run for each kind, the demo data among them; tests take copies."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from hi_cases.cli import main
from hi_cases.core import berkas, clock
from hi_cases.core.db import db
from tests.perangkat.basis import Basis, _salin, buat_aplikasi
from tests.perangkat.bersama import folder_bersama, sekali

HARI_DEMO = "2026-04-08T10:00:00+07:00"
"""The Wednesday on which the demo data are made, and on which their tests stand."""


def isi_demo(basis: Basis) -> None:
    """Put reference and demo data into an empty database; asked again, the demo changes nothing."""
    app = buat_aplikasi(basis)
    jam = basis.folder / "jam-demo"
    jam.write_text(HARI_DEMO, encoding="utf-8")
    clock.pasang(jam)
    berkas.pasang(basis.folder / "berkas")
    pelari = app.test_cli_runner(env={"HI_DEMO_PASSWORD": "sandi-demo-uji-1"})
    try:
        for perintah in ("init", "demo", "demo"):
            hasil = pelari.invoke(main, [perintah])
            assert hasil.exit_code == 0, hasil.output
    finally:
        clock.pasang(None)
        with app.app_context():
            db.engine.dispose()


def salinan_bersama(
    contoh: Basis,
    nama: str,
    isi: Callable[[Basis], None],
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Basis:
    """Return a database that `isi` filled, once a run for all workers; nothing connects to it."""
    bersama, nama = folder_bersama(tmp_path_factory), f"{nama}-{contoh.jenis}"
    folder = bersama / nama
    folder.mkdir(exist_ok=True)

    def siapkan(url: str) -> str:
        isi(Basis(contoh.jenis, url, folder))
        return url

    if contoh.jenis == "sqlite":
        url = sekali(bersama, nama, lambda: siapkan(_salin(contoh, folder, request).url))
    else:
        asal = make_url(contoh.url).database
        url = request.getfixturevalue("basis_pg").bersama(nama, siapkan, asal)
    return Basis(contoh.jenis, url, folder)


def salin_isi(isi: Basis, folder: Path, request: pytest.FixtureRequest) -> Basis:
    """Return a copy of the database, with the files of its documents in `folder`."""
    shutil.copytree(isi.folder / "berkas", folder / "berkas", dirs_exist_ok=True)
    return _salin(isi, folder, request)


@pytest.fixture(scope="session")
def contoh_demo(
    contoh: Basis, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Basis:
    """Return a database with reference and demo data that nothing connects to."""
    return salinan_bersama(contoh, "demo", isi_demo, tmp_path_factory, request)
