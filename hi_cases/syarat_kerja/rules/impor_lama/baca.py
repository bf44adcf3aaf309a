"""Read an old register row by row: which company is named, and what stands on its paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hi_cases.core.lembar import Lembar, Sel
from hi_cases.core.tanggal import TAHUN_AKHIR, TAHUN_AWAL, baca_tanggal
from hi_cases.perusahaan.rules import rapikan_nomor
from hi_cases.perusahaan.rules.impor import Temuan, Tingkat
from hi_cases.perusahaan.rules.impor import sel as baca
from hi_cases.perusahaan.rules.impor.kepala import kata
from hi_cases.syarat_kerja.rules.impor_lama.kepala import LABEL, WAJIB, Kepala, baca_kepala
from hi_cases.syarat_kerja.types import DataDokumenLama, JenisInstrumen

_CARI_KEPALA = 30
_PANJANG = {"nama": 190, "wlkp": 40, "nib": 40, "nomor": 120}
_SERIKAT_MAKS = 2000
_GABUNGAN_MAKS, _TINGGI_MAKS = 10_000, 60
"""Joined cells that are looked at, and the rows that one may join: no company has more papers."""
_JUMLAH = re.compile(r"(jumlah|total|jml)\b")
_GALAT_EXCEL = re.compile(r"#(REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?")
_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?")
_JENIS = (
    (JenisInstrumen.PKB, re.compile(r"\bpkb\b|perjanjian kerja bersama")),
    (JenisInstrumen.PP, re.compile(r"\bpp\b|peraturan perusahaan")),
)


@dataclass(frozen=True)
class Sebutan:
    """How a row names its company: numbers count before the name."""

    nama: str
    wlkp: str | None = None
    nib: str | None = None


@dataclass(frozen=True)
class BarisLama:
    """One row. Without data it was refused, for what `temuan` says."""

    lembar: str
    baris: int
    label: dict[str, str]
    """The list's own heading of each field, by which a refused cell is named."""
    tertulis: dict[str, str]
    """The cells as they were read, by field."""
    sebutan: Sebutan | None = None
    data: DataDokumenLama | None = None
    temuan: tuple[Temuan, ...] = ()

    def tolak(self, bidang: str, alasan: str) -> BarisLama:
        """Return the row refused for a field."""
        kolom = self.label.get(bidang, LABEL.get(bidang, bidang))
        nilai = self.tertulis.get(bidang, "")[:200]
        satu = Temuan(Tingkat.TOLAK, self.lembar, self.baris, kolom, nilai, alasan)
        return replace(self, data=None, temuan=(*self.temuan, satu))


def baca_daftar(lembar: Iterable[Lembar]) -> Iterator[BarisLama]:
    """Yield every filled row below a head; a sheet whose head is not found is refused as one."""
    for satu in lembar:
        yield from _lembar(satu)


def _lembar(lembar: Lembar) -> Iterator[BarisLama]:
    terisi = [isi for isi in lembar.baris if any(not baca.kosong(s) for s in isi)]
    if not terisi:
        return
    kepala, mulai = _cari_kepala(lembar)
    kosong = BarisLama(lembar.nama, mulai, {}, {})
    if kepala is None:
        # A page of notes is no list; many wide rows are one whose head was not found.
        if sum(not baca.kosong(s) for s in max(terisi, key=len)) >= len(WAJIB):
            yield kosong.tolak("", "lembar tidak dibaca: judul kolomnya tidak ditemukan")
        return
    if kepala.kurang:
        yield kosong.tolak("", f"lembar tidak dibaca: kolom {', '.join(kepala.kurang)} tidak ada")
        return
    atas = _gabungan(lembar, mulai, kepala)
    for ke in range(mulai, len(lembar.baris)):
        sel = {b: _sel(lembar.baris[atas.get((ke, k), ke)], k) for b, k in kepala.kolom.items()}
        if _berisi(sel, kepala):
            yield _baris(lembar.nama, ke + 1, kepala, sel)


def _gabungan(lembar: Lembar, mulai: int, kepala: Kepala) -> dict[tuple[int, int], int]:
    """Return the row whose cell speaks for a cell under it: one name joined over several papers."""
    return {
        (ke, kolom): dari
        for (dari, kiri), (sampai, kanan) in lembar.gabung[:_GABUNGAN_MAKS]
        if mulai <= dari < sampai < dari + _TINGGI_MAKS
        for ke in range(dari, min(sampai, len(lembar.baris) - 1) + 1)
        for kolom in kepala.kolom.values()
        if kiri <= kolom <= kanan
    }


