"""Codes of a submission: where it stands, how it ends, what is done to it, who holds the ball."""

from __future__ import annotations

from enum import StrEnum


class Tahap(StrEnum):
    """Where a submission stands. Which of them a kind passes is its procedure's table."""

    DRAF = "draf"
    MENUNGGU_PIHAK = "menunggu_pihak"
    DIAJUKAN = "diajukan"
    DITELITI = "diteliti"
    DIKEMBALIKAN = "dikembalikan"
    LENGKAP = "lengkap"
    SELESAI = "selesai"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return _LABEL_TAHAP[self]


_LABEL_TAHAP = {
    Tahap.DRAF: "Draf",
    Tahap.MENUNGGU_PIHAK: "Menunggu pihak lain",
    Tahap.DIAJUKAN: "Diajukan",
    Tahap.DITELITI: "Diteliti",
    Tahap.DIKEMBALIKAN: "Dikembalikan",
    Tahap.LENGKAP: "Lengkap",
    Tahap.SELESAI: "Selesai",
}

DI_DINAS = frozenset({Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.LENGKAP})
"""Stages in which the office has to act."""
TERBUKA = frozenset(Tahap) - {Tahap.SELESAI}
DAPAT_DIISI = frozenset({Tahap.DRAF, Tahap.DIKEMBALIKAN})
"""Stages in which the applicant may change what was filled in."""


class Hasil(StrEnum):
    """How a submission ended."""

    DISAHKAN = "disahkan"
    TERDAFTAR = "terdaftar"
    TERCATAT = "tercatat"
    DITERIMA = "diterima"
    DIANGGAP_SAH = "dianggap_sah"
    DITOLAK = "ditolak"
    TIDAK_DILANJUTKAN = "tidak_dilanjutkan"
    DIALIHKAN = "dialihkan"
    DICABUT = "dicabut"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return _LABEL_HASIL[self]


_LABEL_HASIL = {
    Hasil.DISAHKAN: "Disahkan",
    Hasil.TERDAFTAR: "Terdaftar",
    Hasil.TERCATAT: "Tercatat",
    Hasil.DITERIMA: "Laporan diterima",
    Hasil.DIANGGAP_SAH: "Dianggap sah",
    Hasil.DITOLAK: "Ditolak",
    Hasil.TIDAK_DILANJUTKAN: "Tidak dilanjutkan",
    Hasil.DIALIHKAN: "Dialihkan ke dinas lain",
    Hasil.DICABUT: "Dicabut pemohon",
}

BERHASIL = frozenset(
    {Hasil.DISAHKAN, Hasil.TERDAFTAR, Hasil.TERCATAT, Hasil.DITERIMA, Hasil.DIANGGAP_SAH}
)
"""Ends that give the company what it asked for."""


class Tindakan(StrEnum):
    """What is done to a submission; which acts a kind has is its procedure's table."""

    AJUKAN = "ajukan"
    KONFIRMASI = "konfirmasi"
    CATAT_KONFIRMASI = "catat_konfirmasi"
    TOLAK_KONFIRMASI = "tolak_konfirmasi"
    TARIK_KE_DRAF = "tarik_ke_draf"
    AMBIL = "ambil"
    SERAHKAN = "serahkan"
    KEMBALIKAN = "kembalikan"
    CATAT_TERIMA = "catat_terima"
    AJUKAN_ULANG = "ajukan_ulang"
    NYATAKAN_LENGKAP = "nyatakan_lengkap"
    SAHKAN = "sahkan"
    DAFTARKAN = "daftarkan"
    CATATKAN = "catatkan"
    TERIMA_LAPORAN = "terima_laporan"
    TOLAK = "tolak"
    ANGGAP_SAH = "anggap_sah"
    HENTIKAN = "hentikan"
    ALIHKAN = "alihkan"
    CABUT = "cabut"

    @property
    def label(self) -> str:
        """The deed, as it stands on a button."""
        return _LABEL_TINDAKAN[self]


_LABEL_TINDAKAN = {
    Tindakan.AJUKAN: "Ajukan",
    Tindakan.KONFIRMASI: "Setujui sebagai pihak",
    Tindakan.CATAT_KONFIRMASI: "Catat persetujuan tertulis",
    Tindakan.TOLAK_KONFIRMASI: "Tolak sebagai pihak",
    Tindakan.TARIK_KE_DRAF: "Tarik kembali untuk diperbaiki",
    Tindakan.AMBIL: "Mulai meneliti",
    Tindakan.SERAHKAN: "Serahkan kepada petugas lain",
    Tindakan.KEMBALIKAN: "Kembalikan kepada pemohon",
    Tindakan.CATAT_TERIMA: "Catat pemberitahuan diterima",
    Tindakan.AJUKAN_ULANG: "Ajukan perbaikan",
    Tindakan.NYATAKAN_LENGKAP: "Nyatakan lengkap",
    Tindakan.SAHKAN: "Sahkan",
    Tindakan.DAFTARKAN: "Daftarkan",
    Tindakan.CATATKAN: "Catatkan",
    Tindakan.TERIMA_LAPORAN: "Terima laporan",
    Tindakan.TOLAK: "Tolak permohonan",
    Tindakan.ANGGAP_SAH: "Catat dianggap sah",
    Tindakan.HENTIKAN: "Nyatakan tidak dilanjutkan",
    Tindakan.ALIHKAN: "Alihkan ke dinas yang berwenang",
    Tindakan.CABUT: "Cabut permohonan",
}


MILIK_PEMOHON = frozenset(
    {Tindakan.AJUKAN, Tindakan.AJUKAN_ULANG, Tindakan.TARIK_KE_DRAF, Tindakan.CABUT}
)
"""Acts of the applicant: the office does them only for a filing that came on paper."""


class Pemegang(StrEnum):
    """Who holds the ball: from whom the next step is awaited."""

    PEMOHON = "pemohon"
    PIHAK_LAIN = "pihak_lain"
    DINAS = "dinas"
    TIDAK_ADA = "tidak_ada"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Pemegang.PEMOHON: "Pemohon",
            Pemegang.PIHAK_LAIN: "Pihak lain",
            Pemegang.DINAS: "Dinas",
            Pemegang.TIDAK_ADA: "Tidak ada",
        }[self]


class NilaiButir(StrEnum):
    """What the examiner found at one point of the checklist."""

    SESUAI = "sesuai"
    TIDAK_SESUAI = "tidak_sesuai"
    DI_BAWAH_HUKUM = "di_bawah_hukum"
    TIDAK_BERLAKU = "tidak_berlaku"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            NilaiButir.SESUAI: "Sesuai",
            NilaiButir.TIDAK_SESUAI: "Belum sesuai",
            NilaiButir.DI_BAWAH_HUKUM: "Di bawah ketentuan hukum",
            NilaiButir.TIDAK_BERLAKU: "Tidak berlaku di sini",
        }[self]


class StatusPihak(StrEnum):
    """Whether another party to the document has said that it is so."""

    MENUNGGU = "menunggu"
    SETUJU = "setuju"
    MENOLAK = "menolak"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            StatusPihak.MENUNGGU: "Belum menjawab",
            StatusPihak.SETUJU: "Setuju",
            StatusPihak.MENOLAK: "Menolak",
        }[self]


class Cara(StrEnum):
    """By which way something came: through an account, or on paper at the counter."""

    DARING = "daring"
    KERTAS = "kertas"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {Cara.DARING: "Melalui akun", Cara.KERTAS: "Tertulis di kertas"}[self]
