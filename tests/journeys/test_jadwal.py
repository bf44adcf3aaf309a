"""The calendar in a browser: by keyboard, on a phone, at the door, and in another programme."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
import vobject
from playwright.sync_api import Page, expect

import config
from hi_cases import factory
from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.clock import WIB
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.types import JenisAcara, Peserta
from hi_cases.perselisihan.models import Perkara
from tests.perangkat.basis import lingkungan
from tests.perangkat.peramban import melebar

MULAI = datetime(2026, 6, 8, 9, tzinfo=WIB)  # a Monday
PAGI = "2026-06-08T08:15:00+07:00"
PANJANG = "Siti Aminah binti Haji Muhammad Abdurrahman Wahid Kartanegara"


@dataclass(frozen=True)
class Sidang:
    """A session that was planned: its number and the key of its page of attendance."""

    id: int
    kunci: str


@pytest.fixture
def sidang(peladen: Any) -> Iterator[Sidang]:
    """Plan a session about a case for the mediator, as the act of the case does."""
    env = lingkungan(peladen.folder, f"sqlite:///{peladen.folder / 'hi_cases.sqlite3'}")
    app = factory.create_app(config.baca(env | {"HI_CLOCK": str(peladen.jam.berkas)}))
    peladen.jam.atur("2026-06-01")
    try:
        with app.app_context(), mulai_tulis():
            email = Pengguna.email == "mediator@demo.test"
            mediator = db.session.scalars(sa.select(Pengguna).where(email)).one()
            ada = queries.rentang(SISTEM, MULAI.date(), MULAI.date(), petugas_id=mediator.id)
            satu = ada[0] if ada else _jadwalkan(mediator)
            db.session.commit()
            hasil = Sidang(satu.id, satu.kunci_hadir)
            db.session.remove()
            db.engine.dispose()
    finally:
        clock.pasang(None)
    peladen.jam.atur(PAGI)
    yield hasil
    peladen.jam.atur("2026-03-02")


def _jadwalkan(mediator: Pengguna) -> Any:
    perkara = db.session.scalars(
        sa.select(Perkara).where(Perkara.nomor.is_not(None)).order_by(Perkara.id).limit(1)
    ).one()
    return services.jadwalkan(
        SISTEM,
        jenis=JenisAcara.SIDANG,
        judul=f"Sidang · {perkara.nomor}",
        mulai=MULAI,
        selesai=MULAI + timedelta(minutes=90),
        ruang_id=queries.ruang_semua()[0].id,
        petugas_id=mediator.id,
        rujukan=Rujukan("perkara", perkara.id),
        peserta=[
            Peserta("pihak", satu.id, sebutan)
            for satu, sebutan in zip(
                perkara.pihak, ("Pihak pekerja", "Pihak pengusaha"), strict=False
            )
        ],
    )


def _rapi(h: Page, axe: Callable[[Page], list[str]]) -> None:
    assert axe(h) == [], h.url
    assert melebar(h) <= 0, h.url


def _tab_ke(h: Page, sasaran: str, batas: int = 80) -> None:
    """Press Tab until the focus stands on what is looked for."""
    for _ in range(batas):
        h.keyboard.press("Tab")
        if h.evaluate("s => document.activeElement.matches(s)", sasaran):
            return
    pytest.fail(f"Tab never came to {sasaran} on {h.url}")


def _tekan(h: Page, tombol: str) -> None:
    with h.expect_navigation():
        h.keyboard.press(tombol)


def _hari_kini(h: Page) -> str:
    return h.evaluate("document.activeElement.dataset.hari") or ""


@pytest.mark.parametrize("lebar", [1280, 360])
def test_sebulan_seminggu_sehari_dengan_papan_ketik(
    halaman: Page,
    masuk_sebagai: Callable[..., None],
    axe: Callable[[Page], list[str]],
    sidang: Sidang,
    lebar: int,
) -> None:
    h = halaman
    h.set_viewport_size({"width": lebar, "height": 900})
    masuk_sebagai(h, "mediator")
    h.goto("/jadwal?tampilan=bulan")
    _rapi(h, axe)
    _tab_ke(h, "[data-hari]")
    assert _hari_kini(h) == "2026-06-08"
    for tombol, hari in (
        ("ArrowRight", "2026-06-09"),
        ("ArrowDown", "2026-06-16"),
        ("ArrowLeft", "2026-06-15"),
        ("ArrowUp", "2026-06-08"),
        ("End", "2026-06-14"),
        ("Home", "2026-06-08"),
    ):
        h.keyboard.press(tombol)
        assert _hari_kini(h) == hari, tombol
    _tekan(h, "PageDown")
    expect(h.get_by_role("heading", level=1)).to_have_text("Jadwal Juli 2026")
    assert _hari_kini(h) == "2026-07-08"
    _tekan(h, "PageUp")
    _tekan(h, "Enter")
    expect(h.get_by_role("heading", level=1)).to_have_text("Jadwal Senin, 8 Juni 2026")
    _rapi(h, axe)
    _tab_ke(h, f"main a[href='/jadwal/{sidang.id}']")
    _tekan(h, "Enter")
    expect(h.get_by_role("heading", name="Peserta dan kehadiran")).to_be_visible()
    _rapi(h, axe)
    h.goto("/jadwal")
    _rapi(h, axe)
    _tab_ke(h, "[data-hari='2026-06-08']")
    # The next stop is the meeting of that day: the days are one stop together.
    h.keyboard.press("Tab")
    assert h.evaluate("document.activeElement.getAttribute('href')") == f"/jadwal/{sidang.id}"
    h.keyboard.press("ArrowRight")
    assert _hari_kini(h) == "2026-06-09"
    _tekan(h, "PageDown")
    expect(h.get_by_role("heading", level=1)).to_have_text("Jadwal 15–21 Juni 2026")
    assert _hari_kini(h) == "2026-06-16"


def test_kegiatan_dicatat_dengan_papan_ketik(
    halaman: Page,
    masuk_sebagai: Callable[..., None],
    axe: Callable[[Page], list[str]],
    sidang: Sidang,
) -> None:
    h = halaman
    masuk_sebagai(h, "mediator")
    h.goto("/jadwal?tampilan=hari&tanggal=2026-06-10")
    _tab_ke(h, "a[href^='/jadwal/baru']")
    _tekan(h, "Enter")
    _tab_ke(h, "[name=judul]")
    h.keyboard.type("Rapat persiapan")
    _tab_ke(h, "[name=mulai]")
    h.keyboard.type("9")
    _tab_ke(h, "[name=selesai]")
    h.keyboard.type("jam sepuluh")
    _tekan(h, "Enter")
    # The summary has the focus; its link leads into the field.
    _rapi(h, axe)
    h.keyboard.press("Tab")
    h.keyboard.press("Enter")
    h.keyboard.press("ControlOrMeta+A")
    h.keyboard.type("10.30")
    _tab_ke(h, "[name=tempat]")
    h.keyboard.type("Kantor Camat Cikarang Utara")
    _tekan(h, "Enter")
    expect(h.get_by_text("Acara sudah dicatat.")).to_be_visible()
    expect(h.get_by_text("Rabu, 10 Juni 2026 pukul 09.00–10.30").first).to_be_visible()
    _rapi(h, axe)
    _tab_ke(h, "a[href$='/batal']")
    _tekan(h, "Enter")
    _rapi(h, axe)
    _tab_ke(h, "[name=alasan]")
    h.keyboard.type("Ditunda")
    _tekan(h, "Enter")
    expect(h.get_by_role("heading", name="Acara ini dibatalkan")).to_be_visible()
    _rapi(h, axe)


@pytest.mark.parametrize("lebar", [1280, 360])
def test_ruang_halangan_dan_daftar_cetak(
    halaman: Page,
    masuk_sebagai: Callable[..., None],
    axe: Callable[[Page], list[str]],
    sidang: Sidang,
    lebar: int,
) -> None:
    h = halaman
    h.set_viewport_size({"width": lebar, "height": 900})
    masuk_sebagai(h, "petugas")
    h.get_by_role("link", name="Jadwal", exact=True).click()
    h.get_by_role("main").get_by_role("link", name="Ruang", exact=True).click()
    _rapi(h, axe)
    h.get_by_role("link", name="Tambah ruang").click()
    h.get_by_label("Nama ruang").fill(f"Aula Serbaguna Dinas Ketenagakerjaan {lebar}")
    h.get_by_label("Kapasitas").fill("120")
    _rapi(h, axe)
    h.get_by_role("button", name="Simpan ruang").click()
    expect(h.get_by_text(f"Aula Serbaguna Dinas Ketenagakerjaan {lebar} sudah")).to_be_visible()
    h.goto("/jadwal/halangan")
    h.get_by_label("Dari").fill("2026-06-22")
    h.get_by_label("Sampai dengan").fill("2026-06-24")
    h.get_by_label("Sebab").fill("cuti tahunan")
    h.get_by_role("button", name="Catat hari berhalangan").click()
    expect(h.get_by_text("Hari berhalangan sudah dicatat.")).to_be_visible()
    _rapi(h, axe)
    h.get_by_role("button", name="Cabut").first.click()
    h.goto("/jadwal/hari/2026-06-08/cetak")
    expect(h.get_by_role("img", name=re.compile("^Kode QR halaman hadir Sidang"))).to_be_visible()
    expect(h.get_by_role("columnheader", name="Tanda tangan").first).to_be_visible()
    _rapi(h, axe)


def test_hadir_di_pintu_lalu_dipastikan_petugas(
    halaman: Page,
    masuk_sebagai: Callable[..., None],
    axe: Callable[[Page], list[str]],
    sidang: Sidang,
) -> None:
    h = halaman
    h.set_viewport_size({"width": 360, "height": 740})
    h.goto(f"/hadir/{sidang.kunci}")
    expect(h.get_by_text("Sidang, Senin, 8 Juni 2026 pukul 09.00")).to_be_visible()
    _rapi(h, axe)
    h.get_by_role("button", name="Saya hadir").click()
    expect(h.get_by_text("Pilih untuk pihak mana Anda hadir.").first).to_be_visible()
    _rapi(h, axe)
    h.get_by_label("Pihak pekerja").check()
    h.get_by_label("Nama Anda").fill(PANJANG)
    h.get_by_role("button", name="Saya hadir").click()
    expect(h.get_by_text("Tunggu petugas memastikannya.")).to_be_visible()
    expect(h.get_by_text(PANJANG)).to_have_count(0)
    _rapi(h, axe)
    masuk_sebagai(h, "mediator")
    h.goto(f"/jadwal/{sidang.id}")
    expect(h.get_by_text("menunggu dipastikan")).to_be_visible()
    _rapi(h, axe)
    h.get_by_role("button", name="Pastikan hadir untuk Pihak pekerja").click()
    expect(h.get_by_text("Kehadiran sudah dicatat.")).to_be_visible()
    expect(h.get_by_text(f"{PANJANG}, lewat kode QR")).to_be_visible()
    _rapi(h, axe)


@pytest.mark.parametrize("lebar", [1280, 360])
def test_jadwal_di_ponsel_sendiri(
    halaman: Page,
    masuk_sebagai: Callable[..., None],
    axe: Callable[[Page], list[str]],
    sidang: Sidang,
    lebar: int,
) -> None:
    h = halaman
    h.set_viewport_size({"width": lebar, "height": 900})
    masuk_sebagai(h, "mediator")
    h.goto("/jadwal/langganan")
    _rapi(h, axe)
    h.get_by_role("button", name=re.compile("Buat alamat")).click()
    alamat = h.locator("code").inner_text()
    _rapi(h, axe)
    with urllib.request.urlopen(alamat) as jawaban:  # noqa: S310 - ours
        isi = jawaban.read().decode()
    acara = {satu.uid.value.split("@")[0]: satu for satu in vobject.readOne(isi).vevent_list}
    assert acara[f"acara-{sidang.id}"].dtstart.value == MULAI
    h.goto("/jadwal/langganan")
    expect(h.locator("code")).to_have_count(0)
    h.get_by_role("button", name="Cabut alamat").click()
    expect(h.get_by_text("Alamat dicabut.")).to_be_visible()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(alamat)  # noqa: S310 - ours
