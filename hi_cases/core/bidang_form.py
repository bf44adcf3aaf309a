"""From a declared field to a form's field, and the form made of them: what knows both."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from wtforms import BooleanField, Field

from hi_cases.core import clock
from hi_cases.core.bidang import Isian, Tipe, baca_isian
from hi_cases.core.bidang_tulis import tulis_nilai
from hi_cases.core.errors import DataTidakSah, GalatDomain, KonflikVersi
from hi_cases.core.fields import (
    BanyakPilihanField,
    BilanganField,
    JamField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    RupiahField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir

_SEDIKIT = 6


def _pilihan(isian: Isian) -> Field:
    semua = {satu.value: tulis_nilai(satu) for satu in isian.pilihan or ()}
    kelas = RadioPilihanField if len(semua) <= _SEDIKIT else PilihanField
    if kelas is PilihanField:
        semua = {"": "Pilih…", **semua}
    return kelas(
        isian.label,
        choices=semua,
        validate_choice=False,
        description=isian.petunjuk,
    )


def _banyak_pilihan(isian: Isian) -> Field:
    semua = {satu.value: tulis_nilai(satu) for satu in isian.pilihan or ()}
    return BanyakPilihanField(
        isian.label, choices=semua, validate_choice=False, description=isian.petunjuk
    )


def _tanggal(isian: Isian) -> Field:
    awal = None if isian.rencana or not isian.wajib else clock.hari_ini
    return TanggalField(isian.label, default=awal, description=isian.petunjuk)


def _biasa(kelas: type[Field]) -> Callable[[Isian], Field]:
    def buat(isian: Isian) -> Field:
        return kelas(isian.label, description=isian.petunjuk)

    return buat


_BIDANG: dict[Tipe, Callable[[Isian], Field]] = {
    Tipe.TEKS: _biasa(TeksField),
    Tipe.PARAGRAF: _biasa(ParagrafField),
    Tipe.TANGGAL: _tanggal,
    Tipe.JAM: _biasa(JamField),
    Tipe.BILANGAN: _biasa(BilanganField),
    Tipe.RUPIAH: _biasa(RupiahField),
    Tipe.YA: _biasa(BooleanField),
    Tipe.PILIHAN: _pilihan,
    Tipe.BANYAK_PILIHAN: _banyak_pilihan,
    Tipe.NIK: _biasa(TeksField),
    Tipe.BANYAK_TEKS: _biasa(ParagrafField),
    # Its choices are given by the page: officers, parties.
    Tipe.ID: lambda isian: RadioPilihanField(
        isian.label, choices={}, coerce=str, validate_choice=False, description=isian.petunjuk
    ),
}


def bidang(isian: Iterable[Isian]) -> dict[str, Field]:
    """Return the form's fields by name, in order."""
    return {satu.nama: _BIDANG[satu.tipe](satu) for satu in isian}


def tandai_wajib(form: Any, isian: Iterable[Isian]) -> None:
    """Mark what must be filled in whatever else was answered. A browser cannot know of a field
    that is asked on a condition (`bila`), so it says nothing there: the service judges it."""
    for satu in isian:
        if (satu.wajib or satu.harus_ya) and satu.bila is None:
            form[satu.nama].flags.required = True


def nilai(form: Any, isian: Iterable[Isian]) -> dict[str, Any]:
    """Return what was typed, by name; a value that could not be read stays as it was typed."""
    hasil: dict[str, Any] = {}
    for satu in isian:
        isi = form[satu.nama]
        mentah = isi.raw_data[0] if isi.raw_data else None
        hasil[satu.nama] = mentah if isi.process_errors else isi.data
    return hasil


class FormDariIsian(Formulir):
    """Base of forms made of declared fields: one table judges them now and again in the service."""

    berubah: ClassVar[str]
    """What is said when somebody was faster."""

    def isian(self) -> tuple[Isian, ...]:
        """Return the fields that this form is made of."""
        raise NotImplementedError

    def data_isian(self) -> dict[str, Any]:
        """Return the fields as the service takes them."""
        return nilai(self, self.isian())

    def validate(self, extra_validators: Any = None) -> bool:
        """Check the shapes, then say everything that is still missing at once."""
        super().validate(extra_validators)
        terbaca = {nama: isi for nama, isi in self.data_isian().items() if not self[nama].errors}
        _, galat = baca_isian(self.isian(), terbaca, clock.hari_ini())
        if baru := {nama: pesan for nama, pesan in galat.items() if nama in terbaca}:
            self.terima_galat(DataTidakSah(baru))
        return not self.errors

    def terima_galat(self, galat: GalatDomain) -> None:
        """Somebody was faster: say so; what was entered stays."""
        if isinstance(galat, KonflikVersi) and not galat.beda:
            self.versi.data = str(galat.versi_kini)
            self.versi.raw_data = None
            self.form_errors = [*self.form_errors, self.berubah]
            return
        super().terima_galat(galat)
