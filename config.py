"""Settings from the environment, typed and checked; read by the factory and the workers alone.

A default stands here only if it is sensible and safe to publish. Legal periods, letter texts and
holidays are data in the database, never settings.
"""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cryptography.hazmat.primitives.serialization import pkcs12

_AKAR = Path(__file__).resolve().parent
PORT_BAWAAN = 8000


class PengaturanSalah(RuntimeError):
    """The environment does not allow a start; the message says which setting and how to mend it."""


@dataclass(frozen=True)
class PeladenSurel:
    """The server that takes our mail: `tls` is "langsung", "starttls" or "tanpa"."""

    host: str
    port: int
    tls: str
    pengguna: str = ""
    sandi: str = field(default="", repr=False)


@dataclass(frozen=True)
class GerbangWa:
    """The HTTP gateway that passes notices on to WhatsApp, and the token it knows us by."""

    url: str
    token: str = field(default="", repr=False)


@dataclass(frozen=True)
class Pengaturan:
    """All settings of one process."""

    produksi: bool
    debug: bool
    data_dir: Path
    database_url: str
    redis_url: str | None
    secret_key: str
    clock_file: Path | None
    clamd: str | None
    nama_dinas: str
    jumlah_proksi: int = 0
    sesi_diam: timedelta = timedelta(hours=8)
    batas_unggah: int = 60 * 1024 * 1024
    smtp: PeladenSurel | None = None
    surat_dari: str = "HI Cases <hi-cases@localhost>"
    alamat: str | None = None
    port: int = PORT_BAWAAN
    """Where the web is served; outside production links that nobody clicked yet lead there."""
    wa: GerbangWa | None = None
    sertifikat: Path | None = None
    sertifikat_sandi: str = field(default="", repr=False)


def _teks(env: Mapping[str, str], nama: str) -> str | None:
    return env.get(nama, "").strip() or None


def _rahasia(env: Mapping[str, str], data_dir: Path, *, produksi: bool) -> str:
    """Return the secret; outside production one is made once and kept beside the data."""
    rahasia = _teks(env, "HI_SECRET_KEY")
    if rahasia and len(rahasia) >= 32 and len(set(rahasia)) >= 8:
        return rahasia
    if rahasia:
        raise PengaturanSalah("HI_SECRET_KEY is too weak: give at least 32 random characters.")
    if produksi:
        raise PengaturanSalah(
            "HI_SECRET_KEY is missing: production needs one, e.g. from `openssl rand -hex 32`."
        )
    berkas = data_dir / "secret_key"
    # Whoever has another account on this machine reads neither the database nor the files.
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as keluar:
            keluar.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    return berkas.read_text(encoding="ascii").strip()


def _database(env: Mapping[str, str], data_dir: Path) -> str:
    url = _teks(env, "DATABASE_URL") or f"sqlite:///{data_dir / 'hi_cases.sqlite3'}"
    for awalan in ("postgresql://", "postgres://"):
        if url.startswith(awalan):
            return "postgresql+psycopg://" + url.removeprefix(awalan)
    return url


def _tolak_di_produksi(env: Mapping[str, str], *, debug: bool) -> None:
    if debug:
        raise PengaturanSalah("FLASK_DEBUG is on: switch it off, production never runs with it.")
    if _teks(env, "HI_CLOCK"):
        raise PengaturanSalah("HI_CLOCK is set: production counts by the real clock only.")
    if _teks(env, "HI_DEMO_PASSWORD"):
        raise PengaturanSalah("HI_DEMO_PASSWORD is set: production has no demo accounts.")


_SETEMPAT = frozenset({"localhost", "127.0.0.1", "::1"})


def _smtp(env: Mapping[str, str]) -> PeladenSurel | None:
    """Read HI_SMTP. A password never travels in the clear, and TLS is left out only when told."""
    teks = _teks(env, "HI_SMTP")
    if teks is None:
        return None
    try:
        url = urlsplit(teks)
        port = url.port
    except ValueError:
        url, port = urlsplit(""), None
    tls = {"smtps": "langsung", "smtp": "starttls"}.get(url.scheme)
    if tls is None or not url.hostname or url.path not in {"", "/"}:
        raise PengaturanSalah(
            "HI_SMTP is not usable: write smtp://user:password@host:587 or smtps://user:password@host."
        )
    if url.query not in {"", "tls=no"} or (tls == "langsung" and url.query):
        raise PengaturanSalah("HI_SMTP: after the question mark only smtp://…?tls=no is known.")
    if url.query:
        tls = "tanpa"
    if tls == "tanpa" and url.username and url.hostname not in _SETEMPAT:
        raise PengaturanSalah("HI_SMTP would send its password in the clear: take ?tls=no away.")
    bawaan = {"langsung": 465, "starttls": 587, "tanpa": 25}[tls]
    return PeladenSurel(
        url.hostname, port or bawaan, tls, unquote(url.username or ""), unquote(url.password or "")
    )


def _surat_dari(env: Mapping[str, str], *, wajib: bool) -> str:
    teks = _teks(env, "HI_SURAT_DARI")
    if teks is None:
        if wajib:
            raise PengaturanSalah(
                "HI_SURAT_DARI is missing: mail needs a sender, e.g. HI Cases <hi@dinas.go.id>."
            )
        return Pengaturan.surat_dari
    alamat = parseaddr(teks)[1]
    if not re.fullmatch(r"[!-?A-~]+@[A-Za-z0-9.-]+", alamat) or not teks.isprintable():
        raise PengaturanSalah("HI_SURAT_DARI is not an address such as HI Cases <hi@dinas.go.id>.")
    return teks


