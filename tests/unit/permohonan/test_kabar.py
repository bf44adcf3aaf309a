"""Who is told what of an act, from the table and the stages alone."""

from __future__ import annotations

import pytest

from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules.kabar import Kejadian, Penerima, kabar
from hi_cases.permohonan.types import Hasil, Tahap, Tindakan
from hi_cases.syarat_kerja.rules.pengesahan import PENGESAHAN

T, P = Tindakan, Penerima


def _kepada(
    tindakan: Tindakan,
    dari: Tahap,
    ke: Tahap,
    hasil: Hasil | None = None,
    putaran: int = 1,
    *,
    staf: bool = True,
) -> list[tuple[Penerima, bool]]:
    transisi = alur.cari(PENGESAHAN, dari, tindakan)
    assert transisi is not None
    semua = kabar(PENGESAHAN, Kejadian(transisi, dari, ke, hasil, putaran, staf))
    return [(s.kepada, s.resmi) for s in semua]


@pytest.mark.parametrize(
    ("tindakan", "dari", "ke", "hasil", "harap"),
    [
        (T.AJUKAN, Tahap.DRAF, Tahap.DIAJUKAN, None, [(P.PENELITI, False)]),
        (T.AMBIL, Tahap.DIAJUKAN, Tahap.DITELITI, None, []),
        (T.SERAHKAN, Tahap.DITELITI, Tahap.DITELITI, None, [(P.PENELITI, True)]),
        (T.KEMBALIKAN, Tahap.DITELITI, Tahap.DIKEMBALIKAN, None, [(P.PEMOHON, False)]),
        (T.CATAT_TERIMA, Tahap.DIKEMBALIKAN, Tahap.DIKEMBALIKAN, None, [(P.PEMOHON, True)]),
        (
            T.NYATAKAN_LENGKAP,
            Tahap.DITELITI,
            Tahap.LENGKAP,
            None,
            [(P.PEMOHON, False), (P.PIMPINAN, False)],
        ),
        (
            T.TOLAK,
            Tahap.LENGKAP,
            Tahap.SELESAI,
            Hasil.DITOLAK,
            [(P.PEMOHON, False), (P.PIHAK, False)],
        ),
        (T.CABUT, Tahap.DRAF, Tahap.SELESAI, Hasil.DICABUT, []),
    ],
)
def test_who_is_told(
    tindakan: Tindakan,
    dari: Tahap,
    ke: Tahap,
    hasil: Hasil | None,
    harap: list[tuple[Penerima, bool]],
) -> None:
    assert _kepada(tindakan, dari, ke, hasil) == harap


def test_the_examiner_hears_of_a_withdrawal_by_the_company_alone() -> None:
    jalan = (T.CABUT, Tahap.DITELITI, Tahap.SELESAI, Hasil.DICABUT)
    assert (P.PENELITI, False) in _kepada(*jalan, staf=False)
    assert (P.PENELITI, False) not in _kepada(*jalan, staf=True)
