"""Writing a letter, through the pages: begin, edit, look at it, take it out."""

from __future__ import annotations

import io
import json
import re

import pypdf
import pytest

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.surat.models import Surat


def _akun(kantor, peran: Peran) -> Pengguna:
    return db.session.get_one(Pengguna, kantor.akun[peran].id)


@pytest.fixture
def mediator(kantor, client, masuk):
    """Return the browser of the mediator of a case at its mediation."""
    kantor.limpahkan("HAK")
    masuk(client, _akun(kantor, Peran.MEDIATOR))
    return client


def tersembunyi(halaman: str, nama: str) -> str:
    cocok = re.search(rf'name="{nama}" value="([^"]*)"', halaman)
    assert cocok, nama
    return cocok[1].replace("&#34;", '"').replace("&quot;", '"')


def satu_surat() -> Surat:
    return db.session.query(Surat).one()


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
        "bebas-bawa": "Kartu identitas\r\nSlip upah",
        "langkah-setujui": "y",
    }
    jawaban = mediator.post(
        f"/surat/{surat.id}", data=isi, headers={"Accept": "application/json"}
    ).json
    assert jawaban["pukul"] and jawaban["galat"] == {} and jawaban["lain"] == []
    assert "belum" not in jawaban["pratinjau"]
    surat = satu_surat()
    assert surat.isian["untuk_tanggal"] == "2026-04-13"
    assert surat.isian["pukul"] == "09:30"
    assert surat.bebas["bawa"] == "Kartu identitas\nSlip upah"
    gambar = mediator.get(f"/surat/{surat.id}/gambar/1.png")
    assert gambar.mimetype == "image/png" and gambar.data[:4] == b"\x89PNG"
    assert mediator.get(f"/surat/{surat.id}/gambar/9.png").status_code == 404
    pdf = mediator.post(f"/surat/{surat.id}.pdf")
    assert pdf.headers["Content-Disposition"] == "attachment; filename=Panggilan-rancangan.pdf"
    assert pdf.headers["Cache-Control"] == "no-store"
    assert "RANCANGAN" in pypdf.PdfReader(io.BytesIO(pdf.data)).pages[0].extract_text()
    docx = mediator.post(f"/surat/{surat.id}.docx")
    assert docx.data[:2] == b"PK"
    assert json.loads(jawaban["dasar"])
