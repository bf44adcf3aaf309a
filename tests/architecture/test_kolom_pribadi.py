"""Every column that is named like personal data is in the list that the record is made from.

Whoever adds one writes a line into data/kolom_pribadi.csv: its activity (a code of
data/kegiatan_pemrosesan.csv) and its category, or `bukan` where it tells of no person.
"""

from hi_cases.core import authz
from hi_cases.core.db import db
from hi_cases.data_pribadi.queries.rekam import semua_kegiatan, semua_kolom
from hi_cases.data_pribadi.rules.rekam import BUKAN, bernama_pribadi


def _tabel() -> dict[tuple[str, str], object]:
    return {(t.name, k.name): k for t in db.metadata.sorted_tables for k in t.columns}


def test_a_column_named_like_personal_data_has_its_line(app) -> None:
    tercatat = {(satu.tabel, satu.kolom) for satu in semua_kolom()}
    belum = {f"{t}.{k}" for t, k in _tabel() if bernama_pribadi(k)} - {
        f"{t}.{k}" for t, k in tercatat
    }
    assert belum == set(), "write a line for each into data/kolom_pribadi.csv"


def test_every_line_names_a_column_that_is_there_and_an_activity(app) -> None:
    kegiatan = {satu.kode for satu in semua_kegiatan()} | {BUKAN}
    ada = _tabel()
    assert {(s.tabel, s.kolom) for s in semua_kolom() if (s.tabel, s.kolom) not in ada} == set()
    assert {s.kegiatan for s in semua_kolom()} <= kegiatan
    assert len({(s.tabel, s.kolom) for s in semua_kolom()}) == len(semua_kolom())


def test_every_activity_is_read_by_permissions_that_there_are(app) -> None:
    izin = {kode for satu in semua_kegiatan() for kode in satu.izin.split()}
    assert izin <= set(authz.tabel().baris)
