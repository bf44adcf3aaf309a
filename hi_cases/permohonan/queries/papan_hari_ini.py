"""Submissions on the page of today, in the morning digest and on a company's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.hari_ini import DEKAT, KATA_DEKAT, BagianHari, ButirHari, Susunan, Tombol
from hi_cases.core.rujukan import BagianRangkuman, Label, Panel, Rujukan
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.akses import terlihat
from hi_cases.permohonan.queries.daftar import Saringan, jumlah
from hi_cases.permohonan.queries.papan_bidang import bagian_bidang
from hi_cases.permohonan.queries.radar import ButirRadar, diam_milik
from hi_cases.permohonan.queries.ringkas import BarisDaftar, jadikan_baris
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules import jenis as daftar_jenis
from hi_cases.permohonan.rules.izin import LIHAT
from hi_cases.permohonan.rules.pelaku import MEJA, PENELITI
from hi_cases.permohonan.types import Tahap, Tindakan
from hi_cases.perusahaan import queries as perusahaan

BATAS = 300
_BENDA = "permohonan"
_DI_PANEL = 10
_DISEBUT = 3


def _berwenang(pelaku: Pelaku) -> bool:
    return pelaku.berperan(*PENELITI) and authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False)


def _milik(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """The submissions whose next step is this officer's."""
    saya = Permohonan.petugas_id == pelaku.id
    belum_terima = sa.and_(
        Permohonan.tahap == Tahap.DIKEMBALIKAN, Permohonan.diterima_pemohon.is_(None)
    )
    cabang = [
        sa.and_(Permohonan.tahap.in_([Tahap.DIAJUKAN, Tahap.DITELITI]), saya),
        sa.and_(belum_terima, saya),
    ]
    if pelaku.berperan(*MEJA):
        bebas = Permohonan.petugas_id.is_(None)
        cabang.append(sa.and_(Permohonan.tahap == Tahap.DIAJUKAN, bebas))
    for jenis in daftar_jenis.semua_jenis().values():
        putus = [
            t for t in jenis.prosedur.pemegang if alur.pemutus(jenis.prosedur, t) & pelaku.peran
        ]
        if putus:
            cabang.append(sa.and_(Permohonan.jenis == jenis.kode, Permohonan.tahap.in_(putus)))
    return sa.or_(*cabang)


def _menunggu(pelaku: Pelaku, kecuali: set[int]) -> list[BarisDaftar]:
    jatuh = kalender.jatuh_terdekat("permohonan")
    stmt = (
        sa.select(Permohonan)
        .outerjoin(jatuh, jatuh.c.rujukan_id == Permohonan.id)
        .where(_milik(pelaku))
        .order_by(jatuh.c.jatuh.is_(None), jatuh.c.jatuh, Permohonan.id)
        .limit(BATAS)
    )
    semua = db.session.scalars(stmt)
    return jadikan_baris(satu for satu in semua if satu.id not in kecuali)


def _rinci(nomor: int) -> str:
    return url_for("permohonan.rinci", id=nomor)


def _tindakan(nomor: int, tindakan: Tindakan) -> str:
    return url_for("permohonan.tindakan", id=nomor, tindakan=tindakan.value)


def _tautan(satu: BarisDaftar) -> Label | None:
    """The page of the step that is awaited."""
    tahap = satu.permohonan.tahap
    if tahap is Tahap.DITELITI:
        return Label("Lanjutkan penelitian", url_for("permohonan.teliti", id=satu.id))
    if tahap is Tahap.DIKEMBALIKAN:
        terima = Tindakan.CATAT_TERIMA
        return Label(terima.label, _tindakan(satu.id, terima))
    utama = satu.kini.transisi
    return Label(utama.sebutan, _tindakan(satu.id, utama.tindakan)) if utama else None


def _label(satu: BarisDaftar) -> str:
    """What is to be done, said to who does it."""
    if satu.permohonan.tahap is Tahap.DIAJUKAN:
        return "Teliti perbaikannya" if satu.permohonan.putaran > 1 else "Teliti permohonannya"
    if satu.permohonan.tahap is Tahap.DITELITI:
        return "Selesaikan penelitiannya"
    if satu.permohonan.tahap is Tahap.DIKEMBALIKAN:
        return "Catat kapan pemohon menerima pemberitahuannya"
    return satu.kini.pokok.replace("Menunggu", "Putuskan", 1)


def _hal(satu: BarisDaftar) -> str:
    return f"{satu.nama}, {satu.perusahaan}"


def _tenggat(satu: BarisDaftar) -> ButirHari:
    kini = satu.kini
    return ButirHari(
        label=_label(satu),
        url=_rinci(satu.id),
        catatan=f"Bila lewat: {kini.bila_lewat}." if kini.bila_lewat else "",
        hal=_hal(satu),
        nomor=satu.permohonan.sebutan,
        jatuh=kini.sebelum,
        sisa=kini.sisa,
        satuan=kini.satuan,
        dasar=" · ".join(kata for kata in (kini.kode, kini.dasar) if kata),
        tautan=_tautan(satu),
        rujukan=Rujukan("permohonan", satu.id),
    )


