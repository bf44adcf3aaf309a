"""Writing down what a day asks for: one row a reminder, account and channel, in order of days."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from hi_cases.core import clock, queue
from hi_cases.core.berkala import pagi
from hi_cases.core.db import db, sisip
from hi_cases.core.papan import papan
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.models import Pengingat
from hi_cases.pemberitahuan.queries import rencana as baca
from hi_cases.pemberitahuan.queries.rencana import TANPA_PENERIMA, Bahan, Rencana
from hi_cases.pemberitahuan.rules import pengingat as kata
from hi_cases.pemberitahuan.rules import tangga as aturan
from hi_cases.pemberitahuan.rules.pengingat import Naskah
from hi_cases.pemberitahuan.rules.tangga import Anak
from hi_cases.pemberitahuan.services.beri_tahu import beri_tahu
from hi_cases.pemberitahuan.services.kanal import kanal_semua
from hi_cases.pemberitahuan.types import CaraTerima, Kelompok, Kepada, StatusPengingat

log = logging.getLogger(__name__)

TUGAS = "pemberitahuan.ingatkan"
_SEKALIGUS = 200
_PERAN_KANTOR = frozenset({Kepada.SUBKOOR, Kepada.KABID, Kepada.KADIS})
_Asal = TypeVar("_Asal")
_Hasil = TypeVar("_Hasil")
# Nobody was told by these.
_BELUM = frozenset({StatusPengingat.TIDAK_PERLU, StatusPengingat.TANPA_ALAMAT})
_EFEK = ("tenggat_id", "jatuh", "selisih", "penerima_id", "kanal")


@dataclass(frozen=True)
class _Sudah:
    """What rows say already about some deadlines."""

    status: Mapping[tuple[Any, ...], tuple[int, StatusPengingat]]
    """By key of the effect: the row and how it ended."""
    disebut: frozenset[tuple[Any, ...]]
    """Rungs of a role on which somebody was told, by deadline, due day, rung and role."""


@dataclass(frozen=True)
class _Tertulis:
    """A row that was written; `kirim`: a worker is to say it."""

    id: int
    kirim: bool


def naskah(milik: Rencana, kepada: Kepada, hari: date, *, jatuh_lama: date | None = None) -> Naskah:
    """Return what a reminder says today to whoever stands on this rung."""
    tenggat, bahan, pihak = milik.tenggat, milik.bahan, kepada is Kepada.PIHAK
    uraian = bahan.isi_pihak if pihak else bahan.isi_kantor
    if milik.pengganti:
        uraian = f"{uraian} {kata.TANPA_PETUGAS}".strip()
    return Naskah(
        kata.judul(
            bahan.judul_pihak if pihak else bahan.judul_kantor,
            jatuh=tenggat.jatuh,
            hari_ini=hari,
            sisa=kalender.sisa(tenggat, hari),
            satuan=tenggat.ketentuan.satuan.label_sisa,
        ),
        kata.isi(uraian, dasar=tenggat.ketentuan.dasar, jatuh_lama=jatuh_lama),
    )


def susun(hari: date) -> int:
    """Write the reminders that a day asks for and that are not there yet; return how many.

    Days on which nothing ran are caught up with in the same breath: of several rungs that have
    come, the last is said, the others are written as replaced by it. A deadline that cannot be
    planned or written costs its own reminders only; the nightly check finds that they are missing.
    """
    bahan, semua = baca.bahan(), []
    for jenis in sorted(papan().pengingat):
        sampai = aturan.jatuh_terjauh(bahan.kalender, hari, bahan.tangga)
        terbuka = kalender.tenggat_berjalan(jenis, jatuh_sampai=sampai)
        for awal in range(0, len(terbuka), _SEKALIGUS):
            semua += _sebisanya(
                lambda milik, jenis=jenis: baca.rencana(jenis, milik, hari, bahan),
                terbuka[awal : awal + _SEKALIGUS],
                lambda satu: satu.id,
            )
    semua = _berurut(semua, bahan)
    sudah = _sudah(sorted({satu.tenggat.id for satu in semua}))
    tertulis: list[_Tertulis] = []
    for awal in range(0, len(semua), _SEKALIGUS):
        tertulis += _sebisanya(
            lambda milik: _tulis(milik, sudah, hari, bahan),
            semua[awal : awal + _SEKALIGUS],
            lambda satu: satu.tenggat.id,
        )
    # Only now: going back to a savepoint drops what was asked of the workers before it.
    for satu in tertulis:
        if satu.kirim:
            queue.kirim(TUGAS, satu.id)
    return len(tertulis)


def _sebisanya(
    kerja: Callable[[Sequence[_Asal]], Sequence[_Hasil]],
    semua: Sequence[_Asal],
    tenggat_id: Callable[[_Asal], int],
) -> list[_Hasil]:
    """Do work on all of these at once; where that fails, leave out and log those that break it.

    An error of the database that may pass is raised: the whole run is tried again.
    """
    try:
        with db.session.begin_nested():
            return list(kerja(semua))
    except OperationalError:
        raise
    except Exception:
        if len(semua) == 1:
            log.exception("no reminders of deadline %d", tenggat_id(semua[0]))
            return []
    tengah = len(semua) // 2
    return [
        hasil
        for separuh in (semua[:tengah], semua[tengah:])
        for hasil in _sebisanya(kerja, separuh, tenggat_id)
    ]


def _berurut(semua: Iterable[Rencana], bahan: Bahan) -> list[Rencana]:
    """Return plans in the order in which their rungs came; two writers at once take rows alike."""

    def urutan(satu: Rencana) -> tuple[date, date, int, int]:
        assert satu.tiba.kini is not None  # noqa: S101 - a plan says something
        tiba = _hari(satu, satu.tiba.kini, bahan)
        return tiba, satu.tenggat.jatuh, satu.tenggat.id, satu.penerima_id

    return sorted(semua, key=urutan)


def _hari(milik: Rencana, anak: Anak, bahan: Bahan) -> date:
    return aturan.hari_anak(bahan.kalender, milik.tenggat.jatuh, anak.selisih)


def _tulis(semua: Sequence[Rencana], sudah: _Sudah, hari: date, bahan: Bahan) -> list[_Tertulis]:
    """Write the rows of some plans; return those that are new, or wait again."""
    baru, ulang = [], []
    kanal = _kanal(semua, bahan)
    for milik in semua:
        baru += [s for s in _baris(milik, kanal, bahan) if not _terwakili(s, sudah)]
        ulang += _hidup_lagi(milik, sudah)
    masuk = _sisipkan(baru)
    _hidupkan(ulang)
    tanpa = {(s.tenggat_id, s.kepada) for s in masuk if s.status is StatusPengingat.TANPA_ALAMAT}
    for milik in semua:
        _kabari_pemegang(milik, tanpa, hari, bahan)
    return [
        *(_Tertulis(satu, kirim=True) for satu in ulang),
        *(_Tertulis(satu.id, kirim=_menunggu(satu)) for satu in masuk),
    ]


def _menunggu(baris: Any) -> bool:
    return baris.status is StatusPengingat.MENUNGGU and baris.kanal == "aplikasi"


def _kunci(milik: Rencana, anak: Anak, kanal: str) -> tuple[Any, ...]:
    return (milik.tenggat.id, milik.tenggat.jatuh, anak.selisih, milik.penerima_id, kanal)


def _sudah(tenggat_ids: Sequence[int]) -> _Sudah:
    ada = db.session.execute(
        sa.select(
            Pengingat.id,
            Pengingat.status,
            Pengingat.kepada,
            *(getattr(Pengingat, k) for k in _EFEK),
        ).where(Pengingat.tenggat_id.in_(tenggat_ids))
    ).all()
    return _Sudah(
        {tuple(getattr(s, k) for k in _EFEK): (s.id, s.status) for s in ada},
        frozenset(
            (s.tenggat_id, s.jatuh, s.selisih, s.kepada)
            for s in ada
            if s.kepada in _PERAN_KANTOR and s.status not in _BELUM
        ),
    )


def _kanal(semua: Sequence[Rencana], bahan: Bahan) -> dict[tuple[int, bool], list[str]]:
    """Return the channels by account and by whether the reminder is a legal notice."""
    hasil: dict[tuple[int, bool], list[str]] = {}
    kontak = bahan.akun.kontak({satu.penerima_id for satu in semua} - {TANPA_PENERIMA})
    for resmi in (False, True):
        dikirim = kanal_semua(list(kontak.values()), Kelompok.TENGGAT, resmi=resmi)
        for akun_id, cara in dikirim.items():
            langsung = [k.value for k, satu in cara.items() if satu is CaraTerima.LANGSUNG]
            hasil[akun_id, resmi] = sorted(langsung)
    return hasil


def _baris(
    milik: Rencana, kanal: Mapping[tuple[int, bool], list[str]], bahan: Bahan
) -> Iterator[dict[str, Any]]:
    """Give the rows of one plan: those it replaces, then its own, one a channel."""
    kini = milik.tiba.kini
    assert kini is not None  # noqa: S101 - a plan says something
    if milik.penerima_id == TANPA_PENERIMA:
        yield _isian(milik, kini, "aplikasi", StatusPengingat.TANPA_ALAMAT, bahan)
        return
    for anak in milik.tiba.terlewat:
        yield _isian(milik, anak, "aplikasi", StatusPengingat.DIGANTIKAN, bahan)
    resmi = kini.kepada is Kepada.PIHAK
    for satu in ("aplikasi", *kanal.get((milik.penerima_id, resmi), ())):
        yield _isian(milik, kini, satu, StatusPengingat.MENUNGGU, bahan)


def _isian(
    milik: Rencana, anak: Anak, kanal: str, status: StatusPengingat, bahan: Bahan
) -> dict[str, Any]:
    saat = clock.sekarang()
    return dict(zip(_EFEK, _kunci(milik, anak, kanal), strict=True)) | {
        "untuk_hari": _hari(milik, anak, bahan),
        "kepada": anak.kepada,
        "status": status,
        "dibuat_pada": saat,
        "selesai_pada": None if status is StatusPengingat.MENUNGGU else saat,
    }


def _terwakili(baris: Mapping[str, Any], sudah: _Sudah) -> bool:
    """Tell whether a row is there, or its rung was said to the role before this account had it."""
    if tuple(baris[k] for k in _EFEK) in sudah.status:
        return True
    muka = tuple(baris[k] for k in _EFEK[:4])
    if (*muka, "aplikasi") in sudah.status:
        # The reminder itself is there: which channels carry it is settled when it is said.
        return True
    return (*muka[:3], baris["kepada"]) in sudah.disebut


def _hidup_lagi(milik: Rencana, sudah: _Sudah) -> list[int]:
    """Return the reminder that was not needed when its turn came, and is needed now."""
    if milik.tiba.kini is None:
        return []
    ada = sudah.status.get(_kunci(milik, milik.tiba.kini, "aplikasi"))
    return [ada[0]] if ada is not None and ada[1] is StatusPengingat.TIDAK_PERLU else []


def _hidupkan(ids: Sequence[int]) -> None:
    if ids:
        db.session.execute(
            sa.update(Pengingat)
            .where(Pengingat.id.in_(ids), Pengingat.status == StatusPengingat.TIDAK_PERLU)
            .values(
                status=StatusPengingat.MENUNGGU, selesai_pada=None, dibuat_pada=clock.sekarang()
            )
        )


def _sisipkan(baris: Sequence[Mapping[str, Any]]) -> Sequence[Any]:
    """Insert rows that are not there yet; return those that were, in the order given."""
    if not baris:
        return ()
    masuk: list[Any] = []
    for awal in range(0, len(baris), _SEKALIGUS):
        masuk += db.session.execute(
            sisip(Pengingat)
            .values(list(baris[awal : awal + _SEKALIGUS]))
            .on_conflict_do_nothing(index_elements=list(_EFEK))
            .returning(
                Pengingat.id,
                Pengingat.tenggat_id,
                Pengingat.kanal,
                Pengingat.kepada,
                Pengingat.status,
            )
        ).all()
    return sorted(masuk, key=lambda satu: satu.id)


def _kabari_pemegang(
    milik: Rencana, tanpa: set[tuple[int, Kepada]], hari: date, bahan: Bahan
) -> None:
    """Tell who holds a deadline, once a due day, that its party has to be reminded by hand.

    Once the day is past there is nobody to remind: the office's own rung says that it is.
    """
    if milik.penerima_id != TANPA_PENERIMA or (milik.tenggat.id, Kepada.PIHAK) not in tanpa:
        return
    if hari > milik.tenggat.jatuh:
        return
    teks = naskah(milik, Kepada.PENANGGUNG_JAWAB, hari)
    beri_tahu(
        baca.pemegang(milik.tenggat, milik.bahan, bahan),
        kelompok=Kelompok.TENGGAT,
        judul=teks.judul,
        isi=f"{kata.TANPA_AKUN} {teks.isi}",
        kunci=f"tenggat:{milik.tenggat.id}:{milik.tenggat.jatuh}:tanpa-akun",
        rujukan=milik.tenggat.rujukan,
        tidak_sebelum=pagi(hari),
        tenggat_id=milik.tenggat.id,
    )
