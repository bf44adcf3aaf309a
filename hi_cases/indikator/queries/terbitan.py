"""Editions of what anybody may read: one for each year that is over, put together by night.

Pages and files read what was kept, so that nobody learns from two fetches what one act changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.indikator.models import AngkaStatistik, TandaHitung
from hi_cases.indikator.queries import rencana
from hi_cases.indikator.queries.cacah import baris as baris_sumber
from hi_cases.indikator.queries.cacah import rentang
from hi_cases.indikator.queries.program import BarisIndikator, program
from hi_cases.indikator.queries.sumber import SUMBER, perkara
from hi_cases.indikator.queries.tahunan import rentang_tahun, tabel_tahunan
from hi_cases.indikator.rules.samar import jumlah_umum, samarkan
from hi_cases.indikator.rules.terbitan import Ciri, sumber_tertutup
from hi_cases.indikator.rules.terbuka import BUKAN_ORANG, TERBIT
from hi_cases.indikator.types import TANPA, Periode, Rumus, Saringan, Sumbu, TabelTahunan
from hi_cases.indikator.types.terbuka import Nilai
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perusahaan.queries import kecamatan

AMBANG = "statistik_ambang"
BAGIAN = "terbitan"
LAINNYA = "Lainnya"
_SUMBER_PERKARA = frozenset(satu.kode for satu in perkara.SUMBER)
Pilahan = Mapping[str, Mapping[str, int]]
"""Counts of a year by split and part."""


def ambang() -> int:
    """Return below which count nothing is published, by the settings of today."""
    return int(kalender.pengaturan(AMBANG, clock.hari_ini()))


def kode_periode(tahun: int) -> str:
    """Return under which period the edition of a year is kept."""
    return f"{tahun}-umum"


def edisi(tahun: int) -> AngkaStatistik | None:
    """Return the edition of a year as it stands in the database now; None: there is none."""
    stmt = sa.select(AngkaStatistik).filter_by(bagian=BAGIAN, tahun=tahun)
    return db.session.scalar(stmt.execution_options(populate_existing=True))


def terbit() -> list[AngkaStatistik]:
    """Return the editions of years that are over, oldest first."""
    stmt = sa.select(AngkaStatistik).where(
        AngkaStatistik.bagian == BAGIAN, AngkaStatistik.tahun < clock.hari_ini().year
    )
    return list(db.session.scalars(stmt.order_by(AngkaStatistik.tahun)))


def disusun() -> datetime | None:
    """Return when the newest edition was put together; None: none was."""
    semua = [datetime.fromisoformat(satu.isi["disusun"]) for satu in terbit()]
    return max(semua, default=None)


def tahun_rencana() -> set[int]:
    """Return the years that are over of which a planning document has indicators."""
    return {t for t in rencana.tahun_ada() if t < clock.hari_ini().year}


def tanda(tahun: int) -> str:
    """Return what stays the same as long as an edition would be: the last count of the year, its
    planning document, the threshold."""
    stmt = sa.select(sa.func.max(TandaHitung.terhitung_pada)).where(TandaHitung.tahun == tahun)
    dokumen = rencana.dokumen_tahun(tahun)
    return f"{db.session.scalar(stmt)} {dokumen.id if dokumen else None} {ambang()}"


def _per_bagian(sumbu: Sumbu, isi: TabelTahunan, tahun: int) -> dict[str, int]:
    """Return the counts of a year by name. What was typed for a kecamatan is not published: a name
    that is none of the regency's is one of the others."""
    hasil: dict[str, int] = {}
    dikenal = {TANPA, *kecamatan()}
    for satu in isi.rincian:
        lain = sumbu is Sumbu.KECAMATAN and satu.nilai not in dikenal
        nama = LAINNYA if lain else satu.label
        hasil[nama] = hasil.get(nama, 0) + satu.per_tahun.get(tahun, 0)
    return hasil


def pilahan() -> dict[int, Pilahan]:
    """Return the published splits of disputes by year, nothing left out; only years of which the
    register has a case.

    Beside the years that pages show, those of planning documents and those that were published:
    what an older edition told of a year still counts when its indicators are looked at.
    """
    awal, akhir = rentang_tahun(SISTEM)
    dari = min([awal, *tahun_rencana(), *(satu.tahun for satu in terbit())])
    isi = {s: tabel_tahunan(SISTEM, Saringan(dari, akhir), s) for s in TERBIT}
    kini = clock.hari_ini().year
    return {
        b.tahun: {s.value: _per_bagian(s, isi[s], b.tahun) for s in TERBIT}
        for b in isi[Sumbu.JENIS].tahun
        if b.berdata and b.tahun < kini
    }


