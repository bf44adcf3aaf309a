"""Pages of letters."""

from hi_cases.surat import queries
from hi_cases.surat.routes.bp import bp

MENU = ()

__all__ = ["MENU", "bp", "queries"]
