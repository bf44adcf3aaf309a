"""Read a whole list, row by row: memory holds the keys of its rows, not their data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from hi_cases.core.lembar import Lembar, Sel
from hi_cases.perusahaan.rules.impor import sel as baca
from hi_cases.perusahaan.rules.impor.baris import Acuan, baca_baris
from hi_cases.perusahaan.rules.impor.bentuk import BarisDaftar, Temuan, Tingkat
from hi_cases.perusahaan.rules.impor.kepala import Kepala, baca_kepala, kata
from hi_cases.perusahaan.rules.nama import nama_baku, urai
from hi_cases.perusahaan.types import BentukUsaha, DataPerusahaan

_KAKI = re.compile(r"^(grand |sub )?(jumlah|total|jml)\b")
_CARI_KEPALA = 30
"""A head stands in the first rows of its sheet: further down there are only companies."""


@dataclass
class _Sudah:
    """Where each number, and each name without one, stood first."""

    nomor: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    nama: dict[str, tuple[str, int, int]] = field(default_factory=dict)


def jumlah_baris(lembar: Iterable[Lembar]) -> int:
    """Return how many filled rows there are: what progress is counted in."""
    return sum(1 for satu in lembar for isi in satu.baris if any(not baca.kosong(s) for s in isi))


def baca_daftar(lembar: Iterable[Lembar], acuan: Acuan) -> Iterator[BarisDaftar]:
    """Yield every filled row of all sheets: a company, a refusal, or a part of the page."""
    sudah = _Sudah()
    for satu in lembar:
        yield from _lembar(satu, acuan, sudah)


def _lembar(lembar: Lembar, acuan: Acuan, sudah: _Sudah) -> Iterator[BarisDaftar]:
    kepala, lewati = _cari_kepala(lembar)
    if kepala is None:
        if any(not baca.kosong(s) for isi in lembar.baris for s in isi):
            yield _catatan(
                lembar.nama,
                0,
                "",
                "lembar tidak dibaca: tidak ada kepala kolom dengan nama perusahaan",
                tolak=_seperti_daftar(lembar),
            )
        return
    if kepala.tak_dikenal:
        tak = ", ".join(f"“{satu}”" for satu in kepala.tak_dikenal)
        yield _catatan(lembar.nama, lewati, "", f"kolom {tak} tidak dikenal; tidak dibaca")
    for nomor in range(lewati, len(lembar.baris)):
        isi = lembar.baris[nomor]
        if any(not baca.kosong(s) for s in isi):
            yield _satu(lembar.nama, nomor + 1, kepala, isi, acuan, sudah)


def _cari_kepala(lembar: Lembar) -> tuple[Kepala | None, int]:
    for nomor in range(min(_CARI_KEPALA, len(lembar.baris))):
        if kepala := baca_kepala(lembar.baris, nomor):
            return kepala, nomor + kepala.tinggi
    return None, 0


def _seperti_daftar(lembar: Lembar) -> bool:
    """A sheet with many wide rows is a list whose head was not found: that is said aloud."""
    lebar = (isi for isi in lembar.baris if sum(not baca.kosong(s) for s in isi) >= 4)
    return next(lebar, None) is not None


def _catatan(
    lembar: str, baris: int, nilai: str, alasan: str, *, tolak: bool = False
) -> BarisDaftar:
    tingkat = Tingkat.TOLAK if tolak else Tingkat.CATATAN
    temuan = Temuan(tingkat, lembar, baris, "", nilai[:200], alasan)
    return BarisDaftar(lembar, baris, None, {}, (temuan,))


def _satu(
    lembar: str, nomor: int, kepala: Kepala, isi: Sequence[Sel], acuan: Acuan, sudah: _Sudah
) -> BarisDaftar:
    terisi = [baca.teks(s) for s in isi if not baca.kosong(s)]
    if _judul(kepala, isi, terisi) or _kaki(terisi) or _ulangan(kepala, isi):
        return _catatan(lembar, nomor, " | ".join(terisi), "bukan baris perusahaan; dilewati")
    baris = baca_baris(lembar, nomor, kepala, isi, acuan)
    return baris if baris.data is None else _kembar(baris, baris.data, sudah)


def _judul(kepala: Kepala, isi: Sequence[Sel], terisi: Sequence[str]) -> bool:
    """A single cell is a title or a note, unless it is a name with the form of a company."""
    kolom = kepala.kolom["nama"]
    nama = baca.teks(isi[kolom]) if kolom < len(isi) else ""
    return len(terisi) == 1 and urai(nama).bentuk is BentukUsaha.LAINNYA


def _kaki(terisi: Sequence[str]) -> bool:
    """A footer says "Jumlah" and numbers; a company whose name begins so has more words."""
    lain = [satu for satu in terisi if not satu.replace(".", "").isdigit()]
    return len(lain) == 1 and bool(_KAKI.match(kata(lain[0])))


def _ulangan(kepala: Kepala, isi: Sequence[Sel]) -> bool:
    """The head again, as on each printed page, or a row that numbers the columns."""
    kolom = kepala.kolom["nama"]
    nilai = baca.teks(isi[kolom]) if kolom < len(isi) else ""
    return nilai == kepala.label["nama"] or nilai.strip("()").isdigit()


def _kembar(baris: BarisDaftar, data: DataPerusahaan, sudah: _Sudah) -> BarisDaftar:
    """One number, one company: an equal double counts once, another one is refused.

    Rows without a number are known by their name: two of them cannot be told apart.
    """
    sidik = hash(data)
    letak = (baris.lembar, baris.baris, sidik)
    baku = nama_baku(data.nama, data.bentuk)
    kunci = [(b, n) for b in ("nib", "wlkp") if (n := getattr(data, b)) is not None]
    for bidang, nomor in kunci:
        if (lama := sudah.nomor.setdefault(f"{bidang}:{nomor}", letak)) is not letak:
            return _ganda(baris, bidang, nomor, lama, sidik)
    lama = sudah.nama.setdefault(baku, letak)
    if not kunci and lama is not letak:
        return _ganda(baris, "nama", data.nama, lama, sidik)
    return baris


def _ganda(
    baris: BarisDaftar, bidang: str, nilai: str, lama: tuple[str, int, int], sidik: int
) -> BarisDaftar:
    tempat = f"lembar {lama[0]} baris {lama[1]}"
    if lama[2] != sidik:
        ujung = "tulis NIB atau nomor WLKP" if bidang == "nama" else "perbaiki salah satunya"
        return baris.tolak(bidang, nilai, f"sudah dipakai {tempat} dengan isi lain; {ujung}")
    alasan = f"sama dengan {tempat}; dihitung satu kali"
    kolom = baris.label.get(bidang, bidang)
    temuan = Temuan(Tingkat.CATATAN, baris.lembar, baris.baris, kolom, nilai[:200], alasan)
    return replace(baris, temuan=(*baris.temuan, temuan), ganda=True)
