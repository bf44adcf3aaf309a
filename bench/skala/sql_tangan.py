"""All indicators of a year as SQL written by hand: one statement for each source that has rows.

A statement gives for each period (year, quarters, months) how many rows, how many of them count,
how many distinct keys of each, and the sum that tells which things they are.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import sqlalchemy as sa

from bench.skala.sql_dasar import GABUNG, RUPA, berkunci, menurut_bulan
from hi_cases.core.db import db
from hi_cases.indikator.types import Hitung
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.syarat_kerja.rules.pengesahan import JANGKA_MULAI_ULANG

_SELESAI = "CASE WHEN tahap = 'selesai' AND hasil <> 'digabung' THEN 1 ELSE 0 END"
_HARI = (
    "CASE WHEN coalesce(dicatat_pada, masuk) < :dari THEN CAST(:dari AS DATE) "
    "WHEN coalesce(dicatat_pada, masuk) > :sampai THEN CAST(:sampai AS DATE) "
    "ELSE coalesce(dicatat_pada, masuk) END"
)


def _perkara_selesai(tahun: int) -> dict[str, Hitung]:
    return menurut_bulan(
        "SELECT id AS objek, selesai_pada AS hari, 1 AS kena FROM perkara WHERE selesai_pada "
        "BETWEEN :dari AND :sampai AND tahap = 'selesai' AND hasil <> 'digabung' "
        "AND tahun_register IS NOT NULL",
        tahun,
    )


def _perkara(kena: str) -> Callable[[int], dict[str, Hitung]]:
    def hitung(tahun: int) -> dict[str, Hitung]:
        return menurut_bulan(
            f"SELECT id AS objek, {_hari_perkara()} AS hari, {kena} AS kena FROM perkara "
            "WHERE tahun_register = :tahun",
            tahun,
        )

    return hitung


def _hari_perkara() -> str:
    if db.session.get_bind().dialect.name == "postgresql":
        return _HARI.replace(":dari", "CAST(:dari AS DATE)").replace(
            ":sampai", "CAST(:sampai AS DATE)"
        )
    return _HARI.replace("CAST(:dari AS DATE)", ":dari").replace("CAST(:sampai AS DATE)", ":sampai")


def _instrumen(jenis: str, kena: str = "1") -> Callable[[int], dict[str, Hitung]]:
    def hitung(tahun: int) -> dict[str, Hitung]:
        return berkunci(
            "SELECT i.id AS objek, i.tanggal AS hari, coalesce(u.kini, i.perusahaan_id) AS kunci, "
            f"{kena} AS kena FROM instrumen i LEFT JOIN utama u ON u.asal = i.perusahaan_id "
            f"LEFT JOIN perusahaan p ON p.id = coalesce(u.kini, i.perusahaan_id) "
            f"WHERE i.jenis = '{jenis}' AND i.status <> 'dibatalkan' "
            "AND i.tanggal BETWEEN :dari AND :sampai",
            tahun,
        )

    return hitung


def _layanan_selesai(tahun: int) -> dict[str, Hitung]:
    return berkunci(
        "SELECT m.id AS objek, m.selesai_pada AS hari, coalesce(u.kini, m.perusahaan_id) AS kunci, "
        "1 AS kena FROM permohonan m LEFT JOIN utama u ON u.asal = m.perusahaan_id "
        f"WHERE {_PP_PKB} AND m.selesai_pada BETWEEN :dari AND :sampai "
        "AND m.hasil NOT IN ('dicabut', 'dianggap_sah')",
        tahun,
    )


_PP_PKB = "(m.jenis LIKE 'pp_%' OR m.jenis LIKE 'pkb_%') AND m.jenis <> 'ppjp'"


def _layanan_masuk(tahun: int) -> dict[str, Hitung]:
    return berkunci(
        "SELECT m.id AS objek, e.hari, coalesce(u.kini, m.perusahaan_id) AS kunci, 1 AS kena "
        "FROM (SELECT permohonan_id, min(tanggal) AS hari FROM peristiwa_permohonan "
        "WHERE ke = 'diajukan' GROUP BY permohonan_id) e "
        "JOIN permohonan m ON m.id = e.permohonan_id LEFT JOIN utama u ON u.asal = m.perusahaan_id "
        f"WHERE {_PP_PKB} AND e.hari BETWEEN :dari AND :sampai",
        tahun,
    )


def _bersyarat(milik: str) -> Callable[[int], dict[str, Hitung]]:
    """All companies by the first period's end behind their creation, added up; of those that have
    something, one row for each period."""

    def hitung(tahun: int) -> dict[str, Hitung]:
        stmt = (
            f"WITH RECURSIVE {GABUNG}, "
            "r AS (SELECT id AS objek, dibuat_pada FROM perusahaan WHERE digabung_ke_id IS NULL), "
            f"lahir AS (SELECT (SELECT min(sesudah) FROM masa WHERE sesudah > r.dibuat_pada) AS s, "
            f"count(*) AS n, sum({RUPA}) AS q FROM r GROUP BY 1), "
            f"punya AS (SELECT DISTINCT m.kode, coalesce(u.kini, i.perusahaan_id) AS objek "
            f"FROM masa m JOIN instrumen i ON i.status <> 'dibatalkan' AND {milik} "
            "LEFT JOIN utama u ON u.asal = i.perusahaan_id), "
            f"kena AS (SELECT k.kode, count(*) AS n, sum({RUPA}) AS q FROM punya k "
            "JOIN masa m ON m.kode = k.kode JOIN r ON r.objek = k.objek "
            "AND r.dibuat_pada < m.sesudah GROUP BY k.kode) "
            "SELECT m.kode, coalesce(min(k.n), 0), sum(l.n), sum(l.q) + coalesce(min(k.q), 0) "
            "FROM masa m JOIN lahir l ON l.s <= m.sesudah LEFT JOIN kena k ON k.kode = m.kode "
            "GROUP BY m.kode"
        )
        return {
            kode: Hitung(int(kena), int(n), int(kena), int(n), int(rupa))
            for kode, kena, n, rupa in db.session.execute(sa.text(stmt))
        }

    return hitung


_BERLAKU = (
    "i.macam IN ('utama', 'perpanjangan') AND i.berlaku_dari <= m.sampai "
    "AND i.berlaku_sampai >= m.sampai AND (i.ditutup_pada IS NULL OR i.ditutup_pada >= m.sampai)"
)
_BARU = "i.tanggal BETWEEN m.dari AND m.sampai"


def _jamsostek_stok(_tahun: int) -> dict[str, Hitung]:
    """Each count of members stands until the next one of its company and programme."""
    stmt = (
        f"WITH RECURSIVE {GABUNG}, t AS (SELECT coalesce(u.kini, p.perusahaan_id) AS objek, "
        "p.per_tanggal, p.jumlah, lead(p.per_tanggal) OVER (PARTITION BY "
        "coalesce(u.kini, p.perusahaan_id), p.program ORDER BY p.per_tanggal, p.id) AS lanjut "
        "FROM peserta_jamsostek p LEFT JOIN utama u ON u.asal = p.perusahaan_id "
        "WHERE p.dibatalkan_pada IS NULL), "
        "r AS (SELECT DISTINCT m.kode, t.objek FROM masa m JOIN t ON t.jumlah > 0 "
        "AND t.per_tanggal <= m.sampai AND (t.lanjut IS NULL OR t.lanjut > m.sampai)) "
        f"SELECT r.kode, count(*), sum({RUPA} * 2) FROM r GROUP BY r.kode"
    )
    return {
        kode: Hitung(n, n, n, n, int(rupa)) for kode, n, rupa in db.session.execute(sa.text(stmt))
    }


def _jamsostek_arus(tahun: int) -> dict[str, Hitung]:
    return berkunci(
        "SELECT p.id AS objek, p.per_tanggal AS hari, coalesce(u.kini, p.perusahaan_id) AS kunci, "
        "1 AS kena FROM peserta_jamsostek p LEFT JOIN utama u ON u.asal = p.perusahaan_id "
        "WHERE p.dibatalkan_pada IS NULL AND p.per_tanggal BETWEEN :dari AND :sampai",
        tahun,
    )


def _pengajuan(syarat: str) -> str:
    """Filings with the days that they lay with the office, and what they count as."""
    return f"""
