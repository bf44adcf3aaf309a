"""The form by which a meeting of a case is planned or moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from werkzeug.datastructures import MultiDict

from hi_cases.core.fields import (
    JamField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Wajib
from hi_cases.perselisihan.forms.berubah import FormBerubah
from hi_cases.perselisihan.types import PerihalPanggilan

SLOT = "slot"
_BAGIAN = ("tanggal", "mulai", "selesai", "ruang_id")


class _FormWaktu(FormBerubah):
    """When and where: what both have in common."""

    tanggal = TanggalField("Tanggal", [Wajib("Tulis tanggal pertemuan.")])
    mulai = JamField("Mulai pukul", [Wajib("Tulis jam mulai.")], description="Misalnya 09.00.")
    selesai = JamField(
        "Selesai pukul", [Wajib("Tulis jam selesai.")], description="Misalnya 10.30."
    )
    ruang_id = PilihanField("Ruang")
    tempat = TeksField("Tempat lain", description="Bila di luar ruang Dinas.")
    tetap_alasan = TeksField(
        "Alasan tetap pada waktu ini",
        description="Hanya bila ada pihak yang berhalangan, harinya bukan hari kerja, waktunya "
        "memakai istirahat, atau panggilannya diterima terlalu dekat dengan pertemuan.",
    )

    def tawarkan(self, ruang: Mapping[int, str]) -> None:
        """Offer the rooms."""
        self.ruang_id.choices = {"": "Tanpa ruang Dinas"} | {
            str(kunci): nama for kunci, nama in ruang.items()
        }

    def data_tindakan(self) -> dict[str, Any]:
        """Return the act's fields as the service takes them."""
        return {
            "tanggal": self.tanggal.data,
            "mulai": f"{self.mulai.data:%H.%M}",
            "selesai": f"{self.selesai.data:%H.%M}",
            "ruang_id": self.ruang_id.data or None,
            "tempat": self.tempat.data,
            "tetap_alasan": self.tetap_alasan.data,
        }


class FormJadwalkan(_FormWaktu):
    """A session or a clarification is planned."""

    perihal = RadioPilihanField("Untuk", [Wajib("Pilih untuk apa pertemuannya.")])

    def tawarkan_perihal(self, semua: Sequence[PerihalPanggilan]) -> None:
        """Offer what may be planned in this stage; a single one is chosen already."""
        self.perihal.choices = {satu.value: satu.label for satu in semua}
        if self.perihal.data is None and not self.perihal.raw_data:
            self.perihal.data = semua[0].value

    def data_tindakan(self) -> dict[str, Any]:
        """Add for what."""
        return {**super().data_tindakan(), "perihal": self.perihal.data}


class FormJadwalUlang(_FormWaktu):
    """A meeting is moved: everybody is summoned anew, and reads no reason; the office does."""

    alasan = ParagrafField(
        "Alasan dipindah",
        [Wajib("Tulis mengapa pertemuan ini dipindah.")],
        maks=1000,
        description="Terbaca petugas bidang, tidak terbaca para pihak.",
    )

    def data_tindakan(self) -> dict[str, Any]:
        """Add why."""
        return {**super().data_tindakan(), "alasan": self.alasan.data}


def dengan_slot(kiriman: MultiDict[str, str]) -> MultiDict[str, str] | None:
    """Return what was sent with the pressed proposal in its fields; None where none was pressed."""
    bagian = kiriman.get(SLOT, "").split("|")
    if len(bagian) != len(_BAGIAN):
        return None
    hasil = MultiDict(kiriman.items(multi=True))
    for nama, nilai in zip(_BAGIAN, bagian, strict=True):
        hasil[nama] = nilai
    hasil["tempat"] = ""
    return hasil
