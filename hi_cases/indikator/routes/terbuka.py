"""Open data: the catalogue as a page and for machines, each set as CSV and JSON."""

from __future__ import annotations

import json
from typing import Any

from flask import Response, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.ekspor import tulis_csv
from hi_cases.core.web import batasi, publik
from hi_cases.indikator.queries import terbitan
from hi_cases.indikator.queries import terbuka as baca
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.keterangan import nama_unduhan
from hi_cases.indikator.rules.terbitan import kata_pembaruan
from hi_cases.indikator.rules.terbuka import HIMPUNAN, metadata, sebagai_json

# Counting is dear for the database, and many people share one address.
BATAS = "60 per minute; 600 per hour"
_SIMPAN = 3600
"""Seconds for which an answer may be kept by whoever fetched it."""


def _umum(jawaban: Response) -> Response:
    """Let an answer be kept, asked for anew by its mark, and read by pages of others."""
    jawaban.headers["Cache-Control"] = f"public, max-age={_SIMPAN}"
    jawaban.headers["Access-Control-Allow-Origin"] = "*"
    jawaban.add_etag()
    return jawaban.make_conditional(request)


def _json(isi: dict[str, Any]) -> Response:
    # In the order in which the metadata are read, not by the alphabet.
    return Response(json.dumps(isi, ensure_ascii=False), mimetype="application/json")


def _produsen() -> str:
    return str(current_app.config["HI_NAMA_DINAS"])


@bp.get("/data-terbuka")
@publik
def terbuka() -> ResponseReturnValue:
    """Show the sets with their metadata and addresses."""
    return render_template(
        "indikator/terbuka.html",
        himpunan=[baca.tentang(kode, _produsen()) for kode in HIMPUNAN],
        produsen=_produsen(),
        lisensi=baca.lisensi(),
        diperbarui=terbitan.disusun(),
        pembaruan=kata_pembaruan(terbitan.ambang()),
    )


@bp.get("/data-terbuka/katalog.json")
@publik
def terbuka_katalog() -> ResponseReturnValue:
    """List the sets for machines."""
    isi = [
        {
            **metadata(baca.tentang(kode, _produsen())),
            "csv": url_for("indikator.terbuka_csv", kode=kode),
            "json": url_for("indikator.terbuka_json", kode=kode),
        }
        for kode in HIMPUNAN
    ]
    return _umum(_json({"himpunan": isi}))


@bp.get("/data-terbuka/<kode>.csv")
@publik
def terbuka_csv(kode: str) -> ResponseReturnValue:
    """One set as a table."""
    d = baca.data(kode, _produsen())
    isi = "".join(tulis_csv([nama for nama, _ in d.himpunan.kolom], d.baris))
    jawaban = Response(isi, mimetype="text/csv")
    jawaban.headers.set(
        "Content-Disposition", "attachment", filename=nama_unduhan(kode, "csv", d.contoh)
    )
    return _umum(jawaban)


@bp.get("/data-terbuka/<kode>.json")
@publik
def terbuka_json(kode: str) -> ResponseReturnValue:
    """One set with its metadata."""
    return _umum(_json(sebagai_json(baca.data(kode, _produsen()))))


# Stands below the views that it limits.
batasi(bp, ("terbuka", "terbuka_katalog", "terbuka_csv", "terbuka_json"), BATAS,
       lingkup="data_terbuka")  # fmt: skip
