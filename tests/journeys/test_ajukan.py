"""A union files for its members from a phone; talks are kept and their minutes printed."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter
from playwright.sync_api import FilePayload, expect

from tests.journeys.ponsel import Ponsel


def _nik(n: int) -> str:
    return f"32160101019{n:05d}"


def _buku(baris: list[list[str]]) -> FilePayload:
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar) as buku:
        lembar = buku.add_worksheet("Daftar pekerja")
        for i, satu in enumerate([["Nama", "NIK", "Jabatan"], *baris]):
            for j, isi in enumerate(satu):
                lembar.write_string(i, j, isi)
    tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "anggota.xlsx", "mimeType": tipe, "buffer": keluar.getvalue()}


def test_serikat_mengajukan_untuk_300_anggota_lewat_excel(
    ponsel: Ponsel, masuk_sebagai: Any
) -> None:
    h = ponsel.h
    masuk_sebagai(h, "serikat")
    h.goto("/ajukan")
    h.get_by_label("Serikat pekerja, untuk anggota").check()
    ponsel.tekan("Mulai mengisi")
    ponsel.isi(nama="Anggota SP Logam Cikarang", alamat="Jl. Serikat 1", telepon="0218900000")
    ponsel.lanjut()
    baris = [[f"Pekerja {i}", _nik(i), "Operator"] for i in range(300)]
    baris[12][1], baris[40][0], baris[299][1] = "32160101", "", _nik(0)
    h.locator("[name=berkas_daftar]").set_input_files([_buku(baris)])
    ponsel.lanjut()
    ponsel.lihat("Daftar pekerja")
    for kalimat in (
        "Baris 14, kolom NIK: harus 16 angka",
        "Baris 42, kolom Nama: belum diisi.",
        "Baris 301, kolom NIK: sama dengan baris 2",
    ):
        expect(h.get_by_text(kalimat)).to_be_visible()

    baris[12][1], baris[40][0], baris[299][1] = _nik(12), "Pekerja 40", _nik(299)
    h.locator("[name=berkas_daftar]").set_input_files([_buku(baris)])
    ponsel.lanjut()
    expect(h.get_by_role("heading", name="Daftar yang Anda unggah: 300 pekerja")).to_be_visible()
    ponsel.lihat("Daftar pekerja")
    ponsel.tekan("Pakai daftar ini")
    expect(h.get_by_text("Daftar 300 pekerja dipakai.")).to_be_visible()
    ponsel.lanjut()
    ponsel.isi(nama="PT Sinar Cikarang Abadi")
    ponsel.lanjut()
    h.locator("[name=jenis][value=KEP]").check()
    ponsel.lanjut()
    ponsel.isi(pokok="Kenaikan upah tahun 2026 belum disepakati.")
    ponsel.lanjut()
    ponsel.lanjut()
    ponsel.bipartit()
    ponsel.lanjut()
    ponsel.lihat("Periksa isian Anda")
    expect(h.get_by_text("dan 280 pekerja lain")).to_be_visible()
    h.get_by_label("Isian ini benar menurut pengetahuan saya").check()
    ponsel.tekan("Ajukan permohonan")
    ponsel.lihat("Tanda terima permohonan")


def test_perundingan_dicatat_dan_risalahnya_dicetak(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    h = ponsel.h
    masuk_sebagai(h, "pekerja")
    h.goto("/bipartit")
    ponsel.lihat("Catat perundingan bipartit")
    ponsel.tekan("Catat perundingan")
    expect(h.get_by_role("alert")).to_be_focused()
    h.locator("[name=pengaju][value=pekerja]").check()
    ponsel.isi(nama="Joko Prasetyo", lawan_nama="PT Sinar Cikarang Abadi", pokok="Upah lembur.")
    h.locator("[name=lawan_jenis][value=pengusaha]").check()
    h.locator("[name=jenis][value=HAK]").check()
    ponsel.tekan("Catat perundingan")
    nomor = h.url.rsplit("/", 1)[1]
    h.goto(f"/saya/{nomor}/tindakan/catat_perundingan")
    for nama in ("para_pihak", "tempat", "pokok_masalah", "pendapat", "kesimpulan"):
        ponsel.isi(**{nama: f"Isian {nama} untuk pengujian"})
    ponsel.isi(penandatangan="Joko Prasetyo\nRudi Hartono", tanggal="2026-04-06")
    ponsel.isi(ditandatangani_pada="2026-04-06")
    h.locator("[name=hasil][value=buntu]").check()
    with h.expect_navigation():
        h.locator("main form [type=submit]").last.click()
    expect(h.get_by_role("heading", name="Perundingan bipartit", exact=True)).to_be_visible()
    assert ponsel.axe(h) == []
    h.get_by_role("link", name="Cetak risalah ke-1").click()
    ponsel.lihat("Risalah perundingan bipartit ke-1")
