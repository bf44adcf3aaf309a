"""The page of findings: what should hold between rows and does not, and checking it now."""

from flask import current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.beranda import services
from hi_cases.beranda.queries import pemeriksaan as queries
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.core import authz
from hi_cases.core.periksa import Periksa
from hi_cases.core.web import boleh, kunci_alamat, pelaku_kini, tanda_view, ubah, wajib


def _alamat(satu: Periksa) -> str:
    """Return the page where a rule's things are mended, where the present actor may open it."""
    if not satu.halaman:
        return ""
    izin = tanda_view(current_app, satu.halaman) or ""
    return url_for(satu.halaman) if izin in authz.tabel().baris and boleh(izin) else ""


@bp.get("/pemeriksaan")
@wajib("beranda.pemeriksaan")
def pemeriksaan() -> ResponseReturnValue:
    """List the rules that are broken with their first findings, then those that hold."""
    h = queries.semua(pelaku_kini())
    return render_template("beranda/pemeriksaan.html", h=h, alamat=_alamat)


@bp.get("/pemeriksaan/<kode>")
@wajib("beranda.pemeriksaan")
def pemeriksaan_aturan(kode: str) -> ResponseReturnValue:
    """List all findings of one rule, oldest first."""
    sesudah = request.args.get("sesudah", 0, type=kunci_alamat)
    aturan = queries.satu_aturan(pelaku_kini(), kode, sesudah)
    baris = aturan.baris[: queries.HALAMAN]
    lagi = len(aturan.baris) > queries.HALAMAN
    return render_template(
        "beranda/pemeriksaan_aturan.html",
        satu=aturan,
        alamat=_alamat,
        baris=baris,
        berikut=url_for(".pemeriksaan_aturan", kode=kode, sesudah=baris[-1].temuan.id)
        if lagi
        else None,
        awal=url_for(".pemeriksaan_aturan", kode=kode) if sesudah else None,
    )


@bp.post("/pemeriksaan")
@wajib("beranda.pemeriksaan")
def periksa_sekarang() -> ResponseReturnValue:
    """Ask for all checks to be run now."""
    with ubah():
        diminta = services.periksa_sekarang(pelaku_kini())
    if diminta is not None:
        flash("Pemeriksaan diminta. Hasilnya tampil di sini begitu selesai.", "berhasil")
    else:
        flash("Pemeriksaan sedang berjalan; tidak dijalankan dua kali.", "peringatan")
    return redirect(url_for(".pemeriksaan"), 303)
