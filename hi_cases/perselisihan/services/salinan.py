"""Copy parties from one case to another, and count the workers anew."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import AksesPihak, AnggotaKelompok, Kuasa, Perkara, Pihak
from hi_cases.perselisihan.queries.gabung_pisah import kuasa_ikut
from hi_cases.perselisihan.services.permohonan import setel_judul
from hi_cases.perselisihan.types import JenisPihak, StatusKuasa

_DIRI = ("alamat", "telepon", "surel", "nik", "jabatan", "perusahaan_id")
_KUASA = ("nama", "nomor", "tanggal", "lingkup", "berlaku_sampai")
"""What the letter says. What an officer found, and whose account it let in, was for its own case
only (Permenaker 17/2014 Ps 10(1)e): here an officer looks again."""
_AKSES = ("pengguna_id", "pengguna_nama", "asal", "penuh", "dibuka_pada", "surat")


def _nilai(baris: Any, nama: tuple[str, ...]) -> dict[str, Any]:
    return {satu: getattr(baris, satu) for satu in nama}


def urutan_berikut(perkara: Perkara) -> int:
    """Return the place after the last party."""
    return max((satu.urutan for satu in perkara.pihak), default=-1) + 1


def salin_pihak(
    pihak: Pihak, ke: Perkara, anggota: Collection[int] | None = None, **ubah: Any
) -> Pihak:
    """Add a copy of a party, with whoever reaches the case for it; its letters wait for an officer.

    `anggota`: of a group only these workers; None: all.
    """
    isi = {"sisi": pihak.sisi, "jenis": pihak.jenis, "nama": pihak.nama, **_nilai(pihak, _DIRI)}
    baru = Pihak(urutan=urutan_berikut(ke), **{**isi, **ubah})
    if baru.jenis is JenisPihak.KELOMPOK:
        baru.anggota = [
            AnggotaKelompok(urutan=i, nama=s.nama, nik=s.nik, jabatan=s.jabatan)
            for i, s in enumerate(s for s in pihak.anggota if anggota is None or s.id in anggota)
        ]
    baru.kuasa = [
        Kuasa(**_nilai(satu, _KUASA), status=StatusKuasa.MENUNGGU)
        for satu in kuasa_ikut((pihak,), clock.hari_ini())
    ]
    ke.pihak.append(baru)
    db.session.flush()
    salin_akses(pihak.id, baru.id)
    return baru


def salin_akses(dari_id: int, ke_id: int) -> None:
    """Whoever reaches the case for one party reaches it for the other."""
    stmt = sa.select(AksesPihak).where(
        AksesPihak.pihak_id == dari_id, AksesPihak.dicabut_pada.is_(None)
    )
    for satu in db.session.scalars(stmt).all():
        db.session.add(AksesPihak(pihak_id=ke_id, **_nilai(satu, _AKSES)))
    db.session.flush()


def jumlah_pekerja(perkara: Perkara) -> int | None:
    """Return how many workers the case is about; None where it has none by name."""
    jumlah = sum(
        len(satu.anggota) if satu.jenis is JenisPihak.KELOMPOK else 1
        for satu in perkara.pihak
        if satu.jenis in {JenisPihak.PEKERJA, JenisPihak.KELOMPOK}
    )
    return jumlah or None


def selaraskan(perkara: Perkara) -> None:
    """Let count and title of a case say what its parties are now."""
    db.session.flush()
    db.session.refresh(perkara, ["pihak", "tuntutan", "baris_jenis"])
    perkara.jumlah_pekerja = jumlah_pekerja(perkara)
    setel_judul(perkara, queries.draf_dari(perkara))
    db.session.flush()