langkah AS (
  SELECT e.permohonan_id, e.putaran, e.tanggal, e.tindakan, e.ke, e.id, coalesce(
           lead(e.tanggal) OVER (PARTITION BY e.permohonan_id ORDER BY e.id), :kini) AS lanjut
  FROM peristiwa_permohonan e JOIN permohonan m ON m.id = e.permohonan_id
  WHERE {_PP_PKB} AND (m.selesai_pada IS NULL OR m.selesai_pada >= :dari)
    AND EXISTS (SELECT 1 FROM peristiwa_permohonan a WHERE a.permohonan_id = m.id
                AND a.ke = 'diajukan' AND a.tanggal <= :sampai)
),
filing AS (
  SELECT l.permohonan_id, min(CASE WHEN l.ke = 'diajukan' THEN l.tanggal END) AS diajukan,
         min(CASE WHEN l.tindakan IN ('sahkan', 'daftarkan', 'kembalikan', 'tolak', 'alihkan',
                                      'anggap_sah', 'cabut') THEN l.tanggal END) AS dijawab,
         max(CASE WHEN l.tindakan = 'cabut' THEN 1 ELSE 0 END) AS dicabut,
         max(CASE WHEN l.tindakan = 'anggap_sah' THEN 1 ELSE 0 END) AS diam, l.putaran,
         sum(CASE WHEN l.ke IN ('diajukan', 'diteliti', 'lengkap')
                  THEN k2.ke - k1.ke ELSE 0 END) AS hari_dinas
  FROM langkah l JOIN kerja k1 ON k1.tanggal = l.tanggal JOIN kerja k2 ON k2.tanggal = l.lanjut
  WHERE l.putaran > 0 GROUP BY l.permohonan_id, l.putaran
),
nilai AS (
  SELECT f.*, b.hari, CASE WHEN f.putaran = 1 OR {{ulang}} THEN b.akhir END AS akhir,
         CASE WHEN f.dicabut = 1 THEN 'dicabut' WHEN f.diam = 1 THEN 'terlambat'
              WHEN f.hari_dinas > b.hari_dinas
                OR ((f.putaran = 1 OR {{ulang}}) AND coalesce(f.dijawab, :kini) > b.akhir)
              THEN 'terlambat'
              WHEN f.dijawab IS NOT NULL THEN 'tepat' ELSE 'berjalan' END AS nilai
  FROM filing f JOIN permohonan m ON m.id = f.permohonan_id
  JOIN batas b ON b.tanggal = f.diajukan AND b.pkb = CASE WHEN m.jenis LIKE 'pkb%' THEN 1 ELSE 0 END
),
pasti AS (
  SELECT n.*, CASE WHEN n.nilai = 'tepat' THEN n.dijawab ELSE {{lewat}} END AS pasti FROM nilai n
)
SELECT permohonan_id AS objek, {syarat} AS hari,
       CASE WHEN nilai = 'tepat' THEN 1 ELSE 0 END AS kena
