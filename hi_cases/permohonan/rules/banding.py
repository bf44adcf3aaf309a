"""The difference between two texts: paragraphs that stayed, changed, came and went.

Articles are matched first: those whose words are the same, whatever their number, then those of the
same number. What stands between them, and inside them, is compared paragraph by paragraph. The
order of both texts is kept, and no paragraph of either is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

_BUKAN_JUDUL = r"(?!\s*(?:,|ayat\b|huruf\b|angka\b|dan\b|atau\b|jo\b|sampai\b|undang|uu\b|pp\b))"
_PASAL = re.compile(rf"\s*P(?:asal|ASAL)\s+(\d{{1,3}}[A-Za-z]?)\b{_BUKAN_JUDUL}")
"""The heading of an article; "Pasal 79 ayat (2)" at the start of a line is none."""
_AWAL = re.compile(
    rf"{_PASAL.pattern}|\s*(?:B(?:ab|AB)\s+[IVXLC\d]+\b|\(?\d{{1,3}}[.)]\s|\(?[a-z][.)]\s|[-•*]\s)"
)
_JUDUL = re.compile(r"\s*(?:pasal\s+\d{1,3}[a-z]?|bab\s+[ivxlc\d]+)\s*\.?\s*", re.IGNORECASE)
_NOMOR_HALAMAN = re.compile(
    r"\s*(?:(?:halaman|hal\.?|page)\s+)?[-–]?\s*\d{1,4}\s*(?:(?:dari|of|/)\s*\d{1,4})?\s*[-–]?\s*",
    re.IGNORECASE,
)
_KATA = re.compile(r"\w+|[^\w\s]|\s+")
_AKHIR_KALIMAT = (".", ":", ";", "!", "?")
_JUDUL_MAKS = 60
_MIRIP = 0.5
_JANGKAUAN = 6
_ANGGARAN = 40_000_000
"""How many pairs of words are looked at, all in all; beyond, a paragraph went and another came."""


class MacamBeda(StrEnum):
    """What became of a paragraph."""

    SAMA = "sama"
    UBAH = "ubah"
    TAMBAH = "tambah"
    HAPUS = "hapus"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {"sama": "sama", "ubah": "diubah", "tambah": "ditambah", "hapus": "dihapus"}[self]


@dataclass(frozen=True)
class Potong:
    """A stretch of words; `beda`: the other text does not have it here."""

    teks: str
    beda: bool


@dataclass(frozen=True)
class Paragraf:
    """A paragraph and the page (from 1) on which it begins."""

    teks: str
    halaman: int


@dataclass(frozen=True)
class Beda:
    """One row of the comparison. `lama` or `baru` is None where there is no such paragraph."""

    macam: MacamBeda
    lama: Paragraf | None
    baru: Paragraf | None
    pasal: str = ""
    """The article in which it stands, "Pasal 12"; of the new text where there is one."""
    kata_lama: tuple[Potong, ...] = ()
    kata_baru: tuple[Potong, ...] = ()


@dataclass
class _Anggaran:
    sisa: int = _ANGGARAN

    def pakai(self, lama: Sequence[object], baru: Sequence[object]) -> bool:
        """Tell whether this comparison is within what may be spent, and spend it."""
        self.sisa -= len(lama) * len(baru)
        return self.sisa > 0


@dataclass
class _Pasal:
    """An article, or what stands before the first one."""

    nomor: str
    isi: list[Paragraf] = field(default_factory=list)

    @property
    def kata(self) -> str:
        """The words of the article without its own number."""
        return " ".join(" ".join(_tanpa_nomor(satu.teks).split()) for satu in self.isi).casefold()


def _tanpa_nomor(teks: str) -> str:
    return _PASAL.sub("", teks, count=1)


def paragraf(halaman: Sequence[str]) -> list[Paragraf]:
    """Return the paragraphs of a text by page: lines that a page broke are put together again.

    Lines that only number a page are left out: they move whenever a page does.
    """
    hasil: list[Paragraf] = []
    putus, judul = True, False
    for nomor, satu in enumerate(halaman, 1):
        for baris in satu.split("\n"):
            rapi = " ".join(baris.split())
            if not rapi:
                putus = True
                continue
            if _NOMOR_HALAMAN.fullmatch(rapi):
                continue
            if putus or _AWAL.match(rapi) or (judul and not rapi[0].islower()):
                hasil.append(Paragraf(rapi, nomor))
            else:
                lama = hasil[-1]
                hasil[-1] = Paragraf(_sambung(lama.teks, rapi), lama.halaman)
            polos = bool(_JUDUL.fullmatch(rapi))
            # A short line with an article's number, or right under one, is a title by itself.
            judul = len(rapi) <= _JUDUL_MAKS and (bool(_PASAL.match(rapi)) or (putus and judul))
            putus = polos or rapi.endswith(_AKHIR_KALIMAT)
    return hasil


def _sambung(awal: str, lanjut: str) -> str:
    """Join two lines; a word that was broken at the end of the first becomes one again."""
    if re.search(r"\w-$", awal) and lanjut[:1].islower():
        return awal[:-1] + lanjut
    return f"{awal} {lanjut}"


def _pasal(semua: Sequence[Paragraf]) -> list[_Pasal]:
    hasil = [_Pasal("")]
    for satu in semua:
        if cocok := _PASAL.match(satu.teks):
            hasil.append(_Pasal(cocok[1].lower()))
        hasil[-1].isi.append(satu)
    return hasil if hasil[0].isi else hasil[1:]


def _kunci(lama: Sequence[_Pasal], baru: Sequence[_Pasal]) -> tuple[list[str], list[str]]:
    """Return by what each article is known: its words where they are in both, else its number."""
    banyak = [Counter(satu.kata for satu in pihak) for pihak in (lama, baru)]

    def kunci(satu: _Pasal) -> str:
        kata = satu.kata
        tunggal = bool(kata) and all(hitung[kata] == 1 for hitung in banyak)
        return f"isi {kata}" if tunggal else f"pasal {satu.nomor}"

    return [kunci(satu) for satu in lama], [kunci(satu) for satu in baru]


def _pecah(teks: str) -> list[str]:
    return _KATA.findall(teks)


def _kata(lama: str, baru: str, anggaran: _Anggaran) -> tuple[tuple[Potong, ...], ...]:
    """Return both paragraphs in stretches that are the same or not."""
    a, b = _pecah(lama), _pecah(baru)
    if not anggaran.pakai(a, b):
        return (Potong(lama, True),), (Potong(baru, True),)
    kiri: list[Potong] = []
    kanan: list[Potong] = []
    for tanda, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        beda = tanda != "equal"
        if i2 > i1:
            kiri.append(Potong("".join(a[i1:i2]), beda))
        if j2 > j1:
            kanan.append(Potong("".join(b[j1:j2]), beda))
    return tuple(kiri), tuple(kanan)


def _mirip(lama: Paragraf, baru: Paragraf, anggaran: _Anggaran) -> bool:
    a, b = lama.teks.split(), baru.teks.split()
    if 2 * min(len(a), len(b)) < _MIRIP * (len(a) + len(b)) or not anggaran.pakai(a, b):
        return False
    cocok = SequenceMatcher(None, a, b, autojunk=False)
    return cocok.quick_ratio() >= _MIRIP and cocok.ratio() >= _MIRIP


def _ganti(
    lama: Sequence[Paragraf], baru: Sequence[Paragraf], anggaran: _Anggaran
) -> Iterator[tuple[Paragraf | None, Paragraf | None]]:
    """Pair paragraphs that took another's place: each old one with the next new one like it."""
    j = 0
    for satu in lama:
        calon = range(j, min(j + _JANGKAUAN, len(baru)))
        ke = next((k for k in calon if _mirip(satu, baru[k], anggaran)), None)
        if ke is None:
            yield satu, None
            continue
        yield from ((None, tambah) for tambah in baru[j:ke])
        yield satu, baru[ke]
        j = ke + 1
    yield from ((None, tambah) for tambah in baru[j:])


