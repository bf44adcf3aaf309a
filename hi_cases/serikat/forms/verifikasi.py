"""Claims of membership: brought, decided, objected to."""

from __future__ import annotations

from collections.abc import Mapping

from hi_cases.core.fields import BilanganField, ParagrafField, RadioPilihanField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.serikat.services.verifikasi import DataKlaim


class FormKlaim(Formulir):
    """How many members, where, by which papers."""

    organisasi = RadioPilihanField("Serikat", choices={}, validate_choice=False)
    jumlah = BilanganField("Jumlah anggota", [Wajib("Tulis jumlah anggotanya.")])
    perusahaan = TeksField(
        "Perusahaan tempat anggota bekerja",
        maks=200,
        description="Hanya untuk serikat di luar perusahaan. Satu klaim satu perusahaan.",
    )
    keterangan = ParagrafField("Keterangan", maks=2000)
    bukti = BerkasField(
        "Bukti keanggotaan",
        description="Daftar anggota yang ditandatangani, bukti iuran, atau kartu anggota. PDF, "
        "JPG, PNG, atau DOCX; paling besar 10 MB.",
    )

    def pasang(self, organisasi: Mapping[int, str]) -> None:
        """Give the unions to choose from; a single one is chosen already."""
        self.organisasi.choices = {str(nomor): nama for nomor, nama in organisasi.items()}
        self.organisasi.flags.required = True
        if len(self.organisasi.choices) == 1 and not self.organisasi.raw_data:
            self.organisasi.data = next(iter(self.organisasi.choices))

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for the union too."""
        super().validate()
        if self.organisasi.data not in self.organisasi.choices:
            self.organisasi.errors = ["Pilih serikat yang mengklaim."]
        return not self.errors

    @property
    def klaim(self) -> DataKlaim:
        """Return what was typed, as the service takes it; only after `validate`."""
        return DataKlaim(
            int(self.organisasi.data),
            self.jumlah.data,
            self.perusahaan.data or "",
            self.keterangan.data or "",
            tuple(self.bukti.data or ()),
        )


class FormPutus(Formulir):
    """How many of a claim are accepted, and why not all."""

    jumlah = BilanganField("Jumlah yang diterima", [Wajib("Tulis jumlah yang diterima.")])
    alasan = ParagrafField(
        "Alasan",
        maks=2000,
        description="Wajib bila tidak seluruhnya diterima, dan untuk menjawab keberatan.",
    )


class FormKeberatan(Formulir):
    """What is objected to."""

    uraian = ParagrafField("Keberatan", [Wajib("Tulis keberatan Anda.")], maks=4000)
