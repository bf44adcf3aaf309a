"""From a declared field to a form's field: the one place that knows both."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from wtforms import BooleanField, Field

from hi_cases.core import clock
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.bidang_tulis import tulis_nilai
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


def nilai(form: Any, isian: Iterable[Isian]) -> dict[str, Any]:
    """Return what was typed, by name; a value that could not be read stays as it was typed."""
    hasil: dict[str, Any] = {}
    for satu in isian:
        isi = form[satu.nama]
        mentah = isi.raw_data[0] if isi.raw_data else None
        hasil[satu.nama] = mentah if isi.process_errors else isi.data
    return hasil
