"""What a renewal knows already: what the company said last of itself, and when the term goes on."""

from __future__ import annotations

from datetime import date, timedelta

from hi_cases.core import clock
from hi_cases.core.bidang import Tipe
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.permohonan.rules import lengkap
from hi_cases.permohonan.types import Jawaban, Jenis
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.kedaluwarsa import perpanjangan
from hi_cases.syarat_kerja.rules.kedaluwarsa import akhir_masa


def awal_pembaruan(jenis: Jenis, acuan: Rujukan | None) -> Jawaban:
    """Return the first answers of a renewal; days of the old filing are not taken over."""
    lama = db.session.get(Instrumen, acuan.id) if acuan and acuan.jenis == "instrumen" else None
    if lama is None:
        return {}
    hari = clock.hari_ini()
    jawaban = _isian_lama(jenis, lama, hari)
    akhir = akhir_masa(lama.berlaku_sampai, perpanjangan(lama.id))
    if akhir >= hari:
        jawaban["berlaku_dari"] = akhir + timedelta(days=1)
    return jawaban


def _isian_lama(jenis: Jenis, lama: Instrumen, hari: date) -> dict[str, object]:
    if lama.permohonan_id is None:
        return {}
    terbaca = lengkap.terbaca(jenis, permohonan.isian(lama.permohonan_id), hari)
    tanggal = {satu.nama for satu in jenis.semua_isian if satu.tipe is Tipe.TANGGAL}
    return {
        nama: nilai
        for nama, nilai in terbaca.items()
        if nama not in tanggal and nilai not in (None, "")
    }
