"""What the pages of the guided filing have in common, and its first and last page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from wtforms import BooleanField, HiddenField

from hi_cases.core.fields import DaftarField, RadioPilihanField
from hi_cases.core.forms import Formulir
from hi_cases.dokumen.types import JenisBerkas

Draf = Mapping[str, Any]


class FormLangkah(Formulir):
    """Base of the pages. `sidik` marks the part of the draft that the page was opened with."""

    sidik = HiddenField()
    jenis_tetap: Mapping[str, JenisBerkas] = {}

    @property
    def berkas_menurut(self) -> Mapping[str, JenisBerkas]:
        """Return the fields of files, and what each proves."""
        return self.jenis_tetap

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return this page's part of the draft, under the names of its fields."""
        raise NotImplementedError

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Return the draft with what was typed here, complete or not."""
        raise NotImplementedError

    @classmethod
    def cap_sidik(cls, draf: Draf) -> str:
        """Return the mark of this page's part as it is stored."""
        isi = json.dumps(cls.bagian(draf), sort_keys=True, default=str)
        return hashlib.sha256(isi.encode()).hexdigest()[:16]

    def tandai_sidik(self, draf: Draf) -> None:
        """Let the page carry the mark of what is stored now."""
        self.sidik.data, self.sidik.raw_data = self.cap_sidik(draf), None

    def berkas_terisi(self) -> list[tuple[JenisBerkas, Any]]:
        """Return the good files that were sent, with what each proves."""
        return [
            (jenis, satu)
            for nama, jenis in self.berkas_menurut.items()
            for satu in self[nama].data or ()
        ]

    def tambah_baris(self, nama: str | None) -> None:
        """Add a blank row where a button asked for one."""
        bidang = self._fields.get(nama or "")
        if isinstance(bidang, DaftarField):
            bidang.tambah()


class FormMulai(Formulir):
    """As whom somebody files; opens the draft once, however often it is sent."""

    pengaju = RadioPilihanField("Anda mengajukan sebagai", choices={}, validate_choice=False)
    kunci = HiddenField()


class FormKirim(Formulir):
    """The last page: what was typed is true."""

    benar = BooleanField("Isian ini benar menurut pengetahuan saya")
