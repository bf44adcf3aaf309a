"""The attention list: of today or of any day before, with what came after it."""

from __future__ import annotations

from datetime import date

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.papan import sumber_perhatian
from hi_cases.core.tanggal import baca_tanggal
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.pencegahan.queries import perhatian as baca
from hi_cases.pencegahan.routes.bp import bp
from hi_cases.pencegahan.rules import izin
from hi_cases.pencegahan.services import perhatian as layanan


def _hari(teks: str) -> tuple[date, str]:
    """Return the day that was asked for, and what is wrong with it."""
    hari_ini = clock.hari_ini()
    if not teks.strip():
        return hari_ini, ""
    try:
        hari = baca_tanggal(teks.strip()[:40])
    except ValueError:
        return hari_ini, "Tanggal tidak terbaca; tulis misalnya 12/03/2026."
    if hari > hari_ini:
        return hari_ini, "Daftar hanya ada untuk hari ini dan hari sebelumnya."
    return hari, ""


@bp.get("/kantor/pencegahan/perhatian")
@wajib(izin.POTENSI)
def perhatian() -> ResponseReturnValue:
    """Show the list of a day with its rule, and hold it against what came."""
    hari, galat = _hari(request.args.get("hari", ""))
    setelah = request.args.get("setelah", "")
    daftar = baca.disorot(hari)
    h = baca.halaman(pelaku_kini(), daftar, setelah)
    bobot = baca.bobot(hari)
    return render_template(
        "pencegahan/perhatian.html",
        h=h,
        hari=hari,
        galat=galat,
        hari_kini=clock.hari_ini(),
        uji=baca.uji(hari, daftar),
        aturan=[(s.label, bobot[s.kode]) for s in sumber_perhatian()],
        ambang=baca.ambang(hari),
        url_berikut=url_for(".perhatian", hari=hari, setelah=h.berikut) if h.berikut else None,
        url_awal=url_for(".perhatian", hari=hari) if setelah else None,
    ), 422 if galat else 200


@bp.post("/kantor/pencegahan/perhatian/ekspor")
@wajib(izin.POTENSI)
def perhatian_ekspor() -> ResponseReturnValue:
    """Take the list of a day out."""
    hari, _ = _hari(request.form.get("hari", ""))
    with ubah():
        buku = layanan.ekspor(pelaku_kini(), hari)
    nama = f"daftar-perhatian-{hari.isoformat()}.xlsx"
    return send_file(buku, mimetype=XLSX, as_attachment=True, download_name=nama)


@bp.post("/kantor/pencegahan/perhatian/<int:perusahaan_id>/potensi")
@wajib(izin.CATAT_PELAPOR)
def perhatian_potensi(perusahaan_id: int) -> ResponseReturnValue:
    """Begin a signal about a company on the list."""
    with ubah():
        satu = layanan.jadikan_potensi(pelaku_kini(), perusahaan_id)
    flash(f"{satu.nomor} adalah sinyal untuk perusahaan ini.", "berhasil")
    return redirect(url_for("urusan.rinci", id=satu.id))
