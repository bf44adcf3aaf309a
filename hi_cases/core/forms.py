"""The form that all forms are: Indonesian sentences, kept input, domain errors laid on fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import FieldList, Form, FormField, HiddenField, StringField
from wtforms.validators import InputRequired, StopValidation

from hi_cases.core import semula
from hi_cases.core.errors import Beda, DataTidakSah, GalatDomain, KonflikVersi
from hi_cases.core.isian import isian_tertahan, sebagai_formdata
from hi_cases.core.teks import terlihat

_KOSONG = object()

_TERJEMAHAN = {
    "This field is required.": "Bagian ini wajib diisi.",
    "Not a valid integer value.": "Tulis bilangan bulat, misalnya 12.",
    "Not a valid choice.": "Pilih salah satu yang tersedia.",
    "Not a valid choice": "Pilih salah satu yang tersedia.",
    "Invalid Choice: could not coerce.": "Pilih salah satu yang tersedia.",
    "Invalid email address.": "Alamat surel belum benar, misalnya nama@contoh.id.",
}


class _Terjemahan:
    """WTForms' own messages in Indonesian."""

    def gettext(self, teks: str) -> str:
        return _TERJEMAHAN.get(teks, teks)

    def ngettext(self, tunggal: str, jamak: str, n: int) -> str:
        if "characters" in jamak or "character" in tunggal:
            return (
                "Teks terlalu panjang: paling banyak %(max)d huruf."
                if "longer" in jamak
                else "Teks terlalu pendek: paling sedikit %(min)d huruf."
            )
        return self.gettext(jamak)


def _dengan_pilihan(formdata: Any) -> Any:
    """Apply the choices of components/konflik.html: `pilih-x` says which side of field x counts."""
    dipilih = [
        kunci.removeprefix("pilih-")
        for kunci in formdata or ()
        if kunci.startswith("pilih-")
        and formdata.get(kunci) == "tersimpan"
        and f"tersimpan-{kunci.removeprefix('pilih-')}" in formdata
    ]
    if not dipilih:
        return formdata
    hasil = MultiDict(formdata.items(multi=True))
    for bidang in dipilih:
        hasil.setlist(bidang, formdata.getlist(f"tersimpan-{bidang}"))
    return hasil


class Wajib(InputRequired):
    """Requires an answer, with a sentence that names what to do."""

    def __init__(self, pesan: str = "Bagian ini wajib diisi.") -> None:
        super().__init__(pesan)

    def __call__(self, form: Any, field: Any) -> None:
        """Treat blanks, and letters that nobody sees, as no answer."""
        super().__call__(form, field)
        if isinstance(field.data, str) and not terlihat(field.data):
            field.errors = []
            raise StopValidation(self.message)


def _daun(induk: Iterable[Any]) -> Iterator[Any]:
    for bidang in induk:
        if isinstance(bidang, FieldList | FormField):
            yield from _daun(bidang)
        else:
            yield bidang


def _polos(nilai: Any) -> Any:
    """Return a field's value as JSON keeps it; lists in one order, as a choice has none."""
    if nilai is None or isinstance(nilai, bool | int | str):
        return nilai
    if isinstance(nilai, list | tuple | set | frozenset):
        return sorted(str(satu) for satu in nilai)
    return str(nilai)


VERSI_TAK_ADA = -1
"""A version that no row ever has."""


class FormPolos(Form):
    """A form without a token: one that comes by address, or a row of another."""

    class Meta:
        """Use our translations."""

        def get_translations(self, form: Any) -> Any:
            """Return the Indonesian messages."""
            return _Terjemahan()


