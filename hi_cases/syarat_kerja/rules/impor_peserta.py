"""A list of members by company as a spreadsheet: cells in, counts out. Pure.

A row is never dropped silently: it is read, or refused with sheet, row, column, value and reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hi_cases.core.lembar import Lembar, Sel
from hi_cases.core.tanggal import TAHUN_AKHIR, TAHUN_AWAL, baca_tanggal, tulis_tanggal
from hi_cases.perusahaan.rules import rapikan_nomor
from hi_cases.perusahaan.rules.impor import Temuan, Tingkat
from hi_cases.perusahaan.rules.impor import sel as baca
from hi_cases.perusahaan.rules.impor.kepala import kata
from hi_cases.syarat_kerja.rules.impor_lama import Sebutan
from hi_cases.syarat_kerja.rules.jamsostek import PESERTA_MAKS
from hi_cases.syarat_kerja.types import DataPeserta, Program, SumberPeserta

LABEL = {
    "nama": "Nama perusahaan",
    "nib": "NIB",
    "wlkp": "Nomor WLKP",
    "tanggal": "Per tanggal",
    **{satu.value: f"Peserta {satu.singkat}" for satu in Program},
}
PETUNJUK = (
    (LABEL["nama"], "Wajib. Bila NIB atau nomor WLKP diisi, perusahaan dikenali dari nomor itu."),
    (LABEL["nib"], "Boleh kosong. Bentuk sel: teks, supaya nol di depan tidak hilang."),
    (LABEL["wlkp"], "Boleh kosong."),
    (LABEL["tanggal"], "Wajib. Hari keadaan jumlah itu, misalnya 31/12/2025."),
    *((LABEL[satu.value], f"Boleh kosong. {satu.label}.") for satu in Program),
)
_CARI_KEPALA = 30
_LEBAR_DAFTAR = 3
_PANJANG = 190
_POLA = (
    ("abaikan", re.compile(r"^(no|nomor|no urut|nomor urut|nr)$")),
    ("wlkp", re.compile(r"\bwlkp\b|wajib lapor")),
    ("nib", re.compile(r"\bnib\b|induk berusaha")),
    *((satu.value, re.compile(rf"\b{satu.value}\b")) for satu in Program),
    ("tanggal", re.compile(r"\b(tanggal|tgl|per|keadaan)\b")),
    ("nama", re.compile(r"\bnama\b|\bperusahaan\b")),
)
_PROGRAM = frozenset(satu.value for satu in Program)


@dataclass(frozen=True)
class BarisPeserta:
    """One row. Without data it was refused, for what `temuan` says."""

    lembar: str
    baris: int
    label: dict[str, str]
    tertulis: dict[str, str]
    sebutan: Sebutan | None = None
    data: DataPeserta | None = None
    temuan: tuple[Temuan, ...] = ()

    def tolak(self, bidang: str, alasan: str) -> BarisPeserta:
        """Return the row refused for a field."""
        kolom = self.label.get(bidang, LABEL.get(bidang, bidang))
        nilai = self.tertulis.get(bidang, "")[:200]
        satu = Temuan(Tingkat.TOLAK, self.lembar, self.baris, kolom, nilai, alasan)
        return replace(self, data=None, temuan=(*self.temuan, satu))


def bidang_dari(label: str) -> str | None:
    """Return the field that a column's heading names.

    >>> bidang_dari("Peserta JHT"), bidang_dari("Per tanggal"), bidang_dari("Catatan")
    ('jht', 'tanggal', None)
    """
    rapi = kata(label)
    return next((bidang for bidang, pola in _POLA if pola.search(rapi)), None) if rapi else None


def baca_daftar(lembar: Iterable[Lembar], hari_ini: date) -> Iterator[BarisPeserta]:
    """Yield every filled row below a head; a sheet whose head is not found is refused as one."""
    for satu in lembar:
        yield from _lembar(satu, hari_ini)


def _kepala(baris: Sequence[Sel]) -> tuple[dict[str, int], dict[str, str]] | None:
    kolom: dict[str, int] = {}
    label: dict[str, str] = {}
    for ke, sel in enumerate(baris):
        tulisan = baca.teks(sel)
        if len(tulisan) <= 80 and (bidang := bidang_dari(tulisan)) and bidang not in kolom:
            kolom[bidang], label[bidang] = ke, tulisan
    kolom.pop("abaikan", None)
    if "nama" not in kolom or "tanggal" not in kolom or not _PROGRAM & kolom.keys():
        return None
    return kolom, label


def _lembar(lembar: Lembar, hari_ini: date) -> Iterator[BarisPeserta]:
    atas = enumerate(lembar.baris[:_CARI_KEPALA])
    ketemu = next(((ke, kepala) for ke, isi in atas if (kepala := _kepala(isi))), None)
    if ketemu is None:
        # A page of notes is no list; wide rows are one whose head was not found.
        if any(sum(not baca.kosong(s) for s in isi) >= _LEBAR_DAFTAR for isi in lembar.baris):
            yield BarisPeserta(lembar.nama, 1, {}, {}).tolak(
                "", "lembar tidak dibaca: judul kolomnya tidak ditemukan"
            )
        return
    mulai, (kolom, label) = ketemu
    for ke in range(mulai + 1, len(lembar.baris)):
        baris = lembar.baris[ke]
        sel = {b: baris[k] if k < len(baris) else None for b, k in kolom.items()}
        if sum(not baca.kosong(s) for s in sel.values()) >= 2:
            yield _baris(BarisPeserta(lembar.nama, ke + 1, label, _tertulis(sel)), sel, hari_ini)


def _tertulis(sel: dict[str, Sel]) -> dict[str, str]:
    return {bidang: "" if baca.kosong(isi) else baca.teks(isi) for bidang, isi in sel.items()}


def _baris(baris: BarisPeserta, sel: dict[str, Sel], hari_ini: date) -> BarisPeserta:
    t = baris.tertulis
    nama = t.get("nama", "")
    if not nama or len(nama) > _PANJANG:
        baris = baris.tolak("nama", "belum diisi" if not nama else "terlalu panjang")
    hari: date | None = None
    try:
        hari = _hari(sel.get("tanggal"), t.get("tanggal", ""), hari_ini)
    except ValueError as galat:
        baris = baris.tolak("tanggal", str(galat))
    jumlah: dict[Program, int] = {}
    for program in Program:
        if not t.get(program.value):
            continue
        try:
            jumlah[program] = _jumlah(sel[program.value])
        except ValueError as galat:
            baris = baris.tolak(program.value, str(galat))
    if not jumlah and not baris.temuan:
        baris = baris.tolak(Program.JKK.value, "belum ada jumlah peserta")
    if baris.temuan or hari is None:
        return baris
    nomor = (rapikan_nomor(t.get("wlkp") or None), rapikan_nomor(t.get("nib") or None))
    data = DataPeserta(hari, jumlah, SumberPeserta.BPJS)
    return replace(baris, sebutan=Sebutan(nama, *nomor), data=data)


def _hari(sel: Sel, tertulis: str, hari_ini: date) -> date:
    if not tertulis:
        raise ValueError("belum diisi")
    try:
        hari = baca_tanggal(sel)
    except ValueError:
        raise ValueError("tanggal tidak terbaca; tulis misalnya 31/12/2025") from None
    if not TAHUN_AWAL <= hari.year <= TAHUN_AKHIR:
        raise ValueError(f"tahun {hari.year} tidak mungkin; periksa tanggalnya")
    if hari > hari_ini:
        raise ValueError(f"{tulis_tanggal(hari, hari=False)} setelah hari ini")
    return hari


def _jumlah(sel: Sel) -> int:
    angka = baca.bilangan(sel)
    if angka is None or angka > PESERTA_MAKS:
        raise ValueError("bukan jumlah peserta yang mungkin")
    return angka
