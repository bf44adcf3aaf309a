"""Breaking what is counted of a strike: rows as no act would leave them."""

from __future__ import annotations

from datetime import timedelta

from hi_cases.core.rujukan import Rujukan
from hi_cases.mogok.models import Aksi
from tests.integration.pemeriksaan.rusak import merusak, satu, ubah


@merusak("mogok.waktu_kejadian")
def _akhir_sebelum_mulai() -> Rujukan:
    baris = satu(Aksi, Aksi.terjadi.is_(True))
    ubah(Aksi, baris.id, akhir=baris.mulai - timedelta(days=1))
    return Rujukan("urusan", baris.urusan_id)
