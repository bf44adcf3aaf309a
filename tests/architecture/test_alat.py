"""The tools of the build: the lock, the hygiene check, the CI script."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

AKAR = Path(__file__).resolve().parents[2]
KUNCI = ("requirements-build.txt", "requirements.txt", "requirements-dev.txt")


def _muat(nama: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"alat_{nama}", AKAR / "tools" / f"{nama}.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


@pytest.fixture
def kunci(tmp_path):
    """Return the lock tool on a copy of the files that it reads."""
    for nama in ("pyproject.toml", *KUNCI):
        shutil.copy(AKAR / nama, tmp_path)
    modul = _muat("lock")
    modul.ROOT = tmp_path
    return modul


def test_the_lock_matches(kunci):
    assert kunci.check() == 0


def test_a_changed_dependency_is_noticed(kunci):
    berkas = kunci.ROOT / "pyproject.toml"
    berkas.write_text(berkas.read_text().replace('"flask>=3.1"', '"flask>=99"'))
    salah = kunci.faults("requirements.txt", ("",))
    assert any("made from another pyproject.toml" in satu for satu in salah)
    assert any("nothing satisfies flask>=99" in satu for satu in salah)


@pytest.mark.parametrize(
    "baris",
    [
        "--index-url https://paket.contoh/simple",
        "--find-links /opt/paket",
        "flask @ git+https://contoh/flask",
        "# via 10.0.0.1:8080",
    ],
)
def test_an_address_in_the_lock_is_noticed(kunci, baris):
    berkas = kunci.ROOT / "requirements.txt"
    berkas.write_text(berkas.read_text() + baris + "\n")
    assert any("address" in satu for satu in kunci.faults("requirements.txt", ("",)))


def test_a_pin_without_a_hash_is_noticed(kunci):
    berkas = kunci.ROOT / "requirements.txt"
    berkas.write_text(berkas.read_text() + "tanpa-sidik==1.0\n")
    assert any("no hash" in satu for satu in kunci.faults("requirements.txt", ("",)))


def test_the_tracked_files_are_clean():
    perintah = [sys.executable, "tools/hygiene.py"]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stderr


def test_hygiene_notices_secrets_sources_and_dumping_grounds(tmp_path):
    modul = _muat("hygiene")
    modul.ROOT = tmp_path
    (tmp_path / "rahasia.txt").write_text("-----BEGIN " + "PRIVATE KEY-----")
    (tmp_path / "requirements.txt").write_text("--" + "index-url somewhere")
    (tmp_path / "utils.py").write_text("x = 1\n")
    (tmp_path / "panjang.py").write_text("x = 1\n" * 401)
    assert modul.faults(Path("rahasia.txt")) == ["rahasia.txt: looks like a secret"]
    assert modul.faults(Path("requirements.txt")) == ["requirements.txt: names a package source"]
    assert modul.faults(Path("utils.py")) == ["utils.py: name the module after what it holds"]
    assert modul.faults(Path("panjang.py")) == [
        "panjang.py: 401 lines; over 400 it becomes a package"
    ]


def test_shell_scripts_parse():
    for naskah in [*sorted((AKAR / "tools").glob("*.sh")), AKAR / ".ci" / "run"]:
        penafsir = "bash" if naskah.name == "run" else "sh"
        subprocess.run([penafsir, "-n", str(naskah)], check=True)
