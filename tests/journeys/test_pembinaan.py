"""A guidance activity: planned at the office, signed in and judged on participants' phones."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.ponsel import Ponsel
from tests.perangkat.pembinaan import JADWAL, KEGIATAN


@pytest.mark.anggaran(90, "an activity from plan to opinion, every page looked at")
def test_hadir_dan_evaluasi_dari_ponsel(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    masuk_sebagai(h, "petugas")
    h.goto("/kantor/urusan/pembinaan/baru")
    h.locator("[name=topik]").select_option("upah_minimum")
    ponsel.isi(**{nama: isi for nama, isi in KEGIATAN.items() if nama != "topik"})
    ponsel.lihat("Tambah kegiatan")
    ponsel.tekan("Simpan")
    ponsel.lihat("Sosialisasi UMK")
    kegiatan = h.url
    h.get_by_role("link", name="Jadwalkan kegiatan").click()
    ponsel.isi(**JADWAL)
    ponsel.tekan("Jadwalkan kegiatan")
    h.get_by_role("link", name="Daftar hadir dan kode QR").click()
    ponsel.lihat("Daftar hadir")
    expect(h.get_by_role("img", name="Kode QR daftar hadir")).to_be_visible()
    pintu = h.get_by_role("link", name="Buka halamannya").get_attribute("href") or ""
    pintu = re.sub(r"^https?://[^/]+", "", pintu)
    h.context.clear_cookies()
    ponsel.peladen.jam.atur("2026-04-08T08:40:00+07:00")
    h.goto(pintu)
    ponsel.lihat("Daftar hadir")
    ponsel.isi(nama="Dewi Lestari", perusahaan="PT Sinar Cikarang Abadi", jabatan="HRD")
    ponsel.tekan("Saya hadir")
    expect(h.get_by_text("Kehadiran Anda sudah tercatat")).to_be_visible()
    expect(h.get_by_text("Dewi Lestari")).to_have_count(0)
    ponsel.peladen.jam.atur("2026-04-08T12:10:00+07:00")
    h.goto(pintu)
    h.get_by_role("link", name="Isi evaluasi").click()
    for nama in ("materi", "narasumber", "waktu", "manfaat"):
        h.locator(f"[name={nama}][value='4']").check()
    ponsel.lihat("Evaluasi kegiatan")
    ponsel.tekan("Kirim evaluasi")
    expect(h.get_by_text("Evaluasi Anda sudah kami terima")).to_be_visible()
    masuk_sebagai(h, "petugas")
    h.goto(kegiatan)
    expect(h.locator("#peserta")).to_contain_text("1 orang dari 1 perusahaan")
    expect(h.locator("#evaluasi")).to_contain_text("4,0")
    ponsel.periksa()
    h.get_by_role("link", name="Catat sudah dilaksanakan").click()
    ponsel.tekan("Catat sudah dilaksanakan")
    h.goto("/kantor/pembinaan?tahun=2026")
    ponsel.lihat("Pembinaan 2026")
    expect(h.locator("#kegiatan")).to_contain_text("Sosialisasi UMK")
