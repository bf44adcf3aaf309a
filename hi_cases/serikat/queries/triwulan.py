"""Reports of quarters: which there are, what stands in one, who is reminded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.akun import queries as akun
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import BahanPengingat, Label
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.serikat.models import LaporanTriwulan, Organisasi, PeristiwaOrganisasi
from hi_cases.serikat.rules.izin import CATAT, LIHAT
from hi_cases.serikat.rules.triwulan import Triwulan, triwulan_dari
from hi_cases.serikat.types import JenisOrganisasi, Kejadian, StatusOrganisasi

PENYUSUN = (Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR)
DIBUKUKAN = tuple(satu for satu in JenisOrganisasi if satu.dibukukan)
_DILAPORKAN = (
    Kejadian.TERCATAT,
    Kejadian.DICATAT_LAMA,
    Kejadian.PINDAH_MASUK,
    Kejadian.PERUBAHAN,
    Kejadian.PINDAH_KELUAR,
    Kejadian.BUBAR,
)


def triwulan(satu: LaporanTriwulan) -> Triwulan:
    """Return the quarter of a report."""
    return Triwulan(satu.tahun, satu.triwulan)


def daftar(pelaku: Pelaku) -> Sequence[LaporanTriwulan]:
    """Return the reports, the newest quarter first."""
    authz.tabel().pastikan(pelaku, LIHAT, milik_sendiri=False)
    stmt = sa.select(LaporanTriwulan)
    urut = stmt.order_by(LaporanTriwulan.tahun.desc(), LaporanTriwulan.triwulan.desc())
    return db.session.scalars(urut.limit(80)).all()


def ambil(pelaku: Pelaku, laporan_id: int) -> LaporanTriwulan:
    """Return one report; TidakDitemukan for who does not read the book."""
    satu = db.session.get(LaporanTriwulan, laporan_id)
    if satu is None or not authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False):
        raise TidakDitemukan("Laporan itu tidak ada.")
    return satu


def _jumlah(*syarat: sa.ColumnElement[bool]) -> dict[JenisOrganisasi, int]:
    stmt = sa.select(Organisasi.jenis, sa.func.count()).where(
        Organisasi.status != StatusOrganisasi.DIBATALKAN, Organisasi.jenis.in_(DIBUKUKAN), *syarat
    )
    return dict(db.session.execute(stmt.group_by(Organisasi.jenis)).all())


def tercatat_pada(hari: date | sa.BindParameter[date]) -> list[sa.ColumnElement[bool]]:
    """Return the conditions of an organisation that stood in the book at the end of a day."""
    return [
        Organisasi.status != StatusOrganisasi.DIBATALKAN,
        Organisasi.tanggal <= hari,
        sa.or_(Organisasi.ditutup_pada.is_(None), Organisasi.ditutup_pada > hari),
    ]


def susun(dari: date, sampai: date) -> dict[str, Any]:
    """Return the report of a stretch of days as the book has it now: counts by kind, its lines."""
    dalam = Organisasi.tanggal.between(dari, sampai)
    tutup = Organisasi.ditutup_pada.between(dari, sampai)
    pindah = sa.select(PeristiwaOrganisasi.organisasi_id).where(
        PeristiwaOrganisasi.kejadian == Kejadian.PINDAH_MASUK
    )
    berubah = sa.select(PeristiwaOrganisasi.organisasi_id).where(
        PeristiwaOrganisasi.kejadian == Kejadian.PERUBAHAN,
        PeristiwaOrganisasi.permohonan_id.is_not(None),
        PeristiwaOrganisasi.tanggal.between(dari, sampai),
    )
    angka = {
        "awal": _jumlah(*tercatat_pada(dari - timedelta(days=1))),
        "baru": _jumlah(dalam, Organisasi.id.not_in(pindah)),
        "pindah_masuk": _jumlah(dalam, Organisasi.id.in_(pindah)),
        "berubah": _jumlah(Organisasi.id.in_(berubah)),
        "pindah_keluar": _jumlah(tutup, Organisasi.status == StatusOrganisasi.PINDAH),
        "bubar": _jumlah(tutup, Organisasi.status == StatusOrganisasi.BUBAR),
        "akhir": _jumlah(*tercatat_pada(sampai)),
    }
    return {
        "angka": [
            {"jenis": jenis.label, **{nama: isi.get(jenis, 0) for nama, isi in angka.items()}}
            for jenis in DIBUKUKAN
        ],
        "baris": _baris(dari, sampai),
    }


def _baris(dari: date, sampai: date) -> list[dict[str, str]]:
    stmt = (
        sa.select(PeristiwaOrganisasi, Organisasi)
        .join(Organisasi, Organisasi.id == PeristiwaOrganisasi.organisasi_id)
        .where(
            PeristiwaOrganisasi.tanggal.between(dari, sampai),
            PeristiwaOrganisasi.kejadian.in_(_DILAPORKAN),
            Organisasi.status != StatusOrganisasi.DIBATALKAN,
            Organisasi.jenis.in_(DIBUKUKAN),
        )
        .order_by(PeristiwaOrganisasi.tanggal, PeristiwaOrganisasi.id)
    )
    return [
        {
            "tanggal": tulis_tanggal(p.tanggal, hari=False),
            "kejadian": p.kejadian.label,
            "nama": o.nama,
            "jenis": o.jenis.singkat,
            "alamat": o.alamat,
            "nomor": p.nomor,
        }
        for p, o in db.session.execute(stmt)
    ]


@dataclass(frozen=True)
class Isi:
    """A report as its page shows it: as it was sent, or as the book has it now."""

    laporan: LaporanTriwulan
    milik: Triwulan
    angka: Sequence[Mapping[str, Any]]
    baris: Sequence[Mapping[str, str]]


def isi(satu: LaporanTriwulan) -> Isi:
    """Return what stands in a report."""
    milik = triwulan(satu)
    data = satu.isi if satu.isi is not None else susun(milik.awal, milik.akhir)
    return Isi(satu, milik, data["angka"], data["baris"])


def isi_periode(dari: date, sampai: date) -> tuple[LaporanTriwulan | None, Mapping[str, Any]]:
    """Return the report of a quarter, None where it was not opened, and what stands in it: what was
    sent stays as it was sent. Of other days there is no report, only what the book has now."""
    milik = triwulan_dari(dari)
    stmt = sa.select(LaporanTriwulan).filter_by(tahun=milik.tahun, triwulan=milik.ke)
    satu = db.session.scalar(stmt) if (milik.awal, milik.akhir) == (dari, sampai) else None
    return satu, satu.isi if satu is not None and satu.isi is not None else susun(dari, sampai)


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name reports; only who reads the book opens one."""
    boleh = authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)
    stmt = sa.select(LaporanTriwulan).where(LaporanTriwulan.id.in_(list(ids)))
    return {
        satu.id: Label(
            f"Laporan SP/SB {triwulan(satu).label}",
            url_for("serikat.laporan_satu", id=satu.id) if boleh else "",
        )
        for satu in db.session.scalars(stmt)
    }


