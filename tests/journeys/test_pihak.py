"""The parties on their phones: in by a code, an answer to the anjuran, a lawyer until his day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from playwright.sync_api import Page, expect

from hi_cases.perselisihan.types import Tindakan
from tests.factories.berkas import pdf
from tests.journeys.kantor_perselisihan import Kantor
from tests.journeys.ponsel import PONSEL, Ponsel

T = Tindakan
LAYAR = {"width": 1280, "height": 900}
SURAT = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": pdf("Surat")}


class PonselPihak(Ponsel):
    """The office's browser as a party's phone."""

    def __init__(self, kantor: Kantor, axe: Callable[[Page], list[str]]) -> None:
        super().__init__(kantor.halaman, axe, kantor.peladen)
        self.kantor = kantor
        self.nomor = kantor.alamat_perkara.rsplit("/", 1)[1]

    def sebagai(self, siapa: str) -> None:
        self.kantor.sebagai(siapa)
        self.h.set_viewport_size(PONSEL)

    def buka(self, alamat: str) -> None:
        """Open a page; it fits the phone and has nothing that axe finds."""
        jawaban = self.h.goto(alamat)
        assert jawaban is not None
        assert jawaban.status == 200, alamat
        self.periksa()

    def tekan(self, nama: str) -> None:
        super().tekan(nama)
        self.periksa()

    def perkara(self) -> None:
        self.buka(f"/saya/{self.nomor}")

    def status(self) -> int:
        """Return how the case answers to whoever is signed in."""
        jawaban = self.h.goto(f"/saya/{self.nomor}")
        assert jawaban is not None
        return jawaban.status

    def klaim(self, kode: str) -> None:
        """Come by the link of a letter, and look at what the code opens."""
        self.buka(f"/klaim?kode={kode}")
        self.tekan("Periksa kode")
        expect(self.h.get_by_role("heading", level=1)).to_have_text("Perkara yang akan dibuka")

    def jawab(self, jawaban: str, alasan: str) -> None:
        self.perkara()
        self.h.get_by_role("link", name="Jawab anjuran", exact=True).click()
        self.periksa()
        self.h.get_by_label(jawaban, exact=True).check()
        self.h.get_by_label("Alasan").fill(alasan)
        self.h.get_by_label("Saya memahami akibat jawaban ini").check()
        self.tekan("Kirim jawaban")
        expect(self.h.get_by_text("Jawaban Anda sudah tercatat hari ini.")).to_be_visible()


def _ke_anjuran(kantor: Kantor) -> None:
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("kabid", T.LIMPAHKAN, 1, {"mediator_id": "Ratna Wulandari"})
    kantor.lakukan("mediator", T.TERIMA_PELIMPAHAN)
    kantor.lakukan("mediator", T.CATAT_SIDANG, 3, {"terlaksana": "y"})
    kantor.lakukan("mediator", T.TERBITKAN_ANJURAN, 4)


def _undang(kantor: Kantor, nama: str) -> str:
    """Let the counter make an invitation and print its letter; return the code."""
    h = kantor.halaman
    kantor.sebagai("petugas")
    h.set_viewport_size(LAYAR)
    h.goto(f"{kantor.alamat_perkara}/akses")
    bagian = h.get_by_role("region", name=re.compile(f"^{nama}"))
    with h.expect_navigation():
        bagian.get_by_role("button", name="Buat kode undangan").click()
    bagian.get_by_role("link", name="Cetak surat").click()
    return h.get_by_label("Kode", exact=True).inner_text().strip()


def _terima_surat(kantor: Kantor, bagian: str) -> None:
    """Let the counter look at a letter and take it as good."""
    h = kantor.halaman
    kantor.sebagai("petugas")
    h.set_viewport_size(LAYAR)
    h.goto("/verifikasi")
    surat = h.get_by_role("region", name=re.compile(bagian)).last
    surat.get_by_label("Terima").check()
    with h.expect_navigation():
        surat.get_by_role("button", name=re.compile("Simpan hasil")).click()


def test_perusahaan_masuk_dengan_kode_dan_keduanya_menjawab(kantor: Kantor, axe: Any) -> None:
    kantor.masukkan()
    _ke_anjuran(kantor)
    kode = {nama: _undang(kantor, nama) for nama in ("Siti Aminah", "PT Sinar")}
    p, h = PonselPihak(kantor, axe), kantor.halaman

    p.sebagai("pekerja")
    assert p.status() == 404
    p.klaim(kode["Siti Aminah"])
    p.tekan("Buka perkara ini")
    expect(h.get_by_text("Isinya terbuka di sini setelah bukti")).to_be_visible()

    p.sebagai("perusahaan2")
    p.klaim(kode["PT Sinar"])
    p.tekan("Buka perkara ini")
    expect(h.get_by_role("alert")).to_contain_text("Tulis jabatan Anda di perusahaan.")
    h.get_by_label("Jabatan Anda di perusahaan").fill("Manajer HRD")
    h.get_by_label("Nomor surat tugas").fill("021/HRD/2026")
    h.locator("[name=surat]").set_input_files(SURAT)
    p.tekan("Buka perkara ini")
    expect(h.get_by_text("terbuka setelah petugas memeriksa").first).to_be_visible()

    h.set_viewport_size(LAYAR)
    kantor.lakukan("mediator", T.CATAT_TERIMA_ANJURAN, 1, {"pihak_id": "Siti Aminah"})
    kantor.lakukan("mediator", T.CATAT_TERIMA_ANJURAN, 0, {"pihak_id": "PT Sinar"})
    p.sebagai("perusahaan2")
    p.perkara()
    expect(h.get_by_text("Menunggu petugas memeriksa surat tugas Anda")).to_be_visible()
    expect(h.get_by_role("link", name="Jawab anjuran", exact=True)).to_have_count(0)
    _terima_surat(kantor, "Hendra Gunawan")

    p.sebagai("perusahaan2")
    p.jawab("Setuju", "Perhitungan sesuai catatan kami.")
    p.sebagai("pekerja")
    p.buka("/saya")
    expect(h.get_by_role("heading", name="Menunggu Anda")).to_be_visible()
    p.jawab("Setuju", "")
    expect(h.get_by_text("Semua pihak setuju.")).to_be_visible()
    h.set_viewport_size(LAYAR)
    kantor.lakukan("mediator", T.PB_ATAS_ANJURAN, 1)
    p.sebagai("pekerja")
    p.perkara()
    expect(h.get_by_text("Daftarkan perjanjian itu di PHI")).to_be_visible()


def test_akses_kuasa_berakhir_pada_harinya(kantor: Kantor, axe: Any) -> None:
    kantor.masukkan(pekerja="Rahmat Saleh")
    kantor.lakukan("petugas", T.CATAT)
    kode = _undang(kantor, "Rahmat Saleh")
    p, h = PonselPihak(kantor, axe), kantor.halaman
    p.sebagai("pekerja")
    p.klaim(kode)
    p.tekan("Buka perkara ini")
    sampai = kantor.hari + timedelta(days=9)

    p.buka(f"/saya/{p.nomor}/tindakan/tunjuk_kuasa")
    h.get_by_label("Nama kuasa").fill("Indah Permatasari, S.H.")
    h.get_by_label("Surel kuasa").fill("kuasa@demo.test")
    h.get_by_label("Nomor surat kuasa").fill("12/SK/2026")
    h.get_by_label("Lingkup kuasa").fill("Mewakili dalam mediasi")
    h.get_by_label("Berlaku sampai").fill(sampai.isoformat())
    h.locator("[name=berkas]").set_input_files(SURAT)
    p.tekan("Tunjuk kuasa")
    _terima_surat(kantor, "kuasa Rahmat Saleh")

    p.sebagai("pekerja")
    p.perkara()
    kode_kuasa = h.locator("#kuasa b.text-nowrap").inner_text()
    p.sebagai("kuasa")
    assert p.status() == 404
    p.klaim(kode_kuasa)
    p.tekan("Buka perkara ini")
    p.buka(f"/saya/{p.nomor}/tindakan/tambah_dokumen")

    kantor.maju((sampai - kantor.hari).days)
    p.sebagai("kuasa")
    assert p.status() == 200
    kantor.maju(1)
    p.sebagai("kuasa")
    assert p.status() == 404
    h.goto("/saya")
    expect(h.get_by_role("article").get_by_text("Rahmat Saleh")).to_have_count(0)
    berakhir = h.get_by_role("region", name="Akses Anda yang sudah berakhir")
    expect(berakhir).to_contain_text("Rahmat Saleh")
    p.periksa()
