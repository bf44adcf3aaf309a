"""The cases of an outsider: what waits for him first, then what runs, then what has ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import ke_lokal
from hi_cases.core.db import db
from hi_cases.jadwal.types import StatusAcara
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan.models import Panggilan, Perkara, PernyataanPihak
from hi_cases.perselisihan.queries.akses import dengan_isi
from hi_cases.perselisihan.queries.akses_berakhir import AksesBerakhir, akses_berakhir
from hi_cases.perselisihan.queries.fakta import Bahan, bahan, fakta_banyak, kunci_pihak
from hi_cases.perselisihan.queries.posisi import perkara_luar, posisi_banyak
from hi_cases.perselisihan.rules import izin, pertemuan
from hi_cases.perselisihan.rules.menunggu_pihak import Pertemuan, Sudah, UntukPihak, panel
from hi_cases.perselisihan.types import (
    AKHIR,
    Fakta,
    JenisPernyataan,
    JenisSidang,
    PerihalPanggilan,
    PilihanJalur,
    Posisi,
    Sebagai,
    StatusPernyataan,
    SuratDiterima,
    Tahap,
)
from hi_cases.surat.queries.terima import di_akun as surat_di_akun

BERAKHIR_TAMPAK = 50
_BERLAKU = (StatusPernyataan.MENUNGGU, StatusPernyataan.DITINDAKLANJUTI)


@dataclass(frozen=True)
class BarisSaya:
    """One case in the list of an outsider."""

    id: int
    sebutan: str
    judul: str
    tahap: Tahap
    keadaan: str
    sebagai: Sebagai
    mengikat: bool
    panel: UntukPihak
    sisa: int | None
    masuk: date
    selesai: date | None


@dataclass(frozen=True)
class DaftarSaya:
    """The list in the order in which a party needs it."""

    disusun: list[BarisSaya] = field(default_factory=list)
    """Drafts and talks that are kept here: not yet with the office."""
    menunggu: list[BarisSaya] = field(default_factory=list)
    berjalan: list[BarisSaya] = field(default_factory=list)
    selesai: list[BarisSaya] = field(default_factory=list)
    jumlah_selesai: int = 0
    berakhir: list[AksesBerakhir] = field(default_factory=list)
    """What opened a case and opens it no more; such a case is in no other list."""

    @property
    def kosong(self) -> bool:
        return not (self.disusun or self.menunggu or self.berjalan or self.selesai)


def pernyataan_pihak(ids: Iterable[int]) -> Sequence[PernyataanPihak]:
    """Return what these parties said online, the newest first."""
    stmt = sa.select(PernyataanPihak).where(PernyataanPihak.pihak_id.in_(list(ids)))
    return db.session.scalars(stmt.order_by(PernyataanPihak.id.desc())).all()


def _memilih(perkara_ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """Return by case which parties stated a choice after the offer, not what it was."""
    stmt = sa.select(PernyataanPihak.perkara_id, PernyataanPihak.pihak_id).where(
        PernyataanPihak.perkara_id.in_(list(perkara_ids)),
        PernyataanPihak.jenis == JenisPernyataan.PILIH_JALUR,
        PernyataanPihak.status.in_(_BERLAKU),
    )
    hasil: dict[int, set[int]] = defaultdict(set)
    for perkara_id, pihak_id in db.session.execute(stmt):
        hasil[perkara_id].add(pihak_id)
    return {perkara_id: frozenset(ids) for perkara_id, ids in hasil.items()}


def _berhalangan(berlaku: Iterable[PernyataanPihak]) -> frozenset[date]:
    """Return the days on which the party cannot come; of one day its newest word counts."""
    kata: dict[date, bool] = {}
    for satu in berlaku:
        if satu.jenis is JenisPernyataan.HADIR:
            kata.setdefault(date.fromisoformat(satu.isi["untuk_tanggal"]), False)
        elif satu.jenis is JenisPernyataan.BERHALANGAN:
            for hari in satu.isi["tanggal"]:
                kata.setdefault(date.fromisoformat(hari), True)
    return frozenset(hari for hari, berhalangan in kata.items() if berhalangan)


def _terencana(acara: Sequence[Any], hari_ini: date) -> Pertemuan | None:
    """Return the next meeting on the calendar, for a party to which no summons was sent yet."""
    terbuka = [
        satu
        for satu in acara
        if satu.jenis in pertemuan.PERIHAL
        and pertemuan.terbuka(satu)
        and pertemuan.hari(satu) >= hari_ini
    ]
    satu = min(terbuka, key=lambda s: (s.mulai, s.id), default=None)
    if satu is None:
        return None
    return Pertemuan(
        pertemuan.PERIHAL[satu.jenis],
        pertemuan.hari(satu),
        f"{ke_lokal(satu.mulai):%H.%M}",
        satu.di,
        dipanggil=False,
    )


def _sudah_diadakan(perkara_id: int, isi: Bahan) -> frozenset[tuple[PerihalPanggilan, date]]:
    """Return the days whose meeting is recorded: nobody is told to come to one that is over."""
    acara = [s for s in isi.acara.get(perkara_id, ()) if s.jenis in pertemuan.PERIHAL]
    sidang = {
        (PerihalPanggilan.SIDANG, satu.tanggal)
        for satu in isi.sidang.get(perkara_id, ())
        if satu.jalur is JenisSidang.MEDIASI
    }
    usai = {
        (pertemuan.PERIHAL[s.jenis], pertemuan.hari(s))
        for s in acara
        if s.status is StatusAcara.SELESAI
    }
    buka = {(pertemuan.PERIHAL[s.jenis], pertemuan.hari(s)) for s in acara if pertemuan.terbuka(s)}
    return frozenset((sidang | usai) - buka)


def _sudah(
    semua: Sequence[PernyataanPihak],
    panggilan: Iterable[Panggilan],
    hari_ini: date,
    memilih: frozenset[int],
    acara: Sequence[Any],
) -> Sudah:
    berlaku = [satu for satu in semua if satu.status in _BERLAKU]
    menunggu = [satu for satu in semua if satu.status is StatusPernyataan.MENUNGGU]
    pilihan = next((s.isi for s in berlaku if s.jenis is JenisPernyataan.PILIH_JALUR), None)
    temu = min(
        (satu for satu in panggilan if satu.untuk_tanggal >= hari_ini),
        key=lambda satu: (satu.untuk_tanggal, -satu.id),
        default=None,
    )
    return Sudah(
        pilihan=PilihanJalur(pilihan["jalur"]) if pilihan else None,
        memilih=memilih,
        berhalangan=_berhalangan(berlaku),
        cabut=any(satu.jenis is JenisPernyataan.CABUT for satu in menunggu),
        hadir=frozenset(
            date.fromisoformat(satu.isi["untuk_tanggal"])
            for satu in berlaku
            if satu.jenis is JenisPernyataan.HADIR
        ),
        diterima=frozenset(
            SuratDiterima(satu.isi["surat"])
            for satu in menunggu
            if satu.jenis is JenisPernyataan.TERIMA
        ),
        pertemuan=Pertemuan(
            temu.perihal,
            temu.untuk_tanggal,
            temu.pukul,
            temu.tempat,
            terbukti=temu.diterima_pada is not None,
        )
        if temu
        else _terencana(acara, hari_ini),
    )


def sudah_banyak(
    posisi: dict[int, tuple[Posisi, ...]], isi: Bahan
) -> dict[int, dict[int | None, Sudah]]:
    """Return what each party of these cases said already, and where it is called to next."""
    hari_ini = clock.hari_ini()
    ids = {p.pihak_id for semua in posisi.values() for p in semua if p.pihak_id is not None}
    memilih, di_akun = _memilih(posisi), surat_di_akun("perkara", posisi, "anjuran")
    diadakan = {satu: _sudah_diadakan(satu, isi) for satu in posisi}
    kata: dict[int, list[PernyataanPihak]] = defaultdict(list)
    for satu in pernyataan_pihak(ids):
        kata[satu.pihak_id].append(satu)
    return {
        perkara_id: {
            p.pihak_id: replace(
                _sudah(
                    kata[p.pihak_id],
                    [
                        s
                        for s in isi.panggilan_berlaku(perkara_id)
                        if s.pihak_id == p.pihak_id
                        and (s.perihal, s.untuk_tanggal) not in diadakan[perkara_id]
                    ],
                    hari_ini,
                    memilih.get(perkara_id, frozenset()),
                    isi.acara.get(perkara_id, ()),
                ),
                anjuran_di_akun=di_akun.get(p.pihak_id),
            )
            for p in semua
            if p.pihak_id is not None
        }
        for perkara_id, semua in posisi.items()
    }


def keadaan(fakta: Fakta) -> str:
    """Say where a case stands in one word: its end, where it has one."""
    return fakta.hasil.label if fakta.hasil else fakta.tahap.label


def tenggat_panel(semua: Iterable[Any], untuk: UntukPihak) -> tuple[Any, bool]:
    """Return the deadline of a panel, and whether it is one's own: that comes before others."""
    sendiri = kunci_pihak(untuk.pihak_id) if untuk.pihak_id else ""
    berjalan = [
        satu
        for satu in semua
        if satu.kode == untuk.kode and satu.ditutup_pada is None and satu.kunci in ("", sendiri)
    ]
    satu = max(berjalan, key=lambda satu: (satu.kunci == sendiri, satu.id), default=None)
    return satu, satu is not None and bool(sendiri) and satu.kunci == sendiri


