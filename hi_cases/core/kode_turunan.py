"""Codes for papers. Public halves are drawn by lot and stored; secret halves are derived.

A derived secret is stored nowhere: it is worked out again from the application's secret key, so a
paper can be printed a second time, and a copy of the database alone opens nothing.
"""

import hashlib
import hmac
import secrets

from flask import current_app

from hi_cases.core.kode import ALFABET, PANJANG_KODE, sandikan


def kode_baru(panjang: int = PANJANG_KODE) -> str:
    """Draw a code by lot; the caller sees to it that no two are alike."""
    return "".join(secrets.choice(ALFABET) for _ in range(panjang))


def turunan(tujuan: str, id: int | str, generasi: int, panjang: int, alfabet: str = ALFABET) -> str:
    """Derive the secret of one thing: its purpose, its id, and how many came before it."""
    kunci = f"kode:{current_app.config['SECRET_KEY']}".encode()
    pesan = f"{tujuan}:{id}:{generasi}".encode()
    sidik = hmac.new(kunci, pesan, hashlib.sha256).digest()
    return sandikan(int.from_bytes(sidik), panjang, alfabet)


def sama(dugaan: str, benar: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(dugaan.encode(), benar.encode())
