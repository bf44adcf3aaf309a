"""The register in, the table out: by the petugas at the counter, in a real browser."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.factories.buku_register import CONTOH, TABEL_10


def _sudah_masuk(halaman: Page) -> None:
    """Wait through the live progress until the page says what the job did."""
    selesai = halaman.get_by_role("heading", name=re.compile("^Buku ini sudah dimasukkan"))
    expect(selesai).to_be_visible(timeout=240_000)


def _unggah(halaman: Page) -> None:
    halaman.goto("/perkara/register/impor")
    halaman.get_by_label("Buku register").set_input_files(CONTOH)
    halaman.get_by_role("button", name="Periksa buku ini").click()


@pytest.mark.anggaran(120, "the whole example book goes in through the worker")
def test_buku_register_masuk_dan_tabelnya_sama_dengan_tabel_10(
    halaman: Page, masuk_sebagai: Callable[..., None], axe: Callable[[Page], list[str]]
) -> None:
    masuk_sebagai(halaman, "petugas")
    _unggah(halaman)
    expect(halaman.get_by_text("1.247 baris perkara terbaca")).to_be_visible()
    expect(halaman.get_by_text("rekaan")).to_be_visible()
    assert axe(halaman) == []

    halaman.get_by_role("button", name="Masukkan 1.247 perkara").click()
    _sudah_masuk(halaman)
    expect(halaman.get_by_text("1.247 perkara ditambah")).to_be_visible()

    _unggah(halaman)
    expect(halaman.get_by_text("1.247 sudah ada dan sama")).to_be_visible()
    expect(halaman.get_by_text("Tidak ada yang perlu dimasukkan")).to_be_visible()

    halaman.goto("/statistik/?dari=2017&sampai=2021")
    baris = halaman.locator("table").first.locator("tbody tr").all_inner_texts()
    terbaca = [satu.split()[:3] for satu in baris]
    isi = TABEL_10.read_text(encoding="utf-8").splitlines()[2:]
    assert terbaca == list(csv.reader(isi))
    assert axe(halaman) == []

    halaman.locator("table").first.get_by_role("link", name="187", exact=True).click()
    expect(halaman.get_by_text("50 dari 187 perkara")).to_be_visible()
    assert axe(halaman) == []
