"""Who leads an organisation, read from what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.serikat.types import DataPengurus

_POKOK = (("ketua", "Ketua"), ("sekretaris", "Sekretaris"), ("bendahara", "Bendahara"))


def baca_pengurus(isian: Mapping[str, Any]) -> list[DataPengurus]:
    """Return the people, the first three by their offices, then the others as they were written."""
    hasil = [DataPengurus(str(isian[nama]), jabatan) for nama, jabatan in _POKOK if isian.get(nama)]
    return hasil + [baca_orang(baris) for baris in isian.get("pengurus_lain") or ()]


def baca_orang(baris: str) -> DataPengurus:
    """Return one person of a line "office: name"; without a colon the line is the name.

    >>> baca_orang("Wakil ketua: Siti Aminah"), baca_orang("Budi")
    (DataPengurus(nama='Siti Aminah', jabatan='Wakil ketua'), DataPengurus(nama='Budi', jabatan=''))
    """
    jabatan, pisah, nama = baris.partition(":")
    if not pisah or not nama.strip():
        return DataPengurus(baris.strip(" :"))
    return DataPengurus(nama.strip(), jabatan.strip())
