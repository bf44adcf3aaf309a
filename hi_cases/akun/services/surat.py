"""E-mails about accounts, and how many of them one address may get.

Every request that a stranger can make writes one e-mail to the address, whatever is known about
it: what there is to tell, only the owner of the mailbox learns.
"""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from zlib import crc32

import sqlalchemy as sa

from hi_cases.akun import rules
from hi_cases.akun.models import Pengguna
from hi_cases.akun.queries import JENIS_RUJUKAN
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import queries as pemberitahuan
from hi_cases.pemberitahuan import services as surel

# What strangers can have sent to any address; notices about things done are not counted. Each kind
# has its own share: sign-ups in another's name must not keep his reset from him, and what others
# ask for as a reset reaches him as one that he can use.
PENDAFTARAN = ("akun_konfirmasi", "akun_sudah_ada")
PEMULIHAN = ("akun_pulih", "akun_pulih_petugas", "akun_pulih_nonaktif", "akun_pulih_tanpa_akun")


def surel_akun_siap() -> bool:
    """Tell whether accounts can be confirmed by e-mail here."""
    return surel.surel_siap() and surel.tautan_siap()


def jatah_habis(email: str, jenis: Sequence[str]) -> bool:
    """Tell whether this address has had its share of requested e-mails of a kind for now.

    Requests for one address come one after the other, so that many at once get no more.
    """
    if db.session.get_bind().dialect.name == "postgresql":
        nomor = crc32(f"jatah:{email}".encode())
        db.session.execute(sa.select(sa.func.pg_advisory_xact_lock(nomor)))
    sejak = clock.sekarang() - timedelta(hours=1)
    return pemberitahuan.jumlah_sejak(email, jenis, sejak) >= rules.SURAT_PER_JAM


def kirim(
    email: str,
    templat: str,
    data: dict[str, Any],
    pengguna: Pengguna | None = None,
    *,
    umur: timedelta = timedelta(days=1),
) -> None:
    """Write one e-mail about an account; each request is an effect of its own."""
    rujukan = Rujukan(JENIS_RUJUKAN, pengguna.id) if pengguna else None
    kunci = f"{templat}-{secrets.token_hex(12)}"
    surel.kirim_surel(email, templat, data, kunci, rujukan, umur=umur)
