"""Keeping the counted row of an action beside its matter."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.mogok.models import Aksi, TuntutanAksi
from hi_cases.mogok.queries import kejadian
from hi_cases.mogok.queries.periksa import cukup_waktu
from hi_cases.mogok.rules.tabel import PB, SERAH
from hi_cases.urusan import queries as baca


def ikuti(urusan: Any) -> Aksi:
    """Bring the counted row of a matter up to date with its answers and steps."""
    isi = baca.isi_terbaca(urusan, baca.jenis_dari(urusan))
    cukup = cukup_waktu(urusan.jenis, isi, urusan.tanggal)
    semua, dampak = kejadian.rentang(urusan), kejadian.dampak(urusan, isi)
    tindakan = {satu.tindakan for satu in urusan.langkah}
    aksi = db.session.scalar(sa.select(Aksi).filter_by(urusan_id=urusan.id))
    if aksi is None:
        aksi = Aksi(urusan_id=urusan.id, jenis=urusan.jenis)
        db.session.add(aksi)
    aksi.perusahaan_id = urusan.perusahaan_id
    aksi.terjadi = bool(semua)
    aksi.mulai = semua[0][0].date() if semua else isi.get("mulai") or urusan.tanggal
    aksi.akhir = _akhir(semua)
    aksi.keadaan = urusan.tahap
    aksi.cukup_waktu = cukup
    aksi.perjanjian, aksi.diserahkan = PB in tindakan, SERAH in tindakan
    aksi.pekerja = dampak.pekerja
    aksi.hari_hilang, aksi.jam_hilang = dampak.hari, dampak.jam
    aksi.sifat = str(isi.get("sifat") or "belum")
    db.session.flush()
    _tuntutan(aksi, {str(satu) for satu in isi.get("tuntutan") or ()})
    return aksi


def _akhir(semua: list[Any]) -> date | None:
    return semua[-1][1].date() if semua and semua[-1][1] is not None else None


def _tuntutan(aksi: Aksi, kategori: Set[str]) -> None:
    stmt = sa.select(TuntutanAksi).filter_by(aksi_id=aksi.id)
    ada = {satu.kategori: satu for satu in db.session.scalars(stmt)}
    for nama, baris in ada.items():
        if nama not in kategori:
            db.session.delete(baris)
    for nama in sorted(kategori - set(ada)):
        db.session.add(TuntutanAksi(aksi_id=aksi.id, kategori=nama))
    db.session.flush()
