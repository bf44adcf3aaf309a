"""Where a letter stands on its way to be issued, for whom it waits, and what it costs in days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.akses import ambil, port
from hi_cases.surat.queries.delegasi import wakil
from hi_cases.surat.queries.naskah import boleh_tulis
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.setujui import (
    Wewenang,
    giliran,
    langkah_lain,
    wewenang,
)
from hi_cases.surat.types import StatusSurat


@dataclass(frozen=True)
class LamaTerbit:
    """What approval takes of the time in which the letter must be out, in working days."""

    kode: str
    terpakai: int
    tersisa: int
    """Working days that were left when it was handed in; before that, those left today."""
    diajukan: bool
    lain: tuple[tuple[str, int], ...] = ()
    """Other periods that it must keep, each with the same count, the nearest first."""


@dataclass(frozen=True)
class PanelSurat:
    """What the page of a letter shows of its way, and which acts the present actor has."""

    putaran: list[list[LangkahSurat]]
    giliran: LangkahSurat | None
    hak: Wewenang | None
    lama: LamaTerbit | None
    pengganti: Surat | None
    """What takes its place, issued or still a draft."""
    digantikan: Surat | None
    boleh_ajukan: bool
    boleh_tarik: bool
    boleh_batalkan: bool
    boleh_ganti: bool


def mediator_id(surat: Surat) -> int | None:
    """Return whose the thing is: its own mediator, who alone takes a mediator's step."""
    return port(surat.rujukan).penanggung_jawab(surat.rujukan_id)


def hak_langkah(pelaku: Pelaku, surat: Surat, langkah: LangkahSurat) -> Wewenang | None:
    """Return by what the actor may take a step of a letter today; None: it is not his.

    Nor is it where he took another step of this round in another capacity (`langkah_sudah`).
    """
    hak = _wewenang(pelaku, surat, langkah)
    return None if hak is None or langkah_sudah(pelaku, surat, langkah) is not None else hak


def langkah_sudah(pelaku: Pelaku, surat: Surat, langkah: LangkahSurat) -> LangkahSurat | None:
    """Return the step that keeps the actor from this one: standing in, he would look twice."""
    hak = _wewenang(pelaku, surat, langkah)
    if hak is None:
        return None
    return langkah_lain(surat.langkah, langkah, hak, pelaku_id=pelaku.id, peran=pelaku.peran)


def _wewenang(pelaku: Pelaku, surat: Surat, langkah: LangkahSurat) -> Wewenang | None:
    if not authz.tabel().boleh(pelaku, "surat.setujui"):
        return None
    return wewenang(
        langkah.peran,
        pelaku_id=pelaku.id,
        peran=pelaku.peran,
        wakil=wakil(pelaku.id, clock.hari_ini()),
        mediator_id=mediator_id(surat) if langkah.peran is Peran.MEDIATOR else None,
    )


def langkah(pelaku: Pelaku, langkah_id: int) -> LangkahSurat:
    """Return a step of a letter that the actor sees."""
    baris = db.session.get(LangkahSurat, langkah_id)
    if baris is None:
        raise TidakDitemukan
    ambil(pelaku, baris.surat_id)
    return baris


def pengganti(surat: Surat) -> Surat | None:
    """Return the letter that takes the place of this one, from its draft on."""
    hidup = sa.not_(Surat.status.in_([StatusSurat.DIBUANG, StatusSurat.DIBATALKAN]))
    stmt = sa.select(Surat).where(Surat.mengganti_id == surat.id, hidup)
    return db.session.scalar(stmt.order_by(Surat.id.desc()).limit(1))


def boleh_batalkan(pelaku: Pelaku, surat: Surat) -> bool:
    """Tell whether the actor may cancel an issued letter: a mediator those of his own things."""
    tabel = authz.tabel()
    if surat.status is not StatusSurat.TERBIT or not tabel.boleh(pelaku, "surat.batalkan"):
        return False
    if tabel.boleh(pelaku, "surat.batalkan", milik_sendiri=False):
        return True
    return mediator_id(surat) == pelaku.id


