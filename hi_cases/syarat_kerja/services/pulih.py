"""What a mistaken entry had ended is in force again when that entry is cancelled."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.kalender_kerja import services as tenggat
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.satu import sebut
from hi_cases.syarat_kerja.rules.penerus import diakhiri
from hi_cases.syarat_kerja.services import kedaluwarsa
from hi_cases.syarat_kerja.types import MacamInstrumen, StatusInstrumen


def pulihkan(pelaku: Pelaku, batal: Instrumen) -> None:
    """Bring back what an entry, cancelled by now, had ended, unless another ended it as well."""
    stmt = sa.select(Instrumen).where(
        Instrumen.perusahaan_id.in_(perusahaan.keluarga(batal.perusahaan_id)),
        Instrumen.macam == MacamInstrumen.UTAMA,
        Instrumen.status != StatusInstrumen.DIBATALKAN,
    )
    semua = db.session.scalars(kunci(stmt.order_by(Instrumen.id))).all()
    kembali = [
        lama
        for lama in semua
        if diakhiri(lama, batal) and not any(diakhiri(lama, lain) for lain in semua)
    ]
    bersambung = {satu.menggantikan_id for satu in semua}
    for lama in kembali:
        _buka_lagi(pelaku, lama, batal, bersambung=lama.id in bersambung)


def _buka_lagi(pelaku: Pelaku, lama: Instrumen, batal: Instrumen, *, bersambung: bool) -> None:
    """Bring a main entry back with what changes, prolongs or details it and ended with it; the
    legal day runs again where it ran, at the last extension if there is one, but not once the
    decree of the next one is out (`bersambung`): nobody has to renew it."""
    stmt = sa.select(Instrumen).where(
        sa.or_(Instrumen.id == lama.id, Instrumen.induk_id == lama.id),
        Instrumen.status == StatusInstrumen.DIGANTIKAN,
        Instrumen.ditutup_pada == lama.ditutup_pada,
    )
    semua = db.session.scalars(kunci(stmt.order_by(Instrumen.id))).all()
    alasan = f"catatan {sebut(batal)} yang menggantikannya dibatalkan"
    for satu in semua:
        ditutup, satu.status, satu.ditutup_pada = satu.ditutup_pada, StatusInstrumen.BERLAKU, None
        db.session.flush()
        audit.catat(
            pelaku,
            "instrumen.berlaku_lagi",
            satu.rujukan,
            sebelum={
                "status": StatusInstrumen.DIGANTIKAN.value,
                "ditutup_pada": ditutup.isoformat() if ditutup else None,
            },
            sesudah={"status": satu.status.value, "ditutup_pada": None},
            keterangan=f"{sebut(satu)} berlaku lagi: {alasan}.",
        )
    lanjut = [satu for satu in semua if satu.macam is MacamInstrumen.PERPANJANGAN]
    if not bersambung:
        tenggat.buka_kembali(pelaku, (lanjut or [lama])[-1].rujukan, alasan=alasan)
    # Another may have come into force since.
    kedaluwarsa.serahkan(pelaku, lama)
