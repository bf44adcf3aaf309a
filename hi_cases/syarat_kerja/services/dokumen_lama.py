"""What is known from papers of before this system: entering it, and cancelling a mistaken entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.satu import ambil, sebut
from hi_cases.syarat_kerja.rules.ganda import Entri, bentrok
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA
from hi_cases.syarat_kerja.services import kedaluwarsa
from hi_cases.syarat_kerja.services.instrumen import digantikan_oleh, pegang
from hi_cases.syarat_kerja.services.masa import paling_lama
from hi_cases.syarat_kerja.services.pulih import pulihkan
from hi_cases.syarat_kerja.types import (
    MASA,
    DasarSah,
    DataDokumenLama,
    JenisInstrumen,
    MacamInstrumen,
    StatusInstrumen,
)


def galat_dokumen(data: DataDokumenLama) -> dict[str, str]:
    """Return what is wrong with what stands on a paper, by field; empty: nothing."""
    galat: dict[str, str] = {}
    if not data.nomor.strip():
        galat["nomor"] = "Tulis nomor SK atau nomor bukti pendaftarannya."
    if data.tanggal > clock.hari_ini():
        galat["tanggal"] = "Tanggal dokumen tidak boleh sesudah hari ini."
    try:
        batas = paling_lama(data.berlaku_dari, MASA[data.jenis])
    except TindakanDitolak as belum:
        # Before the first period that is known: one row of a long list must not stop the others.
        return galat | {"berlaku_dari": belum.pesan}
    if data.berlaku_sampai < data.berlaku_dari:
        galat["berlaku_sampai"] = "Berlaku sampai tidak boleh sebelum berlaku mulai."
    elif batas is not None and data.berlaku_sampai > batas:
        galat["berlaku_sampai"] = (
            f"Masa berlaku paling lama sampai {tulis_tanggal(batas, hari=False)}."
        )
    if data.jenis is JenisInstrumen.PKB and not any(satu.strip() for satu in data.serikat):
        galat["serikat"] = "Tulis serikat pekerja yang menjadi pihak PKB ini."
    return galat


def entri(nomor: Mapping[int, int]) -> Mapping[int, list[Entri]]:
    """Return what stands in the register, by company; `nomor` are the numbers of each of them."""
    stmt = sa.select(Instrumen).where(
        Instrumen.perusahaan_id.in_(sorted(nomor)),
        Instrumen.status != StatusInstrumen.DIBATALKAN,
    )
    hasil: defaultdict[int, list[Entri]] = defaultdict(list)
    for satu in db.session.scalars(stmt.order_by(Instrumen.id)):
        hasil[nomor[satu.perusahaan_id]].append(_entri(satu))
    return hasil


def _entri(satu: Instrumen) -> Entri:
    return Entri(
        sebut(satu),
        satu.jenis,
        satu.nomor,
        satu.berlaku_dari,
        satu.berlaku_sampai,
        bermasa=satu.macam in (MacamInstrumen.UTAMA, MacamInstrumen.PERPANJANGAN),
        berlaku=satu.status is StatusInstrumen.BERLAKU,
    )


def catat(pelaku: Pelaku, perusahaan_id: int, data: DataDokumenLama) -> Instrumen:
    """Enter a document of before this system; in force if its term is not over.

    Raises DataTidakSah by field, TindakanDitolak where it stands in the register already.
    """
    authz.tabel().pastikan(pelaku, CATAT_LAMA, milik_sendiri=False)
    pastikan(galat_dokumen(data))
    # Whoever enters or signs waits here, so that two do not bring one paper, or two, into force.
    audit.tahan()
    if not perusahaan.utama([perusahaan_id]):
        raise TidakDitemukan("Perusahaan itu tidak ada di daftar.")
    tercatat = entri(dict.fromkeys(perusahaan.keluarga(perusahaan_id), perusahaan_id))
    if pesan := bentrok(tercatat.get(perusahaan_id, ()), data, clock.hari_ini()):
        raise TindakanDitolak(pesan)
    usai = data.berlaku_sampai < clock.hari_ini()
    baris = Instrumen(
        jenis=data.jenis,
        macam=MacamInstrumen.UTAMA,
        perusahaan_id=perusahaan_id,
        dasar_sah=DasarSah.DOKUMEN_LAMA,
        nomor=" ".join(data.nomor.split()),
        tanggal=data.tanggal,
        berlaku_dari=data.berlaku_dari,
        berlaku_sampai=data.berlaku_sampai,
        status=StatusInstrumen.BERAKHIR if usai else StatusInstrumen.BERLAKU,
        ditutup_pada=data.berlaku_sampai if usai else None,
        jumlah_pekerja=data.jumlah_pekerja,
        serikat=[satu.strip() for satu in data.serikat if satu.strip()],
        catatan=[],
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    kedaluwarsa.buka(pelaku, baris)
    if not usai:
        for lama in digantikan_oleh(perusahaan_id, data.jenis):
            kedaluwarsa.serahkan(pelaku, lama)
    audit.catat(
        pelaku,
        "instrumen.catat_lama",
        baris.rujukan,
        sesudah={
            "jenis": data.jenis.value,
            "nomor": baris.nomor,
            "berlaku_dari": data.berlaku_dari.isoformat(),
            "berlaku_sampai": data.berlaku_sampai.isoformat(),
        },
        keterangan=f"{sebut(baris)} dicatat dari dokumen sebelum sistem ini.",
    )
    return baris


def batalkan(pelaku: Pelaku, instrumen_id: int, versi: int, alasan: str) -> Instrumen:
    """Cancel an entry of before this system that was made by mistake; the row stays, with why, and
    what it had ended is in force again.

    What an act on a submission entered is not cancelled here.
    """
    authz.tabel().pastikan(pelaku, CATAT_LAMA, milik_sendiri=False)
    ambil(pelaku, instrumen_id)
    satu = pegang(instrumen_id)
    if satu.dasar_sah is not DasarSah.DOKUMEN_LAMA:
        raise TindakanDitolak("Yang terbit dari permohonan tidak dibatalkan dari register.")
    if satu.status is StatusInstrumen.DIBATALKAN:
        return satu
    if satu.versi != versi:
        raise KonflikVersi([], satu.versi)
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis mengapa catatan ini keliru."})
    ikut = sa.select(Instrumen.id).where(
        sa.or_(Instrumen.induk_id == satu.id, Instrumen.menggantikan_id == satu.id),
        Instrumen.status != StatusInstrumen.DIBATALKAN,
    )
    if db.session.scalar(ikut.limit(1)) is not None:
        raise TindakanDitolak("Ada dokumen lain yang mengubah atau menggantikan catatan ini.")
    lama = satu.status
    satu.status, satu.ditutup_pada = StatusInstrumen.DIBATALKAN, clock.hari_ini()
    db.session.flush()
    kedaluwarsa.tutup(pelaku, satu, "catatan register dibatalkan")
    pulihkan(pelaku, satu)
    audit.catat(
        pelaku,
        "instrumen.batalkan",
        satu.rujukan,
        sebelum={"status": lama.value},
        sesudah={"status": satu.status.value},
        keterangan=alasan.strip(),
    )
    return satu
