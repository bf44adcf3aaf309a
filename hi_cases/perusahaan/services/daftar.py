"""Registering, changing and verifying a company; opening its masked contacts."""

from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci_isi, tahan
from hi_cases.core.errors import Beda, DataTidakSah, KonflikVersi, TindakanDitolak
from hi_cases.perusahaan import queries
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.services.indeks import indekskan, perbarui, usulkan
from hi_cases.perusahaan.services.periksa import nilai_kolom, sektor_tersimpan, versi_sektor
from hi_cases.perusahaan.types import AsalPerusahaan, DataPerusahaan

_DUA_KALI = timedelta(minutes=10)
_KONTAK = ("narahubung", "telepon", "email")
PEKA = frozenset(_KONTAK)
_NOMOR = {"nib": "NIB", "wlkp": "Nomor WLKP"}
_LABEL = {
    "nama": "Nama",
    "bentuk": "Bentuk usaha",
    "wlkp": "Nomor WLKP",
    "nib": "NIB",
    "kbli": "Kode KBLI",
    "kbli_versi": "Edisi KBLI",
    "sektor": "Sektor",
    "alamat": "Alamat",
    "kecamatan": "Kecamatan",
    "kawasan": "Kawasan industri",
    "jumlah_pekerja": "Jumlah pekerja",
    "pekerja_laki": "Pekerja laki-laki",
    "pekerja_perempuan": "Pekerja perempuan",
    "wlkp_dilaporkan": "Lapor WLKP terakhir",
}


class SudahTerdaftar(DataTidakSah):
    """A number belongs to a company that is registered already: `perusahaan` says which."""

    def __init__(self, bidang: str, perusahaan: Perusahaan) -> None:
        pesan = (
            f"{_NOMOR[bidang]} ini sudah terdaftar atas nama {perusahaan.nama}. "
            "Buka perusahaan itu, atau periksa nomornya."
        )
        super().__init__({bidang: pesan})
        self.perusahaan_id = perusahaan.id
        self.perusahaan_nama = perusahaan.nama


def daftarkan(pelaku: Pelaku, data: DataPerusahaan) -> Perusahaan:
    """Register a company; one whose NIB or WLKP number is known already is refused by name.

    The very same data sent again within minutes are a button pressed twice: one company.
    """
    authz.tabel().pastikan(pelaku, "perusahaan.daftarkan")
    kolom = nilai_kolom(data) | _kontak(data)
    tahan(f"perusahaan:{kolom['nama_baku']}")
    kini = clock.sekarang()
    if (ada := _baru_saja(kolom, kini - _DUA_KALI)) is not None:
        return ada
    _tolak_nomor_ganda(kolom)
    baru = Perusahaan(
        **kolom,
        asal=AsalPerusahaan.SISTEM,
        terverifikasi=False,
        dibuat_pada=kini,
        diubah_pada=kini,
    )
    _simpan(baru, kolom)
    indekskan({baru.id: baru.nama_baku})
    usulkan(baru)
    audit.catat(
        pelaku,
        "daftarkan_perusahaan",
        baru.rujukan,
        sesudah=_ringkas({nama: nilai for nama, nilai in kolom.items() if nilai is not None}),
        peka=PEKA,
    )
    return baru


def ubah(
    pelaku: Pelaku,
    perusahaan_id: int,
    versi: int | None,
    data: DataPerusahaan,
    *,
    kosongkan_kontak: bool = False,
) -> Perusahaan:
    """Change a company. Contacts left blank stay, since the form never shows the stored ones.

    Raises KonflikVersi with each differing field when somebody saved after `versi` was read.
    """
    authz.tabel().pastikan(pelaku, "perusahaan.ubah")
    baris = _kunci(pelaku, perusahaan_id)
    kolom = nilai_kolom(data)
    kolom |= sektor_tersimpan(baris, kolom, data.sektor)
    if versi != baris.versi:
        raise KonflikVersi(_beda(baris, kolom), baris.versi)
    kontak = _kontak(data)
    if not kosongkan_kontak:
        kontak = {nama: nilai for nama, nilai in kontak.items() if nilai is not None}
    berubah = {
        nama: nilai for nama, nilai in (kolom | kontak).items() if getattr(baris, nama) != nilai
    }
    if not berubah:
        return baris
    _tolak_nomor_ganda(berubah, kecuali=baris.id)
    sebelum = {nama: getattr(baris, nama) for nama in berubah}
    _simpan(baris, berubah | {"diubah_pada": clock.sekarang()})
    perbarui(baris)
    audit.catat(
        pelaku,
        "ubah_perusahaan",
        baris.rujukan,
        sebelum=_ringkas(sebelum),
        sesudah=_ringkas(berubah),
        peka=PEKA,
    )
    return baris


def lengkapi_sektor(pelaku: Pelaku, perusahaan_id: int, sektor: str | None) -> None:
    """Give a company that has no category of business the one that the counter chose."""
    if not sektor:
        return
    authz.tabel().pastikan(pelaku, "perusahaan.ubah")
    baris = _kunci(pelaku, queries.utama([perusahaan_id]).get(perusahaan_id, perusahaan_id))
    if baris.sektor is not None:
        return
    versi = versi_sektor(sektor)
    if versi is None:
        raise DataTidakSah({"sektor": "Pilih sektor dari daftar."})
    isi = {"sektor": sektor, "sektor_versi": versi}
    _simpan(baris, isi | {"diubah_pada": clock.sekarang()})
    audit.catat(pelaku, "ubah_perusahaan", baris.rujukan, sesudah=isi)


