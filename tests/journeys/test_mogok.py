"""Strikes at the counter on a phone: one announced six working days before, one seven."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.ponsel import Ponsel
from tests.perangkat.mogok import MOGOK, RUNDING

_TULIS = ("jam_terima", "pembawa", "jam_lain", "jam_mulai", "akhir", "jam_akhir", "tempat")
_TULIS_PANJANG = ("alasan", "serikat", "ketua", "sekretaris")


def _catat(p: Ponsel, mulai: str) -> None:
    """Enter a notice that the dinas and the company have today, Monday 6 April 2026."""
    h = p.h
    h.goto("/kantor/urusan/mogok_kerja/baru?q=Sinar+Cikarang")
    h.locator("[name=perusahaan]").first.check()
    p.isi(**{nama: MOGOK[nama] for nama in (*_TULIS, *_TULIS_PANJANG)})
    p.isi(mulai=mulai, tanggal="2026-04-06", tanggal_lain="2026-04-06")
    for nama in ("ada_surat", "terima_lain", "pemberi", "kepentingan_umum", "sifat", "bukti_gagal"):
        h.locator(f"[name={nama}][value={MOGOK[nama]}]").check()
    h.locator("[name=tuntutan][value=upah]").check()
    p.tekan("Simpan")


def _tindakan(p: Ponsel, label: str, tombol: str = "", **isi: str) -> None:
    h = p.h
    tautan = h.get_by_role("link", name=label, exact=True)
    if not tautan.is_visible():
        h.get_by_text("Tindakan lain").click()
    tautan.click()
    p.isi(**isi)
    if tombol:
        h.locator(tombol).check()
    p.tekan(label)


@pytest.mark.anggaran(90, "two strikes from notice to end, every page looked at")
def test_dua_pemberitahuan_mogok(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    masuk_sebagai(h, "petugas")
    _catat(ponsel, "2026-04-15")
    ponsel.lihat("Mogok kerja mulai 15 April 2026 pukul 08.00")
    periksa = h.locator("#periksa")
    expect(periksa).to_contain_text("7 hari kerja; paling lambat diterima Senin, 6 April 2026")
    periksa.get_by_text("Cara menghitung").click()
    ponsel.periksa()
    _tindakan(
        ponsel,
        "Jadwalkan perundingan",
        hari="2026-04-08",
        mulai="09.00",
        selesai="10.30",
        tempat_rapat="Kantor perusahaan",
    )
    expect(h.locator("#perundingan")).to_contain_text("8 April 2026 pukul 09.00")
    _tindakan(ponsel, "Catat perundingan", "[name=hasil][value=sepakat]", **RUNDING)
    _tindakan(
        ponsel,
        "Catat perjanjian bersama",
        pihak_pb="Ani\nDirektur",
        saksi="Siti Nurhasanah",
        isi_pb="Upah naik lima persen.",
    )
    expect(h.get_by_text("Selesai dengan perjanjian bersama").first).to_be_visible()
    ponsel.periksa()
    _catat(ponsel, "2026-04-14")
    ponsel.lihat("Mogok kerja mulai 14 April 2026 pukul 08.00")
    baris = periksa.locator("tr").filter(has_text="diterima dinas: hari penerimaan dihitung")
    expect(baris).to_contain_text(re.compile(r"tidak terpenuhi\s*6 hari kerja"))
    _tindakan(ponsel, "Catat perundingan", "[name=hasil][value=buntu]", **RUNDING)
    ponsel.tekan("Buka permohonan perselisihan")
    expect(h.get_by_role("heading", level=1)).to_be_visible()
    ponsel.periksa()
    h.goto("/kantor/mogok/daftar?tahun=2026&hasil=diserahkan")
    ponsel.lihat("Daftar kasus 2026")
    h.get_by_role("link", name=re.compile("Mogok kerja mulai 14 April 2026")).click()
    expect(h.locator("#perselisihan")).to_contain_text("SP Maju")
    h.goto("/kantor/mogok?tahun=2026")
    ponsel.lihat(re.compile("Mogok kerja, penutupan, dan unjuk rasa 2026"))
