"""Under which name a filing without a company is listed and written to."""

from __future__ import annotations

from hi_cases.core.db import db
from hi_cases.permohonan.models import Permohonan

_PANJANG = 200


def namai(permohonan: Permohonan, nama: str) -> None:
    """Call the applicant by the name of the organisation that it speaks for; of a company's filing
    the company's own name stands."""
    if nama and permohonan.perusahaan_id is None:
        permohonan.pemohon_nama = nama[:_PANJANG]
        db.session.flush()
