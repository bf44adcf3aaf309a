"""People file from a phone: nothing they typed or photographed is lost on the way."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
import xlsxwriter
from playwright.sync_api import FilePayload, Page, ViewportSize, expect

from tests.factories.berkas import gambar

PONSEL: ViewportSize = {"width": 360, "height": 740}


def _foto(nama: str, sisi: int) -> FilePayload:
    return {"name": nama, "mimeType": "image/jpeg", "buffer": gambar("JPEG", (sisi, 90))}


def _nik(n: int) -> str:
    return f"32160101019{n:05d}"


def _buku(baris: list[list[str]]) -> FilePayload:
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar) as buku:
        lembar = buku.add_worksheet("Daftar pekerja")
        for i, satu in enumerate([["Nama", "NIK", "Jabatan"], *baris]):
            for j, isi in enumerate(satu):
                lembar.write_string(i, j, isi)
    tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "anggota.xlsx", "mimeType": tipe, "buffer": keluar.getvalue()}


class Ponsel:
    """A cheap phone at the pages of the filing; every page is looked at before it is left."""

    def __init__(self, halaman: Page, axe: Any, peladen: Any) -> None:
        self.h, self.axe, self.peladen = halaman, axe, peladen
        halaman.set_viewport_size(PONSEL)
        peladen.jam.atur("2026-04-06T20:15:00+07:00")

    def lihat(self, judul: str) -> None:
        """Expect this page, without a barrier and without sideways scrolling."""
        expect(self.h.get_by_role("heading", level=1)).to_have_text(judul)
        assert self.axe(self.h) == [], self.h.url
        assert self.h.evaluate("document.documentElement.scrollWidth") <= PONSEL["width"], judul

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
        self.h.locator("[name=berkas_bipartit]").set_input_files([_foto("risalah.jpg", 70)])
        self.lanjut()


@pytest.fixture
def ponsel(halaman: Page, axe: Any, peladen: Any) -> Ponsel:
    """Return the phone."""
    return Ponsel(halaman, axe, peladen)


def test_pekerja_mengajukan_dengan_dua_foto_dan_sesi_berakhir_di_tengah(ponsel: Ponsel) -> None:
    from tests.perangkat.peramban import SANDI

    h = ponsel.h
    h.goto("/")
    ponsel.lihat("Penyelesaian perselisihan hubungan industrial")
    h.get_by_role("link", name="Mulai dari sini").click()
    for nama, nilai in (
        ("masalah", "PHK"),
        ("wilayah", "satu_kabupaten"),
        ("bipartit", "sudah"),
    ):
        h.locator(f"[name={nama}][value={nilai}]").check()
    ponsel.tekan("Lihat jawabannya")
    ponsel.lihat("Apakah ini tempat yang tepat")
    h.get_by_role("link", name="Ya, ajukan di sini").click()
    ponsel.sandi("pekerja", SANDI)
    ponsel.lihat("Ajukan pencatatan perselisihan")
    h.get_by_label("Pekerja, untuk diri sendiri").check()
    ponsel.tekan("Mulai mengisi")

    ponsel.isi(alamat="Kp. Kaliabang RT 02/05", telepon="081234567890")
    ponsel.lihat("Data Anda")
    ponsel.lanjut()
    ponsel.isi(nama="PT Sinar Cikarang Abadi", alamat="Jl. Industri 5")
    h.locator("[name=kecamatan]").select_option("Cikarang Selatan")
    ponsel.lihat("Perusahaan dan tempat kerja")
    ponsel.lanjut()
    expect(h.locator("[name=jenis][value=PHK]")).to_be_checked()
    ponsel.isi(phk_diberitahukan="2026-03-02")
    ponsel.lihat("Apa yang diperselisihkan")
    ponsel.lanjut()

    ponsel.isi(pokok="Saya diberhentikan lewat pesan singkat.")
    ponsel.lihat("Apa yang terjadi")
    ponsel.peladen.jam.atur("2026-04-07T08:00:00+07:00")
    ponsel.lanjut()
    expect(h.get_by_text("Isian Anda sudah kami simpan")).to_be_visible()
    ponsel.sandi("pekerja", SANDI)
    expect(h.locator("[name=pokok]")).to_have_value("Saya diberhentikan lewat pesan singkat.")
    ponsel.lanjut()

    ponsel.isi(**{"tuntutan-0-uraian": "Pesangon", "tuntutan-0-jumlah": "Rp 24.000.000"})
    h.get_by_role("button", name="Tambah tuntutan").click()
    ponsel.isi(**{"tuntutan-1-uraian": "Upah proses", "tuntutan-1-jumlah": "6.000.000"})
    ponsel.lihat("Yang Anda minta")
    ponsel.lanjut()
    ponsel.lihat("Perundingan bipartit")
    ponsel.bipartit()

    h.locator("[name=berkas_lain]").set_input_files([_foto("slip.jpg", 50), _foto("sms.jpg", 60)])
    ponsel.lihat("Berkas dan foto")
    ponsel.peladen.jam.atur("2026-04-08T08:00:00+07:00")
    ponsel.lanjut()
    ponsel.sandi("pekerja", SANDI)
    expect(h.locator(".titipan b")).to_have_text(["slip.jpg", "sms.jpg"])
    ponsel.lanjut()

    ponsel.lihat("Periksa isian Anda")
    expect(h.get_by_text("Rp 30.000.000")).to_be_visible()
    ponsel.tekan("Ajukan permohonan")
    expect(h.get_by_role("alert")).to_be_focused()
    h.get_by_label("Isian ini benar menurut pengetahuan saya").check()
    ponsel.tekan("Ajukan permohonan")
    ponsel.lihat("Tanda terima permohonan")
    for nama in ("slip.jpg", "sms.jpg", "risalah.jpg"):
        expect(h.get_by_role("link", name=nama)).to_be_visible()
    expect(h.get_by_text(re.compile(r"^[0-9A-Z]{4}-[0-9A-Z]{4}$"))).to_be_visible()


def test_serikat_mengajukan_untuk_300_anggota_lewat_excel(
    ponsel: Ponsel, masuk_sebagai: Any
) -> None:
    h = ponsel.h
    masuk_sebagai(h, "serikat")
    h.goto("/ajukan")
    h.get_by_label("Serikat pekerja, untuk anggota").check()
    ponsel.tekan("Mulai mengisi")
    ponsel.isi(nama="Anggota SP Logam Cikarang", alamat="Jl. Serikat 1", telepon="0218900000")
    ponsel.lanjut()
    baris = [[f"Pekerja {i}", _nik(i), "Operator"] for i in range(300)]
    baris[12][1], baris[40][0], baris[299][1] = "32160101", "", _nik(0)
    h.locator("[name=berkas_daftar]").set_input_files([_buku(baris)])
    ponsel.lanjut()
    ponsel.lihat("Daftar pekerja")
    for kalimat in (
        "Baris 14, kolom NIK: harus 16 angka",
        "Baris 42, kolom Nama: belum diisi.",
        "Baris 301, kolom NIK: sama dengan baris 2",
    ):
        expect(h.get_by_text(kalimat)).to_be_visible()

    baris[12][1], baris[40][0], baris[299][1] = _nik(12), "Pekerja 40", _nik(299)
    h.locator("[name=berkas_daftar]").set_input_files([_buku(baris)])
    ponsel.lanjut()
    expect(h.get_by_role("heading", name="Daftar yang Anda unggah: 300 pekerja")).to_be_visible()
    ponsel.lihat("Daftar pekerja")
    ponsel.tekan("Pakai daftar ini")
    expect(h.get_by_text("Daftar 300 pekerja dipakai.")).to_be_visible()
    ponsel.lanjut()
    ponsel.isi(nama="PT Sinar Cikarang Abadi")
    ponsel.lanjut()
    h.locator("[name=jenis][value=KEP]").check()
    ponsel.lanjut()
    ponsel.isi(pokok="Kenaikan upah tahun 2026 belum disepakati.")
    ponsel.lanjut()
    ponsel.lanjut()
    ponsel.bipartit()
    ponsel.lanjut()
    ponsel.lihat("Periksa isian Anda")
    expect(h.get_by_text("dan 280 pekerja lain")).to_be_visible()
    h.get_by_label("Isian ini benar menurut pengetahuan saya").check()
    ponsel.tekan("Ajukan permohonan")
    ponsel.lihat("Tanda terima permohonan")


def test_perundingan_dicatat_dan_risalahnya_dicetak(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    masuk_sebagai(h, "pekerja")
    h.goto("/bipartit")
    ponsel.lihat("Catat perundingan bipartit")
    ponsel.tekan("Catat perundingan")
    expect(h.get_by_role("alert")).to_be_focused()
    h.locator("[name=pengaju][value=pekerja]").check()
    ponsel.isi(nama="Joko Prasetyo", lawan_nama="PT Sinar Cikarang Abadi", pokok="Upah lembur.")
    h.locator("[name=lawan_jenis][value=pengusaha]").check()
    h.locator("[name=jenis][value=HAK]").check()
    ponsel.tekan("Catat perundingan")
    nomor = h.url.rsplit("/", 1)[1]
    h.goto(f"/saya/{nomor}/tindakan/catat_perundingan")
    for nama in ("para_pihak", "tempat", "pokok_masalah", "pendapat", "kesimpulan"):
        ponsel.isi(**{nama: f"Isian {nama} untuk pengujian"})
    ponsel.isi(penandatangan="Joko Prasetyo\nRudi Hartono", tanggal="2026-04-06")
    ponsel.isi(ditandatangani_pada="2026-04-06")
    h.locator("[name=hasil][value=buntu]").check()
    with h.expect_navigation():
        h.locator("main form [type=submit]").last.click()
    expect(h.get_by_role("heading", name="Perundingan bipartit", exact=True)).to_be_visible()
    assert ponsel.axe(h) == []
    h.get_by_role("link", name="Cetak risalah ke-1").click()
    ponsel.lihat("Risalah perundingan bipartit ke-1")
