"""Names as a stranger may see them: enough to know one's own paper, not to learn a name."""

from __future__ import annotations

import re

# What a party is may be read by anybody; who it is may not.
_BENTUK = frozenset(
    {"PT", "CV", "UD", "PD", "FA", "TBK", "KOPERASI", "YAYASAN", "SP", "SB", "PUK", "SERIKAT"}
    | {"PEKERJA", "BURUH", "DKK", "DAN"}
)
_KATA = re.compile(r"\S+")


def _satu(cocok: re.Match[str]) -> str:
    kata = cocok[0]
    return kata if kata.strip(".,()").upper() in _BENTUK else f"{kata[0]}***"


def samarkan(nama: str) -> str:
    """Keep the first letter of every word, not its length: "Siti Aminah" reads "S*** A***"."""
    return _KATA.sub(_satu, nama)
