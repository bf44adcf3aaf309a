"""What the office answers to a statement of a party."""

from __future__ import annotations

from typing import Any

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup
from hi_cases.perselisihan.types import PutusanPeriksa, StatusPernyataan


def tanggapi_pernyataan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Take a statement up, or say to the party why not."""
    satu = db.session.get(PernyataanPihak, isi["pernyataan_id"])
    if (
        satu is None
        or satu.perkara_id != di.perkara.id
        or satu.status is not StatusPernyataan.MENUNGGU
    ):
        raise DataTidakSah({"pernyataan_id": "Pilih kabar yang masih menunggu tanggapan."})
    terima = isi["putusan"] is PutusanPeriksa.TERIMA
    if not terima and not isi["tanggapan"]:
        raise DataTidakSah({"tanggapan": "Tulis mengapa; pihak membaca jawaban ini."})
    satu.status = StatusPernyataan.DITINDAKLANJUTI if terima else StatusPernyataan.DITOLAK
    satu.diputus_pada, satu.diputus_oleh = clock.sekarang(), di.pelaku.nama
    satu.tanggapan = isi["tanggapan"] or ""
    return Catatan(
        di.hari_ini,
        f"{satu.jenis.label}: {satu.status.label.lower()}. {satu.tanggapan}".strip(),
        {"pihak_id": satu.pihak_id, "pernyataan_id": satu.id, "jenis": satu.jenis},
    )
