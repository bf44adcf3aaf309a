"""Pages of lists brought in from a spreadsheet: what all of them show and send."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import Response, send_file

from hi_cases.core import pekerjaan
from hi_cases.core.ekspor import XLSX, tulis_xlsx
from hi_cases.core.impor import (
    Daftar,
    SelDitolak,
    csv_ditolak,
    lembar_contoh,
    pekerjaan_dari,
    sisa_detik,
)


def bahan_periksa(impor: Daftar) -> dict[str, Any]:
    """Return what the page of one list shows of it: the list, the job at work, how far it is."""
    kerja = pekerjaan_dari(impor)
    return {
        "impor": impor,
        "pekerjaan": kerja,
        "terbuka": kerja is not None and kerja.status in pekerjaan.TERBUKA,
        "memasukkan": kerja is not None and kerja.parameter["masukkan"],
        "sisa": sisa_detik(kerja) if kerja else None,
    }


def kirim_lembar_kosong(judul: str, petunjuk: Iterable[tuple[str, str]], nama: str) -> Response:
    """Send an empty list to fill in, with what each column takes."""
    isi = tulis_xlsx(lembar_contoh(judul, petunjuk))
    return send_file(isi, mimetype=XLSX, as_attachment=True, download_name=nama)


def kirim_ditolak(tolak: Iterable[SelDitolak], nama: str) -> Response:
    """Send the refused cells as a table."""
    kepala = {"Content-Disposition": f"attachment; filename={nama}"}
    return Response(csv_ditolak(tolak), mimetype="text/csv", headers=kepala)
