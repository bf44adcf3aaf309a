"""Summonses received near to their session: the last day that keeps the distance, by hand.

Permenaker 17/2014 Ps 13(1)b says "secara patut" and names no days; three working days are a
setting (perlu verifikasi). Closed in the weeks below: Good Friday 3 April 2026, cuti bersama 24 and
Natal 25 December 2026.
"""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.kalender_kerja.queries.acuan import kalender_acuan
from hi_cases.kalender_kerja.types import Kalender
from hi_cases.perselisihan.rules import patut
from hi_cases.perselisihan.rules.menunggu import menunggu
from hi_cases.perselisihan.types import PanggilanPendek, Sisi, Tahap, Tindakan
from tests.unit.perselisihan.contoh import fakta, pihak


@pytest.fixture(scope="module")
def kalender() -> Kalender:
    return kalender_acuan()


@pytest.mark.parametrize(
    ("untuk", "terakhir"),
    [
        # Monday 30 November: 26 Thu, 27 Fri, 30 Mon are the three; so Wednesday the 25th.
        (date(2026, 11, 30), date(2026, 11, 25)),
        # Monday 6 April: Friday the 3rd is closed, so 1 Wed, 2 Thu, 6 Mon; Tuesday 31 March.
        (date(2026, 4, 6), date(2026, 3, 31)),
        # Monday 28 December: 22 Tue, 23 Wed, 28 Mon; 24 and 25 are closed; Monday the 21st.
        (date(2026, 12, 28), date(2026, 12, 21)),
    ],
)
def test_hari_terakhir_dihitung_mundur_dari_pertemuan(
    kalender: Kalender, untuk: date, terakhir: date
) -> None:
    assert patut.terima_terakhir(kalender, untuk, 3) == terakhir
    assert patut.pendek(kalender, terakhir, untuk, 3) is None


@pytest.mark.parametrize("diterima", [date(2026, 11, 26), date(2026, 11, 30)])
def test_terima_sesudahnya_pendek_dan_langsung_diperingatkan(
    kalender: Kalender, diterima: date
) -> None:
    satu = patut.pendek(kalender, diterima, date(2026, 11, 30), 3)
    assert satu == PanggilanPendek(date(2026, 11, 30), diterima, date(2026, 11, 25), 3)
    assert "paling lambat 25 November 2026" in patut.peringatan(satu)


def test_surat_menyebut_hari_terakhir_bukan_hari_pertemuannya() -> None:
    """Permenaker 17/2014 Ps 13(1)b; three working days before Monday 30 November 2026."""
    kata = patut.sampai_kapan(date(2026, 11, 30), date(2026, 11, 25), 3)
    assert "pertemuan Senin, 30 November 2026 perlu diterima paling lambat Rabu, 25 Nov" in kata
    assert "perlu verifikasi" in kata


PENDEK = PanggilanPendek(date(2026, 3, 31), date(2026, 3, 30), date(2026, 3, 26), 3)


def test_panel_menyebut_hari_yang_pendek_sebelum_menghapus() -> None:
    """Permenaker 17/2014 Ps 13(2): three absences, one after a summons of the day before."""
    semua = (pihak(1, mangkir=3, pendek=(PENDEK,)), pihak(2, Sisi.TERMOHON))
    panel = menunggu(fakta(Tahap.MEDIASI, pihak=semua, sidang=3))
    assert panel.tindakan is Tindakan.HAPUS_DARI_REGISTER
    assert "sidang 31 Maret 2026 (diterima 30 Maret 2026)" in panel.akibat
    assert "perlu verifikasi" in panel.akibat
    patut_semua = (pihak(1, mangkir=3), pihak(2, Sisi.TERMOHON))
    bersih = menunggu(fakta(Tahap.MEDIASI, pihak=patut_semua, sidang=3))
    assert bersih.akibat == "Perkara dapat dihapus dari register."


def test_pratinjau_menyebut_ketidakhadiran_yang_gugur_dan_akibatnya() -> None:
    """Permenaker 17/2014 Ps 13(2): with two of three absences nothing is struck out."""
    hari = tuple(date(2026, 3, n) for n in (10, 17, 31))
    termohon = pihak(2, Sisi.TERMOHON)
    lama = fakta(Tahap.MEDIASI, pihak=(pihak(1, mangkir=3, absen=hari), termohon))
    baru = fakta(Tahap.MEDIASI, pihak=(pihak(1, mangkir=2, absen=hari[:2]), termohon))
    gugur = patut.beda_mangkir(lama, baru)
    assert gugur[0] == "Ketidakhadiran Pihak 1 pada sidang 31 Maret 2026 tidak dihitung lagi."
    assert gugur[1].startswith("Perkara tidak lagi dapat dihapus dari register. Pemohon baru 2 dar")
    assert patut.beda_mangkir(baru, lama)[-1] == "Sesudah itu perkara dapat dihapus dari register."
    dekat = fakta(
        Tahap.MEDIASI, pihak=(pihak(1, mangkir=3, absen=hari, pendek=(PENDEK,)), termohon)
    )
    assert patut.beda_mangkir(lama, dekat) == [patut.peringatan(PENDEK)]
    assert patut.beda_mangkir(lama, lama) == []
