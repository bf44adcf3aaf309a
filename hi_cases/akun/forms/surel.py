"""Whether something can be an e-mail address."""

import email_validator
from wtforms import Field
from wtforms.validators import ValidationError

from hi_cases.akun.rules import email_baku


def periksa_surel(field: Field) -> None:
    """Check the spelling, as the address will be stored; not whether the mailbox exists."""
    try:
        email_validator.validate_email(
            email_baku(field.data),
            check_deliverability=False,
            allow_smtputf8=False,
            test_environment=True,
        )
    except email_validator.EmailNotValidError:
        raise ValidationError(
            f"Surel belum benar. Anda menulis “{field.data[:60]}”; tulis seperti nama@contoh.id."
        ) from None
