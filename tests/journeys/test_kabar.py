"""A notice from the letter that it tells of to the page that it leads to, and the choices of it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hi_cases.perselisihan.types import Tindakan
from tests.journeys.kantor_perselisihan import Kantor
from tests.perangkat.peramban import melebar

T = Tindakan


def _rapi(halaman: Page, axe: Any) -> None:
    assert axe(halaman) == []
    assert melebar(halaman) <= 0


def _surat_menunggu_kabid(kantor: Kantor) -> str:
    """Let the mediator hand in a summons; return its page."""
    h = kantor.halaman
    kantor.masukkan()
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("kabid", T.LIMPAHKAN, 1, {"mediator_id": "Ratna Wulandari"})
    kantor.lakukan("mediator", T.TERIMA_PELIMPAHAN)
    h.goto(f"/surat/tentang/perkara/{kantor.alamat_perkara.rstrip('/').split('/')[-1]}")
    h.get_by_role("link", name="Panggilan I untuk Siti Aminah").click()
    h.get_by_label("Dipanggil untuk").select_option("sidang")
    h.get_by_label("Tanggal pertemuan").fill("2026-04-20")
    h.get_by_label("Pukul").fill("09:00")
    h.get_by_label("Tempat").fill("Ruang mediasi")
    h.get_by_label("Alasan bila di luar jadwal").fill("Di kantor kecamatan")
    h.locator("main form button[type=submit]").first.click()
    h.wait_for_url(re.compile(r"/surat/\d+$"))
    surat = h.url
    h.get_by_role("link", name="Ajukan surat").click()
    kantor.tekan("Ajukan surat")
    expect(h.get_by_text("Surat sudah diajukan.")).to_be_visible()
    return surat


@pytest.mark.parametrize("lebar", [1280, 360])
def test_kabar_sampai_ke_suratnya(kantor: Kantor, axe: Any, lebar: int) -> None:
    h = kantor.halaman
    surat = _surat_menunggu_kabid(kantor)
    h.set_viewport_size({"width": lebar, "height": 900})
    kantor.sebagai("kabid")
    h.goto("/akun-saya")
    h.locator(".kabar-saya").click()
    h.wait_for_url(re.compile(r"/kabar$"))
    expect(h.locator(".kabar-saya .jumlah")).to_be_visible()
    _rapi(h, axe)
    h.get_by_role(
        "link", name=re.compile("^(Belum dibuka: )?Panggilan, perkara .* menunggu")
    ).first.click()
    h.wait_for_url(surat)

    h.goto("/kabar")
    h.get_by_role("link", name="Atur kabar").click()
    _rapi(h, axe)
    h.locator("[name=perkara_surel]").select_option("tidak")
    h.get_by_role("button", name="Simpan pilihan").click()
    expect(h.get_by_text("Pilihan Anda sudah disimpan.")).to_be_visible()
    expect(h.locator("[name=perkara_surel]")).to_have_value("tidak")
    expect(h.locator("#resmi-surel")).to_be_disabled()
    h.locator("[name=perkara_surel]").select_option("rangkuman")
    h.get_by_role("button", name="Simpan pilihan").click()

    kantor.sebagai("admin")
    h.goto("/pesan-keluar?kanal=surel")
    expect(h.get_by_text(re.compile("^Panggilan, perkara")).first).to_be_visible()
    _rapi(h, axe)


@pytest.mark.parametrize("lebar", [1280, 360])
def test_pihak_mengatur_kabarnya(halaman: Page, masuk_sebagai: Any, axe: Any, lebar: int) -> None:
    halaman.set_viewport_size({"width": lebar, "height": 900})
    masuk_sebagai(halaman, "pekerja")
    halaman.get_by_role("link", name=re.compile("^Kabar")).first.click()
    halaman.wait_for_url(re.compile(r"/kabar$"))
    _rapi(halaman, axe)
    halaman.get_by_role("link", name="Atur kabar").click()
    halaman.wait_for_url(re.compile(r"/kabar/pilihan$"))
    _rapi(halaman, axe)
