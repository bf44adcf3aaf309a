"""Receipts of letters as rows, for a check of the domain above."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.surat.models import Penyampaian, Surat


def diterima(jenis: str, kode: str) -> sa.Subquery:
    """Return (rujukan_id, pihak_id, diterima_pada) of the proven receipts of letters of a kind."""
    return (
        sa.select(Surat.rujukan_id, Penyampaian.pihak_id, Penyampaian.diterima_pada)
        .join(Penyampaian, Penyampaian.surat_id == Surat.id)
        .where(
            Surat.rujukan_jenis == jenis,
            Surat.kode == kode,
            Penyampaian.diterima_pada.is_not(None),
        )
        .subquery(f"diterima_{kode}")
    )
