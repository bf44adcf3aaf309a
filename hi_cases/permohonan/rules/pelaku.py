"""Who acts on submissions: the roles that a procedure's rows name, and the permission rows."""

from __future__ import annotations

from collections.abc import Mapping

from hi_cases.core.authz import Cakupan, Peran

PEMOHON: Mapping[Peran, Cakupan] = {
    Peran.PERUSAHAAN: Cakupan.SENDIRI,
    Peran.SERIKAT: Cakupan.SENDIRI,
}
PIHAK: Mapping[Peran, Cakupan] = {Peran.SERIKAT: Cakupan.SENDIRI}
LOKET: Mapping[Peran, Cakupan] = {
    Peran.PETUGAS: Cakupan.SEMUA,
    Peran.ANALIS: Cakupan.SEMUA,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
PENELITI = LOKET
"""Who may take a submission up."""
PENELITI_SENDIRI: Mapping[Peran, Cakupan] = {
    Peran.PETUGAS: Cakupan.SENDIRI,
    Peran.ANALIS: Cakupan.SENDIRI,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
"""Who examines: the officer who took it up, or whoever leads the section."""
MEJA = tuple(peran for peran, cakupan in PENELITI_SENDIRI.items() if cakupan is Cakupan.SENDIRI)
"""Whose daily work examining is: what nobody has taken up yet waits for them."""
PIMPINAN: Mapping[Peran, Cakupan] = {
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
PENANDA_TANGAN: Mapping[Peran, Cakupan] = {**PIMPINAN, Peran.KADIS: Cakupan.SEMUA}
"""By whom the product is given: the act is done by who signs it, or recorded by who leads."""
KABID: Mapping[Peran, Cakupan] = {Peran.KABID: Cakupan.SEMUA}
