"""A list of workers, typed or pasted: one a line."""

from __future__ import annotations

import re
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
        self._lama = {_kunci(satu): satu.get("id") for satu in self.data}

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the lines; a leading number of a list is no part of a name."""
        if not valuelist:
            return
        baris = (_NOMOR_URUT.sub("", satu) for satu in valuelist[0].splitlines())
        self.data = [self._baca(satu) for satu in baris if satu.strip()]

    def _baca(self, baris: str) -> dict[str, Any]:
        nama, nik, jabatan, *_ = [*_PISAH.split(baris.strip()), "", "", ""]
        satu = {"nama": nama.strip(), "nik": nik.strip(), "jabatan": jabatan.strip()}
        if (lama := self._lama.get(_kunci(satu))) is not None:
            satu["id"] = lama
        return satu


def _kunci(satu: dict[str, Any]) -> str:
    return " ".join(str(satu.get("nama") or "").split()).casefold()


def _baris(satu: dict[str, Any]) -> str:
    bagian = [satu.get("nama") or "", satu.get("nik") or "", satu.get("jabatan") or ""]
    while bagian and not bagian[-1]:
        bagian.pop()
    return "; ".join(bagian)
