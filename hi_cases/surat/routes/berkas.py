"""A letter as files: the pictures of its pages, its PDF, its DOCX."""

from __future__ import annotations

import io
import re

from flask import Response, send_file
from flask.typing import ResponseReturnValue

from hi_cases.core import berkas
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.surat import queries
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.naskah import naskah
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.services import cetak, tulis
from hi_cases.surat.services.pratinjau import halaman, huruf_salah

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def nama_berkas(surat: Surat, akhiran: str) -> str:
    """Return the name of a downloaded letter: kind and number, no names of people."""
    bagian = re.findall(r"[A-Za-z0-9]+", f"{surat.nama} {surat.nomor or 'rancangan'}")
    return f"{'-'.join(bagian)}.{akhiran}"


def kirim(isi: bytes, mime: str, nama: str) -> Response:
    """Send a letter as an attachment that no cache keeps."""
    jawaban = send_file(io.BytesIO(isi), mimetype=mime, as_attachment=True, download_name=nama)
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


def isi_pdf(surat: Surat) -> bytes:
    """Return the PDF: the bytes that were issued, or of a draft what it is now."""
    if surat.sha256:
        with berkas.buka(surat.sha256) as aliran:
            return aliran.read()
    return cetak.pdf(naskah(pelaku_kini(), surat))


def _isi(surat: Surat, bentuk: str) -> bytes:
    try:
        if bentuk == "PDF":
            return isi_pdf(surat)
        return cetak.docx(naskah(pelaku_kini(), surat))
    except cetak.HurufTidakAda as galat:
        pesan = " ".join(satu.pesan for satu in huruf_salah(surat, galat))
        raise TindakanDitolak(pesan) from galat


def _unduh(surat_id: int, bentuk: str, mime: str) -> ResponseReturnValue:
    surat = queries.ambil(pelaku_kini(), surat_id)
    isi = _isi(surat, bentuk)
    nama = nama_berkas(surat, bentuk.lower())
    with ubah():
        tulis.catat_unduhan(pelaku_kini(), surat, bentuk)
    return kirim(isi, mime, nama)


@bp.get("/surat/<int:surat_id>/gambar/<int:ke>.png")
@wajib("surat.baca")
def gambar(surat_id: int, ke: int) -> ResponseReturnValue:
    """Send one page as a picture."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    try:
        semua = halaman(naskah(pelaku_kini(), surat))
    except cetak.HurufTidakAda:
        raise TidakDitemukan from None
    if not 0 < ke <= len(semua):
        raise TidakDitemukan
    return Response(semua[ke - 1].png, mimetype="image/png")


@bp.post("/surat/<int:surat_id>.pdf")
@wajib("surat.baca")
def pdf(surat_id: int) -> ResponseReturnValue:
    """Send the PDF; who took it out stands in the trail."""
    return _unduh(surat_id, "PDF", "application/pdf")


@bp.post("/surat/<int:surat_id>.docx")
@wajib("surat.baca")
def docx(surat_id: int) -> ResponseReturnValue:
    """Send the letter for those who finish it in Word."""
    return _unduh(surat_id, "DOCX", _DOCX)
