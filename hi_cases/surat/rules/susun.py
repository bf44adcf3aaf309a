"""From a template and facts to the letter as it will be read. Pure.

Beside the facts of the thing's own domain, texts know three groups that are made here: `isian`
(what was asked, in words), `bebas` (texts of the free blocks) and `surat` (number, day, place).
What an author typed is put in as it is: it is never read as an expression.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from num2words import num2words

from hi_cases.core.authz import Peran
from hi_cases.core.tanggal import BULAN, HARI, tulis_tanggal
from hi_cases.surat.rules import ungkapan
from hi_cases.surat.rules.setujui import tulis_atas_nama
from hi_cases.surat.rules.ungkapan import FaktaTidakAda
from hi_cases.surat.types import (
    Blok,
    BlokTemplat,
    Butir,
    Data,
    HalamanBaru,
    IsianTemplat,
    JenisBlok,
    Judul,
    Kekurangan,
    KolomTanda,
    KolomTemplat,
    Kop,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
    Templat,
    TindakanLangkah,
    TipeIsian,
)

__all__ = [
    "Asal",
    "FaktaTidakAda",
    "asal_bebas",
    "awal_bebas",
    "kata_isian",
    "kata_surat",
    "kekurangan",
    "nilai_fakta",
    "susun",
]

NOMOR_KOSONG = "…………………"
"""Stands in the texts of a draft where the number will be."""
_KOLOM_SEBARIS = 3


def nilai_fakta(fakta: Mapping[str, Any], nama: str) -> Any:
    """Return a fact by its dotted name; what hangs on an empty fact is empty.

    Raises FaktaTidakAda for a name that does not exist.
    """
    kini: Any = fakta
    for bagian in nama.split("."):
        if kini is None or (not isinstance(kini, Mapping) and not kini):
            return None
        if not isinstance(kini, Mapping) or bagian not in kini:
            raise FaktaTidakAda(nama)
        kini = kini[bagian]
    return kini


def kata_isian(templat: Templat, isian: Mapping[str, Any]) -> dict[str, str]:
    """Return what was asked as words: days written out, a choice by its name.

    What must be filled in and is not, reads as its label in brackets.
    """
    return {satu.nama: _kata(satu, str(isian.get(satu.nama) or "")) for satu in templat.isian}


def _kata(bidang: IsianTemplat, nilai: str) -> str:
    nilai = nilai.strip()
    if not nilai:
        return f"[{bidang.label}]" if bidang.wajib else ""
    if bidang.tipe is TipeIsian.TANGGAL:
        return tulis_tanggal(date.fromisoformat(nilai))
    if bidang.tipe is TipeIsian.JAM:
        return nilai.replace(":", ".")
    if bidang.tipe is TipeIsian.PILIHAN:
        return dict(bidang.pilihan).get(nilai, nilai)
    return nilai


def kata_surat(tempat: str, tanggal: date, nomor: str) -> dict[str, str]:
    """Return what texts know of the letter itself: its number, its day in words, its place."""
    hari, bulan = HARI[tanggal.weekday()], BULAN[tanggal.month - 1]
    kata = f"{_bilang(tanggal.day)} bulan {bulan} tahun {_bilang(tanggal.year)}"
    return {
        "nomor": nomor or NOMOR_KOSONG,
        "tempat": tempat,
        "hari": hari,
        "tanggal": tulis_tanggal(tanggal, hari=False),
        "tanggal_terbilang": f"{hari} tanggal {kata}",
    }


def _bilang(nilai: int) -> str:
    return " ".join(num2words(nilai, lang="id").split())


def _ada(blok: BlokTemplat, fakta: Mapping[str, Any]) -> bool:
    return not blok.bila or bool(nilai_fakta(fakta, blok.bila))


def _butir_fakta(blok: BlokTemplat, fakta: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the facts once for each item of the block's source, the item among them."""
    if not blok.sumber:
        yield dict(fakta)
        return
    daftar = nilai_fakta(fakta, blok.sumber) or ()
    if isinstance(daftar, str) or not isinstance(daftar, Sequence):
        raise ungkapan.UngkapanSalah(f"Fakta “{blok.sumber}” bukan daftar.")
    for urut, butir in enumerate(daftar, 1):
        yield {**fakta, "butir": butir, "urut": urut}


def _baris_teks(teks: str) -> tuple[str, ...]:
    return tuple(satu.strip() for satu in teks.splitlines() if satu.strip())


def _awal(blok: BlokTemplat, fakta: Mapping[str, Any]) -> str:
    bagian = (ungkapan.isi(blok.teks, satu) for satu in _butir_fakta(blok, fakta))
    antara = "\n\n" if blok.jenis is JenisBlok.PARAGRAF else "\n"
    return antara.join(satu for satu in bagian if satu)


def awal_bebas(templat: Templat, fakta: Mapping[str, Any]) -> dict[str, str]:
    """Return the text with which each free block of this letter begins, by its `kode`."""
    return {
        blok.kode: _awal(blok, fakta) for blok in templat.blok if blok.bebas and _ada(blok, fakta)
    }


