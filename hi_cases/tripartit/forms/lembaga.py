"""A body and its decree, its members, their successors, and the seats of unions."""

from __future__ import annotations

from collections.abc import Iterable

from wtforms import BooleanField

from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    PilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.tripartit.models import Anggota
from hi_cases.tripartit.rules.anggota import BENTUK, unsur_boleh
from hi_cases.tripartit.types import DataAnggota, DataMasa, Jabatan, JenisLembaga, Sebab, Unsur

_KOSONG = {"": "Pilih"}
_PENDIDIKAN = "Bukti pendidikan paling rendah SMA atau sederajat sudah diperiksa"


class FormMasa(Formulir):
    """A decree that appoints members for a term."""

    nomor = TeksField("Nomor SK", [Wajib("Tulis nomor SK.")], maks=120)
    tanggal = TanggalField("Tanggal SK", [Wajib("Tulis tanggal SK.")])
    mulai = TanggalField("Masa tugas mulai", [Wajib("Tulis sejak kapan anggota bertugas.")])
    akhir = TanggalField(
        "Masa tugas sampai",
        description="Kosongkan bila selama yang ditentukan peraturan; sistem menghitungnya.",
    )
    berkas = BerkasField("Naskah SK", description="PDF, JPG, PNG, atau DOCX; paling besar 10 MB.")

    @property
    def masa(self) -> DataMasa:
        """Return the decree as the services take it; only after `validate`."""
        return DataMasa(self.nomor.data or "", self.tanggal.data, self.mulai.data, self.akhir.data)


class FormLembaga(FormMasa):
    """A body with the decree that formed it."""

    jenis = PilihanField(
        "Jenis lembaga",
        [Wajib("Pilih jenis lembaganya.")],
        choices=_KOSONG | {satu.value: satu.label for satu in JenisLembaga},
    )
    nama = TeksField(
        "Nama lembaga",
        [Wajib("Tulis nama lembaga.")],
        maks=200,
        description="Misalnya LKS Tripartit Kabupaten Bekasi.",
    )
    sektor = TeksField("Sektor", maks=120, description="Hanya untuk LKS Tripartit sektoral.")
    induk_id = PilihanField(
        "Lembaga yang dibantu", choices={}, description="Hanya untuk badan pekerja."
    )

    def pasang(self, induk: Iterable[tuple[int, str]]) -> None:
        """Offer the bodies for which a badan pekerja may work."""
        self.induk_id.choices = {"": "Tidak ada"} | {str(nomor): nama for nomor, nama in induk}


class FormNama(Formulir):
    """The name of a body, corrected."""

    nama = TeksField("Nama lembaga", [Wajib("Tulis nama lembaga.")], maks=200)


class FormBubar(Formulir):
    """A body is dissolved."""

    pada = TanggalField("Tanggal pembubaran", [Wajib("Tulis tanggal pembubaran.")])
    alasan = ParagrafField(
        "Dasar dan alasan", [Wajib("Tulis dasar dan alasan pembubaran.")], maks=1000
    )


class _IsianAnggota(Formulir):
    """A member as the decree names him."""

    nama = TeksField("Nama", [Wajib("Tulis nama anggota.")], maks=200)
    unsur = PilihanField("Unsur", [Wajib("Pilih unsurnya.")], choices={})
    jabatan = PilihanField(
        "Jabatan dalam lembaga",
        [Wajib("Pilih jabatannya.")],
        choices=_KOSONG | {satu.value: satu.label for satu in Jabatan},
    )
    organisasi = TeksField(
        "Organisasi atau instansi",
        [Wajib("Tulis organisasi atau instansi yang diwakilinya.")],
        maks=200,
        description="Misalnya Dinas Ketenagakerjaan, DPK Apindo, atau PC FSPMI.",
    )
    pendidikan_cukup = BooleanField(_PENDIDIKAN)

    def pasang(self, jenis: JenisLembaga) -> None:
        """Offer the elements that sit in this kind of body."""
        self.unsur.choices = _KOSONG | {satu.value: satu.label for satu in unsur_boleh(jenis)}

    @property
    def anggota(self) -> DataAnggota:
        """Return the member as the services take him; only after `validate`."""
        return DataAnggota(
            self.nama.data or "",
            Unsur(self.unsur.data),
            Jabatan(self.jabatan.data),
            self.organisasi.data or "",
            bool(self.pendidikan_cukup.data),
        )


class FormAnggota(_IsianAnggota):
    """One member, entered or corrected."""


class FormDaftarAnggota(Formulir):
    """Many members at once."""

    daftar = ParagrafField(
        "Daftar anggota",
        [Wajib("Tulis paling sedikit satu anggota.")],
        description=f"Satu baris satu orang: {BENTUK}. Unsur: pemerintah, pengusaha, serikat, "
        "pakar, akademisi. Jabatan: ketua, wakil ketua, sekretaris, anggota.",
    )


class FormBerhenti(Formulir):
    """A member leaves before the term is over, perhaps with a successor."""

    pada = TanggalField("Hari terakhir bertugas", [Wajib("Tulis hari terakhirnya.")])
    sebab = PilihanField(
        "Sebab",
        [Wajib("Pilih sebabnya.")],
        choices=_KOSONG | {satu.value: satu.label for satu in Sebab},
    )
    dasar = TeksField(
        "Dasar", maks=200, description="Nomor SK penggantian atau surat organisasinya."
    )
    pengganti_nama = TeksField(
        "Nama pengganti antarwaktu",
        maks=200,
        description="Melanjutkan sisa masa tugas pada unsur dan jabatan yang sama. Kosongkan bila "
        "belum ada.",
    )
    pengganti_organisasi = TeksField("Organisasi atau instansi pengganti", maks=200)
    pengganti_pendidikan = BooleanField(_PENDIDIKAN)

    def pengganti(self, lama: Anggota) -> DataAnggota | None:
        """Return the successor in the post of a member; None: there is none yet."""
        if not self.pengganti_nama.data:
            return None
        return DataAnggota(
            self.pengganti_nama.data,
            lama.unsur,
            lama.jabatan,
            self.pengganti_organisasi.data or "",
            bool(self.pengganti_pendidikan.data),
        )


class FormKursi(Formulir):
    """Seats of unions by their verified members."""

    kursi = BilanganField("Jumlah kursi unsur SP/SB", [Wajib("Tulis jumlah kursinya.")])
    suara = ParagrafField(
        "Anggota terverifikasi",
        [Wajib("Tulis rekapitulasi anggotanya.")],
        maks=20_000,
        description="Satu baris satu serikat, federasi, atau konfederasi: nama; jumlah anggota.",
    )
    sumber = TeksField(
        "Sumber angka",
        [Wajib("Tulis sumber angkanya.")],
        maks=300,
        description="Misalnya Berita Acara Verifikasi Nomor 560/…, tanggalnya.",
    )


class FormLampiran(Formulir):
    """Files of a body, brought later."""

    keterangan = TeksField("Keterangan", maks=200, description="Misalnya SK penggantian anggota.")
    berkas = BerkasField("Berkas", wajib="Pilih berkasnya.")