FROM pasti WHERE nilai IN ('tepat', 'terlambat') AND {syarat} BETWEEN :dari AND :sampai"""


def _tepat_waktu(hari: str) -> Callable[[int], dict[str, Hitung]]:
    def hitung(tahun: int) -> dict[str, Hitung]:
        pg = db.session.get_bind().dialect.name == "postgresql"
        batas = "CASE WHEN n.akhir IS NULL OR n.hari <= n.akhir THEN n.hari ELSE n.akhir END"
        besok = f"({batas}) + 1" if pg else f"date({batas}, '+1 day')"
        kecil = "least" if pg else "min"
        lewat = f"CASE WHEN n.dijawab IS NULL THEN {besok} ELSE {kecil}({besok}, n.dijawab) END"
        ulang = kalender.pengaturan(JANGKA_MULAI_ULANG, date(tahun, 7, 1)) == "ya"
        teks = _pengajuan(hari).replace("{ulang}", "1 = 1" if ulang else "1 = 0")
        teks = teks.replace("{lewat}", lewat)
        if pg:
            for nama in ("kini", "dari", "sampai"):
                teks = teks.replace(f":{nama}", f"CAST(:{nama} AS DATE)")
        dengan, _, pilih = teks.rpartition(")\nSELECT")
        return menurut_bulan(f"SELECT{pilih}", tahun, f"{dengan.strip()})")

    return hitung


def _pencegahan(tahun: int) -> dict[str, Hitung]:
    """A signal counts when its window is over, and not where a dispute of its company and kind came
    within it; those that became disputes stand beside them."""
    jendela = int(kalender.pengaturan("potensi_jendela", date(tahun, 7, 1)))
    pg = db.session.get_bind().dialect.name == "postgresql"
    tutup = f"s.selesai_pada + {jendela}" if pg else f"date(s.selesai_pada, '+{jendela} days')"
    hari = "coalesce(p.dicatat_pada, p.masuk)"
    rows = f"""
SELECT s.objek, coalesce(s.gugur, s.tutup) AS hari,
       CASE WHEN s.gugur IS NULL THEN 1 ELSE 0 END AS kena
