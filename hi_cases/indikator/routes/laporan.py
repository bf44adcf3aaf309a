"""Reports of a year: which there are, taking one out."""

from __future__ import annotations

import io

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.web import batasi, boleh, di_luar_transaksi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.indikator.queries import program as baca
from hi_cases.indikator.queries.angka import terakhir_dihitung
from hi_cases.indikator.queries.laporan.ekspor import terakhir
from hi_cases.indikator.routes.alamat import periode_isian, setahun
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.rules.keterangan import nama_unduhan
from hi_cases.indikator.services import laporan as layanan
from hi_cases.indikator.types import BentukLaporan, periode_ringkasan

_TIPE = {
    BentukLaporan.PDF: "application/pdf",
    BentukLaporan.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    BentukLaporan.XLSX: XLSX,
}


@bp.get("/indikator/laporan")
@wajib(LIHAT)
def laporan() -> ResponseReturnValue:
    """Show the reports of this year."""
    return _halaman(clock.hari_ini().year)


@bp.get("/indikator/laporan/<int:tahun>")
@wajib(LIHAT)
def laporan_tahun(tahun: int) -> ResponseReturnValue:
    """Show the reports of a year, each with what it is for."""
    return _halaman(setahun(tahun).tahun)


def _halaman(tahun: int) -> str:
    semua, hari = baca.tahun_pilihan(), clock.hari_ini()
    return render_template(
        "indikator/laporan.html",
        tahun=tahun,
        tahun_semua=sorted({*semua, clock.hari_ini().year}, reverse=True),
        berdokumen=tahun in semua,
        berjalan=tahun == clock.hari_ini().year,
        dihitung=terakhir_dihitung(),
        jenis={
            k: (j, pilihan, j.usul(tahun, hari))
            for k, j in layanan.JENIS.items()
            if boleh(j.izin) and (pilihan := j.periode(tahun))
        },
        periode_ekspor=[p for p in periode_ringkasan(tahun) if p.dari <= hari],
        ekspor_terakhir=terakhir(pelaku_kini()),
        alamat=lambda t: url_for("indikator.laporan_tahun", tahun=t),
    )


@bp.post("/indikator/laporan/<int:tahun>/<kode>/unduh")
@wajib(LIHAT)
def laporan_unduh(tahun: int, kode: str) -> ResponseReturnValue:
    """Send a report; it leaves the office, so it is a POST and stands in the trail."""
    bentuk, periode = _bentuk(), periode_isian(tahun)
    try:
        with di_luar_transaksi():
            hasil = layanan.buat(pelaku_kini(), kode, periode, bentuk)
        with ubah():
            layanan.catat_keluar(pelaku_kini(), kode, periode, bentuk)
    except TindakanDitolak as galat:
        flash(galat.pesan, "galat")
        return redirect(url_for("indikator.laporan_tahun", tahun=tahun), 303)
    nama = nama_unduhan(f"{kode}-{periode.sebutan.lower()}", bentuk.value, hasil.contoh)
    jawaban = send_file(
        io.BytesIO(hasil.isi), mimetype=_TIPE[bentuk], as_attachment=True, download_name=nama
    )
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


def _bentuk() -> BentukLaporan:
    teks = request.form.get("bentuk", "")
    if teks not in _TIPE:
        raise TidakDitemukan
    return BentukLaporan(teks)


batasi(
    bp,
    ("laporan_unduh",),
    "60 per hour",
    lingkup="indikator_laporan",
    key_func=per_akun,
    methods=["POST"],
)
