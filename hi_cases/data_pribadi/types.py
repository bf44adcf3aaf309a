"""Words of requests about personal data."""

from __future__ import annotations

from enum import StrEnum


class Hak(StrEnum):
    """What somebody may ask about the data that tell of him (UU 27/2022 Ps. 5–13)."""

    AKSES = "akses"
    PERBAIKAN = "perbaikan"
    PEMBATASAN = "pembatasan"
    PENGHAPUSAN = "penghapusan"
    KEBERATAN = "keberatan"

    @property
    def label(self) -> str:
        """What is asked, as a choice reads."""
        return {
            Hak.AKSES: "Melihat dan mendapat salinan data saya",
            Hak.PERBAIKAN: "Memperbaiki atau melengkapi data saya",
            Hak.PEMBATASAN: "Menunda atau membatasi pemakaian data saya",
            Hak.PENGHAPUSAN: "Mengakhiri pemrosesan dan menghapus data saya",
            Hak.KEBERATAN: "Keberatan atas keputusan yang dibuat otomatis",
        }[self]

    @property
    def singkat(self) -> str:
        """The title of such a request; it names nobody."""
        return {
            Hak.AKSES: "Permintaan akses dan salinan data",
            Hak.PERBAIKAN: "Permintaan perbaikan data",
            Hak.PEMBATASAN: "Permintaan pembatasan pemrosesan",
            Hak.PENGHAPUSAN: "Permintaan penghapusan data",
            Hak.KEBERATAN: "Keberatan atas keputusan otomatis",
        }[self]

    @property
    def pasal(self) -> str:
        """The article that gives the right, and the one that binds the office."""
        return {
            Hak.AKSES: "UU 27/2022 Ps. 7 dan Ps. 32",
            Hak.PERBAIKAN: "UU 27/2022 Ps. 6 dan Ps. 30",
            Hak.PEMBATASAN: "UU 27/2022 Ps. 11 dan Ps. 41",
            Hak.PENGHAPUSAN: "UU 27/2022 Ps. 8 dan Ps. 43",
            Hak.KEBERATAN: "UU 27/2022 Ps. 10",
        }[self]


class Saluran(StrEnum):
    """By which door a request came."""

    AKUN = "akun"
    LAMAN = "laman"
    LOKET = "loket"

    @property
    def label(self) -> str:
        """Indonesian name of the door."""
        return {
            Saluran.AKUN: "Akun pemohon",
            Saluran.LAMAN: "Formulir umum tanpa akun",
            Saluran.LOKET: "Loket atau surat",
        }[self]


class CaraKenal(StrEnum):
    """How the officer knows that whoever asks is whose data they are."""

    AKUN = "akun"
    TANDA_PENGENAL = "tanda_pengenal"
    KUASA = "kuasa"

    @property
    def label(self) -> str:
        """As a choice reads."""
        return {
            CaraKenal.AKUN: "Masuk dengan akunnya sendiri, dan datanya cocok",
            CaraKenal.TANDA_PENGENAL: "Datang dengan tanda pengenal asli",
            CaraKenal.KUASA: "Diwakili dengan surat kuasa dan tanda pengenal keduanya",
        }[self]


class DasarTolak(StrEnum):
    """By which article a request is refused."""

    IDENTITAS = "identitas"
    BAHAYA = "bahaya"
    ORANG_LAIN = "orang_lain"
    PERTAHANAN = "pertahanan"
    PENEGAKAN = "penegakan"
    KEWAJIBAN = "kewajiban"

    @property
    def label(self) -> str:
        """The reason with its article."""
        return {
            DasarTolak.IDENTITAS: "Bukan pemilik data, atau identitasnya tidak dibuktikan "
            "(UU 27/2022 Ps. 4 dan Ps. 14)",
            DasarTolak.BAHAYA: "Membahayakan keamanan atau kesehatan pemohon atau orang lain "
            "(UU 27/2022 Ps. 33 huruf a)",
            DasarTolak.ORANG_LAIN: "Membuka data pribadi orang lain (UU 27/2022 Ps. 33 huruf b)",
            DasarTolak.PERTAHANAN: "Bertentangan dengan kepentingan pertahanan dan keamanan "
            "nasional (UU 27/2022 Ps. 33 huruf c)",
            DasarTolak.PENEGAKAN: "Proses hukum atas data itu masih berjalan "
            "(UU 27/2022 Ps. 15 ayat (1) huruf b)",
            DasarTolak.KEWAJIBAN: "Data disimpan untuk kepentingan umum penyelenggaraan negara "
            "dan masa simpannya belum habis (UU 27/2022 Ps. 15 ayat (1) huruf c)",
        }[self]
