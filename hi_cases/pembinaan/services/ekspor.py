"""A year of guidance as a file: sums and activities, no names of participants."""

from __future__ import annotations

from typing import BinaryIO

from hi_cases.audit import services as audit
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.core.rujukan import Rujukan
from hi_cases.pembinaan.queries import rekap
from hi_cases.pembinaan.rules import REKAP
from hi_cases.pembinaan.types import Topik

_TOPIK = (
    "Topik",
    "Direncanakan",
    "Anggaran (Rp)",
    "Terlaksana",
    "Perusahaan",
    "Orang",
    "Terpakai (Rp)",
)
_KEGIATAN = ("Tanggal", "Topik", "Kegiatan", "Perusahaan", "Orang", "Terpakai (Rp)")
_RENCANA = (
    "Triwulan",
    "Topik",
    "Kegiatan",
    "Jumlah",
    "Perusahaan",
    "Orang",
    "Kode",
    "Anggaran (Rp)",
    "Terlaksana",
    "Terpakai (Rp)",
)


def unduh(pelaku: Pelaku, tahun: int) -> BinaryIO:
    """Return the year as a workbook; the trail keeps who took it."""
    authz.tabel().pastikan(pelaku, REKAP)
    nama, nyata = {satu.value: satu.label for satu in Topik}, rekap.terlaksana(tahun)
    semua = [
        LembarEkspor(
            "Rekap",
            _TOPIK,
            [
                (
                    s.topik.label,
                    s.rencana,
                    s.anggaran,
                    s.terlaksana,
                    s.perusahaan,
                    s.orang,
                    s.realisasi,
                )
                for s in rekap.rekap(tahun)
            ],
        ),
        LembarEkspor(
            "Kegiatan",
            _KEGIATAN,
            [
                (
                    s.baris.hari,
                    nama.get(s.baris.topik),
                    s.label.teks,
                    s.perusahaan,
                    s.orang,
                    s.baris.realisasi,
                )
                for s in rekap.kegiatan(pelaku, tahun)
            ],
        ),
        LembarEkspor(
            "Rencana",
            _RENCANA,
            [
                (
                    s.triwulan,
                    nama.get(s.topik),
                    s.judul,
                    s.jumlah,
                    s.target_perusahaan,
                    s.target_orang,
                    s.kode_kegiatan,
                    s.anggaran,
                    nyata[s.id].kegiatan if s.id in nyata else 0,
                    nyata[s.id].realisasi if s.id in nyata else 0,
                )
                for s in rekap.rencana(tahun)
            ],
        ),
    ]
    berkas = tulis_xlsx(semua)
    milik = Rujukan("pengguna", pelaku.id or 0)
    audit.catat(pelaku, "pembinaan.unduh_rekap", milik, sesudah={"tahun": tahun})
    return berkas
