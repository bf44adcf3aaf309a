"""What a form says when the case changed under it and there is nothing to compare."""

from __future__ import annotations

from hi_cases.core.errors import GalatDomain, KonflikVersi
from hi_cases.core.forms import Formulir

BERUBAH = (
    "Perkara ini berubah sejak Anda membuka halaman ini, mungkin karena tombol tertekan dua kali. "
    "Periksa keadaan perkara, lalu kirim lagi hanya bila masih perlu."
)


class FormBerubah(Formulir):
    """Base of the forms that act on a case without having fields of it to compare."""

    def terima_galat(self, galat: GalatDomain) -> None:
        """Somebody was faster: say so; what was entered stays."""
        if isinstance(galat, KonflikVersi) and not galat.beda:
            self.versi.data = str(galat.versi_kini)
            self.versi.raw_data = None
            self.form_errors = [*self.form_errors, BERUBAH]
            return
        super().terima_galat(galat)
