"""What each figure counts, and that its list holds exactly as many cases."""

import itertools

import pytest

from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.errors import TidakBerizin
from hi_cases.indikator import queries
from hi_cases.indikator.types import TANPA, Saringan, Sumbu, Ukuran


def hitung(**pilihan):
    saringan = Saringan(2014, 2014, {Sumbu(s): nilai for s, nilai in pilihan.items()})
    tabel = queries.tabel_tahunan(SISTEM, saringan)
    return {u.value: tabel.jumlah[u] for u in Ukuran}


def test_arti_tiap_ukuran(beragam):
    assert hitung() == {
        "masuk": 10,
        "selesai": 6,
        "kembali_bipartit": 1,
        "selesai_dalam_tahun": 4,
        "terbuka_akhir_tahun": 4,
        "dialihkan": 2,
        "belum_selesai": 2,
        "digabung": 0,
        "perjanjian_bersama": 3,
    }


def test_masuk_terbagi_habis(beragam):
    for sumbu in Sumbu:
        for baris in queries.tabel_tahunan(SISTEM, Saringan(2014, 2016), sumbu).rincian:
            h = baris.hitungan
            utama = (Ukuran.SELESAI, Ukuran.DIGABUNG, Ukuran.DIALIHKAN, Ukuran.BELUM)
            bagian = sum(h[satu] for satu in utama)
            assert h[Ukuran.MASUK] == bagian


def test_saringan_menurut_sumbu_dan_yang_kosong(beragam):
    assert hitung(jenis=("PHK",))["masuk"] == 8
    assert hitung(jenis=("HAK", "KEP"))["masuk"] == 2
    assert hitung(kecamatan=(TANPA,))["masuk"] == 1
    assert hitung(mediator=(TANPA,), kecamatan=("Setu",))["masuk"] == 0
    assert hitung(sektor=("F",))["masuk"] == 1
    assert hitung(sektor=(TANPA,))["masuk"] == 1
    assert hitung(hasil=("dialihkan_kewenangan", "diteruskan_pengawas"))["dialihkan"] == 2
    assert hitung(hasil=(TANPA,))["belum_selesai"] == 2


def test_setiap_angka_sama_dengan_jumlah_baris_daftarnya(beragam):
    diperiksa = 0
    for sumbu in Sumbu:
        tabel = queries.tabel_tahunan(SISTEM, Saringan(2014, 2016), sumbu)
        for baris, ukuran in itertools.product(tabel.tahun, Ukuran):
            sempit = tabel.saringan.persempit(tahun=baris.tahun, ukuran=ukuran)
            assert queries.perkara_terhitung(SISTEM, sempit).total == baris.hitungan[ukuran]
        for baris, ukuran in itertools.product(tabel.rincian, Ukuran):
            sempit = tabel.saringan.persempit(sumbu=sumbu, nilai=baris.nilai, ukuran=ukuran)
            halaman = queries.perkara_terhitung(SISTEM, sempit)
            assert halaman.total == len(halaman.baris) == baris.hitungan[ukuran]
            diperiksa += 1
    assert diperiksa > 100


def test_daftar_berhalaman_menurut_kunci(beragam, monkeypatch):
    from hi_cases.indikator.queries import tahunan

    monkeypatch.setattr(tahunan, "HALAMAN", 4)
    ids, setelah = [], None
    while True:
        halaman = queries.perkara_terhitung(SISTEM, Saringan(2014, 2016), setelah)
        ids += [b.id for b in halaman.baris]
        if (setelah := halaman.sesudah) is None:
            break
    assert len(ids) == len(set(ids)) == 12


def test_pilihan_dan_rentang_tahun(beragam):
    pilihan = queries.pilihan(SISTEM)
    assert ("PHK", "PHK") in pilihan[Sumbu.JENIS]
    assert (TANPA, "Kecamatan tidak tertulis") in pilihan[Sumbu.KECAMATAN]
    assert ("C", "Industri Pengolahan") in pilihan[Sumbu.SEKTOR]
    assert queries.rentang_tahun(SISTEM) == (2014, 2016)


def test_tanpa_perkara(db_session, jam):
    jam.atur("2026-03-02")
    assert queries.rentang_tahun(SISTEM) == (2026, 2026)
    tabel = queries.tabel_tahunan(SISTEM, Saringan(2025, 2026))
    assert [b.tahun for b in tabel.tahun] == [2025, 2026]
    assert tabel.rincian == ()


def test_jumlah_kueri_tetap(beragam, hitung_kueri):
    with hitung_kueri() as kueri:
        queries.tabel_tahunan(SISTEM, Saringan(2014, 2016), Sumbu.SEKTOR)
        queries.perkara_terhitung(SISTEM, Saringan(2014, 2016))
        queries.pilihan(SISTEM)
    # Each looks first for what the night kept, of which there is nothing here.
    assert len(kueri) <= 9


def test_admin_tidak_membaca_statistik(app):
    admin = Pelaku(1, "Admin", frozenset({Peran.ADMIN}))
    for baca in (queries.tabel_tahunan, queries.perkara_terhitung):
        with pytest.raises(TidakBerizin):
            baca(admin, Saringan(2014, 2014))
