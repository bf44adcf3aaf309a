"""A letter put together from the version of its template, the facts of its thing, and its texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import port
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.susun import kata_isian, kata_surat, susun
from hi_cases.surat.types import Naskah, Templat, TindakanLangkah


@dataclass(frozen=True)
class BahanSurat:
    """What a letter is made of: the version of its template and the facts of now."""

    templat: Templat
    fakta: Mapping[str, Any]


def bahan(pelaku: Pelaku, surat: Surat) -> BahanSurat:
    """Gather what a draft is made of today, with what was asked as words."""
    templat, rujukan, hari_ini = templat_dari(surat.templat), surat.rujukan, clock.hari_ini()
    fakta = port(rujukan).fakta(pelaku, rujukan.id, surat.kode, surat.pihak_id, surat.isian)
    return BahanSurat(
        templat,
        {
            **fakta,
            "isian": kata_isian(templat, surat.isian),
            "bebas": surat.bebas,
            "surat": kata_surat(kop_berlaku(hari_ini).tempat, hari_ini, ""),
        },
    )


def susunan(
    pelaku: Pelaku,
    surat: Surat,
    *,
    tanggal: date,
    nomor: str = "",
    rancangan: bool = True,
    alamat_periksa: str = "",
    penanda: Mapping[TindakanLangkah, Mapping[str, str]] | None = None,
    dari: BahanSurat | None = None,
) -> Naskah:
    """Return the letter by the facts of now, whatever is frozen in its row."""
    isi, kop = dari or bahan(pelaku, surat), kop_berlaku(tanggal)
    return susun(
        isi.templat,
        isi.fakta,
        surat.bebas,
        kop.nilai,
        tempat=kop.tempat,
        tanggal=tanggal,
        nomor=nomor,
        rancangan=rancangan,
        alamat_periksa=alamat_periksa,
        penanda=penanda,
        tanpa_langkah=surat.tanpa_langkah,
    )


def sebutan(pelaku: Pelaku, surat: Surat) -> str:
    """Return what a letter is: its kind and the number of the thing, no names."""
    perkara = bahan(pelaku, surat).fakta.get("perkara", {})
    nomor_perkara = perkara.get("nomor") or perkara.get("sebutan") or ""
    return f"{surat.nama}, perkara {nomor_perkara}" if nomor_perkara else surat.nama
