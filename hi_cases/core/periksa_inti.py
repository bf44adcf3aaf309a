"""What must hold of what belongs to no domain: jobs move, periodic tasks end well."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.berkala import menurut_nama
from hi_cases.core.db import db
from hi_cases.core.jalan import BURUK, JalanTugas, StatusJalan
from hi_cases.core.pekerjaan import TERBUKA, Pekerjaan
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_waktu

# The sweeper sends a silent job again within minutes: after an hour it has not helped.
MACET = timedelta(hours=1)


def _pekerjaan_macet() -> Iterator[Temu]:
    stmt = sa.select(Pekerjaan.id, Pekerjaan.jenis, Pekerjaan.denyut_pada).where(
        Pekerjaan.status.in_(TERBUKA), Pekerjaan.denyut_pada < clock.sekarang() - MACET
    )
    for pekerjaan_id, jenis, denyut in db.session.execute(stmt.order_by(Pekerjaan.id)):
        saat = tulis_waktu(clock.ke_lokal(denyut))
        yield Temu(
            Rujukan("pekerjaan", pekerjaan_id),
            f"Pekerjaan nomor {pekerjaan_id} ({jenis}) tidak bergerak sejak {saat}.",
        )


def _temu(jalan: JalanTugas, kata: str) -> Temu:
    tugas = menurut_nama(jalan.nama)
    nama = f"“{tugas.label}”" if tugas else jalan.nama
    saat = tulis_waktu(clock.ke_lokal(jalan.mulai_pada or jalan.diminta_pada))
    return Temu(Rujukan("jalan_tugas", jalan.id), f"Tugas {nama} yang mulai {saat} {kata}")


def _jalan_terakhir() -> sa.Subquery:
    """Return the newest run of each periodic task."""
    return (
        sa.select(sa.func.max(JalanTugas.id).label("id"))
        .group_by(JalanTugas.nama)
        .subquery("jalan_terakhir")
    )


def _tugas_gagal() -> Iterator[Temu]:
    akhir = _jalan_terakhir()
    stmt = (
        sa.select(JalanTugas)
        .join(akhir, akhir.c.id == JalanTugas.id)
        .where(JalanTugas.status.in_(BURUK))
        .order_by(JalanTugas.nama)
    )
    for satu in db.session.scalars(stmt):
        yield _temu(satu, "gagal." if satu.status is StatusJalan.GAGAL else "terputus.")


def _tugas_menggantung() -> Iterator[Temu]:
    stmt = sa.select(JalanTugas).where(
        JalanTugas.status == StatusJalan.BERJALAN,
        JalanTugas.mulai_pada < clock.sekarang() - MACET,
    )
    for satu in db.session.scalars(stmt.order_by(JalanTugas.id)):
        yield _temu(satu, "belum tercatat berakhir.")


PEMERIKSAAN = (
    Periksa(
        "inti.pekerjaan_macet",
        "Pekerjaan panjang yang tidak bergerak",
        "Impor, cetakan, atau jilidan ini tidak selesai dan tidak lagi dikerjakan.",
        "Pastikan layanan pekerja berjalan. Bila sudah, pekerjaannya dilanjutkan sendiri; "
        "pemiliknya dapat membatalkan dan mengulanginya.",
        _pekerjaan_macet,
        "beranda.tugas_terjadwal",
    ),
    Periksa(
        "inti.tugas_gagal",
        "Tugas terjadwal yang terakhir kali gagal",
        "Jalannya yang terakhir berakhir dengan galat atau terputus, dan belum ada yang berhasil "
        "sesudahnya.",
        "Baca galatnya, lalu jalankan sekarang. Bila gagal lagi, serahkan kepada admin sistem.",
        _tugas_gagal,
        "beranda.tugas_terjadwal",
    ),
    Periksa(
        "inti.tugas_menggantung",
        "Tugas terjadwal yang tidak pernah berakhir",
        "Tugas dimulai, tetapi akhirnya tidak tercatat: pekerjanya mati di tengah jalan.",
        "Jalankan sekarang; jalan yang lama ditandai terputus.",
        _tugas_menggantung,
        "beranda.tugas_terjadwal",
    ),
)
