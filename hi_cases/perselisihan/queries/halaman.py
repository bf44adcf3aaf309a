"""Everything the page of a case shows, read in a constant number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.models import (
    Anjuran,
    Arbitrase,
    BenturanKepentingan,
    CatatanPribadi,
    GugatanPhi,
    Klarifikasi,
    Konsiliasi,
    Panggilan,
    PeristiwaPerkara,
    PerjanjianBersama,
    Perkara,
    Perundingan,
    Pihak,
    SerahTerima,
    Sidang,
    TautanPerkara,
    Tuntutan,
)
from hi_cases.perselisihan.queries.akses import RingkasPerkara, boleh_isi, perkara, ringkasan
from hi_cases.perselisihan.queries.daluwarsa import daluwarsa
from hi_cases.perselisihan.queries.fakta import Bahan, bahan, fakta_banyak
from hi_cases.perselisihan.queries.serah_terima import riwayat_serah
from hi_cases.perselisihan.rules import alur, pertemuan
from hi_cases.perselisihan.rules.akhir_tenggat import (
    AkhirTenggat,
    akhir_tenggat,
    keterangan_akhir,
)
from hi_cases.perselisihan.rules.daluwarsa import Daluwarsa
from hi_cases.perselisihan.rules.langkah import Langkah, dilalui, langkah
from hi_cases.perselisihan.rules.menunggu import Menunggu, menunggu
from hi_cases.perselisihan.rules.rantai import RANTAI, Kelonggaran, kelonggaran
from hi_cases.perselisihan.types import Fakta, Tindakan


@dataclass(frozen=True)
class Tautan:
    """Another case that belongs to this one."""

    id: int
    sebutan: str
    alasan: str
    tautan_id: int | None = None
    """Its row, where somebody linked the two by hand; other links follow from the cases."""


@dataclass(frozen=True)
class HalamanPerkara:
    """The case page as plain values: what is not here is not shown."""

    perkara: Perkara
    ringkas: RingkasPerkara
    fakta: Fakta
    langkah: list[Langkah]
    menunggu: Menunggu
    pilihan: list[alur.Pilihan]
    tenggat: list[Any]
    kelonggaran: Kelonggaran | None
    daluwarsa: Daluwarsa | None
    pihak: list[Pihak]
    tuntutan: list[Tuntutan]
    total_tuntutan: int
    perundingan: list[Perundingan]
    panggilan: list[Panggilan]
    sidang: list[Sidang]
    acara: list[Any]
    """Its meetings on the calendar, in order of time."""
    klarifikasi: Sequence[Klarifikasi]
    anjuran: list[Anjuran]
    perjanjian: list[PerjanjianBersama]
    konsiliasi: Konsiliasi | None
    arbitrase: Arbitrase | None
    phi: list[GugatanPhi]
    benturan: list[BenturanKepentingan]
    tautan: list[Tautan]
    serah_terima: Sequence[SerahTerima]
    peristiwa: Sequence[PeristiwaPerkara]

    @property
    def akhir_tenggat(self) -> dict[int, AkhirTenggat]:
        """How each deadline stands or ended, by its id: lapsed is not cancelled, late not met."""
        return {satu.id: akhir_tenggat(satu) for satu in self.tenggat}

    @property
    def keterangan_akhir(self) -> dict[int, str]:
        """The end of each deadline in words, by its id; empty while it runs."""
        return {satu.id: keterangan_akhir(satu) for satu in self.tenggat}

    @property
    def panggilan_belum_diterima(self) -> list[Panggilan]:
        """Summonses that still lack a proof of receipt."""
        return [satu for satu in self.panggilan if satu.diterima_pada is None]

    def hitung_panggilan(self, pihak_id: int) -> tuple[int, int]:
        """Count a party's summonses as its letters do, and those that are proven to be due.

        One a meeting: what took the place of another, or was for a day that was left, is no more.
        """
        lepas = pertemuan.hari_lepas(self.acara)
        semua, patut = set(), set()
        for satu in self.panggilan:
            untuk = (satu.perihal, satu.untuk_tanggal)
            if satu.pihak_id == pihak_id and not lepas.kena(*untuk, satu.pukul):
                semua.add(untuk)
                patut |= {untuk} if satu.patut else set()
        return len(semua), len(patut)

    @property
    def dapat_dilepas(self) -> bool:
        """Tell whether a link was made by hand: those of joins and splits stay."""
        return any(satu.tautan_id for satu in self.tautan)

    @property
    def pembukaan_kembali(self) -> list[PeristiwaPerkara]:
        """Every reopening with its reason: visible for ever."""
        return [satu for satu in self.peristiwa if satu.tindakan == Tindakan.BUKA_KEMBALI]


def _peristiwa(perkara_id: int) -> Sequence[PeristiwaPerkara]:
    return db.session.scalars(
        sa.select(PeristiwaPerkara)
        .filter_by(perkara_id=perkara_id)
        .order_by(PeristiwaPerkara.id.desc())
    ).all()


def _tetap(perkara: Perkara, lain: Perkara, alasan: str) -> bool:
    """A link that a split or a join made is no mistake to take away."""
    dipisahkan = lain.id == perkara.perkara_asal_id or lain.perkara_asal_id == perkara.id
    return dipisahkan or alasan.startswith("digabung ke ")


def _tautan(perkara: Perkara) -> list[Tautan]:
    """Cases linked by hand, the earlier one of a new filing, and later filings of this one."""
    dua_arah = [
        sa.select(lain.label("id"), TautanPerkara.alasan, TautanPerkara.id.label("tautan")).where(
            ini == perkara.id
        )
        for ini, lain in (
            (TautanPerkara.dari_id, TautanPerkara.ke_id),
            (TautanPerkara.ke_id, TautanPerkara.dari_id),
        )
    ]
    baris = db.session.execute(sa.union_all(*dua_arah)).all()
    alasan = {lain: sebab for lain, sebab, _ in baris}
    nomor = {lain: tautan for lain, _, tautan in baris}
    if perkara.perkara_asal_id:
        alasan.setdefault(perkara.perkara_asal_id, "perkara sebelumnya")
    stmt = (
        sa.select(Perkara)
        .where(sa.or_(Perkara.id.in_(alasan), Perkara.perkara_asal_id == perkara.id))
        .order_by(Perkara.id)
    )
    return [
        Tautan(
            satu.id,
            satu.sebutan,
            alasan.get(satu.id, "diajukan lagi kemudian"),
            None if _tetap(perkara, satu, alasan.get(satu.id, "")) else nomor.get(satu.id),
        )
        for satu in db.session.scalars(stmt)
    ]


def _kelonggaran(fakta: Fakta) -> Kelonggaran | None:
    if "MED-30" not in fakta.berjalan:
        return None
    panjang = kalender_kerja.panjang_menurut_hari(RANTAI)
    return kelonggaran(kalender_kerja.kalender(), fakta.hari_ini, fakta.berjalan, panjang)


def _rakit(pelaku: Pelaku, p: Perkara, fakta: Fakta, isi: Bahan) -> HalamanPerkara:
    peristiwa = _peristiwa(p.id)
    return HalamanPerkara(
        perkara=p,
        ringkas=ringkasan(p),
        fakta=fakta,
        langkah=langkah(fakta, dilalui(reversed(peristiwa)), p.hasil),
        menunggu=menunggu(fakta),
        pilihan=alur.pilihan(pelaku, fakta),
        tenggat=_urut(kalender_kerja.tenggat_untuk(p.rujukan)),
        kelonggaran=_kelonggaran(fakta),
        daluwarsa=daluwarsa(p, fakta),
        pihak=p.pihak,
        tuntutan=p.tuntutan,
        total_tuntutan=p.total_tuntutan,
        perundingan=isi.perundingan.get(p.id, []),
        panggilan=isi.panggilan.get(p.id, []),
        sidang=isi.sidang.get(p.id, []),
        acara=isi.acara.get(p.id, []),
        klarifikasi=db.session.scalars(
            sa.select(Klarifikasi).filter_by(perkara_id=p.id).order_by(Klarifikasi.id)
        ).all(),
        anjuran=isi.anjuran.get(p.id, []),
        perjanjian=isi.perjanjian.get(p.id, []),
        konsiliasi=next(iter(isi.konsiliasi.get(p.id, ())), None),
        arbitrase=next(iter(isi.arbitrase.get(p.id, ())), None),
        phi=isi.gugatan.get(p.id, []),
        benturan=isi.benturan.get(p.id, []),
        tautan=_tautan(p),
        serah_terima=riwayat_serah(p.id),
        peristiwa=peristiwa,
    )


def _urut(tenggat: list[Any]) -> list[Any]:
    """Running deadlines first, each group by its day."""
    return sorted(tenggat, key=lambda satu: satu.ditutup_pada is not None)


def halaman(pelaku: Pelaku, perkara_id: int) -> HalamanPerkara:
    """Return the page of a case the actor may read."""
    p = perkara(pelaku, perkara_id)
    isi = bahan([p.id])
    return _rakit(pelaku, p, fakta_banyak([p], isi)[p.id], isi)


def catatan_pribadi(pelaku: Pelaku, perkara_id: int) -> Sequence[CatatanPribadi]:
    """Return the actor's own private notes on a case; nobody sees another's."""
    if not boleh_isi(pelaku):
        return []
    return db.session.scalars(
        sa.select(CatatanPribadi)
        .filter_by(perkara_id=perkara_id, penulis_id=pelaku.id)
        .order_by(CatatanPribadi.id)
    ).all()
