"""The administrator's page of outgoing e-mails: which left, which did not, send again."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.pemberitahuan import queries, services
from hi_cases.pemberitahuan.routes.bp import bp
from hi_cases.pemberitahuan.types import StatusPesan


@bp.get("/pesan-keluar")
@wajib("pemberitahuan.kelola")
def pesan_keluar() -> ResponseReturnValue:
    """List e-mails, newest first, without what they say."""
    pelaku, teks = pelaku_kini(), request.args.get("status", "")
    status = StatusPesan(teks) if teks in set(StatusPesan) else None
    cari = request.args.get("q", "").strip()[:120]
    semua = queries.daftar(pelaku, status, cari, request.args.get("setelah", type=kunci_alamat))
    baris = semua[: queries.HALAMAN]
    return render_template(
        "pemberitahuan/pesan_keluar.html",
        semua=baris,
        status=status,
        cari=cari,
        total=queries.jumlah(pelaku, status, cari),
        setelah=baris[-1].id if len(semua) > len(baris) else None,
        siap=services.surel_siap(),
        tautan_siap=services.tautan_siap(),
        StatusPesan=StatusPesan,
    )


@bp.post("/pesan-keluar/<int:surel_id>/kirim-ulang")
@wajib("pemberitahuan.kelola")
def kirim_ulang(surel_id: int) -> ResponseReturnValue:
    """Let a failed e-mail be tried again."""
    with ubah():
        surel = services.kirim_ulang(pelaku_kini(), surel_id)
        penerima = surel.penerima
    flash(f"Surel kepada {penerima} dikirim ulang. Hasilnya tampak di daftar ini.", "berhasil")
    return redirect(url_for(".pesan_keluar"))
