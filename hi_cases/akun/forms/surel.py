"""Whether something can be an e-mail address, or a telephone number."""

import email_validator
from wtforms import Field
from wtforms.validators import ValidationError

from hi_cases.akun import rules


def periksa_surel(field: Field) -> None:
    """Check the spelling, as the address will be stored; not whether the mailbox exists."""
    try:
        email_validator.validate_email(
            rules.email_baku(field.data),
            check_deliverability=False,
            allow_smtputf8=False,
            test_environment=True,
        )
    except email_validator.EmailNotValidError:
        raise ValidationError(
            f"Surel belum benar. Anda menulis “{field.data[:60]}”; tulis seperti nama@contoh.id."
        ) from None


def periksa_telepon(field: Field) -> None:
    """Check that a number can be dialled."""
    try:
        rules.telepon_baku(field.data or "")
    except ValueError:
        raise ValidationError(
            "Nomor telepon belum benar. Tulis angkanya saja, misalnya 081234567890."
        ) from None
