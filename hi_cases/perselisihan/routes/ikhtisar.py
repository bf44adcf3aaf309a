"""The overview of those who lead: load, lateness, and what waits for a mediator."""

from __future__ import annotations

from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries.serah_terima import mediator_berperkara
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import izin


def _beban(semua: list[Any]) -> list[dict[str, Any]]:
    """Return the load as the bar component takes it; each number opens its cases."""
    return [
        {
            "nama": satu.nama,
            "nilai": satu.terbuka,
            "url": url_for("perselisihan.daftar", mediator=satu.mediator_id, terbuka=1),
            "catatan": f"{satu.lewat} lewat waktu" if satu.lewat else "",
        }
        for satu in semua
    ]


@bp.get("/ikhtisar")
@wajib(izin.IKHTISAR)
def ikhtisar() -> ResponseReturnValue:
    """Show load per mediator, what is late, and what waits to be assigned."""
    isi = queries.ikhtisar_kabid(pelaku_kini())
    return render_template(
        "perselisihan/ikhtisar.html",
        isi=isi,
        baris_beban=_beban(isi.beban),
        tinggal=[satu for satu in mediator_berperkara(pelaku_kini()) if not satu.aktif],
    )
