"""Workbooks from outside: read by content, within limits; refused ones with a way on."""

import io
import time
import zipfile
from datetime import date

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Font

from hi_cases.core import buku_kerja as buku
from hi_cases.core.impor import csv_ditolak
from hi_cases.register_buku.rules.impor import baca_buku
from hi_cases.register_buku.services.impor import laporan

KEPALA = ("Tgl Masuk", "No. Register", "Pekerja", "Perusahaan", "Jenis", "Hasil", "Tgl Selesai")


def simpan(buku_kerja):
    keluar = io.BytesIO()
    buku_kerja.save(keluar)
    return keluar.getvalue()


def buat(*baris, nama="2012"):
    buku_kerja = openpyxl.Workbook()
    lembar = buku_kerja.active
    lembar.title = nama
    for satu in baris:
        lembar.append(satu)
    return buku_kerja


def zip_dari(**isi):
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, data in isi.items():
            arsip.writestr(nama.replace("__", "/"), data)
    return keluar.getvalue()


def xlsx_dengan(nama, data):
    keluar = io.BytesIO(simpan(buat(KEPALA)))
    with zipfile.ZipFile(keluar, "a", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr(nama, data)
    return keluar.getvalue()


def test_tanggal_sungguhan_sel_bergabung_dan_judul_bergabung():
    buku_kerja = buat(
        ("REGISTER PERSELISIHAN TAHUN 2012",),
        (),
        KEPALA,
        (date(2012, 2, 3), "1/PHI/2012", "Ani", "PT X", "Hak", "Dicabut", 41000),
        (None, None, "Wati", None, None, None, None),
    )
    lembar = buku_kerja.active
    lembar.merge_cells("A1:G1")
    for kolom in "ABDEFG":
        lembar.merge_cells(f"{kolom}4:{kolom}5")
    hasil = baca_buku(buku.buka_buku(simpan(buku_kerja)))
    (satu,) = hasil.diterima
    assert satu.fakta.pihak_pekerja == "Ani; Wati"
    assert satu.fakta.tanggal_catat == date(2012, 2, 3)
    assert satu.fakta.tanggal_selesai == date(2012, 4, 1)


def test_buku_buatan_xlsxwriter_dengan_angka_sebagai_teks():
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar) as buku_kerja:
        lembar = buku_kerja.add_worksheet("Th 2013")
        lembar.write_row(0, 0, ("Hasil", "Jml Orang", "Nomor Perkara", "Jenis Kasus", "Nama Buruh"))
        lembar.write_row(1, 0, ("proses", "12 ", "5", "Antar SP/SB", "PUK SPN  "))
        lembar.write_row(2, 0, ("Total", "1 perkara"))
    hasil = baca_buku(buku.buka_buku(keluar.getvalue()))
    (satu,) = hasil.diterima
    fakta = satu.fakta
    assert (fakta.nomor, fakta.tahun, fakta.jenis) == ("5", 2013, ("SPSB",))
    assert (fakta.jumlah_pekerja, fakta.pihak_pekerja, fakta.serikat) == (12, "PUK SPN", True)
    assert hasil.lembar[0].jumlah_kaki == 1


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Excel lama"),
        (b"tahun;masuk\n2017;193\n", "bukan buku Excel"),
        (b"", "bukan buku Excel"),
        (zip_dari(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"),
        (zip_dari(xl__workbook="x"), "bukan buku Excel"),
        (zip_dari(**{"xl/workbook.bin": "x"}), "biner"),
        (xlsx_dengan("xl/vbaProject.bin", "x"), "makro"),
        (simpan(buat(KEPALA))[:-400], "rusak"),
        (xlsx_dengan("xl/x.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "deklarasi"),
        (xlsx_dengan("xl/x.xml", "<a><b></a>"), "rusak"),
    ],
)
def test_bukan_xlsx_ditolak_dengan_saran(isi, kata):
    with pytest.raises(buku.BukuDitolak, match=kata) as galat:
        buku.buka_buku(isi)
    assert "Simpan sebagai" in galat.value.pesan


def test_bom_zip_ditolak_sebelum_dibuka(monkeypatch):
    monkeypatch.setattr(buku, "TERURAI_MAKS", 2_000_000)
    with pytest.raises(buku.BukuDitolak, match="setelah dibuka"):
        buku.buka_buku(xlsx_dengan("xl/media/besar.bin", b"\0" * 3_000_000))
    banyak = {f"xl/{i}.xml": "<a/>" for i in range(buku.ISI_ZIP_MAKS)}
    isi = zip_dari(**{"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}, **banyak)
    with pytest.raises(buku.BukuDitolak, match="bagian"):
        buku.buka_buku(isi)


def test_ukuran_berkas_dibatasi(monkeypatch):
    monkeypatch.setattr(buku, "UKURAN_MAKS", 1024)
    with pytest.raises(buku.BukuDitolak, match="batasnya"):
        buku.buka_buku(simpan(buat(KEPALA)))


def test_sel_jauh_ditolak_tetapi_format_kosong_jauh_tidak():
    jauh = buat(KEPALA)
    jauh.active["XFD1048576"] = 1
    with pytest.raises(buku.BukuDitolak, match="baris 1048576 kolom 16384"):
        buku.buka_buku(simpan(jauh))
    berformat = buat(KEPALA)
    berformat.active["XFD1048576"].font = Font(bold=True)
    assert len(buku.buka_buku(simpan(berformat))[0].baris) == 1


def test_sel_tanpa_alamat_tetap_dihitung_letaknya():
    baris = '<row r="50001"><c><v>1</v></c></row>'
    with pytest.raises(buku.BukuDitolak, match="baris 50001"):
        buku.periksa_berkas(xlsx_dengan("xl/x.xml", f"<sheetData>{baris}</sheetData>"))
    lebar = "<row>" + "<c><v>1</v></c>" * 201 + "</row>"
    with pytest.raises(buku.BukuDitolak, match="kolom 201"):
        buku.periksa_berkas(xlsx_dengan("xl/x.xml", f"<sheetData>{lebar}</sheetData>"))


def test_baris_kosong_berjuta_juta_ditolak_tanpa_dibaca_sampai_habis():
    """Eight million empty rows are 300 KB on the wire and twenty seconds of reading."""
    kosong = xlsx_dengan("xl/x.xml", "<sheetData>" + "<row></row>" * 1_500_000 + "</sheetData>")
    assert len(kosong) < 300_000
    mulai = time.process_time()
    with pytest.raises(buku.BukuDitolak, match="kebanyakan kosong"):
        buku.periksa_berkas(kosong)
    assert time.process_time() - mulai < 2


def test_sel_yang_ditulis_berulang_dalam_satu_baris_ditolak_tanpa_dibaca_sampai_habis():
    """A million and a half cells at one address are 100 KB on the wire and fifteen seconds."""
    sel = '<c r="A9" t="s"><v>0</v></c>' * 1_500_000
    banyak = xlsx_dengan("xl/x.xml", f'<sheetData><row r="9">{sel}</row></sheetData>')
    mulai = time.process_time()
    with pytest.raises(buku.BukuDitolak, match="terlalu banyak sel"):
        buku.periksa_berkas(banyak)
    assert time.process_time() - mulai < 2


def test_baris_berisi_dan_unsur_dibatasi():
    baris = "<row><c><v>1</v><v>2</v></c></row>"
    buku.periksa_berkas(xlsx_dengan("xl/x.xml", f"<sheetData>{baris * 2000}</sheetData>"), 2000)
    with pytest.raises(buku.BukuDitolak, match=r"lebih dari 2\.000 baris"):
        buku.periksa_berkas(xlsx_dengan("xl/x.xml", f"<sheetData>{baris * 2001}</sheetData>"), 2000)
    with pytest.raises(buku.BukuDitolak, match="terlalu banyak sel"):
        buku.periksa_berkas(xlsx_dengan("xl/x.xml", f"<a>{'<b/>' * 1000}</a>"), unsur=1000)


def test_lembar_dan_luasnya_dibatasi(monkeypatch):
    isi = buat(KEPALA)
    for nomor in range(buku.LEMBAR_MAKS):
        isi.create_sheet(f"L{nomor}")
    with pytest.raises(buku.BukuDitolak, match="memuat 41 lembar; yang dibaca paling banyak 40"):
        buku.buka_buku(simpan(isi))
    luas = buat(KEPALA)
    luas.active["GR1000"] = 1
    luas.copy_worksheet(luas.active)
    monkeypatch.setattr(buku, "SEL_MAKS", 300_000)
    with pytest.raises(buku.BukuDitolak, match="terlalu banyak sel"):
        buku.buka_buku(simpan(luas))


def test_laporan_baris_ditolak_dengan_alasan_di_sebelah_selnya():
    isi = buat(
        KEPALA,
        ("3/2/2012", "1/2012", "=HYPERLINK()", "PT X", "Wanprestasi", "Dicabut", "31/02/2012"),
        ("3/2/2012", "2/2012", "Budi", "PT X", "PHK", "Dicabut", "3/3/2012"),
    )
    isi.active["C2"].data_type = "s"
    hasil = baca_buku(buku.buka_buku(simpan(isi)))
    baris_csv = list(csv_ditolak(hasil.ditolak_dengan_alasan()))
    assert baris_csv[0] == "sheet,row,column,value,reason\n"
    assert baris_csv[1].startswith("2012,2,Jenis,Wanprestasi,")
    assert baris_csv[2].startswith("2012,2,Tgl Selesai,31/02/2012,")
    with laporan.xlsx_ditolak(hasil) as berkas:
        lembar = openpyxl.load_workbook(berkas)["2012"]
    baris = [[sel.value for sel in satu] for satu in lembar.iter_rows()]
    assert baris[0][5:8] == ["Jenis", "Alasan: Jenis", "Hasil"]
    assert baris[0][-2:] == ["Tgl Selesai", "Alasan: Tgl Selesai"]
    assert baris[1][3] == "=HYPERLINK()"
    assert lembar["D2"].data_type == "s"
    assert "tidak dikenal" in baris[1][6]
    assert "bukan tanggal" in baris[1][-1]
    assert len(baris) == 2
