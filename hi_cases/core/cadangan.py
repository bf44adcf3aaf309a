"""Backup and restore: all rows and all files in one zip archive, the same on both databases.

The rows come from one snapshot of the database while it serves. Files are addressed by content and
never change, so copying them after the snapshot takes at least all that its rows speak of.
"""

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext

from hi_cases.core import berkas, clock
from hi_cases.core.db import db

FORMAT = 1
_BATCH = 500


class CadanganDitolak(RuntimeError):
    """The archive or the target does not allow this; the message says what to do."""


@dataclass(frozen=True)
class Ringkasan:
    """What an archive holds: rows by table, number of files, revision of the schema."""

    tabel: dict[str, int]
    berkas: int
    revisi: str

    @property
    def baris(self) -> int:
        """All rows together."""
        return sum(self.tabel.values())


def _sandi(nilai: Any) -> Any:
    if isinstance(nilai, Enum):
        return nilai.value
    if isinstance(nilai, datetime | date):
        return nilai.isoformat()
    if isinstance(nilai, bytes):
        return nilai.hex()
    # As text: a number of JSON is read back as a float, which is another number.
    if isinstance(nilai, Decimal):
        return str(nilai)
    return nilai


def _baca(tipe: sa.types.TypeEngine[Any], nilai: Any) -> Any:
    """Turn a value of the archive back into what the column takes."""
    dasar = tipe.impl if isinstance(tipe, sa.types.TypeDecorator) else tipe
    if nilai is None:
        return sa.null() if isinstance(dasar, sa.JSON) else None
    if isinstance(dasar, sa.Enum) and dasar.enum_class is not None:
        return dasar.enum_class(nilai)
    pembaca: dict[type, Callable[[Any], Any]] = {
        sa.DateTime: datetime.fromisoformat,
        sa.Date: date.fromisoformat,
        sa.LargeBinary: bytes.fromhex,
        sa.Numeric: Decimal,
    }
    for kelas, baca in pembaca.items():
        if isinstance(dasar, kelas):
            return baca(nilai)
    return nilai


def _tabel() -> list[sa.Table]:
    return list(db.metadata.sorted_tables)


def revisi(koneksi: sa.Connection) -> str:
    """Return the revision that the database stands at; empty when it has no schema yet."""
    return MigrationContext.configure(koneksi).get_current_revision() or ""


def cadangkan(tujuan: Path) -> Ringkasan:
    """Write a backup to `tujuan`, through a temporary file: no half archive has the name."""
    sementara = tujuan.with_name(tujuan.name + ".sementara")
    sementara.unlink(missing_ok=True)
    # Personal data: nobody else may read it, not even while it is being written.
    sementara.touch(mode=0o600, exist_ok=False)
    try:
        ringkasan = _tulis(sementara)
        sementara.replace(tujuan)
    finally:
        sementara.unlink(missing_ok=True)
    return ringkasan


