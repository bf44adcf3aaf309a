"""Trying a template on made-up facts: what is wrong with it, and what it may use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hi_cases.surat.rules import ungkapan
from hi_cases.surat.rules.baca_templat import LOKAL_BUTIR, teks_blok
from hi_cases.surat.rules.susun import kata_isian, nilai_fakta
from hi_cases.surat.rules.ubah_templat import KEPALA
from hi_cases.surat.types import BlokTemplat, IsianTemplat, Templat, TipeIsian

_BAGIAN = re.compile(r"bagian “(\w+)”")
_PILIHAN_TIPE = {
    TipeIsian.TANGGAL: "2026-03-12",
    TipeIsian.JAM: "09:00",
}
FAKTA_SURAT = {
    "nomor": "567/0042/HI/2026",
    "tempat": "Cikarang Pusat",
    "hari": "Kamis",
    "tanggal": "12 Maret 2026",
    "tanggal_terbilang": "Kamis tanggal dua belas bulan Maret tahun dua ribu dua puluh enam",
}


@dataclass(frozen=True)
class Salah:
    """One thing that is wrong with a template: where, and what."""

    tempat: str
    pesan: str

    @property
    def bagian(self) -> str:
        """The part of the template in which it is, as `rules/ubah_templat` names parts."""
        cocok = _BAGIAN.match(self.tempat)
        return f"blok:{cocok[1]}" if cocok else KEPALA


def isian_contoh(templat: Templat) -> dict[str, str]:
    """Return something for each question that the template asks."""
    return {satu.nama: _contoh(satu) for satu in templat.isian}


def _contoh(bidang: IsianTemplat) -> str:
    if bidang.pilihan:
        return bidang.pilihan[0][0]
    return _PILIHAN_TIPE.get(bidang.tipe, f"Contoh {bidang.label.lower()}")


def bebas_contoh(templat: Templat) -> dict[str, str]:
    """Return a text for each free block that begins empty."""
    return {
        satu.kode: f"Contoh tulisan untuk bagian “{satu.label}”."
        for satu in templat.blok
        if satu.bebas and not satu.teks.strip()
    }


def fakta_contoh(data: Mapping[str, Any], templat: Templat) -> dict[str, Any]:
    """Return made-up facts for a template: those of its kind of thing, and its own questions."""
    return {
        **data.get(templat.rujukan, {}),
        "isian": kata_isian(templat, isian_contoh(templat)),
    }


def periksa_contoh(templat: Templat, fakta: Mapping[str, Any]) -> list[Salah]:
    """Return what is wrong: a name that no fact has, a list that is none, a text that fails.

    Every text is tried, those of blocks that these facts leave out and of branches not taken too;
    then once more on a thing of which nothing is known yet.
    """
    tetap = {"surat": FAKTA_SURAT, "bebas": {b.kode: "" for b in templat.blok if b.bebas}}
    salah = list(_semua(templat, {**fakta, **tetap}))
    if not salah:
        tetap["isian"] = fakta["isian"]
        kosong = {nama: _kosongkan(nilai) for nama, nilai in fakta.items()}
        salah = [
            Salah(satu.tempat, f"pada perkara yang datanya belum ada, {satu.pesan}")
            for satu in _semua(templat, {**kosong, **tetap})
        ]
    return list(dict.fromkeys(salah))


def _kosongkan(nilai: Any) -> Any:
    if isinstance(nilai, Mapping):
        return {nama: _kosongkan(satu) for nama, satu in nilai.items()}
    return type(nilai)() if nilai is not None else None


def _semua(templat: Templat, fakta: Mapping[str, Any]) -> Iterator[Salah]:
    for nama in ("judul", "hal", "sifat", "lampiran"):
        yield from _coba(nama, getattr(templat, nama), fakta)
    for nama in ("tujuan", "tembusan"):
        for teks in getattr(templat, nama):
            yield from _coba(nama, teks, fakta)
    for blok in templat.blok:
        yield from _blok(blok, fakta)


def _blok(blok: BlokTemplat, fakta: Mapping[str, Any]) -> Iterator[Salah]:
    tempat = f"bagian “{blok.kode}”"
    if blok.bila:
        yield from _nama(f"{tempat}, bila", blok.bila, fakta)
    isi: dict[str, Any] = dict(fakta)
    if blok.sumber:
        salah = list(_nama(f"{tempat}, sumber", blok.sumber, fakta))
        yield from salah
        daftar = None if salah else nilai_fakta(fakta, blok.sumber)
        if not isinstance(daftar, list | tuple):
            if not salah:
                yield Salah(f"{tempat}, sumber", f"fakta “{blok.sumber}” bukan daftar.")
            return
        if not daftar:
            return
        isi |= {"butir": daftar[0], "urut": 1}
    for nama, teks in teks_blok(blok):
        yield from _coba(f"{tempat}, {nama}", teks, isi)


def _nama(tempat: str, nama: str, fakta: Mapping[str, Any]) -> Iterator[Salah]:
    try:
        nilai_fakta(fakta, nama)
    except ungkapan.FaktaTidakAda as galat:
        yield Salah(tempat, galat.pesan)


def _coba(tempat: str, teks: str, fakta: Mapping[str, Any]) -> Iterator[Salah]:
    salah = []
    for nama in sorted(ungkapan.nama_fakta(teks)):
        if nama.split(".")[0] in LOKAL_BUTIR - set(fakta):
            pesan = f"“{nama}” hanya ada di bagian yang diulang menurut daftar."
            salah.append(Salah(tempat, pesan))
        else:
            salah += _nama(tempat, nama, fakta)
    yield from salah
    if salah:
        return
    try:
        ungkapan.isi(teks, fakta)
    except ungkapan.UngkapanSalah as galat:
        yield Salah(tempat, galat.pesan)


@dataclass(frozen=True)
class Fakta:
    """A fact that texts may use: its name, and how it reads in the sample."""

    nama: str
    contoh: str
    daftar: bool = False


def daftar_fakta(fakta: Mapping[str, Any], pangkal: str = "") -> Iterator[Fakta]:
    """Yield the facts by their dotted names; of a list, the names that its items have."""
    for nama, nilai in fakta.items():
        jalur = f"{pangkal}{nama}"
        if isinstance(nilai, Mapping):
            yield from daftar_fakta(nilai, f"{jalur}.")
        elif isinstance(nilai, list | tuple):
            butir = nilai[0] if nilai else None
            bagian = (
                ", ".join(f"butir.{satu}" for satu in butir)
                if isinstance(butir, Mapping)
                else "butir"
            )
            yield Fakta(jalur, bagian, daftar=True)
        elif isinstance(nilai, bool):
            yield Fakta(jalur, "ya atau tidak")
        else:
            yield Fakta(jalur, str(nilai))
