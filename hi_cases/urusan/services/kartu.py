"""Cards of matters: code and PIN with which whoever filed one follows it without an account.

A kind that is filed by the public gives one (`kartu`); the page *Lacak* opens all alike. The PIN is
derived, so the paper can be printed again; a new one makes the old paper worthless.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from hi_cases.akun import rules as akun
from hi_cases.akun.services import palang
from hi_cases.akun.types import Hambatan
from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.kode import ANGKA, PANJANG_PIN, TIDAK_COCOK, bakukan, bakukan_pin
from hi_cases.core.kode_turunan import kode_baru, sama, turunan
from hi_cases.urusan.models import KartuUrusan, Urusan
from hi_cases.urusan.queries.lacak import milik_kartu
from hi_cases.urusan.rules import jenis as daftar_jenis

TUJUAN = "urusan"


class Kartu(NamedTuple):
    """What is handed over: the code as stored, and its PIN."""

    kode: str
    pin: str


def _tulis(baris: KartuUrusan) -> Kartu:
    return Kartu(baris.kode, _pin(baris.kode, baris.generasi))


def _pin(kode: str, generasi: int) -> str:
    return turunan(TUJUAN, kode, generasi, PANJANG_PIN, ANGKA)


def kartu(urusan: Urusan) -> Kartu:
    """Return code and PIN of a matter, made where there are none; the caller holds the matter."""
    baris = db.session.scalar(sa.select(KartuUrusan).filter_by(urusan_id=urusan.id))
    if baris is None:
        kode = kode_baru()
        while db.session.scalar(sa.select(KartuUrusan.id).filter_by(kode=kode)) is not None:
            kode = kode_baru()
        baris = KartuUrusan(
            urusan_id=urusan.id, kode=kode, generasi=1, dibuat_pada=clock.sekarang()
        )
        db.session.add(baris)
        db.session.flush()
    return _tulis(baris)


def kartu_ada(urusan_id: int) -> Kartu | None:
    """Return code and PIN of a matter that has them; a page that only reads may ask."""
    baris = db.session.scalar(sa.select(KartuUrusan).filter_by(urusan_id=urusan_id))
    return None if baris is None else _tulis(baris)


def kartu_pertama(urusan_id: int) -> Kartu | None:
    """Return code and PIN of a matter as they were first given; None once an officer gave another:
    that one is for whom he saw."""
    stmt = sa.select(KartuUrusan).filter_by(urusan_id=urusan_id, generasi=1)
    baris = db.session.scalar(stmt)
    return None if baris is None else _tulis(baris)


def pin_baru(pelaku: Pelaku, urusan: Urusan) -> Kartu:
    """Give a new PIN where the paper is lost; the old one opens nothing from now on."""
    kartu(urusan)
    baris = db.session.scalars(sa.select(KartuUrusan).filter_by(urusan_id=urusan.id)).one()
    baris.generasi += 1
    palang.bebaskan(palang.pintu_kode(TUJUAN, baris.kode))
    audit.catat(
        pelaku,
        "urusan.pin_lacak_baru",
        urusan.rujukan,
        keterangan="PIN lacak baru; yang lama tidak berlaku lagi",
        sesudah={"generasi": baris.generasi},
    )
    db.session.flush()
    return _tulis(baris)


def unduh(sesi: Sequence[Any], berkas_id: int) -> tuple[Any, bytes]:
    """Hand over a file of the matter that a browser opened by its card, from what it keeps: (kind,
    card, generation, until when). Raises TidakDitemukan where none is open, or not that file."""
    buka = len(sesi) == 4 and sesi[0] == "urusan" and sesi[3] > clock.sekarang().timestamp()
    satu = milik_kartu(sesi[1], sesi[2]) if buka else None
    if satu is None:
        raise TidakDitemukan("Halaman itu sudah tertutup di perangkat ini. Lacak sekali lagi.")
    berkas, isi = daftar_jenis.port(satu.jenis).unduh_lacak(satu, berkas_id)
    return berkas, isi


def punya(kode: str) -> bool:
    """Tell whether a typed code is a matter's."""
    stmt = sa.select(KartuUrusan.id).filter_by(kode=bakukan(kode))
    return db.session.scalar(stmt) is not None


def cek(kode: str, pin: str) -> KartuUrusan | Hambatan:
    """Return the card whose code and PIN were typed, or why nothing opens.

    The caller commits also when nothing opens: that is what counts the failure.
    """
    baku = bakukan(kode)
    pintu = palang.pintu_kode(TUJUAN, baku)
    if (sampai := palang.terkunci_sampai(pintu)) is None:
        baris = db.session.scalar(sa.select(KartuUrusan).filter_by(kode=baku))
        benar = _pin(baku, baris.generasi if baris is not None else 0)
        if sama(bakukan_pin(pin), benar) and baris is not None:
            palang.bebaskan(pintu)
            db.session.flush()
            return baris
        sampai = palang.hitung_gagal(pintu)
        db.session.flush()
    if sampai is None:
        return Hambatan(TIDAK_COCOK)
    kini = clock.ke_lokal(clock.sekarang())
    apa = "percobaan yang gagal untuk kode ini"
    return Hambatan(akun.kalimat_terkunci(clock.ke_lokal(sampai), kini, apa), sampai)
