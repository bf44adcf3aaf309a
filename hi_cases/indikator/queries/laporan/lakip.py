"""The chapter of a year: its indicators with the years before, money, disputes, closed months."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.queries import beku, rencana
from hi_cases.indikator.queries.angka import terakhir_dihitung
from hi_cases.indikator.queries.contoh import contoh_sumber
from hi_cases.indikator.queries.program import BarisIndikator, Program, program
from hi_cases.indikator.queries.sejarah import tabel_10
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.queries.tahunan import tabel_tahunan
from hi_cases.indikator.rules.capaian import diperkirakan, kalimat_lampu
from hi_cases.indikator.types import (
    BarisLakip,
    BulanTutup,
    DataLakip,
    KelompokLakip,
    MacamIsian,
    NilaiTahun,
    Periode,
    PerkaraTahun,
    Saringan,
    TabelTahunan,
    UangTahun,
    Ukuran,
)


def lakip(pelaku: Pelaku, periode: Periode) -> DataLakip:
    """Return the chapter of a year.

    Raises TidakDitemukan for a year that no document covers, or that has not begun.
    """
    tahun, hari = periode.tahun, clock.hari_ini()
    kini = program(pelaku, periode)
    if kini.dokumen is None or tahun > hari.year:
        raise TidakDitemukan("Tidak ada dokumen rencana untuk tahun itu.")
    semua = [program(pelaku, Periode.setahun(t)) for t in rencana.tahun_ada() if t < tahun] + [kini]
    perkara = tabel_tahunan(pelaku, Saringan(min(tabel_10()), tahun))
    dihitung = terakhir_dihitung()
    return DataLakip(
        tahun,
        kini.dokumen.nama,
        kini.dokumen.sumber,
        kini.berjalan,
        hari,
        clock.ke_lokal(dihitung) if dihitung else None,
        _kelompok(semua, _contoh(semua)),
        _uang(kini),
        _bulan(tahun),
        _perkara(perkara),
        [_uang(p) for p in semua],
        kalimat_lampu(kini.ambang),
        bool(perkara.contoh),
    )


def _uang(p: Program) -> UangTahun:
    return UangTahun(p.tahun, p.uang.pagu, p.uang.terpakai)


def _nilai_tahun(b: BarisIndikator, tahun: int) -> NilaiTahun:
    return NilaiTahun(
        tahun,
        b.target.nilai if b.target else None,
        b.realisasi,
        b.tertulis,
        b.capaian,
    )


def _sebanding(semua: Sequence[Program]) -> Iterator[tuple[Program, BarisIndikator]]:
    """The years of each indicator of the last one; those in which a document counted something else
    under the same name are not beside it."""
    cara = {b.definisi.kode_indikator: b.definisi.cara for b in semua[-1].baris}
    for p in semua:
        for b in p.baris:
            if b.definisi.cara == cara.get(b.definisi.kode_indikator):
                yield p, b


def _tahunan(semua: Sequence[Program]) -> dict[str, list[NilaiTahun]]:
    hasil: dict[str, list[NilaiTahun]] = {}
    for p, b in _sebanding(semua):
        hasil.setdefault(b.definisi.kode_indikator, []).append(_nilai_tahun(b, p.tahun))
    return hasil


def _contoh(semua: Sequence[Program]) -> set[str]:
    """The indicators that count rows of an example book in one of their years."""
    per_tahun = {
        p.tahun: contoh_sumber((s for b in p.baris for s in b.definisi.semua_sumber), p.periode)
        for p in semua
    }
    return {
        b.definisi.kode_indikator
        for p, b in _sebanding(semua)
        if per_tahun[p.tahun].keys() & b.definisi.semua_sumber
    }


def _bukti(tahun: int) -> dict[str, list[str]]:
    hasil: dict[str, list[str]] = {}
    for satu in rencana.isian(tahun, MacamIsian.REALISASI):
        if satu.dicoret_pada is None and satu.bukti:
            hasil.setdefault(satu.kunci, []).append(satu.bukti)
    return hasil


def _baris(
    b: BarisIndikator, tahunan: Sequence[NilaiTahun], bukti: Sequence[str], *, contoh: bool
) -> BarisLakip:
    d = b.definisi
    sumber = SUMBER.get(d.sumber)
    return BarisLakip(
        d,
        b.target.nilai if b.target else None,
        b.angka,
        b.realisasi,
        b.lain,
        b.tertulis,
        b.capaian,
        b.perkiraan,
        b.capaian_perkiraan,
        b.lampu,
        diperkirakan(d.rumus, berhari=sumber is None or not sumber.tiap_periode),
        sumber.nama if sumber else "",
        list(dict.fromkeys(bukti)),
        tahunan,
        contoh,
    )


def _kelompok(semua: Sequence[Program], contoh: Container[str]) -> list[KelompokLakip]:
    kini, tahunan = semua[-1], _tahunan(semua)
    bukti: Mapping[str, Sequence[str]] = _bukti(kini.tahun)
    hasil = []
    for (kode, tingkat, uraian), isi in groupby(
        kini.baris, key=lambda b: (b.definisi.kode, b.definisi.tingkat, b.definisi.uraian)
    ):
        milik = list(isi)
        uang = milik[0].uang
        baris = [
            _baris(
                b,
                tahunan[(k := b.definisi.kode_indikator)],
                bukti.get(k, ()),
                contoh=k in contoh,
            )
            for b in milik
        ]
        satu = UangTahun(kini.tahun, uang.pagu, uang.terpakai)
        hasil.append(KelompokLakip(tingkat.label, kode, uraian, satu, baris))
    return hasil


def _bulan(tahun: int) -> list[BulanTutup]:
    return [
        BulanTutup(
            b.periode.nama,
            clock.ke_lokal(b.tutup[-1].ditutup_pada).date() if b.tutup else None,
            b.berubah,
        )
        for b in beku.bulan(tahun)
    ]


def _perkara(tabel: TabelTahunan) -> list[PerkaraTahun]:
    tertulis = tabel_10()
    hasil = []
    for b in tabel.tahun:
        masuk, selesai = tertulis.get(b.tahun, (None, None))
        hasil.append(
            PerkaraTahun(
                b.tahun,
                masuk,
                selesai,
                b.hitungan[Ukuran.MASUK] if b.berdata else None,
                b.hitungan[Ukuran.SELESAI] if b.berdata else None,
            )
        )
    return hasil
