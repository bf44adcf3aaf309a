"""Reads of old registers: what is stored of a year, the imports, the archive, a case as kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci, lolos_like
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.core.rujukan import Label
from hi_cases.perselisihan.models import BarisBuku, ImporRegister, NasibBaris, Perkara
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.impor import FaktaRegister, kunci_nomor
from hi_cases.perselisihan.rules.impor.izin import IMPOR
from hi_cases.perselisihan.rules.impor.rencana import Kunci, Tersimpan
from hi_cases.perselisihan.types import AKHIR, Asal, Hasil, Tahap

HALAMAN = 50
BATAS_TOTAL = 10_000
_BERLAKU = (NasibBaris.DITAMBAH, NasibBaris.DIUBAH)


def tersimpan(pelaku: Pelaku, tahun: Collection[int]) -> dict[Kunci, Tersimpan]:
    """Every register number of these years with the facts last applied to it, in one query."""
    authz.tabel().pastikan(pelaku, IMPOR)
    terakhir = (
        sa.select(sa.func.max(BarisBuku.id))
        .where(BarisBuku.perkara_id == Perkara.id, BarisBuku.nasib.in_(_BERLAKU))
        .correlate(Perkara)
        .scalar_subquery()
    )
    stmt = (
        sa.select(Perkara.id, Perkara.nomor, Perkara.tahun_register, BarisBuku.fakta)
        .outerjoin(BarisBuku, BarisBuku.id == terakhir)
        .where(Perkara.tahun_register.in_(tahun))
        .order_by(Perkara.id)
    )
    hasil: dict[Kunci, Tersimpan] = {}
    for perkara_id, nomor, tahun_register, fakta in db.session.execute(stmt):
        isi = FaktaRegister.dari_json(fakta) if fakta else None
        if tahun_register is not None and nomor is not None:
            hasil[(tahun_register, kunci_nomor(nomor))] = Tersimpan(perkara_id, isi)
    return hasil


def ambil(pelaku: Pelaku, impor_id: int, *, kunci_baris: bool = False) -> ImporRegister:
    """One import, held for change if asked."""
    authz.tabel().pastikan(pelaku, IMPOR)
    stmt = sa.select(ImporRegister).where(ImporRegister.id == impor_id)
    impor = db.session.scalar(kunci(stmt) if kunci_baris else stmt)
    if impor is None:
        raise TidakDitemukan
    return impor


def untuk_pekerjaan(impor_id: int) -> ImporRegister:
    """The import a job works on; a job acts for the system, so no permission is asked."""
    return db.session.scalars(kunci(sa.select(ImporRegister).filter_by(id=impor_id))).one()


def kunci_impor() -> None:
    """Let one batch in at a time, whichever book it is from."""
    pertama = sa.select(ImporRegister.id).order_by(ImporRegister.id).limit(1)
    db.session.scalar(kunci(pertama))


def baris_tersimpan(impor_id: int) -> frozenset[tuple[str, int]]:
    """The lines of a book that an earlier, broken run of this import has already stored."""
    stmt = sa.select(BarisBuku.lembar, BarisBuku.baris).where(BarisBuku.impor_id == impor_id)
    return frozenset((lembar, baris) for lembar, baris in db.session.execute(stmt))


def untuk_diubah(ids: Iterable[int]) -> dict[int, Perkara]:
    """Cases to be corrected, held, with their parties and kinds."""
    stmt = (
        sa.select(Perkara)
        .where(Perkara.id.in_(sorted(ids)))
        .order_by(Perkara.id)
        .options(selectinload(Perkara.pihak), selectinload(Perkara.baris_jenis))
    )
    return {satu.id: satu for satu in db.session.scalars(kunci(stmt))}


def id_menurut_nomor(nomor: Iterable[tuple[int, str]]) -> dict[tuple[int, str], int]:
    """Ids of cases by year and register number."""
    dicari = set(nomor)
    stmt = sa.select(Perkara.tahun_register, Perkara.nomor, Perkara.id).where(
        Perkara.tahun_register.in_({tahun for tahun, _ in dicari}),
        Perkara.nomor.in_({satu for _, satu in dicari}),
    )
    return {
        (tahun, satu): perkara_id
        for tahun, satu, perkara_id in db.session.execute(stmt)
        if tahun is not None and satu is not None
    }


def hitung_nasib(impor_id: int) -> dict[NasibBaris, int]:
    """How many lines of an import met which fate."""
    stmt = (
        sa.select(BarisBuku.nasib, sa.func.count())
        .where(BarisBuku.impor_id == impor_id)
        .group_by(BarisBuku.nasib)
    )
    return dict(db.session.execute(stmt).all())


def pekerjaan_impor(pelaku: Pelaku, impor: ImporRegister) -> Pekerjaan | None:
    """The job of an import, whoever confirmed it."""
    authz.tabel().pastikan(pelaku, IMPOR)
    return db.session.get(Pekerjaan, impor.pekerjaan_id) if impor.pekerjaan_id else None


@dataclass(frozen=True)
class RiwayatImpor:
    """One line of the list of books that were handed in."""

    id: int
    nama_berkas: str
    contoh: bool
    diunggah_pada: datetime
    pelaku_nama: str
    keadaan: str
    ditambah: int | None
    diubah: int | None
    ditolak: int | None


_KEADAAN = {
    StatusPekerjaan.MENUNGGU: "Menunggu giliran",
    StatusPekerjaan.BERJALAN: "Sedang dimasukkan",
    StatusPekerjaan.GAGAL: "Terhenti karena gangguan",
    StatusPekerjaan.DIBATALKAN: "Dibatalkan di tengah jalan",
    None: "Diperiksa, belum dimasukkan",
}


def riwayat(pelaku: Pelaku, batas: int = 20) -> list[RiwayatImpor]:
    """The last books, newest first."""
    authz.tabel().pastikan(pelaku, IMPOR)
    stmt = (
        sa.select(ImporRegister, Pekerjaan.status)
        .outerjoin(Pekerjaan, Pekerjaan.id == ImporRegister.pekerjaan_id)
        .order_by(ImporRegister.id.desc())
        .limit(batas)
    )
    return [_riwayat(impor, status) for impor, status in db.session.execute(stmt)]


def _riwayat(impor: ImporRegister, status: StatusPekerjaan | None) -> RiwayatImpor:
    hitung = impor.ringkasan or {}
    return RiwayatImpor(
        impor.id,
        impor.nama_berkas,
        impor.contoh,
        impor.diunggah_pada,
        impor.pelaku_nama,
        "Sudah dimasukkan" if impor.ringkasan is not None else _KEADAAN[status],
        hitung.get("ditambah"),
        hitung.get("diubah"),
        hitung.get("ditolak"),
    )


@dataclass(frozen=True)
class BarisArsip:
    """One case of the archive."""

    id: int
    nomor: str
    dicatat_pada: date | None
    judul: str
    jenis: str
    kecamatan: str | None
    mediator_nama: str | None
    tahap: Tahap
    hasil: Hasil | None
    selesai_pada: date | None

    @property
    def akhir(self) -> str:
        """How it ended, if the book says so."""
        if self.hasil:
            return self.hasil.label
        return self.tahap.label if self.tahap in AKHIR else "Belum selesai"


@dataclass(frozen=True)
class HalamanArsip:
    """A page of the archive."""

    baris: tuple[BarisArsip, ...]
    total: int | None
    setelah: int | None


def label_impor(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name imports for the trail; only who may import opens their page."""
    stmt = sa.select(ImporRegister.id, ImporRegister.nama_berkas)
    boleh = authz.tabel().boleh(pelaku, IMPOR)
    return {
        impor_id: Label(
            f"Buku register {nama}" if boleh else f"Buku register {impor_id}",
            url_for("perselisihan.impor_periksa", impor_id=impor_id) if boleh else "",
        )
        for impor_id, nama in db.session.execute(stmt.where(ImporRegister.id.in_(set(ids))))
    }


