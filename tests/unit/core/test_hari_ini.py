"""The page of today as a port: joined in the order of the factory, nothing shown of nothing."""

from datetime import date

import pytest

from hi_cases.core import papan
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.hari_ini import BagianHari, ButirHari, PortHariIni, Susunan
from hi_cases.core.papan import Papan
from hi_cases.core.rujukan import Label

KABID = Pelaku(1, "Rina", frozenset({Peran.KABID}))
MEDIATOR = Pelaku(2, "Ratna", frozenset({Peran.MEDIATOR}))
HARI = date(2026, 4, 1)


def _tenggat(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    butir = ButirHari(f"Putuskan sampai {hari:%d}", "/pengajuan/1")
    milik = (butir,) if pelaku.berperan(Peran.KABID) else ()
    return [BagianHari(Susunan.TENGGAT, milik, benda="pengajuan")]


@pytest.fixture
def meja(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wire a domain that gives all it can and one that gives sections alone."""
    sidang = BagianHari(Susunan.DAFTAR, (ButirHari("Sidang", "/jadwal/1"),), judul="Sidang")
    port = [
        PortHariIni(_tenggat, lambda p: int(p is KABID), lambda _p: Label("1 terbuka", "/daftar")),
        PortHariIni(lambda _p, _h: [sidang]),
    ]
    monkeypatch.setattr(papan, "_papan", Papan(hari_ini=port))


@pytest.mark.usefixtures("meja")
def test_sections_come_in_order_and_empty_ones_do_not() -> None:
    bagian = papan.bagian_hari_ini(KABID, HARI)
    assert [satu.susunan for satu in bagian] == [Susunan.TENGGAT, Susunan.DAFTAR]
    assert bagian[0].butir[0].label == "Putuskan sampai 01"
    assert [satu.judul for satu in papan.bagian_hari_ini(MEDIATOR, HARI)] == ["Sidang"]


@pytest.mark.usefixtures("meja")
def test_the_menu_counts_over_all_domains_and_a_port_need_not_count() -> None:
    assert papan.hitung_hari_ini(KABID) == 1
    assert papan.hitung_hari_ini(MEDIATOR) == 0
    assert papan.terbuka_hari_ini(KABID) == [Label("1 terbuka", "/daftar")]


def test_a_board_without_ports_is_an_empty_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papan, "_papan", Papan())
    assert papan.bagian_hari_ini(KABID, HARI) == []
    assert papan.hitung_hari_ini(KABID) == 0
    assert papan.terbuka_hari_ini(KABID) == []


def test_sisa_menyebut_hari_apa() -> None:
    with pytest.raises(ValueError, match="which days"):
        ButirHari("Kirim laporan", "/serikat/laporan/1", sisa=-57)
    assert ButirHari("Kirim laporan", "/serikat/laporan/1", sisa=-57, satuan="hari").sisa == -57
