"""Tables that leave: the register, who must have one and has none, the report to the province.

None holds a person's name; each leaves a line in the trail.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.ekspor import LembarEkspor, Nilai, tulis_xlsx
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.lks_bipartit.queries.daftar import Saringan, belum_punya, semua_baris, wajib_sejak
from hi_cases.lks_bipartit.queries.rekap import rekap
from hi_cases.lks_bipartit.rules.izin import EKSPOR
from hi_cases.lks_bipartit.rules.rekap import KEPALA, semester

_SEKALI = 500
_KEPALA_REGISTER: Sequence[str] = (
    "Nomor bukti",
    "Tanggal bukti",
    "Perusahaan",
    "Kecamatan",
    "Cabang",
    "Jumlah pekerja",
    "Dibentuk",
    "Masa bakti mulai",
    "Masa bakti sampai",
    "Keadaan",
    "Laporan terlambat",
)


def _catat(pelaku: Pelaku, kata: str) -> None:
    authz.tabel().pastikan(pelaku, EKSPOR, milik_sendiri=False)
    audit.catat(pelaku, "lks_bipartit.ekspor", Rujukan("ekspor_lks_bipartit", 0), keterangan=kata)


def _catatan() -> tuple[str, ...]:
    return (f"Dibuat {tulis_tanggal(clock.hari_ini(), hari=False)}.",)


def _register(saringan: Saringan) -> Iterator[Sequence[Nilai]]:
    for b in semua_baris(saringan):
        satu = b.lks
        yield (
            satu.nomor,
            satu.tanggal,
            b.perusahaan,
            b.kecamatan,
            satu.cabang,
            satu.jumlah_pekerja,
            satu.dibentuk,
            satu.berlaku_dari,
            satu.berlaku_sampai,
            b.keadaan.label,
            b.menunggak,
        )


def register_xlsx(pelaku: Pelaku, saringan: Saringan) -> BinaryIO:
    """Return the register, as far as a filter leaves it, as a workbook."""
    _catat(pelaku, "Register LKS Bipartit diunduh.")
    lembar = LembarEkspor(
        "Register LKS Bipartit", _KEPALA_REGISTER, _register(saringan), _catatan()
    )
    return tulis_xlsx([lembar])


def _belum(q: str, kecamatan: tuple[str, ...]) -> Iterator[Sequence[Nilai]]:
    setelah: str | None = ""
    while setelah is not None:
        halaman = belum_punya(q, kecamatan, setelah, _SEKALI)
        for satu in halaman.baris:
            yield satu.nama, satu.kecamatan, satu.pekerja
        setelah = halaman.berikut


def belum_xlsx(pelaku: Pelaku, q: str, kecamatan: tuple[str, ...]) -> BinaryIO:
    """Return the companies that must have one and have none as a workbook."""
    _catat(pelaku, "Daftar perusahaan tanpa LKS Bipartit diunduh.")
    sejak = wajib_sejak(clock.hari_ini())
    catatan = (*_catatan(), f"Pekerja {sejak} orang atau lebih menurut data perusahaan.")
    kepala = ("Perusahaan", "Kecamatan", "Jumlah pekerja")
    return tulis_xlsx([LembarEkspor("Belum punya", kepala, _belum(q, kecamatan), catatan)])


def rekap_xlsx(pelaku: Pelaku, tahun: int, ke: int) -> BinaryIO:
    """Return the report of a half-year to the province as a workbook."""
    dari, sampai = semester(tahun, ke)
    _catat(pelaku, f"Rekapitulasi LKS Bipartit semester {ke} tahun {tahun} diunduh.")
    hasil = rekap(dari, sampai)
    baris: list[Sequence[Nilai]] = [(nama, *sel) for nama, sel in hasil.baris]
    baris.append(("Jumlah", *hasil.jumlah))
    judul = (
        "Rekapitulasi LKS Bipartit untuk dinas provinsi (PER.32/MEN/XII/2008 Ps. 17).",
        f"Semester {ke} tahun {tahun}: {tulis_tanggal(dari, hari=False)} sampai "
        f"{tulis_tanggal(sampai, hari=False)}.",
        *_catatan(),
    )
    return tulis_xlsx([LembarEkspor("Rekapitulasi", KEPALA, baris, judul)])
