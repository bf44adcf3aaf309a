"""Forms of the office: shape of what is typed, no decisions."""

from collections.abc import Callable
from typing import Any

from wtforms import BooleanField
from wtforms.validators import Optional, Regexp

from hi_cases.core.errors import GalatDomain
from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.perusahaan import queries
from hi_cases.perusahaan.models import Lokasi, Perusahaan
from hi_cases.perusahaan.services import SudahTerdaftar
from hi_cases.perusahaan.types import BentukUsaha, DataLokasi, DataPerusahaan, VersiKbli

_TELEPON = r"^[0-9+() .\-]{5,40}$"
_EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"


def _pilihan(kosong: str, isi: Callable[[], Any]) -> Callable[[], list[tuple[str, str]]]:
    return lambda: [("", kosong), *isi()]


def _bernama(nama: Callable[[], tuple[str, ...]]) -> Callable[[], list[tuple[str, str]]]:
    return _pilihan("Belum diketahui", lambda: [(satu, satu) for satu in nama()])


def _kategori() -> list[tuple[str, str]]:
    return [(satu.kategori, satu.label) for satu in queries.kategori_kbli()]


class FormPerusahaan(Formulir):
    """What is known about a company. Only the name is needed; the rest may come later."""

    bersemula = True

    nama = TeksField(
        "Nama perusahaan",
        [Wajib("Tulis nama perusahaan.")],
        maks=200,
        description="Tulis dengan bentuk usahanya, misalnya PT Bina Lestari.",
    )
    bentuk = PilihanField(
        "Bentuk usaha",
        [Optional()],
        choices=_pilihan("Seperti tertulis pada nama", lambda: [(b, b.label) for b in BentukUsaha]),
    )
    wlkp = TeksField(
        "Nomor WLKP",
        maks=40,
        description="Dari bukti lapor di wajiblapor.kemnaker.go.id, misalnya 40287.20180322.0002.",
    )
    nib = TeksField("NIB", maks=20, description="13 angka, dari OSS.")
    kbli = TeksField("Kode KBLI", maks=8, description="5 angka, misalnya 29300.")
    kbli_versi = PilihanField(
        "Edisi KBLI",
        [Optional()],
        choices=_pilihan("Pilih edisi", lambda: [(v, f"KBLI {v}") for v in VersiKbli]),
    )
    sektor = PilihanField(
        "Sektor",
        [Optional()],
        choices=_pilihan("Belum diketahui", _kategori),
        description="Kategori menurut KBLI 2020. Bila dikosongkan, dibaca dari kode KBLI 2020.",
    )
    alamat = ParagrafField("Alamat", maks=400)
    kecamatan = PilihanField("Kecamatan", [Optional()], choices=_bernama(queries.kecamatan))
    kawasan = PilihanField("Kawasan industri", [Optional()], choices=_bernama(queries.kawasan))
    jumlah_pekerja = BilanganField("Jumlah pekerja", [Optional()])
    pekerja_laki = BilanganField("Pekerja laki-laki", [Optional()])
    pekerja_perempuan = BilanganField("Pekerja perempuan", [Optional()])
    wlkp_dilaporkan = TanggalField("Lapor WLKP terakhir")
    narahubung = TeksField("Narahubung", maks=120)
    telepon = TeksField(
        "Telepon",
        [Optional(), Regexp(_TELEPON, message="Tulis angka saja, misalnya 0812 3456 7890.")],
        maks=40,
    )
    email = TeksField(
        "E-mail",
        [Optional(), Regexp(_EMAIL, message="Alamat e-mail belum benar, misalnya hrd@contoh.id.")],
        maks=254,
    )
    kosongkan_kontak = BooleanField("Kosongkan kontak yang tersimpan, lalu pakai isian di atas")

    sudah_ada: tuple[int, str] | None = None

    @property
    def isi(self) -> DataPerusahaan:
        """What was typed, as the services take it."""
        return DataPerusahaan(
            nama=self.nama.data or "",
            bentuk=BentukUsaha(self.bentuk.data) if self.bentuk.data else None,
            kbli_versi=VersiKbli(self.kbli_versi.data) if self.kbli_versi.data else None,
            **{nama: self[nama].data for nama in _ANGKA},
            **{nama: self[nama].data or None for nama in _TEKS},
        )

    def terima_galat(self, galat: GalatDomain) -> None:
        """Remember the company that has the number already, so that the page can lead there."""
        super().terima_galat(galat)
        if isinstance(galat, SudahTerdaftar):
            self.sudah_ada = (galat.perusahaan_id, galat.perusahaan_nama)


