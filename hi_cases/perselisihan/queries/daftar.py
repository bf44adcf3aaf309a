"""Lists of cases: filtered, sorted, paged by key; totals exact to 10,000."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.models import AnggotaKelompok, Perkara, PerkaraJenis, Pihak
from hi_cases.perselisihan.models.perkara import TANPA_HARI
from hi_cases.perselisihan.queries.akses import boleh_isi, terlihat
from hi_cases.perselisihan.queries.asal import sumber_banyak
from hi_cases.perselisihan.types import TERBUKA, Asal, Hasil, Jenis, KeadaanTenggat, Tahap

BATAS_TOTAL = 10_000
# Written out, not bound: only so does a database see that the index of these serves.
_BELUM = sa.literal_column(f"'{TANPA_HARI.isoformat()}'", sa.Date)
DEKAT = 7


@dataclass(frozen=True)
class Saringan:
    """What a list is narrowed to and sorted by; every field lives in the address."""

    q: str = ""
    tahap: tuple[Tahap, ...] = ()
    hasil: tuple[Hasil, ...] = ()
    jenis: tuple[Jenis, ...] = ()
    mediator_id: int | None = None
    tahun: int | None = None
    kecamatan: str = ""
    asal: Asal | None = None
    terbuka: bool | None = None
    tenggat: KeadaanTenggat | None = None
    """By the nearest due day: past, within a week, or not past."""
    milik_saya: bool = False
    urut: str = "-masuk"
    sesudah: str | None = None
    sebelum: str | None = None


@dataclass(frozen=True)
class BarisPerkara:
    """One line of a list. For the admin the fields with content are empty."""

    id: int
    nomor: str
    judul: str
    tahap: Tahap
    hasil: Hasil | None
    jenis_utama: Jenis | None
    jenis: tuple[Jenis, ...]
    kecamatan: str
    mediator_id: int | None
    mediator_nama: str
    masuk: date
    dicatat_pada: date | None
    selesai_pada: date | None
    asal: Asal
    tenggat_kode: str = ""
    tenggat_jatuh: date | None = None
    sumber: str = ""
    """The submission that it was handed over from."""


@dataclass(frozen=True)
class HalamanDaftar:
    """One page with the keys of its neighbours; a total over 10,000 reads "more than"."""

    baris: list[BarisPerkara]
    total: int
    sesudah: str | None
    sebelum: str | None

    @property
    def lebih(self) -> bool:
        """Tell whether another page follows."""
        return self.sesudah is not None

    @property
    def total_pasti(self) -> int | None:
        """The exact total, or None above what is counted exactly."""
        return self.total if self.total <= BATAS_TOTAL else None


def _cocok(q: str) -> sa.ColumnElement[bool]:
    """Number, parties, company or a worker of a group, in any case of letters."""
    aman = lolos_like(q.strip().casefold())
    pola = f"%{aman}%"
    anggota = (
        sa.select(Pihak.perkara_id)
        .join(AnggotaKelompok, AnggotaKelompok.pihak_id == Pihak.id)
        .where(sa.func.lower(AnggotaKelompok.nama).like(pola, escape="\\"))
    )
    return sa.or_(
        Perkara.judul_cari.like(pola, escape="\\"),
        sa.func.lower(Perkara.nomor).like(pola, escape="\\"),
        Perkara.id.in_(anggota),
    )


def _nomor_saja(q: str) -> sa.ColumnElement[bool]:
    aman = lolos_like(q.strip().lower())
    return sa.func.lower(Perkara.nomor).like(f"%{aman}%", escape="\\")


def _salah_satu(kolom: Any, nilai: Sequence[Any]) -> sa.ColumnElement[bool]:
    """One of these; of a single one the index gives the order as well."""
    return kolom == nilai[0] if len(nilai) == 1 else kolom.in_(nilai)


def _syarat(pelaku: Pelaku, s: Saringan) -> list[sa.ColumnElement[bool]]:
    hari_ini, jatuh = clock.hari_ini(), Perkara.tenggat_terdekat
    punya = Perkara.baris_jenis.any(PerkaraJenis.jenis.in_(s.jenis))
    pilihan: list[tuple[Any, sa.ColumnElement[bool]]] = [
        (s.q.strip(), _cocok(s.q) if boleh_isi(pelaku) else _nomor_saja(s.q)),
        (s.tahap, _salah_satu(Perkara.tahap, s.tahap)),
        (s.hasil, _salah_satu(Perkara.hasil, s.hasil)),
        (s.jenis, punya),
        (s.mediator_id, Perkara.mediator_id == s.mediator_id),
        (s.tahun, Perkara.tahun_register == s.tahun),
        (s.kecamatan, Perkara.kecamatan == s.kecamatan),
        # Written out, not bound: only so does SQLite see that the index of the archive serves.
        (s.asal, Perkara.asal == sa.literal_column(f"'{s.asal.value if s.asal else ''}'")),
        (s.terbuka is True and s.asal is not Asal.REGISTER, Perkara.berjalan),
        (s.terbuka is True and s.asal is Asal.REGISTER, Perkara.tahap.in_(TERBUKA)),
        (s.terbuka is False, Perkara.tahap.not_in(TERBUKA)),
        # Said for each, so that the index of those that have a day serves.
        (s.tenggat is not None, jatuh < _BELUM),
        (s.tenggat == KeadaanTenggat.LEWAT, jatuh < hari_ini),
        (
            s.tenggat == KeadaanTenggat.DEKAT,
            # Not the column alone: of two ends SQLite would take the index of days, and sort what
            # falls between them.
            sa.func.coalesce(jatuh, jatuh).between(hari_ini, hari_ini + timedelta(days=DEKAT)),
        ),
        (s.tenggat == KeadaanTenggat.BERJALAN, jatuh >= hari_ini),
        (s.milik_saya, Perkara.mediator_id == pelaku.id),
    ]
    return [terlihat(pelaku), *(syarat for ada, syarat in pilihan if ada)]


# Written out, not bound: the index is on these very expressions.
def _atau_nol(kolom: Any) -> sa.ColumnElement[int]:
    return sa.func.coalesce(kolom, sa.literal_column("0"), type_=sa.Integer)


def kolom_urut(urut: str) -> tuple[list[sa.ColumnElement[Any]], bool]:
    """Return the sort columns (a total order: the last is the id) and whether descending."""
    kolom: dict[str, list[sa.ColumnElement[Any]]] = {
        "masuk": [sa.type_coerce(Perkara.masuk, sa.Date)],
        "nomor": [_atau_nol(Perkara.tahun_register), _atau_nol(Perkara.urutan_register)],
        "judul": [sa.type_coerce(Perkara.judul_cari, sa.Text)],
        "tenggat": [sa.type_coerce(Perkara.tenggat_terdekat, sa.Date)],
    }
    nama = urut.lstrip("-")
    pilih = kolom.get(nama, kolom["masuk"])
    return [*pilih, sa.type_coerce(Perkara.id, sa.Integer)], urut.startswith("-")


def _melewati(
    kolom: list[sa.ColumnElement[Any]], nilai: list[Any], turun: bool
) -> sa.ColumnElement[bool]:
    """Rows behind `nilai` in the order: column by column, so that an index may serve; where in it
    they begin is said by the first column alone."""
    cabang = []
    for i, k in enumerate(kolom):
        beda = k < nilai[i] if turun else k > nilai[i]
        cabang.append(sa.and_(*(k2 == nilai[j] for j, k2 in enumerate(kolom[:i])), beda))
    awal = kolom[0] <= nilai[0] if turun else kolom[0] >= nilai[0]
    return sa.and_(awal, sa.or_(*cabang))


def _baris(perkara: Perkara, isi: bool, tenggat: Any, sumber: str) -> BarisPerkara:
    return BarisPerkara(
        id=perkara.id,
        nomor=perkara.sebutan,
        judul=perkara.judul if isi else "",
        tahap=perkara.tahap,
        hasil=perkara.hasil,
        jenis_utama=perkara.jenis_utama,
        jenis=tuple(satu.jenis for satu in perkara.baris_jenis),
        kecamatan=(perkara.kecamatan or "") if isi else "",
        mediator_id=perkara.mediator_id,
        mediator_nama=perkara.mediator_nama or "",
        masuk=perkara.masuk,
        dicatat_pada=perkara.dicatat_pada,
        selesai_pada=perkara.selesai_pada,
        asal=perkara.asal,
        tenggat_kode=tenggat.kode if tenggat else "",
        tenggat_jatuh=tenggat.jatuh if tenggat else None,
        sumber=sumber if isi else "",
    )


def jadikan_baris(pelaku: Pelaku, perkara: Iterable[Perkara]) -> list[BarisPerkara]:
    """Return lines for cases read with their kinds: one query for all their deadlines."""
    semua, isi = list(perkara), boleh_isi(pelaku)
    ids = [satu.id for satu in semua]
    tenggat = kalender_kerja.tenggat_untuk_banyak("perkara", ids, berjalan_saja=True)
    sumber = sumber_banyak(ids)
    return [
        _baris(satu, isi, next(iter(tenggat[satu.id]), None), sumber.get(satu.id, ""))
        for satu in semua
    ]


def dasar(pelaku: Pelaku, s: Saringan) -> sa.Select[Any]:
    """The cases of a filter."""
    return sa.select(Perkara).where(*_syarat(pelaku, s))


def jumlah(pelaku: Pelaku, saringan: Saringan, batas: int | None = BATAS_TOTAL + 1) -> int:
    """Count the cases the filter leaves, up to one more than 10,000; without `batas` all."""
    banyak = _banyak(dasar(pelaku, saringan), batas)
    if saringan.jenis and batas is not None:
        # An index tells how many have it as their main kind; of the others each is looked up.
        utama = _salah_satu(Perkara.jenis_utama, saringan.jenis)
        cukup = _banyak(dasar(pelaku, replace(saringan, jenis=())).where(utama), batas)
        banyak = sa.case((cukup >= batas, batas), else_=banyak)
    return db.session.scalar(sa.select(banyak)) or 0


def _banyak(stmt: sa.Select[Any], batas: int | None) -> sa.ScalarSelect[int]:
    dalam = stmt.with_only_columns(Perkara.id).limit(batas).subquery()
    return sa.select(sa.func.count()).select_from(dalam).scalar_subquery()


def _halaman(
    stmt: sa.Select[Any], s: Saringan, kolom: list[sa.ColumnElement[Any]], turun: bool, batas: int
) -> tuple[list[Any], bool, bool]:
    """Return the rows of a page with their keys, and whether more lie before and behind."""
    mundur = s.sebelum is not None
    kunci = baca_kunci(s.sebelum or s.sesudah or "", [k.type.python_type for k in kolom])
    arah = turun != mundur
    if kunci is not None:
        stmt = stmt.where(_melewati(kolom, kunci, arah))
    stmt = stmt.order_by(*(k.desc() if arah else k.asc() for k in kolom)).limit(batas + 1)
    # Labelled, so that a key column is not taken for the same column of the row.
    nilai = [satu.label(f"kunci_{i}") for i, satu in enumerate(kolom)]
    baris = db.session.execute(
        stmt.add_columns(*nilai).options(selectinload(Perkara.baris_jenis))
    ).all()
    lebih, baris = len(baris) > batas, list(baris[:batas])
    if mundur:
        return baris[::-1], lebih, kunci is not None
    return baris, kunci is not None, lebih


def daftar(pelaku: Pelaku, saringan: Saringan, batas: int = 50) -> HalamanDaftar:
    """Return one page of the cases an actor may see; the number of queries does not grow."""
    kolom, turun = kolom_urut(saringan.urut)
    stmt = dasar(pelaku, saringan)
    baris, ada_sebelum, ada_sesudah = _halaman(stmt, saringan, kolom, turun, batas)
    total = jumlah(pelaku, saringan)
    return HalamanDaftar(
        baris=jadikan_baris(pelaku, [satu[0] for satu in baris]),
        total=total,
        sesudah=tulis_kunci(baris[-1][1:]) if baris and ada_sesudah else None,
        sebelum=tulis_kunci(baris[0][1:]) if baris and ada_sebelum else None,
    )


def papan(pelaku: Pelaku, batas: int = 20) -> list[tuple[Tahap, int, list[BarisPerkara]]]:
    """Return the board: each open stage with its count and the cases due first."""
    hitung = (
        sa.select(Perkara.tahap, sa.func.count())
        .where(terlihat(pelaku), Perkara.berjalan)
        .group_by(Perkara.tahap)
    )
    banyak = dict(db.session.execute(hitung).all())
    urutan = sa.func.row_number().over(
        partition_by=Perkara.tahap,
        order_by=[Perkara.tenggat_terdekat, Perkara.id],
    )
    dalam = dasar(pelaku, Saringan(terbuka=True))
    nomor = dalam.with_only_columns(Perkara.id, urutan.label("ke")).subquery()
    stmt = (
        sa.select(Perkara)
        .join(nomor, nomor.c.id == Perkara.id)
        .where(nomor.c.ke <= batas)
        .order_by(Perkara.tahap, nomor.c.ke)
        .options(selectinload(Perkara.baris_jenis))
    )
    baris = jadikan_baris(pelaku, db.session.scalars(stmt))
    return [
        (tahap, banyak[tahap], [satu for satu in baris if satu.tahap is tahap])
        for tahap in Tahap
        if tahap in banyak
    ]


def cari_nomor(pelaku: Pelaku, teks: str, batas: int = 10) -> list[BarisPerkara]:
    """Find cases by number or name, the newest first."""
    if not teks.strip():
        return []
    return daftar(pelaku, replace(Saringan(), q=teks), batas).baris


def hitung_terbuka(pelaku: Pelaku) -> int:
    """Count the open cases for the menu."""
    return jumlah(pelaku, Saringan(terbuka=True))
