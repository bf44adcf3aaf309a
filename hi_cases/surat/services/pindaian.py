"""Keeping the scan of a letter that was signed with ink."""

from __future__ import annotations

from hi_cases.core.authz import Pelaku
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import kunci_amplop, kunci_surat, port
from hi_cases.surat.queries.pindaian import pastikan_pindai, rujukan_pindaian
from hi_cases.surat.services.pengiriman import kirim_otomatis


def simpan_pindaian(pelaku: Pelaku, surat: Surat, berkas: BerkasTitipan) -> None:
    """Hang a held file on the letter as its signed scan: by who delivers it, while in force.

    A letter that waited for it goes out to the accounts that its thing names.
    """
    kunci_amplop(surat.id)
    surat = kunci_surat(pelaku, surat.id)
    port(surat.rujukan).kunci(surat.rujukan_id)
    pastikan_pindai(pelaku, surat)
    dokumen.unggah(
        pelaku,
        rujukan_pindaian(surat),
        JenisBerkas.LAINNYA,
        berkas,
        keterangan="pindaian surat bertanda tangan",
    )
    kirim_otomatis(pelaku, surat)
