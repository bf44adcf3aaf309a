"""A forgotten password: a link that proves the mailbox, good once and for an hour.

The link holds the account's number, its end and a digest of the present password, session key and
address. Whatever changes one of the three (the link's own use first of all) ends the link, so
nothing has to be stored. Staff get no link: the administrator gives them a temporary password.
"""

import hashlib
import hmac
import uuid
from datetime import datetime, timedelta

import sqlalchemy as sa
from flask import current_app
from flask_security import hash_password
from itsdangerous import BadSignature, URLSafeSerializer

from hi_cases.akun import queries, rules
from hi_cases.akun.models import Pengguna, PercobaanMasuk
from hi_cases.akun.services import surat
from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan.services import tautan

TIDAK_BERLAKU = (
    "Tautan ini tidak berlaku lagi: sudah dipakai, atau waktunya habis. Mintalah tautan baru."
)
BELUM_DIBUKA = (
    "Pemulihan lewat surel belum dibuka karena surel belum dapat dikirim. "
    "Datanglah ke loket Dinas dengan tanda pengenal Anda."
)


def _penanda() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="pemulihan-sandi")


def _sidik(pengguna: Pengguna) -> str:
    kini = "\n".join((pengguna.email, pengguna.password, pengguna.fs_uniquifier))
    rahasia = f"pemulihan-sandi:{current_app.secret_key}".encode()
    return hmac.new(rahasia, kini.encode(), hashlib.sha256).hexdigest()


def tautan_sandi(pengguna: Pengguna, umur: timedelta) -> tuple[str, datetime]:
    """Return the link with which this account may set a password, and until when."""
    sampai = clock.sekarang() + umur
    token = _penanda().dumps([pengguna.id, int(sampai.timestamp()), _sidik(pengguna)])
    return tautan("akun.sandi_baru", token=token), sampai


def minta_pemulihan(email: str) -> None:
    """Write to an address how its owner gets in again; every address is answered alike."""
    if not surat.surel_akun_siap():
        raise TindakanDitolak(BELUM_DIBUKA)
    # What a sign-up costs, this costs too: time tells nothing about the address.
    hash_password(uuid.uuid4().hex)
    email = rules.email_baku(email)
    if surat.jatah_habis(email, surat.PEMULIHAN):
        return
    pengguna = queries.dengan_email(email)
    if pengguna is None:
        surat.kirim(email, "akun_pulih_tanpa_akun", {"daftar": tautan("akun.daftar_akun")})
    elif not pengguna.active:
        surat.kirim(email, "akun_pulih_nonaktif", {}, pengguna)
    elif not rules.pihak_luar(frozenset(pengguna.peran)):
        surat.kirim(email, "akun_pulih_petugas", {}, pengguna)
    else:
        url, sampai = tautan_sandi(pengguna, rules.UMUR_PEMULIHAN)
        isi = {"tautan": url, "sampai": clock.ke_lokal(sampai)}
        surat.kirim(email, "akun_pulih", isi, pengguna, umur=rules.UMUR_PEMULIHAN)


def pemilik_tautan(token: str, *, tahan: bool = False) -> Pengguna | None:
    """Return whose password a link may set now; None for every link that is not good (any more)."""
    try:
        pengguna_id, sampai, sidik = _penanda().loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    if clock.sekarang().timestamp() >= sampai:
        return None
    stmt = sa.select(Pengguna).filter_by(id=pengguna_id)
    if tahan:
        stmt = kunci(stmt).execution_options(populate_existing=True)
    pengguna = db.session.scalar(stmt)
    if pengguna is None or not pengguna.active or not hmac.compare_digest(sidik, _sidik(pengguna)):
        return None
    return pengguna if rules.pihak_luar(frozenset(pengguna.peran)) else None


def pasang_sandi_baru(token: str, sandi: str) -> Pengguna:
    """Set a new password by a link; all sessions end, the second factor stays."""
    pengguna = pemilik_tautan(token, tahan=True)
    if pengguna is None:
        raise TindakanDitolak(TIDAK_BERLAKU)
    pengguna.password = hash_password(sandi)
    pengguna.fs_uniquifier = uuid.uuid4().hex
    pengguna.harus_ganti_sandi = False
    # Who holds the mailbox need not wait for a lock that failed guesses left.
    for pintu in db.session.scalars(
        sa.select(PercobaanMasuk).filter_by(akun=queries.sidik_email(pengguna.email))
    ):
        pintu.gagal, pintu.terkunci_sampai = 0, None
    db.session.flush()
    audit.catat(
        pengguna.pelaku,
        "akun.sandi_dipulihkan",
        Rujukan(queries.JENIS_RUJUKAN, pengguna.id),
        keterangan="dengan tautan yang dikirim ke surelnya; semua sesi diakhiri",
    )
    surat.kirim(pengguna.email, "akun_sandi_diganti", {}, pengguna)
    return pengguna
