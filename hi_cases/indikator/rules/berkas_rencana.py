"""Reading a planning document from tables: what may stand in it, what is wrong with it.

The same reading serves the documents that come with the system and those that the office brings in:
a table of indicators and a table of targets, as text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

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


def _angka(teks: str) -> Decimal | None:
    return Decimal(teks.replace(",", ".")) if teks.strip() else None


def _pilihan(jenis: type[Rumus | Arah | Tingkat], teks: str, kolom: str) -> str:
    ada = [satu.value for satu in jenis]
    if teks not in ada:
        raise ValueError(f"Kolom {kolom} diisi salah satu dari: {', '.join(ada)}.")
    return teks


def _definisi(b: Baris, sumber: Collection[str]) -> Definisi:
    if not b["id_indikator"].strip() or not b["nama"].strip():
        raise ValueError("Isi kolom id_indikator dan nama.")
    rumus = Rumus(_pilihan(Rumus, b["rumus"], "rumus"))
    lain = Rumus(_pilihan(Rumus, b["rumus_lain"], "rumus_lain")) if b["rumus_lain"] else None
    if (rumus is Rumus.TANGAN) != (not b["sumber"]) or (lain is None) != (not b["sumber_lain"]):
        raise ValueError("Isi rumus beserta sumbernya; rumus tangan tidak bersumber.")
    for kode in filter(None, (b["sumber"], b["sumber_lain"])):
        if kode not in sumber:
            raise ValueError(f"Sumber {kode} tidak dikenal.")
    return Definisi(
        b["id_indikator"].strip(),
        int(b["urutan"]),
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
    pagu = _angka(b["pagu"])
    return Target(int(b["tahun"]), _angka(b["target"]), None if pagu is None else int(pagu))


def susun(
    indikator: Iterable[Baris], target: Iterable[Baris], sumber: Collection[str]
) -> list[Definisi]:
    """Return the indicators of a document with their targets, in its order.

    Raises BarisSalah for the first row that cannot be taken: an unknown word, a source that there
    is not, an indicator twice, a target of none.
    """
    semua: dict[str, Definisi] = {}
    for nomor, baris in enumerate(indikator, 2):
        try:
            satu = _definisi(baris, sumber)
        except (ValueError, InvalidOperation, KeyError) as galat:
            raise BarisSalah(nomor, _kalimat(galat)) from galat
        if satu.kode_indikator in semua:
            raise BarisSalah(nomor, f"Indikator {satu.kode_indikator} tertulis dua kali.")
        semua[satu.kode_indikator] = satu
    for nomor, baris in enumerate(target, 2):
        try:
            isi, milik = _target(baris), semua[baris["id_indikator"].strip()]
        except KeyError as galat:
            raise BarisSalah(nomor, "Target ini bukan milik indikator mana pun.") from galat
        except (ValueError, InvalidOperation) as galat:
            raise BarisSalah(nomor, _kalimat(galat)) from galat
        if milik.target_tahun(isi.tahun) is not None:
            raise BarisSalah(nomor, f"Target tahun {isi.tahun} tertulis dua kali.")
        semua[milik.kode_indikator] = replace(milik, target=(*milik.target, isi))
    return sorted(semua.values(), key=lambda satu: satu.urutan)


def _kalimat(galat: Exception) -> str:
    pesan = str(galat)
    return pesan if pesan.endswith(".") else "Ada isian yang bukan angka."
