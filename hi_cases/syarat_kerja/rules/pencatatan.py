"""Recording at the office: a list is filed, looked at, sent back or given a number.

The law gives the office no period of its own here. What is late on the company's side is noted with
each row and hinders nothing: an agreement that is recorded late is recorded all the same.
"""

from __future__ import annotations

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.rules import syarat
from hi_cases.permohonan.rules.pelaku import LOKET, PEMOHON, PENELITI, PENELITI_SENDIRI
from hi_cases.permohonan.types import (
    Hasil,
    Pemegang,
    Prosedur,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)

TANGGAL_MASUK = Isian("tanggal", "Tanggal berkas diterima di loket", Tipe.TANGGAL, wajib=False)
PENGANTAR = Isian("catatan", "Pengantar untuk pemohon", Tipe.PARAGRAF, wajib=False)
ALASAN_CABUT = Isian("alasan", "Alasan", Tipe.PARAGRAF, wajib=False)
PETUGAS = Isian("petugas_id", "Petugas", Tipe.ID)


def pencatatan(kode: str, nama: str, dasar: str) -> Prosedur:
    """Return the procedure under a name, with the article on which filing and recording stand."""
    return Prosedur(
        kode,
        nama,
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
                dasar=dasar,
                syarat=(syarat.sudah_lengkap_diisi,),
                isian=(TANGGAL_MASUK,),
                utama=True,
            ),
            Transisi(
                Tindakan.AMBIL,
                dari=frozenset({Tahap.DIAJUKAN}),
                ke=(Tujuan(Tahap.DITELITI),),
                peran=PENELITI,
                dasar="praktik dinas",
                praktik=True,
                utama=True,
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
                dasar="praktik dinas: berkas dilengkapi pemohon",
                syarat=(syarat.ada_yang_dikembalikan,),
                isian=(PENGANTAR,),
                praktik=True,
            ),
            Transisi(
                Tindakan.AJUKAN_ULANG,
                dari=frozenset({Tahap.DIKEMBALIKAN}),
                ke=(Tujuan(Tahap.DIAJUKAN),),
                peran={**PEMOHON, **LOKET},
                dasar="praktik dinas: berkas dilengkapi pemohon",
                syarat=(syarat.sudah_lengkap_diisi,),
                isian=(TANGGAL_MASUK,),
                praktik=True,
                utama=True,
            ),
            Transisi(
                Tindakan.CATATKAN,
                dari=frozenset({Tahap.DITELITI}),
                ke=(Tujuan(Tahap.SELESAI, Hasil.TERCATAT),),
                peran=PENELITI_SENDIRI,
                dasar=dasar,
                syarat=(syarat.butir_dinilai, syarat.butir_terpenuhi, syarat.catatan_selesai),
                bernomor=True,
                utama=True,
            ),
            Transisi(
                Tindakan.CABUT,
                dari=frozenset({Tahap.DRAF, Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.DIKEMBALIKAN}),
                ke=(Tujuan(Tahap.SELESAI, Hasil.DICABUT),),
                peran={**PEMOHON, **LOKET},
                dasar="praktik dinas: permohonan milik pemohon",
                isian=(ALASAN_CABUT,),
                praktik=True,
            ),
        ),
    )


PENCATATAN = pencatatan("pencatatan", "Pencatatan", "PP 35/2021 Ps. 14")
