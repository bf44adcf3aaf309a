"""Names as a stranger may see them: enough to know one's own paper, not to learn a name."""

from __future__ import annotations

_BENTUK = frozenset({"PT", "CV", "UD", "PD", "FA", "TBK", "DKK", "SP", "SB", "PUK", "DAN"})


def _kata(kata: str) -> str:
    inti = kata.strip(".,")
    if inti.upper() in _BENTUK or len(inti) < 2:
        return kata
    return f"{inti[0]}{'•' * min(len(inti) - 1, 6)}"


def samarkan(nama: str) -> str:
    """Keep the first letter of every word: "Siti Aminah" reads "S••• A•••••"."""
    return " ".join(_kata(satu) for satu in nama.split())
