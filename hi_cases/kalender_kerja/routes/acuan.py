"""Periods of law and the office's answers to open questions."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries, services
from hi_cases.kalender_kerja.forms import FormKetentuan, form_pengaturan
from hi_cases.kalender_kerja.queries.acuan import definisi_pengaturan
from hi_cases.kalender_kerja.routes.bp import bp
from hi_cases.kalender_kerja.rules.kelompok import kelompokkan
from hi_cases.kalender_kerja.rules.pengaturan import MENGGESER
from hi_cases.kalender_kerja.types import Keyakinan

_PRATINJAU = "Rancangan tersimpan. Periksa akibatnya, lalu terapkan."


@bp.get("/kalender/ketentuan")
@wajib("kalender.lihat")
def ketentuan() -> ResponseReturnValue:
    """List all periods of law with their versions."""
    return render_template(
        "kalender_kerja/ketentuan.html",
        kelompok=kelompokkan(queries.daftar_ketentuan()),
        hari_ini=clock.hari_ini(),
    )


@bp.route("/kalender/ketentuan/<kode>/versi-baru", methods=["GET", "POST"])
@wajib("kalender.kelola")
def ketentuan_baru(kode: str) -> ResponseReturnValue:
    """Enter a new version of a period with its source."""
    lama = queries.riwayat_ketentuan(kode)[0].nilai
    form = FormKetentuan(data={**vars(lama), "satuan": lama.satuan.value, "berlaku_dari": None})
    if request.method == "GET" and not form.tertahan:
        form.keyakinan.data = Keyakinan.K.value
    if form.validate_on_submit():
        with ubah(form) as hasil:
            draf = services.ajukan_ketentuan(
                pelaku_kini(),
                form.ketentuan(lama),
                sumber=form.sumber.data,
                catatan=form.catatan.data or "",
            )
        if hasil.berhasil:
            flash(_PRATINJAU)
            return redirect(url_for("kalender_kerja.rancangan", rancangan_id=draf.id))
    kode_http = 422 if form.errors else 200
    return render_template("kalender_kerja/ketentuan_baru.html", form=form, lama=lama), kode_http


@bp.get("/kalender/pengaturan")
@wajib("kalender.lihat")
def pengaturan() -> ResponseReturnValue:
    """List the open questions and the answers of the office."""
    return render_template(
        "kalender_kerja/pengaturan.html",
        definisi=definisi_pengaturan(),
        versi=queries.daftar_pengaturan(),
        menggeser=MENGGESER,
        hari_ini=clock.hari_ini(),
    )


@bp.route("/kalender/pengaturan/<kode>/ubah", methods=["GET", "POST"])
@wajib("kalender.kelola")
def pengaturan_baru(kode: str) -> ResponseReturnValue:
    """Enter a new answer with the day from which it holds."""
    definisi = definisi_pengaturan().get(kode)
    if definisi is None:
        raise TidakDitemukan
    kini = queries.daftar_pengaturan()[kode][0]
    form = form_pengaturan(definisi, data={"nilai": kini.nilai, "keyakinan": Keyakinan.U.value})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            draf = services.ajukan_pengaturan(
                pelaku_kini(),
                kode,
                form.nilai.data,
                form.berlaku_dari.data,
                sumber=form.sumber.data,
                keyakinan=Keyakinan(form.keyakinan.data),
            )
        if hasil.berhasil:
            flash(_PRATINJAU)
            return redirect(url_for("kalender_kerja.rancangan", rancangan_id=draf.id))
    isi = {"form": form, "definisi": definisi, "kini": kini, "bergeser": kode in MENGGESER}
    return render_template(
        "kalender_kerja/pengaturan_baru.html", **isi
    ), 422 if form.errors else 200
