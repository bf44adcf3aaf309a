"""Recording a union: UU 21/2000 Ps 18-22, KEP.16/MEN/2001 Ps 3-9, as three transition tables.

SP-14A and SP-21 are the office's, from receipt; SP-14B is the applicant's, from the day on which it
has the list of what is missing. Whether what was completed has SP-21 before it anew no text says: a
setting decides, and is shown as one to be verified.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.rules import lazim, syarat
from hi_cases.permohonan.rules.pelaku import PENANDA_TANGAN, PENELITI, PENELITI_SENDIRI
from hi_cases.permohonan.types import (
    Fakta,
    Hasil,
    Pemegang,
    Prosedur,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)
from hi_cases.serikat.rules import syarat as milik

DAFTAR_KURANG, MELENGKAPI, KEPUTUSAN = "SP-14A", "SP-14B", "SP-21"

_NOMOR_SURAT = "Tulis nomor surat yang dibuat di luar sistem ini, bila surat itu sudah ada."
NOMOR_BUKTI = Isian("nomor", "Nomor bukti pencatatan", petunjuk=_NOMOR_SURAT)
NOMOR_CABUT = Isian("nomor", "Nomor surat pencabutan", petunjuk=_NOMOR_SURAT)
NOMOR_TANGGUH = Isian("nomor", "Nomor surat penangguhan", petunjuk=_NOMOR_SURAT)
NOMOR_KEMBALI = Isian("nomor", "Nomor surat pengembalian berkas", petunjuk=_NOMOR_SURAT)
TANGGAL_SURAT = Isian("tanggal", "Tanggal surat", Tipe.TANGGAL)


def _hari_masuk(fakta: Fakta) -> date | None:
    return fakta.diajukan


def _mulai_lagi(_lama: Fakta, baru: Fakta) -> bool:
    """The first filing starts it; a completed one does so where the setting says so."""
    return baru.putaran == 1 or bool(baru.lain.get(milik.MULAI_ULANG, True))


def _berhenti_saat_tangguh(_lama: Fakta, baru: Fakta) -> bool:
    return bool(baru.lain.get(milik.MULAI_ULANG, True))


def _pertama(_lama: Fakta, baru: Fakta) -> bool:
    return baru.putaran == 1


def _masih_waktu(fakta: Fakta) -> str | None:
    if not fakta.lewat(MELENGKAPI):
        return None
    return (
        "Waktu melengkapi berkas sudah lewat, sehingga berkasnya dikembalikan. Pakai “Ajukan dari "
        "awal”: isian dan dokumen Anda terbawa."
    )


def _waktu_lewat(fakta: Fakta) -> str | None:
    return None if fakta.lewat(MELENGKAPI) else "Waktu melengkapi berkas belum lewat."


def _tangguh_terlambat(fakta: Fakta) -> str | None:
    """Warning: the list of what is missing comes late; it is no reason not to send it."""
    jatuh = fakta.jatuh.get(DAFTAR_KURANG)
    if jatuh is None or not fakta.lewat(DAFTAR_KURANG):
        return None
    return (
        f"Daftar kekurangan seharusnya dikirim paling lambat {tulis_tanggal(jatuh)} "
        f"({DAFTAR_KURANG}). Apa akibat keterlambatan dinas tidak diatur (perlu verifikasi)."
    )


def _putusan_terlambat(fakta: Fakta) -> str | None:
    jatuh = fakta.jatuh.get(KEPUTUSAN)
    if jatuh is None or not fakta.lewat(KEPUTUSAN):
        return None
    return f"Nomor bukti seharusnya terbit paling lambat {tulis_tanggal(jatuh)} ({KEPUTUSAN})."


_PEMEGANG: Mapping[Tahap, Pemegang] = {
    Tahap.DRAF: Pemegang.PEMOHON,
    Tahap.DIAJUKAN: Pemegang.DINAS,
    Tahap.DITELITI: Pemegang.DINAS,
    Tahap.DIKEMBALIKAN: Pemegang.PEMOHON,
    Tahap.LENGKAP: Pemegang.DINAS,
    Tahap.SELESAI: Pemegang.TIDAK_ADA,
}
_DINILAI = (syarat.butir_dinilai, syarat.butir_terpenuhi, syarat.catatan_selesai)

PENCATATAN = Prosedur(
    "pencatatan_serikat",
    "Pencatatan serikat pekerja/serikat buruh",
    pemegang=_PEMEGANG,
    alur=(
        lazim.ajukan(
            "UU 21/2000 Ps. 18 ayat (1)-(2); KEP.16/MEN/2001 Ps. 2",
            lagi=milik.SAAT_DIAJUKAN,
            membuka=(
                Buka(DAFTAR_KURANG, mulai=_hari_masuk),
                Buka(KEPUTUSAN, mulai=_hari_masuk),
            ),
        ),
        lazim.ambil("KEP.16/MEN/2001 Ps. 3 ayat (1)"),
        lazim.serahkan(Tahap.DITELITI, Tahap.LENGKAP, Tahap.DIKEMBALIKAN),
        lazim.kembalikan(
            "UU 21/2000 Ps. 20 ayat (2)-(3); KEP.16/MEN/2001 Ps. 4 ayat (1)",
            peringatan=(_tangguh_terlambat,),
            memenuhi=(
                Tutup(DAFTAR_KURANG, bila=_pertama),
                Tutup(KEPUTUSAN, bila=_berhenti_saat_tangguh),
            ),
            isian=(NOMOR_TANGGUH,),
        ),
        lazim.catat_terima("KEP.16/MEN/2001 Ps. 4 ayat (2)", membuka=(Buka(MELENGKAPI),)),
        lazim.ajukan_ulang(
            "KEP.16/MEN/2001 Ps. 4 ayat (2)",
            lagi=(_masih_waktu, *milik.SAAT_DIAJUKAN),
            memenuhi=(Tutup(MELENGKAPI),),
            membuka=(Buka(KEPUTUSAN, bila=_mulai_lagi, mulai=_hari_masuk),),
        ),
        Transisi(
            Tindakan.NYATAKAN_LENGKAP,
            dari=frozenset({Tahap.DITELITI}),
            ke=(Tujuan(Tahap.LENGKAP),),
            peran=PENELITI_SENDIRI,
            dasar="UU 21/2000 Ps. 5-7, Ps. 11, Ps. 18 ayat (2), Ps. 19",
            syarat=(*milik.SAAT_DIAJUKAN, *_DINILAI),
            peringatan=(_putusan_terlambat,),
            memenuhi=(Tutup(DAFTAR_KURANG, bila=_pertama),),
            utama=True,
        ),
        Transisi(
            Tindakan.CATATKAN,
            dari=frozenset({Tahap.LENGKAP}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.TERCATAT),),
            peran=PENANDA_TANGAN,
            dasar="UU 21/2000 Ps. 20 ayat (1); KEP.16/MEN/2001 Ps. 3",
            syarat=milik.SAAT_DIAJUKAN,
            peringatan=(_putusan_terlambat,),
            memenuhi=(Tutup(KEPUTUSAN),),
            isian=(NOMOR_BUKTI, TANGGAL_SURAT),
            utama=True,
        ),
        Transisi(
            Tindakan.HENTIKAN,
            dari=frozenset({Tahap.DIKEMBALIKAN}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.TIDAK_DILANJUTKAN),),
            peran=PENELITI,
            dasar="KEP.16/MEN/2001 Ps. 4 ayat (2)",
            syarat=(_waktu_lewat,),
            memenuhi=(Tutup(MELENGKAPI, batal="lewat tanpa dilengkapi"),),
            isian=(NOMOR_KEMBALI,),
            label="Kembalikan berkas",
        ),
        lazim.cabut(),
    ),
)


def _dicatat(dasar: str, **lain: Any) -> Transisi:
    return Transisi(
        Tindakan.CATATKAN,
        ke=(Tujuan(Tahap.SELESAI, Hasil.TERCATAT),),
        dasar=dasar,
        utama=True,
        **lain,
    )


_PRAKTIK = "praktik dinas: berkas dilengkapi pemohon"

PERUBAHAN = Prosedur(
    "perubahan_serikat",
    "Pemberitahuan perubahan serikat pekerja/serikat buruh",
    pemegang={tahap: siapa for tahap, siapa in _PEMEGANG.items() if tahap is not Tahap.LENGKAP},
    alur=(
        lazim.ajukan("UU 21/2000 Ps. 21; KEP.16/MEN/2001 Ps. 7", lagi=milik.MASIH_TERCATAT),
        lazim.ambil(),
        lazim.serahkan(Tahap.DITELITI, Tahap.DIKEMBALIKAN),
        lazim.kembalikan(_PRAKTIK, praktik=True),
        lazim.ajukan_ulang(_PRAKTIK, lagi=milik.MASIH_TERCATAT, praktik=True),
        _dicatat(
            "KEP.16/MEN/2001 Ps. 7",
            dari=frozenset({Tahap.DITELITI}),
            peran=PENELITI_SENDIRI,
            syarat=(*milik.MASIH_TERCATAT, *_DINILAI),
            peringatan=(milik.lapor_terlambat,),
            bernomor=True,
        ),
        lazim.cabut(),
    ),
)
PENCABUTAN = Prosedur(
    "pencabutan_serikat",
    "Penghapusan nomor bukti pencatatan",
    pemegang=_PEMEGANG,
    alur=(
        lazim.ajukan("KEP.16/MEN/2001 Ps. 6, Ps. 9", lagi=milik.MASIH_TERCATAT),
        lazim.ambil(),
        lazim.serahkan(Tahap.DITELITI, Tahap.LENGKAP, Tahap.DIKEMBALIKAN),
        lazim.kembalikan(_PRAKTIK, praktik=True),
        lazim.ajukan_ulang(_PRAKTIK, lagi=milik.MASIH_TERCATAT, praktik=True),
        Transisi(
            Tindakan.NYATAKAN_LENGKAP,
            dari=frozenset({Tahap.DITELITI}),
            ke=(Tujuan(Tahap.LENGKAP),),
            peran=PENELITI_SENDIRI,
            dasar="KEP.16/MEN/2001 Ps. 6, Ps. 9",
            syarat=(*milik.MASIH_TERCATAT, *_DINILAI),
            utama=True,
        ),
        _dicatat(
            "UU 21/2000 Ps. 37; KEP.16/MEN/2001 Ps. 6, Ps. 9",
            dari=frozenset({Tahap.LENGKAP}),
            peran=PENANDA_TANGAN,
            syarat=milik.MASIH_TERCATAT,
            isian=(NOMOR_CABUT, TANGGAL_SURAT),
            label="Cabut nomor bukti pencatatan",
        ),
        lazim.cabut(),
    ),
)
