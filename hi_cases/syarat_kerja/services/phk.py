"""What is noted of each worker in a report of a PHK: was the notice in time, what was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.types import Jawaban, PortJenis
from hi_cases.syarat_kerja.queries.batas import hari_batas_banyak
from hi_cases.syarat_kerja.rules.jenis import phk
from hi_cases.syarat_kerja.rules.jenis.phk import TANPA_PEMBERITAHUAN, JawabanPekerja
from hi_cases.syarat_kerja.rules.pelaporan import JUMLAH_BARIS

BIASA, PERCOBAAN, TOLAK = "PHK-14", "PHK-7", "PHK-TOLAK-7"

Batas = Mapping[date, date | None]


def tinjau(permohonan: Any, baris: Sequence[Jawaban]) -> Sequence[Sequence[str]]:
    """Note of each worker whether the notice came so many working days before the PHK, and what
    his answer means. Warnings only: the office receives the report all the same."""
    perlu = str(permohonan.isian.get("alasan") or "") not in TANPA_PEMBERITAHUAN
    batas = {
        kode: hari_batas_banyak(kode, (satu.get("phk") for satu in baris))
        for kode in (BIASA, PERCOBAAN)
    }
    tolak = hari_batas_banyak(TOLAK, (satu.get("diberitahu") for satu in baris))
    return [
        (
            *(_pemberitahuan(satu, batas) if perlu else ()),
            *_jawaban(satu, tolak, clock.hari_ini()),
        )
        for satu in baris
    ]


def _pemberitahuan(baris: Jawaban, batas: Mapping[str, Batas]) -> Sequence[str]:
    kode = PERCOBAAN if baris.get("percobaan") else BIASA
    hari, berlaku = baris.get("diberitahu"), baris.get("phk")
    akhir = batas[kode].get(berlaku) if berlaku else None
    if akhir is None:
        return (f"Batas pemberitahuan ({kode}) menunggu kalender tahun itu.",)
    paling = f"paling lambat diterima {tulis_tanggal(akhir, hari=False)} ({kode})"
    if hari is None:
        return (f"Pemberitahuan belum tercatat; {paling}.",)
    return () if hari <= akhir else (f"Pemberitahuan terlambat: {paling}.",)


def _jawaban(baris: Jawaban, tolak: Batas, hari_ini: date) -> Sequence[str]:
    diberitahu = baris.get("diberitahu")
    akhir = tolak.get(diberitahu) if diberitahu else None
    jawab, tanggal = baris.get("jawaban"), baris.get("tanggal_jawaban")
    if jawab is JawabanPekerja.MENOLAK:
        lewat = akhir is not None and tanggal is not None and tanggal > akhir
        sesudah = (
            f"Penolakan ditulis sesudah {tulis_tanggal(akhir, hari=False)} ({TOLAK}); peraturan "
            "tidak menyebut akibatnya."
            if lewat and akhir
            else ""
        )
        rundingkan = "Menolak: dirundingkan bipartit dahulu (PP 35/2021 Ps. 39 ayat (2))."
        return (rundingkan, sesudah) if sesudah else (rundingkan,)
    if jawab is JawabanPekerja.BELUM and akhir is not None and akhir < hari_ini:
        return (
            f"Belum menjawab sampai {tulis_tanggal(akhir, hari=False)} ({TOLAK}); peraturan tidak "
            "menyebut diam sebagai menerima.",
        )
    return ()


def fakta(permohonan: Any) -> Mapping[str, Any]:
    """Tell the guards how many workers the list names."""
    return {JUMLAH_BARIS: permohonan_queries.jumlah_baris(permohonan)}


PORT: Mapping[str, PortJenis] = {
    satu.kode: PortJenis(fakta=fakta, tinjau=tinjau) for satu in phk.JENIS
}
