"""The register of what is in force: an entry made by an act, and what it ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci, tahan
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.rules.penerus import MENGAKHIRI, digantikan_seketika
from hi_cases.syarat_kerja.services import kedaluwarsa
from hi_cases.syarat_kerja.types import (
    DasarSah,
    JenisInstrumen,
    MacamInstrumen,
    StatusInstrumen,
)


def pegang(instrumen_id: int) -> Instrumen:
    """Return one entry, held until the transaction ends; behind the trail, as decrees hold them."""
    audit.tahan()
    stmt = kunci(sa.select(Instrumen).filter_by(id=instrumen_id))
    return db.session.scalars(stmt.execution_options(populate_existing=True)).one()


def digantikan_oleh(perusahaan_id: int, jenis: JenisInstrumen) -> Sequence[Instrumen]:
    """The main entries in force that a new one of this kind takes the place of, held."""
    stmt = sa.select(Instrumen).where(
        Instrumen.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
        Instrumen.jenis.in_(MENGAKHIRI[jenis]),
        Instrumen.macam == MacamInstrumen.UTAMA,
        Instrumen.status == StatusInstrumen.BERLAKU,
    )
    return db.session.scalars(kunci(stmt.order_by(Instrumen.id))).all()


def _masa(
    macam: MacamInstrumen, isian: Mapping[str, Any], induk: Instrumen | None
) -> tuple[date, date]:
    """Return the term: as filed; a change has that of what it changes, an extension follows it."""
    dari, sampai = isian.get("berlaku_dari"), isian.get("berlaku_sampai")
    if induk is not None and macam is MacamInstrumen.PERUBAHAN:
        return dari or induk.berlaku_dari, induk.berlaku_sampai
    if induk is not None and macam is MacamInstrumen.PERPANJANGAN:
        dari = induk.berlaku_sampai + timedelta(days=1)
    if dari is None or sampai is None:
        raise TindakanDitolak("Masa berlaku belum diketahui.")
    return dari, sampai


def _pastikan_nomor_baru(jenis: JenisInstrumen, nomor: str) -> None:
    """A decree or a proof of registration has a number of its own."""
    tahan(f"instrumen:{jenis.value}:{nomor}")
    stmt = sa.select(
        sa.exists().where(
            Instrumen.jenis == jenis,
            Instrumen.nomor == nomor,
            Instrumen.dasar_sah != DasarSah.DOKUMEN_LAMA,
            Instrumen.status != StatusInstrumen.DIBATALKAN,
        )
    )
    if db.session.scalar(stmt):
        raise DataTidakSah({"nomor": f"Nomor {nomor} sudah dipakai di register. Periksa nomornya."})


def terbitkan(
    pelaku: Pelaku,
    permohonan: Any,
    isian: Mapping[str, Any],
    *,
    jenis: JenisInstrumen,
    macam: MacamInstrumen,
    dasar_sah: DasarSah,
    nomor: str,
    tanggal: date,
    naskah_id: int | None,
    catatan: Sequence[Mapping[str, Any]] = (),
    serikat: Sequence[str] = (),
    jumlah_pekerja: int | None = None,
) -> Instrumen:
    """Enter what a granted submission brings into force; end what it takes the place of, or let
    that last until the new one begins.

    `permohonan` is a row of the engine, `isian` its answers as values. An entry that is deemed
    approved has no number.
    """
    # No company is held here: the act has the end of the trail by now, which lets one decree, or
    # one paper, at a time pass.
    if nomor:
        _pastikan_nomor_baru(jenis, nomor)
    induk = _induk(permohonan, macam)
    dari, sampai = _masa(macam, isian, induk)
    lama = digantikan_oleh(permohonan.perusahaan_id, jenis) if macam is MacamInstrumen.UTAMA else ()
    baris = Instrumen(
        jenis=jenis,
        macam=macam,
        perusahaan_id=permohonan.perusahaan_id,
        permohonan_id=permohonan.id,
        induk_id=induk.id if induk else None,
        menggantikan_id=lama[-1].id if lama else None,
        dasar_sah=dasar_sah,
        nomor=nomor,
        tanggal=tanggal,
        berlaku_dari=dari,
        berlaku_sampai=sampai,
        status=StatusInstrumen.BERLAKU,
        lingkup=str(isian.get("cabang") or ""),
        jumlah_pekerja=jumlah_pekerja,
        serikat=list(serikat),
        catatan=[dict(satu) for satu in catatan],
        berkas_id=naskah_id,
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    for satu in lama:
        if digantikan_seketika(satu.berlaku_dari, dari, tanggal):
            kedaluwarsa.gantikan(pelaku, satu, tanggal, f"{jenis.label.lower()} yang baru")
        else:
            kedaluwarsa.tutup(pelaku, satu, "penggantinya sudah terbit")
    db.session.add(baris)
    db.session.flush()
    kedaluwarsa.buka(pelaku, baris)
    audit.catat(
        pelaku,
        "instrumen.terbit",
        baris.rujukan,
        sesudah={
            "jenis": jenis.value,
            "macam": macam.value,
            "nomor": nomor,
            "berlaku_dari": dari.isoformat(),
            "berlaku_sampai": sampai.isoformat(),
        },
        keterangan=(
            f"{jenis.label}: {dasar_sah.label} {nomor}".strip()
            + f", berlaku sampai {tulis_tanggal(sampai, hari=False)}."
        ),
    )
    return baris


def _induk(permohonan: Any, macam: MacamInstrumen) -> Instrumen | None:
    if macam is MacamInstrumen.UTAMA:
        return None
    if permohonan.acuan_id is None:
        raise TindakanDitolak("Dokumen yang diubah atau diperpanjang belum dipilih.")
    induk = pegang(permohonan.acuan_id)
    if induk.perusahaan_id not in perusahaan.keluarga(permohonan.perusahaan_id):
        raise TindakanDitolak("Dokumen yang diubah bukan milik perusahaan ini.")
    if induk.status is not StatusInstrumen.BERLAKU:
        raise TindakanDitolak(f"{induk.jenis.label} {induk.nomor} sudah tidak berlaku.")
    return induk
