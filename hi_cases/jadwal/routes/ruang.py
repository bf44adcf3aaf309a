"""The rooms of the office."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.forms import FormRuang
from hi_cases.jadwal.models import Ruang
from hi_cases.jadwal.routes.cetak_biru import bp

_BIDANG = ("nama", "alamat", "kapasitas", "ramah_difabel", "aktif")


def _isi(form: FormRuang) -> dict[str, Any]:
    return {
        "nama": form.nama.data or "",
        "alamat": form.alamat.data or "",
        "kapasitas": form.kapasitas.data,
        "ramah_difabel": form.ramah_difabel.data,
        "aktif": form.aktif.data,
    }


@bp.get("/jadwal/ruang")
@wajib("jadwal.ruang")
def ruang() -> ResponseReturnValue:
    """List the rooms, those no longer used last."""
    semua = sorted(queries.ruang_semua(aktif=False), key=lambda satu: not satu.aktif)
    return render_template("jadwal/ruang.html", semua=semua)


@bp.route("/jadwal/ruang/baru", methods=["GET", "POST"])
@wajib("jadwal.ruang")
def ruang_baru() -> ResponseReturnValue:
    """Add a room."""
    return _simpan(FormRuang(), None)


@bp.route("/jadwal/ruang/<int:ruang_id>", methods=["GET", "POST"])
@wajib("jadwal.ruang")
def ruang_ubah(ruang_id: int) -> ResponseReturnValue:
    """Change a room, or take it out of use."""
    satu = queries.ruang(pelaku_kini(), ruang_id)
    data = {nama: getattr(satu, nama) for nama in _BIDANG}
    return _simpan(FormRuang(data={**data, "versi": str(satu.versi)}), satu)


def _simpan(form: FormRuang, satu: Ruang | None) -> ResponseReturnValue:
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.simpan_ruang(
                pelaku_kini(), satu.id if satu else None, form.nomor_versi, **_isi(form)
            )
        if hasil.berhasil:
            flash(f"{form.nama.data} sudah disimpan.", "berhasil")
            return redirect(url_for("jadwal.ruang"), 303)
    kode = 422 if form.errors or form.form_errors else 200
    return render_template("jadwal/ruang_ubah.html", form=form, ruang=satu), kode
