"""Names and values of a dispute case.

The names of stages and ends are the one list of the domain: tables, pages, letters and
statistics all spell them as here.
"""

from __future__ import annotations

from enum import StrEnum


class Tahap(StrEnum):
    """Where a case stands."""

    BIPARTIT = "bipartit"
    DRAF = "draf"
    BERKAS_DITERIMA = "berkas_diterima"
    BERKAS_DIKEMBALIKAN = "berkas_dikembalikan"
    DICATAT = "dicatat"
    DITAWARKAN = "ditawarkan"
    KONSILIASI = "konsiliasi"
    ARBITRASE = "arbitrase"
    DILIMPAHKAN_MEDIATOR = "dilimpahkan_mediator"
    KLARIFIKASI = "klarifikasi"
    MEDIASI = "mediasi"
    ANJURAN = "anjuran"
    ANJURAN_DISETUJUI = "anjuran_disetujui"
    SELESAI = "selesai"
    DIALIHKAN_KEWENANGAN = "dialihkan_kewenangan"
    DITERUSKAN_PENGAWAS = "diteruskan_pengawas"

    @property
    def label(self) -> str:
        return _LABEL_TAHAP[self]


_LABEL_TAHAP = {
    Tahap.BIPARTIT: "Bipartit",
    Tahap.DRAF: "Draf",
    Tahap.BERKAS_DITERIMA: "Berkas diterima",
    Tahap.BERKAS_DIKEMBALIKAN: "Berkas dikembalikan",
    Tahap.DICATAT: "Dicatat",
    Tahap.DITAWARKAN: "Ditawarkan",
    Tahap.KONSILIASI: "Konsiliasi",
    Tahap.ARBITRASE: "Arbitrase",
    Tahap.DILIMPAHKAN_MEDIATOR: "Dilimpahkan ke mediator",
    Tahap.KLARIFIKASI: "Klarifikasi",
    Tahap.MEDIASI: "Mediasi",
    Tahap.ANJURAN: "Anjuran",
    Tahap.ANJURAN_DISETUJUI: "Anjuran disetujui",
    Tahap.SELESAI: "Selesai",
    Tahap.DIALIHKAN_KEWENANGAN: "Dialihkan kewenangan",
    Tahap.DITERUSKAN_PENGAWAS: "Diteruskan ke pengawas",
}

AKHIR = frozenset({Tahap.SELESAI, Tahap.DIALIHKAN_KEWENANGAN, Tahap.DITERUSKAN_PENGAWAS})
TERBUKA = frozenset(Tahap) - AKHIR
# Open stages of a case that stands in the register, so it has a number.
TERDAFTAR = frozenset(
    {
        Tahap.DICATAT,
        Tahap.DITAWARKAN,
        Tahap.KONSILIASI,
        Tahap.ARBITRASE,
        Tahap.DILIMPAHKAN_MEDIATOR,
        Tahap.KLARIFIKASI,
        Tahap.MEDIASI,
        Tahap.ANJURAN,
        Tahap.ANJURAN_DISETUJUI,
    }
)
# Stages in which a mediator leads the case.
DI_MEDIATOR = frozenset(
    {
        Tahap.DILIMPAHKAN_MEDIATOR,
        Tahap.KLARIFIKASI,
        Tahap.MEDIASI,
        Tahap.ANJURAN,
        Tahap.ANJURAN_DISETUJUI,
    }
)


class Hasil(StrEnum):
    """How a case ended; exactly the cases in `selesai` have one."""

    PB_BIPARTIT = "pb_bipartit"
    TIDAK_DILENGKAPI = "tidak_dilengkapi"
    PB_KONSILIASI = "pb_konsiliasi"
    ANJURAN_KONSILIATOR_DITOLAK = "anjuran_konsiliator_ditolak"
    PUTUSAN_ARBITER = "putusan_arbiter"
    AKTA_PERDAMAIAN = "akta_perdamaian"
    PB_KLARIFIKASI = "pb_klarifikasi"
    KEMBALI_BIPARTIT = "kembali_bipartit"
    PB_MEDIASI = "pb_mediasi"
    DIHAPUS_DARI_REGISTER = "dihapus_dari_register"
    PB_ATAS_ANJURAN = "pb_atas_anjuran"
    ANJURAN_DITOLAK = "anjuran_ditolak"
    DITERIMA_SEBAGIAN = "diterima_sebagian"
    DICABUT = "dicabut"
    DIGABUNG = "digabung"

    @property
    def label(self) -> str:
        return _LABEL_HASIL[self]


