"""What to do today: per actor, what the law makes due first; and the overview of those who lead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import Kalender, KalenderBelumDimuat
from hi_cases.perselisihan.models import BenturanKepentingan, DiamMatang, Perkara
from hi_cases.perselisihan.queries.akses import boleh_isi, dengan_isi
from hi_cases.perselisihan.queries.daftar import BarisPerkara, jadikan_baris
from hi_cases.perselisihan.queries.fakta import JAWABAN, fakta_banyak
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.rules import diam as aturan_diam
from hi_cases.perselisihan.rules.menunggu import Menunggu, batas_waktu, menunggu
from hi_cases.perselisihan.rules.menunggu_sidang import belum_terbukti
from hi_cases.perselisihan.types import DI_MEDIATOR, TERBUKA, Asal, Fakta, Tahap, Tindakan
from hi_cases.perselisihan.types.diam import Diam

BATAS = 300
_PENUNJUKAN = frozenset({Tindakan.TAWARKAN, Tindakan.LIMPAHKAN, Tindakan.GANTI_MEDIATOR})


@dataclass(frozen=True)
class ButirHariIni:
    """One thing that waits for the reader."""

    perkara_id: int
    nomor: str
    judul: str
    tahap: Tahap
    tindakan: Tindakan | None
    kalimat: str
    kode: str
    jatuh: date | None
    sisa: int | None
    """Working days left; negative: late; None: no due day."""
    dasar: str
    akibat: str
    siap_sejak: datetime | None = None
    """When the daily task found a silence that may be noted."""
    diam: tuple[Diam, ...] = ()
    """The ripe silences of the case: each waits for the act that says what it means."""
    versi: int = 0

    @property
    def lewat(self) -> bool:
        return self.sisa is not None and self.sisa < 0


@dataclass(frozen=True)
class BebanMediator:
    """A mediator's open cases; in a suggestion also whether he may take the case."""

    mediator_id: int
    nama: str
    terbuka: int
    lewat: int
    benturan: bool = False
    disarankan: bool = False


@dataclass(frozen=True)
class IkhtisarKabid:
    beban: list[BebanMediator]
    lewat: list[ButirHariIni]
    menunggu_penunjukan: list[BarisPerkara]


def _sisa(kalender: Kalender, hari_ini: date, jatuh: date | None) -> int | None:
    if jatuh is None:
        return None
    try:
        return hitung(kalender, hari_ini, jatuh)
    except KalenderBelumDimuat:
        return None


def _terbuka_di_dinas() -> tuple[sa.ColumnElement[bool], ...]:
    return Perkara.asal == Asal.SISTEM, Perkara.tahap.in_(TERBUKA), Perkara.di_dinas


def _kueri_terbuka(*syarat: sa.ColumnElement[bool], batas: int = BATAS) -> sa.Select[Any]:
    """Select the ids of open cases, the nearest due first."""
    return (
        sa.select(Perkara.id)
        .where(*_terbuka_di_dinas(), *syarat)
        .order_by(Perkara.tenggat_terdekat, Perkara.masuk, Perkara.id)
        .limit(batas)
    )


def _terbuka(*syarat: sa.ColumnElement[bool]) -> list[Perkara]:
    """Return open cases, the nearest due first, with what their facts need."""
    return dengan_isi(db.session.scalars(_kueri_terbuka(*syarat)).all())


def bentrok() -> sa.Exists:
    """Tell of a case whether its own mediator has declared a conflict of interest."""
    return sa.exists().where(
        BenturanKepentingan.perkara_id == Perkara.id,
        BenturanKepentingan.mediator_id == Perkara.mediator_id,
    )


