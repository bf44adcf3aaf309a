"""A letter that is issued as one set with another, by the same hand and on the same day."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.naskah import kekurangan
from hi_cases.surat.queries.susunan import bahan
from hi_cases.surat.queries.templat import templat_berlaku, templat_dari
from hi_cases.surat.rules.setujui import langkah_dibuat, putaran_akhir
from hi_cases.surat.rules.susun import awal_bebas
from hi_cases.surat.services.akhiri import draf_pengganti
from hi_cases.surat.services.terbit import terbitkan
from hi_cases.surat.types import TERBIT, BarisSurat, StatusLangkah, StatusSurat


def terbitkan_serta(pelaku: Pelaku, kode: str, bersama: BarisSurat) -> Surat:
    """Issue the letter `kode` about the same thing together with another, just being issued.

    Its draft is taken where somebody wrote one; otherwise it is made as its template begins. Where
    that one takes the place of an older letter, so does this one of the older set's. Called by the
    hook of the thing; raises TindakanDitolak naming what is missing, which undoes both.
    """
    induk = db.session.get_one(Surat, bersama.id)
    surat = _draf(pelaku, kode, induk)
    if surat.status in TERBIT:
        return surat
    if kurang := kekurangan(pelaku, surat):
        daftar = " ".join(satu.pesan for satu in kurang)
        raise TindakanDitolak(
            f"{surat.nama} terbit bersama {induk.nama.lower()} ini, dan belum lengkap: {daftar} "
            "Tulis surat itu dahulu, lalu ulangi."
        )
    tanda = putaran_akhir(induk.langkah)[-1]
    surat.langkah.extend(_langkah(surat, tanda))
    if induk.cara_tanda is None:
        raise RuntimeError("the letter that leads the set is not issued")
    terbitkan(pelaku, surat, surat.langkah[-1], induk.cara_tanda)
    return surat


def _draf(pelaku: Pelaku, kode: str, induk: Surat) -> Surat:
    hidup = (StatusSurat.DRAF, StatusSurat.DIPERIKSA, StatusSurat.TERBIT)
    stmt = (
        sa.select(Surat)
        .filter_by(kode=kode, rujukan_jenis=induk.rujukan_jenis, rujukan_id=induk.rujukan_id)
        .where(Surat.status.in_(hidup))
        .order_by(Surat.id.desc())
        .limit(1)
    )
    ada = db.session.scalar(stmt.with_for_update(of=Surat))
    if ada is not None and ada.status is StatusSurat.DIPERIKSA:
        raise TindakanDitolak(
            f"{ada.nama} sedang menunggu persetujuan sendiri. Tarik dahulu; ia terbit bersama "
            f"{induk.nama.lower()} ini."
        )
    if ada is not None and ada.status is StatusSurat.TERBIT and induk.mengganti_id is not None:
        return draf_pengganti(pelaku, ada)
    return ada or _baru(pelaku, kode, induk)


def _baru(pelaku: Pelaku, kode: str, induk: Surat) -> Surat:
    versi, kini = templat_berlaku(kode), clock.sekarang()
    surat = Surat(
        kode=kode,
        nama=templat_dari(versi).nama,
        templat=versi,
        rujukan_jenis=induk.rujukan_jenis,
        rujukan_id=induk.rujukan_id,
        status=StatusSurat.DRAF,
        isian={},
        bebas={},
        pembuat_id=pelaku.id,
        pembuat_nama=pelaku.nama,
        dibuat_pada=kini,
        diubah_pada=kini,
    )
    db.session.add(surat)
    db.session.flush()
    surat.bebas = awal_bebas(templat_dari(versi), bahan(pelaku, surat).fakta)
    return surat


def _langkah(surat: Surat, tanda: LangkahSurat) -> list[LangkahSurat]:
    """Return the steps of the letter, all taken by who signed the one that leads the set."""
    putaran = max((satu.putaran for satu in surat.langkah), default=0) + 1
    templat = templat_dari(surat.templat)
    wajib = [s for s in langkah_dibuat(templat, surat.tanpa_langkah) if not s.opsional]
    return [
        LangkahSurat(
            putaran=putaran,
            urutan=urutan,
            peran=Peran(satu.peran),
            tindakan=satu.tindakan,
            status=StatusLangkah.SELESAI,
            dibuka_pada=tanda.pada,
            pada=tanda.pada,
            oleh_id=tanda.oleh_id,
            oleh_nama=tanda.oleh_nama,
            oleh_nip=tanda.oleh_nip,
            oleh_jabatan=tanda.oleh_jabatan,
        )
        for urutan, satu in enumerate(wajib, 1)
    ]
