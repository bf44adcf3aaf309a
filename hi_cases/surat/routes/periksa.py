"""Is this letter genuine? For anybody who holds one: by its code, and by its file."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import batasi, publik
from hi_cases.surat.queries.periksa import bandingkan, kode_rapi, sidik_berkas, surat_terbuka
from hi_cases.surat.routes.bp import bp

# Codes are too long to be guessed; this keeps a guesser from costing us work.
BATAS = "20 per minute; 200 per hour"
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def _tanya(kode: str = "", pesan: str = "", status: int = 200) -> ResponseReturnValue:
    return render_template("surat/periksa.html", kode=kode, pesan=pesan), status, _KOP


def _tidak_ada(kode: str) -> ResponseReturnValue:
    pesan = "Tidak ada surat dengan kode ini. Periksa lagi kodenya pada kaki surat."
    return _tanya(kode[:40], pesan, 404)


@bp.get("/periksa")
@publik
def periksa() -> ResponseReturnValue:
    """Ask for the code of a letter."""
    return _tanya()


@bp.post("/periksa")
@publik
def periksa_ketik() -> ResponseReturnValue:
    """Go to the letter whose code was typed."""
    kode = request.form.get("kode", "")
    if not kode.strip():
        return _tanya(pesan="Tulis kode yang tercetak pada kaki surat.", status=422)
    if surat_terbuka(kode) is None:
        return _tidak_ada(kode)
    return redirect(url_for("surat.periksa_kode", kode=kode_rapi(kode)), 303)


@bp.get("/periksa/<kode>")
@publik
def periksa_kode(kode: str) -> ResponseReturnValue:
    """Tell of one letter whether it is ours and in force."""
    satu = surat_terbuka(kode)
    if satu is None:
        return _tidak_ada(kode)
    return render_template("surat/periksa_surat.html", satu=satu, banding=""), _KOP


@bp.post("/periksa/<kode>")
@publik
def periksa_berkas(kode: str) -> ResponseReturnValue:
    """Compare a file with the letter that we issued; the file is not kept."""
    satu, berkas = surat_terbuka(kode), request.files.get("berkas")
    if satu is None:
        return _tidak_ada(kode)
    if berkas is None or not berkas.filename:
        return render_template("surat/periksa_surat.html", satu=satu, banding="kosong"), 422, _KOP
    sidik = sidik_berkas(berkas.stream)
    banding = bandingkan(satu, sidik)
    status = 413 if sidik is None else 200
    return render_template("surat/periksa_surat.html", satu=satu, banding=banding), status, _KOP


# Stands below the views that it limits.
batasi(bp, ("periksa_ketik", "periksa_kode", "periksa_berkas"), BATAS, lingkup="periksa")
