"""What a submission still lacks before it can be filed, page by page."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core.bidang import baca_isian
from hi_cases.permohonan.types import Jenis, Langkah

PIHAK = "pihak-"
"""Before the place of another party: the name of its fields on the page."""


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
    pihak: Sequence[Any],
    jumlah_baris: int,
    hari_ini: date,
    daftar: Sequence[str] = (),
) -> Sequence[Kurang]:
    """Return what is missing or cannot be: answers, documents (by the codes there are), the other
    parties, rows. `daftar`: what the list as a whole falls short of."""
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
        if langkah.pihak:
            hasil += _pihak(jenis, langkah, jawaban, pihak)
        if langkah.baris:
            hasil += _baris(langkah, jawaban, jumlah_baris, daftar)
    return hasil


def _baris(
    langkah: Langkah, jawaban: Mapping[str, Any], jumlah: int, daftar: Sequence[str]
) -> list[Kurang]:
    if jumlah:
        return [Kurang(langkah.kode, "baris", kalimat) for kalimat in daftar]
    if not langkah.baris_wajib(jawaban):
        return []
    return [Kurang(langkah.kode, "baris", f"{langkah.judul}: daftarnya masih kosong.")]


def _pihak(
    jenis: Jenis, langkah: Langkah, jawaban: Mapping[str, Any], pihak: Sequence[Any]
) -> list[Kurang]:
    if not pihak:
        return [Kurang(langkah.kode, "pihak", "Tulis serikat pekerja yang menjadi pihak.")]
    galat: dict[str, str] = {}
    for periksa in jenis.silang_pihak:
        if (salah := periksa(jawaban, pihak)) is not None:
            ke, nama, kalimat = salah
            galat.setdefault(f"{PIHAK}{ke}-{nama}", kalimat)
    return [Kurang(langkah.kode, nama, kalimat) for nama, kalimat in galat.items()]


def nasihat(
    jenis: Jenis, jawaban: Mapping[str, Any], pihak: Sequence[Any] = ()
) -> Sequence[Kurang]:
    """Return what is told of the answers and the other parties without refusing them, page by
    page."""
    kata = [satu for periksa in jenis.nasihat if (satu := periksa(jawaban)) is not None]
    hasil: list[Kurang] = []
    for langkah in jenis.langkah:
        milik = {isian.nama for isian in langkah.isian}
        hasil += [Kurang(langkah.kode, nama, pesan) for nama, pesan in kata if nama in milik]
        if langkah.pihak and pihak:
            semua = (periksa(jawaban, pihak) for periksa in jenis.nasihat_pihak)
            hasil += [Kurang(langkah.kode, "pihak", pesan) for pesan in semua if pesan]
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
