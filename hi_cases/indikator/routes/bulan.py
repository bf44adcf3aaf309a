"""Months that are closed, and their revisions."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.indikator.forms.indikator import FormTutup
from hi_cases.indikator.models import TutupBulan
from hi_cases.indikator.queries import beku as baca
from hi_cases.indikator.queries.angka import belum_dihitung, terakhir_dihitung
from hi_cases.indikator.queries.contoh import contoh_sumber
from hi_cases.indikator.queries.program import tahun_pilihan
from hi_cases.indikator.queries.rinci import Lingkup, halaman_baris
from hi_cases.indikator.queries.sumber import SUMBER, Sumber
from hi_cases.indikator.queries.tertutup import banding_indikator
from hi_cases.indikator.routes.alamat import revisi_alamat, sebulan, setahun
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.beku import halangan
from hi_cases.indikator.rules.izin import LIHAT, TUTUP
from hi_cases.indikator.services import tutup as layanan


@bp.get("/indikator/bulan")
@wajib(LIHAT)
def bulan_kini() -> ResponseReturnValue:
    """Go to the months of this year."""
    return redirect(url_for("indikator.bulan", tahun=clock.hari_ini().year))


@bp.get("/indikator/bulan/<int:tahun>")
@wajib(LIHAT)
def bulan(tahun: int) -> ResponseReturnValue:
    """Show which months of a year are closed, and what changed since."""
    tahun = setahun(tahun).tahun
    isi = {"baris": baca.bulan(tahun), "tahun_semua": tahun_pilihan()}
    isi |= {"dihitung": terakhir_dihitung(tahun), "usang": belum_dihitung(tahun)}
    return render_template("indikator/bulan.html", tahun=tahun, **isi)


@bp.get("/indikator/bulan/<int:tahun>/<int:bulan>")
@wajib(LIHAT)
def bulan_satu(tahun: int, bulan: int) -> ResponseReturnValue:
    """Show a closed month with all its closings beside the present."""
    periode = sebulan(tahun, bulan)
    return render_template(
        "indikator/bulan_satu.html",
        b=baca.banding(periode),
        indikator=banding_indikator(periode),
        dihitung=terakhir_dihitung(tahun),
        contoh=contoh_sumber(SUMBER, periode),
    )


def _sumber(kode: str) -> Sumber:
    if kode not in SUMBER:
        abort(404)
    return SUMBER[kode]


def _ke(tutup: Sequence[TutupBulan], revisi: int) -> TutupBulan:
    if revisi >= len(tutup):
        abort(404)
    return tutup[revisi]


@bp.get("/indikator/bulan/<int:tahun>/<int:bulan>/<sumber>")
@wajib(LIHAT)
def bulan_beda(tahun: int, bulan: int, sumber: str) -> ResponseReturnValue:
    """Show which rows of a source differ between two closings, or today from the last one."""
    tutup = baca.banding(sebulan(tahun, bulan)).tutup
    dari, ke = revisi_alamat("dari"), revisi_alamat("ke")
    dulu = tutup[-1] if dari is None else _ke(tutup, dari)
    ini = None if ke is None else _ke(tutup, ke)
    isi = {"dulu": dulu, "ini": ini, "sumber": _sumber(sumber), "periode": sebulan(tahun, bulan)}
    beda = baca.beda_tutup(dulu, ini, sumber)
    return render_template("indikator/bulan_beda.html", beda=beda, **isi)


@bp.get("/indikator/bulan/<int:tahun>/<int:bulan>/<sumber>/baris")
@wajib(LIHAT)
def bulan_baris(tahun: int, bulan: int, sumber: str) -> ResponseReturnValue:
    """Show the rows of a source, as they are or as a closing of the month kept them."""
    h = halaman_baris(
        pelaku_kini(),
        Lingkup(_sumber(sumber), sebulan(tahun, bulan)),
        revisi=revisi_alamat(),
        setelah=request.args.get("setelah", ""),
    )
    contoh = contoh_sumber([sumber], h.periode)
    return render_template(
        "indikator/baris.html", h=h, d=None, tahun=tahun, lain=False, contoh=contoh
    )


@bp.route("/indikator/bulan/<int:tahun>/<int:bulan>/tutup", methods=["GET", "POST"])
@wajib(TUTUP)
def bulan_tutup(tahun: int, bulan: int) -> ResponseReturnValue:
    """Close a month, or close it anew as a revision with its reason."""
    periode = sebulan(tahun, bulan)
    ada = baca.tutup_bulan(periode)
    form = FormTutup(data={"versi": str(len(ada))})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            kerja = layanan.minta(pelaku_kini(), periode, form.nomor_versi, form.catatan.data or "")
        if hasil.berhasil:
            return redirect(url_for("beranda.pekerjaan", pekerjaan_id=kerja.id), 303)
    kode = 422 if form.errors or form.form_errors else 200
    ditutup = baca.bulan_ditutup()
    isi = {"form": form, "p": periode, "ada": ada, "pertama": not ditutup}
    isi["halangan"] = halangan(periode, clock.hari_ini(), ditutup)
    return render_template("indikator/bulan_tutup.html", **isi), kode
