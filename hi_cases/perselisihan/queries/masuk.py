"""What came in and waits for an officer, whatever its channel: the oldest first.

One list of unlike things, read as one statement: every kind is a select of the same columns, and
the page is cut from their union. The rows that a page names are read by kind, so the number of
queries does not grow with the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Cakupan, Pelaku
from hi_cases.core.db import Waktu, db
from hi_cases.perselisihan.models import (
    AksesPihak,
    Kuasa,
    PeristiwaPerkara,
    Perkara,
    PernyataanPihak,
    Pihak,
)
from hi_cases.perselisihan.queries.verifikasi import akses_tertunda
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import (
    TERBUKA,
    Saluran,
    StatusKuasa,
    StatusPernyataan,
    Tahap,
    Tindakan,
)
from hi_cases.perselisihan.types.masuk import JenisMasuk, SaringanMasuk
from hi_cases.perusahaan import queries as perusahaan

BATAS_TOTAL = 10_000
DILIHAT = "lihat_dokumen"
"""The event that says that the papers a party added have been looked at."""
_SESUDAH_DIAJUKAN = TERBUKA - {Tahap.DRAF, Tahap.BIPARTIT}


@dataclass(frozen=True)
class BarisMasuk:
    """One thing that waits."""

    jenis: JenisMasuk
    id: int
    """Of the case for files, of the row for statements, letters and companies."""
    perkara_id: int | None
    pada: datetime
    saluran: Saluran
    nomor: str
    judul: str
    rincian: str
    """What was said or named, short."""


@dataclass(frozen=True)
class HalamanMasuk:
    baris: list[BarisMasuk]
    total: int
    sesudah: str | None

    @property
    def total_pasti(self) -> int | None:
        return self.total if self.total <= BATAS_TOTAL else None


def _tiba() -> Any:
    """When a file reached the stage in which it is to be checked, for the last time."""
    masuk = sa.select(sa.func.max(PeristiwaPerkara.pada)).where(
        PeristiwaPerkara.perkara_id == Perkara.id,
        PeristiwaPerkara.ke == Tahap.BERKAS_DITERIMA.value,
        PeristiwaPerkara.dari != PeristiwaPerkara.ke,
    )
    return sa.func.coalesce(
        masuk.correlate(Perkara).scalar_subquery(), Perkara.dibuat_pada, type_=Waktu()
    )


def _pernah_kembali() -> sa.ColumnElement[bool]:
    return sa.exists().where(
        PeristiwaPerkara.perkara_id == Perkara.id,
        PeristiwaPerkara.tindakan.in_([Tindakan.LENGKAPI_BERKAS, Tindakan.LENGKAPI_DARING]),
    )


def _kolom(jenis: Any, id_: Any, perkara: Any, pada: Any, saluran: Any) -> list[Any]:
    return [
        jenis.label("jenis"),
        id_.label("id"),
        sa.type_coerce(perkara, sa.Integer).label("perkara_id"),
        sa.type_coerce(pada, Waktu()).label("pada"),
        sa.type_coerce(saluran, sa.String).label("saluran"),
    ]


def _jenis(satu: JenisMasuk) -> Any:
    return sa.literal(satu.value, sa.String)


def _saluran_perkara() -> Any:
    return sa.func.coalesce(sa.cast(Perkara.saluran, sa.String), Saluran.LAINNYA.value)


_DARING = sa.literal(Saluran.DARING.value, sa.String)


@dataclass(frozen=True)
class _Lingkup:
    """What an actor sees here; actors who see the same share one statement."""

    semua: bool
    mediator_id: int | None
    """Whose cases, unless all."""
    wakil: bool


def _lingkup(pelaku: Pelaku) -> _Lingkup | None:
    """Whose cases: the counter reads all, a mediator those that he leads; None: not this list."""
    tabel = authz.tabel()
    if not (pelaku.sistem or tabel.boleh(pelaku, izin.MASUK)):
        return None
    cakupan = tabel.baris[izin.MASUK].peran
    semua = pelaku.sistem or any(cakupan.get(satu) is Cakupan.SEMUA for satu in pelaku.peran)
    wakil = tabel.boleh(pelaku, "perusahaan.verifikasi_wakil")
    return _Lingkup(semua, None if semua else pelaku.id, wakil)


def _milik(lingkup: _Lingkup) -> sa.ColumnElement[bool]:
    return Perkara.di_dinas if lingkup.semua else Perkara.mediator_id == lingkup.mediator_id


def _berkas(lingkup: _Lingkup) -> sa.Select[Any]:
    lagi = _jenis(JenisMasuk.KELENGKAPAN)
    jenis = sa.case((_pernah_kembali(), lagi), else_=_jenis(JenisMasuk.BERKAS))
    kolom = _kolom(jenis, Perkara.id, Perkara.id, _tiba(), _saluran_perkara())
    return sa.select(*kolom).where(_milik(lingkup), Perkara.tahap == Tahap.BERKAS_DITERIMA)


def _pernyataan(lingkup: _Lingkup) -> sa.Select[Any]:
    s = PernyataanPihak
    kolom = _kolom(_jenis(JenisMasuk.KABAR), s.id, s.perkara_id, s.dibuat_pada, _DARING)
    return (
        sa.select(*kolom)
        .join(Perkara, Perkara.id == s.perkara_id)
        .where(
            _milik(lingkup),
            s.status == StatusPernyataan.MENUNGGU,
            Perkara.tahap.in_(_SESUDAH_DIAJUKAN),
        )
    )


def _kuasa(lingkup: _Lingkup) -> sa.Select[Any]:
    # A letter has no instant of its own: the case's last change before it is looked at.
    tunjuk = sa.select(sa.func.max(PeristiwaPerkara.pada)).where(
        PeristiwaPerkara.perkara_id == Perkara.id,
        PeristiwaPerkara.tindakan.in_(
            [Tindakan.TUNJUK_KUASA, Tindakan.AJUKAN, Tindakan.TERIMA_BERKAS]
        ),
    )
    pada = sa.func.coalesce(
        tunjuk.correlate(Perkara).scalar_subquery(), Perkara.dibuat_pada, type_=Waktu()
    )
    kolom = _kolom(_jenis(JenisMasuk.KUASA), Kuasa.id, Perkara.id, pada, _saluran_perkara())
    return (
        sa.select(*kolom)
        .select_from(Kuasa)
        .join(Pihak, Pihak.id == Kuasa.pihak_id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(
            _milik(lingkup),
            Kuasa.status == StatusKuasa.MENUNGGU,
            Perkara.tahap.in_(_SESUDAH_DIAJUKAN),
        )
    )


def _dokumen(lingkup: _Lingkup) -> sa.Select[Any]:
    e, lihat = PeristiwaPerkara, sa.orm.aliased(PeristiwaPerkara)
    dilihat = sa.exists().where(
        lihat.perkara_id == e.perkara_id, lihat.id > e.id, lihat.tindakan == DILIHAT
    )
    kolom = _kolom(_jenis(JenisMasuk.DOKUMEN), e.id, e.perkara_id, e.pada, _DARING)
    # Few events among many: they lead, by a small index, and each asks for its case.
    milik = sa.exists().where(
        Perkara.id == e.perkara_id, _milik(lingkup), Perkara.tahap.in_(_SESUDAH_DIAJUKAN)
    )
    return sa.select(*kolom).where(
        # Written out, not bound: only so does SQLite see that the index serves.
        e.tindakan == sa.literal_column(f"'{Tindakan.TAMBAH_DOKUMEN.value}'"),
        milik,
        ~dilihat,
    )


def _wakil() -> sa.Select[Any]:
    satu = perusahaan.wakil_menunggu().subquery()
    kolom = _kolom(_jenis(JenisMasuk.WAKIL), satu.c.id, sa.null(), satu.c.diajukan_pada, _DARING)
    return sa.select(*kolom)


def _akses(lingkup: _Lingkup) -> sa.Select[Any]:
    a = AksesPihak
    kolom = _kolom(_jenis(JenisMasuk.AKSES), a.id, Pihak.perkara_id, a.dibuka_pada, _DARING)
    return (
        sa.select(*kolom)
        .select_from(a)
        .join(Pihak, Pihak.id == a.pihak_id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(_milik(lingkup), akses_tertunda())
    )


@lru_cache(maxsize=256)
def _gabungan_lingkup(lingkup: _Lingkup) -> sa.Subquery:
    """Return the union; putting it together costs more than counting it, on every page."""
    cabang = [satu(lingkup) for satu in (_berkas, _pernyataan, _kuasa, _dokumen, _akses)]
    return sa.union_all(*cabang, *([_wakil()] if lingkup.wakil else [])).subquery()


def _gabungan(pelaku: Pelaku) -> sa.Subquery | None:
    lingkup = _lingkup(pelaku)
    return _gabungan_lingkup(lingkup) if lingkup else None


def hitung_masuk(pelaku: Pelaku) -> int:
    """Count what waits, for the menu: one query."""
    semua = _gabungan(pelaku)
    if semua is None:
        return 0
    dalam = sa.select(semua.c.id).limit(BATAS_TOTAL + 1).subquery()
    return db.session.scalar(sa.select(sa.func.count()).select_from(dalam)) or 0


def _kunci(baris: Any) -> str:
    return f"{baris.pada.isoformat()}~{baris.jenis}~{baris.id}"


def _sesudah(semua: sa.Subquery, kunci: str) -> sa.ColumnElement[bool]:
    """Rows behind a page's last one; a key that was tampered with is left aside."""
    try:
        teks, jenis, nomor = kunci.split("~")
        pada, id_ = datetime.fromisoformat(teks).astimezone(UTC), int(nomor)
    except (ValueError, OverflowError):
        return sa.true()
    if not 0 <= id_ < 2**63:
        return sa.true()
    k = semua.c
    return sa.or_(
        k.pada > pada,
        sa.and_(k.pada == pada, k.jenis > jenis),
        sa.and_(k.pada == pada, k.jenis == jenis, k.id > id_),
    )


