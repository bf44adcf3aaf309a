"""What SQL written by hand stands on: tables of periods, working days and limits, and the shapes of
a statement. Whoever writes such SQL has these tables; they are made before any time is taken.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.indikator.types import Hitung, Periode, periode_tahun
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import hitung as hari_kerja
from hi_cases.syarat_kerja.queries.tepat_waktu import PRODUK_PKB, PRODUK_PP, _batas
from hi_cases.syarat_kerja.rules.tepat_waktu import Pengajuan

_AWAL = date(2016, 12, 31)
RUPA = "(r.objek % 9973) * (r.objek % 9973)"
GABUNG = (
    "rantai(asal, kini) AS (SELECT id, id FROM perusahaan WHERE digabung_ke_id IS NOT NULL "
    "UNION SELECT r.asal, p.digabung_ke_id FROM rantai r JOIN perusahaan p ON p.id = r.kini "
    "WHERE p.digabung_ke_id IS NOT NULL), "
    "utama AS (SELECT r.asal, r.kini FROM rantai r JOIN perusahaan p ON p.id = r.kini "
    "WHERE p.digabung_ke_id IS NULL)"
)


def siapkan_sql(tahun: int) -> None:
    """Make the tables of periods, working days and limits, for this connection."""
    _tabel("masa", "kode VARCHAR(10), awal INTEGER, akhir INTEGER, dari DATE, sampai DATE, "
           "sesudah TIMESTAMP", _masa(tahun))  # fmt: skip
    _tabel("kerja", "tanggal DATE PRIMARY KEY, ke INTEGER", _kerja())
    _tabel(
        "batas",
        "pkb INTEGER, tanggal DATE, hari_dinas INTEGER, hari DATE, akhir DATE, "
        "PRIMARY KEY (pkb, tanggal)",
        [b for pkb in (0, 1) for b in _batas_hari(pkb)],
    )


def _tabel(nama: str, kolom: str, baris: list[dict[str, Any]]) -> None:
    db.session.execute(sa.text(f"DROP TABLE IF EXISTS {nama}"))
    db.session.execute(sa.text(f"CREATE TEMPORARY TABLE {nama} ({kolom})"))
    isi = ", ".join(f":{k}" for k in baris[0])
    db.session.execute(sa.text(f"INSERT INTO {nama} VALUES ({isi})"), baris)
    db.session.execute(sa.text(f"ANALYZE {nama}"))


def _masa(tahun: int) -> list[dict[str, Any]]:
    hari_ini = clock.hari_ini()
    return [
        {
            "kode": p.kode,
            "awal": p.awal,
            "akhir": p.akhir,
            "dari": p.dari.isoformat(),
            "sampai": min(p.sampai, hari_ini).isoformat(),
            # The end of a day where the office is, seven hours before it in UTC.
            "sesudah": (
                datetime.combine(min(p.sampai, hari_ini), datetime.min.time()) + timedelta(hours=17)
            ).isoformat(" ", "microseconds"),
        }
        for p in periode_tahun(tahun)
        if p.dari <= hari_ini
    ]


def _kerja() -> list[dict[str, Any]]:
    isi, ke, hari = kalender.kalender(), 0, _AWAL
    hasil = []
    while hari < date(2026, 12, 31):
        hari += timedelta(days=1)
        ke += hari_kerja(isi, hari - timedelta(days=1), hari) if hari > date(2017, 1, 1) else 0
        hasil.append({"tanggal": hari.isoformat(), "ke": ke})
    return hasil


def _batas_hari(pkb: int) -> list[dict[str, Any]]:
    batas = _batas(PRODUK_PKB if pkb else PRODUK_PP)
    hasil, hari = [], date(2017, 1, 1)
    while hari <= clock.hari_ini():
        satu = batas(Pengajuan(1, hari, None, None, 0))
        hasil.append(
            {
                "pkb": pkb,
                "tanggal": hari.isoformat(),
                "hari_dinas": satu.hari_dinas,
                "hari": satu.hari.isoformat() if satu.hari else None,
                "akhir": satu.akhir.isoformat() if satu.akhir else None,
            }
        )
        hari += timedelta(days=1)
    return hasil


def _bulan(kolom: str) -> str:
    if db.session.get_bind().dialect.name == "postgresql":
        return f"CAST(extract(month FROM {kolom}) AS INTEGER)"
    return f"CAST(substr({kolom}, 6, 2) AS INTEGER)"


def menurut_bulan(rows: str, tahun: int, dengan: str = "") -> dict[str, Hitung]:
    """Rows (objek, hari, kena) of things that count once: by month, the rest is their sum."""
    kepala = f"WITH RECURSIVE {dengan}, " if dengan else "WITH "
    stmt = (
        f"{kepala} r AS ({rows}) SELECT {_bulan('r.hari')}, sum(r.kena), count(*), "
        f"sum({RUPA} * (1 + r.kena)) FROM r GROUP BY 1"
    )
    semua = {b: tuple(map(int, a)) for b, *a in db.session.execute(sa.text(stmt), _ikat(tahun))}
    hasil = {}
    for p in periode_tahun(tahun):
        milik = [semua[b] for b in p.bulan if b in semua]
        kena, banyak, rupa = (sum(m[i] for m in milik) for i in range(3))
        hasil[p.kode] = Hitung(kena, banyak, kena, banyak, rupa)
    return hasil


def berkunci(rows: str, tahun: int) -> dict[str, Hitung]:
    """Rows (objek, hari, kunci, kena): distinct keys are counted for each period."""
    stmt = (
        f"WITH RECURSIVE {GABUNG}, r AS ({rows}), s AS (SELECT r.objek, r.kunci, r.kena, "
        f"{_bulan('r.hari')} AS bulan FROM r) "
        "SELECT m.kode, sum(r.kena), count(*), count(DISTINCT CASE WHEN r.kena = 1 THEN r.kunci "
        f"END), count(DISTINCT r.kunci), sum({RUPA} * (1 + r.kena)) "
        "FROM masa m JOIN s r ON r.bulan BETWEEN m.awal AND m.akhir GROUP BY m.kode"
    )
    hasil = {p.kode: Hitung() for p in periode_tahun(tahun)}
    for kode, kena, banyak, unik, unik_semua, rupa in db.session.execute(
        sa.text(stmt), _ikat(tahun)
    ):
        hasil[kode] = Hitung(int(kena), banyak, unik, unik_semua, int(rupa))
    return hasil


def _ikat(tahun: int) -> dict[str, Any]:
    p = Periode.setahun(tahun)
    return {
        "tahun": tahun,
        "dari": p.dari.isoformat(),
        "sampai": p.sampai.isoformat(),
        "kini": clock.hari_ini().isoformat(),
    }
