"""A letter put together from the version of its template, the facts of its thing, and its texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hi_cases.core.authz import Pelaku
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import port
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.susun import kata_isian, susun
from hi_cases.surat.types import Naskah, TindakanLangkah


def susunan(
    pelaku: Pelaku,
    surat: Surat,
    *,
    tanggal: date,
    nomor: str = "",
    rancangan: bool = True,
    alamat_periksa: str = "",
    penanda: Mapping[TindakanLangkah, Mapping[str, str]] | None = None,
) -> Naskah:
    """Return the letter by the facts of now, whatever is frozen in its row."""
    templat = templat_dari(surat.templat)
    rujukan, kop = surat.rujukan, kop_berlaku(tanggal)
    fakta = port(rujukan).fakta(pelaku, rujukan.id, surat.kode, surat.pihak_id, surat.isian)
    return susun(
        templat,
        {**fakta, "isian": kata_isian(templat, surat.isian)},
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
