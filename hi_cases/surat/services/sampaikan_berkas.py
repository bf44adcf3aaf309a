"""Keeping the signed receipt of a letter as a file of the thing that the letter is about."""

from __future__ import annotations

from hi_cases.core.authz import Pelaku
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.surat.models import Penyampaian
from hi_cases.surat.queries.sampaikan import keterangan_bukti, pastikan_sampaikan


def simpan_bukti(pelaku: Pelaku, satu: Penyampaian, berkas: BerkasTitipan) -> None:
    """Attach a held file as the proof of one receipt."""
    pastikan_sampaikan(pelaku, satu.surat)
    dokumen.unggah(
        pelaku,
        satu.surat.rujukan,
        JenisBerkas.BUKTI_TERIMA,
        berkas,
        keterangan=keterangan_bukti(satu),
    )
