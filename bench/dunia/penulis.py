"""Writing many rows fast: one statement a table on SQLite, COPY on PostgreSQL.

Values are given as both databases read them from text: days as ISO, instants as UTC without a zone,
booleans as 1 and 0, JSON as text. Which columns there are is asked of the tables themselves, so a
column that is new, gone or renamed stops the generator with its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import sqlalchemy as sa

_SEKALI = 20_000
Baris = tuple[str | int | None, ...]


class Penulis:
    """Writes rows of one table through a raw connection, within its transaction."""

    def __init__(self, koneksi: sa.Connection, model: type[Any], kolom: Sequence[str]) -> None:
        tabel: sa.Table = model.__table__
        asing = sorted(set(kolom) - set(tabel.c.keys()))
        if asing:
            raise ValueError(f"{tabel.name} has no column {', '.join(asing)}")
        sisa = {c.name: _baku(c) for c in tabel.c if c.name not in kolom and _perlu(c)}
        self._koneksi, self._tabel = koneksi, tabel.name
        self._kolom = (*kolom, *sisa)
        self._sisa: Baris = tuple(sisa.values())

    def tulis(self, baris: Iterable[Baris]) -> None:
        """Write rows, each in the order of the columns given."""
        lengkap = (satu + self._sisa for satu in baris)
        if self._koneksi.dialect.name == "postgresql":
            self._salin(lengkap)
            return
        tanda = ", ".join("?" * len(self._kolom))
        perintah = f"INSERT INTO {self._tabel} ({', '.join(self._kolom)}) VALUES ({tanda})"
        self._mentah.executemany(perintah, lengkap)

    @property
    def _mentah(self) -> Any:
        return self._koneksi.connection.cursor()

    def _salin(self, baris: Iterator[Baris]) -> None:
        perintah = f"COPY {self._tabel} ({', '.join(self._kolom)}) FROM STDIN"
        with self._mentah.copy(perintah) as salinan:
            while bagian := list(islice(baris, _SEKALI)):
                salinan.write("".join(map(_baris_copy, bagian)))


def _baris_copy(baris: Baris) -> str:
    return "\t".join(["\\N" if satu is None else str(satu) for satu in baris]) + "\n"


def _perlu(kolom: sa.Column[Any]) -> bool:
    """Tell whether a column that the caller leaves out has to be filled."""
    sendiri = kolom is kolom.table._autoincrement_column
    if sendiri or kolom.nullable or kolom.server_default is not None:
        return False
    if kolom.default is None:
        raise ValueError(f"{kolom} is empty: the generator does not know it")
    return True


def _baku(kolom: sa.Column[Any]) -> str | int:
    """Return the model's own default as text."""
    baku: Any = kolom.default
    nilai = baku.arg(None) if baku.is_callable else baku.arg
    if isinstance(kolom.type, sa.JSON):
        return json.dumps(nilai)
    return int(nilai) if isinstance(nilai, bool | int) else str(nilai)


def lanjutkan_nomor(koneksi: sa.Connection, tabel: Iterable[sa.Table]) -> None:
    """Let numbers that the database gives go on behind those that were written."""
    if koneksi.dialect.name != "postgresql":
        return
    for satu in tabel:
        if "id" in satu.c:
            koneksi.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{satu.name}', 'id'), "
                f"(SELECT max(id) FROM {satu.name}))"
            )
