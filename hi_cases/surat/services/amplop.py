"""Letters in one envelope: what goes with another is sent, received, corrected, returned with it.

The row of the leading letter's sending names that of the other by `tautan_id`.
"""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import BUKAN_PIHAK, BarisPenyampaian, BarisSurat, StatusSurat


def _teman(surat_id: int, kode: str) -> Surat | None:
    """Return the letter of this kind about the same thing that is in force."""
    surat = db.session.get_one(Surat, surat_id)
    stmt = sa.select(Surat).filter_by(
        kode=kode,
        rujukan_jenis=surat.rujukan_jenis,
        rujukan_id=surat.rujukan_id,
        status=StatusSurat.TERBIT,
    )
    return db.session.scalar(stmt.order_by(Surat.id.desc()).limit(1))


def kirim_serta(
    pelaku: Pelaku, surat: BarisSurat, kode: str, penyampaian: BarisPenyampaian
) -> int | None:
    """Send the letter `kode` to the same party in the same way; return its sending."""
    teman, milik = _teman(surat.id, kode), db.session.get_one(Penyampaian, penyampaian.id)
    if teman is None:
        return None
    lama = [satu for satu in teman.penyampaian if satu.pihak_id == milik.pihak_id]
    if any(satu.diterima_pada for satu in lama):
        return None
    baru = (milik.cara, milik.dikirim_pada, milik.resi)
    for satu in lama:
        if satu.gagal_pada is None and (satu.cara, satu.dikirim_pada, satu.resi) == baru:
            return satu.id
    ke = milik.pihak_id or BUKAN_PIHAK
    return sampaikan.kirim(pelaku, teman.id, ke, *baru, kabari=False).id


def _isi(penyampaian: BarisPenyampaian) -> tuple[Penyampaian, Penyampaian] | None:
    """Return the leading sending and what went with it; None where it went alone."""
    milik = db.session.get_one(Penyampaian, penyampaian.id)
    if milik.tautan_id is None:
        return None
    return milik, db.session.get_one(Penyampaian, milik.tautan_id)


def terima_serta(pelaku: Pelaku, penyampaian: BarisPenyampaian) -> None:
    """Record what went with it as received by the same proof."""
    if (isi := _isi(penyampaian)) is None:
        return
    milik, satu = isi
    if milik.diterima_pada and satu.diterima_pada is None and satu.gagal_pada is None:
        oleh, bukti = milik.penerima or "", milik.bukti or ""
        sampaikan.terima(pelaku, satu.id, satu.versi, milik.diterima_pada, oleh, bukti)


def gagal_serta(pelaku: Pelaku, penyampaian: BarisPenyampaian) -> None:
    """Record what went with it as come back."""
    if (isi := _isi(penyampaian)) is None:
        return
    milik, satu = isi
    if milik.gagal_pada and satu.diterima_pada is None and satu.gagal_pada is None:
        alasan = milik.alasan_gagal or ""
        sampaikan.gagal(pelaku, satu.id, satu.versi, milik.gagal_pada, alasan)


def perbaiki_serta(pelaku: Pelaku, penyampaian: BarisPenyampaian, alasan: str) -> None:
    """Correct the receipt of what went with it."""
    if (isi := _isi(penyampaian)) is None:
        return
    milik, satu = isi
    baru = (milik.diterima_pada, milik.bukti)
    if milik.diterima_pada and satu.diterima_pada and (satu.diterima_pada, satu.bukti) != baru:
        bukti = milik.bukti or ""
        sampaikan.perbaiki_terima(pelaku, satu.id, satu.versi, milik.diterima_pada, bukti, alasan)
