"""Where one may go on to, which numbers can be dialled, who is an outsider."""

import pytest

from hi_cases.akun import rules
from hi_cases.core.authz import PERAN_LUAR, Peran


@pytest.mark.parametrize("jalur", ["/", "/klaim", "/saya/17?a=1#b", "/ajukan/3/periksa"])
def test_jalur_di_sini(jalur: str) -> None:
    assert rules.jalur_aman(jalur) == jalur


@pytest.mark.parametrize(
    "jalur",
    [
        "https://jahat.test",
        "//jahat.test",
        "/\\jahat.test",
        "/%5cjahat.test",
        "/%2Fjahat.test",
        "/a\\b",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=1",
        "/a b",
        "",
        "klaim",
        "/" + "a" * 500,
    ],
)
def test_jalur_ke_luar_dibuang(jalur: str) -> None:
    assert rules.jalur_aman(jalur) == ""


def test_telepon() -> None:
    assert rules.telepon_baku("") == ""
    assert rules.telepon_baku("0812-3456 7890") == "081234567890"
    assert rules.telepon_baku("+62 (21) 1234.5678") == "+622112345678"


@pytest.mark.parametrize("teks", ["12345", "0812abc45678", "+", "0812345678901234", "8\n123456"])
def test_bukan_telepon(teks: str) -> None:
    with pytest.raises(ValueError, match="telephone"):
        rules.telepon_baku(teks)


def test_uraian_untuk_setiap_peran_luar() -> None:
    assert set(rules.URAIAN_PERAN) == PERAN_LUAR


def test_akun_petugas_bukan_akun_pihak() -> None:
    assert rules.pihak_luar(frozenset({Peran.PEKERJA, Peran.SERIKAT}))
    assert not rules.pihak_luar(frozenset({Peran.PETUGAS}))
    assert not rules.pihak_luar(frozenset({Peran.PEKERJA, Peran.ADMIN}))
    assert not rules.pihak_luar(frozenset())
