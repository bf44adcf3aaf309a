"""The chapter of a year under today's letterhead."""

from __future__ import annotations

from hi_cases.indikator.rules.laporan import lakip as aturan
from hi_cases.indikator.types import DataLakip
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.types import Bentuk, Naskah


def naskah(data: DataLakip) -> Naskah:
    """Return the chapter of a year as a paper."""
    kop = kop_berlaku(data.hari_ini)
    return Naskah(
        bentuk=Bentuk.NASKAH,
        kop=kop.nilai,
        judul=aturan.judul(data),
        nomor="",
        tempat=kop.tempat,
        tanggal=data.hari_ini,
        blok=aturan.blok(data),
        bernomor=False,
    )
