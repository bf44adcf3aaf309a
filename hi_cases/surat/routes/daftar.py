"""The desk list of letters: piles, and what they are narrowed to, live in the address."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import kunci_alamat, pelaku_kini, wajib
from hi_cases.surat.forms.tulis import form_saringan
from hi_cases.surat.queries.daftar import (
    SaringanSurat,
    Tumpukan,
    daftar_surat,
    jenis_ada,
    jumlah_tumpukan,
)
from hi_cases.surat.routes.bp import bp


def _sesudah() -> int | None:
    try:
        return kunci_alamat(request.args.get("setelah", ""))
    except ValueError:
        return None


def _tumpukan(jumlah: dict[Tumpukan, int]) -> Tumpukan:
    """The pile asked for; else the first that holds something."""
    diminta = request.args.get("tumpukan", "")
    if diminta in set(Tumpukan):
        return Tumpukan(diminta)
    return next((satu for satu in Tumpukan if jumlah[satu]), Tumpukan.TERBIT)


@bp.get("/surat")
@wajib("surat.baca")
def daftar() -> ResponseReturnValue:
    """Show one pile of letters: what waits for me first."""
    pelaku = pelaku_kini()
    jumlah = jumlah_tumpukan(pelaku)
    form = form_saringan(request.args, jenis_ada())
    kini = _tumpukan(jumlah)
    saringan = SaringanSurat(kini, form.kode.data or "", form.q.data or "", _sesudah())
    hasil = daftar_surat(pelaku, saringan)
    isian = {**request.args.to_dict(flat=False), "tumpukan": kini.value}
    return render_template(
        "surat/daftar.html",
        form=form,
        hasil=hasil,
        kini=kini,
        jumlah=jumlah,
        disaring=bool(saringan.kode or saringan.q),
        url_berikut=url_for("surat.daftar", **{**isian, "setelah": hasil.sesudah})
        if hasil.sesudah
        else None,
        url_awal=url_for("surat.daftar", **{**isian, "setelah": None})
        if saringan.sesudah
        else None,
    )
