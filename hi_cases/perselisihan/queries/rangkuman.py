"""What the morning digest says of cases: counts, first numbers and where to look; no name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.hari_ini import DEKAT, KATA_DEKAT
from hi_cases.core.rujukan import BagianRangkuman, Label
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries.akses import boleh_isi
from hi_cases.perselisihan.queries.hari_ini import ButirHariIni, hari_ini
from hi_cases.perselisihan.queries.masuk import hitung_menurut_jenis
from hi_cases.perselisihan.queries.serah_terima import belum_dibaca
from hi_cases.perselisihan.types import Asal, Tahap
from hi_cases.perselisihan.types.masuk import JenisMasuk

_DISEBUT = 3
_BERKAS = (JenisMasuk.BERKAS, JenisMasuk.KELENGKAPAN)


def _baris(pasangan: Sequence[tuple[str, int, str]]) -> tuple[Label, ...]:
    return tuple(Label(f"{kata}: {jumlah}", url) for kata, jumlah, url in pasangan if jumlah)


def _nomor(kata: str, jumlah: int, butir: Sequence[ButirHariIni]) -> tuple[Label, ...]:
    """Count, and name the first cases by their number; a single one is led to itself."""
    if not jumlah:
        return ()
    sebut = ", ".join(satu.nomor for satu in butir[:_DISEBUT])
    lebih = ", …" if len(butir) > _DISEBUT else ""
    alamat = (
        url_for("perselisihan.rincian", perkara_id=butir[0].perkara_id)
        if len(butir) == 1
        else url_for("beranda.hari_ini")
    )
    return (Label(f"{kata}: {jumlah} ({sebut}{lebih})", alamat),)


def _tenggat(butir: Sequence[ButirHariIni]) -> tuple[Label, ...]:
    """Count each case once: a silence is not counted again as late."""
    diam = [satu for satu in butir if satu.diam]
    lain = [(satu, satu.sisa) for satu in butir if not satu.diam and satu.sisa is not None]
    lewat = [satu for satu, n in lain if n < 0]
    kini = [satu for satu, n in lain if n == 0]
    dekat = [satu for satu, n in lain if 0 < n <= DEKAT]
    return (
        *_nomor("Diam yang berakibat hukum", sum(len(satu.diam) for satu in diam), diam),
        *_nomor("Lewat waktu", len(lewat), lewat),
        *_nomor("Jatuh hari ini", len(kini), kini),
        *_nomor(f"Jatuh {KATA_DEKAT}", len(dekat), dekat),
    )


def _baru_dilimpahkan(pelaku: Pelaku) -> int:
    """Count the cases that were given to a mediator and that he has not received yet."""
    stmt = sa.select(sa.func.count()).where(
        Perkara.asal == Asal.SISTEM,
        Perkara.mediator_id == pelaku.id,
        Perkara.tahap == Tahap.DILIMPAHKAN_MEDIATOR,
        Perkara.pelimpahan_diterima_pada.is_(None),
    )
    return db.session.scalar(stmt) or 0


def _masuk(pelaku: Pelaku) -> tuple[Label, ...]:
    jumlah = hitung_menurut_jenis(pelaku)

    def alamat(*jenis: JenisMasuk) -> str:
        return url_for("perselisihan.masuk", jenis=[satu.value for satu in jenis])

    return _baris(
        [
            (
                "Perkara baru dilimpahkan kepada Anda",
                _baru_dilimpahkan(pelaku),
                url_for("perselisihan.daftar", terbuka=1, milik="saya"),
            ),
            (
                "Perkara baru diserahkan kepada Anda",
                len(belum_dibaca(pelaku)),
                url_for("beranda.hari_ini"),
            ),
            (
                "Berkas yang perlu diperiksa",
                sum(jumlah.get(satu, 0) for satu in _BERKAS),
                alamat(*_BERKAS),
            ),
            (
                "Kabar para pihak yang menunggu",
                jumlah.get(JenisMasuk.KABAR, 0),
                alamat(JenisMasuk.KABAR),
            ),
        ]
    )


def rangkuman(pelaku: Pelaku, _hari: date) -> list[BagianRangkuman]:
    """Answer `PortRangkuman` for cases: what falls due, and what came in."""
    if not boleh_isi(pelaku):
        return []
    bagian = (
        BagianRangkuman("Tenggat perkara", _tenggat(hari_ini(pelaku))),
        BagianRangkuman("Yang baru masuk", _masuk(pelaku)),
    )
    return [satu for satu in bagian if satu.butir]
