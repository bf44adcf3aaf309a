"""Forms of Flask-Security made ours. They prove who somebody is through the services, so that each
failure counts at the same entrance, whichever page it was typed on.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import current_app, request
from flask_login import current_user
from flask_security.forms import (
    ChangePasswordForm,
    Form,
    LoginForm,
    LogoutForm,
    TwoFactorRescueForm,
    TwoFactorSetupForm,
    TwoFactorVerifyCodeForm,
    VerifyForm,
)
from flask_security.proxies import _security
from flask_security.recovery_codes import MfRecoveryCodesForm, MfRecoveryForm
from flask_security.utils import validate_redirect_url
from itsdangerous import BadSignature, URLSafeTimedSerializer
from wtforms import Field, HiddenField, PasswordField, RadioField, StringField, SubmitField
from wtforms.validators import StopValidation, ValidationError

from hi_cases.akun import services
from hi_cases.akun.models import Pengguna
from hi_cases.akun.queries import sidik_email
from hi_cases.akun.types import Asal, Cara, Hambatan

KUKI_PERANGKAT = "hi_perangkat"
UMUR_PERANGKAT = 180 * 24 * 3600
SANDI_KELIRU = "Kata sandi sekarang tidak cocok. Ketik kata sandi yang Anda pakai untuk masuk."
KODE_KELIRU = (
    "Kode tidak cocok atau sudah dipakai. Ketik 6 angka yang sedang tampil di aplikasi Anda."
)
PEMULIHAN_KELIRU = (
    "Kode pemulihan tidak cocok atau sudah pernah dipakai. Ketik satu kode lain dari daftar Anda."
)


def penanda_perangkat() -> URLSafeTimedSerializer:
    """Return the signer of the cookie that marks a device known to an account."""
    return URLSafeTimedSerializer(current_app.secret_key, salt="perangkat")


def asal_permintaan(email: str) -> Asal:
    """Return where the present request comes from, as far as an address is concerned."""
    alamat = request.remote_addr or ""
    try:
        akun, perangkat = penanda_perangkat().loads(
            request.cookies.get(KUKI_PERANGKAT, ""), max_age=UMUR_PERANGKAT
        )
    except (BadSignature, ValueError, TypeError):
        return Asal(alamat)
    return Asal(alamat, perangkat) if akun == sidik_email(email) else Asal(alamat)


class _DiIsi:
    """Requires an answer, with a sentence of its own."""

    field_flags = {"required": True}

    def __init__(self, pesan: str) -> None:
        self.pesan = pesan

    def __call__(self, form: Any, field: Field) -> None:
        if not field.data or not field.data.strip():
            field.errors = []
            raise StopValidation(self.pesan)
        if len(field.data) > 1000:
            raise StopValidation("Isian ini terlalu panjang. Periksa, lalu coba lagi.")


def _sandi(label: str, pesan: str, **kw: Any) -> PasswordField:
    return PasswordField(label, [_DiIsi(pesan)], **kw)


class FormKeamanan(Form):
    """What our pages ask of a form of Flask-Security."""

    terkunci_sampai: datetime | None = None

    def _buktikan(
        self, pengguna: Pengguna, cara: Cara, bidang: Field, bukti: Callable[[], bool], pesan: str
    ) -> bool:
        """Let `bidang` be proved at the entrance of the account; lay what hinders on the form."""
        asal = asal_permintaan(pengguna.email)
        hambatan = services.coba_bukti(pengguna, cara, asal, bukti, pesan)
        if hambatan is None:
            return True
        self.terkunci_sampai = hambatan.terkunci_sampai
        if hambatan.terkunci_sampai:
            self.form_errors.append(hambatan.pesan)
        else:
            bidang.errors = [hambatan.pesan]
        return False


class _TanpaTujuanAsing:
    """An address outside this site is dropped without a word: it was not the user who wrote it."""

    def validate_next(self, field: Field) -> None:
        """Keep `next` only where it stays here."""
        if field.data and not validate_redirect_url(field.data):
            field.data = ""


class FormMasuk(_TanpaTujuanAsing, FormKeamanan, LoginForm):
    """Address and password."""

    email = StringField("Surel", [_DiIsi("Tulis surel Anda.")])
    password = _sandi("Kata sandi", "Tulis kata sandi Anda.")
    remember = None

    def validate(self, **kwargs: Any) -> bool:
        """Ask the service; Flask-Security's own check would tell which accounts exist."""
        if not Form.validate(self, **kwargs):
            return False
        sandi = _security.password_util.normalize(self.password.data)
        hasil = services.coba_sandi(self.email.data, sandi, asal_permintaan(self.email.data))
        if isinstance(hasil, Hambatan):
            self.terkunci_sampai = hasil.terkunci_sampai
            self.form_errors.append(hasil.pesan)
            return False
        self.user, self.user_authenticated = hasil, True
        return True


