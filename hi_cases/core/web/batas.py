"""How often one network address may open what anybody can reach, and one account act: one limiter
for all domains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, Flask
from flask.blueprints import BlueprintSetupState
from flask.sansio.app import App
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from hi_cases.core.web.jaga import pelaku_kini

_KUNCI = "hi_pembatas"


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


def batasi(bp: Blueprint, nama: Sequence[str], sering: str, *, lingkup: str, **syarat: Any) -> None:
    """Limit views of a blueprint; called below them, when the application knows them."""

    def pasang(keadaan: BlueprintSetupState) -> None:
        for satu in nama:
            batasi_view(keadaan.app, f"{bp.name}.{satu}", sering, lingkup=lingkup, **syarat)

    bp.record(pasang)
