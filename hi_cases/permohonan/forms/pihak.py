"""Forms about the other parties to a document."""

from __future__ import annotations

from hi_cases.core.fields import TeksField
from hi_cases.core.forms import Formulir, Wajib


class FormGabung(Formulir):
    """The code that a company handed to its union."""

    kode = TeksField(
        "Kode dari perusahaan",
        validators=[Wajib("Tulis kode yang diberikan perusahaan.")],
        maks=40,
        description="Delapan huruf dan angka; tanda hubung boleh ditulis atau tidak.",
    )
