"""The entries of a case that carry a day, one row each, and what each must follow.

A bound is written once: that the choice is not before the offer says as well that the offer is not
after the choice.
"""

from __future__ import annotations

from collections.abc import Mapping

from hi_cases.perselisihan.types import Tindakan
from hi_cases.perselisihan.types.koreksi import Acuan, Entri, Hari, Rekaman, Sesudah

T, R = Tindakan, Rekaman


def _sama(kode: str) -> Sesudah:
    return Sesudah(kode, Acuan.SAMA)


def _berurut(kode: str) -> Sesudah:
    return Sesudah(kode, Acuan.SEBELUMNYA)


_BIPARTIT = (
    Entri(
        "perundingan",
        "Tanggal perundingan bipartit",
        R.PERUNDINGAN,
        "tanggal",
        (T.CATAT_PERUNDINGAN,),
        Hari.POKOK,
        sesudah=(_berurut("perundingan"),),
    ),
    Entri(
        "tanda_tangan",
        "Tanggal tanda tangan risalah perundingan",
        R.PERUNDINGAN,
        "ditandatangani_pada",
        (T.CATAT_PERUNDINGAN,),
        sesudah=(_sama("perundingan"),),
    ),
)

_PENCATATAN = (
    Entri("masuk", "Tanggal masuk", R.PERKARA, "masuk", (T.TERIMA_BERKAS,)),
    Entri(
        "pengembalian",
        "Tanggal berkas yang dikembalikan diterima pemohon",
        R.PENGEMBALIAN,
        "mulai",
        (T.CATAT_TERIMA_PENGEMBALIAN,),
        Hari.POKOK,
        sesudah=(Sesudah("masuk"),),
    ),
    Entri(
        "kelengkapan",
        "Tanggal kelengkapan diterima",
        R.PENGEMBALIAN,
        "dipenuhi_pada",
        (T.LENGKAPI_BERKAS,),
        Hari.POKOK,
        sesudah=(_sama("pengembalian"),),
    ),
    Entri(
        "pencatatan",
        "Tanggal pencatatan di register",
        R.PERKARA,
        "dicatat_pada",
        (T.CATAT,),
        sesudah=(Sesudah("masuk"), Sesudah("perundingan"), Sesudah("kelengkapan")),
        tahun_tetap=True,
    ),
    Entri(
        "penawaran",
        "Tanggal penawaran",
        R.PERKARA,
        "ditawarkan_pada",
        (T.TAWARKAN,),
        Hari.POKOK,
        sesudah=(Sesudah("pencatatan"),),
    ),
    Entri(
        # UU 2/2004 Ps 4(4): the case goes to a mediator once the time to choose is over.
        "pelimpahan",
        "Tanggal pelimpahan ke mediator",
        R.PERKARA,
        "dilimpahkan_pada",
        (T.LIMPAHKAN,),
        sesudah=(Sesudah("pencatatan"), Sesudah("penawaran")),
        setelah=("PILIH-7",),
    ),
    Entri(
        "pelimpahan_diterima",
        "Tanggal pelimpahan diterima mediator",
        R.PERKARA,
        "pelimpahan_diterima_pada",
        (T.TERIMA_PELIMPAHAN,),
        Hari.POKOK,
        sesudah=(Sesudah("pelimpahan"),),
    ),
)

_PILIHAN = (
    Entri(
        "pilih_konsiliasi",
        "Tanggal kesepakatan memilih konsiliasi",
        R.KONSILIASI,
        "dipilih_pada",
        (T.PILIH_KONSILIASI,),
        Hari.POKOK,
        sesudah=(Sesudah("penawaran"),),
        dalam=("PILIH-7",),
    ),
    Entri(
        "terima_konsiliator",
        "Tanggal permintaan diterima konsiliator",
        R.KONSILIASI,
        "diterima_pada",
        (T.PILIH_KONSILIASI,),
        Hari.LAIN,
        sesudah=(Sesudah("pilih_konsiliasi"),),
    ),
    Entri(
        "sidang_konsiliasi",
        "Tanggal sidang konsiliasi",
        R.SIDANG_KONSILIASI,
        "tanggal",
        (T.CATAT_SIDANG_KONSILIASI,),
        Hari.POKOK,
        sesudah=(Sesudah("terima_konsiliator"), _berurut("sidang_konsiliasi")),
    ),
    Entri(
        "anjuran_konsiliator",
        "Tanggal anjuran konsiliator",
        R.ANJURAN_KONSILIASI,
        "tanggal",
        (T.ANJURAN_KONSILIATOR,),
        sesudah=(Sesudah("sidang_konsiliasi", Acuan.PERTAMA),),
    ),
    Entri(
        "pilih_arbitrase",
        "Tanggal perjanjian arbitrase",
        R.ARBITRASE,
        "dipilih_pada",
        (T.PILIH_ARBITRASE,),
        Hari.POKOK,
        sesudah=(Sesudah("penawaran"),),
        dalam=("PILIH-7",),
    ),
    Entri(
        "penunjukan_arbiter",
        "Tanggal surat penunjukan arbiter",
        R.ARBITRASE,
        "ditunjuk_pada",
        (T.TUNJUK_ARBITER,),
        Hari.POKOK,
        sesudah=(Sesudah("pilih_arbitrase"),),
    ),
    Entri(
        # The added days follow the first 30 whenever they were agreed on (RANTAI).
        "perpanjangan_arbitrase",
        "Tanggal kesepakatan memperpanjang arbitrase",
        R.ARBITRASE,
        "diperpanjang_pada",
        (T.PERPANJANG_ARBITRASE,),
        sesudah=(Sesudah("penunjukan_arbiter"),),
        dalam=("ARB-30",),
    ),
)

