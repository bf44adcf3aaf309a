"""Reads of how an account wants its notices."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import KodeWa, KontakWa, PesanKeluar, Pilihan
from hi_cases.pemberitahuan.rules.kode import BERLAKU, PERCOBAAN_KODE
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, KeadaanKode, Kelompok, StatusPesan


def pilihan_saya(pelaku: Pelaku) -> Mapping[tuple[Kelompok, Kanal], CaraTerima]:
    """Return how the actor gets each group by each channel, defaults filled in."""
    stmt = sa.select(Pilihan).where(Pilihan.pengguna_id == pelaku.id)
    dipilih = {(satu.kelompok, satu.kanal): satu.cara for satu in db.session.scalars(stmt)}
    return {
        (kelompok, kanal): rules.cara(
            kelompok, kanal, dipilih.get((kelompok, kanal)), staf=pelaku.staf
        )
        for kelompok in Kelompok
        for kanal in Kanal
    }


def kontak_wa(pelaku: Pelaku) -> KontakWa | None:
    """Return the WhatsApp number that the actor gave for notices, if any."""
    return db.session.get(KontakWa, pelaku.id)


def kode_terakhir(pengguna_id: int) -> KodeWa | None:
    """Return the last code that was sent for an account, as it is now."""
    stmt = sa.select(KodeWa).where(KodeWa.pengguna_id == pengguna_id).order_by(KodeWa.id.desc())
    return db.session.scalar(stmt.limit(1).execution_options(populate_existing=True))


def keadaan_kode(pelaku: Pelaku) -> KeadaanKode | None:
    """Return how it stands with the code that the actor waits for; None: none is of use."""
    kode = kode_terakhir(pelaku.id) if pelaku.id is not None else None
    if kode is None or kode.dibuat_pada + BERLAKU <= clock.sekarang():
        return None
    status = db.session.scalar(
        sa.select(PesanKeluar.status)
        .where(
            PesanKeluar.templat == rules.TEMPLAT_KODE,
            PesanKeluar.rujukan_jenis == "pengguna",
            PesanKeluar.rujukan_id == pelaku.id,
        )
        .order_by(PesanKeluar.id.desc())
        .limit(1)
    )
    return KeadaanKode(
        kode.dibuat_pada,
        kode.dibuat_pada + BERLAKU,
        PERCOBAAN_KODE - kode.gagal,
        status == StatusPesan.GAGAL,
    )
