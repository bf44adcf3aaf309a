"""Closing who complained, and what was told, of complaints that are past their time."""

from __future__ import annotations

from collections.abc import Collection

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.pencegahan.queries.pelapor import pelapor_dari
from hi_cases.pencegahan.types import PENGADUAN
from hi_cases.urusan import queries
from hi_cases.urusan.services.tutup import tutup_isian


def tutup(pelaku: Pelaku, ids: Collection[int]) -> None:
    """Port: blank name, contacts and account, the story and its files; the complaint, its company,
    its days and its outcome stay."""
    for nomor in sorted(ids):
        urusan = queries.milik(PENGADUAN, nomor, tahan=True)
        pelapor = pelapor_dari(nomor)
        if pelapor is None or pelapor.ditutup_pada is not None:
            continue
        pelapor.nama = pelapor.telepon = pelapor.surel = ""
        pelapor.pengguna_id, pelapor.ditutup_pada = None, clock.sekarang()
        tutup_isian(pelaku, urusan)
    db.session.flush()
    dokumen.musnahkan(pelaku, "urusan", ids)
