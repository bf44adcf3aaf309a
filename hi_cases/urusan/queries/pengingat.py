"""What reminders of a matter's periods say and to whom: the answer to the notices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core.db import db
from hi_cases.core.rujukan import BahanPengingat
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules import jenis as daftar_jenis


def bahan_pengingat(tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]:
    """Answer `PortPengingat`: every period of a matter is the office's to watch over.

    Where nobody has the matter, all who may lead it on are reminded.
    """
    stmt = sa.select(Urusan).where(Urusan.id.in_({satu.rujukan_id for satu in tenggat}))
    semua = {satu.id: satu for satu in db.session.scalars(stmt)}
    hasil = {}
    for satu in tenggat:
        urusan = semua.get(satu.rujukan_id)
        jenis = daftar_jenis.jenis(urusan.jenis) if urusan else None
        if urusan is None or jenis is None:
            continue
        peran = sorted(alur.penangan(jenis, urusan.tahap, urusan.keadaan))
        bersama = {a.id for p in peran for a in akun.pengguna_aktif(p)}
        ketentuan = satu.ketentuan
        ditunggu = f"Yang ditunggu: {ketentuan.berakhir_oleh}." if ketentuan.berakhir_oleh else ""
        lewat = f"Bila lewat: {ketentuan.akibat}." if ketentuan.akibat else ""
        hasil[satu.id] = BahanPengingat(
            pihak=(),
            milik_pihak=False,
            judul_kantor=f"{urusan.nomor} ({jenis.nama}): {ketentuan.nama}",
            isi_kantor=f"{ditunggu} {lewat}".strip(),
            petugas=(urusan.petugas_id,) if urusan.petugas_id else tuple(sorted(bersama)),
        )
    return hasil
