"""Handing one message over to an HTTP gateway that passes it on to WhatsApp.

The gateway is whatever the office has: docs/operasi.md says what it must understand. Nothing here
touches the database, and nothing follows a redirect: the token is for one address.
"""

from __future__ import annotations

import json
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from flask import current_app

from hi_cases.core import clock
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.types import Kegagalan, Pesan

SABAR = 20.0
_PANJANG_GALAT = 300
# The gateway asks for patience, or does not know us: an administrator mends that, not the message.
_SEMENTARA = frozenset({401, 408, 429})


class _TanpaAlihan(HTTPRedirectHandler):
    """Lets a redirect be an answer like any other."""

    def redirect_request(self, *_isi: Any, **_lain: Any) -> None:
        """Go nowhere."""


def _permintaan(pesan: Pesan, gerbang: Any) -> Request:
    isi = {"to": pesan.penerima, "text": pesan.isi, "ref": pesan.kunci}
    return Request(  # noqa: S310 - config.py lets http and https through, nothing else
        gerbang.url,
        data=json.dumps(isi, ensure_ascii=False).encode(),
        headers={
            "Authorization": f"Bearer {gerbang.token}",
            "Content-Type": "application/json; charset=utf-8",
            "Accept": "application/json",
            "Idempotency-Key": pesan.kunci,
            "User-Agent": "HI-Cases",
        },
        method="POST",
    )


def _kata(kode: int, isi: bytes) -> str:
    """Return the gateway's answer on one line, without the number that it may repeat."""
    teks = isi.decode("utf-8", "replace")
    rapi = "".join(huruf if huruf.isprintable() else " " for huruf in teks)
    kata = rules.jawaban_disimpan(" ".join(rapi.split()))
    return f"{kode} {kata}".strip()[:_PANJANG_GALAT]


def antar_wa(pesan: Pesan) -> Kegagalan | None:
    """Hand a message over; return why it was not taken, None when it was.

    A copy sent after a lost answer carries the same Idempotency-Key: the gateway sends it once.
    """
    gerbang = current_app.config["HI_WA"]
    if gerbang is None:
        return Kegagalan("HI_WA_URL tidak diatur", sementara=True)
    try:
        with build_opener(_TanpaAlihan).open(_permintaan(pesan, gerbang), timeout=SABAR):
            return None
    except HTTPError as galat:
        with galat:
            kata = _kata(galat.code, galat.read(2000))
            nanti = rules.nanti(galat.headers.get("Retry-After", ""), clock.sekarang())
        tetap = 400 <= galat.code < 500 and galat.code not in _SEMENTARA
        return Kegagalan(kata, sementara=not tetap, nanti=nanti)
    except URLError as galat:
        sebab = galat.reason if isinstance(galat.reason, OSError) else galat
        return Kegagalan(f"{type(sebab).__name__}: {sebab}"[:_PANJANG_GALAT], sementara=True)
    except (OSError, HTTPException) as galat:
        return Kegagalan(f"{type(galat).__name__}: {galat}"[:_PANJANG_GALAT], sementara=True)
