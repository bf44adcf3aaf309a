"""What must hold of matters: a known stage, open as long as somebody holds it, no period after."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja.queries import pemeriksaan as tenggat
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.rules import jenis as daftar_jenis

_KE_ADMIN = "Serahkan kepada admin sistem dengan nomor urusannya."


def keadaan(kode: str) -> sa.Subquery:
    """Return (id, tahap, terbuka) of the matters of a kind, for a check of the domain above."""
    stmt = sa.select(Urusan.id, Urusan.tahap, Urusan.terbuka).where(Urusan.jenis == kode)
    return stmt.subquery("keadaan_urusan")


def langkah(tindakan: Collection[str]) -> sa.Subquery:
    """Return (urusan_id, nomor) of these acts, for a check of the domain above."""
    stmt = sa.select(
        LangkahUrusan.urusan_id, LangkahUrusan.data["nomor"].as_string().label("nomor")
    ).where(LangkahUrusan.tindakan.in_(list(tindakan)))
    return stmt.subquery("langkah_terlaku")


def _asing() -> Iterator[Temu]:
    kenal = [
        sa.and_(Urusan.jenis == satu.kode, Urusan.tahap.in_([t.kode for t in satu.tahap]))
        for satu in daftar_jenis.semua_jenis().values()
    ]
    stmt = sa.select(Urusan.id, Urusan.jenis, Urusan.tahap).where(
        Urusan.terbuka.is_(True), ~sa.or_(sa.false(), *kenal)
    )
    for nomor, jenis, tahap in db.session.execute(stmt.order_by(Urusan.id)):
        yield Temu(Rujukan("urusan", nomor), f"Tahap {jenis}.{tahap} tidak dikenal.")


def _beda_akhir() -> Iterator[Temu]:
    beda = [
        sa.and_(
            Urusan.jenis == satu.kode,
            Urusan.terbuka != Urusan.tahap.in_(list(satu.terbuka)),
        )
        for satu in daftar_jenis.semua_jenis().values()
    ]
    stmt = sa.select(Urusan.id, Urusan.tahap).where(sa.or_(sa.false(), *beda))
    for nomor, tahap in db.session.execute(stmt.order_by(Urusan.id)):
        yield Temu(Rujukan("urusan", nomor), f"Tahap {tahap} tidak cocok dengan keadaannya.")


def _tenggat_sesudah_usai() -> Iterator[Temu]:
    jalan = tenggat.berjalan("urusan")
    stmt = (
        sa.select(Urusan.id, jalan.c.kode)
        .join(jalan, jalan.c.rujukan_id == Urusan.id)
        .where(Urusan.terbuka.is_(False))
        .order_by(Urusan.id)
    )
    for nomor, kode in db.session.execute(stmt):
        yield Temu(Rujukan("urusan", nomor), f"Sudah usai, tetapi {kode} masih berjalan.", kode)


PEMERIKSAAN = (
    Periksa(
        "urusan.tahap_asing",
        "Urusan terbuka pada tahap yang tidak dikenal",
        "Jenis atau tahapnya tidak ada lagi di tabel, jadi tidak ada tindakan yang dapat "
        "dilakukan.",
        _KE_ADMIN,
        _asing,
    ),
    Periksa(
        "urusan.beda_akhir",
        "Urusan yang keadaannya tidak cocok dengan tahapnya",
        "Tahap akhir berarti selesai; tahap lain berarti masih terbuka.",
        _KE_ADMIN,
        _beda_akhir,
    ),
    Periksa(
        "urusan.tenggat_sesudah_usai",
        "Tenggat berjalan pada urusan yang sudah selesai",
        "Pengingatnya akan terus dikirim.",
        _KE_ADMIN,
        _tenggat_sesudah_usai,
    ),
)