def bahan_pengingat(tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]:
    """Port: the words and the people of a report that is to be sent."""
    ids = {satu.rujukan_id for satu in tenggat}
    stmt = sa.select(LaporanTriwulan).where(LaporanTriwulan.id.in_(ids))
    semua = {satu.id: satu for satu in db.session.scalars(stmt)}
    petugas = tuple(s.id for peran in PENYUSUN for s in akun.pengguna_aktif(peran))
    return {
        satu.id: BahanPengingat(
            pihak=(),
            milik_pihak=False,
            judul_kantor=f"Laporan SP/SB {triwulan(semua[satu.rujukan_id]).label} kepada Menteri",
            isi_kantor=(
                "Yang ditunggu: laporan dikirim dan tanggal kirimnya dicatat "
                "(KEP.16/MEN/2001 Ps. 10)."
            ),
            petugas=petugas,
        )
        for satu in tenggat
        if satu.rujukan_id in semua
    }


def _terlambat(pelaku: Pelaku, hari: date) -> list[LaporanTriwulan]:
    """The reports of quarters that are over and were not sent, where sending is this actor's."""
    boleh = authz.tabel().boleh(pelaku, CATAT, milik_sendiri=False)
    if not pelaku.berperan(*PENYUSUN) or not boleh:
        return []
    stmt = sa.select(LaporanTriwulan).filter_by(dikirim_pada=None)
    urut = stmt.order_by(LaporanTriwulan.tahun, LaporanTriwulan.triwulan)
    return [satu for satu in db.session.scalars(urut) if triwulan(satu).akhir < hari]


def hitung(pelaku: Pelaku) -> int:
    """Port of the page of today: as many as `bagian` has."""
    return len(_terlambat(pelaku, clock.hari_ini()))


def bagian(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Port of the page of today: reports that are to be sent."""
    semua = _terlambat(pelaku, hari)
    if not semua:
        return []
    jatuh = {s.rujukan_id: s for s in kalender.tenggat_berjalan("laporan_triwulan_serikat")}
    butir = tuple(_butir(satu, jatuh.get(satu.id), hari) for satu in semua)
    return [BagianHari(Susunan.TENGGAT, butir, benda="laporan")]


def _butir(satu: LaporanTriwulan, tenggat: Any, hari: date) -> ButirHari:
    return ButirHari(
        label="Kirim laporan SP/SB kepada Menteri",
        url=url_for("serikat.laporan_satu", id=satu.id),
        hal=triwulan(satu).label,
        jatuh=tenggat.jatuh if tenggat else None,
        sisa=kalender.sisa(tenggat, hari) if tenggat and tenggat.jatuh else None,
        satuan=tenggat.ketentuan.satuan.label_sisa if tenggat else "",
        dasar="KEP.16/MEN/2001 Ps. 10",
        rujukan=satu.rujukan,
    )
