"""The administrator's log of outgoing messages: which left, which did not, send again."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.pemberitahuan import queries, services
from hi_cases.pemberitahuan.routes.bp import bp
from hi_cases.pemberitahuan.types import Kanal, SaringanPesan, StatusPesan

MATI = "mati"


def _saringan() -> SaringanPesan:
    """Read the filters of the address; what is none filters nothing."""
    status, kanal = request.args.get("status", ""), request.args.get("kanal", "")
    return SaringanPesan(
        status=StatusPesan(status) if status in set(StatusPesan) else None,
        mati=status == MATI,
        kanal=Kanal(kanal) if kanal in set(Kanal) else None,
        cari=request.args.get("q", "").strip()[:120],
    )


@bp.get("/pesan-keluar")
@wajib("pemberitahuan.kelola")
def pesan_keluar() -> ResponseReturnValue:
    """List messages, newest first, without what they say."""
    pelaku, saringan = pelaku_kini(), _saringan()
    semua = queries.daftar(pelaku, saringan, request.args.get("setelah", type=kunci_alamat))
    baris = semua[: queries.HALAMAN]
    return render_template(
        "pemberitahuan/pesan_keluar.html",
        semua=baris,
        dibuka=queries.dibuka(baris),
        saringan=saringan,
        total=queries.jumlah(pelaku, saringan),
        mati=queries.jumlah(pelaku, SaringanPesan(mati=True)),
        setelah=baris[-1].id if len(semua) > len(baris) else None,
        siap=services.surel_siap(),
        tautan_siap=services.tautan_siap(),
        wa_siap=services.wa_siap(),
        kini=clock.sekarang(),
        StatusPesan=StatusPesan,
        Kanal=Kanal,
    )


@bp.post("/pesan-keluar/<int:pesan_id>/kirim-ulang")
@wajib("pemberitahuan.kelola")
def kirim_ulang(pesan_id: int) -> ResponseReturnValue:
    """Let a message that did not leave be tried again."""
    with ubah():
        pesan = services.kirim_ulang(pelaku_kini(), pesan_id)
        penerima = pesan.penerima_tampak
    flash(f"Pesan kepada {penerima} dikirim ulang. Hasilnya tampak di daftar ini.", "berhasil")
    return redirect(url_for(".pesan_keluar"))
