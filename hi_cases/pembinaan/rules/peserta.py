"""Participants: one key for one person, a list from a spreadsheet, when the door is open."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from hi_cases.core.lembar import Lembar
from hi_cases.core.teks import satu_baris
from hi_cases.jadwal.rules import waktu_hadir
from hi_cases.jadwal.types import Rentang
from hi_cases.pembinaan.types import Peserta, SelSalah

BATAS_EVALUASI = timedelta(days=7)
"""How long after an activity its participants may still say what they thought."""
PANJANG, PANJANG_PERUSAHAAN = 120, 200
KOLOM = ("nama", "jabatan", "perusahaan")
BARIS_TERBANYAK = 2000


def kunci(satu: Peserta) -> str:
    """Return what is equal for one person of one company, however he types it."""
    teks = "\n".join(" ".join(t.casefold().split()) for t in (satu.nama, satu.perusahaan))
    return hashlib.sha256(teks.encode()).hexdigest()


def pintu(rentang: Rentang) -> Rentang:
    """Return when attendance is taken: from an hour before to the end of the day."""
    return waktu_hadir(rentang)


def boleh_evaluasi(rentang: Rentang, kini: datetime) -> bool:
    """Tell whether participants may say now what they thought."""
    return rentang.mulai <= kini < rentang.selesai + BATAS_EVALUASI


def salah(satu: Peserta) -> str:
    """Return why a participant cannot be taken; "": he can."""
    if not satu.nama:
        return "namanya kosong"
    if not satu.perusahaan:
        return "perusahaannya kosong"
    if max(len(satu.nama), len(satu.jabatan)) > PANJANG:
        return f"nama dan jabatan paling panjang {PANJANG} huruf"
    if len(satu.perusahaan) > PANJANG_PERUSAHAAN:
        return f"nama perusahaan paling panjang {PANJANG_PERUSAHAAN} huruf"
    return ""


def baca_daftar(lembar: Sequence[Lembar]) -> tuple[list[Peserta], list[SelSalah]]:
    """Read the first sheet: the row that names the columns, then one participant a row."""
    baris = lembar[0].baris if lembar else ()
    kepala: dict[str, int] = {}
    peserta: list[Peserta] = []
    galat: list[SelSalah] = []
    for ke, isi in enumerate(baris, 1):
        teks = [satu_baris(str(sel)) if sel is not None else "" for sel in isi]
        if not kepala:
            nama = [satu.casefold() for satu in teks]
            if {"nama", "perusahaan"} <= set(nama):
                kepala = {kolom: nama.index(kolom) for kolom in KOLOM if kolom in nama}
            continue
        if not any(teks):
            continue
        milik = {k: teks[di] if di < len(teks) else "" for k, di in kepala.items()}
        satu = Peserta(milik["nama"], milik.get("jabatan", ""), milik["perusahaan"])
        if sebab := salah(satu):
            galat.append(SelSalah(ke, sebab))
        else:
            peserta.append(satu)
    if not kepala:
        galat.append(SelSalah(1, "tidak ada baris judul dengan kolom Nama dan Perusahaan"))
    elif len(peserta) > BARIS_TERBANYAK:
        galat.append(SelSalah(1, f"paling banyak {BARIS_TERBANYAK} peserta"))
    return peserta, galat
