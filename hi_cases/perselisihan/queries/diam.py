"""Ripe silences: which cases are to be looked at, and what the page of today shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.models import DiamMatang
from hi_cases.perselisihan.queries.hari_ini import (
    BebanMediator,
    ButirHariIni,
    saran_mediator_banyak,
)
from hi_cases.perselisihan.rules import diam as aturan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perselisihan.types.diam import Diam, JenisDiam


@dataclass(frozen=True)
class ButirDiam:
    """One ripe silence on the page of today, with what its one button sends."""

    perkara_id: int
    nomor: str
    judul: str
    diam: Diam
    arti: str
    dasar: str
    isian: Mapping[str, Any] = field(default_factory=dict)
    """The fields of the act as the button sends them; the act's page takes the same to begin."""
    saran: BebanMediator | None = None
    """Where a mediator is to be chosen: the one with the lightest load and no conflict."""

    @property
    def lengkap(self) -> bool:
        """Whether one press is enough: a mediator to be chosen may be wanting."""
        return self.diam.tindakan is not Tindakan.LIMPAHKAN or self.saran is not None

    @property
    def tombol(self) -> str:
        """What pressing it does, in words."""
        if self.diam.jenis is JenisDiam.KELENGKAPAN:
            return "Tutup berkas"
        if self.diam.jenis is JenisDiam.PILIHAN:
            return f"Limpahkan ke {self.saran.nama}" if self.saran else "Pilih mediator"
        return "Catat dianggap menolak"


def _isian(diam: Diam, saran: BebanMediator | None) -> dict[str, Any]:
    """What the law or the office fills in; the day of a rejection is the act's own affair."""
    if diam.pihak_id is not None:
        return {"pihak_id": diam.pihak_id}
    awal: dict[str, Any] = {"tanggal": clock.hari_ini().isoformat()}
    return awal | ({"mediator_id": saran.mediator_id} if saran else {})


def butir_diam(butir: Iterable[ButirHariIni]) -> list[ButirDiam]:
    """Return the silences of what waits for somebody, the oldest first: two queries at most."""
    semua = [(satu, diam) for satu in butir for diam in satu.diam]
    semua.sort(key=lambda pasang: (pasang[1].jatuh, pasang[0].perkara_id))
    tawaran = [satu.perkara_id for satu, d in semua if d.jenis is JenisDiam.PILIHAN]
    saran = {
        nomor: next((m for m in beban if m.disarankan), None)
        for nomor, beban in saran_mediator_banyak(tawaran).items()
    }
    return [
        ButirDiam(
            satu.perkara_id,
            satu.nomor,
            satu.judul,
            diam,
            aturan.ARTI[diam.jenis].arti,
            aturan.dasar(diam, satu.tahap),
            {"versi": satu.versi, **_isian(diam, saran.get(satu.perkara_id))},
            saran.get(satu.perkara_id),
        )
        for satu, diam in semua
    ]


def perkara_bertenggat_lewat() -> list[int]:
    """Return the cases in which a silence may be ripe, or was found to be, for the daily task."""
    tenggat = kalender_kerja.tenggat_berjalan("perkara", kode=aturan.BERTENGGAT)
    kini = clock.hari_ini()
    lewat = {s.rujukan_id for s in tenggat if s.jatuh is not None and s.jatuh < kini}
    stmt = sa.select(DiamMatang.perkara_id).where(DiamMatang.selesai_pada.is_(None))
    return sorted(lewat | set(db.session.scalars(stmt)))
