"""Forms of whoever asks about his own data."""

from __future__ import annotations

from typing import Any

from wtforms.validators import Length

from hi_cases.core.fields import ParagrafField, RadioPilihanField, TeksField
from hi_cases.core.forms import FormPublik, Formulir, Wajib
from hi_cases.data_pribadi.types import Hak


class FormMinta(Formulir):
    """A request of an account about its own data."""

    hak = RadioPilihanField(
        "Apa yang Anda minta?",
        [Wajib("Pilih yang Anda minta.")],
        choices={satu.value: satu.label for satu in Hak},
    )
    uraian = ParagrafField(
        "Jelaskan permintaan Anda",
        [Wajib("Jelaskan permintaan Anda."), Length(max=5000)],
        description="Misalnya data mana yang salah dan yang benar, atau perkara yang dimaksud. "
        "Jangan menulis NIK atau kata sandi di sini.",
    )

    def isi(self) -> dict[str, Any]:
        """Return what the service takes."""
        return {"hak": self.hak.data, "uraian": self.uraian.data}


class FormMintaUmum(FormPublik, FormMinta):
    """The same from somebody without an account."""

    nama = TeksField("Nama Anda", [Wajib("Tulis nama Anda."), Length(max=200)])
    kontak = TeksField(
        "Surel atau nomor telepon Anda",
        [Wajib("Tulis surel atau nomor telepon Anda."), Length(max=200)],
        description="Dipakai petugas untuk menghubungi Anda tentang permintaan ini saja.",
    )

    def isi(self) -> dict[str, Any]:
        """Return what the service takes."""
        return {**super().isi(), "nama": self.nama.data, "kontak": self.kontak.data}


class FormTarik(Formulir):
    """Taking a request back."""

    alasan = ParagrafField("Alasan", [Wajib("Tulis alasannya."), Length(max=2000)])
