"""The document beside the checklist: its pages, what changed since the one before, and hints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import request

from hi_cases.core.web import kunci_alamat, pelaku_kini
from hi_cases.dokumen import queries as berkas
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import TakTerbaca
from hi_cases.permohonan.models import DokumenPermohonan, Permohonan
from hi_cases.permohonan.queries.sebelum import dokumen_sebelum
from hi_cases.permohonan.routes.kantor_bahan import sebut_putaran
from hi_cases.permohonan.rules import jenis as daftar_jenis
from hi_cases.permohonan.rules.banding import Beda, MacamBeda, banding
from hi_cases.permohonan.types import Jenis

SEKALI = 40
"""Pages on one screenful of the panel; the browser fetches each when it comes into view."""
BEDA = "beda"


@dataclass(frozen=True)
class Naskah:
    """What stands beside the checklist."""

    pilihan: Sequence[tuple[DokumenPermohonan, Any]]
    """The documents that count today, each with its file; those whose text is examined first."""
    baris: DokumenPermohonan | None = None
    berkas: Any = None
    tampilan: str = ""
    halaman: tuple[int, ...] = ()
    """The pages that are shown as pictures here."""
    jumlah: int = 0
    galat: str = ""
    """Why it cannot be shown: a sentence."""
    teks: Sequence[str] = ()
    sebelum: str = ""
    """What it can be compared with, in words; "": there is nothing before it."""
    beda: Sequence[Beda] = ()
    """The rows of the comparison, where it is asked for."""
    galat_beda: str = ""
    """Why the two cannot be compared."""
    isyarat: Sequence[Any] = ()

    @property
    def ada(self) -> bool:
        return bool(self.pilihan)

    @property
    def kelompok_beda(self) -> list[dict[str, Any]]:
        """Return the comparison in runs of paragraphs that stayed and of others."""
        return [
            {"sama": sama, "isi": list(isi)}
            for sama, isi in groupby(self.beda, key=lambda satu: satu.macam is MacamBeda.SAMA)
        ]

    @property
    def berhalaman(self) -> bool:
        """Whether pages are shown as pictures."""
        return self.jumlah > 0


def _pilihan(permohonan: Permohonan, jenis: Jenis) -> list[tuple[DokumenPermohonan, Any]]:
    semua = {s.id: s for s in berkas.berkas_untuk(pelaku_kini(), permohonan.rujukan)}
    return sorted(
        ((s, semua[s.berkas_id]) for s in permohonan.dokumen if s.berlaku and s.berkas_id in semua),
        key=lambda satu: (satu[0].kode not in jenis.naskah, satu[0].id),
    )


def _halaman(jumlah: int) -> tuple[int, ...]:
    """Return the pages of this screenful: those around the one that the address names."""
    diminta = request.args.get("hal", type=kunci_alamat) or 1
    awal = (min(max(diminta, 1), max(jumlah, 1)) - 1) // SEKALI * SEKALI + 1
    return tuple(range(awal, min(awal + SEKALI, jumlah + 1)))


def _jumlah(isi: Any) -> tuple[int, str]:
    """Return how many pages can be shown as pictures, or why none can."""
    try:
        return dokumen.jumlah_halaman(isi), ""
    except TakTerbaca as galat:
        return 0, str(galat)


def _teks(isi: Any) -> tuple[Sequence[str], str]:
    """Return the text by page, or why it cannot be read."""
    try:
        return dokumen.teks_berkas(isi), ""
    except TakTerbaca as galat:
        return (), str(galat)


def _sebelum(permohonan: Permohonan, baris: DokumenPermohonan) -> tuple[Any, str]:
    """Return the file to compare with, and what it is: of the round before, or of the document
    that this one follows."""
    lama = dokumen_sebelum(permohonan, baris)
    dekat = lama is not None and lama[0].id in (permohonan.id, permohonan.asal_id)
    if not dekat and (tertulis := _tertulis(permohonan))[0] is not None:
        return tertulis
    if lama is None:
        return None, ""
    asal, satu = lama
    isi = {s.id: s for s in berkas.berkas_untuk(pelaku_kini(), asal.rujukan)}.get(satu.berkas_id)
    if isi is None:
        return None, ""
    if asal.id == permohonan.id:
        return isi, sebut_putaran(satu.putaran).lower()
    return isi, f"naskah {asal.sebutan}"


def _tertulis(permohonan: Permohonan) -> tuple[Any, str]:
    """Return the text of before this system that this one follows, and its name."""
    lama = daftar_jenis.port(permohonan.jenis).naskah_lama(permohonan)
    if lama is None:
        return None, ""
    tempat, nomor, nama = lama
    isi = {s.id: s for s in berkas.berkas_untuk(pelaku_kini(), tempat)}.get(nomor)
    return isi, nama


def _banding(lama: Any, teks: Sequence[str], tanpa_teks: str) -> tuple[Sequence[Beda], str]:
    """Compare with the document before, or say why that cannot be done."""
    if tanpa_teks:
        return (), tanpa_teks
    semula, galat = _teks(lama)
    return ((), f"Naskah yang lama: {galat}") if galat else (banding(semula, teks), "")


def naskah(permohonan: Permohonan, jenis: Jenis) -> Naskah:
    """Return the documents of a submission, and the one that the address opens."""
    pilihan = _pilihan(permohonan, jenis)
    if not pilihan:
        return Naskah(())
    diminta = request.args.get("dok", type=kunci_alamat)
    baris, isi = next((s for s in pilihan if s[0].id == diminta), pilihan[0])
    jumlah, galat = _jumlah(isi)
    if baris.kode not in jenis.naskah:
        return Naskah(pilihan, baris, isi, halaman=_halaman(jumlah), jumlah=jumlah, galat=galat)
    lama, kata = _sebelum(permohonan, baris)
    teks, tanpa_teks = _teks(isi)
    tampilan = request.args.get("lihat", "")
    beda, galat_beda = _banding(lama, teks, tanpa_teks) if tampilan == BEDA and lama else ((), "")
    return Naskah(
        pilihan,
        baris,
        isi,
        tampilan=tampilan,
        halaman=_halaman(jumlah),
        jumlah=jumlah,
        galat=galat or ("" if jumlah else tanpa_teks),
        teks=teks,
        sebelum=kata,
        beda=beda,
        galat_beda=galat_beda,
        isyarat=daftar_jenis.port(permohonan.jenis).isyarat(permohonan, teks) if teks else (),
    )
