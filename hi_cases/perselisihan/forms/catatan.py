"""The mediator's private note."""

from hi_cases.core.fields import ParagrafField
from hi_cases.core.forms import Formulir, Wajib


class FormCatatan(Formulir):
    """One note; nobody but its writer ever reads it."""

    isi = ParagrafField(
        "Catatan pribadi",
        [Wajib("Tulis isi catatan.")],
        maks=5000,
        description="Hanya Anda yang dapat membacanya. Tidak masuk jejak, pencarian, atau cetakan.",
    )
