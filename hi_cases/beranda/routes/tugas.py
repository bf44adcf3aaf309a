"""The page of scheduled tasks: what runs when, how it went, and running one now."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.beranda import services
from hi_cases.beranda.queries import tugas as queries
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.core.web import pelaku_kini, ubah, wajib


@bp.get("/tugas-terjadwal")
@wajib("beranda.lihat_tugas")
def tugas_terjadwal() -> ResponseReturnValue:
    """List the tasks of the timetable, and what went wrong of late."""
    semua = queries.semua()
    return render_template(
        "beranda/tugas.html",
        semua=semua,
        gagal=queries.kegagalan(),
        ditunggu=any(satu.terbuka for satu in semua),
    )


@bp.post("/tugas-terjadwal/<nama>/jalankan")
@wajib("beranda.jalankan_tugas")
def jalankan_tugas(nama: str) -> ResponseReturnValue:
    """Ask for one of them now."""
    with ubah():
        baris = services.jalankan_sekarang(
            pelaku_kini(), nama, request.form.get("terlihat", 0, type=int)
        )
    if baris is not None:
        flash("Tugas diminta. Hasilnya tampak di daftar ini begitu selesai.", "berhasil")
    else:
        flash(
            "Tugas ini sudah diminta atau sedang berjalan; tidak dijalankan dua kali.", "peringatan"
        )
    return redirect(url_for(".tugas_terjadwal"), 303)
