"""The year's actions as a file: what is counted, no names of people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import BinaryIO

from hi_cases.audit import services as audit
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.ekspor import LembarEkspor, Nilai, tulis_xlsx
from hi_cases.core.rujukan import Rujukan
from hi_cases.mogok.queries.rekap import Saringan, ringkasan, semua_baris
from hi_cases.mogok.rules import EKSPOR, JENIS
from hi_cases.mogok.rules.kalimat import CARA_HITUNG, keadaan

_KEPALA = (
    "Jenis",
    "Nomor dan pokok",
    "Perusahaan",
    "Mulai",
    "Akhir",
    "Keadaan",
    "Pekerja terlibat",
    "Hari kerja hilang",
    "Jam kerja hilang",
    "Perjanjian bersama",
    "Diserahkan",
)
_ANGKA = ("Kasus", "Terjadi", "Pekerja", "Hari kerja hilang", "Jam kerja hilang")


def unduh(pelaku: Pelaku, s: Saringan) -> BinaryIO:
    """Return the rows of a filter and the year's tables as a workbook; the trail keeps who took
    which."""
    authz.tabel().pastikan(pelaku, EKSPOR)
    nama = {satu.kode: satu.nama for satu in JENIS}
    semua = semua_baris(pelaku, s)

    def baris() -> Iterator[list[Nilai]]:
        for satu in semua:
            a = satu.aksi
            yield [
                nama.get(a.jenis, a.jenis),
                satu.label.teks,
                satu.perusahaan,
                a.mulai,
                a.akhir,
                keadaan(a.jenis, a.keadaan),
                a.pekerja,
                a.hari_hilang,
                a.jam_hilang,
                "ya" if a.perjanjian else "tidak",
                "ya" if a.diserahkan else "tidak",
            ]

    lembar = [LembarEkspor("Daftar", _KEPALA, baris(), [CARA_HITUNG])]
    for tabel in ringkasan(s.tahun, s.jenis):
        isi = ([n, a.kasus, a.terjadi, a.pekerja, a.hari, a.jam] for n, _s, a in tabel.baris)
        lembar.append(LembarEkspor(tabel.judul, (tabel.kolom, *_ANGKA), isi))
    berkas = tulis_xlsx(lembar)
    audit.catat(
        pelaku,
        "mogok.unduh_rekap",
        Rujukan("pengguna", pelaku.id or 0),
        sesudah={**asdict(s), "baris": len(semua)},
    )
    return berkas
