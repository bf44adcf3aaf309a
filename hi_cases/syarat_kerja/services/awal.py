"""What a renewal knows already: what the company said last of itself, what the registers hold of
it, and how the term goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.bidang import Tipe
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.permohonan.rules import lengkap
from hi_cases.permohonan.types import Jawaban, Jenis
from hi_cases.permohonan.types.pihak import DataPihak
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.instrumen import serikat_terakhir
from hi_cases.syarat_kerja.queries.kedaluwarsa import perpanjangan
from hi_cases.syarat_kerja.rules.jenis import pkb, pp
from hi_cases.syarat_kerja.rules.jenis.pp import PERUSAHAAN, AdaSerikat
from hi_cases.syarat_kerja.rules.kedaluwarsa import akhir_masa
from hi_cases.syarat_kerja.services.masa import paling_lama
from hi_cases.syarat_kerja.types import MASA

_PERUSAHAAN = frozenset(satu.nama for satu in PERUSAHAAN.isian)
"""Answers about the company itself, which these kinds ask alike."""
_SEJENIS = tuple(satu.kode for satu in (*pp.JENIS, *pkb.JENIS))
"""In other kinds the same names count others: in the report of a PHK those who were dismissed."""


def _lama(acuan: Rujukan | None) -> Instrumen | None:
    return db.session.get(Instrumen, acuan.id) if acuan and acuan.jenis == "instrumen" else None


def awal_pembaruan(jenis: Jenis, acuan: Rujukan | None) -> Jawaban:
    """Return the first answers of a renewal; days of the old filing are not taken over.

    What came from older papers has no filing: then the company record, the last PP or PKB that
    the company filed and its unions in the register answer what they know. The longest term that
    the law allows is proposed; it is the company's to shorten.
    """
    lama = _lama(acuan)
    if lama is None:
        return {}
    hari = clock.hari_ini()
    jawaban = _isian_lama(jenis, lama, hari)
    akhir = akhir_masa(lama.berlaku_sampai, perpanjangan(lama.id))
    if akhir >= hari:
        dari = akhir + timedelta(days=1)
        jawaban |= {"berlaku_dari": dari, "berlaku_sampai": paling_lama(dari, MASA[lama.jenis])}
    return {nama: nilai for nama, nilai in jawaban.items() if nilai not in (None, "")}


def _isian_lama(jenis: Jenis, lama: Instrumen, hari: date) -> dict[str, Any]:
    if lama.permohonan_id is None:
        return _dari_register(jenis, lama, hari)
    return _terbaca(jenis, permohonan.isian(lama.permohonan_id), hari)


def _terbaca(jenis: Jenis, isian: Mapping[str, Any], hari: date) -> dict[str, Any]:
    tanggal = {satu.nama for satu in jenis.semua_isian if satu.tipe is Tipe.TANGGAL}
    semua = lengkap.terbaca(jenis, isian, hari)
    return {nama: nilai for nama, nilai in semua.items() if nama not in tanggal}


def _dari_register(jenis: Jenis, lama: Instrumen, hari: date) -> dict[str, Any]:
    """Answer from the company record and the register, where a paper was entered without a filing.

    The count of workers on the paper is years old: the company record comes first.
    """
    milik = perusahaan.keluarga(
        perusahaan.utama([lama.perusahaan_id]).get(lama.perusahaan_id, lama.perusahaan_id)
    )
    terakhir = permohonan.isian_terakhir(milik, _SEJENIS)
    jawaban = {
        nama: nilai
        for nama, nilai in _terbaca(jenis, terakhir, hari).items()
        if nama in _PERUSAHAAN
    }
    laki, perempuan = perusahaan.pekerja_lp(lama.perusahaan_id)
    if laki is not None and perempuan is not None:
        jawaban |= {"pekerja_laki": laki, "pekerja_perempuan": perempuan}
    ditanya = {satu.nama for satu in jenis.semua_isian}
    if "ada_serikat" in ditanya and (serikat := serikat_terakhir(milik)):
        jawaban |= {"ada_serikat": AdaSerikat.ADA, "serikat": ", ".join(serikat)}
    return jawaban


def pihak_pembaruan(acuan: Rujukan | None) -> Sequence[DataPihak]:
    """Return the unions of an agreement as parties to the next one: as the filing named them, or by
    the names that the register has."""
    lama = _lama(acuan)
    if lama is None:
        return ()
    if lama.permohonan_id is not None:
        return permohonan.pihak(lama.permohonan_id)
    return [DataPihak(nama) for nama in lama.serikat]
