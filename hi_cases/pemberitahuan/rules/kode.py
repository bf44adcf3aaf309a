"""The code by which a number is known to be the account's: how long, how often, how compared."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from hi_cases.pemberitahuan.types import HasilKode

TEMPLAT_KODE = "kode_wa"
BERLAKU = timedelta(minutes=15)
PERCOBAAN_KODE = 5
KODE_PER_JAM = 3
"""To one account, and to one number: whoever owns a telephone is not to be pestered through us."""
SEJAM = timedelta(hours=1)

_KODE = re.compile(r"[0-9]{6}")


def baca_kode(teks: str) -> str:
    """Return a code as it is sent, six figures; ValueError where that is not what was typed."""
    kode = re.sub(r"[ \-]", "", teks)
    if not _KODE.fullmatch(kode):
        raise ValueError("not a code of six figures")
    return kode


def sidik(rahasia: str, *bagian: object) -> str:
    """Return the keyed digest of what is not to be stored: a number, or a code with its owner."""
    isi = "\0".join(str(satu) for satu in bagian)
    return hmac.new(f"kode-wa:{rahasia}".encode(), isi.encode(), "sha256").hexdigest()


def boleh_lagi(pada: Iterable[datetime], kini: datetime) -> datetime | None:
    """Return when the next code may be sent, given when others were; None: now."""
    sejam = sorted(satu for satu in pada if satu > kini - SEJAM)
    return sejam[-KODE_PER_JAM] + SEJAM if len(sejam) >= KODE_PER_JAM else None


def nilai_kode(
    diketik: str, tersimpan: str, *, gagal: int, dibuat: datetime, kini: datetime
) -> HasilKode:
    """Judge a code by its digest; what is too old or was tried too often is not compared."""
    if kini >= dibuat + BERLAKU:
        return HasilKode.BASI
    if gagal >= PERCOBAAN_KODE:
        return HasilKode.HABIS
    return HasilKode.COCOK if hmac.compare_digest(diketik, tersimpan) else HasilKode.SALAH
