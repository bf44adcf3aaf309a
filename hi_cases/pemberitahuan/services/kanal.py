"""By which channels an account is told: what it chose, what reaches it, what is set up."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Kontak
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Pilihan
from hi_cases.pemberitahuan.services.saluran import SALURAN
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok


def _pilihan(ids: Sequence[int], kelompok: Kelompok) -> dict[tuple[int, Kanal], CaraTerima]:
    baris = db.session.execute(
        sa.select(Pilihan.pengguna_id, Pilihan.kanal, Pilihan.cara).where(
            Pilihan.pengguna_id.in_(ids), Pilihan.kelompok == kelompok
        )
    )
    return {(satu.pengguna_id, satu.kanal): satu.cara for satu in baris}


def _hidup(kanal: Kanal) -> bool:
    """Tell whether accounts can be told by a channel: the office's own waits, others are off."""
    return rules.SIFAT[kanal].pokok or SALURAN[kanal].siap()


def kanal_semua(
    kontak: Sequence[Kontak], kelompok: Kelompok, *, resmi: bool = False
) -> dict[int, dict[Kanal, CaraTerima]]:
    """Return how accounts get a notice by each channel that reaches them.

    A channel left out cannot reach an account: no address, no consent, not set up, shut. Asks the
    database once for the choices and once a channel, however many accounts there are.
    """
    pilihan = _pilihan([satu.id for satu in kontak], kelompok)
    alamat = {kanal: SALURAN[kanal].alamat(kontak) for kanal in Kanal if _hidup(kanal)}
    hasil: dict[int, dict[Kanal, CaraTerima]] = {}
    for satu in kontak:
        hasil[satu.id] = {
            kanal: rules.cara(
                kelompok,
                kanal,
                pilihan.get((satu.id, kanal)),
                staf=satu.pelaku.staf,
                resmi=resmi,
            )
            for kanal, milik in alamat.items()
            if satu.aktif and satu.id in milik
        }
    return hasil


def kanal_dipilih(akun_id: int) -> tuple[Kanal, ...]:
    """Return the channels among which an account has a choice.

    One that needs consent is offered once it is set up and the account gave its address for it.
    """
    port = papan().akun
    kontak = list(port.kontak([akun_id]).values()) if port else []
    return tuple(
        kanal
        for kanal, satu in SALURAN.items()
        if not rules.SIFAT[kanal].perlu_setuju or (satu.siap() and akun_id in satu.alamat(kontak))
    )
