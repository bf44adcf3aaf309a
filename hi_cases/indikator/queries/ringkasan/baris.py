"""The rows behind the overview: what is counted is counted over these very questions.

Each question has the five columns of a source, and `nilai`, by which it may be split: the reason of
a PHK, the kind of action, the mediator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.indikator.queries.sumber import SUMBER, SumberTabel
from hi_cases.indikator.queries.sumber.dasar import DARI, SAMPAI, Pilih, kolom
from hi_cases.indikator.queries.syarat import DICATAT, SYARAT, TAHUN
from hi_cases.indikator.rules.ringkas import MED30
from hi_cases.indikator.types import TANPA, Ukuran
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries.rekap import berlaku_pada as lks_pada
from hi_cases.mogok.models import Aksi
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Hasil as HasilPermohonan
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import AKHIR, TERBUKA, Asal, Jenis
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries.triwulan import tercatat_pada as organisasi_pada
from hi_cases.serikat.types import JenisOrganisasi
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.instrumen import berlaku_pada as instrumen_pada
from hi_cases.syarat_kerja.rules.jenis.phk import LAPORAN_PHK
from hi_cases.syarat_kerja.types import JenisInstrumen

_DITERIMA = (HasilPermohonan.DITERIMA, HasilPermohonan.DIALIHKAN)
Syarat = Callable[[Any], list[sa.ColumnElement[bool]]]
"""What holds of a row on a day."""


@dataclass(frozen=True)
class Baris:
    """One question: its rows over a stretch of days, or on its last day."""

    kode: str
    nama: str
    pilih: Pilih
    berlama: bool = False
    """Whether its rows have a length in working days."""
    berbatas: bool = False
    """Whether that length has a limit of law: each row's own deadline tells both."""


def pisah(satu: Any) -> sa.ColumnElement[str]:
    """Return the value by which rows are split; what has none is said so."""
    return sa.func.coalesce(sa.func.nullif(sa.cast(satu, sa.String), ""), TANPA).label("nilai")


def _perkara(sumber: str, *syarat: sa.ColumnElement[bool], nilai: Any = None) -> Pilih:
    """The rows of a source of cases, narrowed; the source itself is that of the indicators."""

    def pilih() -> sa.Select[Any]:
        asal = SUMBER[sumber]
        if not isinstance(asal, SumberTabel):
            raise TypeError("cases are counted from a table")
        pemisah = sa.literal("").label("nilai") if nilai is None else pisah(nilai)
        return asal.pilih().add_columns(pemisah).where(*syarat)

    return pilih


def _tenggat(status: StatusTenggat) -> sa.ColumnElement[bool]:
    return sa.and_(
        Tenggat.rujukan_jenis == "perkara", Tenggat.kode == MED30, Tenggat.status == status
    )


def _med30() -> sa.Select[Any]:
    """MED-30 as the case page keeps it: met by the end of the mediator's task."""
    isi = kolom(
        "perkara",
        Tenggat.rujukan_id,
        Tenggat.dipenuhi_pada,
        Tenggat.id,
        sa.func.coalesce(Tenggat.dipenuhi_pada <= Tenggat.jatuh, sa.false()),
    )
    return (
        sa.select(*isi, pisah(Perkara.mediator_nama))
        .join(Perkara, Perkara.id == Tenggat.rujukan_id)
        .where(
            _tenggat(StatusTenggat.TERPENUHI),
            Tenggat.dipenuhi_pada.between(DARI, SAMPAI),
        )
    )


def _med30_batal() -> sa.Select[Any]:
    """Cases that ended after the mediator had received them, MED-30 closed without being met."""
    # Two sets and what is left of the first: asked case by case, SQLite went through all of them
    # for each.
    batal, penuh = (
        sa.select(Tenggat.rujukan_id).where(_tenggat(status))
        for status in (StatusTenggat.DIBATALKAN, StatusTenggat.TERPENUHI)
    )
    return sa.select(
        *kolom("perkara", Perkara.id, Perkara.selesai_pada), pisah(Perkara.mediator_nama)
    ).where(
        TAHUN.is_not(None),
        Perkara.selesai_pada.between(DARI, SAMPAI),
        Perkara.id.in_(sa.except_(batal, penuh)),
    )


