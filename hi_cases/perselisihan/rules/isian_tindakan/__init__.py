"""The fields of every act as data: what the law asks to be on record for it."""

from hi_cases.perselisihan.rules.isian_tindakan.kantor import KANTOR
from hi_cases.perselisihan.rules.isian_tindakan.pihak import PARA_PIHAK
from hi_cases.perselisihan.types import Isian, Tindakan

ISIAN: dict[Tindakan, tuple[Isian, ...]] = KANTOR | PARA_PIHAK
