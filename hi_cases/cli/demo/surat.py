"""Leaves letters on the desks of the demo accounts: drafts, what waits, came back, is out.

They are written, handed in and signed by the same services as on the pages, all today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.jadwal import queries as jadwal
from hi_cases.kalender_kerja.rules import tambah
from hi_cases.kalender_kerja.types import Kalender
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.services import lakukan
from hi_cases.perselisihan.types import Tahap, Tindakan
from hi_cases.surat import services
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import port
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import tulis
from hi_cases.surat.types import StatusSurat

_RUANG_KELIRU = {"tempat": "Ruang Mediasi 2, Gedung Dinas Ketenagakerjaan, lantai 1"}
_KLARIFIKASI = {
    "pokok_masalah": "Pengusaha mengubah upah pokok tanpa kesepakatan tertulis.",
    "keterangan_pekerja": "Upah pokok dibayar lebih rendah sejak Januari, tanpa pemberitahuan.",
}
_PENGEMBALIAN = {
    "penjelasan": "Risalah perundingan bipartit yang dilampirkan belum ditandatangani kedua pihak."
}


class Pemain(Protocol):
    """What is needed of those who play the scenarios."""

    hari_ini: date
    kalender: Kalender
    orang: dict[str, Pelaku]


@dataclass(frozen=True)
class _Surat:
    """One letter: which, about the first case of a stage, and how far it has come."""

    kode: str
    tahap: Tahap
    oleh: str
    isian: Mapping[str, Any] = field(default_factory=dict)
    bebas: Mapping[str, str] = field(default_factory=dict)
    tanpa: tuple[str, ...] = ()
    ke: int | None = None
    """The party it is for: 0 the applicant, 1 the respondent."""
    perkara_ke: int = 0
    ajukan: bool = True
    tanda: tuple[str, ...] = ()
    """Who takes the steps, one after the other."""
    catatan: str = ""
    """Returned by the kabid with this remark."""


_M = Tahap.DILIMPAHKAN_MEDIATOR
_PERTEMUAN = (
    (_M, 0, "sidang", "09.00", "10.30"),
    (_M, 1, "sidang", "10.30", "12.00"),
    (Tahap.KLARIFIKASI, 0, "klarifikasi", "13.00", "14.30"),
)
"""Meetings of the mediator that summonses call for: of which case, for what, from when to when."""
_KE_DEPAN = 4
"""Working days from today to these meetings."""
_SURAT = (
    _Surat("pelimpahan", _M, "petugas", tanda=("kabid",)),
    _Surat("penawaran", Tahap.DITAWARKAN, "petugas", tanpa=("periksa",), tanda=("kabid",)),
    _Surat("panggilan", _M, "mediator", tanpa=("setujui",), ke=0, perkara_ke=1,
           tanda=("mediator",)),
    _Surat("panggilan", _M, "mediator", _RUANG_KELIRU, ke=1, perkara_ke=1,
           tanda=("kabid", "mediator")),
    _Surat("panggilan", _M, "mediator", ke=1),
    _Surat("pengembalian_berkas", Tahap.BERKAS_DIKEMBALIKAN, "petugas", bebas=_PENGEMBALIAN,
           tanpa=("periksa",), ke=0),
    _Surat("panggilan", Tahap.KLARIFIKASI, "mediator", ke=1,
           catatan="Sebutkan lantai dan nomor ruangnya; pihak ini belum pernah datang."),
    _Surat("risalah_klarifikasi", Tahap.KLARIFIKASI, "mediator", bebas=_KLARIFIKASI, ajukan=False),
)  # fmt: skip


def _perkara(pemain: Pemain, tahap: Tahap, ke: int, oleh: str) -> Perkara:
    stmt = sa.select(Perkara).filter_by(tahap=tahap).order_by(Perkara.id)
    if oleh == "mediator":
        stmt = stmt.filter_by(mediator_id=pemain.orang["mediator"].id)
    return db.session.scalars(stmt).all()[ke]


def _jadwalkan(pemain: Pemain) -> None:
    """Plan the meetings that the summonses are for."""
    mediator = pemain.orang["mediator"]
    for tahap, ke, perihal, mulai, selesai in _PERTEMUAN:
        perkara = _perkara(pemain, tahap, ke, "mediator")
        isi = {
            "perihal": perihal,
            "tanggal": tambah(pemain.kalender, pemain.hari_ini, _KE_DEPAN),
            "mulai": mulai,
            "selesai": selesai,
            "ruang_id": jadwal.ruang_semua()[0].id,
            "tetap_alasan": "Kedua pihak meminta hari ini.",
        }
        lakukan(mediator, perkara.id, Tindakan.JADWALKAN, perkara.versi, isi)


def _tulis(pemain: Pemain, satu: _Surat) -> Surat:
    pelaku = pemain.orang[satu.oleh]
    rujukan = _perkara(pemain, satu.tahap, satu.perkara_ke, satu.oleh).rujukan
    isian = {**port(rujukan).awal(rujukan.id, satu.kode), **satu.isian}
    pihak = port(rujukan).pihak(rujukan.id)[satu.ke].id if satu.ke is not None else None
    surat = tulis.buat(pelaku, satu.kode, rujukan, pihak, isian)
    return tulis.simpan(pelaku, surat.id, surat.versi, {}, satu.bebas, satu.tanpa)


def _langkah(pemain: Pemain, surat: Surat, siapa: str) -> None:
    kini = giliran(surat.langkah)
    if kini is not None:
        services.setujui(pemain.orang[siapa], kini.id, surat.versi)


def _jalankan(pemain: Pemain, satu: _Surat) -> Surat:
    surat = _tulis(pemain, satu)
    if satu.ajukan:
        services.ajukan(pemain.orang[satu.oleh], surat.id, surat.versi)
    for siapa in satu.tanda:
        _langkah(pemain, surat, siapa)
    kini = giliran(surat.langkah) if satu.catatan else None
    if kini is not None:
        services.kembalikan(pemain.orang["kabid"], kini.id, surat.versi, satu.catatan)
    return surat


def _ganti(pemain: Pemain, lama: Surat) -> None:
    """Issue a summons anew with the room it is planned in: the old one reads as replaced."""
    mediator = pemain.orang["mediator"]
    isian = {"tempat": port(lama.rujukan).awal(lama.rujukan_id, lama.kode)["tempat"]}
    baru = services.ganti(mediator, lama.id, lama.versi)
    tulis.simpan(mediator, baru.id, baru.versi, isian, {}, ["setujui"])
    services.ajukan(mediator, baru.id, baru.versi)
    _langkah(pemain, baru, "mediator")


def isi_surat(pemain: Pemain) -> int:
    """Write the demo letters; return how many."""
    _jadwalkan(pemain)
    semua = [_jalankan(pemain, satu) for satu in _SURAT]
    terbit = [s for s in semua if s.kode == "panggilan" and s.status is StatusSurat.TERBIT]
    _ganti(pemain, terbit[-1])
    return len(semua) + 1
