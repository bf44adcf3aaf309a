"""Filling a database with the made-up nation, in one transaction for each size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from bench.dunia.basis import Basis
from bench.dunia.lain import Lain, banyak_perusahaan, nama_perusahaan
from bench.dunia.penulis import lanjutkan_nomor
from bench.dunia.perkara import Dasar, Perkaraan, PilihPerusahaan
from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.nomor import SeriNomor
from hi_cases.kalender_kerja.models import VersiKetentuan
from hi_cases.perselisihan.services.pencatatan import SERI_REGISTER
from hi_cases.perusahaan import queries as perusahaan

MEDIATOR = 20
_TELITI = 5_000


def _akun(nama: str, peran: Peran) -> Pengguna:
    baru = Pengguna(
        nama=nama,
        email=f"{nama.replace(' ', '.').lower()}@bench.test",
        password="!",  # noqa: S106 - nobody signs in by it
        active=True,
        fs_uniquifier=f"bench-{nama}",
        dibuat_pada=clock.sekarang(),
    )
    baru.peran = [peran]
    return baru


def _isi_akun() -> None:
    semua = [_akun(f"Mediator {n}", Peran.MEDIATOR) for n in range(MEDIATOR)]
    lain = (Peran.KABID, Peran.KADIS, Peran.SUBKOOR, Peran.ADMIN, Peran.PETUGAS)
    db.session.add_all([*semua, *(_akun(satu.value, satu) for satu in lain)])


class Pembangun:
    """Fills one database; a second call goes on where the first ended."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis
        self._perkara: Perkaraan | None = None
        with basis.app.app_context(), mulai_tulis():
            self._lain = Lain(sorted(perusahaan.kecamatan()), _kawasan())
            _isi_akun()
            db.session.commit()

    def isi(self, perkara: int) -> None:
        """Bring the database to so many cases."""
        with self.basis.app.app_context():
            if self._perkara is None:
                self._perkara = Perkaraan(_dasar())
            db.session.rollback()
            with db.engine.connect() as koneksi:
                _lekas(koneksi, besar=perkara > _TELITI)
                tabel = db.metadata.sorted_tables if perkara > _TELITI else []
                with tanpa_indeks(koneksi, tabel), koneksi.begin():
                    if koneksi.dialect.name == "postgresql":
                        koneksi.exec_driver_sql("SET LOCAL timezone = 'UTC'")
                    self._lain.tulis(koneksi, perkara)
                    self._perkara.tulis(koneksi, perkara, _pilih_perusahaan(perkara))
                    _nomor_terakhir(koneksi, perkara)
                    lanjutkan_nomor(koneksi, db.metadata.sorted_tables)
                koneksi.invalidate()
            db.session.rollback()
            _rapikan()


def _rapikan() -> None:
    """Bring what lies beside a SQLite file into it, as happens by itself between small writes."""
    if db.engine.dialect.name == "sqlite":
        with db.engine.connect() as koneksi:
            koneksi.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _lekas(koneksi: sa.Connection, *, besar: bool) -> None:
    """Let a connection write without waiting for the disk; of many rows no references are checked,
    since fewer of the same rows have been."""
    pg = koneksi.dialect.name == "postgresql"
    perintah = [] if pg else ["PRAGMA synchronous = OFF"]
    if besar:
        perintah.append(
            "SET session_replication_role = replica" if pg else "PRAGMA foreign_keys = OFF"
        )
    mentah = koneksi.connection.cursor()
    for satu in perintah:
        mentah.execute(satu)
    if pg:
        koneksi.connection.commit()


def _kawasan() -> list[str]:
    return [f"Kawasan {n}" for n in range(12)]


def _pilih_perusahaan(perkara: int) -> PilihPerusahaan:
    banyak = banyak_perusahaan(perkara)

    def pilih(acak: int) -> tuple[int, str]:
        nomor = 1 + acak % banyak
        return nomor, nama_perusahaan(nomor)

    return pilih


def _dasar() -> Dasar:
    k = VersiKetentuan
    berlaku = sa.select(k.kode, k.id).where(k.berlaku_sampai.is_(None))
    mediator = (
        sa.select(Pengguna.id, Pengguna.nama)
        .where(Pengguna.nama.startswith("Mediator"))
        .order_by(Pengguna.id)
    )
    return Dasar(
        [(nomor, nama) for nomor, nama in db.session.execute(mediator)],
        sorted(perusahaan.kecamatan()),
        dict(db.session.execute(berlaku).all()),
    )


def _nomor_terakhir(koneksi: sa.Connection, perkara: int) -> None:
    """The register of each year goes on behind its last case."""
    koneksi.execute(sa.delete(SeriNomor).where(SeriNomor.seri == SERI_REGISTER))
    baris = [
        {"seri": SERI_REGISTER, "tahun": 2017 + n, "terakhir": (perkara + 9 - n) // 10}
        for n in range(10)
        if perkara > n
    ]
    koneksi.execute(sa.insert(SeriNomor), baris)


@contextmanager
def tanpa_indeks(koneksi: sa.Connection, tabel: Sequence[Any]) -> Iterator[None]:
    """Let indexes be made behind the rows: sorted at once, not row by row."""
    biasa = [i for t in tabel for i in t.indexes if not i.unique]
    with koneksi.begin():
        for satu in biasa:
            satu.drop(koneksi)
    yield
    with koneksi.begin():
        for satu in biasa:
            satu.create(koneksi)
    if koneksi.dialect.name == "postgresql":
        # What autovacuum does in production.
        mentah = koneksi.connection.dbapi_connection
        koneksi.connection.commit()
        mentah.autocommit = True
        koneksi.connection.cursor().execute("VACUUM ANALYZE")
