"""A Naskah as the data that templates/surat/surat.typ draws: texts as lists of paragraphs."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import segno

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.services.cetak import kata, penggal
from hi_cases.surat.services.cetak.huruf import baris, bersih, paragraf
from hi_cases.surat.types.naskah import (
    Bentuk,
    Blok,
    Butir,
    Data,
    HalamanBaru,
    Judul,
    KolomTanda,
    Kop,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)

# A dash: there is no number. The blank in it may be one that keeps "Rp" beside its number.
_ANGKA = re.compile(r"–|(?:Rp\.?\s?)?[-−]?\d[\d.,]*(?:\s?%)?")
_NOMOR_TUJUAN = re.compile(r"(\d{1,2}\.) ")
_PANJANG_JUDUL = 300
_PANJANG_UTUH = 100
_BARIS_UTUH = 6
_PANJANG_LEKAT = 420
# A paragraph, list or table that stands before signatures shares their page: up to so many letters
# it moves there whole, a longer one is torn before its last item.
_PANJANG_PINDAH = 2400
_PANJANG_DAFTAR = 900
_BARIS_TANDA = 3
_PANJANG_TANDA = 600
_LEBAR_MAKS, _TEPI_KOLOM = 30, 3

Teks = tuple[tuple[str, ...], ...]


def judul_berkas(naskah: Naskah) -> str:
    """Return the title of the file, which a PDF must have."""
    judul = " ".join(baris(naskah.judul) or baris(naskah.hal)) or kata.TANPA_JUDUL
    return judul[:_PANJANG_JUDUL]


def tempat_tanggal(naskah: Naskah) -> str:
    """Return `Cikarang, 1 April 2026`."""
    tanggal = tulis_tanggal(naskah.tanggal, hari=False)
    tempat = " ".join(baris(naskah.tempat))
    return f"{tempat}, {tanggal}" if tempat else tanggal


def berjudul(naskah: Naskah) -> bool:
    """Say whether the page begins with a title, beneath which other headings stand."""
    return naskah.bentuk is Bentuk.NASKAH and bool(baris(naskah.judul))


def nomor(naskah: Naskah) -> str:
    """Return the number, or on a draft without one the room for it."""
    tertulis = " ".join(baris(naskah.nomor))
    return tertulis or (kata.BELUM_BERNOMOR if naskah.rancangan and naskah.bernomor else "")


def pasangan_kepala(naskah: Naskah) -> tuple[tuple[str, str], ...]:
    """Return what stands at the head of a SURAT: the lines that say something."""
    semua = (
        (kata.NOMOR, nomor(naskah)),
        (kata.SIFAT, naskah.sifat),
        (kata.LAMPIRAN, naskah.lampiran),
        (kata.HAL, naskah.hal),
    )
    return tuple((label, isi) for label, isi in semua if paragraf(isi))


def tujuan(naskah: Naskah) -> tuple[str, ...]:
    """Return the addressee's lines without the `Yth.` that is printed before them."""
    semua = tuple(satu for bagian in naskah.tujuan for satu in baris(bagian))
    if not semua:
        return ()
    return (re.sub(r"^(?:kepada )?yth\.? ?", "", semua[0], flags=re.IGNORECASE), *semua[1:])


def tujuan_bernomor(naskah: Naskah) -> tuple[tuple[str, str], ...]:
    """Return the addressee's lines with the number before each, where several are addressed."""
    hasil = []
    for satu in tujuan(naskah):
        cocok = _NOMOR_TUJUAN.match(satu)
        hasil.append((cocok[1], satu[cocok.end() :]) if cocok else ("", satu))
    return tuple(hasil)


def nip(kolom: KolomTanda) -> str:
    """Return `NIP 19…`, or nothing."""
    angka = " ".join(baris(kolom.nip))
    return f"{kata.NIP} {angka}" if angka else ""


def qr_svg(alamat: str) -> str:
    """Return the address as a QR code, drawn as SVG."""
    wadah = io.BytesIO()
    segno.make(alamat, error="m", micro=False).save(wadah, kind="svg", border=0, scale=4)
    return wadah.getvalue().decode()


def _lebar(isi: tuple[tuple[str, ...], ...]) -> tuple[int, ...]:
    """Return shares for columns that were given none: room for the longest word and the text."""

    def bagian(kolom: tuple[str, ...]) -> int:
        kata_terpanjang = max(len(satu) for sel in kolom for satu in (sel.split() or [""]))
        rata = sum(map(len, kolom)) // len(kolom)
        return min(max(kata_terpanjang, rata), _LEBAR_MAKS) + _TEPI_KOLOM

    semua = tuple(map(bagian, zip(*isi, strict=True)))
    # Beside very full columns even `No.` needs a third of an even share.
    tersempit = sum(semua) // (3 * len(semua))
    return tuple(max(satu, tersempit) for satu in semua)


