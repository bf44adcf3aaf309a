"""What a company uploads, under attack: the table of docs/keamanan.md, printed with `-s`.

Three doors: the text that is examined, a paper beside it, and the letter with which an account asks
to speak for a company. `keamanan/test_unggahan.py` tries every other field.
"""

from __future__ import annotations

import hashlib
import html
import io
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask, current_app
from pypdf import PdfWriter

from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas, Titipan
from hi_cases.dokumen.rules.batas import HALAMAN_MAKS
from tests.factories import berkas as contoh
from tests.integration.dokumen.conftest import ClamdPalsu
from tests.integration.keamanan.test_unggahan import bom_pdf, bom_xlsx, jahat
from tests.perangkat.klien import Klien
from tests.perangkat.permohonan import DuniaPermohonan

NASKAH, LAMPIRAN, SURAT = "naskah", "lampiran", "surat tugas"
_GALAT = re.compile(r'<section class="galat".*?</section>', re.S)
_BUTIR = re.compile(r"<li>(.*?)</li>", re.S)
_TANDA = re.compile(r"<[^>]+>")


def _pdf(halaman: int = 1, sandi: str | None = None) -> bytes:
    tulis, keluar = PdfWriter(), io.BytesIO()
    for _ in range(halaman):
        tulis.add_blank_page(200, 200)
    if sandi is not None:
        tulis.encrypt(sandi, owner_password="pemilik", algorithm="RC4-128")
    tulis.write(keluar)
    return keluar.getvalue()


def _berskrip() -> bytes:
    aksi = b"<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >> "
    return contoh.pdf().replace(b"<< /Type /Catalog ", aksi, 1)


SERANGAN: dict[str, tuple[str, Callable[[], bytes]]] = {
    "PDF with JavaScript": ("skrip.pdf", _berskrip),
    "PDF of some kilobytes that unpacks to 10 MB": ("bom.pdf", bom_pdf),
    "DOCX bomb": ("bom.docx", contoh.bom_zip),
    "XLSX bomb": ("bom.xlsx", bom_xlsx),
    "DOCX with a macro": ("makro.docx", lambda: jahat()["macro"][1]),
    "locked DOCX": ("kunci.docx", contoh.terkunci),
    "HTML as PDF": ("risalah.pdf", lambda: jahat()["html as pdf"][1]),
    "program as PDF": ("surat.pdf", lambda: jahat()["program"][1]),
    "PDF and archive in one": ("dua.pdf", lambda: jahat()["pdf and archive"][1]),
    "name with another ending": ("surat.exe", lambda: contoh.pdf("lain")),
    "empty file": ("kosong.pdf", lambda: b""),
}
HANYA_NASKAH: dict[str, tuple[str, Callable[[], bytes]]] = {
    "PDF with a password": ("sandi.pdf", lambda: _pdf(sandi="kunci")),
    "encrypted PDF that opens by itself": ("sandi.pdf", lambda: _pdf(sandi="")),
    f"PDF of {HALAMAN_MAKS + 1} pages": ("panjang.pdf", lambda: _pdf(HALAMAN_MAKS + 1)),
    "picture": ("foto.png", contoh.gambar),
}


@pytest.fixture
def kirim(dunia: DuniaPermohonan, sebagai: Any) -> Callable[[str, str, bytes], Any]:
    """Send a file through one of the doors, as the company."""
    klien: Klien = sebagai(dunia.pengaju)
    draf = dunia.draf()
    pembatas = current_app.extensions["hi_pembatas"]

    def lakukan(pintu: str, nama: str, isi: bytes) -> Any:
        pembatas.reset()
        if pintu == SURAT:
            data = {"nama": "PT Uji", "nomor": "9120009999999", "jabatan": "HRD"}
            data |= {"nomor_surat": "1/ST", "surat": (io.BytesIO(isi), nama)}
            return klien.post("/perusahaan-saya/klaim", data=data)
        bidang = "dokumen-naskah" if pintu == NASKAH else "dokumen-skala_upah"
        data = {"versi": str(draf.versi), bidang: (io.BytesIO(isi), nama)}
        return klien.post(f"/permohonan/{draf.id}/isi/naskah", data=data)

    return lakukan


