"""Find the head of an old register by its words, wherever its columns stand.

It fills one row, or two where "Masa berlaku" stands over "Mulai" and "Sampai".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hi_cases.core.lembar import Sel
from hi_cases.perusahaan.rules.impor.kepala import gabung, kata
from hi_cases.perusahaan.rules.impor.sel import teks

LABEL = {
    "nama": "Nama perusahaan",
    "wlkp": "Nomor WLKP",
    "nib": "NIB",
    "jenis": "Jenis",
    "nomor": "Nomor SK atau bukti pendaftaran",
    "tanggal": "Tanggal SK atau bukti pendaftaran",
    "berlaku_dari": "Berlaku mulai",
    "berlaku_sampai": "Berlaku sampai",
    "jumlah_pekerja": "Jumlah pekerja",
    "serikat": "Serikat pekerja",
}
WAJIB = ("nama", "jenis", "nomor", "tanggal", "berlaku_dari", "berlaku_sampai")
PETUNJUK = tuple(
    (LABEL[bidang], isi)
    for bidang, isi in (
        ("nama", "Wajib. Bila NIB atau nomor WLKP diisi, perusahaan dikenali dari nomor itu."),
        ("nib", "Boleh kosong. Bentuk sel: teks, supaya nol di depan tidak hilang."),
        ("wlkp", "Boleh kosong."),
        ("jenis", "Wajib. PP atau PKB."),
        ("nomor", "Wajib. Seperti tertulis pada SK atau bukti pendaftaran."),
        ("tanggal", "Wajib. Misalnya 12/03/2024 atau 12 Maret 2024."),
        ("berlaku_dari", "Wajib."),
        ("berlaku_sampai", "Wajib."),
        ("jumlah_pekerja", "Boleh kosong."),
        ("serikat", "Wajib bagi PKB. Beberapa serikat dipisah titik koma."),
    )
)
"""The columns of an empty register to fill in, and what each takes."""
# The first pattern that fits names the field; the order tells like words apart.
_POLA = tuple(
    (bidang, re.compile(pola))
    for bidang, pola in (
        ("abaikan", r"^(no|nomor|no urut|nomor urut|nr)$"),
        ("wlkp", r"\bwlkp\b|wajib lapor"),
        ("nib", r"\bnib\b|induk berusaha"),
        ("berlaku_sampai", r"\b(sampai|s d|berakhir|habis|akhir)\b"),
        ("berlaku_dari", r"\b(mulai|dari|sejak|terhitung|awal)\b"),
        ("serikat", r"\bserikat\b|\bsp( sb)?\b"),
        ("jumlah_pekerja", r"pekerja|tenaga kerja|karyawan"),
        ("tanggal", r"\b(tanggal|tgl)\b"),
        ("jenis", r"\bjenis\b|^pp( atau)? pkb$"),
        ("nomor", r"\b(nomor|no|sk)\b|bukti pendaftaran"),
        ("nama", r"\bnama\b|\bperusahaan\b"),
    )
)
_BAWAH = re.compile(r"^(berlaku )?(mulai|dari|sejak|awal|sampai|sampai dengan|s d|akhir)$")
_ADA_ANGKA = re.compile(r"\d{5,}")


@dataclass(frozen=True)
class Kepala:
    """Which field stands in which column, and the list's own words for it."""

    kolom: dict[str, int]
    label: dict[str, str]
    tinggi: int

    @property
    def kurang(self) -> list[str]:
        """The columns without which no row can be read, by name."""
        return [LABEL[satu] for satu in WAJIB if satu not in self.kolom]


def bidang_dari(label: str) -> str | None:
    """Return the field that a column's heading names.

    >>> bidang_dari("Tgl. SK"), bidang_dari("Berlaku s/d"), bidang_dari("Catatan")
    ('tanggal', 'berlaku_sampai', None)
    """
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
        return _susun(gabung(atas, bawah), 2)
    return _susun(atas, 1)


def _susun(label: Sequence[str], tinggi: int) -> Kepala | None:
    kolom: dict[str, int] = {}
    for nomor, tulisan in enumerate(label):
        if (bidang := bidang_dari(tulisan)) is not None:
            kolom.setdefault(bidang, nomor)
    kolom.pop("abaikan", None)
    # A title names the company and little else; a head names its columns.
    if len(kolom) < 4 or "nama" not in kolom:
        return None
    return Kepala(kolom, {bidang: label[nomor] for bidang, nomor in kolom.items()}, tinggi)
