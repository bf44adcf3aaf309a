"""A workbook of a hundred thousand rows against the bare writer, and the memory that it takes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
import xlsxwriter

from bench.skala.alat import Nilai, Pasangan, bergantian, lama
from bench.skala.anak_ekspor import KEPALA, baris, produk
from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.ekspor import HARI_EXCEL, LembarEkspor, tulis_xlsx
from hi_cases.core.ekspor import Nilai as Sel
from hi_cases.indikator.queries.laporan.isi import ISI
from hi_cases.indikator.types import MacamEkspor

UKURAN = "ekspor xlsx"
BATAS, BATAS_MB, BATAS_TETAP = 1.3, 150.0, 1.1
BARIS, SEDIKIT, KALI = 100_000, 10_000, 3
TAHUN = 2024


def polos(kepala: Sequence[str], isi: Iterable[Sequence[Sel]]) -> None:
    """Write rows with the library alone."""
    with (
        tempfile.TemporaryFile() as keluar,
        xlsxwriter.Workbook(keluar, {"constant_memory": True}) as buku,
    ):
        lembar: Any = buku.add_worksheet("Data")
        hari, nol = buku.add_format({"num_format": HARI_EXCEL}), date(1899, 12, 30).toordinal()
        for kolom, judul in enumerate(kepala):
            lembar.write_string(0, kolom, judul)
        for ke, satu in enumerate(isi, 1):
            for kolom, nilai in enumerate(satu):
                if isinstance(nilai, str):
                    lembar.write_string(ke, kolom, nilai)
                elif isinstance(nilai, date):
                    # Quicker than the library's own write_datetime.
                    lembar.write_number(ke, kolom, nilai.toordinal() - nol, hari)
                elif nilai is not None:
                    lembar.write_number(ke, kolom, nilai)


def _puncak(banyak: int) -> float:
    hasil = subprocess.run(
        [sys.executable, "-m", "bench.skala.anak_ekspor", str(banyak)],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(hasil.stdout)


def ukur() -> Iterator[Nilai]:
    """Write both in turn, the least of each counts; then the memory of few rows and of many."""
    satu, dua = bergantian(
        KALI, lama(lambda: produk(BARIS)), lama(lambda: polos(KEPALA, baris(BARIS)))
    )
    a, b = min(satu), min(dua)
    yield Nilai(UKURAN, "-", BARIS, "waktu, 100 ribu baris", a / b, BATAS, a, b)
    banyak, sedikit = _puncak(BARIS), _puncak(SEDIKIT)
    yield Nilai(UKURAN, "-", BARIS, "puncak memori", banyak / BATAS_MB, 1.0, banyak, BATAS_MB, "MB")
    yield Nilai(
        UKURAN, "-", BARIS, "memori, 100 ribu terhadap 10 ribu baris", banyak / sedikit,
        BATAS_TETAP, banyak, sedikit, "MB",
    )  # fmt: skip


def _baris_daftar(pelaku: Pelaku) -> Iterator[Sequence[Sel]]:
    """The list of cases of one year out of ten, as its export reads it."""
    saringan = dict.fromkeys(("mediator_id", "asal", "terbuka", "tenggat"))
    kosong = dict.fromkeys(("tahap", "hasil", "jenis"), ())
    isi = {"q": "", "kecamatan": "", "urut": "-masuk", "tahun": TAHUN, **saringan, **kosong}
    lembar = ISI[MacamEkspor.DAFTAR].lembar(pelaku, isi)[-1]
    return (b for semua in lembar.rombongan() for b in semua)


def ukur_daftar(p: Pasangan) -> Iterator[Nilai]:
    """The list of cases from the database into a workbook, against the bare writer on its rows."""
    with p.besar.app.app_context():
        akun = sa.select(Pengguna).where(Pengguna.baris_peran.any(peran=Peran.KABID)).limit(1)
        pelaku = db.session.scalars(akun).one().pelaku
        siap = list(_baris_daftar(pelaku))
        kepala = [str(n) for n in range(len(siap[0]))]
        satu, dua = bergantian(
            1,
            lama(lambda: tulis_xlsx([LembarEkspor("Data", kepala, _baris_daftar(pelaku))]).close()),
            lama(lambda: polos(kepala, siap)),
        )
        db.session.rollback()
    a, b = min(satu), min(dua)
    rinci = f"daftar perkara dari basis data, {len(siap)} baris"
    yield Nilai(UKURAN, p.mesin, p.perkara, rinci, a / b, BATAS, a, b)
