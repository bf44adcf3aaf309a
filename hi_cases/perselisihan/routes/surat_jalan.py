"""How far letters of a case are, in plain values for its pages."""

from __future__ import annotations

from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.rules.surat_jalan import Kiriman, SuratJalan, tertinggal
from hi_cases.surat.queries import surat_untuk
from hi_cases.surat.queries.sampaikan import tujuan
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.types import StatusSurat


def perjalanan(satu: Any, sebutan: str) -> SuratJalan:
    """Return how far a letter is, in plain values."""
    kini = giliran(satu.langkah)
    menunggu = f"{kini.peran.label}: {kini.tindakan.label.lower()}" if kini else ""
    kiriman = []
    for ke in tujuan(satu) if satu.status is StatusSurat.TERBIT else ():
        gagal = next((s for s in reversed(ke.kiriman) if s.gagal_pada), None)
        kiriman.append(
            Kiriman(
                ke.pihak.nama,
                ke.keadaan,
                gagal.gagal_pada if gagal else None,
                gagal.alasan_gagal or "" if gagal else "",
            )
        )
    return SuratJalan(satu.id, sebutan, satu.status, menunggu, tuple(kiriman))


def surat_tertinggal(pelaku: Pelaku, h: queries.HalamanPerkara) -> list[str]:
    """Say, before an act ends the case, which of its letters still wait for a signature."""
    semua = surat_untuk(pelaku, h.perkara.rujukan)
    tunggu = [s for s in semua if s.status is StatusSurat.DIPERIKSA]
    return [tertinggal(perjalanan(s, f"{s.nama[0].lower()}{s.nama[1:]}")) for s in tunggu]
