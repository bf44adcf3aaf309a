"""The free cross-table over all cases, against SQL written by hand that gives the same figures."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from bench.skala.alat import Nilai, Pasangan, bergantian, lama, tengah
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.indikator.queries.silang import silang
from hi_cases.indikator.types import Saringan

UKURAN = "tabel silang"
BATAS = 2.0
KALI = 5
_PASANGAN = (
    ("tahun", "jenis"),
    ("tahun", "hasil"),
    ("bulan", "jenis"),
    ("kecamatan", "mediator"),
    ("sektor", "tahun"),
    ("kawasan", "hasil"),
)
_ALIH = "('dialihkan_kewenangan', 'diteruskan_pengawas')"
_TANGAN = {
    "tahun": "CAST(p.tahun_register AS VARCHAR)",
    "jenis": "coalesce(nullif(p.jenis_utama, ''), '-')",
    "hasil": f"CASE WHEN p.tahap = 'selesai' THEN p.hasil WHEN p.tahap IN {_ALIH} "
    "THEN p.tahap ELSE '-' END",
    "bulan": "substr(CAST(coalesce(p.dicatat_pada, p.masuk) AS VARCHAR), 6, 2)",
    "kecamatan": "coalesce(nullif(p.kecamatan, ''), '-')",
    "mediator": "coalesce(nullif(p.mediator_nama, ''), '-')",
    "sektor": "coalesce(nullif(coalesce(p.sektor, c.sektor), ''), '-')",
    "kawasan": "coalesce(nullif(c.kawasan, ''), '-')",
}
_BERPERUSAHAAN = frozenset({"sektor", "kawasan"})
# The first employer that is tied to the register, of a case of this system.
_GABUNG = """
LEFT JOIN (
  SELECT h.perkara_id, u.sektor, u.kawasan,
         row_number() OVER (PARTITION BY h.perkara_id ORDER BY h.urutan, h.id) AS ke
  FROM pihak h JOIN perusahaan u ON u.id = h.perusahaan_id WHERE h.jenis = 'pengusaha'
) c ON c.perkara_id = p.id AND c.ke = 1 AND p.asal = 'sistem'
"""


def _sql(baris: str, kolom: str) -> str:
    gabung = _GABUNG if _BERPERUSAHAAN & {baris, kolom} else ""
    return (
        f"SELECT {_TANGAN[baris]} AS b, {_TANGAN[kolom]} AS k, count(*) FROM perkara p {gabung} "
        "WHERE p.tahun_register BETWEEN 2017 AND 2026 GROUP BY 1, 2"
    )


def ukur(p: Pasangan) -> Iterator[Nilai]:
    """Ask for each table both ways, in turn."""
    with p.besar.app.app_context():
        for baris, kolom in _PASANGAN:
            tangan = sa.text(_sql(baris, kolom))
            saringan = Saringan(2017, 2026)

            def produk(b: str = baris, k: str = kolom, s: Saringan = saringan) -> object:
                return silang(SISTEM, s, b, k).angka

            def sendiri(stmt: sa.TextClause = tangan) -> object:
                return {(b, k): n for b, k, n in db.session.execute(stmt)}

            if produk() != sendiri():
                raise RuntimeError(f"cross-table {baris} by {kolom}: figures differ")
            satu, dua = bergantian(KALI, lama(produk), lama(sendiri))
            a, b = tengah(satu), tengah(dua)
            yield Nilai(UKURAN, p.mesin, p.perkara, f"{baris} x {kolom}", a / b, BATAS, a, b)
        db.session.rollback()
