"""Letters in a party's own account: read there, taken out as PDF. Opening one is a hint only."""

from __future__ import annotations

from typing import Any

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from hi_cases.core import papan
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.surat import queries
from hi_cases.surat.queries import terima as baca
from hi_cases.surat.queries.naskah import naskah
from hi_cases.surat.queries.pindaian import rujukan_pindaian
from hi_cases.surat.routes.berkas import isi_pdf, kirim, nama_berkas
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.services import tulis
from hi_cases.surat.services.pratinjau import halaman
from hi_cases.surat.services.sampaikan import dibuka


@bp.app_context_processor
def _untuk_halaman_perkara() -> dict[str, Any]:
    """Give the part `surat/terima_daftar.html` the letters to the reader about a thing."""
    return {"surat_saya": _surat_saya}


def _surat_saya(tentang: Rujukan) -> list[baca.SuratSaya]:
    return baca.surat_saya(pelaku_kini(), tentang)


@bp.get("/surat-saya/<int:surat_id>")
@wajib(baca.IZIN)
def surat_saya(surat_id: int) -> ResponseReturnValue:
    """Show a letter to the party to whom it goes; the first opening is kept."""
    satu = baca.satu_surat_saya(pelaku_kini(), surat_id)
    with ubah():
        dibuka(pelaku_kini(), satu.surat)
    satu = baca.satu_surat_saya(pelaku_kini(), surat_id)
    return render_template(
        "surat/terima.html",
        satu=satu,
        surat=satu.surat,
        akibat=queries.port(satu.surat.rujukan).akibat_terima(satu.surat),
        halaman=halaman(naskah(pelaku_kini(), satu.surat)),
        pindaian=dokumen.berkas_untuk(pelaku_kini(), rujukan_pindaian(satu.surat)),
        label=papan.label(pelaku_kini(), satu.surat.rujukan),
    )


@bp.get("/surat-saya/<int:surat_id>/gambar/<int:ke>.png")
@wajib(baca.IZIN)
def gambar_saya(surat_id: int, ke: int) -> ResponseReturnValue:
    """Send one page of a letter as a picture."""
    satu = baca.satu_surat_saya(pelaku_kini(), surat_id)
    semua = halaman(naskah(pelaku_kini(), satu.surat))
    if not 0 < ke <= len(semua):
        raise TidakDitemukan
    return Response(semua[ke - 1].png, mimetype="image/png")


@bp.post("/surat-saya/<int:surat_id>.pdf")
@wajib(baca.IZIN)
def pdf_saya(surat_id: int) -> ResponseReturnValue:
    """Send the letter as it was issued, as an attachment."""
    surat = baca.satu_surat_saya(pelaku_kini(), surat_id).surat
    isi, nama = isi_pdf(surat), nama_berkas(surat, "pdf")
    with ubah():
        dibuka(pelaku_kini(), surat)
        tulis.catat_unduhan(pelaku_kini(), surat, "PDF")
    return kirim(isi, "application/pdf", nama)
