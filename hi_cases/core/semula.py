"""What a form said when its page was opened: it travels with the form, signed.

When somebody else saved in between, it tells which fields this person touched and which only came
along. Whoever tampers with it, or a page that is older than the key, has none: every field then
counts as touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import current_app
from itsdangerous import BadData, URLSafeSerializer


def _penanda() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="core.semula")


def tandai(isi: Mapping[str, Any]) -> str:
    """Return the values, packed and signed, for a hidden field."""
    return str(_penanda().dumps(dict(isi)))


def baca(teks: str) -> Mapping[str, Any] | None:
    """Return what `tandai` packed; None for anything else."""
    try:
        isi = _penanda().loads(teks) if teks else None
    except BadData:
        return None
    return isi if isinstance(isi, Mapping) else None
