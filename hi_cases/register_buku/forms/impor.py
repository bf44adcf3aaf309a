"""Forms of the register import and the filter of the archive it fills."""

from flask_wtf.file import FileField, FileRequired
from wtforms import BooleanField
from wtforms.validators import Optional

from hi_cases.core.fields import BilanganField, TeksField
from hi_cases.core.forms import FormPolos, Formulir

TERIMA = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UnggahRegisterForm(Formulir):
    """The book to be checked; nothing is imported by uploading it."""

    berkas = FileField(
        "Buku register",
        [FileRequired("Pilih buku register dari komputer Anda, lalu unggah lagi.")],
        description="Excel (.xlsx), paling besar 20 MB. Satu lembar per tahun atau satu lembar "
        "untuk semua; urutan dan nama kolom boleh berbeda.",
        render_kw={"accept": TERIMA},
    )


class JalankanImporForm(Formulir):
    """Confirms an import that was checked before."""

    perbarui = BooleanField("Terapkan juga perubahan pada perkara yang sudah ada")


class SaringanArsipForm(FormPolos):
    """Filters of the archive; they come by address, so they need no token."""

    q = TeksField("Nomor, nama pekerja, atau perusahaan", [Optional()], maks=100)
    tahun = BilanganField("Tahun register", [Optional()])
    setelah = BilanganField("Setelah", [Optional()])