_LABEL_HASIL = {
    Hasil.PB_BIPARTIT: "Perjanjian bersama bipartit",
    Hasil.TIDAK_DILENGKAPI: "Berkas tidak dilengkapi",
    Hasil.PB_KONSILIASI: "Perjanjian bersama konsiliasi",
    Hasil.ANJURAN_KONSILIATOR_DITOLAK: "Anjuran konsiliator ditolak",
    Hasil.PUTUSAN_ARBITER: "Putusan arbiter",
    Hasil.AKTA_PERDAMAIAN: "Akta perdamaian",
    Hasil.PB_KLARIFIKASI: "Perjanjian bersama klarifikasi",
    Hasil.KEMBALI_BIPARTIT: "Kembali ke bipartit",
    Hasil.PB_MEDIASI: "Perjanjian bersama mediasi",
    Hasil.DIHAPUS_DARI_REGISTER: "Dihapus dari register",
    Hasil.PB_ATAS_ANJURAN: "Perjanjian bersama atas anjuran",
    Hasil.ANJURAN_DITOLAK: "Anjuran ditolak",
    Hasil.DITERIMA_SEBAGIAN: "Anjuran diterima sebagian",
    Hasil.DICABUT: "Dicabut",
    Hasil.DIGABUNG: "Digabung ke perkara lain",
}

HASIL_PB = frozenset(
    {
        Hasil.PB_BIPARTIT,
        Hasil.PB_KONSILIASI,
        Hasil.PB_KLARIFIKASI,
        Hasil.PB_MEDIASI,
        Hasil.PB_ATAS_ANJURAN,
        Hasil.DITERIMA_SEBAGIAN,
    }
)
# Ends after which a party may sue at the PHI (UU 2/2004 Ps 5, 14, 24).
HASIL_KE_PHI = frozenset(
    {Hasil.ANJURAN_KONSILIATOR_DITOLAK, Hasil.ANJURAN_DITOLAK, Hasil.DITERIMA_SEBAGIAN}
)
# Ends that a case may have without ever having been registered.
HASIL_TANPA_NOMOR = frozenset(
    {Hasil.PB_BIPARTIT, Hasil.TIDAK_DILENGKAPI, Hasil.DICABUT, Hasil.DIGABUNG}
)


class Jenis(StrEnum):
    """Kinds of dispute, UU 2/2004 Ps 2."""

    HAK = "HAK"
    KEP = "KEP"
    PHK = "PHK"
    SPSB = "SPSB"

    @property
    def label(self) -> str:
        return {
            Jenis.HAK: "Hak",
            Jenis.KEP: "Kepentingan",
            Jenis.PHK: "PHK",
            Jenis.SPSB: "Antar-SP/SB",
        }[self]


class Jalur(StrEnum):
    """What the dinas offers after registration, UU 2/2004 Ps 4(3)."""

    KONSILIASI = "konsiliasi"
    ARBITRASE = "arbitrase"

    @property
    def label(self) -> str:
        return self.value.capitalize()


class Asal(StrEnum):
    """`register`: a row of an old register book, exempt from the facts of new cases."""

    SISTEM = "sistem"
    REGISTER = "register"

    @property
    def label(self) -> str:
        """In words, as tables that are taken out say it."""
        return "dicatat di sini" if self is Asal.SISTEM else "arsip register"


class Saluran(StrEnum):
    """How a filing reached the office."""

    LOKET = "loket"
    SURAT = "surat"
    SUREL = "surel"
    DARING = "daring"
    LAINNYA = "lainnya"

    @property
    def label(self) -> str:
        return {
            Saluran.LOKET: "Loket",
            Saluran.SURAT: "Surat atau pos",
            Saluran.SUREL: "Surel",
            Saluran.DARING: "Daring",
            Saluran.LAINNYA: "Lainnya",
        }[self]


class BuktiBipartit(StrEnum):
    """Proof of the bipartit effort, the gate of registration (UU 2/2004 Ps 4(1))."""

    RISALAH = "risalah"
    PENOLAKAN = "penolakan"

    @property
    def label(self) -> str:
        return {
            BuktiBipartit.RISALAH: "Risalah perundingan bipartit",
            BuktiBipartit.PENOLAKAN: "Bukti penolakan berunding (permintaan berunding tertulis)",
        }[self]


class SebabGagal(StrEnum):
    """Why bipartit failed, UU 2/2004 Ps 3(3)."""

    PENOLAKAN = "penolakan"
    BUNTU = "buntu"
    LEWAT_WAKTU = "lewat_waktu"

    @property
    def label(self) -> str:
        return {
            SebabGagal.PENOLAKAN: "Salah satu pihak menolak berunding",
            SebabGagal.BUNTU: "Sudah berunding, tidak tercapai kesepakatan",
            SebabGagal.LEWAT_WAKTU: "Waktu berunding sudah lewat",
        }[self]


