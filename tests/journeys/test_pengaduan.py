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
    p.tekan("Lacak")


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
    urusan = h.url
    h.get_by_text("Tindakan lain").click()
    h.get_by_role("link", name="Ambil", exact=False).first.click()
    h.locator("main form button[type=submit]").first.click()
    h.wait_for_url(urusan)
    ponsel.tekan("Buka identitas pelapor")
    ponsel.lihat("Identitas pelapor")
    expect(h.locator("main")).to_contain_text("Siti Rahmawati")
    h.goto(urusan)
    h.get_by_text("Tindakan lain").click()
    h.get_by_role("link", name="Limpahkan ke pengawas ketenagakerjaan provinsi").click()
    ponsel.lihat("Tulis surat pelimpahan pengaduan")
    h.get_by_label("Dilimpahkan kepada").fill("UPTD Pengawasan Ketenagakerjaan Wilayah II")
    h.get_by_label("Alamatnya").fill("Karawang")
    h.locator("main form button[type=submit]").first.click()
    h.wait_for_url(re.compile(r"/surat/\d+$"))
    surat = h.url
    h.get_by_label("Norma yang diduga dilanggar").fill("Upah tidak dibayar tepat waktu")
    h.get_by_label("Ringkasan untuk pengawas").fill("Upah dua bulan belum dibayar.")
    ponsel.tekan("Simpan draf")
    h.get_by_role("link", name="Ajukan surat").click()
    ponsel.tekan("Ajukan surat")
    for siapa in ("subkoor", "kabid", "kadis"):
        h.context.clear_cookies()
        masuk_sebagai(h, siapa)
        h.goto(surat)
        with h.expect_navigation():
            h.locator("#persetujuan form button[type=submit]").first.click()
    expect(h.locator(".kabar").first).to_contain_text("Surat terbit dengan nomor")
    h.goto(urusan)
    ponsel.lihat("Pengaduan upah: PT Karya Baja Mandiri")
    expect(h.locator("#surat")).to_contain_text(re.compile(r"560/\d+/HI-S"))
    expect(h.locator("main")).not_to_contain_text("Siti Rahmawati")

    _lacak(ponsel, kode, pin)
    ponsel.lihat("Dilimpahkan ke pengawas")
    expect(h.locator("main")).to_contain_text("Tahap 3 dari 4: ditindaklanjuti")
    h.get_by_role("link", name="Tarik pengaduan ini").click()
    ponsel.lihat("Tarik pengaduan")
