"""What is known from older papers: entered, mended, cancelled, tied to accounts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun_queries
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import (
    Beda,
    DataTidakSah,
    KonflikVersi,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import padan
from hi_cases.serikat.models import AkunOrganisasi, Organisasi
from hi_cases.serikat.queries import cocok
from hi_cases.serikat.queries.satu import ambil
from hi_cases.serikat.rules.izin import CATAT
from hi_cases.serikat.rules.nama import kunci_nama
from hi_cases.serikat.services import buku
from hi_cases.serikat.types import DataOrganisasi, Kejadian, StatusOrganisasi

_KOLOM = {
    "nama": "Nama",
    "alamat": "Alamat",
    "kecamatan": "Kecamatan",
    "nama_perusahaan": "Perusahaan",
    "induk_id": "Bernaung pada",
    "nama_induk": "Nama induk di luar buku ini",
    "tanggal_ad_art": "AD/ART ditetapkan",
    "tanggal_ubah_ad_art": "AD/ART terakhir diubah",
    "jumlah_anggota": "Jumlah anggota",
}
"""What may be mended by hand, and how it is called."""


def galat_data(data: DataOrganisasi) -> dict[str, str]:
    """Return what is wrong with what stands on a paper, by field, but for what the book says."""
    galat: dict[str, str] = {}
    hari = clock.hari_ini()
    if data.jenis.dibukukan or data.nomor:
        if not data.nomor.strip():
            galat["nomor"] = "Tulis nomor bukti pencatatannya."
        if data.tanggal is None:
            galat["tanggal"] = "Tulis tanggal pencatatannya."
    for nama in ("tanggal", "tanggal_ad_art", "tanggal_ubah_ad_art"):
        isi = getattr(data, nama)
        if isi is not None and isi > hari:
            galat[nama] = (
                f"Tanggal ini tidak boleh sesudah hari ini. Anda menulis "
                f"{tulis_tanggal(isi, hari=False)}."
            )
    return galat


def lengkapi(data: DataOrganisasi) -> DataOrganisasi:
    """Find the company and the parent by their names, where they are written and known."""
    pt, induk = data.perusahaan_id, data.induk_id
    if pt is None and data.nama_perusahaan:
        ada = padan.bernama_banyak([data.nama_perusahaan]).get(data.nama_perusahaan, [])
        pt = ada[0] if len(ada) == 1 else None
    if induk is None and data.nama_induk:
        di_atas = cocok.bernama(data.nama_induk)
        if di_atas is not None and not buku.galat_induk(None, data.jenis, di_atas.id):
            induk = di_atas.id
    return replace(
        data, perusahaan_id=pt, induk_id=induk, nama_induk="" if induk else data.nama_induk
    )


def catat(pelaku: Pelaku, data: DataOrganisasi, *, uraian: str = "") -> Organisasi:
    """Enter an organisation from an older paper; an association of employers needs no number.

    Raises DataTidakSah by field where it cannot be, or stands in the book already.
    """
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    if galat := galat_data(data):
        raise DataTidakSah(galat)
    return buku.masukkan(pelaku, lengkapi(data), Kejadian.DICATAT_LAMA, uraian=uraian)


def _nilai(satu: Organisasi) -> dict[str, Any]:
    return {nama: getattr(satu, nama) for nama in _KOLOM}


def sunting(pelaku: Pelaku, organisasi_id: int, versi: int, data: DataOrganisasi) -> Organisasi:
    """Mend what the book says of an organisation; its number and day stay as they were given."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    ambil(pelaku, organisasi_id)
    buku.tahan_buku()
    satu = buku.pegang(organisasi_id)
    baru = {nama: getattr(data, nama) for nama in _KOLOM}
    lama = _nilai(satu)
    berorang = [(s.nama, s.jabatan) for s in satu.pengurus_kini]
    orang = [(s.nama, s.jabatan) for s in data.pengurus]
    if satu.versi != versi:
        beda = [
            Beda(nama, label, baru[nama], lama[nama])
            for nama, label in _KOLOM.items()
            if baru[nama] != lama[nama]
        ]
        if beda or orang != berorang:
            raise KonflikVersi(beda, satu.versi)
        return satu
    if not satu.tercatat:
        raise TindakanDitolak(f"{satu.nama} tidak lagi tercatat, jadi catatannya tetap.")
    # What only a paper without a number may leave out is the row's own and was judged before.
    galat = galat_data(replace(data, nomor=satu.nomor or "", tanggal=satu.tanggal))
    galat |= _galat_buku(satu, data)
    if galat:
        raise DataTidakSah(galat)
    berubah = [label for nama, label in _KOLOM.items() if baru[nama] != lama[nama]]
    if orang != berorang:
        buku.ganti_pengurus(satu, data.pengurus, clock.hari_ini())
        berubah.append("Pengurus")
    if not berubah:
        return satu
    for nama, isi in baru.items():
        setattr(satu, nama, isi)
    satu.kunci_nama = kunci_nama(satu.nama)
    if baru["nama_perusahaan"] != lama["nama_perusahaan"]:
        satu.perusahaan_id = lengkapi(replace(data, perusahaan_id=None)).perusahaan_id
    db.session.flush()
    uraian = f"Dibetulkan: {', '.join(berubah).lower()}."
    buku.catat(pelaku, satu, Kejadian.DISUNTING, clock.hari_ini(), uraian)
    return satu


