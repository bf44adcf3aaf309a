"""By which channels an account is told: what it chose, what reaches it, what is set up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.rujukan import Kontak
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import KontakWa, Pilihan
from hi_cases.pemberitahuan.services.kesiapan import alamat_sah, wa_siap
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok


def _pilihan(ids: Sequence[int], kelompok: Kelompok) -> dict[tuple[int, Kanal], CaraTerima]:
    baris = db.session.execute(
        sa.select(Pilihan.pengguna_id, Pilihan.kanal, Pilihan.cara).where(
            Pilihan.pengguna_id.in_(ids), Pilihan.kelompok == kelompok
        )
    )
    return {(satu.pengguna_id, satu.kanal): satu.cara for satu in baris}


def nomor_wa(ids: Sequence[int]) -> dict[int, str]:
    """Return the WhatsApp numbers of those accounts that gave one for notices."""
    stmt = sa.select(KontakWa.pengguna_id, KontakWa.nomor).where(KontakWa.pengguna_id.in_(ids))
    return {satu.pengguna_id: satu.nomor for satu in db.session.execute(stmt)}


def kanal_semua(
    kontak: Sequence[Kontak], kelompok: Kelompok, *, resmi: bool = False
) -> dict[int, dict[Kanal, CaraTerima]]:
    """Return `kanal_untuk` of many accounts, with two questions to the database."""
    ids = [satu.id for satu in kontak]
    pilihan, wa = _pilihan(ids, kelompok), nomor_wa(ids) if wa_siap() else {}
    hasil: dict[int, dict[Kanal, CaraTerima]] = {}
    for satu in kontak:
        terpakai = {Kanal.SUREL: alamat_sah(satu.surel), Kanal.WA: satu.id in wa}
        hasil[satu.id] = {
            kanal: rules.cara(
                kelompok,
                kanal,
                pilihan.get((satu.id, kanal)),
                staf=satu.pelaku.staf,
                resmi=resmi,
            )
            for kanal, ada in terpakai.items()
            if ada and satu.aktif
        }
    return hasil


def kanal_untuk(
    kontak: Kontak, kelompok: Kelompok, resmi: bool = False
) -> Mapping[Kanal, CaraTerima]:
    """Return how an account gets a notice by each channel that reaches it.

    A channel left out cannot reach it: no address, no consent, not set up, the account is shut.
    """
    return kanal_semua([kontak], kelompok, resmi=resmi)[kontak.id]
