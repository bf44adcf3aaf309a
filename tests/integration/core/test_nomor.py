"""Running numbers under concurrency, on both databases."""

from concurrent.futures import ThreadPoolExecutor

from flask import Flask

from hi_cases.core import nomor
from hi_cases.core.db import db, mulai_tulis


def test_twenty_at_once_get_1_to_20(app_nyata: Flask) -> None:
    def ambil(_ke: int) -> int:
        with app_nyata.app_context(), mulai_tulis():
            satu = nomor.ambil("register", 2026)
            db.session.commit()
            return satu

    with ThreadPoolExecutor(20) as kolam:
        assert sorted(kolam.map(ambil, range(20))) == list(range(1, 21))


def test_a_rollback_gives_the_number_back(app_nyata: Flask) -> None:
    with app_nyata.app_context(), mulai_tulis():
        assert nomor.ambil("register", 2026) == 1
        db.session.rollback()
        assert nomor.ambil("register", 2026) == 1
        db.session.commit()
        assert nomor.ambil("register", 2027) == 1
        assert nomor.ambil("anjuran", 2026) == 1


def test_a_book_kept_elsewhere_is_continued(app: Flask) -> None:
    nomor.lewati_sampai("register", 2025, 253)
    nomor.lewati_sampai("register", 2025, 100)
    assert nomor.ambil("register", 2025) == 254
