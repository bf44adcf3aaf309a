"""Accounts of outsiders beside the office's, for the tests of what they send."""

from __future__ import annotations

import io
from typing import Any

import sqlalchemy as sa
from werkzeug.datastructures import FileStorage

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import AksesPihak, PernyataanPihak
from hi_cases.perselisihan.types import Sisi, Tindakan
from tests.factories.berkas import pdf
from tests.integration.perselisihan_web.jalan import Jalan


def unggahan(nama: str) -> FileStorage:
    return FileStorage(io.BytesIO(pdf(nama)), nama, content_type="application/pdf")


def akun_pihak(jalan: Jalan, pengguna: Any, sisi: Sisi, peran: str, *, penuh: bool = True) -> Any:
    """Return the actor of an account that stands for a party."""
    orang = pengguna(peran)
    db.session.add(
        AksesPihak(
            pihak_id=jalan.pihak(sisi).id,
            pengguna_id=orang.id,
            pengguna_nama=orang.nama,
            asal="undangan",
            penuh=penuh,
            dibuka_pada=clock.sekarang(),
        )
    )
    db.session.flush()
    return orang.pelaku


def katakan(jalan: Jalan, pelaku: Any, aksi: Tindakan, sisi: Sisi, **isi: Any) -> PernyataanPihak:
    data = {"pihak_id": jalan.pihak(sisi).id, **isi}
    services.lakukan(pelaku, jalan.id, aksi, jalan.perkara.versi, data)
    stmt = sa.select(PernyataanPihak).order_by(PernyataanPihak.id.desc())
    return db.session.scalars(stmt).first()
