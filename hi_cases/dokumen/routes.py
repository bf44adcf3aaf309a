"""Pages of the uploads: take a file out, strike a wrong one out."""

import io

from flask import (
    Blueprint,
    Response,
    flash,
    redirect,
    render_template,
    send_file,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue

from hi_cases.core import papan
from hi_cases.core.errors import TidakBerizin, TidakDitemukan
from hi_cases.core.web import (
    batasi,
    kunci_seorang,
    pelaku_kini,
    per_akun,
    tandai_baca,
    ubah,
    wajib,
)
from hi_cases.dokumen import queries, services
from hi_cases.dokumen.forms import FormBatalBerkas
from hi_cases.dokumen.models import Berkas
from hi_cases.dokumen.types import SebabTakTerbaca, TakTerbaca

bp = Blueprint("dokumen", __name__)
MENU = ()
SERING = "240 per minute"
"""Pages that one account may look at."""
_DIBUKA = kunci_seorang("berkas_dibuka")
_INGAT = 40


def _kirim(baris: Berkas, isi: bytes) -> Response:
    """Send the bytes so that no browser shows, guesses or runs them in our name."""
    jawaban = send_file(
        io.BytesIO(isi),
        mimetype=baris.tipe.mime,
        as_attachment=True,
        download_name=baris.nama_asli,
    )
    jawaban.headers["X-Content-Type-Options"] = "nosniff"
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


@bp.get("/berkas/<int:id>")
@wajib("dokumen.unduh")
def unduh(id: int) -> ResponseReturnValue:
    """Send a file; a confidential one is first asked for by a POST, which leaves its trace.

    What somebody else sent leaves one too where an officer takes it out.
    """
    pelaku = pelaku_kini()
    baris = queries.ambil(pelaku, id)
    if baris.rahasia:
        label = papan.label(pelaku, baris.rujukan)
        return render_template("dokumen/rahasia.html", berkas=baris, label=label)
    if pelaku.staf and baris.diunggah_oleh_id != pelaku.id:
        with tandai_baca():
            services.catat_unduhan(pelaku_kini(), id)
    return _kirim(*queries.buka(pelaku, id))


@bp.post("/berkas/<int:id>")
@wajib("dokumen.unduh")
def unduh_rahasia(id: int) -> ResponseReturnValue:
    """Record that a confidential file is taken out, then send it."""
    with ubah():
        services.catat_unduhan(pelaku_kini(), id)
    _ingat(id)
    return _kirim(*queries.buka(pelaku_kini(), id))


def _ingat(id: int) -> None:
    """Remember in the session that the trail has this reader of this file already."""
    lama = [satu for satu in session.get(_DIBUKA, ()) if satu != id]
    session[_DIBUKA] = [*lama, id][-_INGAT:]


def _dilihat(id: int) -> Berkas:
    """Return a file whose pages this reader may see, once the trail has what it must have."""
    pelaku = pelaku_kini()
    baris = queries.ambil(pelaku, id)
    if id in session.get(_DIBUKA, ()):
        return baris
    if baris.rahasia:
        raise TidakBerizin("Berkas ini rahasia. Buka dahulu berkasnya; pembukaan itu dicatat.")
    if pelaku.staf and baris.diunggah_oleh_id != pelaku.id:
        with tandai_baca():
            services.catat_lihat(pelaku, id)
        _ingat(id)
    return queries.ambil(pelaku_kini(), id)


@bp.get("/berkas/<int:id>/lembar/<int:n>.png")
@wajib("dokumen.unduh")
def lembar(id: int, n: int) -> ResponseReturnValue:
    """Send one page as a picture, to whom the file may be sent.

    The trail keeps who looked, once a session. A confidential file is opened first, as ever.
    """
    baris = _dilihat(id)
    try:
        isi = services.lembar(baris, n)
    except TakTerbaca as galat:
        if galat.sebab is SebabTakTerbaca.HALAMAN:
            raise TidakDitemukan(str(galat)) from galat
        return Response(str(galat), 422, mimetype="text/plain")
    jawaban = Response(isi, mimetype="image/png")
    jawaban.headers["X-Content-Type-Options"] = "nosniff"
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


batasi(
    bp,
    ("lembar",),
    SERING,
    lingkup="lembar",
    key_func=per_akun,
)


@bp.route("/berkas/<int:id>/batalkan", methods=["GET", "POST"])
@wajib("dokumen.batalkan")
def batalkan(id: int) -> ResponseReturnValue:
    """Strike a wrong file out."""
    baris = queries.ambil(pelaku_kini(), id)
    if not queries.boleh_batalkan(pelaku_kini(), baris.rujukan):
        raise TidakBerizin("Berkas perkara dibatalkan oleh petugas atau mediator perkara itu.")
    label = papan.label(pelaku_kini(), baris.rujukan)
    form = FormBatalBerkas()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.batalkan(pelaku_kini(), id, form.alasan.data)
        if hasil.berhasil:
            flash("Berkas dibatalkan. Barisnya tetap tampak, tercoret.", "berhasil")
            return redirect(label.url or url_for("beranda.hari_ini"))
    halaman = render_template("dokumen/batalkan.html", form=form, berkas=baris, label=label)
    return halaman, 422 if form.errors else 200
