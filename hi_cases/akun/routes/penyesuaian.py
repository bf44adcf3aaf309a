"""What Flask-Security lets a house replace: judging passwords, checking codes, keeping codes."""

import hashlib
import hmac
from typing import Any

from flask import current_app
from flask_security import MfRecoveryCodesUtil, PasswordUtil, Totp

from hi_cases.akun import rules, services
from hi_cases.akun.models import MasukTerakhir, Pengguna
from hi_cases.akun.queries import masuk_terakhir
from hi_cases.core.db import db


class Sandi(PasswordUtil):
    """Judges new passwords by our rules."""

    def validate(
        self, password: str, is_register: bool, **kwargs: Any
    ) -> tuple[list[str] | None, str]:
        """Return what is wrong in Indonesian, and the normalized password."""
        baku = self.normalize(password)
        pengguna = kwargs["user"]
        lemah = rules.kelemahan_sandi(baku, nama=pengguna.nama, email=pengguna.email)
        return lemah or None, baku


class KodeSekaliPakai(Totp):
    """Takes a code of the authenticator once: who looked over a shoulder comes too late."""

    def get_last_counter(self, user: Pengguna) -> int | None:
        """Return the step of the code that was used last."""
        terakhir = masuk_terakhir(user.id)
        return terakhir.langkah_kode if terakhir else None

    def set_last_counter(self, user: Pengguna, tmatch: Any) -> None:
        """Keep the step of the code just used."""
        terakhir = masuk_terakhir(user.id) or MasukTerakhir(pengguna_id=user.id)
        terakhir.langkah_kode = tmatch.counter
        db.session.add(terakhir)
        db.session.flush()


class KodePemulihan(MfRecoveryCodesUtil):
    """Keeps keyed hashes of recovery codes: they are shown once, when they are made."""

    def create_recovery_codes(self, user: Pengguna) -> list[str]:
        """Make new codes; the old ones end."""
        kode = super().create_recovery_codes(user)
        services.kode_pemulihan_dibuat(user, len(kode))
        return kode

    def get_recovery_codes(self, user: Pengguna) -> list[str]:
        """Return none: nobody can read them again."""
        return []

    def check_recovery_code(self, user: Pengguna, code: str) -> bool:
        """Tell whether the code is one of the unused."""
        dicari = self._sidik(code)
        return any(hmac.compare_digest(dicari, satu) for satu in user.mf_recovery_codes or ())

    def delete_recovery_code(self, user: Pengguna, code: str) -> bool:
        """Use a code up."""
        user.mf_recovery_codes.remove(self._sidik(code))
        db.session.flush()
        return True

    def _encrypt_codes(self, codes: list[str]) -> list[str]:
        return [self._sidik(kode) for kode in codes]

    @staticmethod
    def _sidik(kode: str) -> str:
        rahasia = f"pemulihan:{current_app.secret_key}".encode()
        return hmac.new(rahasia, kode.encode(), hashlib.sha256).hexdigest()
