"""Read one cell: whatever a clerk typed becomes a value, a value with a remark, or a refusal.

Each reader takes the cell as kept and returns ``(value, remark)``; the remark is empty when nothing
needs to be said. :class:`NilaiDitolak` carries the sentence for the list of rejected rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

from hi_cases.core.lembar import Sel
from hi_cases.core.tanggal import BULAN, baca_tanggal
from hi_cases.perselisihan.types import Jenis
from hi_cases.register_buku.rules.impor import acuan

KOSONG = frozenset({"", "-", "--", "---", "–", "—", ".", "n/a", "nihil", "tidak ada", "belum"})
GALAT_EXCEL = re.compile(r"^#(REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?$")
_SPASI = re.compile(r"[\s\x00-\x1f\x7f\u00a0\u200b\u200e\ufeff]+")
_SEKITAR_TANDA = re.compile(r"\s*([/.-])\s*")
_AWALAN_TANGGAL = re.compile(r"^(tgl|tanggal|pada)\.?\s*:?\s*", re.I)
_YYYYMMDD = re.compile(r"^(19|20)\d{6}$")
_DKK = re.compile(
    r"[\s,;]*(\bdkk\b|\bd\.k\.k\b|\bcs\b|\bdan kawan[- ]kawan\b|& ?kawan[- ]kawan)\.?", re.I
)
_ORANG = re.compile(r"(\d[\d.]*)\s*(orang|org|pekerja|tk|karyawan|buruh)?", re.I)
_SEBUTAN_ORANG = re.compile(r"\(?\s*(\d[\d.]*)\s*(orang|org|pekerja|tk|karyawan|buruh)\s*\)?", re.I)
_HURUF_SEKTOR = re.compile(r"^\(?([A-Z])\)?(\s*[-–.:)]\s*|\s*$)")
_TAHUN = re.compile(r"(?<!\d)(19[89]\d|20\d\d)(?!\d)")
_BUKAN_KATA = re.compile(r"[^a-z0-9]+")
_SAMBUNG = {"dan", "perselisihan", "jenis", "hi", "hubungan", "industrial", "kerja", "serta"} | {
    "hubungan",
    "dalam",
    "satu",
    "perusahaan",
    "sp",
    "sb",
    "serikat",
    "pekerja",
    "buruh",
    "antar",
}


_Cara = TypeVar("_Cara", bound=Callable[..., Any])
_PENDEK = 200


class NilaiDitolak(ValueError):
    """The cell cannot be what its column says; the message is for the person who kept the book."""


def _ingat(cara: _Cara) -> _Cara:
    """Remember what short cells were read as: a column of a register holds few different ones."""
    ingatan = lru_cache(maxsize=2048, typed=True)(cara)

    @wraps(cara)
    def baca(sel: Sel, *lain: Any, **nama: Any) -> Any:
        panjang = isinstance(sel, str) and len(sel) > _PENDEK
        return (cara if panjang else ingatan)(sel, *lain, **nama)

    return cast(_Cara, baca)


def teks(sel: Sel) -> str:
    """The cell as text: single spaces, no invisible characters, whole floats without ``.0``."""
    if isinstance(sel, str):
        if sel.isprintable() and "  " not in sel:
            return sel.strip(" ")
        return _SPASI.sub(" ", sel).strip()
    if sel is None:
        return ""
    if isinstance(sel, bool):
        return "Ya" if sel else "Tidak"
    if isinstance(sel, float) and sel.is_integer():
        return str(int(sel))
    if isinstance(sel, datetime):
        return sel.date().isoformat() if sel.time() == datetime.min.time() else str(sel)
    if isinstance(sel, date):
        return sel.isoformat()
    return str(sel)


def kosong(sel: Sel) -> bool:
    return teks(sel).casefold() in KOSONG


def isi(sel: Sel) -> str:
    """Free text; a dash is nothing, a broken formula is refused rather than stored."""
    nilai = teks(sel)
    if nilai.startswith("#") and GALAT_EXCEL.match(nilai):
        raise NilaiDitolak("rumus di sel ini rusak. Tulis nilainya langsung.")
    return "" if nilai.casefold() in KOSONG else nilai


def kata(nilai: str) -> str:
    """Lower case, words only: how labels and codes are compared."""
    return _BUKAN_KATA.sub(" ", nilai.casefold()).strip()


def tahun_di(nilai: str) -> int | None:
    """The last year written in a text, such as a register number, a title or a sheet's name."""
    ketemu = _TAHUN.findall(nilai)
    return int(ketemu[-1]) if ketemu else None


