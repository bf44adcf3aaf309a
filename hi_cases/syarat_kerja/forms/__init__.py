"""Forms of the register: what narrows it, a document of before this system, a mistake."""

from hi_cases.syarat_kerja.forms.impor import FormImporLama
from hi_cases.syarat_kerja.forms.lama import FormBatalkan, FormDokumenLama, FormLampiran
from hi_cases.syarat_kerja.forms.saringan import FormSaringan

__all__ = ["FormBatalkan", "FormDokumenLama", "FormImporLama", "FormLampiran", "FormSaringan"]
