"""Sentences over counted actions."""

from __future__ import annotations

from hi_cases.mogok.rules.jenis import JENIS

CARA_HITUNG = (
    "Tahun dan triwulan menurut hari mulai; yang belum atau tidak jadi mulai menurut hari yang "
    "disebut pemberitahuannya, dan terhitung sebagai kasus juga. Pekerja, hari, dan jam "
    "dijumlahkan dari yang terjadi. Jam kerja hilang: jam seorang pekerja pada hari kerja selama "
    "aksi dikalikan jumlah pekerja yang terlibat, kecuali yang diperbaiki petugas."
)


def keadaan(jenis: str, tahap: str) -> str:
    """Return the name of a stage of a kind; its code where it is not known."""
    milik = next((satu for satu in JENIS if satu.kode == jenis), None)
    satu = milik.tahap_kode(tahap) if milik else None
    return satu.label if satu else tahap
