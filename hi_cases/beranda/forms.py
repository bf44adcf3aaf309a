"""Forms of the pages for whoever has no account."""

from wtforms.validators import Length

from hi_cases.core.fields import TeksField
from hi_cases.core.forms import Formulir, Wajib


class FormLacak(Formulir):
    """Code and PIN from the receipt."""

    kode = TeksField(
        "Kode lacak",
        [Wajib("Tulis kode lacak dari tanda terima Anda."), Length(max=40)],
        description="Delapan huruf dan angka, misalnya K7Q2-9M0D; besar atau kecil sama saja.",
    )
    pin = TeksField(
        "PIN",
        [Wajib("Tulis PIN dari tanda terima Anda."), Length(max=20)],
        description="Enam angka.",
    )
