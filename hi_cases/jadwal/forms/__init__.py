"""Forms of the calendar of meetings."""

from hi_cases.jadwal.forms.acara import (
    FormAcara,
    FormBatal,
    FormUbahAcara,
    SaringanJadwal,
)
from hi_cases.jadwal.forms.hadir import FormHadir, FormPastikan
from hi_cases.jadwal.forms.ruang import FormHalangan, FormRuang

__all__ = [
    "FormAcara",
    "FormBatal",
    "FormHadir",
    "FormHalangan",
    "FormPastikan",
    "FormRuang",
    "FormUbahAcara",
    "SaringanJadwal",
]
