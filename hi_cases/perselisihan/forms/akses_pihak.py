"""Forms of the page of access: why it ends, and which letter was seen."""

from __future__ import annotations

from hi_cases.core.fields import ParagrafField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib


class FormCabutAkses(Formulir):
    """Why an account stands for its party no more."""

    alasan = ParagrafField(
        "Alasan", [Wajib("Tulis alasan pencabutan.")], description="Masuk jejak.", maks=500
    )


class FormPenuhkanAkses(Formulir):
    """The letter by which an account may bind its party."""

    surat = TeksField(
        "Surat yang Anda lihat",
        [Wajib("Tulis surat yang Anda lihat: nomor dan tanggalnya.")],
        description="Misalnya surat tugas ST-12, 3 Maret 2026.",
    )
    berlaku_sampai = TanggalField(
        "Surat berlaku sampai",
        description="Sesudah tanggal itu aksesnya berakhir. Kosongkan bila surat tidak "
        "menyebut tanggal akhir.",
    )
