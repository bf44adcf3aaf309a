"""Examining: points of the checklist judged one by one, notes pinned to a place of a document."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import PARAGRAF, terlalu_panjang
from hi_cases.core.db import db
from hi_cases.core.errors import (
    Beda,
    DataTidakSah,
    KonflikVersi,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.teks import paragraf, satu_baris
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import CatatanPenelitian, HasilButir, Permohonan
from hi_cases.permohonan.queries.akses import PUNYA_ORANG_LAIN
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.services.butir import simpan_nilai
from hi_cases.permohonan.services.lakukan import jenis_dari
from hi_cases.permohonan.types import NilaiButir, Tahap

CATATAN_MAKS = 500
"""Notes on one submission: more are not read by anybody."""
_PASAL_MAKS = 60


def _pegang(pelaku: Pelaku, permohonan_id: int) -> Permohonan:
    """Return a submission that the actor examines now, held."""
    permohonan = queries.pegang(pelaku, permohonan_id)
    sendiri = pelaku.id is not None and permohonan.petugas_id == pelaku.id
    authz.tabel().pastikan(pelaku, izin.TELITI, milik_sendiri=sendiri)
    if permohonan.tahap is not Tahap.DITELITI:
        raise TindakanDitolak(
            f"Permohonan pada tahap {permohonan.tahap.label.lower()} tidak sedang diteliti. "
            "Muat ulang halaman untuk melihat keadaannya sekarang."
        )
    return permohonan


def nilai_butir(
    pelaku: Pelaku,
    permohonan_id: int,
    kode: str,
    nilai: NilaiButir | str,
    catatan: str = "",
    *,
    versi: int | None = None,
) -> HasilButir:
    """Judge a point of the checklist in the present round; `versi` is that of the finding that the
    writer saw, None where he saw none.

    The same finding again changes nothing; a different one over an unseen finding is a conflict.
    """
    permohonan = _pegang(pelaku, permohonan_id)
    butir = {s.kode: s for s in queries.butir_berlaku(permohonan, jenis_dari(permohonan))}
    if kode not in butir:
        raise TidakDitemukan("Butir itu tidak ada dalam daftar periksa permohonan ini.")
    nilai, isi = NilaiButir(nilai), paragraf(catatan)
    if pesan := terlalu_panjang("Catatan", isi, PARAGRAF):
        raise DataTidakSah({"catatan": pesan})
    if nilai is NilaiButir.TIDAK_BERLAKU and butir[kode].wajib and not isi:
        raise DataTidakSah({"catatan": "Tulis mengapa butir wajib ini tidak berlaku di sini."})
    ada = queries.butir_putaran(permohonan).get(kode)
    if ada is None:
        return simpan_nilai(pelaku, permohonan, kode, nilai, isi)
    if (ada.nilai, ada.catatan) == (nilai, isi):
        return ada
    if ada.versi != versi:
        raise KonflikVersi([Beda(kode, butir[kode].teks, nilai.label, ada.nilai.label)], ada.versi)
    return simpan_nilai(pelaku, permohonan, kode, nilai, isi, ada)


def tulis_catatan(
    pelaku: Pelaku,
    permohonan_id: int,
    *,
    isi: str,
    kode_butir: str | None = None,
    dokumen_id: int | None = None,
    halaman: int | None = None,
    pasal: str = "",
    untuk_pemohon: bool = True,
) -> CatatanPenelitian:
    """Write a note about one place; the applicant reads it once the submission is returned.

    The same note again in the same round is the one that is there.
    """
    permohonan = _pegang(pelaku, permohonan_id)
    isi, pasal = paragraf(isi), satu_baris(pasal)
    _pastikan_catatan(permohonan, isi, kode_butir, dokumen_id, halaman, pasal)
    tempat = {
        "kode_butir": kode_butir,
        "dokumen_id": dokumen_id,
        "halaman": halaman,
        "pasal": pasal,
        "isi": isi,
        "untuk_pemohon": untuk_pemohon,
        "putaran": permohonan.putaran,
    }
    sama = sa.select(CatatanPenelitian).filter_by(
        permohonan_id=permohonan.id, selesai_pada=None, **tempat
    )
    if (ada := db.session.scalars(sama.limit(1)).first()) is not None:
        return ada
    baris = CatatanPenelitian(
        permohonan_id=permohonan.id,
        oleh_id=pelaku.id,
        oleh_nama=pelaku.nama,
        pada=clock.sekarang(),
        **tempat,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "permohonan.tulis_catatan",
        permohonan.rujukan,
        sesudah={"catatan_id": baris.id, "halaman": halaman, "untuk_pemohon": untuk_pemohon},
        keterangan="Catatan penelitian ditulis.",
    )
    return baris


def _pastikan_catatan(
    permohonan: Permohonan,
    isi: str,
    kode_butir: str | None,
    dokumen_id: int | None,
    halaman: int | None,
    pasal: str,
) -> None:
    if not isi:
        raise DataTidakSah({"isi": "Catatan belum diisi."})
    if pesan := terlalu_panjang("Catatan", isi, PARAGRAF):
        raise DataTidakSah({"isi": pesan})
    if pesan := terlalu_panjang("Pasal", pasal, _PASAL_MAKS):
        raise DataTidakSah({"pasal": pesan})
    butir = {satu.kode for satu in queries.butir_berlaku(permohonan, jenis_dari(permohonan))}
    if kode_butir is not None and kode_butir not in butir:
        raise DataTidakSah({"kode_butir": "Butir itu tidak ada dalam daftar periksa."})
    if dokumen_id is not None and dokumen_id not in {satu.id for satu in permohonan.dokumen}:
        raise DataTidakSah({"dokumen_id": "Dokumen itu bukan bagian permohonan ini."})
    if halaman is not None and (halaman < 1 or dokumen_id is None):
        raise DataTidakSah({"halaman": "Sebut halaman dari salah satu dokumen."})
    stmt = sa.select(sa.func.count()).where(CatatanPenelitian.permohonan_id == permohonan.id)
    if (db.session.scalar(stmt) or 0) >= CATATAN_MAKS:
        raise TindakanDitolak(f"Permohonan ini sudah mempunyai {CATATAN_MAKS} catatan.")


def selesaikan_catatan(pelaku: Pelaku, catatan_id: int) -> CatatanPenelitian:
    """Find a note settled; one that is settled stays as it is."""
    baris = db.session.get(CatatanPenelitian, catatan_id)
    if baris is None:
        raise TidakDitemukan(PUNYA_ORANG_LAIN)
    permohonan = _pegang(pelaku, baris.permohonan_id)
    db.session.refresh(baris)
    if baris.selesai_pada is not None:
        return baris
    baris.selesai_pada, baris.selesai_oleh = clock.sekarang(), pelaku.nama
    db.session.flush()
    audit.catat(
        pelaku,
        "permohonan.selesaikan_catatan",
        permohonan.rujukan,
        sesudah={"catatan_id": baris.id},
        keterangan="Catatan penelitian dinyatakan selesai.",
    )
    return baris
