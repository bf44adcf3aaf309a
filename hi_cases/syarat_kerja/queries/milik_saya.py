"""What the companies of an account have in force, what ends, and which renewal is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.cap import NaskahBercap, naskah_bercap
from hi_cases.syarat_kerja.queries.daftar import BarisRegister, jadikan_baris
from hi_cases.syarat_kerja.queries.kedaluwarsa import jatuh_hukum, pembaruan_terbuka
from hi_cases.syarat_kerja.queries.penerus import penerus_banyak
from hi_cases.syarat_kerja.types import JenisInstrumen, Keadaan, MacamInstrumen, StatusInstrumen


@dataclass(frozen=True)
class BarisSaya:
    """One entry as its company reads it."""

    baris: BarisRegister
    jatuh: date | None
    """The legal day before its end, while it runs and nothing stands ready in its place."""
    terbuka: Any
    """The renewal that is open already, a row of submissions; None: there is none."""
    dapat_dibarui: bool
    """Whether this account may begin its renewal from here."""
    cap: NaskahBercap | None
    """Its stamped copy; None where there is none for such an entry."""


def milik_saya(pelaku: Pelaku) -> Sequence[BarisSaya]:
    """Return the entries of the account's companies: in force first, then the newest."""
    stmt = sa.select(Instrumen).where(
        Instrumen.perusahaan_id.in_(pelaku.perusahaan_ids),
        Instrumen.status != StatusInstrumen.DIBATALKAN,
    )
    semua = db.session.scalars(
        stmt.order_by(
            Instrumen.status != StatusInstrumen.BERLAKU,
            Instrumen.berlaku_sampai.desc(),
            Instrumen.id.desc(),
        )
    ).all()
    bertindak = perusahaan.perusahaan_bertindak(pelaku.id) if pelaku.id is not None else frozenset()
    # Nobody has to renew what the next one stands ready for.
    diteruskan = penerus_banyak(semua)
    jatuh = jatuh_hukum([satu.id for satu in semua if satu.id not in diteruskan])
    terakhir, cap = _terakhir(semua), naskah_bercap(pelaku, semua)
    dibarui = {s.id for s in semua if s.id in terakhir and s.perusahaan_id in bertindak}
    terbuka = pembaruan_terbuka([satu for satu in semua if satu.id in dibarui])
    hasil = []
    for baris in jadikan_baris(semua):
        satu = baris.instrumen
        hasil.append(
            BarisSaya(
                baris,
                jatuh.get(satu.id),
                terbuka.get(satu.id),
                satu.id in dibarui and baris.keadaan in {Keadaan.BERLAKU, Keadaan.BERAKHIR},
                cap.get(satu.id),
            )
        )
    return hasil


def _terakhir(semua: Sequence[Instrumen]) -> frozenset[int]:
    """The main entries that a renewal would follow: of each company and kind the last to end; of a
    PP none where a PKB is in force."""
    hari, hasil = clock.hari_ini(), {}
    berpkb = {
        s.perusahaan_id
        for s in semua
        if s.jenis is JenisInstrumen.PKB and s.keadaan(hari) is Keadaan.BERLAKU
    }
    for satu in semua:
        utama = satu.macam is MacamInstrumen.UTAMA
        digantikan = satu.status is StatusInstrumen.DIGANTIKAN
        pp = satu.jenis is JenisInstrumen.PP
        if not utama or digantikan or (pp and satu.perusahaan_id in berpkb):
            continue
        kunci = satu.perusahaan_id, satu.jenis
        lama = hasil.get(kunci)
        if lama is None or satu.berlaku_sampai > lama.berlaku_sampai:
            hasil[kunci] = satu
    return frozenset(satu.id for satu in hasil.values())