@pytest.fixture
def clamd(app: Flask) -> Iterator[ClamdPalsu]:
    """Return a scanner that the application is configured with."""
    palsu = ClamdPalsu()
    app.config["HI_CLAMD"] = palsu.alamat
    yield palsu
    app.config["HI_CLAMD"] = None
    palsu.tutup()


def _tersimpan(isi: bytes) -> int:
    sidik = hashlib.sha256(isi).hexdigest()
    return sum(db.session.query(m).filter_by(sha256=sidik).count() for m in (Berkas, Titipan))


def _catat(pintu: str, serangan: str, jawab: Any, isi: bytes) -> None:
    """Print one row of the table; fail unless the file was refused with a sentence."""
    butir = [satu for bagian in _GALAT.findall(jawab.text) for satu in _BUTIR.findall(bagian)]
    pesan = [" ".join(html.unescape(_TANDA.sub("", satu)).split()) for satu in butir]
    sys.stdout.write(f"\n| {serangan} | {pintu} | {jawab.status_code}: {' '.join(pesan)[:110]} |")
    assert jawab.status_code == 422, (pintu, serangan, jawab.status_code)
    assert pesan, (pintu, serangan)
    assert _tersimpan(isi) == 0 or pintu == NASKAH, (pintu, serangan)
    assert db.session.query(Berkas).filter_by(sha256=hashlib.sha256(isi).hexdigest()).count() == 0


@pytest.mark.parametrize("pintu", [NASKAH, LAMPIRAN, SURAT])
def test_a_file_that_means_harm_is_refused_with_a_sentence(
    kirim: Callable[[str, str, bytes], Any], pintu: str
) -> None:
    for serangan, (nama, buat) in SERANGAN.items():
        isi = buat()
        _catat(pintu, serangan, kirim(pintu, nama, isi), isi)


def test_a_text_that_nobody_could_examine_is_refused(
    kirim: Callable[[str, str, bytes], Any],
) -> None:
    for serangan, (nama, buat) in HANYA_NASKAH.items():
        isi = buat()
        _catat(NASKAH, serangan, kirim(NASKAH, nama, isi), isi)


@pytest.mark.parametrize("pintu", [NASKAH, LAMPIRAN, SURAT])
def test_a_virus_is_refused_and_so_is_all_while_the_scanner_is_down(
    kirim: Callable[[str, str, bytes], Any], clamd: ClamdPalsu, app: Flask, pintu: str
) -> None:
    virus = contoh.pdf(clamd.tanda.decode())
    jawab = kirim(pintu, "virus.pdf", virus)
    assert "menemukan virus" in jawab.text
    _catat(pintu, "a signature that the scanner knows", jawab, virus)
    app.config["HI_CLAMD"] = "127.0.0.1:1"
    bersih = contoh.pdf(f"bersih {pintu}")
    jawab = kirim(pintu, "bersih.pdf", bersih)
    assert "sedang tidak dapat dihubungi" in jawab.text
    _catat(pintu, "a good file while the scanner is down", jawab, bersih)


def test_a_path_in_a_name_is_no_path_and_the_file_leaves_as_an_attachment(
    dunia: DuniaPermohonan, sebagai: Any, kirim: Callable[[str, str, bytes], Any]
) -> None:
    isi = contoh.pdf("nama berjalur")
    assert kirim(LAMPIRAN, "../../etc/passwd\u202efdp.pdf", isi).status_code in (302, 303)
    berkas = db.session.query(Berkas).filter_by(sha256=hashlib.sha256(isi).hexdigest()).one()
    assert not set(berkas.nama_asli) & set('/\\\u202e"<>')
    jawab = sebagai(dunia.pengaju).get(f"/berkas/{berkas.id}")
    assert jawab.headers["Content-Disposition"].startswith("attachment")
    assert jawab.headers["X-Content-Type-Options"] == "nosniff"
    assert sebagai(dunia.lain).get(f"/berkas/{berkas.id}").status_code == 404
    jawab.close()
