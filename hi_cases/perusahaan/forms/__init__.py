"""Forms of the company registry: the office's, and those of a company's own people."""

from hi_cases.perusahaan.forms.impor import FormImpor, FormJalankanImpor
from hi_cases.perusahaan.forms.kantor import (
    FormBatalGabung,
    FormCabutWakil,
    FormGabung,
    FormJawabKoreksi,
    FormKlaimKantor,
    FormLokasi,
    FormPerusahaan,
    FormTolakKlaim,
    nilai_awal,
    nilai_awal_lokasi,
)
from hi_cases.perusahaan.forms.saya import FormAkses, FormKlaim, FormKoreksi, FormUndang

__all__ = [
    "FormAkses",
    "FormBatalGabung",
    "FormCabutWakil",
    "FormGabung",
    "FormImpor",
    "FormJalankanImpor",
    "FormJawabKoreksi",
    "FormKlaim",
    "FormKlaimKantor",
    "FormKoreksi",
    "FormLokasi",
    "FormPerusahaan",
    "FormTolakKlaim",
    "FormUndang",
    "nilai_awal",
    "nilai_awal_lokasi",
]
