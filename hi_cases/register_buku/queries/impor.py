"""Reads of old registers: what is stored of a year, the imports, a case as it was kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.impor import pekerjaan_dari
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.core.rujukan import Label
from hi_cases.perselisihan.queries import arsip
from hi_cases.perselisihan.rules import izin
from hi_cases.register_buku.models import DIBAWA, BarisBuku, ImporRegister, NasibBaris
from hi_cases.register_buku.rules.impor import FaktaRegister, kunci_nomor
from hi_cases.register_buku.rules.impor.rencana import Kunci, Tersimpan
from hi_cases.register_buku.rules.izin import IMPOR


def tersimpan(pelaku: Pelaku, tahun: Collection[int]) -> dict[Kunci, Tersimpan]:
    """Every register number of these years with the facts last applied to it, in two queries."""
    authz.tabel().pastikan(pelaku, IMPOR)
    fakta = _fakta_terakhir(arsip.id_tahun(tahun))
    return {
        (tahun_register, kunci_nomor(nomor)): Tersimpan(perkara_id, fakta.get(perkara_id))
        for perkara_id, nomor, tahun_register in arsip.nomor_tahun(tahun)
    }


def _fakta_terakhir(ids: Any) -> dict[int, FaktaRegister]:
    """The facts last applied to cases, given by their ids or by a query of them."""
    terakhir = (
        sa.select(sa.func.max(BarisBuku.id))
        .where(BarisBuku.perkara_id.in_(ids), BarisBuku.nasib.in_(DIBAWA))
        .group_by(BarisBuku.perkara_id)
    )
    stmt = sa.select(BarisBuku.perkara_id, BarisBuku.fakta).where(BarisBuku.id.in_(terakhir))
    return {nomor: FaktaRegister.dari_json(isi) for nomor, isi in db.session.execute(stmt) if isi}


class SedangTersimpan:
    """What is stored of the years that a run has reached: their numbers are read once, then only
    those added since by anybody, however many batches follow. Years that lie behind are let go."""

    def __init__(self) -> None:
        self._perkara: dict[Kunci, int] = {}
        self._tahun: frozenset[int] = frozenset()
        self._sampai = 0

    def baca(self, pelaku: Pelaku, kunci: Collection[Kunci]) -> dict[Kunci, Tersimpan]:
        """Return what is stored under these numbers as of now, with the facts last applied."""
        authz.tabel().pastikan(pelaku, IMPOR)
        tahun = {satu for satu, _ in kunci}
        if not self._tahun >= tahun:
            self._perkara, self._tahun, self._sampai = {}, frozenset(tahun), 0
        for perkara_id, nomor, milik in arsip.nomor_tahun(self._tahun, self._sampai):
            self._perkara[milik, kunci_nomor(nomor)] = self._sampai = perkara_id
        ada = {satu: self._perkara[satu] for satu in kunci if satu in self._perkara}
        fakta = _fakta_terakhir(ada.values()) if ada else {}
        return {satu: Tersimpan(nomor, fakta.get(nomor)) for satu, nomor in ada.items()}


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


def baris_tersimpan(
    impor_id: int, baris: Collection[tuple[str, int]]
) -> frozenset[tuple[str, int]]:
    """Which of these lines of a book an earlier, broken run of this import has already stored."""
    nomor = [satu for _, satu in baris]
    stmt = sa.select(BarisBuku.lembar, BarisBuku.baris).where(
        BarisBuku.impor_id == impor_id,
        BarisBuku.lembar.in_({lembar for lembar, _ in baris}),
        BarisBuku.baris.between(min(nomor), max(nomor)),
    )
    return frozenset((lembar, baris) for lembar, baris in db.session.execute(stmt))


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
    return pekerjaan_dari(impor)


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


def label_impor(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name imports for the trail; only who may import opens their page."""
    stmt = sa.select(ImporRegister.id, ImporRegister.nama_berkas)
    boleh = authz.tabel().boleh(pelaku, IMPOR)
    return {
        impor_id: Label(
            f"Buku register {nama}" if boleh else f"Buku register {impor_id}",
            url_for("register_buku.impor_periksa", impor_id=impor_id) if boleh else "",
        )
        for impor_id, nama in db.session.execute(stmt.where(ImporRegister.id.in_(set(ids))))
    }


def ada_contoh(pelaku: Pelaku) -> bool:
    """Tell whether the example book, whose rows are invented, is in the archive."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    baris = sa.exists().where(BarisBuku.impor_id == ImporRegister.id, BarisBuku.nasib.in_(DIBAWA))
    stmt = sa.select(ImporRegister.id).where(ImporRegister.contoh, baris)
    return db.session.scalar(stmt.limit(1)) is not None


def dari_contoh(pelaku: Pelaku, perkara_id: int) -> bool:
    """Tell whether a case comes from the example book, so that its page says it is invented; one
    from which a line of that book only differed is not."""
    authz.tabel().pastikan(pelaku, izin.LIHAT)
    stmt = (
        sa.select(BarisBuku.id)
        .join(ImporRegister, ImporRegister.id == BarisBuku.impor_id)
        .where(
            BarisBuku.perkara_id == perkara_id,
            BarisBuku.nasib.in_(DIBAWA),
            ImporRegister.contoh,
        )
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
