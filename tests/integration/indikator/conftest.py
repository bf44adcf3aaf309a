"""Cases to count: the example book, and a small one with every kind of end."""

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.indikator.services import hitung
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.register_buku.services import impor
from tests.factories.buku_register import CONTOH, baris, buku
from tests.integration.indikator.tahun_karangan import karang
from tests.perangkat.acuan import muat_acuan


def masukkan(nama, isi):
    """Bring a book in."""
    for _ in impor.kerjakan(SISTEM, impor.terima(SISTEM, nama, isi)):
        pass


def kirim(klien, alamat: str, isi: dict[str, object]):
    """Post a form as the browser sends it."""
    return klien.post(alamat, data=isi, content_type="multipart/form-data")


@pytest.fixture
def buku_contoh(db_session):
    """Bring the example book in."""
    masukkan(CONTOH.name, CONTOH.read_bytes())
    db_session.commit()


@pytest.fixture
def beragam(db_session):
    """Bring in ten cases of 2014 that ended in different ways and years, and two of 2016."""
    terbuka = {"Penyelesaian": "proses", "Tgl_Selesai": ""}
    isi = [
        baris(1),
        baris(2, Tgl_Selesai="3/1/2015"),
        baris(3, Tgl_Selesai=""),
        baris(4, Penyelesaian="Kembali bipartit"),
        baris(5, Penyelesaian="Dialihkan ke provinsi"),
        baris(6, Penyelesaian="Diteruskan ke pengawas", Tgl_Selesai="5/5/2015"),
        baris(7, **terbuka),
        baris(8, **terbuka, Jenis_Perselisihan="Hak dan PHK", Kecamatan="", Mediator=""),
        baris(9, Penyelesaian="Anjuran ditolak", Sektor="", Kecamatan="Cibitung"),
        baris(10, Penyelesaian="Dicabut", Jenis_Perselisihan="Kepentingan", Sektor="F"),
        baris(1, 2016, Tgl_Selesai="4/4/2016"),
        baris(2, 2016, **terbuka),
    ]
    masukkan("beragam.xlsx", buku(*isi))
    db_session.commit()


@pytest.fixture
def dunia(db_session, jam, pengguna):
    """The made-up year on 10 February 2026, counted."""
    jam.atur("2026-02-10")
    muat_acuan()
    muat_bawaan()
    w = karang()
    hitung.hitung([2024, 2025, 2026])
    return w


@pytest.fixture
def kabid(pengguna):
    """The one who closes months."""
    return pengguna("kabid").pelaku
