"""Journeys: the whole system as `make serve` runs it, and a real Chromium in front of it."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.perangkat.basis import AKAR, Jam, lingkungan

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

SANDI = "sandi-demo-untuk-pengujian"
# Patience costs nothing where all is well, and a loaded machine is no fault of the page.
SABAR_MS = 60_000
PILIHAN_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
# WCAG 2.2 A and AA, and what axe's authors call best practice.
ATURAN_AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not read, and there is neither film nor sound to fetch.
PILIHAN_AXE = {
    "runOnly": {"type": "tag", "values": ATURAN_AXE},
    "resultTypes": ["violations"],
    "preload": False,
}


@dataclass(frozen=True)
class Peladen:
    """The running system: its address, its clock, its log."""

    alamat: str
    folder: Path
    jam: Jam
    catatan: Path

    def perintah(self, *argumen: str) -> subprocess.CompletedProcess[str]:
        """Run `hi-cases …` on the same data."""
        return subprocess.run(
            [str(Path(sys.executable).parent / "hi-cases"), *argumen],
            env=_lingkungan(self.folder),
            cwd=AKAR,
            capture_output=True,
            text=True,
            check=True,
        )


def _lingkungan(folder: Path) -> dict[str, str]:
    return lingkungan(folder, f"sqlite:///{folder / 'hi_cases.sqlite3'}") | {
        "HI_CLOCK": str(folder / "jam"),
        "HI_DEMO_PASSWORD": SANDI,
        "HI_WEB_PROCESSES": "1",
        "HI_WORKER_PROCESSES": "1",
        "PYTHONWARNINGS": "",
    }


def port_bebas() -> int:
    """Return a port that nobody listens on.

    It lies below those that systems give to outgoing connections: one of these could take the
    port between this answer and the server's start. At random, since runs may go side by side.
    """
    while True:
        port = secrets.choice(range(10_000, 32_000))
        with socket.socket() as soket:
            try:
                soket.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port


def tunggu_siap(alamat: str, proses: subprocess.Popen[bytes], batas: float = 90) -> None:
    """Wait until /readyz answers 200; raise when the process ends or time runs out."""
    akhir = time.monotonic() + batas
    while time.monotonic() < akhir:
        if proses.poll() is not None:
            raise RuntimeError(f"the system ended with code {proses.returncode}")
        try:
            with urllib.request.urlopen(f"{alamat}/readyz", timeout=5):  # noqa: S310 - ours
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise TimeoutError(f"{alamat}/readyz did not answer within {batas:.0f} s")


def hentikan(proses: subprocess.Popen[bytes]) -> int:
    """Stop the system as Ctrl-C does; return its exit code."""
    if proses.poll() is None:
        proses.send_signal(signal.SIGINT)
    return proses.wait(timeout=60)


@pytest.fixture(scope="session")
def peladen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    """Run the system with demo data; its clock stands at 2 March 2026 until a test sets it."""
    folder = tmp_path_factory.mktemp("peladen")
    port = port_bebas()
    jam, catatan = Jam(folder / "jam"), folder / "serve.log"
    with catatan.open("wb") as keluar:
        proses = subprocess.Popen(
            [sys.executable, "-m", "workers.supervisor"],
            env=_lingkungan(folder) | {"PORT": str(port)},
            cwd=AKAR,
            stdin=subprocess.DEVNULL,
            stdout=keluar,
            stderr=subprocess.STDOUT,
        )
    alamat = f"http://127.0.0.1:{port}"
    try:
        tunggu_siap(alamat, proses)
    except (RuntimeError, TimeoutError) as galat:
        proses.kill()
        proses.wait()
        pytest.fail(f"{galat}\n{catatan.read_text()[-4000:]}", pytrace=False)
    yield Peladen(alamat, folder, jam, catatan)
    hentikan(proses)


def tenang(page: Page) -> None:
    """Wait until a page is all there and stands still: its files, its fonts, what moves for a time.

    Playwright's "networkidle" would add half a second of watching to each of hundreds of pages.
    """
    page.wait_for_load_state("load")
    page.evaluate(
        """async () => {
            await document.fonts.ready;
            const gerak = document.getAnimations().filter(
                (satu) => satu.effect?.getComputedTiming().endTime !== Infinity);
            const berhenti = Promise.allSettled(gerak.map((satu) => satu.finished));
            await Promise.race([berhenti, new Promise((lanjut) => setTimeout(lanjut, 2000))]);
        }"""
    )


def melebar(page: Page) -> int:
    """Return by how many pixels a page is wider than its window; at most 0 where nothing has to be
    scrolled sideways. Text can be seen before its styles are there: it has other widths then."""
    tenang(page)
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def tinggalkan(page: Page) -> None:
    """Take the browser's session away, as if somebody else sat down at it.

    What the page still fetches must not bring its session back: leaving the page ends that.
    """
    page.goto("about:blank")
    page.context.clear_cookies()


def chromium() -> str:
    """Return the path of Debian's Chromium."""
    for nama in (os.environ.get("HI_CHROMIUM", ""), "/usr/bin/chromium", "chromium"):
        if nama and (jalur := shutil.which(nama)):
            return jalur
    pytest.fail("Chromium is missing: as root run apt-get install chromium", pytrace=False)


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """Run Chromium."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=SABAR_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=PILIHAN_CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def konteks(peramban: Browser, peladen: Peladen) -> Iterator[BrowserContext]:
    """Return a clean browser profile that speaks Indonesian and lives in Jakarta."""
    konteks = peramban.new_context(
        base_url=peladen.alamat,
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        viewport={"width": 1280, "height": 900},
    )
    konteks.set_default_timeout(SABAR_MS)
    yield konteks
    konteks.close()


@pytest.fixture
def halaman(konteks: BrowserContext) -> Iterator[Page]:
    """Return a page; a script error or a blocked resource on it fails the test."""
    page = konteks.new_page()
    galat: list[str] = []
    page.on("pageerror", lambda salah: galat.append(str(salah)))
    page.on("console", lambda kata: galat.append(kata.text) if _menolak(kata) else None)
    yield page
    page.close()
    assert not galat, galat


def _menolak(kata: Any) -> bool:
    return kata.type == "error" and "Content Security Policy" in kata.text


@pytest.fixture
def masuk_sebagai() -> Callable[..., None]:
    """Return the sign-in through the page: `masuk_sebagai(halaman, "mediator")`."""

    def lakukan(page: Page, siapa: str, sandi: str = SANDI) -> None:
        page.goto("/login")
        page.locator("input[name=email]").fill(siapa if "@" in siapa else f"{siapa}@demo.test")
        page.locator("input[name=password]").fill(sandi)
        page.locator("form:has(input[name=password]) [type=submit]").click()
        page.wait_for_url(lambda url: not url.endswith("/login"))

    return lakukan


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Return the accessibility check: `assert axe(halaman) == []`."""

    from axe_playwright_python.sync_playwright import Axe

    def periksa(page: Page) -> list[str]:
        tenang(page)
        hasil = Axe().run(page, options=PILIHAN_AXE)
        return [
            f"{satu['id']}: {satu['help']} — {', '.join(str(n['target']) for n in satu['nodes'])}"
            for satu in hasil.response["violations"]
        ]

    return periksa
