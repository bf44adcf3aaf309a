"""Reads of how an account wants its notices."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import KontakWa, Pilihan
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok


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
