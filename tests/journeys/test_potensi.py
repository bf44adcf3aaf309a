"""A signal of a dispute: one prevented and counted, one that became talks between two parties."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.ponsel import Ponsel

pytestmark = pytest.mark.anggaran(60, "two stories, many pages in a real browser")


def test_potensi_dicegah_dan_yang_menjadi_perselisihan(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    ponsel.peladen.perintah("demo")
    h.context.clear_cookies()
    masuk_sebagai(h, "petugas")
    h.goto("/kantor/urusan/potensi")
    ponsel.lihat("Potensi perselisihan")
    h.get_by_role("link", name="Catat sinyal").click()
    h.locator("#q").fill("Sinar Cikarang")
    with h.expect_navigation():
        h.locator("main form[role=search] button").click()
    ponsel.lihat("Catat sinyal")
    ponsel.isi(ringkas="uang makan dihentikan", uraian="Serikat menyampaikan keluhan.")
    for nama, nilai in {"sumber": "mediator", "pokok": "KEP", "mendesak": "sedang"}.items():
        h.locator(f"[name={nama}][value={nilai}]").check()
    ponsel.tekan("Simpan")
    ponsel.sampai(re.compile("uang makan dihentikan"))
    h.get_by_role("link", name="Ambil, saya yang menangani").click()
    ponsel.tekan("Ambil, saya yang menangani")
    expect(h.locator("main")).to_contain_text("sedikitnya satu kunjungan")
    h.get_by_role("link", name="Catat kunjungan").click()
    ponsel.isi(ditemui="Manajer SDM", temuan="Belum dirundingkan.")
    ponsel.tekan("Catat kunjungan")
    h.get_by_role("link", name="Catat dicegah").click()
    ponsel.lihat("Catat dicegah")
    ponsel.isi(penyelesaian="Uang makan dibayar lagi.", bukti="Risalah bipartit")
    ponsel.tekan("Catat dicegah")
    ponsel.periksa()
    h.goto("/kantor/pencegahan/dicegah")
    expect(h.locator("main")).to_contain_text("uang makan dihentikan")
    expect(h.locator("main")).to_contain_text("sementara")
    ponsel.periksa()

    h.goto("/kantor/urusan/potensi")
    h.get_by_role("link", name=re.compile("POT-")).first.click()
    sinyal = h.url
    ponsel.tekan("Buka permohonan perselisihan")
    expect(h.locator("main")).to_contain_text("dibuat dari urusan ini")
    ponsel.periksa()
    h.goto(sinyal)
    expect(h.locator("main")).to_contain_text("Menjadi perselisihan")
    expect(h.locator("#perselisihan")).to_contain_text("Draf")
    ponsel.periksa()
