"""The kabid opens a figure down to its case, closes a month, and enters what was spent."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.journeys.ponsel import PONSEL, Ponsel


def test_angka_dibuka_bulan_ditutup_anggaran_diisi(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    masuk_sebagai(h, "kabid")
    h.goto("/indikator/")
    ponsel.tekan("Hitung ulang indikator dan statistik")
    expect(h.get_by_text("Selesai", exact=True)).to_be_visible(timeout=60_000)
    h.goto("/indikator/")
    ponsel.periksa()
    h.get_by_role("link", name="Jumlah LKS Tripartit yang dibina").click()
    ponsel.periksa()
    expect(h.get_by_text("makin besar makin baik")).to_be_visible()
    h.get_by_role("link", name="1", exact=True).last.click()
    ponsel.periksa()
    expect(h.get_by_role("link", name="LKS Tripartit Kabupaten Bekasi").first).to_be_visible()

    h.goto("/indikator/bulan/2026")
    ponsel.periksa()
    h.get_by_role("link", name="Tutup Maret 2026").click()
    ponsel.periksa()
    ponsel.tekan("Tutup Maret 2026")
    expect(h.get_by_text("Selesai", exact=True)).to_be_visible(timeout=60_000)
    h.goto("/indikator/bulan/2026")
    h.get_by_role("link", name="Maret 2026", exact=True).click()
    expect(h.get_by_text("sidik").first).to_be_visible()
    ponsel.periksa()
    h.goto("/indikator/bulan/2026/3/tutup")
    ponsel.isi(catatan="Berkas yang terlambat masuk.")
    ponsel.tekan("Buat revisi Maret 2026")
    expect(h.get_by_text("Selesai", exact=True)).to_be_visible(timeout=60_000)
    h.goto("/indikator/bulan/2026/3")
    expect(h.get_by_text("Revisi 1").first).to_be_visible()
    ponsel.periksa()

    h.goto("/indikator/2026/isian/anggaran/2.07.05.2.02.02/baru")
    h.get_by_label("Realisasi anggaran").fill("Rp 12.500.000")
    h.get_by_label("Bukti", exact=True).fill("SP2D 4")
    ponsel.tekan("Catat")
    expect(h.get_by_text("Rp 12.500.000").first).to_be_visible()
    ponsel.periksa()
    for halaman in ("/indikator/", "/indikator/sejarah", "/indikator/dokumen"):
        h.goto(halaman)
        ponsel.periksa()
    # A chart of years too wide for the phone shows the latest first.
    h.goto("/indikator/sejarah")
    kanan = (
        "[...document.querySelectorAll('.grafik svg text')].at(-1).getBoundingClientRect().right"
    )
    assert h.evaluate(kanan) <= PONSEL["width"]
    h.goto("/indikator/dokumen/baru")
    ponsel.periksa()


def test_ringkasan_dihitung_ulang_dibuka_sampai_perkaranya(
    ponsel: Ponsel, masuk_sebagai: Any
) -> None:
    h = ponsel.h
    masuk_sebagai(h, "kabid")
    h.goto("/statistik/")
    ponsel.periksa()
    h.get_by_role("link", name="Ringkasan periode").click()
    ponsel.tekan("Hitung ulang indikator dan statistik")
    expect(h.get_by_text("Selesai", exact=True)).to_be_visible(timeout=60_000)
    h.goto("/statistik/ringkasan")
    expect(h.get_by_text("perubahan sesudahnya masuk pada hitungan berikutnya")).to_be_visible()
    h.get_by_label("Periode").select_option("Semester I")
    ponsel.tekan("Tampilkan")
    expect(h.get_by_role("heading", name="semester I 2026")).to_be_visible()
    ponsel.periksa()
    h.locator("section", has_text="Penyelesaian dan pekerja").get_by_role("link").first.click()
    ponsel.periksa()
