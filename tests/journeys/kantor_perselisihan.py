"""The office in a browser: signs people in, fills in forms and presses the buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import Page, TimeoutError, expect

from hi_cases.perselisihan.rules.isian import ISIAN
from hi_cases.perselisihan.types import Isian, Tindakan, Tipe
from tests.perangkat.peramban import tinggalkan

MULAI = date(2026, 4, 6)


class Kantor:
    """One browser in which the people of the office take turns."""

    def __init__(self, halaman: Page, masuk: Callable[..., None], peladen: Any) -> None:
        self.halaman, self._masuk, self.peladen = halaman, masuk, peladen
        self.hari = MULAI
        self.siapa = ""
        self.alamat_perkara = ""
        self.maju(0)

    def maju(self, hari: int) -> None:
        """Move the clock; sessions end with a day, so the next act signs in again."""
        self.halaman.wait_for_load_state("load")
        self.hari += timedelta(days=hari)
        self.peladen.jam.atur(self.hari.isoformat())
        if hari:
            self.siapa = ""

    def sebagai(self, siapa: str) -> None:
        """Let somebody sit down at the browser."""
        if siapa == self.siapa:
            return
        tinggalkan(self.halaman)
        try:
            self._masuk(self.halaman, siapa)
        except TimeoutError as galat:
            kata = " / ".join(self.halaman.locator("main").inner_text().splitlines())
            raise AssertionError(f"{siapa} tidak dapat masuk: {kata}") from galat
        self.siapa = siapa

    def tekan(self, nama: str) -> None:
        """Press a button by its words, and wait for the page that answers."""
        with self.halaman.expect_navigation():
            self.halaman.get_by_role("button", name=nama, exact=True).click()

    def isi_permohonan(self, jenis: str = "Hak", pekerja: str = "Siti Aminah") -> None:
        """Fill in the intake form at the counter."""
        h = self.halaman
        self.sebagai("petugas")
        h.goto("/perkara/")
        h.get_by_role("link", name="Catat perkara").first.click()
        h.get_by_label("Tanggal masuk").fill(self.hari.isoformat())
        h.get_by_role("checkbox", name=jenis, exact=True).check()
        h.locator("[name=pihak-0-nama]").fill(pekerja)
        h.locator("[name=pihak-0-alamat]").fill("Kp. Kaliabang RT 02/05, Tambun Selatan")
        h.locator("[name=pihak-1-nama]").fill("PT Sinar Cikarang Abadi")
        h.locator("[name=kecamatan]").select_option("Cikarang Selatan")
        h.locator("[name=pokok]").fill("Upah lembur tidak dibayar sejak Januari 2026.")
        h.locator("[name=tuntutan-0-uraian]").fill("Upah lembur")
        h.locator("[name=tuntutan-0-jumlah]").fill("12.500.000")
        h.get_by_label("Risalah perundingan bipartit").check()
        h.locator("[name=bukti_bipartit_tanggal]").fill("2026-03-16")

    def terima_berkas(self) -> None:
        """Go from the filled form over the company and the check to the receipt."""
        h = self.halaman
        self.tekan("Lanjut ke pemeriksaan")
        if h.url.endswith("/perusahaan"):
            mirip = h.get_by_label("PT Sinar Cikarang Abadi", exact=False)
            (mirip if mirip.count() else h.get_by_label("Belum terdaftar")).first.check()
            self.tekan("Lanjut ke pemeriksaan")
        expect(h.get_by_role("heading", level=1)).to_have_text("Periksa isian")
        self.tekan("Terima berkas")
        expect(h.get_by_role("heading", level=1)).to_contain_text("Tanda terima")
        h.get_by_role("link", name="Buka perkara").click()
        self.alamat_perkara = h.url

    def masukkan(self, **lain: str) -> None:
        """Take in a whole filing."""
        self.isi_permohonan(**lain)
        self.terima_berkas()

    def buka(self) -> None:
        """Open the case page."""
        self.halaman.goto(self.alamat_perkara)

    def lakukan(
        self, siapa: str, aksi: Tindakan, maju: int = 0, isi: Mapping[str, str] | None = None
    ) -> None:
        """Do an act from the case page: its link, its form, its button."""
        h = self.halaman
        self.maju(maju)
        self.sebagai(siapa)
        self.buka()
        tautan = h.locator(f"main a[href$='/tindakan/{aksi.value}']").first
        if not tautan.is_visible():
            h.locator("details.ringkas > summary", has_text="Tindakan lain").first.click()
        tautan.click()
        for satu in ISIAN[aksi]:
            if satu.wajib or satu.harus_ya or satu.nama in {"hadir", *(isi or {})}:
                self._isi(satu, (isi or {}).get(satu.nama))
        self.tekan(aksi.label)
        expect(h.get_by_text(f"Tercatat: {aksi.label}.")).to_be_visible()

    def _isi(self, satu: Isian, nilai: str | None) -> None:
        bidang = self.halaman.locator(f"main [name='{satu.nama}']")
        if satu.tipe is Tipe.TANGGAL:
            bidang.fill(nilai or self.hari.isoformat())
        elif satu.tipe in {Tipe.YA, Tipe.BANYAK_ID}:
            for kotak in bidang.all():
                kotak.check()
        elif satu.tipe in {Tipe.ID, Tipe.PILIHAN}:
            if nilai is None:
                bidang.first.check()
            elif satu.tipe is Tipe.PILIHAN:
                self.halaman.locator(f"main [name='{satu.nama}'][value='{nilai}']").check()
            else:
                self.halaman.locator("main").get_by_label(nilai, exact=False).first.check()
        elif satu.tipe is Tipe.BANYAK_TEKS:
            bidang.fill(nilai or "Siti Aminah\nHeru Santoso")
        else:
            bidang.fill(nilai or f"{satu.label}, dicatat untuk pengujian.")
