"""Pure decisions over the guided filing and what a party reads.

It has no permissions of its own: who reads and acts in which case is judged by `perselisihan`.
"""

from hi_cases.core.authz import Izin

IZIN: tuple[Izin, ...] = ()

__all__ = ["IZIN"]
