"""The look keeps its rules: tokens, contrast, and nothing a strict CSP would refuse."""

import re
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
CSS = AKAR / "hi_cases" / "static" / "css"
WARNA = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")
TEMPLATE = sorted((AKAR / "templates").rglob("*.html"))
TERLARANG = re.compile(
    r"\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:|<style\b|(?:src|href)=[\"'](?:https?:)?//"
)
SKRIP = re.compile(r"<script\b[^>]*>")


def _token() -> dict[str, str]:
    teks = (CSS / "token.css").read_text(encoding="utf-8")
    return dict(re.findall(r"(--[a-z-]+): (#[0-9a-f]{6});", teks))


def _terang(warna: str) -> float:
    kanal = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _kontras(satu: str, dua: str) -> float:
    gelap, terang = sorted((_terang(satu), _terang(dua)))
    return (terang + 0.05) / (gelap + 0.05)


@pytest.mark.parametrize("berkas", sorted(CSS.glob("*.css")), ids=lambda p: p.name)
def test_every_colour_is_a_token(berkas):
    if berkas.name != "token.css":
        assert WARNA.findall(berkas.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("tulisan", "latar"),
    [
        ("--tinta", "--meja"),
        ("--tinta", "--kabut"),
        ("--tinta-redup", "--kertas"),
        ("--tinta-redup", "--meja"),
        ("--tinta-sedang", "--arsir-gelap"),
        ("--tinta-pudar", "--tinta"),
        ("--kertas", "--tinta-muda"),
        ("--kertas", "--tinta-muda-sorot"),
        ("--kertas", "--laut"),
        ("--laut", "--meja"),
        ("--laut", "--laut-muda"),
        ("--aman", "--aman-muda"),
        ("--dekat", "--dekat-muda"),
        ("--lewat", "--lewat-muda"),
    ],
)
def test_text_can_be_read(tulisan, latar):
    token = _token()
    assert _kontras(token[tulisan], token[latar]) >= 4.5


def test_edges_of_inputs_can_be_seen():
    token = _token()
    assert _kontras(token["--garis-isian"], token["--kertas"]) >= 3


@pytest.mark.parametrize("berkas", TEMPLATE, ids=lambda p: str(p.relative_to(AKAR / "templates")))
def test_templates_hold_nothing_that_the_csp_refuses(berkas):
    teks = berkas.read_text(encoding="utf-8")
    assert TERLARANG.findall(teks) == []
    assert all("nonce=" in skrip and "src=" in skrip for skrip in SKRIP.findall(teks))
