"""The office's answer to what a party said."""

from __future__ import annotations

from hi_cases.core.errors import GalatDomain, KonflikVersi
from hi_cases.core.fields import ParagrafField, RadioPilihanField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.perselisihan.forms.tindakan import BERUBAH
from hi_cases.perselisihan.rules import batas
from hi_cases.perselisihan.types import PutusanPeriksa


class FormTanggapan(Formulir):
    """Taken up or not, and the words that the party reads."""

    putusan = RadioPilihanField(
        "Tanggapan",
        [Wajib("Pilih tanggapan Anda.")],
        choices={
            PutusanPeriksa.TERIMA.value: "Diterima dan ditindaklanjuti",
            PutusanPeriksa.TOLAK.value: "Tidak diterima",
        },
    )
    tanggapan = ParagrafField(
        "Jawaban kepada pihak",
        description="Pihak membaca kalimat ini di halamannya. Wajib bila tidak diterima.",
        maks=batas.PARAGRAF,
    )

    def terima_galat(self, galat: GalatDomain) -> None:
        """Somebody was faster: say so."""
        if isinstance(galat, KonflikVersi):
            self.versi.data, self.versi.raw_data = str(galat.versi_kini), None
            self.form_errors = [*self.form_errors, BERUBAH]
            return
        super().terima_galat(galat)
