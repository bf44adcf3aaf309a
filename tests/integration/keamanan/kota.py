"""The world of these tests as it stands: built and committed once, then only visited.

A visit is one transaction that is rolled back, so every test finds what the first one found. What
was found by walking through the pages holds for each of them too, and is walked once an account:
every worker of a run has a copy of one world, and reads what another found in its own.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from flask import Flask, current_app

from hi_cases.akun.models import Pengguna
from hi_cases.core import berkas, clock
from hi_cases.core.db import db
from hi_cases.pihak_luar.types import Langkah
from tests.integration.keamanan.dunia import Dunia, bangun
from tests.integration.keamanan.formulir import Formulir, kumpulkan
from tests.integration.perselisihan.kantor import Kantor
from tests.perangkat.basis import Basis, Jam, buat_aplikasi, menu_ditahan
from tests.perangkat.bersama import sekali
from tests.perangkat.klien import Klien, buat_pengguna

AKUN = ("pekerja", "serikat", "perusahaan", "kuasa", "petugas", "mediator", "kabid", "admin", "")
_KELOMPOK = ("milik", "lain", "staf")
_DUNIA = "dunia.pickle"


@dataclass
class Kota:
    """A database with the world in it; `dunia` holds keys where a visitor sees accounts.

    `asal`: the folder of the world of which this is a copy.
    """

    mesin: sa.Engine
    folder: Path
    asal: Path
    dunia: Dunia
    _formulir: dict[str, list[Formulir]] = field(default_factory=dict)

    @contextmanager
    def dikunjungi(self) -> Iterator[Dunia]:
        """Let the application at hand work on the world, and undo what it does.

        The menu counts once a visit: it has tests of its own, and is a third of a light page.
        """
        db.session.remove()
        semula = db.engines[None]
        berkas.pasang(self.folder / "berkas")
        with menu_ditahan(current_app), self.mesin.connect() as koneksi:
            luar = koneksi.begin()
            db.engines[None] = koneksi  # type: ignore[assignment]
            try:
                yield replace(self.dunia, **{nama: self._akun(nama) for nama in _KELOMPOK})
            finally:
                db.session.remove()
                luar.rollback()
                db.engines[None] = semula

    def _akun(self, nama: str) -> dict[str, Any]:
        kunci: dict[str, int] = getattr(self.dunia, nama)
        return {peran: db.session.get_one(Pengguna, satu) for peran, satu in kunci.items()}

    def formulir(self, app: Flask, masuk: Any, dunia: Dunia, akun: str) -> list[Formulir]:
        """Return the forms that an account can come to; "" is nobody's."""

        def telusuri() -> str:
            klien = pemakai(app, masuk, dunia, akun)
            hasil = self.asal / f"formulir-{akun}.pickle"
            hasil.write_bytes(pickle.dumps(kumpulkan(app, klien, _awal(dunia, akun))))
            return str(hasil)

        if akun not in self._formulir:
            hasil = sekali(self.asal, f"{self.asal.name}-formulir-{akun}", telusuri)
            self._formulir[akun] = pickle.loads(Path(hasil).read_bytes())  # noqa: S301 - ours
        return self._formulir[akun]


def pemakai(app: Flask, masuk: Any, dunia: Dunia, akun: str) -> Klien:
    """Return the browser of an account of these cases or of the office; "" is nobody's."""
    klien: Klien = app.test_client()
    if akun:
        masuk(klien, dunia.milik.get(akun) or dunia.staf[akun])
    return klien


def _awal(dunia: Dunia, akun: str) -> list[str]:
    """Where a person begins to walk: the start, the usual addresses, and the cases of the test."""
    umum = ["/", "/login", "/daftar", "/lupa-sandi", "/lacak", "/bantuan"]
    if not akun:
        return umum
    nomor = [satu.id for satu in dunia.benda["perkara_id"]]
    if akun in dunia.milik:
        sendiri = [f"/saya/{n}" for n in nomor]
        langkah = [f"/ajukan/{n}/{satu.value}" for n in nomor[1:] for satu in Langkah]
        return [*umum, "/saya", "/akun-saya", "/klaim", "/ajukan", *sendiri, *langkah]
    return [*umum, "/akun-saya", f"/perkara/{nomor[0]}"]


def dirikan(basis: Basis) -> None:
    """Build the world in an empty database, and leave the clock on its day."""
    app = buat_aplikasi(basis)
    jam = Jam(basis.folder / "jam")
    clock.pasang(jam)
    berkas.pasang(basis.folder / "berkas")
    try:
        with app.app_context():
            dunia = bangun(Kantor(jam, buat_pengguna), buat_pengguna)
            kunci = {
                nama: {peran: satu.id for peran, satu in getattr(dunia, nama).items()}
                for nama in _KELOMPOK
            }
            (basis.folder / _DUNIA).write_bytes(pickle.dumps(replace(dunia, **kunci)))
            db.session.remove()
            db.engine.dispose()
    finally:
        clock.pasang(None)


def datangi(basis: Basis, asal: Path) -> Kota:
    """Return the copy of a world that was built in the folder `asal`."""
    with buat_aplikasi(basis).app_context():
        dunia = pickle.loads((asal / _DUNIA).read_bytes())  # noqa: S301 - ours
        return Kota(db.engine, basis.folder, asal, dunia)
