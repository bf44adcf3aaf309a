"""Starting anew: a new draft that takes over what an ended filing had."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm.attributes import flag_modified

from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.dokumen import queries as berkas_dokumen
from hi_cases.dokumen import services as dokumen
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import (
    BarisPermohonan,
    DokumenPermohonan,
    Permohonan,
    PihakPermohonan,
)
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.services.draf import buat
from hi_cases.permohonan.services.lakukan import jenis_dari
from hi_cases.permohonan.types import Cara, StatusPihak


def mulai_lagi(pelaku: Pelaku, permohonan_id: int) -> Permohonan:
    """Begin a draft with the answers, documents, parties and rows of one that came to nothing.

    Asked for twice, it is the draft that is there. Raises TindakanDitolak where the old one is
    still under way or gave the company what it asked for.
    """
    lama = queries.pegang(pelaku, permohonan_id)
    jenis = jenis_dari(lama)
    if not (pelaku.staf and lama.cara is Cara.KERTAS) and not queries.pemohon(pelaku, lama):
        raise TidakBerizin("Hanya pemohon yang mengajukan lagi permohonan ini.")
    if (ada := _sudah(lama)) is not None:
        return ada
    if not alur.dapat_mulai_lagi(jenis, queries.fakta(lama, jenis)):
        raise TindakanDitolak("Permohonan ini tidak perlu diajukan dari awal.")
    nama = lama.pemohon_nama if lama.perusahaan_id is None else ""
    baru = buat(
        pelaku, lama.jenis, lama.perusahaan_id, acuan=lama.acuan, asal_id=lama.id, nama=nama
    )
    baru.isian = {**baru.isian, **lama.isian}
    flag_modified(baru, "isian")
    _bawa_dokumen(pelaku, lama, baru)
    _bawa_pihak(lama, baru)
    _bawa_baris(lama, baru)
    db.session.flush()
    db.session.refresh(baru)
    audit.catat(
        pelaku,
        "permohonan.mulai_lagi",
        baru.rujukan,
        sesudah={"asal_id": lama.id},
        keterangan=f"Diajukan dari awal, dari {lama.sebutan}.",
    )
    return baru


def _sudah(lama: Permohonan) -> Permohonan | None:
    stmt = sa.select(Permohonan).filter_by(asal_id=lama.id).order_by(Permohonan.id.desc())
    semua: Sequence[Permohonan] = db.session.scalars(stmt).all()
    return next((satu for satu in semua if satu.terbuka), None)


def _bawa_dokumen(pelaku: Pelaku, lama: Permohonan, baru: Permohonan) -> None:
    """Hang the same contents on the new submission: files are kept by content."""
    ada = {satu.id: satu for satu in berkas_dokumen.berkas_untuk(pelaku, lama.rujukan)}
    for satu in lama.dokumen:
        berkas = ada.get(satu.berkas_id) if satu.berlaku else None
        if berkas is None:
            continue
        salinan = dokumen.rujuk(pelaku, berkas.id, baru.rujukan, berkas.keterangan)
        db.session.add(
            DokumenPermohonan(
                permohonan_id=baru.id, kode=satu.kode, berkas_id=salinan.id, putaran=1
            )
        )


def _bawa_pihak(lama: Permohonan, baru: Permohonan) -> None:
    """Name the same parties; what they said was said of the old text."""
    db.session.add_all(
        PihakPermohonan(
            permohonan_id=baru.id,
            nama=satu.nama,
            alamat=satu.alamat,
            nomor_pencatatan=satu.nomor_pencatatan,
            tanggal_pencatatan=satu.tanggal_pencatatan,
            jumlah_anggota=satu.jumlah_anggota,
            surel=satu.surel,
            pengguna_id=satu.pengguna_id,
            status=StatusPihak.MENUNGGU,
        )
        for satu in lama.pihak
    )


def _bawa_baris(lama: Permohonan, baru: Permohonan) -> None:
    stmt = sa.select(BarisPermohonan).filter_by(permohonan_id=lama.id)
    db.session.add_all(
        BarisPermohonan(permohonan_id=baru.id, urutan=satu.urutan, isi=satu.isi)
        for satu in db.session.scalars(stmt.order_by(BarisPermohonan.urutan))
    )
