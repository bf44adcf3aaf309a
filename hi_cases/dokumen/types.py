"""Words of the uploads."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class TipeBerkas(StrEnum):
    """What a file is by its content; nothing else is taken in."""

    PDF = "pdf"
    JPG = "jpg"
    PNG = "png"
    DOCX = "docx"
    XLSX = "xlsx"

    @property
    def mime(self) -> str:
        """Media type under which the file is sent out, whatever the uploader claimed."""
        return _MIME[self]

    @property
    def akhiran(self) -> frozenset[str]:
        """Extensions under which such a file may come."""
        return _AKHIRAN[self]


_OOXML = "application/vnd.openxmlformats-officedocument"
_MIME = {
    TipeBerkas.PDF: "application/pdf",
    TipeBerkas.JPG: "image/jpeg",
    TipeBerkas.PNG: "image/png",
    TipeBerkas.DOCX: f"{_OOXML}.wordprocessingml.document",
    TipeBerkas.XLSX: f"{_OOXML}.spreadsheetml.sheet",
}
_AKHIRAN = {
    TipeBerkas.PDF: frozenset({"pdf"}),
    TipeBerkas.JPG: frozenset({"jpg", "jpeg", "jpe", "jfif"}),
    TipeBerkas.PNG: frozenset({"png"}),
    TipeBerkas.DOCX: frozenset({"docx"}),
    TipeBerkas.XLSX: frozenset({"xlsx"}),
}


class JenisBerkas(StrEnum):
    """What a file proves."""

    SURAT_PERMOHONAN = "surat_permohonan"
    RISALAH_BIPARTIT = "risalah_bipartit"
    BUKTI_PENOLAKAN = "bukti_penolakan"
    SURAT_KUASA = "surat_kuasa"
    SURAT_TUGAS = "surat_tugas"
    BUKTI_TERIMA = "bukti_terima"
    BUKTI_PANGGILAN = "bukti_panggilan"
    DAFTAR_HADIR = "daftar_hadir"
    RISALAH_KLARIFIKASI = "risalah_klarifikasi"
    RISALAH_SIDANG = "risalah_sidang"
    RISALAH_PENYELESAIAN = "risalah_penyelesaian"
    PERJANJIAN_BERSAMA = "pb"
    ANJURAN = "anjuran"
    JAWABAN_ANJURAN = "jawaban_anjuran"
    AKTA_PHI = "akta_phi"
    PUTUSAN = "putusan"
    SURAT_PENCABUTAN = "surat_pencabutan"
    SURAT_PELIMPAHAN = "surat_pelimpahan"
    IDENTITAS = "identitas"
    DOKUMEN_PERMOHONAN = "dokumen_permohonan"
    LAINNYA = "lainnya"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return _LABEL_JENIS.get(self) or self.value.replace("_", " ").capitalize()


_LABEL_JENIS = {
    JenisBerkas.BUKTI_PENOLAKAN: "Bukti penolakan berunding",
    JenisBerkas.BUKTI_TERIMA: "Bukti terima",
    JenisBerkas.PERJANJIAN_BERSAMA: "Perjanjian bersama",
    JenisBerkas.JAWABAN_ANJURAN: "Jawaban atas anjuran",
    JenisBerkas.AKTA_PHI: "Akta pendaftaran PHI",
    JenisBerkas.RISALAH_SIDANG: "Risalah sidang mediasi",
    JenisBerkas.IDENTITAS: "Identitas",
    JenisBerkas.LAINNYA: "Berkas lain",
}


class BerkasDitolak(Exception):
    """A file that is not taken in; the message is the sentence for its sender."""


@dataclass(frozen=True)
class Batas:
    """How much may come: bytes a file, files a field, bytes in all of a field."""

    ukuran_berkas: int = 10 * 1024 * 1024
    jumlah: int = 20
    ukuran_semua: int = 50 * 1024 * 1024


@dataclass(frozen=True)
class BerkasTitipan:
    """A checked file that waits for its form to be taken; `token` brings it back."""

    token: str
    nama: str
    sha256: str
    ukuran: int
    tipe: TipeBerkas


class BerkasAda(Protocol):
    """A content of the store and what it is: an attached file, or one that is held."""

    @property
    def sha256(self) -> str: ...
    @property
    def tipe(self) -> TipeBerkas: ...


@dataclass(frozen=True)
class Bacaan:
    """What was read of a file: how many pages can be shown, the text of each, and warnings."""

    halaman: int
    teks: tuple[str, ...]
    terpotong: bool = False
    """There is more text than is read."""
    terkunci: bool = False
    berskrip: bool = False

    @property
    def pindaian(self) -> bool:
        """Whether there is no text to read: pages that are pictures."""
        return not any(satu.strip() for satu in self.teks)


class SebabTakTerbaca(StrEnum):
    """Why a file cannot be shown or read here."""

    SANDI = "sandi"
    KOSONG = "kosong"
    HALAMAN = "halaman"
    PANJANG = "panjang"
    BESAR = "besar"
    RUSAK = "rusak"
    BERAT = "berat"
    LAMBAT = "lambat"
    SIBUK = "sibuk"
    HILANG = "hilang"
    BENTUK = "bentuk"
    PINDAIAN = "pindaian"

    @property
    def label(self) -> str:
        """Indonesian sentence."""
        return _SEBAB[self]


_UNDUH = "Unduh berkasnya untuk melihat isinya."
_SEBAB = {
    SebabTakTerbaca.SANDI: "Berkas ini terkunci kata sandi, jadi tidak dapat ditampilkan.",
    SebabTakTerbaca.KOSONG: "Berkas ini tidak berisi halaman.",
    SebabTakTerbaca.HALAMAN: "Halaman itu tidak ada dalam berkas ini.",
    SebabTakTerbaca.PANJANG: f"Berkas ini terlalu banyak halamannya. {_UNDUH}",
    SebabTakTerbaca.BESAR: f"Halaman ini terlalu besar untuk ditampilkan. {_UNDUH}",
    SebabTakTerbaca.RUSAK: f"Berkas ini tidak dapat dibaca di sini. {_UNDUH}",
    SebabTakTerbaca.BERAT: f"Berkas ini terlalu berat untuk ditampilkan. {_UNDUH}",
    SebabTakTerbaca.LAMBAT: f"Berkas ini terlalu lama dibaca. Coba lagi nanti. {_UNDUH}",
    SebabTakTerbaca.SIBUK: "Penampil sedang penuh. Muat ulang halaman ini sebentar lagi.",
    SebabTakTerbaca.HILANG: "Isi berkas ini tidak ada di tempat penyimpanan.",
    SebabTakTerbaca.BENTUK: f"Berkas jenis ini tidak ditampilkan sebagai gambar. {_UNDUH}",
    SebabTakTerbaca.PINDAIAN: "Naskah ini hasil pindaian, teksnya tidak terbaca.",
}


class TakTerbaca(Exception):
    """A file that cannot be shown or read; the message is a sentence for its reader."""

    def __init__(self, sebab: SebabTakTerbaca) -> None:
        super().__init__(sebab.label)
        self.sebab = sebab
