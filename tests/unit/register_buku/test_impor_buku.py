"""Whole books with other faults: the reader goes by words, not by places."""

from dataclasses import replace
from datetime import date

import pytest

from hi_cases.core.lembar import Lembar
from hi_cases.register_buku.rules.impor import Tingkat, baca_buku
from hi_cases.register_buku.rules.impor.banding import Perubahan, beda

KEPALA = [
    "No",
    "Tanggal Pencatatan",
    "Nomor Register",
    "Pihak Pekerja",
    "Pihak Pengusaha",
    "Jenis Perselisihan",
]
KEPALA += ["Kecamatan", "Penyelesaian", "Tanggal Selesai"]


def baris(urut, nomor, **ubah):
    isi = {
        "No": urut,
        "Tanggal Pencatatan": f"{urut} Februari 2015",
        "Nomor Register": nomor,
        "Pihak Pekerja": "Siti",
        "Pihak Pengusaha": "PT Maju",
        "Jenis Perselisihan": "PHK",
        "Kecamatan": "Setu",
        "Penyelesaian": "PB mediasi",
        "Tanggal Selesai": "1 April 2015",
    } | ubah
    return [isi[k] for k in KEPALA]


def lembar(*isi, nama="2015", gabung=(), kepala=KEPALA):
    return Lembar(nama, tuple(tuple(b) for b in (kepala, *isi)), tuple(gabung))


def baca(*lembaran):
    return baca_buku(lembaran)


def alasan(hasil, tingkat=None):
    return " ".join(t.alasan for t in hasil.semua_temuan() if tingkat in (None, t.tingkat))


def test_kolom_bertukar_kata_lain_dan_kolom_asing():
    kepala = [
        "Hasil",
        "Nama Perusahaan",
        "Tgl. Masuk",
        "Jenis Kasus",
        "Kec.",
        "No. Perkara",
        "Pemohon",
        "Map",
    ]
    isi = [
        "PB Bipartit",
        "CV Jaya",
        "05.11.14",
        "P.H.K",
        "Kec. Setu",
        "77/2014",
        "Serikat",
        "merah",
    ]
    hasil = baca(Lembar("Sheet1", (tuple(kepala), tuple(isi))))
    fakta = hasil.diterima[0].fakta
    assert (fakta.nomor, fakta.tahun, fakta.tanggal_catat) == ("77/2014", 2014, date(2014, 11, 5))
    assert (fakta.hasil, fakta.jenis, fakta.kecamatan) == ("pb_bipartit", ("PHK",), "Setu")
    assert (fakta.pihak_pengusaha, fakta.pencatat) == ("CV Jaya", "serikat")
    assert "“Map” tidak dikenal" in alasan(hasil)
    assert ("Map", "merah") in hasil.diterima[0].sel


def test_dua_baris_kepala_berkelompok_dan_bergabung():
    atas = [
        "No",
        "Register",
        "",
        "Para Pihak",
        "",
        "Jenis Perselisihan",
        "Tanggal",
        "",
        "Penyelesaian",
    ]
    bawah = ["", "Nomor", "Tanggal", "Pekerja", "Pengusaha", "", "Sidang I", "Selesai", ""]
    atas[1], bawah[1], bawah[2] = "Register", "No. Register", "Tgl Register"
    angka = [str(i) for i in range(1, 10)]
    isi = [1, "9/PHI/2013", "3-4-2013", "Ani", "PT X", "Hak", "10/04/2013", "2 Mei 2013", "Dicabut"]
    gabung = [((0, 1), (0, 2)), ((0, 3), (0, 4)), ((0, 6), (0, 7)), ((0, 0), (1, 0))]
    for merge in (gabung, []):
        hasil = baca(Lembar("A", tuple(map(tuple, (atas, bawah, angka, isi))), tuple(merge)))
        fakta = hasil.diterima[0].fakta
        assert len(hasil.baris) == 1
        assert (fakta.tanggal_catat, fakta.tanggal_sidang) == (date(2013, 4, 3), date(2013, 4, 10))
        assert fakta.tanggal_selesai == date(2013, 5, 2)
        assert (fakta.pihak_pekerja, fakta.pihak_pengusaha) == ("Ani", "PT X")


def test_judul_pemisah_kepala_berulang_kaki_dan_tanda_tangan_bukan_perkara():
    kosong = [""] * 9
    hasil = baca(
        Lembar(
            "Buku",
            tuple(
                map(
                    tuple,
                    (
                        ["BUKU REGISTER TAHUN 2015", *kosong[1:]],
                        kosong,
                        KEPALA,
                        ["JANUARI", *kosong[1:]],
                        baris(1, "001"),
                        KEPALA,
                        baris(2, "002"),
                        kosong,
                        ["", "", "Jumlah", "2 perkara", *kosong[4:]],
                        ["", "", "", "", "", "", "", "Cikarang, 31 Desember 2015", ""],
                        ["", "", "NIP. 19700101 199503 1 001", "", "", "", "", "", ""],
                    ),
                )
            ),
        )
    )
    assert [b.fakta.nomor for b in hasil.baris] == ["001", "002"]
    assert {b.fakta.tahun for b in hasil.baris} == {2015}
    assert hasil.lembar[0].jumlah_kaki == 2
    assert not hasil.ditolak
    dilewati = [t for t in hasil.temuan if t.tingkat is Tingkat.CATATAN]
    assert [t.nilai for t in dilewati] == [
        "JANUARI",
        "Cikarang, 31 Desember 2015",
        "NIP. 19700101 199503 1 001",
    ]


