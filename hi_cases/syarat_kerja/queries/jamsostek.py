"""Members of social security by company and programme: the newest counts, the history, who falls
short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label, Panel
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import atas as perusahaan_atas
from hi_cases.syarat_kerja.models import PesertaJamsostek
from hi_cases.syarat_kerja.rules.izin import PESERTA
from hi_cases.syarat_kerja.rules.jamsostek import kurang
from hi_cases.syarat_kerja.types import Program

RIWAYAT_MAKS = 200
UKURAN = 50


@dataclass(frozen=True)
class Kini:
    """The newest counts of one company, and what they fall short of."""

    pekerja: int | None
    terakhir: Mapping[Program, PesertaJamsostek]
    kurang: Sequence[str]

    @property
    def urut(self) -> Sequence[tuple[Program, PesertaJamsostek]]:
        """The newest counts in the order of the programmes."""
        return [(satu, self.terakhir[satu]) for satu in Program if satu in self.terakhir]

    @property
    def per_tanggal(self) -> date | None:
        """The newest day of any programme; None: nothing was stated."""
        return max((s.per_tanggal for s in self.terakhir.values()), default=None)


def riwayat(perusahaan_id: int) -> Sequence[PesertaJamsostek]:
    """Return what was stated of a company, and of what was merged into it, the newest first; what
    was struck out among it."""
    stmt = sa.select(PesertaJamsostek).where(
        PesertaJamsostek.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id))
    )
    urut = (PesertaJamsostek.per_tanggal.desc(), PesertaJamsostek.id.desc())
    return db.session.scalars(stmt.order_by(*urut).limit(RIWAYAT_MAKS)).all()


def kini(perusahaan_id: int) -> Kini:
    """Return the newest counts of a company by programme."""
    terakhir: dict[Program, PesertaJamsostek] = {}
    for satu in riwayat(perusahaan_id):
        if satu.dibatalkan_pada is None:
            terakhir.setdefault(satu.program, satu)
    nomor = perusahaan.utama([perusahaan_id]).get(perusahaan_id, perusahaan_id)
    pekerja = perusahaan_atas.pekerja_banyak([nomor]).get(nomor)
    angka = {program: satu.jumlah for program, satu in terakhir.items()}
    return Kini(pekerja, terakhir, kurang(angka, pekerja) if terakhir else ())


def ambil(pelaku: Pelaku, peserta_id: int) -> PesertaJamsostek:
    """Return one count for the office; TidakDitemukan for who may not see it."""
    authz.tabel().pastikan(pelaku, PESERTA, milik_sendiri=False)
    satu = db.session.get(PesertaJamsostek, peserta_id)
    if satu is None:
        raise TidakDitemukan("Catatan itu tidak ada.")
    return satu


def _terakhir() -> sa.Subquery:
    """Return (id, program, jumlah, per_tanggal, ke) of what counts, by the company of today; the
    newest of each programme has ke = 1."""
    p = PesertaJamsostek
    peta = perusahaan.peta_kini(sa.select(p.perusahaan_id).where(p.dibatalkan_pada.is_(None)))
    ke = sa.func.row_number().over(
        partition_by=(peta.c.kini, p.program), order_by=(p.per_tanggal.desc(), p.id.desc())
    )
    return (
        sa.select(peta.c.kini.label("id"), p.program, p.jumlah, p.per_tanggal, ke.label("ke"))
        .join(peta, peta.c.asal == p.perusahaan_id)
        .where(p.dibatalkan_pada.is_(None))
        .subquery("peserta_terakhir")
    )


def _angka(program: Program | None) -> sa.Subquery:
    """Return (id, jumlah): the members of a programme, or the least of all; nought where one of
    them was never stated."""
    akhir = _terakhir()
    if program is not None:
        return (
            sa.select(akhir.c.id, akhir.c.jumlah)
            .where(akhir.c.ke == 1, akhir.c.program == program)
            .subquery("peserta_program")
        )
    lengkap = sa.func.count() == len(Program)
    return (
        sa.select(
            akhir.c.id,
            sa.case((lengkap, sa.func.min(akhir.c.jumlah)), else_=0).label("jumlah"),
        )
        .where(akhir.c.ke == 1)
        .group_by(akhir.c.id)
        .subquery("peserta_terkecil")
    )


@dataclass(frozen=True)
class Saringan:
    """What the list is narrowed to; every field lives in the address."""

    q: str = ""
    kecamatan: tuple[str, ...] = ()
    program: Program | None = None
    tanpa_data: bool = False
    """Only companies of which nothing was ever stated."""


@dataclass(frozen=True)
class BarisKurang:
    """One company under full participation, with its newest counts."""

    id: int
    nama: str
    kecamatan: str
    pekerja: int
    jumlah: Mapping[Program, int]
    per_tanggal: date | None


@dataclass(frozen=True)
class Halaman:
    """One page: its rows, the exact total (None above 10,000), the next key."""

    baris: Sequence[BarisKurang]
    total: int | None
    berikut: str | None


def daftar_kurang(s: Saringan, setelah: str = "", ukuran: int = UKURAN) -> Halaman:
    """Return one page of the companies with more workers than members, by name."""
    ada = sa.select(_terakhir().c.id) if s.tanpa_data else None
    halaman = perusahaan_atas.berpekerja(
        1,
        kecuali=ada,
        lebih_dari=None if s.tanpa_data else _angka(s.program),
        q=s.q,
        kecamatan=s.kecamatan,
        setelah=setelah,
        ukuran=ukuran,
    )
    angka = _angka_banyak([satu.id for satu in halaman.baris])
    baris = [
        BarisKurang(
            satu.id,
            satu.nama,
            satu.kecamatan,
            satu.pekerja,
            {program: jumlah for program, (jumlah, _) in angka.get(satu.id, {}).items()},
            max((hari for _, hari in angka.get(satu.id, {}).values()), default=None),
        )
        for satu in halaman.baris
    ]
    return Halaman(baris, halaman.total, halaman.berikut)


def _angka_banyak(ids: Iterable[int]) -> dict[int, dict[Program, tuple[int, date]]]:
    akhir = _terakhir()
    stmt = sa.select(akhir.c.id, akhir.c.program, akhir.c.jumlah, akhir.c.per_tanggal)
    hasil: dict[int, dict[Program, tuple[int, date]]] = {}
    for nomor, program, jumlah, hari in db.session.execute(
        stmt.where(akhir.c.ke == 1, akhir.c.id.in_(list(ids)))
    ):
        hasil.setdefault(nomor, {})[program] = (jumlah, hari)
    return hasil


def semua_kurang(s: Saringan) -> Iterator[BarisKurang]:
    """Yield every company that a filter leaves, page by page: for an export."""
    setelah: str | None = ""
    while setelah is not None:
        halaman = daftar_kurang(s, setelah, 500)
        yield from halaman.baris
        setelah = halaman.berikut


def tercatat(ids: Mapping[int, int]) -> dict[int, set[tuple[Program, date, int]]]:
    """Return by company of today what stands recorded: `ids` gives it for each number."""
    p = PesertaJamsostek
    stmt = sa.select(p.perusahaan_id, p.program, p.per_tanggal, p.jumlah).where(
        p.perusahaan_id.in_(list(ids)), p.dibatalkan_pada.is_(None)
    )
    hasil: dict[int, set[tuple[Program, date, int]]] = {}
    for nomor, program, hari, jumlah in db.session.execute(stmt):
        hasil.setdefault(ids[nomor], set()).add((program, hari, jumlah))
    return hasil


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> Panel | None:
    """Port: the newest counts on a company's page, and the way to state new ones."""
    kantor = authz.tabel().boleh(pelaku, PESERTA, milik_sendiri=False)
    if not kantor and perusahaan_id not in pelaku.perusahaan_ids:
        return None
    if kantor:
        url = url_for("syarat_kerja.jamsostek_satu", id=perusahaan_id)
    else:
        url = url_for("syarat_kerja.jamsostek_saya", id=perusahaan_id)
    isi: dict[str, Any] = {"kini": kini(perusahaan_id), "url": url}
    return Panel("Peserta jaminan sosial", "syarat_kerja/_panel_jamsostek.html", isi)


def label_peserta(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name companies whose counts were taken out or stated, for the trail."""
    boleh = authz.tabel().boleh(pelaku, PESERTA, milik_sendiri=False)
    url = url_for("syarat_kerja.jamsostek") if boleh else ""
    return {nomor: Label("peserta jaminan sosial", url) for nomor in ids}
