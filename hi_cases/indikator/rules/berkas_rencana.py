"""Reading a planning document from tables: what may stand in it, what is wrong with it.

The same reading serves the documents that come with the system and those that the office brings in:
a table of indicators and a table of targets, as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from itertools import islice

from hi_cases.core.teks import sebut, terlihat
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
LEMBAR_INDIKATOR, LEMBAR_TARGET = "Indikator", "Target"
_TAMPAK = 20
"""Faults that one answer names: who mends these finds the others the next time."""
_BARIS_TAMPAK = 5
"""Rows that are named of one fault."""
Baris = Mapping[str, str]
Periksa = Callable[[], object]
"""Raises ValueError with a sentence."""


@dataclass(frozen=True)
class BarisSalah:
    """A row that cannot be taken: of which sheet, its number as a person counts it, why and what to
    do."""

    lembar: str
    nomor: int
    kalimat: str


class RencanaSalah(ValueError):
    """A document that cannot be taken, with all that is wrong in it."""

    def __init__(self, semua: Sequence[BarisSalah]) -> None:
        hal: dict[tuple[str, str], list[int]] = {}
        for s in semua:
            hal.setdefault((s.lembar, s.kalimat), []).append(s.nomor)
        tampak = [
            f"Lembar {lembar} baris {_sebut(nomor)}: {kalimat}"
            for (lembar, kalimat), nomor in islice(hal.items(), _TAMPAK)
        ]
        sisa = [f"Masih ada {len(hal) - _TAMPAK} hal lain."] if len(hal) > _TAMPAK else []
        super().__init__(" ".join([*tampak, *sisa]))
        self.semua = semua


def _sebut(nomor: Sequence[int]) -> str:
    """Name rows that have one fault.

    >>> _sebut([2]), _sebut([2, 6, 7]), _sebut(list(range(2, 22)))
    ('2', '2, 6, dan 7', '2, 3, 4, 5, dan 16 baris lain')
    """
    if len(nomor) <= _BARIS_TAMPAK:
        return sebut([str(n) for n in nomor])
    kata = [str(n) for n in nomor[: _BARIS_TAMPAK - 1]]
    return sebut([*kata, f"{len(nomor) - len(kata)} baris lain"])


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


def kurang_target(definisi: Sequence[Definisi], data: DataDokumen) -> str:
    """Say which years, and of which indicators, a document sets no target for; "" for none."""
    semua = range(data.dari, data.sampai + 1)
    ada = {d.kode_indikator: {t.tahun for t in d.target if t.nilai is not None} for d in definisi}
    kosong = [t for t in semua if not any(t in tahun for tahun in ada.values())]
    bolong = [
        f"{kode} ({', '.join(map(str, kurang))})"
        for kode, tahun in ada.items()
        if (kurang := [t for t in semua if t not in tahun and t not in kosong])
    ]
    if not kosong and not bolong:
        return ""
    kalimat = ["Belum ada yang dimasukkan."]
    if kosong:
        kalimat.append(f"Tahun {', '.join(map(str, kosong))} tidak mempunyai target satu pun.")
    if bolong:
        sisa = f", dan {len(bolong) - _TAMPAK} indikator lain" if len(bolong) > _TAMPAK else ""
        kalimat.append(f"Tanpa target: {', '.join(bolong[:_TAMPAK])}{sisa}.")
    kalimat.append(
        f"Lengkapi lembar {LEMBAR_TARGET}, atau centang pernyataan ini bila dokumennya memang "
        "begitu; lalu pilih lagi berkasnya."
    )
    return " ".join(kalimat)


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


def _periksa_panjang(b: Baris, kolom: str, maks: int) -> None:
    if len(b[kolom]) > maks:
        raise ValueError(f"Kolom {kolom} paling banyak {maks} huruf.")


def _periksa_kode(b: Baris) -> None:
    if not b["id_indikator"].strip() or not terlihat(b["nama"]):
        raise ValueError("Isi kolom id_indikator, dan kolom nama dengan huruf yang terbaca.")
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


def _periksa_sumber(b: Baris, sumber: Collection[str]) -> None:
    tangan = b["rumus"] == Rumus.TANGAN
    if tangan != (not b["sumber"]) or (not b["rumus_lain"]) != (not b["sumber_lain"]):
        raise ValueError("Isi rumus beserta sumbernya; rumus tangan tidak bersumber.")
    for kode in filter(None, (b["sumber"], b["sumber_lain"])):
        if kode not in sumber:
            raise ValueError(f"Sumber {kode} tidak dikenal.")


def _periksa(b: Baris, sumber: Collection[str]) -> Iterator[Periksa]:
    """Yield what a row of an indicator has to stand."""
    yield lambda: _periksa_kode(b)
    yield from (partial(_periksa_panjang, b, *satu) for satu in _PANJANG.items())
    yield lambda: _bulat(b["urutan"], "urutan", _URUTAN_MAKS)
    yield lambda: _pilihan(Tingkat, b["tingkat"], "tingkat")
    yield lambda: _pilihan(Rumus, b["rumus"], "rumus")
    if b["rumus_lain"]:
        yield lambda: _pilihan(Rumus, b["rumus_lain"], "rumus_lain")
    yield lambda: _periksa_sumber(b, sumber)
    yield lambda: _pilihan(Arah, b["arah"], "arah")


def _periksa_tahun(b: Baris, tahun: range) -> None:
    if (isi := _bulat(b["tahun"], "tahun", _TAHUN.stop - 1)) not in tahun:
        raise ValueError(
            f"Target tahun {isi} di luar tahun dokumen ini ({tahun.start} sampai {tahun.stop - 1})."
            " Ubah kolom tahun, atau hapus barisnya."
        )


def _periksa_target(b: Baris, tahun: range) -> Iterator[Periksa]:
    """Yield what a row of a target has to stand."""
    yield lambda: _periksa_tahun(b, tahun)
    yield lambda: _angka(b["target"], "target")
    if b["pagu"]:
        yield lambda: _bulat(b["pagu"], "pagu", int(_NILAI_MAKS))


def _galat(semua: Iterable[Periksa]) -> list[str]:
    """Return what these checks say is wrong."""
    galat = []
    for satu in semua:
        try:
            satu()
        except ValueError as salah:
            galat.append(str(salah))
    return galat


def _definisi(b: Baris) -> Definisi:
    return Definisi(
        b["id_indikator"].strip(),
        int(b["urutan"]),
        b["kode"].strip(),
        Tingkat(b["tingkat"]),
        b["uraian"].strip(),
        b["jenis"].strip(),
        b["nama"].strip(),
        b["satuan"].strip(),
        Rumus(b["rumus"]),
        b["sumber"],
        b["sumber_lain"],
        Rumus(b["rumus_lain"]) if b["rumus_lain"] else None,
        b["cara_baca"].strip(),
        b["bacaan_lain"].strip(),
        Arah(b["arah"]),
        b["penanggung_jawab"].strip(),
        b["baris_sumber"].strip(),
    )


def _target(b: Baris) -> Target:
    pagu = int(b["pagu"]) if b["pagu"] else None
    return Target(int(b["tahun"]), _angka(b["target"], "target"), pagu)


class _Susunan:
    """The indicators read so far, and what is wrong."""

    def __init__(self, tahun: range) -> None:
        self._tahun = tahun
        self.semua: dict[str, Definisi] = {}
        self.salah: list[BarisSalah] = []
        self._pagu: dict[tuple[str, int], int] = {}
        self._tertolak: set[str] = set()

    def indikator(self, b: Baris, sumber: Collection[str]) -> list[str]:
        """Take a row of an indicator; return what is wrong with it."""
        kode = b["id_indikator"].strip()
        galat = _galat(_periksa(b, sumber))
        if kode in self.semua:
            galat.append(f"Indikator {kode} tertulis dua kali.")
        if galat:
            self._tertolak.add(kode)
        else:
            self.semua[kode] = _definisi(b)
        return galat

    def target(self, b: Baris) -> list[str]:
        """Take a row of a target; return what is wrong with it. Whose it is cannot be told where
        the row of its indicator was refused."""
        kode, galat = b["id_indikator"].strip(), _galat(_periksa_target(b, self._tahun))
        milik = self.semua.get(kode)
        if milik is None and kode not in self._tertolak:
            galat.append("Target ini bukan milik indikator mana pun.")
        if milik is None or galat:
            return galat
        isi = _target(b)
        if milik.target_tahun(isi.tahun) is not None:
            return [f"Target tahun {isi.tahun} tertulis dua kali."]
        kunci = (milik.kode, isi.tahun)
        if isi.pagu is not None and self._pagu.setdefault(kunci, isi.pagu) != isi.pagu:
            return [
                f"Pagu kode {milik.kode} tahun {isi.tahun} tertulis dengan dua angka. Tulis pada "
                "satu indikatornya saja."
            ]
        self.semua[kode] = replace(milik, target=(*milik.target, isi))
        return []

    def lembar(
        self, nama: str, baris: Iterable[Baris], ambil: Callable[[Baris], list[str]]
    ) -> None:
        """Take the rows of a sheet that have something in them."""
        for nomor, satu in enumerate(baris, 2):
            if nomor > _BARIS_MAKS:
                kalimat = f"Paling banyak {_BARIS_MAKS} baris dalam satu lembar."
                self.salah.append(BarisSalah(nama, nomor, kalimat))
                return
            if any(isi.strip() for isi in satu.values()):
                self.salah += [BarisSalah(nama, nomor, kalimat) for kalimat in ambil(satu)]


def susun(
    indikator: Iterable[Baris],
    target: Iterable[Baris],
    sumber: Collection[str],
    tahun: range = _TAHUN,
) -> list[Definisi]:
    """Return the indicators of a document with their targets, in its order; `tahun`: the years that
    it covers.

    Empty rows are passed over. Raises RencanaSalah with all that cannot be taken: an unknown word,
    a source that there is not, an indicator twice, a target of none or of another year, two budgets
    of one code.
    """
    hasil = _Susunan(tahun)
    hasil.lembar(LEMBAR_INDIKATOR, indikator, lambda b: hasil.indikator(b, sumber))
    hasil.lembar(LEMBAR_TARGET, target, hasil.target)
    if hasil.salah:
        raise RencanaSalah(hasil.salah)
    return sorted(hasil.semua.values(), key=lambda satu: satu.urutan)
