"""A worker asks for his data on a phone; the office answers within the hours; he takes the copy."""

from __future__ import annotations

import io
import re
from typing import Any

from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.journeys.ponsel import Ponsel


def _lakukan(p: Ponsel, tindakan: str, tombol: str, **isi: str) -> None:
    h = p.h
    tautan = h.get_by_role("link", name=tindakan, exact=True)
    if not tautan.is_visible():
        h.get_by_text("Tindakan lain").first.click()
    tautan.click()
    for nama, nilai in isi.items():
        bidang = h.locator(f"[name={nama}]")
        if bidang.first.get_attribute("type") == "radio":
            h.locator(f"[name={nama}][value={nilai}]").check()
        else:
            bidang.fill(nilai)
    h.get_by_role("button", name=tombol, exact=True).click()
    expect(h.get_by_role("status")).to_contain_text("Tercatat")


def test_akses_dijawab_dalam_jamnya(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    masuk_sebagai(h, "pekerja")
    h.goto("/data-pribadi-saya/minta")
    ponsel.periksa()
    h.get_by_label("Melihat dan mendapat salinan data saya").check()
    h.get_by_label("Jelaskan permintaan Anda").fill("Semua data tentang saya.")
    ponsel.tekan("Kirim permintaan")
    # 6 April 2026 20.15 and three days of hours.
    expect(h.get_by_text("9 April 2026 pukul 20.15").first).to_be_visible()
    ponsel.periksa()
    alamat = h.url
    nomor = alamat.rsplit("/", 1)[1]
    h.context.clear_cookies()
    masuk_sebagai(h, "kabid")
    h.goto("/kantor/permintaan-data")
    expect(h.get_by_text("72 jam lagi").first).to_be_visible()
    h.goto(f"/kantor/urusan/{nomor}")
    _lakukan(ponsel, "Identitas cocok", "Identitas cocok", cara="akun")
    _lakukan(ponsel, "Ambil, saya yang mengerjakan", "Ambil, saya yang mengerjakan")
    _lakukan(ponsel, "Susun salinan data", "Susun salinan data")
    for _ in range(60):
        h.reload()
        if h.get_by_text(re.compile(r"Disusun .* bagian")).count():
            break
        h.wait_for_timeout(1000)
    ponsel.periksa()
    _lakukan(ponsel, "Jawab permintaan", "Jawab permintaan", jawaban="Salinannya terlampir.")
    h.context.clear_cookies()
    masuk_sebagai(h, "pekerja")
    h.goto(alamat)
    expect(h.get_by_text("Salinannya terlampir.")).to_be_visible()
    ponsel.periksa()
    with h.expect_download() as unduhan:
        h.get_by_role("button", name="Unduh salinan data").click()
    buku = load_workbook(io.BytesIO(unduhan.value.path().read_bytes()))
    assert "pekerja@demo.test" in [sel.value for sel in buku["Akun"]["B"]]
