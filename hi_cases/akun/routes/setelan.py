"""Settings of Flask-Security: which of its ways in are open, where they are, how they are kept."""

import hashlib
import hmac
from datetime import timedelta
from typing import Any

from flask import Flask

from hi_cases.akun.routes.pesan import PESAN


def _turunan(app: Flask, guna: str) -> str:
    """Derive a key for one use from the one secret of the installation."""
    return hmac.new(str(app.secret_key).encode(), guna.encode(), hashlib.sha256).hexdigest()


def _argon2(*, produksi: bool) -> dict[str, Any]:
    """OWASP's minimum for argon2id; more memory and time where real accounts are."""
    memori, waktu = (65536, 3) if produksi else (19456, 2)
    return {
        "argon2__type": "ID",
        "argon2__memory_cost": memori,
        "argon2__time_cost": waktu,
        "argon2__parallelism": 1,
    }


def setelan(app: Flask) -> dict[str, Any]:
    """Return the settings of Flask-Security for this installation."""
    produksi = app.config["HI_PRODUKSI"]
    return {
        "AKUN_STAF_WAJIB_DUA_LANGKAH": produksi,
        "SECURITY_PASSWORD_SCHEMES": ["argon2"],
        "SECURITY_PASSWORD_HASH": "argon2",
        # No pepper: a backup restored beside another secret must still let people in.
        "SECURITY_PASSWORD_SINGLE_HASH": {"argon2"},
        "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": _argon2(produksi=produksi),
        "SECURITY_LOGIN_URL": "/login",
        "SECURITY_LOGOUT_URL": "/keluar",
        "SECURITY_LOGOUT_CSRF": True,
        "SECURITY_VERIFY_URL": "/akun-saya/pastikan",
        "SECURITY_CHANGE_URL": "/akun-saya/kata-sandi",
        "SECURITY_TWO_FACTOR_SETUP_URL": "/akun-saya/verifikasi",
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_URL": "/akun-saya/kode-pemulihan",
        "SECURITY_TWO_FACTOR_TOKEN_VALIDATION_URL": "/login/kode",
        "SECURITY_MULTI_FACTOR_RECOVERY_URL": "/login/kode-pemulihan",
        "SECURITY_TWO_FACTOR_RESCUE_URL": "/login/bantuan",
        "SECURITY_TWO_FACTOR_SELECT_URL": "/login/cara",
        "SECURITY_LOGIN_USER_TEMPLATE": "security/login_user.html",
        "SECURITY_LOGOUT_USER_TEMPLATE": "security/logout_user.html",
        "SECURITY_VERIFY_TEMPLATE": "security/verify.html",
        "SECURITY_CHANGE_PASSWORD_TEMPLATE": "security/change_password.html",
        "SECURITY_TWO_FACTOR_SETUP_TEMPLATE": "security/two_factor_setup.html",
        "SECURITY_TWO_FACTOR_VERIFY_CODE_TEMPLATE": "security/two_factor_verify_code.html",
        "SECURITY_MULTI_FACTOR_RECOVERY_TEMPLATE": "security/mf_recovery.html",
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_TEMPLATE": "security/mf_recovery_codes.html",
        "SECURITY_POST_CHANGE_VIEW": "akun.profil",
        "SECURITY_POST_VERIFY_VIEW": "akun.profil",
        "SECURITY_POST_LOGOUT_VIEW": "security.login",
        "SECURITY_TWO_FACTOR_POST_SETUP_VIEW": "akun.profil",
        "SECURITY_CHANGEABLE": True,
        "SECURITY_TWO_FACTOR": True,
        "SECURITY_TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
        "SECURITY_TWO_FACTOR_AUTHENTICATOR_VALIDITY": 30,
        "SECURITY_TWO_FACTOR_IMPLEMENTATIONS": {"code": "flask_security.twofactor.CodeTfPlugin"},
        "SECURITY_TWO_FACTOR_RESCUE_EMAIL": False,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES": True,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_N": 8,
        "SECURITY_TOTP_SECRETS": {"1": _turunan(app, "totp")},
        "SECURITY_TOTP_ISSUER": "HI Cases",
        "SECURITY_FRESHNESS": timedelta(minutes=30),
        "SECURITY_FRESHNESS_GRACE_PERIOD": timedelta(minutes=10),
        "SECURITY_API_ENABLED_METHODS": ["session"],
        "SECURITY_SEND_PASSWORD_CHANGE_EMAIL": False,
        "SECURITY_STATIC_FOLDER": None,
        "SECURITY_CLI_USERS_NAME": None,
        "SECURITY_CLI_ROLES_NAME": None,
        **{f"SECURITY_MSG_{kode}": isi for kode, isi in PESAN.items()},
    }
