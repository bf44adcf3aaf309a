"""What is printed for a bundle itself: cover, table of contents, the number in each foot."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pypdf import PdfReader

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.rules.bundel import nomori
from hi_cases.surat.services.cetak import mesin
from hi_cases.surat.services.cetak.huruf import baris, bersih, gugus
from hi_cases.surat.types.bundel import BarisIsi, Jilidan
from hi_cases.surat.types.naskah import Kop

_MUKA = mesin.SURAT.with_name("bundel.typ")
_KAKI = mesin.SURAT.with_name("bundel_kaki.typ")
_GANTI = "?"


@dataclass(frozen=True)
class Muka:
    """What the cover says."""

    kop: Kop
    judul: str
    sebutan: str
    """What the case is called: stands in each foot too."""
    data: tuple[tuple[str, str], ...]
    tanggal: date
    oleh: str
    catatan: str


def _tidak_tergambar(teks: Iterable[str]) -> set[str]:
    asing = {g for satu in teks for g in gugus(bersih(satu)) if not g.isascii()}
    return mesin.tidak_tergambar(sorted(asing)) if asing else set()


def _aman(nilai: Any, hilang: set[str]) -> Any:
    """Return texts that can be drawn: in the name of a file a smiley must not stop the bundle."""
    if isinstance(nilai, str):
        rapi = " ".join(baris(nilai))
        return "".join(_GANTI if satu in hilang else satu for satu in gugus(rapi))
    if isinstance(nilai, tuple | list):
        return [_aman(satu, hilang) for satu in nilai]
    if isinstance(nilai, dict):
        return {nama: _aman(satu, hilang) for nama, satu in nilai.items()}
    return nilai


def aman(nilai: Any) -> Any:
    """Return texts, in tuples or lists or dicts, without what no font of ours can draw."""
    return _aman(nilai, _tidak_tergambar(_teks(nilai)))


def _teks(nilai: Any) -> Iterable[str]:
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, tuple | list | dict):
        for satu in nilai.values() if isinstance(nilai, dict) else nilai:
            yield from _teks(satu)


def _halaman(satu: BarisIsi) -> str:
    if satu.dari is None:
        return ""
    return str(satu.dari) if satu.dari == satu.sampai else f"{satu.dari}–{satu.sampai}"


def _data(muka: Muka, isi: Sequence[BarisIsi]) -> dict[str, Any]:
    kop = muka.kop
    return {
        "kop": [kop.pemerintah.upper(), kop.dinas.upper(), kop.alamat, kop.kontak],
        "penulis": kop.dinas,
        "judul": muka.judul,
        "sebutan": muka.sebutan,
        "data": muka.data,
        "dijilid": f"Dijilid {tulis_tanggal(muka.tanggal, hari=False)} oleh {muka.oleh}",
        "catatan": muka.catatan,
        "isi": [
            {"ke": str(satu.ke), "judul": satu.judul, "keterangan": satu.keterangan,
             "halaman": _halaman(satu)}
            for satu in isi if satu.dari is not None
        ],
        "terpisah": [
            {"ke": str(satu.ke), "judul": satu.judul, "keterangan": satu.keterangan,
             "sebab": satu.sebab.label if satu.sebab else ""}
            for satu in isi if satu.dari is None
        ],
    }  # fmt: skip


def _susun(muka: Muka, isi: Sequence[BarisIsi]) -> tuple[bytes, int]:
    data = _data(muka, isi)
    hari = (muka.tanggal.year, muka.tanggal.month, muka.tanggal.day)
    hasil = mesin.susun(_MUKA, {**aman(data), "tanggal": hari}, "pdf")[0]
    return hasil, len(PdfReader(io.BytesIO(hasil)).pages)


def muka_dan_isi(muka: Muka, bagian: Sequence[Jilidan]) -> tuple[bytes, list[BarisIsi], int]:
    """Return cover and table of contents, the table itself, and how many pages they take.

    How long the table is decides what it says: it is set until both agree.
    """
    depan = 2
    for _ in range(4):
        isi = nomori(bagian, depan)
        hasil, halaman = _susun(muka, isi)
        if halaman == depan:
            return hasil, isi, depan
        depan = halaman
    raise RuntimeError("the table of contents does not settle")


def kaki(muka: Muka, ukuran: Sequence[tuple[float, float]]) -> bytes:
    """Return one page for each of the bundle, with nothing on it but the number in its foot."""
    sebutan, judul = aman([muka.sebutan, muka.judul])
    data = {
        "sebutan": sebutan,
        "judul": judul,
        "tanggal": (muka.tanggal.year, muka.tanggal.month, muka.tanggal.day),
        "halaman": [[round(w, 2), round(h, 2)] for w, h in ukuran],
    }
    return mesin.susun(_KAKI, data, "pdf")[0]
