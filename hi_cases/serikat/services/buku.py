"""The book itself: an organisation enters it, changes in it, leaves it. One door for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import polos
from hi_cases.core.db import db, kunci, tahan
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.teks import bertitik
from hi_cases.serikat.models import (
    AkunOrganisasi,
    Organisasi,
    PendiriOrganisasi,
    PengurusOrganisasi,
    PeristiwaOrganisasi,
)
from hi_cases.serikat.queries import cocok
from hi_cases.serikat.rules.nama import berputar, kunci_nama
from hi_cases.serikat.types import (
    DataOrganisasi,
    DataPengurus,
    JenisOrganisasi,
    Kejadian,
    StatusOrganisasi,
)

_SATU = "serikat:buku"
"""Held while a name, a number or a place in the tree is taken: two at once find each other."""


def tahan_buku() -> None:
    """Wait for whoever writes in the book, until the transaction ends."""
    tahan(_SATU)


def pegang(organisasi_id: int) -> Organisasi:
    """Return an organisation, held until the transaction ends, as it stands now."""
    stmt = kunci(sa.select(Organisasi).filter_by(id=organisasi_id))
    satu = db.session.scalar(stmt.execution_options(populate_existing=True))
    if satu is None:
        raise TidakDitemukan("Organisasi itu tidak ada dalam buku pencatatan.")
    return satu


def galat_nama(nama: str, *, kecuali: int | None = None) -> str:
    """Return why a name cannot be recorded; "": it can (UU 21/2000 Ps 19)."""
    if not kunci_nama(nama):
        return "Tulis nama organisasinya dengan huruf."
    ada = cocok.bernama(nama, kecuali=kecuali)
    if ada is None:
        return ""
    nomor = f" ({ada.nomor})" if ada.nomor else ""
    return f"Nama ini sama dengan yang sudah tercatat: {ada.nama}{nomor}."


def galat_logo(logo: str, *, kecuali: int | None = None) -> str:
    """Return why a logo cannot be recorded; "": it can (UU 21/2000 Ps 19)."""
    ada = cocok.berlogo(logo, kecuali=kecuali)
    return f"Lambang ini sama dengan lambang {ada.nama} yang sudah tercatat." if ada else ""


def galat_nomor(nomor: str, *, kecuali: int | None = None) -> str:
    """Return why a number cannot be given; "": it can."""
    ada = cocok.bernomor([nomor]).get(nomor)
    if ada is None or ada.id == kecuali:
        return ""
    return bertitik(f"Nomor ini sudah dipakai {ada.nama}")


def _pohon(jenis: JenisOrganisasi) -> frozenset[JenisOrganisasi]:
    return {
        JenisOrganisasi.SERIKAT: frozenset({JenisOrganisasi.FEDERASI, JenisOrganisasi.KONFEDERASI}),
        JenisOrganisasi.FEDERASI: frozenset({JenisOrganisasi.KONFEDERASI}),
        JenisOrganisasi.PENGUSAHA: frozenset({JenisOrganisasi.PENGUSAHA}),
    }.get(jenis, frozenset())


def galat_induk(organisasi_id: int | None, jenis: JenisOrganisasi, induk_id: int | None) -> str:
    """Return why an organisation cannot stand under another; "": it can."""
    if induk_id is None:
        return ""
    induk = db.session.get(Organisasi, induk_id)
    if induk is None or not induk.tercatat:
        return "Pilih federasi atau konfederasi yang masih tercatat."
    if induk.jenis not in _pohon(jenis):
        return f"{jenis.label} tidak dapat bernaung pada {induk.jenis.label.lower()}."
    if organisasi_id is not None:
        semua: Mapping[int, int | None] = dict(
            db.session.execute(sa.select(Organisasi.id, Organisasi.induk_id)).all()
        )
        if berputar(organisasi_id, induk_id, semua):
            return "Organisasi tidak dapat bernaung pada anggotanya sendiri."
    return ""


def masukkan(
    pelaku: Pelaku,
    data: DataOrganisasi,
    kejadian: Kejadian,
    *,
    permohonan_id: int | None = None,
    uraian: str = "",
) -> Organisasi:
    """Enter an organisation into the book.

    Raises DataTidakSah by field where its name, logo, number or place in the tree cannot be.
    """
    tahan_buku()
    nama = " ".join(data.nama.split())
    galat = {
        "nama": galat_nama(nama),
        "nomor": _galat_nomor_baru(data),
        "induk": galat_induk(None, data.jenis, data.induk_id),
        "logo": galat_logo(data.logo),
    }
    if salah := {bidang: pesan for bidang, pesan in galat.items() if pesan}:
        raise DataTidakSah(salah)
    tanggal = data.tanggal or clock.hari_ini()
    satu = Organisasi(
        jenis=data.jenis,
        nama=nama,
        kunci_nama=kunci_nama(nama),
        alamat=data.alamat,
        kecamatan=data.kecamatan,
        perusahaan_id=data.perusahaan_id,
        nama_perusahaan=data.nama_perusahaan,
        induk_id=data.induk_id,
        nama_induk=data.nama_induk,
        nomor=data.nomor or None,
        tanggal=data.tanggal if data.nomor else None,
        tanggal_ad_art=data.tanggal_ad_art,
        tanggal_ubah_ad_art=data.tanggal_ubah_ad_art,
        jumlah_pendiri=data.jumlah_pendiri,
        jumlah_anggota=data.jumlah_anggota,
        logo=data.logo,
        status=StatusOrganisasi.TERCATAT,
        permohonan_id=permohonan_id,
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(satu)
    db.session.flush()
    _tulis_orang(satu, data.pengurus, data.pendiri, tanggal)
    catat(pelaku, satu, kejadian, tanggal, uraian, permohonan_id=permohonan_id)
    return satu


def _galat_nomor_baru(data: DataOrganisasi) -> str:
    if not data.jenis.dibukukan and not data.nomor:
        return ""
    if not data.nomor:
        return "Tulis nomor bukti pencatatannya."
    return galat_nomor(data.nomor)


def _tulis_orang(
    satu: Organisasi, pengurus: Iterable[DataPengurus], pendiri: Iterable[str], sejak: date
) -> None:
    db.session.add_all(
        PengurusOrganisasi(
            organisasi_id=satu.id, nama=orang.nama[:200], jabatan=orang.jabatan[:120], sejak=sejak
        )
        for orang in pengurus
    )
    db.session.add_all(PendiriOrganisasi(organisasi_id=satu.id, nama=n[:200]) for n in pendiri)
    db.session.flush()


def ganti_pengurus(satu: Organisasi, pengurus: Sequence[DataPengurus], sejak: date) -> None:
    """Let others lead it from a day on; who led it stays in the book with his last day."""
    for orang in satu.pengurus_kini:
        orang.sampai = max(sejak, orang.sejak)
    _tulis_orang(satu, pengurus, (), sejak)
    db.session.refresh(satu, ["pengurus"])


def catat(
    pelaku: Pelaku,
    satu: Organisasi,
    kejadian: Kejadian,
    tanggal: date,
    uraian: str = "",
    *,
    nomor: str = "",
    permohonan_id: int | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Leave what happened in the history of the organisation, and in the trail."""
    db.session.add(
        PeristiwaOrganisasi(
            organisasi_id=satu.id,
            kejadian=kejadian,
            tanggal=tanggal,
            uraian=uraian,
            nomor=nomor or satu.nomor or "",
            permohonan_id=permohonan_id,
            data=polos(data or {}),
            pada=clock.sekarang(),
            pelaku_id=pelaku.id,
            pelaku_nama=pelaku.nama,
        )
    )
    db.session.flush()
    audit.catat(
        pelaku,
        f"organisasi.{kejadian.value}",
        satu.rujukan,
        sesudah={
            "status": satu.status.value,
            "nomor": satu.nomor,
            "tanggal": tanggal.isoformat(),
        },
        keterangan=bertitik(f"{kejadian.label}: {satu.nama}"),
    )


