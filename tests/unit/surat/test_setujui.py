"""Rules of approval: the table of who takes whose step, and what stands above a name."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from hi_cases.core.authz import Peran
from hi_cases.surat.rules.setujui import (
    Wewenang,
    berikut,
    giliran,
    jabatan_tertulis,
    putaran_akhir,
    wewenang,
)
from hi_cases.surat.types import SebutanDelegasi, StatusLangkah

PLT = SebutanDelegasi.PLT


@dataclass
class Satu:
    putaran: int
    urutan: int
    status: StatusLangkah
    peran: Peran = Peran.KABID


@pytest.mark.parametrize(
    ("langkah", "peran", "wakil", "mediator", "hasil"),
    [
        (Peran.KABID, {Peran.KABID}, {}, None, Wewenang(Peran.KABID)),
        (Peran.KABID, {Peran.SUBKOOR}, {}, None, None),
        (Peran.KABID, {Peran.SUBKOOR}, {Peran.KABID: PLT}, None, Wewenang(Peran.KABID, PLT)),
        (Peran.KABID, {Peran.KABID}, {Peran.KABID: PLT}, None, Wewenang(Peran.KABID)),
        (Peran.KADIS, {Peran.SUBKOOR}, {Peran.KABID: PLT}, None, None),
        (Peran.MEDIATOR, {Peran.MEDIATOR}, {}, 5, Wewenang(Peran.MEDIATOR)),
        (Peran.MEDIATOR, {Peran.MEDIATOR}, {}, 6, None),
        (Peran.MEDIATOR, {Peran.KABID}, {}, 5, None),
        (Peran.MEDIATOR, {Peran.KABID}, {Peran.MEDIATOR: PLT}, 6, None),
    ],
)
def test_who_takes_whose_step(langkah, peran, wakil, mediator, hasil) -> None:
    kata = {"peran": peran, "wakil": wakil, "mediator_id": mediator}
    assert wewenang(langkah, pelaku_id=5, **kata) == hasil
    assert wewenang(langkah, pelaku_id=None, **kata) is None


@pytest.mark.parametrize(
    ("sebutan", "sendiri", "diwakili", "hasil"),
    [
        (None, "Kepala Bidang HI", "", "Kepala Bidang HI"),
        (None, "", "", "Kepala bidang"),
        (PLT, "Sekretaris", "Kepala Bidang HI", "Plt. Kepala Bidang HI"),
        (SebutanDelegasi.PLH, "Sekretaris", "", "Plh. Kepala bidang"),
        (SebutanDelegasi.AN, "Sekretaris", "Kepala Dinas", "a.n. Kepala Dinas,\nSekretaris"),
        (SebutanDelegasi.AN, "", "Kepala Dinas", "a.n. Kepala Dinas"),
    ],
)
def test_what_stands_above_a_name(sebutan, sendiri, diwakili, hasil) -> None:
    teks = jabatan_tertulis(
        Wewenang(Peran.KABID, sebutan),
        jabatan_sendiri=sendiri,
        jabatan_diwakili=diwakili,
        peran_label=Peran.KABID.label,
    )
    assert teks == hasil


def test_whose_turn_it_is() -> None:
    lama = Satu(1, 1, StatusLangkah.DIKEMBALIKAN)
    semua = [
        lama,
        Satu(2, 1, StatusLangkah.SELESAI),
        Satu(2, 3, StatusLangkah.MENUNGGU),
        Satu(2, 2, StatusLangkah.MENUNGGU),
    ]
    assert [satu.urutan for satu in putaran_akhir(semua)] == [1, 2, 3]
    kini = giliran(semua)
    assert kini is semua[3]
    assert berikut(semua, semua[3]) is semua[2]
    assert berikut(semua, semua[2]) is None
    assert giliran([lama]) is None
    assert giliran([]) is None