FROM (
  SELECT s.id AS objek, {tutup} AS tutup, (
    SELECT min({hari}) FROM pihak h JOIN perkara p ON p.id = h.perkara_id
    JOIN perkara_jenis j ON j.perkara_id = p.id
    WHERE h.perusahaan_id IN (
        SELECT coalesce(u.kini, s.perusahaan_id) UNION SELECT v.asal FROM utama v
        WHERE v.kini = coalesce(u.kini, s.perusahaan_id))
      AND p.nomor IS NOT NULL AND j.jenis = s.isi ->> 'pokok'
      AND {hari} BETWEEN s.selesai_pada AND {tutup} AND {hari} <= :kini) AS gugur
  FROM urusan s LEFT JOIN utama u ON u.asal = s.perusahaan_id
  WHERE s.jenis = 'potensi' AND s.tahap = 'dicegah' AND s.selesai_pada BETWEEN :awal AND :sampai
) s
WHERE coalesce(s.gugur, s.tutup) BETWEEN :dari AND :sampai
  AND (s.gugur IS NOT NULL OR s.tutup < :kini)
UNION ALL
SELECT id, selesai_pada, 0 FROM urusan WHERE jenis = 'potensi' AND tahap = 'menjadi_perselisihan'
  AND selesai_pada BETWEEN :dari AND :sampai"""
    awal = date(tahun, 1, 1) - timedelta(days=jendela)
    return menurut_bulan(rows.replace(":awal", f"'{awal}'"), tahun, GABUNG)


def _pencegahan_catat(tahun: int) -> dict[str, Hitung]:
    return menurut_bulan(
        "SELECT id AS objek, selesai_pada AS hari, CASE WHEN tahap = 'dicegah' THEN 1 ELSE 0 END "
        "AS kena FROM urusan WHERE jenis = 'potensi' AND tahap IN ('dicegah', "
        "'menjadi_perselisihan') AND selesai_pada BETWEEN :dari AND :sampai",
        tahun,
    )


_HADIR = (
    "FROM kegiatan_pembinaan k JOIN hadir_pembinaan h ON h.urusan_id = k.urusan_id "
    "LEFT JOIN utama u ON u.asal = h.perusahaan_id "
    "WHERE h.dicoret_pada IS NULL AND k.terlaksana AND k.topik = '{topik}' "
    "AND k.hari BETWEEN :dari AND :sampai"
)


def _perusahaan_hadir(topik: str) -> Callable[[int], dict[str, Hitung]]:
    def hitung(tahun: int) -> dict[str, Hitung]:
        return berkunci(
            "SELECT DISTINCT k.urusan_id AS objek, k.hari, coalesce(CAST(coalesce(u.kini, "
            "h.perusahaan_id) AS VARCHAR), substr(lower(trim(h.nama_perusahaan)), 1, 80)) "
            f"AS kunci, 1 AS kena {_HADIR.format(topik=topik)} "
            "AND (h.perusahaan_id IS NOT NULL OR trim(h.nama_perusahaan) <> '')",
            tahun,
        )

    return hitung


def _peserta_jamsos(tahun: int) -> dict[str, Hitung]:
    return menurut_bulan(
        f"SELECT k.urusan_id AS objek, k.hari, 1 AS kena {_HADIR.format(topik='jamsos')}",
        tahun,
        GABUNG,
    )


SQL: dict[str, Callable[[int], dict[str, Hitung]]] = {
    "perkara_selesai": _perkara_selesai,
    "perkara_register": _perkara(_SELESAI),
    "perkara_masuk": _perkara("1"),
    "syarat_kerja_stok": _bersyarat(_BERLAKU),
    "syarat_kerja_arus": _bersyarat(_BARU),
    "pp_wlkp": _instrumen("pp", "CASE WHEN p.wlkp IS NULL THEN 0 ELSE 1 END"),
    "pp_disahkan": _instrumen("pp"),
    "pkb_terdaftar": _instrumen("pkb"),
    "layanan_selesai": _layanan_selesai,
    "layanan_masuk": _layanan_masuk,
    "jamsostek_stok": _jamsostek_stok,
    "jamsostek_arus": _jamsostek_arus,
    "tepat_waktu_jawab": _tepat_waktu("pasti"),
    "tepat_waktu_masuk": _tepat_waktu("diajukan"),
    "pencegahan": _pencegahan,
    "pencegahan_catat": _pencegahan_catat,
    "sosialisasi_um": _perusahaan_hadir("upah_minimum"),
    "perusahaan_jamsos": _perusahaan_hadir("jamsos"),
    "peserta_jamsos": _peserta_jamsos,
}
"""By source. Sources of which the made-up nation has no rows are left out on both sides."""
