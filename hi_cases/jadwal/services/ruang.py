"""Keeping rooms, and days on which an officer cannot."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci, tahan
from hi_cases.core.errors import Beda, DataTidakSah, KonflikVersi, TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_pendek
from hi_cases.jadwal import queries
from hi_cases.jadwal.models import Acara, HalanganPetugas, Ruang
from hi_cases.jadwal.services.periksa import TERJAUH
from hi_cases.jadwal.types import StatusAcara

_LABEL = {
    "nama": "Nama ruang",
    "alamat": "Alamat",
    "kapasitas": "Kapasitas",
    "ramah_difabel": "Ramah difabel",
    "aktif": "Dipakai",
}
_SEBAB = frozenset({"sebab"})


def simpan_ruang(
    pelaku: Pelaku,
    ruang_id: int | None = None,
    versi: int | None = None,
    *,
    nama: str,
    alamat: str = "",
    kapasitas: int | None = None,
    ramah_difabel: bool = False,
    aktif: bool = True,
) -> Ruang:
    """Add a room (`ruang_id` None) or change one. Names are unique whatever their case.

    A room is never deleted: `aktif=False` takes it out of use, refused while meetings are planned
    in it. KonflikVersi when somebody saved after `versi` was read.
    """
    authz.tabel().pastikan(pelaku, "jadwal.ruang")
    isi = {
        "nama": " ".join(nama.split()),
        "alamat": alamat.strip(),
        "kapasitas": kapasitas,
        "ramah_difabel": ramah_difabel,
        "aktif": aktif,
    }
    tahan("ruang")
    if ruang_id is not None:
        tahan(f"ruang:{ruang_id}")
    baris = _kunci_ruang(ruang_id) if ruang_id is not None else None
    if baris is not None and versi != baris.versi:
        raise KonflikVersi(
            [
                Beda(satu, _LABEL[satu], nilai, getattr(baris, satu))
                for satu, nilai in isi.items()
                if getattr(baris, satu) != nilai
            ],
            baris.versi,
        )
    _periksa_ruang(isi, baris)
    return _tulis_ruang(pelaku, isi, baris)


def _periksa_ruang(isi: dict, baris: Ruang | None) -> None:
    salah = {}
    if not isi["nama"]:
        salah["nama"] = "Tulis nama ruang."
    elif any(
        satu.nama.casefold() == isi["nama"].casefold()
        for satu in queries.ruang_semua(aktif=False)
        if satu is not baris
    ):
        salah["nama"] = "Nama ruang ini sudah ada. Pakai nama lain."
    if isi["kapasitas"] is not None and isi["kapasitas"] <= 0:
        salah["kapasitas"] = "Tulis bilangan bulat di atas nol, atau kosongkan."
    if baris is not None and not isi["aktif"] and (jumlah := _terpakai(baris.id)):
        salah["aktif"] = (
            f"Masih ada {jumlah} acara yang dijadwalkan di ruang ini. Pindahkan lebih dahulu."
        )
    if salah:
        raise DataTidakSah(salah)


def _tulis_ruang(pelaku: Pelaku, isi: dict, baris: Ruang | None) -> Ruang:
    if baris is None:
        baris, sebelum, berubah = Ruang(**isi), None, isi
        db.session.add(baris)
    else:
        berubah = {satu: nilai for satu, nilai in isi.items() if getattr(baris, satu) != nilai}
        if not berubah:
            return baris
        sebelum = {satu: getattr(baris, satu) for satu in berubah}
        for satu, nilai in berubah.items():
            setattr(baris, satu, nilai)
    db.session.flush()
    tindakan = "catat_ruang" if sebelum is None else "ubah_ruang"
    audit.catat(pelaku, tindakan, Rujukan("ruang", baris.id), sebelum=sebelum, sesudah=berubah)
    return baris


def _terpakai(ruang_id: int) -> int:
    stmt = sa.select(sa.func.count(Acara.id)).where(
        Acara.ruang_id == ruang_id,
        Acara.status == StatusAcara.DIJADWALKAN,
        Acara.selesai > clock.sekarang(),
    )
    return db.session.scalar(stmt) or 0


def _kunci_ruang(ruang_id: int) -> Ruang:
    baris = db.session.scalars(
        kunci(sa.select(Ruang).filter_by(id=ruang_id)).execution_options(populate_existing=True)
    ).one_or_none()
    if baris is None:
        raise TidakDitemukan
    return baris


def catat_halangan(
    pelaku: Pelaku, pengguna_id: int, dari: date, sampai: date, sebab: str
) -> HalanganPetugas:
    """Note days on which an officer holds no meeting, both included.

    Meetings already planned for them stay; whoever notes it moves them (`queries.rentang`). Noted
    twice, it is there once.
    """
    authz.tabel().pastikan(pelaku, "jadwal.halangan", milik_sendiri=pengguna_id == pelaku.id)
    salah = {}
    if pengguna_id not in queries.petugas_semua():
        salah["pengguna_id"] = "Pilih petugas yang akunnya masih aktif."
    if sampai < dari:
        salah["sampai"] = "Hari terakhir tidak boleh sebelum hari pertama."
    elif sampai < clock.hari_ini():
        salah["sampai"] = "Hari-hari ini sudah lewat."
    elif sampai > clock.hari_ini() + TERJAUH:
        salah["sampai"] = "Hari ini lebih dari dua tahun lagi. Periksa tahunnya."
    if not sebab.strip():
        salah["sebab"] = "Tulis sebabnya, misalnya: cuti, dinas luar, diklat."
    if salah:
        raise DataTidakSah(salah)
    tahan(f"petugas:{pengguna_id}")
    isi = {"pengguna_id": pengguna_id, "dari": dari, "sampai": sampai, "sebab": sebab.strip()}
    ada = db.session.scalar(sa.select(HalanganPetugas).filter_by(**isi))
    if ada is not None:
        return ada
    baris = HalanganPetugas(
        **isi,
        dibuat_pada=clock.sekarang(),
        dibuat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "catat_halangan",
        Rujukan("pengguna", pengguna_id),
        sesudah={"hari": _hari(baris), "sebab": baris.sebab},
        peka=_SEBAB,
    )
    return baris


def cabut_halangan(pelaku: Pelaku, halangan_id: int) -> None:
    """Strike out an absence that was noted; the trail keeps that it was there."""
    baris = queries.halangan_satu(pelaku, halangan_id)
    tahan(f"petugas:{baris.pengguna_id}")
    pengguna_id, hari = baris.pengguna_id, _hari(baris)
    db.session.delete(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "cabut_halangan",
        Rujukan("pengguna", pengguna_id),
        sebelum={"hari": hari},
        keterangan=akun.nama([pengguna_id]).get(pengguna_id, ""),
    )


def _hari(baris: HalanganPetugas) -> str:
    awal, akhir = (tulis_pendek(satu, tahun=True) for satu in (baris.dari, baris.sampai))
    return awal if awal == akhir else f"{awal} sampai {akhir}"
