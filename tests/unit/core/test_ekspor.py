"""What leaves the system is data: no cell of it runs in a spreadsheet."""

import zipfile
from datetime import UTC, date, datetime

import openpyxl
from python_calamine import CalamineWorkbook

from hi_cases.core.ekspor import LembarEkspor, tulis_csv, tulis_xlsx


def test_csv_memberi_tanda_pada_teks_yang_mirip_rumus():
    baris = [["=1+1", "+62", "-5", "@A1", "biasa, koma", 7, None]]
    assert list(tulis_csv(["a", "b", "c", "d", "e", "f", "g"], baris)) == [
        "a,b,c,d,e,f,g\n",
        "'=1+1,'+62,'-5,'@A1,\"biasa, koma\",7,\n",
    ]


def test_csv_memberi_tanda_juga_di_belakang_titik_koma():
    """Excel in Indonesia parts cells there, whatever quotes stand around."""
    baris = [["PT A;=1+1", ";@A1; dan ;-5", "Setu; Cibitung", "a;b"]]
    assert list(tulis_csv(["a", "b", "c", "d"], baris))[1] == (
        "PT A;'=1+1,;'@A1; dan ;'-5,Setu; Cibitung,a;b\n"
    )


def test_xlsx_menulis_teks_sebagai_teks_dan_angka_sebagai_angka():
    isi = ["=1+1", "3216012345678901", "https://contoh.id", 12, date(2026, 4, 1), None]
    nama = "Tahun [2017]: semua/perkara yang panjang sekali"
    with tulis_xlsx([LembarEkspor(nama, list("abcdef"), [isi], ["Catatan"])]) as berkas:
        with zipfile.ZipFile(berkas) as arsip:
            assert b"<f>" not in arsip.read("xl/worksheets/sheet1.xml")
            assert b"<hyperlink" not in b"".join(arsip.read(n) for n in arsip.namelist())
        berkas.seek(0)
        lembar = CalamineWorkbook.from_filelike(berkas).get_sheet_by_index(0)
    assert lembar.name == "Tahun -2017-- semua-perkara yan"
    baris = lembar.to_python()
    assert baris[0][0] == "Catatan"
    hari = date(2026, 4, 1)
    assert baris[2] == ["=1+1", "3216012345678901", "https://contoh.id", 12.0, hari, ""]


def test_xlsx_menulis_hari_sebagai_hari_yang_terbaca_dan_tersaring():
    saat = datetime(2026, 12, 30, 23, 59, tzinfo=UTC)
    baris = [["a", date(1900, 3, 1), 1], ["b", saat, 2], ["c", date(1899, 1, 5), 3]]
    with tulis_xlsx([LembarEkspor("Isi", ("Nama", "Hari", "Ke"), baris, ["Catatan"])]) as berkas:
        lembar = openpyxl.load_workbook(berkas).active
    hari = [lembar.cell(ke, 2) for ke in (3, 4, 5)]
    # Excel does not know days before 1900.
    # Of a moment only the day.
    assert [str(s.value) for s in hari[:2]] == ["1900-03-01 00:00:00", "2026-12-30 00:00:00"]
    assert hari[2].value == "5 Januari 1899"
    assert hari[1].number_format == "[$-421]d mmmm yyyy"
    assert lembar.column_dimensions["B"].width >= len("30 September 2026")
    assert (lembar.freeze_panes, lembar.auto_filter.ref) == ("A3", "A2:C5")
