"""Company names: one spelling to compare by, whatever was written.

"PT. Bina Lestari", "Bina Lestari, PT" and "pt bina lestari Tbk" name one company: the form moves
to the front, punctuation and case go, "Tbk" (a company going public stays the same person in law)
and "(Persero)" are dropped. A CV of the same name is another person and stays apart. Scripts other
than Latin are kept as they are.
"""

import re
import unicodedata
from functools import lru_cache

from hi_cases.perusahaan.types import BentukUsaha, NamaTerurai

_BENTUK: tuple[tuple[str, BentukUsaha], ...] = (
    (r"perseroan\s+terbatas", BentukUsaha.PT),
    (r"p\s*\.?\s*t", BentukUsaha.PT),
    (r"c\s*\.?\s*v", BentukUsaha.CV),
    (r"u\s*\.?\s*d", BentukUsaha.UD),
    (r"b\s*\.?\s*u\s*\.?\s*t", BentukUsaha.BUT),
    (r"firma|fa", BentukUsaha.FIRMA),
    (r"koperasi|kop", BentukUsaha.KOPERASI),
    (r"yayasan|yay", BentukUsaha.YAYASAN),
    (r"perumda|perusahaan\s+umum\s+daerah", BentukUsaha.PERUMDA),
    (r"perum|perusahaan\s+umum", BentukUsaha.PERUM),
)
_DEPAN = tuple(
    (re.compile(rf"^(?:{pola})(?:\s*\.\s*|\s*,\s*|\s+)(?=\S)", re.IGNORECASE), bentuk)
    for pola, bentuk in _BENTUK
)
_BELAKANG = tuple(
    (re.compile(rf"\s*(?:,\s*|\(\s*)(?:{pola})\s*\.?\s*\)?$", re.IGNORECASE), bentuk)
    for pola, bentuk in _BENTUK
)
# "Bina Lestari PT" without a comma: only forms that are no ordinary word.
_BELAKANG_TANPA_KOMA = tuple(
    (re.compile(rf"\s+(?:{pola})\.?$", re.IGNORECASE), bentuk)
    for pola, bentuk in (
        (r"p\.?t", BentukUsaha.PT),
        (r"c\.?v", BentukUsaha.CV),
        (r"u\.d", BentukUsaha.UD),
    )
)
_EKOR = re.compile(r"[\s,]*\(?\b(?:tbk|persero|perseroda|terbuka)\b\.?\s*\)?\.?$", re.IGNORECASE)
_DAHULU = re.compile(r"\s*(?:\(\s*(?:dahulu|eks|ex)\b|\(?\s*\bd\s*/\s*h\b).*$", re.IGNORECASE)
_SAMBUNG = re.compile(r"\s*(?:&|\+|\band\b|\bdan\b)\s*", re.IGNORECASE)
_BUKAN_HURUF = re.compile(r"[\W_]+")
_INGATAN = 4096
"""Names remembered with what was made of them: a register names the same companies all along, and
each name is looked at from several sides."""
_TAK_TAMPAK = {"Cc", "Cf", "Co", "Cs", "Cn"}


def lipat(teks: str) -> str:
    """Return `teks` in one case, one width and without Latin accents, words by one space.

    Accents of other scripts stay: a Korean syllable decomposes too, and must be put together.
    """
    lebar = unicodedata.normalize("NFKC", teks).upper()
    urai_huruf = unicodedata.normalize("NFKD", lebar)
    polos = "".join(c for c in urai_huruf if not _aksen_latin(c))
    return _BUKAN_HURUF.sub(" ", unicodedata.normalize("NFC", polos)).strip()


def _aksen_latin(huruf: str) -> bool:
    return "̀" <= huruf <= "ͯ"


@lru_cache(_INGATAN)
def _bersih(nama: str) -> str:
    tampak = (" " if c.isspace() else c for c in unicodedata.normalize("NFKC", nama))
    tampak = (c for c in tampak if unicodedata.category(c) not in _TAK_TAMPAK)
    return re.sub(r"\s+", " ", "".join(tampak)).strip(" ,;-–\"'“”")


@lru_cache(_INGATAN)
def urai(nama: str) -> NamaTerurai:
    """Take `nama` apart into form and own name; the own name keeps its letters."""
    inti = _potong_ekor(_DAHULU.sub("", _bersih(nama)))
    for kelompok in (_DEPAN, _BELAKANG, _BELAKANG_TANPA_KOMA):
        for pola, bentuk in kelompok:
            sisa = _potong_ekor(pola.sub("", inti, count=1))
            if sisa and sisa != inti:
                return NamaTerurai(bentuk, sisa)
    return NamaTerurai(BentukUsaha.LAINNYA, inti)


def _potong_ekor(inti: str) -> str:
    """Drop "Tbk", "(Persero)" and loose punctuation from the end, unless nothing would remain."""
    while True:
        pendek = _EKOR.sub("", inti).strip(" ,;")
        if pendek in ("", inti):
            return inti
        inti = pendek


@lru_cache(_INGATAN)
def inti_baku(nama: str) -> str:
    """Return the own name to compare by, without its form: "BINA LESTARI"."""
    return lipat(_SAMBUNG.sub(" dan ", urai(nama).inti))


def nama_baku(nama: str, bentuk: BentukUsaha | None = None) -> str:
    """Return the one spelling of a company: "PT BINA LESTARI".

    `bentuk` given apart (a form field) counts where the name itself names none.
    """
    terurai = urai(nama)
    dipakai = terurai.bentuk
    if dipakai is BentukUsaha.LAINNYA and bentuk is not None:
        dipakai = bentuk
    return f"{dipakai.awalan.upper()} {inti_baku(nama)}".strip()


@lru_cache(_INGATAN)
def nama_tampil(nama: str, bentuk: BentukUsaha | None = None) -> str:
    """Return the name as the registry shows it: form first, no stop after it, "Tbk" kept.

    A name typed wholly in small letters gets capitals; any other keeps the letters it has.
    """
    bersih = _bersih(nama)
    terurai = urai(bersih)
    inti = terurai.inti
    if inti == inti.lower():
        inti = " ".join(kata[:1].upper() + kata[1:] for kata in inti.split(" "))
    dipakai = terurai.bentuk
    if dipakai is BentukUsaha.LAINNYA and bentuk is not None:
        dipakai = bentuk
    ekor = " Tbk" if re.search(r"\btbk\b", bersih, re.IGNORECASE) else ""
    ekor = " (Persero)" + ekor if re.search(r"\bpersero\b", bersih, re.IGNORECASE) else ekor
    return f"{dipakai.awalan} {inti}{ekor}".strip()
