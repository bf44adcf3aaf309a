"""An office with two rooms, three officers and the calendar of 2026; it is Monday 30 March."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import WIB
from hi_cases.jadwal import services
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.types import JenisAcara
from tests.perangkat.acuan import muat_acuan
from tests.perangkat.klien import buat_pengguna

LAMA = timedelta(minutes=90)


def pukul(teks: str) -> datetime:
    """Return an instant of the office's clock: `pukul("2026-04-06 09:00")`."""
    return datetime.fromisoformat(teks).replace(tzinfo=WIB)


@dataclass(frozen=True)
class Dinas:
    """The people and rooms of the office."""

    kabid: Pelaku
    petugas: Pelaku
    mediator: Pelaku
    mediator2: Pelaku
    analis: Pelaku
    ruang_a: int
    ruang_b: int

    def jadwalkan(self, mulai: str = "2026-04-06 09:00", **lain: Any) -> Acara:
        """Plan a session of the first mediator in the first room."""
        saat = pukul(mulai)
        isi = {
            "jenis": JenisAcara.SIDANG,
            "judul": "Sidang · 560/001/HI/2026",
            "mulai": saat,
            "selesai": saat + LAMA,
            "ruang_id": self.ruang_a,
            "petugas_id": self.mediator.id,
        }
        return services.jadwalkan(lain.pop("pelaku", self.petugas), **(isi | lain))


def buat_dinas() -> Dinas:
    """Return the office, in the session at hand."""
    muat_acuan()
    orang = {
        nama: buat_pengguna(peran).pelaku
        for nama, peran in {
            "kabid": "kabid",
            "petugas": "petugas",
            "mediator": "mediator",
            "mediator2": "mediator",
            "analis": "analis",
        }.items()
    }
    ruang = [services.simpan_ruang(orang["kabid"], nama=satu).id for satu in ("Ruang A", "Ruang B")]
    return Dinas(**orang, ruang_a=ruang[0], ruang_b=ruang[1])


@pytest.fixture
def dinas(app: Flask, jam: Any) -> Dinas:
    """Return the office."""
    jam.atur("2026-03-30")
    return buat_dinas()