def sisa_panel(tenggat: Any, fakta: Fakta) -> int | None:
    """Return the working days left; below zero is late, None where no day is told."""
    if tenggat is None or tenggat.jatuh is None:
        return None
    return kalender.sisa(tenggat, fakta.hari_ini)


def _baris(
    perkara: Perkara,
    fakta: Fakta,
    posisi: tuple[Posisi, ...],
    sudah: dict[int | None, Sudah],
    isi: Bahan,
) -> BarisSaya:
    untuk = panel(fakta, posisi, sudah)
    tenggat, _ = tenggat_panel(isi.tenggat.get(perkara.id, ()), untuk)
    return BarisSaya(
        id=perkara.id,
        sebutan=perkara.sebutan,
        judul=perkara.judul,
        tahap=perkara.tahap,
        keadaan=keadaan(fakta),
        sebagai=posisi[0].sebagai,
        mengikat=any(satu.mengikat for satu in posisi),
        panel=untuk,
        sisa=sisa_panel(tenggat, fakta),
        masuk=perkara.masuk,
        selesai=perkara.selesai_pada,
    )


def _ids(pelaku: Pelaku) -> tuple[list[int], int]:
    """Return the open cases and the newest ended ones, and how many have ended."""
    milik = perkara_luar(pelaku)
    buka = sa.select(Perkara.id).where(milik, Perkara.tahap.not_in(AKHIR))
    usai = sa.select(Perkara.id).where(milik, Perkara.tahap.in_(AKHIR))
    akhir = usai.order_by(Perkara.selesai_pada.desc().nulls_last(), Perkara.id.desc())
    ids = list(db.session.scalars(buka.order_by(Perkara.id)))
    ids += db.session.scalars(akhir.limit(BERAKHIR_TAMPAK))
    jumlah = db.session.scalar(sa.select(sa.func.count()).select_from(usai.subquery())) or 0
    return ids, jumlah


