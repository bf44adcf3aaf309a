"""Who acts, in the words of the permission table."""

from __future__ import annotations

from hi_cases.core.authz import PERAN_LUAR, Cakupan, Peran

LOKET = {
    Peran.PETUGAS: Cakupan.SEMUA,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
"""The counter and those who lead it."""

KABID = {Peran.KABID: Cakupan.SEMUA}

MEDIATOR = {Peran.MEDIATOR: Cakupan.SENDIRI}
"""The mediator who leads this case; nobody acts in his name."""

MEDIATOR_DAN_LOKET = {**LOKET, **MEDIATOR}
"""Letters come back to the counter as well as to the mediator."""

MEDIATOR_ATAU_KABID = {Peran.KABID: Cakupan.SEMUA, Peran.MEDIATOR: Cakupan.SEMUA}
"""A mediator declares his own conflict before the case is his."""

PIHAK = {peran: Cakupan.SENDIRI for peran in Peran if peran in PERAN_LUAR}
"""An account that stands for a party of this case."""
