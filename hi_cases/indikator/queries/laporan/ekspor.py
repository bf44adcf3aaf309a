"""Tables that were asked for: whose they are, how far their job is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.pekerjaan import TERBUKA, Pekerjaan
from hi_cases.core.rujukan import Label
from hi_cases.indikator.models import EksporAngka
from hi_cases.indikator.rules.izin import EKSPOR_SEMUA


def _boleh(pelaku: Pelaku, pemilik: int | None) -> bool:
    milik = pelaku.id is not None and pemilik == pelaku.id
    return milik or authz.tabel().boleh(pelaku, EKSPOR_SEMUA, milik_sendiri=False)


def ambil(pelaku: Pelaku, ekspor_id: int) -> EksporAngka:
    """Return one's own export, or any for the head of the bidang; else TidakDitemukan."""
    satu = db.session.get(EksporAngka, ekspor_id)
    if satu is None or not _boleh(pelaku, satu.dibuat_oleh_id):
        raise TidakDitemukan("Ekspor itu tidak ada, atau bukan milik Anda.")
    return satu


def pekerjaan(satu: EksporAngka) -> Pekerjaan | None:
    """Return the job that makes an export."""
    return db.session.get(Pekerjaan, satu.pekerjaan_id) if satu.pekerjaan_id else None


def untuk_pekerjaan(ekspor_id: int) -> EksporAngka:
    """Return the export that a job makes; a job acts for the system."""
    return db.session.get_one(EksporAngka, ekspor_id)


@dataclass(frozen=True)
class BarisEkspor:
    """An export with the job that makes it."""

    ekspor: EksporAngka
    pekerjaan: Pekerjaan | None

    @property
    def berjalan(self) -> bool:
        """Whether it is still being made."""
        return self.pekerjaan is not None and self.pekerjaan.status in TERBUKA


def terakhir(pelaku: Pelaku, batas: int = 10) -> Sequence[BarisEkspor]:
    """Return one's own exports by job, or everybody's for the head, the newest first."""
    semua = authz.tabel().boleh(pelaku, EKSPOR_SEMUA, milik_sendiri=False)
    stmt = (
        sa.select(EksporAngka, Pekerjaan)
        .join(Pekerjaan, Pekerjaan.id == EksporAngka.pekerjaan_id)
        .where(sa.true() if semua else EksporAngka.dibuat_oleh_id == pelaku.id)
        .order_by(EksporAngka.id.desc())
        .limit(batas)
    )
    return [BarisEkspor(satu, kerja) for satu, kerja in db.session.execute(stmt)]


def label_ekspor(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name exports for the trail; who may have one opens its page."""
    stmt = sa.select(EksporAngka.id, EksporAngka.judul, EksporAngka.dibuat_oleh_id)
    return {
        nomor: Label(
            f"Ekspor {nama}",
            url_for("indikator.ekspor_satu", ekspor_id=nomor) if _boleh(pelaku, pemilik) else "",
        )
        for nomor, nama, pemilik in db.session.execute(stmt.where(EksporAngka.id.in_(set(ids))))
    }
