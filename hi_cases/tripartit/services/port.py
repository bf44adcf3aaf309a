"""Who answers for the kinds of matter of this domain."""

from hi_cases.tripartit.rules import rekomendasi
from hi_cases.urusan.types import PortJenis

URUSAN = ((rekomendasi.JENIS, PortJenis()),)
