"""Keep the receipts of letters equal to what the thing's own domain has on record.

Where the day is corrected in the thing (a case, by its own act), the letter follows in the same
transaction; where it is corrected in the letter, the domain follows by `PortSurat.diperbaiki`.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries.akses import tahan_amplop


def tahan(rujukan: Rujukan) -> None:
    """Hold the letters about a thing that were sent, before the thing itself."""
    tahan_amplop(rujukan)


def _diterima(rujukan: Rujukan, kode: Collection[str], pihak_id: int) -> list[Penyampaian]:
    stmt = (
        sa.select(Penyampaian)
        .join(Penyampaian.surat)
        .where(
            Surat.rujukan_jenis == rujukan.jenis,
            Surat.rujukan_id == rujukan.id,
            Surat.kode.in_(kode),
            Penyampaian.pihak_id == pihak_id,
            Penyampaian.diterima_pada.is_not(None),
        )
        .order_by(Penyampaian.id)
    )
    return list(db.session.scalars(stmt.execution_options(populate_existing=True)))


def _ukur(surat: Surat) -> None:
    """Move the day on which the last party had it, where all have it."""
    if surat.tersampai_pada is None:
        return
    hari = [s.diterima_pada for s in surat.penyampaian if s.diterima_pada is not None]
    surat.tersampai_pada = max(hari)


def _ubah(pelaku: Pelaku, satu: Penyampaian, tanggal: date, bukti: str, alasan: str) -> None:
    lama = satu.diterima_pada
    if lama is None:
        raise RuntimeError("there is a receipt to correct")
    if tanggal < satu.dikirim_pada:
        raise DataTidakSah(
            {
                "diterima_pada": f"{satu.surat.nama} dikirim "
                f"{tulis_tanggal(satu.dikirim_pada, hari=False)}; tidak diterima sebelum itu."
            }
        )
    koreksi = {
        "dari": lama.isoformat(),
        "menjadi": tanggal.isoformat(),
        "bukti": satu.bukti or "",
        "alasan": alasan,
        "oleh": pelaku.nama,
        "pada": clock.sekarang().isoformat(),
    }
    satu.perbaikan = [*(satu.perbaikan or ()), koreksi]
    satu.diterima_pada, satu.bukti = tanggal, bukti
    _ukur(satu.surat)
    db.session.flush()
    audit.catat(
        pelaku,
        "surat.terima_diperbaiki",
        satu.surat.rujukan,
        sebelum={"diterima_pada": lama},
        sesudah={
            "surat_id": satu.surat_id,
            "penyampaian_id": satu.id,
            "pihak_id": satu.pihak_id,
            "diterima_pada": tanggal,
        },
        keterangan=f"{satu.surat.nama} {satu.surat.nomor or ''}".strip()
        + f" tanggal terima diperbaiki dari {tulis_tanggal(lama, hari=False)} menjadi "
        f"{tulis_tanggal(tanggal, hari=False)}, mengikuti perkara. Alasan: {alasan}",
    )


def samakan_terima(
    pelaku: Pelaku,
    rujukan: Rujukan,
    kode: Collection[str],
    pihak_id: int,
    dari: date,
    tanggal: date,
    bukti: str,
    alasan: str,
) -> int:
    """Give receipts of these letters the day that the thing has now; return how many moved.

    Only those that bore its day before (`dari`): a letter that came in the place of another was
    received on a day of its own. None where one bears the new day already: then the correction
    began in the letter. Who calls this holds the letters before the thing. Nothing is called back
    in the thing's domain. DataTidakSah (`diterima_pada`) for a day before the letter was sent.
    """
    semua = _diterima(rujukan, kode, pihak_id)
    if any(satu.diterima_pada == tanggal for satu in semua):
        return 0
    semua = [satu for satu in semua if satu.diterima_pada == dari]
    for satu in semua:
        _ubah(pelaku, satu, tanggal, bukti, alasan)
    return len(semua)
