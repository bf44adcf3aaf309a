"""Old registers brought in: once, cell by cell, by the company's number or its exact name."""

import csv
import io

from werkzeug.datastructures import FileStorage

from hi_cases.core import pekerjaan
from hi_cases.core.db import db
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.models import ImporDokumenLama, Instrumen
from hi_cases.syarat_kerja.services import impor
from tests.integration.perusahaan.buku_perusahaan import buku

_BAIK = {
    "Nama Perusahaan": "PT. MAJU BERSAMA",
    "NIB": None,
    "Jenis": "PP",
    "Nomor SK": "560/1",
    "Tanggal SK": "20/08/2024",
    "Berlaku mulai": "31/08/2024",
    "Berlaku sampai": "30/08/2026",
    "Serikat": None,
}


def _masukkan(dunia, isi):
    baru = impor.simpan(dunia.petugas, "register.xlsx", isi)
    langkah = list(impor.kerjakan(dunia.petugas, baru, masukkan=True))
    return db.session.get(ImporDokumenLama, baru.id).ringkasan, langkah


def _angka(r):
    return [r[n] for n in ("dibaca", "ditambah", "sama", "ditolak")]


def test_rows_come_in_once_and_what_cannot_is_named_by_its_cell(dunia) -> None:
    perusahaan.daftarkan(dunia.kabid, DataPerusahaan("PT Bernomor", nib="9120000000001"))
    isi = buku(
        [
            _BAIK,
            _BAIK | {"Nama Perusahaan": "Apa saja", "NIB": "9120000000001", "Nomor SK": "560/2"},
            # The term before stands beside it, as it was over.
            _BAIK
            | {"Nomor SK": "560/0", "Berlaku mulai": "31/08/2022", "Berlaku sampai": "30/08/2024"},
            # Two in force at once; an unknown company; more than two years (UU 13/2003 Ps 111(3)).
            _BAIK | {"Nomor SK": "560/9", "Berlaku mulai": "1/1/2025"},
            _BAIK | {"Nama Perusahaan": "PT Entah", "Nomor SK": "560/4"},
            _BAIK | {"NIB": "9120000000009"},
            _BAIK | {"NIB": "9120000000001", "Nomor SK": "560/5", "Berlaku sampai": "31/08/2026"},
            _BAIK | {"Jenis": "PKB", "Nomor SK": "560/6"},
            _BAIK,
        ],
        "Register PP dan PKB",
    )
    ringkas, langkah = _masukkan(dunia, isi)
    assert _angka(ringkas) == [9, 3, 1, 5]
    assert langkah[-1] == (9, 9)
    # The title and a blank row stand above the head in row 3.
    assert [(t["baris"], t["kolom"]) for t in ringkas["contoh_tolak"]] == [
        (7, "Nomor SK"),
        (8, "Nama Perusahaan"),
        (9, "NIB"),
        (10, "Berlaku sampai"),
        (11, "Serikat"),
    ]
    satu = db.session.query(Instrumen).filter_by(nomor="560/1").one()
    assert satu.perusahaan_id == dunia.pt.id
    lagi, _ = _masukkan(dunia, isi)
    assert _angka(lagi) == [9, 0, 4, 5]
    assert db.session.query(Instrumen).count() == 3


def test_a_killed_run_goes_on_where_it_ended(dunia, monkeypatch) -> None:
    monkeypatch.setattr(impor, "SEKALI", 1)
    usai = {"Nomor SK": "560/0", "Berlaku mulai": "31/08/2022", "Berlaku sampai": "30/08/2024"}
    baru = impor.simpan(dunia.petugas, "register.xlsx", buku([_BAIK, _BAIK | usai]))
    jalan = impor.kerjakan(dunia.petugas, baru, masukkan=True)
    next(jalan)
    jalan.close()
    assert db.session.query(Instrumen).count() == 1
    list(impor.kerjakan(dunia.petugas, baru, masukkan=True))
    assert _angka(baru.ringkasan) == [2, 2, 0, 0]


def test_the_page_checks_confirms_and_hands_the_refused_cells_out(dunia, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    isi = buku([_BAIK, _BAIK | {"Jenis": "SK", "Nomor SK": "560/3"}])
    berkas = FileStorage(io.BytesIO(isi), "register.xlsx")
    jawaban = klien.post("/syarat-kerja/dokumen-lama/impor", data={"berkas": berkas})
    assert jawaban.status_code == 303
    alamat = jawaban.location
    assert "Register sedang diperiksa" in klien.get(alamat).text
    for judul in ("1 dokumen akan dicatat", "1 dokumen tercatat, 0 sudah ada, 1 baris ditolak"):
        satu = db.session.query(ImporDokumenLama).one()
        kerja = pekerjaan.mulai(satu.pekerjaan_id)
        for sudah, total in impor.kerjakan_pekerjaan(kerja):
            assert pekerjaan.maju(kerja, sudah, total)
        pekerjaan.selesaikan(kerja, {})
        db.session.commit()
        assert judul in klien.get(alamat).text
        if "akan" in judul:
            assert klien.post(f"{alamat}/jalankan").status_code == 303
    (sel,) = csv.DictReader(io.StringIO(klien.post(f"{alamat}/ditolak.csv").text))
    assert (sel["sheet"], sel["row"], sel["column"], sel["value"]) == ("Daftar", "3", "Jenis", "SK")
    assert sebagai(dunia.pengaju).get(alamat).status_code in (403, 404)
