"""A session from its proposal to its record: summonses, a move, attendance at the door."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.types import Tindakan
from tests.journeys.kantor_perselisihan import Kantor
from tests.perangkat.peramban import melebar, tinggalkan

T = Tindakan


def _rapi(kantor: Kantor, axe: Any) -> None:
    h = kantor.halaman
    assert axe(h) == [], h.url
    assert melebar(h) <= 0, h.url


def _di_mediator(kantor: Kantor) -> None:
    kantor.masukkan()
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("kabid", T.LIMPAHKAN, 1, {"mediator_id": "Ratna Wulandari"})
    kantor.lakukan("mediator", T.TERIMA_PELIMPAHAN)


def _pakai_usulan(kantor: Kantor, ke: int) -> datetime:
    """Take a proposal; return when it begins."""
    tombol = kantor.halaman.locator("button[name=slot]").nth(ke)
    hari, mulai, *_ = (tombol.get_attribute("value") or "").split("|")
    with kantor.halaman.expect_navigation():
        tombol.click()
    return datetime.fromisoformat(f"{hari}T{mulai.replace('.', ':')}:00+07:00")


def _hadir_di_pintu(kantor: Kantor, axe: Any, mulai: datetime) -> None:
    h = kantor.halaman
    h.get_by_role("link", name="Kehadiran dan kode QR").click()
    alamat = h.get_by_role("link", name="Buka halaman hadir").get_attribute("href") or ""
    kantor.hari = mulai.date()
    kantor.peladen.jam.atur((mulai - timedelta(minutes=10)).isoformat())
    tinggalkan(h)
    h.goto(alamat)
    h.get_by_label("Pihak pekerja").check()
    h.get_by_label("Nama Anda").fill("Siti Aminah")
    _rapi(kantor, axe)
    kantor.tekan("Saya hadir")
    kantor.siapa = ""


def _catat(kantor: Kantor, axe: Any, hari: date) -> None:
    h = kantor.halaman
    kantor.sebagai("mediator")
    kantor.buka()
    expect(h.locator("#jadwal")).to_contain_text("menyatakan hadir, belum dipastikan")
    h.get_by_role("link", name="Kehadiran dan kode QR").click()
    h.get_by_role("button", name="Pastikan hadir untuk Pihak pekerja").click()
    h.goto(f"{kantor.alamat_perkara}/tindakan/catat_sidang")
    expect(h.get_by_label("Tanggal sidang")).to_have_value(hari.isoformat())
    expect(h.get_by_label(re.compile("Siti Aminah"))).to_be_checked()
    expect(h.get_by_label(re.compile("PT Sinar"))).not_to_be_checked()
    h.get_by_label(re.compile("PT Sinar")).check()
    h.get_by_label("Sidang terlaksana").check()
    h.get_by_label("Ringkasan sidang").fill("Para pihak menyampaikan keterangan.")
    _rapi(kantor, axe)
    kantor.tekan("Catat sidang mediasi")
    expect(h.get_by_text("Tercatat: Catat sidang mediasi.")).to_be_visible()
    expect(h.locator("#jadwal")).to_contain_text("Yang sudah selesai atau dibatalkan (1)")
    _rapi(kantor, axe)


@pytest.mark.parametrize("lebar", [1280, 360])
def test_dijadwalkan_dipanggil_dipindah_dihadiri_dicatat(
    kantor: Kantor, axe: Any, lebar: int
) -> None:
    h = kantor.halaman
    _di_mediator(kantor)
    h.set_viewport_size({"width": lebar, "height": 900})
    kantor.buka()
    _rapi(kantor, axe)
    h.locator("#jadwal").get_by_role("link", name="Jadwalkan sidang").click()
    _rapi(kantor, axe)
    semula = _pakai_usulan(kantor, 0)
    expect(h.locator("#jadwal")).to_contain_text(tulis_tanggal(semula.date()))
    kantor.tekan("Buat panggilan untuk semua pihak")
    _rapi(kantor, axe)
    kantor.tekan("Tanda tangani dan terbitkan 2 panggilan")
    expect(h.get_by_text("2 panggilan terbit.")).to_be_visible()

    h.locator("#jadwal").get_by_role("link", name="Jadwalkan ulang").click()
    h.get_by_label("Alasan dipindah").fill("Mediator dinas luar.")
    _rapi(kantor, axe)
    mulai = _pakai_usulan(kantor, 2)
    expect(h.locator("#jadwal")).to_contain_text("Pernah dipindah (1)")
    expect(h.locator("#jadwal").get_by_role("link", name="draf")).to_have_count(2)
    _rapi(kantor, axe)

    _hadir_di_pintu(kantor, axe, mulai)
    _catat(kantor, axe, mulai.date())
