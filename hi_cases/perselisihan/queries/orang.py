"""One person or company in all its cases, without saying who: for clashes between meetings."""

from __future__ import annotations

import hashlib
import hmac

from flask import current_app

from hi_cases.perselisihan.models import Pihak

_NIK = 16
_PANJANG = 40


def kunci_orang(pihak: Pihak) -> str:
    """Return what is equal for one company or person in every case; "" where nothing tells.

    A NIK is hashed under the application's secret key: a copy of the database alone tells nobody.
    """
    if pihak.perusahaan_id is not None:
        return f"perusahaan:{pihak.perusahaan_id}"
    return sidik_nik(pihak.nik)


def sidik_nik(nik: str) -> str:
    """Return the keyed digest of a NIK, equal wherever it is written; "" where it is none."""
    angka = "".join(huruf for huruf in nik if huruf.isdigit())
    if len(angka) != _NIK:
        return ""
    rahasia = f"orang:{current_app.config['SECRET_KEY']}".encode()
    sidik = hmac.new(rahasia, angka.encode(), hashlib.sha256).hexdigest()
    return f"orang:{sidik[:_PANJANG]}"