def _galat_buku(satu: Organisasi, data: DataOrganisasi) -> dict[str, str]:
    galat = {
        "nama": buku.galat_nama(data.nama, kecuali=satu.id),
        "induk": buku.galat_induk(satu.id, satu.jenis, data.induk_id),
    }
    return {nama: pesan for nama, pesan in galat.items() if pesan}


def hubungkan_perusahaan(
    pelaku: Pelaku, organisasi_id: int, versi: int, perusahaan_id: int
) -> Organisasi:
    """Tie a union to the company whose workers it organises."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    ambil(pelaku, organisasi_id)
    satu = buku.pegang(organisasi_id)
    if satu.versi != versi:
        raise KonflikVersi([], satu.versi)
    pt = perusahaan.ambil(pelaku, perusahaan_id)
    if satu.perusahaan_id == pt.id:
        return satu
    satu.perusahaan_id, satu.nama_perusahaan = pt.id, pt.nama
    db.session.flush()
    uraian = bertitik(f"Dihubungkan dengan {pt.nama}")
    buku.catat(pelaku, satu, Kejadian.DISUNTING, clock.hari_ini(), uraian)
    return satu


def batalkan(pelaku: Pelaku, organisasi_id: int, versi: int, alasan: str) -> Organisasi:
    """Cancel an entry that was made by mistake; the row stays, with why.

    What an act on a submission entered is not cancelled here.
    """
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    ambil(pelaku, organisasi_id)
    # Held before anything is judged: nothing may be put under it meanwhile.
    buku.tahan_buku()
    satu = buku.pegang(organisasi_id)
    if satu.status is StatusOrganisasi.DIBATALKAN:
        return satu
    if satu.permohonan_id is not None:
        raise TindakanDitolak("Yang tercatat dari pemberitahuan tidak dibatalkan dari buku.")
    if satu.versi != versi:
        raise KonflikVersi([], satu.versi)
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis mengapa catatan ini keliru."})
    naung = sa.select(Organisasi.id).where(Organisasi.induk_id == satu.id, cocok.TERCATAT)
    if db.session.scalar(naung.limit(1)) is not None:
        raise TindakanDitolak("Ada organisasi lain yang bernaung pada catatan ini.")
    return buku.tutup(
        pelaku,
        organisasi_id,
        StatusOrganisasi.DIBATALKAN,
        Kejadian.DIBATALKAN,
        clock.hari_ini(),
        alasan.strip(),
    )


def hubungkan_akun(pelaku: Pelaku, organisasi_id: int, surel: str) -> Organisasi:
    """Let a union account speak for an organisation, once an officer has seen its mandate."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    satu = ambil(pelaku, organisasi_id)
    akun = akun_queries.dengan_email(surel.strip())
    if akun is None or not akun.aktif or Peran.SERIKAT not in akun.peran:
        raise DataTidakSah({"surel": "Tidak ada akun serikat pekerja yang aktif dengan surel itu."})
    if not buku.hubungkan(pelaku, satu, akun.id):
        raise DataTidakSah({"surel": "Akun itu sudah terhubung dengan organisasi ini."})
    return satu


def lepas_akun(pelaku: Pelaku, organisasi_id: int, akun_id: int) -> None:
    """Let an account speak for an organisation no longer."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    satu = ambil(pelaku, organisasi_id)
    baris = db.session.get(AkunOrganisasi, akun_id)
    if baris is None or baris.organisasi_id != satu.id:
        raise TidakDitemukan("Hubungan akun itu tidak ada.")
    if baris.sampai is not None:
        return
    baris.sampai = clock.hari_ini()
    db.session.flush()
    audit.catat(
        pelaku,
        "organisasi.lepas_akun",
        satu.rujukan,
        sesudah={"pengguna_id": baris.pengguna_id},
        keterangan=bertitik(f"Akun dilepas dari {satu.nama}"),
    )