@_ingat
def tanggal(sel: Sel) -> date | None:
    """A date in any spelling of the book; nothing stays nothing, an impossible date is refused."""
    if isinstance(sel, datetime | date):
        return baca_tanggal(sel)
    if kosong(sel):
        return None
    tulisan = _AWALAN_TANGGAL.sub("", teks(sel))
    try:
        return _tanggal_dari(sel, tulisan)
    except ValueError:
        raise NilaiDitolak(
            f"“{teks(sel)}” bukan tanggal yang ada di kalender. "
            f"Tulis misalnya 12 {BULAN[2]} 2018 atau 12/03/2018."
        ) from None


def _tanggal_dari(sel: Sel, tulisan: str) -> date:
    if isinstance(sel, int | float) and not isinstance(sel, bool) and not _YYYYMMDD.match(tulisan):
        return baca_tanggal(sel)
    if _YYYYMMDD.match(tulisan):
        return date(int(tulisan[:4]), int(tulisan[4:6]), int(tulisan[6:]))
    if re.fullmatch(r"\d{5}(\.\d+)?", tulisan):
        return baca_tanggal(float(tulisan))
    return baca_tanggal(re.sub(r"\s+\d{1,2}[:.]\d{2}([:.]\d{2})?$", "", tulisan))


def nomor(sel: Sel) -> str:
    if isinstance(sel, datetime | date):
        raise NilaiDitolak(
            "nomor register terbaca sebagai tanggal. Ubah format selnya menjadi teks."
        )
    nilai = isi(sel)
    if not nilai:
        raise NilaiDitolak("nomor register kosong. Isi nomornya, lalu impor lagi.")
    if not any(huruf.isdigit() for huruf in nilai):
        raise NilaiDitolak(f"“{nilai}” tidak memuat angka, jadi bukan nomor register.")
    return _SEKITAR_TANDA.sub(r"\1", nilai) if " " in nilai else nilai


def pecah_nomor_tanggal(sel: Sel) -> tuple[Sel, Sel]:
    """Split a cell of a combined column "Nomor dan tanggal" at the place where the date begins."""
    nilai = teks(sel)
    cocok = re.match(r"^(\S+?)[\s,;]+(?:tgl|tanggal)?\.?\s*(\S.*)$", nilai, re.I)
    return (cocok[1], cocok[2]) if cocok else (sel, None)


@_ingat
def jenis(sel: Sel) -> tuple[tuple[str, ...], str]:
    """Codes of the kinds named, in the order written: the first is the main one."""
    nilai = isi(sel)
    if not nilai:
        raise NilaiDitolak(
            "jenis perselisihan kosong. Isi: Hak, Kepentingan, PHK, atau Antar SP/SB."
        )
    sisa, letak = re.sub(r"\bp\.\s*h\.\s*k\b\.?", "phk", nilai.casefold()), {}
    for kode, pola in acuan.JENIS:
        if cocok := re.search(pola, sisa):
            letak[kode] = cocok.start()
            sisa = re.sub(pola, lambda m: " " * len(m[0]), sisa)
    if not letak:
        raise NilaiDitolak(
            f"jenis “{nilai}” tidak dikenal. Pilihannya: Hak, Kepentingan, PHK, atau Antar SP/SB."
        )
    urut = tuple(sorted(letak, key=letak.__getitem__))
    if len(urut) > 1:
        nama = Jenis(urut[0]).label
        return urut, f"memuat {len(urut)} jenis; yang ditulis pertama ({nama}) menjadi jenis utama"
    lain = [k for k in kata(sisa).split() if k not in _SAMBUNG]
    return urut, f"kata “{' '.join(lain)}” diabaikan" if lain else ""


@_ingat
def hasil(sel: Sel, *, berakhir: bool) -> tuple[str, str]:
    """Code of how the case ended, empty while it was open.

    ``berakhir`` says that the row has an end date: "Anjuran" alone then means that no agreement
    followed (silence counts as rejection, UU 2/2004 Ps 13 ayat (2) huruf d).
    """
    tulisan = teks(sel)
    nilai = re.sub(r"\bp b\b", "pb", kata(tulisan))
    if _masih_terbuka(nilai):
        return "", ""
    if acuan.HANYA_ANJURAN.match(nilai):
        if berakhir:
            return "anjuran_ditolak", "jawaban atas anjuran tidak ditulis; dibaca sebagai ditolak"
        return "", "anjuran tanpa jawaban dan tanpa tanggal selesai; dibaca sebagai belum selesai"
    for kode, pola, catatan in acuan.POLA_HASIL:
        if re.search(pola, nilai):
            return kode, catatan
    raise NilaiDitolak(
        f"penyelesaian “{tulisan}” tidak dikenal. Tulis misalnya PB mediasi, Anjuran ditolak, "
        "Dicabut, atau proses."
    )


