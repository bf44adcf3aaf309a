"""The import contracts of pyproject.toml hold, and what they cannot say holds too."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
PAKET = AKAR / "hi_cases"


def _domain() -> list[str]:
    return sorted(
        p.name for p in PAKET.iterdir() if (p / "rules.py").exists() or (p / "rules").is_dir()
    )


def _berkas(domain: str, lapis: str) -> list[Path]:
    sebagai_modul, sebagai_paket = PAKET / domain / f"{lapis}.py", PAKET / domain / lapis
    return [sebagai_modul] if sebagai_modul.exists() else sorted(sebagai_paket.rglob("*.py"))


def _impor(berkas: Path) -> set[str]:
    nama: set[str] = set()
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.Import):
            nama |= {satu.name for satu in simpul.names}
        elif isinstance(simpul, ast.ImportFrom) and simpul.module:
            nama |= {f"{simpul.module}.{satu.name}" for satu in simpul.names}
    return nama


def test_import_contracts():
    perintah = Path(sys.executable).parent / "lint-imports"
    hasil = subprocess.run(
        [str(perintah), "--no-cache"], cwd=AKAR, capture_output=True, text=True, check=False
    )
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert "7 kept, 0 broken" in hasil.stdout


@pytest.mark.parametrize("domain", _domain())
@pytest.mark.parametrize("lapis", ["services", "queries", "routes", "forms"])
def test_no_layer_touches_another_domains_models(domain, lapis):
    """Only indikator's queries read foreign tables: it counts over all domains."""
    if (domain, lapis) == ("indikator", "queries"):
        return
    luar = [
        f"{berkas.relative_to(AKAR)}: {nama}"
        for berkas in _berkas(domain, lapis)
        for nama in _impor(berkas)
        if ".models" in nama and nama.startswith("hi_cases.") and nama.split(".")[1] != domain
    ]
    assert luar == []


def test_no_test_is_skipped_or_expected_to_fail():
    tanda = ("mark.skip", "mark.xfail", "pytest.skip(", "pytest.xfail(", "importorskip(")
    melanggar = [
        str(berkas.relative_to(AKAR))
        for berkas in sorted((AKAR / "tests").rglob("*.py"))
        if berkas != Path(__file__)
        if any(satu in berkas.read_text(encoding="utf-8") for satu in tanda)
    ]
    assert melanggar == []