def _jodoh(
    lama: Sequence[Paragraf], baru: Sequence[Paragraf], anggaran: _Anggaran
) -> Iterator[tuple[Paragraf | None, Paragraf | None]]:
    """Pair the paragraphs of two stretches, in the order of both."""
    a, b = [satu.teks for satu in lama], [satu.teks for satu in baru]
    # Words that are everywhere are no anchor, and looking at all their pairs takes long.
    ramai = not anggaran.pakai(a, b)
    for tanda, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=ramai).get_opcodes():
        if tanda == "equal":
            yield from zip(lama[i1:i2], baru[j1:j2], strict=True)
        else:
            yield from _ganti(lama[i1:i2], baru[j1:j2], anggaran)


def _baris(lama: Paragraf | None, baru: Paragraf | None, pasal: str, anggaran: _Anggaran) -> Beda:
    if lama is None:
        return Beda(MacamBeda.TAMBAH, None, baru, pasal)
    if baru is None:
        return Beda(MacamBeda.HAPUS, lama, None, pasal)
    if lama.teks == baru.teks:
        return Beda(MacamBeda.SAMA, lama, baru, pasal)
    kiri, kanan = _kata(lama.teks, baru.teks, anggaran)
    return Beda(MacamBeda.UBAH, lama, baru, pasal, kiri, kanan)


def _blok(lama: Sequence[_Pasal], baru: Sequence[_Pasal], anggaran: _Anggaran) -> Iterator[Beda]:
    """Compare the paragraphs of some articles with those of some others."""
    pasal_dari = {id(p): s.nomor for s in (*lama, *baru) for p in s.isi}
    kiri = [satu for pasal in lama for satu in pasal.isi]
    kanan = [satu for pasal in baru for satu in pasal.isi]
    for a, b in _jodoh(kiri, kanan, anggaran):
        nomor = pasal_dari[id(b if b is not None else a)]
        yield _baris(a, b, f"Pasal {nomor}" if nomor else "", anggaran)


def banding(lama: Sequence[str], baru: Sequence[str]) -> Sequence[Beda]:
    """Return the comparison of two texts by page, paragraph by paragraph."""
    anggaran = _Anggaran()
    kiri, kanan = _pasal(paragraf(lama)), _pasal(paragraf(baru))
    kunci_kiri, kunci_kanan = _kunci(kiri, kanan)
    hasil: list[Beda] = []
    cocok = SequenceMatcher(None, kunci_kiri, kunci_kanan, autojunk=False)
    for tanda, i1, i2, j1, j2 in cocok.get_opcodes():
        if tanda == "equal":
            for a, b in zip(kiri[i1:i2], kanan[j1:j2], strict=True):
                hasil.extend(_blok([a], [b], anggaran))
        else:
            hasil.extend(_blok(kiri[i1:i2], kanan[j1:j2], anggaran))
    return hasil
