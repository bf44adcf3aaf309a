"""What a submission still lacks before it can be filed, page by page."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core.bidang import baca_isian
from hi_cases.permohonan.types import Jenis, Langkah


@dataclass(frozen=True)
class Kurang:
    """What a page lacks, at which field, as a sentence."""

    langkah: str
    bidang: str
    kalimat: str


def terbaca(jenis: Jenis, isian: Mapping[str, Any], hari_ini: date) -> dict[str, Any]:
    """Return the stored answers as typed values; what cannot be read is None."""
    return baca_isian(jenis.semua_isian, isian, hari_ini)[0]


def kurang(
    jenis: Jenis,
    isian: Mapping[str, Any],
    *,
    dokumen: Collection[str],
    jumlah_pihak: int,
    jumlah_baris: int,
    hari_ini: date,
) -> Sequence[Kurang]:
    """Return what is missing: answers, documents (by the codes there are), parties, rows."""
    jawaban, galat = baca_isian(jenis.semua_isian, isian, hari_ini)
    for periksa in jenis.silang:
        if (salah := periksa(jawaban)) is not None:
            galat.setdefault(*salah)
    hasil: list[Kurang] = []
    for langkah in jenis.langkah:
        hasil += [
            Kurang(langkah.kode, satu.nama, galat[satu.nama])
            for satu in langkah.isian
            if satu.nama in galat
        ]
        hasil += _dokumen(jenis, langkah, jawaban, dokumen)
        if langkah.pihak and jumlah_pihak == 0:
            hasil.append(Kurang(langkah.kode, "pihak", "Tulis serikat pekerja yang menjadi pihak."))
        if langkah.baris and jumlah_baris == 0:
            hasil.append(Kurang(langkah.kode, "baris", f"{langkah.judul}: daftarnya masih kosong."))
    return hasil


def _dokumen(
    jenis: Jenis, langkah: Langkah, jawaban: Mapping[str, Any], ada: Collection[str]
) -> list[Kurang]:
    return [
        Kurang(langkah.kode, satu.kode, f"Unggah {satu.label}.")
        for satu in jenis.dokumen
        if satu.kode in langkah.dokumen
        and satu.wajib
        and satu.kode not in ada
        and satu.bila(jawaban)
    ]
