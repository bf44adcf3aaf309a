"""Reading what a submission hands on to a dispute."""

from __future__ import annotations

from typing import Any

from hi_cases.core import clock
from hi_cases.core.bidang import baca_isian
from hi_cases.permohonan import queries as permohonan
from hi_cases.syarat_kerja.rules.alih import (
    PHK,
    PKB,
    LaporanDitolak,
    PerundinganPkb,
    SerikatPkb,
    dapat_dialihkan,
    menolak,
)
from hi_cases.syarat_kerja.rules.jenis import pkb
from hi_cases.syarat_kerja.rules.jenis.phk import ALASAN, PEKERJA

_PKB = {satu.kode: satu for satu in pkb.JENIS}


def laporan_ditolak(satu: Any) -> LaporanDitolak | None:
    """Return the workers who refused in a report of a PHK; None where nothing is handed on."""
    if satu.jenis != PHK or not _dapat(satu):
        return None
    hari = clock.hari_ini()
    baris = [baca_isian(PEKERJA.baris, isi, hari)[0] for isi in permohonan.baris(satu)]
    pekerja = tuple(menolak(baris))
    if not pekerja:
        return None
    isian = baca_isian(ALASAN.isian, satu.isian, hari)[0]
    return LaporanDitolak(
        satu.sebutan, str(isian["alasan"] or ""), str(isian["uraian"] or ""), pekerja
    )


def perundingan_pkb(satu: Any) -> PerundinganPkb | None:
    """Return the talks behind a PKB; None where nothing is handed on: no union is named yet, or
    all have agreed."""
    if satu.jenis not in PKB or not _dapat(satu) or not satu.pihak:
        return None
    isi = baca_isian(_PKB[satu.jenis].semua_isian, satu.isian, clock.hari_ini())[0]
    return PerundinganPkb(
        satu.sebutan,
        str(isi.get("jangkauan") or ""),
        isi.get("pekerja_laki"),
        isi.get("pekerja_perempuan"),
        tuple(
            SerikatPkb(
                p.id,
                p.nama,
                p.alamat,
                p.nomor_pencatatan,
                p.jumlah_anggota,
                p.surel,
                p.pengguna_id,
            )
            for p in satu.pihak
        ),
    )


def _dapat(satu: Any) -> bool:
    return dapat_dialihkan(satu.jenis, satu.tahap, satu.hasil, satu.putaran)