class Formulir(FlaskForm):
    """Base of all forms.

    `versi` travels with forms that change a stored row. Sentences about the form as a whole are
    WTForms' own `form_errors`; `konflik` lists the fields on which somebody else saved differently.
    """

    class Meta(FormPolos.Meta, FlaskForm.Meta):
        """The guard in core/web checks the CSRF token for every POST."""

        def wrap_formdata(self, form: Any, formdata: Any) -> Any:
            """Let a stored value win where the person chose it over their own."""
            hasil = _dengan_pilihan(super().wrap_formdata(form, formdata))
            form.semula_terkirim = (hasil or {}).get("semula") or ""
            return hasil

    versi = HiddenField()
    bersemula: ClassVar[bool] = False
    """Whether the page carries what it first showed, so that a conflict knows what was touched."""
    semula_terkirim: str = ""

    def __init__(self, formdata: Any = _KOSONG, **kwargs: Any) -> None:
        self.konflik: list[Beda] = []
        self.tertahan = isian_tertahan()
        if formdata is not _KOSONG:
            super().__init__(formdata=formdata, **kwargs)
        elif self.tertahan is not None:
            super().__init__(formdata=sebagai_formdata(self.tertahan), **kwargs)
        else:
            super().__init__(**kwargs)

    @property
    def nomor_versi(self) -> int | None:
        """The version that the person was looking at; None where the page carries none.

        What was sent and cannot be read is one that no row has, so the act is refused. One that was
        not sent is taken for the one of now (`FormulirBerversi` refuses it).
        """
        teks = str(self.versi.data or "")
        if teks.isascii() and teks.isdigit() and len(teks) < 10:
            return int(teks)
        return VERSI_TAK_ADA if self.versi.raw_data else None

    def semua_isian(self) -> Iterator[Any]:
        """Yield every field that takes input, those in rows of lists included."""
        return _daun(self)

    def isi_kini(self) -> Mapping[str, Any]:
        """Return what the fields hold, as JSON can: what is compared to tell what was touched."""
        return {satu.name: _polos(satu.data) for satu in self.semua_isian() if satu.name != "versi"}

    @property
    def semula(self) -> str:
        """What the page first showed, for its hidden field; sent once, it stays."""
        if not self.bersemula or not self.versi.data:
            return ""
        return self.semula_terkirim or semula.tandai(self.isi_kini())

    @property
    def semula_terbaca(self) -> Mapping[str, Any] | None:
        """What the page first showed; None where it did not say."""
        return semula.baca(self.semula_terkirim) if self.bersemula else None

    def _dengan_awal(self, beda: Iterable[Beda]) -> list[Beda]:
        """Start each choice on the stored side where this person changed nothing."""
        awal, kini = self.semula_terbaca, self.isi_kini()
        return [
            replace(satu, awal="tersimpan")
            if awal is not None
            and satu.bidang in awal
            and (awal[satu.bidang] or None) == (kini.get(satu.bidang) or None)
            else satu
            for satu in beda
        ]

    def terima_galat(self, galat: GalatDomain) -> None:
        """Lay a domain error on the fields it names, or on the form as a whole."""
        if isinstance(galat, KonflikVersi):
            self.konflik = self._dengan_awal(galat.beda)
            self.versi.data = str(galat.versi_kini)
            self.versi.raw_data = None
        if not isinstance(galat, DataTidakSah):
            self.form_errors = [*self.form_errors, galat.pesan]
            return
        semua = {bidang.name: bidang for bidang in self.semua_isian()}
        for nama, pesan in galat.bidang.items():
            if nama in semua:
                semua[nama].errors = semua[nama].errors or [pesan]
            else:
                self.form_errors = [*self.form_errors, pesan]


class FormulirBerversi(Formulir):
    """A form that has to say which version its page showed: without it the act is refused."""

    @property
    def nomor_versi(self) -> int:
        """The version that was sent; one that no row has where none was, or nonsense."""
        dikirim = super().nomor_versi if self.versi.raw_data else None
        return VERSI_TAK_ADA if dikirim is None else dikirim


class FormPublik(Formulir):
    """A form that anybody may send, with a field that people do not see (`jebakan` prints it)."""

    situs = StringField("Jangan diisi")
    """Who fills it in is a programme."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Refuse what a programme sent, with a sentence for a person whose browser filled it in."""
        baik = super().validate(extra_validators)
        if self.situs.data:
            self.form_errors = [
                *self.form_errors,
                "Isian tersembunyi ikut terisi, mungkin oleh peramban Anda. Kirim sekali lagi.",
            ]
            self.situs.data = ""
            self.situs.raw_data = None
            return False
        return baik
