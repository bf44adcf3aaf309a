"""The admin changes the text of a letter and sees it on the sample before it is published."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.perangkat.peramban import melebar

ALAMAT = "/surat/templat/surat_pengantar"


@pytest.mark.parametrize("lebar", [1280, 360])
def test_naskah_diubah_dicoba_dan_diterbitkan(
    halaman: Page, masuk_sebagai: Callable[..., None], axe: Callable[[Page], list[str]], lebar: int
) -> None:
    halaman.set_viewport_size({"width": lebar, "height": 900})
    masuk_sebagai(halaman, "admin")
    halaman.goto("/surat/templat")
    assert axe(halaman) == []
    halaman.get_by_role("link", name="Surat pengantar").click()
    expect(halaman.get_by_role("img", name="pada perkara contoh, halaman 1")).to_be_visible()
    assert axe(halaman) == []

    halaman.get_by_role("button", name="Ubah naskah").click()
    expect(halaman.get_by_role("heading", name="Belum ada yang berubah")).to_be_visible()
    halaman.get_by_role("link", name="Ubah kepala surat").click()
    halaman.get_by_label("Sifat").fill("{{ perkara.tiada }}")
    halaman.get_by_role("button", name="Simpan ke rancangan").click()
    salah = halaman.get_by_text("Fakta “perkara.tiada” tidak dikenal untuk surat ini.")
    expect(salah.first).to_be_visible()
    assert axe(halaman) == []
    expect(halaman.get_by_role("button", name="Terbitkan naskah")).to_have_count(0)

    halaman.get_by_role("link", name="sifat", exact=True).click()
    halaman.get_by_label("Sifat").fill(f"Segera {lebar}")
    assert axe(halaman) == []
    halaman.get_by_role("button", name="Simpan ke rancangan").click()
    halaman.get_by_label("Apa yang berubah dan mengapa").fill("Surat ini segera")
    halaman.get_by_role("button", name="Terbitkan naskah").click()
    expect(halaman.get_by_text("berlaku untuk surat yang mulai ditulis sekarang")).to_be_visible()
    expect(halaman.get_by_text(f"Segera {lebar}").first).to_be_visible()
    assert melebar(halaman) <= 0


def test_kop_surat_dicocokkan(
    halaman: Page, masuk_sebagai: Callable[..., None], axe: Callable[[Page], list[str]]
) -> None:
    masuk_sebagai(halaman, "kabid")
    halaman.goto("/surat/kop")
    expect(halaman.get_by_text("perlu verifikasi")).to_be_visible()
    assert axe(halaman) == []
    halaman.get_by_role("button", name="Nyatakan sesuai").click()
    expect(halaman.get_by_text("Dicatat: kop surat sudah sesuai.")).to_be_visible()
    halaman.get_by_role("link", name="Ubah kop surat").click()
    assert axe(halaman) == []
