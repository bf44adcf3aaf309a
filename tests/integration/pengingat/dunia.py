"""Deadlines of invented things, the port that tells of them, and a worker that takes the hints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock, papan, queue
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import BahanPengingat, Label, Rujukan
from hi_cases.kalender_kerja import services as kalender
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.pemberitahuan.models import Kabar, Pengingat
from hi_cases.pemberitahuan.services import ingatkan as services
from hi_cases.pemberitahuan.types import StatusPengingat

JENIS = "uji"
MULAI = date(2026, 3, 11)
"""Ten working days behind it is Wednesday, 1 April 2026: Idulfitri lies between."""
JATUH = date(2026, 4, 1)
MILIK_PIHAK = frozenset({"JWB-10", "BIP-30"})


@dataclass
class Dunia:
    """Who stands where; the port reads it anew each time."""

    pihak: tuple[int, ...] = ()
    petugas: tuple[int, ...] = ()
    diam: set[int] = field(default_factory=set)
    """Deadlines that their domain leaves out."""

    def pasang(self, monkeypatch: Any) -> None:
        """Answer for the kind "uji"."""
        monkeypatch.setitem(papan.papan().pengingat, JENIS, self.bahan)
        monkeypatch.setitem(papan.papan().label, JENIS, self.label)

    def bahan(self, tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]:
        """`PortPengingat` of the kind."""
        return {
            satu.id: BahanPengingat(
                pihak=self.pihak,
                milik_pihak=satu.kode in MILIK_PIHAK,
                judul_kantor=f"560/{satu.rujukan_id:03}/HI/2026: {satu.label}",
                isi_kantor="Sampaikan anjuran tertulis kepada para pihak.",
                judul_pihak="Jawaban Anda atas anjuran",
                isi_pihak="Tulis jawaban Anda. Yang tidak menjawab dianggap menolak.",
                petugas=self.petugas,
            )
            for satu in tenggat
            if satu.id not in self.diam
        }

    def label(self, _pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
        """`PortLabel` of the kind: number 13 is nobody's to see."""
        return {satu: Label(f"560/{satu:03}/HI/2026", "/uji") for satu in ids if satu != 13}


def buka(
    nomor: int = 7,
    kode: str = "ANJ-10",
    mulai: date = MULAI,
    *,
    mediator: int | None = None,
    label: str = "anjuran disampaikan",
) -> Tenggat:
    """Open a deadline of the thing with this number."""
    return kalender.buka(
        SISTEM,
        Rujukan(JENIS, nomor),
        kode,
        mulai,
        label=label,
        penanggung_jawab_id=mediator,
    )


def susun(hari: date | None = None) -> int:
    """Run the day's task as a worker does, in its own transaction."""
    hasil = services.susun(hari or clock.hari_ini())
    db.session.commit()
    return hasil


def kerjakan(perekam: queue.Perekam) -> list[StatusPengingat | None]:
    """Take the hints in the order in which they were sent."""
    hasil = []
    for nama, ids in list(perekam.terkirim):
        if nama == services.TUGAS:
            hasil.append(services.ingatkan(*ids))
            db.session.commit()
    perekam.terkirim.clear()
    return hasil


def hari_berjalan(perekam: queue.Perekam) -> list[Kabar]:
    """Run today and return the notices that it made, in order."""
    terakhir = db.session.scalar(sa.select(sa.func.max(Kabar.id))) or 0
    susun()
    kerjakan(perekam)
    return list(db.session.scalars(sa.select(Kabar).where(Kabar.id > terakhir).order_by(Kabar.id)))


def baris(**syarat: Any) -> list[Pengingat]:
    """Return reminders in order."""
    stmt = sa.select(Pengingat).filter_by(**syarat).order_by(Pengingat.id)
    return list(db.session.scalars(stmt))


def ringkas(semua: Iterable[Pengingat]) -> list[tuple[int, str, str]]:
    """Return rung, channel and state."""
    return [(satu.selisih, satu.kanal, satu.status.value) for satu in semua]
