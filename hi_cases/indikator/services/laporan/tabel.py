"""A report by table under today's letterhead."""

from __future__ import annotations

from hi_cases.core import clock
from hi_cases.indikator.rules.laporan.tabel import blok
from hi_cases.indikator.types import DataTabel
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.types import Bentuk, Naskah


def naskah(data: DataTabel) -> Naskah:
    """Return the report of a period as a paper."""
    hari = clock.hari_ini()
    kop = kop_berlaku(hari)
    return Naskah(
        bentuk=Bentuk.NASKAH,
        kop=kop.nilai,
        judul=data.judul,
        nomor="",
        tempat=kop.tempat,
        tanggal=hari,
        blok=blok(data),
        bernomor=False,
        melintang=data.melintang,
    )
