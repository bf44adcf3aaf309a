"""What a value of an axis is called."""

from __future__ import annotations

from hi_cases.core.tanggal import BULAN
from hi_cases.indikator.types import TANPA, Sumbu
from hi_cases.perselisihan.types import Hasil, Jenis, Tahap
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.types import VersiKbli

_KOSONG = {
    Sumbu.JENIS: "Jenis tidak tertulis",
    Sumbu.HASIL: "Belum selesai",
    Sumbu.KECAMATAN: "Kecamatan tidak tertulis",
    Sumbu.KAWASAN: "Di luar kawasan atau tidak tertulis",
    Sumbu.SEKTOR: "Sektor tidak tertulis",
    Sumbu.MEDIATOR: "Mediator tidak tertulis",
}


def label(sumbu: Sumbu, nilai: str) -> str:
    """The name of a value; what is not known is said so."""
    if nilai == TANPA:
        return _KOSONG[sumbu]
    return _nama(sumbu).get(nilai, nilai)


def _nama(sumbu: Sumbu) -> dict[str, str]:
    if sumbu is Sumbu.JENIS:
        return {satu.value: satu.label for satu in Jenis}
    if sumbu is Sumbu.HASIL:
        hasil = {satu.value: satu.label for satu in Hasil}
        return hasil | {satu.value: satu.label for satu in Tahap}
    if sumbu is Sumbu.BULAN:
        return {f"{nomor:02}": nama for nomor, nama in enumerate(BULAN, 1)}
    if sumbu is Sumbu.SEKTOR:
        kategori = perusahaan.kategori_kbli()
        return {k.kategori: k.nama for k in kategori if k.versi is VersiKbli.KBLI_2020}
    return {}
