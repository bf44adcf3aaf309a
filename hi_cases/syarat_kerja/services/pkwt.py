"""What is noted of each fixed-term agreement in a list: whether it came within the period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.types import Jawaban, PortJenis
from hi_cases.syarat_kerja.queries.batas import hari_batas_banyak
from hi_cases.syarat_kerja.rules.jenis import pkwt
from hi_cases.syarat_kerja.rules.masa import akhir_paling_lama

JANGKA, MASA = "PKWT-7", "PKWT-MASA"


def tinjau(permohonan: Any, baris: Sequence[Jawaban]) -> Sequence[Sequence[str]]:
    """Note of each row whether it was filed within the period that runs from its signing, and
    whether its term is longer than the law allows.

    A list that is not filed yet is measured by today.
    """
    masuk = permohonan_queries.masuk_pertama(permohonan) or clock.hari_ini()
    batas = hari_batas_banyak(JANGKA, (satu.get("ditandatangani") for satu in baris))
    lama = {hari: _tahun(hari) for hari in {_dibuat(satu) for satu in baris}}
    return [
        (*_catatan(satu.get("ditandatangani"), batas, masuk), *_isi(satu, lama[_dibuat(satu)]))
        for satu in baris
    ]


def _dibuat(baris: Jawaban) -> date | None:
    """The day by whose law the length of an agreement is measured: that of its making."""
    return baris.get("ditandatangani") or baris.get("mulai")


def _tahun(hari: date | None) -> int | None:
    satu = kalender.ketentuan_banyak([MASA], hari).get(MASA) if hari else None
    return satu.panjang if satu else None


def _isi(baris: Jawaban, tahun: int | None) -> Sequence[str]:
    mulai = pkwt.mulai_seluruhnya(baris)
    akhir = akhir_paling_lama(mulai, tahun) if mulai and tahun else None
    semua = (pkwt.terlalu_lama(baris, akhir), pkwt.sesudah_mulai(baris))
    return tuple(kata for kata in semua if kata)


def _catatan(hari: date | None, batas: Mapping[date, date | None], masuk: date) -> Sequence[str]:
    if hari is None:
        return ()
    akhir = batas[hari]
    if akhir is None:
        return (f"Batas pencatatan ({JANGKA}) menunggu kalender tahun itu.",)
    if masuk <= akhir:
        return ()
    return (f"Terlambat: batasnya {tulis_tanggal(akhir, hari=False)} ({JANGKA}).",)


PORT: Mapping[str, PortJenis] = {satu.kode: PortJenis(tinjau=tinjau) for satu in pkwt.JENIS}
