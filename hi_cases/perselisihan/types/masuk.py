"""What may come in and wait for an officer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hi_cases.perselisihan.types.kode import Saluran


class JenisMasuk(StrEnum):
    """Kinds of things that wait at the office, in the order of their filter."""

    BERKAS = "berkas"
    KELENGKAPAN = "kelengkapan"
    KABAR = "kabar"
    DOKUMEN = "dokumen"
    KUASA = "kuasa"
    WAKIL = "wakil"
    AKSES = "akses"

    @property
    def label(self) -> str:
        return {
            JenisMasuk.BERKAS: "Berkas baru",
            JenisMasuk.KELENGKAPAN: "Kelengkapan berkas",
            JenisMasuk.KABAR: "Kabar para pihak",
            JenisMasuk.DOKUMEN: "Dokumen tambahan",
            JenisMasuk.KUASA: "Surat kuasa",
            JenisMasuk.WAKIL: "Wakil perusahaan",
            JenisMasuk.AKSES: "Akun perusahaan yang belum dikaitkan",
        }[self]

    @property
    def lanjut(self) -> str:
        """What is to be done with it, in the words of the link."""
        return {
            JenisMasuk.BERKAS: "Periksa berkas",
            JenisMasuk.KELENGKAPAN: "Periksa kelengkapan",
            JenisMasuk.KABAR: "Baca dan tanggapi",
            JenisMasuk.DOKUMEN: "Lihat dokumen",
            JenisMasuk.KUASA: "Periksa surat kuasa",
            JenisMasuk.WAKIL: "Periksa surat tugas",
            JenisMasuk.AKSES: "Periksa surat tugas",
        }[self]


@dataclass(frozen=True)
class SaringanMasuk:
    """What the list is narrowed to; every field lives in the address."""

    jenis: tuple[JenisMasuk, ...] = ()
    saluran: tuple[Saluran, ...] = ()
    sesudah: str = ""
