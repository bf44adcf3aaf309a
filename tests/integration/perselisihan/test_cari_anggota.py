"""A worker of a group is found by name, wherever cases are searched."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import Peran
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries import Saringan
from tests.integration.perselisihan.kantor import KELOMPOK, PENGUSAHA, Kantor

ANGGOTA = str(KELOMPOK["anggota"][1])


@pytest.mark.parametrize("kata", [ANGGOTA, ANGGOTA.upper(), f" {ANGGOTA.lower()[:4]} "])
def test_anggota_kelompok_ditemukan(kantor: Kantor, kata: str) -> None:
    kantor.catat("HAK")
    kantor.catat("HAK", pihak=(KELOMPOK, PENGUSAHA))
    petugas = kantor.akun[Peran.PETUGAS]
    assert [b.id for b in queries.daftar(petugas, Saringan(q=kata)).baris] == [kantor.id]
    assert queries.jumlah(petugas, Saringan(q=kata)) == 1


def test_nama_anggota_tidak_membuka_apa_pun_bagi_admin(kantor: Kantor) -> None:
    kantor.catat("HAK", pihak=(KELOMPOK, PENGUSAHA))
    assert queries.jumlah(kantor.akun[Peran.ADMIN], Saringan(q=ANGGOTA)) == 0


def test_tanda_like_dalam_nama_bukan_kartu_bebas(kantor: Kantor) -> None:
    kantor.catat("HAK", pihak=(KELOMPOK, PENGUSAHA))
    assert queries.jumlah(kantor.akun[Peran.PETUGAS], Saringan(q="%")) == 0
