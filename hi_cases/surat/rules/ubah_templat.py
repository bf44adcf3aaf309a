"""What an office may change in a template, part by part, and what stays as the system needs it.

A part is the head, the steps of approval, a question (`isian:<nama>`) or a block (`blok:<kode>`).
Each has a number of its own by which two people who change it at once find out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hi_cases.surat.rules.baca_templat import baca, tulis
from hi_cases.surat.types import BlokTemplat, JenisBlok, Templat

KEPALA = "kepala"
PERSETUJUAN = "persetujuan"
_KEPALA = ("nama", "judul", "dasar", "hal", "sifat", "lampiran", "tujuan", "tembusan")


class BagianTidakAda(LookupError):
    """The part is not in this template, any more or yet."""


def _letak(isi: Mapping[str, Any], bagian: str) -> tuple[str, int]:
    jenis, _, nama = bagian.partition(":")
    kunci = {"blok": "kode", "isian": "nama"}.get(jenis)
    for ke, satu in enumerate(isi.get(jenis, ()) if kunci else ()):
        if satu.get(kunci) == nama:
            return jenis, ke
    raise BagianTidakAda(bagian)


def bagian_dari(isi: Mapping[str, Any], bagian: str) -> dict[str, Any]:
    """Return one part of a stored template; BagianTidakAda where there is none."""
    if bagian == KEPALA:
        return {nama: isi[nama] for nama in _KEPALA if nama in isi}
    if bagian == PERSETUJUAN:
        return {PERSETUJUAN: isi[PERSETUJUAN]}
    jenis, ke = _letak(isi, bagian)
    return dict(isi[jenis][ke])


def nomor_bagian(isi: Mapping[str, Any], bagian: str) -> int:
    """Return the number that a part has as long as nobody changes it."""
    teks = json.dumps(bagian_dari(isi, bagian), sort_keys=True)
    return int(hashlib.sha256(teks.encode()).hexdigest()[:7], 16)


def ganti_bagian(isi: Mapping[str, Any], bagian: str, baru: Mapping[str, Any]) -> dict[str, Any]:
    """Return the template with other values in one part; what `baru` does not name stays.

    Raises TemplatSalah for what does not read.
    """
    hasil = json.loads(json.dumps(dict(isi)))
    if bagian in {KEPALA, PERSETUJUAN}:
        hasil |= baru
    else:
        jenis, ke = _letak(isi, bagian)
        hasil[jenis][ke] |= baru
    return tulis(baca(hasil))


_AWAL: dict[JenisBlok, dict[str, Any]] = {
    JenisBlok.DATA: {"baris": [["Label", "isi"]]},
    JenisBlok.HALAMAN_BARU: {},
}
BARU = (
    JenisBlok.PARAGRAF,
    JenisBlok.SUBJUDUL,
    JenisBlok.BUTIR,
    JenisBlok.DATA,
    JenisBlok.HALAMAN_BARU,
)
"""Kinds of blocks that an office may add; tables and signatures come with a kind of letter."""


def tambah_blok(isi: Mapping[str, Any], jenis: JenisBlok, sesudah: str) -> tuple[dict, str]:
    """Return the template with a new block behind another (first, if ""), and its code."""
    templat = baca(isi)
    semua = list(templat.blok)
    ada = {satu.kode for satu in semua}
    kode = next(satu for satu in (f"tambahan_{ke}" for ke in range(1, 1000)) if satu not in ada)
    awal = _AWAL.get(jenis, {"teks": "Tulis teks di sini."})
    blok = BlokTemplat(
        kode=kode,
        jenis=jenis,
        teks=awal.get("teks", ""),
        baris=tuple((label, nilai) for label, nilai in awal.get("baris", ())),
    )
    ke = 0 if not sesudah else _letak(isi, f"blok:{sesudah}")[1] + 1
    semua.insert(ke, blok)
    return tulis(baca(tulis(replace(templat, blok=tuple(semua))))), kode


def pindah_blok(isi: Mapping[str, Any], kode: str, langkah: int) -> dict[str, Any]:
    """Return the template with a block moved up (-1) or down (1); at the end it stays."""
    ke = _letak(isi, f"blok:{kode}")[1]
    semua = list(isi["blok"])
    tujuan = min(max(ke + langkah, 0), len(semua) - 1)
    semua.insert(tujuan, semua.pop(ke))
    return {**isi, "blok": semua}


def hapus_blok(isi: Mapping[str, Any], kode: str) -> dict[str, Any]:
    """Return the template without a block; TemplatSalah where it cannot do without."""
    ke = _letak(isi, f"blok:{kode}")[1]
    return tulis(baca({**isi, "blok": [b for nomor, b in enumerate(isi["blok"]) if nomor != ke]}))


def boleh_hapus(templat: Templat, kode: str) -> bool:
    """Tell whether an office may take a block away: not what its author writes, nor signatures.

    Domains read free blocks by their names (the parts of an anjuran become the act itself).
    """
    blok = next((satu for satu in templat.blok if satu.kode == kode), None)
    return blok is not None and not blok.bebas and blok.jenis is not JenisBlok.TANDA_TANGAN


def yang_hilang(lama: Templat, baru: Templat) -> list[str]:
    """Return what a new version lacks of what the system reads by name."""
    hasil = [
        f"isian “{satu.nama}”"
        for satu in lama.isian
        if not any(x.nama == satu.nama and x.tipe is satu.tipe for x in baru.isian)
    ]
    hasil += [
        f"bagian “{satu.kode}”"
        for satu in lama.blok
        if satu.bebas and not any(x.kode == satu.kode and x.bebas for x in baru.blok)
    ]
    tetap = ("kode", "rujukan", "bentuk", "sasaran", "sisi", "kop", "seri")
    return hasil + [nama for nama in tetap if getattr(lama, nama) != getattr(baru, nama)]


def beda(lama: Templat, baru: Templat) -> list[tuple[str, str, str]]:
    """Return what two versions say differently: the place, then, now."""
    satu, dua = _rata(lama), _rata(baru)
    semua = [*dua, *(nama for nama in satu if nama not in dua)]
    return [
        (nama, satu.get(nama, ""), dua.get(nama, ""))
        for nama in semua
        if satu.get(nama, "") != dua.get(nama, "")
    ]


def _rata(templat: Templat) -> dict[str, str]:
    isi = tulis(templat)
    hasil = {nama: _kalimat(isi[nama]) for nama in _KEPALA if nama in isi}
    for jenis, kunci in (("isian", "nama"), ("blok", "kode")):
        for satu in isi.get(jenis, ()):
            sebut = "pertanyaan" if jenis == "isian" else "bagian"
            for nama, nilai in satu.items():
                if nama not in {kunci, "jenis", "tipe"}:
                    hasil[f"{sebut} “{satu[kunci]}”, {nama}"] = _kalimat(nilai)
    hasil["urutan bagian"] = ", ".join(satu.kode for satu in templat.blok)
    hasil["persetujuan"] = "\n".join(
        f"{satu.peran}: {satu.tindakan.label}{' (boleh dilewati)' if satu.opsional else ''}"
        + (f" (a.n. {satu.atas_nama})" if satu.atas_nama else "")
        for satu in templat.persetujuan
    )
    return hasil


def _kalimat(nilai: Any) -> str:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, list):
        return "\n".join(_kalimat(satu) for satu in nilai)
    if isinstance(nilai, dict):
        return "; ".join(f"{nama}: {_kalimat(satu)}" for nama, satu in nilai.items())
    return str(nilai)
