"""The panel of now, and the lines of lists: read for many submissions in a few queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan, PihakPermohonan
from hi_cases.permohonan.queries.akses import milik_sendiri, pemohon_saja, wakilan
from hi_cases.permohonan.queries.fakta import fakta
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.kini import ANDA, Jangka, Keadaan, Kini, LangkahStrip, kini, strip
from hi_cases.permohonan.types import Jenis, Pemegang, StatusPihak, Tahap
from hi_cases.perusahaan import queries as perusahaan

TAK_DILAYANI = Kini(
    "Keadaan sekarang", "Jenis permohonan ini tidak lagi dilayani di sini.", Pemegang.TIDAK_ADA
)


@dataclass(frozen=True)
class BarisDaftar:
    """One line of a list."""

    permohonan: Permohonan
    nama: str
    """What its kind is called in one or two words; the code of one that is gone."""
    perusahaan: str
    kini: Kini

    @property
    def id(self) -> int:
        return self.permohonan.id

    @property
    def pemegang(self) -> Pemegang:
        """From whom the next step is awaited."""
        return self.kini.pemegang

    @property
    def kalimat(self) -> str:
        return self.kini.kalimat

    @property
    def kode(self) -> str:
        """Code of the period that falls due first."""
        return self.kini.kode

    @property
    def jatuh(self) -> date | None:
        return self.kini.sebelum

    @property
    def sisa(self) -> int | None:
        return self.kini.sisa

    @property
    def satuan(self) -> str:
        """Of what is left: working days, or the days of a calendar."""
        return self.kini.satuan


@dataclass(frozen=True)
class Ringkas:
    """The head of a submission's page: where it stands and what is awaited."""

    perusahaan: str
    kini: Kini
    strip: Sequence[LangkahStrip]
    mulai_lagi: bool
    """Whether a new draft may take over what this one had."""

    @property
    def judul(self) -> str:
        return self.kini.judul

    @property
    def kalimat(self) -> str:
        return self.kini.kalimat

    @property
    def dasar(self) -> str:
        """Article of the period that falls due first."""
        return self.kini.dasar

    @property
    def akibat(self) -> tuple[str, ...]:
        """What follows by law, a sentence a running period."""
        return self.kini.akibat

    @property
    def pemegang(self) -> Pemegang:
        return self.kini.pemegang


def _jangka(semua: Iterable[Any], hari_ini: date) -> tuple[Jangka, ...]:
    return tuple(
        Jangka(
            satu.kode,
            satu.label,
            satu.jatuh,
            kalender.sisa(satu, hari_ini) if satu.jatuh else None,
            satu.ketentuan.satuan.label_sisa,
            satu.ketentuan.akibat,
            satu.ketentuan.dasar,
        )
        for satu in semua
    )


def _pihak_belum(ids: Sequence[int], pembaca: Pelaku | None) -> Mapping[int, tuple[str, ...]]:
    stmt = sa.select(PihakPermohonan).where(
        PihakPermohonan.permohonan_id.in_(ids), PihakPermohonan.status != StatusPihak.SETUJU
    )
    saya = pembaca.id if pembaca is not None else None
    hasil: dict[int, tuple[str, ...]] = {}
    for satu in db.session.scalars(stmt.order_by(PihakPermohonan.id)):
        nama = ANDA if saya is not None and satu.pengguna_id == saya else satu.nama
        hasil[satu.permohonan_id] = (*hasil.get(satu.permohonan_id, ()), nama)
    return hasil


def _milik(semua: Sequence[Permohonan], pembaca: Pelaku | None) -> frozenset[int]:
    """Return the submissions whose applicant the reader may act for: not those he only reads."""
    if not semua or pembaca is None or pembaca.staf or pembaca.id is None:
        return frozenset()
    bertindak, bersama = perusahaan.perusahaan_bertindak(pembaca.id), wakilan(pembaca)
    return frozenset(
        satu.id
        for satu in semua
        if (
            satu.pemohon_id == pembaca.id or bersama.punya(satu)
            if satu.perusahaan_id is None
            else satu.perusahaan_id in bertindak
        )
    )


