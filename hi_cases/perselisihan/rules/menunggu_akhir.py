"""What an ended case leaves for its parties to do, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from hi_cases.perselisihan.types import HASIL_KE_PHI, Fakta, Hasil, Tahap


@dataclass(frozen=True)
class Akhir:
    """The last word of a case to a party."""

    kalimat: str
    akibat: str = ""
    dasar: str = ""


_LAIN: dict[Hasil, Akhir] = {
    Hasil.TIDAK_DILENGKAPI: Akhir(
        "Berkas ini ditutup karena tidak dilengkapi",
        "Anda bebas mengajukan lagi bila berkasnya sudah lengkap.",
    ),
    Hasil.PUTUSAN_ARBITER: Akhir(
        "Arbiter sudah memutus. Putusan itu mengikat semua pihak",
        "Putusan didaftarkan di PHI supaya dapat dilaksanakan paksa.",
        "UU 2/2004 Ps. 51",
    ),
    Hasil.AKTA_PERDAMAIAN: Akhir(
        "Para pihak berdamai di hadapan arbiter",
        "Akta perdamaian didaftarkan di PHI supaya dapat dilaksanakan paksa.",
        "UU 2/2004 Ps. 44",
    ),
    Hasil.KEMBALI_BIPARTIT: Akhir(
        "Perkara dikembalikan ke perundingan bipartit",
        "Bila perundingan gagal, perselisihan ini dapat diajukan lagi.",
    ),
    Hasil.DIHAPUS_DARI_REGISTER: Akhir(
        "Perkara dihapus dari register karena pemohon tidak hadir setelah dipanggil secara patut",
        "",
        "Permenaker 17/2014 Ps. 13 ayat (2)",
    ),
    Hasil.DICABUT: Akhir("Permohonan sudah dicabut", "Tidak ada yang perlu Anda lakukan lagi."),
    Hasil.DIGABUNG: Akhir("Perkara ini digabungkan ke perkara lain dan berlanjut di sana"),
}
_PERJANJIAN = Akhir(
    "Perkara selesai dengan perjanjian bersama. Daftarkan perjanjian itu di PHI",
    "Tanpa pendaftaran, perjanjian bersama tidak dapat dilaksanakan paksa bila dilanggar.",
    "UU 2/2004 Ps. 7 ayat (3)-(5), Ps. 13 ayat (1)",
)
_TERDAFTAR = Akhir("Perkara selesai, dan perjanjian bersamanya sudah terdaftar di PHI")
_KE_PHI = Akhir(
    "Perkara selesai di dinas tanpa kesepakatan. Anda dapat menggugat ke PHI",
    "Gugatan melampirkan risalah penyelesaian. Hak menggugat ada batas waktunya; mintalah nasihat "
    "hukum secepatnya bila Anda hendak menggugat.",
    "UU 2/2004 Ps. 5, Ps. 14, Ps. 83 ayat (1)",
)
_SEBAGIAN = Akhir(
    "Perkara selesai: yang setuju terikat perjanjian bersama, yang tidak setuju dapat menggugat "
    "ke PHI",
    "Perjanjian bersama wajib didaftarkan di PHI. Hak menggugat ada batas waktunya.",
    "UU 2/2004 Ps. 7, Ps. 13 ayat (2) huruf e, Ps. 14",
)
_DIGUGAT = Akhir("Perkara selesai di dinas dan dilanjutkan di PHI. Tunggu panggilan pengadilan")


def akhir_pihak(f: Fakta) -> Akhir:
    """Return what an ended case leaves to do."""
    if f.tahap is Tahap.DIALIHKAN_KEWENANGAN:
        return Akhir(
            "Perkara dialihkan kepada dinas lain yang berwenang, dan berlanjut di sana",
            "Tanyakan kelanjutannya kepada dinas itu.",
            "Permenaker 17/2014 Ps. 11-12",
        )
    if f.tahap is Tahap.DITERUSKAN_PENGAWAS:
        return Akhir(
            "Perkara diteruskan kepada pengawas ketenagakerjaan provinsi",
            "Pengawas memeriksa dugaan pelanggaran aturan.",
            "Permenaker 17/2014 Ps. 16",
        )
    if f.hasil is Hasil.DITERIMA_SEBAGIAN:
        return _SEBAGIAN
    if f.hasil in HASIL_KE_PHI:
        return _DIGUGAT if f.gugatan_phi else _KE_PHI
    if f.hasil in _LAIN:
        return _LAIN[f.hasil]
    return _TERDAFTAR if f.akta_phi else _PERJANJIAN
