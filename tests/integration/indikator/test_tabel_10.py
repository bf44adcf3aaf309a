"""The proof: the example book, counted, is Table 10 of the Renstra."""

from hi_cases.core.authz import SISTEM
from hi_cases.core.clock import hari_ini
from hi_cases.indikator import queries, rules
from hi_cases.indikator.queries import sejarah
from hi_cases.indikator.queries.cacah import hitung_tahun
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.types import Saringan, Sumbu, Ukuran


def tabel_10() -> list[tuple[int, int, int]]:
    """Return the years of Table 10 with what came in and what was settled."""
    return [(tahun, *angka) for tahun, angka in sejarah.tabel_10().items()]


def test_lima_tahun_sama_dengan_tabel_10(buku_contoh):
    tabel = queries.tabel_tahunan(SISTEM, Saringan(2017, 2021))
    assert [tuple(b[:3]) for b in rules.baris_csv(tabel)] == tabel_10()
    assert (tabel.jumlah[Ukuran.MASUK], tabel.jumlah[Ukuran.SELESAI]) == (1247, 1162)


def test_indikator_menurut_register_sama_dengan_tabel_10(buku_contoh):
    sumber, kini = SUMBER["perkara_register"], hari_ini()
    angka = {t: hitung_tahun(sumber, t, kini) for t, *_ in tabel_10()}
    assert [(t, h[str(t)].semua, h[str(t)].kena) for t, h in angka.items()] == tabel_10()


def test_setiap_rincian_berjumlah_sama(buku_contoh):
    for sumbu in Sumbu:
        tabel = queries.tabel_tahunan(SISTEM, Saringan(2017, 2021), sumbu)
        for ukuran in Ukuran:
            assert sum(b.hitungan[ukuran] for b in tabel.rincian) == tabel.jumlah[ukuran]


def test_asal_contoh_disebut(buku_contoh):
    dari_contoh = queries.tabel_tahunan(SISTEM, Saringan(2021, 2021))
    assert dari_contoh.contoh == ("contoh-register-perselisihan-2017-2021.xlsx",)
    assert queries.tabel_tahunan(SISTEM, Saringan(2022, 2023)).contoh == ()