class FormKeluar(FormKeamanan, LogoutForm):
    """Signing out; no fields of its own."""


class FormPastikan(_TanpaTujuanAsing, FormKeamanan, VerifyForm):
    """The password once more, before something delicate."""

    password = _sandi("Kata sandi", "Tulis kata sandi Anda.")

    def validate(self, **kwargs: Any) -> bool:
        """Count a wrong password like one at the entrance."""
        if not Form.validate(self, **kwargs):
            return False
        sandi = _security.password_util.normalize(self.password.data)
        return self._buktikan(
            self.user,
            Cara.SANDI,
            self.password,
            lambda: self.user.verify_and_update_password(sandi),
            SANDI_KELIRU,
        )


class FormGantiSandi(FormKeamanan, ChangePasswordForm):
    """Present password, new password twice."""

    password = _sandi("Kata sandi sekarang", "Tulis kata sandi yang sekarang.")
    new_password = _sandi(
        "Kata sandi baru",
        "Tulis kata sandi baru.",
        description="Paling sedikit 12 karakter. Beberapa kata yang tidak berhubungan paling mudah "
        "diingat dan paling sulit ditebak.",
    )
    new_password_confirm = _sandi("Ulangi kata sandi baru", "Ulangi kata sandi baru.")

    def validate_new_password_confirm(self, field: Field) -> None:
        """Compare the two."""
        if field.data != self.new_password.data:
            raise ValidationError("Kedua kata sandi baru tidak sama. Ketik ulang keduanya.")

    def validate(self, **kwargs: Any) -> bool:
        """Prove the present password at the entrance, then judge the new one."""
        if not Form.validate(self, **kwargs):
            return False
        alat, saya = _security.password_util, current_user._get_current_object()
        lama = alat.normalize(self.password.data)
        if not self._buktikan(
            saya,
            Cara.SANDI,
            self.password,
            lambda: saya.verify_and_update_password(lama),
            SANDI_KELIRU,
        ):
            return False
        lemah, self.new_password.data = alat.validate(self.new_password.data, False, user=saya)
        if self.new_password.data == lama:
            lemah = ["Kata sandi baru harus berbeda dari yang sekarang."]
        self.new_password.errors = lemah or []
        return not lemah


class FormPasangVerifikasi(FormKeamanan, TwoFactorSetupForm):
    """Set up the authenticator, or remove it: the only two ways, so no radio buttons."""

    setup = HiddenField()


class FormBantuan(FormKeamanan, TwoFactorRescueForm):
    """The library builds this beside the form for the code; our pages show a plain link instead."""

    help_setup = RadioField(choices=[])


class FormKode(FormKeamanan, TwoFactorVerifyCodeForm):
    """The six digits of the authenticator."""

    code = StringField(
        "Kode 6 angka",
        [_DiIsi("Ketik 6 angka yang sedang tampil di aplikasi Anda.")],
        filters=[lambda nilai: nilai.replace(" ", "") if nilai else nilai],
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric"},
    )

    def validate(self, **kwargs: Any) -> bool:
        """Check the code; one that is being set up proves nothing yet and is not counted."""
        if not Form.validate(self, **kwargs):
            return False
        if self.is_setup or not self.user.dua_langkah:
            if self._cocok():
                return True
            self.code.errors = [KODE_KELIRU]
            return False
        return self._buktikan(self.user, Cara.KODE, self.code, self._cocok, KODE_KELIRU)

    def _cocok(self) -> bool:
        return _security.totp_factory.verify_totp(
            token=self.code.data,
            totp_secret=self.tf_totp_secret,
            user=self.user,
            window=current_app.config["SECURITY_TWO_FACTOR_AUTHENTICATOR_VALIDITY"],
        )


class FormPemulihan(FormKeamanan, MfRecoveryForm):
    """A recovery code in place of the authenticator."""

    code = StringField(
        "Kode pemulihan",
        [_DiIsi("Ketik satu kode pemulihan yang belum dipakai.")],
        filters=[lambda nilai: nilai.strip().lower() if nilai else nilai],
        render_kw={"autocomplete": "off", "autocapitalize": "none"},
    )

    def validate(self, **kwargs: Any) -> bool:
        """Check the code; failures count at the entrance."""
        if not Form.validate(self, **kwargs):
            return False
        alat = _security.mf_recovery_codes_util
        return self._buktikan(
            self.user,
            Cara.PEMULIHAN,
            self.code,
            lambda: alat.check_recovery_code(self.user, self.code.data),
            PEMULIHAN_KELIRU,
        )


class FormBuatPemulihan(FormKeamanan, MfRecoveryCodesForm):
    """Make new recovery codes; codes are shown once, so there is no button to show old ones."""

    show_codes = SubmitField()
    generate_new_codes = SubmitField()
