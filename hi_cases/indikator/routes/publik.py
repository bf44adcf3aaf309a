"""The statistics for everybody: yearly numbers, a picture, the table to take away."""

from __future__ import annotations

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from hi_cases.core.ekspor import tulis_csv
from hi_cases.core.web import batasi, publik
from hi_cases.indikator import rules
from hi_cases.indikator.queries.publik import baris_terbit, masuk, statistik_publik
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.keterangan import catatan_contoh, nama_unduhan
from hi_cases.indikator.rules.terbitan import kata_pembaruan
from hi_cases.indikator.types import Ukuran

KEPALA = ("tahun", "menurut", "bagian", "perkara_masuk", "disamarkan")
# Counting is dear for the database, and many people share one address.
BATAS = "30 per minute; 300 per hour"


@bp.get("/statistik/umum")
@publik
def umum() -> ResponseReturnValue:
    """Show the years that are over."""
    s = statistik_publik()
    tahun, jumlah = masuk(s)
    kalimat = rules.JEJAK[Ukuran.MASUK]
    return render_template(
        "indikator/umum.html",
        s=s,
        tahun=tahun,
        jumlah=jumlah,
        kalimat=kalimat,
        catatan=catatan_contoh(s.contoh),
        pembaruan=kata_pembaruan(s.ambang),
    )


@bp.get("/statistik/umum.csv")
@publik
def umum_csv() -> ResponseReturnValue:
    """The same numbers as CSV."""
    s = statistik_publik()
    baris = ((*di, n, "ya" if n is None else "tidak") for *di, n in baris_terbit(s))
    jawaban = Response(tulis_csv(KEPALA, baris), mimetype="text/csv")
    nama = nama_unduhan("perselisihan-per-tahun", "csv", s.contoh)
    jawaban.headers.set("Content-Disposition", "attachment", filename=nama)
    return jawaban


# Stands below the views that it limits.
batasi(bp, ("umum", "umum_csv"), BATAS, lingkup="statistik_umum")
