"""The start page on a cheap phone: no script, few bytes, nothing that bars anybody."""

from __future__ import annotations

import sys

from playwright.sync_api import Browser, expect

from tests.journeys.ponsel import Ponsel
from tests.perangkat.peramban import SABAR_MS, Peladen, melebar

BATAS_BITA = 60_000


def test_beratnya_di_bawah_60_kb_dan_tanpa_skrip(peramban: Browser, peladen: Peladen) -> None:
    konteks = peramban.new_context(
        base_url=peladen.alamat,
        locale="id-ID",
        viewport={"width": 360, "height": 740},
        java_script_enabled=False,
    )
    konteks.set_default_timeout(SABAR_MS)
    page = konteks.new_page()
    cdp = konteks.new_cdp_session(page)
    bita: list[float] = []
    cdp.send("Network.enable")
    cdp.send("Network.setCacheDisabled", {"cacheDisabled": True})
    cdp.on("Network.loadingFinished", lambda p: bita.append(p["encodedDataLength"]))
    page.goto("/", wait_until="networkidle")
    sys.stdout.write(f"\nstart page: {int(sum(bita))} bytes transferred\n")
    assert 0 < sum(bita) < BATAS_BITA
    assert melebar(page) <= 0
    page.get_by_text("Yang perlu disiapkan").first.click()
    expect(page.get_by_text("nama dan alamat kedua pihak;")).to_be_visible()
    konteks.close()


def test_halaman_umum_dapat_dipakai_semua_orang(ponsel: Ponsel) -> None:
    h = ponsel.h
    for alamat, judul in (
        ("/", "Layanan hubungan industrial"),
        ("/statistik/umum", "Statistik perselisihan"),
        ("/data-pribadi/minta", "Permintaan tentang data pribadi"),
    ):
        h.goto(alamat)
        ponsel.lihat(judul)
    h.goto("/")
    h.get_by_role("link", name="Lacak perkara, pengaduan, atau permintaan").click()
    ponsel.lihat("Lacak perkara, pengaduan, atau permintaan")
