"""A cheap phone in front of the system, and what the journeys send from it."""

from __future__ import annotations

from re import Pattern
from typing import Any

from playwright.sync_api import FilePayload, Page, ViewportSize, expect

from tests.factories.berkas import gambar
from tests.perangkat.peramban import melebar

PONSEL: ViewportSize = {"width": 360, "height": 740}


def foto(nama: str, sisi: int) -> FilePayload:
    """Return a photo; another `sisi` is another picture."""
    return {"name": nama, "mimeType": "image/jpeg", "buffer": gambar("JPEG", (sisi, 90))}


class Ponsel:
    """A cheap phone; every page is looked at before it is left."""

    def __init__(self, halaman: Page, axe: Any, peladen: Any) -> None:
        self.h, self.axe, self.peladen = halaman, axe, peladen
        halaman.set_viewport_size(PONSEL)

    def lihat(self, judul: str | Pattern[str]) -> None:
        """Expect this page, without a barrier and without sideways scrolling."""
        self.sampai(judul)
        self.periksa()

    def sampai(self, judul: str | Pattern[str]) -> None:
        """Expect this page, which was looked at before."""
        expect(self.h.get_by_role("heading", level=1)).to_have_text(judul)

    def periksa(self) -> None:
        """Look at the page: it fits the phone and has nothing that axe finds."""
        assert self.axe(self.h) == [], self.h.url
        assert melebar(self.h) <= 0, self.h.url

    def tekan(self, nama: str) -> None:
        with self.h.expect_navigation():
            self.h.get_by_role("button", name=nama, exact=True).click()

    def isi(self, **isi: str) -> None:
        for nama, nilai in isi.items():
            self.h.locator(f"main [name='{nama.replace('__', '-')}']").fill(nilai)

    def lanjut(self) -> None:
        self.tekan("Simpan dan lanjut")

    def sandi(self, siapa: str, sandi: str) -> None:
        """Sign in on the page that asks for it, and be led on from there."""
        self.h.locator("input[name=email]").fill(f"{siapa}@demo.test")
        self.h.locator("input[name=password]").fill(sandi)
        self.h.locator("form:has(input[name=password]) [type=submit]").click()
        self.h.wait_for_url(lambda url: "/login" not in url)

    def bipartit(self) -> None:
        self.h.locator("[name=bukti_bipartit][value=risalah]").check()
        self.isi(**{"riwayat_bipartit-0-tanggal": "2026-03-16"})
        self.h.locator("[name=riwayat_bipartit-0-hasil]").select_option("buntu")
        self.h.locator("[name=berkas_bipartit]").set_input_files([foto("risalah.jpg", 70)])
        self.lanjut()
