"""An organisation as it is typed off a paper, mended, cancelled, tied to others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.rules.susunan import baca_orang
from hi_cases.serikat.types import DataOrganisasi, JenisOrganisasi


class FormSunting(Formulir):
    """What may be mended of an organisation that stands in the book."""

    nama = TeksField("Nama organisasi", [Wajib("Tulis nama organisasinya.")], maks=200)
    alamat = ParagrafField("Alamat", maks=1000)
    kecamatan = TeksField("Kecamatan", maks=120)
    nama_perusahaan = TeksField(
        "Perusahaan tempat serikat ini", maks=200, description="Kosongkan bila di luar perusahaan."
    )
    induk = PilihanField("Bernaung pada", choices={}, validate_choice=False)
    nama_induk = TeksField(
        "Nama induk di luar buku ini",
        maks=200,
        description="Federasi atau konfederasi yang tidak tercatat di dinas ini.",
    )
    tanggal_ad_art = TanggalField("AD/ART ditetapkan")
    tanggal_ubah_ad_art = TanggalField("AD/ART terakhir diubah")
    jumlah_anggota = BilanganField("Jumlah anggota")
    pengurus = ParagrafField(
        "Pengurus",
        maks=4000,
        description="Satu baris satu orang: jabatan, titik dua, nama. Contoh: Ketua: Agus Salim.",
    )

    def pasang(self, induk: Mapping[int, str]) -> None:
        """Give the federations and confederations that it may stand under."""
        kosong = {"": "Tidak bernaung, atau di luar buku ini"}
        self.induk.choices = kosong | {str(nomor): nama for nomor, nama in induk.items()}

    def data_organisasi(self, jenis: JenisOrganisasi, **lain: Any) -> DataOrganisasi:
        """Return what was typed, as the service takes it; only after `validate`."""
        baris = [satu.strip() for satu in (self.pengurus.data or "").splitlines()]
        induk = self.induk.data if self.induk.data in self.induk.choices else ""
        return DataOrganisasi(
            jenis,
            self.nama.data or "",
            alamat=self.alamat.data or "",
            kecamatan=self.kecamatan.data or "",
            nama_perusahaan=self.nama_perusahaan.data or "",
            induk_id=int(induk) if induk else None,
            nama_induk="" if induk else self.nama_induk.data or "",
            tanggal_ad_art=self.tanggal_ad_art.data,
            tanggal_ubah_ad_art=self.tanggal_ubah_ad_art.data,
            jumlah_anggota=self.jumlah_anggota.data,
            pengurus=[baca_orang(satu) for satu in baris if satu],
            **lain,
        )


class FormCatat(FormSunting):
    """What stands in an older book, or on the paper of an association of employers."""

    jenis = RadioPilihanField(
        "Jenis organisasi",
        [Wajib("Pilih jenis organisasinya.")],
        choices={satu.value: satu.label for satu in JenisOrganisasi},
    )
    nomor = TeksField(
        "Nomor bukti pencatatan",
        maks=120,
        description="Wajib, kecuali untuk organisasi pengusaha.",
    )
    tanggal = TanggalField("Tanggal pencatatan")
    pendiri = ParagrafField(
        "Nama anggota pembentuk", maks=10000, description="Satu baris satu nama. Tanpa NIK."
    )

    @property
    def organisasi(self) -> DataOrganisasi:
        """Return what was typed, as the service takes it; only after `validate`."""
        pendiri = [satu.strip() for satu in (self.pendiri.data or "").splitlines() if satu.strip()]
        return self.data_organisasi(
            JenisOrganisasi(self.jenis.data),
            nomor=self.nomor.data or "",
            tanggal=self.tanggal.data,
            pendiri=pendiri,
            jumlah_pendiri=len(pendiri) or None,
        )


def awal_sunting(satu: Organisasi) -> dict[str, Any]:
    """Return what the book says of an organisation, as the form begins."""
    kolom = ("nama", "alamat", "kecamatan", "nama_perusahaan", "nama_induk", "jumlah_anggota")
    orang = [f"{s.jabatan}: {s.nama}" if s.jabatan else s.nama for s in satu.pengurus_kini]
    return {
        **{nama: getattr(satu, nama) for nama in kolom},
        "tanggal_ad_art": satu.tanggal_ad_art,
        "tanggal_ubah_ad_art": satu.tanggal_ubah_ad_art,
        "induk": str(satu.induk_id or ""),
        "pengurus": "\n".join(orang),
        "versi": str(satu.versi),
    }


class FormBatalkan(Formulir):
    """Why an entry is a mistake."""

    alasan = ParagrafField(
        "Alasan",
        [Wajib("Tulis mengapa catatan ini keliru.")],
        maks=500,
        description="Tercatat dalam riwayat. Catatannya sendiri tetap tersimpan.",
    )


class FormAkun(Formulir):
    """Which account speaks for the organisation."""

    surel = TeksField(
        "Surel akun serikat",
        [Wajib("Tulis surel akun serikatnya.")],
        maks=254,
        description="Periksa dahulu surat mandat dari pengurusnya.",
    )


class FormPerusahaan(Formulir):
    """Which company the union is at, of those that were found."""

    perusahaan = RadioPilihanField("Perusahaan", choices={}, validate_choice=False)

    def pasang(self, calon: Iterable[tuple[int, str]]) -> None:
        """Give the companies that were found; a single one is chosen already."""
        self.perusahaan.choices = {str(nomor): nama for nomor, nama in calon}
        self.perusahaan.flags.required = True
        if len(self.perusahaan.choices) == 1 and not self.perusahaan.raw_data:
            self.perusahaan.data = next(iter(self.perusahaan.choices))

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for one of them."""
        super().validate()
        if self.perusahaan.data not in self.perusahaan.choices:
            self.perusahaan.errors = ["Pilih perusahaannya."]
        return not self.errors


class FormLoket(Formulir):
    """At the counter: which paper came, from which organisation."""

    jenis = RadioPilihanField("Jenis pemberitahuan", choices={}, validate_choice=False)
    nama = TeksField(
        "Nama organisasi",
        maks=200,
        description="Untuk yang baru. Yang sudah tercatat dipilih dari hasil pencarian.",
    )
    organisasi = RadioPilihanField("Organisasi yang tercatat", choices={}, validate_choice=False)

    def pasang(self, jenis: Mapping[str, str], organisasi: Mapping[int, str]) -> None:
        """Give the kinds that are offered and the organisations that were found."""
        self.jenis.choices = dict(jenis)
        self.organisasi.choices = {str(nomor): nama for nomor, nama in organisasi.items()}
        if len(self.organisasi.choices) == 1 and not self.organisasi.raw_data:
            self.organisasi.data = next(iter(self.organisasi.choices))

    def periksa(self, tentang: frozenset[str]) -> bool:
        """Say what is still to be chosen; `tentang` are kinds about what stands in the book."""
        self.validate()
        if self.jenis.data not in self.jenis.choices:
            self.jenis.errors = ["Pilih jenis pemberitahuannya."]
        elif self.jenis.data in tentang:
            if self.organisasi.data not in self.organisasi.choices:
                self.organisasi.errors = ["Cari, lalu pilih organisasi yang tercatat."]
        elif not (self.nama.data or "").strip():
            self.nama.errors = ["Tulis nama organisasinya."]
        return not self.errors
