"""What is noted of each golongan in a statement of wages: is its lowest wage below the UMK."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hi_cases.core import clock
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.types import Jawaban, PortJenis, Tahap
from hi_cases.syarat_kerja.queries import skala_upah as baca
from hi_cases.syarat_kerja.rules.jenis import skala_upah
from hi_cases.syarat_kerja.rules.kewenangan import SKALA_UPAH
from hi_cases.syarat_kerja.services.isyarat import umk_tahunan


def tinjau(permohonan: Any, baris: Sequence[Jawaban]) -> Sequence[Sequence[str]]:
    """Note of each row whether its lowest wage is below the minimum of the year of the filing.

    Nothing is said of a year whose minimum the office has not entered.
    """
    tahun = (permohonan_queries.masuk_pertama(permohonan) or clock.hari_ini()).year
    umk = umk_tahunan().get(tahun)
    kata = (skala_upah.di_bawah_umk(satu, umk, tahun) for satu in baris)
    return [(satu,) if satu else () for satu in kata]


def skala_upah_kurang(permohonan: Any) -> Mapping[str, str]:
    """Tell the guards of a PP or a PKB that is examined that the statement was not given."""
    nomor = permohonan.perusahaan_id
    if permohonan.tahap not in (Tahap.DITELITI, Tahap.LENGKAP) or nomor is None:
        return {}
    return {} if baca.terakhir(nomor) else {SKALA_UPAH: baca.kata(nomor)}


def _tinjau_daftar(_permohonan: Any, baris: Sequence[Jawaban]) -> Sequence[str]:
    return skala_upah.periksa_golongan(baris)


PORT: Mapping[str, PortJenis] = {
    satu.kode: PortJenis(tinjau=tinjau, tinjau_daftar=_tinjau_daftar) for satu in skala_upah.JENIS
}