def _masih_terbuka(nilai: str) -> bool:
    return bool(acuan.BELUM.match(nilai))


@_ingat
def jumlah_orang(sel: Sel) -> tuple[int | None, str]:
    """Number of workers: 7, "7 org", "1.250 orang"; words without a number give a remark."""
    if isinstance(sel, int | float) and not isinstance(sel, bool):
        if sel < 0 or not float(sel).is_integer():
            return None, f"“{teks(sel)}” bukan jumlah orang; dikosongkan"
        return int(sel), ""
    nilai = isi(sel)
    if not nilai:
        return None, ""
    cocok = _ORANG.search(nilai)
    if cocok is None:
        return None, f"“{nilai}” tidak memuat angka; jumlah dikosongkan"
    jumlah = int(cocok[1].replace(".", ""))
    pas = _ORANG.fullmatch(nilai) is not None
    return jumlah, "" if pas else f"“{nilai}” dibaca sebagai {jumlah} orang"


def pihak_pekerja(sel: Sel) -> tuple[str, bool, int | None, bool]:
    """Name, whether a group ("dkk"), the number in brackets, whether a union stands for them."""
    nilai = isi(sel)
    jumlah = None
    if cocok := _SEBUTAN_ORANG.search(nilai):
        jumlah = int(cocok[1].replace(".", ""))
        nilai = (nilai[: cocok.start()] + nilai[cocok.end() :]).strip(" ,;")
    polos = _DKK.sub("", nilai).strip(" ,;")
    return polos, polos != nilai, jumlah, bool(acuan.SERIKAT.match(polos))


@_ingat
def pencatat(sel: Sel) -> tuple[str, str]:
    nilai = isi(sel)
    if not nilai:
        return "", ""
    for kode, pola in acuan.PENCATAT:
        if re.search(pola, kata(nilai)):
            return kode, ""
    return "", f"“{nilai}” tidak dikenal sebagai pihak yang mencatat; dikosongkan"


@_ingat
def sektor(sel: Sel) -> tuple[str, str]:
    """Name of the sector; a letter in front ("C - Industri Pengolahan") is only a hint."""
    nilai = isi(sel)
    if not nilai:
        return "", "sektor kosong"
    huruf = ""
    if cocok := _HURUF_SEKTOR.match(nilai):
        huruf, nilai = cocok[1], nilai[cocok.end() :].strip()
    for kode, nama, pola in acuan.SEKTOR:
        if (not nilai and huruf == kode) or (nilai and re.search(pola, nilai.casefold())):
            beda = huruf and nilai and huruf != kode
            return nama, f"huruf {huruf} tidak cocok dengan nama sektor" if beda else ""
    return nilai or huruf, "sektor tidak dikenal; hanya tersimpan pada baris buku"


@_ingat
def kecamatan(sel: Sel, dikenal: tuple[str, ...]) -> tuple[str, str]:
    """Name of the kecamatan in its official spelling; near spellings are taken with a remark."""
    nilai = isi(sel)
    if not nilai:
        return "", "kecamatan kosong"
    rapat = {_rapat(nama): nama for nama in dikenal}
    cari = _rapat(re.sub(r"^kec(amatan)?\b\.?", "", nilai, flags=re.I))
    if cari in rapat:
        return rapat[cari], ""
    dekat = get_close_matches(cari, rapat, n=2, cutoff=0.8)
    if dekat and (len(dekat) == 1 or _jauh_berbeda(cari, dekat)):
        return rapat[dekat[0]], f"“{nilai}” dibaca sebagai {rapat[dekat[0]]}"
    return "", f"“{nilai}” bukan kecamatan yang dikenal; dikosongkan"


def _rapat(nama: str) -> str:
    panjang = nama.casefold().replace("cik.", "cikarang ").replace("kr.", "karang ")
    return kata(panjang).replace(" ", "")


def _jauh_berbeda(cari: str, dekat: list[str]) -> bool:
    """Tell whether the nearest name is nearer than the second by a clear margin."""
    a, b = (SequenceMatcher(None, cari, nama).ratio() for nama in dekat)
    return a - b > 0.05
