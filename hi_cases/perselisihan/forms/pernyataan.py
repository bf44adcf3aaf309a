"""The office's answer to what a party said."""

from __future__ import annotations

from hi_cases.core.bidang import PARAGRAF
from hi_cases.core.fields import ParagrafField, RadioPilihanField
from hi_cases.core.forms import Wajib
from hi_cases.perselisihan.forms.berubah import FormBerubah
from hi_cases.perselisihan.types import PutusanPeriksa


class FormTanggapan(FormBerubah):
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
        maks=PARAGRAF,
    )
