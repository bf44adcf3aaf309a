"""Approval of a company regulation: UU 13/2003 Ps 108-115, Permenaker 28/2014 Ps 7-10.

PP-6 and PP-5 are the office's; PP-14 is the company's; PP-30 is the long stop of Ps 112, which
knows no pause: a written notice ends it, a corrected filing starts it anew where the setting says
so.
"""

from __future__ import annotations

from typing import Any

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.rules import lazim, syarat
from hi_cases.permohonan.rules.diam import diam_berbicara
from hi_cases.permohonan.rules.pelaku import (
    KABID,
    PENANDA_TANGAN,
    PENELITI,
    PENELITI_SENDIRI,
    PIMPINAN,
)
from hi_cases.permohonan.types import (
    Fakta,
    Hasil,
    Jawaban,
    Pemegang,
    Prosedur,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)
from hi_cases.syarat_kerja.rules.kewenangan import (
    bukan_wewenang,
    dalam_wewenang,
    skala_upah_belum,
)
from hi_cases.syarat_kerja.rules.masa import tidak_terlalu_lama

NOMOR_SK = Isian("nomor", "Nomor SK")
TANGGAL_SK = Isian("tanggal", "Tanggal SK", Tipe.TANGGAL)
NOMOR_PEMBERITAHUAN = Isian(
    "nomor",
    "Nomor surat pemberitahuan",
    petunjuk=(
        "Permohonan dikembalikan secara tertulis, dengan catatannya. Tulis nomor surat yang dibuat "
        "di luar sistem ini. Bila suratnya belum ada, buat lebih dahulu dengan “Tulis "
        "pemberitahuan perbaikan” di halaman permohonan ini."
    ),
)

JANGKA_MULAI_ULANG = "pp_30_mulai_ulang"
"""Setting: whether a corrected filing starts a new PP-30 (U: UU 13/2003 Ps 112 does not say)."""


def _perbaikan_masih_waktu(fakta: Fakta) -> str | None:
    if not fakta.lewat("PP-14"):
        return None
    return (
        "Masa perbaikan sudah lewat, sehingga prosesnya dimulai dari awal. Pakai “Ajukan dari "
        "awal”: isian dan dokumen Anda terbawa."
    )


def _perbaikan_lewat(fakta: Fakta) -> str | None:
    return None if fakta.lewat("PP-14") else "Masa perbaikan belum lewat."


DASAR_DIAM = "UU 13/2003 Ps. 112 ayat (2)"
_PANJANG = "PP-30"


def _diam_terhalang(fakta: Fakta) -> bool:
    """Tell whether silence could not approve it: a PKB or another PP in force, another office."""
    return any(satu(fakta) for satu in (_tanpa_pkb, tanpa_pp_lain, dalam_wewenang))


def _diam_belum_mengesahkan(fakta: Fakta) -> str | None:
    """Silence has approved what meets Ps 111: no refusal and no return undoes that (Ps 112(2)-(3)).

    What silence could not approve stays open.
    """
    if _diam_terhalang(fakta):
        return None
    return diam_berbicara(fakta, _PANJANG, DASAR_DIAM)


def _sk_sebelum_lewat(fakta: Fakta, isi: Jawaban) -> tuple[str, str] | None:
    """A decree dated after the lapse would approve what the law has approved before it."""
    jatuh, tanggal = fakta.jatuh.get(_PANJANG), isi.get("tanggal")
    if jatuh is None or tanggal is None or not fakta.lewat(_PANJANG) or tanggal <= jatuh:
        return None
    return "tanggal", (
        f"Waktu pengesahan berakhir {tulis_tanggal(jatuh, hari=False)}; SK sesudah hari itu tidak "
        "mengesahkan lagi. Pakai “Catat dianggap sah”."
    )


def _sudah_lewat(fakta: Fakta) -> str | None:
    """Warning: silence may have decided already."""
    jatuh, sejak = fakta.jatuh.get(_PANJANG), fakta.sejak_lewat(_PANJANG)
    if jatuh is None or sejak is None or _diam_terhalang(fakta):
        return None
    return (
        f"Waktu {_PANJANG} berakhir {tulis_tanggal(jatuh)} tanpa keputusan. Bila naskahnya "
        f"memenuhi Ps. 111 ayat (1)-(2), menurut {DASAR_DIAM} sudah dianggap sah sejak "
        f"{tulis_tanggal(sejak)}, dan yang dilakukan dinas adalah “Catat dianggap sah”."
    )


