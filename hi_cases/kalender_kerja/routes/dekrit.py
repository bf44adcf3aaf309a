"""Holiday decrees: a year at a glance, a new decree, an amendment."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import boleh, kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries, services
from hi_cases.kalender_kerja.forms import TAHUN_AKHIR, TAHUN_AWAL, FormDekrit
from hi_cases.kalender_kerja.models import VersiDekrit
from hi_cases.kalender_kerja.routes.bp import bp
from hi_cases.kalender_kerja.routes.gambar_tahun import bulan_setahun
from hi_cases.kalender_kerja.rules.baris import tulis_baris
from hi_cases.kalender_kerja.rules.susun import beda_hari
from hi_cases.kalender_kerja.types import Naskah

_PRATINJAU = "Rancangan tersimpan. Periksa tenggat yang bergeser, lalu terapkan."


@bp.get("/kalender/")
@wajib("kalender.lihat")
def daftar() -> ResponseReturnValue:
    """Show a year: which days are off, and by which decrees."""
    semua = queries.tahun_dekrit()
    tahun = request.args.get("tahun", type=kunci_alamat) or 0
    if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        tahun = clock.hari_ini().year
    kalender = queries.kalender()
    return render_template(
        "kalender_kerja/daftar.html",
        tahun=tahun,
        semua_tahun=semua,
        termuat=tahun in kalender.tahun,
        dekrit=queries.daftar_dekrit(tahun),
        bulan=bulan_setahun(kalender, tahun, clock.hari_ini()),
        beda=_beda,
        menunggu=queries.rancangan_menunggu() if boleh("kalender.kelola") else (),
    )


def _beda(lama: VersiDekrit, baru: VersiDekrit) -> tuple:
    return beda_hari(queries.hari_dekrit(lama), queries.hari_dekrit(baru))


@bp.route("/kalender/dekrit/baru", methods=["GET", "POST"])
@wajib("kalender.kelola")
def dekrit_baru() -> ResponseReturnValue:
    """Enter a decree; it becomes a draft with its preview."""
    form = FormDekrit()
    if request.method == "GET" and not form.tahun.data:
        form.tahun.data = max(queries.kalender().tahun, default=clock.hari_ini().year) + 1
    if form.validate_on_submit():
        with ubah(form) as hasil:
            draf = services.ajukan_dekrit(pelaku_kini(), form.rancangan())
        if hasil.berhasil:
            flash(_PRATINJAU)
            return redirect(url_for("kalender_kerja.rancangan", rancangan_id=draf.id))
    kode = 422 if form.errors else 200
    return render_template("kalender_kerja/dekrit.html", form=form, dekrit=None), kode


@bp.route("/kalender/dekrit/<int:dekrit_id>/perubahan", methods=["GET", "POST"])
@wajib("kalender.kelola")
def dekrit_ubah(dekrit_id: int) -> ResponseReturnValue:
    """Enter an amendment: all days as they stand after it."""
    dekrit = queries.dekrit(dekrit_id)
    terakhir = dekrit.daftar_versi[-1]
    form = FormDekrit(data=_isian(terakhir))
    # An amendment stays with its year and its kind; only the content is new.
    form.tahun.data, form.naskah.data = dekrit.tahun, dekrit.naskah.value
    if form.validate_on_submit():
        # A version that never was is a forgery; an older one is somebody else's haste, told later.
        dasar = max(1, min(form.nomor_versi or terakhir.versi_ke, terakhir.versi_ke))
        with ubah(form) as hasil:
            draf_baru = form.rancangan(dekrit.id, dasar)
            draf = services.ajukan_dekrit(pelaku_kini(), draf_baru)
        if hasil.berhasil:
            flash(_PRATINJAU)
            return redirect(url_for("kalender_kerja.rancangan", rancangan_id=draf.id))
    kode = 422 if form.errors else 200
    return render_template("kalender_kerja/dekrit.html", form=form, dekrit=dekrit), kode


def _isian(versi: VersiDekrit) -> dict:
    """Start an amendment from the days in force; number and date are those of the new document."""
    return {
        "naskah": versi.dekrit.naskah.value,
        "tahun": versi.dekrit.tahun,
        "tentang": _tentang(versi),
        "baris": tulis_baris(queries.hari_dekrit(versi)),
        "versi": str(versi.versi_ke),
    }


def _tentang(versi: VersiDekrit) -> str:
    if versi.tentang.startswith("Perubahan") or versi.dekrit.naskah is not Naskah.SKB:
        return versi.tentang
    return f"Perubahan {versi.tentang}"
