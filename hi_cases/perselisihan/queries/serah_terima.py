"""Hand-overs: what a mediator leaves behind, drafted notes of many cases at once, what arrived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.models import (
    Klarifikasi,
    PeristiwaPerkara,
    Perkara,
    PernyataanPihak,
    SerahTerima,
)
from hi_cases.perselisihan.queries.akses import boleh_isi, dengan_isi
from hi_cases.perselisihan.queries.fakta import Bahan, bahan, fakta_banyak, kunci_pihak
from hi_cases.perselisihan.queries.hari_ini import BebanMediator, beban_mediator
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules import serah_terima as aturan
from hi_cases.perselisihan.rules.rantai import RANTAI, kelonggaran
from hi_cases.perselisihan.types import DI_MEDIATOR, Asal, Fakta, StatusPernyataan, Tindakan
from hi_cases.perselisihan.types.serah_terima import (
    BahanSerah,
    PanggilanSerah,
    PernyataanSerah,
    SidangSerah,
    TenggatSerah,
)


@dataclass(frozen=True)
class BarisSerah:
    """One case that would be handed over: its key facts and its drafted note."""

    perkara_id: int
    versi: int
    nomor: str
    judul: str
    tahap: str
    berikut: TenggatSerah | None
    catatan: str
    benturan: frozenset[int]


@dataclass(frozen=True)
class MediatorTinggal:
    """A mediator with open cases; `aktif` False: nobody signs in to them any more."""

    mediator_id: int
    nama: str
    terbuka: int
    aktif: bool


@dataclass(frozen=True)
class BeritaAcara:
    """The hand-overs of one form, with the cases' numbers and titles."""

    utama: SerahTerima
    baris: tuple[tuple[SerahTerima, str, str], ...]


def _sejak(ids: Sequence[int]) -> dict[int, date]:
    """The legal day on which each case entered its present stage."""
    akhir = (
        sa.select(sa.func.max(PeristiwaPerkara.id))
        .where(
            PeristiwaPerkara.perkara_id.in_(ids),
            sa.or_(PeristiwaPerkara.dari.is_(None), PeristiwaPerkara.dari != PeristiwaPerkara.ke),
        )
        .group_by(PeristiwaPerkara.perkara_id)
    )
    stmt = sa.select(PeristiwaPerkara.perkara_id, PeristiwaPerkara.tanggal).where(
        PeristiwaPerkara.id.in_(akhir)
    )
    return dict(db.session.execute(stmt).all())


def _klarifikasi(ids: Sequence[int]) -> dict[int, date]:
    stmt = sa.select(
        Klarifikasi.perkara_id, Klarifikasi.pertemuan, Klarifikasi.diundang_pada
    ).where(Klarifikasi.perkara_id.in_(ids), Klarifikasi.risalah_pada.is_(None))
    return {nomor: temu or undang for nomor, temu, undang in db.session.execute(stmt)}


def _pernyataan(ids: Sequence[int]) -> dict[int, list[PernyataanPihak]]:
    hasil: dict[int, list[PernyataanPihak]] = defaultdict(list)
    stmt = (
        sa.select(PernyataanPihak)
        .where(
            PernyataanPihak.perkara_id.in_(ids),
            PernyataanPihak.status == StatusPernyataan.MENUNGGU,
        )
        .order_by(PernyataanPihak.id)
    )
    for satu in db.session.scalars(stmt):
        hasil[satu.perkara_id].append(satu)
    return hasil


def _tenggat(semua: Sequence[Any], nama: dict[str, str], kini: date) -> tuple[TenggatSerah, ...]:
    return tuple(
        TenggatSerah(
            satu.kode,
            satu.ketentuan.nama,
            satu.ketentuan.dasar,
            satu.jatuh,
            kalender_kerja.sisa(satu, kini) if satu.jatuh else None,
            nama.get(satu.kunci, ""),
            satu.dijeda,
        )
        for satu in semua
    )


def _bahan_satu(p: Perkara, fakta: Fakta, isi: Bahan, panjang: Any) -> BahanSerah:
    nama = {satu.id: satu.nama for satu in p.pihak}
    kunci = {kunci_pihak(nomor): satu for nomor, satu in nama.items()}
    longgar = (
        kelonggaran(kalender_kerja.kalender(), fakta.hari_ini, fakta.berjalan, panjang)
        if "MED-30" in fakta.berjalan
        else None
    )
    return BahanSerah(
        fakta=fakta,
        tenggat=_tenggat(isi.tenggat.get(p.id, ()), kunci, fakta.hari_ini),
        kelonggaran=longgar.kalimat if longgar else "",
        sidang=tuple(
            SidangSerah(s.jalur, s.ke, s.tanggal, s.terlaksana, s.ringkasan)
            for s in isi.sidang.get(p.id, ())
        ),
        panggilan=tuple(
            PanggilanSerah(
                nama.get(s.pihak_id, "pihak"),
                s.perihal,
                s.untuk_tanggal,
                s.pukul,
                s.tempat,
                s.diterima_pada is not None,
            )
            for s in isi.panggilan.get(p.id, ())
        ),
        kekurangan=tuple(p.kekurangan or ()),
    )


