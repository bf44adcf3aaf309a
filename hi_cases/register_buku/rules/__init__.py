"""Pure decisions over register books: how one is read, and what its printed columns say."""

from hi_cases.register_buku.rules.izin import IZIN

__all__ = ["IZIN"]
