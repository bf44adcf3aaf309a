"""A recommendation of a meeting as a matter: who follows it up, by when, with which evidence."""

from __future__ import annotations

from datetime import date, timedelta

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.urusan.rules.lazim import ALASAN, CATATAN, TANGGAL, ambil, serahkan
from hi_cases.urusan.types import Fakta, Isi, Jenis, Pemegang, Tahap, Transisi, Tujuan

KODE = "rekomendasi_lks"
DASAR = "PP 8/2005 Ps. 40–57"
BATAS = "LKST-REKOMENDASI"
DIBUAT, JALAN, SELESAI, TIDAK = "dibuat", "ditindaklanjuti", "selesai", "tidak_dapat"
_TERBUKA = frozenset({DIBUAT, JALAN})
_KANTOR = dict.fromkeys((Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA)
_BUKTI = "Bukti tindak lanjut"

REKOMENDASI = Isian("rekomendasi", "Rekomendasi", Tipe.PARAGRAF)
KEPADA = Isian("kepada", "Yang menindaklanjuti", petunjuk="Instansi, unsur, atau pihaknya.")
HARI_BATAS = Isian("batas", "Ditindaklanjuti paling lambat", Tipe.TANGGAL, rencana=True)


def _batas(fakta: Fakta) -> date | None:
    """Return the day from which the period runs whose one day is the agreed one."""
    hari: date | None = fakta.isi.get("batas")
    return hari - timedelta(days=1) if hari else None


def _tidak_lampau(fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
    batas = isi.get("batas")
    if batas is None or batas >= fakta.tanggal:
        return None
    return "batas", "Batasnya tidak boleh sebelum hari rapat."


def _judul(isi: Isi) -> str:
    baris = str(isi.get("rekomendasi") or "").split("\n", 1)[0]
    return baris if len(baris) <= 120 else f"{baris[:117]}…"


JENIS = Jenis(
    KODE,
    "Rekomendasi LKS Tripartit",
    "rekomendasi",
    "REK",
    DASAR,
    "Rekomendasi rapat LKS Tripartit dan Dewan Pengupahan: siapa yang menindaklanjuti, sampai "
    "kapan, dan apa hasilnya. Dicatat dari halaman rapatnya.",
    tahap=(
        Tahap(
            DIBUAT,
            "Dibuat",
            Pemegang.PIHAK_LAIN,
            "Menunggu yang ditunjuk mulai menindaklanjutinya",
        ),
        Tahap(
            JALAN,
            "Ditindaklanjuti",
            Pemegang.PIHAK_LAIN,
            "Menunggu tindak lanjutnya selesai dan buktinya diterima",
        ),
        Tahap(SELESAI, "Selesai", Pemegang.TIDAK_ADA),
        Tahap(TIDAK, "Tidak dapat dilaksanakan", Pemegang.TIDAK_ADA),
    ),
    alur=(
        Transisi(
            "tindaklanjuti",
            "Catat tindak lanjut",
            frozenset({DIBUAT}),
            _KANTOR,
            DASAR,
            ke=(Tujuan(JALAN),),
            isian=(TANGGAL, Isian("tindak_lanjut", "Tindak lanjut", Tipe.PARAGRAF)),
            utama=True,
            berkas=_BUKTI,
        ),
        Transisi(
            "kemajuan",
            "Catat kemajuan",
            frozenset({JALAN}),
            _KANTOR,
            DASAR,
            isian=(TANGGAL, Isian("tindak_lanjut", "Kemajuan", Tipe.PARAGRAF)),
            berkas=_BUKTI,
        ),
        Transisi(
            "selesaikan",
            "Catat selesai",
            frozenset({JALAN}),
            _KANTOR,
            DASAR,
            ke=(Tujuan(SELESAI),),
            isian=(
                TANGGAL,
                Isian("hasil", "Hasil tindak lanjut", Tipe.PARAGRAF),
                Isian("bukti", "Bukti", petunjuk="Nomor surat, laporan, atau berkasnya."),
            ),
            memenuhi=(Tutup(BATAS),),
            menyimpan=frozenset({"hasil", "bukti"}),
            utama=True,
            berkas=_BUKTI,
        ),
        Transisi(
            "tidak_dapat",
            "Catat tidak dapat dilaksanakan",
            _TERBUKA,
            _KANTOR,
            DASAR,
            ke=(Tujuan(TIDAK),),
            isian=(TANGGAL, ALASAN),
            menyimpan=frozenset({"alasan"}),
            berkas=_BUKTI,
        ),
        Transisi(
            "undur",
            "Ubah batas waktunya",
            _TERBUKA,
            _KANTOR,
            "kesepakatan lembaga",
            isian=(HARI_BATAS, ALASAN),
            silang=(_tidak_lampau,),
            memenuhi=(Tutup(BATAS, batal="batasnya diubah"),),
            membuka=(Buka(BATAS, mulai=_batas),),
            menyimpan=frozenset({"batas"}),
            praktik=True,
        ),
        Transisi(
            "perbaiki",
            "Perbaiki rumusannya",
            _TERBUKA,
            _KANTOR,
            "salah tulis",
            isian=(REKOMENDASI, KEPADA, CATATAN),
            menyimpan=frozenset({"rekomendasi", "kepada"}),
            praktik=True,
        ),
        ambil(_TERBUKA, _KANTOR),
        serahkan(_TERBUKA, _KANTOR),
    ),
    judul=_judul,
    isian=(
        TANGGAL,
        REKOMENDASI,
        KEPADA,
        HARI_BATAS,
        Isian("hasil", "Hasil tindak lanjut", Tipe.PARAGRAF, wajib=False),
        Isian("bukti", "Bukti", wajib=False),
        Isian("alasan", "Mengapa tidak dapat dilaksanakan", Tipe.PARAGRAF, wajib=False),
    ),
    lihat=frozenset(PERAN_BIDANG),
    membuka=(Buka(BATAS, mulai=_batas),),
    di_panel=False,
)
