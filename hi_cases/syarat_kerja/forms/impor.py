"""Form of the import of an old register."""

from flask_wtf.file import FileField, FileRequired

from hi_cases.core.forms import Formulir

_TERIMA = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class FormImporLama(Formulir):
    """The register to be checked; nothing is entered by uploading it."""

    berkas = FileField(
        "Register lama",
        [FileRequired("Pilih berkas Excel dari komputer Anda, lalu unggah lagi.")],
        description="Excel (.xlsx), paling besar 20 MB. Urutan dan nama kolom boleh berbeda.",
        render_kw={"accept": _TERIMA},
    )
