"""Forms of signing up and of a forgotten password."""

from typing import Any

from flask_security.proxies import _security
from wtforms import Field, HiddenField, PasswordField
from wtforms.validators import Length, ValidationError

from hi_cases.akun import rules, services
from hi_cases.akun.forms.surel import periksa_surel, periksa_telepon
from hi_cases.akun.types import DataPendaftaran
from hi_cases.core.authz import Peran
from hi_cases.core.fields import RadioPilihanField, TeksField
from hi_cases.core.forms import Formulir, Wajib

_PANJANG = Length(max=1000, message="Kata sandi terlalu panjang.")


# Fields stand in the order in which they are made, and the summary of errors follows it: so each
# form makes its own at the place where its page shows them.
def _sandi(label: str) -> PasswordField:
    return PasswordField(
        label,
        [Wajib("Tulis kata sandi."), _PANJANG],
        description=f"Paling sedikit {rules.PANJANG_MINIMUM} karakter. Beberapa kata yang tidak "
        "berhubungan paling mudah diingat dan paling sulit ditebak.",
    )


def _ulangan(label: str) -> PasswordField:
    return PasswordField(label, [Wajib("Ulangi kata sandi."), _PANJANG])


class _DuaSandi(Formulir):
    """A new password, twice, judged by the rules of the house."""

    password: PasswordField
    password_ulang: PasswordField

    @property
    def sandi_baku(self) -> str:
        """The password in the one spelling that is hashed."""
        return str(_security.password_util.normalize(self.password.data or ""))

    def pemilik(self) -> tuple[str, str]:
        """Return the name and address that the password must not hold."""
        raise NotImplementedError

    def validate_password(self, field: Field) -> None:
        """Judge the password."""
        nama, email = self.pemilik()
        lemah = rules.kelemahan_sandi(self.sandi_baku, nama=nama, email=email)
        if lemah:
            raise ValidationError(lemah[0])

    def validate_password_ulang(self, field: Field) -> None:
        """Compare the two."""
        if field.data != self.password.data:
            raise ValidationError("Kedua kata sandi tidak sama. Ketik ulang keduanya.")


class FormDaftar(_DuaSandi):
    """Who wants an account, and for what."""

    nama = TeksField("Nama lengkap", [Wajib("Tulis nama lengkap Anda.")], maks=120)
    email = TeksField(
        "Surel",
        [Wajib("Tulis surel Anda.")],
        maks=254,
        description="Kami mengirim tautan ke sini untuk mengaktifkan akun.",
    )
    peran = RadioPilihanField(
        "Anda mendaftar sebagai",
        [Wajib("Pilih sebagai apa Anda mendaftar.")],
        choices={peran.value: peran.label for peran in rules.URAIAN_PERAN},
    )
    telepon = TeksField(
        "Nomor telepon", maks=30, description="Agar petugas dapat menghubungi Anda."
    )
    password = _sandi("Kata sandi")
    password_ulang = _ulangan("Ulangi kata sandi")
    lanjut = HiddenField()

    def pemilik(self) -> tuple[str, str]:
        """Return what was typed on the same page."""
        return self.nama.data or "", self.email.data or ""

    def validate_email(self, field: Field) -> None:
        """Check the spelling, never whether somebody has it."""
        periksa_surel(field)

    def validate_telepon(self, field: Field) -> None:
        """Check that it is a number one can dial."""
        periksa_telepon(field)

    def data_pendaftaran(self) -> DataPendaftaran:
        """Return what was written."""
        return DataPendaftaran(
            nama=self.nama.data or "",
            email=self.email.data or "",
            peran=Peran(self.peran.data),
            telepon=rules.telepon_baku(self.telepon.data or ""),
            lanjut=self.lanjut.data or "",
        )


class FormAktifkan(Formulir):
    """The button behind the link.

    On another browser than the one that signed up, the password is asked for as well: a stranger
    may have signed up with this address, and then nobody but the stranger knows the password.
    """

    password = PasswordField("Kata sandi yang Anda tulis saat mendaftar", [_PANJANG])

    def __init__(self, token: str, *, dikenal: bool, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.token, self.dikenal = token, dikenal
        if dikenal:
            del self.password

    def validate_password(self, field: Field) -> None:
        """Compare with the sign-up; each failure counts against the link."""
        sandi = _security.password_util.normalize(field.data or "")
        if not sandi:
            raise ValidationError("Tulis kata sandi yang Anda pilih saat mendaftar.")
        if not services.cocok_sandi(self.token, str(sandi)):
            raise ValidationError(
                "Kata sandi ini bukan yang ditulis saat mendaftar. Periksa, lalu coba lagi."
            )


class FormLupaSandi(Formulir):
    """The address to write to."""

    email = TeksField("Surel", [Wajib("Tulis surel Anda.")], maks=254)

    def validate_email(self, field: Field) -> None:
        """Check the spelling, never whether somebody has it."""
        periksa_surel(field)


class FormSandiBaru(_DuaSandi):
    """A new password for the account behind the link."""

    password = _sandi("Kata sandi baru")
    password_ulang = _ulangan("Ulangi kata sandi baru")

    def __init__(self, nama: str, email: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._pemilik = nama, email

    def pemilik(self) -> tuple[str, str]:
        """Return the account's own name and address."""
        return self._pemilik