def bahan_serah(daftar: Sequence[Perkara]) -> dict[int, BahanSerah]:
    """Return what the notes of these cases are drafted from, in a constant number of queries."""
    ids = [satu.id for satu in daftar]
    if not ids:
        return {}
    isi = bahan(ids)
    fakta, panjang = fakta_banyak(daftar, isi), kalender_kerja.panjang_menurut_hari(RANTAI)
    sejak, klarifikasi, pernyataan = _sejak(ids), _klarifikasi(ids), _pernyataan(ids)
    return {
        p.id: replace(
            _bahan_satu(p, fakta[p.id], isi, panjang),
            sejak=sejak.get(p.id),
            klarifikasi=klarifikasi.get(p.id),
            pernyataan=tuple(
                PernyataanSerah(
                    next((s.nama for s in p.pihak if s.id == satu.pihak_id), "pihak"),
                    satu.jenis.label,
                    clock.ke_lokal(satu.dibuat_pada).date(),
                )
                for satu in pernyataan.get(p.id, ())
            ),
        )
        for p in daftar
    }


def rancangan_catatan(pelaku: Pelaku, perkara: Perkara) -> str:
    """Return the drafted note of one case."""
    if not boleh_isi(pelaku):
        raise TidakDitemukan
    return aturan.catatan(bahan_serah([perkara])[perkara.id])


def _milik(mediator_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Perkara.mediator_id == mediator_id,
        Perkara.asal == Asal.SISTEM,
        Perkara.tahap.in_(DI_MEDIATOR),
    )


def perkara_diserahkan(pelaku: Pelaku, mediator_id: int) -> list[BarisSerah]:
    """Return all open cases of a mediator with their drafted notes, the nearest date first."""
    authz.tabel().pastikan(pelaku, izin.kode(Tindakan.GANTI_MEDIATOR))
    ids = db.session.scalars(
        sa.select(Perkara.id)
        .where(*_milik(mediator_id))
        .order_by(Perkara.tenggat_terdekat, Perkara.id)
    ).all()
    per_id = {satu.id: satu for satu in dengan_isi(ids)}
    isi = bahan_serah(list(per_id.values()))
    return [
        BarisSerah(
            nomor,
            per_id[nomor].versi,
            per_id[nomor].sebutan,
            per_id[nomor].judul,
            per_id[nomor].tahap.label,
            aturan.berikut(isi[nomor]),
            aturan.catatan(isi[nomor]),
            isi[nomor].fakta.benturan,
        )
        for nomor in ids
    ]


def mediator_berperkara(pelaku: Pelaku) -> list[MediatorTinggal]:
    """Return everybody who leads open cases, those whose account is not active first."""
    authz.tabel().pastikan(pelaku, izin.IKHTISAR)
    aktif = {satu.id for satu in akun.pengguna_aktif(Peran.MEDIATOR)}
    stmt = (
        sa.select(Perkara.mediator_id, sa.func.count())
        .where(
            Perkara.asal == Asal.SISTEM,
            Perkara.tahap.in_(DI_MEDIATOR),
            Perkara.mediator_id.is_not(None),
        )
        .group_by(Perkara.mediator_id)
    )
    jumlah = dict(db.session.execute(stmt).all())
    nama = akun.nama(jumlah)
    semua = [MediatorTinggal(i, nama.get(i, "Mediator"), n, i in aktif) for i, n in jumlah.items()]
    return sorted(semua, key=lambda satu: (satu.aktif, satu.nama, satu.mediator_id))


def mediator_penerima(pelaku: Pelaku, dari_id: int) -> list[BebanMediator]:
    """Return who may take cases over, with their load."""
    authz.tabel().pastikan(pelaku, izin.kode(Tindakan.GANTI_MEDIATOR))
    return [satu for satu in beban_mediator() if satu.mediator_id != dari_id]


def kelompok_serah(pelaku: Pelaku, kelompok: str) -> dict[int, int]:
    """Return what a form that was sent before has done: its hand-overs by case."""
    stmt = sa.select(SerahTerima.perkara_id, SerahTerima.id).where(
        SerahTerima.kelompok == kelompok, SerahTerima.oleh_id == pelaku.id
    )
    return dict(db.session.execute(stmt).all())


def berita_acara(pelaku: Pelaku, serah_id: int) -> BeritaAcara:
    """Return the hand-over and all that were done by the same form."""
    utama = db.session.get(SerahTerima, serah_id) if boleh_isi(pelaku) else None
    if utama is None:
        raise TidakDitemukan
    stmt = (
        sa.select(SerahTerima, Perkara)
        .join(Perkara, Perkara.id == SerahTerima.perkara_id)
        .where(SerahTerima.kelompok == utama.kelompok)
        .order_by(SerahTerima.id)
    )
    return BeritaAcara(
        utama,
        tuple((serah, p.sebutan, p.judul) for serah, p in db.session.execute(stmt)),
    )


def riwayat_serah(perkara_id: int) -> Sequence[SerahTerima]:
    """Return the hand-overs of a case the caller may read, the newest first."""
    stmt = sa.select(SerahTerima).filter_by(perkara_id=perkara_id).order_by(SerahTerima.id.desc())
    return db.session.scalars(stmt).all()


def belum_dibaca(pelaku: Pelaku) -> list[tuple[SerahTerima, str, str]]:
    """Return the notes that came to the actor and that he has not marked as read."""
    if not boleh_isi(pelaku) or pelaku.id is None:
        return []
    stmt = (
        sa.select(SerahTerima, Perkara)
        .join(Perkara, Perkara.id == SerahTerima.perkara_id)
        .where(
            SerahTerima.ke_id == pelaku.id,
            SerahTerima.dibaca_pada.is_(None),
            Perkara.mediator_id == pelaku.id,
            Perkara.tahap.in_(DI_MEDIATOR),
        )
        .order_by(SerahTerima.id.desc())
        .limit(100)
    )
    return [(serah, p.sebutan, p.judul) for serah, p in db.session.execute(stmt)]