def arsip(
    pelaku: Pelaku, *, q: str = "", tahun: int | None = None, setelah: int | None = None
) -> HalamanArsip:
    """Cases of old registers, newest year first, in the order of the book."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    saring = [Perkara.asal == Asal.REGISTER]
    if tahun is not None:
        saring.append(Perkara.tahun_register == tahun)
    if q:
        kata = lolos_like(q.casefold())
        saring.append(
            sa.or_(
                Perkara.judul_cari.like(f"%{kata}%", escape="\\"),
                sa.func.lower(Perkara.nomor).like(f"%{kata}%", escape="\\"),
            )
        )
    baris = db.session.scalars(_stmt_arsip(saring, setelah)).all()
    isi = tuple(_baris_arsip(satu) for satu in baris[:HALAMAN])
    return HalamanArsip(isi, _total(saring), isi[-1].id if len(baris) > HALAMAN and isi else None)


def _baris_arsip(perkara: Perkara) -> BarisArsip:
    return BarisArsip(
        perkara.id,
        perkara.nomor or "",
        perkara.dicatat_pada,
        perkara.judul,
        perkara.jenis_utama.label if perkara.jenis_utama else "",
        perkara.kecamatan,
        perkara.mediator_nama,
        perkara.tahap,
        perkara.hasil,
        perkara.selesai_pada,
    )


def _stmt_arsip(
    saring: Sequence[sa.ColumnElement[bool]], setelah: int | None
) -> sa.Select[Perkara]:
    """Year downward, then number upward; the page begins behind the case `setelah`."""
    urutan = sa.func.coalesce(Perkara.urutan_register, 0)
    stmt = sa.select(Perkara).where(*saring)
    if setelah is not None:
        batas = db.session.execute(
            sa.select(Perkara.tahun_register, urutan).where(
                Perkara.id == setelah, Perkara.asal == Asal.REGISTER
            )
        ).one_or_none()
        if batas is not None:
            stmt = stmt.where(
                sa.or_(
                    Perkara.tahun_register < batas[0],
                    sa.and_(
                        Perkara.tahun_register == batas[0],
                        sa.tuple_(urutan, Perkara.id) > sa.tuple_(batas[1], setelah),
                    ),
                )
            )
    return stmt.order_by(Perkara.tahun_register.desc(), urutan, Perkara.id).limit(HALAMAN + 1)


def _total(saring: Sequence[sa.ColumnElement[bool]]) -> int | None:
    """Exact up to ten thousand; more is "lebih dari"."""
    dalam = sa.select(Perkara.id).where(*saring).limit(BATAS_TOTAL + 1).subquery()
    jumlah = db.session.scalars(sa.select(sa.func.count()).select_from(dalam)).one()
    return None if jumlah > BATAS_TOTAL else jumlah


def tahun_arsip(pelaku: Pelaku) -> list[int]:
    """The years that old registers cover."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = sa.select(Perkara.tahun_register).where(Perkara.asal == Asal.REGISTER).distinct()
    return sorted(t for t in db.session.scalars(stmt) if t is not None)


