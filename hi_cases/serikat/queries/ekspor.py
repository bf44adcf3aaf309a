"""The book as rows for a workbook, and what was taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.ekspor import Nilai
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.rujukan import Label
from hi_cases.serikat.models import (
    EksporSerikat,
    Organisasi,
    PendiriOrganisasi,
    PengurusOrganisasi,
)
from hi_cases.serikat.queries.daftar import Saringan, jadikan_baris, syarat
from hi_cases.serikat.types import JenisOrganisasi, StatusOrganisasi

KEPALA = (
    "Nama",
    "Alamat",
    "Kecamatan",
    "Nama anggota pembentuk",
    "Susunan dan nama pengurus",
    "AD/ART dibuat",
    "AD/ART diubah",
    "Nomor bukti pencatatan",
    "Tanggal pencatatan",
    "Jenis",
    "Perusahaan",
    "Bernaung pada",
    "Jumlah anggota",
    "Keadaan",
    "Sejak",
)
"""The columns a to f of KEP.16/MEN/2001 Ps 3(3), then what the office knows besides."""
SEKALI = 200


def simpan_saringan(s: Saringan) -> dict[str, Any]:
    """Return a filter as a row keeps it."""
    return {
        "q": s.q,
        "jenis": s.jenis.value if s.jenis else None,
        "status": s.status.value if s.status else None,
        "kecamatan": s.kecamatan,
        "tahun": s.tahun,
    }


def baca_saringan(isi: Mapping[str, Any]) -> Saringan:
    """Return a filter that a row keeps."""
    return Saringan(
        q=isi["q"],
        jenis=JenisOrganisasi(isi["jenis"]) if isi["jenis"] else None,
        status=StatusOrganisasi(isi["status"]) if isi["status"] else None,
        kecamatan=isi["kecamatan"],
        tahun=isi["tahun"],
    )


def jumlah(s: Saringan) -> int:
    """Count what a filter leaves."""
    stmt = sa.select(sa.func.count()).select_from(Organisasi).where(*syarat(s))
    return db.session.scalar(stmt) or 0


def _nama(model: Any, ids: Sequence[int], *lagi: Any) -> Mapping[int, list[Any]]:
    hasil: defaultdict[int, list[Any]] = defaultdict(list)
    stmt = sa.select(model).where(model.organisasi_id.in_(ids), *lagi).order_by(model.id)
    for satu in db.session.scalars(stmt):
        hasil[satu.organisasi_id].append(satu)
    return hasil


def baris(s: Saringan) -> Iterator[Sequence[Nilai]]:
    """Yield the rows in the order of recording, a batch at a time."""
    akhir = 0
    while True:
        stmt = sa.select(Organisasi).where(*syarat(s), Organisasi.id > akhir)
        semua = db.session.scalars(stmt.order_by(Organisasi.id).limit(SEKALI)).all()
        if not semua:
            return
        ids = [satu.id for satu in semua]
        pendiri = _nama(PendiriOrganisasi, ids)
        pengurus = _nama(PengurusOrganisasi, ids, PengurusOrganisasi.sampai.is_(None))
        for b in jadikan_baris(semua):
            yield _satu(b, pendiri[b.organisasi.id], pengurus[b.organisasi.id])
        akhir = ids[-1]
        db.session.expire_all()


def _satu(b: Any, pendiri: Sequence[Any], pengurus: Sequence[Any]) -> Sequence[Nilai]:
    o = b.organisasi
    orang = (f"{s.jabatan}: {s.nama}" if s.jabatan else s.nama for s in pengurus)
    return (
        o.nama,
        o.alamat,
        o.kecamatan,
        "; ".join(satu.nama for satu in pendiri),
        "; ".join(orang),
        o.tanggal_ad_art,
        o.tanggal_ubah_ad_art,
        o.nomor or "",
        o.tanggal,
        o.jenis.label,
        b.perusahaan,
        b.induk,
        o.jumlah_anggota,
        o.status.label,
        o.ditutup_pada,
    )


def ambil(pelaku: Pelaku, ekspor_id: int) -> EksporSerikat:
    """Return the actor's own export; TidakDitemukan for anybody else's."""
    satu = db.session.get(EksporSerikat, ekspor_id)
    if satu is None or pelaku.id is None or satu.dibuat_oleh_id != pelaku.id:
        raise TidakDitemukan("Ekspor itu tidak ada, atau bukan milik Anda.")
    return satu


def pekerjaan(satu: EksporSerikat) -> Pekerjaan | None:
    """Return the job that makes an export."""
    return db.session.get(Pekerjaan, satu.pekerjaan_id) if satu.pekerjaan_id else None


def untuk_pekerjaan(ekspor_id: int) -> EksporSerikat:
    """Return the export that a job makes; a job acts for the system."""
    return db.session.get_one(EksporSerikat, ekspor_id)


def label_ekspor(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name exports for the trail; only who asked for one opens its page."""
    stmt = sa.select(EksporSerikat.id, EksporSerikat.dibuat_oleh_id)
    return {
        nomor: Label(
            f"Ekspor buku serikat {nomor}",
            url_for("serikat.ekspor_satu", ekspor_id=nomor) if milik == pelaku.id else "",
        )
        for nomor, milik in db.session.execute(stmt.where(EksporSerikat.id.in_(set(ids))))
    }
