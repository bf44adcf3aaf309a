"""Pages of what is in force, for the office and for the public."""

from hi_cases.syarat_kerja.routes.bp import bp

__all__ = ["bp"]
