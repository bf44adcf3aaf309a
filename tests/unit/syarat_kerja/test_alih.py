"""What a submission hands on: which state of it does, and which workers refused."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.permohonan.types import Hasil, Tahap
from hi_cases.syarat_kerja.rules.alih import dapat_dialihkan, menolak
from hi_cases.syarat_kerja.rules.jenis.phk import JawabanPekerja

T, H = Tahap, Hasil


@pytest.mark.parametrize(
    ("jenis", "tahap", "hasil", "putaran", "dapat"),
    [
        ("laporan_phk", T.DRAF, None, 0, False),
        ("laporan_phk", T.DIAJUKAN, None, 1, True),
        ("laporan_phk", T.DIKEMBALIKAN, None, 1, True),
        ("laporan_phk", T.SELESAI, H.DITERIMA, 1, True),
        ("laporan_phk", T.SELESAI, H.DICABUT, 1, False),
        ("laporan_phk", T.SELESAI, H.TIDAK_DILANJUTKAN, 2, False),
        ("pkb_baru", T.DRAF, None, 0, True),
        ("pkb_baru", T.MENUNGGU_PIHAK, None, 0, True),
        ("pkb_baru", T.DIKEMBALIKAN, None, 1, True),
        # In the office's queue, with the consent of all.
        ("pkb_baru", T.DIAJUKAN, None, 1, False),
        ("pkb_baru", T.DITELITI, None, 1, False),
        ("pkb_baru", T.SELESAI, H.DICABUT, 0, False),
        ("pp_baru", T.DRAF, None, 0, False),
    ],
)
def test_which_state_hands_something_on(
    jenis: str, tahap: Tahap, hasil: Hasil | None, putaran: int, dapat: bool
) -> None:
    assert dapat_dialihkan(jenis, tahap, hasil, putaran) is dapat


def test_who_refused_is_told_once_in_the_order_of_the_list() -> None:
    def baris(nama: str, nik: str, jawaban: JawabanPekerja) -> dict:
        return {
            "nama": nama,
            "nik": nik,
            "jabatan": "Operator",
            "diberitahu": date(2026, 3, 1),
            "tanggal_jawaban": date(2026, 3, 5),
            "jawaban": jawaban,
        }

    semua = menolak(
        [
            baris("Cecep", "3", JawabanPekerja.MENOLAK),
            baris("Asep", "1", JawabanPekerja.MENERIMA),
            baris("Budi", "2", JawabanPekerja.MENOLAK),
            baris("Cecep lagi", "3", JawabanPekerja.MENOLAK),
            baris("Dedi", "4", JawabanPekerja.BELUM),
        ]
    )
    assert [satu.nama for satu in semua] == ["Cecep", "Budi"]
    assert (semua[0].diberitahu, semua[0].ditolak) == (date(2026, 3, 1), date(2026, 3, 5))
    assert menolak([]) == ()
