"""Forms of a letter's way: take a step, return it, take it back, cancel it, its signed scan."""

from __future__ import annotations

from typing import Any

from wtforms.validators import ValidationError

from hi_cases.core.fields import (
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, FormulirBerversi, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.surat.types import CaraTanda, SebutanDelegasi

URAIAN_SEBUTAN = {
    SebutanDelegasi.PLT: "Plt. (pelaksana tugas): jabatannya kosong",
    SebutanDelegasi.PLH: "Plh. (pelaksana harian): pejabatnya berhalangan sementara",
    SebutanDelegasi.AN: "a.n. (atas nama): diberi wewenang menandatangani",
}


class FormLanjut(FormulirBerversi):
    """An act that asks nothing but to be sure."""


class FormSetujui(FormulirBerversi):
    """A step is taken; the one that signs also says how."""

    menandatangani = False

    catatan = ParagrafField(
        "Catatan", maks=2000, description="Terbaca penulis dan pejabat lain, tidak tercetak."
    )
    cara = RadioPilihanField(
        "Cara tanda tangan",
        choices={satu.value: satu.label for satu in CaraTanda},
        validate_choice=False,
    )

    def batasi(self, cara: tuple[CaraTanda, ...]) -> None:
        """Offer the ways of this installation, the first of them chosen."""
        self.cara.choices = {satu.value: satu.label for satu in cara}
        self.menandatangani = True
        if self.cara.raw_data is None:
            self.cara.data = cara[0].value

    def validate_cara(self, bidang: Any) -> None:
        """Ask the one who signs for a way that there is: none is taken for another."""
        if self.menandatangani and bidang.data not in bidang.choices:
            raise ValidationError("Pilih cara tanda tangan.")

    @property
    def cara_tanda(self) -> CaraTanda | None:
        """The way that was chosen; None where nothing is signed."""
        nilai = {satu.value: satu for satu in CaraTanda}
        return nilai.get(self.cara.data or "")


class FormKembalikan(FormulirBerversi):
    """What the author is to mend."""

    catatan = ParagrafField(
        "Yang harus diperbaiki", [Wajib("Tulis apa yang harus diperbaiki penulis.")], maks=2000
    )


class FormBatalkan(FormulirBerversi):
    """Why an issued letter, or a number, is cancelled."""

    alasan = ParagrafField(
        "Alasan pembatalan",
        [Wajib("Tulis alasan pembatalan.")],
        maks=500,
        description="Tampak dalam buku nomor dan jejak. Jangan menulis nama orang di sini.",
    )


class FormPindaian(Formulir):
    """The scan of the letter with its signature in ink."""

    pindaian = BerkasField(
        "Pindaian surat", wajib="Unggah pindaian surat yang sudah ditandatangani."
    )


class FormDelegasi(Formulir):
    """Who stands in for which office, from when to when, by what."""

    peran = RadioPilihanField("Jabatan yang diwakili", [Wajib("Pilih jabatan yang diwakili.")])
    sebutan = RadioPilihanField("Sebagai", [Wajib("Pilih sebutannya.")])
    pengguna_id = PilihanField("Pegawai yang mewakili", [Wajib("Pilih pegawainya.")])
    dari = TanggalField("Hari pertama", [Wajib("Tulis hari pertama.")])
    sampai = TanggalField("Hari terakhir", [Wajib("Tulis hari terakhir.")])
    dasar = TeksField(
        "Dasar",
        [Wajib("Tulis surat perintah atau keputusannya.")],
        description="Misalnya Surat Perintah Bupati nomor 800/123/BKPSDM tanggal 2 April 2026.",
    )

    def tawarkan(self, peran: dict[str, str], pengguna: dict[int, str]) -> None:
        """Give the offices and the accounts that may be chosen."""
        self.peran.choices = peran
        self.sebutan.choices = {satu.value: uraian for satu, uraian in URAIAN_SEBUTAN.items()}
        self.pengguna_id.choices = {"": "Pilih"} | {
            str(satu): nama for satu, nama in pengguna.items()
        }
