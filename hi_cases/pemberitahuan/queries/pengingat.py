"""What pages show of reminders: the ladder in words and days, and what was said of one deadline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Kontak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import hitung_jatuh
from hi_cases.kalender_kerja.types import Arah
from hi_cases.pemberitahuan.models import Kabar, Pengingat, PesanKeluar
from hi_cases.pemberitahuan.queries import tangga as baca
from hi_cases.pemberitahuan.rules import tangga as aturan
from hi_cases.pemberitahuan.rules.tangga import UMUM, Anak, Tangga
from hi_cases.pemberitahuan.types import Kanal, Kepada, StatusPengingat, StatusPesan

IZIN_LIHAT = "pengingat.lihat"
# What the common ladder is shown on: the longest period that a mediator has to keep.
KODE_CONTOH_UMUM = "MED-30"


@dataclass(frozen=True)
class TanggaKetentuan:
    """The ladder of one period: its rungs, whether they are its own, whether they are changed."""

    kode: str
    nama: str
    lama: str
    dasar: str
    anak: tuple[Anak, ...]
    sendiri: bool
    berubah: bool


@dataclass(frozen=True)
class AnakContoh:
    """One rung on a sample deadline. `dilewati`: its day lies before the period began."""

    anak: Anak
    hari: date
    dilewati: bool


@dataclass(frozen=True)
class Contoh:
    """The ladder on a sample deadline; `jatuh` None where the day cannot be counted."""

    nama: str
    mulai: date
    jatuh: date | None
    anak: tuple[AnakContoh, ...] = ()


@dataclass(frozen=True)
class BarisPengingat:
    """One reminder by one channel, as a page tells it."""

    anak: Anak
    jatuh: date
    hari: date
    penerima: str
    kanal: str
    keadaan: str
    pada: datetime | None
    """When it came to that; None while a message waits or is tried again."""
    dibuka_pada: datetime | None


def _ketentuan(kode: str, semua: Mapping[str, Sequence[Any]], tersimpan: Tangga) -> TanggaKetentuan:
    bawaan = baca.tangga_bawaan()
    milik = aturan.anak(kode, tersimpan)
    if kode == UMUM:
        nama, lama, dasar = "Tangga umum", "", ""
    else:
        versi = semua[kode][0]
        nama, lama, dasar = versi.nama, versi.nilai.lama, versi.dasar
    berubah = tersimpan.get(kode) != bawaan.get(kode)
    return TanggaKetentuan(kode, nama, lama, dasar, milik, kode in tersimpan, berubah)


def tangga_semua(pelaku: Pelaku) -> list[TanggaKetentuan]:
    """Return the common ladder, then that of each period that has a length."""
    authz.tabel().pastikan(pelaku, IZIN_LIHAT)
    semua = kalender.daftar_ketentuan()
    berpanjang = [kode for kode, versi in semua.items() if versi[0].panjang is not None]
    tersimpan = baca.tangga()
    return [_ketentuan(kode, semua, tersimpan) for kode in (UMUM, *berpanjang)]


def tangga_satu(pelaku: Pelaku, kode: str) -> TanggaKetentuan:
    """Return the ladder of one period, or the common one (code "")."""
    authz.tabel().pastikan(pelaku, IZIN_LIHAT)
    semua = kalender.daftar_ketentuan()
    if kode != UMUM and kode not in semua:
        raise TidakDitemukan
    return _ketentuan(kode, semua, baca.tangga())


def contoh_tangga(tangga: TanggaKetentuan, mulai: date) -> Contoh:
    """Lay a ladder on a deadline that begins on a day: when each rung comes, which are skipped."""
    kode = tangga.kode or KODE_CONTOH_UMUM
    ketentuan = kalender.ketentuan_banyak([kode], mulai).get(kode)
    if ketentuan is None:
        return Contoh(tangga.nama, mulai, None)
    hasil = hitung_jatuh(kalender.kalender(), ketentuan, mulai, cara=kalender.cara(mulai))
    nama = f"{kode} {ketentuan.nama}"
    if hasil.jatuh is None:
        return Contoh(nama, mulai, None)
    # A period counted backward from an event began before any rung: it is opened when known.
    dari = date.min if ketentuan.arah is Arah.MUNDUR else mulai
    hari = [(s, aturan.hari_anak(kalender.kalender(), hasil.jatuh, s.selisih)) for s in tangga.anak]
    return Contoh(
        nama, mulai, hasil.jatuh, tuple(AnakContoh(s, tiba, tiba < dari) for s, tiba in hari)
    )


def pengingat_tenggat(pelaku: Pelaku, tenggat_id: int) -> list[BarisPengingat]:
    """Return what was said of a deadline, the latest day first, as this actor may read it."""
    authz.tabel().pastikan(pelaku, IZIN_LIHAT)
    kalender.tenggat(pelaku, tenggat_id)
    # Of a message that was gathered, what became of the one in its place.
    kumpulan = aliased(PesanKeluar)
    semua = db.session.execute(
        sa.select(
            Pengingat,
            Kabar.dibuka_pada,
            sa.func.coalesce(kumpulan.status, PesanKeluar.status).label("status"),
            sa.func.coalesce(kumpulan.terkirim_pada, PesanKeluar.terkirim_pada).label(
                "terkirim_pada"
            ),
        )
        .outerjoin(Kabar, Kabar.id == Pengingat.kabar_id)
        .outerjoin(
            PesanKeluar,
            sa.and_(
                PesanKeluar.kabar_id == Pengingat.kabar_id,
                PesanKeluar.kanal == Pengingat.kanal,
            ),
        )
        .outerjoin(kumpulan, kumpulan.id == PesanKeluar.kumpulan_id)
        .where(Pengingat.tenggat_id == tenggat_id)
        .order_by(Pengingat.untuk_hari.desc(), Pengingat.id)
    ).all()
    nama = _nama(pelaku, [satu.Pengingat for satu in semua])
    return [
        BarisPengingat(
            Anak(satu.Pengingat.selisih, satu.Pengingat.kepada),
            satu.Pengingat.jatuh,
            satu.Pengingat.untuk_hari,
            nama[satu.Pengingat.id],
            _kanal(satu.Pengingat.kanal),
            _keadaan(satu.Pengingat.status, satu.status),
            satu.Pengingat.selesai_pada if satu.status is None else satu.terkirim_pada,
            satu.dibuka_pada if satu.Pengingat.kanal == "aplikasi" else None,
        )
        for satu in semua
    ]


def _nama(pelaku: Pelaku, semua: Iterable[Pengingat]) -> dict[int, str]:
    """Name who was told. Who may not read the content of cases is told of no party by name."""
    semua = list(semua)
    port = papan().akun
    ids = {satu.penerima_id for satu in semua if satu.penerima_id}
    kontak: Mapping[int, Kontak] = port.kontak(ids) if port and ids else {}
    isi = kalender.boleh_isi(pelaku)
    hasil = {}
    for satu in semua:
        if not satu.penerima_id:
            hasil[satu.id] = "tidak ada akun yang aktif"
        elif satu.kepada is Kepada.PIHAK and not isi:
            hasil[satu.id] = "akun pihak"
        else:
            akun = kontak.get(satu.penerima_id)
            hasil[satu.id] = akun.pelaku.nama if akun else "akun yang sudah dihapus"
    return hasil


def _kanal(kanal: str) -> str:
    return "Aplikasi" if kanal == "aplikasi" else Kanal(kanal).label


def _keadaan(status: StatusPengingat, pesan: StatusPesan | None) -> str:
    """Tell how a reminder ended; by a channel, how far its message came.

    What a server said of it names an address, so only the log of the administrator has it.
    """
    if status is not StatusPengingat.DIBUAT or pesan is None:
        return status.label
    return pesan.label