def _samaran(semua: Pilahan, batas: int) -> dict[str, dict[str, Any]]:
    """Return the splits of a year as they may be published. A year whose total one of them keeps
    back is kept back in every one: another would tell it, by its total or by its parts."""
    tutup = any(jumlah_umum(isi, batas) is None for isi in semua.values())
    return {
        nama: {
            "bagian": dict.fromkeys(isi) if tutup else samarkan(isi, batas),
            "jumlah": None if tutup else sum(isi.values()),
        }
        for nama, isi in semua.items()
    }


def _ciri(sumber: Collection[str], tahun: int) -> Counter[Ciri]:
    """Count the things of a year by which of these sources count them."""
    milik: dict[tuple[str, int, str], set[tuple[str, bool]]] = defaultdict(set)
    for kode in sorted(sumber):
        hari = rentang(SUMBER[kode], Periode.setahun(tahun), clock.hari_ini())
        for satu in baris_sumber(SUMBER[kode], *hari) if hari else ():
            milik[satu.jenis, satu.objek_id, satu.kunci].add((kode, satu.kena))
    return Counter(frozenset(satu) for satu in milik.values())


def _angka(nilai: Decimal | None) -> float | int | None:
    if nilai is None:
        return None
    bulat = round(float(nilai), 2)
    return int(bulat) if bulat.is_integer() else bulat


def _kecil(b: BarisIndikator, batas: int) -> bool:
    """Tell whether a figure is made of so few, or leaves so few, that it points at somebody."""
    if b.definisi.rumus is Rumus.PERSEN:
        semua, kena = b.angka.penyebut, b.angka.pembilang
        if semua is None or kena is None:
            return False
        return any(0 < n < batas for n in (semua, kena, semua - kena))
    if b.definisi.sumber in BUKAN_ORANG or b.realisasi is None:
        return False
    return 0 < abs(b.realisasi) < batas


def _baris(b: BarisIndikator, tahun: int, *, samar: bool) -> list[Nilai]:
    d = b.definisi
    return [
        tahun,
        d.kode_indikator,
        d.kode,
        d.nama,
        d.satuan,
        _angka(b.target.nilai if b.target else None),
        None if samar else _angka(b.realisasi),
        None if samar else _angka(b.capaian),
        "ya" if samar else "tidak",
    ]


def _indikator(
    semua: Sequence[BarisIndikator], tahun: int, tutup: Collection[str], batas: int
) -> Iterator[dict[str, Any]]:
    for b in semua:
        sumber = b.definisi.sumber
        yield {
            "baris": _baris(b, tahun, samar=sumber in tutup or _kecil(b, batas)),
            "orang": sumber in SUMBER and sumber not in BUKAN_ORANG,
        }


def susun(tahun: int, semua: Pilahan) -> dict[str, Any]:
    """Put together what may be published of a year; `semua`: its splits of disputes, {} for none.

    `mentah` are the counts behind it: they are kept to see what moved, and never published.
    """
    batas, baris = ambang(), program(SISTEM, Periode.setahun(tahun)).baris
    orang = {b.definisi.sumber for b in baris} & SUMBER.keys() - BUKAN_ORANG
    ciri = _ciri(orang, tahun)
    tutup, umum = sumber_tertutup(ciri, batas), _samaran(semua, batas)
    # A count by end that is left out would be told by how many were settled.
    if None in umum.get(Sumbu.HASIL.value, {"bagian": {}})["bagian"].values():
        tutup |= _SUMBER_PERKARA
    hitungan = {
        kode: {
            str(kena): sum(n for satu, n in ciri.items() if (kode, kena) in satu)
            for kena in (True, False)
        }
        for kode in orang
    }
    return {
        "ambang": batas,
        "disusun": clock.sekarang().isoformat(),
        "indikator": list(_indikator(baris, tahun, tutup, batas)),
        "mentah": {**semua, **hitungan},
        "pilahan": umum,
    }
