"""Old registers brought in: once, cell by cell, by the company's number or its exact name."""

import csv
import io
import zipfile
from dataclasses import replace

import pytest
from werkzeug.datastructures import FileStorage

from hi_cases.core import buku_kerja, pekerjaan
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.models import ImporDokumenLama, Instrumen
from hi_cases.syarat_kerja.rules.impor_lama import baca_daftar
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


def bom_xlsx() -> bytes:
    """Return some kilobytes that unpack to two million bytes."""
    keluar = io.BytesIO(buku([_BAIK]))
    with zipfile.ZipFile(keluar, "a", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/media/gambar.png", b"\x00" * 2_000_000)
    return keluar.getvalue()


def _masukkan(dunia, isi):
    baru = impor.layanan.simpan(dunia.petugas, "register.xlsx", isi)
    langkah = list(impor.layanan.kerjakan(dunia.petugas, baru, masukkan=True))
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
    monkeypatch.setattr(impor.layanan, "port", replace(impor.layanan.port, sekali=1))
    usai = {"Nomor SK": "560/0", "Berlaku mulai": "31/08/2022", "Berlaku sampai": "30/08/2024"}
    baru = impor.layanan.simpan(dunia.petugas, "register.xlsx", buku([_BAIK, _BAIK | usai]))
    jalan = impor.layanan.kerjakan(dunia.petugas, baru, masukkan=True)
    next(jalan)
    jalan.close()
    assert db.session.query(Instrumen).count() == 1
    list(impor.layanan.kerjakan(dunia.petugas, baru, masukkan=True))
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
        for sudah, total in impor.layanan.kerjakan_pekerjaan(kerja):
            assert pekerjaan.maju(kerja, sudah, total)
        pekerjaan.selesaikan(kerja, {})
        db.session.commit()
        assert judul in klien.get(alamat).text
        if "akan" in judul:
            assert klien.post(f"{alamat}/jalankan").status_code == 303
    (sel,) = csv.DictReader(io.StringIO(klien.post(f"{alamat}/ditolak.csv").text))
    assert (sel["sheet"], sel["row"], sel["column"], sel["value"]) == ("Daftar", "3", "Jenis", "SK")
    assert sebagai(dunia.pengaju).get(alamat).status_code in (403, 404)


def _unggah(klien, isi, nama="register.xlsx"):
    berkas = FileStorage(io.BytesIO(isi), nama)
    return klien.post("/syarat-kerja/dokumen-lama/impor", data={"berkas": berkas})


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "Excel lama (.xls)"),
        (b"Nama,Jenis\nPT A,PP\n", "bukan buku Excel"),
        (b"", "kosong"),
        (bom_xlsx(), "setelah dibuka"),
        (buku([_BAIK])[:900], "rusak atau tidak lengkap"),
    ],
    ids=["xls", "csv", "empty", "bomb", "cut"],
)
def test_what_is_no_register_is_refused_with_a_sentence(
    dunia, sebagai, monkeypatch, isi, kata
) -> None:
    monkeypatch.setattr(buku_kerja, "TERURAI_MAKS", 1_000_000)
    jawaban = _unggah(sebagai(dunia.petugas), isi)
    assert jawaban.status_code == 422
    assert kata in jawaban.text
    assert db.session.query(ImporDokumenLama).count() == 0


def test_wrong_columns_are_told_by_the_check_not_by_an_error(dunia) -> None:
    isi = buku([{"Merek": "A", "Warna": "B", "Harga": 1, "X": 2, "Y": 3, "Z": 4}])
    baru = impor.layanan.simpan(dunia.petugas, "salah.xlsx", isi)
    list(impor.layanan.kerjakan(dunia.petugas, baru, masukkan=False))
    (temu,) = baru.hasil_periksa["contoh_tolak"]
    assert "judul kolomnya tidak ditemukan" in temu["alasan"]


def test_a_day_before_the_first_known_period_keeps_its_row_out_and_no_other(dunia) -> None:
    tua = {"Nomor SK": "1", "Tanggal SK": "1/1/1990"}
    tua |= {"Berlaku mulai": "1/1/1990", "Berlaku sampai": "31/12/1991"}
    ringkas, _ = _masukkan(dunia, buku([_BAIK | tua, _BAIK]))
    assert _angka(ringkas) == [2, 1, 0, 1]
    (temu,) = ringkas["contoh_tolak"]
    assert temu["kolom"] == "Berlaku mulai"
    assert "PP-MASA belum ada untuk 1 Januari 1990" in temu["alasan"]


def test_a_list_that_is_at_work_or_done_is_not_confirmed_again(dunia, sebagai) -> None:
    klien = sebagai(dunia.petugas)
    alamat = _unggah(klien, buku([_BAIK])).location
    assert "sedang dikerjakan" in klien.post(f"{alamat}/jalankan").text
    satu = db.session.query(ImporDokumenLama).one()
    # Another officer looks on, and does not stop it.
    kabid = sebagai(dunia.orang("petugas"))
    assert "hanya yang memulainya" in kabid.get(alamat).text
    assert kabid.post(f"{alamat}/batal").status_code == 404
    list(impor.layanan.kerjakan(dunia.petugas, satu, masukkan=True))
    pekerjaan.selesaikan(db.session.get_one(pekerjaan.Pekerjaan, satu.pekerjaan_id), {})
    db.session.commit()
    jawaban = klien.post(f"{alamat}/jalankan")
    assert jawaban.status_code == 422
    assert "sudah dimasukkan" in jawaban.text
    assert db.session.query(Instrumen).count() == 1


def test_a_paper_entered_by_hand_meanwhile_is_refused_and_the_rest_goes_in(
    dunia, monkeypatch
) -> None:
    lain = _BAIK | {
        "Nama Perusahaan": "PT Sinar Lain",
        "Nomor SK": "560/2",
    }
    baru = impor.layanan.simpan(dunia.petugas, "register.xlsx", buku([_BAIK, lain]))
    padankan = impor.Pemadan.padankan

    def sementara_itu(pemadan, semua):
        hasil = padankan(pemadan, semua)
        data = hasil[0].baris.data
        impor.catat(dunia.petugas, dunia.pt.id, replace(data, nomor="560/77"))
        return hasil

    monkeypatch.setattr(impor.Pemadan, "padankan", sementara_itu)
    list(impor.layanan.kerjakan(dunia.petugas, baru, masukkan=True))
    assert _angka(baru.ringkasan) == [2, 1, 0, 1]
    assert "560/77" in baru.ringkasan["contoh_tolak"][0]["alasan"]


def test_rows_cost_the_same_statements_for_few_and_many(dunia, hitung_kueri) -> None:
    def semua(banyak):
        return list(
            baca_daftar(buka_buku(buku([_BAIK | {"Nomor SK": f"560/{n}"} for n in range(banyak)])))
        )

    sedikit, banyak = semua(3), semua(80)
    with hitung_kueri() as pertama:
        impor.Pemadan().padankan(sedikit)
    with hitung_kueri() as kedua:
        impor.Pemadan().padankan(banyak)
    # The periods of law are read once a request.
    assert len(kedua) <= len(pertama)


def test_the_empty_register_is_there_to_fill_in(dunia, sebagai) -> None:
    jawaban = sebagai(dunia.petugas).get("/syarat-kerja/dokumen-lama/impor/lembar-kosong.xlsx")
    assert jawaban.status_code == 200
    lembar = buka_buku(jawaban.data)
    jawaban.close()
    assert lembar[0].baris[0][0] == "Nama perusahaan"
    assert list(baca_daftar(lembar)) == []
