"""Every page of submissions, registers and companies: looked at on a desk and on a cheap phone.

From where each reader begins, link by link within these domains, one page of each kind: nothing
that axe finds, and nothing that has to be scrolled sideways.
"""

from __future__ import annotations

import re
from collections import deque
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.perangkat.peramban import melebar

LEBAR = ((1280, 900), (360, 740))
_DALAM = re.compile(r"^/(kantor/permohonan|permohonan|syarat-kerja|perusahaan|register-pp-pkb)")
_BERKAS = re.compile(r"\.(xlsx|pdf|png|csv)$")
AWAL = {
    "petugas": ["/kantor/permohonan", "/syarat-kerja", "/perusahaan"],
    "kabid": ["/kantor/permohonan/radar", "/syarat-kerja/tepat-waktu", "/perusahaan/kembar"],
    "perusahaan": ["/permohonan", "/syarat-kerja/saya", "/perusahaan-saya"],
    "": ["/register-pp-pkb"],
}
JUMLAH = {"petugas": 18, "kabid": 20, "perusahaan": 20, "": 1}
"""Kinds of pages that each must have met at least, so that a walk that ends early is seen."""


def _macam(alamat: str) -> str:
    """Return the kind of a page: its path without numbers."""
    return re.sub(r"/\d+", "/n", urlsplit(alamat).path)


def _tautan(page: Page) -> list[str]:
    semua = page.eval_on_selector_all("a[href]:not([download])", "e => e.map(x => x.href)")
    asal = urlsplit(page.url).netloc
    potong = [urlsplit(satu) for satu in semua]
    return [
        satu.path + (f"?{satu.query}" if satu.query else "")
        for satu in potong
        if satu.netloc == asal and _DALAM.match(satu.path) and not _BERKAS.search(satu.path)
    ]


def _lihat(page: Page, axe: Any) -> list[str]:
    salah = []
    for lebar, tinggi in LEBAR:
        page.set_viewport_size({"width": lebar, "height": tinggi})
        salah += [f"{page.url} {lebar}: {satu}" for satu in axe(page)]
        if (lebih := melebar(page)) > 0:
            salah.append(f"{page.url} {lebar}: {lebih} too wide")
    return salah


@pytest.mark.parametrize("siapa", AWAL, ids=lambda satu: satu or "publik")
def test_every_page_fits_and_has_no_barrier(
    halaman: Page, masuk_sebagai: Any, axe: Any, peladen: Any, siapa: str
) -> None:
    # By then a regulation of the demo has passed its long stop: the radar has both its tables.
    peladen.jam.atur("2026-04-10T09:00:00+07:00")
    if siapa:
        masuk_sebagai(halaman, siapa)
    antre, dilihat, salah = deque(AWAL[siapa]), set[str](), list[str]()
    while antre:
        alamat = antre.popleft()
        if _macam(alamat) in dilihat:
            continue
        dilihat.add(_macam(alamat))
        jawab = halaman.goto(alamat)
        assert jawab is not None, alamat
        assert jawab.status < 400 or jawab.status == 409, f"{alamat}: {jawab.status}"
        salah += _lihat(halaman, axe)
        antre.extend(_tautan(halaman))
    assert salah == []
    assert len(dilihat) >= JUMLAH[siapa], sorted(dilihat)
