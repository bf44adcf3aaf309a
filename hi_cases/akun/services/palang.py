"""Doors that anybody may knock at: each attempt first takes the row that counts failures there.

So attempts at one door come one after the other, in every process, and a shut door looks at
nothing. A door is named by a keyed digest: one that leads nowhere shuts just like the others, and
what was typed by mistake is not stored.
"""

import hashlib
import hmac
from datetime import datetime, timedelta

import sqlalchemy as sa
from flask import current_app

from hi_cases.akun import rules
from hi_cases.akun.models import PercobaanMasuk
from hi_cases.core import clock
from hi_cases.core.db import db, kunci, sisip

UMUR_PERCOBAAN = timedelta(days=1)


def pintu(sidik: str, perangkat: str = "") -> PercobaanMasuk:
    """Return the counter of a door, made where there is none, locked for this attempt."""
    db.session.execute(
        sisip(PercobaanMasuk)
        .values(akun=sidik, perangkat=perangkat, gagal=0, terakhir=clock.sekarang())
        .on_conflict_do_nothing(index_elements=["akun", "perangkat"])
    )
    baris = db.session.scalars(
        kunci(
            sa.select(PercobaanMasuk).filter_by(akun=sidik, perangkat=perangkat)
        ).execution_options(populate_existing=True)
    ).one()
    if clock.sekarang() - baris.terakhir > UMUR_PERCOBAAN:
        baris.gagal, baris.terkunci_sampai = 0, None
    return baris


def pintu_kode(guna: str, kode: str) -> PercobaanMasuk:
    """Return the counter of a code that is used for `guna`, whether or not the code exists."""
    rahasia = f"pintu:{current_app.config['SECRET_KEY']}".encode()
    return pintu(hmac.new(rahasia, f"{guna}:{kode}".encode(), hashlib.sha256).hexdigest())


def terkunci_sampai(baris: PercobaanMasuk) -> datetime | None:
    """Return until when the door is shut; None when it is not."""
    sampai = baris.terkunci_sampai
    return sampai if sampai is not None and sampai > clock.sekarang() else None


def hitung_gagal(baris: PercobaanMasuk) -> datetime | None:
    """Count a failure; return until when the door is shut by it."""
    kini = clock.sekarang()
    baris.gagal += 1
    baris.terakhir = kini
    lama = rules.lama_kunci(baris.gagal)
    baris.terkunci_sampai = kini + lama if lama else None
    return baris.terkunci_sampai


def bebaskan(baris: PercobaanMasuk) -> None:
    """Forget the failures at a door."""
    baris.gagal, baris.terkunci_sampai, baris.terakhir = 0, None, clock.sekarang()