def _milik_pelaku(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """The stages whose next act may be the actor's."""
    cabang: list[sa.ColumnElement[bool]] = []
    if pelaku.berperan(Peran.MEDIATOR):
        cabang.append(sa.and_(Perkara.mediator_id == pelaku.id, Perkara.tahap.in_(DI_MEDIATOR)))
    if pelaku.berperan(Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID):
        cabang.append(Perkara.tahap.in_(TERBUKA - DI_MEDIATOR))
    if pelaku.berperan(Peran.KABID):
        ganti = sa.and_(Perkara.tahap == Tahap.DILIMPAHKAN_MEDIATOR, bentrok())
        cabang.append(ganti)
    return sa.or_(*cabang) if cabang else sa.false()


def _paling_dulu(
    inti: Menunggu, fakta: Fakta, kecuali: frozenset[str]
) -> tuple[str, date | None, str, str]:
    """Return code, due day, sentence, effect: another clock may end before the awaited one.

    That clock and the awaited act's own day then stand below the sentence, which is not about them.
    Clocks of what is awaited beside it (`kecuali`) have lines of their own.
    """
    lain = {
        kode: jatuh
        for kode, jatuh in fakta.berjalan.items()
        if jatuh is not None and kode not in JAWABAN and kode not in kecuali
    }
    kode = min(lain, key=lambda satu: (lain[satu], satu), default="")
    if not kode or (inti.sebelum is not None and inti.sebelum <= lain[kode]):
        return (inti.kode if inti.sebelum else ""), inti.sebelum, inti.kalimat, inti.akibat
    batas = tulis_tanggal(lain[kode], hari=False)
    kata = f"batasnya {batas}, sudah lewat" if lain[kode] < fakta.hari_ini else f"berakhir {batas}"
    sendiri = batas_waktu(inti.sebelum, fakta.hari_ini)
    pokok = inti.kalimat.removesuffix(".").removesuffix(sendiri)
    catatan = [f"{kode} {kata}."]
    if inti.sebelum is not None:
        catatan.append(f"{inti.kode} berakhir {tulis_tanggal(inti.sebelum)}.")
    return kode, lain[kode], f"{pokok}.", " ".join([*catatan, inti.akibat]).strip()


def _butir(
    perkara: Perkara, fakta: Fakta, kalender: Kalender, siap: datetime | None
) -> list[ButirHariIni]:
    """Return what waits in a case: the panel of now, and each duty that stands beside it."""
    panel = menunggu(fakta)
    semua = (panel, *(satu for satu in panel.lain if satu.tugas_dinas))
    sendiri = frozenset(satu.kode for satu in semua[1:])
    diam = aturan_diam.matang(fakta)
    hasil = []
    for urut, inti in enumerate(semua):
        kode, jatuh, kalimat, akibat = _paling_dulu(inti, fakta, sendiri)
        if urut:
            kode, jatuh, kalimat, akibat = inti.kode, inti.sebelum, inti.kalimat, inti.akibat
        hasil.append(
            ButirHariIni(
                perkara_id=perkara.id,
                nomor=perkara.sebutan,
                judul=perkara.judul,
                tahap=perkara.tahap,
                tindakan=inti.tindakan,
                kalimat=kalimat,
                kode=kode,
                jatuh=jatuh,
                sisa=_sisa(kalender, fakta.hari_ini, jatuh),
                dasar=inti.dasar,
                akibat=akibat,
                siap_sejak=None if urut else siap,
                diam=() if urut else diam,
                versi=perkara.versi,
            )
        )
    return hasil


def _siap_sejak(ids: Sequence[int]) -> dict[int, datetime]:
    stmt = (
        sa.select(DiamMatang.perkara_id, sa.func.min(DiamMatang.ditemukan_pada))
        .where(DiamMatang.perkara_id.in_(ids), DiamMatang.selesai_pada.is_(None))
        .group_by(DiamMatang.perkara_id)
    )
    return dict(db.session.execute(stmt).all())


def _urutan(butir: ButirHariIni) -> tuple[bool, date, int]:
    return (butir.jatuh is None, butir.jatuh or date.max, butir.perkara_id)


def _untuk(pelaku: Pelaku, fakta: Fakta) -> bool:
    """Whether the panel's act is the actor's, now or when the parties have moved."""
    inti = menunggu(fakta)
    transisi = alur.cari(fakta.tahap, inti.giliran) if inti.giliran else None
    return transisi is not None and alur.berwenang(pelaku, transisi, fakta)


def _daftar_butir(perkara: Iterable[Perkara], pelaku: Pelaku | None) -> list[ButirHariIni]:
    semua = list(perkara)
    fakta = fakta_banyak(semua)
    siap = _siap_sejak([satu.id for satu in semua])
    kalender = kalender_kerja.kalender()
    hasil = (
        butir
        for satu in semua
        if pelaku is None or _untuk(pelaku, fakta[satu.id])
        for butir in _butir(satu, fakta[satu.id], kalender, siap.get(satu.id))
    )
    return sorted(hasil, key=_urutan)


def hari_ini(pelaku: Pelaku) -> list[ButirHariIni]:
    """Return what waits for the actor, legally due first; the mediator sees his own cases only."""
    return _daftar_butir(_terbuka(_milik_pelaku(pelaku)), pelaku) if boleh_isi(pelaku) else []


def hitung_hari_ini(pelaku: Pelaku) -> int:
    """Count the cases that wait for the actor, for the menu, in two queries.

    A case is counted once, also where two duties of it stand side by side on the list. Of more than
    `BATAS` cases as many are looked at, whichever: the nearest due would have to be sought among
    all on every page.

    Whose act a case awaits follows from stage, mediator, conflict and running deadlines alone;
    `tests/unit/perselisihan/test_giliran.py` holds the rules to that.
    """
    if not boleh_isi(pelaku):
        return 0
    kolom = (Perkara.id, Perkara.tahap, Perkara.mediator_id, bentrok().label("bentrok"))
    stmt = sa.select(*kolom).where(*_terbuka_di_dinas(), _milik_pelaku(pelaku)).limit(BATAS)
    baris = db.session.execute(stmt).all()
    berjalan = kalender_kerja.jatuh_berjalan("perkara", [satu.id for satu in baris])
    kini = clock.hari_ini()
    inti = (
        Fakta(
            satu.tahap,
            kini,
            mediator_id=satu.mediator_id,
            benturan=frozenset({satu.mediator_id} if satu.bentrok else ()),
            berjalan=berjalan.get(satu.id, {}),
        )
        for satu in baris
    )
    return sum(_untuk(pelaku, satu) for satu in inti)


def beban_mediator() -> list[BebanMediator]:
    """Return every active mediator's open cases and how many are late, by name."""
    lewat = sa.func.sum(sa.case((Perkara.tenggat_terdekat < clock.hari_ini(), 1), else_=0))
    stmt = (
        sa.select(Perkara.mediator_id, sa.func.count(), lewat)
        .where(Perkara.asal == Asal.SISTEM, Perkara.tahap.in_(DI_MEDIATOR))
        .group_by(Perkara.mediator_id)
    )
    hitungan = {satu: (int(n), int(telat or 0)) for satu, n, telat in db.session.execute(stmt)}
    return [
        BebanMediator(satu.id, satu.nama, *hitungan.get(satu.id, (0, 0)))
        for satu in akun.pengguna_aktif(Peran.MEDIATOR)
    ]


def _disarankan(beban: Iterable[BebanMediator], benturan: frozenset[int]) -> list[BebanMediator]:
    """Mark the lightest load among those free of conflict; the choice stays with kabid."""
    semua = list(beban)
    bebas = [satu for satu in semua if satu.mediator_id not in benturan]
    ringan = min(bebas, key=lambda s: (s.terbuka, s.lewat, s.nama, s.mediator_id), default=None)
    return [
        BebanMediator(
            satu.mediator_id,
            satu.nama,
            satu.terbuka,
            satu.lewat,
            satu.mediator_id in benturan,
            satu is ringan,
        )
        for satu in semua
    ]


def saran_mediator(pelaku: Pelaku, perkara: Perkara) -> list[BebanMediator]:
    """Return the mediators with their load, the suggested one marked."""
    if not boleh_isi(pelaku):
        return []
    return saran_mediator_banyak([perkara.id])[perkara.id]


def saran_mediator_banyak(ids: Sequence[int]) -> dict[int, list[BebanMediator]]:
    """Return the mediators with their load for each of these cases; the caller judges who reads."""
    if not ids:
        return {}
    b = BenturanKepentingan
    stmt = sa.select(b.perkara_id, b.mediator_id).where(b.perkara_id.in_(ids))
    pasangan = db.session.execute(stmt).all()
    beban = beban_mediator()
    return {
        nomor: _disarankan(beban, frozenset(m for satu, m in pasangan if satu == nomor))
        for nomor in ids
    }


def belum_terbukti_dipanggil(ids: Sequence[int]) -> dict[int, str]:
    """Say of these cases, where today's session has a party whose summons is not proven.

    Answers `Papan.catatan_acara`: whoever lists the meeting has asked who may see it.
    """
    semua = dengan_isi(sorted(set(ids)))
    kata = {nomor: belum_terbukti(satu) for nomor, satu in fakta_banyak(semua).items()}
    return {nomor: satu for nomor, satu in kata.items() if satu}


def ikhtisar_kabid(pelaku: Pelaku) -> IkhtisarKabid:
    """Return load per mediator, what is late, and what waits for an offer or a mediator."""
    authz.tabel().pastikan(pelaku, izin.IKHTISAR)
    lewat = _daftar_butir(_terbuka(Perkara.tenggat_terdekat < clock.hari_ini()), None)
    awal = _terbuka(_menunggu_penunjukan())
    fakta = fakta_banyak(awal)
    tunggu = [s for s in awal if menunggu(fakta[s.id]).tindakan in _PENUNJUKAN]
    tunggu.sort(key=lambda satu: (satu.dicatat_pada or satu.masuk, satu.id))
    return IkhtisarKabid(
        beban=_disarankan(beban_mediator(), frozenset()),
        lewat=[satu for satu in lewat if satu.lewat],
        menunggu_penunjukan=jadikan_baris(pelaku, tunggu),
    )


def _menunggu_penunjukan() -> sa.ColumnElement[bool]:
    return sa.or_(Perkara.tahap.in_({Tahap.DICATAT, Tahap.DITAWARKAN}), bentrok())
