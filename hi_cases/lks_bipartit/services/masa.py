"""The night: terms that are over, renewals that begin, the next period of reporting, notices."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import clock, queue
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.berkala import pagi
from hi_cases.core.db import db, kunci
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries import akhir as baca
from hi_cases.lks_bipartit.queries.satu import sebut
from hi_cases.lks_bipartit.rules import kabar as aturan
from hi_cases.lks_bipartit.rules.kabar import Kabar
from hi_cases.lks_bipartit.services import periode, register
from hi_cases.lks_bipartit.types import Status
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perusahaan import queries as perusahaan

TUGAS_SATU = "lks_bipartit.periksa_masa"
KANTOR = (Peran.ANALIS, Peran.SUBKOOR)
"""Who of the office is told that a term comes to its end."""


def cari() -> int:
    """Ask for each entry that the night has to look at; one message each."""
    ids = baca.perlu_diperiksa(clock.hari_ini())
    for nomor in ids:
        queue.kirim(TUGAS_SATU, nomor)
    return len(ids)


def periksa_masa(lks_id: int) -> int:
    """Mark one entry, open its next period, or tell of its end; return how many notices there are.

    Run twice, or late, it marks, opens and tells nothing twice.
    """
    audit.tahan()
    stmt = kunci(sa.select(LksBipartit).filter_by(id=lks_id))
    lks = db.session.scalar(stmt.execution_options(populate_existing=True))
    if lks is None or lks.status is not Status.BERLAKU:
        return 0
    hari = clock.hari_ini()
    periode.buka_sampai(SISTEM, lks, hari)
    baru = baca.penerus(lks)
    if baru is not None and baru.berlaku_dari <= hari:
        register.gantikan(SISTEM, lks, baru)
        return 0
    terjamin = not baca.belum_terjamin([lks])
    if lks.berlaku_sampai < hari:
        register.akhiri_masa(SISTEM, lks)
        kabar = aturan.kabar_sudah_berakhir(sebut(lks), lks.berlaku_sampai)
        return 0 if terjamin else _kabari(lks, kabar, hari)
    capai = aturan.ambang_tercapai(lks.berlaku_sampai, hari, baca.ambang(hari))
    if capai is None or terjamin:
        return 0
    return _kabari(lks, aturan.kabar_berakhir(sebut(lks), lks.berlaku_sampai, capai), hari)


def _kabari(lks: LksBipartit, kabar: Kabar, hari: date) -> int:
    """Tell the company's accounts and the office, each once."""
    kantor = {nomor for peran in KANTOR for nomor in akun.berperan(peran)}
    semua = (
        (perusahaan.akun_perusahaan(lks.perusahaan_id), kabar.perusahaan, "perusahaan"),
        (kantor, kabar.kantor, "kantor"),
    )
    jumlah = 0
    for siapa, isi, kata in semua:
        jumlah += len(
            pemberitahuan.beri_tahu(
                siapa,
                kelompok=Kelompok.TENGGAT,
                judul=kabar.judul,
                isi=isi,
                kunci=f"lks_bipartit:{lks.id}:{kabar.kunci}:{kata}",
                rujukan=lks.rujukan,
                tidak_sebelum=pagi(hari),
            )
        )
    return jumlah