class Lokasi(StrEnum):
    """Where the dispute occurs decides who is competent (Permenaker 17/2014 Ps 12)."""

    SATU_KABUPATEN = "satu_kabupaten"
    LINTAS_KABUPATEN = "lintas_kabupaten"
    LINTAS_PROVINSI = "lintas_provinsi"

    @property
    def label(self) -> str:
        return {
            Lokasi.SATU_KABUPATEN: "Di kabupaten ini saja",
            Lokasi.LINTAS_KABUPATEN: "Di lebih dari satu kabupaten/kota",
            Lokasi.LINTAS_PROVINSI: "Di lebih dari satu provinsi",
        }[self]


class TujuanAlih(StrEnum):
    PROVINSI = "provinsi"
    KEMENTERIAN = "kementerian"

    @property
    def label(self) -> str:
        return {
            TujuanAlih.PROVINSI: "Dinas provinsi",
            TujuanAlih.KEMENTERIAN: "Kementerian Ketenagakerjaan",
        }[self]


class Sisi(StrEnum):
    """On which side of the case a party stands; the applicant's absence and the
    respondent's absence have different effects (Permenaker 17/2014 Ps 13(2)-(3))."""

    PEMOHON = "pemohon"
    TERMOHON = "termohon"

    @property
    def label(self) -> str:
        return self.value.capitalize()


class JenisPihak(StrEnum):
    PEKERJA = "pekerja"
    KELOMPOK = "kelompok"
    SERIKAT = "serikat"
    PENGUSAHA = "pengusaha"

    @property
    def label(self) -> str:
        return {
            JenisPihak.PEKERJA: "Pekerja/buruh",
            JenisPihak.KELOMPOK: "Kelompok pekerja/buruh",
            JenisPihak.SERIKAT: "Serikat pekerja/serikat buruh",
            JenisPihak.PENGUSAHA: "Pengusaha",
        }[self]


class Jawaban(StrEnum):
    """Answer to an anjuran; silence is a rejection once the mediator has noted it."""

    SETUJU = "setuju"
    MENOLAK = "menolak"
    DIANGGAP_MENOLAK = "dianggap_menolak"

    @property
    def label(self) -> str:
        return {
            Jawaban.SETUJU: "Setuju",
            Jawaban.MENOLAK: "Menolak",
            Jawaban.DIANGGAP_MENOLAK: "Dianggap menolak",
        }[self]


class JenisSidang(StrEnum):
    MEDIASI = "mediasi"
    KONSILIASI = "konsiliasi"


class KandidatGagal(StrEnum):
    """Days that may count as "tidak tercapainya kesepakatan" (MK 132/PUU-XXIII/2025)."""

    SIDANG_TERAKHIR = "sidang_terakhir"
    ANJURAN_TERBIT = "anjuran_terbit"
    ANJURAN_DITERIMA = "anjuran_diterima"
    JAWABAN_MENOLAK = "jawaban_menolak"
    AKHIR_JAWABAN = "akhir_jawaban"
    RISALAH = "risalah"

    @property
    def label(self) -> str:
        return {
            KandidatGagal.SIDANG_TERAKHIR: "sidang terakhir",
            KandidatGagal.ANJURAN_TERBIT: "anjuran diterbitkan",
            KandidatGagal.ANJURAN_DITERIMA: "anjuran diterima",
            KandidatGagal.JAWABAN_MENOLAK: "jawaban menolak",
            KandidatGagal.AKHIR_JAWABAN: "akhir waktu menjawab",
            KandidatGagal.RISALAH: "risalah penyelesaian",
        }[self]


class HasilPerundingan(StrEnum):
    """What one round of bipartit came to."""

    LANJUT = "lanjut"
    SEPAKAT = "sepakat"
    BUNTU = "buntu"

    @property
    def label(self) -> str:
        return {
            HasilPerundingan.LANJUT: "Berunding lagi",
            HasilPerundingan.SEPAKAT: "Tercapai kesepakatan",
            HasilPerundingan.BUNTU: "Tidak tercapai kesepakatan",
        }[self]


class JawabanTertulis(StrEnum):
    """What a party can write; a deemed rejection is nobody's answer."""

    SETUJU = "setuju"
    MENOLAK = "menolak"

    @property
    def label(self) -> str:
        return self.value.capitalize()


class PerihalPanggilan(StrEnum):
    KLARIFIKASI = "klarifikasi"
    SIDANG = "sidang"

    @property
    def label(self) -> str:
        return {
            PerihalPanggilan.KLARIFIKASI: "Klarifikasi",
            PerihalPanggilan.SIDANG: "Sidang mediasi",
        }[self]


class HasilAnggota(StrEnum):
    """Outcome of one worker of a group."""

    PERJANJIAN_BERSAMA = "perjanjian_bersama"
    DITOLAK = "ditolak"

    @property
    def label(self) -> str:
        return {
            HasilAnggota.PERJANJIAN_BERSAMA: "Perjanjian bersama",
            HasilAnggota.DITOLAK: "Anjuran ditolak",
        }[self]
