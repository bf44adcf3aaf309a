"""The letter that the act awaited now would be: written here, it records the act itself."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.web import boleh
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.rules.surat import boleh_menulis
from hi_cases.perselisihan.types import Tindakan

_SURAT = {
    Tindakan.TAWARKAN: ("penawaran", "surat penawaran", "terbit"),
    Tindakan.CATAT_SIDANG: ("panggilan", "panggilan", "dikirim"),
    Tindakan.CATAT_PANGGILAN: ("panggilan", "panggilan", "dikirim"),
    Tindakan.TERBITKAN_ANJURAN: ("anjuran", "anjuran", "terbit"),
}


@dataclass(frozen=True)
class SuratDitunggu:
    """What is to be written, where, and when the act is recorded by it."""

    nama: str
    url: str
    ketika: str


def surat_ditunggu(pelaku: Pelaku, h: queries.HalamanPerkara) -> SuratDitunggu | None:
    """Return the letter behind the act awaited now, where this actor writes it."""
    kode, nama, ketika = _SURAT.get(h.menunggu.tindakan, ("", "", ""))
    menulis = boleh_menulis(pelaku, kode, h.fakta.mediator_id)
    if not kode or h.fakta.register or not menulis or not boleh("surat.tulis"):
        return None
    url = url_for("surat.tentang", jenis="perkara", rujukan_id=h.perkara.id)
    return SuratDitunggu(nama, url, ketika)
