"""One row of a list: each cell read, and what keeps it out said at the cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hi_cases.core.lembar import Sel
from hi_cases.perusahaan.rules.impor import sel as baca
from hi_cases.perusahaan.rules.impor.bentuk import LABEL, BarisDaftar, Temuan, Tingkat
from hi_cases.perusahaan.rules.impor.kepala import Kepala
from hi_cases.perusahaan.rules.nama import inti_baku
from hi_cases.perusahaan.rules.nomor import (
    kategori_dari_teks,
    rapikan_nomor,
    tolak_kbli,
    tolak_nib,
)
from hi_cases.perusahaan.rules.pekerja import tolak_jumlah_lp
from hi_cases.perusahaan.types import BentukUsaha, DataPerusahaan, KategoriKbli, VersiKbli

_PANJANG = {
    "nama": 190,
    "wlkp": 40,
    "alamat": 400,
    "narahubung": 120,
    "telepon": 40,
    "email": 254,
}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ILMIAH = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
# So many digits are left of a NIB whose noughts in front a spreadsheet has dropped.
_NOL_HILANG = (11, 12)


@dataclass(frozen=True)
class Acuan:
    """Names that the office knows, and the day on which the list is read."""

    hari_ini: date
    kecamatan: Sequence[str] = ()
    kawasan: Sequence[str] = ()
    kategori: Sequence[KategoriKbli] = ()
    _indeks: dict[str, dict[str, str]] = field(default_factory=dict, init=False, compare=False)

    def cari(self, bidang: str, nilai: str) -> str | None:
        """Return the name as the office writes it; None where it knows none of the kind."""
        indeks = self._indeks.get(bidang)
        if indeks is None:
            indeks = {kunci_nama(satu): satu for satu in getattr(self, bidang)}
            self._indeks[bidang] = indeks
        return indeks.get(kunci_nama(nilai))


def kunci_nama(nilai: str) -> str:
    """Return a place's name without its kind, signs and case."""
    rapi = " ".join(re.sub(r"[\W_]+", " ", nilai.casefold()).split())
    return re.sub(r"^(kecamatan|kec|kawasan industri|kawasan) ", "", rapi)


class _Pembaca:
    """The cells of one row by field, and what was found wrong with them."""

    def __init__(self, lembar: str, nomor: int, kepala: Kepala, isi: Sequence[Sel]) -> None:
        self.lembar, self.nomor, self.kepala, self.isi = lembar, nomor, kepala, isi
        self.temuan: list[Temuan] = []

    def sel(self, bidang: str) -> Sel:
        kolom = self.kepala.kolom.get(bidang)
        nilai = self.isi[kolom] if kolom is not None and kolom < len(self.isi) else None
        return None if baca.kosong(nilai) else nilai

    def catat(self, bidang: str, alasan: str, tingkat: Tingkat = Tingkat.TOLAK) -> None:
        kolom = self.kepala.label.get(bidang, LABEL.get(bidang, bidang))
        nilai = baca.teks(self.sel(bidang))[:200]
        self.temuan.append(Temuan(tingkat, self.lembar, self.nomor, kolom, nilai, alasan))

    def teks(self, bidang: str) -> str | None:
        nilai = baca.teks(self.sel(bidang))
        batas = _PANJANG.get(bidang)
        if batas is not None and len(nilai) > batas:
            self.catat(bidang, f"lebih dari {batas} huruf")
            return None
        return nilai or None

    def nomor_usaha(self, bidang: str, tolak: Callable[[str | None], str | None]) -> str | None:
        nilai = rapikan_nomor(self.teks(bidang))
        if nilai is not None and _ILMIAH.fullmatch(nilai):
            self.catat(bidang, "angkanya sudah dipotong Excel; ubah kolom menjadi teks, isi ulang")
            return None
        if pesan := tolak(nilai):
            if bidang == "nib" and nilai and nilai.isdigit() and len(nilai) in _NOL_HILANG:
                pesan = f"{len(nilai)} angka, bukan 13; angka nol di depan mungkin hilang di Excel"
            self.catat(bidang, pesan)
            return None
        return nilai

    def nama_dikenal(self, bidang: str, acuan: Acuan) -> str | None:
        nilai = self.teks(bidang)
        if nilai is None:
            return None
        dikenal = acuan.cari(bidang, nilai)
        if dikenal is None:
            self.catat(bidang, f"tidak ada di daftar {LABEL[bidang].lower()} Kabupaten Bekasi")
        return dikenal

    def angka(self, bidang: str, urai: Callable[[Sel], Any]) -> Any:
        nilai = self.sel(bidang)
        if nilai is None:
            return None
        try:
            return urai(nilai)
        except ValueError as galat:
            self.catat(bidang, str(galat))
            return None


