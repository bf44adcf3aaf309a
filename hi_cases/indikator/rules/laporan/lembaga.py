"""Reports on LKS Bipartit and on unions, from what their registers count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hi_cases.indikator.types import DataTabel, Periode, TabelLaporan
from hi_cases.lks_bipartit.rules.rekap import KEPALA as KEPALA_LKS
from hi_cases.lks_bipartit.rules.rekap import Rekap
from hi_cases.serikat.rules.triwulan import ANGKA, BARIS

SUMBER_LKS = "register LKS Bipartit dan laporan perusahaan yang masuk"
SUMBER_SERIKAT = "buku pencatatan serikat pekerja"


def lks_bipartit(
    periode: Periode, keterangan: Sequence[tuple[str, str]], isi: Rekap, wajib: str
) -> DataTabel:
    """Return the report on LKS Bipartit of a period; `wajib` says how often it is due."""
    baris: list[tuple[str | int, ...]] = [
        (ke, nama, *sel) for ke, (nama, sel) in enumerate(isi.baris, 1)
    ]
    if baris:
        baris.append(("", "Jumlah", *isi.jumlah))
    kosong = "Tidak ada LKS Bipartit yang tercatat sampai akhir periode ini."
    lebar = (5, 22, 12, 10, 12, 14, 12, 13, 13)
    return DataTabel(
        f"Laporan LKS Bipartit {periode.dalam_kalimat}",
        keterangan,
        [TabelLaporan("", ("No", *KEPALA_LKS), baris, lebar, kosong)],
        [
            wajib,
            "Rincian per kecamatan dan kolom laporan perusahaan cara dinas; perlu verifikasi.",
        ],
        melintang=True,
    )


def serikat(
    periode: Periode,
    keterangan: Sequence[tuple[str, str]],
    isi: Mapping[str, Sequence[Mapping[str, Any]]],
    wajib: str,
    *,
    dikirim: bool,
) -> DataTabel:
    """Return the report on unions of a period: as it was sent, or as the book has it now."""
    angka: list[tuple[str | int, ...]] = [
        (ke, s["jenis"], *(s[n] for n in ANGKA)) for ke, s in enumerate(isi["angka"], 1)
    ]
    angka.append(("", "Jumlah", *(sum(s[n] for s in isi["angka"]) for n in ANGKA)))
    daftar = [(ke, *(s[n] for n in BARIS)) for ke, s in enumerate(isi["baris"], 1)]
    kosong = "Tidak ada kejadian yang dicatat dalam periode ini."
    return DataTabel(
        f"Laporan pencatatan serikat pekerja {periode.dalam_kalimat}",
        keterangan,
        [
            TabelLaporan(
                "Jumlah menurut jenis",
                ("No", "Jenis", *ANGKA.values()),
                angka,
                (5, 30, 12, 11, 11, 10, 11, 10, 12),
            ),
            TabelLaporan(
                "Kejadian dalam periode",
                ("No", *BARIS.values()),
                daftar,
                (5, 14, 14, 26, 12, 26, 18),
                kosong,
            ),
        ],
        [
            wajib,
            "Susunan kolom formulir XI belum dicocokkan dengan naskahnya; perlu verifikasi.",
            *([] if dikirim else ["Belum dicatat terkirim: isinya dapat berubah sampai dikirim."]),
        ],
        melintang=True,
    )