def ada_contoh(pelaku: Pelaku) -> bool:
    """Tell whether the example book, whose rows are invented, is in the archive."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = sa.select(ImporRegister.id).where(
        ImporRegister.contoh, sa.exists().where(BarisBuku.impor_id == ImporRegister.id)
    )
    return db.session.scalar(stmt.limit(1)) is not None


def dari_contoh(pelaku: Pelaku, perkara_id: int) -> bool:
    """Tell whether a case comes from the example book, so that its page says it is invented."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = (
        sa.select(BarisBuku.id)
        .join(ImporRegister, ImporRegister.id == BarisBuku.impor_id)
        .where(BarisBuku.perkara_id == perkara_id, ImporRegister.contoh)
    )
    return db.session.scalar(stmt.limit(1)) is not None


def baris_buku(pelaku: Pelaku, perkara_id: int) -> list[tuple[BarisBuku, ImporRegister]]:
    """The lines of books behind a case, newest first: the case as it was kept."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = (
        sa.select(BarisBuku, ImporRegister)
        .join(ImporRegister, ImporRegister.id == BarisBuku.impor_id)
        .where(BarisBuku.perkara_id == perkara_id)
        .order_by(BarisBuku.id.desc())
    )
    return [(baris, impor) for baris, impor in db.session.execute(stmt)]
