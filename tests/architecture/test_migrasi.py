"""Migrations stand in one line: of two written side by side neither could be run."""

from alembic.script import ScriptDirectory


def test_each_migration_follows_one_other() -> None:
    naskah = ScriptDirectory("migrations")
    assert len(naskah.get_heads()) == 1
    assert len(naskah.get_bases()) == 1
