"""What must hold of bodies: terms do not overlap, members sit within one, meetings are awaited."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja.queries import pemeriksaan as tenggat
from hi_cases.tripartit.models import Anggota, Lembaga, MasaTugas
from hi_cases.tripartit.types import RAPAT, JenisLembaga, Sebab

_KE_ADMIN = "Serahkan kepada admin sistem dengan nama lembaganya."


def _temu(nomor: int, kalimat: str, kunci: str = "") -> Temu:
    return Temu(Rujukan("lembaga", nomor), kalimat, kunci)


def _sampai(masa: type[MasaTugas]) -> sa.ColumnElement[object]:
    return sa.func.coalesce(masa.ditutup_pada, masa.akhir)


def _bertumpuk() -> Iterator[Temu]:
    lain = aliased(MasaTugas)
    stmt = (
        sa.select(MasaTugas.lembaga_id, MasaTugas.nomor, MasaTugas.id)
        .join(lain, sa.and_(lain.lembaga_id == MasaTugas.lembaga_id, lain.mulai > MasaTugas.mulai))
        .where(_sampai(MasaTugas) >= lain.mulai)
        .distinct()
    )
    for nomor, sk, masa_id in db.session.execute(stmt.order_by(MasaTugas.id)):
        yield _temu(
            nomor, f"Masa tugas SK {sk} bertumpuk dengan masa tugas sesudahnya.", str(masa_id)
        )


def _anggota_luar_masa() -> Iterator[Temu]:
    stmt = (
        sa.select(MasaTugas.lembaga_id, Anggota.id)
        .join(MasaTugas, MasaTugas.id == Anggota.masa_id)
        .where(
            sa.or_(Anggota.sebab.is_(None), Anggota.sebab != Sebab.SALAH_CATAT),
            sa.or_(
                Anggota.mulai < MasaTugas.mulai,
                Anggota.mulai > _sampai(MasaTugas),
                Anggota.berhenti_pada > _sampai(MasaTugas),
            ),
        )
    )
    for nomor, anggota_id in db.session.execute(stmt.order_by(Anggota.id)):
        yield _temu(nomor, "Ada anggota yang bertugas di luar masa tugasnya.", str(anggota_id))


def _tanpa_tenggat_rapat() -> Iterator[Temu]:
    berjalan = tenggat.berjalan("lembaga")
    ada = sa.exists().where(berjalan.c.rujukan_id == Lembaga.id, berjalan.c.kode == RAPAT)
    tripartit = [satu for satu in JenisLembaga if satu.tripartit]
    stmt = sa.select(Lembaga.id).where(
        Lembaga.jenis.in_(tripartit), Lembaga.bubar_pada.is_(None), sa.not_(ada)
    )
    for nomor in db.session.scalars(stmt.order_by(Lembaga.id)):
        yield _temu(nomor, f"{RAPAT} tidak berjalan, jadi sidangnya tidak diingatkan.")


PEMERIKSAAN = (
    Periksa(
        "tripartit.masa_bertumpuk",
        "Dua masa tugas bertumpuk",
        "Satu lembaga mempunyai dua SK yang berlaku pada hari yang sama, jadi anggotanya tidak "
        "pasti.",
        _KE_ADMIN,
        _bertumpuk,
    ),
    Periksa(
        "tripartit.anggota_luar_masa",
        "Anggota di luar masa tugas",
        "Ada anggota yang hari mulai atau berhentinya di luar masa tugas SK-nya.",
        _KE_ADMIN,
        _anggota_luar_masa,
    ),
    Periksa(
        "tripartit.tanpa_tenggat_rapat",
        "LKS Tripartit tanpa tenggat sidang",
        "Jangka waktu sidang berikutnya tidak berjalan, jadi lembaga itu tidak diingatkan.",
        _KE_ADMIN,
        _tanpa_tenggat_rapat,
    ),
)
