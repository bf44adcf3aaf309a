"""The complainant's identity at the office: written down once, opened only with a trace."""

from __future__ import annotations

from hi_cases.audit import services as audit
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.queries.pelapor import pelapor_dari, pengaduan
from hi_cases.pencegahan.rules import izin
from hi_cases.pencegahan.services.adukan import pastikan_pelapor
from hi_cases.pencegahan.types import DataPelapor, Perlindungan
from hi_cases.urusan.services.kartu import Kartu, kartu

_DASAR = "UU 27/2022 Ps. 35–36"


def _milik(pelaku: Pelaku, urusan_id: int) -> Pelapor:
    pengaduan(pelaku, urusan_id, tahan=True)
    satu = pelapor_dari(urusan_id)
    if satu is None:
        raise TidakDitemukan
    return satu


def catat_pelapor(pelaku: Pelaku, urusan_id: int, data: DataPelapor) -> Pelapor:
    """Write down who complained at the counter or by telephone, once."""
    authz.tabel().pastikan(pelaku, izin.CATAT_PELAPOR)
    satu = _milik(pelaku, urusan_id)
    if satu.dicatat or satu.ditutup_pada is not None:
        raise TindakanDitolak("Pelapor pengaduan ini sudah dicatat.")
    pastikan_pelapor(data)
    satu.perlindungan, satu.dicatat = data.perlindungan, True
    if data.perlindungan is not Perlindungan.ANONIM:
        satu.nama, satu.telepon, satu.surel = data.nama, data.telepon, data.surel
    audit.catat(
        pelaku,
        "pengaduan.catat_pelapor",
        pengaduan(pelaku, urusan_id).rujukan,
        sesudah={
            "perlindungan": data.perlindungan.value,
            "nama": satu.nama,
            "telepon": satu.telepon,
            "surel": satu.surel,
        },
        keterangan="Pelapor dicatat.",
        peka=frozenset({"nama", "telepon", "surel"}),
    )
    db.session.flush()
    return satu


def buka_identitas(pelaku: Pelaku, urusan_id: int) -> Pelapor:
    """Return who complained, to the officer who has it or the head, and leave a trace."""
    baris = pengaduan(pelaku, urusan_id, tahan=True)
    authz.tabel().pastikan(pelaku, izin.BUKA_PELAPOR, milik_sendiri=baris.petugas_id == pelaku.id)
    satu = _milik(pelaku, urusan_id)
    if satu.ditutup_pada is not None:
        raise TindakanDitolak("Identitas pelapor sudah ditutup karena lewat masa simpannya.")
    audit.catat(
        pelaku,
        "pengaduan.buka_identitas",
        baris.rujukan,
        keterangan="Identitas pelapor dibuka.",
        dasar=_DASAR,
    )
    db.session.flush()
    return satu


def cetak_kartu(pelaku: Pelaku, urusan_id: int) -> Kartu:
    """Return code and PIN for the receipt that the counter prints, and leave a trace."""
    authz.tabel().pastikan(pelaku, izin.CATAT_PELAPOR)
    satu = pengaduan(pelaku, urusan_id, tahan=True)
    audit.catat(
        pelaku,
        "pengaduan.cetak_tanda_terima",
        satu.rujukan,
        keterangan="Tanda terima dengan kode dan PIN dicetak.",
    )
    db.session.flush()
    return kartu(satu)
