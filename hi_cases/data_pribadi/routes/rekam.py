"""The record of processing, and the privacy page that everybody may read."""

from __future__ import annotations

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX, LembarEkspor, tulis_xlsx
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, publik, ubah, wajib
from hi_cases.data_pribadi.queries.rekam import BarisRekam, bukan_pribadi, rekam
from hi_cases.data_pribadi.routes.bp import bp
from hi_cases.data_pribadi.rules import REKAM
from hi_cases.data_pribadi.rules.permintaan import BATAS
from hi_cases.kalender_kerja import queries as kalender

KEPALA = (
    "Kegiatan",
    "Tujuan",
    "Dasar",
    "Subjek data",
    "Kategori data",
    "Data spesifik",
    "Yang membaca",
    "Penerima di luar",
    "Masa simpan",
)


@bp.get("/kantor/rekam-pemrosesan")
@wajib(REKAM)
def rekam_pemrosesan() -> ResponseReturnValue:
    """Show what is done with personal data, why, by whom, for how long."""
    return render_template("data_pribadi/rekam.html", semua=rekam(), bukan=bukan_pribadi())


def _baris(satu: BarisRekam) -> tuple[str, ...]:
    k = satu.kegiatan
    data = "; ".join(f"{nama}: {', '.join(isi)}" for nama, isi in satu.kategori.items())
    pembaca = ", ".join(satu.pembaca)
    khusus = "; ".join(satu.khusus)
    return (
        k.nama,
        k.tujuan,
        k.dasar,
        k.subjek,
        data,
        khusus,
        pembaca,
        k.penerima,
        satu.retensi,
    )


@bp.post("/kantor/rekam-pemrosesan/unduh")
@wajib(REKAM)
def rekam_unduh() -> ResponseReturnValue:
    """Take the record out as a workbook; the trail keeps it."""
    baris = [_baris(satu) for satu in rekam()]
    with ubah():
        audit.catat(
            pelaku_kini(),
            "rekam_pemrosesan.diunduh",
            Rujukan("rekam_pemrosesan", 1),
            dasar="UU 27/2022 Ps. 31",
        )
    with tulis_xlsx([LembarEkspor("Rekam pemrosesan", KEPALA, baris)]) as buku:
        jawaban = Response(buku.read(), mimetype=XLSX)
    jawaban.headers.set(
        "Content-Disposition", "attachment", filename=f"rekam-pemrosesan-{clock.hari_ini()}.xlsx"
    )
    return jawaban


@bp.get("/privasi")
@publik
def privasi() -> ResponseReturnValue:
    """Say in plain words what is kept, why, who reads it, and what one may ask."""
    return render_template(
        "data_pribadi/privasi.html",
        semua=rekam(),
        ketentuan=kalender.ketentuan(BATAS, clock.hari_ini()),
    )
