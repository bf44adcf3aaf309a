"""What the rules are told of a matter."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.bidang import Isian, baca_isian
from hi_cases.core.db import db
from hi_cases.dokumen import queries as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.types import Fakta, Jenis, Langkah


def isian_semua(jenis: Jenis) -> list[Isian]:
    """Return the fields whose answers a matter keeps: those of its entry, those that acts save."""
    semua = {satu.nama: satu for satu in jenis.isian}
    for transisi in jenis.alur:
        for satu in transisi.isian:
            if satu.nama in transisi.menyimpan:
                semua.setdefault(satu.nama, satu)
    return list(semua.values())


def isi_terbaca(urusan: Urusan, jenis: Jenis) -> dict[str, Any]:
    """Return the stored answers as typed values; what cannot be read is None."""
    return baca_isian(isian_semua(jenis), urusan.isi, clock.hari_ini())[0]


def langkah(urusan: Urusan) -> list[LangkahUrusan]:
    """Return the acts done on a matter, oldest first."""
    stmt = sa.select(LangkahUrusan).filter_by(urusan_id=urusan.id)
    return list(db.session.scalars(stmt.order_by(LangkahUrusan.id)))


def fakta(urusan: Urusan, jenis: Jenis) -> Fakta:
    """Return the facts of one matter as it stands in this transaction."""
    jatuh = kalender.jatuh_berjalan("urusan", [urusan.id]).get(urusan.id, {})
    return Fakta(
        tahap=urusan.tahap,
        hari_ini=clock.hari_ini(),
        tanggal=urusan.tanggal,
        isi=isi_terbaca(urusan, jenis),
        petugas_id=urusan.petugas_id,
        berperusahaan=urusan.perusahaan_id is not None,
        berkas=len(dokumen.berkas_menurut([urusan.rujukan])[urusan.rujukan]),
        langkah=tuple(Langkah(s.tindakan, s.tanggal, s.data) for s in langkah(urusan)),
        jatuh=jatuh,
        lain=daftar_jenis.port(jenis.kode).fakta(urusan),
    )


def keadaan(urusan: Urusan, jenis: Jenis) -> str | None:
    """Return what facts make of the stage of a matter; asks nothing where its stage has none."""
    tahap = jenis.tahap_kode(urusan.tahap)
    if tahap is None or not tahap.keadaan:
        return None
    return alur.keadaan_kini(jenis, fakta(urusan, jenis))
