"""What lower domains ask about matters: their names, and who may open their files."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Label, Panel
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries.akses import terlihat
from hi_cases.urusan.queries.daftar import jadikan_baris
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules import jenis as daftar_jenis

_DI_PANEL = 10


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name matters, as this actor may see them."""
    stmt = sa.select(Urusan).where(Urusan.id.in_(list(ids)), terlihat(pelaku))
    return {
        satu.id: Label(f"{satu.nomor} {satu.judul}", url_for("urusan.rinci", id=satu.id))
        for satu in db.session.scalars(stmt)
    }


def boleh_buka_berkas(pelaku: Pelaku, id: int) -> bool:
    """Port: whoever reads a matter opens its files."""
    stmt = sa.select(Urusan.id).where(Urusan.id == id, terlihat(pelaku))
    return db.session.scalar(stmt) is not None


def boleh_ubah_berkas(pelaku: Pelaku, id: int) -> bool:
    """Port: who may act on an open matter, or enter one of its kind, strikes its files out; a mere
    reader does not, and what has ended keeps its evidence."""
    satu = db.session.scalar(sa.select(Urusan).where(Urusan.id == id, terlihat(pelaku)))
    jenis = daftar_jenis.jenis(satu.jenis) if satu is not None and satu.terbuka else None
    if satu is None or jenis is None:
        return False
    tabel = [jenis.buat, *(s.peran for s in alur.dari_tahap(jenis, satu.tahap))]
    return any(alur.berhak(peran, pelaku, satu.petugas_id) for peran in tabel)


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: the matters about a company and all merged into it, the newest first."""
    kode = [satu.kode for satu in daftar_jenis.terbaca(pelaku) if satu.di_panel]
    if not pelaku.staf or not kode:
        return None
    milik = sa.and_(
        Urusan.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)), Urusan.jenis.in_(kode)
    )
    total = db.session.scalar(sa.select(sa.func.count()).select_from(Urusan).where(milik)) or 0
    if not total:
        return None
    stmt = sa.select(Urusan).where(milik).order_by(Urusan.tanggal.desc(), Urusan.id.desc())
    baris = jadikan_baris(db.session.scalars(stmt.limit(_DI_PANEL)))
    nama = {satu.kode: satu.nama for satu in daftar_jenis.terbaca(pelaku)}
    return Panel(
        "Pencegahan dan urusan lain",
        "urusan/_panel_perusahaan.html",
        {"baris": baris, "total": total, "nama": nama},
    )
