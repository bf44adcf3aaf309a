"""Fields that only dispute cases need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from flask import render_template
from markupsafe import Markup
from wtforms import Field
from wtforms.validators import ValidationError

from hi_cases.core.fields import ParagrafField
from hi_cases.core.tanggal import baca_tanggal
from hi_cases.core.web import pelaku_kini
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.types import JawabanTertulis


class BanyakTanggalField(ParagrafField):
    """Dates, one a line, in any usual spelling."""

    def tanggal(self) -> list[date]:
        """Return the days; called after validation."""
        return [baca_tanggal(baris) for baris in self._baris()]

    def _baris(self) -> list[str]:
        return [bersih for baris in (self.data or "").splitlines() if (bersih := baris.strip())]

    def pre_validate(self, form: Any) -> None:
        """Refuse the first line that is no date, and say which."""
        for baris in self._baris():
            try:
                baca_tanggal(baris)
            except ValueError:
                raise ValidationError(
                    f"Tanggal “{baris[:40]}” tidak terbaca. "
                    "Tulis satu tanggal per baris, misalnya 12 Maret 2026."
                ) from None


class PerkaraLainField(Field):
    """Another case, named by its register number; `data` is its id."""

    def _value(self) -> str:
        return str(self.raw_data[0]) if self.raw_data else ""

    def widget(self, field: Field, **atribut: Any) -> Markup:
        """Print a line to type the number in."""
        atribut.setdefault("id", field.id)
        return Markup('<input name="{}" value="{}" {}>').format(
            field.name, self._value(), _atribut(atribut)
        )

    def process_formdata(self, valuelist: list[str]) -> None:
        """Look the number up among the cases this reader may see."""
        self.data: int | None = None
        nomor = valuelist[0].strip() if valuelist else ""
        if not nomor:
            return
        cocok = queries.cari_nomor(pelaku_kini(), nomor)
        persis = [satu for satu in cocok if satu.nomor == nomor] or list(cocok)
        if len(persis) != 1:
            raise ValidationError(
                f"Nomor “{nomor[:40]}” tidak menunjuk tepat satu perkara. "
                "Tulis nomor register selengkapnya."
            )
        self.data = persis[0].id


def _atribut(atribut: dict[str, Any]) -> Markup:
    return Markup(" ").join(
        Markup('{}="{}"').format(nama.rstrip("_").replace("_", "-"), nilai)
        for nama, nilai in atribut.items()
        if nilai not in (False, None)
    )


class JawabanAnggotaField(Field):
    """One answer a worker of a group; who is left out has not answered yet.

    `data` maps the worker's id to his answer. `anggota` are (id, name, answer so far) rows whose
    answer stands; `semula` are the answers that a correction starts from.
    """

    def __init__(self, label: str = "", validators: Any = None, **kw: Any) -> None:
        super().__init__(label, validators, **kw)
        self.anggota: Sequence[tuple[int, str, str]] = ()
        self.semula: Mapping[str, str] = {}

    def widget(self, field: Field, **_atribut: Any) -> Markup:
        """Print the workers as a table of choices; it stands in a template of ours."""
        return Markup(  # noqa: S704 - the output of an autoescaped template
            render_template(
                "perselisihan/_jawaban_anggota.html", bidang=field, pilihan=JawabanTertulis
            )
        )

    def nama_anggota(self, anggota_id: int) -> str:
        """Return the input name of one worker."""
        return f"{self.name}-{anggota_id}"

    def jawaban(self, *, serentak: bool) -> dict[str, str]:
        """Return the answers to write: in a correction those that differ keep the others' days.

        Where none differs the day itself is corrected, of all; or one word is given for all.
        """
        berubah = {i: satu for i, satu in self.data.items() if self.semula.get(i) != satu}
        return berubah if berubah or serentak else dict(self.data)

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        """Gather the workers' inputs, whichever of them were sent."""
        super().process(formdata, *args, **kwargs)
        if not formdata:
            self.data = dict(self.data or {})
            return
        awalan = f"{self.name}-"
        boleh = {satu.value for satu in JawabanTertulis}
        self.data = {
            kunci.removeprefix(awalan): nilai
            for kunci in (formdata or ())
            if kunci.startswith(awalan) and (nilai := formdata.get(kunci)) in boleh
        }
