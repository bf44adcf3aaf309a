"""One's own choices: how notices leave the house."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci, tahan
from hi_cases.core.errors import DataTidakSah
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Pilihan
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok


def simpan_pilihan(pelaku: Pelaku, pilihan: Mapping[tuple[Kelompok, Kanal], CaraTerima]) -> None:
    """Keep what the actor chose; what is the default anyway leaves no row.

    Raises DataTidakSah for what this account may not choose.
    """
    # Rows that are not there yet cannot be held: two first choices at once wait here.
    tahan(f"pilihan_kabar:{pelaku.id}")
    lama = {
        (satu.kelompok, satu.kanal): satu
        for satu in db.session.scalars(
            kunci(sa.select(Pilihan).where(Pilihan.pengguna_id == pelaku.id)).execution_options(
                populate_existing=True
            )
        )
    }
    for (kelompok, kanal), cara in pilihan.items():
        if cara not in rules.dapat_dipilih(kelompok, kanal, staf=pelaku.staf):
            raise DataTidakSah({f"{kelompok.value}_{kanal.value}": "Pilih salah satu cara."})
        baris = lama.get((kelompok, kanal))
        if cara is rules.bawaan(kelompok, kanal, staf=pelaku.staf):
            if baris is not None:
                db.session.delete(baris)
        elif baris is None:
            db.session.add(
                Pilihan(pengguna_id=pelaku.id, kelompok=kelompok, kanal=kanal, cara=cara)
            )
        else:
            baris.cara = cara
    db.session.flush()
