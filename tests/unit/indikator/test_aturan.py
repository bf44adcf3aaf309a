"""Definitions of the yearly figures."""

from urllib.parse import parse_qsl, urlencode

from werkzeug.datastructures import MultiDict

from hi_cases.indikator import rules
from hi_cases.indikator.forms.saringan import SaringanStatistikForm
from hi_cases.indikator.types import BarisSumbu, Hitungan, Saringan, Sumbu, Ukuran

SATU = Hitungan({Ukuran.MASUK: 3, Ukuran.SELESAI: 2, Ukuran.BELUM: 1})


def test_kepala_csv_dimulai_tahun_masuk_selesai():
    assert rules.KEPALA_CSV[:3] == ("tahun", "masuk", "selesai")


def test_tahun_tanpa_perkara_tetap_berbaris():
    tabel = rules.susun(Saringan(2017, 2019), {2018: SATU}, Sumbu.JENIS, ())
    assert [list(b)[:3] for b in rules.baris_csv(tabel)] == [
        [2017, 0, 0],
        [2018, 3, 2],
        [2019, 0, 0],
    ]
    assert tabel.jumlah[Ukuran.MASUK] == 3


def test_rincian_urut_terbanyak_lalu_nama():
    def baris(label, masuk):
        return BarisSumbu(label, label, {}, Hitungan({Ukuran.MASUK: masuk}))

    tabel = rules.susun(
        Saringan(2017, 2017),
        {},
        Sumbu.KECAMATAN,
        [baris("Setu", 1), baris("Babelan", 1), baris("Cibitung", 5)],
    )
    assert [b.label for b in tabel.rincian] == ["Cibitung", "Babelan", "Setu"]


def test_setiap_ukuran_punya_jejak_angka():
    assert set(rules.JEJAK) == set(Ukuran)


def test_saringan_dipersempit_menjadi_alamat_satu_angka():
    luas = Saringan(2017, 2021, {Sumbu.JENIS: ("PHK", "HAK")})
    sempit = luas.persempit(tahun=2018, sumbu=Sumbu.KECAMATAN, nilai="Setu", ukuran=Ukuran.SELESAI)
    assert sempit.sebagai_argumen() == {
        "dari": 2018,
        "sampai": 2018,
        "jenis": ["PHK", "HAK"],
        "kecamatan": ["Setu"],
        "ukuran": "selesai",
    }
    assert luas.persempit(sumbu=Sumbu.JENIS, nilai="PHK").nilai(Sumbu.JENIS) == ("PHK",)
    assert luas.sebagai_argumen() == {"dari": 2017, "sampai": 2021, "jenis": ["PHK", "HAK"]}


def test_setiap_sumbu_punya_bidang_dan_pulang_dari_alamatnya():
    pilihan = {s: (f"{s.value}-1", f"{s.value}-2") for s in Sumbu}
    saringan = Saringan(2017, 2021, pilihan, Ukuran.PB)
    form = SaringanStatistikForm(
        MultiDict(parse_qsl(urlencode(saringan.sebagai_argumen(), doseq=True)))
    )
    assert not form.bidang_sumbu
    form.isi_pilihan({s: [(nilai, "x") for nilai in isi] for s, isi in pilihan.items()})
    assert [bidang.label.text for bidang in form.bidang_sumbu] == [s.label for s in Sumbu]
    form.validate()
    assert form.saringan(2000, 2001) == saringan
