"""What a submission hands on: which state of it does, and which workers refused."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from hi_cases.permohonan.types import Hasil, Tahap
from hi_cases.perselisihan.rules.asal import pasangkan
from hi_cases.syarat_kerja.rules.alih import dapat_dialihkan, menolak
from hi_cases.syarat_kerja.rules.jenis.phk import JawabanPekerja

T, H = Tahap, Hasil


def _serikat(nomor: int, nama: str, alamat: str = "") -> SimpleNamespace:
    return SimpleNamespace(id=nomor, nama=nama, alamat=alamat, surel="")


def test_unions_are_paired_by_name_and_alike_ones_by_address_or_not_at_all() -> None:
    def pasangan(*dua: list[SimpleNamespace]) -> set[tuple[int, int]]:
        return {(a.id, b.id) for a, b in pasangkan(*dua)}

    satu, dua = _serikat(1, "SP", "A"), _serikat(2, "SP", "B")
    assert pasangan([_serikat(8, "SP", "B"), _serikat(9, "SP", "A")], [satu, dua]) == {
        (8, 2),
        (9, 1),
    }
    # A corrected address does not part one from its own name, where nobody else has it.
    assert pasangan([_serikat(8, "SP", "X")], [satu]) == {(8, 1)}
    assert pasangan([_serikat(8, "SP"), _serikat(9, "SP")], [_serikat(1, "SP")]) == set()
    assert pasangan([_serikat(8, "SP", "X")], [satu, dua]) == set()


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
