"""The offer: one letter to both sides, each a numbered addressee; made once, sent to each."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.perselisihan.types import Tahap
from hi_cases.surat.queries.sampaikan import tujuan
from tests.integration.surat.sampaikan.loket import Loket


def test_both_are_addressed_and_the_offer_is_made_once(loket: Loket) -> None:
    loket.catat("PHK")
    draf = loket.tulis("penawaran", loket.petugas, isian={"cara": "pos"})
    surat = loket.terbitkan(draf, loket.petugas)
    pihak = [satu.nama for satu in loket.perkara.pihak]
    assert surat.naskah is not None
    harap = [*(f"{ke}. {nama}" for ke, nama in enumerate(pihak, 1)), "di tempat"]
    assert list(surat.naskah["tujuan"]) == harap
    assert loket.perkara.tahap is Tahap.DITAWARKAN
    # One number, and each side has its own sending and receipt.
    assert [satu.pihak.nama for satu in tujuan(surat)] == pihak
    for ke in tujuan(surat):
        loket.terima_surat(loket.kirim_pos(surat, ke.pihak.id, "2026-03-02"), "2026-03-02")
    assert surat.tersampai_pada is not None
    stmt = sa.select(sa.func.count()).select_from(Jejak)
    assert db.session.scalar(stmt.filter_by(tindakan="perselisihan.tawarkan")) == 1
