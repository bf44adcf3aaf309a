"""What the morning digest says of cases: counts and where to look, no name and no number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import BagianRangkuman, Label
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries.akses import boleh_isi
from hi_cases.perselisihan.queries.hari_ini import ButirHariIni, hari_ini
from hi_cases.perselisihan.queries.masuk import hitung_menurut_jenis
from hi_cases.perselisihan.queries.serah_terima import belum_dibaca
from hi_cases.perselisihan.types import Asal, Tahap
from hi_cases.perselisihan.types.masuk import JenisMasuk

_SEPEKAN = 5
_BERKAS = (JenisMasuk.BERKAS, JenisMasuk.KELENGKAPAN)


def _baris(pasangan: Sequence[tuple[str, int, str]]) -> tuple[Label, ...]:
    return tuple(Label(f"{kata}: {jumlah}", url) for kata, jumlah, url in pasangan if jumlah)


def _tenggat(butir: Sequence[ButirHariIni]) -> tuple[Label, ...]:
    """Count each case once: a silence is not counted again as late."""
    lain = [satu for satu in butir if not satu.diam]
    sisa = [satu.sisa for satu in lain if satu.sisa is not None]
    alamat = url_for("beranda.hari_ini")
    return _baris(
        [
            ("Diam yang berakibat hukum", sum(len(satu.diam) for satu in butir), alamat),
            ("Lewat waktu", sum(n < 0 for n in sisa), alamat),
            ("Jatuh hari ini", sum(n == 0 for n in sisa), alamat),
            ("Jatuh dalam lima hari kerja", sum(0 < n <= _SEPEKAN for n in sisa), alamat),
        ]
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
