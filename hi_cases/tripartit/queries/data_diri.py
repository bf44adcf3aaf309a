"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core.data_diri import BagianData
from hi_cases.core.db import db
from hi_cases.core.papan import perusahaan_pengguna
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.serikat.queries.akun import organisasi_saya
from hi_cases.tripartit.models import Anggota, Lembaga, MasaTugas

BATAS = 500


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: seats that bear the account's very name, held for an organisation for which it speaks:
    a namesake of another one is somebody else."""
    milik = akun.kontak([pengguna_id]).get(pengguna_id)
    if milik is None:
        return
    asal = {satu.nama.lower() for satu in organisasi_saya(milik.pelaku)}
    pt = perusahaan.nama_banyak(perusahaan_pengguna(pengguna_id))
    asal |= {nama.lower() for nama in pt.values()}
    stmt = (
        sa.select(Lembaga.nama, Anggota)
        .join(MasaTugas, MasaTugas.lembaga_id == Lembaga.id)
        .join(Anggota, Anggota.masa_id == MasaTugas.id)
        .where(sa.func.lower(Anggota.nama) == milik.pelaku.nama.lower())
        .order_by(Anggota.id)
        .limit(BATAS)
    )
    yield BagianData(
        "Keanggotaan LKS Tripartit dan Dewan Pengupahan",
        ("Lembaga", "Nama", "Unsur", "Jabatan", "Organisasi", "Mulai", "Berhenti"),
        [
            (nama, s.nama, s.unsur.label, s.jabatan.label, s.organisasi, s.mulai, s.berhenti_pada)
            for nama, s in db.session.execute(stmt)
            if s.organisasi.lower() in asal
        ],
    )