def _pilah(semua: Iterable[BarisSaya], jumlah: int, berakhir: list[AksesBerakhir]) -> DaftarSaya:
    daftar = DaftarSaya(jumlah_selesai=jumlah, berakhir=berakhir)
    for satu in semua:
        if satu.tahap in AKHIR:
            daftar.selesai.append(satu)
        elif satu.tahap in {Tahap.DRAF, Tahap.BIPARTIT}:
            daftar.disusun.append(satu)
        elif satu.panel.saya:
            daftar.menunggu.append(satu)
        else:
            daftar.berjalan.append(satu)
    daftar.disusun.sort(key=lambda satu: -satu.id)
    daftar.menunggu.sort(key=lambda satu: (satu.panel.sebelum or date.max, satu.id))
    daftar.berjalan.sort(key=lambda satu: -satu.id)
    daftar.selesai.sort(key=lambda satu: (satu.selesai or date.min, satu.id), reverse=True)
    return daftar


def perkara_saya(pelaku: Pelaku) -> DaftarSaya:
    """Return the cases in which the actor has a place; a constant number of queries."""
    authz.tabel().pastikan(pelaku, izin.SAYA)
    ids, jumlah = _ids(pelaku)
    semua = dengan_isi(ids)
    isi = bahan(ids)
    fakta = fakta_banyak(semua, isi)
    posisi = posisi_banyak(pelaku, ids)
    sudah = sudah_banyak(posisi, isi)
    return _pilah(
        (_baris(p, fakta[p.id], posisi[p.id], sudah[p.id], isi) for p in semua if p.id in posisi),
        jumlah,
        akses_berakhir(pelaku),
    )
