"""Lists of companies brought in: twice adds nothing, changes by consent, nothing merged."""

import csv
import io

import pytest
from click.testing import CliRunner
from flask.cli import ScriptInfo
from werkzeug.datastructures import FileStorage

from hi_cases.cli.perusahaan import perusahaan
from hi_cases.core import pekerjaan
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.perusahaan import services
from hi_cases.perusahaan.models import ImporPerusahaan, Perusahaan, TrigramNama, UsulanGabung
from hi_cases.perusahaan.services import impor
from hi_cases.perusahaan.types import AsalPerusahaan, DataPerusahaan
from tests.integration.perusahaan.buku_perusahaan import buku

_KATA = ("Mitra", "Sentosa", "Karya", "Baja", "Tekstil", "Logam", "Pangan", "Kimia", "Plastik")


def _baris(ke, **ubah):
    nama = f"PT {_KATA[ke % 9]} {_KATA[(ke // 9) % 9]} {chr(65 + ke % 26)}{chr(65 + ke // 26)}"
    isi = {
        "Nama Perusahaan": nama,
        "NIB": f"91200{ke:08}",
        "No WLKP": f"40287.20260101.{ke:04}",
        "Kecamatan": "Setu",
        "Pekerja L": ke,
        "Pekerja P": 2,
        "Alamat": f"Jalan {ke}",
    }
    return isi | ubah


def _masukkan(isi, *, perbarui=False, nama="daftar.xlsx"):
    baru = impor.simpan(SISTEM, nama, isi)
    baru.perbarui = perbarui
    langkah = list(impor.kerjakan(SISTEM, baru, masukkan=True))
    return db.session.get(ImporPerusahaan, baru.id).ringkasan, langkah


def _angka(r):
    return [r[n] for n in ("dibaca", "ditambah", "sama", "diubah", "berbeda", "ditolak")]


def test_three_hundred_rows_come_in_once(db_session):
    semua = [_baris(ke) for ke in range(300)]
    semua[7]["NIB"] = "123"
    isi = buku(semua, "Daftar WLKP 2026")
    ringkas, langkah = _masukkan(isi)
    assert _angka(ringkas) == [300, 299, 0, 0, 0, 1]
    assert langkah[-1][0] == langkah[-1][1]
    assert db.session.query(Perusahaan).count() == 299
    satu = db.session.query(Perusahaan).filter_by(nib="9120000000012").one()
    assert (satu.asal, satu.jumlah_pekerja, satu.terverifikasi) == (
        AsalPerusahaan.DAFTAR,
        14,
        False,
    )
    assert db.session.query(TrigramNama).filter_by(perusahaan_id=satu.id).count() > 5
    (tolak,) = ringkas["contoh_tolak"]
    assert (tolak["lembar"], tolak["baris"], tolak["kolom"]) == ("Daftar", 11, "NIB")
    lagi, _ = _masukkan(isi)
    assert _angka(lagi) == [300, 0, 299, 0, 0, 1]
    assert db.session.query(Perusahaan).count() == 299


def test_a_changed_row_is_shown_and_applied_only_by_consent(db_session):
    _masukkan(buku([_baris(1), _baris(2)]))
    ubah = buku([_baris(1, Alamat="Jalan Baru 5"), _baris(2, Alamat=None)])
    ringkas, _ = _masukkan(ubah)
    assert _angka(ringkas) == [2, 0, 1, 0, 1, 0]
    (beda,) = ringkas["contoh_beda"]
    assert beda["perubahan"] == [
        {"bidang": "alamat", "label": "Alamat", "tersimpan": "Jalan 1", "baru": "Jalan Baru 5"}
    ]
    assert db.session.query(Perusahaan).filter_by(alamat="Jalan 1").count() == 1
    ringkas, _ = _masukkan(ubah, perbarui=True)
    assert _angka(ringkas) == [2, 0, 1, 1, 0, 0]
    assert db.session.query(Perusahaan).filter_by(alamat="Jalan Baru 5").count() == 1


def test_a_code_in_a_list_says_the_category_and_overrules_nobody(db_session):
    lama = services.daftarkan(SISTEM, DataPerusahaan("PT Pilih", nib="9120000000009", sektor="N"))
    pilih = {"Nama Perusahaan": "PT Pilih", "NIB": lama.nib, "KBLI 2020": "14111"}
    ringkas, _ = _masukkan(buku([_baris(1) | {"KBLI 2020": "47111"}, pilih]), perbarui=True)
    assert _angka(ringkas) == [2, 1, 0, 1, 0, 0]
    baru = db.session.query(Perusahaan).filter_by(nib="9120000000001").one()
    assert [(p.kbli, p.sektor) for p in (baru, lama)] == [("47111", "G"), ("14111", "N")]
    _masukkan(buku([_baris(1) | {"KBLI 2020": "14111"}]), perbarui=True)
    assert (baru.kbli, baru.sektor, baru.sektor_versi) == ("14111", "C", "2020")