def boleh_tarik(pelaku: Pelaku, surat: Surat) -> bool:
    """Tell whether the actor may take a letter back from approval: its author, or a superior."""
    return surat.status is StatusSurat.DIPERIKSA and (
        pelaku.id == surat.pembuat_id or pelaku.berperan(Peran.SUBKOOR, Peran.KABID)
    )


def panel(pelaku: Pelaku, surat: Surat) -> PanelSurat:
    """Return the way of a letter as its page shows it to the actor."""
    kini = giliran(surat.langkah) if surat.status is StatusSurat.DIPERIKSA else None
    penerus = pengganti(surat)
    menulis = authz.tabel().boleh(pelaku, "surat.tulis")
    return PanelSurat(
        putaran=[list(isi) for _, isi in groupby(surat.langkah, key=lambda satu: satu.putaran)],
        giliran=kini,
        hak=hak_langkah(pelaku, surat, kini) if kini else None,
        lama=lama_terbit(surat),
        pengganti=penerus,
        digantikan=db.session.get(Surat, surat.mengganti_id) if surat.mengganti_id else None,
        boleh_ajukan=boleh_tulis(pelaku, surat),
        boleh_tarik=boleh_tarik(pelaku, surat),
        boleh_batalkan=boleh_batalkan(pelaku, surat),
        boleh_ganti=surat.status is StatusSurat.TERBIT and menulis and penerus is None,
    )


def _hari(langkah: LangkahSurat, akhir: bool) -> date | None:
    saat = langkah.pada if akhir else langkah.dibuka_pada
    return clock.ke_lokal(saat).date() if saat else None


def _rentang(langkah: Iterable[LangkahSurat]) -> list[tuple[date, date]]:
    """Return from when to when each round waited for somebody; the last may last till today."""
    hasil = []
    for _, isi in groupby(langkah, key=lambda satu: satu.putaran):
        dibuka = [satu for satu in isi if satu.dibuka_pada is not None]
        awal = min((hari for satu in dibuka if (hari := _hari(satu, akhir=False))), default=None)
        if awal is not None:
            akhir = max(_hari(satu, akhir=True) or clock.hari_ini() for satu in dibuka)
            hasil.append((awal, akhir))
    return hasil


def lama_persetujuan(surat: Surat) -> int | None:
    """Return for how many working days a letter waited for approval, its rounds together.

    The time in which its author had it back does not count. None while the calendar ends before.
    """
    try:
        kalender = kalender_kerja.kalender()
        return sum(hitung(kalender, awal, akhir) for awal, akhir in _rentang(surat.langkah))
    except KalenderBelumDimuat:
        return None


def _terbit_sebelum(surat: Surat) -> list[Any]:
    """Return the periods in which a letter must be out, the nearest first: those that run; where
    none does any more, the last of each."""
    dari_tindakan = port(surat.rujukan).terbit_sebelum(surat)
    kode = dari_tindakan or templat_dari(surat.templat).terbit_sebelum
    semua = kalender_kerja.tenggat_untuk(surat.rujukan) if kode else []
    milik = [satu for satu in semua if satu.kode in kode]
    berjalan = [satu for satu in milik if satu.ditutup_pada is None]
    calon = berjalan or list({satu.kode: satu for satu in milik}.values())
    return sorted(calon, key=lambda s: (s.jatuh is None, s.jatuh or date.max, s.kode))


def lama_terbit(surat: Surat) -> LamaTerbit | None:
    """Return what approval takes of the period in which this kind of letter must be out: of the one
    that ends first, with the others named."""
    terpakai, semua = lama_persetujuan(surat), _terbit_sebelum(surat)
    if not semua or terpakai is None:
        return None
    rentang = _rentang(surat.langkah)
    hari = rentang[0][0] if rentang else clock.hari_ini()
    sisa = [
        (satu.kode, ada) for satu in semua if (ada := kalender_kerja.sisa(satu, hari)) is not None
    ]
    if not sisa:
        return None
    (kode, pertama), *lain = sisa
    return LamaTerbit(kode, terpakai, pertama, bool(rentang), tuple(lain))
