"""Files of a paper of before this system: its text, by which the next one is compared, and its
decree or proof of registration."""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.satu import ambil
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA
from hi_cases.syarat_kerja.services.instrumen import pegang
from hi_cases.syarat_kerja.types import DasarSah, StatusInstrumen


def lampirkan(
    pelaku: Pelaku,
    instrumen_id: int,
    naskah: Sequence[BerkasTitipan] = (),
    bukti: Sequence[BerkasTitipan] = (),
) -> Instrumen:
    """Hang the text and the decree on an entry; a new text takes the place of the one before.

    Raises TindakanDitolak for an entry of a submission, whose files are those of the submission.
    """
    authz.tabel().pastikan(pelaku, CATAT_LAMA, milik_sendiri=False)
    ambil(pelaku, instrumen_id)
    satu = pegang(instrumen_id)
    if satu.dasar_sah is not DasarSah.DOKUMEN_LAMA or satu.status is StatusInstrumen.DIBATALKAN:
        raise TindakanDitolak("Berkas hanya dilampirkan pada catatan dokumen lama yang berlaku.")
    for isi in bukti:
        dokumen.unggah(
            pelaku,
            satu.rujukan,
            JenisBerkas.LAINNYA,
            isi,
            keterangan="SK atau bukti pendaftaran",
        )
    for isi in naskah:
        baru = dokumen.unggah(
            pelaku, satu.rujukan, JenisBerkas.DOKUMEN_PERMOHONAN, isi, keterangan="naskah"
        )
        satu.berkas_id = baru.id
    db.session.flush()
    return satu
