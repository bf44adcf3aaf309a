"""Settings of mail: what a start accepts, and the setting it names when it does not."""

from pathlib import Path

import pytest

import config


def _baca(folder: Path, **env: str) -> config.Pengaturan:
    return config.baca({"HI_DATA_DIR": str(folder), "HI_SECRET_KEY": "abcdefgh" * 5, **env})


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("smtp://siti:ra%40hasia@surel.test:2525", ("surel.test", 2525, "starttls", "siti")),
        ("smtp://surel.test", ("surel.test", 587, "starttls", "")),
        ("smtps://siti:x@surel.test", ("surel.test", 465, "langsung", "siti")),
        ("smtp://127.0.0.1?tls=no", ("127.0.0.1", 25, "tanpa", "")),
    ],
)
def test_peladen_surel(tmp_path: Path, teks: str, harap: tuple[str, int, str, str]) -> None:
    smtp = _baca(tmp_path, HI_SMTP=teks).smtp
    assert smtp is not None
    assert (smtp.host, smtp.port, smtp.tls, smtp.pengguna) == harap
    assert smtp.sandi in {"", "x", "ra@hasia"}
    assert "hasia" not in repr(smtp)


@pytest.mark.parametrize(
    ("nama", "nilai"),
    [
        ("HI_SMTP", "surel.test:587"),
        ("HI_SMTP", "http://surel.test"),
        ("HI_SMTP", "smtp://"),
        ("HI_SMTP", "smtp://surel.test:seratus"),
        ("HI_SMTP", "smtp://surel.test/folder"),
        ("HI_SMTP", "smtp://surel.test?tls=mungkin"),
        ("HI_SMTP", "smtp://siti:x@surel.test?tls=no"),
        ("HI_SURAT_DARI", "bukan alamat"),
        ("HI_SURAT_DARI", "Dinas <a@b.test>\r\nBcc: c@d.test"),
        ("HI_ALAMAT", "hi.dinas.test"),
        ("HI_ALAMAT", "https://hi.dinas.test/jalur"),
        ("HI_ALAMAT", "https://siti@hi.dinas.test"),
        ("HI_WA_TOKEN", "token-tanpa-alamat"),
        ("HI_WA_URL", "gerbang.test/kirim"),
        ("HI_WA_URL", "ftp://gerbang.test/kirim"),
        ("HI_WA_URL", "https://siti:x@gerbang.test/kirim"),
        ("HI_WA_URL", "https://gerbang.test:seratus/"),
        ("HI_WA_URL", "http://gerbang.test/kirim"),
    ],
)
def test_yang_tidak_terpakai_disebut(tmp_path: Path, nama: str, nilai: str) -> None:
    with pytest.raises(config.PengaturanSalah, match=nama):
        _baca(tmp_path, **{nama: nilai})


def test_produksi_menuntut_pengirim_dan_https(tmp_path: Path) -> None:
    env = {"HI_ENV": "production"}
    with pytest.raises(config.PengaturanSalah, match="HI_SURAT_DARI"):
        _baca(tmp_path, **env, HI_SMTP="smtp://surel.test")
    with pytest.raises(config.PengaturanSalah, match="HI_ALAMAT"):
        _baca(tmp_path, **env, HI_ALAMAT="http://hi.dinas.test")
    atur = _baca(tmp_path, **env, HI_ALAMAT="https://hi.dinas.test/")
    assert atur.alamat == "https://hi.dinas.test"
    assert atur.smtp is None


def test_gerbang_wa(tmp_path: Path) -> None:
    assert _baca(tmp_path).wa is None
    with pytest.raises(config.PengaturanSalah, match="HI_WA_TOKEN is missing"):
        _baca(tmp_path, HI_WA_URL="https://gerbang.test/kirim")
    with pytest.raises(config.PengaturanSalah, match="no header"):
        _baca(tmp_path, HI_WA_URL="https://gerbang.test/kirim", HI_WA_TOKEN="a\r\nb")
    wa = _baca(tmp_path, HI_WA_URL="https://gerbang.test/kirim?x=1", HI_WA_TOKEN="rahasia").wa
    assert wa == config.GerbangWa("https://gerbang.test/kirim?x=1", "rahasia")
    assert "rahasia" not in repr(wa)
    lokal = {"HI_WA_URL": "http://127.0.0.1:9/kirim", "HI_WA_TOKEN": "rahasia"}
    assert _baca(tmp_path, **lokal).wa is not None
    with pytest.raises(config.PengaturanSalah, match="HI_WA_URL"):
        _baca(tmp_path, HI_ENV="production", **lokal)
