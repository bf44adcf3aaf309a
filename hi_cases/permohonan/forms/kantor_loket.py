"""At the counter: which company brought a paper, of which kind."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.core.fields import RadioPilihanField
from hi_cases.core.forms import Formulir
from hi_cases.permohonan.types import Jenis


class FormLoket(Formulir):
    """Opens one draft for a company that was found in the register."""

    perusahaan = RadioPilihanField("Perusahaan", choices={}, validate_choice=False)
    jenis = RadioPilihanField("Jenis permohonan", choices={}, validate_choice=False)

    def pasang(self, perusahaan: Iterable[tuple[int, str]], jenis: Iterable[Jenis]) -> None:
        """Give the choices; a single one is chosen already."""
        self.perusahaan.choices = {str(nomor): nama for nomor, nama in perusahaan}
        self.jenis.choices = {satu.kode: satu.nama for satu in jenis}
        for bidang in (self.perusahaan, self.jenis):
            if len(bidang.choices) == 1 and not bidang.raw_data:
                bidang.data = next(iter(bidang.choices))
            bidang.flags.required = True

    def validate(self, extra_validators: object = None) -> bool:
        """Say which of the two is still to be chosen."""
        super().validate()
        for bidang, pesan in (
            (self.perusahaan, "Pilih perusahaan yang mengajukan."),
            (self.jenis, "Pilih jenis permohonannya."),
        ):
            if bidang.data not in bidang.choices:
                bidang.errors = [pesan]
        return not self.errors
