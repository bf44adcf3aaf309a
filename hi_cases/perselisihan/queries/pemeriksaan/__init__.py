"""What must hold of cases: each open one has its clock and its officer, each closed one is at rest.

Rows of an old register book (`asal = register`) are exempt from the facts of new cases.
"""

from hi_cases.perselisihan.queries.pemeriksaan import perkara, pihak, tenggat

PEMERIKSAAN = (*tenggat.PEMERIKSAAN, *perkara.PEMERIKSAAN, *pihak.PEMERIKSAAN)

__all__ = ["PEMERIKSAAN"]
