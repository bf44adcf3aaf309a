"""A company's first day: an account by e-mail, a claim with its letter, the first draft."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default
from typing import Any

from playwright.sync_api import expect

from tests.journeys.jalan_permohonan import berkas_pdf
from tests.journeys.ponsel import Ponsel
from tests.perangkat.peramban import SABAR_MS, tinggalkan

SUREL = "hrd@logam-bekasi.test"
SANDI = "kereta pagi ke lemah abang"
NAMA = "PT Logam Bekasi Mandiri"


def _tautan(p: Ponsel) -> str:
    """Return the path of the link in the message to the new account, once the worker wrote it."""
    for _ in range(SABAR_MS // 200):
        for berkas in p.peladen.folder.rglob("*.eml"):
            pesan = message_from_bytes(berkas.read_bytes(), policy=default)
            badan = pesan.get_body(("plain",))
            if SUREL in pesan["To"] and badan:
                tautan = re.search(r"http://[^/]+(/daftar/\S+)", badan.get_content())
                assert tautan
                return tautan[1]
        p.h.wait_for_timeout(200)
    raise AssertionError(f"nothing was written to {SUREL}")


def _daftar(p: Ponsel) -> None:
    """Sign up, open the link, sign in."""
    h = p.h
    h.goto("/daftar")
    p.lihat("Daftar akun")
    p.isi(nama="Rini Astuti", email=SUREL, telepon="081234567890")
    h.locator("[name=peran][value=perusahaan]").check()
    p.isi(password=SANDI, password_ulang=SANDI)
    p.tekan("Daftar")
    p.periksa()
    expect(h.get_by_text(SUREL)).to_be_visible()
    h.goto(_tautan(p))
    p.lihat("Aktifkan akun")
    p.tekan("Aktifkan akun")
    p.isi(email=SUREL, password=SANDI)
    h.locator("form:has(input[name=password]) [type=submit]").click()
    h.wait_for_url(lambda url: "/login" not in url)
    p.periksa()


def _klaim(p: Ponsel) -> None:
    """Ask to stand for a company: what was left out is named, and nothing typed is lost."""
    h = p.h
    h.goto("/permohonan/baru")
    p.periksa()
    h.goto("/perusahaan-saya/klaim")
    p.lihat("Ajukan diri sebagai wakil perusahaan")
    p.isi(nomor="9120001234567", nama=NAMA, nomor_surat="012/ST/LBM/2026")
    h.locator("[name=surat]").set_input_files([berkas_pdf("surat tugas")])
    p.tekan("Kirim ke petugas")
    p.periksa()
    expect(h.get_by_role("alert")).to_contain_text("Tulis jabatan Anda")
    expect(h.locator("[name=nama]")).to_have_value(NAMA)
    p.isi(jabatan="Manajer HR")
    p.tekan("Kirim ke petugas")
    p.lihat("Perusahaan saya")
    expect(h.get_by_text(NAMA).first).to_be_visible()


def _terima(p: Ponsel, masuk: Any) -> None:
    """The office registers the company, reads the letter and accepts it."""
    h = p.h
    tinggalkan(h)
    masuk(h, "petugas")
    h.goto("/verifikasi")
    p.lihat("Surat kuasa dan wakil")
    wakil = h.locator("section.lembar", has_text=NAMA)
    wakil.get_by_role("link", name="Tentukan perusahaannya").click()
    p.periksa()
    h.locator("form[action$='/daftarkan'] button").click()
    p.periksa()
    wakil.locator("[name$=putusan]").first.check()
    wakil.get_by_role("button").last.click()
    expect(h.get_by_text("diterima sebagai wakil")).to_be_visible()


def test_perusahaan_mendaftar_diverifikasi_lalu_mengisi(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    _daftar(ponsel)
    _klaim(ponsel)
    _terima(ponsel, masuk_sebagai)
    tinggalkan(h)
    masuk_sebagai(h, SUREL, SANDI)
    h.goto("/permohonan/baru/pp_baru")
    ponsel.tekan("Mulai mengisi")
    ponsel.lihat("Perusahaan dan pekerjanya")
    expect(h.get_by_text(NAMA).first).to_be_visible()
