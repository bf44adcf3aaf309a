"""Start and end the periods that the table names for an act."""

from __future__ import annotations

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.services.lingkup import Catatan
from hi_cases.permohonan.types import Fakta, Tahap, Transisi


def terapkan(
    pelaku: Pelaku,
    permohonan: Permohonan,
    transisi: Transisi,
    catatan: Catatan,
    sebelum: Fakta,
    sesudah: Fakta,
) -> None:
    """Do what the row says: ends first, so that a round's clock can start anew."""
    rujukan = permohonan.rujukan
    for satu in transisi.memenuhi:
        if not satu.bila(sebelum, sesudah):
            continue
        if satu.batal:
            kalender_kerja.batalkan(pelaku, rujukan, satu.kode, alasan=satu.batal)
        else:
            pada = (satu.pada(sesudah) if satu.pada else None) or catatan.tanggal
            kalender_kerja.penuhi(pelaku, rujukan, satu.kode, pada)
    if permohonan.tahap is Tahap.SELESAI:
        kalender_kerja.batalkan(pelaku, rujukan, alasan="permohonan berakhir")
        return
    for mulai_satu in transisi.membuka:
        if not mulai_satu.bila(sebelum, sesudah):
            continue
        mulai = mulai_satu.mulai(sesudah) if mulai_satu.mulai else catatan.tanggal
        if mulai is None:
            raise TindakanDitolak(f"Hari mulai {mulai_satu.kode} belum diketahui.")
        kalender_kerja.buka(
            pelaku,
            rujukan,
            mulai_satu.kode,
            mulai,
            bukti=catatan.bukti,
            penanggung_jawab_id=permohonan.petugas_id,
        )
