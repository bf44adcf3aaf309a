"""A case as joining and splitting read it."""

from __future__ import annotations

from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries.fakta import fakta
from hi_cases.perselisihan.rules.gabung_pisah import OrangGabung, PerkaraGabung, PihakGabung
from hi_cases.perselisihan.types import Asal


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