def tutup(
    pelaku: Pelaku,
    organisasi_id: int,
    status: StatusOrganisasi,
    kejadian: Kejadian,
    tanggal: date,
    uraian: str,
    *,
    nomor: str = "",
    permohonan_id: int | None = None,
) -> Organisasi:
    """Take an organisation out of the book; its row and its number stay as they were."""
    tahan_buku()
    satu = pegang(organisasi_id)
    if not satu.tercatat:
        raise TindakanDitolak(f"{satu.nama} tidak lagi tercatat: {satu.status.label.lower()}.")
    satu.status, satu.ditutup_pada = status, tanggal
    db.session.flush()
    catat(pelaku, satu, kejadian, tanggal, uraian, nomor=nomor, permohonan_id=permohonan_id)
    return satu


def hubungkan(pelaku: Pelaku, satu: Organisasi, pengguna_id: int) -> bool:
    """Let an account speak for an organisation; False where it does already."""
    stmt = sa.select(AkunOrganisasi.id).filter_by(
        organisasi_id=satu.id, pengguna_id=pengguna_id, sampai=None
    )
    if db.session.scalar(stmt) is not None:
        return False
    db.session.add(
        AkunOrganisasi(
            organisasi_id=satu.id,
            pengguna_id=pengguna_id,
            sejak=clock.hari_ini(),
            oleh_nama=pelaku.nama,
        )
    )
    db.session.flush()
    audit.catat(
        pelaku,
        "organisasi.hubungkan_akun",
        satu.rujukan,
        sesudah={"pengguna_id": pengguna_id},
        keterangan=bertitik(f"Akun dihubungkan dengan {satu.nama}"),
    )
    return True
