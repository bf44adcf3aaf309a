"""The WhatsApp number for one's own notices: given, confirmed by a code, taken back."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import masuk_saja, pelaku_kini, ubah
from hi_cases.pemberitahuan import queries, services
from hi_cases.pemberitahuan.forms import FormKode, FormWa
from hi_cases.pemberitahuan.routes.bp import bp
from hi_cases.pemberitahuan.types import HasilKode


@bp.route("/kabar/whatsapp", methods=["GET", "POST"])
@masuk_saja
def whatsapp() -> ResponseReturnValue:
    """Take a number for notices, with the consent to use it; a code goes there."""
    kontak = queries.kontak_wa(pelaku_kini())
    form = FormWa(nomor=f"0{kontak.nomor.removeprefix('62')}" if kontak else "")
    if form.validate_on_submit():
        with ubah(form) as hasil:
            kini = services.setujui_wa(
                pelaku_kini(), form.nomor.data or "", setuju=form.setuju.data
            )
            pasti = kini.dipastikan_pada is not None
        if hasil.berhasil:
            return redirect(url_for(".pilihan" if pasti else ".pastikan_wa"))
    halaman = render_template(
        "pemberitahuan/whatsapp.html", form=form, kontak=kontak, wa_siap=services.wa_siap()
    )
    return halaman, 422 if form.errors else 200


def _halaman_kode(form: FormKode) -> ResponseReturnValue:
    kontak = queries.kontak_wa(pelaku_kini())
    if kontak is None or kontak.dipastikan_pada is not None or not services.wa_siap():
        return redirect(url_for(".pilihan"))
    keadaan = queries.keadaan_kode(pelaku_kini())
    halaman = render_template(
        "pemberitahuan/pastikan_wa.html", form=form, kontak=kontak, keadaan=keadaan
    )
    return halaman, 422 if form.errors else 200


@bp.route("/kabar/whatsapp/pastikan", methods=["GET", "POST"])
@masuk_saja
def pastikan_wa() -> ResponseReturnValue:
    """Take the code that went to the number; the right one opens the channel."""
    form = FormKode()
    if form.validate_on_submit():
        # A wrong try is committed too: it counts.
        with ubah():
            hasil = services.pastikan_wa(pelaku_kini(), form.kode.data or "")
        if hasil is HasilKode.COCOK:
            flash("Nomor sudah dipastikan. Pilih sekarang kabar apa yang dikirim.", "berhasil")
            return redirect(url_for(".pilihan"))
        form.tolak(hasil, queries.keadaan_kode(pelaku_kini()))
    return _halaman_kode(form)


@bp.post("/kabar/whatsapp/kode")
@masuk_saja
def kode_wa() -> ResponseReturnValue:
    """Send another code to the number that waits to be confirmed."""
    form = FormKode(formdata=None)
    with ubah(form) as hasil:
        services.kirim_kode(pelaku_kini())
    if not hasil.berhasil:
        return _halaman_kode(form)
    flash("Kode baru dikirim; kode sebelumnya tidak berlaku lagi.", "berhasil")
    return redirect(url_for(".pastikan_wa"))


@bp.post("/kabar/whatsapp/cabut")
@masuk_saja
def cabut_wa() -> ResponseReturnValue:
    """Withdraw the consent: the number is forgotten at once."""
    with ubah():
        services.cabut_wa(pelaku_kini())
    flash("Persetujuan ditarik dan nomor Anda dihapus.", "berhasil")
    return redirect(url_for(".pilihan"))
