"""Whether filings of PP and PKB were answered in time, by the clocks of the law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hi_cases.indikator.queries.sumber.dasar import SumberDaftar
from hi_cases.indikator.types import BarisHitung
from hi_cases.syarat_kerja.queries.tepat_waktu import Dinilai, dinilai
from hi_cases.syarat_kerja.rules.tepat_waktu import DIHITUNG, Nilai

_TABEL = ("permohonan", "peristiwa_permohonan", "ketentuan", "hari_libur")
_JEJAK = frozenset({"permohonan", "data_acuan", "rancangan_acuan"})


def _baris(satu: Dinilai, hari: date) -> BarisHitung:
    nomor, putaran = satu.permohonan.id, satu.pengajuan.putaran
    sebutan = satu.permohonan.nomor
    return BarisHitung(
        "permohonan",
        nomor,
        hari,
        f"{nomor}-{putaran}",
        f"{sebutan}, pengajuan ke-{putaran}: {satu.nilai.label}",
        satu.nilai is Nilai.TEPAT,
    )


def _jawab(dari: date, sampai: date) -> Iterator[BarisHitung]:
    for satu in dinilai(dari, sampai):
        if satu.pasti is not None and dari <= satu.pasti <= sampai:
            yield _baris(satu, satu.pasti)


def _masuk(dari: date, sampai: date) -> Iterator[BarisHitung]:
    for satu in dinilai(dari, sampai):
        if satu.nilai in DIHITUNG and dari <= satu.pengajuan.diajukan <= sampai:
            yield _baris(satu, satu.pengajuan.diajukan)


SUMBER = (
    SumberDaftar(
        kode="tepat_waktu_jawab",
        nama=(
            "Pengajuan PP dan PKB yang dijawab, atau batasnya lewat, dalam periode itu; yang "
            "dihitung: yang dijawab tepat waktu"
        ),
        tabel=_TABEL,
        jejak=_JEJAK,
        daftar=_jawab,
        berkunci=False,
        oleh_waktu=True,
    ),
    SumberDaftar(
        kode="tepat_waktu_masuk",
        nama=(
            "Pengajuan PP dan PKB yang masuk dalam periode itu dan sudah pasti; yang dihitung: "
            "yang dijawab tepat waktu"
        ),
        tabel=_TABEL,
        jejak=_JEJAK,
        daftar=_masuk,
        berkunci=False,
        oleh_waktu=True,
    ),
)
