"""The migrations build what the models say, step by step, and can be undone."""

import re
from collections.abc import Iterator
from pathlib import Path

import flask_migrate
import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy.engine import make_url

from hi_cases.core.db import db
from tests.perangkat.basis import Basis, buat_aplikasi

VERSI = Path(__file__).resolve().parents[2] / "migrations" / "versions"
_FTS = re.compile(r"_fts(_(data|idx|docsize|config|content))?$")


# SQLite tells of such an index only by its own text, which is compared instead (`_indeks_rumus`).
pytestmark = [
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression"),
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression"),
]


@pytest.fixture
def app_kosong(basis_kosong: Basis) -> Iterator[Flask]:
    app = buat_aplikasi(basis_kosong)
    with app.app_context():
        yield app
        db.engine.dispose()


def _revisi() -> list[str]:
    return [p.name.split("_")[0] for p in sorted(VERSI.glob("[0-9]*.py"))]


def _potret(mesin: sa.Engine) -> dict[str, dict]:
    """Return all that a database knows about its tables, in an order of its own."""
    lihat = sa.inspect(mesin)
    hasil = {}
    for tabel in lihat.get_table_names():
        if tabel == "alembic_version" or _FTS.search(tabel):
            continue
        hasil[tabel] = {
            "columns": {
                k["name"]: (str(k["type"]), k["nullable"], k["default"])
                for k in lihat.get_columns(tabel)
            },
            "pk": (lihat.get_pk_constraint(tabel)["name"], *_kolom(lihat.get_pk_constraint(tabel))),
            "fk": sorted(
                (f["name"], *f["constrained_columns"], f["referred_table"], *f["referred_columns"],
                 str(sorted(f["options"].items())))
                for f in lihat.get_foreign_keys(tabel)
            ),
            "unique": sorted(
                (str(u["name"]), *u["column_names"]) for u in lihat.get_unique_constraints(tabel)
            ),
            "check": sorted(
                (str(c["name"]), re.sub(r"\s+", " ", c["sqltext"]))
                for c in lihat.get_check_constraints(tabel)
            ),
            "index": sorted(
                (str(i["name"]), i["unique"], str(i["column_names"]), str(i.get("expressions")),
                 *(f"{k}={v}" for k, v in sorted(i.get("dialect_options", {}).items())))
                for i in lihat.get_indexes(tabel)
            ),
            "index on expressions": _indeks_rumus(mesin, tabel),
        }  # fmt: skip
    return hasil


def _indeks_rumus(mesin: sa.Engine, tabel: str) -> list[str]:
    if mesin.dialect.name != "sqlite":
        return []
    stmt = sa.text("SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :t")
    with mesin.connect() as koneksi:
        semua = [sql for (sql,) in koneksi.execute(stmt, {"t": tabel}) if sql]
    return sorted(satu for satu in semua if "(" in satu.partition("(")[2].partition("WHERE")[0])


def _kolom(kunci: dict) -> list[str]:
    return kunci["constrained_columns"]


def _lain(basis: Basis, request: pytest.FixtureRequest) -> sa.Engine:
    if basis.jenis == "sqlite":
        return sa.create_engine(f"sqlite:///{basis.folder / 'model.sqlite3'}")
    return sa.create_engine(make_url(request.getfixturevalue("basis_pg").buat()))


def test_files_are_numbered_in_a_row():
    naskah = ScriptDirectory(str(VERSI.parent))
    urut = list(reversed([r.revision for r in naskah.walk_revisions()]))
    assert urut == _revisi()
    assert urut == [f"{n:04d}" for n in range(1, len(urut) + 1)]
    assert [r.down_revision for r in reversed(list(naskah.walk_revisions()))] == [None, *urut[:-1]]
    assert naskah.get_heads() == [urut[-1]]


def test_migrations_equal_models(app_kosong, basis_kosong, request):
    flask_migrate.upgrade()
    model = _lain(basis_kosong, request)
    db.metadata.create_all(model)
    dari_migrasi, dari_model = _potret(db.engine), _potret(model)
    model.dispose()
    assert sorted(dari_migrasi) == sorted(dari_model)
    for tabel, isi in dari_model.items():
        for bagian, harap in isi.items():
            assert dari_migrasi[tabel][bagian] == harap, f"{tabel}: {bagian}"


def test_alembic_finds_nothing_to_do(app_kosong):
    flask_migrate.upgrade()
    flask_migrate.check()


def test_every_step_up_down_up(app_kosong):
    for revisi in _revisi():
        flask_migrate.upgrade(revision=revisi)
        flask_migrate.downgrade(revision="-1")
        flask_migrate.upgrade(revision=revisi)
    utuh = _potret(db.engine)
    flask_migrate.downgrade(revision="base")
    assert set(sa.inspect(db.engine).get_table_names()) == {"alembic_version"}
    flask_migrate.upgrade()
    assert _potret(db.engine) == utuh