_ANGKA = ("jumlah_pekerja", "pekerja_laki", "pekerja_perempuan", "wlkp_dilaporkan")
_TEKS = (
    "wlkp",
    "nib",
    "kbli",
    "sektor",
    "alamat",
    "kecamatan",
    "kawasan",
    "narahubung",
    "telepon",
    "email",
)
_TERLIHAT = (
    "nama",
    "bentuk",
    "wlkp",
    "nib",
    "kbli",
    "kbli_versi",
    "sektor",
    "alamat",
    "kecamatan",
    "kawasan",
    *_ANGKA,
    "versi",
)


def nilai_awal(perusahaan: Perusahaan) -> dict[str, Any]:
    """Return what an edit form starts from: all but the contacts, which stay masked."""
    return {nama: getattr(perusahaan, nama) for nama in _TERLIHAT}


class FormLokasi(Formulir):
    """A site of a company."""

    bersemula = True

    nama = TeksField(
        "Nama lokasi",
        [Wajib("Tulis nama lokasi, misalnya “Pabrik 2”.")],
        maks=120,
        description="Misalnya Pabrik 2 atau Kantor Cikarang.",
    )
    alamat = ParagrafField("Alamat", maks=400)
    kecamatan = PilihanField("Kecamatan", [Optional()], choices=_bernama(queries.kecamatan))
    kawasan = PilihanField("Kawasan industri", [Optional()], choices=_bernama(queries.kawasan))
    jumlah_pekerja = BilanganField("Jumlah pekerja", [Optional()])

    @property
    def isi(self) -> DataLokasi:
        """What was typed, as the services take it."""
        return DataLokasi(
            nama=self.nama.data or "",
            alamat=self.alamat.data or None,
            kecamatan=self.kecamatan.data or None,
            kawasan=self.kawasan.data or None,
            jumlah_pekerja=self.jumlah_pekerja.data,
        )


def nilai_awal_lokasi(lokasi: Lokasi) -> dict[str, Any]:
    """Return what an edit form of a site starts from."""
    nama = ("nama", "alamat", "kecamatan", "kawasan", "jumlah_pekerja", "versi")
    return {satu: getattr(lokasi, satu) for satu in nama}


class FormGabung(Formulir):
    """Which of two rows stays, and why they are one company."""

    tujuan = RadioPilihanField(
        "Baris yang dipertahankan", [Wajib("Pilih baris yang dipertahankan.")], choices=[]
    )
    alasan = ParagrafField(
        "Alasan",
        [Wajib("Tulis alasannya, misalnya “NIB dan alamat sama”.")],
        maks=500,
        description="Dicatat dalam jejak kedua perusahaan.",
    )


class FormBatalGabung(Formulir):
    """Why a merge is undone."""

    alasan = ParagrafField(
        "Alasan",
        [Wajib("Tulis alasannya, misalnya “ternyata dua badan hukum”.")],
        maks=500,
        description="Dicatat dalam jejak kedua perusahaan.",
    )


class FormCabutWakil(Formulir):
    """Why an account speaks for a company no more."""

    alasan = ParagrafField(
        "Alasan",
        [Wajib("Tulis alasannya; pemilik akun membacanya.")],
        maks=500,
        description="Dicatat dalam jejak perusahaan.",
    )
    serta_undangan = BooleanField("Cabut juga akun yang diundangnya")


class FormKlaimKantor(Formulir):
    """Which company a request is about."""

    perusahaan = RadioPilihanField(
        "Perusahaan", [Wajib("Pilih perusahaannya.")], choices=[], validate_choice=False
    )


class FormTolakKlaim(Formulir):
    """Why a request is refused before any company is known for it."""

    alasan = ParagrafField(
        "Alasan penolakan",
        [Wajib("Tulis alasannya; pemilik akun membacanya.")],
        maks=500,
        description="Dibaca pemilik akun, misalnya “NIB tidak cocok dengan surat tugas”.",
    )


class FormJawabKoreksi(Formulir):
    """What becomes of a wish to have data corrected."""

    putusan = RadioPilihanField(
        "Jawaban",
        [Wajib("Pilih jawabannya.")],
        choices={"dituruti": "Data sudah dibetulkan", "ditolak": "Tidak diubah"},
    )
    jawaban = ParagrafField(
        "Penjelasan", maks=1000, description="Dibaca perusahaan; wajib bila tidak diubah."
    )