def _tulis(sementara: Path) -> Ringkasan:
    mesin = db.engine
    if mesin.dialect.name == "postgresql":
        mesin = mesin.execution_options(isolation_level="REPEATABLE READ")
    with (
        zipfile.ZipFile(sementara, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as arsip,
        mesin.connect() as koneksi,
        koneksi.begin(),
    ):
        rev = revisi(koneksi)
        jumlah = {tabel.name: _tulis_tabel(arsip, koneksi, tabel) for tabel in _tabel()}
        sidik = list(berkas.semua())
        for satu in sidik:
            arsip.write(berkas.lokasi(satu), f"berkas/{satu}", zipfile.ZIP_STORED)
        isi = {
            "format": FORMAT,
            "dibuat_pada": clock.sekarang().isoformat(),
            "revisi": rev,
            "tabel": jumlah,
            "berkas": len(sidik),
        }
        arsip.writestr("manifest.json", json.dumps(isi, indent=2))
    return Ringkasan(jumlah, len(sidik), rev)


def _tulis_tabel(arsip: zipfile.ZipFile, koneksi: sa.Connection, tabel: sa.Table) -> int:
    jumlah = 0
    kunci = list(tabel.primary_key.columns)
    with arsip.open(f"tabel/{tabel.name}.jsonl", "w", force_zip64=True) as keluar:
        for baris in koneksi.execute(
            sa.select(tabel).order_by(*kunci).execution_options(yield_per=_BATCH)
        ).mappings():
            isi = {nama: _sandi(nilai) for nama, nilai in baris.items()}
            keluar.write(json.dumps(isi, ensure_ascii=False).encode() + b"\n")
            jumlah += 1
    return jumlah


def baca_manifest(sumber: Path) -> Ringkasan:
    """Return what the archive says of itself; CadanganDitolak when it is not one of ours."""
    try:
        with zipfile.ZipFile(sumber) as arsip:
            isi = json.loads(arsip.read("manifest.json"))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as galat:
        raise CadanganDitolak(f"{sumber} is not a backup of this system: {galat}") from galat
    if isi.get("format") != FORMAT:
        raise CadanganDitolak(f"{sumber} has archive format {isi.get('format')}, not {FORMAT}.")
    return Ringkasan(isi["tabel"], isi["berkas"], isi["revisi"])


def periksa_arsip(sumber: Path) -> Ringkasan:
    """Read the whole archive once; CadanganDitolak when any part of it is damaged."""
    ringkasan = baca_manifest(sumber)
    with zipfile.ZipFile(sumber) as arsip:
        if (rusak := arsip.testzip()) is not None:
            raise CadanganDitolak(f"{sumber} is damaged at {rusak}.")
    return ringkasan


def kosong() -> bool:
    """Tell whether the database holds nothing but what its migrations put there."""
    with db.engine.connect() as koneksi:
        for tabel in _tabel():
            if tabel.name != "ujung_jejak" and koneksi.execute(sa.select(tabel).limit(1)).first():
                return False
    return True


def pulihkan(sumber: Path) -> Ringkasan:
    """Load the archive into an empty database that stands at the archive's revision.

    All rows come in one transaction. Files are checked against their names while they are stored.
    """
    ringkasan = baca_manifest(sumber)
    if not kosong():
        raise CadanganDitolak("The target database is not empty.")
    with zipfile.ZipFile(sumber) as arsip:
        _pulihkan_berkas(arsip)
        with db.engine.begin() as koneksi:
            if (di_sini := revisi(koneksi)) != ringkasan.revisi:
                raise CadanganDitolak(
                    f"The archive is of schema {ringkasan.revisi}, this program makes {di_sini}: "
                    "restore with the program version that wrote it, then upgrade."
                )
            for tabel in _tabel():
                _isi_tabel(koneksi, tabel, arsip, ringkasan.tabel.get(tabel.name, 0))
            _lanjutkan_urutan(koneksi)
    return ringkasan


def _pulihkan_berkas(arsip: zipfile.ZipFile) -> None:
    for nama in arsip.namelist():
        if nama.startswith("berkas/"):
            with arsip.open(nama) as isi:
                sidik, _ = berkas.simpan(isi)
            if nama != f"berkas/{sidik}":
                raise CadanganDitolak(f"{nama} is damaged: its content has hash {sidik}.")


def _baris(arsip: zipfile.ZipFile, tabel: sa.Table) -> Iterator[dict[str, Any]]:
    tipe = {kolom.name: kolom.type for kolom in tabel.columns}
    with arsip.open(f"tabel/{tabel.name}.jsonl") as masuk:
        for teks in masuk:
            yield {nama: _baca(tipe[nama], nilai) for nama, nilai in json.loads(teks).items()}


class _Pengisi:
    """Writes the rows of one table; one that points at another row of it waits for that one."""

    def __init__(self, koneksi: sa.Connection, tabel: sa.Table) -> None:
        self.koneksi, self.tabel = koneksi, tabel
        self.ke_diri = {
            kolom.name: fk.column.name
            for kolom in tabel.columns
            for fk in kolom.foreign_keys
            if fk.column.table is tabel
        }
        self.ada: dict[str, set[Any]] = {tujuan: set() for tujuan in self.ke_diri.values()}

    def tulis(self, baris: dict[str, Any]) -> bool:
        """Write a row if all that it points at is there; tell whether it was."""
        menunjuk = ((baris[k], self.ada[tujuan]) for k, tujuan in self.ke_diri.items())
        if any(nilai is not None and nilai not in ada for nilai, ada in menunjuk):
            return False
        _tulis_baris(self.koneksi, self.tabel, baris)
        for tujuan, semua in self.ada.items():
            semua.add(baris[tujuan])
        return True

    def tulis_sisa(self, menunggu: list[dict[str, Any]]) -> None:
        """Write the rows that had to wait, each after what it points at."""
        while menunggu:
            sisa = [baris for baris in menunggu if not self.tulis(baris)]
            if len(sisa) == len(menunggu):
                self._tulis_melingkar(sisa)
                return
            menunggu = sisa

    def _tulis_melingkar(self, melingkar: list[dict[str, Any]]) -> None:
        """Write rows that point at one another: first all of them, then the pointers."""
        for baris in melingkar:
            _tulis_baris(self.koneksi, self.tabel, baris | dict.fromkeys(self.ke_diri))
        for baris in melingkar:
            syarat = [kolom == baris[kolom.name] for kolom in self.tabel.primary_key.columns]
            nilai = {nama: baris[nama] for nama in self.ke_diri}
            self.koneksi.execute(sa.update(self.tabel).where(*syarat).values(nilai))


def _isi_tabel(
    koneksi: sa.Connection, tabel: sa.Table, arsip: zipfile.ZipFile, harapan: int
) -> None:
    pengisi, jumlah, menunggu = _Pengisi(koneksi, tabel), 0, []
    for baris in _baris(arsip, tabel):
        if not pengisi.tulis(baris):
            menunggu.append(baris)
        jumlah += 1
    pengisi.tulis_sisa(menunggu)
    if jumlah != harapan:
        raise CadanganDitolak(f"Table {tabel.name}: {jumlah} rows read, {harapan} promised.")


def _tulis_baris(koneksi: sa.Connection, tabel: sa.Table, baris: dict[str, Any]) -> None:
    if tabel.name == "ujung_jejak":
        # The one row that a migration put in, before the trail's first entry: it only moves on.
        if baris["urutan"]:
            koneksi.execute(sa.update(tabel).values(baris))
        return
    koneksi.execute(sa.insert(tabel), baris)


def _lanjutkan_urutan(koneksi: sa.Connection) -> None:
    """Let PostgreSQL's sequences go on after the highest number that came in."""
    if koneksi.dialect.name != "postgresql":
        return
    for tabel in _tabel():
        kolom = tabel.autoincrement_column
        if kolom is None:
            continue
        tertinggi = koneksi.scalar(sa.select(sa.func.max(kolom)))
        if tertinggi is not None:
            koneksi.execute(
                sa.select(
                    sa.func.setval(
                        sa.func.pg_get_serial_sequence(tabel.name, kolom.name), tertinggi
                    )
                )
            )
