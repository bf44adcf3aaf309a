"""What the parties of a case said online, for the office's page."""

from __future__ import annotations

from dataclasses import dataclass, field

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.rules.pernyataan import Kesepakatan, kesepakatan
from hi_cases.perselisihan.types import Fakta, JenisPernyataan, StatusPernyataan, Tahap

_RIWAYAT = 20


@dataclass(frozen=True)
class KabarPihak:
    """Open statements, what was answered before, and where the choices stand."""

    menunggu: list[PernyataanPihak] = field(default_factory=list)
    sudah: list[PernyataanPihak] = field(default_factory=list)
    kesepakatan: Kesepakatan | None = None


def pernyataan_perkara(perkara_id: int) -> list[PernyataanPihak]:
    """Return all statements of a case in the order they came; the caller has judged who reads."""
    stmt = sa.select(PernyataanPihak).filter_by(perkara_id=perkara_id).order_by(PernyataanPihak.id)
    return list(db.session.scalars(stmt))


def kabar_pihak(fakta: Fakta, perkara_id: int) -> KabarPihak:
    """Return what the panel of a case shows, in one query."""
    semua = pernyataan_perkara(perkara_id)
    menunggu = [satu for satu in semua if satu.status is StatusPernyataan.MENUNGGU]
    sudah = [satu for satu in semua if satu.status is not StatusPernyataan.MENUNGGU]
    jalur = [
        satu
        for satu in semua
        if satu.jenis is JenisPernyataan.PILIH_JALUR
        and satu.status in {StatusPernyataan.MENUNGGU, StatusPernyataan.DITINDAKLANJUTI}
    ]
    pilih = kesepakatan(fakta.pihak, jalur) if jalur and fakta.tahap is Tahap.DITAWARKAN else None
    return KabarPihak(menunggu, sudah[::-1][:_RIWAYAT], pilih)
