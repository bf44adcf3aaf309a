"""The panel on the page of a submission: which cases came from it, and what may still be."""

from __future__ import annotations

from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Panel
from hi_cases.permohonan import queries as permohonan
from hi_cases.perselisihan.queries.asal import alih_dari, tujuan


def panel_permohonan(pelaku: Pelaku, permohonan_id: int) -> Panel | None:
    """Port: return the panel, where there is a case or something to hand over."""
    satu = alih_dari(pelaku, permohonan.ambil(pelaku, permohonan_id))
    if satu is None or not (satu.pekerja or satu.rundingan or satu.perkara):
        return None
    halaman = "perselisihan.dari_permohonan" if pelaku.staf else "luar.dari_permohonan"
    sisa = bool(satu.sisa) if satu.laporan else satu.staf or satu.kunci not in satu.perkara
    return Panel(
        "Perselisihan",
        "perselisihan/_asal_panel.html",
        {
            "alih": satu,
            "tujuan": tujuan(pelaku, satu),
            "url": url_for(halaman, permohonan_id=permohonan_id) if satu.boleh and sisa else "",
        },
    )
