"""The tracking page in a browser: what it weighs, that it needs no script, and how it reads."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser, BrowserContext, Page, expect

import config
from hi_cases import factory
from hi_cases.core import clock
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.kode import tulis
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perselisihan.services.kartu import Kartu, kartu_lacak
from hi_cases.perselisihan.types import AKHIR, Tahap
from tests.perangkat.basis import lingkungan
from tests.perangkat.peramban import SABAR_MS, Peladen, melebar

BATAS_BITA = 60_000


@pytest.fixture(scope="module")
def kartu(peladen: Peladen) -> list[Kartu]:
    """Return cards of parties in open cases of the demonstration, those with an anjuran first."""
    peladen.perintah("demo")
    env = lingkungan(peladen.folder, f"sqlite:///{peladen.folder / 'hi_cases.sqlite3'}")
    app = factory.create_app(config.baca(env | {"HI_CLOCK": str(peladen.jam.berkas)}))
    stmt = (
        sa.select(Pihak)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(Perkara.dicatat_pada.is_not(None), Perkara.tahap.not_in(AKHIR))
        .order_by(sa.case((Perkara.tahap == Tahap.ANJURAN, 0), else_=1), Pihak.id)
        .limit(12)
    )
    try:
        with app.app_context(), mulai_tulis():
            hasil = [kartu_lacak(satu) for satu in db.session.scalars(stmt)]
            db.session.commit()
            db.session.remove()
            db.engine.dispose()
    finally:
        clock.pasang(None)
    assert hasil
    return hasil


@pytest.fixture
def tanpa_skrip(peramban: Browser, peladen: Peladen) -> Iterator[BrowserContext]:
    """Return a cheap phone: 360 px wide, no script."""
    konteks = peramban.new_context(
        base_url=peladen.alamat,
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        viewport={"width": 360, "height": 740},
        java_script_enabled=False,
    )
    konteks.set_default_timeout(SABAR_MS)
    yield konteks
    konteks.close()


def _buka(page: Page, milik: Kartu) -> None:
    page.goto("/lacak")
    page.get_by_label("Kode lacak").fill(tulis(milik.kode).lower())
    page.get_by_label("PIN").fill(milik.pin)
    page.get_by_role("button", name="Lacak").click()
    expect(page.locator("h1")).to_have_text(re.compile(r"Tahap \d+ dari \d+: "))


def test_all_of_it_weighs_less_than_60_kb_and_needs_no_script(
    tanpa_skrip: BrowserContext, kartu: list[Kartu]
) -> None:
    """From the empty form to the page: everything that comes over the line, headers included."""
    terberat = 0
    for milik in kartu[:4]:
        page = tanpa_skrip.new_page()
        cdp = tanpa_skrip.new_cdp_session(page)
        bita: list[float] = []
        cdp.send("Network.enable")
        cdp.send("Network.setCacheDisabled", {"cacheDisabled": True})
        cdp.on("Network.loadingFinished", lambda p, b=bita: b.append(p["encodedDataLength"]))
        page.goto("/lacak", wait_until="networkidle")
        formulir = sum(bita)
        bita.clear()
        _buka_tanpa_pergi(page, milik)
        page.wait_for_load_state("networkidle")
        terberat = max(terberat, int(formulir), int(sum(bita)))
        assert melebar(page) <= 0
        page.get_by_role("button", name="Selesai, tutup perkara ini").click()
        expect(page.locator("h1")).to_have_text("Lacak perkara, pengaduan, atau permintaan")
        page.close()
    sys.stdout.write(f"\ntracking page: at most {terberat} bytes transferred\n")
    assert 0 < terberat < BATAS_BITA


def _buka_tanpa_pergi(page: Page, milik: Kartu) -> None:
    page.get_by_label("Kode lacak").fill(tulis(milik.kode))
    page.get_by_label("PIN").fill(milik.pin)
    page.get_by_role("button", name="Lacak").click()
    expect(page.locator("h1")).to_have_text(re.compile(r"Tahap \d+ dari \d+: "))


@pytest.mark.parametrize("lebar", [360, 1280])
def test_form_error_and_page_are_accessible(
    halaman: Page, axe, kartu: list[Kartu], lebar: int, tmp_path: Path
) -> None:
    halaman.set_viewport_size({"width": lebar, "height": 800})
    halaman.goto("/lacak")
    assert axe(halaman) == []
    halaman.get_by_role("button", name="Lacak").click()
    expect(halaman.get_by_role("alert")).to_contain_text("Tulis kode lacak")
    assert axe(halaman) == []
    for nomor, milik in enumerate(kartu[:3]):
        _buka(halaman, milik)
        assert axe(halaman) == []
        gambar = halaman.screenshot(path=tmp_path / f"lacak-{lebar}-{nomor}.png", full_page=True)
        assert len(gambar) > 5000
        assert "kode" not in halaman.url
        halaman.get_by_role("button", name="Selesai, tutup perkara ini").click()


def test_reload_and_back_keep_and_print_shows_no_button(halaman: Page, kartu: list[Kartu]) -> None:
    _buka(halaman, kartu[0])
    judul = halaman.locator("h1").inner_text()
    halaman.reload()
    expect(halaman.locator("h1")).to_have_text(judul)
    halaman.emulate_media(media="print")
    expect(halaman.get_by_role("button", name="Selesai, tutup perkara ini")).to_be_hidden()
    expect(halaman.locator("h1")).to_be_visible()
    halaman.emulate_media(media="screen")
    halaman.get_by_role("button", name="Selesai, tutup perkara ini").click()
    expect(halaman.get_by_role("status")).to_contain_text("sudah ditutup")
    halaman.go_back()
    expect(halaman.locator("h1")).not_to_have_text(judul)
