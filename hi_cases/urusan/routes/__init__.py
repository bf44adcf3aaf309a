"""Pages of matters: lists, entry, one matter, its acts. Each kind's domain has its menu entry."""

from hi_cases.urusan.routes import daftar, rinci, tindakan
from hi_cases.urusan.routes.bp import bp

__all__ = ["bp", "daftar", "rinci", "tindakan"]
