"""Books of old registers for tests, and the example book that comes with the project."""

import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl

DATA = Path(__file__).resolve().parents[2] / "data"
CONTOH = DATA / "contoh-register-perselisihan-2017-2021.xlsx"
TABEL_10 = DATA / "tabel-10-perselisihan.csv"
KEPALA = (
    "No",
    "Tgl Masuk",
    "No. Register",
    "Pihak Pekerja",
    "Nama Perusahaan",
    "Sektor",
    "Kecamatan",
    "Jenis Perselisihan",
    "Mediator",
    "Penyelesaian",
    "Tgl Selesai",
)
_LAZIM = {
    "Tgl Masuk": "3 Februari 2014",
    "Pihak Pekerja": "Siti Aminah",
    "Nama Perusahaan": "PT Contoh Rekaan",
    "Sektor": "C - Industri Pengolahan",
    "Kecamatan": "Setu",
    "Jenis Perselisihan": "PHK",
    "Mediator": "Mediator A",
    "Penyelesaian": "PB mediasi",
    "Tgl Selesai": "12/03/2014",
}


def baris(urut: int, tahun: int = 2014, **ubah: object) -> list[object]:
    """One ordinary line; keywords name columns with blanks as underscores."""
    isi = {**_LAZIM, "No": urut, "No. Register": f"560/{urut:03}/HI/{tahun}"}
    isi["Tgl Masuk"] = f"{urut % 28 + 1} Februari {tahun}"
    isi |= {nama.replace("_", " "): nilai for nama, nilai in ubah.items()}
    return [isi[nama] for nama in KEPALA]


def buku(*isi: Sequence[object], nama: str = "2014") -> bytes:
    """One sheet with a title, a header, these lines and a footer."""
    buku_kerja = openpyxl.Workbook()
    lembar = buku_kerja.active
    lembar.title = nama
    lembar.append(["BUKU REGISTER"])
    lembar.append(KEPALA)
    for satu in isi:
        lembar.append(list(satu))
    lembar.append(["Jumlah", f"{len(isi)} perkara"])
    for sel in (sel for satu in lembar.iter_rows() for sel in satu if isinstance(sel.value, str)):
        sel.data_type = "s"  # text that begins with = is text, not a formula
    keluar = io.BytesIO()
    buku_kerja.save(keluar)
    return keluar.getvalue()
