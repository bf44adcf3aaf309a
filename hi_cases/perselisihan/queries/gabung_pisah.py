"""A case as joining and splitting read it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hi_cases.perselisihan.models import Kuasa, Perkara, Pihak
from hi_cases.perselisihan.queries.fakta import fakta
from hi_cases.perselisihan.rules.gabung_pisah import OrangGabung, PerkaraGabung, PihakGabung
from hi_cases.perselisihan.types import Asal, StatusKuasa


def data_gabung(p: Perkara) -> PerkaraGabung:
    """Return a case that was read with its parties as a plain value."""
    return PerkaraGabung(
        p.id,
        p.sebutan,
        fakta(p),
        p.jenis_utama,
        tuple(
            PihakGabung(
                satu.id,
                satu.sisi,
                satu.jenis,
                satu.nama,
                satu.nik,
                satu.perusahaan_id,
                tuple(OrangGabung(s.id, s.nama, s.nik) for s in satu.anggota),
            )
            for satu in p.pihak
        ),
        tuple((satu.id, satu.uraian) for satu in p.tuntutan),
        p.asal is Asal.REGISTER,
    )


def kuasa_ikut(pihak: Iterable[Pihak], hari_ini: date) -> list[Kuasa]:
    """Return the letters that go along with copies of these parties: those that may still count."""
    mati = {StatusKuasa.DITOLAK, StatusKuasa.DICABUT}
    return [
        satu
        for milik in pihak
        for satu in milik.kuasa
        if satu.status not in mati
        and (satu.berlaku_sampai is None or satu.berlaku_sampai >= hari_ini)
    ]


def banyak_kuasa(perkara: Perkara, pihak_ids: Iterable[int], hari_ini: date) -> int:
    """Return how many letters an officer looks at again once these parties are copied."""
    ids = set(pihak_ids)
    return len(kuasa_ikut((satu for satu in perkara.pihak if satu.id in ids), hari_ini))
