"""Recording an LKS Bipartit: PER.32/MEN/XII/2008 Ps 9.

The notice comes within a period from the formation: late is told, and hinders nothing. The proof is
a letter; its period is the office's own (7 HK is not verified).
"""

from __future__ import annotations

from datetime import date

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.rules import lazim, syarat
from hi_cases.permohonan.rules.pelaku import PENANDA_TANGAN, PENELITI_SENDIRI
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

DASAR = "UU 13/2003 Ps. 106; PER.32/MEN/XII/2008 Ps. 9"
BERITAHU, BUKTI = "LKSB-14", "LKSB-7"
BATAS_BERITAHU = "batas_beritahu"
"""In `Fakta.lain`: the last day of the notice, counted from the formation; None: unknown."""
MASUK = "masuk_pertama"
"""In `Fakta.lain`: the day on which it first reached the office; None: a draft."""
SUDAH_ADA = "lks_lain"
"""In `Fakta.lain`: what is recorded already beside which this one cannot stand; "": nothing."""


def _hari_masuk(fakta: Fakta) -> date | None:
    return fakta.diajukan


def _terlambat(fakta: Fakta) -> str | None:
    """Tell that the notice came late: it is recorded all the same."""
    batas = fakta.lain.get(BATAS_BERITAHU)
    masuk = fakta.lain.get(MASUK) or fakta.hari_ini
    if batas is None or masuk <= batas:
        return None
    return (
        f"Pemberitahuan lewat dari batasnya, {tulis_tanggal(batas)} ({BERITAHU}, perlu "
        "verifikasi). Keterlambatan dicatat dan tidak menghalangi pencatatan."
    )


def tanpa_yang_lain(fakta: Fakta) -> str | None:
    """Guard: one body for one reach at a time."""
    ada = fakta.lain.get(SUDAH_ADA)
    if not ada:
        return None
    return (
        f"Untuk lingkup dan masa ini sudah tercatat {ada}. Pilih “Pembaruan” bila masa baktinya "
        "berakhir, atau “Perubahan pengurus” bila hanya orangnya yang berganti."
    )


_MULAI = (Buka(BUKTI, mulai=_hari_masuk),)
_PRAKTIK = "praktik dinas: berkas dilengkapi pemohon"

PENCATATAN_LKS = Prosedur(
    "pencatatan_lks_bipartit",
    "Pencatatan LKS Bipartit",
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
            DASAR, lagi=(tanpa_yang_lain,), membuka=_MULAI, label="Beritahukan kepada dinas"
        ),
        lazim.ambil(),
        lazim.serahkan(Tahap.DITELITI, Tahap.LENGKAP, Tahap.DIKEMBALIKAN),
        lazim.kembalikan(_PRAKTIK, memenuhi=(Tutup(BUKTI),), praktik=True),
        lazim.ajukan_ulang(_PRAKTIK, lagi=(tanpa_yang_lain,), membuka=_MULAI, praktik=True),
        Transisi(
            Tindakan.NYATAKAN_LENGKAP,
            dari=frozenset({Tahap.DITELITI}),
            ke=(Tujuan(Tahap.LENGKAP),),
            peran=PENELITI_SENDIRI,
            dasar="PER.32/MEN/XII/2008 Ps. 9-11",
            syarat=(
                tanpa_yang_lain,
                syarat.butir_dinilai,
                syarat.butir_terpenuhi,
                syarat.catatan_selesai,
            ),
            peringatan=(_terlambat,),
            utama=True,
        ),
        Transisi(
            Tindakan.CATATKAN,
            dari=frozenset({Tahap.LENGKAP}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.TERCATAT),),
            peran=PENANDA_TANGAN,
            dasar=DASAR,
            syarat=(tanpa_yang_lain,),
            peringatan=(_terlambat,),
            memenuhi=(Tutup(BUKTI),),
            isian=(
                Isian("nomor", "Nomor bukti pencatatan"),
                Isian("tanggal", "Tanggal bukti pencatatan", Tipe.TANGGAL),
            ),
            utama=True,
        ),
        lazim.cabut(),
    ),
)