def _port(env: Mapping[str, str]) -> int:
    """Read PORT; what is no port is refused by the supervisor, before anything is served."""
    teks = _teks(env, "PORT") or ""
    return int(teks) if teks.isascii() and teks.isdigit() else PORT_BAWAAN


def _alamat(env: Mapping[str, str], *, produksi: bool) -> str | None:
    """Read HI_ALAMAT, the address under which people reach this installation."""
    teks = _teks(env, "HI_ALAMAT")
    if teks is None:
        return None
    if not re.fullmatch(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?", teks):
        raise PengaturanSalah("HI_ALAMAT must be an address without a path: https://hi.dinas.go.id")
    if produksi and not teks.startswith("https://"):
        raise PengaturanSalah("HI_ALAMAT must begin with https:// in production.")
    return teks.rstrip("/")


def _wa(env: Mapping[str, str], *, produksi: bool) -> GerbangWa | None:
    """Read HI_WA_URL and HI_WA_TOKEN: plain http is for this machine only, it carries numbers."""
    teks, token = _teks(env, "HI_WA_URL"), _teks(env, "HI_WA_TOKEN")
    if teks is None:
        if token is not None:
            raise PengaturanSalah("HI_WA_TOKEN is set without HI_WA_URL: say where the gateway is.")
        return None
    try:
        url = urlsplit(teks)
        _ = url.port
    except ValueError:
        url = urlsplit("")
    if url.scheme not in {"http", "https"} or not url.hostname or url.username or url.fragment:
        raise PengaturanSalah("HI_WA_URL must be an address such as https://gateway.example/send.")
    if not teks.isascii() or not teks.isprintable() or " " in teks:
        raise PengaturanSalah("HI_WA_URL holds characters that no address has.")
    if url.scheme == "http" and (produksi or url.hostname not in _SETEMPAT):
        raise PengaturanSalah("HI_WA_URL must begin with https://: it carries telephone numbers.")
    if token is None:
        raise PengaturanSalah("HI_WA_TOKEN is missing: the gateway must know who asks.")
    if not re.fullmatch(r"[!-~]+", token):
        raise PengaturanSalah("HI_WA_TOKEN holds characters that no header may carry.")
    return GerbangWa(teks, token)


def _sertifikat(env: Mapping[str, str]) -> tuple[Path | None, str]:
    """Read HI_SERTIFIKAT, the PKCS#12 file that letters are signed with, and open it once."""
    teks = _teks(env, "HI_SERTIFIKAT")
    if teks is None:
        return None, ""
    berkas, sandi = Path(teks).resolve(), env.get("HI_SERTIFIKAT_SANDI", "")
    try:
        kunci, sertifikat, _ = pkcs12.load_key_and_certificates(berkas.read_bytes(), sandi.encode())
    except OSError as galat:
        raise PengaturanSalah(f"HI_SERTIFIKAT cannot be read: {galat.strerror}.") from galat
    except ValueError as galat:
        raise PengaturanSalah(
            "HI_SERTIFIKAT is no PKCS#12 file, or HI_SERTIFIKAT_SANDI does not open it."
        ) from galat
    if kunci is None or sertifikat is None:
        raise PengaturanSalah("HI_SERTIFIKAT must hold a private key and its certificate.")
    return berkas, sandi


def baca(env: Mapping[str, str] | None = None) -> Pengaturan:
    """Read the settings; raise PengaturanSalah with the setting's name when one is not usable."""
    env = os.environ if env is None else env
    jenis = _teks(env, "HI_ENV") or "development"
    if jenis not in {"development", "production"}:
        raise PengaturanSalah(f"HI_ENV is {jenis!r}: it must be development or production.")
    produksi = jenis == "production"
    debug = (_teks(env, "FLASK_DEBUG") or "0").lower() not in {"0", "false", "no"}
    if produksi:
        _tolak_di_produksi(env, debug=debug)
    data_dir = Path(_teks(env, "HI_DATA_DIR") or _AKAR / "var").resolve()
    jam = _teks(env, "HI_CLOCK")
    proksi = _teks(env, "HI_PROXIES") or "0"
    if proksi not in {"0", "1", "2", "3", "4", "5"}:
        raise PengaturanSalah("HI_PROXIES must be the number of reverse proxies in front: 0, 1, …")
    smtp = _smtp(env)
    sertifikat, sertifikat_sandi = _sertifikat(env)
    return Pengaturan(
        produksi=produksi,
        debug=debug,
        data_dir=data_dir,
        database_url=_database(env, data_dir),
        redis_url=_teks(env, "REDIS_URL"),
        secret_key=_rahasia(env, data_dir, produksi=produksi),
        clock_file=Path(jam) if jam else None,
        clamd=_teks(env, "HI_CLAMD"),
        nama_dinas=_teks(env, "HI_NAMA_DINAS") or "Dinas Ketenagakerjaan Kabupaten Bekasi",
        jumlah_proksi=int(proksi),
        smtp=smtp,
        surat_dari=_surat_dari(env, wajib=produksi and smtp is not None),
        alamat=_alamat(env, produksi=produksi),
        port=_port(env),
        wa=_wa(env, produksi=produksi),
        sertifikat=sertifikat,
        sertifikat_sandi=sertifikat_sandi,
    )
