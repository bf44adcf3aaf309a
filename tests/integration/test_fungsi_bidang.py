"""docs/fungsi-bidang.md: each page that it names opens for the role whose function it is."""

import re
from collections.abc import Iterator
from pathlib import Path

from hi_cases.core.authz import Peran
from tests.perangkat.acuan import muat_acuan

NASKAH = Path(__file__).resolve().parents[2] / "docs" / "fungsi-bidang.md"
_HALAMAN = re.compile(r"`[a-z_]+\.[a-z_]+` `(/[^`]*)`(?: \(([a-z]+)\))?")
_PERAN = {"Bidang": Peran.KABID, "Sub koordinator": Peran.SUBKOOR}
"""Whose a list is by its heading; a page of another role says so behind its address."""


def halaman() -> Iterator[tuple[Peran, str]]:
    """Yield who opens what."""
    for bagian in NASKAH.read_text(encoding="utf-8").split("\n## ")[1:]:
        judul, isi = bagian.split("\n", 1)
        (milik,) = (peran for awal, peran in _PERAN.items() if judul.startswith(awal))
        for alamat, lain in _HALAMAN.findall(isi):
            yield (Peran(lain) if lain in set(Peran) else milik), alamat


def test_every_page_opens_for_the_role_of_its_row(app, masuk, db_session, jam):
    jam.atur("2026-03-02")
    muat_acuan()
    db_session.commit()
    semua = sorted(set(halaman()))
    assert {peran for peran, _ in semua} >= set(_PERAN.values())
    klien = {peran: app.test_client() for peran, _ in semua}
    for peran, satu in klien.items():
        masuk(satu, peran)
    tertutup = {
        (peran.value, alamat): kode
        for peran, alamat in semua
        if (kode := klien[peran].get(alamat, follow_redirects=True).status_code) != 200
    }
    assert tertutup == {}
