"""Reminders: rows first, each said once.

`susun` writes what a day asks for as rows; their key lets a second writer change nothing. The
message to a worker is a hint: `ingatkan` looks again at the deadline and only then makes the
notice, in the transaction in which the row ends. `sapu_pengingat` sends hints that got lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock, queue
from hi_cases.core.berkala import pagi
from hi_cases.core.db import db
from hi_cases.core.db import kunci as tahan
from hi_cases.kalender_kerja import services as tenggat_services
from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.models import Kabar, Pengingat, PesanKeluar
from hi_cases.pemberitahuan.queries import rencana as baca
from hi_cases.pemberitahuan.queries.rencana import Rencana
from hi_cases.pemberitahuan.rules import kumpulan
from hi_cases.pemberitahuan.services.beri_tahu import beri_tahu
from hi_cases.pemberitahuan.services.susun import TUGAS, naskah, susun
from hi_cases.pemberitahuan.types import Kelompok, Kepada, StatusPengingat

__all__ = ["TUGAS", "ingatkan", "sapu_pengingat", "susun"]

_PANJANG_SAPUAN = 500


def ingatkan(pengingat_id: int) -> StatusPengingat | None:
    """Say one reminder if it still holds; return how its row ended, None where it had ended."""
    baris = _tahan(pengingat_id)
    if baris is None or baris[0].status is not StatusPengingat.MENUNGGU:
        return None
    hari = clock.hari_ini()
    milik = _rencana_kini(baris[0], hari)
    if milik is None or milik.tiba.kini is None:
        return _akhiri(baris, StatusPengingat.TIDAK_PERLU)
    if milik.tiba.kini.selisih != baris[0].selisih:
        lewat = any(satu.selisih == baris[0].selisih for satu in milik.tiba.terlewat)
        akhir = StatusPengingat.DIGANTIKAN if lewat else StatusPengingat.TIDAK_PERLU
        return _akhiri(baris, akhir)
    kabar = _katakan(baris[0], milik, hari)
    if kabar is None:
        return _akhiri(baris, StatusPengingat.TIDAK_PERLU)
    return _catat_dibuat(baris, kabar)


def _tahan(pengingat_id: int) -> list[Pengingat] | None:
    """Return the rows of one reminder, held: the one on the page first, then its channels."""
    muka = db.session.scalar(
        tahan(sa.select(Pengingat).filter_by(id=pengingat_id, kanal="aplikasi")).execution_options(
            populate_existing=True
        )
    )
    if muka is None:
        return None
    saudara = db.session.scalars(
        tahan(
            sa.select(Pengingat)
            .filter_by(
                tenggat_id=muka.tenggat_id,
                jatuh=muka.jatuh,
                selisih=muka.selisih,
                penerima_id=muka.penerima_id,
            )
            .where(Pengingat.id != muka.id)
            .order_by(Pengingat.id)
        ).execution_options(populate_existing=True)
    )
    return [muka, *saudara]


def _rencana_kini(baris: Pengingat, hari: date) -> Rencana | None:
    """Return what the deadline has to say to this account now; None: nothing, or another day."""
    tenggat: Any = tenggat_services.pegang(baris.tenggat_id)
    if tenggat is None or tenggat.jatuh != baris.jatuh:
        return None
    semua = baca.rencana(tenggat.rujukan_jenis, [tenggat], hari, baca.bahan())
    return next((satu for satu in semua if satu.penerima_id == baris.penerima_id), None)


def _akhiri(baris: Sequence[Pengingat], status: StatusPengingat) -> StatusPengingat:
    kini = clock.sekarang()
    for satu in baris:
        if satu.status is StatusPengingat.MENUNGGU:
            satu.status, satu.selesai_pada = status, kini
    db.session.flush()
    return status


def _jatuh_lama(baris: Pengingat) -> date | None:
    """Return the due day that the last reminder to this account named, where it was another."""
    terakhir = db.session.scalar(
        sa.select(Pengingat.jatuh)
        .where(
            Pengingat.tenggat_id == baris.tenggat_id,
            Pengingat.penerima_id == baris.penerima_id,
            Pengingat.status == StatusPengingat.DIBUAT,
        )
        .order_by(Pengingat.selesai_pada.desc(), Pengingat.id.desc())
        .limit(1)
    )
    return terakhir if terakhir != baris.jatuh else None


def _katakan(baris: Pengingat, milik: Rencana, hari: date) -> Kabar | None:
    """Make the notice; None where the account was shut meanwhile."""
    teks = naskah(milik, baris.kepada, hari, jatuh_lama=_jatuh_lama(baris))
    resmi = baris.kepada is Kepada.PIHAK
    mulai = pagi(hari)
    if not resmi and kumpulan.tertunda(baris.untuk_hari, hari):
        mulai = max(mulai, clock.sekarang() + kumpulan.JEDA_KUMPUL)
    kabar = beri_tahu(
        [baris.penerima_id],
        kelompok=Kelompok.TENGGAT,
        judul=teks.judul,
        isi=teks.isi,
        kunci=f"tenggat:{baris.tenggat_id}:{baris.jatuh}:{baris.selisih}",
        rujukan=milik.tenggat.rujukan,
        resmi=resmi,
        tidak_sebelum=mulai,
        tenggat_id=baris.tenggat_id,
        untuk_hari=baris.untuk_hari,
    )
    return kabar[0] if kabar else None


def _catat_dibuat(baris: Sequence[Pengingat], kabar: Kabar) -> StatusPengingat:
    """End the rows by what was made: channels were chosen anew meanwhile, or shut."""
    kini, muka = clock.sekarang(), baris[0]
    terpakai = set(
        db.session.scalars(sa.select(PesanKeluar.kanal).where(PesanKeluar.kabar_id == kabar.id))
    )
    terpakai_semua = {"aplikasi", *(satu.value for satu in terpakai)}
    for satu in baris:
        ada = satu.kanal in terpakai_semua
        satu.status = StatusPengingat.DIBUAT if ada else StatusPengingat.TIDAK_PERLU
        satu.kabar_id = kabar.id if ada else None
        satu.selesai_pada = kini
    for kanal in sorted(terpakai_semua - {satu.kanal for satu in baris}):
        db.session.add(
            Pengingat(
                tenggat_id=muka.tenggat_id,
                jatuh=muka.jatuh,
                selisih=muka.selisih,
                untuk_hari=muka.untuk_hari,
                kepada=muka.kepada,
                penerima_id=muka.penerima_id,
                kanal=kanal,
                status=StatusPengingat.DIBUAT,
                kabar_id=kabar.id,
                dibuat_pada=kini,
                selesai_pada=kini,
            )
        )
    db.session.flush()
    return StatusPengingat.DIBUAT


def sapu_pengingat() -> int:
    """Send hints again for reminders that nobody took up; return how many there were."""
    diam = db.session.scalars(
        sa.select(Pengingat.id)
        .where(
            Pengingat.status == StatusPengingat.MENUNGGU,
            Pengingat.kanal == "aplikasi",
            Pengingat.dibuat_pada <= clock.sekarang() - rules.DIAM,
        )
        .order_by(Pengingat.id)
        .limit(_PANJANG_SAPUAN)
    ).all()
    for pengingat_id in diam:
        queue.kirim_lagi(TUGAS, pengingat_id)
    return len(diam)
