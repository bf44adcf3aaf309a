"""Closing what a matter tells of people, once its time is over: numbers, days, stages stay."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.dokumen import services as dokumen
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries.akses import jenis_dari

TERTUTUP = "(ditutup, lewat masa simpan)"
DASAR = "UU 27/2022 Ps. 42–44"


def _tanpa(nama: Collection[str], isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers without those of people, nor those that a correction kept (`sebelum`)."""
    hasil = {satu: TERTUTUP if satu in nama and nilai else nilai for satu, nilai in isi.items()}
    if isinstance(sebelum := isi.get("sebelum"), Mapping):
        hasil["sebelum"] = _tanpa(nama, sebelum)
    return hasil


def tutup_isian(pelaku: Pelaku, urusan: Urusan) -> None:
    """Take the answers of people off a matter and off each act of its history, with its trail; the
    caller holds it."""
    jenis = jenis_dari(urusan)
    urusan.isi = _tanpa(jenis.menyamarkan, urusan.isi)
    for satu in urusan.langkah:
        satu.data = _tanpa(jenis.menyamarkan, satu.data)
    urusan.ditutup_pada = clock.sekarang()
    audit.catat(pelaku, f"{jenis.kode}.data_pribadi_ditutup", urusan.rujukan, dasar=DASAR)
    db.session.flush()


def tutup(pelaku: Pelaku, ids: Collection[int]) -> None:
    """Port: close the answers of people in these matters, and files that are of persons."""
    stmt = kunci(sa.select(Urusan).where(Urusan.id.in_(list(ids))).order_by(Urusan.id))
    berkas = []
    for satu in db.session.scalars(stmt):
        tutup_isian(pelaku, satu)
        if jenis_dari(satu).berkas_pribadi:
            berkas.append(satu.id)
    dokumen.musnahkan(pelaku, "urusan", berkas)
