"""Two versions of a draft compared down to each field of each row, and put together by choice.

A difference is named by its path: `pokok`, `pihak.2.alamat`, `pihak.2.anggota.5.nik`. A row is
known again by its id, or where a draft has none yet by what it says; a row that only one side has
is one difference of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from hi_cases.core.errors import Beda
from hi_cases.perselisihan.rules.permohonan import LABEL

ANDA, TERSIMPAN = "anda", "tersimpan"
_MIRIP = 0.6
_BANYAK = 200
"""Beyond so many rows left over nobody types likenesses: they are compared as they stand."""


@dataclass(frozen=True)
class Daftar:
    """The rows of one list: what a row is called, by what it is known, its fields and lists."""

    sebutan: str
    ciri: tuple[str, ...]
    bidang: Mapping[str, str]
    dalam: Mapping[str, Daftar]


_ANGGOTA = Daftar(
    "Pekerja", ("nik", "nama"), {"nama": "Nama", "nik": "NIK", "jabatan": "Jabatan"}, {}
)
_KUASA = Daftar(
    "Kuasa",
    ("nomor", "nama"),
    {
        "nama": "Nama kuasa",
        "nomor": "Nomor surat kuasa",
        "tanggal": "Tanggal surat kuasa",
        "berlaku_sampai": "Berlaku sampai",
        "lingkup": "Lingkup kuasa",
    },
    {},
)
DAFTAR: Mapping[str, Daftar] = {
    "pihak": Daftar(
        "Pihak",
        ("nik", "nama"),
        {
            "sisi": "Sisi",
            "jenis": "Jenis pihak",
            "nama": "Nama",
            "alamat": "Alamat",
            "telepon": "Telepon",
            "surel": "Surel",
            "nik": "NIK",
            "jabatan": "Jabatan",
            "perusahaan_id": "Perusahaan terdaftar",
        },
        {"anggota": _ANGGOTA, "kuasa": _KUASA},
    ),
    "tuntutan": Daftar(
        "Tuntutan", ("uraian",), {"uraian": "Yang dituntut", "jumlah": "Jumlah"}, {}
    ),
    "riwayat_bipartit": Daftar(
        "Perundingan",
        ("tanggal",),
        {"tanggal": "Tanggal", "hasil": "Hasil", "keterangan": "Keterangan"},
        {},
    ),
}

Baris = Mapping[str, Any]


@dataclass(frozen=True)
class Pasangan:
    """One row as both sides have it; None where a side has not."""

    kunci: str
    punya: Baris | None
    simpan: Baris | None


def _baris(nilai: Any) -> list[Baris]:
    return [{"nama": satu} if isinstance(satu, str) else satu for satu in nilai or ()]


def _rapat(nilai: Any) -> str:
    return " ".join(str(nilai or "").split()).casefold()


def _cocok(kiri: Baris, kanan: Baris, cara: str) -> bool:
    """Tell whether two rows are one, by this mark; two stored rows are never one."""
    if kiri.get("id") and kanan.get("id"):
        return str(kiri["id"]) == str(kanan["id"])
    return bool(_rapat(kiri.get(cara))) and _rapat(kiri.get(cara)) == _rapat(kanan.get(cara))


def _mirip(kiri: Baris, kanan: Baris, cara: str) -> bool:
    """Tell whether one row may be the other with its name mended."""
    if kiri.get("id") and kanan.get("id"):
        return False
    a, b = _rapat(kiri.get(cara)), _rapat(kanan.get(cara))
    return bool(a and b) and SequenceMatcher(None, a, b).ratio() >= _MIRIP


def _jodoh(kiri: Sequence[Baris], kanan: Sequence[Baris], daftar: Daftar) -> dict[int, int]:
    """Which row of the right side each row of the left is, the surest marks first."""
    hasil: dict[int, int] = {}
    menurut_id = {str(satu["id"]): j for j, satu in enumerate(kanan) if satu.get("id")}
    for i, satu in enumerate(kiri):
        j = menurut_id.pop(str(satu.get("id") or ""), None)
        if j is not None:
            hasil[i] = j
    langkah = [(_cocok, cara) for cara in daftar.ciri] + [(_mirip, daftar.ciri[-1])]
    for sama, cara in langkah:
        bebas_kiri = [i for i in range(len(kiri)) if i not in hasil]
        bebas = [j for j in range(len(kanan)) if j not in set(hasil.values())]
        if sama is _mirip and max(len(bebas_kiri), len(bebas)) > _BANYAK:
            break
        for i in bebas_kiri:
            j = next((j for j in bebas if sama(kiri[i], kanan[j], cara)), None)
            if j is not None:
                hasil[i] = j
                bebas.remove(j)
    return hasil


def _kunci(punya: Baris | None, simpan: Baris | None, cadangan: str) -> str:
    nomor = (simpan or {}).get("id") or (punya or {}).get("id")
    return str(nomor) if nomor else cadangan


def pasangkan(punya: Any, simpan: Any, daftar: Daftar) -> list[Pasangan]:
    """Return the rows of both sides, each beside its other self: yours first, then those added."""
    kiri, kanan = _baris(punya), _baris(simpan)
    jodoh = _jodoh(kiri, kanan, daftar)
    hasil = []
    for i, satu in enumerate(kiri):
        lain = kanan[jodoh[i]] if i in jodoh else None
        hasil.append(Pasangan(_kunci(satu, lain, f"ke{i + 1}"), satu, lain))
    dipakai = set(jodoh.values())
    hasil += [
        Pasangan(_kunci(None, satu, f"tersimpan{j + 1}"), None, satu)
        for j, satu in enumerate(kanan)
        if j not in dipakai
    ]
    return hasil


def _sama(kiri: Any, kanan: Any) -> bool:
    return (kiri or None) == (kanan or None)


def _nama(satu: Pasangan, daftar: Daftar) -> str:
    isi = satu.punya or satu.simpan or {}
    return f"{daftar.sebutan} {isi.get(daftar.ciri[-1]) or 'tanpa nama'}"


def _beda_daftar(
    punya: Any, simpan: Any, daftar: Daftar, jalan: str, depan: str = ""
) -> Iterator[Beda]:
    for satu in pasangkan(punya, simpan, daftar):
        ini, nama = f"{jalan}.{satu.kunci}", f"{depan}{_nama(satu, daftar)}"
        if satu.punya is None or satu.simpan is None:
            yield Beda(ini, nama, satu.punya, satu.simpan)
            continue
        kiri, kanan = satu.punya, satu.simpan
        for bidang, label in daftar.bidang.items():
            if not _sama(kiri.get(bidang), kanan.get(bidang)):
                yield Beda(
                    f"{ini}.{bidang}", f"{nama}: {label}", kiri.get(bidang), kanan.get(bidang)
                )
        for bidang, dalam in daftar.dalam.items():
            yield from _beda_daftar(
                kiri.get(bidang), kanan.get(bidang), dalam, f"{ini}.{bidang}", f"{nama}, "
            )


def beda_rinci(punya: Mapping[str, Any], simpan: Mapping[str, Any]) -> list[Beda]:
    """Return every field and every row on which two versions of a draft differ."""
    hasil: list[Beda] = []
    for nama, label in LABEL.items():
        if nama in DAFTAR:
            hasil += _beda_daftar(punya.get(nama), simpan.get(nama), DAFTAR[nama], nama)
        elif not _sama(punya.get(nama), simpan.get(nama)):
            hasil.append(Beda(nama, label, punya.get(nama), simpan.get(nama)))
    return hasil


def pilihan_awal(beda: Beda, utuh: Collection[str] = ()) -> str:
    """Return the side chosen before anybody chooses: never the one that would lose something.

    `utuh` are the paths that this person left as they were (`tak_disentuh`).
    """
    kosong = beda.punya_anda in (None, "", [], {})
    return TERSIMPAN if kosong or beda.bidang in utuh else ANDA


def _utuh_daftar(punya: Any, semula: Any, daftar: Daftar, jalan: str) -> tuple[set[str], bool]:
    """Return the paths of one list that read the same on both sides, and whether all of it does."""
    hasil: set[str] = set()
    seluruhnya = True
    for satu in pasangkan(punya, semula, daftar):
        if satu.punya is None or satu.simpan is None:
            seluruhnya = False
            continue
        ini, kiri, kanan = f"{jalan}.{satu.kunci}", satu.punya, satu.simpan
        sama = {f"{ini}.{b}" for b in daftar.bidang if _sama(kiri.get(b), kanan.get(b))}
        baris = len(sama) == len(daftar.bidang)
        for bidang, dalam in daftar.dalam.items():
            anak, semua = _utuh_daftar(
                kiri.get(bidang), kanan.get(bidang), dalam, f"{ini}.{bidang}"
            )
            sama, baris = sama | anak, baris and semua
        hasil |= sama | ({ini} if baris else set())
        seluruhnya = seluruhnya and baris
    return hasil, seluruhnya


def tak_disentuh(punya: Mapping[str, Any], semula: Mapping[str, Any] | None) -> frozenset[str]:
    """Return the fields and rows that still say what the page said when it was opened.

    Without a `semula` none is known to be untouched.
    """
    hasil: set[str] = set()
    if semula is None:
        return frozenset()
    for nama in LABEL:
        if nama in DAFTAR:
            hasil |= _utuh_daftar(punya.get(nama), semula.get(nama), DAFTAR[nama], nama)[0]
        elif _sama(punya.get(nama), semula.get(nama)):
            hasil.add(nama)
    return frozenset(hasil)


def _gabung_daftar(
    punya: Any, simpan: Any, daftar: Daftar, jalan: str, pilih: Mapping[str, str]
) -> list[dict[str, Any]]:
    hasil = []
    for satu in pasangkan(punya, simpan, daftar):
        ini = f"{jalan}.{satu.kunci}"
        if satu.punya is None or satu.simpan is None:
            sisi = pilih.get(ini) or pilihan_awal(Beda(ini, "", satu.punya, satu.simpan))
            isi = satu.simpan if sisi == TERSIMPAN else satu.punya
            if isi is not None:
                hasil.append(dict(isi))
            continue
        isi = dict(satu.punya)
        for bidang in daftar.bidang:
            if pilih.get(f"{ini}.{bidang}") == TERSIMPAN:
                isi[bidang] = satu.simpan.get(bidang)
        for bidang, dalam in daftar.dalam.items():
            isi[bidang] = _gabung_daftar(
                isi.get(bidang), satu.simpan.get(bidang), dalam, f"{ini}.{bidang}", pilih
            )
        hasil.append(isi)
    return hasil


def gabungkan(
    punya: Mapping[str, Any], simpan: Mapping[str, Any], pilih: Mapping[str, str]
) -> dict[str, Any]:
    """Return your draft with the stored value wherever that was chosen, by path."""
    hasil = dict(punya)
    for nama in LABEL:
        if nama in DAFTAR:
            hasil[nama] = _gabung_daftar(
                punya.get(nama), simpan.get(nama), DAFTAR[nama], nama, pilih
            )
        elif pilih.get(nama) == TERSIMPAN:
            hasil[nama] = simpan.get(nama)
    return hasil


def beda(punya_anda: Mapping[str, Any], tersimpan: Mapping[str, Any]) -> list[Beda]:
    """Return the fields on which two versions of a draft differ, in the order of the form."""
    return [
        Beda(nama, label, punya_anda.get(nama), tersimpan.get(nama))
        for nama, label in LABEL.items()
        if (punya_anda.get(nama) or None) != (tersimpan.get(nama) or None)
    ]
