"""What becomes of an issued letter: cancelled with a reason, or replaced by a new one."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import NomorSurat, Penyampaian, Surat
from hi_cases.surat.queries.akses import port
from hi_cases.surat.queries.naskah import pastikan_menulis
from hi_cases.surat.queries.setujui import boleh_batalkan, pengganti
from hi_cases.surat.queries.templat import templat_berlaku, templat_dari
from hi_cases.surat.services.nomor import coret
from hi_cases.surat.services.setujui import kunci_versi
from hi_cases.surat.types import StatusSurat, Templat


def batalkan(pelaku: Pelaku, surat_id: int, versi: int | None, alasan: str) -> Surat:
    """Cancel an issued letter: it stays as it is, with its number struck out in the book.

    Not once somebody has it: then a new one takes its place, so that he is told.
    """
    authz.tabel().pastikan(pelaku, "surat.batalkan")
    surat = kunci_versi(pelaku, surat_id, versi)
    if surat.status is not StatusSurat.TERBIT:
        raise TindakanDitolak("Hanya surat yang sudah terbit dan masih berlaku dapat dibatalkan.")
    if not boleh_batalkan(pelaku, surat):
        raise TidakBerizin(
            "Surat dibatalkan mediator perkara itu, sub koordinator, atau kepala bidang."
        )
    if len(alasan.strip()) < 5:
        raise DataTidakSah({"alasan": "Tulis alasan pembatalan surat."})
    penerima = [s.pihak_nama for s in surat.penyampaian if s.diterima_pada is not None]
    if penerima:
        raise TindakanDitolak(
            f"Surat ini sudah diterima {', '.join(penerima)}. Buat surat pengganti, supaya "
            "penerimanya mendapat yang benar."
        )
    penerus = _penerus(surat)
    port(surat.rujukan).kunci(surat.rujukan_id)
    _batalkan(pelaku, surat, alasan.strip(), penerus)
    return surat


def _penerus(surat: Surat, *, tunggu: bool = True) -> Sequence[Surat]:
    """Return the letters on their way that were to take the place of this one, held."""
    stmt = sa.select(Surat).where(
        Surat.mengganti_id == surat.id,
        Surat.status.in_([StatusSurat.DRAF, StatusSurat.DIPERIKSA]),
    )
    stmt = stmt.order_by(Surat.id).with_for_update(of=Surat, skip_locked=not tunggu)
    return db.session.scalars(stmt.execution_options(populate_existing=True)).all()


def lepaskan_penerus(surat: Surat) -> None:
    """Let a held draft stand for itself where the letter that it was to replace is cancelled.

    There is nothing left to take the place of: as its heir it could never be issued.
    """
    lama = db.session.get(Surat, surat.mengganti_id) if surat.mengganti_id else None
    if lama is not None and lama.status is StatusSurat.DIBATALKAN:
        surat.mengganti_id = None
        db.session.flush()


def _batalkan(pelaku: Pelaku, surat: Surat, alasan: str, penerus: Sequence[Surat]) -> None:
    surat.status, surat.alasan_batal = StatusSurat.DIBATALKAN, alasan
    surat.diakhiri_pada, surat.diakhiri_oleh = clock.sekarang(), pelaku.nama
    for baris in db.session.scalars(sa.select(NomorSurat).filter_by(surat_id=surat.id)):
        coret(baris, alasan)
    db.session.flush()
    for satu in penerus:
        lepaskan_penerus(satu)
    port(surat.rujukan).batal(pelaku, surat, alasan)
    audit.catat(
        pelaku,
        "surat.batalkan",
        surat.rujukan,
        sesudah={"surat_id": surat.id, "nomor": surat.nomor},
        keterangan=f"{surat.nama} {surat.nomor or ''} dibatalkan. Alasan: {alasan}",
    )


def batalkan_belum_dikirim(pelaku: Pelaku, kode: str, rujukan: Rujukan, alasan: str) -> int:
    """Cancel the issued letters of a kind that nobody has or may have, and that lost their purpose:

    they were not sent, or all that was sent came back.

    A consequence of the caller's act, so it asks for no permission of its own. The caller holds the
    thing already: a letter that somebody is working on at this moment is passed over, for whoever
    sends one holds it before the thing. Return how many.
    """
    stmt = (
        sa.select(Surat)
        .filter_by(kode=kode, rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id)
        .where(
            Surat.status == StatusSurat.TERBIT,
            ~Surat.penyampaian.any(Penyampaian.gagal_pada.is_(None)),
        )
        .order_by(Surat.id)
        .with_for_update(of=Surat, skip_locked=True)
    )
    semua = db.session.scalars(stmt.execution_options(populate_existing=True)).all()
    for satu in semua:
        _batalkan(pelaku, satu, alasan, _penerus(satu, tunggu=False))
    return len(semua)


def ganti(pelaku: Pelaku, surat_id: int, versi: int | None) -> Surat:
    """Begin a letter that takes the place of an issued one, with the same content.

    The old one stays in force until the new one is issued. Asked for twice, there is one draft.
    """
    surat = kunci_versi(pelaku, surat_id, versi)
    if surat.status is not StatusSurat.TERBIT:
        raise TindakanDitolak("Hanya surat yang sudah terbit dan masih berlaku dapat diganti.")
    if (ada := pengganti(surat)) is not None:
        return ada
    pastikan_menulis(pelaku, surat.rujukan, surat.kode)
    return draf_pengganti(pelaku, surat)


def draf_pengganti(pelaku: Pelaku, surat: Surat) -> Surat:
    """Return a new draft that is to take the place of an issued letter, with its content.

    The caller has judged the permission and holds the letter.
    """
    versi_templat = templat_berlaku(surat.kode)
    templat, kini = templat_dari(versi_templat), clock.sekarang()
    baru = Surat(
        kode=surat.kode,
        nama=templat.nama,
        templat=versi_templat,
        rujukan_jenis=surat.rujukan_jenis,
        rujukan_id=surat.rujukan_id,
        pihak_id=surat.pihak_id,
        pihak_nama=surat.pihak_nama,
        status=StatusSurat.DRAF,
        isian=dict(surat.isian),
        bebas=_yang_masih_ada(templat, surat.bebas),
        tanpa_langkah=list(surat.tanpa_langkah),
        pembuat_id=pelaku.id,
        pembuat_nama=pelaku.nama,
        dibuat_pada=kini,
        diubah_pada=kini,
        mengganti_id=surat.id,
    )
    db.session.add(baru)
    db.session.flush()
    audit.catat(
        pelaku,
        "surat.ganti",
        surat.rujukan,
        sesudah={"surat_id": baru.id, "mengganti": surat.id},
        keterangan=f"Draf pengganti {surat.nama} {surat.nomor or ''} dibuat.",
    )
    return baru


def _yang_masih_ada(templat: Templat, bebas: dict[str, str]) -> dict[str, str]:
    """Return the texts whose blocks the version in force still has."""
    kode = {blok.kode for blok in templat.blok if blok.bebas}
    return {satu: isi for satu, isi in bebas.items() if satu in kode}
