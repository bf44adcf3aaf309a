"""Recording at the office: a list is filed, looked at, sent back or given a number.

The law gives the office no period of its own here. What is late on the company's side is noted with
each row and hinders nothing: an agreement that is recorded late is recorded all the same.
"""

from __future__ import annotations

from hi_cases.permohonan.rules import lazim, syarat
from hi_cases.permohonan.rules.pelaku import PENELITI_SENDIRI
from hi_cases.permohonan.types import (
    Hasil,
    Pemegang,
    Prosedur,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)


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
            lazim.ajukan(dasar),
            lazim.ambil(),
            lazim.serahkan(Tahap.DITELITI, Tahap.DIKEMBALIKAN),
            lazim.kembalikan("praktik dinas: berkas dilengkapi pemohon", praktik=True),
            lazim.ajukan_ulang("praktik dinas: berkas dilengkapi pemohon", praktik=True),
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
            lazim.cabut(),
        ),
    )


PENCATATAN = pencatatan("pencatatan", "Pencatatan", "PP 35/2021 Ps. 14")
