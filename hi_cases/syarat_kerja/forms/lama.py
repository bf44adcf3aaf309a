"""A document of before this system: entered as it reads on paper, cancelled with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.syarat_kerja.types import DataDokumenLama, JenisInstrumen

_PERUSAHAAN = "Pilih perusahaannya."


def _naskah() -> BerkasField:
    return BerkasField(
        "Naskah lengkap",
        naskah=True,
        banyak=False,
        description="PDF atau DOCX, seluruh pasal dalam satu berkas. Naskah pembaruan berikutnya "
        "dibandingkan dengannya.",
    )


def _bukti() -> BerkasField:
    return BerkasField(
        "SK atau bukti pendaftaran",
        banyak=False,
        description="PDF, JPG, PNG, atau DOCX; paling besar 10 MB. Foto dari ponsel boleh.",
    )


class FormLampiran(Formulir):
    """The text and the decree of an entry, brought later."""

    naskah = _naskah()
    bukti = _bukti()

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for one of the two."""
        if super().validate() and not (self.naskah.data or self.bukti.data):
            self.naskah.errors = ["Pilih naskah, atau SK atau bukti pendaftarannya."]
        return not self.errors


class FormDokumenLama(Formulir):
    """What stands on the paper of one PP or PKB."""

    perusahaan = RadioPilihanField("Perusahaan", choices={}, validate_choice=False)
    jenis = RadioPilihanField(
        "Jenis dokumen",
        [Wajib("Pilih jenis dokumennya.")],
        choices={satu.value: satu.label for satu in JenisInstrumen},
    )
    nomor = TeksField(
        "Nomor SK atau bukti pendaftaran",
        [Wajib("Tulis nomor SK atau nomor bukti pendaftarannya.")],
        maks=120,
    )
    tanggal = TanggalField(
        "Tanggal SK atau bukti pendaftaran", [Wajib("Tulis tanggal dokumennya.")]
    )
    berlaku_dari = TanggalField("Berlaku mulai", [Wajib("Tulis sejak kapan ia berlaku.")])
    berlaku_sampai = TanggalField("Berlaku sampai", [Wajib("Tulis sampai kapan ia berlaku.")])
    jumlah_pekerja = BilanganField("Jumlah pekerja")
    serikat = ParagrafField(
        "Serikat pekerja yang menjadi pihak",
        maks=2000,
        description="Wajib untuk perjanjian kerja bersama. Satu baris satu serikat.",
    )

    naskah = _naskah()
    bukti = _bukti()

    def pasang(self, perusahaan: Iterable[tuple[int, str]]) -> None:
        """Give the companies to choose from; a single one is chosen already."""
        self.perusahaan.choices = {str(nomor): nama for nomor, nama in perusahaan}
        self.perusahaan.flags.required = True
        if len(self.perusahaan.choices) == 1 and not self.perusahaan.raw_data:
            self.perusahaan.data = next(iter(self.perusahaan.choices))

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for the company too."""
        super().validate()
        if self.perusahaan.data not in self.perusahaan.choices:
            self.perusahaan.errors = [_PERUSAHAAN]
        return not self.errors

    @property
    def dokumen(self) -> DataDokumenLama:
        """Return what was typed, as the service takes it; only after `validate`."""
        return DataDokumenLama(
            jenis=JenisInstrumen(self.jenis.data),
            nomor=self.nomor.data or "",
            tanggal=self.tanggal.data,
            berlaku_dari=self.berlaku_dari.data,
            berlaku_sampai=self.berlaku_sampai.data,
            jumlah_pekerja=self.jumlah_pekerja.data,
            serikat=tuple((self.serikat.data or "").splitlines()),
        )


class FormBatalkan(Formulir):
    """Why an entry is a mistake."""

    alasan = ParagrafField(
        "Alasan",
        [Wajib("Tulis mengapa catatan ini keliru.")],
        maks=500,
        description="Tercatat dalam riwayat. Catatannya sendiri tetap tersimpan.",
    )
