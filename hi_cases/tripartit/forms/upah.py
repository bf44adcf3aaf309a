"""Minimum wages: one entered with its decision, one struck out, a round begun."""

from __future__ import annotations

from hi_cases.core.fields import ParagrafField, PilihanField, RupiahField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.tripartit.types import DataUpah, JenisUpah


class FormUpah(Formulir):
    """A minimum wage as its decision reads."""

    jenis = PilihanField("Jenis", choices={satu.value: satu.label for satu in JenisUpah})
    tahun = TeksField(
        "Tahun berlaku", [Wajib("Tulis tahunnya.")], maks=4, description="Misalnya 2027."
    )
    sektor = TeksField("Sektor", maks=120, description="Hanya untuk upah minimum sektoral.")
    nilai = RupiahField("Nilai sebulan", [Wajib("Tulis nilainya.")])
    nomor = TeksField("Nomor keputusan Gubernur", [Wajib("Tulis nomor keputusannya.")], maks=120)
    tanggal = TanggalField("Tanggal keputusan", [Wajib("Tulis tanggal keputusannya.")])
    sumber = TeksField(
        "Sumber",
        [Wajib("Tulis sumbernya.")],
        description="Misalnya salinan keputusan, atau JDIH provinsi.",
    )

    @property
    def data_upah(self) -> DataUpah:
        """Return the wage as the services take it; only after `validate`."""
        tahun = self.tahun.data or ""
        assert self.tanggal.data is not None  # noqa: S101 - `validate` asked for it
        return DataUpah(
            int(tahun) if tahun.isascii() and tahun.isdigit() else 0,
            JenisUpah(self.jenis.data),
            self.nilai.data or 0,
            self.nomor.data or "",
            self.tanggal.data,
            self.sumber.data or "",
            self.sektor.data or "",
        )


class FormCoret(Formulir):
    """Why a wage is struck out."""

    alasan = ParagrafField("Alasan", [Wajib("Tulis mengapa catatan ini dicoret.")], maks=500)


class FormPutaran(Formulir):
    """For which year a round begins."""

    tahun = TeksField(
        "Untuk tahun",
        [Wajib("Tulis tahunnya.")],
        maks=4,
        description="Tahun upah minimum itu berlaku, misalnya 2027.",
    )
