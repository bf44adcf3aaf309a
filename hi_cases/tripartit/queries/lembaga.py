"""Bodies as their pages show them, and their names for the domains below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import Keyakinan
from hi_cases.tripartit.models import Anggota, Lembaga, MasaTugas, PembagianKursi
from hi_cases.tripartit.rules.izin import KELOLA, LIHAT
from hi_cases.tripartit.rules.kursi import bagi
from hi_cases.tripartit.rules.masa import akhir_menurut_hukum
from hi_cases.tripartit.rules.susunan import baca_perbandingan, periksa
from hi_cases.tripartit.types import (
    MASA,
    Aturan,
    Butir,
    Duduk,
    JenisLembaga,
    Pembagian,
    Suara,
    Unsur,
)

_URUT_JENIS = {satu: ke for ke, satu in enumerate(JenisLembaga)}


@dataclass(frozen=True)
class BarisLembaga:
    """A body in the list, with the term of today."""

    lembaga: Lembaga
    masa: MasaTugas | None
    jumlah: Mapping[Unsur, int]


def semua(pelaku: Pelaku) -> list[BarisLembaga]:
    """Return the bodies of the regency, those that were dissolved last."""
    authz.tabel().pastikan(pelaku, LIHAT)
    hari, hasil = clock.hari_ini(), []
    for satu in db.session.scalars(sa.select(Lembaga).order_by(Lembaga.nama, Lembaga.id)):
        masa = satu.masa_kini(hari)
        jumlah = Counter(a.unsur for a in masa.duduk(hari)) if masa else Counter()
        hasil.append(BarisLembaga(satu, masa, jumlah))
    hasil.sort(
        key=lambda baris: (
            baris.lembaga.bubar_pada is not None,
            _URUT_JENIS[baris.lembaga.jenis],
            baris.lembaga.nama,
        )
    )
    return hasil


def ambil(pelaku: Pelaku, lembaga_id: int) -> Lembaga:
    """Return a body; TidakDitemukan for none."""
    authz.tabel().pastikan(pelaku, LIHAT)
    satu = db.session.get(Lembaga, lembaga_id)
    if satu is None:
        raise TidakDitemukan
    return satu


def anggota(pelaku: Pelaku, lembaga_id: int, anggota_id: int) -> Anggota:
    """Return a member of a body; TidakDitemukan for one of another."""
    ambil(pelaku, lembaga_id)
    satu = db.session.get(Anggota, anggota_id)
    if satu is None or satu.masa.lembaga_id != lembaga_id:
        raise TidakDitemukan
    return satu


def badan_pekerja(lembaga_id: int) -> Sequence[Lembaga]:
    """Return the bodies that work for another."""
    stmt = sa.select(Lembaga).where(Lembaga.induk_id == lembaga_id).order_by(Lembaga.id)
    return db.session.scalars(stmt).all()


def terpanjang(jenis: JenisLembaga, mulai: date) -> date | None:
    """Return the last day that the law allows for a term; None: nothing says."""
    ketentuan = kalender.ketentuan_banyak([MASA[jenis]], mulai).get(MASA[jenis])
    if ketentuan is None or ketentuan.panjang is None:
        return None
    return akhir_menurut_hukum(mulai, ketentuan.panjang)


def _nilai(kode: str, hari: date) -> str | None:
    return kalender.bahan().nilai(kode, hari)


def _angka(kode: str, hari: date) -> int | None:
    nilai = _nilai(kode, hari)
    return int(nilai) if nilai and nilai.isdigit() else None


def aturan(jenis: JenisLembaga, hari: date) -> Aturan:
    """Return what the settings of a day say of the composition of a kind of body."""
    dewan = jenis is JenisLembaga.DEWAN_PENGUPAHAN
    kode = "depekab_perbandingan" if dewan else "lkst_perbandingan"
    berlaku = {
        nama: next((satu for satu in versi if satu.berlaku_dari <= hari), None)
        for nama, versi in kalender.daftar_pengaturan().items()
    }
    milik, batas = berlaku.get(kode), berlaku.get("lkst_paling_banyak")
    if jenis is JenisLembaga.BADAN_PEKERJA or milik is None:
        return Aturan(None, "", perlu_verifikasi=False)
    return Aturan(
        perbandingan=baca_perbandingan(milik.nilai),
        dasar_perbandingan=milik.dasar,
        perlu_verifikasi=milik.keyakinan is Keyakinan.U,
        ganjil=dewan and _nilai("depekab_ganjil", hari) == "ya",
        paling_banyak=None if dewan else _angka("lkst_paling_banyak", hari),
        dasar_paling_banyak=batas.dasar if batas else "",
        paling_banyak_masa=_angka("lkst_masa_paling_banyak", hari),
    )


def masa_sebelum(masa: MasaTugas) -> Mapping[str, int]:
    """Return in how many earlier terms of the body each name sat, by the name in small letters."""
    hitung: Counter[str] = Counter()
    for lain in masa.lembaga.masa:
        if lain.mulai < masa.mulai:
            hitung.update({satu.nama.casefold() for satu in lain.duduk(lain.sampai)})
    return hitung


def susunan(masa: MasaTugas, hari: date) -> list[Butir]:
    """Return the checklist of a term's composition on a day."""
    dulu = masa_sebelum(masa)
    jenis = masa.lembaga.jenis
    orang = [
        Duduk(s.nama, s.unsur, s.jabatan, s.pendidikan_cukup, dulu.get(s.nama.casefold(), 0))
        for s in masa.duduk(hari)
    ]
    return periksa(jenis, orang, aturan(jenis, hari))


def pembagian(lembaga_id: int) -> list[tuple[PembagianKursi, Pembagian]]:
    """Return the distributions of seats of a body, the newest first, each counted anew."""
    stmt = sa.select(PembagianKursi).where(PembagianKursi.lembaga_id == lembaga_id)
    return [
        (satu, bagi(satu.kursi, [Suara(s["nama"], s["anggota"]) for s in satu.suara]))
        for satu in db.session.scalars(stmt.order_by(PembagianKursi.id.desc()).limit(5))
    ]


def label_lembaga(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name bodies; who reads them gets the address."""
    boleh = authz.tabel().boleh(pelaku, LIHAT)
    stmt = sa.select(Lembaga.id, Lembaga.nama).where(Lembaga.id.in_(list(ids)))
    return {
        nomor: Label(nama, url_for("tripartit.rinci", lembaga_id=nomor) if boleh else "")
        for nomor, nama in db.session.execute(stmt)
    }


def boleh_buka(pelaku: Pelaku, _id: int) -> bool:
    """Port: files of bodies and meetings are read by the office."""
    return authz.tabel().boleh(pelaku, LIHAT)


def boleh_ubah(pelaku: Pelaku, _id: int) -> bool:
    """Port: they are struck out by the secretariat."""
    return authz.tabel().boleh(pelaku, KELOLA)
