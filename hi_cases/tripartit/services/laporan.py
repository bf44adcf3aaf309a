"""The yearly report of a body, taken out as PDF or for Word; the trail keeps who took it."""

from __future__ import annotations

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.services import cetak
from hi_cases.surat.services.cetak import HurufTidakAda
from hi_cases.surat.types import Bentuk, Naskah
from hi_cases.tripartit.queries.laporan import laporan
from hi_cases.tripartit.queries.lembaga import ambil
from hi_cases.tripartit.rules.laporan import blok
from hi_cases.tripartit.types import BentukLaporan, DataLaporan


def naskah(data: DataLaporan) -> Naskah:
    """Return the report as a paper under today's letterhead."""
    hari = clock.hari_ini()
    kop = kop_berlaku(hari)
    return Naskah(
        bentuk=Bentuk.NASKAH,
        kop=kop.nilai,
        judul=f"Laporan tahunan {data.nama} tahun {data.tahun}",
        nomor="",
        tempat=kop.tempat,
        tanggal=hari,
        blok=blok(data),
        bernomor=False,
    )


def keluarkan(pelaku: Pelaku, lembaga_id: int, tahun: int, bentuk: BentukLaporan) -> bytes:
    """Return the report of a year for taking out, which is recorded.

    Raises TindakanDitolak for a name that cannot be drawn.
    """
    isi = naskah(laporan(pelaku, lembaga_id, tahun))
    try:
        hasil = cetak.pdf(isi) if bentuk is BentukLaporan.PDF else cetak.docx(isi)
    except HurufTidakAda as galat:
        raise TindakanDitolak(
            f"Ada huruf yang tidak dapat dicetak: {' '.join(galat.huruf)}. Perbaiki dahulu datanya."
        ) from galat
    audit.catat(
        pelaku,
        "lembaga.laporan",
        ambil(pelaku, lembaga_id).rujukan,
        sesudah={"tahun": tahun, "bentuk": bentuk.value},
        keterangan=f"Laporan tahunan {tahun} ({bentuk.value.upper()})",
    )
    return hasil
