"""Reading a planning document from tables: what may stand in it, what is wrong with it.

The same reading serves the documents that come with the system and those that the office brings in:
a table of indicators and a table of targets, as text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from hi_cases.indikator.types import Arah, DataDokumen, Definisi, Rumus, Target, Tingkat

KOLOM = (
    "id_indikator",
    "urutan",
    "kode",
    "tingkat",
    "uraian",
    "jenis",
    "nama",
    "satuan",
    "rumus",
    "sumber",
    "rumus_lain",
    "sumber_lain",
    "cara_baca",
    "bacaan_lain",
    "arah",
    "penanggung_jawab",
    "baris_sumber",
)
KOLOM_TARGET = ("id_indikator", "tahun", "target", "pagu")
Baris = Mapping[str, str]


class BarisSalah(ValueError):
    """A row that cannot be taken; `kalimat` says why and what to do."""

    def __init__(self, nomor: int, kalimat: str) -> None:
        super().__init__(kalimat)
        self.nomor = nomor
        self.kalimat = kalimat


_TAHUN = range(2000, 2100)
_RENTANG_MAKS = 10
_BARIS_MAKS = 500
_PANJANG = {
    "id_indikator": 60,
    "kode": 40,
    "uraian": 400,
    "jenis": 40,
    "nama": 400,
    "satuan": 60,
    "cara_baca": 2000,
    "bacaan_lain": 2000,
    "penanggung_jawab": 120,
    "baris_sumber": 120,
}
_ID = re.compile(r"[a-z0-9_]+")
# It stands in addresses.
_KODE = re.compile(r"[0-9A-Za-z.]*")
_URUTAN_MAKS = 9999
_NILAI_MAKS = Decimal(10) ** 15
_BULAT = re.compile(r"[0-9]{1,15}")
_DESIMAL = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,2})?")


def galat_dokumen(data: DataDokumen) -> dict[str, str]:
    """Return what is wrong with the facts of a document, by field; empty: nothing."""
    galat = {}
    if data.dari not in _TAHUN:
        galat["dari"] = "Tulis tahun empat angka, misalnya 2027."
    if data.sampai not in range(data.dari, data.dari + _RENTANG_MAKS):
        galat["sampai"] = (
            "Tahun terakhir tidak boleh mendahului tahun pertama, dan paling banyak sepuluh tahun."
        )
    return galat


def _bulat(teks: str, kolom: str, maks: int) -> int:
    if not _BULAT.fullmatch(teks) or int(teks) > maks:
        raise ValueError(f"Kolom {kolom} diisi bilangan bulat tanpa titik, paling besar {maks}.")
    return int(teks)


def _angka(teks: str, kolom: str) -> Decimal | None:
    if teks and not _DESIMAL.fullmatch(teks):
        raise ValueError(
            f"Kolom {kolom} diisi angka nol atau lebih, paling banyak dua angka di belakang koma, "
            f"tanpa titik pemisah ribuan. Di situ tertulis “{teks[:40]}”."
        )
    return Decimal(teks.replace(",", ".")) if teks else None


def _periksa_teks(b: Baris) -> None:
    for kolom, maks in _PANJANG.items():
        if len(b[kolom]) > maks:
            raise ValueError(f"Kolom {kolom} paling banyak {maks} huruf.")
    if not _ID.fullmatch(b["id_indikator"].strip()):
        raise ValueError(
            "Kolom id_indikator diisi huruf kecil, angka, dan garis bawah, misalnya perusahaan_pp."
        )
    if not _KODE.fullmatch(b["kode"].strip()):
        raise ValueError("Kolom kode diisi huruf, angka, dan titik, misalnya 2.07.05.2.01.")


def _pilihan(jenis: type[Rumus | Arah | Tingkat], teks: str, kolom: str) -> str:
    ada = [satu.value for satu in jenis]
    if teks not in ada:
        raise ValueError(f"Kolom {kolom} diisi salah satu dari: {', '.join(ada)}.")
    return teks


def _definisi(b: Baris, sumber: Collection[str]) -> Definisi:
    if not b["id_indikator"].strip() or not b["nama"].strip():
        raise ValueError("Isi kolom id_indikator dan nama.")
    _periksa_teks(b)
    rumus = Rumus(_pilihan(Rumus, b["rumus"], "rumus"))
    lain = Rumus(_pilihan(Rumus, b["rumus_lain"], "rumus_lain")) if b["rumus_lain"] else None
    if (rumus is Rumus.TANGAN) != (not b["sumber"]) or (lain is None) != (not b["sumber_lain"]):
        raise ValueError("Isi rumus beserta sumbernya; rumus tangan tidak bersumber.")
    for kode in filter(None, (b["sumber"], b["sumber_lain"])):
        if kode not in sumber:
            raise ValueError(f"Sumber {kode} tidak dikenal.")
    return Definisi(
        b["id_indikator"].strip(),
        _bulat(b["urutan"], "urutan", _URUTAN_MAKS),
        b["kode"].strip(),
        Tingkat(_pilihan(Tingkat, b["tingkat"], "tingkat")),
        b["uraian"].strip(),
        b["jenis"].strip(),
        b["nama"].strip(),
        b["satuan"].strip(),
        rumus,
        b["sumber"],
        b["sumber_lain"],
        lain,
        b["cara_baca"].strip(),
        b["bacaan_lain"].strip(),
        Arah(_pilihan(Arah, b["arah"], "arah")),
        b["penanggung_jawab"].strip(),
        b["baris_sumber"].strip(),
    )


def _target(b: Baris) -> Target:
    pagu = _bulat(b["pagu"], "pagu", int(_NILAI_MAKS)) if b["pagu"] else None
    tahun = _bulat(b["tahun"], "tahun", _TAHUN.stop - 1)
    return Target(tahun, _angka(b["target"], "target"), pagu)


def susun(
    indikator: Iterable[Baris], target: Iterable[Baris], sumber: Collection[str]
) -> list[Definisi]:
    """Return the indicators of a document with their targets, in its order.

    Empty rows are passed over. Raises BarisSalah for the first row that cannot be taken: an unknown
    word, a source that there is not, an indicator twice, a target of none, two budgets of one code.
    """
    semua: dict[str, Definisi] = {}
    pagu: dict[tuple[str, int], int] = {}
    for nomor, baris in _berisi(indikator):
        try:
            satu = _definisi(baris, sumber)
        except ValueError as galat:
            raise BarisSalah(nomor, str(galat)) from galat
        if satu.kode_indikator in semua:
            raise BarisSalah(nomor, f"Indikator {satu.kode_indikator} tertulis dua kali.")
        semua[satu.kode_indikator] = satu
    for nomor, baris in _berisi(target):
        milik = semua.get(baris["id_indikator"].strip())
        if milik is None:
            raise BarisSalah(nomor, "Target ini bukan milik indikator mana pun.")
        try:
            isi = _target(baris)
        except ValueError as galat:
            raise BarisSalah(nomor, str(galat)) from galat
        if milik.target_tahun(isi.tahun) is not None:
            raise BarisSalah(nomor, f"Target tahun {isi.tahun} tertulis dua kali.")
        if isi.pagu is not None and pagu.setdefault((milik.kode, isi.tahun), isi.pagu) != isi.pagu:
            raise BarisSalah(
                nomor,
                f"Pagu kode {milik.kode} tahun {isi.tahun} tertulis dengan dua angka. Tulis pada "
                "satu indikatornya saja.",
            )
        semua[milik.kode_indikator] = replace(milik, target=(*milik.target, isi))
    return sorted(semua.values(), key=lambda satu: satu.urutan)


def _berisi(semua: Iterable[Baris]) -> Iterator[tuple[int, Baris]]:
    """Rows with something in them, by their number in the table."""
    for nomor, baris in enumerate(semua, 2):
        if nomor > _BARIS_MAKS:
            raise BarisSalah(nomor, f"Paling banyak {_BARIS_MAKS} baris dalam satu lembar.")
        if any(isi.strip() for isi in baris.values()):
            yield nomor, baris
