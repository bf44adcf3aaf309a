"""The overview of a period: the page, the rows behind a figure, the file, counting anew."""

from __future__ import annotations

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.ekspor import tulis_csv
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.indikator import rules
from hi_cases.indikator.queries.rencana import pemakai
from hi_cases.indikator.queries.ringkasan import halaman as baca
from hi_cases.indikator.routes.alamat import argumen_bagian, bagian_alamat
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules import susun_ringkas as susun
from hi_cases.indikator.rules.keterangan import nama_unduhan
from hi_cases.indikator.types import Periode, bagian_tahun


@bp.get("/statistik/ringkasan")
@wajib(rules.STATISTIK)
def ringkasan() -> ResponseReturnValue:
    """Show lengths, ends, workers, strikes, stocks and load of a period, years side by side."""
    periode = bagian_alamat()

    def url_baris(kode: str, nilai: str | None = None, satu: Periode | None = None) -> str:
        tujuan = argumen_bagian(satu or periode)
        return url_for("indikator.ringkasan_baris", kode=kode, nilai=nilai, **tujuan)

    r = baca.ringkasan(pelaku_kini(), periode)
    return render_template(
        "indikator/ringkasan.html",
        r=r,
        deret_masuk=[t.perkara.masuk if t.berdata else None for t in r.tahun],
        deret_selesai=[t.perkara.selesai or (0 if t.berdata else None) for t in r.tahun],
        pemakai_arus=pemakai("perkara_selesai", periode.tahun),
        tahun_semua=baca.tahun_statistik(),
        bagian=[(k, Periode(periode.tahun, *p)) for k, p in bagian_tahun()],
        url_baris=url_baris,
        url_csv=url_for("indikator.ringkasan_csv", **argumen_bagian(periode)),
    )


@bp.get("/statistik/ringkasan/<kode>")
@wajib(rules.STATISTIK)
def ringkasan_baris(kode: str) -> ResponseReturnValue:
    """Show the rows behind a figure of the overview."""
    periode, nilai = bagian_alamat(), request.args.get("nilai")
    h = baca.halaman_baris(pelaku_kini(), kode, periode, nilai, request.args.get("setelah", ""))
    kembali = url_for("indikator.ringkasan", **argumen_bagian(periode))
    return render_template("indikator/ringkasan_baris.html", h=h, url_kembali=kembali)


@bp.get("/statistik/ringkasan.csv")
@wajib(rules.STATISTIK)
def ringkasan_csv() -> ResponseReturnValue:
    """The overview as CSV: sums only, no personal data but the mediators' names."""
    periode = bagian_alamat()
    r = baca.ringkasan(pelaku_kini(), periode)
    jawaban = Response(tulis_csv(susun.KEPALA_CSV, susun.baris_csv(r)), mimetype="text/csv")
    nama = nama_unduhan(f"ringkasan-{periode.sebutan}", "csv", r.contoh)
    jawaban.headers.set("Content-Disposition", "attachment", filename=nama)
    return jawaban
