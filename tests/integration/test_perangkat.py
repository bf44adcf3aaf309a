"""The apparatus itself: isolation, real commits, the client."""

import sqlalchemy as sa

from hi_cases.core import nomor
from hi_cases.core.db import db
from hi_cases.core.nomor import SeriNomor


def _jumlah():
    return db.session.scalar(sa.select(sa.func.count()).select_from(SeriNomor))


def test_commit_stays_inside_the_test(app):
    assert _jumlah() == 0
    nomor.ambil("uji", 2026)
    db.session.commit()
    assert _jumlah() == 1


def test_nothing_of_the_test_before_is_left(app):
    assert _jumlah() == 0


def test_rollback_undoes_the_test_only_to_its_last_commit(app):
    nomor.ambil("uji", 2026)
    db.session.commit()
    nomor.ambil("uji", 2026)
    db.session.rollback()
    assert nomor.ambil("uji", 2026) == 2


def test_real_commits_are_seen_by_another_connection(app_nyata):
    with app_nyata.app_context():
        nomor.ambil("uji", 2026)
        db.session.commit()
        with db.engine.connect() as lain:
            assert lain.scalar(sa.select(SeriNomor.terakhir)) == 1
