"""Finding the thing that an item of the agenda is about, among those that the actor sees."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.papan import label_semua, port_surat
from hi_cases.core.rujukan import Rujukan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries as urusan

_DISEBUT = 5


def _calon(pelaku: Pelaku, jenis: str, teks: str) -> Sequence[int]:
    if jenis == "perusahaan":
        return [satu.id for satu in perusahaan.cari(pelaku, teks)]
    if jenis == "urusan":
        return list(urusan.cari_nomor(pelaku, teks))
    port = port_surat(jenis)
    if port is None:
        return ()
    hasil = port.cari(pelaku, teks)
    stmt = hasil if isinstance(hasil, sa.Select) else None
    return list(db.session.scalars(stmt.limit(_DISEBUT + 1)) if stmt is not None else hasil)


def temukan(pelaku: Pelaku, jenis: str, teks: str) -> Rujukan | None:
    """Return the one thing of a kind whose number or name holds a text; None: none is asked for.

    Raises DataTidakSah where none fits, or several do, which it names.
    """
    if not jenis:
        if teks.strip():
            raise DataTidakSah({"tentang": "Pilih dahulu tentang apa agenda ini."})
        return None
    if not teks.strip():
        raise DataTidakSah({"cari": "Tulis nomornya, atau nama perusahaannya."})
    semua = _calon(pelaku, jenis, teks.strip())
    if not semua:
        raise DataTidakSah({"cari": "Tidak ada yang cocok. Periksa nomor atau namanya."})
    if len(semua) > 1:
        rujukan = [Rujukan(jenis, nomor) for nomor in semua[:_DISEBUT]]
        nama = "; ".join(satu.teks for satu in label_semua(pelaku, rujukan).values())
        raise DataTidakSah({"cari": f"Ada beberapa yang cocok: {nama}. Tulis nomornya lengkap."})
    return Rujukan(jenis, semua[0])
