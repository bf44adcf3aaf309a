"""Forms of a company's own people: the letter, invitations, roles, corrections."""

from wtforms import EmailField

from hi_cases.core.fields import ParagrafField, RadioPilihanField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.perusahaan.types import DataKlaim, DataUndangan, PeranWakil

_PERAN = {satu.value: f"{satu.label}: {satu.uraian}" for satu in PeranWakil}


class FormKlaim(Formulir):
    """Of which company the account is, and the letter that says so."""

    nomor = TeksField(
        "Nomor WLKP atau NIB",
        [Wajib("Tulis nomor WLKP atau NIB perusahaan.")],
        maks=40,
        description="WLKP dari bukti lapor, misalnya 40287.20180322.0002; NIB 13 angka dari OSS.",
    )
    nama = TeksField(
        "Nama perusahaan",
        [Wajib("Tulis nama perusahaan.")],
        maks=200,
        description="Dengan bentuk usahanya, misalnya PT Bina Lestari.",
    )
    jabatan = TeksField(
        "Jabatan Anda di perusahaan",
        [Wajib("Tulis jabatan Anda di perusahaan.")],
        maks=120,
        description="Konsultan menulis “konsultan”.",
    )
    nomor_surat = TeksField(
        "Nomor surat tugas atau surat kuasa",
        [Wajib("Tulis nomor surat tugas atau surat kuasa.")],
        maks=120,
        description="Bila pimpinan sendiri yang mengajukan, tulis nomor akta.",
    )
    berlaku_sampai = TanggalField(
        "Surat berlaku sampai", description="Kosongkan bila surat tidak menyebut tanggal akhir."
    )
    surat = BerkasField(
        "Surat tugas atau surat kuasa",
        wajib="Unggah foto atau pindaian surat yang ditandatangani pimpinan perusahaan.",
    )

    @property
    def isi(self) -> DataKlaim:
        """What was typed, as the services take it."""
        return DataKlaim(
            self.nomor.data or "",
            self.nama.data or "",
            self.jabatan.data or "",
            self.nomor_surat.data or "",
            self.berlaku_sampai.data,
        )


class FormUndang(Formulir):
    """Whom to ask to join, as what, until when."""

    email = EmailField(
        "Alamat e-mail",
        [Wajib("Tulis alamat e-mail orang yang diundang.")],
        description="Bila alamat itu belum punya akun, pemiliknya mendaftar dahulu.",
    )
    jabatan = TeksField(
        "Jabatannya di perusahaan", [Wajib("Tulis jabatannya di perusahaan.")], maks=120
    )
    peran = RadioPilihanField("Perannya", [Wajib("Pilih perannya.")], choices=_PERAN)
    berlaku_sampai = TanggalField("Berlaku sampai")

    @property
    def isi(self) -> DataUndangan:
        """What was typed, as the services take it."""
        return DataUndangan(
            self.email.data or "",
            self.jabatan.data or "",
            PeranWakil(self.peran.data),
            self.berlaku_sampai.data,
        )


class FormAkses(Formulir):
    """What an account may do from now on, and until when."""

    peran = RadioPilihanField("Perannya", [Wajib("Pilih perannya.")], choices=_PERAN)
    berlaku_sampai = TanggalField("Berlaku sampai")


class FormKoreksi(Formulir):
    """What is wrong in the data of the company."""

    isi = ParagrafField(
        "Apa yang keliru, dan bagaimana seharusnya",
        [Wajib("Tulis apa yang keliru dan bagaimana seharusnya.")],
        maks=1000,
        description="Misalnya: alamat pindah ke Jalan Jababeka Raya 12 sejak 1 Maret 2026.",
    )
