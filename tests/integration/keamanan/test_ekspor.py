"""What leaves as a table is data: a text that begins like a formula stays a text."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from hi_cases.core.ekspor import LembarEkspor, tulis_csv, tulis_xlsx

KODE = Path(__file__).resolve().parents[3] / "hi_cases"
RUMUS = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("//x.test")']


@pytest.mark.parametrize("teks", RUMUS)
def test_a_cell_of_csv_runs_nowhere(teks: str) -> None:
    isi = "".join(tulis_csv(["Nama"], [[teks]]))
    _, (sel,) = csv.reader(io.StringIO(isi, newline=""))
    assert sel == f"'{teks}".replace("\r", "\n")


def test_no_text_begins_a_row_of_its_own() -> None:
    isi = "".join(tulis_csv(["Nama", "Kota"], [["Budi\r=1+1", "a\r\n=1+1"]]))
    _, sel = csv.reader(io.StringIO(isi, newline=""))
    assert sel == ["Budi\n=1+1", "a\n=1+1"]


def test_a_cell_of_xlsx_is_text() -> None:
    with tulis_xlsx([LembarEkspor("Uji", ["Nama"], [[satu] for satu in RUMUS])]) as berkas:
        with zipfile.ZipFile(berkas) as arsip:
            lembar = arsip.read("xl/worksheets/sheet1.xml")
            semua = b"".join(arsip.read(nama) for nama in arsip.namelist())
    assert b"<f>" not in lembar
    assert b"<hyperlink" not in semua
    assert b"=1+1" in semua


def test_tables_are_written_in_one_place() -> None:
    """The other workbooks are empty lists, to be filled in: they hold no word of ours or theirs
    that could be a formula, and say so to their writer.
    """
    penulis = {
        str(satu.relative_to(KODE)): satu.read_text(encoding="utf-8")
        for satu in KODE.rglob("*.py")
        if any(kata in satu.read_text(encoding="utf-8") for kata in ("csv.writer", "xlsxwriter"))
    }
    assert set(penulis) <= {
        "core/ekspor.py",
        "pihak_luar/services/daftar_pekerja.py",
        "permohonan/services/baris.py",
    }
    for isi in penulis.values():
        assert '"strings_to_formulas": False' in isi
