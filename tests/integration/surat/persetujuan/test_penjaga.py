"""The database itself keeps what was issued, its numbers and its signers."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.surat import services
from hi_cases.surat.models import Surat
from tests.integration.surat.persetujuan.dunia import (
    MEDIATOR_SAJA,
    Kantor,
    draf,
    giliran_kini,
    tambah_templat,
    templat,
)

TETAP = "sudah terbit tidak dapat diubah"


@pytest.fixture
def surat(kantor: Kantor) -> Surat:
    """Return an issued letter."""
    baru = draf(kantor.mediator, tambah_templat(templat("surat_contoh", MEDIATOR_SAJA)))
    services.ajukan(kantor.mediator, baru.id, baru.versi)
    services.setujui(kantor.mediator, giliran_kini(baru).id, baru.versi)
    db.session.commit()
    return baru


def _ditolak(perintah: str, **isi: Any) -> None:
    with pytest.raises(sa.exc.DBAPIError, match=TETAP):
        db.session.execute(sa.text(perintah), isi)
    db.session.rollback()


@pytest.mark.parametrize(
    "ubah",
    [
        "kode = 'lain'",
        "nama = 'Lain'",
        "rujukan_jenis = 'lain'",
        "rujukan_id = 8",
        "pihak_id = 9",
        "pihak_nama = 'PT Lain'",
        "isian = '{\"a\": 1}'",
        "bebas = '{}'",
        "tanpa_langkah = '[1]'",
        "pembuat_nama = 'Lain'",
        "cara_tanda = 'sertifikat'",
        "terbit_oleh = 'Lain'",
        "ukuran = 1",
        "id = 999",
        "status = 'dibuang', alasan_batal = 'x', terbit_pada = NULL",
    ],
)
def test_no_column_of_an_issued_letter_changes(surat: Surat, ubah: str) -> None:
    _ditolak(f"UPDATE surat SET {ubah} WHERE id = :id", id=surat.id)  # noqa: S608


def test_what_was_cancelled_stays_so_with_its_number(surat: Surat, kantor: Kantor) -> None:
    services.batalkan(kantor.kabid, surat.id, surat.versi, "Salah alamat")
    db.session.commit()
    for ubah in (
        "status = 'terbit', alasan_batal = NULL",
        "alasan_batal = 'Lain lagi'",
        "diakhiri_oleh = 'Lain'",
        "status = 'diganti', alasan_batal = NULL, pengganti_id = id",
    ):
        _ditolak(f"UPDATE surat SET {ubah} WHERE id = :id", id=surat.id)  # noqa: S608
    for ubah in (
        "dibatalkan_pada = NULL, alasan_batal = NULL",
        "alasan_batal = 'Lain lagi'",
        "surat_id = NULL",
    ):
        _ditolak(f"UPDATE nomor_surat SET {ubah} WHERE surat_id = :id", id=surat.id)  # noqa: S608


def test_what_was_replaced_stays_so(surat: Surat, kantor: Kantor) -> None:
    baru = services.ganti(kantor.mediator, surat.id, surat.versi)
    services.ajukan(kantor.mediator, baru.id, baru.versi)
    services.setujui(kantor.mediator, giliran_kini(baru).id, baru.versi)
    db.session.commit()
    for ubah in ("status = 'terbit', pengganti_id = NULL", "pengganti_id = id"):
        _ditolak(f"UPDATE surat SET {ubah} WHERE id = :id", id=surat.id)  # noqa: S608


@pytest.mark.parametrize(
    "ubah", ["surat_id = NULL", "untuk = 'lain'", "oleh_nama = 'Lain'", "tahun = 2025"]
)
def test_a_number_stays_at_its_letter(surat: Surat, ubah: str) -> None:
    _ditolak(f"UPDATE nomor_surat SET {ubah} WHERE surat_id = :id", id=surat.id)  # noqa: S608


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE langkah_surat SET oleh_nama = 'Lain' WHERE surat_id = :id",
        "UPDATE langkah_surat SET pada = dibuka_pada, catatan = 'x' WHERE surat_id = :id",
        "UPDATE langkah_surat SET putaran = 5 WHERE surat_id = :id",
        "DELETE FROM langkah_surat WHERE surat_id = :id",
    ],
)
def test_who_signed_stays(surat: Surat, perintah: str) -> None:
    _ditolak(perintah, id=surat.id)


@pytest.mark.parametrize("tabel", ["surat", "nomor_surat", "langkah_surat"])
def test_no_table_is_emptied(surat: Surat, tabel: str) -> None:
    if db.session.get_bind().dialect.name == "postgresql":
        _ditolak(f"TRUNCATE {tabel} CASCADE")
    else:
        _ditolak(f"DELETE FROM {tabel}")  # noqa: S608


@pytest.mark.parametrize(
    ("tabel", "ubah", "bila"),
    [
        ("surat", {"nomor": "'lain'"}, "id = :id"),
        ("surat", {"id": "999", "nomor": "'lain'"}, "id = :id"),
        ("nomor_surat", {"nomor": "'lain'"}, "surat_id = :id"),
        ("nomor_surat", {"id": "999", "untuk": "'lain'"}, "surat_id = :id"),
        ("langkah_surat", {"oleh_nama": "'Lain'"}, "surat_id = :id"),
        ("langkah_surat", {"id": "999", "oleh_nama": "'Lain'"}, "surat_id = :id"),
    ],
)
def test_no_row_is_put_in_the_place_of_another(
    surat: Surat, tabel: str, ubah: dict[str, str], bila: str
) -> None:
    kolom = [satu["name"] for satu in sa.inspect(db.engine).get_columns(tabel)]
    isi = ", ".join(ubah.get(satu, satu) for satu in kolom)
    pilih = f"({', '.join(kolom)}) SELECT {isi} FROM {tabel} WHERE {bila}"  # noqa: S608
    if db.session.get_bind().dialect.name == "postgresql":
        # It knows no REPLACE; what it knows instead asks as an UPDATE does, or meets the key.
        with pytest.raises(sa.exc.IntegrityError):
            db.session.execute(sa.text(f"INSERT INTO {tabel} {pilih}"), {"id": surat.id})
        db.session.rollback()
    else:
        _ditolak(f"REPLACE INTO {tabel} {pilih}", id=surat.id)


def test_no_draft_takes_the_place_of_an_issued_letter(surat: Surat, kantor: Kantor) -> None:
    lain = draf(kantor.mediator, surat.templat)
    db.session.commit()
    for kolom in ("id", "kode_periksa"):
        sasaran = f"(SELECT {kolom} FROM surat WHERE id = :id)"  # noqa: S608
        perintah = f"surat SET {kolom} = {sasaran} WHERE id = :ini"
        isi = {"id": surat.id, "ini": lain.id}
        if db.session.get_bind().dialect.name == "postgresql":
            with pytest.raises(sa.exc.IntegrityError):
                db.session.execute(sa.text(f"UPDATE {perintah}"), isi)
            db.session.rollback()
        else:
            _ditolak(f"UPDATE OR REPLACE {perintah}", **isi)
