"""Noting what the office's silence has done: every point answered, the day that of the lapse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules.diam import Jawab, Memenuhi, galat_jawaban, jawaban_penentu
from hi_cases.permohonan.services.butir import simpan_nilai
from hi_cases.permohonan.services.lingkup import Catatan, Lingkup
from hi_cases.permohonan.types import Tindakan

TIDAK_MEMENUHI = (
    "{n} butir tidak memenuhi isi yang diwajibkan, jadi diamnya dinas tidak mengesahkan naskah "
    "ini. Beri tahu pemohon secara tertulis apa yang harus diperbaiki."
)


def _simpan(pelaku: Pelaku, permohonan: Permohonan, semua: Sequence[Jawab]) -> None:
    """Keep the answers as findings of this round, over those of the examiner."""
    ada = queries.butir_putaran(permohonan)
    for satu in semua:
        lama = ada.get(satu.butir.kode)
        nilai = satu.jawaban.nilai
        if lama is None or (lama.nilai, lama.catatan) != (nilai, satu.catatan):
            simpan_nilai(pelaku, permohonan, satu.butir.kode, nilai, satu.catatan, lama)


def _jawaban(di: Lingkup, isi: Mapping[str, Any]) -> Sequence[Jawab]:
    semua = jawaban_penentu(queries.butir_berlaku(di.permohonan, di.jenis), isi)
    pastikan(galat_jawaban(semua, di.fakta))
    return semua


def anggap_sah(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    """Keep the answers, and date the act by the first day after the period's last."""
    transisi = alur.tentukan(di.jenis, di.fakta, Tindakan.ANGGAP_SAH)
    semua = _jawaban(di, isi)
    if gagal := sum(satu.jawaban is Memenuhi.TIDAK for satu in semua):
        raise TindakanDitolak(TIDAK_MEMENUHI.format(n=gagal), transisi.dasar)
    jatuh, sejak = di.fakta.jatuh.get(transisi.diam), di.fakta.sejak_lewat(transisi.diam)
    if jatuh is None or sejak is None:
        raise TindakanDitolak("Waktunya belum lewat.", transisi.dasar)
    _simpan(di.pelaku, di.permohonan, semua)
    return Catatan(
        sejak,
        f"Dianggap telah mendapat pengesahan sejak {tulis_tanggal(sejak, hari=False)}: waktu "
        f"{transisi.diam} berakhir {tulis_tanggal(jatuh, hari=False)} tanpa keputusan. Dicatat "
        f"{tulis_tanggal(di.hari_ini, hari=False)}.",
        {
            "kode": transisi.diam,
            "jatuh": jatuh,
            "dicatat": di.hari_ini,
            "butir": {satu.butir.kode: satu.jawaban.value for satu in semua},
        },
    )


def simpan_jawaban(di: Lingkup, isi: Mapping[str, Any]) -> None:
    """Keep the answers as findings, whatever they are; the submission stays where it is."""
    _simpan(di.pelaku, di.permohonan, _jawaban(di, isi))
