"""The morning digest: one e-mail to each account of the office on each working day, or none.

It says what waits today, by the sections that the domains give, and carries the notices that their
reader wants in a digest. A day that went by without one is not made up: its work is in the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from flask import current_app

from hi_cases.core import clock
from hi_cases.core.authz import PERAN_STAF
from hi_cases.core.berkala import PAGI
from hi_cases.core.db import db
from hi_cases.core.db import kunci as tahan
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import BagianRangkuman, Kontak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.queries import belum_ditangani
from hi_cases.pemberitahuan.services.kanal import kanal_semua
from hi_cases.pemberitahuan.services.keluar import tulis
from hi_cases.pemberitahuan.services.kesiapan import alamat_sah, pangkal, tautan, tautan_siap
from hi_cases.pemberitahuan.services.naskah import susun_surel
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok

TEMPLAT = "rangkuman"
BUTIR_TERBANYAK = 12


def _hari_kerja(hari: date) -> bool:
    """A year without a calendar is worked from Monday to Friday: better one digest too many."""
    try:
        return kalender_kerja.kalender().hari_kerja(hari)
    except KalenderBelumDimuat:
        return hari.weekday() < 5


def _kunci(akun_id: int, hari: date) -> str:
    return f"rangkuman:{akun_id}:{hari.isoformat()}"


def penerima_rangkuman(saat: datetime) -> list[int]:
    """Return the accounts of the office whose digest of this morning is not written yet.

    Empty before the morning begins, and on a day that is not worked.
    """
    lokal = clock.ke_lokal(saat)
    port = papan().akun
    if port is None or lokal.time() < PAGI or not _hari_kerja(lokal.date()):
        return []
    semua = sorted({satu for peran in PERAN_STAF for satu in port.berperan(peran)})
    kunci = {_kunci(satu, lokal.date()): satu for satu in semua}
    sudah = db.session.scalars(sa.select(PesanKeluar.kunci).where(PesanKeluar.kunci.in_(kunci)))
    for satu in sudah:
        del kunci[satu]
    return list(kunci.values())


def rangkum(akun_id: int, hari: date) -> bool:
    """Write the digest of one account, and mark the notices that it carries; False: nothing waits.

    A second call on the same day changes nothing.
    """
    port = papan().akun
    orang = port.kontak([akun_id]).get(akun_id) if port else None
    if orang is None or not orang.aktif or not alamat_sah(orang.surel):
        return False
    if db.session.scalar(sa.select(PesanKeluar.id).filter_by(kunci=_kunci(akun_id, hari))):
        return False
    kabar = _kabar_menunggu(akun_id)
    bagian = _bagian(orang, hari)
    if not bagian and not kabar:
        return False
    tulis(
        Kanal.SUREL,
        orang.surel,
        TEMPLAT,
        susun_surel(TEMPLAT, _data(hari, bagian, kabar)),
        _kunci(akun_id, hari),
        umur=_sampai_malam(hari),
    )
    for satu in kabar:
        satu.dirangkum_pada = clock.sekarang()
    db.session.flush()
    return True


def _sampai_malam(hari: date) -> timedelta:
    """The digest is of use while its day lasts."""
    malam = datetime.combine(hari + timedelta(days=1), time.min, tzinfo=clock.WIB)
    return max(malam - clock.sekarang(), timedelta(hours=1))


def _kabar_menunggu(akun_id: int) -> Sequence[Kabar]:
    """Return the notices that wait for a digest, held.

    What was opened meanwhile is known, and what is dealt with needs no telling.
    """
    stmt = sa.select(Kabar).where(
        Kabar.penerima_id == akun_id,
        Kabar.rangkum,
        Kabar.dirangkum_pada.is_(None),
        Kabar.dibuka_pada.is_(None),
        belum_ditangani(),
    )
    return db.session.scalars(tahan(stmt.order_by(Kabar.id))).all()


def _bagian(orang: Kontak, hari: date) -> list[BagianRangkuman]:
    """Ask each domain for its section, unless the account does not want the work of the day.

    The domains write addresses of pages as they do in a request, so one is pretended.
    """
    cara = kanal_semua([orang], Kelompok.HARIAN)[orang.id]
    if cara.get(Kanal.SUREL) is not CaraTerima.RANGKUMAN:
        return []
    with current_app.test_request_context(base_url=pangkal() or "http://localhost"):
        return [
            bagian
            for port in papan().rangkuman
            for bagian in port(orang.pelaku, hari)
            if bagian.butir or bagian.lebih
        ]


def _alamat(jalur: str) -> str:
    """Return the full address of a page of ours; "" where it has none, or we do not know ours."""
    return f"{pangkal()}{jalur}" if jalur.startswith("/") and tautan_siap() else ""


def _sebaris(teks: str) -> str:
    return " ".join(teks.split())


def _data(hari: date, bagian: Iterable[BagianRangkuman], kabar: Sequence[Kabar]) -> dict[str, Any]:
    """Return what the template is filled with, each value on a line of its own."""
    isi = [
        {
            "judul": _sebaris(satu.judul),
            "butir": [
                (_sebaris(butir.teks), _alamat(butir.url)) for butir in satu.butir[:BUTIR_TERBANYAK]
            ],
            "lebih": satu.lebih + max(0, len(satu.butir) - BUTIR_TERBANYAK),
        }
        for satu in bagian
    ]
    if kabar:
        siap = tautan_siap()
        isi.append(
            {
                "judul": "Kabar untuk Anda",
                "butir": [
                    (satu.judul, tautan("pemberitahuan.buka", kabar_id=satu.id) if siap else "")
                    for satu in kabar[-BUTIR_TERBANYAK:]
                ],
                "lebih": max(0, len(kabar) - BUTIR_TERBANYAK),
            }
        )
    return {
        "hari": tulis_tanggal(hari),
        "bagian": isi,
        "alamat_pilihan": tautan("pemberitahuan.pilihan") if tautan_siap() else "",
    }
