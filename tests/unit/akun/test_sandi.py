"""Passwords: long, not among the first guesses, not one's own name."""

import pytest

from hi_cases.akun import rules


@pytest.mark.parametrize(
    "sandi",
    [
        "kucing hijau lompat pagar",
        "Teh-manis_di.atas_genteng",
        "7kqf-m2ze-xw4h-t8ra",
        "perahu kertas 88 melayar",
        "雨の夜に静かな港で待つ人がいる",
    ],
)
def test_yang_boleh(sandi: str) -> None:
    assert rules.kelemahan_sandi(sandi, nama="Ratna Wulandari", email="mediator@uji.id") == []


def test_terlalu_pendek_menyebut_panjang_yang_ditulis() -> None:
    [kalimat] = rules.kelemahan_sandi("pendek")
    assert "paling sedikit 12 karakter; Anda menulis 6" in kalimat


def test_terlalu_panjang() -> None:
    [kalimat] = rules.kelemahan_sandi("kucing hijau " * 20)
    assert "paling banyak 128 karakter" in kalimat


@pytest.mark.parametrize(
    "sandi",
    [
        "Password12345!",
        "P@ssw0rd2026!!",
        "katasandi12345",
        "Bekasi2026Disnaker",
        "qwertyuiop1234",
        "admin-admin-admin",
        "123456789012345",
        "Indonesia Merdeka 1945",
        "selamatdatang2026",
    ],
)
def test_yang_paling_dulu_ditebak(sandi: str) -> None:
    assert any("paling dulu ditebak" in satu for satu in rules.kelemahan_sandi(sandi))


@pytest.mark.parametrize("sandi", ["aaaaaaaaaaaaaa", "ababababababab", "zzzyyyzzzyyyzzz"])
def test_hanya_mengulang(sandi: str) -> None:
    assert any("hanya mengulang" in satu for satu in rules.kelemahan_sandi(sandi))


@pytest.mark.parametrize("sandi", ["wulandari terbang 7x", "xx-mediator9-kuning"])
def test_memuat_nama_atau_surel_sendiri(sandi: str) -> None:
    kalimat = rules.kelemahan_sandi(sandi, nama="Ratna Wulandari", email="mediator9@uji.id")
    assert kalimat == ["Kata sandi tidak boleh memuat nama atau surel Anda."]
