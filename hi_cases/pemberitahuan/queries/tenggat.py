"""Deadlines as a page shows them, each with its counting and its reminders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import JejakHitung, StatusTenggat

LIHAT_PENGINGAT = "pengingat.lihat"
Baris = dict[str, Any]
Tenggat = Any
"""A row of the calendar, handed up as it is."""


def baris_tenggat(pelaku: Pelaku, semua: Sequence[Tenggat], alamat: str, id: int) -> list[Baris]:
    """Return the deadlines of a thing as the deadline component takes them; `alamat` with `id` is
    the reader's page of the thing, which draws how a day was counted."""
    kini = clock.hari_ini()
    diingatkan = authz.tabel().boleh(pelaku, LIHAT_PENGINGAT)
    return [
        {
            "label": satu.label or satu.ketentuan.nama,
            "kode": satu.ketentuan.kode,
            "jatuh": satu.jatuh,
            "sisa": kalender.sisa(satu, kini) if satu.jatuh else None,
            "satuan": satu.ketentuan.satuan.label_sisa,
            "terpakai": kalender.terpakai(satu, kini),
            "status": satu.status.value,
            "dipenuhi_pada": satu.dipenuhi_pada,
            "alternatif": satu.jatuh_alternatif,
            "perlu_verifikasi": satu.ketentuan.keyakinan.perlu_verifikasi,
            "url_jejak": url_for(alamat, id=id, tenggat=satu.id) + "#jejak",
            "url_pengingat": url_for("pemberitahuan.pengingat_tenggat", tenggat_id=satu.id)
            if diingatkan
            else "",
        }
        for satu in semua
    ]


def jejak(semua: Sequence[Tenggat], nomor: int | None) -> JejakHitung | None:
    """Return the picture of the deadline that was asked for, or of the one that falls first."""
    satu: Tenggat | None
    if nomor is not None:
        satu = next((s for s in semua if s.id == nomor), None)
    else:
        berjalan = [s for s in semua if s.status is StatusTenggat.BERJALAN and s.jatuh]
        satu = min(berjalan, key=lambda s: (s.jatuh, s.id), default=None)
    return kalender.jejak_tenggat(satu) if satu is not None else None
