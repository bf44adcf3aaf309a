"""Forms of the page of letters: one a letter, so each has a prefix of its own."""

from __future__ import annotations

from hi_cases.core.fields import ParagrafField, RadioPilihanField, TanggalField
from hi_cases.core.forms import Wajib
from hi_cases.perselisihan.forms.berubah import FormBerubah
from hi_cases.perselisihan.types import PutusanPeriksa

_PUTUSAN = {satu.value: satu.label for satu in PutusanPeriksa}


class FormPeriksaSurat(FormBerubah):
    """An officer's judgement of one letter."""

    putusan = RadioPilihanField(
        "Hasil pemeriksaan",
        [Wajib("Hasil pemeriksaan belum dipilih.")],
        choices=_PUTUSAN,
    )
    alasan = ParagrafField(
        "Catatan atau alasan",
        description="Wajib bila ditolak; pengirimnya membaca kalimat ini.",
        maks=500,
    )

    @property
    def diterima(self) -> bool:
        return self.putusan.data == PutusanPeriksa.TERIMA.value


class FormPeriksaWakil(FormPeriksaSurat):
    """The same for a spokesman: the officer sets his last day from the letter."""

    berlaku_sampai = TanggalField(
        "Berlaku sampai", description="Menurut surat. Kosong: sampai dicabut."
    )
