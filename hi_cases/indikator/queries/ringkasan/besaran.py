"""The numbers that rows carry, where a figure is their sum: workers, days and hours lost.

What the counts add up and what the list shows beside each row are the same columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.bidang import baca_isian
from hi_cases.core.db import db
from hi_cases.indikator.queries.ringkasan.baris import SENDIRI, Baris
from hi_cases.indikator.queries.sumber.dasar import ikatan
from hi_cases.indikator.rules.ringkas import kelamin
from hi_cases.indikator.types.ringkasan import PekerjaTerlibat
from hi_cases.mogok.models import Aksi
from hi_cases.permohonan.models import Permohonan
from hi_cases.perselisihan.models import AnggotaKelompok, Perkara, Pihak
from hi_cases.perselisihan.types import JenisPihak
from hi_cases.syarat_kerja.rules.jenis.phk import ALASAN

BANYAK_PEKERJA = sa.case((SENDIRI, Perkara.jumlah_pekerja))
"""The workers of a case; of one that was joined none: its main case has them."""
_PANJANG_NIK = 16
_SEMUA = 0
Angka = list[int | None]
PerBenda = Mapping[int, Angka]
"""Numbers by the thing that a row is about; the sum of all rows stands under 0."""


@dataclass(frozen=True)
class Besaran:
    """Heads of the columns, and (rows, days, whether each row by itself): their numbers."""

    kepala: tuple[str, ...]
    hitung: Callable[[sa.Subquery, dict[str, Any], bool], PerBenda]
    tanpa: str
    """What a row without a number means."""


def _benda(isi: sa.Subquery, tiap: bool) -> Any:
    return isi.c.objek_id if tiap else sa.literal(_SEMUA)


def _kolom(model: Any, kunci: Any, *kolom: Any) -> Callable[..., PerBenda]:
    jumlah = [sa.func.sum(satu) for satu in kolom]

    def hitung(isi: sa.Subquery, batas: dict[str, Any], tiap: bool) -> PerBenda:
        benda = _benda(isi, tiap).label("benda")
        stmt = sa.select(benda, *jumlah).select_from(isi).join(model, kunci == isi.c.objek_id)
        semua = db.session.execute(stmt.group_by(isi.c.objek_id) if tiap else stmt, batas)
        return {b: [None if n is None else int(n) for n in angka] for b, *angka in semua}

    return hitung


def _hari_lahir(nik: Any) -> sa.ColumnElement[str]:
    return sa.case((sa.func.length(nik) == _PANJANG_NIK, sa.func.substr(nik, 7, 2)), else_="")


def orang(isi: sa.Subquery, menurut: Any) -> sa.Select[Any]:
    """Return the question for the workers of cases by something, and by the two digits of their NIK
    that tell whether it is a man or a woman."""
    sendiri = sa.select(Pihak.perkara_id, _hari_lahir(Pihak.nik).label("kode")).where(
        Pihak.jenis == JenisPihak.PEKERJA
    )
    anggota = sa.select(Pihak.perkara_id, _hari_lahir(AnggotaKelompok.nik)).join(
        AnggotaKelompok, AnggotaKelompok.pihak_id == Pihak.id
    )
    semua = sa.union_all(sendiri, anggota.where(Pihak.jenis == JenisPihak.KELOMPOK)).subquery()
    menurut = menurut.label("menurut")
    return (
        sa.select(menurut, semua.c.kode, sa.func.count())
        .select_from(isi)
        .join(semua, isi.c.objek_id == semua.c.perkara_id)
        .where(semua.c.kode != "")
        .group_by(menurut, semua.c.kode)
    )


def _pekerja(isi: sa.Subquery, batas: dict[str, Any], tiap: bool) -> PerBenda:
    jenis: dict[int, dict[str, int]] = {}
    for benda, kode, n in db.session.execute(orang(isi, _benda(isi, tiap)), batas):
        if satu := kelamin(kode):
            milik = jenis.setdefault(benda, {})
            milik[satu] = milik.get(satu, 0) + n
    hasil: dict[int, Angka] = {}
    for benda, (n,) in _PEKERJA(isi, batas, tiap).items():
        satu = jenis.get(benda, {})
        p = PekerjaTerlibat(jumlah=n or 0, laki=satu.get("l", 0), perempuan=satu.get("p", 0))
        hasil[benda] = [p.jumlah, p.laki, p.perempuan, p.tidak_diketahui]
    return hasil


def jawaban_phk(isian: Any, hari: date) -> tuple[int, int]:
    """Return the men and women whom a report of a PHK names, read as the submission reads it."""
    jawaban = baca_isian(ALASAN.isian, isian, hari)[0]
    return jawaban["pekerja_laki"] or 0, jawaban["pekerja_perempuan"] or 0


def _laporan(isi: sa.Subquery, batas: dict[str, Any], tiap: bool) -> PerBenda:
    stmt = sa.select(isi.c.objek_id, isi.c.hari, Permohonan.isian)
    stmt = stmt.join(Permohonan, Permohonan.id == isi.c.objek_id)
    hasil: dict[int, Angka] = {}
    for benda, hari, isian in db.session.execute(stmt, batas):
        lama = hasil.get(benda if tiap else _SEMUA, [0, 0])
        baru = jawaban_phk(isian, hari)
        hasil[benda if tiap else _SEMUA] = [(a or 0) + b for a, b in zip(lama, baru, strict=True)]
    return hasil


_PEKERJA = _kolom(Perkara, Perkara.id, BANYAK_PEKERJA)
_AKSI = _kolom(Aksi, Aksi.urusan_id, Aksi.pekerja, Aksi.hari_hilang, Aksi.jam_hilang)
_TANPA_LAMA = (
    "kalender hari kerjanya belum dimuat; baris itu, dan yang tanggal akhirnya mendahului tanggal "
    "mulainya, tidak ikut dalam hitungan lama"
)
_TANPA_PEKERJA = (
    "jumlah pekerja tidak tertulis, atau perkaranya digabung dan pekerjanya dihitung pada perkara "
    "utamanya"
)
BESARAN: Mapping[str, Besaran] = {
    "pekerja": Besaran(("Pekerja", "Laki-laki", "Perempuan", "Tidak diketahui"), _pekerja, ""),
    "phk": Besaran(("Pekerja",), _PEKERJA, _TANPA_PEKERJA),
    "laporan_phk": Besaran(("Laki-laki", "Perempuan"), _laporan, ""),
    "aksi": Besaran(("Pekerja", "Hari hilang", "Jam hilang"), _AKSI, "belum tercatat"),
}
"""By the code of the question."""


def kepala(asal: Baris) -> tuple[str, ...]:
    """Return the heads of the numbers that rows of a question carry; none where it is counted how
    many there are and nothing else."""
    return BESARAN[asal.kode].kepala if asal.kode in BESARAN else ()


def tanpa(asal: Baris) -> str:
    """Return what a row without a number or a length means; empty: there is no such row."""
    if asal.berlama:
        return _TANPA_LAMA
    return BESARAN[asal.kode].tanpa if asal.kode in BESARAN else ""


def angka(
    asal: Baris, nilai: str | None, rentang: tuple[date, date], benda: Iterable[int]
) -> tuple[PerBenda, Sequence[int]]:
    """Return the numbers of some rows of a figure, and their sum over all of its rows."""
    milik = BESARAN.get(asal.kode)
    if milik is None:
        return {}, ()
    batas, semua = ikatan(*rentang), asal.pilih().subquery()
    pilih = sa.select(semua) if nilai is None else sa.select(semua).where(semua.c.nilai == nilai)
    isi = pilih.where(semua.c.objek_id.in_(list(benda))).subquery()
    jumlah = milik.hitung(pilih.subquery(), batas, False).get(_SEMUA, [])
    return milik.hitung(isi, batas, True), [n or 0 for n in jumlah] or [0] * len(milik.kepala)
