"""One import of a register, alone in its process: time and peak memory.

python -m bench.skala.anak_impor <address of a database> <folder> <rows> <semua|produk|baca>

`baca` only reads the book bare: what of the peak is the library's.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import xlsxwriter
from python_calamine import CalamineWorkbook

import config
from bench.dunia.basis import jam
from bench.dunia.hari import acak
from bench.skala.memori import puncak_mb
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db, mulai_tulis
from hi_cases.factory import create_app
from hi_cases.perselisihan.models import Perkara, PerkaraJenis, Pihak
from hi_cases.perusahaan.models import Perusahaan, TrigramNama, UsulanGabung
from hi_cases.register_buku.models import BarisBuku
from hi_cases.register_buku.services import impor

KEPALA = (
    "No", "Tanggal Pencatatan", "Nomor Register", "Pihak yang Mencatat", "Pihak Pekerja / SP-SB",
    "Jumlah Pekerja", "Pihak Pengusaha", "Sektor", "Kecamatan", "Jenis Perselisihan",
    "Pokok Perselisihan", "Mediator", "Tanggal Pelimpahan", "Tanggal Sidang I", "Penyelesaian",
    "Nomor PB / Anjuran", "Tanggal PB / Anjuran", "Tanggal Selesai", "Tindak Lanjut PHI",
    "Keterangan",
)  # fmt: skip
_TAHUN = range(2015, 2025)
_HASIL = ("PB mediasi", "Anjuran ditolak", "PB atas anjuran", "Dicabut", "Kembali bipartit")
_PERUSAHAAN = 2_000
_TABEL = (Perusahaan, TrigramNama, UsulanGabung, Perkara, PerkaraJenis, Pihak, BarisBuku)


def tulis_buku(jalan: Path, banyak: int) -> None:
    """Write a book: ten sheets, one a year."""
    with xlsxwriter.Workbook(jalan, {"constant_memory": True}) as isi:
        for tahun in _TAHUN:
            lembar = isi.add_worksheet(f"Register {tahun}")
            lembar.write_row(0, 0, KEPALA)
            for ke in range(1, banyak // len(_TAHUN) + 1):
                lembar.write_row(ke, 0, _baris(tahun, ke))


def _baris(tahun: int, ke: int) -> tuple[str | int, ...]:
    n = acak(tahun * 100_000 + ke)
    bulan, hari = 1 + n % 10, 1 + n // 10 % 27
    return (
        ke, f"{hari:02}/{bulan:02}/{tahun}", f"560/{ke:05}/HI/{tahun}", "Pekerja",
        f"Pekerja {n % 99991}", 1 + n % 5, f"PT Mitra Karya {n % _PERUSAHAAN}",
        "Industri Pengolahan", "Cibitung", ("PHK", "Hak", "Kepentingan")[n % 3], "PHK mangkir",
        f"Mediator {n % 9}", f"{hari + 1:02}/{bulan:02}/{tahun}",
        f"{hari:02}/{bulan + 1:02}/{tahun}",
        _HASIL[n % 5], f"PB-{ke}/{tahun}", f"{hari:02}/{bulan + 1:02}/{tahun}",
        f"{hari:02}/{bulan + 2:02}/{tahun}", "", "",
    )  # fmt: skip


def _masukkan(jalan: Path) -> None:
    """Bring the book in as its job does: each batch is committed."""
    with mulai_tulis():
        satu = impor.simpan(SISTEM, "register.xlsx", jalan.read_bytes())
        db.session.commit()
        for _ in impor.kerjakan(SISTEM, satu):
            db.session.commit()
        db.session.commit()


def _baca_polos(jalan: Path) -> int:
    """Read all cells of the book, and nothing else."""
    with CalamineWorkbook.from_path(jalan) as buku:
        return sum(_baca_lembar(buku, nama) for nama in buku.sheet_names)


def _baca_lembar(buku: CalamineWorkbook, nama: str) -> int:
    return sum(len(baris) for baris in buku.get_sheet_by_name(nama).iter_rows())


def _waktu(nama: str, kerja: Callable[[], Any]) -> dict[str, float]:
    """Milliseconds by the clock, and of the processor: other work is not in those."""
    jam_awal, cpu_awal = time.perf_counter(), time.process_time()
    kerja()
    return {
        f"{nama}_ms": (time.perf_counter() - jam_awal) * 1000,
        f"{nama}_cpu_ms": (time.process_time() - cpu_awal) * 1000,
    }


def _sisip_polos() -> dict[str, float]:
    """Insert the rows that the import made once more, into the same tables emptied; return the
    milliseconds of the inserts alone."""
    semua: list[tuple[Any, list[dict[str, Any]]]] = []
    for model in _TABEL:
        tabel: sa.Table = model.__table__  # ty: ignore[invalid-assignment]
        urut = sa.select(tabel).order_by(*tabel.primary_key)
        semua.append((tabel, [dict(b) for b in db.session.execute(urut).mappings()]))
    with mulai_tulis():
        db.session.rollback()
        for tabel, _ in reversed(semua):
            db.session.execute(sa.delete(tabel))
        db.session.commit()
        return _waktu("sisip", lambda: _tulis(semua))


def _tulis(semua: list[tuple[Any, list[dict[str, Any]]]]) -> None:
    for tabel, baris in semua:
        if baris:
            db.session.execute(sa.insert(tabel), baris)
    db.session.commit()


def main() -> None:
    """Measure, and print what was measured as JSON."""
    url, folder, banyak, bagian = sys.argv[1:5]
    jalan = Path(folder) / f"register_{banyak}.xlsx"
    tulis_buku(jalan, int(banyak))
    app = create_app(
        config.baca(
            {
                "HI_DATA_DIR": str(Path(folder) / "berkas_impor"),
                "DATABASE_URL": url,
                "HI_SECRET_KEY": "hanya-untuk-pengukuran-0123456789",
            }
        )
    )
    # As the supervisor does for those who do the jobs.
    gc.freeze()
    hasil: dict[str, float] = {}
    with jam(), app.app_context():
        if bagian != "baca":
            hasil |= _waktu("produk", lambda: _masukkan(jalan))
            ada = db.session.scalar(sa.select(sa.func.count()).select_from(Perkara))
            if ada != int(banyak):
                raise RuntimeError(f"{ada} rows came in, not {banyak}")
        else:
            _baca_polos(jalan)
        hasil["puncak_mb"] = puncak_mb()
        if bagian == "semua":
            hasil |= _waktu("baca", lambda: _baca_polos(jalan))
            hasil |= _sisip_polos()
            hasil["polos_ms"] = hasil["baca_ms"] + hasil["sisip_ms"]
            hasil["polos_cpu_ms"] = hasil["baca_cpu_ms"] + hasil["sisip_cpu_ms"]
    print(json.dumps(hasil))


if __name__ == "__main__":
    main()
