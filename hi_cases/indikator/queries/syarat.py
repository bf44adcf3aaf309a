"""Which cases a figure counts, as SQL conditions: the table and the list behind it share them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.indikator.types import TANPA, Saringan, Sumbu, Ukuran
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perselisihan.types import AKHIR, HASIL_PB, TERBUKA, Asal, Hasil, JenisPihak, Tahap
from hi_cases.perusahaan.models import Perusahaan

TAHUN = Perkara.tahun_register
# An old row has its year of the register, and not always a day in it.
DICATAT = sa.func.coalesce(Perkara.dicatat_pada, Perkara.masuk)
_TAHUN_DICATAT = sa.extract("year", DICATAT)
_TAHUN_SELESAI = sa.extract("year", Perkara.selesai_pada)
# Where only a part was accepted the rest goes to the court: that is not settled by agreement.
_PB = tuple(sorted(HASIL_PB - {Hasil.DITERIMA_SEBAGIAN}))
_DIALIHKAN = tuple(sorted(AKHIR - {Tahap.SELESAI}))

# A case that was joined came in, but what settles it is counted in its main case.
_SELESAI = sa.and_(Perkara.tahap == Tahap.SELESAI, Perkara.hasil != Hasil.DIGABUNG)


def jepit(awal: Any, akhir: Any, dalam: Any) -> sa.ColumnElement[Any]:
    """Return what says when in its register's year a case came: a row whose day lies outside that
    year counts at the end of it that is nearest, so that its months make the year of Table 10."""
    return sa.case((_TAHUN_DICATAT < TAHUN, awal), (_TAHUN_DICATAT > TAHUN, akhir), else_=dalam)


SYARAT: dict[Ukuran, sa.ColumnElement[bool]] = {
    Ukuran.MASUK: sa.true(),
    Ukuran.SELESAI: _SELESAI,
    Ukuran.KEMBALI_BIPARTIT: sa.and_(
        Perkara.tahap == Tahap.SELESAI, Perkara.hasil == Hasil.KEMBALI_BIPARTIT
    ),
    Ukuran.SELESAI_DALAM_TAHUN: sa.and_(_SELESAI, _TAHUN_SELESAI == TAHUN),
    Ukuran.TERBUKA_AKHIR_TAHUN: sa.or_(
        Perkara.tahap.in_(sorted(TERBUKA)),
        sa.and_(Perkara.tahap.in_(sorted(AKHIR)), _TAHUN_SELESAI > TAHUN),
    ),
    Ukuran.DIALIHKAN: Perkara.tahap.in_(_DIALIHKAN),
    Ukuran.BELUM: Perkara.tahap.in_(sorted(TERBUKA)),
    Ukuran.DIGABUNG: sa.and_(Perkara.tahap == Tahap.SELESAI, Perkara.hasil == Hasil.DIGABUNG),
    Ukuran.PB: sa.and_(Perkara.tahap == Tahap.SELESAI, Perkara.hasil.in_(_PB)),
}


# An old case has only what its own line says: the same name in another line need not be the same
# company.
_BARU = Perkara.asal == Asal.SISTEM
_URUT = (Pihak.urutan, Pihak.id)


def _pengusaha(*kolom: Any) -> sa.Select[Any]:
    """The employers of cases as the register of companies has them; the first by `_URUT` counts."""
    return (
        sa.select(*kolom)
        .select_from(Pihak)
        .join(Perusahaan, Perusahaan.id == Pihak.perusahaan_id)
        .where(Pihak.jenis == JenisPihak.PENGUSAHA)
    )


def _milik_pengusaha(kolom: sa.ColumnElement[str | None]) -> sa.ScalarSelect[str | None]:
    """What the register of companies says of one case's employer."""
    satu = _pengusaha(kolom).where(_BARU, Pihak.perkara_id == Perkara.id)
    return satu.order_by(*_URUT).limit(1).correlate(Perkara).scalar_subquery()


def _teks(kolom: sa.ColumnElement[object]) -> sa.ColumnElement[str]:
    return sa.func.coalesce(sa.func.nullif(sa.cast(kolom, sa.String), ""), TANPA)


def _menurut_pengusaha(kawasan: Any, sektor: Any) -> dict[Sumbu, sa.ColumnElement[str]]:
    """The axes that follow the employer; the letters are of KBLI 2020."""
    return {
        Sumbu.KAWASAN: _teks(kawasan),
        Sumbu.SEKTOR: _teks(sa.func.coalesce(Perkara.sektor, sektor)),
    }


NILAI: dict[Sumbu, sa.ColumnElement[str]] = {
    Sumbu.JENIS: _teks(Perkara.jenis_utama),
    Sumbu.HASIL: sa.case(
        (Perkara.tahap == Tahap.SELESAI, sa.cast(Perkara.hasil, sa.String)),
        (Perkara.tahap.in_(_DIALIHKAN), sa.cast(Perkara.tahap, sa.String)),
        else_=TANPA,
    ),
    # "03": as text it stands in the order of the year.
    Sumbu.BULAN: jepit("01", "12", sa.func.substr(sa.cast(DICATAT, sa.String), 6, 2)),
    Sumbu.KECAMATAN: _teks(Perkara.kecamatan),
    Sumbu.MEDIATOR: _teks(Perkara.mediator_nama),
    **_menurut_pengusaha(*map(_milik_pengusaha, (Perusahaan.kawasan, Perusahaan.sektor))),
}
"""The value of each axis as text that may stand in an address."""


_KE = sa.func.row_number().over(partition_by=Pihak.perkara_id, order_by=_URUT).label("ke")
PENGUSAHA = _pengusaha(Pihak.perkara_id, Perusahaan.sektor, Perusahaan.kawasan, _KE).subquery(
    "pengusaha_perkara"
)
BERPENGUSAHA = sa.and_(PENGUSAHA.c.perkara_id == Perkara.id, PENGUSAHA.c.ke == 1, _BARU)
NILAI_PENGUSAHA = _menurut_pengusaha(PENGUSAHA.c.kawasan, PENGUSAHA.c.sektor)
"""The same values for counting very many cases: with the companies joined, not asked case by case.
"""


def terdaftar() -> sa.ColumnElement[bool]:
    """Only what stands in the register counts: it has a number and its year."""
    return TAHUN.is_not(None)


def saring(saringan: Saringan) -> list[sa.ColumnElement[bool]]:
    """The conditions of a filter, its measure included."""
    syarat = [terdaftar(), TAHUN.between(saringan.dari, saringan.sampai)]
    syarat += [NILAI[s].in_(saringan.nilai(s)) for s in Sumbu if saringan.nilai(s)]
    return [*syarat, SYARAT[saringan.ukuran]]
