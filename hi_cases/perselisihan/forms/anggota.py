"""A list of workers, typed or pasted: one a line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from wtforms import TextAreaField

_PISAH = re.compile(r"\s*[;\t]\s*")
_NOMOR_URUT = re.compile(r"^\s*\d{1,3}[.)]\s+")


class AnggotaField(TextAreaField):
    """`data` is a list of {nama, nik, jabatan, id}; a row kept from before keeps its id."""

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "\n".join(_baris(satu) for satu in self.data or ())

    def process_data(self, value: Any) -> None:
        """Take the stored workers; names alone do as well."""
        self.data = [{"nama": satu} if isinstance(satu, str) else satu for satu in value or ()]
        self._lama = list(self.data)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the lines; a leading number of a list is no part of a name."""
        if not valuelist:
            return
        baris = (_NOMOR_URUT.sub("", satu) for satu in valuelist[0].splitlines())
        self.data = [_baca(satu) for satu in baris if satu.strip()]
        kenali(self.data, self._lama)


def _baca(baris: str) -> dict[str, Any]:
    nama, nik, jabatan, *_ = [*_PISAH.split(baris.strip()), "", "", ""]
    return {"nama": nama.strip(), "nik": nik.strip(), "jabatan": jabatan.strip()}


def _rapat(nilai: Any) -> str:
    return " ".join(str(nilai or "").split()).casefold()


_CIRI: tuple[Callable[[int, dict[str, Any]], Any], ...] = (
    lambda _i, satu: _rapat(satu.get("nik")) and (_rapat(satu["nama"]), _rapat(satu["nik"])),
    lambda _i, satu: _rapat(satu.get("nik")),
    lambda _i, satu: _rapat(satu.get("nama")),
    lambda i, _satu: i + 1,
)
"""By what a line is known again, the surest first. The last, its place in the list, is how a name
that was spelled wrong is mended; a line taken out and another put in elsewhere is no correction."""


def kenali(baru: list[dict[str, Any]], lama: list[dict[str, Any]]) -> None:
    """Give each line the id of the stored worker it stands for; namesakes in their order."""
    sisa = [(i, satu) for i, satu in enumerate(lama) if satu.get("id") is not None]
    for ciri in _CIRI:
        menunggu = defaultdict(list)
        for i, satu in sisa:
            menunggu[ciri(i, satu)].append((i, satu))
        for i, satu in enumerate(baru):
            kunci = ciri(i, satu)
            if "id" not in satu and kunci and menunggu.get(kunci):
                dikenal = menunggu[kunci].pop(0)
                satu["id"] = dikenal[1]["id"]
                sisa.remove(dikenal)


def _baris(satu: dict[str, Any]) -> str:
    bagian = [satu.get("nama") or "", satu.get("nik") or "", satu.get("jabatan") or ""]
    while bagian and not bagian[-1]:
        bagian.pop()
    return "; ".join(bagian)
