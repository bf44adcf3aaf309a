"""One submission between those who file it on a phone and the office behind its counter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import FilePayload

from tests.factories.berkas import pdf
from tests.journeys.ponsel import Ponsel
from tests.perangkat.peramban import tinggalkan

BIASA: Mapping[str, tuple[str, str]] = {}


def berkas_pdf(nama: str) -> FilePayload:
    """Return a document of one page."""
    return {"name": f"{nama}.pdf", "mimeType": "application/pdf", "buffer": pdf(f"isi {nama}")}


class Jalan:
    """The company on its phone and the office behind its counter, about one submission."""

    def __init__(self, ponsel: Ponsel, masuk_sebagai: Any) -> None:
        self.p, self.h, self._masuk = ponsel, ponsel.h, masuk_sebagai
        self.id = ""

    def sebagai(self, siapa: str) -> None:
        tinggalkan(self.h)
        self._masuk(self.h, siapa)

    def kantor(self, siapa: str, bagian: str = "") -> None:
        """Open the office's page of the submission."""
        self.sebagai(siapa)
        self.h.goto(f"/kantor/permohonan/{self.id}{bagian}")

    def tindak(self, nama: str, **isi: str) -> None:
        """Do one act of the office from the submission's page; `isi` are its fields."""
        kode = nama.lower().replace(" ", "_")
        self.h.goto(f"/kantor/permohonan/{self.id}/tindakan/{isi.pop('kode', kode)}")
        self.p.periksa()
        for bidang, nilai in isi.items():
            self.h.locator(f"main [name={bidang}]").fill(nilai)
        self.p.tekan(nama)
        self.p.periksa()

    def nilai(self, kecuali: Mapping[str, tuple[str, str]] = BIASA) -> None:
        """Judge the whole checklist at once: met, but for points that are judged as told, with a
        remark."""
        self.h.goto(f"/kantor/permohonan/{self.id}/teliti")
        self.p.periksa()
        for kode in self.h.locator(".butir-teliti").evaluate_all("e => e.map(x => x.id.slice(6))"):
            nilai, catatan = kecuali.get(kode, ("sesuai", ""))
            self.h.locator(f"[name='nilai-{kode}'][value={nilai}]").check()
            if catatan:
                self.h.locator(f"#butir-{kode} details:not([open]) > summary").first.click()
                self.h.locator(f"[name='catatan-{kode}']").fill(catatan)
        self.p.tekan("Simpan penilaian")
        self.p.periksa()

    def unggah(self, **berkas: str) -> None:
        for kode, nama in berkas.items():
            self.h.locator(f"[name='dokumen-{kode}']").set_input_files([berkas_pdf(nama)])