@dataclass(frozen=True)
class Asal:
    """Something that a free block may say, where it comes from, and whether the block says it."""

    teks: str
    dari: str
    tertulis: bool


def asal_bebas(
    templat: Templat, fakta: Mapping[str, Any], bebas: Mapping[str, str]
) -> dict[str, list[Asal]]:
    """Return what free blocks may say by facts that tell where they come from (`dari`).

    What a block did not begin with is named as well: its author may want it.
    """
    hasil = {}
    for blok in templat.blok:
        if blok.bebas and blok.sumber and blok.jenis is JenisBlok.PARAGRAF and _ada(blok, fakta):
            kini = " ".join(bebas.get(blok.kode, "").split())
            butir = [satu["butir"] for satu in _butir_fakta(blok, fakta)]
            hasil[blok.kode] = [
                Asal(b["teks"], b["dari"], " ".join(b["teks"].split()) in kini)
                for b in butir
                if isinstance(b, Mapping) and {"teks", "dari"} <= b.keys()
            ]
    return hasil


def kekurangan(
    templat: Templat,
    isian: Mapping[str, Any],
    bebas: Mapping[str, str],
    fakta: Mapping[str, Any] | None = None,
) -> list[Kekurangan]:
    """Return what is missing before the letter may go on, in the order of the template.

    With `fakta` a block that this letter leaves out (`bila`) is not asked for.
    """
    hasil = [
        Kekurangan(f"isian.{satu.nama}", f"{satu.label} belum diisi.")
        for satu in templat.isian
        if satu.wajib and not str(isian.get(satu.nama) or "").strip()
    ]
    for blok in templat.blok:
        tampil = fakta is None or _ada(blok, {"isian": isian, "bebas": bebas, **fakta})
        if blok.wajib and tampil and not bebas.get(blok.kode, "").strip():
            hasil.append(Kekurangan(f"bebas.{blok.kode}", f"{blok.label} belum ditulis."))
    return hasil


class _Penyusun:
    """Holds what all blocks of one letter need."""

    def __init__(
        self,
        templat: Templat,
        fakta: Mapping[str, Any],
        bebas: Mapping[str, str],
        *,
        rancangan: bool,
        penanda: Mapping[TindakanLangkah, Mapping[str, str]],
        tanpa: Collection[str],
    ) -> None:
        self.templat = templat
        self.fakta = fakta
        self.bebas = bebas
        self.rancangan = rancangan
        self.penanda = penanda
        self.tanpa = tanpa

    def isi(self, teks: str) -> str:
        return ungkapan.isi(teks, self.fakta)

    def semua(self, teks: Sequence[str]) -> tuple[str, ...]:
        return tuple(baris for satu in teks for baris in _baris_teks(self.isi(satu)))

    def blok(self) -> tuple[Blok, ...]:
        hasil: list[Blok] = []
        for satu in self.templat.blok:
            if _ada(satu, self.fakta):
                hasil.extend(_SUSUN[satu.jenis](self, satu))
        return tuple(hasil)

    def teks(self, blok: BlokTemplat) -> str:
        """Return the text of a block; a free one as its author left it."""
        if not blok.bebas:
            return _awal(blok, self.fakta)
        teks = self.bebas[blok.kode].strip()
        if not teks and blok.wajib and self.rancangan:
            return f"[{blok.label}: belum ditulis]"
        return teks

    def kolom(self, kolom: KolomTemplat, fakta: Mapping[str, Any]) -> KolomTanda:
        orang = self.penanda.get(kolom.langkah, {}) if kolom.langkah else {}
        pengantar = ungkapan.isi(kolom.pengantar, fakta)
        if kolom.langkah is TindakanLangkah.MENGETAHUI and not pengantar:
            pengantar = "Mengetahui,"
        return KolomTanda(
            jabatan=orang.get("jabatan") or self.jabatan(kolom, fakta),
            nama=orang.get("nama") or ungkapan.isi(kolom.nama, fakta),
            nip=orang.get("nip", ""),
            pengantar=pengantar,
            elektronik=orang.get("elektronik", ""),
            langkah=kolom.langkah.value if kolom.langkah else "",
        )

    def jabatan(self, kolom: KolomTemplat, fakta: Mapping[str, Any]) -> str:
        """Return as what somebody will sign, as long as nobody has."""
        semua = (s for s in self.templat.persetujuan if s.tindakan is kolom.langkah)
        langkah = next(semua, None)
        tertulis = ungkapan.isi(kolom.jabatan, fakta)
        if langkah is None:
            return tertulis
        jabatan = tertulis or Peran(langkah.peran).label.title()
        atasan = langkah.atas_nama
        return tulis_atas_nama(Peran(atasan).label.title(), jabatan) if atasan else jabatan


