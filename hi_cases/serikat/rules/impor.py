"""An older book as a spreadsheet: cells in, organisations out. Pure.

A row is never dropped silently: it is read, or refused with sheet, row, column, value and reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hi_cases.core.lembar import Lembar, Sel
from hi_cases.core.tanggal import TAHUN_AKHIR, TAHUN_AWAL, baca_tanggal
from hi_cases.perusahaan.rules.impor import Temuan, Tingkat
from hi_cases.perusahaan.rules.impor import sel as baca
from hi_cases.perusahaan.rules.impor.kepala import kata
from hi_cases.serikat.rules.susunan import baca_orang
from hi_cases.serikat.types import DataOrganisasi, JenisOrganisasi

LABEL = {
    "nama": "Nama organisasi",
    "jenis": "Jenis",
    "nomor": "Nomor bukti pencatatan",
    "tanggal": "Tanggal pencatatan",
    "alamat": "Alamat",
    "kecamatan": "Kecamatan",
    "nama_perusahaan": "Perusahaan",
    "nama_induk": "Bernaung pada",
    "tanggal_ad_art": "AD/ART dibuat",
    "tanggal_ubah_ad_art": "AD/ART diubah",
    "jumlah_anggota": "Jumlah anggota",
    "pengurus": "Pengurus",
    "pendiri": "Anggota pembentuk",
}
WAJIB = ("nama", "nomor", "tanggal")
_ISI = (
    ("nama", "Wajib."),
    ("jenis", "Serikat, federasi, atau konfederasi. Kosong: serikat."),
    ("nomor", "Wajib. Seperti tertulis pada bukti pencatatan."),
    ("tanggal", "Wajib. Misalnya 12/03/2019 atau 12 Maret 2019."),
    ("alamat", "Boleh kosong."),
    ("kecamatan", "Boleh kosong."),
    ("nama_perusahaan", "Kosong bila di luar perusahaan. Dihubungkan bila namanya sama persis."),
    ("nama_induk", "Nama federasi atau konfederasi. Dihubungkan bila tercatat di sini."),
    ("tanggal_ad_art", "Boleh kosong."),
    ("tanggal_ubah_ad_art", "Boleh kosong."),
    ("jumlah_anggota", "Boleh kosong."),
    ("pengurus", "Beberapa orang dipisah titik koma; “Ketua: Agus Salim”."),
    ("pendiri", "Beberapa nama dipisah titik koma. Tanpa NIK."),
)
PETUNJUK = tuple((LABEL[bidang], isi) for bidang, isi in _ISI)
"""The columns of an empty list to fill in, and what each takes."""
# The first pattern that fits names the field; the order tells like words apart.
_POLA = tuple(
    (bidang, re.compile(pola))
    for bidang, pola in (
        ("abaikan", r"^(no|nomor|no urut|nomor urut|nr)$"),
        ("pendiri", r"pembentuk|pendiri"),
        ("pengurus", r"pengurus"),
        ("jumlah_anggota", r"(jumlah|jml) anggota|^anggota$"),
        ("tanggal_ubah_ad_art", r"(ubah|perubahan).*\b(ad|art)\b|\b(ad|art)\b.*(ubah|perubahan)"),
        ("tanggal_ad_art", r"\bad( art)?\b|anggaran dasar"),
        ("tanggal", r"\b(tanggal|tgl)\b"),
        ("nomor", r"\b(nomor|no)\b|bukti pencatatan"),
        ("nama_induk", r"bernaung|federasi|afiliasi|induk"),
        ("nama_perusahaan", r"perusahaan"),
        ("jenis", r"\bjenis\b"),
        ("kecamatan", r"\bkecamatan\b|^kec$"),
        ("alamat", r"\balamat\b"),
        ("nama", r"\bnama\b|\bserikat\b|\bsp( sb)?\b|organisasi"),
    )
)
_PANJANG = {"nama": 200, "nomor": 120, "kecamatan": 120, "nama_perusahaan": 200, "nama_induk": 200}
_PANJANG_LAIN = 10_000
_CARI_KEPALA = 30
_ADA_ANGKA = re.compile(r"\d{5,}")
_GALAT_EXCEL = re.compile(r"#(REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?")
_JUMLAH = re.compile(r"(jumlah|total|jml)\b")
_TANGGAL = ("tanggal", "tanggal_ad_art", "tanggal_ubah_ad_art")
_NIK = re.compile(r"\d{12,}")


@dataclass(frozen=True)
class BarisBukuLama:
    """One row. Without data it was refused, for what `temuan` says."""

    lembar: str
    baris: int
    label: dict[str, str]
    tertulis: dict[str, str]
    data: DataOrganisasi | None = None
    temuan: tuple[Temuan, ...] = ()

    def tolak(self, bidang: str, alasan: str) -> BarisBukuLama:
        """Return the row refused for a field."""
        kolom = self.label.get(bidang, LABEL.get(bidang, bidang))
        nilai = self.tertulis.get(bidang, "")[:200]
        satu = Temuan(Tingkat.TOLAK, self.lembar, self.baris, kolom, nilai, alasan)
        return replace(self, data=None, temuan=(*self.temuan, satu))


@dataclass(frozen=True)
class _Kepala:
    kolom: dict[str, int]
    label: dict[str, str]
    baris: int


def baca_buku(lembar: Iterable[Lembar]) -> Iterator[BarisBukuLama]:
    """Yield every filled row below a head; a sheet whose head is not found is refused as one."""
    for satu in lembar:
        yield from _lembar(satu)


def _lembar(lembar: Lembar) -> Iterator[BarisBukuLama]:
    terlebar = max((sum(not baca.kosong(s) for s in isi) for isi in lembar.baris), default=0)
    kepala = _cari_kepala(lembar.baris)
    if kepala is None:
        # A page of notes is no list; many wide rows are one whose head was not found.
        if terlebar > len(WAJIB):
            kosong = BarisBukuLama(lembar.nama, 1, {}, {})
            yield kosong.tolak("", "lembar tidak dibaca: judul kolomnya tidak ditemukan")
        return
    if kurang := [LABEL[satu] for satu in WAJIB if satu not in kepala.kolom]:
        kosong = BarisBukuLama(lembar.nama, kepala.baris + 1, {}, {})
        yield kosong.tolak("", f"lembar tidak dibaca: kolom {', '.join(kurang)} tidak ada")
        return
    for ke in range(kepala.baris + 1, len(lembar.baris)):
        isi = lembar.baris[ke]
        sel = {b: isi[k] if k < len(isi) else None for b, k in kepala.kolom.items()}
        tertulis = {b: "" if baca.kosong(s) else baca.teks(s) for b, s in sel.items()}
        if _berisi(tertulis, kepala):
            yield _baris(BarisBukuLama(lembar.nama, ke + 1, kepala.label, tertulis), sel)


def _cari_kepala(baris: Sequence[Sequence[Sel]]) -> _Kepala | None:
    for nomor in range(min(_CARI_KEPALA, len(baris))):
        tulisan = [baca.teks(sel) for sel in baris[nomor]]
        if any(_ADA_ANGKA.search(satu) or len(satu) > 80 for satu in tulisan):
            continue
        kolom: dict[str, int] = {}
        for ke, satu in enumerate(tulisan):
            rapi = kata(satu)
            bidang = next((b for b, pola in _POLA if rapi and pola.search(rapi)), None)
            if bidang is not None:
                kolom.setdefault(bidang, ke)
        kolom.pop("abaikan", None)
        # A title names the book and little else; a head names its columns.
        if len(kolom) >= len(WAJIB) and "nama" in kolom:
            return _Kepala(kolom, {b: tulisan[k] for b, k in kolom.items()}, nomor)
    return None


def _berisi(tertulis: dict[str, str], kepala: _Kepala) -> bool:
    """Tell a row of an organisation from a title, a sum, or the head repeated."""
    terisi = [isi for isi in tertulis.values() if isi]
    nama = tertulis.get("nama", "")
    if len(terisi) < 2 or nama == kepala.label["nama"]:
        return False
    return not (_JUMLAH.match(kata(nama)) and not tertulis.get("nomor"))


def _baris(baris: BarisBukuLama, sel: dict[str, Sel]) -> BarisBukuLama:
    nilai: dict[str, Any] = {}
    for bidang in LABEL:
        try:
            nilai[bidang] = _sel(bidang, sel.get(bidang), baris.tertulis.get(bidang, ""))
        except ValueError as galat:
            baris = baris.tolak(bidang, str(galat))
    if baris.temuan:
        return baris
    pendiri = nilai.pop("pendiri")
    pengurus = [baca_orang(satu) for satu in nilai.pop("pengurus")]
    data = DataOrganisasi(
        **nilai, pengurus=pengurus, pendiri=pendiri, jumlah_pendiri=len(pendiri) or None
    )
    return replace(baris, data=data)


def _sel(bidang: str, sel: Sel, tertulis: str) -> Any:
    if not tertulis and bidang in WAJIB:
        raise ValueError("belum diisi")
    if _GALAT_EXCEL.fullmatch(tertulis):
        raise ValueError("rumusnya galat; ketik isinya")
    if len(tertulis) > (maks := _PANJANG.get(bidang, _PANJANG_LAIN)):
        raise ValueError(f"lebih dari {maks} huruf")
    if bidang in _TANGGAL:
        return _tanggal(sel) if tertulis else None
    if bidang == "jumlah_anggota":
        return baca.bilangan(sel) if tertulis else None
    if bidang == "jenis":
        return _jenis(tertulis)
    if bidang in ("pengurus", "pendiri"):
        if _NIK.search(tertulis):
            raise ValueError("ada nomor orang (NIK); tulis namanya saja")
        return [bersih for satu in tertulis.split(";") if (bersih := satu.strip())]
    return tertulis


def _jenis(tertulis: str) -> JenisOrganisasi:
    rapi = kata(tertulis)
    if "konfederasi" in rapi:
        return JenisOrganisasi.KONFEDERASI
    if "federasi" in rapi:
        return JenisOrganisasi.FEDERASI
    if not rapi or re.search(r"\b(serikat|sp|sb)\b", rapi):
        return JenisOrganisasi.SERIKAT
    raise ValueError("tulis “Serikat”, “Federasi”, atau “Konfederasi”")


def _tanggal(sel: Sel) -> date:
    try:
        hari = baca_tanggal(sel)
    except ValueError:
        raise ValueError("tanggal tidak terbaca; tulis misalnya 12/03/2019") from None
    # A cell that holds a date is not read as text: Excel knows years to 9999.
    if not TAHUN_AWAL <= hari.year <= TAHUN_AKHIR:
        raise ValueError(f"tahun {hari.year} tidak mungkin; periksa tanggalnya")
    return hari
