"""File names from strangers: kept readable, made harmless.

A name may carry a path, control characters, characters that turn the reading direction (so that
"gnp.exe" reads "exe.png"), or a device name of Windows. What is kept is one line of visible text
ending in the extension that fits the content.
"""

import re
import unicodedata
from pathlib import PurePosixPath

from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas

PANJANG_NAMA = 120
_TAK_TAMPAK = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_TERLARANG = re.compile(r'[<>:"|?*\\/]')
_ALAT_WINDOWS = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
_AKHIRAN = re.compile(r"[A-Za-z0-9]{1,8}")


def _rapi(nama: str) -> str:
    lurus = unicodedata.normalize("NFC", nama).replace("\\", "/")
    lurus = PurePosixPath(lurus.replace("\0", "")).name
    lurus = "".join(" " if c.isspace() else c for c in lurus)
    lurus = "".join(c for c in lurus if unicodedata.category(c) not in _TAK_TAMPAK)
    return re.sub(r"\s+", " ", _TERLARANG.sub("-", lurus)).strip(" .")


def akhiran(nama: str) -> str:
    """Return the extension of a name in small letters, empty when it has none."""
    depan, titik, belakang = _rapi(nama).rpartition(".")
    cocok = bool(depan) and bool(titik) and _AKHIRAN.fullmatch(belakang)
    return belakang.lower() if cocok else ""


def periksa_akhiran(nama: str, tipe: TipeBerkas) -> None:
    """Refuse a name whose extension says something else than the content."""
    dikatakan = akhiran(nama)
    if dikatakan and dikatakan not in tipe.akhiran:
        raise BerkasDitolak(
            f"Nama berkas berakhiran .{dikatakan}, tetapi isinya {tipe.value.upper()}. "
            "Simpan ulang dengan akhiran yang sesuai, lalu unggah lagi."
        )


def bersihkan_nama(nama: str, tipe: TipeBerkas) -> str:
    """Return the name to keep and to send out, with the extension of its content."""
    dikatakan = akhiran(nama)
    pokok = _rapi(nama)
    if dikatakan:
        pokok = pokok[: -len(dikatakan) - 1].rstrip(" .")
    pokok = _ALAT_WINDOWS.sub(r"_\1", pokok) or "berkas"
    ekor = f".{dikatakan or tipe.value}"
    return pokok[: PANJANG_NAMA - len(ekor)].rstrip(" .") + ekor
