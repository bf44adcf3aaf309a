"""Find the head of a list by its words, wherever its columns stand.

The head fills one row, or two where a group ("Jumlah pekerja") stands over "L" and "P".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hi_cases.core.lembar import Sel
from hi_cases.perusahaan.rules.impor.sel import teks
from hi_cases.perusahaan.types import VersiKbli

# The first pattern that fits names the field; the order tells like words apart.
_POLA = tuple(
    (bidang, re.compile(pola))
    for bidang, pola in (
        ("abaikan", r"^(no|nomor|no urut|nomor urut|nr)$"),
        ("wlkp_dilaporkan", r"\b(tanggal|tgl|terakhir)\b.*\b(lapor|wlkp)|\blapor.*terakhir"),
        ("wlkp", r"\bwlkp\b|nomor pelaporan|no pelaporan|wajib lapor"),
        ("nib", r"\bnib\b|induk berusaha"),
        ("kbli_versi", r"\b(edisi|versi|tahun)\b.*\bkbli\b"),
        ("kbli", r"\bkbli\b"),
        ("sektor", r"\bsektor\b|lapangan usaha|kategori usaha"),
        ("email", r"\be ?mail\b|\bsurel\b"),
        ("telepon", r"\btelepon\b|\btelp\b|\btlp\b|\bhp\b|handphone|\bphone\b"),
        ("narahubung", r"narahubung|\bpic\b|contact person|nama kontak|penanggung jawab"),
        ("pekerja_laki", r"\b(l|lk|laki|pria)\b"),
        ("pekerja_perempuan", r"\b(p|pr|perempuan|wanita)\b"),
        ("jumlah_pekerja", r"pekerja|tenaga kerja|karyawan|\btk\b|^(jumlah|total|jml)$"),
        ("bentuk", r"bentuk (badan )?usaha|badan hukum"),
        ("alamat", r"\balamat\b"),
        ("kecamatan", r"\bkecamatan\b|^kec$"),
        ("kawasan", r"\bkawasan\b"),
        ("nama", r"\bnama\b|^perusahaan$"),
    )
)
_BAWAH = re.compile(r"^(l|lk|laki|laki laki|pria|p|pr|perempuan|wanita|jumlah|jml|total)$")
_MINIMAL = 2
_ADA_ANGKA = re.compile(r"\d{5,}")


@dataclass(frozen=True, slots=True)
class Kepala:
    """Which field stands in which column, the list's own words, and the edition of its codes."""

    kolom: dict[str, int]
    label: dict[str, str]
    tinggi: int
    versi_kbli: VersiKbli | None
    tak_dikenal: tuple[str, ...]


def kata(nilai: str) -> str:
    """Return a heading without signs, case and double blanks."""
    return " ".join(re.sub(r"[\W_]+", " ", nilai.casefold()).split())


def bidang_dari(label: str) -> str | None:
    """Return the field that a column's heading names."""
    rapi = kata(label)
    return next((bidang for bidang, pola in _POLA if pola.search(rapi)), None) if rapi else None


def baca_kepala(baris: Sequence[Sequence[Sel]], nomor: int) -> Kepala | None:
    """Return the head that begins at this row; None where the row is none."""
    atas = [teks(sel) for sel in baris[nomor]]
    if any(_ADA_ANGKA.search(satu) or len(satu) > 80 for satu in atas):
        return None
    bawah = [teks(sel) for sel in baris[nomor + 1]] if nomor + 1 < len(baris) else []
    terisi = [kata(satu) for satu in bawah if satu]
    if terisi and all(_BAWAH.match(satu) for satu in terisi):
        if dua := _susun(gabung(atas, bawah), 2):
            return dua
    return _susun(atas, 1)


def gabung(atas: Sequence[str], bawah: Sequence[str]) -> list[str]:
    """Join the name of a group with the names under it; the group reaches over merged cells."""
    hasil, kelompok = [], ""
    for i in range(max(len(atas), len(bawah))):
        di_atas = atas[i] if i < len(atas) else ""
        di_bawah = bawah[i] if i < len(bawah) else ""
        kelompok = di_atas or kelompok
        hasil.append(f"{kelompok} {di_bawah}".strip() if di_bawah else di_atas)
    return hasil


def _susun(label: Sequence[str], tinggi: int) -> Kepala | None:
    kolom: dict[str, int] = {}
    asing: list[str] = []
    for nomor, tulisan in enumerate(label):
        bidang = bidang_dari(tulisan)
        if bidang is None and tulisan or (bidang in kolom and bidang != "abaikan"):
            asing.append(tulisan)
        elif bidang is not None:
            kolom.setdefault(bidang, nomor)
    kolom.pop("abaikan", None)
    if "nama" not in kolom or len(kolom) < _MINIMAL:
        return None
    kepala_kbli = label[kolom["kbli"]] if "kbli" in kolom else ""
    versi = next((v for v in VersiKbli if v.value in kepala_kbli), None)
    nama = {bidang: label[nomor] for bidang, nomor in kolom.items()}
    return Kepala(kolom, nama, tinggi, versi, tuple(asing))
