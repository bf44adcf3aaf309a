"""How SQLite goes about the list of cases: a page costs what it shows, not what there is."""

import pytest

from hi_cases.core.authz import Peran
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.types import Jenis, KeadaanTenggat
from tests.integration.perselisihan.kantor import Kantor
from tests.perangkat.rencana import rencana

S = queries.Saringan


@pytest.mark.parametrize("contoh", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("saringan", "indeks"),
    [
        (S(terbuka=True), "ix_perkara_berjalan_urut"),
        (S(tenggat=KeadaanTenggat.DEKAT), "ix_perkara_terdekat_masuk"),
        (S(tenggat=KeadaanTenggat.LEWAT), "ix_perkara_terdekat_masuk"),
        (S(jenis=(Jenis.PHK,)), "ix_perkara_masuk_id"),
    ],
)
def test_a_page_reads_few_rows_in_their_order(
    kantor: Kantor, saringan: queries.Saringan, indeks: str
) -> None:
    """Without statistics SQLite would take an index by which they have to be sorted."""
    kabid = kantor.akun[Peran.KABID]
    (halaman,) = rencana(lambda: queries.daftar(kabid, saringan), "ORDER BY perkara.masuk")
    assert indeks in halaman
    assert "TEMP B-TREE" not in halaman


@pytest.mark.parametrize("contoh", ["sqlite"], indirect=True)
def test_most_cases_of_a_kind_are_counted_by_an_index_alone(kantor: Kantor) -> None:
    kabid = kantor.akun[Peran.KABID]
    (jalan,) = rencana(lambda: queries.jumlah(kabid, S(jenis=(Jenis.PHK,))), "CASE")
    assert "COVERING INDEX ix_perkara_jenis_utama_urut (jenis_utama=?)" in jalan