def tabel_rata(blok: Tabel) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[int, ...]]:
    """Return head, rows and widths with as many cells as the widest of them has."""
    banyak = max((len(blok.kepala), *(len(satu) for satu in blok.baris)))

    def penuh(sel: tuple[str, ...]) -> tuple[str, ...]:
        return sel + ("",) * (banyak - len(sel))

    kepala = penuh(blok.kepala) if any(map(paragraf, blok.kepala)) else ()
    isi = tuple(map(penuh, blok.baris))
    sah = len(blok.lebar) == banyak and all(satu > 0 for satu in blok.lebar)
    return kepala, isi, blok.lebar if sah else _lebar((*([kepala] if kepala else []), *isi))


def kolom_angka(isi: tuple[tuple[str, ...], ...]) -> tuple[bool, ...]:
    """Say of each column whether it holds numbers only, which stand at the right; a dash stands for
    one that is not known."""
    return tuple(
        any(map(str.strip, kolom)) and all(_ANGKA.fullmatch(s.strip()) for s in kolom if s.strip())
        for kolom in zip(*isi, strict=True)
    )


def _tabel(blok: Tabel) -> dict[str, Any]:
    kepala, isi, lebar = tabel_rata(blok)
    return {
        "jenis": "tabel",
        "kepala": tuple(map(paragraf, kepala)),
        # A head that may fill a page is not repeated: nothing would fit beneath.
        "ulang": all(len(satu) <= _PANJANG_UTUH for satu in kepala),
        "baris": [
            {
                "sel": tuple(map(paragraf, satu)),
                "utuh": blok.utuh
                or all(len(s) <= _PANJANG_UTUH and s.count("\n") < _BARIS_UTUH for s in satu),
            }
            for satu in isi
        ],
        "lebar": lebar,
        "kanan": kolom_angka(isi),
        "kosong": paragraf(blok.kosong),
    }


def _kolom(kolom: KolomTanda) -> dict[str, Any]:
    return {
        "pengantar": paragraf(kolom.pengantar),
        "jabatan": paragraf(kolom.jabatan),
        "nama": paragraf(kolom.nama),
        "nip": paragraf(nip(kolom)),
        "elektronik": paragraf(kolom.elektronik),
    }


def _panjang(kolom: KolomTanda) -> int:
    return sum(map(len, (kolom.pengantar, kolom.jabatan, kolom.nama, kolom.nip, kolom.elektronik)))


def _satu_blok(blok: Blok) -> dict[str, Any]:
    match blok:
        case Judul():
            return {
                "jenis": "judul",
                "teks": paragraf(blok.teks.upper()),
                "bawah": paragraf(blok.bawah),
            }
        case Subjudul():
            return {"jenis": "subjudul", "teks": paragraf(blok.teks)}
        case Paragraf():
            return {"jenis": "paragraf", "teks": paragraf(blok.teks), "lekuk": blok.lekuk}
        case Data():
            pasangan = tuple((" ".join(baris(a)), paragraf(b)) for a, b in blok.baris)
            return {"jenis": "data", "baris": pasangan}
        case Butir():
            isi = tuple(paragraf(satu) for satu in blok.isi if paragraf(satu))
            panjang = sum(len(baris_) for satu in isi for bagian in satu for baris_ in bagian)
            return {
                "jenis": "butir",
                "isi": isi,
                "gaya": blok.gaya,
                "pisah": len(isi) > 1 and panjang > _PANJANG_DAFTAR,
            }
        case Tabel():
            return _tabel(blok)
        case HalamanBaru():
            return {"jenis": "halaman_baru"}
        case TandaTangan():
            return {
                "jenis": "tanda_tangan",
                "kolom": tuple(map(_kolom, blok.kolom)),
                "tanggal": (),
                # What is longer than a page must be torn.
                "utuh": all(_panjang(satu) <= _PANJANG_TANDA for satu in blok.kolom),
            }


_ISI = {"judul": "teks", "subjudul": "teks", "paragraf": "teks", "data": "baris", "butir": "isi",
        "tanda_tangan": "kolom"}  # fmt: skip


def _berisi(blok: dict[str, Any]) -> bool:
    """Say whether anything is drawn: an empty optional part leaves no hole."""
    return blok["jenis"] not in _ISI or bool(blok[_ISI[blok["jenis"]]] or blok.get("bawah"))


def _panjang_akhir(teks: Teks) -> int:
    """Return how long the last paragraph of a text is."""
    return sum(len(satu) for satu in teks[-1])


def _memperkenalkan(blok: dict[str, Any], berikut: dict[str, Any]) -> bool:
    """Say whether a short paragraph ends in a colon and what follows is its list."""
    return (
        blok["jenis"] == "paragraf"
        and _panjang_akhir(blok["teks"]) <= _PANJANG_LEKAT
        and blok["teks"][-1][-1].endswith(":")
        and berikut["jenis"] in ("butir", "tabel", "data", "paragraf")
    )


