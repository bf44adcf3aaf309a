"""From the attention list: a signal by one press, and the list taken out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.ekspor import LembarEkspor, Nilai, tulis_xlsx
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.pencegahan.queries import perhatian as baca
from hi_cases.pencegahan.types import POTENSI, Mendesak, Pokok, SumberSinyal
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries, services
from hi_cases.urusan.types import Urusan

KEPALA = ("Perusahaan", "Kecamatan", "Skor", "Alasan")


def jadikan_potensi(pelaku: Pelaku, perusahaan_id: int) -> Urusan:
    """Begin a signal about a company on the list of today; one that is open stays the one."""
    pt = perusahaan.ambil(pelaku, perusahaan_id)
    if terbuka := queries.terbuka_tentang(pelaku, POTENSI, [pt.id]):
        return terbuka[0]
    daftar = baca.disorot(clock.hari_ini())
    satu = next((s for s in daftar if s.perusahaan_id == pt.id), None)
    if satu is None:
        raise TindakanDitolak("Perusahaan ini tidak lagi ada di daftar perhatian hari ini.")
    alasan = "\n".join(f"{a.label}: {a.fakta}." for a in satu.alasan)
    data = {
        "ringkas": f"daftar perhatian, skor {satu.skor}",
        "tanggal": clock.hari_ini(),
        "sumber": SumberSinyal.SISTEM.value,
        "pokok": Pokok.HAK.value,
        "mendesak": Mendesak.SEDANG.value,
        "uraian": alasan,
    }
    return services.buat(pelaku, POTENSI, data, perusahaan_id=pt.id, asal=pt.rujukan)


def _baris(pelaku: Pelaku, hari: date) -> Iterator[tuple[Nilai, ...]]:
    for b in baca.jadikan_baris(pelaku, baca.disorot(hari)):
        alasan = "; ".join(f"{a.label} ({a.fakta}, bobot {a.bobot})" for a in b.satu.alasan)
        yield b.nama, b.kecamatan, b.satu.skor, alasan


def ekspor(pelaku: Pelaku, hari: date) -> BinaryIO:
    """Return the list of a day as a workbook, and leave a trace."""
    catatan = (
        f"Daftar perhatian per {tulis_tanggal(hari, hari=False)}. Daftar ini menunjukkan tempat "
        "memeriksa lebih dahulu; bukan penilaian bahwa perusahaan melanggar.",
    )
    audit.catat(
        pelaku,
        "pencegahan.ekspor_perhatian",
        Rujukan("ekspor_perhatian", hari.toordinal()),
        keterangan=f"Daftar perhatian per {tulis_tanggal(hari, hari=False)} diunduh.",
    )
    isi = LembarEkspor("Daftar perhatian", KEPALA, list(_baris(pelaku, hari)), catatan)
    return tulis_xlsx([isi])
