"""The morning digest: working days, once, what waits and what was asked for; nothing, no e-mail."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask, url_for

from hi_cases.core import clock, papan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import BagianRangkuman, Label
from hi_cases.pemberitahuan import services
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok

# Monday, 2 March 2026, seven in the morning in Jakarta.
PAGI = "2026-03-02T00:00:00+00:00"
HARI = date(2026, 3, 2)


@pytest.fixture
def port(app: Flask) -> Iterator[list[Any]]:
    """Let a test say what waits: the ports of the domains are taken away."""
    meja = papan.papan()
    lama, meja.rangkuman = meja.rangkuman, []
    yield meja.rangkuman
    meja.rangkuman = lama


def _pagi(pelaku: Pelaku, hari: date) -> list[BagianRangkuman]:
    """A section with an address, written as a page would write it."""
    butir = Label("560/001/HI/2026:\n sidang pukul 09.00", url_for("pemberitahuan.kabar"))
    return [BagianRangkuman("Sidang hari ini", (butir,), lebih=2)]


def _jalankan() -> int:
    from workers.tasks.pemberitahuan import rangkum

    jumlah = 0
    for akun_id in services.penerima_rangkuman(clock.sekarang()):
        jumlah += services.rangkum(akun_id, clock.hari_ini())
    assert rangkum.name == "pemberitahuan.rangkum"
    return jumlah


def _surel() -> list[PesanKeluar]:
    stmt = sa.select(PesanKeluar).filter_by(templat="rangkuman").order_by(PesanKeluar.id)
    return list(db.session.scalars(stmt))


def test_satu_surel_satu_pegawai_satu_hari(
    pengguna: Callable[..., Any], port: list[Any], jam: Any
) -> None:
    jam.atur(PAGI)
    port.append(_pagi)
    orang = pengguna("mediator")
    pengguna("pekerja")
    assert _jalankan() == 1
    assert _jalankan() == 0
    assert not services.rangkum(orang.id, HARI)
    [surel] = _surel()
    assert surel.penerima == orang.email
    assert surel.kunci == f"rangkuman:{orang.id}:2026-03-02"
    assert surel.subjek == "Rangkuman pagi, Senin, 2 Maret 2026"
    assert surel.isi.startswith(
        "Selamat pagi. Yang menunggu Anda pada Senin, 2 Maret 2026:\n\n"
        "Sidang hari ini\n"
        "- 560/001/HI/2026: sidang pukul 09.00\n"
        "  http://localhost:8000/kabar\n"
        "- dan 2 lagi\n\n"
        "Mengatur rangkuman dan kabar: http://localhost:8000/kabar/pilihan\n"
    )


@pytest.mark.parametrize(
    ("saat", "sebab"),
    [
        ("2026-03-01T23:59:00+00:00", "before seven"),
        ("2026-02-28T01:00:00+00:00", "Saturday"),
        ("2026-03-01T01:00:00+00:00", "Sunday"),
    ],
)
def test_hanya_pagi_hari_kerja(
    pengguna: Callable[..., Any], port: list[Any], jam: Any, saat: str, sebab: str
) -> None:
    jam.atur(saat)
    port.append(_pagi)
    pengguna("mediator")
    assert _jalankan() == 0, sebab


def test_hari_libur_tidak(
    pengguna: Callable[..., Any], port: list[Any], jam: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Monday that a decree takes out of the week."""

    class Libur:
        def hari_kerja(self, hari: date) -> bool:
            return hari != HARI

    from hi_cases.pemberitahuan.services import rangkuman as modul

    monkeypatch.setattr(modul.kalender_kerja, "kalender", Libur)
    port.append(_pagi)
    pengguna("mediator")
    jam.atur(PAGI)
    assert _jalankan() == 0
    jam.atur("2026-03-03T00:00:00+00:00")
    assert _jalankan() == 1


def test_kosong_tidak_dikirim(pengguna: Callable[..., Any], port: list[Any], jam: Any) -> None:
    jam.atur(PAGI)
    port.append(lambda _pelaku, _hari: [BagianRangkuman("Kosong", ())])
    pengguna("mediator")
    assert _jalankan() == 0
    assert _surel() == []


def _tahu(orang: Any, kunci: str) -> Kabar:
    [kabar] = services.beri_tahu(
        [orang.id], kelompok=Kelompok.PERKARA, judul=f"Kabar {kunci}", isi="Isi", kunci=kunci
    )
    return kabar


def test_kabar_yang_menunggu_ikut_sekali(
    pengguna: Callable[..., Any], port: list[Any], jam: Any
) -> None:
    """Yesterday's notices of cases; the one opened meanwhile is known already."""
    jam.atur("2026-03-01T10:00:00+00:00")
    orang = pengguna("mediator")
    satu, dua = _tahu(orang, "satu"), _tahu(orang, "dua")
    services.buka(orang.pelaku, dua.id)
    jam.atur(PAGI)
    assert _jalankan() == 1
    [surel] = _surel()
    assert "Kabar untuk Anda\n- Kabar satu\n" in surel.isi
    assert f"/kabar/{satu.id}\n" in surel.isi
    assert "Kabar dua" not in surel.isi
    assert satu.dirangkum_pada is not None
    jam.atur("2026-03-03T00:00:00+00:00")
    assert _jalankan() == 0


def test_hari_yang_terlewat_tidak_disusulkan(
    pengguna: Callable[..., Any], port: list[Any], jam: Any
) -> None:
    jam.atur("2026-02-26T10:00:00+00:00")
    _tahu(pengguna("mediator"), "lama")
    jam.atur(PAGI)
    assert _jalankan() == 1
    assert len(_surel()) == 1


def test_pekerjaan_harian_dapat_dimatikan_kabarnya_tetap(
    pengguna: Callable[..., Any], port: list[Any], jam: Any
) -> None:
    jam.atur(PAGI)
    port.append(_pagi)
    orang = pengguna("mediator")
    services.simpan_pilihan(orang.pelaku, {(Kelompok.HARIAN, Kanal.SUREL): CaraTerima.TIDAK})
    assert _jalankan() == 0
    _tahu(orang, "satu")
    assert _jalankan() == 1
    [surel] = _surel()
    assert "Sidang hari ini" not in surel.isi
    assert "Kabar satu" in surel.isi


def test_akun_tertutup_tidak(pengguna: Callable[..., Any], port: list[Any], jam: Any) -> None:
    jam.atur(PAGI)
    port.append(_pagi)
    orang = pengguna("mediator")
    orang.active = False
    db.session.flush()
    assert _jalankan() == 0
    assert not services.rangkum(orang.id, HARI)


def test_basi_pada_malam_harinya(pengguna: Callable[..., Any], port: list[Any], jam: Any) -> None:
    jam.atur(PAGI)
    port.append(_pagi)
    pengguna("mediator")
    _jalankan()
    [surel] = _surel()
    assert surel.basi_pada.isoformat() == "2026-03-02T17:00:00+00:00"
