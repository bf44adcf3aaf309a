"""The form of an invitation code, and of the letter that a company shows with it."""

from __future__ import annotations

from typing import Any

from wtforms import HiddenField

from hi_cases.core.fields import TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.dokumen.forms import BerkasField

_SURAT = "Unggah foto atau pindaian surat tugas yang ditandatangani pimpinan perusahaan."


class FormKlaim(Formulir):
    """First the code; then, on the page that says what it opens, the button and the letter."""

    kode = TeksField(
        "Kode undangan",
        [Wajib("Ketik kode undangan dari surat Anda.")],
        maks=40,
        description="16 huruf dan angka, misalnya 4F7K-9Q2M-XA3P-8TRW.",
    )
    langkah = HiddenField()
    jabatan = TeksField("Jabatan Anda di perusahaan", maks=120)
    nomor_surat = TeksField(
        "Nomor surat tugas atau surat kuasa direksi",
        maks=120,
        description="Bila pimpinan sendiri yang mendaftar, tulis nomor akta atau NIB.",
    )
    berlaku_sampai = TanggalField(
        "Surat berlaku sampai", description="Kosongkan bila surat tidak menyebut tanggal akhir."
    )
    surat = BerkasField("Surat tugas atau surat kuasa direksi", wajib="")

    @property
    def membuka(self) -> bool:
        """The button of the second page was pressed."""
        return self.langkah.data == "buka"

    def isi_surat(self) -> dict[str, Any]:
        """Return what the letter of a company says."""
        return {
            "jabatan": self.jabatan.data or "",
            "nomor_surat": self.nomor_surat.data or "",
            "berlaku_sampai": self.berlaku_sampai.data,
        }

    def minta_surat(self) -> bool:
        """Check what a company has to show; False where something is missing."""
        for bidang, pesan in (
            (self.jabatan, "Tulis jabatan Anda di perusahaan."),
            (self.nomor_surat, "Tulis nomor surat tugas atau surat kuasa direksi."),
        ):
            if not (bidang.data or "").strip():
                bidang.errors = [pesan]
        if not self.surat.data and not self.surat.errors:
            self.surat.errors = [_SURAT]
        return not (self.jabatan.errors or self.nomor_surat.errors or self.surat.errors)
