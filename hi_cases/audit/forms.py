"""What the audit page can be asked for; it comes by address, so it needs no token."""

from wtforms.validators import Length, Optional

from hi_cases.core.fields import BilanganField, PilihanField, TeksField
from hi_cases.core.forms import FormPolos


class SaringanForm(FormPolos):
    """Filters of the audit page."""

    teks = TeksField("Tindakan atau keterangan", [Optional(), Length(max=100)])
    pelaku = TeksField("Nama pelaku", [Optional(), Length(max=100)])
    jenis = PilihanField("Mengenai", validate_choice=False)
    sebelum = BilanganField("Sebelum nomor", [Optional()])
