"""A submission becomes a dispute by one press: on a phone, by the company and by its union."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.journeys.ponsel import Ponsel, foto


def _buka(p: Ponsel, masuk_sebagai: Any, siapa: str, apa: str, judul: str) -> str:
    """Open a submission of the demo data from the list; return its address."""
    p.h.context.clear_cookies()
    masuk_sebagai(p.h, siapa)
    p.h.goto("/permohonan")
    p.h.get_by_role("link", name=apa, exact=True).click()
    p.lihat(re.compile(judul))
    return p.h.url


def test_phk_ditolak_menjadi_bipartit(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    laporan = _buka(ponsel, masuk_sebagai, "perusahaan", "Laporan PHK", "Laporan pemutusan")
    h.get_by_role("link", name="Mulai bipartit dengan pekerja yang menolak").click()
    ponsel.lihat("Bipartit dengan pekerja yang menolak PHK")
    expect(h.locator("[name=pekerja]:checked")).to_have_count(3)
    h.get_by_label("Asep Kurniawan").uncheck()
    ponsel.tekan("Mulai bipartit")
    ponsel.lihat(re.compile(r"PT Sinar Cikarang Abadi melawan Dewi Lestari dkk\. \(2 pekerja\)"))
    expect(h.locator("#asal tbody tr")).to_have_count(2)
    expect(h.get_by_role("link", name="Catat perundingan bipartit")).to_be_visible()
    h.locator("#asal a").click()
    assert h.url == laporan
    ponsel.periksa()
    panel = h.locator("#perselisihan")
    expect(panel).to_contain_text("Dewi Lestari, Rahmat Hidayat")
    expect(panel).to_contain_text("1 pekerja menolak PHK dan belum dibawa")
    # Chosen wrongly: given up before the office has it, all three may be brought again.
    panel.get_by_role("link", name=re.compile("Bipartit")).first.click()
    h.get_by_text("Yang lain dapat Anda lakukan").click()
    h.get_by_role("link", name="Urungkan, tidak jadi diajukan").click()
    ponsel.lihat("Urungkan, tidak jadi diajukan")
    ponsel.tekan("Urungkan")
    h.goto(laporan)
    expect(panel).to_contain_text("(dicabut)")
    expect(panel).to_contain_text("3 pekerja menolak PHK dan belum dibawa")
    ponsel.periksa()


def test_pkb_gagal_menjadi_perselisihan_kepentingan(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    pkb = _buka(ponsel, masuk_sebagai, "serikat", "PKB", "Pendaftaran perjanjian")
    h.get_by_role("link", name="Perundingan gagal: ajukan perselisihan").click()
    ponsel.isi(gagal_pada="2026-02-27", materi="Pasal 12: kenaikan upah tahun kedua.")
    ponsel.lihat("Perundingan PKB tidak mencapai kesepakatan")
    ponsel.tekan("Salin ke permohonan perselisihan")
    ponsel.isi(alamat="Jalan Industri 4", telepon="081234567890")
    ponsel.lihat("Serikat Anda")
    nomor = h.url.split("/")[-2]
    ponsel.lanjut()
    h.goto(f"/ajukan/{nomor}/bipartit")
    expect(h.locator("[name=bukti_bipartit][value=risalah]")).to_be_checked()
    h.locator("[name=berkas_bipartit]").set_input_files([foto("risalah.jpg", 71)])
    ponsel.lanjut()
    h.goto(f"/ajukan/{nomor}/periksa")
    expect(h.get_by_text("PT Sinar Cikarang Abadi").first).to_be_visible()
    expect(h.get_by_text("keanggotaan.pdf")).to_be_visible()
    h.get_by_label("Isian ini benar").check()
    ponsel.tekan("Ajukan permohonan")
    h.goto(pkb)
    expect(h.locator(f"#perselisihan a[href='/saya/{nomor}']")).to_be_visible()
    # The office sees where the case came from.
    h.context.clear_cookies()
    masuk_sebagai(h, "petugas")
    h.goto(f"/perkara/{nomor}")
    expect(h.locator("#asal")).to_contain_text("PKB")
    ponsel.periksa()
