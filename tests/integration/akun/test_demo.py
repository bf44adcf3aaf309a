"""Demonstration accounts: one for each desk, made once, and shut for good before production."""

from typing import Any

from flask import Flask

from hi_cases.akun import queries, services
from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.db import db
from tests.integration.akun.conftest import kirim, tindakan

SANDI_DEMO = "sandi-demo-bersama"
ALAMAT = (
    "admin kadis kabid mediator mediator2 petugas analis subkoor "
    "perusahaan perusahaan2 pekerja serikat kuasa"
).split()


def test_akun_demo_sesuai_kontrak(client: Any) -> None:
    assert not queries.ada_pengguna()
    assert not queries.ada_akun_demo()
    assert len(services.buat_demo(SISTEM, SANDI_DEMO)) == 13
    assert queries.ada_akun_demo()
    assert {f"{satu}@demo.test" for satu in ALAMAT} == set(services.email_demo())
    for satu in ALAMAT:
        akun = queries.dengan_email(f"{satu}@demo.test")
        assert akun.demo
        assert akun.peran == [Peran(satu.rstrip("2"))]
        assert kirim(client, akun, SANDI_DEMO).location == "/"
        client.post("/keluar")


def test_dipanggil_lagi_tidak_mengubah_apa_pun(app: Flask) -> None:
    services.buat_demo(SISTEM, SANDI_DEMO)
    jumlah = len(tindakan())
    assert services.buat_demo(SISTEM, "sandi lain sama sekali") == []
    assert len(tindakan()) == jumlah == 13
    assert db.session.query(Pengguna).count() == 13


def test_ditutup_sebelum_produksi(app: Flask, client: Any) -> None:
    services.buat_demo(SISTEM, SANDI_DEMO)
    assert services.tutup_demo(SISTEM) == 13
    assert not queries.ada_akun_demo()
    assert kirim(client, queries.dengan_email("admin@demo.test"), SANDI_DEMO).status_code == 422
    assert db.session.query(Pengguna).filter_by(active=True).count() == 0


def test_perintah_baris(app: Flask) -> None:
    from hi_cases.cli.akun import grup

    jalankan = app.test_cli_runner().invoke
    buat = ["buat", "--nama", "Admin Pertama", "--email", "Admin@Uji.test", "--peran", "admin"]
    hasil = jalankan(grup, buat)
    assert hasil.exit_code == 0, hasil.output
    assert "Temporary password, shown this once: " in hasil.output
    assert queries.dengan_email("admin@uji.test").peran == [Peran.ADMIN]
    assert jalankan(grup, buat).exit_code == 1
    assert "made" not in jalankan(grup, buat).output
    assert jalankan(grup, ["sandi", "admin@uji.test"]).exit_code == 0
    assert jalankan(grup, ["buka-kunci", "admin@uji.test"]).exit_code == 0
    hasil = jalankan(grup, ["setel-ulang-verifikasi", "admin@uji.test"])
    assert "belum memasang" in hasil.output
    assert "No account" in jalankan(grup, ["sandi", "tak-ada@uji.test"]).output
    assert "0 demo accounts" in jalankan(grup, ["hapus-demo"]).output
