"""Files that mean harm, at every upload field that an account can come to.

What is refused is refused with a sentence and leaves nothing behind; what is kept has a harmless
name. The fields are found by walking through the pages.

A file is weighed before any statement, by the same code in every form of a kind. So the first
account that comes to a form sends all of them, on SQLite; on PostgreSQL, and by the accounts after
it, each field gets one of each way to be refused: by its name, its contents, its size. What is
kept does reach the database: all names are tried on both.
"""

from __future__ import annotations

import hashlib
import io
import sys
import unicodedata
import zlib
from collections import Counter
from functools import cache
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from werkzeug.datastructures import MultiDict

from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas, Titipan
from tests.factories import berkas as buatan
from tests.integration.keamanan.dunia import Dunia
from tests.integration.keamanan.formulir import Formulir
from tests.integration.keamanan.kota import Kota, pemakai
from tests.perangkat.basis import Basis, dikembalikan
from tests.perangkat.klien import Klien

HTML = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


@cache
def bom_xlsx() -> bytes:
    """Return a workbook of some kilobytes whose sheet unpacks to 60 MB."""
    tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return buatan.arsip(
        {
            "[Content_Types].xml": buatan._daftar_tipe(tipe),
            "xl/workbook.xml": b"<w/>",
            "xl/worksheets/sheet1.xml": b"\0" * (60 * 1024 * 1024),
        }
    )


@cache
def bom_pdf() -> bytes:
    """Return a PDF of some kilobytes whose page unpacks to 10 MB."""
    padat = zlib.compress(b"\0" * (10 << 20), 9)
    objek = b"9 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n"
    return buatan.pdf().replace(b"xref\n0 5", objek % (len(padat), padat) + b"xref\n0 5")


@cache
def jahat() -> dict[str, tuple[str, bytes]]:
    """Return files that no field may keep."""
    return {
        "empty": ("kosong.pdf", b""),
        "svg": ("gambar.svg", SVG),
        "svg as png": ("gambar.png", SVG),
        "html as pdf": ("risalah.pdf", HTML),
        "html behind a pdf mark": ("risalah.pdf", b"%PDF-1.7\n" + HTML),
        "html as docx": ("risalah.docx", HTML),
        "picture and archive": ("foto.png", buatan.gambar() + buatan.arsip({"a.html": HTML})),
        "pdf and archive": ("surat.pdf", buatan.pdf() + buatan.arsip({"a.html": HTML})),
        "docx bomb": ("bom.docx", buatan.bom_zip()),
        "xlsx bomb": ("bom.xlsx", bom_xlsx()),
        "pdf bomb": ("bom.pdf", bom_pdf()),
        "locked docx": ("kunci.docx", buatan.terkunci()),
        "macro": ("makro.docx", buatan.docx({"word/vbaProject.bin": b"x"})),
        "program": ("surat.pdf", b"MZ" + b"\0" * 200),
        "30,000 px": ("foto.png", buatan.png_berkepala(30_000, 30_000)),
        "name says otherwise": ("surat.exe", buatan.pdf("lain")),
    }


NAMA = {
    "path": "../../etc/passwd.pdf",
    "windows path": "C:\\Windows\\system32\\a.pdf",
    "rtl": "surat\u202efdp.exe.pdf",
    "255 bytes": "a" * 251 + ".pdf",
    "255 bytes of emoji": "👷" * 62 + ".pdf",
    "header": 'a"; filename="b.html.pdf',
    "markup": "<script>alert(1)</script>.pdf",
    "formula": "=1+1.pdf",
    "only an ending": ".pdf",
}
PENGIRIM = ("pekerja", "perusahaan", "petugas", "mediator", "kabid")
SATU_PER_CARA = ("name says otherwise", "html behind a pdf mark", "docx bomb")


@pytest.fixture
def berbidang(
    kota: Kota, app: Flask, masuk: Any, dunia: Dunia, akun: str
) -> tuple[Klien, list[Formulir]]:
    """Return the browser of an account and the forms in which it may send a file."""
    semua = kota.formulir(app, masuk, dunia, akun)
    return pemakai(app, masuk, dunia, akun), [satu for satu in semua if satu.bernama("berkas")]


