"""A database that is full comes through the changes of its tables with every row."""

from datetime import UTC, date, datetime

import flask_migrate
import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from tests.migrations.test_migrasi import app_kosong

__all__ = ["app_kosong"]

KINI = datetime(2026, 4, 6, tzinfo=UTC)


def _isi(koneksi: sa.Connection) -> None:
    """Put a case with a party, its worker and its power of attorney in, as of 0008."""
    tabel = sa.MetaData()
    tabel.reflect(koneksi, only=["perkara", "pihak", "anggota_kelompok", "kuasa", "perusahaan"])

    def tambah(nama_tabel: str, **isi: object) -> None:
        koneksi.execute(tabel.tables[nama_tabel].insert().values(**isi))

    tambah(
        "perkara",
        id=1,
        versi=3,
        asal="sistem",
        tahap="berkas_diterima",
        masuk=date(2026, 4, 6),
        dibuat_pada=KINI,
        diubah_pada=KINI,
        judul="Siti melawan PT Sinar",
        judul_cari="siti melawan pt sinar",
        pokok="",
        tempat_kejadian="",
        lokasi="satu_kabupaten",
        bukti_bipartit_keterangan="",
    )
    for ke, (kbli, edisi, sektor) in enumerate(
        [("14111", "2020", None), ("14111", "2025", None), ("14111", "2020", "N")], 1
    ):
        tambah(
            "perusahaan", id=ke, versi=1, nama=f"PT {ke}", nama_baku=f"PT {ke}",
            nama_urut=f"{ke}", bentuk="pt", asal="sistem", terverifikasi=False, dibuat_pada=KINI,
            diubah_pada=KINI, kbli=kbli, kbli_versi=edisi, sektor=sektor,
            sektor_versi=sektor and "2020",
        )  # fmt: skip
    kosong = {"alamat": "", "telepon": "", "surel": "", "nik": "", "jabatan": ""}
    tambah(
        "pihak", id=1, perkara_id=1, urutan=0, sisi="pemohon", jenis="kelompok", nama="Siti",
        **kosong,
    )  # fmt: skip
    tambah("anggota_kelompok", id=1, pihak_id=1, urutan=0, nama="Budi", nik="", jabatan="")
    tambah("kuasa", id=1, pihak_id=1, nama="Rina, S.H.", nomor="01/SK/2026", lingkup="")


@pytest.mark.usefixtures("app_kosong")
def test_rows_come_through_up_and_down():
    flask_migrate.upgrade(revision="0008")
    with db.engine.begin() as koneksi:
        _isi(koneksi)
    flask_migrate.upgrade()
    baca = sa.text("SELECT status, diperiksa_oleh, dicabut_pada FROM kuasa")
    with db.engine.connect() as koneksi:
        assert koneksi.execute(baca).all() == [("terverifikasi", "dicatat petugas", None)]
        assert koneksi.scalar(sa.text("SELECT pemilik_id FROM perkara")) is None
        sektor = koneksi.scalars(sa.text("SELECT sektor FROM perusahaan ORDER BY id"))
        assert sektor.all() == ["C", None, "N"]
    flask_migrate.downgrade(revision="0008")
    with db.engine.connect() as koneksi:
        for tabel in ("perkara", "pihak", "anggota_kelompok", "kuasa"):
            assert koneksi.scalar(sa.text(f"SELECT count(*) FROM {tabel}")) == 1  # noqa: S608
        assert koneksi.scalar(sa.text("SELECT judul FROM perkara")) == "Siti melawan PT Sinar"
