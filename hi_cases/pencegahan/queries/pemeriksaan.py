"""What must hold of complaints and signals: nothing ends or goes out without what makes it so."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.rules.pengaduan import DILIMPAHKAN, LIMPAHKAN
from hi_cases.pencegahan.rules.potensi import DICEGAH, KUNJUNGAN, TINDAKAN
from hi_cases.pencegahan.types import PENGADUAN, POTENSI
from hi_cases.urusan.queries.pemeriksaan import keadaan, langkah

_KE_ADMIN = "Serahkan kepada admin sistem dengan nomor urusannya."


def _temu(stmt: sa.Select[tuple[int]], kalimat: str) -> Iterator[Temu]:
    for nomor in db.session.scalars(stmt):
        yield Temu(Rujukan("urusan", nomor), kalimat)


def _tanpa_pelapor() -> Iterator[Temu]:
    semua = keadaan(PENGADUAN)
    ada = sa.exists().where(Pelapor.urusan_id == semua.c.id)
    stmt = sa.select(semua.c.id).where(~ada).order_by(semua.c.id)
    yield from _temu(stmt, "Tidak ada baris pelapornya, jadi kode dan PIN tidak dapat dicetak.")


def _ditutup_terbuka() -> Iterator[Temu]:
    semua = keadaan(PENGADUAN)
    stmt = (
        sa.select(semua.c.id)
        .join(Pelapor, Pelapor.urusan_id == semua.c.id)
        .where(semua.c.terbuka.is_(True), Pelapor.ditutup_pada.is_not(None))
        .order_by(semua.c.id)
    )
    yield from _temu(stmt, "Pelapornya sudah ditutup, tetapi pengaduan ini masih terbuka.")


def _limpah_tanpa_surat() -> Iterator[Temu]:
    semua, surat = keadaan(PENGADUAN), langkah([LIMPAHKAN])
    ada = sa.exists().where(surat.c.urusan_id == semua.c.id, surat.c.nomor != "")
    stmt = sa.select(semua.c.id).where(semua.c.tahap == DILIMPAHKAN, ~ada).order_by(semua.c.id)
    yield from _temu(stmt, "Dilimpahkan, tetapi tidak ada nomor surat pelimpahannya.")


def _dicegah_tanpa_tindakan() -> Iterator[Temu]:
    semua, laku = keadaan(POTENSI), langkah([KUNJUNGAN, TINDAKAN])
    ada = sa.exists().where(laku.c.urusan_id == semua.c.id)
    stmt = sa.select(semua.c.id).where(semua.c.tahap == DICEGAH, ~ada).order_by(semua.c.id)
    yield from _temu(stmt, "Tercatat dicegah tanpa satu kunjungan atau tindakan pun.")


PEMERIKSAAN = (
    Periksa(
        "pencegahan.tanpa_pelapor",
        "Pengaduan tanpa baris pelapor",
        "Setiap pengaduan mempunyai satu baris pelapor, juga yang tanpa nama.",
        _KE_ADMIN,
        _tanpa_pelapor,
    ),
    Periksa(
        "pencegahan.ditutup_terbuka",
        "Pengaduan terbuka yang pelapornya sudah ditutup",
        "Masa simpan dihitung sejak pengaduan berakhir; yang terbuka masih memerlukan pelapornya.",
        _KE_ADMIN,
        _ditutup_terbuka,
    ),
    Periksa(
        "pencegahan.limpah_tanpa_surat",
        "Pengaduan dilimpahkan tanpa surat",
        "Pelimpahan terjadi oleh suratnya; tanpa nomor surat, pengawas tidak menerima apa-apa.",
        _KE_ADMIN,
        _limpah_tanpa_surat,
    ),
    Periksa(
        "pencegahan.dicegah_tanpa_tindakan",
        "Potensi dicegah tanpa tindakan",
        "Yang dihitung dicegah mempunyai sedikitnya satu kunjungan atau tindakan dinas.",
        _KE_ADMIN,
        _dicegah_tanpa_tindakan,
    ),
)
