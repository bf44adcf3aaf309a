"""The overview of a period: the page, the rows behind a figure, the file, counting anew."""

from __future__ import annotations

from flask import Response, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import tulis_csv
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.indikator import rules
from hi_cases.indikator.queries.ringkasan import halaman as baca
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules import susun_ringkas as susun
from hi_cases.indikator.rules.keterangan import nama_unduhan
from hi_cases.indikator.types import Periode, bagian_tahun


def _periode() -> Periode:
    """The period of this address: ?tahun=2026&periode=S1; this year where it names none."""
    tahun = request.args.get("tahun") or str(clock.hari_ini().year)
    bagian = request.args.get("periode", "")
    if bagian not in dict(bagian_tahun()) or not (tahun.isascii() and tahun.isdigit()):
        abort(404)
    try:
        return Periode.dari_kode(f"{tahun}-{bagian}" if bagian else tahun)
    except ValueError:
        abort(404)


def _argumen(periode: Periode) -> dict[str, object]:
    """A period as arguments of an address."""
    nama = next(k for k, p in bagian_tahun() if p == (periode.awal, periode.akhir))
    return {"tahun": periode.tahun, "periode": nama or None}


@bp.get("/statistik/ringkasan")
@wajib(rules.STATISTIK)
def ringkasan() -> ResponseReturnValue:
    """Show lengths, ends, workers, strikes, stocks and load of a period, years side by side."""
    periode = _periode()

    def url_baris(kode: str, nilai: str | None = None, satu: Periode | None = None) -> str:
        tujuan = _argumen(satu or periode)
        return url_for("indikator.ringkasan_baris", kode=kode, nilai=nilai, **tujuan)

    r = baca.ringkasan(pelaku_kini(), periode)
    return render_template(
        "indikator/ringkasan.html",
        r=r,
        deret_masuk=[t.perkara.masuk if t.berdata else None for t in r.tahun],
        deret_selesai=[t.perkara.selesai or (0 if t.berdata else None) for t in r.tahun],
        tahun_semua=baca.tahun_statistik(),
        bagian=[(k, Periode(periode.tahun, *p)) for k, p in bagian_tahun()],
        url_baris=url_baris,
        url_csv=url_for("indikator.ringkasan_csv", **_argumen(periode)),
    )


@bp.get("/statistik/ringkasan/<kode>")
@wajib(rules.STATISTIK)
def ringkasan_baris(kode: str) -> ResponseReturnValue:
    """Show the rows behind a figure of the overview."""
    periode, nilai = _periode(), request.args.get("nilai")
    h = baca.halaman_baris(pelaku_kini(), kode, periode, nilai, request.args.get("setelah", ""))
    kembali = url_for("indikator.ringkasan", **_argumen(periode))
    return render_template("indikator/ringkasan_baris.html", h=h, url_kembali=kembali)


@bp.get("/statistik/ringkasan.csv")
@wajib(rules.STATISTIK)
def ringkasan_csv() -> ResponseReturnValue:
    """The overview as CSV: sums only, no personal data but the mediators' names."""
    periode = _periode()
    r = baca.ringkasan(pelaku_kini(), periode)
    jawaban = Response(tulis_csv(susun.KEPALA_CSV, susun.baris_csv(r)), mimetype="text/csv")
    nama = nama_unduhan(f"ringkasan-{periode.sebutan}", "csv", r.contoh)
    jawaban.headers.set("Content-Disposition", "attachment", filename=nama)
    return jawaban