def _sk_terlambat(fakta: Fakta) -> str | None:
    """Warning of the decree: only one that was dated in time may still be entered."""
    jatuh = fakta.jatuh.get(_PANJANG)
    if jatuh is None or not fakta.lewat(_PANJANG):
        return None
    return (
        f"Di sini hanya dapat dicatat SK yang bertanggal paling lambat {tulis_tanggal(jatuh)}. "
        "Apakah SK sesudahnya masih sah tidak diatur (perlu verifikasi)."
    )


def _jangka_panjang_lewat(fakta: Fakta) -> str | None:
    if fakta.lewat("PP-30"):
        return None
    return "Jangka waktu pengesahan menurut undang-undang belum lewat."


PKB_BERLAKU = "pkb_berlaku"
"""In `Fakta.lain`: number of the collective agreement that is in force today; "": there is none."""


def _tanpa_pkb(fakta: Fakta) -> str | None:
    nomor = fakta.lain.get(PKB_BERLAKU)
    if not nomor:
        return None
    return (
        f"Perusahaan ini mempunyai perjanjian kerja bersama yang berlaku ({nomor}), sehingga "
        "peraturan perusahaan tidak disahkan lagi."
    )


PP_BERLAKU = "pp_berlaku"
"""In `Fakta.lain`: the regulation in force beside which a first one cannot stand; "": none."""


def tanpa_pp_lain(fakta: Fakta) -> str | None:
    """A first approval takes the place of nothing: a renewal or a change does."""
    ada = fakta.lain.get(PP_BERLAKU)
    return pp_lain(ada) if ada else None


def pp_lain(sebutan: str) -> str:
    """Say which regulation is in force, and what may be done."""
    return (
        f"Perusahaan ini sudah mempunyai peraturan perusahaan yang berlaku: {sebutan}. Pengesahan "
        "yang pertama tidak menggantikannya. Tolak permohonan ini, atau tunggu pemohon mencabutnya "
        "dan mengajukan pembaruan atau perubahan."
    )


def _mulai_lagi(_lama: Fakta, baru: Fakta) -> bool:
    return baru.putaran == 1 or bool(baru.lain.get(JANGKA_MULAI_ULANG, True))


def _hari_masuk(fakta: Fakta) -> Any:
    return fakta.diajukan


_MULAI = (
    Buka("PP-6", mulai=_hari_masuk),
    Buka("PP-30", bila=_mulai_lagi, mulai=_hari_masuk),
)
_DI_DINAS = frozenset({Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.LENGKAP})

