"""Every template is used by something, and everything asked for exists."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

AKAR = Path(__file__).resolve().parents[2]
TEMPLAT = AKAR / "templates"
_RUJUK = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+(.+?)\s*-?%}", re.DOTALL)
_KUTIP = re.compile(r"""["']([\w./-]+\.(?:html|txt|xml|svg))["']""")
_AKHIRAN = (".html", ".txt", ".xml", ".svg")
# Templates that an extension brings along and ours build on.
_LUAR = ("bootstrap5/", "bootstrap/", "security/", "bootstrap_base")


def _semua() -> set[str]:
    return {p.relative_to(TEMPLAT).as_posix() for p in TEMPLAT.rglob("*") if p.suffix in _AKHIRAN}


def _dari_templat() -> set[str]:
    nama: set[str] = set()
    for berkas in TEMPLAT.rglob("*"):
        if berkas.is_file():
            isi = berkas.read_text(encoding="utf-8")
            for rujukan in _RUJUK.findall(isi):
                nama |= set(_KUTIP.findall(rujukan))
    return nama


def _pola(simpul: ast.JoinedStr) -> str:
    potong = (
        re.escape(bagian.value) if isinstance(bagian, ast.Constant) else r"[\w-]+"
        for bagian in simpul.values
    )
    return "".join(potong)


def _dari_python() -> tuple[set[str], set[str]]:
    nama: set[str] = set()
    # An e-mail is asked for by the stem of its template: kirim_surel(…, "undangan", …).
    surel = {p.stem: f"email/{p.name}" for p in (TEMPLAT / "email").glob("*.txt")}
    pola: set[str] = set()
    for folder in ("hi_cases", "workers"):
        for berkas in (AKAR / folder).rglob("*.py"):
            for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
                if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
                    if simpul.value.endswith(_AKHIRAN) and " " not in simpul.value:
                        nama.add(simpul.value)
                    elif simpul.value in surel:
                        nama.add(surel[simpul.value])
                elif isinstance(simpul, ast.JoinedStr) and _pola(simpul).endswith(r"\.html"):
                    pola.add(_pola(simpul))
    return nama, pola


@pytest.fixture(scope="module")
def dipakai() -> tuple[set[str], set[str]]:
    nama, pola = _dari_python()
    return nama | _dari_templat(), pola


def test_no_template_is_unused(dipakai):
    nama, pola = dipakai
    sisa = {
        satu
        for satu in _semua() - nama
        if not any(re.fullmatch(p, satu) for p in pola)
        # The extension asks for its pages by the names of its own configuration.
        and not satu.startswith("security/")
    }
    assert sisa == set()


def test_the_extensions_own_templates_are_overridden_by_their_names(aplikasi_arsitektur):
    """A page under templates/security/ that the extension never asks for is unused."""
    diminta = {
        nilai
        for kunci, nilai in aplikasi_arsitektur.config.items()
        if kunci.startswith("SECURITY_") and isinstance(nilai, str) and nilai.endswith(".html")
    }
    nama = _dari_python()[0] | _dari_templat()
    sisa = {s for s in _semua() if s.startswith("security/")} - diminta - nama
    # Mail bodies are asked for by the name of the mail.
    sisa = {s for s in sisa if not s.startswith("security/email/")}
    assert sisa == set()


def test_every_template_asked_for_exists(dipakai):
    nama, _pola_dipakai = dipakai
    berfolder = {satu for satu in nama if "/" in satu and not satu.startswith(_LUAR)}
    assert {satu for satu in berfolder - _semua() if satu.endswith(".html")} == set()


def _induk(pohon: nodes.Template) -> str | None:
    luas = next(iter(pohon.find_all(nodes.Extends)), None)
    if luas is None or not isinstance(luas.template, nodes.Const):
        return None
    return luas.template.value


def _blok(nama: str) -> tuple[set[str], set[str], str | None]:
    """Return a template's blocks, those that stand inside another of them, and its parent."""
    pohon = Environment(autoescape=True).parse((TEMPLAT / nama).read_text(encoding="utf-8"))
    semua = list(pohon.find_all(nodes.Block))
    dalam = {anak.name for satu in semua for anak in satu.find_all(nodes.Block)}
    return {satu.name for satu in semua}, dalam, _induk(pohon)


def test_a_block_inside_a_block_does_not_fill_a_place_of_the_layout_above():
    """It would be drawn twice: a letterhead once stood in the head of the page as well."""
    salah = []
    for berkas in sorted(TEMPLAT.rglob("*.html")):
        nama = berkas.relative_to(TEMPLAT).as_posix()
        if nama.startswith("security/"):
            continue
        _, dalam, induk = _blok(nama)
        while induk and (TEMPLAT / induk).is_file():
            milik, _, kakek = _blok(induk)
            salah += [f"{nama}: {satu} is a block of {induk}" for satu in dalam & milik]
            induk = kakek
    assert salah == []


def _rantai(nama: str, pohon: Mapping[str, nodes.Template]) -> Iterator[nodes.Template]:
    """Yield a page and what it builds on; one whose frame is chosen at run time, on every frame."""
    yield pohon[nama]
    for satu in pohon[nama].find_all(nodes.Extends):
        if not isinstance(satu.template, nodes.Const):
            lanjut = {n for n in pohon if n.startswith("layouts/")}
        else:
            lanjut = {satu.template.value} & pohon.keys()
        for berikut in lanjut:
            yield from _rantai(berikut, pohon)


def _diimpor(templat: nodes.Template) -> set[str]:
    semua = (n for satu in templat.body if isinstance(satu, nodes.FromImport) for n in satu.names)
    return {n[-1] if isinstance(n, tuple) else n for n in semua}


def _dirender(berkas: Path) -> Iterator[tuple[str, set[str]]]:
    """Yield the pages that a module renders by name, with the variables that it gives them."""
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if (
            isinstance(simpul, ast.Call)
            and isinstance(simpul.func, ast.Name)
            and simpul.func.id == "render_template"
            and isinstance(simpul.args[0], ast.Constant)
        ):
            yield simpul.args[0].value, {k.arg for k in simpul.keywords if k.arg}


def test_no_import_hides_what_a_view_gives(aplikasi_arsitektur):
    """A macro that a page or its frame imports takes the place of a variable of the same name."""
    pohon = {
        nama: aplikasi_arsitektur.jinja_env.parse((TEMPLAT / nama).read_text(encoding="utf-8"))
        for nama in _semua()
    }
    tertutup = {
        (nama, variabel)
        for berkas in (AKAR / "hi_cases").rglob("routes/*.py")
        for nama, isi in _dirender(berkas)
        for templat in (_rantai(nama, pohon) if nama in pohon else ())
        for variabel in isi & _diimpor(templat)
    }
    assert tertutup == set()
