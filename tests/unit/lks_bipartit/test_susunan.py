"""Who must sit in an LKS Bipartit: PER.32/MEN/XII/2008 Ps 10 (1:1, six) and Ps 11 (posts)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.lks_bipartit.rules.susunan import periksa_susunan
from hi_cases.lks_bipartit.types import Anggota, Jabatan, Unsur

U, P = Unsur.PENGUSAHA, Unsur.PEKERJA
K, W, S, A = Jabatan.KETUA, Jabatan.WAKIL_KETUA, Jabatan.SEKRETARIS, Jabatan.ANGGOTA
LENGKAP = ((U, K), (P, W), (U, S), (P, A), (U, A), (P, A))


def _anggota(*susunan: tuple[Unsur | None, Jabatan | None]) -> list[Anggota]:
    return [Anggota(f"Orang {ke}", *satu) for ke, satu in enumerate(susunan)]


def test_a_full_composition_lacks_nothing() -> None:
    assert periksa_susunan(_anggota(*LENGKAP), 6) == []


@pytest.mark.parametrize(
    ("susunan", "kata"),
    [
        (
            (*LENGKAP, (U, A), (U, A)),
            "Unsur pengusaha 5 orang dan unsur pekerja 3 orang; jumlahnya harus sama (1:1). "
            "Tambahkan 2 orang unsur pekerja, atau kurangi unsur yang lain "
            "(PER.32/MEN/XII/2008 Ps. 10).",
        ),
        (
            LENGKAP[:4],
            "Pengurus paling sedikit 6 orang; dalam daftar baru 4 orang "
            "(PER.32/MEN/XII/2008 Ps. 10).",
        ),
        (
            ((U, A), (P, A), (U, S), (P, A), (U, A), (P, A)),
            "Belum ada ketua dan wakil ketua. Susunan sedikitnya ketua, wakil ketua, sekretaris, "
            "dan anggota (PER.32/MEN/XII/2008 Ps. 11).",
        ),
        (
            ((U, K), (P, K), (U, W), (P, S), (U, A), (P, A)),
            "Jabatan ketua ditulis lebih dari satu orang. Sisakan satu orang.",
        ),
    ],
)
def test_what_is_wrong_is_named(susunan: tuple, kata: str) -> None:
    assert periksa_susunan(_anggota(*susunan), 6) == [kata]


def test_one_person_is_one_member() -> None:
    semua = _anggota(*LENGKAP)
    semua[1] = Anggota("ORANG 0", P, W)
    (kata,) = periksa_susunan(semua, 6)
    assert kata.startswith("Orang 0 dan ORANG 0 ditulis lebih dari sekali.")


@given(st.lists(st.tuples(st.sampled_from(Unsur), st.sampled_from(Jabatan)), max_size=12))
def test_the_order_of_the_list_does_not_matter(susunan: list) -> None:
    satu = periksa_susunan(_anggota(*susunan), 6)
    assert sorted(satu) == sorted(periksa_susunan(list(reversed(_anggota(*susunan))), 6))
    sama = sum(unsur is U for unsur, _ in susunan) * 2 == len(susunan)
    assert sama != any("harus sama (1:1)" in kata for kata in satu)
