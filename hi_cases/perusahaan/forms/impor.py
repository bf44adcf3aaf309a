"""Forms of the import of a list of companies."""

from flask_wtf.file import FileField, FileRequired
from wtforms import BooleanField

from hi_cases.core.forms import Formulir

_TERIMA = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class FormImpor(Formulir):
    """The list to be checked; nothing is brought in by uploading it."""

    berkas = FileField(
        "Daftar perusahaan",
        [FileRequired("Pilih berkas Excel dari komputer Anda, lalu unggah lagi.")],
        description="Excel (.xlsx), paling besar 20 MB dan 50.000 baris tiap lembar. Urutan dan "
        "nama kolom boleh berbeda.",
        render_kw={"accept": _TERIMA},
    )


class FormJalankanImpor(Formulir):
    """Confirms a list that was checked before."""

    perbarui = BooleanField("Terapkan juga perubahan pada perusahaan yang sudah ada")
