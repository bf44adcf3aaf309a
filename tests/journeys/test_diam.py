"""A silence that the law gives a meaning: noted in one click, taken back by kabid."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from hi_cases.perselisihan.types import Tindakan
from tests.journeys.kantor_perselisihan import Kantor
from tests.perangkat.peramban import melebar

T = Tindakan


@pytest.mark.parametrize("lebar", [1280, 360])
def test_mediator_mencatat_diam_dan_kabid_membatalkannya(
    kantor: Kantor, axe: Any, lebar: int
) -> None:
    h = kantor.halaman
    h.set_viewport_size({"width": lebar, "height": 900})
    kantor.masukkan()
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("kabid", T.LIMPAHKAN, 1, {"mediator_id": "Ratna Wulandari"})
    kantor.lakukan("mediator", T.TERIMA_PELIMPAHAN)
    kantor.lakukan("mediator", T.CATAT_SIDANG, 3, {"terlaksana": "y"})
    kantor.lakukan("mediator", T.TERBITKAN_ANJURAN, 4)
    kantor.lakukan("mediator", T.CATAT_TERIMA_ANJURAN, 1, {"pihak_id": "PT Sinar"})
    kantor.maju(30)
    kantor.sebagai("mediator")
    h.goto("/hari-ini")
    bagian = h.get_by_role("region", name="Diam yang berakibat hukum")
    expect(bagian).to_be_visible()
    assert melebar(h) <= 0
    assert axe(h) == []
    nomor = kantor.alamat_perkara.rstrip("/").rsplit("/", 1)[-1]
    formulir = bagian.locator(f"form[action='/perkara/{nomor}/tindakan/catat_dianggap_menolak']")
    with h.expect_navigation():
        formulir.get_by_role("button").click()
    expect(h.get_by_text("Tercatat: Catat dianggap menolak.")).to_be_visible()
    h.goto("/hari-ini")
    expect(h.locator(f"form[action^='/perkara/{nomor}/']")).to_have_count(0)
    kantor.lakukan("kabid", T.BATALKAN_ANGGAPAN, 1)
    assert axe(h) == []
    kantor.sebagai("mediator")
    h.goto("/hari-ini")
    expect(h.locator(f"form[action^='/perkara/{nomor}/']")).to_have_count(1)
