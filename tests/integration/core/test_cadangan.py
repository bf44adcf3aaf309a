"""The restore drill: what comes back is what was there, row by row and byte by byte."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.audit import queries as audit_queries
from hi_cases.audit import services as audit
from hi_cases.cli import main
from hi_cases.core import berkas, cadangan, nomor
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db, mulai_tulis, tandai_membaca
from hi_cases.core.rujukan import Rujukan
from tests.perangkat.basis import Basis, _salin, buat_aplikasi
from tests.perangkat.demo import salin_isi


@pytest.fixture
def app_isi(contoh_demo: Basis, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Flask]:
    """Return an application with rows of many kinds in every part of the database, and files."""
    app = buat_aplikasi(salin_isi(contoh_demo, tmp_path, request))
    tandai_membaca()
    berkas.pasang(app.config["HI_DATA_DIR"] / "berkas")
    berkas.simpan(io.BytesIO(b"%PDF-1.7 risalah"))
    berkas.simpan(io.BytesIO("株式会社サクラ".encode()))
    yield app
    with app.app_context():
        db.engine.dispose()


def _semua_baris(app: Flask) -> dict[str, list[tuple[object, ...]]]:
    with app.app_context(), db.engine.connect() as koneksi:
        return {
            tabel.name: [
                tuple(baris)
                for baris in koneksi.execute(sa.select(tabel).order_by(*tabel.primary_key))
            ]
            for tabel in db.metadata.sorted_tables
        }


@pytest.fixture
def app_lain(contoh: Basis, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Flask]:
    """Return an application on a second, empty, migrated database and folder."""
    folder = tmp_path / "lain"
    folder.mkdir()
    app = buat_aplikasi(_salin(contoh, folder, request))
    yield app
    with app.app_context():
        db.engine.dispose()


def _jalankan(app: Flask, *args: str) -> tuple[int, str]:
    berkas.pasang(app.config["HI_DATA_DIR"] / "berkas")
    hasil = app.test_cli_runner().invoke(main, list(args))
    return hasil.exit_code, hasil.output


def test_restore_drill(app_isi: Flask, app_lain: Flask, tmp_path: Path) -> None:
    arsip = tmp_path / "cadangan.zip"
    kode, keluaran = _jalankan(app_isi, "backup", str(arsip))
    assert kode == 0, keluaran
    assert arsip.stat().st_mode & 0o077 == 0
    asal = _semua_baris(app_isi)
    assert len(asal["perkara"]) > 5

    kode, keluaran = _jalankan(app_lain, "restore", str(arsip))
    assert kode == 0, keluaran
    assert "verifies" in keluaran
    assert _semua_baris(app_lain) == asal
    sidik = list(berkas.semua())
    assert len(sidik) >= 2
    assert all(berkas.sidik(satu) == satu for satu in sidik)

    kode, keluaran = _jalankan(app_lain, "restore", str(arsip))
    assert kode == 1
    assert "not empty" in keluaran
    assert _semua_baris(app_lain) == asal

    kode, keluaran = _jalankan(app_lain, "restore", str(arsip), "--force")
    assert kode == 0, keluaran
    assert _semua_baris(app_lain) == asal
    simpanan = list((tmp_path / "lain").glob("sebelum-pulih-*.zip"))
    assert len(simpanan) == 1
    assert cadangan.baca_manifest(simpanan[0]).tabel == {t: len(b) for t, b in asal.items()}


def test_numbers_go_on_after_a_restore(app_isi: Flask, app_lain: Flask, tmp_path: Path) -> None:
    arsip = tmp_path / "cadangan.zip"
    _jalankan(app_isi, "backup", str(arsip))
    _jalankan(app_lain, "restore", str(arsip))
    with app_lain.app_context(), mulai_tulis():
        jumlah = audit_queries.periksa().jumlah
        audit.catat(SISTEM, "uji", Rujukan("perkara", 1))
        assert nomor.ambil("seri-baru", 2026) == 1
        db.session.commit()
        assert audit_queries.periksa().jumlah == jumlah + 1


def _ubah_arsip(asal: Path, tujuan: Path, nama: str, isi: bytes | None) -> None:
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(tujuan, "w") as baru:
        for satu in lama.namelist():
            if satu != nama:
                baru.writestr(satu, lama.read(satu))
            elif isi is not None:
                baru.writestr(satu, isi)


def test_damaged_archives_change_nothing(app_isi: Flask, app_lain: Flask, tmp_path: Path) -> None:
    arsip, rusak = tmp_path / "cadangan.zip", tmp_path / "rusak.zip"
    _jalankan(app_isi, "backup", str(arsip))
    with zipfile.ZipFile(arsip) as isi:
        satu_berkas = next(nama for nama in isi.namelist() if nama.startswith("berkas/"))
        baris = isi.read("tabel/pengguna.jsonl").splitlines(keepends=True)
        manifest = json.loads(isi.read("manifest.json"))
    kosong = _semua_baris(app_lain)
    kerusakan = {
        satu_berkas: b"isi lain",
        "tabel/pengguna.jsonl": b"".join(baris[:-1]),
        "manifest.json": json.dumps(manifest | {"revisi": "0000"}).encode(),
    }
    for nama, isi_baru in kerusakan.items():
        _ubah_arsip(arsip, rusak, nama, isi_baru)
        kode, keluaran = _jalankan(app_lain, "restore", str(rusak))
        assert kode == 1, nama
        assert "Traceback" not in keluaran
        assert _semua_baris(app_lain) == kosong
    rusak.write_bytes(b"bukan arsip")
    kode, keluaran = _jalankan(app_lain, "restore", str(rusak), "--force")
    assert kode == 1
    assert "not a backup" in keluaran
