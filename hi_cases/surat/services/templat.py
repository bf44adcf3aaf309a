"""Templates of letters: load what the project ships, change it as a draft, publish it.

A letter keeps the version with which it was begun; publishing changes nothing that exists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import Beda, DataTidakSah, KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.rules import ubah_templat
from hi_cases.surat.rules.baca_templat import TemplatSalah, teks_templat, tulis
from hi_cases.surat.rules.fakta_contoh import Salah
from hi_cases.surat.services import cetak
from hi_cases.surat.services.kop import muat_kop
from hi_cases.surat.types import JenisBlok, StatusTemplat, Templat


def muat_bawaan(pelaku: Pelaku, folder: Path = baca.FOLDER) -> int:
    """Put the kinds of letters of the folder in force, and the first letterhead.

    Run again it changes nothing. A kind that changed in the folder gets a new version, unless the
    office has made its own: that one stays. Returns how many versions were added.
    """
    muat_kop(pelaku)
    stmt = sa.select(VersiTemplat).filter_by(status=StatusTemplat.BERLAKU)
    berlaku = {satu.kode: satu for satu in db.session.scalars(stmt)}
    baru = []
    for satu in baca.bawaan(folder):
        lama = berlaku.get(satu.templat.kode)
        if lama is None or lama.bawaan not in {None, satu.sidik}:
            baru.append(_muat(pelaku, satu, lama))
    if baru:
        audit.catat(
            pelaku,
            "surat.templat_dimuat",
            Rujukan("templat_surat", baru[-1].id),
            sesudah={satu.kode: satu.versi_ke for satu in baru},
        )
    return len(baru)


def _muat(pelaku: Pelaku, satu: baca.Bawaan, lama: VersiTemplat | None) -> VersiTemplat:
    if lama is not None:
        _gantikan(lama)
    versi = VersiTemplat(
        kode=satu.templat.kode,
        versi_ke=_nomor_versi(satu.templat.kode),
        status=StatusTemplat.BERLAKU,
        isi=tulis(satu.templat),
        bawaan=satu.sidik,
        catatan="Naskah bawaan sistem",
        dibuat_pada=clock.sekarang(),
        dibuat_nama=pelaku.nama,
        berlaku_pada=clock.sekarang(),
        diterbitkan_nama=pelaku.nama,
    )
    db.session.add(versi)
    db.session.flush()
    return versi


def _gantikan(lama: VersiTemplat) -> None:
    """Let a version be one of the past, so that another may be in force."""
    lama.status = StatusTemplat.LAMA
    db.session.flush()


def _nomor_versi(kode: str) -> int:
    terakhir = db.session.scalar(
        sa.select(sa.func.max(VersiTemplat.versi_ke)).where(VersiTemplat.kode == kode)
    )
    return (terakhir or 0) + 1


def _antre(pelaku: Pelaku, kode: str) -> None:
    """Let whoever changes this kind wait for who is at it: its first version is held."""
    authz.tabel().pastikan(pelaku, "surat.templat")
    stmt = sa.select(VersiTemplat.id).filter_by(kode=kode, versi_ke=1)
    if db.session.scalar(kunci(stmt)) is None:
        raise TidakDitemukan
    # What was read before the wait may have changed meanwhile.
    db.session.expire_all()


def _kunci_draf(pelaku: Pelaku, kode: str) -> VersiTemplat:
    _antre(pelaku, kode)
    draf = baca.draf(kode)
    if draf is None:
        raise TindakanDitolak(
            "Rancangan ini sudah diterbitkan atau dibuang orang lain. Buka halaman naskahnya lagi."
        )
    return draf


def buka_draf(pelaku: Pelaku, kode: str, dari: int | None = None) -> VersiTemplat:
    """Return the draft of a kind of letter; made from version `dari`, or the one in force.

    A draft that is there already stays as it is.
    """
    _antre(pelaku, kode)
    if (ada := baca.draf(kode)) is not None:
        return ada
    asal = baca.versi(kode, dari) if dari else baca.templat_berlaku(kode)
    draf = VersiTemplat(
        kode=kode,
        versi_ke=_nomor_versi(kode),
        status=StatusTemplat.DRAF,
        isi=dict(asal.isi),
        catatan="",
        dibuat_pada=clock.sekarang(),
        dibuat_nama=pelaku.nama,
    )
    db.session.add(draf)
    db.session.flush()
    return draf


def simpan_draf(
    pelaku: Pelaku, kode: str, bagian: str, nomor: int | None, isi: Mapping[str, Any]
) -> VersiTemplat:
    """Save one part of the draft (see `rules/ubah_templat`).

    `nomor` is the part's number as the person saw it. KonflikVersi when somebody changed that part
    meanwhile to something else; DataTidakSah names the place of what cannot be read.
    """
    draf = _kunci_draf(pelaku, kode)
    try:
        baru = ubah_templat.ganti_bagian(draf.isi, bagian, isi)
        if ubah_templat.nomor_bagian(draf.isi, bagian) != nomor:
            _pastikan_sama(draf.isi, baru, bagian)
        draf.isi = baru
    except ubah_templat.BagianTidakAda:
        raise TindakanDitolak(
            "Bagian ini sudah dihapus orang lain dari rancangan; tidak ada yang disimpan."
        ) from None
    except TemplatSalah as galat:
        raise DataTidakSah({galat.tempat: galat.pesan}) from None
    db.session.flush()
    return draf


def _pastikan_sama(tersimpan: Mapping[str, Any], baru: Mapping[str, Any], bagian: str) -> None:
    """Raise KonflikVersi with the fields on which the sent and the stored part differ."""
    satu = ubah_templat.bagian_dari(baru, bagian)
    dua = ubah_templat.bagian_dari(tersimpan, bagian)
    beda = [
        Beda(nama, nama, satu.get(nama), dua.get(nama))
        for nama in dict.fromkeys([*satu, *dua])
        if satu.get(nama) != dua.get(nama)
    ]
    if beda:
        raise KonflikVersi(beda, ubah_templat.nomor_bagian(tersimpan, bagian))


def tambah_blok(pelaku: Pelaku, kode: str, jenis: JenisBlok, sesudah: str) -> str:
    """Put a new block behind another in the draft; return its code."""
    draf = _kunci_draf(pelaku, kode)
    if jenis not in ubah_templat.BARU:
        raise DataTidakSah({"jenis": "Bagian jenis ini tidak dapat ditambahkan."})
    try:
        draf.isi, baru = ubah_templat.tambah_blok(draf.isi, jenis, sesudah)
    except ubah_templat.BagianTidakAda:
        raise DataTidakSah({"sesudah": "Bagian itu sudah tidak ada."}) from None
    except TemplatSalah as galat:
        raise TindakanDitolak(str(galat)) from None
    db.session.flush()
    return baru


def pindah_blok(pelaku: Pelaku, kode: str, blok: str, langkah: int) -> None:
    """Move a block of the draft up (-1) or down (1)."""
    draf = _kunci_draf(pelaku, kode)
    try:
        draf.isi = ubah_templat.pindah_blok(draf.isi, blok, langkah)
    except ubah_templat.BagianTidakAda:
        raise TidakDitemukan from None
    db.session.flush()


def hapus_blok(pelaku: Pelaku, kode: str, blok: str) -> None:
    """Take a block out of the draft; free blocks and signatures stay."""
    draf = _kunci_draf(pelaku, kode)
    if not ubah_templat.boleh_hapus(baca.templat_dari(draf), blok):
        raise TindakanDitolak(
            "Bagian yang ditulis penyusun dan tanda tangan dipakai sistem; tidak dapat dihapus."
        )
    try:
        draf.isi = ubah_templat.hapus_blok(draf.isi, blok)
    except TemplatSalah as galat:
        raise TindakanDitolak(str(galat)) from None
    db.session.flush()


def _pastikan_versi(draf: VersiTemplat, versi: int | None) -> None:
    if draf.versi != versi:
        raise KonflikVersi([], draf.versi)


def buang_draf(pelaku: Pelaku, kode: str, versi: int | None) -> VersiTemplat:
    """Give the draft up; it stays on record."""
    draf = _kunci_draf(pelaku, kode)
    _pastikan_versi(draf, versi)
    draf.status = StatusTemplat.DIBUANG
    db.session.flush()
    audit.catat(pelaku, "surat.templat_dibuang", Rujukan("templat_surat", draf.id))
    return draf


def terbitkan(pelaku: Pelaku, kode: str, versi: int | None, catatan: str) -> VersiTemplat:
    """Put the draft in force for letters begun from now on.

    Every text is tried on the sample facts first: TindakanDitolak names what is wrong.
    """
    draf = _kunci_draf(pelaku, kode)
    _pastikan_versi(draf, versi)
    berlaku = baca.templat_berlaku(kode)
    lama, baru = baca.templat_dari(berlaku), baca.templat_dari(draf)
    beda = ubah_templat.beda(lama, baru)
    _pastikan_boleh_terbit(salah(baru), ubah_templat.yang_hilang(lama, baru), bool(beda))
    _gantikan(berlaku)
    draf.status = StatusTemplat.BERLAKU
    draf.versi_ke = max(draf.versi_ke, berlaku.versi_ke + 1)
    draf.catatan = catatan
    draf.berlaku_pada = clock.sekarang()
    draf.diterbitkan_nama = pelaku.nama
    db.session.flush()
    audit.catat(
        pelaku,
        "surat.templat_diterbitkan",
        Rujukan("templat_surat", draf.id),
        sebelum={tempat: dulu for tempat, dulu, _ in beda},
        sesudah={tempat: kini for tempat, _, kini in beda},
        keterangan=f"{baru.nama}, versi {draf.versi_ke}: {catatan}",
    )
    return draf


def salah(templat: Templat) -> list[Salah]:
    """Return what is wrong with a template on the made-up facts; last, what cannot be printed."""
    return baca.salah(templat) or _huruf_salah(templat)


def _huruf_salah(templat: Templat) -> list[Salah]:
    try:
        cetak.huruf.periksa(baca.naskah_contoh(templat))
    except cetak.TakTercetak as galat:
        return [Salah("naskah contoh", galat.pesan)]
    except TindakanDitolak as galat:
        return [Salah("kop surat", galat.pesan)]
    except cetak.HurufTidakAda as galat:
        hasil = [
            Salah(tempat, pesan)
            for tempat, teks in teks_templat(templat)
            if (pesan := _sebut([satu for satu in galat.huruf if satu in cetak.huruf.bersih(teks)]))
        ]
        return hasil or [Salah("nama bagian atau kop surat", _sebut(galat.huruf))]
    return []


def _sebut(huruf: Sequence[str]) -> str:
    semua = ", ".join(f"“{satu}” (U+{ord(satu[0]):04X})" for satu in huruf)
    return f"Huruf {semua} tidak dapat dicetak. Ganti atau hapus." if semua else ""


def _pastikan_boleh_terbit(salah: list[Salah], hilang: list[str], berubah: bool) -> None:
    if salah:
        rinci = " ".join(f"{satu.tempat}: {satu.pesan}" for satu in salah)
        raise TindakanDitolak(f"Naskah belum dapat diterbitkan. {rinci}")
    if hilang:
        raise TindakanDitolak(
            f"Naskah belum dapat diterbitkan. Sistem masih memakai: {', '.join(hilang)}."
        )
    if not berubah:
        raise TindakanDitolak("Rancangan ini sama dengan naskah yang berlaku.")
