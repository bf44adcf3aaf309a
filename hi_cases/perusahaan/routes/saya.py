"""A company's own pages: for which companies an account stands, and asking to stand for one."""

from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import papan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perusahaan import queries, rules, services
from hi_cases.perusahaan.forms import FormKlaim, FormKoreksi
from hi_cases.perusahaan.queries.wakil import JENIS_WAKIL
from hi_cases.perusahaan.routes.bp import bp
from hi_cases.perusahaan.types import BERTINDAK, PeranWakil, StatusWakil

DIKIRIM = (
    "Permintaan Anda kami terima. Petugas memeriksa suratnya; hasilnya diberitahukan kepada Anda "
    "dan tampak di halaman ini."
)


@bp.get("/perusahaan-saya")
@wajib(rules.WAKILI)
def saya() -> ResponseReturnValue:
    """List for which companies the account stands, what waits, and who asks it to join."""
    semua = queries.wakil_saya(pelaku_kini())
    berlaku = {w.id for w in queries.wakil_berlaku_saya(pelaku_kini())}
    lain = [w for w in semua if w.id not in berlaku and w.status is not StatusWakil.MENUNGGU]
    return render_template(
        "perusahaan/saya.html",
        berlaku=[w for w in semua if w.id in berlaku],
        menunggu=queries.wakil_saya_menunggu(pelaku_kini()),
        lain=lain[:10],
        undangan=queries.undangan_saya(pelaku_kini()),
    )


@bp.route("/perusahaan-saya/klaim", methods=["GET", "POST"])
@wajib(rules.WAKILI)
def saya_klaim() -> ResponseReturnValue:
    """Ask to stand for a company by its number; the answer tells nothing of the registry."""
    form = FormKlaim()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            _klaim(form)
        if hasil.berhasil:
            flash(DIKIRIM, "berhasil")
            return redirect(url_for("perusahaan.saya"))
    halaman = render_template("perusahaan/saya_klaim.html", form=form)
    return halaman, 422 if form.errors else 200


def _klaim(form: FormKlaim) -> None:
    """Keep the request, and hang its letter on it."""
    baris = services.klaim(pelaku_kini(), form.isi)
    for titipan in form.surat.data:
        tujuan = Rujukan(JENIS_WAKIL, baris.id)
        dokumen.unggah(pelaku_kini(), tujuan, JenisBerkas.SURAT_TUGAS, titipan, rahasia=True)


@bp.get("/perusahaan-saya/<int:id>")
@wajib(rules.WAKILI)
def saya_satu(id: int) -> ResponseReturnValue:
    """Show a company to its own people: its data, who stands for it, what it has filed."""
    pelaku = pelaku_kini()
    perusahaan = queries.ambil(pelaku, id)
    if perusahaan.digabung_ke_id is not None:
        return redirect(url_for("perusahaan.saya_satu", id=queries.utama([id])[id]))
    hak = queries.hak(pelaku.id, id)
    bahan: dict[str, Any] = {
        "p": perusahaan,
        "hak": hak,
        "admin": hak is not None and hak.peran is PeranWakil.ADMIN,
        "bertindak": hak is not None and hak.peran in BERTINDAK,
        "sektor": queries.nama_kategori(perusahaan.sektor),
        "daftar_akun": queries.akses_perusahaan(pelaku, id),
        "undangan": queries.undangan_terbuka(pelaku, id),
        "koreksi": queries.koreksi_perusahaan(pelaku, id),
        "panel": papan.panel_perusahaan(pelaku, id),
    }
    return render_template("perusahaan/saya_satu.html", **bahan)


@bp.route("/perusahaan-saya/<int:id>/koreksi", methods=["GET", "POST"])
@wajib(rules.WAKILI)
def saya_koreksi(id: int) -> ResponseReturnValue:
    """Ask the office to put the company's data right."""
    perusahaan = queries.ambil(pelaku_kini(), id)
    form = FormKoreksi()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.minta_koreksi(pelaku_kini(), id, form.isi.data)
        if hasil.berhasil:
            flash("Permintaan dikirim ke petugas. Jawabannya tampak di halaman ini.", "berhasil")
            return redirect(url_for("perusahaan.saya_satu", id=id, _anchor="koreksi"))
        perusahaan = queries.ambil(pelaku_kini(), id)
    halaman = render_template("perusahaan/saya_koreksi.html", form=form, p=perusahaan)
    return halaman, 422 if form.errors or form.form_errors else 200


batasi(
    bp,
    ("saya_klaim",),
    "10 per hour",
    lingkup="perusahaan_klaim",
    key_func=per_akun,
    methods=["POST"],
)
batasi(
    bp,
    ("saya_koreksi",),
    "20 per hour",
    lingkup="perusahaan_koreksi",
    key_func=per_akun,
    methods=["POST"],
)
