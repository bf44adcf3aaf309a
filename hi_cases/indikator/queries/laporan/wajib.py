"""Reports that the law asks for: how often, by which article. Both are rows of the ketentuan."""

from __future__ import annotations

from datetime import date

from hi_cases.indikator.types import Periode
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import Ketentuan, Keyakinan, Satuan


def _ketentuan(kode: str, tahun: int) -> Ketentuan | None:
    return kalender.ketentuan_banyak([kode], date(tahun, 1, 1)).get(kode)


def periode_wajib(kode: str, tahun: int) -> list[Periode]:
    """Return the parts of a year of which a report is due; none before there was such a law, or
    where the reference data was not loaded yet."""
    satu = _ketentuan(kode, tahun)
    if satu is None or not satu.panjang or satu.satuan is not Satuan.BULAN or 12 % satu.panjang:
        return []
    panjang = satu.panjang
    return [Periode(tahun, bulan, bulan + panjang - 1) for bulan in range(1, 13, panjang)]


def kalimat_wajib(kode: str, tahun: int) -> str:
    """Say how often a report is due, and by which article; "" where nothing says so."""
    satu = _ketentuan(kode, tahun)
    if satu is None:
        return ""
    ragu = "; perlu verifikasi" if satu.keyakinan is Keyakinan.U else ""
    return f"Dilaporkan tiap {satu.lama} ({satu.dasar}{ragu})."
