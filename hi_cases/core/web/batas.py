"""How often one network address may open what anybody can reach, and one account act: one limiter
for all domains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, Flask, request
from flask.blueprints import BlueprintSetupState
from flask.sansio.app import App
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from hi_cases.core.web.jaga import pelaku_kini

_KUNCI = "hi_pembatas"
_MEGABITA = 1024 * 1024
SEHARI_UMUM = 200
"""Megabytes that one network address may send in a day without an account."""


def pasang_pembatas(app: Flask) -> None:
    """Give the application its limiter, which counts in Redis (in the process while that is away).

    Comes before the blueprints: their views are wrapped as they are registered.
    """
    app.extensions[_KUNCI] = Limiter(
        key_func=get_remote_address,
        app=app,
        storage_uri=app.config["HI_REDIS_URL"] or "memory://",
        in_memory_fallback_enabled=True,
        strategy="moving-window",
        key_prefix="hi-masuk",
    )


def per_akun() -> str:
    """Count by the account: a whole factory has one address, and one account may have many."""
    nomor = pelaku_kini().id
    return f"akun:{nomor}" if nomor is not None else get_remote_address()


def batasi_view(app: App, titik: str, sering: str, *, lingkup: str, **syarat: Any) -> None:
    """Limit the view of an endpoint; views of one `lingkup` are counted together.

    `syarat` are the limiter's own: methods, exempt_when, deduct_when, and key_func: `per_akun` for
    acts of who is signed in.
    """
    view = app.view_functions[titik]
    app.view_functions[titik] = app.extensions[_KUNCI].shared_limit(
        sering, scope=lingkup, **syarat
    )(view)


def batasi_kiriman(bp: Blueprint, nama: Sequence[str]) -> None:
    """Limit by size what one network address sends to pages that take files without an account:
    how often it may send says little of how much. All such pages count together."""
    sering = f"{SEHARI_UMUM // 2} per hour; {SEHARI_UMUM} per day"
    batasi(bp, nama, sering, lingkup="kiriman", methods=["POST"], cost=_besar_kiriman)


def _besar_kiriman() -> int:
    """Return the size of the present request in megabytes begun."""
    return -(-(request.content_length or 0) // _MEGABITA) or 1


def batasi(bp: Blueprint, nama: Sequence[str], sering: str, *, lingkup: str, **syarat: Any) -> None:
    """Limit views of a blueprint; called below them, when the application knows them."""

    def pasang(keadaan: BlueprintSetupState) -> None:
        for satu in nama:
            batasi_view(keadaan.app, f"{bp.name}.{satu}", sering, lingkup=lingkup, **syarat)

    bp.record(pasang)
