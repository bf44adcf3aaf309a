"""The form of the letterhead."""

from __future__ import annotations

from dataclasses import replace

from hi_cases.core.errors import GalatDomain, KonflikVersi
from hi_cases.core.fields import TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.surat.types import Kop


class FormKop(Formulir):
    """A letterhead and the day from which it holds."""

    pemerintah = TeksField("Pemerintah daerah", [Wajib()], maks=200)
    dinas = TeksField("Nama dinas", [Wajib()], maks=200)
    alamat = TeksField("Alamat", [Wajib()])
    kontak = TeksField(
        "Kontak", description="Telepon, surel, dan laman dalam satu baris; boleh kosong."
    )
    tempat = TeksField(
        "Tempat surat",
        [Wajib()],
        maks=80,
        description="Tertulis di depan tanggal surat, misalnya Cikarang Pusat.",
    )
    berlaku_dari = TanggalField(
        "Berlaku sejak", [Wajib()], description="Paling awal hari ini. Surat lama tidak berubah."
    )

    @property
    def kop(self) -> Kop:
        """The letterhead as typed."""
        return Kop(self.pemerintah.data, self.dinas.data, self.alamat.data, self.kontak.data or "")

    def terima_galat(self, galat: GalatDomain) -> None:
        """Name the fields of a conflict as the form does."""
        if isinstance(galat, KonflikVersi):
            beda = [replace(satu, label=self[satu.bidang].label.text) for satu in galat.beda]
            galat = KonflikVersi(beda, galat.versi_kini)
        super().terima_galat(galat)
