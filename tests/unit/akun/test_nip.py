"""NIP and office of an account, as they stand under a letter."""

import pytest

from hi_cases.akun import rules
from hi_cases.akun.types import DataPengguna
from hi_cases.core.authz import Peran


def _data(peran: Peran, nip: str = "", jabatan: str = "") -> DataPengguna:
    return DataPengguna("Nama", "a@b.test", frozenset({peran}), nip=nip, jabatan=jabatan)


def test_blanks_inside_a_nip_are_taken_away() -> None:
    assert rules.nip_baku(" 19850623 201001 2 004 ") == "198506232010012004"


@pytest.mark.parametrize("nip", ["", "198506232010012004"])
def test_an_officer_may_have_one(nip: str) -> None:
    assert rules.periksa_data(_data(Peran.KABID, nip, "Kepala Bidang")) == {}


@pytest.mark.parametrize("nip", ["1985", "19850623201001200A", "²" * 18])
def test_one_that_is_none_is_refused(nip: str) -> None:
    galat = rules.periksa_data(_data(Peran.KABID, nip))
    assert list(galat) == ["nip"]
    assert nip in galat["nip"]


def test_outsiders_have_no_office_here() -> None:
    assert list(rules.periksa_data(_data(Peran.PEKERJA, jabatan="Operator"))) == ["jabatan"]
