"""Handing a matter of the office, as a strike, over to a case (UU 13/2003 Ps 141(4), 149(4)).

The matter is held first, so that two who press at once find one case; it goes on where it stands.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as berkas
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan.models import AsalUrusan, Perkara
from hi_cases.perselisihan.queries import asal_urusan as baca
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.asal import draf_urusan
from hi_cases.perselisihan.services.buka import buka_draf
from hi_cases.urusan import queries as urusan
from hi_cases.urusan import services as layanan_urusan

KEPADA = "Penyelesaian perselisihan hubungan industrial di dinas ini"


def alihkan_urusan(pelaku: Pelaku, urusan_id: int) -> Perkara:
    """Open the draft of a case from a matter; pressed twice, it returns the case that is there.

    Raises TidakDitemukan where the actor does not see the matter, TindakanDitolak where nothing is
    to be handed over yet.
    """
    authz.tabel().pastikan(pelaku, izin.ISIAN_LOKET)
    satu = urusan.pegang(pelaku, urusan_id)
    if (ada := baca.dipegang(urusan_id)) is not None:
        return ada
    alih = baca.alih(satu)
    if alih is None:
        raise TindakanDitolak(
            "Belum ada yang dapat diserahkan. Catat dahulu perundingan yang tidak menghasilkan "
            "kesepakatan."
        )
    isi = draf_urusan(alih, baca.pengusaha(satu))
    hari = clock.hari_ini()
    perkara = buka_draf(pelaku, {**isi, "saluran": "loket", "tanggal_masuk": hari.isoformat()})
    _ikat(satu, perkara)
    if alih.berkas:
        _bawa_berkas(pelaku, satu, perkara)
    if not any(langkah.tindakan == alih.tindakan for langkah in satu.langkah):
        data = {"tanggal": hari, "kepada": KEPADA, "nomor": perkara.sebutan}
        layanan_urusan.lakukan_di(pelaku, satu, alih.tindakan, data)
    audit.catat(
        pelaku,
        "perselisihan.alihkan_urusan",
        satu.rujukan,
        sesudah={"perkara_id": perkara.id},
        keterangan=f"Dibawa ke perselisihan: {perkara.sebutan}.",
        dasar=alih.dasar,
    )
    return perkara


def _ikat(satu: Any, perkara: Perkara) -> None:
    """Tie the matter to its case; one that it had and that settled nothing lets it go."""
    saat = clock.sekarang()
    lepas = sa.update(AsalUrusan).where(
        AsalUrusan.urusan_id == satu.id, AsalUrusan.dilepas_pada.is_(None)
    )
    db.session.execute(lepas.values(dilepas_pada=saat))
    db.session.add(AsalUrusan(perkara_id=perkara.id, urusan_id=satu.id, pada=saat))
    db.session.flush()


def _bawa_berkas(pelaku: Pelaku, satu: Any, perkara: Perkara) -> None:
    """Let the files of the matter hang on its case too."""
    ke: Rujukan = perkara.rujukan
    for baris in berkas.berkas_untuk(pelaku, satu.rujukan):
        dokumen.rujuk(
            pelaku, baris.id, ke, f"{baris.keterangan or 'Berkas'}, dari {satu.nomor}"[:300]
        )
