"""Indicators in the world of the isolation tests: a document, an entry, a closed month."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.indikator.models import DokumenRencana, SilangTersimpan
from hi_cases.indikator.services import isian, tutup
from hi_cases.indikator.services.laporan import ekspor
from hi_cases.indikator.services.laporan.ekspor import Permintaan
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.types import MacamEkspor, MacamIsian, Periode

SUB_KEGIATAN = "2.07.05.2.02.02"


def tambah_indikator(dunia: Any, benda: Any) -> None:
    """Add what only the office reads: no outsider owns any of it."""
    muat_bawaan()
    maret = Periode(2026, 3, 3)
    satu = isian.catat(
        SISTEM, MacamIsian.ANGGARAN, SUB_KEGIATAN, maret, Decimal(1_000_000), "SP2D 1"
    )
    tutup.bekukan(SISTEM, maret, 0, "")
    dokumen = db.session.scalar(sa.select(sa.func.max(DokumenRencana.id)))
    tabel = SilangTersimpan(
        pengguna_id=db.session.scalar(sa.select(sa.func.min(Pengguna.id))),
        nama="Milik seseorang",
        pertanyaan="baris=jenis",
        dibuat_pada=clock.sekarang(),
    )
    db.session.add(tabel)
    db.session.flush()
    dunia.benda["silang_tersimpan"] = [benda(tabel.id)]
    asal = Pelaku(tabel.pengguna_id, "Seseorang", frozenset({Peran.KABID}))
    apa = Permintaan(MacamEkspor.INDIKATOR, "indikator 2026", {"tahun": 2026})
    dunia.benda["ekspor_angka"] = [benda(ekspor.minta(asal, apa).id)]
    dunia.benda["isian_indikator"] = [benda(satu.id)]
    dunia.benda["dokumen_rencana"] = [benda(dokumen)]