def _aksi() -> sa.Select[Any]:
    return sa.select(*kolom("urusan", Aksi.urusan_id, Aksi.mulai), pisah(Aksi.jenis)).where(
        Aksi.terjadi.is_(True), Aksi.mulai.between(DARI, SAMPAI)
    )


def _laporan_phk() -> sa.Select[Any]:
    """Reports of a PHK that the office received, by the day on which it said so."""
    isi = kolom("permohonan", Permohonan.id, Permohonan.selesai_pada)
    return sa.select(*isi, pisah(Permohonan.isian["alasan"].as_string())).where(
        Permohonan.jenis == LAPORAN_PHK.kode,
        Permohonan.selesai_pada.between(DARI, SAMPAI),
        Permohonan.hasil.in_(_DITERIMA),
    )


def _diterima() -> sa.Select[Any]:
    hari = Perkara.pelimpahan_diterima_pada
    return sa.select(*kolom("perkara", Perkara.id, hari), pisah(Perkara.mediator_nama)).where(
        TAHUN.is_not(None), hari.between(DARI, SAMPAI)
    )


def syarat_terbuka(pada: Any) -> list[sa.ColumnElement[bool]]:
    """Registered up to a day, not ended on it."""
    return [
        TAHUN.is_not(None),
        DICATAT <= pada,
        sa.or_(Perkara.tahap.in_(sorted(TERBUKA)), Perkara.selesai_pada > pada),
    ]


def _terbuka() -> sa.Select[Any]:
    return sa.select(*kolom("perkara", Perkara.id, DICATAT), pisah(Perkara.mediator_nama)).where(
        *syarat_terbuka(SAMPAI)
    )


def _instrumen(jenis: JenisInstrumen) -> Syarat:
    return lambda pada: [Instrumen.jenis == jenis, *instrumen_pada(pada)]


def _organisasi(jenis: JenisOrganisasi) -> Syarat:
    return lambda pada: [Organisasi.jenis == jenis, *organisasi_pada(pada)]


@dataclass(frozen=True)
class Stok:
    """What stands on a day: its table and the conditions."""

    kode: str
    nama: str
    jenis: str
    model: Any
    hari: Any
    syarat: Syarat

    def pilih(self) -> sa.Select[Any]:
        """Its rows on the last day of the stretch."""
        isi = kolom(self.jenis, self.model.id, self.hari)
        return sa.select(*isi, sa.literal("").label("nilai")).where(*self.syarat(SAMPAI))


def _stok_organisasi() -> Iterator[Stok]:
    for satu in (JenisOrganisasi.SERIKAT, JenisOrganisasi.FEDERASI, JenisOrganisasi.KONFEDERASI):
        yield Stok(
            satu.value,
            f"{satu.label} yang tercatat",
            "organisasi",
            Organisasi,
            Organisasi.tanggal,
            _organisasi(satu),
        )


_PP, _PKB = JenisInstrumen.PP, JenisInstrumen.PKB
STOK: dict[str, Stok] = {
    satu.kode: satu
    for satu in (
        Stok(
            "pp", "PP yang berlaku", "instrumen", Instrumen, Instrumen.berlaku_dari, _instrumen(_PP)
        ),
        Stok(
            "pkb",
            "PKB yang berlaku",
            "instrumen",
            Instrumen,
            Instrumen.berlaku_dari,
            _instrumen(_PKB),
        ),
        Stok(
            "lks",
            "LKS Bipartit dalam masa bakti",
            "lks_bipartit",
            LksBipartit,
            LksBipartit.berlaku_dari,
            lks_pada,
        ),
        *_stok_organisasi(),
    )
}

