"""One cell at a time: the spellings of an office book."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from hi_cases.core.clock import WIB
from hi_cases.register_buku.rules.impor import sel
from hi_cases.register_buku.rules.impor.acuan import KECAMATAN_BEKASI, SEKTOR
from hi_cases.register_buku.rules.impor.kepala import bidang_dari

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.mark.parametrize(
    "tulisan",
    [
        "12 Maret 2018",
        "12/03/2018",
        "12-3-2018",
        "12.03.18",
        "2018-03-12",
        " 12  Maret\u00a02018 ",
        "Senin, 12 Maret 2018",
        "tgl. 12 Maret 2018",
        "12/03/2018 09:30",
        "20180312",
        20180312.0,
        43171,
        43171.0,
        "43171",
        date(2018, 3, 12),
        datetime(2018, 3, 12, 8, 0, tzinfo=WIB),
    ],
)
def test_satu_tanggal_banyak_ejaan(tulisan):
    assert sel.tanggal(tulisan) == date(2018, 3, 12)


@pytest.mark.parametrize("tulisan", ["", "-", "–", "belum", None])
def test_tanggal_kosong(tulisan):
    assert sel.tanggal(tulisan) is None


@pytest.mark.parametrize(
    "tulisan", ["31/02/2018", "03/15/2018", "Maret 2018", "32 Januari 2018", "segera", 7.0, "#REF!"]
)
def test_tanggal_mustahil_ditolak(tulisan):
    with pytest.raises(sel.NilaiDitolak, match="bukan tanggal"):
        sel.tanggal(tulisan)


@pytest.mark.parametrize(
    ("tulisan", "kode"),
    [
        ("P.H.K", ("PHK",)),
        ("phk ", ("PHK",)),
        ("Perselisihan PHK", ("PHK",)),
        ("Pemutusan Hubungan Kerja", ("PHK",)),
        ("Hak", ("HAK",)),
        ("Perselisihan Hak", ("HAK",)),
        ("KEPENTINGAN", ("KEP",)),
        ("Antar SP/SB", ("SPSB",)),
        ("Antar SP", ("SPSB",)),
        ("Perselisihan antar serikat pekerja dalam satu perusahaan", ("SPSB",)),
        ("Hak dan PHK", ("HAK", "PHK")),
        ("PHK & Hak", ("PHK", "HAK")),
        ("PHK/Kepentingan", ("PHK", "KEP")),
    ],
)
def test_jenis(tulisan, kode):
    terbaca, catatan = sel.jenis(tulisan)
    assert terbaca == kode
    assert bool(catatan) == (len(kode) > 1)


@pytest.mark.parametrize("tulisan", ["", "-", "Wanprestasi", "Lain-lain", "7"])
def test_jenis_tak_dikenal_ditolak(tulisan):
    with pytest.raises(sel.NilaiDitolak):
        sel.jenis(tulisan)


@pytest.mark.parametrize(
    ("tulisan", "kode"),
    [
        ("PB mediasi", "pb_mediasi"),
        ("Perjanjian Bersama (mediasi)", "pb_mediasi"),
        ("PB Bipartit", "pb_bipartit"),
        ("P.B. klarifikasi", "pb_klarifikasi"),
        ("Anjuran diterima", "pb_atas_anjuran"),
        ("PB atas anjuran", "pb_atas_anjuran"),
        ("Anjuran ditolak", "anjuran_ditolak"),
        ("Menolak anjuran", "anjuran_ditolak"),
        ("anjuran diterima sebagian", "diterima_sebagian"),
        ("Dicabut", "dicabut"),
        ("Pencabutan", "dicabut"),
        ("Dihapus dari register", "dihapus_dari_register"),
        ("Kembali bipartit", "kembali_bipartit"),
        ("Dilimpahkan ke provinsi", "dialihkan_kewenangan"),
        ("Diteruskan ke pengawas", "diteruskan_pengawas"),
        ("proses", ""),
        ("Proses mediasi", ""),
        ("Dalam proses", ""),
        ("Dicatat", ""),
        ("Ditawarkan", ""),
        ("Dilimpahkan ke mediator", ""),
        ("", ""),
        ("-", ""),
    ],
)
def test_hasil(tulisan, kode):
    assert sel.hasil(tulisan, berakhir=True)[0] == kode


def test_hasil_tak_dikenal_ditolak():
    with pytest.raises(sel.NilaiDitolak, match="tidak dikenal"):
        sel.hasil("entah", berakhir=True)


def test_anjuran_saja_bergantung_pada_tanggal_selesai():
    assert sel.hasil("Anjuran", berakhir=True)[0] == "anjuran_ditolak"
    assert sel.hasil("Anjuran", berakhir=False)[0] == ""
    assert all(sel.hasil("Anjuran", berakhir=b)[1] for b in (True, False))


@pytest.mark.parametrize(
    ("tulisan", "nama", "dkk", "jumlah", "serikat"),
    [
        ("Putri Saputra, dkk", "Putri Saputra", True, None, False),
        ("Heri Suryadi dkk (7 orang)", "Heri Suryadi", True, 7, False),
        ("Rahmat dkk. (12 org)", "Rahmat", True, 12, False),
        ("Budi dan kawan-kawan", "Budi", True, None, False),
        ("Siti", "Siti", False, None, False),
        ("PUK SPSI PT Sinar", "PUK SPSI PT Sinar", False, None, True),
        ("=HYPERLINK(1)", "=HYPERLINK(1)", False, None, False),
    ],
)
def test_pihak_pekerja(tulisan, nama, dkk, jumlah, serikat):
    assert sel.pihak_pekerja(tulisan) == (nama, dkk, jumlah, serikat)


@pytest.mark.parametrize(
    ("tulisan", "jumlah"),
    [(7.0, 7), ("7 org", 7), ("1.250 orang", 1250), ("12", 12), ("", None), ("banyak", None)],
)
def test_jumlah_orang(tulisan, jumlah):
    assert sel.jumlah_orang(tulisan)[0] == jumlah


@pytest.mark.parametrize(
    ("tulisan", "nama", "bercatatan"),
    [
        ("C - Industri Pengolahan", "Industri Pengolahan", False),
        ("Industri pengolahan", "Industri Pengolahan", False),
        ("(F) Konstruksi", "Konstruksi", False),
        ("C", "Industri Pengolahan", False),
        ("G - Konstruksi", "Konstruksi", True),
        ("Sirkus keliling", "Sirkus keliling", True),
        ("", "", True),
    ],
)
def test_sektor(tulisan, nama, bercatatan):
    terbaca, catatan = sel.sektor(tulisan)
    assert (terbaca, bool(catatan)) == (nama, bercatatan)


@pytest.mark.parametrize(
    ("tulisan", "nama", "bercatatan"),
    [
        ("Kec. Cikarang Utara", "Cikarang Utara", False),
        ("CIKARANG  UTARA", "Cikarang Utara", False),
        ("Cik. Barat", "Cikarang Barat", False),
        ("Karangbahagia", "Karang Bahagia", False),
        ("Cikrang Barat", "Cikarang Barat", True),
        ("Bekasi Timur", "", True),
        ("", "", True),
    ],
)
def test_kecamatan(tulisan, nama, bercatatan):
    terbaca, catatan = sel.kecamatan(tulisan, KECAMATAN_BEKASI)
    assert (terbaca, bool(catatan)) == (nama, bercatatan)


@pytest.mark.parametrize(
    ("label", "bidang"),
    [
        ("No", "no_urut"),
        ("No. Register", "nomor"),
        ("Nomor Perkara", "nomor"),
        ("Tgl. Reg", "tanggal_catat"),
        ("Tanggal Masuk", "tanggal_catat"),
        ("Tanggal Pencatatan", "tanggal_catat"),
        ("Nomor Pencatatan", "nomor"),
        ("No. & Tgl Register", "nomor_tanggal"),
        ("Nomor PB / Anjuran", "nomor_hasil"),
        ("Tanggal PB / Anjuran", "tanggal_hasil"),
        ("Tgl Penyelesaian", "tanggal_selesai"),
        ("Nama Perusahaan", "pihak_pengusaha"),
        ("Alamat Perusahaan", "alamat"),
        ("Jenis Usaha", "sektor"),
        ("Jenis Perselisihan", "jenis"),
        ("Pokok Perselisihan", "pokok"),
        ("Jml Pekerja", "jumlah_pekerja"),
        ("Nama Pekerja/SP-SB", "pihak_pekerja"),
        ("Pihak yang Mencatat", "pencatat"),
        ("Hasil Penyelesaian", "penyelesaian"),
        ("Tindak Lanjut PHI", "tindak_lanjut"),
        ("Warna map", None),
    ],
)
def test_kata_kepala(label, bidang):
    assert bidang_dari(label) == bidang


def test_nomor_dirapikan_dan_yang_bukan_nomor_ditolak():
    assert sel.nomor(" 560 / 001 /HI/2017") == "560/001/HI/2017"
    assert sel.nomor(12.0) == "12"
    for salah in ("", "-", "tanpa nomor", date(2017, 1, 3), "#N/A"):
        with pytest.raises(sel.NilaiDitolak):
            sel.nomor(salah)


def test_nama_acuan_sama_dengan_data_wilayah_dan_kbli():
    with (DATA / "wilayah.csv").open(encoding="utf-8") as berkas:
        assert tuple(b["kecamatan"] for b in csv.DictReader(berkas)) == KECAMATAN_BEKASI
    with (DATA / "kbli-kategori.csv").open(encoding="utf-8") as berkas:
        kbli = {(b["kategori"], b["nama"]) for b in csv.DictReader(berkas) if b["versi"] == "2020"}
    assert {(huruf, nama) for huruf, nama, _ in SEKTOR} == kbli
