"""`hi-cases register import`: counts, exit codes, the CSV of refused cells."""

import csv
import io

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from flask.cli import ScriptInfo

from hi_cases.cli.register import register
from hi_cases.perselisihan.models import Perkara
from hi_cases.register_buku.models import ImporRegister
from tests.factories.buku_register import CONTOH, baris, buku


@pytest.fixture
def jalankan(app, tmp_path):
    def lakukan(isi, *argumen):
        berkas = tmp_path / "buku.xlsx"
        berkas.write_bytes(isi)
        hasil = CliRunner().invoke(
            register, ["import", str(berkas), *argumen], obj=ScriptInfo(create_app=lambda: app)
        )
        return hasil.exit_code, hasil.output

    return lakukan


def jumlah(db_session, model=Perkara):
    return db_session.scalar(sa.select(sa.func.count()).select_from(model))


def test_semua_masuk_keluar_0_dan_kedua_kali_tidak_menambah(jalankan, db_session):
    kode, keluaran = jalankan(CONTOH.read_bytes())
    assert kode == 0
    assert "1247 rows read: 1247 added, 0 unchanged" in keluaran
    assert "2017: 193 read, 0 refused, footer says 193" in keluaran
    assert "invented" in keluaran
    kode, keluaran = jalankan(CONTOH.read_bytes())
    assert kode == 0
    assert "1247 rows read: 0 added, 1247 unchanged" in keluaran
    assert jumlah(db_session) == 1247


def test_sebagian_ditolak_keluar_3_dan_alasannya_di_csv(jalankan, db_session, tmp_path):
    galat = tmp_path / "ditolak.csv"
    isi = buku(baris(1), baris(2, Jenis_Perselisihan="=cmd()"), baris(3, Tgl_Selesai="31/02/2014"))
    kode, keluaran = jalankan(isi, "--errors", str(galat))
    assert kode == 3
    assert "1 added" in keluaran
    baris_galat = list(csv.reader(io.StringIO(galat.read_text(encoding="utf-8"))))
    assert baris_galat[0] == ["sheet", "row", "column", "value", "reason"]
    assert [b[:4] for b in baris_galat[1:]] == [
        ["2014", "4", "Jenis Perselisihan", "'=cmd()"],
        ["2014", "5", "Tgl Selesai", "31/02/2014"],
    ]
    assert jumlah(db_session) == 1


def test_uji_coba_tidak_menyimpan_apa_pun(jalankan, db_session):
    kode, keluaran = jalankan(buku(baris(1)), "--dry-run")
    assert (kode, "1 would be added" in keluaran) == (0, True)
    assert (jumlah(db_session), jumlah(db_session, ImporRegister)) == (0, 0)
    assert jalankan(buku(baris(1, Jenis_Perselisihan="?")), "--dry-run")[0] == 3


def test_baris_berbeda_ditampilkan_per_bidang_dan_diterapkan_dengan_update(jalankan, db_session):
    jalankan(buku(baris(1)))
    baru = buku(baris(1, Penyelesaian="Dicabut"))
    kode, keluaran = jalankan(baru)
    assert kode == 0
    assert "Penyelesaian: Perjanjian bersama mediasi -> Dicabut" in keluaran
    assert "1 differ and were left" in keluaran
    assert "--update" in keluaran
    assert "1 updated" in jalankan(baru, "--update")[1]
    assert db_session.scalars(sa.select(Perkara.hasil)).one() == "dicabut"


def test_bukan_buku_keluar_1_dengan_satu_kalimat(jalankan):
    for pilihan in ((), ("--dry-run",)):
        kode, keluaran = jalankan(b"bukan", *pilihan)
        assert kode == 1
        assert "bukan buku Excel" in keluaran
        assert "Traceback" not in keluaran
