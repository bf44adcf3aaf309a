"""Meetings: hours as typed, days that were left, names for a public page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.clock import WIB
from hi_cases.core.errors import DataTidakSah
from hi_cases.jadwal.types import JenisAcara, StatusAcara
from hi_cases.perselisihan.rules import pertemuan
from hi_cases.perselisihan.types import JenisPihak, PerihalPanggilan, Tahap

SIDANG, KLARIFIKASI = PerihalPanggilan.SIDANG, PerihalPanggilan.KLARIFIKASI


@dataclass
class Saat:
    """When a meeting was before."""

    mulai: datetime


@dataclass
class Acara:
    """A meeting as the rules read it."""

    mulai: datetime
    perubahan: tuple[Saat, ...] = ()
    jenis: JenisAcara = JenisAcara.SIDANG
    status: StatusAcara = StatusAcara.DIJADWALKAN


def saat(hari: int) -> datetime:
    return datetime(2026, 3, hari, 9, tzinfo=WIB)


@pytest.mark.parametrize(
    ("acara", "lepas"),
    [
        ([], set()),
        ([Acara(saat(9))], set()),
        ([Acara(saat(11), (Saat(saat(9)),))], {9}),
        ([Acara(saat(11), (Saat(saat(9)), Saat(saat(10))))], {9, 10}),
        ([Acara(saat(9), (Saat(saat(9)), Saat(saat(10))))], {10}),
        ([Acara(saat(9), status=StatusAcara.DIBATALKAN)], {9}),
        ([Acara(saat(9), status=StatusAcara.SELESAI)], set()),
        ([Acara(saat(9), status=StatusAcara.DIBATALKAN), Acara(saat(9))], set()),
        ([Acara(saat(9), jenis=JenisAcara.RAPAT, status=StatusAcara.DIBATALKAN)], set()),
    ],
)
def test_hari_yang_ditinggalkan(acara: list[Acara], lepas: set[int]) -> None:
    hasil = pertemuan.hari_lepas(acara)
    assert hasil.hari == {(SIDANG, date(2026, 3, hari)) for hari in lepas}
    assert hasil.saat == {(SIDANG, date(2026, 3, hari), time(9)) for hari in lepas}


def test_hari_klarifikasi_bukan_hari_sidang() -> None:
    batal = Acara(saat(9), jenis=JenisAcara.KLARIFIKASI, status=StatusAcara.DIBATALKAN)
    hasil = pertemuan.hari_lepas([batal, Acara(saat(9))])
    assert hasil.hari == {(KLARIFIKASI, date(2026, 3, 9))}


@pytest.mark.parametrize(
    ("pukul", "kena"),
    [("14.00", True), ("14:00", True), ("pukul 14.00 WIB", True), ("08.00", False), ("", False)],
)
def test_jam_yang_ditinggalkan_pada_hari_yang_sama(pukul: str, kena: bool) -> None:
    """17/2014 Ps 13(1)b: called for two in the afternoon, one is not absent at eight."""
    pagi, siang = saat(9).replace(hour=8), saat(9).replace(hour=14)
    lepas = pertemuan.hari_lepas([Acara(pagi, (Saat(siang),))])
    assert lepas.kena(SIDANG, date(2026, 3, 9), pukul) is kena
    assert not lepas.kena(KLARIFIKASI, date(2026, 3, 9), pukul)
    kembali = pertemuan.hari_lepas([Acara(siang, (Saat(siang), Saat(pagi)))])
    assert not kembali.kena(SIDANG, date(2026, 3, 9), "14.00")
    batal = Acara(siang, status=StatusAcara.DIBATALKAN)
    berdua = pertemuan.hari_lepas([batal, Acara(pagi)])
    assert berdua.kena(SIDANG, date(2026, 3, 9), pukul) is kena


def test_panggilan_tanpa_jam_dinilai_menurut_harinya() -> None:
    lepas = pertemuan.hari_lepas([Acara(saat(11), (Saat(saat(9)),))])
    for pukul in ("", None, "pagi", "10.00"):
        assert lepas.kena(SIDANG, date(2026, 3, 9), pukul)
        assert not lepas.kena(SIDANG, date(2026, 3, 11), pukul)


@given(st.lists(st.integers(1, 28), min_size=1, max_size=8))
def test_hari_yang_berlaku_tidak_pernah_lepas(hari: list[int]) -> None:
    """However often it is moved, the day on which it stands now calls everybody."""
    *dahulu, kini = hari
    acara = Acara(saat(kini), tuple(Saat(saat(satu)) for satu in dahulu))
    lepas = pertemuan.hari_lepas([acara])
    assert not lepas.kena(SIDANG, date(2026, 3, kini), "09.00")
    assert {satu.day for _, satu in lepas.hari} == set(dahulu) - {kini}


@pytest.mark.parametrize(
    ("teks", "jam"),
    [("9", time(9)), ("09.00", time(9)), ("9:30", time(9, 30)), ("13.05 WIB", time(13, 5))],
)
def test_jam_dibaca(teks: str, jam: time) -> None:
    assert pertemuan.baca_jam("mulai", teks) == jam


@pytest.mark.parametrize("teks", ["", "24.00", "9.60", "pagi", "9.0", "-1", "٩.٠٠x"])
def test_jam_yang_bukan_jam_menyebut_bidangnya(teks: str) -> None:
    with pytest.raises(DataTidakSah) as galat:
        pertemuan.baca_jam("selesai", teks)
    assert list(galat.value.bidang) == ["selesai"]


def test_sebutan_tanpa_nama_dan_bernomor_bila_perlu() -> None:
    semua = [(1, JenisPihak.PEKERJA), (2, JenisPihak.KELOMPOK), (3, JenisPihak.PENGUSAHA)]
    assert pertemuan.sebutan(semua) == {
        1: "Pihak pekerja 1",
        2: "Pihak pekerja 2",
        3: "Pihak pengusaha",
    }


@pytest.mark.parametrize(
    ("tahap", "sidang", "boleh"),
    [
        (Tahap.DILIMPAHKAN_MEDIATOR, 0, (SIDANG, KLARIFIKASI)),
        (Tahap.KLARIFIKASI, 0, (KLARIFIKASI, SIDANG)),
        (Tahap.MEDIASI, 1, (SIDANG,)),
    ],
)
def test_untuk_apa_menurut_tahap(tahap: Tahap, sidang: int, boleh: tuple) -> None:
    assert pertemuan.perihal_boleh(tahap, sidang) == boleh
