"""A template of letters as data: from a file or a stored version to a `Templat`, and back.

Everything that can be known to be wrong without facts is refused here, in a sentence that names the
place: `blok "isi_anjuran", teks: …`.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any

from hi_cases.core.authz import PERAN_STAF, Peran
from hi_cases.surat.rules import ungkapan
from hi_cases.surat.rules.baca_isi import Isi, TemplatSalah
from hi_cases.surat.rules.setujui import DAPAT_DIWAKILI
from hi_cases.surat.types import (
    ALAMAT_TUJUAN,
    NAMA_TUJUAN,
    Bentuk,
    BlokTemplat,
    Gaya,
    IsianTemplat,
    JenisBlok,
    KolomTemplat,
    LangkahTemplat,
    Sasaran,
    Templat,
    TindakanLangkah,
    TipeIsian,
)

BATAS_TEMPLAT = 20_000
"""Letters of all texts of one template together."""
BATAS_BLOK = 80

_JALUR = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")

BEBAS = frozenset({JenisBlok.PARAGRAF, JenisBlok.BUTIR})
"""Kinds of blocks whose text an author may write himself."""
_BERSUMBER = frozenset(
    {
        JenisBlok.PARAGRAF,
        JenisBlok.DATA,
        JenisBlok.BUTIR,
        JenisBlok.TABEL,
        JenisBlok.TANDA_TANGAN,
    }
)
LOKAL_BUTIR = frozenset({"butir", "urut"})
"""Names that stand in a repeated block for its item and the number of the item."""


def _isian(isi: Isi) -> IsianTemplat:
    hasil = IsianTemplat(
        nama=isi.nama("nama"),
        label=isi.teks("label", wajib=True),
        tipe=isi.kata("tipe", TipeIsian, TipeIsian.TEKS),
        wajib=isi.ya("wajib", bila=True),
        petunjuk=isi.teks("petunjuk"),
        pilihan=isi.pasangan("pilihan"),
    )
    isi.tutup()
    if (hasil.tipe is TipeIsian.PILIHAN) != bool(hasil.pilihan):
        raise isi.salah("pilihan", "diisi bila, dan hanya bila, tipenya “pilihan”.")
    if len({nilai for nilai, _ in hasil.pilihan}) != len(hasil.pilihan):
        raise isi.salah("pilihan", "ada nilai yang ditulis dua kali.")
    return hasil


def _kolom(isi: Isi) -> KolomTemplat:
    langkah = isi.kata("langkah", TindakanLangkah) if isi.isi.get("langkah") else None
    isi.dibaca.add("langkah")
    hasil = KolomTemplat(
        jabatan=isi.teks("jabatan"),
        nama=isi.teks("nama"),
        pengantar=isi.teks("pengantar"),
        langkah=langkah,
    )
    isi.tutup()
    if langkah is None and not (hasil.jabatan.strip() or hasil.nama.strip()):
        raise isi.salah("jabatan", "tulis jabatan atau nama, atau sebut langkahnya.")
    return hasil


def _blok(isi: Isi) -> BlokTemplat:
    hasil = BlokTemplat(
        kode=isi.nama(),
        jenis=isi.kata("jenis", JenisBlok),
        teks=isi.teks("teks"),
        label=isi.teks("label"),
        petunjuk=isi.teks("petunjuk"),
        bebas=isi.ya("bebas"),
        wajib=isi.ya("wajib"),
        bila=isi.teks("bila"),
        sumber=isi.teks("sumber"),
        gaya=isi.kata("gaya", Gaya, Gaya.ANGKA),
        kepala=isi.daftar_teks("kepala"),
        sel=isi.daftar_teks("sel"),
        lebar=isi.bilangan("lebar"),
        kosong=isi.teks("kosong") or "Tidak ada.",
        baris=isi.pasangan("baris"),
        kolom=tuple(_kolom(satu) for satu in isi.anak("kolom", "kolom")),
    )
    isi.tutup()
    _periksa_bebas(isi, hasil)
    _periksa_isi(isi, hasil)
    return hasil


def _periksa_bebas(isi: Isi, blok: BlokTemplat) -> None:
    if blok.bebas and blok.jenis not in BEBAS:
        raise isi.salah("bebas", "hanya paragraf dan butir yang dapat ditulis bebas.")
    if blok.bebas and not blok.label.strip():
        raise isi.salah("label", "bagian bebas perlu nama yang dibaca penulisnya.")
    if blok.wajib and not blok.bebas:
        raise isi.salah("wajib", "hanya bagian bebas yang dapat diwajibkan.")
    for nama in ("bila", "sumber"):
        nilai = getattr(blok, nama)
        if nilai and not _JALUR.fullmatch(nilai):
            raise isi.salah(nama, "tulis nama satu fakta saja, misalnya perkara.nomor.")
    if blok.sumber and blok.jenis not in _BERSUMBER:
        raise isi.salah("sumber", "bagian jenis ini tidak dapat diulang menurut daftar.")


_PERLU = {
    JenisBlok.JUDUL: "teks",
    JenisBlok.SUBJUDUL: "teks",
    JenisBlok.PARAGRAF: "teks",
    JenisBlok.BUTIR: "teks",
    JenisBlok.DATA: "baris",
    JenisBlok.TABEL: "sel",
    JenisBlok.TANDA_TANGAN: "kolom",
}


def _periksa_isi(isi: Isi, blok: BlokTemplat) -> None:
    perlu = _PERLU.get(blok.jenis)
    if perlu and not blok.bebas and not getattr(blok, perlu):
        raise isi.salah(perlu, "wajib diisi untuk bagian jenis ini.")
    if blok.jenis is JenisBlok.TABEL:
        if not blok.sumber:
            raise isi.salah("sumber", "tabel perlu nama daftar fakta yang menjadi barisnya.")
        if len(blok.kepala) != len(blok.sel) or (
            blok.lebar and len(blok.lebar) != len(blok.kepala)
        ):
            raise isi.salah("sel", "jumlah kepala, sel, dan lebar harus sama.")
    if blok.jenis is JenisBlok.TANDA_TANGAN and not blok.sumber and len(blok.kolom) > 3:
        raise isi.salah("kolom", "paling banyak tiga tanda tangan sebaris.")


def _langkah(isi: Isi) -> LangkahTemplat:
    hasil = LangkahTemplat(
        peran=isi.kata("peran", Peran).value,
        tindakan=isi.kata("tindakan", TindakanLangkah),
        opsional=isi.ya("opsional"),
        atas_nama=isi.kata("atas_nama", Peran).value if isi.isi.get("atas_nama") else "",
    )
    isi.dibaca.add("atas_nama")
    isi.tutup()
    _periksa_atas_nama(isi, hasil)
    if Peran(hasil.peran) not in PERAN_STAF - {Peran.ADMIN, Peran.ANALIS}:
        raise isi.salah("peran", "surat disetujui oleh petugas dinas.")
    return hasil


def _periksa_atas_nama(isi: Isi, langkah: LangkahTemplat) -> None:
    if not langkah.atas_nama:
        return
    if langkah.tindakan is not TindakanLangkah.TANDA_TANGAN:
        raise isi.salah("atas_nama", "hanya tanda tangan yang dapat atas nama pejabat lain.")
    if langkah.atas_nama == langkah.peran or Peran(langkah.atas_nama) not in DAPAT_DIWAKILI:
        raise isi.salah("atas_nama", "sebut jabatan di atasnya, misalnya kadis.")


def _periksa_persetujuan(langkah: tuple[LangkahTemplat, ...]) -> None:
    tanda = [satu for satu in langkah if satu.tindakan is TindakanLangkah.TANDA_TANGAN]
    if len(tanda) != 1 or tanda[0].opsional or langkah[-1] is not tanda[0]:
        raise TemplatSalah(
            "persetujuan", "langkah terakhir harus tanda tangan yang wajib, dan hanya satu."
        )
    if sum(satu.tindakan is TindakanLangkah.MENGETAHUI for satu in langkah) > 1:
        raise TemplatSalah("persetujuan", "paling banyak satu langkah “mengetahui”.")


def baca(isi: Mapping[str, Any]) -> Templat:
    """Return the template that the data describe.

    Raises TemplatSalah (a ValueError) that names the place and the fault.
    """
    atas = Isi(isi, "")
    hasil = Templat(
        kode=atas.nama(),
        nama=atas.teks("nama", wajib=True),
        rujukan=atas.nama("rujukan"),
        bentuk=atas.kata("bentuk", Bentuk),
        sasaran=atas.kata("sasaran", Sasaran),
        seri=atas.nama("seri") if atas.teks("seri") else "",
        judul=atas.teks("judul", wajib=True),
        dasar=atas.teks("dasar", wajib=True),
        sisi=atas.teks("sisi"),
        kop=atas.ya("kop", bila=True),
        terbit_sebelum=atas.daftar_teks("terbit_sebelum"),
        urutan_bundel=atas.angka("urutan_bundel"),
        terjilid=atas.ya("terjilid"),
        tahap=atas.daftar_teks("tahap"),
        hal=atas.teks("hal"),
        sifat=atas.teks("sifat"),
        lampiran=atas.teks("lampiran"),
        tujuan=atas.daftar_teks("tujuan"),
        tembusan=atas.daftar_teks("tembusan"),
        isian=tuple(_isian(satu) for satu in atas.anak("isian", "isian")),
        blok=tuple(_blok(satu) for satu in atas.anak("blok", "bagian")),
        persetujuan=tuple(_langkah(satu) for satu in atas.anak("persetujuan", "langkah")),
    )
    atas.tutup()
    _periksa_seluruhnya(hasil)
    return hasil


def _periksa_seluruhnya(templat: Templat) -> None:
    _tak_kembar("isian", [satu.nama for satu in templat.isian])
    _tak_kembar("bagian", [satu.kode for satu in templat.blok])
    if not templat.blok or len(templat.blok) > BATAS_BLOK:
        raise TemplatSalah("bagian", f"paling sedikit satu, paling banyak {BATAS_BLOK}.")
    _periksa_tujuan(templat)
    _periksa_persetujuan(templat.persetujuan)
    ada = {satu.tindakan for satu in templat.persetujuan}
    for blok in templat.blok:
        for kolom in blok.kolom:
            if kolom.langkah is not None and kolom.langkah not in ada:
                raise TemplatSalah(
                    f"bagian “{blok.kode}”, kolom",
                    f"tidak ada langkah “{kolom.langkah.value}” pada persetujuan.",
                )
    _periksa_teks(templat)


def _periksa_tujuan(templat: Templat) -> None:
    """Whom a letter to somebody outside goes to is asked for, and must be answered."""
    ada = {satu.nama for satu in templat.isian if satu.wajib}
    if templat.sasaran is Sasaran.ORANG_LAIN and not {NAMA_TUJUAN, ALAMAT_TUJUAN} <= ada:
        raise TemplatSalah(
            "isian", f"surat kepada orang lain menanyakan “{NAMA_TUJUAN}” dan “{ALAMAT_TUJUAN}”."
        )


def _tak_kembar(sebutan: str, semua: list[str]) -> None:
    for nama, kali in Counter(semua).items():
        if kali > 1:
            raise TemplatSalah(f"{sebutan} “{nama}”", "nama ini dipakai lebih dari sekali.")


def _periksa_teks(templat: Templat) -> None:
    kenal = {
        "isian": {satu.nama for satu in templat.isian},
        "bebas": {satu.kode for satu in templat.blok if satu.bebas},
    }
    panjang = 0
    for tempat, teks in teks_templat(templat):
        panjang += len(teks)
        if panjang > BATAS_TEMPLAT:
            raise TemplatSalah(tempat, f"seluruh teks paling banyak {BATAS_TEMPLAT:,} huruf.")
        try:
            ungkapan.periksa(teks)
            dipakai = ungkapan.nama_fakta(teks)
        except ungkapan.UngkapanSalah as galat:
            raise TemplatSalah(tempat, galat.pesan) from None
        for fakta in sorted(dipakai):
            pangkal, _, nama = fakta.partition(".")
            if pangkal in kenal and nama not in kenal[pangkal]:
                raise TemplatSalah(tempat, f"tidak ada {pangkal} bernama “{nama}” di templat ini.")


def teks_templat(templat: Templat) -> Iterator[tuple[str, str]]:
    """Yield every text of a template that may hold facts, with the words that name its place."""
    for nama in ("judul", "hal", "sifat", "lampiran"):
        yield nama, getattr(templat, nama)
    for nama in ("tujuan", "tembusan"):
        yield from ((nama, satu) for satu in getattr(templat, nama))
    for blok in templat.blok:
        for bagian, teks in teks_blok(blok):
            yield f"bagian “{blok.kode}”, {bagian}", teks


def teks_blok(blok: BlokTemplat) -> Iterator[tuple[str, str]]:
    """Yield the texts of one block: the name of the field and what stands there."""
    yield "teks", blok.teks
    yield from (("kepala", satu) for satu in blok.kepala)
    yield from (("sel", satu) for satu in blok.sel)
    for label, isi in blok.baris:
        yield "baris", label
        yield "baris", isi
    for kolom in blok.kolom:
        for nama in ("jabatan", "nama", "pengantar"):
            yield f"kolom {nama}", getattr(kolom, nama)


def tulis(templat: Templat) -> dict[str, Any]:
    """Return the template as JSON data, without what is as it would be anyway; `baca` undoes it."""
    return _tulis(templat)


def _tulis(nilai: Any) -> Any:
    if isinstance(nilai, StrEnum):
        return nilai.value
    if isinstance(nilai, tuple):
        return [_tulis(satu) for satu in nilai]
    if isinstance(nilai, str | int | None):
        return nilai
    hasil = {}
    for satu in fields(nilai):
        isi = getattr(nilai, satu.name)
        if satu.default is MISSING or isi != satu.default:
            hasil[satu.name] = _tulis(isi)
    return hasil


def _luruskan(teks: str) -> str:
    """Undo the wrapping of lines in a file: only an empty line begins a new paragraph."""
    alinea = re.split(r"\n[ \t]*\n", teks.strip())
    return "\n\n".join(" ".join(satu.split()) for satu in alinea)


def dari_toml(teks: str) -> Templat:
    """Return the template of a file.

    Running text may be wrapped there: a single end of line in a paragraph is a space. Raises
    TemplatSalah where the file is no TOML, or what `baca` raises.
    """
    try:
        isi = tomllib.loads(teks)
    except tomllib.TOMLDecodeError as galat:
        raise TemplatSalah("berkas", f"bukan TOML yang benar: {galat}") from None
    for blok in isi.get("blok", ()):
        if isinstance(blok, dict) and isinstance(blok.get("teks"), str):
            daftar = blok.get("jenis") == JenisBlok.BUTIR
            blok["teks"] = blok["teks"].strip() if daftar else _luruskan(blok["teks"])
    return baca(isi)
