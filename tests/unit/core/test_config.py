"""Production refuses a start that would be unsafe, and says which setting."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import config
from hi_cases.surat.services.tanda_tangan import buat_sertifikat

AMAN = {"HI_ENV": "production", "HI_SECRET_KEY": "rahasia-untuk-pengujian-0123456789"}


def test_production_starts_with_a_secret(tmp_path: Path) -> None:
    atur = config.baca({**AMAN, "HI_DATA_DIR": str(tmp_path)})
    assert atur.produksi
    assert not atur.debug


@pytest.mark.parametrize(
    ("env", "disebut"),
    [
        ({"HI_ENV": "production"}, "HI_SECRET_KEY"),
        ({**AMAN, "HI_SECRET_KEY": "pendek"}, "HI_SECRET_KEY"),
        ({**AMAN, "HI_SECRET_KEY": "a" * 40}, "HI_SECRET_KEY"),
        ({**AMAN, "FLASK_DEBUG": "1"}, "FLASK_DEBUG"),
        ({**AMAN, "HI_CLOCK": "/tmp/jam"}, "HI_CLOCK"),  # noqa: S108
        ({**AMAN, "HI_DEMO_PASSWORD": "x"}, "HI_DEMO_PASSWORD"),
        ({**AMAN, "HI_PROXIES": "banyak"}, "HI_PROXIES"),
        ({**AMAN, "HI_PROXIES": "²"}, "HI_PROXIES"),
        ({"HI_ENV": "staging"}, "HI_ENV"),
    ],
)
def test_refusal_names_the_setting(tmp_path: Path, env: dict[str, str], disebut: str) -> None:
    with pytest.raises(config.PengaturanSalah, match=disebut):
        config.baca({**env, "HI_DATA_DIR": str(tmp_path)})


def test_a_certificate_must_open(tmp_path: Path) -> None:
    berkas = tmp_path / "dinas.p12"
    env = {
        "HI_DATA_DIR": str(tmp_path),
        "HI_SERTIFIKAT": str(berkas),
        "HI_SERTIFIKAT_SANDI": "sandi",
    }
    with pytest.raises(config.PengaturanSalah, match="HI_SERTIFIKAT cannot be read"):
        config.baca(env)
    berkas.write_bytes(buat_sertifikat("Uji", "sandi", datetime(2026, 1, 1, tzinfo=UTC), 30))
    atur = config.baca(env)
    assert (atur.sertifikat, atur.sertifikat_sandi) == (berkas, "sandi")
    assert "sandi" not in repr(atur).replace("sertifikat_sandi", "")
    with pytest.raises(config.PengaturanSalah, match="does not open it"):
        config.baca({**env, "HI_SERTIFIKAT_SANDI": "lain"})


def test_development_makes_its_own_secret_once(tmp_path: Path) -> None:
    pertama = config.baca({"HI_DATA_DIR": str(tmp_path)})
    kedua = config.baca({"HI_DATA_DIR": str(tmp_path)})
    assert len(pertama.secret_key) == 64
    assert pertama.secret_key == kedua.secret_key
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_database_url_speaks_to_the_right_driver(tmp_path: Path) -> None:
    dasar = {"HI_DATA_DIR": str(tmp_path)}
    assert config.baca(dasar).database_url == f"sqlite:///{tmp_path}/hi_cases.sqlite3"
    for awalan in ("postgres", "postgresql"):
        atur = config.baca({**dasar, "DATABASE_URL": f"{awalan}://u@h/d"})
        assert atur.database_url == "postgresql+psycopg://u@h/d"


def test_links_outside_production_lead_to_the_port_that_is_served(tmp_path: Path) -> None:
    env = {"HI_DATA_DIR": str(tmp_path)}
    assert config.baca(env).port == 8000
    assert config.baca({**env, "PORT": "8931"}).port == 8931
