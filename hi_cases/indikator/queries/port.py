"""Ports: names of documents, entries and closed months; who opens the proof of an entry."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Label
from hi_cases.indikator.models import DokumenRencana, IsianIndikator, TandaHitung, TutupBulan
from hi_cases.indikator.rules.izin import ISI, LIHAT
from hi_cases.indikator.types import MacamIsian, Periode


def _boleh(pelaku: Pelaku) -> bool:
    return authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)


def label_dokumen(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name planning documents."""
    url = url_for("indikator.dokumen") if _boleh(pelaku) else ""
    stmt = sa.select(DokumenRencana.id, DokumenRencana.nama)
    semua = db.session.execute(stmt.where(DokumenRencana.id.in_(list(ids))))
    return {nomor: Label(nama, url) for nomor, nama in semua}


def label_isian(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name entries by what they are of and their month."""
    stmt = sa.select(IsianIndikator).where(IsianIndikator.id.in_(list(ids)))
    return {
        s.id: Label(
            f"{s.macam.label} {s.kunci}, {Periode(s.tahun, s.bulan, s.bulan).nama}",
            url_for("indikator.isian", tahun=s.tahun, macam=s.macam.value, kunci=s.kunci)
            if _boleh(pelaku) and s.macam is not MacamIsian.PAGU
            else "",
        )
        for s in db.session.scalars(stmt)
    }


def label_tutup(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name closings by their month."""
    stmt = sa.select(TutupBulan).where(TutupBulan.id.in_(list(ids)))
    return {
        s.id: Label(
            f"Tutup {Periode(s.tahun, s.bulan, s.bulan).nama}"
            + (f", revisi {s.revisi}" if s.revisi else ""),
            url_for("indikator.bulan_satu", tahun=s.tahun, bulan=s.bulan) if _boleh(pelaku) else "",
        )
        for s in db.session.scalars(stmt)
    }


def label_tanda(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name counted years of sources."""
    url = url_for("indikator.program") if _boleh(pelaku) else ""
    stmt = sa.select(TandaHitung.id, TandaHitung.sumber, TandaHitung.tahun)
    semua = db.session.execute(stmt.where(TandaHitung.id.in_(list(ids))))
    return {nomor: Label(f"Hitungan {sumber} {tahun}", url) for nomor, sumber, tahun in semua}


def label_laporan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name the reports of years; the number is the year."""
    boleh = _boleh(pelaku)
    return {
        tahun: Label(
            f"Laporan tahun {tahun}",
            url_for("indikator.laporan_tahun", tahun=tahun) if boleh else "",
        )
        for tahun in ids
    }


def boleh_buka(pelaku: Pelaku, _id: int) -> bool:
    """Whoever reads indicators opens the proof of an entry."""
    return _boleh(pelaku)


def boleh_ubah(pelaku: Pelaku, _id: int) -> bool:
    """Whoever enters strikes a proof out."""
    return authz.tabel().boleh(pelaku, ISI, milik_sendiri=False)