def _syarat(semua: sa.Subquery, s: SaringanMasuk) -> list[sa.ColumnElement[bool]]:
    return [
        *([semua.c.jenis.in_([satu.value for satu in s.jenis])] if s.jenis else []),
        *([semua.c.saluran.in_([satu.value for satu in s.saluran])] if s.saluran else []),
    ]


def hitung_menurut_jenis(pelaku: Pelaku) -> dict[JenisMasuk, int]:
    """Count what waits of each kind, for the chips."""
    semua = _gabungan(pelaku)
    if semua is None:
        return {}
    stmt = sa.select(semua.c.jenis, sa.func.count()).group_by(semua.c.jenis)
    hitung = dict(db.session.execute(stmt).all())
    return {satu: hitung[satu.value] for satu in JenisMasuk if satu.value in hitung}


def daftar_masuk(pelaku: Pelaku, saringan: SaringanMasuk, batas: int = 50) -> HalamanMasuk:
    """Return one page of what waits, the oldest first."""
    semua = _gabungan(pelaku)
    if semua is None:
        return HalamanMasuk([], 0, None)
    syarat = _syarat(semua, saringan)
    dalam = sa.select(semua.c.id).where(*syarat).limit(BATAS_TOTAL + 1).subquery()
    total = db.session.scalar(sa.select(sa.func.count()).select_from(dalam)) or 0
    stmt = (
        sa.select(semua)
        .where(*syarat, _sesudah(semua, saringan.sesudah) if saringan.sesudah else sa.true())
        .order_by(semua.c.pada, semua.c.jenis, semua.c.id)
        .limit(batas + 1)
    )
    baris = db.session.execute(stmt).all()
    tampak = baris[:batas]
    return HalamanMasuk(
        _jadikan_baris(tampak), total, _kunci(tampak[-1]) if len(baris) > batas else None
    )


