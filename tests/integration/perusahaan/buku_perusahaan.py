"""Lists of companies as workbooks, for tests."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter


def buku(baris: Sequence[Mapping[str, Any]], judul: str = "") -> bytes:
    """Return a workbook of one sheet: a title, the heads of the first row, the rows."""
    keluar = io.BytesIO()
    kepala = list(dict.fromkeys(nama for satu in baris for nama in satu))
    with xlsxwriter.Workbook(keluar, {"constant_memory": True}) as tulis:
        lembar = tulis.add_worksheet("Daftar")
        mulai = 0
        if judul:
            lembar.write(0, 0, judul)
            mulai = 2
        lembar.write_row(mulai, 0, kepala)
        for ke, satu in enumerate(baris, mulai + 1):
            for kolom, nama in enumerate(kepala):
                if satu.get(nama) is not None:
                    lembar.write(ke, kolom, satu[nama])
    return keluar.getvalue()
