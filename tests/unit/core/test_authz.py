"""The permission table: roles, reach, stages."""

import pytest

from hi_cases.core.authz import SISTEM, UMUM, Cakupan, Izin, Pelaku, Peran, TabelIzin
from hi_cases.core.errors import TidakBerizin

IZIN = Izin(
    "perkara.jawab",
    "Mencatat jawaban",
    {Peran.KABID: Cakupan.SEMUA, Peran.MEDIATOR: Cakupan.SENDIRI},
    tahap=frozenset({"anjuran"}),
)
KABID = Pelaku(1, "K", frozenset({Peran.KABID}))
MEDIATOR = Pelaku(2, "M", frozenset({Peran.MEDIATOR}))
KEDUANYA = Pelaku(3, "KM", frozenset({Peran.KABID, Peran.MEDIATOR}))


@pytest.fixture
def tabel() -> TabelIzin:
    satu = TabelIzin()
    satu.tambah([IZIN])
    return satu


@pytest.mark.parametrize(
    ("pelaku", "tahap", "milik_sendiri", "boleh"),
    [
        (KABID, "anjuran", False, True),
        (KABID, "mediasi", True, False),
        (KABID, None, False, True),
        (MEDIATOR, "anjuran", True, True),
        (MEDIATOR, "anjuran", False, False),
        (KEDUANYA, "anjuran", False, True),
        (UMUM, "anjuran", True, False),
        (SISTEM, "anjuran", False, True),
    ],
)
def test_role_stage_and_ownership(
    tabel: TabelIzin, pelaku: Pelaku, tahap: str | None, *, milik_sendiri: bool, boleh: bool
) -> None:
    assert tabel.boleh(pelaku, "perkara.jawab", tahap, milik_sendiri=milik_sendiri) is boleh


def test_refusal_names_who_may(tabel: TabelIzin) -> None:
    with pytest.raises(TidakBerizin, match="Kepala bidang, Mediator"):
        tabel.pastikan(UMUM, "perkara.jawab")


def test_two_rows_of_one_code_are_refused(tabel: TabelIzin) -> None:
    with pytest.raises(ValueError, match="twice"):
        tabel.tambah([IZIN])


def test_unknown_code_is_an_error_not_a_yes(tabel: TabelIzin) -> None:
    with pytest.raises(KeyError):
        tabel.boleh(SISTEM, "tidak.ada")
