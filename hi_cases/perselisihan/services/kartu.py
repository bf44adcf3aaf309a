"""Tracking cards: code and PIN with which a party follows its case without an account.

The PIN is derived, so the receipt can be printed again; a new one makes the old paper worthless.
"""

from typing import NamedTuple

import sqlalchemy as sa

from hi_cases.akun import rules as akun
from hi_cases.akun.services import palang
from hi_cases.akun.types import Hambatan
from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.kode import ANGKA, PANJANG_PIN, TIDAK_COCOK, bakukan, bakukan_pin
from hi_cases.core.kode_turunan import kode_baru, sama, turunan
from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan.models import KartuLacak, Pihak

TUJUAN = "lacak"


class Kartu(NamedTuple):
    """What is printed: the code as stored, and its PIN."""

    kode: str
    pin: str


def _pin(kode: str, generasi: int) -> str:
    return turunan(TUJUAN, kode, generasi, PANJANG_PIN, ANGKA)


def _kartu(pihak: Pihak) -> KartuLacak:
    """Return the party's card, made where there is none; two at once wait for each other."""
    db.session.flush()
    db.session.scalars(kunci(sa.select(Pihak.id).filter_by(id=pihak.id))).one()
    cari = sa.select(KartuLacak).filter_by(pihak_id=pihak.id)
    kartu = db.session.scalar(cari.execution_options(populate_existing=True))
    if kartu is None:
        kode = kode_baru()
        while db.session.scalar(sa.select(KartuLacak.id).filter_by(kode=kode)) is not None:
            kode = kode_baru()
        kartu = KartuLacak(pihak_id=pihak.id, kode=kode, generasi=1, dibuat_pada=clock.sekarang())
        db.session.add(kartu)
        db.session.flush()
    return kartu


def kartu_lacak(pihak: Pihak) -> Kartu:
    """Return code and PIN of a party: the same ones each time."""
    kartu = _kartu(pihak)
    return Kartu(kartu.kode, _pin(kartu.kode, kartu.generasi))


def kartu_ada(pihak_id: int) -> Kartu | None:
    """Return code and PIN of a party that has them, for printing again; a reading page may ask."""
    kartu = db.session.scalar(sa.select(KartuLacak).filter_by(pihak_id=pihak_id))
    return None if kartu is None else Kartu(kartu.kode, _pin(kartu.kode, kartu.generasi))


def pin_baru(pelaku: Pelaku, pihak: Pihak) -> Kartu:
    """Give a new PIN to a party whose paper is lost; the old one opens nothing from now on."""
    kartu = _kartu(pihak)
    kartu.generasi += 1
    palang.bebaskan(palang.pintu_kode(TUJUAN, kartu.kode))
    audit.catat(
        pelaku,
        "perkara.pin_lacak_baru",
        Rujukan("perkara", pihak.perkara_id),
        keterangan="PIN lacak baru untuk satu pihak; yang lama tidak berlaku lagi",
        sesudah={"pihak_id": pihak.id, "generasi": kartu.generasi},
    )
    db.session.flush()
    return Kartu(kartu.kode, _pin(kartu.kode, kartu.generasi))


def cek(kode: str, pin: str) -> KartuLacak | Hambatan:
    """Return the card whose code and PIN were typed, or why nothing opens.

    A code that nobody has costs the same work, gets the same words and shuts the same way. The
    caller commits also when nothing opens: that is what counts the failure.
    """
    baku = bakukan(kode)
    pintu = palang.pintu_kode(TUJUAN, baku)
    if (sampai := palang.terkunci_sampai(pintu)) is None:
        kartu = db.session.scalar(sa.select(KartuLacak).filter_by(kode=baku))
        benar = _pin(baku, kartu.generasi if kartu is not None else 0)
        if sama(bakukan_pin(pin), benar) and kartu is not None:
            palang.bebaskan(pintu)
            db.session.flush()
            return kartu
        sampai = palang.hitung_gagal(pintu)
        db.session.flush()
    if sampai is None:
        return Hambatan(TIDAK_COCOK)
    kini = clock.ke_lokal(clock.sekarang())
    apa = "percobaan yang gagal untuk kode ini"
    return Hambatan(akun.kalimat_terkunci(clock.ke_lokal(sampai), kini, apa), sampai)
