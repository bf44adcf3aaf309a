"""Pages of submissions: the applicant's (`luar_*`), the office's (`kantor_*`, `teliti_*`)."""

from hi_cases.core.web import ButirMenu
from hi_cases.permohonan.routes import luar_isi, luar_saya
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.rules import izin

MENU = (ButirMenu("Permohonan", "permohonan.saya", izin.SAYA, urutan=25),)

__all__ = ["MENU", "bp", "luar_isi", "luar_saya"]
