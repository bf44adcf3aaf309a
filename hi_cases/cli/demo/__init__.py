"""Demo cases: invented people and companies, one case at nearly every stage and end.

Every case is brought where it stands by the same services that the pages call, so a demo case has
its trail, its deadlines and its pictures like any other.
"""

from hi_cases.cli.demo.jalankan import isi_perkara

__all__ = ["isi_perkara"]