def verifikasi(pelaku: Pelaku, perusahaan_id: int) -> Perusahaan:
    """State that the data agree with the company's papers; needs a number to hold them to."""
    authz.tabel().pastikan(pelaku, "perusahaan.verifikasi")
    baris = _kunci(pelaku, perusahaan_id)
    if baris.terverifikasi:
        raise TindakanDitolak(f"Data ini sudah diverifikasi oleh {baris.diverifikasi_oleh}.")
    if not (baris.nib or baris.wlkp):
        raise TindakanDitolak(
            "Isi NIB atau nomor WLKP lebih dahulu: tanpa salah satunya data belum dapat dicocokkan."
        )
    baris.terverifikasi = True
    baris.diverifikasi_pada = clock.sekarang()
    baris.diverifikasi_oleh_id, baris.diverifikasi_oleh = pelaku.id, pelaku.nama
    db.session.flush()
    audit.catat(pelaku, "verifikasi_perusahaan", baris.rujukan)
    return baris


def batal_verifikasi(pelaku: Pelaku, perusahaan_id: int) -> Perusahaan:
    """Take the statement back, for instance after a mistake was found."""
    authz.tabel().pastikan(pelaku, "perusahaan.verifikasi")
    baris = _kunci(pelaku, perusahaan_id)
    if not baris.terverifikasi:
        raise TindakanDitolak("Data ini belum diverifikasi.")
    baris.terverifikasi = False
    baris.diverifikasi_pada = baris.diverifikasi_oleh_id = baris.diverifikasi_oleh = None
    db.session.flush()
    audit.catat(pelaku, "batal_verifikasi_perusahaan", baris.rujukan)
    return baris


def buka_kontak(pelaku: Pelaku, perusahaan_id: int) -> Perusahaan:
    """Show the masked contacts to `pelaku`, and say so in the trail."""
    authz.tabel().pastikan(pelaku, "perusahaan.buka_kontak")
    baris = queries.ambil(pelaku, perusahaan_id)
    audit.catat(
        pelaku,
        "buka_kontak_perusahaan",
        baris.rujukan,
        keterangan="Telepon dan surel perusahaan dibuka.",
    )
    return baris


def _kunci(pelaku: Pelaku, perusahaan_id: int) -> Perusahaan:
    """Hold the row; a row merged away is not changed any more."""
    queries.ambil(pelaku, perusahaan_id)
    baris = db.session.scalars(
        kunci_isi(sa.select(Perusahaan).filter_by(id=perusahaan_id)).execution_options(
            populate_existing=True
        )
    ).one()
    if baris.digabung_ke_id is not None:
        raise TindakanDitolak(
            "Baris ini sudah digabungkan ke perusahaan lain. Ubah perusahaan tujuannya, "
            "atau batalkan penggabungannya lebih dahulu."
        )
    return baris


def _baru_saja(kolom: dict[str, Any], sejak: datetime) -> Perusahaan | None:
    """Return the company that was registered with exactly these data since then."""
    stmt = (
        sa.select(Perusahaan)
        .filter_by(**kolom, asal=AsalPerusahaan.SISTEM, digabung_ke_id=None)
        .where(Perusahaan.dibuat_pada >= sejak)
        .order_by(Perusahaan.id)
        .limit(1)
    )
    return db.session.scalar(stmt)


def _kontak(data: DataPerusahaan) -> dict[str, str | None]:
    return {nama: (getattr(data, nama) or "").strip() or None for nama in _KONTAK}


def _tolak_nomor_ganda(kolom: dict[str, Any], kecuali: int = 0) -> None:
    for bidang in _NOMOR:
        nilai = kolom.get(bidang)
        if nilai is None:
            continue
        ada = db.session.scalar(
            sa.select(Perusahaan).where(
                getattr(Perusahaan, bidang) == nilai,
                Perusahaan.digabung_ke_id.is_(None),
                Perusahaan.id != kecuali,
            )
        )
        if ada is not None:
            raise SudahTerdaftar(bidang, ada)


def _simpan(baris: Perusahaan, kolom: dict[str, Any]) -> None:
    """Write the row; a number that somebody registered in this very moment is refused too."""
    try:
        with db.session.begin_nested():
            for nama, nilai in kolom.items():
                setattr(baris, nama, nilai)
            db.session.add(baris)
            db.session.flush()
    except IntegrityError:
        _tolak_nomor_ganda(kolom)
        raise


def _ringkas(kolom: dict[str, Any]) -> dict[str, Any]:
    """Return the columns as plain values for the trail; canonical names say nothing new."""
    return {
        nama: nilai.isoformat() if isinstance(nilai, date) else nilai
        for nama, nilai in kolom.items()
        if nama not in {"nama_baku", "nama_urut"}
    }


def _beda(baris: Perusahaan, kolom: dict[str, Any]) -> list[Beda]:
    return [
        Beda(bidang, label, kolom[bidang], getattr(baris, bidang))
        for bidang, label in _LABEL.items()
        if kolom[bidang] != getattr(baris, bidang)
    ]
