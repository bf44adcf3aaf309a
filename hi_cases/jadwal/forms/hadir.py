"""Forms of attendance: what somebody says at the door, and what an officer confirms."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import HiddenField

from hi_cases.core.fields import RadioPilihanField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.jadwal.models import PesertaAcara

PANJANG_NAMA = 120
# Several who came for one side.
PANJANG_SEMUA = 200


class FormHadir(Formulir):
    """For which side somebody is there, and his name."""

    peserta_id = RadioPilihanField(
        "Anda hadir untuk", [Wajib("Pilih untuk pihak mana Anda hadir.")]
    )
    nama = TeksField(
        "Nama Anda",
        [Wajib("Tulis nama Anda.")],
        maks=PANJANG_NAMA,
        description="Seperti pada tanda pengenal. Hanya petugas yang membacanya.",
    )

    def tawarkan(self, peserta: Sequence[PesertaAcara]) -> None:
        """Offer the sides that are invited: by what they are in the case, never by name."""
        self.peserta_id.choices = {str(satu.id): satu.sebutan for satu in peserta}


class FormPastikan(Formulir):
    """Whether somebody of a side was there, and who."""

    nama = TeksField("Siapa yang hadir", maks=PANJANG_SEMUA)
    hadir = HiddenField()
