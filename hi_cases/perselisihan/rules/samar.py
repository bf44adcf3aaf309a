"""Personal data as they read while nobody has asked to see them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

_TAMPAK = 4


def nik(nomor: str | None) -> str:
    """Return a NIK of which only the last four digits are seen: they tell no birthday."""
    angka = re.sub(r"\s", "", nomor or "")
    if len(angka) <= _TAMPAK:
        return "•" * len(angka)
    return "•" * (len(angka) - _TAMPAK) + angka[-_TAMPAK:]


def telepon(nomor: str | None) -> str:
    """Return a telephone number of which only the last three digits are seen."""
    angka = re.sub(r"\D", "", nomor or "")
    return f"•••• {angka[-3:]}" if angka else ("••••" if nomor else "")


def surel(alamat: str | None) -> str:
    """Return an address of which the first letter and the domain are seen."""
    depan, tanda, ranah = (alamat or "").partition("@")
    return f"{depan[:1]}••••{tanda}{ranah}" if alamat else ""


# -- a whole draft, and back again ------------------------------------------------------------

_TITIK = "•"
_CARA: dict[str, Callable[[str | None], str]] = {"nik": nik, "telepon": telepon}
BELUM = (
    "NIK atau telepon ini masih tersamar, dan tidak jelas milik siapa. Tulis lengkap, atau "
    "tampilkan dulu data aslinya."
)


def samarkan(draf: Mapping[str, Any]) -> dict[str, Any]:
    """Return a draft as a form may show it: NIK and telephone masked."""
    return {**draf, "pihak": [_samarkan_pihak(satu) for satu in draf.get("pihak") or ()]}


def _samarkan_pihak(satu: Mapping[str, Any]) -> dict[str, Any]:
    hasil = dict(satu)
    for nama, cara in _CARA.items():
        if hasil.get(nama):
            hasil[nama] = cara(str(hasil[nama]))
    hasil["anggota"] = [
        {**a, "nik": nik(str(a["nik"]))} if isinstance(a, Mapping) and a.get("nik") else a
        for a in satu.get("anggota") or ()
    ]
    return hasil


_CARA_SEMUA = {**_CARA, "surel": surel}


def samarkan_nilai(jalan: str, nilai: Any) -> Any:
    """Return one value of a draft, or a whole row, with NIK, telephone and e-mail masked.

    `jalan` is its path; the last part names the field.
    """
    if isinstance(nilai, Mapping):
        return {nama: samarkan_nilai(nama, satu) for nama, satu in nilai.items()}
    if isinstance(nilai, list | tuple):
        return [samarkan_nilai(jalan, satu) for satu in nilai]
    cara = _CARA_SEMUA.get(jalan.rpartition(".")[2])
    return cara(str(nilai)) if cara and nilai else nilai


def pulihkan(draf: Mapping[str, Any], tersimpan: Mapping[str, Any]) -> dict[str, Any]:
    """Put the stored value back wherever a mask came back as it was shown.

    A mask that fits nobody, or two, stays a mask: `masih_tersamar` finds it.
    """
    lama = [satu for satu in tersimpan.get("pihak") or () if isinstance(satu, Mapping)]
    pekerja = [a for satu in lama for a in satu.get("anggota") or () if isinstance(a, Mapping)]
    return {**draf, "pihak": [_pihak(satu, lama, pekerja) for satu in draf.get("pihak") or ()]}


def _pihak(
    satu: Mapping[str, Any], lama: Sequence[Mapping[str, Any]], pekerja: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    hasil = {**satu, **{nama: _asal(satu, lama, nama) for nama in _CARA if nama in satu}}
    hasil["anggota"] = [
        {**a, "nik": _asal(a, pekerja, "nik")} if isinstance(a, Mapping) else a
        for a in satu.get("anggota") or ()
    ]
    return hasil


def _asal(satu: Mapping[str, Any], lama: Sequence[Mapping[str, Any]], nama: str) -> Any:
    """Return the stored value of one field: of the same row, the same name, or the only one."""
    nilai = satu.get(nama)
    if not nilai or _TITIK not in str(nilai):
        return nilai
    cocok = [s for s in lama if s.get(nama) and _CARA[nama](str(s[nama])) == nilai]
    for ciri in ("id", "nama"):
        sama = [s for s in cocok if satu.get(ciri) and s.get(ciri) == satu.get(ciri)]
        if sama:
            cocok = sama
            break
    asli = {str(s[nama]) for s in cocok}
    return asli.pop() if len(asli) == 1 else nilai


def masih_tersamar(draf: Mapping[str, Any]) -> bool:
    """Tell whether a mask would be stored in place of a value."""
    semua = [satu for satu in draf.get("pihak") or () if isinstance(satu, Mapping)]
    orang = [a for satu in semua for a in satu.get("anggota") or () if isinstance(a, Mapping)]
    isi = [satu.get(nama) for satu in (*semua, *orang) for nama in _CARA]
    return any(_TITIK in str(nilai) for nilai in isi if nilai)


# -- what one side sees of another ------------------------------------------------------------

TERCATAT = "•••• tercatat di Dinas"
_KONTAK = ("alamat", "telepon", "surel", "nik", "jabatan")
_ORANG_LAIN = ("anggota", "kuasa")


def tutup_lain(draf: Mapping[str, Any], terbuka: Collection[int]) -> dict[str, Any]:
    """Return a draft as one party may read it: of others who they are, not how they are reached.

    `terbuka` are the ids of the parties that are shown whole. A mask says only that there is
    something: parts of a number would let the rest be guessed.
    """
    return {**draf, "pihak": [_tutup(satu, terbuka) for satu in draf.get("pihak") or ()]}


def _tutup(satu: Mapping[str, Any], terbuka: Collection[int]) -> dict[str, Any]:
    if satu.get("id") in terbuka:
        return dict(satu)
    tertutup = {nama: TERCATAT for nama in _KONTAK if satu.get(nama)}
    return {**satu, **tertutup, **{nama: [] for nama in _ORANG_LAIN}}


def buka_lain(
    draf: Mapping[str, Any], tersimpan: Mapping[str, Any], terbuka: Collection[int]
) -> dict[str, Any]:
    """Put back what `tutup_lain` left out, as it is stored now; a mask of nobody goes."""
    lama = {s.get("id"): s for s in tersimpan.get("pihak") or () if isinstance(s, Mapping)}

    def buka(satu: Any) -> Any:
        if not isinstance(satu, Mapping):
            return satu
        asli = lama.get(satu.get("id")) or {}
        isi = {n: asli.get(n) for n in _KONTAK if satu.get(n) == TERCATAT}
        if asli and satu["id"] not in terbuka:
            isi |= {nama: asli.get(nama) or [] for nama in _ORANG_LAIN}
        return {**satu, **isi}

    return {**draf, "pihak": [buka(satu) for satu in draf.get("pihak") or ()]}
