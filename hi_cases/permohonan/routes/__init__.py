"""Pages of submissions."""

from hi_cases.permohonan.routes.bp import bp

__all__ = ["bp"]
