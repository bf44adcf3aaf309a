"""Forms of the page of access: why it ends, and which letter was seen."""

from __future__ import annotations

from hi_cases.core.fields import ParagrafField, RadioPilihanField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib


class FormCabutAkses(Formulir):
    """Why an account stands for its party no more."""

    alasan = ParagrafField(
        "Alasan", [Wajib("Tulis alasan pencabutan.")], description="Masuk jejak.", maks=500
    )
    wakil = RadioPilihanField(
        "Akun ini juga wakil perusahaan",
        choices={
            "cabut": "Cabut juga sebagai wakil: akun ini tidak membuka perkara mana pun dari "
            "perusahaan itu",
            "tetap": "Tetap wakil: akun ini masih membuka perkara ini",
        },
        validate_choice=False,
    )

    def pilih_wakil(self, *, perlu: bool) -> None:
        """Ask about the letter for the company only where the account has one."""
        if not perlu:
            del self.wakil

    @property
    def serta_wakil(self) -> bool | None:
        """Whether the account stops speaking for its company too; None where nothing was said."""
        jawab = self.wakil.data if "wakil" in self else None
        return {"cabut": True, "tetap": False}.get(jawab or "")


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
