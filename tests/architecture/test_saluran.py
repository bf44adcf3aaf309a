"""Each channel by which a message leaves has its rows, and nothing asks which channel it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from hi_cases.pemberitahuan.rules import SIFAT, bawaan, cara, dapat_dipilih
from hi_cases.pemberitahuan.services.saluran import SALURAN
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok

AKAR = Path(__file__).resolve().parents[2]


def test_each_channel_has_its_rows() -> None:
    assert set(SIFAT) == set(SALURAN) == set(Kanal)
    assert any(satu.pokok for satu in SIFAT.values())


@pytest.mark.parametrize("staf", [True, False])
@pytest.mark.parametrize("kanal", Kanal)
def test_nothing_leaves_without_the_consent_that_a_channel_needs(kanal: Kanal, staf: bool) -> None:
    if SIFAT[kanal].perlu_setuju:
        for kelompok in Kelompok:
            assert bawaan(kelompok, kanal, staf=staf) is CaraTerima.TIDAK
            resmi = cara(kelompok, kanal, None, staf=staf, resmi=True)
            assert resmi is CaraTerima.TIDAK


@pytest.mark.parametrize("kanal", Kanal)
def test_a_digest_is_offered_only_where_one_leaves(kanal: Kanal) -> None:
    ada = {c for k in Kelompok for c in dapat_dipilih(k, kanal, staf=True)}
    assert (CaraTerima.RANGKUMAN in ada) is SIFAT[kanal].rangkuman


def test_every_channel_answers_for_nobody(aplikasi_arsitektur: Flask) -> None:
    with aplikasi_arsitektur.test_request_context():
        for kanal in set(Kanal) - {k for k, s in SIFAT.items() if s.perlu_setuju}:
            assert SALURAN[kanal].alamat([]) == {}
        assert all(isinstance(satu.siap(), bool) for satu in SALURAN.values())


def _kanal_tertentu(simpul: ast.expr) -> bool:
    return (
        isinstance(simpul, ast.Attribute)
        and isinstance(simpul.value, ast.Name)
        and simpul.value.id == "Kanal"
    )


def _kolom(simpul: ast.expr) -> bool:
    """Tell whether this is a column of a model: rows of one channel may be looked for."""
    return (
        isinstance(simpul, ast.Attribute)
        and isinstance(simpul.value, ast.Name)
        and simpul.value.id[:1].isupper()
        and simpul.value.id != "Kanal"
    )


def _bercabang(berkas: Path) -> Iterator[int]:
    """Give the lines on which a value is compared with one particular channel."""
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.Compare):
            isi = [simpul.left, *simpul.comparators]
            if any(map(_kanal_tertentu, isi)) and not any(map(_kolom, isi)):
                yield simpul.lineno


def test_nothing_asks_which_channel_it_is() -> None:
    """What is not the one channel is not therefore the other: the tables tell them apart."""
    bercabang = [
        f"{berkas.relative_to(AKAR)}:{baris}"
        for berkas in sorted((AKAR / "hi_cases").rglob("*.py"))
        for baris in _bercabang(berkas)
    ]
    assert bercabang == []


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    contoh = tmp_path / "contoh.py"
    contoh.write_text(
        "if kanal is Kanal.WA:\n    a = 1 if pesan.kanal == Kanal.SUREL else 2\n"
        "PesanKeluar.kanal == Kanal.WA\n"
    )
    assert sorted(_bercabang(contoh)) == [1, 2]
