"""Notices of strikes in tests: what a good one says, and what changes it."""

from __future__ import annotations

from typing import Any

# Start on Wednesday 15 April 2026. The seventh working day back from Tuesday the 14th is Monday the
# 6th: 14, 13, 10, 9, 8, 7, 6.
MOGOK: dict[str, Any] = {
    "tanggal": "2026-04-06",
    "jam_terima": "09.15",
    "ada_surat": "ya",
    "pembawa": "Budi",
    "terima_lain": "ya",
    "tanggal_lain": "2026-04-06",
    "jam_lain": "10.00",
    "mulai": "2026-04-15",
    "jam_mulai": "08.00",
    "akhir": "2026-04-17",
    "jam_akhir": "16.00",
    "tempat": "Halaman pabrik",
    "alasan": "Kenaikan upah tidak disepakati.",
    "pemberi": "serikat",
    "serikat": "SP Maju\nSP Mandiri",
    "ketua": "Ani\nBambang",
    "sekretaris": "Cici\nDadang",
    "bukti_gagal": "risalah",
    "tanggal_risalah": "2026-03-25",
    "kepentingan_umum": "tidak",
    "pekerja_rencana": "250",
    "tuntutan": ["upah", "thr"],
    "sifat": "keduanya",
    "uraian_tuntutan": "Kenaikan sepuluh persen.",
}
_SERIKAT = frozenset({"tempat", "pemberi", "serikat", "ketua", "sekretaris"})
PENUTUPAN: dict[str, Any] = {
    **{k: v for k, v in MOGOK.items() if k not in _SERIKAT},
    "penanda_tangan": "Direktur Utama",
    "pembalasan": "belum",
    "pengecualian": "mogok",
}
UNJUK_RASA: dict[str, Any] = {
    "tanggal": "2026-04-06",
    "sumber": "Kepolisian",
    "mulai": "2026-04-10",
    "jam_mulai": "09.00",
    "tempat": "Depan kantor bupati",
    "pelaksana": "Aliansi pekerja",
    "tanggal_polisi": "2026-04-06",
    "jam_polisi": "10.00",
    "pekerja_rencana": "100",
    "tuntutan": ["phk"],
    "sifat": "belum",
}
RUNDING: dict[str, Any] = {"hadir": "Ani\nDirektur", "risalah": "Besaran upah dibahas."}