_MEDIASI = (
    Entri(
        "undangan_klarifikasi",
        "Tanggal undangan klarifikasi",
        R.KLARIFIKASI,
        "diundang_pada",
        (T.BUKA_KLARIFIKASI,),
        Hari.POKOK,
        sesudah=(Sesudah("pelimpahan_diterima"),),
    ),
    Entri(
        "pertemuan_klarifikasi",
        "Tanggal pertemuan klarifikasi yang direncanakan",
        R.KLARIFIKASI,
        "pertemuan",
        (T.BUKA_KLARIFIKASI,),
        sesudah=(_sama("undangan_klarifikasi"),),
        rencana=True,
    ),
    Entri(
        "hari_klarifikasi",
        "Hari pertemuan klarifikasi",
        R.KLARIFIKASI,
        "hari_pertemuan",
        (T.RISALAH_KLARIFIKASI,),
        sesudah=(_sama("undangan_klarifikasi"), _berurut("hari_klarifikasi")),
    ),
    Entri(
        "risalah_klarifikasi",
        "Tanggal risalah klarifikasi",
        R.KLARIFIKASI,
        "risalah_pada",
        (T.RISALAH_KLARIFIKASI,),
        Hari.POKOK,
        sesudah=(_sama("undangan_klarifikasi"), _sama("hari_klarifikasi")),
    ),
    Entri(
        "panggilan_dikirim",
        "Tanggal panggilan dikirim",
        R.PANGGILAN,
        "dikirim_pada",
        (T.CATAT_PANGGILAN,),
        sesudah=(Sesudah("pelimpahan_diterima"),),
    ),
    Entri(
        "panggilan_diterima",
        "Tanggal panggilan diterima",
        R.PANGGILAN,
        "diterima_pada",
        (T.CATAT_PANGGILAN, T.CATAT_TERIMA_PANGGILAN),
        sesudah=(_sama("panggilan_dikirim"),),
    ),
    Entri(
        "panggilan_untuk",
        "Hari yang disebut dalam panggilan",
        R.PANGGILAN,
        "untuk_tanggal",
        (T.CATAT_PANGGILAN,),
        sesudah=(_sama("panggilan_dikirim"),),
        rencana=True,
    ),
    Entri(
        "sidang",
        "Tanggal sidang mediasi",
        R.SIDANG_MEDIASI,
        "tanggal",
        (T.CATAT_SIDANG,),
        Hari.POKOK,
        sesudah=(Sesudah("pelimpahan_diterima"), _berurut("sidang")),
    ),
)

_ANJURAN = (
    Entri(
        "anjuran",
        "Tanggal anjuran",
        R.ANJURAN_MEDIASI,
        "tanggal",
        (T.TERBITKAN_ANJURAN,),
        sesudah=(Sesudah("sidang"),),
        tahun_tetap=True,
    ),
    Entri(
        "mengetahui",
        "Tanggal diketahui Kepala Dinas",
        R.ANJURAN_MEDIASI,
        "diketahui_pada",
        (T.CATAT_MENGETAHUI,),
        sesudah=(Sesudah("anjuran"),),
    ),
    Entri(
        "terima_anjuran",
        "Tanggal anjuran diterima",
        R.TANGGAPAN,
        "diterima_pada",
        (T.CATAT_TERIMA_ANJURAN,),
        sesudah=(Sesudah("anjuran"), Sesudah("anjuran_konsiliator")),
        lewat=T.PERBAIKI_TERIMA_ANJURAN,
    ),
    Entri(
        "jawaban",
        "Tanggal jawaban anjuran",
        R.TANGGAPAN,
        "dijawab_pada",
        (T.CATAT_JAWABAN,),
        sesudah=(_sama("terima_anjuran"),),
        lewat=T.PERBAIKI_JAWABAN,
    ),
)

_SESUDAH_AKHIR = (
    Entri("perjanjian", "Tanggal perjanjian bersama", R.PERJANJIAN, "tanggal"),
    Entri(
        "akta_phi",
        "Tanggal akta bukti pendaftaran",
        R.PERJANJIAN,
        "akta_tanggal",
        (T.CATAT_AKTA_PHI,),
        sesudah=(_sama("perjanjian"),),
        sesudah_akhir=True,
    ),
    Entri(
        "gugatan_phi",
        "Tanggal gugatan ke PHI",
        R.GUGATAN,
        "tanggal",
        (T.CATAT_GUGATAN_PHI,),
        sesudah=(Sesudah("anjuran"), Sesudah("anjuran_konsiliator")),
        sesudah_akhir=True,
    ),
    Entri(
        "putusan_phi",
        "Tanggal putusan PHI",
        R.GUGATAN,
        "putusan_pada",
        (T.CATAT_PUTUSAN_PHI,),
        sesudah=(_sama("gugatan_phi"),),
        sesudah_akhir=True,
    ),
)

_KUASA = (
    Entri("kuasa", "Tanggal surat kuasa", R.KUASA, "tanggal", (T.CATAT_KUASA,)),
    Entri(
        "kuasa_sampai",
        "Akhir berlakunya surat kuasa",
        R.KUASA,
        "berlaku_sampai",
        (T.CATAT_KUASA,),
        sesudah=(_sama("kuasa"),),
        rencana=True,
    ),
)

ENTRI: tuple[Entri, ...] = (
    *_BIPARTIT,
    *_PENCATATAN,
    *_PILIHAN,
    *_MEDIASI,
    *_ANJURAN,
    *_SESUDAH_AKHIR,
    *_KUASA,
)
MENURUT_KODE: Mapping[str, Entri] = {satu.kode: satu for satu in ENTRI}

RANTAI: Mapping[str, str] = {"ARB-30": "ARB-14"}
"""Periods of which the second starts on the last day of the first (UU 2/2004 Ps 40(3))."""