def _milik_jenis(baris: Iterable[Any], jenis: JenisMasuk) -> list[int]:
    return [satu.id for satu in baris if satu.jenis == jenis]


def _rincian(baris: list[Any]) -> dict[tuple[str, int], str]:
    """Return what each row is about, one query a kind that is on the page."""
    hasil: dict[tuple[str, int], str] = {}
    if ids := _milik_jenis(baris, JenisMasuk.KABAR):
        stmt = (
            sa.select(PernyataanPihak.id, PernyataanPihak.jenis, Pihak.nama)
            .join(Pihak, Pihak.id == PernyataanPihak.pihak_id)
            .where(PernyataanPihak.id.in_(ids))
        )
        for nomor, jenis, nama in db.session.execute(stmt):
            hasil[JenisMasuk.KABAR, nomor] = f"{nama}: {jenis.label.lower()}"
    if ids := _milik_jenis(baris, JenisMasuk.KUASA):
        stmt = (
            sa.select(Kuasa.id, Kuasa.nama, Kuasa.nomor, Pihak.nama)
            .join(Pihak, Pihak.id == Kuasa.pihak_id)
            .where(Kuasa.id.in_(ids))
        )
        for nomor, nama, surat, pihak in db.session.execute(stmt):
            hasil[JenisMasuk.KUASA, nomor] = f"{nama} untuk {pihak}, surat {surat}"
    if ids := _milik_jenis(baris, JenisMasuk.AKSES):
        akses = (
            sa.select(AksesPihak.id, AksesPihak.pengguna_nama, Pihak.nama)
            .join(Pihak, Pihak.id == AksesPihak.pihak_id)
            .where(AksesPihak.id.in_(ids))
        )
        for nomor, nama, pihak in db.session.execute(akses):
            hasil[JenisMasuk.AKSES, nomor] = f"{nama} untuk {pihak}"
    if ids := _milik_jenis(baris, JenisMasuk.DOKUMEN):
        stmt = sa.select(PeristiwaPerkara.id, PeristiwaPerkara.keterangan).where(
            PeristiwaPerkara.id.in_(ids)
        )
        for nomor, teks in db.session.execute(stmt):
            hasil[JenisMasuk.DOKUMEN, nomor] = teks
    return hasil


def _jadikan_baris(baris: list[Any]) -> list[BarisMasuk]:
    ids = {satu.perkara_id for satu in baris if satu.perkara_id is not None}
    perkara = {
        satu.id: satu for satu in db.session.scalars(sa.select(Perkara).where(Perkara.id.in_(ids)))
    }
    wakil = {satu.id: satu for satu in perusahaan.wakil(_milik_jenis(baris, JenisMasuk.WAKIL))}
    rincian = _rincian(baris)
    hasil = []
    for satu in baris:
        milik = perkara.get(satu.perkara_id)
        orang = wakil.get(satu.id) if satu.jenis == JenisMasuk.WAKIL else None
        hasil.append(
            BarisMasuk(
                jenis=JenisMasuk(satu.jenis),
                id=satu.id,
                perkara_id=satu.perkara_id,
                pada=satu.pada,
                saluran=Saluran(satu.saluran),
                nomor=milik.sebutan if milik else "",
                judul=milik.judul if milik else (orang.nama_perusahaan if orang else ""),
                rincian=f"{orang.pengguna_nama}, {orang.jabatan}"
                if orang
                else rincian.get((satu.jenis, satu.id), ""),
            )
        )
    return hasil