def _diam(satu: ButirRadar) -> ButirHari | None:
    """Say what was not done; where nothing is to be stated, one press notes what that means."""
    if satu.diam is None:
        return None
    transisi, alamat = satu.diam.transisi, _tindakan(satu.baris.id, satu.diam.transisi.tindakan)
    tekan = {"versi": satu.permohonan.versi}
    return ButirHari(
        label=f"{satu.tenggat.label}: waktunya lewat",
        url=_rinci(satu.baris.id),
        catatan=f"Menurut hukum: {satu.tenggat.ketentuan.akibat}.",
        hal=_hal(satu.baris),
        nomor=satu.permohonan.sebutan,
        jatuh=satu.jatuh,
        sisa=satu.sisa,
        satuan=satu.satuan,
        dasar=f"{satu.kode} · {transisi.dasar}",
        tautan=Label("Lihat dahulu akibatnya", alamat),
        tombol=Tombol(transisi.sebutan, alamat, tekan) if satu.diam.sekali_tekan else None,
        rujukan=Rujukan("permohonan", satu.baris.id),
    )


def bagian(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian` for submissions: one's own, and what the section has in hand."""
    if not _berwenang(pelaku):
        return bagian_bidang(pelaku, hari)
    diam = diam_milik(pelaku, hari)
    lain = _menunggu(pelaku, {satu.baris.id for satu in diam})
    butir = tuple(isi for satu in diam if (isi := _diam(satu)) is not None)
    return [
        BagianHari(Susunan.DIAM, butir, benda=_BENDA),
        BagianHari(Susunan.TENGGAT, tuple(_tenggat(satu) for satu in lain), benda=_BENDA),
        *bagian_bidang(pelaku, hari),
    ]


def hitung(pelaku: Pelaku) -> int:
    """Answer `PortHariIni.hitung`: as many things as `bagian` has."""
    if not _berwenang(pelaku):
        return 0
    ids = set(db.session.scalars(sa.select(Permohonan.id).where(_milik(pelaku)).limit(BATAS)))
    return len(ids | {satu.baris.id for satu in diam_milik(pelaku, clock.hari_ini())})


def terbuka(pelaku: Pelaku) -> Label | None:
    """Answer `PortHariIni.terbuka`: what is open at all."""
    baca = pelaku.berperan(*PENELITI, Peran.KADIS)
    banyak = jumlah(pelaku, Saringan(terbuka=True)) if baca else 0
    if not banyak:
        return None
    kata = f"{banyak:,} permohonan terbuka".replace(",", ".")
    return Label(kata, url_for("permohonan.daftar", terbuka=1))


def _sebut(kata: str, semua: Sequence[ButirHari]) -> tuple[Label, ...]:
    """Count, and name the first by their number; a single one is led to itself."""
    if not semua:
        return ()
    nomor = ", ".join(satu.nomor for satu in semua[:_DISEBUT])
    lebih = ", …" if len(semua) > _DISEBUT else ""
    alamat = semua[0].url if len(semua) == 1 else url_for("beranda.hari_ini")
    return (Label(f"{kata}: {len(semua)} ({nomor}{lebih})", alamat),)


def rangkuman(pelaku: Pelaku, hari: date) -> list[BagianRangkuman]:
    """Answer `PortRangkuman` for submissions: what falls due, and silences that are ripe."""
    semua = {satu.susunan: satu.butir for satu in bagian(pelaku, hari)}
    tenggat = [(satu, satu.sisa) for satu in semua.get(Susunan.TENGGAT, ())]
    butir = (
        *_sebut("Diam yang berakibat hukum", semua.get(Susunan.DIAM, ())),
        *_sebut("Lewat waktu", [s for s, n in tenggat if n is not None and n < 0]),
        *_sebut("Jatuh hari ini", [s for s, n in tenggat if n == 0]),
        *_sebut(f"Jatuh {KATA_DEKAT}", [s for s, n in tenggat if n is not None and 0 < n <= DEKAT]),
        *_sebut("Menunggu", [s for s, n in tenggat if n is None or n > DEKAT]),
    )
    return [BagianRangkuman("Permohonan perusahaan", butir)] if butir else []


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: the submissions of a company and of all merged into it, the newest first."""
    milik = sa.and_(
        Permohonan.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)), terlihat(pelaku)
    )
    total = db.session.scalar(sa.select(sa.func.count()).select_from(Permohonan).where(milik)) or 0
    if not total:
        return None
    stmt = sa.select(Permohonan).where(milik).order_by(Permohonan.id.desc()).limit(_DI_PANEL)
    baris = jadikan_baris(db.session.scalars(stmt))
    alamat = "permohonan.rinci" if pelaku.staf else "permohonan.saya_rinci"
    return Panel(
        "Permohonan",
        "permohonan/_panel_perusahaan.html",
        {"baris": baris, "total": total, "alamat": alamat},
    )
