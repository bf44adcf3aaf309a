"""How far issued letters are with those to whom they go: for the letter's page and the desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakBerizin, TidakDitemukan
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.surat.models import Penyampaian, Surat, VersiTemplat
from hi_cases.surat.queries.akses import boleh_lihat, port
from hi_cases.surat.queries.usai import usai
from hi_cases.surat.rules.sampaikan import Keadaan, keadaan
from hi_cases.surat.types import (
    ALAMAT_TUJUAN,
    BUKAN_PIHAK,
    TERIMA_DICATAT,
    AkibatTerima,
    CaraSampai,
    KabarTerima,
    PihakSurat,
    Sasaran,
    StatusSurat,
)

IZIN = "surat.sampaikan"


@dataclass(frozen=True)
class Tujuan:
    """One party to which a letter goes, with all its sendings, the oldest first."""

    pihak: PihakSurat
    kiriman: tuple[Penyampaian, ...]
    kabar: tuple[KabarTerima, ...] = ()

    @property
    def keadaan(self) -> Keadaan:
        return keadaan(self.kiriman)

    @property
    def diterima(self) -> Penyampaian | None:
        """The sending by which it has the letter."""
        return next((s for s in self.kiriman if s.diterima_pada is not None), None)

    @property
    def berjalan(self) -> tuple[Penyampaian, ...]:
        """Sendings of which nothing is known yet."""
        return tuple(s for s in self.kiriman if s.diterima_pada is None and s.gagal_pada is None)

    @property
    def cara(self) -> tuple[CaraSampai, ...]:
        """The ways that are open for this party."""
        return tuple(s for s in CaraSampai if self.pihak.berakun or s is not CaraSampai.PORTAL)


@dataclass(frozen=True)
class PanelSampai:
    """The service of one letter."""

    tujuan: tuple[Tujuan, ...]
    akibat: AkibatTerima | None
    boleh: bool
    """Whether the reader records sendings and receipts of it."""
    masih: bool
    """Whether the letter is in force: only then it is sent."""
    dicatat: bool
    """Whether it is still recorded what became of its sendings."""


def sasaran(surat: Surat) -> Sasaran:
    """Return to whom a letter goes, by the version of its template."""
    return Sasaran(surat.templat.isi["sasaran"])


def penerima(surat: Surat) -> tuple[PihakSurat, ...]:
    """Return the parties to which a letter goes, or the one person who is no party."""
    if sasaran(surat) is Sasaran.TANPA:
        return ()
    if sasaran(surat) is Sasaran.ORANG_LAIN:
        alamat = str(surat.isian.get(ALAMAT_TUJUAN) or "")
        return (PihakSurat(BUKAN_PIHAK, surat.pihak_nama, alamat),)
    semua = port(surat.rujukan).pihak(surat.rujukan_id)
    return tuple(s for s in semua if surat.pihak_id is None or s.id == surat.pihak_id)


def _boleh(pelaku: Pelaku, rujukan: Rujukan) -> bool:
    """A mediator delivers letters about his own things, the counter all."""
    if pelaku.sistem:
        return True
    if not authz.tabel().boleh(pelaku, IZIN):
        return False
    if pelaku.berperan(Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID):
        return True
    return port(rujukan).penanggung_jawab(rujukan.id) == pelaku.id


def boleh_sampaikan(pelaku: Pelaku, surat: Surat) -> bool:
    """Tell whether the actor records how a letter goes out."""
    return _boleh(pelaku, surat.rujukan)


def pastikan_sampaikan(pelaku: Pelaku, surat: Surat) -> None:
    """Raise TidakBerizin unless the actor records how this letter goes out."""
    authz.tabel().pastikan(pelaku, IZIN)
    if not boleh_sampaikan(pelaku, surat):
        raise TidakBerizin("Pengiriman surat dicatat petugas loket atau mediator perkara ini.")


def tujuan(surat: Surat) -> tuple[Tujuan, ...]:
    """Return each party to which a letter goes, with what was sent to it."""
    kabar = port(surat.rujukan).kabar_terima(surat)
    return tuple(
        Tujuan(
            pihak,
            tuple(s for s in surat.penyampaian if (s.pihak_id or BUKAN_PIHAK) == pihak.id),
            tuple(s for s in kabar if s.pihak_id == pihak.id),
        )
        for pihak in penerima(surat)
    )


def panel(pelaku: Pelaku, surat: Surat) -> PanelSampai | None:
    """Return the service of an issued letter; None where it goes to no party."""
    if surat.terbit_pada is None or not (semua := tujuan(surat)):
        return None
    return PanelSampai(
        semua,
        port(surat.rujukan).akibat_terima(surat),
        boleh_sampaikan(pelaku, surat),
        surat.status is StatusSurat.TERBIT,
        surat.status in TERIMA_DICATAT,
    )


def satu_tujuan(surat: Surat, pihak_id: int | None) -> Tujuan:
    """Return one addressee of a letter; no id: the one who is no party."""
    for satu in tujuan(surat):
        if satu.pihak.id == (pihak_id or BUKAN_PIHAK):
            return satu
    raise TidakDitemukan("Surat ini tidak ditujukan kepada pihak itu.")


def kiriman_diterima(rujukan: Rujukan, kode: str, pihak_id: int | None) -> Sequence[Penyampaian]:
    """Return the sendings of letters of a kind that a party is proven to have, the oldest first.

    Those of letters that were replaced since are among them.
    """
    stmt = (
        sa.select(Penyampaian)
        .join(Penyampaian.surat)
        .where(
            Surat.kode == kode,
            Surat.rujukan_jenis == rujukan.jenis,
            Surat.rujukan_id == rujukan.id,
            Penyampaian.pihak_id == pihak_id,
            Penyampaian.diterima_pada.is_not(None),
        )
    )
    return db.session.scalars(stmt.order_by(Penyampaian.id)).all()


def keterangan_bukti(satu: Penyampaian) -> str:
    """Return the words by which a proof among the files of the thing is known to be this one's."""
    surat = satu.surat
    return f"tanda terima {surat.nama} {surat.nomor or ''} ({satu.id})".replace("  ", " ")