def test_likely_doubles_are_suggested_and_numbers_of_two_are_refused(db_session):
    lama = services.daftarkan(SISTEM, DataPerusahaan(nama="PT Bina Lestari Cikarang"))
    services.daftarkan(SISTEM, DataPerusahaan(nama="PT Lain", nib="9120000000001"))
    services.daftarkan(SISTEM, DataPerusahaan(nama="PT Lagi", wlkp="40287.1"))
    baris = [
        {"Nama": "PT Bina Lestari Cikarang", "NIB": "9120000000009", "WLKP": None},
        {"Nama": "PT Dua", "NIB": "9120000000001", "WLKP": "40287.1"},
        {"Nama": "PT Lagi", "NIB": None, "WLKP": None},
        {"Nama": "PT Lain Lagi Sekali", "NIB": None, "WLKP": None},
    ]
    ringkas, _ = _masukkan(buku(baris))
    assert _angka(ringkas) == [4, 2, 1, 0, 0, 1]
    assert "milik dua perusahaan" in ringkas["contoh_tolak"][0]["alasan"]
    baru = db.session.query(Perusahaan).filter_by(nib="9120000000009").one()
    pasang = {(u.satu_id, u.dua_id) for u in db.session.query(UsulanGabung)}
    assert (lama.id, baru.id) in pasang
    assert baru.digabung_ke_id is None


def test_a_killed_run_goes_on_where_it_ended(db_session, monkeypatch):
    monkeypatch.setattr("hi_cases.perusahaan.services.impor.pelaksanaan.SEKALI", 40)
    baru = impor.simpan(SISTEM, "daftar.xlsx", buku([_baris(ke) for ke in range(100)]))
    jalan = impor.kerjakan(SISTEM, baru, masukkan=True)
    next(jalan)
    jalan.close()
    assert db.session.query(Perusahaan).count() == 40
    list(impor.kerjakan(SISTEM, baru, masukkan=True))
    assert _angka(baru.ringkasan) == [100, 100, 0, 0, 0, 0]


def test_the_page_checks_confirms_and_hands_the_refused_cells_out(client, masuk, db_session):
    masuk(client, "petugas")
    berkas = FileStorage(io.BytesIO(buku([_baris(1), _baris(2, NIB="12")])), "daftar.xlsx")
    jawaban = client.post("/perusahaan/impor", data={"berkas": berkas})
    assert jawaban.status_code == 303
    alamat = jawaban.location
    halaman = client.get(alamat)
    assert "Daftar sedang diperiksa" in halaman.text
    satu = db.session.query(ImporPerusahaan).one()
    with pytest.raises(TindakanDitolak):
        impor.jalankan(SISTEM, satu.id, masukkan=True)
    for judul in ("1 perusahaan baru akan ditambah", "1 perusahaan ditambah"):
        satu = db.session.query(ImporPerusahaan).one()
        kerja = pekerjaan.mulai(satu.pekerjaan_id)
        for sudah, total in impor.kerjakan_pekerjaan(kerja):
            assert pekerjaan.maju(kerja, sudah, total)
        pekerjaan.selesaikan(kerja, impor.ringkasan_pekerjaan(kerja))
        db.session.commit()
        assert judul in client.get(alamat).text
        if "akan" in judul:
            assert client.post(f"{alamat}/jalankan").status_code == 303
    unduh = client.post(f"{alamat}/ditolak.csv")
    (sel,) = csv.DictReader(io.StringIO(unduh.text))
    assert (sel["sheet"], sel["row"], sel["column"], sel["value"]) == ("Daftar", "3", "NIB", "12")


def test_the_terminal_says_what_would_happen(app, db_session, tmp_path):
    berkas, galat = tmp_path / "daftar.xlsx", tmp_path / "galat.csv"
    berkas.write_bytes(buku([_baris(1), _baris(2, NIB="12")]))
    perintah = ["import", str(berkas), "--dry-run", "--errors", str(galat)]
    hasil = CliRunner().invoke(perusahaan, perintah, obj=ScriptInfo(create_app=lambda: app))
    assert hasil.exit_code == 3, hasil.output
    assert (
        "Dry run: 2 rows read; 1 would be added, 0 unchanged, 0 differ, 1 refused." in hasil.output
    )
    assert galat.read_text().startswith("sheet,row,column,value,reason\nDaftar,3,NIB,12,")
