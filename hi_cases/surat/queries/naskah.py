"""A letter as it reads now, what it still lacks, and who may go on writing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import pastikan_terlihat, port
from hi_cases.surat.queries.susunan import BahanSurat, bahan, susunan
from hi_cases.surat.rules import naskah_json
from hi_cases.surat.rules.gabung import rapi
from hi_cases.surat.rules.susun import Asal, asal_bebas, awal_bebas
from hi_cases.surat.rules.susun import kekurangan as yang_kurang
from hi_cases.surat.types import Kekurangan, Naskah, StatusSurat

_BERUBAH = frozenset({StatusSurat.DRAF, StatusSurat.DIBUANG})


@dataclass(frozen=True)
class UsulanBebas:
    """What a free block may say by what is known, and whether its author left it so."""

    asal: Sequence[Asal]
    utuh: bool


@dataclass(frozen=True)
class SuratKini:
    """A draft read once: what it says and what it lacks."""

    naskah: Naskah
    kurang: Sequence[Kekurangan]
    usulan: Mapping[str, UsulanBebas]
    """What free blocks began with, by their `kode`."""


def naskah(pelaku: Pelaku, surat: Surat) -> Naskah:
    """Return the letter: a draft by the facts of now, any other as it was frozen."""
    if surat.status in _BERUBAH or surat.naskah is None:
        return susunan(pelaku, surat, tanggal=clock.hari_ini())
    return naskah_json.dari_json(surat.naskah)


def _kekurangan(surat: Surat, dari: BahanSurat) -> list[Kekurangan]:
    # A block nobody has touched says what it begins with.
    bebas = {**awal_bebas(dari.templat, dari.fakta), **surat.bebas}
    hasil = yang_kurang(dari.templat, surat.isian, bebas, dari.fakta)
    disebut = {satu.bidang for satu in hasil}
    salah = port(surat.rujukan).periksa(surat.rujukan_id, surat.kode, surat.pihak_id, surat.isian)
    for nama, pesan in salah.items():
        if f"isian.{nama}" not in disebut:
            hasil.append(Kekurangan(f"isian.{nama}", pesan))
    return hasil


def kekurangan(pelaku: Pelaku, surat: Surat) -> list[Kekurangan]:
    """Return what keeps a draft from being handed in, in the order of its parts."""
    return _kekurangan(surat, bahan(pelaku, surat))


def surat_kini(pelaku: Pelaku, surat: Surat) -> SuratKini:
    """Return a draft's text and what it lacks, its facts asked for once."""
    dari = bahan(pelaku, surat)
    teks = susunan(pelaku, surat, tanggal=clock.hari_ini(), dari=dari)
    return SuratKini(teks, _kekurangan(surat, dari), _usulan(surat, dari))


def _usulan(surat: Surat, dari: BahanSurat) -> dict[str, UsulanBebas]:
    awal = awal_bebas(dari.templat, dari.fakta)
    semua = asal_bebas(dari.templat, dari.fakta, {**awal, **surat.bebas})
    return {
        kode: UsulanBebas(asal, bool(awal[kode]) and surat.bebas.get(kode) == rapi(awal[kode]))
        for kode, asal in semua.items()
    }


def pastikan_menulis(pelaku: Pelaku, rujukan: Rujukan, kode: str) -> None:
    """Raise unless the actor may write this kind of letter about this thing."""
    pastikan_terlihat(pelaku, rujukan)
    authz.tabel().pastikan(pelaku, "surat.tulis")
    port(rujukan).pastikan_boleh(pelaku, rujukan.id, kode)


def alasan_tak_menulis(pelaku: Pelaku, rujukan: Rujukan, kode: str) -> str:
    """Say why the actor does not write this kind; empty: he may."""
    try:
        pastikan_menulis(pelaku, rujukan, kode)
    except (TidakBerizin, TindakanDitolak) as galat:
        return galat.pesan
    return ""


def boleh_tulis(pelaku: Pelaku, surat: Surat) -> bool:
    """Tell whether the actor goes on writing this letter."""
    if surat.status is not StatusSurat.DRAF:
        return False
    return not alasan_tak_menulis(pelaku, surat.rujukan, surat.kode)
