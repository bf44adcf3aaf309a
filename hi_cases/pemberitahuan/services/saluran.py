"""What each channel does: whether it is set up, whom it reaches, what it says, how it hands over.

With `rules.SIFAT` this is all that tells one channel from another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.rujukan import Kontak
from hi_cases.pemberitahuan.models import Kabar, KontakWa
from hi_cases.pemberitahuan.services.antar import antar_surel
from hi_cases.pemberitahuan.services.antar_wa import antar_wa
from hi_cases.pemberitahuan.services.kesiapan import alamat_sah, surel_siap, wa_siap
from hi_cases.pemberitahuan.services.naskah import kabar_surel, kabar_wa
from hi_cases.pemberitahuan.types import Kanal, Kegagalan, Pesan


@dataclass(frozen=True)
class Saluran:
    """One channel at work."""

    siap: Callable[[], bool]
    """Whether messages can leave by it."""
    alamat: Callable[[Sequence[Kontak]], Mapping[int, str]]
    """Where accounts are reached, by account; who has no address there, or no consent, is not."""
    naskah: Callable[[Kabar], tuple[str, str]]
    """Subject and text by which a notice leaves."""
    antar: Callable[[Pesan], Kegagalan | None]
    """Hand a message over; why it was not taken, None when it was."""


def _alamat_surel(kontak: Sequence[Kontak]) -> dict[int, str]:
    return {satu.id: satu.surel.strip() for satu in kontak if alamat_sah(satu.surel)}


def _alamat_wa(kontak: Sequence[Kontak]) -> dict[int, str]:
    stmt = sa.select(KontakWa.pengguna_id, KontakWa.nomor).where(
        KontakWa.pengguna_id.in_([satu.id for satu in kontak]),
        KontakWa.dipastikan_pada.is_not(None),
    )
    return {satu.pengguna_id: satu.nomor for satu in db.session.execute(stmt)}


SALURAN: Mapping[Kanal, Saluran] = {
    Kanal.SUREL: Saluran(surel_siap, _alamat_surel, kabar_surel, antar_surel),
    Kanal.WA: Saluran(wa_siap, _alamat_wa, kabar_wa, antar_wa),
}


def antar(pesan: Pesan) -> Kegagalan | None:
    """Hand a message over by its channel; return why it was not taken, None when it was."""
    return SALURAN[pesan.kanal].antar(pesan)
