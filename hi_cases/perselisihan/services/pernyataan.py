"""What the office answers to a statement of a party."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.rules.pernyataan import terjawab
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup
from hi_cases.perselisihan.types import AKHIR, PutusanPeriksa, StatusPernyataan, Tindakan


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


def _terbuka(di: Lingkup) -> Sequence[PernyataanPihak]:
    stmt = sa.select(PernyataanPihak).filter_by(
        perkara_id=di.perkara.id, status=StatusPernyataan.MENUNGGU
    )
    return db.session.scalars(stmt.order_by(PernyataanPihak.id)).all()


def _tutup(di: Lingkup, satu: PernyataanPihak, tanggapan: str) -> None:
    satu.status = StatusPernyataan.DITINDAKLANJUTI
    satu.diputus_pada, satu.diputus_oleh = clock.sekarang(), di.pelaku.nama
    satu.tanggapan = tanggapan


def tutup_terjawab(
    di: Lingkup, tindakan: Tindakan, isi: Mapping[str, Any], catatan: Catatan
) -> None:
    """Close the statements that an act of the office has done, and all when the case has ended."""
    if not (di.pelaku.staf or di.pelaku.sistem):
        return
    pihak_id = isi.get("pihak_id") or catatan.pihak_id or catatan.data.get("pihak_id")
    hari = catatan.data.get("hari_semula") or isi.get("tanggal")
    for satu in _terbuka(di):
        if terjawab(satu, tindakan, pihak_id, hari):
            dipindah = tindakan is Tindakan.JADWAL_ULANG
            kata = (
                "Pertemuannya dipindah" if dipindah else f"Sudah dicatat: {tindakan.label.lower()}"
            )
            _tutup(di, satu, f"{kata}.")
        elif di.perkara.tahap in AKHIR:
            _tutup(di, satu, "Perkara berakhir sebelum kabar ini ditindaklanjuti sendiri.")
    db.session.flush()
