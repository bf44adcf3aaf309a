"""Characters: what is taken out of a text before it is printed, and which no font of ours has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from hi_cases.core.teks import batasi_tanda
from hi_cases.surat.services.cetak import mesin
from hi_cases.surat.types.naskah import Naskah, Tabel

# Unseen characters that a database, a form or XML may not carry, and those that turn the direction
# of writing: a letter must read as it is stored.
_TAK_TERLIHAT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ud800-\udfff\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e0fff]"
)
_GANTI_BARIS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPASI = re.compile("[ \t]+")

# What every letter consists of; the fonts that come with Typst have it (held by a test).
ASCII = frozenset(map(chr, range(0x20, 0x7F)))
_PALING_BANYAK = 20_000
BATAS_SURAT = 300_000
"""Letters of one letter's text beside its tables: about a hundred pages."""
_HURUF_SEBARIS = 40
"""What an ended line counts: it takes room however short it is."""
BATAS_KATA = 1_000
"""Letters without a blank between them."""
_CUPLIK = 20
_pernah_ada: set[str] = set()


class HurufTidakAda(ValueError):
    """A text holds characters that no font of ours can draw; `huruf` are these, in their order,
    `tempat` what stands around the first of them ("": it is a capital of what stands there)."""

    def __init__(self, huruf: tuple[str, ...], tempat: str = "") -> None:
        self.huruf, self.tempat = huruf, tempat
        super().__init__(f"no font has {' '.join(map(ascii, huruf))}")


def bersih(teks: str) -> str:
    """Return the text without unseen characters, in composed form, its lines ended by LF.

    Every text of a letter passes here before it is drawn; a letter keeps `TANDA_MAKS` of its marks
    (core/teks), whatever was stored: a heap of them takes minutes or does not fit a PDF.
    """
    terlihat = _TAK_TERLIHAT.sub("", _GANTI_BARIS.sub("\n", teks))
    return unicodedata.normalize("NFC", batasi_tanda(terlihat))


def baris(teks: str) -> tuple[str, ...]:
    """Return the lines of a text, spaces drawn together; no line for a text of spaces."""
    rapi = [_SPASI.sub(" ", satu).strip() for satu in bersih(teks).strip().split("\n")]
    return tuple(rapi) if any(rapi) else ()


def paragraf(teks: str) -> tuple[tuple[str, ...], ...]:
    """Return the paragraphs of a text, each as its lines; an empty line parts two."""
    hasil: list[tuple[str, ...]] = []
    kini: list[str] = []
    for satu in (*baris(teks), ""):
        if satu:
            kini.append(satu)
        elif kini:
            hasil.append(tuple(kini))
            kini = []
    return tuple(hasil)


def _semua_teks(nilai: object, *, bertabel: bool = True) -> Iterator[str]:
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, tuple):
        for satu in nilai:
            yield from _semua_teks(satu, bertabel=bertabel)
    elif is_dataclass(nilai) and (bertabel or not isinstance(nilai, Tabel)):
        for bidang in fields(nilai):
            yield from _semua_teks(getattr(nilai, bidang.name), bertabel=bertabel)


def _pastikan_muat(naskah: Naskah) -> None:
    """Raise TakTercetak for more text than a letter has, or a word that no line can hold.

    A table may be as long as it is: its rows are short, and the register book is one.
    """
    panjang = 0
    for satu in _semua_teks(naskah, bertabel=False):
        panjang += len(satu) + _HURUF_SEBARIS * satu.count("\n")
    if panjang > BATAS_SURAT:
        raise mesin.TakTercetak(
            f"Surat ini terlalu panjang untuk dicetak: paling banyak {_ribu(BATAS_SURAT)} huruf. "
            "Ringkas teksnya atau pindahkan sebagian ke berkas lampiran."
        )
    for teks in _semua_teks(naskah):
        if len(teks) > BATAS_KATA:
            kata = max(bersih(teks).split(), key=len, default="")
            if len(kata) > BATAS_KATA:
                raise mesin.TakTercetak(
                    f"Surat ini tidak dapat dicetak: sesudah “{kata[:_CUPLIK]}” ada lebih dari "
                    f"{_ribu(BATAS_KATA)} huruf tanpa spasi. Pisahkan dengan spasi atau hapus."
                )


def _ribu(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".")


def gugus(teks: str) -> Iterator[str]:
    """Yield what is drawn as one: a letter with the marks upon it."""
    kini = ""
    for satu in teks:
        if kini and (unicodedata.category(satu).startswith("M") or satu == "\u200d"):
            kini += satu
            continue
        if kini:
            yield kini
        kini = satu
    if kini:
        yield kini


def _belum_dikenal(teks: Iterable[str]) -> list[str]:
    dilihat: dict[str, None] = {}
    for satu in teks:
        if not satu.isascii():
            dilihat.update(dict.fromkeys(gugus(bersih(satu))))
    return [
        satu for satu in dilihat if satu not in ASCII and satu not in _pernah_ada and satu != "\n"
    ]


def _sekitar(naskah: Naskah, huruf: str) -> str:
    """Return a stretch of the first text that holds a letter, by which its row is found."""
    teks = next((satu for satu in map(bersih, _semua_teks(naskah)) if huruf in satu), "")
    letak = teks.find(huruf)
    awal, akhir = max(0, letak - 2 * _CUPLIK), letak + len(huruf) + 2 * _CUPLIK
    potong = " ".join(teks[awal:akhir].split())
    return ("…" if awal else "") + potong + ("…" if akhir < len(teks) else "")


def periksa(naskah: Naskah) -> None:
    """Raise HurufTidakAda unless each character of the letter can be drawn.

    Typst knows its own fonts and answers; what it has drawn once is not asked again. Raises
    TakTercetak for what is too long to be printed at all.
    """
    _pastikan_muat(naskah)
    baru = _belum_dikenal(_semua_teks(naskah))
    if not baru:
        return
    if hilang := mesin.tidak_tergambar(baru):
        huruf = tuple(satu for satu in baru if satu in hilang)
        raise HurufTidakAda(huruf, _sekitar(naskah, huruf[0]))
    if len(_pernah_ada) > _PALING_BANYAK:
        _pernah_ada.clear()
    _pernah_ada.update(baru)