def _berisi(sel: dict[str, Sel], kepala: Kepala) -> bool:
    """Tell a row of a paper from a title, a sum, the head repeated, or numbers of columns."""
    tertulis = {bidang: baca.teks(isi) for bidang, isi in sel.items() if not baca.kosong(isi)}
    nama = tertulis.get("nama", "")
    if len(tertulis) < 2 or nama == kepala.label["nama"] or _NOMOR_KOLOM.fullmatch(nama):
        return False
    return not (_JUMLAH.match(kata(nama)) and "nomor" not in tertulis)


def _cari_kepala(lembar: Lembar) -> tuple[Kepala | None, int]:
    for nomor in range(min(_CARI_KEPALA, len(lembar.baris))):
        if kepala := baca_kepala(lembar.baris, nomor):
            return kepala, nomor + kepala.tinggi
    return None, 0


def _sel(isi: Sequence[Sel], kolom: int) -> Sel:
    return isi[kolom] if kolom < len(isi) else None


def _baris(lembar: str, nomor: int, kepala: Kepala, sel: dict[str, Sel]) -> BarisLama:
    tertulis = {bidang: "" if baca.kosong(isi) else baca.teks(isi) for bidang, isi in sel.items()}
    baris = BarisLama(lembar, nomor, kepala.label, tertulis)
    nilai: dict[str, Any] = {}
    for bidang, urai in _URAI.items():
        try:
            nilai[bidang] = urai(bidang, sel.get(bidang), tertulis.get(bidang, ""))
        except ValueError as galat:
            baris = baris.tolak(bidang, str(galat))
    if baris.temuan:
        return baris
    sebutan = Sebutan(nilai.pop("nama"), nilai.pop("wlkp"), nilai.pop("nib"))
    return replace(baris, sebutan=sebutan, data=DataDokumenLama(**nilai))


def _teks(bidang: str, _sel: Sel, tertulis: str) -> str:
    if not tertulis and bidang in WAJIB:
        raise ValueError("belum diisi")
    if _GALAT_EXCEL.fullmatch(tertulis):
        raise ValueError("rumusnya galat; ketik isinya")
    if len(tertulis) > _PANJANG[bidang]:
        raise ValueError(f"lebih dari {_PANJANG[bidang]} huruf")
    return tertulis


def _nomor_usaha(bidang: str, sel: Sel, tertulis: str) -> str | None:
    return rapikan_nomor(_teks(bidang, sel, tertulis) or None)


def _jenis(_bidang: str, _sel: Sel, tertulis: str) -> JenisInstrumen:
    cocok = [satu for satu, pola in _JENIS if pola.search(tertulis.casefold())]
    if len(cocok) != 1:
        raise ValueError("tulis “PP” atau “PKB”" if tertulis else "belum diisi")
    return cocok[0]


def _tanggal(_bidang: str, sel: Sel, tertulis: str) -> date:
    if not tertulis:
        raise ValueError("belum diisi")
    try:
        hari = baca_tanggal(sel)
    except ValueError:
        raise ValueError("tanggal tidak terbaca; tulis misalnya 12/03/2026") from None
    # A cell that holds a date is not read as text: Excel knows years to 9999.
    if not TAHUN_AWAL <= hari.year <= TAHUN_AKHIR:
        raise ValueError(f"tahun {hari.year} tidak mungkin; periksa tanggalnya")
    return hari


def _bilangan(_bidang: str, sel: Sel, tertulis: str) -> int | None:
    return baca.bilangan(sel) if tertulis else None


def _serikat(_bidang: str, _sel: Sel, tertulis: str) -> tuple[str, ...]:
    if len(tertulis) > _SERIKAT_MAKS:
        raise ValueError(f"lebih dari {_SERIKAT_MAKS} huruf")
    return tuple(bersih for satu in tertulis.split(";") if (bersih := satu.strip()))


_URAI: dict[str, Callable[[str, Sel, str], Any]] = {
    "nama": _teks,
    "wlkp": _nomor_usaha,
    "nib": _nomor_usaha,
    "jenis": _jenis,
    "nomor": _teks,
    "tanggal": _tanggal,
    "berlaku_dari": _tanggal,
    "berlaku_sampai": _tanggal,
    "jumlah_pekerja": _bilangan,
    "serikat": _serikat,
}
