"""Find silent parties whose time is over, and point them out to their mediator."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import clock, queue
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Anjuran, SiapDianggapMenolak


def tandai_siap(perkara_id: int) -> int:
    """Store a pointer for each ripe silence of a case; return how many are new.

    It decides nothing: silence becomes a rejection only when the mediator notes it. Run twice, or
    late, it changes nothing.
    """
    try:
        perkara = queries.kunci_perkara(SISTEM, perkara_id)
    except TidakDitemukan:
        return 0
    matang = {satu.id: satu for satu in queries.fakta(perkara).matang_dianggap_menolak}
    sudah = set(
        db.session.scalars(
            sa.select(SiapDianggapMenolak.tanggapan_id).filter_by(perkara_id=perkara_id)
        )
    )
    baru = 0
    for anjuran in db.session.scalars(sa.select(Anjuran).filter_by(perkara_id=perkara_id)):
        for tanggapan in anjuran.tanggapan:
            fakta = matang.get(tanggapan.pihak_id)
            if fakta is None or fakta.jawab_jatuh is None or tanggapan.id in sudah:
                continue
            db.session.add(
                SiapDianggapMenolak(
                    tanggapan_id=tanggapan.id,
                    perkara_id=perkara_id,
                    jatuh=fakta.jawab_jatuh,
                    ditemukan_pada=clock.sekarang(),
                )
            )
            baru += 1
    db.session.flush()
    return baru


def cari_siap() -> int:
    """Ask for every case whose answer periods are over to be looked at, one message a case."""
    ids = queries.perkara_bertenggat_lewat()
    for perkara_id in ids:
        queue.kirim("perselisihan.tandai_siap", perkara_id)
    return len(ids)
