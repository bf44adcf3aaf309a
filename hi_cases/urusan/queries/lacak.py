"""The page behind the card of a matter: where it stands, and nothing of what was written in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan.models import KartuUrusan, Urusan
from hi_cases.urusan.queries.akses import jenis_dari
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.rules.alur import menunggu
from hi_cases.urusan.rules.lacak import letak
from hi_cases.urusan.types import Pemegang, Unduhan


@dataclass(frozen=True)
class HalamanUrusan:
    """What is shown: what is not here is not shown."""

    nomor: str
    jenis: str
    tanggal: date
    tahap: str
    ke: int
    dari: int
    terbuka: bool
    giliran_pengaju: bool
    di_dinas: bool
    menunggu: str
    jatuh: date | None
    """The last day of the period that falls due first."""
    dasar: str
    kalimat: Sequence[str]
    """What the kind itself says to whoever filed it."""
    unduhan: Unduhan | None
    """Files that may be taken out by the card."""


def halaman_urusan(kartu_id: int, generasi: int) -> HalamanUrusan | None:
    """Return the page of a card; None once its PIN was replaced."""
    satu = milik_kartu(kartu_id, generasi)
    return None if satu is None else halaman_satu(satu)


def milik_kartu(kartu_id: int, generasi: int) -> Urusan | None:
    """Return the matter of a card; None once its PIN was replaced."""
    kartu = db.session.get(KartuUrusan, kartu_id)
    if kartu is None or kartu.generasi != generasi:
        return None
    return db.session.get_one(Urusan, kartu.urusan_id)


def kartu_milik(urusan_id: int) -> KartuUrusan:
    """Return the card of a matter that has one."""
    return db.session.query(KartuUrusan).filter_by(urusan_id=urusan_id).one()


def halaman_satu(urusan: Urusan) -> HalamanUrusan:
    """Return a matter as whoever filed it may read it; the caller has judged that it is he."""
    jenis = jenis_dari(urusan)
    tahap = jenis.tahap_kode(urusan.tahap)
    jatuh = kalender.jatuh_berjalan("urusan", [urusan.id]).get(urusan.id, {})
    ke, dari = letak(jenis, urusan.tahap)
    kalimat, siapa = menunggu(jenis, urusan.tahap, urusan.keadaan)
    return HalamanUrusan(
        nomor=urusan.nomor,
        jenis=jenis.nama,
        tanggal=urusan.tanggal,
        tahap=tahap.label if tahap else urusan.tahap,
        ke=ke,
        dari=dari,
        terbuka=urusan.terbuka,
        giliran_pengaju=siapa is Pemegang.PENGAJU,
        di_dinas=siapa is Pemegang.DINAS,
        menunggu=kalimat if urusan.terbuka else "",
        jatuh=min((hari for hari in jatuh.values() if hari), default=None),
        dasar=jenis.dasar,
        kalimat=daftar_jenis.port(urusan.jenis).lacak(urusan),
        unduhan=daftar_jenis.port(urusan.jenis).unduhan_lacak(urusan),
    )
