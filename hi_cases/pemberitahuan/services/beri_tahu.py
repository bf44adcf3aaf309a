"""Telling somebody something: a notice in the application, and what leaves the house for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db, sisip
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Kontak, Rujukan
from hi_cases.core.teks import satu_baris
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.pemberitahuan.services.kanal import kanal_semua
from hi_cases.pemberitahuan.services.keluar import tulis
from hi_cases.pemberitahuan.services.naskah import TEMPLAT_KABAR
from hi_cases.pemberitahuan.services.saluran import SALURAN
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok

UMUR_KABAR = timedelta(days=7)
_PANJANG_KUNCI = 120


def beri_tahu(
    penerima: Iterable[int],
    *,
    kelompok: Kelompok,
    judul: str,
    isi: str,
    kunci: str,
    rujukan: Rujukan | None = None,
    resmi: bool = False,
    tidak_sebelum: datetime | None = None,
    tenggat_id: int | None = None,
    untuk_hari: date | None = None,
) -> list[Kabar]:
    """Write one notice to each of these accounts, and a message by each channel it asked for.

    `kunci` names the effect, such as "surat:17:menunggu:3": a second call with it changes nothing.
    `judul` and `isi` leave the house as they are: no names, no story, nothing that a stranger
    typed. `resmi` marks a legal notice, which no choice keeps in the house. `tidak_sebelum` keeps
    messages back until then; the notice itself is there at once. `tenggat_id` names the deadline
    that is reminded of, `untuk_hari` the day for which that was due. Accounts that are shut or gone
    are left out. Returns the notices by account, also those of an earlier call; one that counted as
    dealt with (`tangani`) and is told of again does so no more.
    """
    if not kunci or len(kunci) > _PANJANG_KUNCI:
        raise ValueError("the key of a notice is empty or too long")
    if kelompok is Kelompok.HARIAN:
        raise ValueError("the work of the day goes into the digest, not into notices")
    kontak = [satu for satu in _kontak(penerima) if satu.aktif]
    if not kontak:
        return []
    cara = kanal_semua(kontak, kelompok, resmi=resmi)
    isian = {
        "kelompok": kelompok,
        "resmi": resmi,
        "judul": rules.judul_tampak(judul) or kelompok.label,
        "isi": satu_baris(isi),
        "rujukan_jenis": rujukan.jenis if rujukan else None,
        "rujukan_id": rujukan.id if rujukan else None,
        "dibuat_pada": clock.sekarang(),
        "tenggat_id": tenggat_id,
        "untuk_hari": untuk_hari,
    }
    baru = _sisipkan(kontak, kunci, isian, cara)
    semua = _dengan_kunci([f"{kunci}:{satu.id}" for satu in kontak])
    for satu in semua:
        satu.ditangani_pada = None
    _keluarkan([k for k in semua if k.id in baru], kontak, kunci, cara, tidak_sebelum)
    return semua


def _kontak(penerima: Iterable[int]) -> Sequence[Kontak]:
    """Return the accounts in the order of their ids: two calls at once take rows alike."""
    port = papan().akun
    if port is None:
        raise RuntimeError("nobody answers for accounts: the factory wires PortAkun")
    diketahui = port.kontak(set(penerima))
    return [diketahui[satu_id] for satu_id in sorted(diketahui)]


def _sisipkan(
    kontak: Sequence[Kontak],
    kunci: str,
    isian: Mapping[str, Any],
    cara: Mapping[int, Mapping[Kanal, CaraTerima]],
) -> frozenset[int]:
    """Write the notices that are not there yet; return the ids of the new ones."""
    baris = [
        {
            **isian,
            "kunci": f"{kunci}:{satu.id}",
            "penerima_id": satu.id,
            "rangkum": CaraTerima.RANGKUMAN in cara[satu.id].values(),
        }
        for satu in kontak
    ]
    stmt = sisip(Kabar).values(baris).on_conflict_do_nothing(index_elements=["kunci"])
    return frozenset(db.session.scalars(stmt.returning(Kabar.id)))


def _dengan_kunci(kunci: Sequence[str]) -> list[Kabar]:
    stmt = sa.select(Kabar).where(Kabar.kunci.in_(kunci)).order_by(Kabar.penerima_id)
    return list(db.session.scalars(stmt))


def _keluarkan(
    baru: Sequence[Kabar],
    kontak: Sequence[Kontak],
    kunci: str,
    cara: Mapping[int, Mapping[Kanal, CaraTerima]],
    tidak_sebelum: datetime | None,
) -> None:
    """Write a message for each new notice and each channel that takes it at once."""
    langsung = [
        (kabar, kanal)
        for kabar in baru
        for kanal, satu in cara[kabar.penerima_id].items()
        if satu is CaraTerima.LANGSUNG
    ]
    dipakai = dict.fromkeys(kanal for _, kanal in langsung)
    alamat = {kanal: SALURAN[kanal].alamat(kontak) for kanal in dipakai}
    for kabar, kanal in langsung:
        tulis(
            kanal,
            alamat[kanal][kabar.penerima_id],
            TEMPLAT_KABAR,
            SALURAN[kanal].naskah(kabar),
            f"{kunci}:{kabar.penerima_id}:{kanal.value}",
            kabar.rujukan,
            umur=UMUR_KABAR,
            kabar_id=kabar.id,
            tidak_sebelum=tidak_sebelum,
        )
