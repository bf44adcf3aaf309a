"""Sites of a company. One that closed stays in the list, with its date."""

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import Beda, KonflikVersi, TindakanDitolak
from hi_cases.perusahaan import queries
from hi_cases.perusahaan.models import Lokasi
from hi_cases.perusahaan.services.periksa import nilai_lokasi
from hi_cases.perusahaan.types import DataLokasi

_LABEL = {
    "nama": "Nama lokasi",
    "alamat": "Alamat",
    "kecamatan": "Kecamatan",
    "kawasan": "Kawasan industri",
    "jumlah_pekerja": "Jumlah pekerja",
}


def tambah_lokasi(pelaku: Pelaku, perusahaan_id: int, data: DataLokasi) -> Lokasi:
    """Add a site."""
    authz.tabel().pastikan(pelaku, "perusahaan.ubah")
    perusahaan = queries.ambil(pelaku, perusahaan_id)
    if perusahaan.digabung_ke_id is not None:
        raise TindakanDitolak("Perusahaan ini sudah digabungkan. Tambahkan lokasi pada tujuannya.")
    kolom = nilai_lokasi(data)
    baru = Lokasi(perusahaan_id=perusahaan.id, **kolom)
    db.session.add(baru)
    db.session.flush()
    audit.catat(
        pelaku, "tambah_lokasi", perusahaan.rujukan, sesudah=kolom, keterangan=f"Lokasi {baru.nama}"
    )
    return baru


def ubah_lokasi(
    pelaku: Pelaku, perusahaan_id: int, lokasi_id: int, versi: int | None, data: DataLokasi
) -> Lokasi:
    """Change a site; KonflikVersi when somebody saved after `versi` was read."""
    baris = _kunci(pelaku, perusahaan_id, lokasi_id)
    kolom = nilai_lokasi(data)
    berubah = {nama: nilai for nama, nilai in kolom.items() if getattr(baris, nama) != nilai}
    if versi != baris.versi:
        beda = [Beda(n, _LABEL[n], nilai, getattr(baris, n)) for n, nilai in berubah.items()]
        raise KonflikVersi(beda, baris.versi)
    sebelum = {nama: getattr(baris, nama) for nama in berubah}
    for nama, nilai in berubah.items():
        setattr(baris, nama, nilai)
    db.session.flush()
    if berubah:
        _catat(pelaku, "ubah_lokasi", baris, sebelum, berubah)
    return baris


def tutup_lokasi(pelaku: Pelaku, perusahaan_id: int, lokasi_id: int) -> Lokasi:
    """Mark a site as closed."""
    baris = _kunci(pelaku, perusahaan_id, lokasi_id)
    if baris.ditutup_pada is not None:
        raise TindakanDitolak("Lokasi ini sudah ditutup.")
    baris.ditutup_pada = clock.sekarang()
    db.session.flush()
    _catat(pelaku, "tutup_lokasi", baris)
    return baris


def buka_lokasi(pelaku: Pelaku, perusahaan_id: int, lokasi_id: int) -> Lokasi:
    """Open a closed site again."""
    baris = _kunci(pelaku, perusahaan_id, lokasi_id)
    if baris.ditutup_pada is None:
        raise TindakanDitolak("Lokasi ini tidak sedang ditutup.")
    baris.ditutup_pada = None
    db.session.flush()
    _catat(pelaku, "buka_lokasi", baris)
    return baris


def _kunci(pelaku: Pelaku, perusahaan_id: int, lokasi_id: int) -> Lokasi:
    authz.tabel().pastikan(pelaku, "perusahaan.ubah")
    queries.ambil_lokasi(pelaku, perusahaan_id, lokasi_id)
    return db.session.scalars(
        kunci(sa.select(Lokasi).filter_by(id=lokasi_id)).execution_options(populate_existing=True)
    ).one()


def _catat(
    pelaku: Pelaku,
    tindakan: str,
    baris: Lokasi,
    sebelum: dict[str, object] | None = None,
    sesudah: dict[str, object] | None = None,
) -> None:
    audit.catat(
        pelaku,
        tindakan,
        baris.perusahaan.rujukan,
        sebelum=sebelum,
        sesudah=sesudah,
        keterangan=f"Lokasi {baris.nama}",
    )
