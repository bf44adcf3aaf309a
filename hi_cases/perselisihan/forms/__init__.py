"""Forms of the dispute pages."""

from hi_cases.perselisihan.forms.bukti import bukti
from hi_cases.perselisihan.forms.catatan import FormCatatan
from hi_cases.perselisihan.forms.permohonan import WAKIL_KELOMPOK, FormPermohonan, bukti_permohonan
from hi_cases.perselisihan.forms.perusahaan import FormCocokkan, FormPerusahaanBaru
from hi_cases.perselisihan.forms.saringan import FormSaringan
from hi_cases.perselisihan.forms.tindakan import BahanPilihan, FormTindakan, formulir_untuk

__all__ = [
    "WAKIL_KELOMPOK",
    "BahanPilihan",
    "FormCatatan",
    "FormCocokkan",
    "FormPermohonan",
    "FormPerusahaanBaru",
    "FormSaringan",
    "FormTindakan",
    "bukti",
    "bukti_permohonan",
    "formulir_untuk",
]