def test_kaki_yang_tidak_cocok_diperingatkan():
    for kaki in (["Jumlah", "3 perkara"], ["", "Total : 3"], ["", "", "JUMLAH", 3.0]):
        hasil = baca(lembar(baris(1, "1/2015"), baris(2, "2/2015"), kaki + [""] * (9 - len(kaki))))
        assert "jumlah tertulis 3, tetapi yang terbaca 2" in alasan(hasil, Tingkat.PERINGATAN)
        assert len(hasil.diterima) == 2


def test_kaki_per_bulan_dan_tahunan_dikenali():
    hasil = baca(
        lembar(
            baris(1, "1/2015"),
            ["Jumlah", 1.0, *[""] * 7],
            baris(2, "2/2015"),
            baris(3, "3/2015"),
            ["Jumlah", 2.0, *[""] * 7],
            ["Total", 3.0, *[""] * 7],
        )
    )
    assert "jumlah tertulis" not in alasan(hasil)


@pytest.mark.parametrize(
    ("ubah", "kolom", "kata"),
    [
        ({"Tanggal Pencatatan": "31/02/2015"}, "Tanggal Pencatatan", "bukan tanggal"),
        ({"Tanggal Selesai": "besok"}, "Tanggal Selesai", "bukan tanggal"),
        ({"Jenis Perselisihan": "Wanprestasi"}, "Jenis Perselisihan", "tidak dikenal"),
        ({"Jenis Perselisihan": ""}, "Jenis Perselisihan", "kosong"),
        ({"Nomor Register": ""}, "Nomor Register", "kosong"),
        ({"Penyelesaian": "entah"}, "Penyelesaian", "tidak dikenal"),
    ],
)
def test_baris_ditolak_dengan_tempat_dan_alasan(ubah, kolom, kata):
    hasil = baca(lembar(baris(1, "1/2015"), baris(2, "2/2015", **ubah)))
    (temuan,) = hasil.ditolak_dengan_alasan()
    assert (temuan.lembar, temuan.baris, temuan.kolom) == ("2015", 3, kolom)
    assert temuan.nilai == next(iter(ubah.values()))
    assert kata in temuan.alasan
    assert len(hasil.diterima) == 1


def test_semua_kesalahan_satu_baris_disebut_sekaligus():
    hasil = baca(lembar(baris(1, "1/2015", **{"Jenis Perselisihan": "x", "Tanggal Selesai": "y"})))
    assert [t.kolom for t in hasil.ditolak_dengan_alasan()] == [
        "Jenis Perselisihan",
        "Tanggal Selesai",
    ]


def test_nomor_ganda_sama_isi_diperingatkan_beda_isi_ditolak():
    satu = baris(1, "1/2015")
    hasil = baca(lembar(satu, satu, baris(1, " 1 / 2015 ", **{"Pihak Pekerja": "Lain"})))
    assert len(hasil.diterima) == 2
    assert "dihitung satu kali" in alasan(hasil, Tingkat.PERINGATAN)
    assert "lembar 2015 baris 2 dengan isi lain" in alasan(hasil, Tingkat.TOLAK)


def test_nomor_sama_di_tahun_lain_bukan_ganda():
    lima = lembar(baris(1, "001"), nama="2015")
    enam = lembar(baris(1, "001", **{"Tanggal Pencatatan": "1/2/2016"}), nama="2016")
    hasil = baca(lima, enam)
    assert [b.fakta.tahun for b in hasil.diterima] == [2015, 2016]


def test_nomor_meloncat_dan_tanggal_mundur_diperingatkan():
    hasil = baca(
        lembar(
            baris(5, "560/001/HI/2015"),
            baris(3, "560/002/HI/2015"),
            baris(7, "560/004/HI/2015"),
            baris(8, "560/005/HI/2015"),
        )
    )
    teks = alasan(hasil, Tingkat.PERINGATAN)
    assert "meloncat: 3 tidak terbaca" in teks
    assert "mendahului tanggal baris di atasnya" in teks
    assert len(hasil.diterima) == 4


def test_tahun_nomor_dan_tanggal_berbeda_diperingatkan():
    hasil = baca(lembar(baris(1, "1/2014")))
    assert hasil.diterima[0].fakta.tahun == 2014
    assert "statistik memakai tahun register" in alasan(hasil, Tingkat.PERINGATAN)