def keadaan_banyak(
    semua: Sequence[Permohonan], pembaca: Pelaku | None = None
) -> Mapping[int, Keadaan]:
    """Return what the panels of many submissions are made from, in a few queries.

    To `pembaca` the side that he acts for is "Anda".
    """
    hari_ini = clock.hari_ini()
    berjalan = kalender.tenggat_untuk_banyak(
        "permohonan", [satu.id for satu in semua], berjalan_saja=True
    )
    menunggu = [satu.id for satu in semua if satu.tahap is Tahap.MENUNGGU_PIHAK]
    pihak = _pihak_belum(menunggu, pembaca) if menunggu else {}
    milik = _milik(semua, pembaca)
    return {
        satu.id: Keadaan(
            tahap=satu.tahap,
            hari_ini=hari_ini,
            hasil=satu.hasil,
            selesai=satu.selesai_pada,
            putaran=satu.putaran,
            petugas=satu.petugas_nama or "",
            diterima=satu.diterima_pemohon,
            pihak_belum=pihak.get(satu.id, ()),
            pemohon=ANDA if satu.id in milik else "pemohon",
            jangka=_jangka(berjalan[satu.id], hari_ini),
        )
        for satu in semua
    }


def jadikan_baris(semua: Iterable[Permohonan], pembaca: Pelaku | None = None) -> list[BarisDaftar]:
    """Return lines for submissions that the reader sees: a constant number of queries."""
    semua = list(semua)
    return _baris(semua, keadaan_banyak(semua, pembaca))


def _baris(semua: Sequence[Permohonan], keadaan: Mapping[int, Keadaan]) -> list[BarisDaftar]:
    nama = perusahaan.nama_banyak(s.perusahaan_id for s in semua if s.perusahaan_id is not None)
    hasil = []
    for satu in semua:
        jenis = daftar.jenis(satu.jenis)
        hasil.append(
            BarisDaftar(
                satu,
                jenis.singkat if jenis else satu.jenis,
                nama.get(satu.perusahaan_id, "") if satu.perusahaan_id else satu.pemohon_nama,
                kini(jenis, keadaan[satu.id]) if jenis else TAK_DILAYANI,
            )
        )
    return hasil


def _dilalui(permohonan: Permohonan) -> Mapping[Tahap, date]:
    stmt = (
        sa.select(PeristiwaPermohonan.ke, PeristiwaPermohonan.tanggal)
        .where(
            PeristiwaPermohonan.permohonan_id == permohonan.id,
            PeristiwaPermohonan.ke != PeristiwaPermohonan.dari,
        )
        .order_by(PeristiwaPermohonan.id)
    )
    return {Tahap(ke): tanggal for ke, tanggal in db.session.execute(stmt)}


def ringkas(pelaku: Pelaku, permohonan: Permohonan) -> Ringkas:
    """Return the head of the page of a submission that the reader sees."""
    semua = dict(keadaan_banyak([permohonan], pelaku))
    if pelaku.id is not None and permohonan.petugas_id == pelaku.id:
        semua[permohonan.id] = replace(semua[permohonan.id], petugas=ANDA)
    (baris,), keadaan = _baris([permohonan], semua), semua[permohonan.id]
    jenis = daftar.jenis(permohonan.jenis)
    if jenis is None:
        return Ringkas(baris.perusahaan, baris.kini, (), mulai_lagi=False)
    return Ringkas(
        baris.perusahaan,
        baris.kini,
        strip(jenis, keadaan, _dilalui(permohonan)),
        mulai_lagi=alur.dapat_mulai_lagi(jenis, fakta(permohonan, jenis)),
    )


def pilihan(pelaku: Pelaku, permohonan: Permohonan) -> Sequence[alur.Pilihan]:
    """Return the acts of the present stage, whose they are, and why one is not there yet."""
    jenis: Jenis | None = daftar.jenis(permohonan.jenis)
    if jenis is None:
        return []
    semua = alur.pilihan(
        pelaku,
        jenis,
        fakta(permohonan, jenis),
        milik_sendiri=lambda tindakan: milik_sendiri(pelaku, permohonan, tindakan),
    )
    return [s for s in semua if not pemohon_saja(pelaku, permohonan, s.transisi.tindakan)]