PENGESAHAN = Prosedur(
    "pengesahan",
    "Pengesahan peraturan perusahaan",
    pemegang={
        Tahap.DRAF: Pemegang.PEMOHON,
        Tahap.DIAJUKAN: Pemegang.DINAS,
        Tahap.DITELITI: Pemegang.DINAS,
        Tahap.DIKEMBALIKAN: Pemegang.PEMOHON,
        Tahap.LENGKAP: Pemegang.DINAS,
        Tahap.SELESAI: Pemegang.TIDAK_ADA,
    },
    alur=(
        lazim.ajukan(
            "UU 13/2003 Ps. 108; Permenaker 28/2014 Ps. 8 ayat (1)-(2)",
            lagi=(tidak_terlalu_lama,),
            membuka=_MULAI,
        ),
        lazim.ambil("Permenaker 28/2014 Ps. 8 ayat (5)"),
        lazim.serahkan(Tahap.DITELITI, Tahap.LENGKAP, Tahap.DIKEMBALIKAN),
        lazim.kembalikan(
            "UU 13/2003 Ps. 112 ayat (3); Permenaker 28/2014 Ps. 9 ayat (1)-(2)",
            lagi=(_diam_belum_mengesahkan,),
            peringatan=(_sudah_lewat,),
            # The written notice is the decision that Ps 112(2) asks for.
            memenuhi=(Tutup("PP-6"), Tutup("PP-30")),
            isian=(NOMOR_PEMBERITAHUAN,),
        ),
        lazim.catat_terima("Permenaker 28/2014 Ps. 9 ayat (2)", membuka=(Buka("PP-14"),)),
        lazim.ajukan_ulang(
            "Permenaker 28/2014 Ps. 9 ayat (2)-(3); UU 13/2003 Ps. 112 ayat (4)",
            lagi=(_perbaikan_masih_waktu, tidak_terlalu_lama),
            memenuhi=(Tutup("PP-14"),),
            membuka=_MULAI,
        ),
        Transisi(
            Tindakan.NYATAKAN_LENGKAP,
            dari=frozenset({Tahap.DITELITI}),
            ke=(Tujuan(Tahap.LENGKAP),),
            peran=PENELITI_SENDIRI,
            dasar="Permenaker 28/2014 Ps. 8 ayat (5), Ps. 10 ayat (1)",
            syarat=(
                dalam_wewenang,
                _tanpa_pkb,
                tanpa_pp_lain,
                tidak_terlalu_lama,
                syarat.butir_dinilai,
                syarat.butir_terpenuhi,
                syarat.catatan_selesai,
            ),
            peringatan=(_sudah_lewat, skala_upah_belum),
            memenuhi=(Tutup("PP-6"),),
            membuka=(Buka("PP-5"),),
            utama=True,
        ),
        Transisi(
            Tindakan.SAHKAN,
            dari=frozenset({Tahap.LENGKAP}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.DISAHKAN),),
            peran=PENANDA_TANGAN,
            dasar="Permenaker 28/2014 Ps. 10 ayat (2); UU 13/2003 Ps. 112 ayat (1)",
            syarat=(_tanpa_pkb, tanpa_pp_lain),
            peringatan=(_sudah_lewat, _sk_terlambat, skala_upah_belum),
            silang=(_sk_sebelum_lewat,),
            memenuhi=(Tutup("PP-5"), Tutup("PP-30")),
            isian=(NOMOR_SK, TANGGAL_SK),
            utama=True,
        ),
        Transisi(
            Tindakan.TOLAK,
            dari=frozenset({Tahap.DITELITI, Tahap.LENGKAP}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.DITOLAK),),
            peran=PIMPINAN,
            dasar="UU 13/2003 Ps. 112 ayat (3)",
            syarat=(_diam_belum_mengesahkan,),
            peringatan=(_sudah_lewat,),
            memenuhi=(Tutup("PP-6"), Tutup("PP-5"), Tutup("PP-30")),
            isian=(lazim.ALASAN,),
        ),
        Transisi(
            Tindakan.ANGGAP_SAH,
            dari=_DI_DINAS,
            ke=(Tujuan(Tahap.SELESAI, Hasil.DIANGGAP_SAH),),
            peran=KABID,
            dasar="UU 13/2003 Ps. 112 ayat (2), Ps. 111 ayat (1)-(2)",
            syarat=(_jangka_panjang_lewat, _tanpa_pkb, tanpa_pp_lain, dalam_wewenang),
            memenuhi=(Tutup("PP-30", batal="lewat tanpa keputusan"),),
            diam="PP-30",
        ),
        Transisi(
            Tindakan.HENTIKAN,
            dari=frozenset({Tahap.DIKEMBALIKAN}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.TIDAK_DILANJUTKAN),),
            peran=PENELITI,
            dasar="Permenaker 28/2014 Ps. 9 ayat (3); UU 13/2003 Ps. 112 ayat (4)",
            syarat=(_perbaikan_lewat,),
            memenuhi=(Tutup("PP-14", batal="lewat tanpa perbaikan"),),
        ),
        Transisi(
            Tindakan.ALIHKAN,
            dari=_DI_DINAS,
            ke=(Tujuan(Tahap.SELESAI, Hasil.DIALIHKAN),),
            peran=PENELITI,
            dasar="Permenaker 28/2014 Ps. 7",
            syarat=(bukan_wewenang,),
            memenuhi=(Tutup("PP-6"), Tutup("PP-30")),
            isian=(lazim.ALASAN,),
        ),
        lazim.cabut(),
    ),
)
