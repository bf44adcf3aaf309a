"""Closing accounts that nobody uses: the row stays for what it did, its owner is not named."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Collection

import sqlalchemy as sa

from hi_cases.akun import queries
from hi_cases.akun.models import Pengguna
from hi_cases.akun.queries.retensi import TERTUTUP
from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.rujukan import Rujukan


def tutup(pelaku: Pelaku, ids: Collection[int]) -> None:
    """Port: take name, address and number off these accounts, and let nobody sign in there."""
    stmt = kunci(sa.select(Pengguna).where(Pengguna.id.in_(list(ids))).order_by(Pengguna.id))
    for satu in db.session.scalars(stmt):
        satu.nama, satu.telepon = f"Akun tertutup {satu.id}", None
        satu.email = f"akun-{satu.id}{TERTUTUP}"
        # No hash at all: no password matches it.
        satu.password = f"!{secrets.token_hex(16)}"
        satu.active = False
        satu.tf_primary_method = satu.tf_totp_secret = satu.mf_recovery_codes = None
        satu.fs_uniquifier = uuid.uuid4().hex
        audit.catat(
            pelaku,
            "akun.data_pribadi_ditutup",
            Rujukan(queries.JENIS_RUJUKAN, satu.id),
            dasar="UU 27/2022 Ps. 42–44",
        )
    db.session.flush()