@pytest.fixture
def sudah(kota: Kota, app: Flask, masuk: Any, dunia: Dunia, akun: str) -> set:
    """Return the kinds of forms to which the accounts before this one came."""
    sebelum = PENGIRIM[: PENGIRIM.index(akun)]
    return {satu.bentuk for lain in sebelum for satu in kota.formulir(app, masuk, dunia, lain)}


def _tersimpan(isi: bytes) -> list[str]:
    sidik = hashlib.sha256(isi).hexdigest()
    berkas = sa.select(Berkas.nama_asli).filter_by(sha256=sidik)
    titipan = sa.select(Titipan.nama).filter_by(sha256=sidik)
    return [*db.session.scalars(berkas), *db.session.scalars(titipan)]


def _kirim(klien: Klien, satu: Formulir, bidang: str, nama: str, isi: bytes) -> tuple[int, list]:
    """Send one file; return the answer's code and the names under which it was kept."""
    data: Any = MultiDict(satu.isi())
    data.setlist(bidang, [(io.BytesIO(isi), nama)])
    with dikembalikan():
        jawaban = klien.post(satu.alamat, data=data, content_type="multipart/form-data")
        kode = jawaban.status_code
        jawaban.close()
        return kode, _tersimpan(isi)


@pytest.mark.anggaran(90, "every upload field of an account, sixteen files each")
@pytest.mark.parametrize("akun", PENGIRIM)
def test_no_field_keeps_a_file_that_means_harm(
    berbidang: tuple[Klien, list[Formulir]], sudah: set, contoh: Basis, akun: str
) -> None:
    klien, semua = berbidang
    hitung, salah = Counter(), []
    for satu in semua:
        pilihan = (
            jahat() if contoh.jenis == "sqlite" and satu.bentuk not in sudah else SATU_PER_CARA
        )
        for bidang in satu.bernama("berkas"):
            hitung["fields"] += 1
            for guna in pilihan:
                nama, isi = jahat()[guna]
                kode, disimpan = _kirim(klien, satu, bidang, nama, isi)
                hitung["files"] += 1
                if kode >= 500 or disimpan:
                    salah.append(f"{satu.alamat} {bidang} ({guna}): {kode}, kept {disimpan}")
        sudah.add(satu.bentuk)
    sys.stdout.write(f"\n{akun}: hostile files, {dict(hitung)}\n")
    assert not salah, "\n".join(salah[:40])
    assert hitung["fields"] >= 1


def _tak_aman(nama: str) -> bool:
    arah = any(unicodedata.category(huruf) in {"Cc", "Cf"} for huruf in nama)
    return arah or len(nama) > 120 or any(huruf in nama for huruf in '/\\<>":')


@pytest.mark.parametrize("akun", ["pekerja", "petugas"])
def test_what_is_kept_has_a_harmless_name(
    berbidang: tuple[Klien, list[Formulir]], akun: str
) -> None:
    klien, semua = berbidang
    salah, disimpan = [], 0
    for satu in semua:
        for bidang in satu.bernama("berkas"):
            for guna, nama in NAMA.items():
                kode, dinamai = _kirim(klien, satu, bidang, nama, buatan.pdf(guna))
                disimpan += len(dinamai)
                if kode >= 500 or any(_tak_aman(n) for n in dinamai):
                    salah.append(f"{satu.alamat} {bidang} ({guna}): {kode}, {dinamai}")
    assert not salah, "\n".join(salah[:40])
    assert disimpan > 0


@pytest.mark.parametrize("akun", ["pekerja"])
def test_a_large_picture_is_weighed_by_its_head_and_never_unpacked(
    berbidang: tuple[Klien, list[Formulir]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """10,000 × 10,000 px is a scan of a plan; it is kept as it came, unread."""
    from PIL.ImageFile import ImageFile

    def meledak(_diri: object) -> None:
        raise AssertionError("the picture was unpacked")

    monkeypatch.setattr(ImageFile, "load", meledak)
    klien, semua = berbidang
    isi = buatan.png_berkepala(10_000, 10_000)
    for satu in semua:
        for bidang in satu.bernama("berkas"):
            kode, _ = _kirim(klien, satu, bidang, "denah.png", isi)
            assert kode < 500