def test_nomor_tanpa_tahun_memakai_nama_lembar_lalu_tanggal():
    assert baca(lembar(baris(1, "7"), nama="Th. 2015")).diterima[0].fakta.tahun == 2015
    assert baca(lembar(baris(1, "7"), nama="Sheet1")).diterima[0].fakta.tahun == 2015
    tanpa = baca(lembar(baris(1, "7", **{"Tanggal Pencatatan": ""}), nama="Sheet1"))
    assert "tahun register tidak tertulis" in alasan(tanpa, Tingkat.TOLAK)


def test_sel_bergabung_ke_bawah_satu_perkara_banyak_pekerja():
    isi = (baris(1, "1/2015"), ["", "", "", "Wati", "", "", "", "", ""], baris(2, "2/2015"))
    digabung = lembar(*isi, gabung=[((1, 2), (2, 2)), ((1, 1), (2, 1))])
    for buku in (digabung, lembar(*isi)):
        hasil = baca(buku)
        assert len(hasil.diterima) == 2
        assert hasil.diterima[0].fakta.pihak_pekerja == "Siti; Wati"
        assert "baris lanjutan digabung ke baris 2" in alasan(hasil)


def test_kolom_nomor_dan_tanggal_jadi_satu():
    kepala = ["No. & Tgl Register", "Nama Pekerja", "Nama Perusahaan", "Jenis", "Status"]
    isi = ["560/9/HI/2012, 3 Mei 2012", "Ani", "PT X", "PHK", "Dicabut"]
    fakta = baca(Lembar("x", (tuple(kepala), tuple(isi)))).diterima[0].fakta
    assert (fakta.nomor, fakta.tanggal_catat) == ("560/9/HI/2012", date(2012, 5, 3))


def test_kolom_kecamatan_hilang_bukan_kesalahan():
    tanpa = [i for i, nama in enumerate(KEPALA) if nama != "Kecamatan"]
    isi = [[b[i] for i in tanpa] for b in (KEPALA, baris(1, "1/2015"))]
    hasil = baca(Lembar("2015", tuple(map(tuple, isi))))
    assert hasil.diterima[0].fakta.kecamatan == ""
    assert not hasil.diterima[0].peringatan


def test_lembar_tanpa_kepala_disebut_dan_ditolak_bila_mirip_register():
    hasil = baca(lembar(baris(1, "1/2015")), Lembar("Rekap", (("Tahun", "Masuk"), (2015, 1))))
    assert "lembar tidak dibaca" in alasan(hasil, Tingkat.PERINGATAN)
    hasil = baca(Lembar("2016", (tuple(baris(1, "1/2016")),)))
    assert "lembar tidak dibaca" in alasan(hasil, Tingkat.TOLAK)


def test_lembar_kosong_dan_buku_kosong():
    assert baca(Lembar("kosong", ())).baris == ()
    assert baca_buku([]).baris == ()


def test_tahap_dari_fakta_yang_ada():
    buku = lembar(
        baris(1, "1/2015", Penyelesaian="proses", **{"Tanggal Selesai": ""}),
        baris(2, "2/2015", Penyelesaian="Dialihkan ke provinsi"),
        baris(3, "3/2015", Penyelesaian="Kembali bipartit"),
    )
    assert [str(b.fakta.tahap) for b in baca(buku).diterima] == [
        "dicatat",
        "dialihkan_kewenangan",
        "selesai",
    ]


def test_jumlah_pekerja_berbeda_dari_nama_diperingatkan():
    kepala = [*KEPALA, "Jumlah Pekerja"]
    isi = [*baris(1, "1/2015", **{"Pihak Pekerja": "Ani dkk (12 orang)"}), "11 org"]
    hasil = baca(lembar(isi, kepala=kepala))
    assert hasil.diterima[0].fakta.jumlah_pekerja == 11
    assert "(12 orang); yang dipakai 11" in alasan(hasil, Tingkat.PERINGATAN)


def test_fakta_pulang_pergi_json_dan_beda_per_bidang():
    fakta = baca(lembar(baris(1, "1/2015"))).diterima[0].fakta
    assert type(fakta).dari_json(fakta.sebagai_json()) == fakta
    baru = replace(fakta, hasil="dicabut", tanggal_selesai=date(2015, 5, 2))
    assert beda(fakta, fakta) == ()
    assert beda(fakta, baru) == (
        Perubahan("hasil", "Penyelesaian", "Perjanjian bersama mediasi", "Dicabut"),
        Perubahan("tanggal_selesai", "Tanggal selesai", "1 April 2015", "2 Mei 2015"),
    )


def test_judul_tepat_di_atas_kepala_bukan_nama_kelompok_kolom():
    judul = ("BUKU REGISTER", *[""] * 8)
    hasil = baca(Lembar("2015", (judul, tuple(KEPALA), tuple(baris(1, "1/2015")))))
    assert "Nomor Register" in dict(hasil.diterima[0].sel)
