"""Keeping the scan of a letter that was signed with ink."""

from __future__ import annotations

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.pindaian import rujukan_pindaian


def simpan_pindaian(pelaku: Pelaku, surat: Surat, berkas: BerkasTitipan) -> None:
    """Hang a held file on the letter as its signed scan."""
    authz.tabel().pastikan(pelaku, "surat.sampaikan")
    dokumen.unggah(
        pelaku,
        rujukan_pindaian(surat),
        JenisBerkas.LAINNYA,
        berkas,
        keterangan="pindaian surat bertanda tangan",
    )