def _judul(p: _Penyusun, blok: BlokTemplat) -> list[Blok]:
    teks = p.teks(blok)
    return [Judul(teks)] if teks else []


def _subjudul(p: _Penyusun, blok: BlokTemplat) -> list[Blok]:
    teks = p.teks(blok)
    return [Subjudul(teks)] if teks else []


def _paragraf(p: _Penyusun, blok: BlokTemplat) -> list[Blok]:
    teks = p.teks(blok)
    return [Paragraf(teks)] if teks else []


def _butir(p: _Penyusun, blok: BlokTemplat) -> list[Blok]:
    if blok.sumber and not blok.bebas:
        isi = (ungkapan.isi(blok.teks, satu) for satu in _butir_fakta(blok, p.fakta))
        semua = tuple(satu for satu in isi if satu)
    else:
        semua = _baris_teks(p.teks(blok))
    return [Butir(semua, blok.gaya)] if semua else []


def _data(p: _Penyusun, blok: BlokTemplat) -> list[Blok]:
    baris = [
        (ungkapan.isi(label, satu), ungkapan.isi(isi, satu))
        for satu in _butir_fakta(blok, p.fakta)
        for label, isi in blok.baris
    ]
    # A row whose value is empty says nothing: optional facts simply do not show.
    tampil = tuple(satu for satu in baris if satu[1])
    return [Data(tampil)] if tampil else []


def _tabel(p: _Penyusun, blok: BlokTemplat) -> list[Blok]:
    baris = tuple(
        tuple(ungkapan.isi(sel, satu) for sel in blok.sel) for satu in _butir_fakta(blok, p.fakta)
    )
    kepala = tuple(p.isi(satu) for satu in blok.kepala)
    return [Tabel(kepala, baris, blok.lebar, blok.kosong)]


def _tanda_tangan(p: _Penyusun, blok: BlokTemplat) -> list[Blok]:
    kolom = [
        p.kolom(satu, fakta)
        for fakta in _butir_fakta(blok, p.fakta)
        for satu in blok.kolom
        if satu.langkah is None or satu.langkah.value not in p.tanpa
    ]
    return [
        TandaTangan(tuple(kolom[awal : awal + _KOLOM_SEBARIS]))
        for awal in range(0, len(kolom), _KOLOM_SEBARIS)
    ]


def _halaman(_p: _Penyusun, _blok: BlokTemplat) -> list[Blok]:
    return [HalamanBaru()]


_SUSUN: dict[JenisBlok, Callable[[_Penyusun, BlokTemplat], list[Blok]]] = {
    JenisBlok.JUDUL: _judul,
    JenisBlok.SUBJUDUL: _subjudul,
    JenisBlok.PARAGRAF: _paragraf,
    JenisBlok.BUTIR: _butir,
    JenisBlok.DATA: _data,
    JenisBlok.TABEL: _tabel,
    JenisBlok.TANDA_TANGAN: _tanda_tangan,
    JenisBlok.HALAMAN_BARU: _halaman,
}


def susun(
    templat: Templat,
    fakta: Mapping[str, Any],
    bebas: Mapping[str, str],
    kop: Kop | None,
    *,
    tempat: str,
    tanggal: date,
    nomor: str = "",
    rancangan: bool = True,
    alamat_periksa: str = "",
    penanda: Mapping[TindakanLangkah, Mapping[str, str]] | None = None,
    tanpa_langkah: Collection[str] = (),
) -> Naskah:
    """Return the letter.

    `fakta` holds what the domain of the thing tells, and `isian` (see `kata_isian`). A free block
    that `bebas` does not name reads as it begins. `penanda` gives, for a step that was taken,
    `nama`, `nip`, `jabatan`, `elektronik`; the signature of a step in `tanpa_langkah` is left out.
    Raises FaktaTidakAda and UngkapanSalah as `ungkapan.isi` does.
    """
    dasar = {**fakta, "surat": kata_surat(tempat, tanggal, nomor)}
    awal = awal_bebas(templat, {"bebas": bebas, **dasar})
    isi_bebas = {**dict.fromkeys((b.kode for b in templat.blok if b.bebas), ""), **awal, **bebas}
    p = _Penyusun(
        templat,
        {**dasar, "bebas": isi_bebas},
        isi_bebas,
        rancangan=rancangan,
        penanda=penanda or {},
        tanpa=tanpa_langkah,
    )
    return Naskah(
        bentuk=templat.bentuk,
        kop=kop if templat.kop else None,
        judul=p.isi(templat.judul),
        nomor=nomor,
        tempat=tempat,
        tanggal=tanggal,
        hal=p.isi(templat.hal),
        sifat=p.isi(templat.sifat),
        lampiran=p.isi(templat.lampiran),
        tujuan=p.semua(templat.tujuan),
        blok=p.blok(),
        tembusan=p.semua(templat.tembusan),
        bernomor=bool(templat.seri),
        rancangan=rancangan,
        alamat_periksa=alamat_periksa,
    )
