"""A complaint: filed on a cheap phone without an account, followed, examined and referred."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.ponsel import Ponsel, foto

pytestmark = pytest.mark.anggaran(60, "one story over two people, many pages in a real browser")


def _kartu(p: Ponsel) -> tuple[str, str, str]:
    kode, pin = p.h.locator(".kode-cetak").all_inner_texts()
    return kode, pin, p.h.locator("dd.nomor").inner_text()


def _lacak(p: Ponsel, kode: str, pin: str) -> None:
    p.h.context.clear_cookies()
    p.h.goto("/lacak")
    p.isi(kode=kode, pin=pin)
    p.tekan("Lihat perkara")


def test_pengaduan_dari_ponsel_sampai_dilimpahkan(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    ponsel.peladen.perintah("demo")
    h.context.clear_cookies()
    h.goto("/pengaduan")
    ponsel.lihat("Adukan masalah kerja")
    ponsel.isi(nama_perusahaan="PT Karya Baja Mandiri")
    ponsel.tekan("Kirim pengaduan")
    expect(h.locator(".galat")).to_contain_text("Hal yang diadukan belum diisi")
    ponsel.periksa()
    h.locator("[name=topik]").select_option("upah")
    ponsel.isi(
        uraian="Upah dua bulan belum dibayar.", nama="Siti Rahmawati", telepon="081298765432"
    )
    h.locator("[name=berkas]").set_input_files([foto("slip.jpg", 80)])
    ponsel.tekan("Kirim pengaduan")
    ponsel.lihat("Pengaduan Anda kami terima")
    kode, pin, nomor = _kartu(ponsel)

    _lacak(ponsel, kode, pin)
    ponsel.lihat("Diterima")
    expect(h.locator("main")).to_contain_text("Tahap 2 dari 4: ditelaah")
    ponsel.isi(keterangan="Slip gaji bulan Maret menyusul.")
    ponsel.tekan("Kirim keterangan")
    expect(h.locator("main")).to_contain_text("Keterangan Anda sudah kami terima.")

    h.context.clear_cookies()
    masuk_sebagai(h, "petugas")
    h.goto("/kantor/urusan/pengaduan")
    h.get_by_role("link", name=nomor).click()
    ponsel.lihat("Pengaduan upah: PT Karya Baja Mandiri")
    expect(h.locator("main")).not_to_contain_text("Siti Rahmawati")
    h.get_by_text("Tindakan lain").click()
    h.get_by_role("link", name="Limpahkan ke pengawas ketenagakerjaan provinsi").click()
    ponsel.lihat("Limpahkan ke pengawas ketenagakerjaan provinsi")
    ponsel.isi(
        tujuan="UPTD Pengawasan Ketenagakerjaan Wilayah II",
        norma="Upah tidak dibayar tepat waktu",
        ringkasan="Upah dua bulan belum dibayar.",
    )
    ponsel.tekan("Limpahkan ke pengawas ketenagakerjaan provinsi")
    surat = h.locator("section:has(#pelimpahan-judul)")
    expect(surat).to_contain_text(re.compile(r"560/\d+/HI-S"))
    with h.expect_download() as unduhan:
        surat.get_by_role("link").click()
    assert unduhan.value.suggested_filename == f"Pelimpahan-{nomor}.pdf"
    ponsel.tekan("Buka identitas pelapor")
    ponsel.lihat("Identitas pelapor")
    expect(h.locator("main")).to_contain_text("Siti Rahmawati")

    _lacak(ponsel, kode, pin)
    ponsel.lihat("Dilimpahkan ke pengawas")
    expect(h.locator("main")).to_contain_text("Tahap 3 dari 4: ditindaklanjuti")
    h.get_by_role("link", name="Tarik pengaduan ini").click()
    ponsel.lihat("Tarik pengaduan")
