"""Stamped copies of what is in force: who may have one, and how far its making is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Panel
from hi_cases.permohonan.queries.akses import sebagai_pihak
from hi_cases.surat.queries.salinan import KeadaanSalinan, keadaan_salinan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.satu import terlihat
from hi_cases.syarat_kerja.rules.cap import BERCAP
from hi_cases.syarat_kerja.rules.izin import CAP, NASKAH_CAP
from hi_cases.syarat_kerja.types import StatusInstrumen


@dataclass(frozen=True)
class NaskahBercap:
    """The stamped copy of one entry, as its reader sees it."""

    instrumen: Instrumen
    keadaan: KeadaanSalinan | None
    """None: nobody has asked for it yet."""
    boleh_unduh: bool
    boleh_minta: bool
    """Whether this reader may have it made (again)."""
    staf: bool

    @property
    def berjalan(self) -> bool:
        """Whether it is being made."""
        return self.keadaan is not None and self.keadaan.berjalan

    @property
    def galat(self) -> str:
        """Why the last try came to nothing; "": it did not, or there was none."""
        return self.keadaan.galat if self.keadaan else ""

    @property
    def hanya_lembar(self) -> bool:
        """Whether the sheet stands alone, without the pages of the document."""
        return self.keadaan is not None and self.keadaan.salinan.halaman_naskah == 0


def dicap() -> sa.ColumnElement[bool]:
    """Return the condition under which an entry has a stamped copy: issued here, with its text."""
    return sa.and_(
        Instrumen.dasar_sah.in_(sorted(BERCAP)),
        Instrumen.berkas_id.is_not(None),
        Instrumen.permohonan_id.is_not(None),
        Instrumen.status != StatusInstrumen.DIBATALKAN,
    )


def ambil_bercap(pelaku: Pelaku, instrumen_id: int) -> Instrumen:
    """Return an entry whose stamped copy the actor may have: the office, the accounts of its
    company, and those of the unions that are party to it. TidakDitemukan for any other."""
    milik = terlihat(pelaku)
    if pelaku.id is not None:
        milik = sa.or_(milik, Instrumen.permohonan_id.in_(sebagai_pihak(pelaku)))
    stmt = sa.select(Instrumen).where(Instrumen.id == instrumen_id, dicap(), milik)
    satu = db.session.scalar(stmt)
    if satu is None:
        raise TidakDitemukan("Naskah bercap itu tidak ada, atau bukan milik Anda.")
    return satu


def naskah_bercap(pelaku: Pelaku, semua: Sequence[Instrumen]) -> dict[int, NaskahBercap]:
    """Return the stamped copies of entries that the actor sees, by id; without those that have
    none: of papers of before this system, and of what is deemed approved."""
    stmt = sa.select(Instrumen.id).where(Instrumen.id.in_([s.id for s in semua]), dicap())
    ada = set(db.session.scalars(stmt))
    keadaan = keadaan_salinan("instrumen", ada)
    unduh = authz.tabel().boleh(pelaku, NASKAH_CAP)
    minta = authz.tabel().boleh(pelaku, CAP, milik_sendiri=False)
    return {
        satu.id: NaskahBercap(satu, keadaan.get(satu.id), unduh, minta, pelaku.staf)
        for satu in semua
        if satu.id in ada
    }


def panel_permohonan(pelaku: Pelaku, permohonan_id: int) -> Panel | None:
    """Port: show on a submission the stamped copy of what came of it. Who opens the submission may
    have it."""
    satu = db.session.scalar(sa.select(Instrumen).filter_by(permohonan_id=permohonan_id))
    cap = naskah_bercap(pelaku, [satu]).get(satu.id) if satu else None
    return Panel("Naskah bercap", "syarat_kerja/_cap_panel.html", {"cap": cap}) if cap else None