def _lekat(semua: list[dict[str, Any]], ke: int) -> bool:
    """Say whether the end of a block stays on the page of what follows: signatures, or its list.

    A page never holds signatures alone; of many rows of them the last takes one along.
    """
    blok, berikut = semua[ke], semua[ke + 1] if ke + 1 < len(semua) else {"jenis": ""}
    if berikut["jenis"] != "tanda_tangan":
        return _memperkenalkan(blok, berikut)
    if blok["jenis"] == "paragraf":
        return _panjang_akhir(blok["teks"]) <= _PANJANG_PINDAH
    if blok["jenis"] != "tanda_tangan":
        return True
    jenis = [satu["jenis"] for satu in semua]
    awal = next(i for i in range(ke, -1, -1) if i == 0 or jenis[i - 1] != "tanda_tangan")
    sesudah = next((i for i in range(ke, len(jenis)) if jenis[i] != "tanda_tangan"), len(jenis))
    return sesudah - awal <= _BARIS_TANDA or ke + 2 == sesudah


def _blok(naskah: Naskah) -> list[dict[str, Any]]:
    semua = [satu for satu in map(_satu_blok, naskah.blok) if _berisi(satu)]
    ada_judul = berjudul(naskah)
    bertanggal = naskah.bentuk is Bentuk.SURAT
    for ke, satu in enumerate(semua):
        satu["lekat"] = _lekat(semua, ke)
        match satu["jenis"]:
            case "judul":
                ada_judul = ada_judul or bool(satu["teks"])
            case "subjudul":
                # Headings begin at the first level and leave none out.
                satu["tingkat"] = 2 if ada_judul else 1
            case "tanda_tangan" if not bertanggal:
                satu["tanggal"] = paragraf(tempat_tanggal(naskah))
                bertanggal = True
    if semua and semua[-1]["jenis"] == "tanda_tangan" and any(map(paragraf, naskah.tembusan)):
        semua[-1]["lekat"] = True
    return semua


def _kata_panjang(nilai: Any) -> Iterator[str]:
    if isinstance(nilai, str):
        yield from nilai.split(" ")
    elif isinstance(nilai, dict):
        for satu in nilai.values():
            yield from _kata_panjang(satu)
    elif isinstance(nilai, list | tuple):
        for satu in nilai:
            yield from _kata_panjang(satu)


def _kop(kop: Kop | None) -> dict[str, Any] | None:
    if kop is None:
        return None
    return {
        "pemerintah": paragraf(kop.pemerintah.upper()),
        "dinas": paragraf(kop.dinas.upper()),
        "alamat": paragraf(kop.alamat),
        "kontak": paragraf(kop.kontak),
    }


def _kaki(naskah: Naskah) -> dict[str, str]:
    alamat = "".join(bersih(naskah.alamat_periksa).split())
    keterangan = f"{kata.PERIKSA} {alamat}" if alamat else ""
    return {"alamat": alamat, "qr": qr_svg(alamat) if alamat else "", "keterangan": keterangan}


def untuk_typst(naskah: Naskah) -> dict[str, Any]:
    """Return what templates/surat/surat.typ reads."""
    isi = _blok(naskah)
    tercetak = nomor(naskah)
    atas: dict[str, Any] = {
        "judul_atas": paragraf(naskah.judul.upper()),
        "nomor_bawah": paragraf(f"{kata.NOMOR}: {tercetak}" if tercetak else ""),
        "pasangan": tuple((a, paragraf(b)) for a, b in pasangan_kepala(naskah)),
        "tempat_tanggal": tempat_tanggal(naskah),
        "tujuan": tujuan_bernomor(naskah),
        "blok": isi,
        "tembusan": tuple(paragraf(satu) for satu in naskah.tembusan if paragraf(satu)),
        "kop": _kop(naskah.kop),
    }
    return {
        **atas,
        **_kaki(naskah),
        "judul": judul_berkas(naskah),
        "penulis": " ".join(baris(naskah.kop.dinas)) if naskah.kop else "",
        "tanggal": (naskah.tanggal.year, naskah.tanggal.month, naskah.tanggal.day),
        "bentuk": naskah.bentuk,
        "melintang": naskah.melintang,
        "rancangan": naskah.rancangan,
        "penggalan": {
            satu: suku for satu in sorted(set(_kata_panjang(atas)))
            if len(suku := penggal.suku(satu)) > 1
        },
        "kata": {
            "halaman": kata.HALAMAN, "dari": kata.DARI, "periksa": kata.PERIKSA, "qr": kata.QR,
            "rancangan": kata.RANCANGAN, "tembusan": kata.TEMBUSAN, "yth": kata.YTH,
        },
    }  # fmt: skip
