"""A summons from the case page to its number, by people in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from hi_cases.perselisihan.types import Tindakan
from tests.journeys.kantor_perselisihan import Kantor
from tests.perangkat.peramban import melebar

T = Tindakan


def _ke_mediator(kantor: Kantor) -> None:
    kantor.masukkan(pekerja="Wati Lestari")
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("kabid", T.LIMPAHKAN, 1, {"mediator_id": "Ratna Wulandari"})
    kantor.lakukan("mediator", T.TERIMA_PELIMPAHAN)


def _tersimpan(h: Page) -> None:
    expect(h.locator("#status-simpan")).to_have_text(re.compile(r"^Tersimpan \d\d\.\d\d$"))


def _draf(kantor: Kantor) -> Page:
    """Begin a summons to the company from the page of the case."""
    h = kantor.halaman
    kantor.buka()
    h.get_by_role("link", name="Tulis surat, dan semua surat perkara ini").click()
    h.get_by_role("link", name="Panggilan I untuk PT Sinar Cikarang Abadi").click()
    h.locator("[name=isian-perihal]").select_option("sidang")
    h.locator("[name=isian-untuk_tanggal]").fill("2026-04-14")
    h.locator("[name=isian-alasan_luar_jadwal]").fill("Di kantor kecamatan")
    kantor.tekan("Buat draf")
    return h


def test_panggilan_ditulis_disetujui_dan_terbit(
    kantor: Kantor, axe: Callable[[Page], list[str]]
) -> None:
    _ke_mediator(kantor)
    h = _draf(kantor)
    expect(h.locator("#kelengkapan")).to_contain_text("Pukul belum diisi.")
    h.get_by_role("link", name="Tempat belum diisi.").click()
    h.locator("[name=isian-tempat]").fill("Ruang Mediasi 1")
    h.locator("[name=isian-pukul]").fill("09:30")
    _tersimpan(h)
    expect(h.locator("#kelengkapan")).not_to_contain_text("belum diisi")
    assert axe(h) == []
    h.set_viewport_size({"width": 360, "height": 800})
    assert axe(h) == []
    assert melebar(h) <= 0
    h.set_viewport_size({"width": 1280, "height": 900})
    # What was typed a moment ago goes along: the link saves before it leads on.
    h.locator("[name=bebas-bawa]").fill("Kartu identitas\nSlip upah")
    h.get_by_role("link", name="Ajukan surat").click()
    kantor.tekan("Ajukan surat")
    alamat = h.url
    kantor.sebagai("kabid")
    h.goto("/surat")
    h.get_by_role("link", name="Panggilan I untuk PT Sinar Cikarang Abadi").first.click()
    expect(h.locator("#halaman-surat img")).to_have_count(1)
    h.locator("#persetujuan form button[type=submit]").click()
    kantor.sebagai("mediator")
    h.goto(alamat)
    kantor.tekan("Tandatangani dan terbitkan")
    expect(h.locator(".kabar").first).to_contain_text("Surat terbit dengan nomor")
    assert axe(h) == []


def test_dua_jendela_satu_surat_tidak_saling_menghapus(kantor: Kantor) -> None:
    _ke_mediator(kantor)
    satu = _draf(kantor)
    dua = satu.context.new_page()
    dua.goto(satu.url)
    satu.locator("[name=bebas-bawa]").fill("Dari jendela satu")
    _tersimpan(satu)
    dua.locator("[name=isian-tempat]").fill("Ruang dari jendela dua")
    status = dua.locator("#status-simpan")
    expect(status).to_contain_text("Diubah di tempat lain: Yang perlu dibawa")
    dua.locator("[name=bebas-bawa]").fill("Dari jendela dua")
    expect(status).to_contain_text("juga diubah di tempat lain")
    with dua.expect_navigation():
        dua.get_by_role("button", name="Simpan draf").click()
    konflik = dua.locator(".konflik")
    expect(konflik).to_contain_text("Dari jendela satu")
    konflik.get_by_label("Dari jendela dua").check()
    with dua.expect_navigation():
        dua.get_by_role("button", name="Simpan draf").click()
    expect(dua.locator("[name=bebas-bawa]")).to_have_value("Dari jendela dua")
    expect(dua.locator("[name=isian-tempat]")).to_have_value("Ruang dari jendela dua")
    dua.close()