_PHK = Perkara.jenis_utama == Jenis.PHK
# The workers of a case that was joined were copied into its main case, and count there.
SENDIRI = sa.not_(SYARAT[Ukuran.DIGABUNG])
BARIS: dict[str, Baris] = {
    satu.kode: satu
    for satu in (
        Baris("masuk", "Perkara yang dicatat", _perkara("perkara_masuk")),
        Baris(
            "selesai",
            "Perkara yang selesai dalam periode ini, kapan pun dicatat",
            _perkara("perkara_selesai"),
        ),
        Baris(
            "pb",
            "Perkara yang selesai dengan perjanjian bersama",
            _perkara("perkara_selesai", SYARAT[Ukuran.PB]),
        ),
        Baris(
            "lama",
            "Perkara selesai menurut lamanya sejak pencatatan",
            _perkara("perkara_selesai", Perkara.dicatat_pada.is_not(None)),
            berlama=True,
        ),
        Baris(
            "tanpa_catat",
            "Perkara selesai tanpa tanggal pencatatan",
            _perkara("perkara_selesai", Perkara.dicatat_pada.is_(None)),
        ),
        Baris(
            "tanpa_tanggal",
            "Perkara yang berakhir tanpa tanggal, menurut bulan dicatatnya",
            _perkara(
                "perkara_masuk", Perkara.tahap.in_(sorted(AKHIR)), Perkara.selesai_pada.is_(None)
            ),
        ),
        Baris(
            "med30",
            f"Tugas mediator yang selesai menurut {MED30}",
            _med30,
            berlama=True,
            berbatas=True,
        ),
        Baris("med30_batal", "Perkara yang berakhir tanpa tugas mediator selesai", _med30_batal),
        Baris(
            "pekerja",
            "Perkara yang dicatat dengan jumlah pekerja",
            _perkara("perkara_masuk", Perkara.jumlah_pekerja.is_not(None), SENDIRI),
        ),
        Baris(
            "tanpa_pekerja",
            "Perkara yang dicatat tanpa jumlah pekerja",
            _perkara("perkara_masuk", Perkara.jumlah_pekerja.is_(None), SENDIRI),
        ),
        Baris(
            "phk",
            "Perselisihan PHK yang dicatat, menurut alasannya",
            _perkara("perkara_masuk", _PHK, nilai=Perkara.alasan_phk),
        ),
        Baris("laporan_phk", "Laporan PHK yang diterima, menurut alasannya", _laporan_phk),
        Baris(
            "arsip",
            "Perkara arsip register yang selesai",
            _perkara("perkara_selesai", Perkara.asal == Asal.REGISTER),
        ),
        Baris("aksi", "Mogok kerja, penutupan perusahaan, dan unjuk rasa yang terjadi", _aksi),
        Baris("diterima", "Berkas yang diterima mediator", _diterima),
        Baris(
            "berakhir",
            "Perkara yang selesai, menurut mediatornya",
            _perkara("perkara_selesai", nilai=Perkara.mediator_nama),
        ),
        Baris("terbuka", "Perkara yang masih terbuka, menurut mediatornya", _terbuka),
        *(Baris(f"stok_{s.kode}", s.nama, s.pilih) for s in STOK.values()),
    )
}


def sebagai_sumber(satu: Baris, nilai: str | None) -> SumberTabel:
    """Return a question, or one value of its split, as a source whose rows can be paged."""

    def pilih() -> sa.Select[Any]:
        isi = satu.pilih().subquery()
        pilihan = sa.select(isi.c.jenis, isi.c.objek_id, isi.c.hari, isi.c.kunci, isi.c.kena)
        return pilihan if nilai is None else pilihan.where(isi.c.nilai == nilai)

    return SumberTabel(
        kode=satu.kode, nama=satu.nama, tabel=(), jejak=frozenset(), pilih=pilih, berkunci=False
    )


def banyak(satu: Baris, nilai: str | None) -> sa.Select[Any]:
    """Return the question how many rows there are; the days are bound by `ikatan`."""
    isi = satu.pilih().subquery()
    stmt = sa.select(sa.func.count()).select_from(isi)
    return stmt if nilai is None else stmt.where(isi.c.nilai == nilai)
