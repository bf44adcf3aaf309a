"""A union on its phone: told what is missing, completes it, has its number, proof and entry."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import FilePayload, expect

from hi_cases.core.ekspor import XLSX, LembarEkspor, tulis_xlsx
from tests.journeys.jalan_permohonan import Jalan
from tests.journeys.ponsel import Ponsel

NAMA = "Serikat Pekerja Karya Baja Jurnal"
NIK = 3216020202900000


def _ajukan(j: Jalan) -> None:
    p, h = j.p, j.h
    j.sebagai("serikat")
    h.goto("/serikat/saya")
    p.periksa()
    h.get_by_role("link", name="Pencatatan serikat pekerja/serikat buruh").click()
    p.periksa()
    p.tekan("Mulai mengisi")
    j.id = h.url.split("/")[4]
    h.goto(f"/permohonan/{j.id}/isi/organisasi")
    p.periksa()
    p.isi(nama=NAMA, perusahaan="PT Karya Baja Nusantara", alamat="Cikarang Barat")
    h.locator("[name=tempat][value=perusahaan]").check()
    p.lanjut()
    _pendiri(j, 10)
    h.goto(f"/permohonan/{j.id}/isi/ad_art")
    p.isi(tanggal_ad_art="2026-03-20")
    j.unggah(ad_art="ad_art")
    p.lanjut()
    p.isi(ketua="Agus Salim", sekretaris="Dewi Lestari")
    h.locator("main [name=tanpa_benturan]").check()
    j.unggah(pengurus="pengurus")
    p.lanjut()
    j.unggah(pemberitahuan="surat", daftar_pendiri="daftar")
    p.lanjut()
    h.get_by_label("Isian dan dokumen ini benar").check()
    p.tekan("Ajukan permohonan")
    p.periksa()


def _pendiri(j: Jalan, jumlah: int) -> None:
    """Bring the founders as a sheet, as a union with many would."""
    j.h.goto(f"/permohonan/{j.id}/isi/pendiri")
    j.p.periksa()
    baris = [(f"Pekerja {n}", str(NIK + n), "Produksi") for n in range(jumlah)]
    kepala = ("Nama", "NIK", "Bagian atau jabatan")
    with tulis_xlsx([LembarEkspor("Daftar", kepala, baris)]) as isi:
        berkas: FilePayload = {"name": "pendiri.xlsx", "mimeType": XLSX, "buffer": isi.read()}
    j.h.locator("[name=berkas_daftar]").set_input_files([berkas])
    j.p.lanjut()
    expect(j.h.get_by_role("main")).not_to_contain_text(str(NIK))


def _terbit(j: Jalan) -> None:
    """Write the proof, have it checked, approved and signed; the number is in the book by it."""
    h = j.h
    h.goto(f"/kantor/permohonan/{j.id}")
    h.get_by_role("link", name="Tulis Bukti pencatatan SP/SB").click()
    h.locator("main form button[type=submit]").first.click()
    h.wait_for_url(re.compile(r"/surat/\d+$"))
    surat = h.url
    h.get_by_role("link", name="Ajukan surat").click()
    j.p.tekan("Ajukan surat")
    for siapa in ("subkoor", "kabid", "kadis"):
        j.sebagai(siapa)
        h.goto(surat)
        with h.expect_navigation():
            h.locator("#persetujuan form button[type=submit]").first.click()
    expect(h.locator(".kabar").first).to_contain_text("Surat terbit dengan nomor")


def test_serikat_ditangguhkan_dilengkapi_dan_tercatat(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    j = Jalan(ponsel, masuk_sebagai)
    _ajukan(j)
    j.kantor("petugas")
    expect(j.h.get_by_role("heading", name="Nama yang mirip dalam buku pencatatan")).to_be_visible()
    j.tindak("Mulai meneliti", kode="ambil")
    j.nilai({"daftar_pendiri": ("tidak_sesuai", "Belum ditandatangani.")})
    j.tindak("Kembalikan kepada pemohon", kode="kembalikan", nomor="560/31/2026")
    j.tindak("Catat pemberitahuan diterima", kode="catat_terima", bukti="Loket")
    j.sebagai("serikat")
    j.h.goto(f"/permohonan/{j.id}")
    expect(j.h.get_by_text("Belum ditandatangani.").first).to_be_visible()
    ponsel.periksa()
    j.h.goto(f"/permohonan/{j.id}/isi/berkas")
    j.unggah(daftar_pendiri="daftar-lengkap")
    ponsel.lanjut()
    j.h.goto(f"/permohonan/{j.id}/periksa")
    j.h.get_by_label("Isian dan dokumen ini benar").check()
    with j.h.expect_navigation():
        j.h.locator("main form button[type=submit]").last.click()
    j.sebagai("petugas")
    j.tindak("Mulai meneliti", kode="ambil")
    j.nilai()
    j.tindak("Nyatakan lengkap", kode="nyatakan_lengkap")
    _terbit(j)
    j.h.goto("/register-serikat?q=Karya+Baja+Jurnal")
    expect(j.h.get_by_role("heading", name=NAMA)).to_be_visible()
    expect(j.h.get_by_role("main")).not_to_contain_text("Agus Salim")
    ponsel.periksa()
    j.sebagai("serikat")
    j.h.goto("/serikat/saya")
    expect(j.h.get_by_role("heading", name=NAMA)).to_be_visible()
    ponsel.periksa()
    j.h.goto(f"/permohonan/{j.id}")
    expect(j.h.get_by_text("Tercatat").first).to_be_visible()
    ponsel.periksa()
