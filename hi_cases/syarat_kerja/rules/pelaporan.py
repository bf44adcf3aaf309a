"""Reports that the office receives: it looks whether they can be read, and says that it has them.

To receive a report is no approval of what it tells: what is late or missing in it is noted and
hinders nothing. The law gives the office no period of its own here.
"""

from __future__ import annotations

from hi_cases.permohonan.rules import syarat
from hi_cases.permohonan.rules.pelaku import LOKET, PEMOHON, PENELITI, PENELITI_SENDIRI
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
from hi_cases.syarat_kerja.rules.pencatatan import (
    ALASAN_CABUT,
    PENGANTAR,
    PETUGAS,
    TANGGAL_MASUK,
)

JUMLAH_BARIS = "jumlah_baris"
"""In `Fakta.lain`: how many workers the list names."""


def jumlah_cocok(fakta: Fakta) -> str | None:
    """The numbers of men and women together are as many as the list names."""
    laki, perempuan = fakta.isian.get("pekerja_laki"), fakta.isian.get("pekerja_perempuan")
    daftar = fakta.lain.get(JUMLAH_BARIS)
    if laki is None or perempuan is None or daftar in (None, laki + perempuan):
        return None
    return (
        f"Jumlah pekerja laki-laki dan perempuan {laki + perempuan} orang, tetapi daftarnya "
        f"{daftar} orang. Samakan dahulu."
    )


PELAPORAN = Prosedur(
    "pelaporan",
    "Pelaporan",
    pemegang={
        Tahap.DRAF: Pemegang.PEMOHON,
        Tahap.DIAJUKAN: Pemegang.DINAS,
        Tahap.DITELITI: Pemegang.DINAS,
        Tahap.DIKEMBALIKAN: Pemegang.PEMOHON,
        Tahap.SELESAI: Pemegang.TIDAK_ADA,
    },
    alur=(
        Transisi(
            Tindakan.AJUKAN,
            dari=frozenset({Tahap.DRAF}),
            ke=(Tujuan(Tahap.DIAJUKAN),),
            peran={**PEMOHON, **LOKET},
            dasar="PP 35/2021 Ps. 38",
            syarat=(syarat.sudah_lengkap_diisi, jumlah_cocok),
            isian=(TANGGAL_MASUK,),
            utama=True,
            label="Sampaikan laporan",
        ),
        Transisi(
            Tindakan.TERIMA_LAPORAN,
            dari=frozenset({Tahap.DIAJUKAN, Tahap.DITELITI}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.DITERIMA),),
            peran=PENELITI,
            dasar="PP 35/2021 Ps. 38",
            syarat=(syarat.catatan_selesai,),
            bernomor=True,
            utama=True,
        ),
        Transisi(
            Tindakan.AMBIL,
            dari=frozenset({Tahap.DIAJUKAN}),
            ke=(Tujuan(Tahap.DITELITI),),
            peran=PENELITI,
            dasar="praktik dinas",
            praktik=True,
        ),
        Transisi(
            Tindakan.SERAHKAN,
            dari=frozenset({Tahap.DITELITI, Tahap.DIKEMBALIKAN}),
            peran=PENELITI_SENDIRI,
            dasar="praktik dinas",
            isian=(PETUGAS,),
            praktik=True,
        ),
        Transisi(
            Tindakan.KEMBALIKAN,
            dari=frozenset({Tahap.DITELITI}),
            ke=(Tujuan(Tahap.DIKEMBALIKAN),),
            peran=PENELITI_SENDIRI,
            dasar="praktik dinas: laporan dilengkapi pelapor",
            syarat=(syarat.ada_yang_dikembalikan,),
            isian=(PENGANTAR,),
            praktik=True,
        ),
        Transisi(
            Tindakan.AJUKAN_ULANG,
            dari=frozenset({Tahap.DIKEMBALIKAN}),
            ke=(Tujuan(Tahap.DIAJUKAN),),
            peran={**PEMOHON, **LOKET},
            dasar="praktik dinas: laporan dilengkapi pelapor",
            syarat=(syarat.sudah_lengkap_diisi, jumlah_cocok),
            isian=(TANGGAL_MASUK,),
            praktik=True,
            utama=True,
        ),
        Transisi(
            Tindakan.CABUT,
            dari=frozenset({Tahap.DRAF, Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.DIKEMBALIKAN}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.DICABUT),),
            peran={**PEMOHON, **LOKET},
            dasar="praktik dinas: laporan milik pelapor",
            isian=(ALASAN_CABUT,),
            praktik=True,
        ),
    ),
)