def baca_baris(
    lembar: str, nomor: int, kepala: Kepala, isi: Sequence[Sel], acuan: Acuan
) -> BarisDaftar:
    """Read one row; with a refused cell it has no data."""
    p = _Pembaca(lembar, nomor, kepala, isi)
    kbli, versi = _kbli(p)
    pekerja = {
        satu: p.angka(satu, baca.bilangan)
        for satu in ("jumlah_pekerja", "pekerja_laki", "pekerja_perempuan")
    }
    if pesan := tolak_jumlah_lp(*pekerja.values()):
        p.catat("jumlah_pekerja", pesan)
    data = DataPerusahaan(
        nama=_nama(p),
        bentuk=_bentuk(p),
        wlkp=p.nomor_usaha("wlkp", lambda _nilai: None),
        nib=p.nomor_usaha("nib", tolak_nib),
        kbli=kbli,
        kbli_versi=versi,
        sektor=_sektor(p, acuan),
        alamat=p.teks("alamat"),
        kecamatan=p.nama_dikenal("kecamatan", acuan),
        kawasan=p.nama_dikenal("kawasan", acuan),
        wlkp_dilaporkan=p.angka("wlkp_dilaporkan", lambda s: baca.tanggal(s, acuan.hari_ini)),
        narahubung=p.teks("narahubung"),
        telepon=p.teks("telepon"),
        email=_email(p),
        **pekerja,
    )
    tolak = any(satu.tingkat is Tingkat.TOLAK for satu in p.temuan)
    return BarisDaftar(lembar, nomor, None if tolak else data, kepala.label, tuple(p.temuan))


def _nama(p: _Pembaca) -> str:
    tertulis = baca.teks(p.sel("nama"))
    if not inti_baku(tertulis):
        p.catat("nama", "bukan nama perusahaan" if tertulis else "nama perusahaan kosong")
        return ""
    return p.teks("nama") or ""


def _bentuk(p: _Pembaca) -> BentukUsaha | None:
    """Return the legal form of a column of its own; an unknown one is remarked, not refused."""
    nilai = (p.teks("bentuk") or "").casefold().strip(". ")
    if not nilai:
        return None
    for satu in BentukUsaha:
        if nilai in {satu.value, satu.label.casefold(), satu.awalan.casefold()}:
            return satu
    p.catat("bentuk", "bentuk usaha tidak dikenal; dibaca dari namanya", Tingkat.CATATAN)
    return None


def _kbli(p: _Pembaca) -> tuple[str | None, VersiKbli | None]:
    """Return code and edition; without an edition the code is left out, with a remark."""
    kode = p.nomor_usaha("kbli", tolak_kbli)
    if kode is None:
        return None, None
    tertulis = baca.teks(p.sel("kbli_versi"))
    versi = next((v for v in VersiKbli if v.value in tertulis), p.kepala.versi_kbli)
    if versi is None:
        p.catat(
            "kbli",
            "kode tidak disimpan karena edisinya tidak disebut; tulis “KBLI 2020” atau “KBLI 2025” "
            "pada kepala kolom",
            Tingkat.CATATAN,
        )
        return None, None
    return kode, versi


def _sektor(p: _Pembaca, acuan: Acuan) -> str | None:
    nilai = p.teks("sektor")
    if nilai is None:
        return None
    huruf = kategori_dari_teks(nilai, acuan.kategori)
    if huruf is None:
        p.catat("sektor", "bukan kategori KBLI; tidak disimpan", Tingkat.CATATAN)
    return huruf


def _email(p: _Pembaca) -> str | None:
    nilai = p.teks("email")
    if nilai is not None and not _EMAIL.fullmatch(nilai):
        p.catat("email", "bukan alamat e-mail")
        return None
    return nilai
