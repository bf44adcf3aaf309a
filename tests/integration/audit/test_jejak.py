"""The trail on both databases: only ever longer, whole, in one line under concurrency."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.audit import queries, services
from hi_cases.audit.models import Jejak
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.rujukan import Rujukan
from tests.perangkat.basis import Jam
from tests.perangkat.rencana import rencana

PERKARA = Rujukan("perkara", 41)
RATNA = Pelaku(7, "Ratna Widyaningsih", frozenset({Peran.MEDIATOR}))


def test_entries_are_numbered_chained_and_verify(app: Flask, jam: Jam) -> None:
    awal = queries.periksa().jumlah
    satu = services.catat(RATNA, "perkara.catat", PERKARA, sesudah={"nomor": "560/041/HI/2026"})
    dua = services.catat(RATNA, "perkara.cabut", PERKARA, dasar="UU 2/2004", keterangan="Dicabut")
    assert (satu.urutan, dua.urutan) == (awal + 1, awal + 2)
    assert dua.sidik_lalu == satu.sidik
    db.session.expire_all()
    assert queries.periksa().jumlah == awal + 2
    assert queries.periksa().rusak_pada is None
    assert [baris.tindakan for baris in queries.jejak(PERKARA)] == [
        "perkara.cabut",
        "perkara.catat",
    ]


def test_sensitive_values_never_reach_the_table(app: Flask) -> None:
    services.catat(
        RATNA,
        "pihak.ubah",
        PERKARA,
        sebelum={"nik": "3216010101900001"},
        sesudah={"nik": "3216010101900002", "nama": "Siti"},
        peka=frozenset({"nik"}),
    )
    baris = db.session.execute(sa.text("SELECT * FROM jejak ORDER BY urutan DESC LIMIT 1")).one()
    assert "3216010101" not in str(baris)
    assert "Siti" in str(baris)


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE jejak SET keterangan = 'lain'",
        "UPDATE jejak SET pelaku_nama = 'orang lain' WHERE urutan = 1",
        "DELETE FROM jejak",
    ],
)
def test_the_database_itself_refuses_change(app: Flask, perintah: str) -> None:
    services.catat(SISTEM, "uji", PERKARA)
    with pytest.raises(sa.exc.DBAPIError, match="hanya dapat ditambah"), db.session.begin_nested():
        db.session.execute(sa.text(perintah))
    assert queries.periksa().rusak_pada is None


def _buka_pemicu(koneksi: sa.Connection) -> None:
    """Do what only the owner of the database can: take the triggers away."""
    if koneksi.dialect.name == "postgresql":
        koneksi.execute(sa.text("ALTER TABLE jejak DISABLE TRIGGER USER"))
    else:
        for nama in ("update", "delete"):
            koneksi.execute(sa.text(f"DROP TRIGGER jejak_tetap_{nama}"))


@pytest.mark.parametrize(
    ("perintah", "rusak_pada", "sebab"),
    [
        ("UPDATE jejak SET keterangan = 'lain' WHERE urutan = 2", 2, "isi tidak sesuai"),
        ("UPDATE jejak SET sidik_lalu = sidik WHERE urutan = 2", 2, "tidak menyambung"),
        ("DELETE FROM jejak WHERE urutan = 2", 2, "urutan terputus"),
        ("DELETE FROM jejak WHERE urutan = 3", 3, "jejak terakhir hilang"),
    ],
)
def test_verification_finds_what_got_past_the_triggers(
    app_nyata: Flask, perintah: str, rusak_pada: int, sebab: str
) -> None:
    with app_nyata.app_context(), mulai_tulis():
        for _ in range(3):
            services.catat(SISTEM, "uji", PERKARA)
        db.session.commit()
        with db.engine.begin() as koneksi:
            _buka_pemicu(koneksi)
            koneksi.execute(sa.text(perintah))
        hasil = queries.periksa()
    assert hasil.rusak_pada == rusak_pada
    assert sebab in hasil.sebab


def test_twenty_at_once_make_one_chain(app_nyata: Flask) -> None:
    def tulis(nomor: int) -> None:
        with app_nyata.app_context(), mulai_tulis():
            services.catat(SISTEM, "uji", Rujukan("perkara", nomor))
            if nomor % 5 == 0:
                db.session.rollback()
            else:
                db.session.commit()

    with ThreadPoolExecutor(20) as kolam:
        list(kolam.map(tulis, range(1, 21)))
    with app_nyata.app_context():
        hasil = queries.periksa()
        urutan = db.session.scalars(sa.select(Jejak.urutan).order_by(Jejak.urutan)).all()
    assert hasil.rusak_pada is None
    assert list(urutan) == list(range(1, 17))


def test_nobody_slips_past_by_replacing(app: Flask) -> None:
    """SQLite's REPLACE takes a row away without asking a DELETE trigger."""
    services.catat(SISTEM, "uji", PERKARA)
    akhir = queries.periksa()
    tukar = (
        "INSERT OR REPLACE INTO jejak SELECT urutan, pada, pelaku_id, 'orang lain', tindakan, "
        "rujukan_jenis, rujukan_id, keterangan, dasar, sebelum, sesudah, sidik_lalu, sidik "
        "FROM jejak ORDER BY urutan DESC LIMIT 1"
    )
    perintah = ["UPDATE ujung_jejak SET sidik = 'lain'", "DELETE FROM ujung_jejak"]
    if db.session.get_bind().dialect.name == "sqlite":
        perintah.append(tukar)
    for satu in perintah:
        with pytest.raises(sa.exc.DBAPIError, match="hanya dapat"), db.session.begin_nested():
            db.session.execute(sa.text(satu))
    assert queries.periksa() == akhir


@pytest.mark.parametrize("contoh", ["sqlite"], indirect=True)
def test_new_entries_are_read_and_not_the_whole_trail(app: Flask) -> None:
    satu, dua = (services.catat(RATNA, "perkara.catat", PERKARA) for _ in range(2))
    assert queries.ujung_jenis(satu.urutan) == {"perkara": dua.urutan}
    (jalan,) = rencana(lambda: queries.ujung_jenis(satu.urutan), "FROM jejak")
    assert "SEARCH jejak USING INTEGER PRIMARY KEY (rowid>?)" in jalan
