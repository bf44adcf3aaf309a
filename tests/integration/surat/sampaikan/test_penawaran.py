"""The offer: one letter to both sides, each a numbered addressee; made once, sent to each."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.perselisihan.types import Tahap, Tindakan
from hi_cases.surat.queries.sampaikan import tujuan
from tests.integration.surat.sampaikan.loket import Loket


def test_both_are_addressed_and_the_offer_is_made_once(loket: Loket) -> None:
    loket.catat("PHK")
    draf = loket.tulis("penawaran", loket.petugas)
    surat = loket.terbitkan(draf, loket.petugas)
    pihak = [satu.nama for satu in loket.perkara.pihak]
    assert surat.naskah is not None
    harap = [*(f"{ke}. {nama}" for ke, nama in enumerate(pihak, 1)), "di tempat"]
    assert list(surat.naskah["tujuan"]) == harap
    # Signed, it lies in the office: nobody has been offered anything, so no time runs.
    assert loket.perkara.tahap is Tahap.DICATAT
    assert "PILIH-7" not in loket.berjalan()
    with pytest.raises(TindakanDitolak, match="wajib ditawarkan dahulu"):
        loket.lakukan(Tindakan.LIMPAHKAN, mediator_id=loket.mediator.id)
    # One number, and each side has its own sending and receipt.
    assert [satu.pihak.nama for satu in tujuan(surat)] == pihak
    kiriman = [loket.kirim_pos(surat, loket.pemohon, "2026-03-02")]
    assert loket.perkara.tahap is Tahap.DICATAT
    loket.pada("2026-03-04")
    kiriman.append(loket.kirim_pos(surat, loket.termohon, "2026-03-04"))
    assert loket.perkara.tahap is Tahap.DITAWARKAN
    # From Wednesday 4 March: 5 6 | 9 10 11 12 13, so Friday the 13th (Ps 4(4)).
    pilih = loket.tenggat("PILIH-7")
    assert (pilih.mulai, pilih.jatuh) == (date(2026, 3, 4), date(2026, 3, 13))
    peristiwa = loket.peristiwa()[-1]
    assert loket.petugas.nama in peristiwa.data["keterangan"]
    for satu in kiriman:
        loket.terima_surat(satu, "2026-03-04")
    assert surat.tersampai_pada is not None
    stmt = sa.select(sa.func.count()).select_from(Jejak)
    assert db.session.scalar(stmt.filter_by(tindakan="perselisihan.tawarkan")) == 1
