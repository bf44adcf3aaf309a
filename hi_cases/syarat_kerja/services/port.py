"""What this domain tells the engine of submissions about its kinds, and does after their acts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.types import PortJenis
from hi_cases.syarat_kerja.queries import instrumen
from hi_cases.syarat_kerja.rules.jenis import JENIS
from hi_cases.syarat_kerja.rules.pengesahan import JANGKA_MULAI_ULANG, PENGESAHAN
from hi_cases.syarat_kerja.types import JenisInstrumen


def _halangan_pp(_pelaku: Pelaku, perusahaan_id: int) -> str:
    if instrumen.berlaku(perusahaan_id, JenisInstrumen.PKB, clock.hari_ini()) is None:
        return ""
    return (
        "Perusahaan ini mempunyai perjanjian kerja bersama yang berlaku, sehingga tidak membuat "
        "peraturan perusahaan."
    )


def _fakta_pengesahan(_permohonan: Any) -> Mapping[str, Any]:
    nilai = kalender.pengaturan(JANGKA_MULAI_ULANG, clock.hari_ini())
    return {JANGKA_MULAI_ULANG: nilai == "ya"}


PORT: Mapping[str, PortJenis] = {
    satu.kode: PortJenis(fakta=_fakta_pengesahan, halangan=_halangan_pp)
    for satu in JENIS
    if satu.prosedur is PENGESAHAN
}
