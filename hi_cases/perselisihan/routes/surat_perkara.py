"""The letter that the act awaited now would be: written here, it records the act itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.web import boleh
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.routes.pertemuan import PanelJadwal
from hi_cases.perselisihan.rules.surat import boleh_menulis
from hi_cases.perselisihan.types import Tindakan

_SURAT = {
    Tindakan.TAWARKAN: ("penawaran", "surat penawaran", "terbit"),
    Tindakan.CATAT_SIDANG: ("daftar_hadir", "daftar hadir", ""),
    Tindakan.CATAT_PANGGILAN: ("panggilan", "panggilan", "dikirim"),
    Tindakan.TERBITKAN_ANJURAN: ("anjuran", "anjuran", "terbit"),
}


@dataclass(frozen=True)
class SuratDitunggu:
    """What is to be written, where, and when the act is recorded by it."""

    nama: str
    url: str
    ketika: str
    """Empty where it records none."""
    tombol: str = ""
    """The button that leads to it before the act is recorded by hand; empty: a line is enough."""


def surat_ditunggu(
    pelaku: Pelaku, h: queries.HalamanPerkara, jadwal: PanelJadwal | None
) -> SuratDitunggu | None:
    """Return the letter behind the act awaited now, where this actor writes it."""
    kode, nama, ketika = _SURAT.get(h.menunggu.tindakan, ("", "", ""))
    menulis = boleh_menulis(pelaku, kode, h.fakta.mediator_id)
    if not kode or h.fakta.register or not menulis or not boleh("surat.tulis"):
        return None
    url = url_for("surat.tentang", jenis="perkara", rujukan_id=h.perkara.id)
    satu = SuratDitunggu(nama, url, ketika)
    if h.menunggu.tindakan is not Tindakan.CATAT_PANGGILAN:
        return satu
    return _panggilan(satu, h, jadwal)


def _panggilan(
    satu: SuratDitunggu, h: queries.HalamanPerkara, jadwal: PanelJadwal | None
) -> SuratDitunggu:
    """Lead to the next step of the summonses: made, issued, sent; paper is recorded beside it."""
    baris = next(
        (b for b in (jadwal.buka if jadwal else ()) if b.p.hari == h.fakta.sidang_berikut), None
    )
    if baris is None:
        return replace(satu, tombol="Tulis panggilan")
    di_jadwal = url_for("perselisihan.rincian", perkara_id=h.perkara.id, _anchor="jadwal")
    if baris.buat:
        return replace(satu, tombol="Buat panggilan", url=di_jadwal)
    if baris.terbitkan:
        return replace(satu, tombol="Terbitkan panggilan", url=di_jadwal)
    return replace(satu, tombol="Sampaikan panggilan", url=baris.url_kirim or di_jadwal)
