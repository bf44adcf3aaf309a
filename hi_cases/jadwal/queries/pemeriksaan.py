"""What must hold of meetings: one room and one officer at a time, and each has its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import aliased

from hi_cases.akun.queries import pemeriksaan as akun
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.types import StatusAcara

JENIS_RUJUKAN = "acara"
# Whoever held the meeting writes it down on the same day or the next.
SEMPAT_MENCATAT = timedelta(days=2)
_DIJADWALKAN = Acara.status == StatusAcara.DIJADWALKAN


def dijadwalkan(jenis: str) -> sa.Subquery:
    """Return (id, rujukan_id, mulai) of meetings still to come to an end, for an upper check."""
    return (
        sa.select(Acara.id, Acara.rujukan_id, Acara.mulai)
        .where(Acara.rujukan_jenis == jenis, _DIJADWALKAN)
        .subquery("acara_dijadwalkan")
    )


def label_acara(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name meetings by kind and time; who reads the calendar gets the address."""
    boleh = authz.tabel().boleh(pelaku, "jadwal.lihat")
    stmt = sa.select(Acara.id, Acara.jenis, Acara.mulai).where(Acara.id.in_(set(ids)))
    return {
        acara_id: Label(
            f"{jenis.label} {_saat(mulai)}",
            url_for("jadwal.acara", acara_id=acara_id) if boleh else "",
        )
        for acara_id, jenis, mulai in db.session.execute(stmt)
    }


def _saat(mulai: datetime) -> str:
    return tulis_waktu(clock.ke_lokal(mulai))


def _belum_dicatat() -> Iterator[Temu]:
    stmt = sa.select(Acara.id, Acara.mulai).where(
        _DIJADWALKAN,
        # A meeting of the office itself ends with its hour: nobody has to close it.
        Acara.rujukan_jenis.is_not(None),
        Acara.selesai < clock.sekarang() - SEMPAT_MENCATAT,
    )
    for acara_id, mulai in db.session.execute(stmt.order_by(Acara.mulai, Acara.id)):
        yield Temu(
            Rujukan(JENIS_RUJUKAN, acara_id),
            f"Pertemuan {_saat(mulai)} sudah lewat dan belum dicatat hasilnya.",
        )


def _bentrok(sama: str) -> Iterator[tuple[int, datetime, int]]:
    """Pairs of meetings that overlap and share a column; each pair once, on the later one."""
    lain = aliased(Acara)
    milik, miliknya = getattr(Acara, sama), getattr(lain, sama)
    stmt = (
        sa.select(Acara.id, Acara.mulai, lain.id)
        .join(
            lain,
            sa.and_(
                miliknya == milik,
                lain.id < Acara.id,
                lain.mulai < Acara.selesai,
                Acara.mulai < lain.selesai,
                lain.status == StatusAcara.DIJADWALKAN,
            ),
        )
        .where(_DIJADWALKAN, milik.is_not(None), Acara.selesai > clock.sekarang())
        .order_by(Acara.id, lain.id)
    )
    yield from db.session.execute(stmt)


def _ruang_ganda() -> Iterator[Temu]:
    for acara_id, mulai, lain_id in _bentrok("ruang_id"):
        kalimat = f"Pertemuan {_saat(mulai)} memakai ruang yang juga dipakai acara nomor {lain_id}."
        yield Temu(Rujukan(JENIS_RUJUKAN, acara_id), kalimat, f"acara:{lain_id}")


def _petugas_ganda() -> Iterator[Temu]:
    for acara_id, mulai, lain_id in _bentrok("petugas_id"):
        kalimat = f"Petugas pertemuan {_saat(mulai)} juga memimpin acara nomor {lain_id}."
        yield Temu(Rujukan(JENIS_RUJUKAN, acara_id), kalimat, f"acara:{lain_id}")


def _petugas_nonaktif() -> Iterator[Temu]:
    aktif = akun.peran_aktif()
    stmt = sa.select(Acara.id, Acara.mulai).where(
        _DIJADWALKAN,
        Acara.selesai > clock.sekarang(),
        Acara.petugas_id.not_in(sa.select(aktif.c.pengguna_id)),
    )
    for acara_id, mulai in db.session.execute(stmt.order_by(Acara.mulai, Acara.id)):
        yield Temu(
            Rujukan(JENIS_RUJUKAN, acara_id),
            f"Petugas pertemuan {_saat(mulai)} tidak aktif lagi.",
        )


PEMERIKSAAN = (
    Periksa(
        "jadwal.belum_dicatat",
        "Pertemuan lewat yang belum dicatat",
        "Waktunya sudah lewat, tetapi tidak tercatat diadakan atau dibatalkan.",
        "Catat hasilnya dari halaman halnya, atau batalkan pertemuannya dengan alasan.",
        _belum_dicatat,
    ),
    Periksa(
        "jadwal.ruang_ganda",
        "Dua pertemuan dalam satu ruang",
        "Dua pertemuan memakai ruang yang sama pada waktu yang sama.",
        "Jadwalkan ulang salah satunya, atau pindahkan ke ruang lain.",
        _ruang_ganda,
    ),
    Periksa(
        "jadwal.petugas_ganda",
        "Satu petugas pada dua pertemuan",
        "Petugas yang sama memimpin dua pertemuan pada waktu yang sama.",
        "Jadwalkan ulang salah satunya, atau ganti petugasnya.",
        _petugas_ganda,
    ),
    Periksa(
        "jadwal.petugas_nonaktif",
        "Pertemuan dengan petugas yang tidak aktif",
        "Akun petugasnya sudah dinonaktifkan, jadi pertemuannya tidak ada yang memimpin.",
        "Ganti petugas acaranya, atau petugas yang memegang halnya.",
        _petugas_nonaktif,
    ),
)
