"""Writing a letter, through the pages: begin, edit, look at it, take it out."""

from __future__ import annotations

import io
import json

import pypdf

from tests.integration.surat.tulis.halaman import JSON, satu_surat, tersembunyi


def test_a_summons_is_begun_written_seen_and_taken_out(kantor, mediator) -> None:
    daftar = mediator.get(f"/surat/tentang/perkara/{kantor.id}").text
    assert "Panggilan I untuk PT Sinar Cikarang Abadi" in daftar
    mulai = f"/surat/tentang/perkara/{kantor.id}/baru/panggilan"
    jawaban = mediator.post(mulai, data={"pihak": str(kantor.termohon)})
    surat = satu_surat()
    assert jawaban.location == f"/surat/{surat.id}"
    halaman = mediator.get(f"/surat/{surat.id}").text
    assert "Tanggal pertemuan belum diisi." in halaman
    isi = {
        "versi": str(surat.versi),
        "dasar": tersembunyi(halaman, "dasar"),
        "isian-perihal": "sidang",
        "isian-untuk_tanggal": "13 April 2026",
        "isian-pukul": "9.30",
        "isian-tempat": "Ruang 1",
        "isian-alasan_luar_jadwal": "Di kantor kecamatan",
        "bebas-bawa": "Kartu identitas\r\nSlip upah",
        "langkah-setujui": "y",
    }
    jawaban = mediator.post(f"/surat/{surat.id}", data=isi, headers=JSON).json
    assert jawaban["pukul"]
    assert jawaban["galat"] == {}
    assert jawaban["lain"] == []
    assert "belum" not in jawaban["pratinjau"]
    surat = satu_surat()
    assert surat.isian["untuk_tanggal"] == "2026-04-13"
    assert surat.isian["pukul"] == "09:30"
    assert surat.bebas["bawa"] == "Kartu identitas\nSlip upah"
    gambar = mediator.get(f"/surat/{surat.id}/gambar/1.png")
    assert gambar.mimetype == "image/png"
    assert gambar.data[:4] == b"\x89PNG"
    assert mediator.get(f"/surat/{surat.id}/gambar/9.png").status_code == 404
    pdf = mediator.post(f"/surat/{surat.id}.pdf")
    assert pdf.headers["Content-Disposition"] == "attachment; filename=Panggilan-rancangan.pdf"
    assert pdf.headers["Cache-Control"] == "no-store"
    assert "RANCANGAN" in pypdf.PdfReader(io.BytesIO(pdf.data)).pages[0].extract_text()
    docx = mediator.post(f"/surat/{surat.id}.docx")
    assert docx.data[:2] == b"PK"
    assert json.loads(jawaban["dasar"])
