"""Konsiliasi (UU 2/2004 Ps 17-28) and arbitrase (Ps 29-54).

Both are led outside the office; the office records their course to the end.
"""

from __future__ import annotations

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.transisi.jawaban import (
    disetujui_semua,
    pihak_rampung,
    terakhir_dijawab,
    terakhir_diterima,
)
from hi_cases.perselisihan.rules.transisi.pelaku import LOKET
from hi_cases.perselisihan.types import Buka, Hasil, Tahap, Tindakan, Transisi, Tujuan, Tutup

_KON = frozenset({Tahap.KONSILIASI})
_ARB = frozenset({Tahap.ARBITRASE})

KONSILIASI = (
    Transisi(
        Tindakan.CATAT_SIDANG_KONSILIASI,
        dari=_KON,
        peran=LOKET,
        dasar="UU 2/2004 Ps. 20, Ps. 23 ayat (2) huruf b",
        membuka=(
            Buka(
                "KON-ANJ-10",
                bila=lambda lama, baru: not lama.sidang_konsiliasi and bool(baru.sidang_konsiliasi),
            ),
        ),
        # Ps 20: research within 7 working days, the first sidang on the eighth at the latest.
        memenuhi=(Tutup("KON-7"), Tutup("KON-8")),
        utama=True,
    ),
    Transisi(
        Tindakan.ANJURAN_KONSILIATOR,
        dari=_KON,
        peran=LOKET,
        syarat=(syarat.sidang_konsiliasi_ada, syarat.anjuran_belum_terbit),
        dasar="UU 2/2004 Ps. 23 ayat (2) huruf a-b",
    ),
    Transisi(
        Tindakan.CATAT_TERIMA_ANJURAN,
        dari=_KON,
        peran=LOKET,
        syarat=(syarat.anjuran_terbit, syarat.ada_belum_menerima),
        dasar="UU 2/2004 Ps. 23 ayat (2) huruf b-c",
        membuka=(Buka("KON-JWB-10", per_pihak=True),),
        memenuhi=(
            Tutup(
                "KON-ANJ-10", bila=lambda _lama, baru: baru.semua_menerima, pada=terakhir_diterima
            ),
        ),
    ),
    Transisi(
        Tindakan.CATAT_JAWABAN,
        dari=_KON,
        peran=LOKET,
        syarat=(syarat.anjuran_terbit, syarat.ada_belum_menjawab),
        dasar="UU 2/2004 Ps. 23 ayat (2) huruf c",
        memenuhi=(Tutup("KON-JWB-10", per_pihak=True, bila=pihak_rampung),),
        membuka=(Buka("KON-PB-3", bila=disetujui_semua, mulai=terakhir_dijawab),),
    ),
    Transisi(
        Tindakan.CATAT_DIANGGAP_MENOLAK,
        dari=_KON,
        peran=LOKET,
        syarat=(syarat.anjuran_terbit, syarat.ada_yang_matang),
        dasar="UU 2/2004 Ps. 23 ayat (2) huruf d",
        memenuhi=(
            Tutup(
                "KON-JWB-10",
                per_pihak=True,
                bila=pihak_rampung,
                batal="lewat tanpa jawaban: dianggap menolak",
            ),
        ),
        utama=True,
    ),
    Transisi(
        # Corrections in the open, with a reason, by whoever records: the office's own practice.
        Tindakan.PERBAIKI_TERIMA_ANJURAN,
        dari=_KON,
        peran=LOKET,
        syarat=(syarat.anjuran_terbit, syarat.ada_sudah_menerima),
        dasar="UU 2/2004 Ps. 23 ayat (2) huruf c-d",
        praktik=True,
    ),
    Transisi(
        Tindakan.PERBAIKI_JAWABAN,
        dari=_KON,
        peran=LOKET,
        syarat=(syarat.anjuran_terbit, syarat.ada_jawaban),
        dasar="UU 2/2004 Ps. 23 ayat (2) huruf c",
        memenuhi=(
            Tutup("KON-JWB-10", per_pihak=True, bila=pihak_rampung),
            Tutup(
                "KON-PB-3",
                bila=lambda _lama, baru: not baru.semua_setuju,
                batal="jawaban diperbaiki",
            ),
        ),
        membuka=(Buka("KON-PB-3", bila=disetujui_semua, mulai=terakhir_dijawab),),
        praktik=True,
    ),
    Transisi(
        Tindakan.PB_KONSILIASI,
        dari=_KON,
        ke=(Tujuan(Tahap.SELESAI, Hasil.PB_KONSILIASI),),
        peran=LOKET,
        dasar="UU 2/2004 Ps. 23 ayat (1)",
        memenuhi=(Tutup("KON-30"), Tutup("KON-PB-3")),
    ),
    Transisi(
        # Straight to the PHI: a rejected anjuran of a konsiliator does not go to a mediator.
        Tindakan.KONSILIASI_DITOLAK,
        dari=_KON,
        ke=(Tujuan(Tahap.SELESAI, Hasil.ANJURAN_KONSILIATOR_DITOLAK),),
        peran=LOKET,
        syarat=(syarat.anjuran_terbit, syarat.ada_anjuran_ditolak_pihak),
        dasar="UU 2/2004 Ps. 5, Ps. 24",
        memenuhi=(Tutup("KON-30"),),
        utama=True,
    ),
)

ARBITRASE = (
    Transisi(
        Tindakan.TUNJUK_ARBITER,
        dari=_ARB,
        peran=LOKET,
        syarat=(syarat.arbiter_belum_ditunjuk,),
        dasar="UU 2/2004 Ps. 33-34, Ps. 40 ayat (1)",
        membuka=(Buka("ARB-30"),),
        utama=True,
    ),
    Transisi(
        # The added 14 working days follow the last of the first 30.
        Tindakan.PERPANJANG_ARBITRASE,
        dari=_ARB,
        peran=LOKET,
        syarat=(syarat.arbiter_ditunjuk, syarat.belum_diperpanjang),
        dasar="UU 2/2004 Ps. 40 ayat (3)",
        membuka=(Buka("ARB-14", mulai=lambda fakta: fakta.berjalan.get("ARB-30")),),
        memenuhi=(Tutup("ARB-30", batal="diperpanjang atas kesepakatan para pihak"),),
    ),
    Transisi(
        Tindakan.PUTUSAN_ARBITER,
        dari=_ARB,
        ke=(Tujuan(Tahap.SELESAI, Hasil.PUTUSAN_ARBITER),),
        peran=LOKET,
        syarat=(syarat.arbiter_ditunjuk,),
        dasar="UU 2/2004 Ps. 49-51",
        memenuhi=(Tutup("ARB-30"), Tutup("ARB-14")),
        utama=True,
    ),
    Transisi(
        Tindakan.AKTA_PERDAMAIAN,
        dari=_ARB,
        ke=(Tujuan(Tahap.SELESAI, Hasil.AKTA_PERDAMAIAN),),
        peran=LOKET,
        syarat=(syarat.arbiter_ditunjuk,),
        dasar="UU 2/2004 Ps. 44",
        memenuhi=(Tutup("ARB-30"), Tutup("ARB-14")),
    ),
)
