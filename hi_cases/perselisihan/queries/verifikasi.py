"""Letters that wait for an officer's look: powers of attorney and spokesmen of companies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Cakupan, Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan.models import AksesPihak, Kuasa, Perkara, Pihak
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import TERBUKA, JenisPihak, StatusKuasa, Tahap, Tindakan
from hi_cases.perusahaan import queries as perusahaan

BATAS = 30
"""Shown at once, the oldest first: each brings its papers along."""
_SESUDAH_DIAJUKAN = TERBUKA - {Tahap.DRAF, Tahap.BIPARTIT}


@dataclass(frozen=True)
class KuasaMenunggu:
    """A power of attorney with its party, its case and its papers."""

    kuasa: Kuasa
    pihak: Pihak
    perkara: Perkara
    berkas: Sequence[Any]


@dataclass(frozen=True)
class WakilMenunggu:
    wakil: Any
    berkas: Sequence[Any]


@dataclass(frozen=True)
class AksesMenunggu:
    """An account of a company that no registered company holds yet, with its letter."""

    akses: AksesPihak
    pihak: Pihak
    perkara: Perkara
    berkas: Sequence[Any]


def _milik(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    peran = authz.tabel().baris[izin.kode(Tindakan.PERIKSA_KUASA)].peran
    semua = any(peran.get(satu) is Cakupan.SEMUA for satu in pelaku.peran)
    return Perkara.di_dinas if semua else Perkara.mediator_id == pelaku.id


def _surat(pelaku: Pelaku, rujukan: Rujukan, *jenis: JenisBerkas) -> list[Any]:
    """Return the papers that can be the letter: those filed as such first, else all of them."""
    semua = list(dokumen.berkas_untuk(pelaku, rujukan))
    return [satu for satu in semua if satu.jenis in jenis] or semua


def kuasa_menunggu(
    pelaku: Pelaku, kuasa_id: int | None = None, perkara_id: int | None = None
) -> list[KuasaMenunggu]:
    """Return the powers of attorney that wait: all for the counter, a mediator's own cases."""
    stmt = (
        sa.select(Kuasa, Pihak, Perkara)
        .join(Pihak, Pihak.id == Kuasa.pihak_id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(
            _milik(pelaku),
            Kuasa.status == StatusKuasa.MENUNGGU,
            Perkara.tahap.in_(_SESUDAH_DIAJUKAN),
        )
        .order_by(Kuasa.id)
        .limit(BATAS)
    )
    if kuasa_id is not None:
        stmt = stmt.where(Kuasa.id == kuasa_id)
    if perkara_id is not None:
        stmt = stmt.where(Perkara.id == perkara_id)
    return [
        KuasaMenunggu(
            kuasa,
            pihak,
            perkara,
            _surat(pelaku, Rujukan("pihak", pihak.id), JenisBerkas.SURAT_KUASA),
        )
        for kuasa, pihak, perkara in db.session.execute(stmt)
    ]


def wakil_menunggu(pelaku: Pelaku) -> list[WakilMenunggu]:
    """Return the spokesmen that wait, to whom may judge them."""
    if not authz.tabel().boleh(pelaku, "perusahaan.verifikasi_wakil"):
        return []
    surat = (JenisBerkas.SURAT_TUGAS, JenisBerkas.SURAT_KUASA)
    return [
        WakilMenunggu(satu, _surat(pelaku, Rujukan("wakil_perusahaan", satu.id), *surat))
        for satu in perusahaan.daftar_wakil(pelaku, menunggu=True)
    ]


def akses_tertunda() -> sa.ColumnElement[bool]:
    """Return the filter for accounts of a company not tied to the registry, not yet judged."""
    return sa.and_(
        AksesPihak.penuh.is_(False),
        AksesPihak.dicabut_pada.is_(None),
        Pihak.jenis == JenisPihak.PENGUSAHA,
        Pihak.perusahaan_id.is_(None),
        Perkara.tahap.in_(_SESUDAH_DIAJUKAN),
    )


def surat_akses(pelaku: Pelaku, akses: AksesPihak) -> list[Any]:
    """Return the letter that an account showed for its party; none where it showed none."""
    surat = (JenisBerkas.SURAT_TUGAS, JenisBerkas.SURAT_KUASA)
    semua = dokumen.berkas_untuk(pelaku, Rujukan("pihak", akses.pihak_id))
    return [s for s in semua if s.jenis in surat and s.diunggah_oleh_id == akses.pengguna_id]


def akses_menunggu(pelaku: Pelaku) -> list[AksesMenunggu]:
    """Return the accounts that wait so: all for the counter, a mediator's own cases."""
    stmt = (
        sa.select(AksesPihak, Pihak, Perkara)
        .join(Pihak, Pihak.id == AksesPihak.pihak_id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(_milik(pelaku), akses_tertunda())
        .order_by(AksesPihak.id)
        .limit(BATAS)
    )
    return [
        AksesMenunggu(akses, pihak, perkara, surat_akses(pelaku, akses))
        for akses, pihak, perkara in db.session.execute(stmt)
    ]
