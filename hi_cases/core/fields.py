"""Fields that read what Indonesians type, and keep it when it cannot be read."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from typing import Any

from wtforms import (
    Field,
    FieldList,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    widgets,
)
from wtforms.utils import unset_value
from wtforms.validators import Length, Optional, ValidationError

from hi_cases.core.tanggal import (
    TAHUN_AKHIR,
    TAHUN_AWAL,
    TahunTakWajar,
    baca_jam,
    baca_tanggal,
    tulis_jam,
)
from hi_cases.core.teks import paragraf, satu_baris, tanpa_titik, terlihat

PANJANG_TEKS = 300
PANJANG_PARAGRAF = 20_000
BLOK_MAKS = 60
"""Blocks of one list on one page, unless its field says otherwise."""
ANGKA_BLOK = 4
ANGKA_NOMOR = 18
"""Digits that the database holds as a row's number."""


def nomor_baris(teks: str) -> int | None:
    """Return the number of a row as a form sends it; None for anything else."""
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) <= ANGKA_NOMOR else None


# What nobody can read is no answer: a reason of invisible letters is none.
def _satu_baris(nilai: str | None) -> str | None:
    return satu_baris(nilai) if nilai and terlihat(nilai) else nilai and ""


def _paragraf(nilai: str | None) -> str | None:
    return paragraf(nilai) if nilai and terlihat(nilai) else nilai and ""


class TeksField(StringField):
    """One line of text, tidied (core/teks), at most 300 letters unless said otherwise."""

    def __init__(
        self,
        label: str,
        validators: list[Any] | None = None,
        *,
        maks: int = PANJANG_TEKS,
        **kw: Any,
    ) -> None:
        super().__init__(
            label, [*(validators or [Optional()]), Length(max=maks)], filters=[_satu_baris], **kw
        )


class ParagrafField(TextAreaField):
    """Text of several lines, trimmed."""

    def __init__(
        self,
        label: str,
        validators: list[Any] | None = None,
        *,
        maks: int = PANJANG_PARAGRAF,
        **kw: Any,
    ) -> None:
        super().__init__(
            label, [*(validators or [Optional()]), Length(max=maks)], filters=[_paragraf], **kw
        )


class TanggalField(Field):
    """A date, from the browser's picker or typed in any usual spelling."""

    widget = widgets.DateInput()

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        # What a draft kept may be no date: it is shown as it was typed.
        return self.data.isoformat() if isinstance(self.data, date) else str(self.data or "")

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the date; an unreadable one stays in the field as it was typed."""
        self.data: date | None = None
        if not valuelist or not valuelist[0].strip():
            return
        try:
            self.data = baca_tanggal(valuelist[0].strip())
        except TahunTakWajar:
            raise ValidationError(
                f"Tahunnya harus antara {TAHUN_AWAL} dan {TAHUN_AKHIR}. Anda menulis "
                f"“{valuelist[0][:40]}”."
            ) from None
        except ValueError:
            raise ValidationError(
                f"Tanggal tidak terbaca. Anda menulis “{valuelist[0][:40]}”; "
                "tulis misalnya 12 Maret 2026 atau 12/03/2026."
            ) from None


class JamField(Field):
    """A time of day where the office is, from the browser's picker or typed: "09.00", "9:30", "9".

    The box is a plain one: a time picker shows hours of twelve where the browser is English.
    """

    widget = widgets.TextInput()

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        # What a draft kept may be no time: it is shown as it was typed.
        return tulis_jam(self.data) if isinstance(self.data, time) else str(self.data or "")

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the time; an unreadable one stays in the field as it was typed."""
        self.data: time | None = None
        teks = valuelist[0].strip() if valuelist else ""
        if not teks:
            return
        try:
            self.data = baca_jam(teks)
        except ValueError:
            raise ValidationError(
                f"Jam tidak terbaca. Anda menulis “{teks[:20]}”; tulis misalnya 09.00 atau 13.30."
            ) from None


class RupiahField(Field):
    """An amount of money in whole rupiah: "1.500.000", "Rp 1500000,00"."""

    widget = widgets.TextInput()

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return f"{self.data:,}".replace(",", ".") if self.data is not None else ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the amount; cents are not money any more and must be zero."""
        self.data: int | None = None
        if not valuelist or not valuelist[0].strip():
            return
        teks = valuelist[0].lower().replace("rp", "").replace(" ", "").strip(".")
        bulat, _, sen = teks.partition(",")
        angka = tanpa_titik(bulat)
        if not (angka.isascii() and angka.isdigit()) or sen.strip("0-") or len(angka) > 15:
            raise ValidationError(
                f"Jumlah uang tidak terbaca. Anda menulis “{valuelist[0][:40]}”; "
                "tulis misalnya 1.500.000."
            )
        self.data = int(angka)


class BilanganField(Field):
    """A whole number of things, zero or more."""

    widget = widgets.NumberInput(min=0)

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return str(self.data) if self.data is not None else ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number; thousands may carry dots."""
        self.data: int | None = None
        if not valuelist or not valuelist[0].strip():
            return
        teks = tanpa_titik(valuelist[0].strip())
        if not (teks.isascii() and teks.isdigit()) or len(teks) > 9:
            raise ValidationError(
                f"Tulis bilangan bulat, misalnya 12. Anda menulis “{valuelist[0][:40]}”."
            )
        self.data = int(teks)


class PilihanField(SelectField):
    """One of a list; the browser shows a select."""


class RadioPilihanField(RadioField):
    """One of a few; all are seen at once."""


class BanyakPilihanField(SelectMultipleField):
    """Any of a few, as checkboxes."""

    widget = widgets.ListWidget(prefix_label=False)
    option_widget = widgets.CheckboxInput()


class DaftarField(FieldList):
    """A list of blocks, as many as a page may hold; what more is sent is not read, and said."""

    errors: Sequence[Any]

    def __init__(self, unbound_field: Any, *args: Any, maks: int = BLOK_MAKS, **kw: Any) -> None:
        super().__init__(unbound_field, *args, max_entries=maks, **kw)
        self.maks = maks
        # Templates draw it as what it is.
        self.type = "FieldList"

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        """Read what was sent; what is stored already is shown whole, however much it is."""
        ada = len(data) if data is not unset_value and data else 0
        self.max_entries = max(self.maks, ada)
        super().process(formdata, data, extra_filters)
        dikirim = set(self._extract_indices(self.name, formdata or ()))
        self.terpotong = len(dikirim) > self.max_entries

    def validate(self, form: Any, extra_validators: Any = ()) -> bool:
        """Judge every block, and say where more was sent than is read."""
        sah: bool = super().validate(form, extra_validators)
        if self.terpotong:
            self.errors = [*self.errors, self._penuh]
        return sah and not self.terpotong

    @property
    def _penuh(self) -> str:
        return f"Paling banyak {self.max_entries} dalam satu halaman."

    def _extract_indices(self, prefix: str, formdata: Iterable[str]) -> Iterator[int]:
        # Names are the sender's: only short plain digits are a place in the list.
        awal = f"{prefix}-"
        for kunci in formdata:
            nomor = kunci.removeprefix(awal).split("-", 1)[0] if kunci.startswith(awal) else ""
            if nomor.isascii() and nomor.isdigit() and len(nomor) <= ANGKA_BLOK:
                yield int(nomor)

    def tambah(self) -> None:
        """Add a blank block while there is room for one, or say that there is none."""
        if len(self.entries) < self.maks:
            self.append_entry()
        else:
            self.errors = [*self.errors, self._penuh]
