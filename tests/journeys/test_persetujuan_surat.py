"""A summons from its draft over a return to its issue, and its check by whoever holds it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from hi_cases.perselisihan.types import Tindakan
from tests.factories import berkas as contoh_berkas
from tests.journeys.kantor_perselisihan import Kantor
from tests.perangkat.peramban import melebar, tinggalkan

T = Tindakan


def _rapi(kantor: Kantor, axe: Any) -> None:
    h = kantor.halaman
    assert axe(h) == []
    assert melebar(h) <= 0


def _ajukan(kantor: Kantor, axe: Any) -> None:
    kantor.halaman.get_by_role("link", name="Ajukan surat").click()
    _rapi(kantor, axe)
    kantor.tekan("Ajukan surat")
    expect(kantor.halaman.get_by_text("Surat sudah diajukan.")).to_be_visible()


def _tulis(kantor: Kantor) -> str:
    h = kantor.halaman
    h.goto(f"/surat/tentang/perkara/{kantor.alamat_perkara.rstrip('/').split('/')[-1]}")
    h.get_by_role("link", name="Panggilan I untuk Siti Aminah").click()
    h.get_by_label("Dipanggil untuk").select_option("sidang")
    h.get_by_label("Tanggal pertemuan").fill("2026-04-20")
    h.get_by_label("Pukul").fill("09:00")
    h.get_by_label("Tempat").fill("Ruang mediasi")
    h.get_by_label("Alasan bila di luar jadwal").fill("Di kantor kecamatan")
    h.locator("main form button[type=submit]").first.click()
    h.wait_for_url(re.compile(r"/surat/\d+$"))
    return h.url


@pytest.mark.parametrize("lebar", [1280, 360])
def test_panggilan_dikembalikan_disetujui_terbit_dan_diperiksa(
    kantor: Kantor, axe: Any, tmp_path: Path, lebar: int
) -> None:
    h = kantor.halaman
    kantor.masukkan()
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("kabid", T.LIMPAHKAN, 1, {"mediator_id": "Ratna Wulandari"})
    kantor.lakukan("mediator", T.TERIMA_PELIMPAHAN)
    h.set_viewport_size({"width": lebar, "height": 900})
    surat = _tulis(kantor)
    _ajukan(kantor, axe)

    kantor.sebagai("kabid")
    h.goto(surat)
    _rapi(kantor, axe)
    h.get_by_role("link", name="Kembalikan kepada penulis").click()
    kantor.tekan("Kembalikan surat")
    expect(h.get_by_role("alert")).to_contain_text("Tulis apa yang harus diperbaiki")
    _rapi(kantor, axe)
    h.get_by_label("Yang harus diperbaiki").fill("Sebutkan lantainya.")
    kantor.tekan("Kembalikan surat")

    kantor.sebagai("mediator")
    h.goto(surat)
    expect(h.get_by_text("Sebutkan lantainya.").first).to_be_visible()
    _ajukan(kantor, axe)
    kantor.sebagai("kabid")
    h.goto(surat)
    kantor.tekan("Setujui surat")

    kantor.sebagai("mediator")
    h.goto(surat)
    _rapi(kantor, axe)
    kantor.tekan("Tandatangani dan terbitkan")
    expect(h.get_by_text(re.compile(r"Surat terbit dengan nomor 560/\d{3}/"))).to_be_visible()
    _rapi(kantor, axe)
    kode = h.locator("#keaslian-judul + dl a").inner_text()
    with h.expect_download() as unduhan:
        h.get_by_role("button", name="Unduh PDF").click()
    asli = tmp_path / "surat.pdf"
    unduhan.value.save_as(asli)
    h.get_by_role("link", name="Simpan pindaian").click()
    _rapi(kantor, axe)
    pindai = tmp_path / "pindai.pdf"
    pindai.write_bytes(contoh_berkas.pdf("bertanda"))
    h.get_by_label("Pindaian surat").set_input_files(pindai)
    kantor.tekan("Simpan pindaian")
    expect(h.get_by_role("link", name="pindai.pdf")).to_be_visible()
    h.goto("/surat/nomor")
    _rapi(kantor, axe)

    _periksa(kantor, axe, kode, asli)


def _periksa(kantor: Kantor, axe: Any, kode: str, asli: Path) -> None:
    """Without an account: by the code, by the file, by an altered file."""
    h = kantor.halaman
    tinggalkan(h)
    kantor.siapa = ""
    h.goto("/")
    h.get_by_role("link", name="Periksa keaslian surat").click()
    _rapi(kantor, axe)
    h.get_by_label("Kode surat").fill("2222 3333 4444 5555")
    kantor.tekan("Periksa surat")
    expect(h.get_by_role("alert")).to_contain_text("Tidak ada surat dengan kode ini.")
    _rapi(kantor, axe)
    h.get_by_label("Kode surat").fill(kode.lower().replace("-", " "))
    kantor.tekan("Periksa surat")
    expect(h.get_by_role("heading", name="Surat ini asli dan berlaku")).to_be_visible()
    expect(h.locator("main")).not_to_contain_text("Siti Aminah")
    _rapi(kantor, axe)
    ubah = asli.with_name("ubah.pdf")
    isi = bytearray(asli.read_bytes())
    isi[len(isi) // 2] ^= 1
    ubah.write_bytes(isi)
    for berkas, kata in ((asli, "Sama."), (ubah, "Berbeda.")):
        h.get_by_label("Berkas PDF surat").set_input_files(berkas)
        kantor.tekan("Bandingkan berkas")
        expect(h.locator(".hasil-banding")).to_contain_text(kata)
        _rapi(kantor, axe)


def test_penunjukan_dicatat_dan_dicabut(kantor: Kantor, axe: Any) -> None:
    h = kantor.halaman
    kantor.sebagai("admin")
    h.goto("/surat/delegasi")
    kantor.tekan("Catat penunjukan")
    expect(h.get_by_role("alert")).to_contain_text("Pilih jabatan yang diwakili.")
    _rapi(kantor, axe)
    h.get_by_label("Kepala dinas").check()
    h.get_by_label("Plh. (pelaksana harian)").check()
    h.get_by_label("Pegawai yang mewakili").select_option(label="Rina Marlina, S.H., M.Si.")
    h.get_by_label("Hari pertama").fill(kantor.hari.isoformat())
    h.get_by_label("Hari terakhir").fill(kantor.hari.isoformat())
    h.get_by_label("Dasar").fill("Surat Perintah 1")
    kantor.tekan("Catat penunjukan")
    expect(h.get_by_text("Penunjukan sudah dicatat.")).to_be_visible()
    _rapi(kantor, axe)
    kantor.tekan("Cabut")
    expect(h.get_by_text("sudah dicabut")).to_be_visible()
