"""One entry from all sides, for its page; and all that is a company's own, for its account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.lks_bipartit.models import LksBipartit, PengurusLks, PeriodeLaporan
from hi_cases.lks_bipartit.queries.daftar import BarisRegister, jadikan_baris
from hi_cases.lks_bipartit.queries.satu import ambil, pengurus_kini, terlihat
from hi_cases.lks_bipartit.rules.jenis.laporan import LAPORAN_LKSB
from hi_cases.lks_bipartit.rules.jenis.pencatatan import LKSB_PEMBARUAN, LKSB_PERUBAHAN
from hi_cases.lks_bipartit.types import Keadaan, Status, Unsur
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.perusahaan import queries as perusahaan


@dataclass(frozen=True)
class BarisLaporan:
    """One period of reporting as its reader sees it."""

    periode: PeriodeLaporan
    permohonan: Label | None
    """The report, where it came and the reader sees it."""
    terlambat: bool
    berjalan: bool
    """Whether the period is not over yet."""


@dataclass(frozen=True)
class Rinci:
    """An entry as its page shows it."""

    baris: BarisRegister
    pengurus: Sequence[PengurusLks]
    terdahulu: Sequence[PengurusLks]
    jumlah: dict[str, int]
    """Present members by side."""
    laporan: Sequence[BarisLaporan]
    permohonan: Label | None
    terkait: Sequence[tuple[str, LksBipartit]]


def baris_laporan(pelaku: Pelaku, semua: Sequence[PeriodeLaporan]) -> list[BarisLaporan]:
    """Give periods the label of their report, the newest period first."""
    hari = clock.hari_ini()
    rujukan = [Rujukan("permohonan", s.permohonan_id) for s in semua if s.permohonan_id]
    label = label_semua(pelaku, rujukan)
    return [
        BarisLaporan(
            satu,
            label.get(Rujukan("permohonan", satu.permohonan_id)) if satu.permohonan_id else None,
            satu.terlambat(hari),
            satu.sampai >= hari,
        )
        for satu in reversed(semua)
    ]


def _terkait(lks: LksBipartit) -> list[tuple[str, LksBipartit]]:
    stmt = sa.select(LksBipartit).where(
        sa.or_(LksBipartit.id == (lks.menggantikan_id or 0), LksBipartit.menggantikan_id == lks.id)
    )
    return [
        ("Sebelumnya" if satu.id == lks.menggantikan_id else "Pembaruannya", satu)
        for satu in db.session.scalars(stmt.order_by(LksBipartit.berlaku_dari, LksBipartit.id))
    ]


def rinci(pelaku: Pelaku, lks_id: int) -> Rinci:
    """Return an entry with its members, its reports and its relatives."""
    lks = ambil(pelaku, lks_id)
    asal = None
    if lks.permohonan_id is not None:
        rujukan = Rujukan("permohonan", lks.permohonan_id)
        asal = label_semua(pelaku, [rujukan]).get(rujukan)
    kini = pengurus_kini(lks)
    return Rinci(
        jadikan_baris([lks])[0],
        kini,
        [satu for satu in lks.pengurus if satu.sampai is not None],
        {unsur.value: sum(s.unsur is unsur for s in kini) for unsur in Unsur},
        baris_laporan(pelaku, lks.periode),
        asal,
        _terkait(lks),
    )


@dataclass(frozen=True)
class BarisSaya:
    """One entry as its company reads it."""

    baris: BarisRegister
    pengurus: Sequence[PengurusLks]
    laporan: Sequence[BarisLaporan]
    bertindak: bool
    """Whether this account may file for the company."""
    terbuka: dict[str, Any]
    """Open submissions that follow from it, by their kind; reports under `laporan:<period>`."""
    dapat_dibarui: bool
    dapat_diubah: bool

    @property
    def ditunggu(self) -> Sequence[BarisLaporan]:
        """The periods whose report is awaited, the oldest first."""
        return [satu for satu in reversed(self.laporan) if satu.periode.ditunggu]


def milik_saya(pelaku: Pelaku) -> Sequence[BarisSaya]:
    """Return the entries of the account's companies: in force first, then the newest."""
    stmt = sa.select(LksBipartit).where(terlihat(pelaku), LksBipartit.status != Status.DIBATALKAN)
    urut = (
        LksBipartit.status != Status.BERLAKU,
        LksBipartit.berlaku_sampai.desc(),
        LksBipartit.id.desc(),
    )
    semua = db.session.scalars(stmt.order_by(*urut)).all()
    bertindak = perusahaan.perusahaan_bertindak(pelaku.id)
    terbuka = _terbuka(semua)
    diteruskan = {satu.menggantikan_id for satu in semua}
    return [
        _saya(pelaku, baris, baris.perusahaan_id in bertindak, terbuka, diteruskan)
        for baris in jadikan_baris(semua)
    ]


def _saya(
    pelaku: Pelaku,
    baris: BarisRegister,
    bertindak: bool,
    terbuka: dict[tuple[str, int], Any],
    diteruskan: set[int | None],
) -> BarisSaya:
    lks = baris.lks
    milik = {kode: s for (kode, nomor), s in terbuka.items() if nomor == lks.id}
    for satu in lks.periode:
        if (laporan := terbuka.get(("periode", satu.id))) is not None:
            milik[f"laporan:{satu.id}"] = laporan
    lanjut = bertindak and lks.id not in diteruskan
    hidup = baris.keadaan in {Keadaan.BERLAKU, Keadaan.AKAN_BERLAKU}
    return BarisSaya(
        baris,
        pengurus_kini(lks),
        baris_laporan(pelaku, lks.periode),
        bertindak,
        milik,
        lanjut and baris.keadaan in {Keadaan.BERLAKU, Keadaan.BERAKHIR},
        bertindak and hidup,
    )


def _terbuka(semua: Sequence[LksBipartit]) -> dict[tuple[str, int], Any]:
    """Return the open submissions by kind and entry; reports by "periode" and the period."""
    ids = [satu.id for satu in semua]
    milik = perusahaan.keluarga_semua(satu.perusahaan_id for satu in semua)
    kode = (LKSB_PEMBARUAN.kode, LKSB_PERUBAHAN.kode)
    hasil: dict[tuple[str, int], Any] = {}
    for satu in permohonan.terbuka_tentang(milik, kode, "lks_bipartit", ids):
        hasil.setdefault((satu.jenis, satu.acuan_id), satu)
    periode = [satu.id for lks in semua for satu in lks.periode if satu.ditunggu]
    for satu in permohonan.terbuka_tentang(milik, [LAPORAN_LKSB.kode], "periode_lks", periode):
        hasil.setdefault(("periode", satu.acuan_id), satu)
    return hasil
