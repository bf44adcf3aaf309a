"""The audit page: who did what, when, on which basis."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.audit import queries, rules
from hi_cases.audit.forms import SaringanForm
from hi_cases.core import authz, papan
from hi_cases.core.web import ButirMenu, pelaku_kini, wajib

bp = Blueprint("audit", __name__, url_prefix="/audit")

MENU = (ButirMenu("Jejak audit", "audit.daftar", "audit.lihat", "Pengelolaan", urutan=440),)


def _saringan(form: SaringanForm) -> queries.Saringan:
    return queries.Saringan(
        teks=form.teks.data or "",
        pelaku=form.pelaku.data or "",
        jenis=form.jenis.data or "",
        sebelum_urutan=form.sebelum.data,
    )


def _uraian(kode: str) -> str:
    """Name an act by its permission row, else by its code in words."""
    baris = authz.tabel().baris.get(kode)
    return baris.uraian if baris else rules.label_perbuatan(kode)


@bp.get("/")
@wajib("audit.lihat")
def daftar() -> ResponseReturnValue:
    """List entries, newest first."""
    form = SaringanForm(request.args)
    form.jenis.choices = [("", "Semua")] + [
        (jenis, jenis.replace("_", " ")) for jenis in queries.jenis_rujukan()
    ]
    form.validate()
    pelaku = pelaku_kini()
    baris = queries.cari(pelaku, _saringan(form))
    halaman, lagi = baris[: queries.HALAMAN], len(baris) > queries.HALAMAN
    isian = {**request.args.to_dict(), "sebelum": halaman[-1].urutan} if lagi else {}
    return render_template(
        "audit/daftar.html",
        form=form,
        baris=halaman,
        uraian=_uraian,
        terbaca=rules.terbaca,
        tertutup=queries.jenis_tertutup(pelaku),
        label=papan.label_semua(pelaku, {satu.rujukan for satu in halaman}),
        url_berikut=url_for("audit.daftar", **isian) if lagi else None,
    )