def ambil_kiriman(pelaku: Pelaku, penyampaian_id: int) -> Penyampaian:
    """Return a sending of a letter that an officer sees and delivers."""
    satu = db.session.get(Penyampaian, penyampaian_id)
    if satu is None or not boleh_lihat(pelaku, satu.surat):
        raise TidakDitemukan
    pastikan_sampaikan(pelaku, satu.surat)
    return satu


# -- the desk -------------------------------------------------------------------------------


@dataclass(frozen=True)
class TenggatMenunggu:
    """A running period that ends once the letter is received."""

    kode: str
    jatuh: date | None
    sisa: int | None


@dataclass(frozen=True)
class BarisSampai:
    """One letter that somebody is not yet proven to have."""

    surat: Surat
    label: Label
    belum: tuple[Tujuan, ...]
    akibat: AkibatTerima | None
    tenggat: tuple[TenggatMenunggu, ...]


@dataclass(frozen=True)
class HalamanSampai:
    """One page of the desk, the oldest letter first, with the key of the next."""

    baris: list[BarisSampai]
    sesudah: int | None


def _belum_sampai() -> list[sa.ColumnElement[bool]]:
    return [
        Surat.status == StatusSurat.TERBIT,
        Surat.tersampai_pada.is_(None),
        VersiTemplat.isi["sasaran"].as_string() != Sasaran.TANPA.value,
    ]


def _tenggat(surat: Surat, akibat: AkibatTerima | None) -> tuple[TenggatMenunggu, ...]:
    if akibat is None or not akibat.menunggu:
        return ()
    hari_ini = clock.hari_ini()
    return tuple(
        TenggatMenunggu(satu.kode, satu.jatuh, kalender_kerja.sisa(satu, hari_ini))
        for satu in kalender_kerja.tenggat_untuk(surat.rujukan)
        if satu.kode in akibat.menunggu and satu.ditutup_pada is None
    )


def _baris(surat: Surat, label: Label) -> BarisSampai:
    akibat = port(surat.rujukan).akibat_terima(surat)
    belum = tuple(s for s in tujuan(surat) if s.keadaan is not Keadaan.DITERIMA)
    return BarisSampai(surat, label, belum, akibat, _tenggat(surat, akibat))


def belum_sampai(pelaku: Pelaku, sesudah: int | None = None, batas: int = 50) -> HalamanSampai:
    """Return issued letters that some party is not proven to have, the oldest first."""
    authz.tabel().pastikan(pelaku, IZIN)
    stmt = sa.select(Surat).join(Surat.templat).where(*_belum_sampai())
    if sesudah is not None and (batas_lalu := db.session.get(Surat, sesudah)) is not None:
        kunci: Any = sa.tuple_(Surat.terbit_pada, Surat.id)
        stmt = stmt.where(kunci > (batas_lalu.terbit_pada, batas_lalu.id))
    stmt = stmt.options(selectinload(Surat.penyampaian))
    semua: Sequence[Surat] = db.session.scalars(
        stmt.order_by(Surat.terbit_pada, Surat.id).limit(batas + 1)
    ).all()
    lebih, semua = len(semua) > batas, semua[:batas]
    selesai = usai(semua)
    tampak = [
        satu
        for satu in semua
        if satu.id not in selesai and boleh_sampaikan(pelaku, satu) and boleh_lihat(pelaku, satu)
    ]
    label = label_semua(pelaku, [satu.rujukan for satu in tampak])
    return HalamanSampai(
        [_baris(satu, label[satu.rujukan]) for satu in tampak],
        semua[-1].id if lebih and semua else None,
    )


def jumlah_belum_sampai(pelaku: Pelaku) -> int:
    """Count the letters of the desk that this actor delivers."""
    if not authz.tabel().boleh(pelaku, IZIN):
        return 0
    stmt = (
        sa.select(Surat.id, Surat.kode, Surat.rujukan_jenis, Surat.rujukan_id, Surat.isian)
        .join(Surat.templat)
        .where(*_belum_sampai())
    )
    semua = db.session.execute(stmt).all()
    selesai = usai(semua)
    banyak = Counter(Rujukan(s.rujukan_jenis, s.rujukan_id) for s in semua if s.id not in selesai)
    return sum(jumlah for satu, jumlah in banyak.items() if _boleh(pelaku, satu))
