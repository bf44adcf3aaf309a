"""Who answers for the kinds of matter of this domain."""

from hi_cases.data_pribadi.rules.insiden import INSIDEN
from hi_cases.urusan.types import PortJenis

URUSAN = ((INSIDEN, PortJenis()),)
