"""A year of an LKS Tripartit to its report, and one round of the minimum wage, from a phone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.ponsel import Ponsel

_ANGGOTA = """Kepala Dinas; pemerintah; ketua; Dinas
Ratna; pengusaha; anggota; Apindo
Slamet; serikat; anggota; FSPMI"""
# Day of the meeting, and how many recommendations it makes.
_RAPAT = (("2025-02-10", 2), ("2025-05-12", 2), ("2025-08-11", 1), ("2025-11-10", 1))


def _bentuk(p: Ponsel) -> str:
    h = p.h
    h.goto("/lembaga/baru")
    p.lihat("Catat lembaga")
    h.locator("[name=jenis]").select_option("lks_sektoral")
    p.isi(nama="LKS Tripartit Sektor Otomotif", sektor="otomotif", nomor="560/Kep.1")
    p.isi(tanggal="2025-01-02", mulai="2025-01-02")
    p.tekan("Catat lembaga")
    p.lihat("LKS Tripartit Sektor Otomotif")
    alamat = h.url.split("#")[0]
    h.goto(f"{alamat}/anggota/daftar")
    p.isi(daftar=_ANGGOTA)
    p.tekan("Catat semua")
    expect(h.get_by_text("Perbandingan unsur 1 : 1 : 1")).to_be_visible()
    p.periksa()
    return alamat


def _rapat(p: Ponsel, lembaga: str, hari: str, banyak: int, *, periksa: bool) -> list[str]:
    """Hold one meeting to its closing; return the pages of its recommendations."""
    h, lihat = p.h, p.periksa if periksa else lambda: None
    h.goto(f"{lembaga}/rapat/lalu")
    lihat()
    p.isi(perihal="Sidang triwulan", agenda="Pengupahan\nK3", tanggal=hari, tempat="Aula")
    p.tekan("Catat rapat")
    expect(h.get_by_text("Risalah rapat belum ditulis.")).to_be_visible()
    rapat = h.url.split("#")[0]
    h.goto(f"{rapat}/hadir")
    lihat()
    h.get_by_label("Hadir: Ratna").check()
    h.get_by_label("Hadir: Slamet").check()
    p.tekan("Catat kehadiran")
    h.goto(f"{rapat}/risalah")
    p.isi(risalah="Dibuka ketua.")
    p.tekan("Simpan risalah")
    for ke in range(banyak):
        h.goto(f"{rapat}/rekomendasi")
        lihat()
        p.isi(rekomendasi=f"Rekomendasi {ke + 1}, {hari}", kepada="Dinas", batas="2025-12-31")
        p.tekan("Catat rekomendasi")
    p.tekan("Tutup rapat")
    expect(h.get_by_text("Rapat ini selesai")).to_be_visible()
    lihat()
    tautan = h.locator("section:has(> #rekomendasi) ol a")
    return [str(satu) for satu in tautan.evaluate_all("e => e.map(x => x.pathname)")]


def _tindak(p: Ponsel, alamat: str, kode: str, tombol: str, **isi: str) -> None:
    p.h.goto(f"{alamat}/tindakan/{kode}")
    p.isi(**isi)
    p.tekan(tombol)


@pytest.mark.anggaran(150, "four meetings and six recommendations, each by its own pages")
def test_a_year_of_meetings_ends_in_its_report(
    ponsel: Ponsel, masuk_sebagai: Any, tmp_path: Path
) -> None:
    p, h = ponsel, ponsel.h
    masuk_sebagai(h, "petugas")
    lembaga = _bentuk(p)
    semua: list[str] = []
    for ke, (hari, banyak) in enumerate(_RAPAT):
        semua += _rapat(p, lembaga, hari, banyak, periksa=ke == 0)
    assert len(semua) == 6
    for alamat in semua[:5]:
        _tindak(p, alamat, "tindaklanjuti", "Catat tindak lanjut", tindak_lanjut="Surat dikirim")
        _tindak(p, alamat, "selesaikan", "Catat selesai", hasil="Dilaksanakan", bukti="Surat 1")
    p.periksa()
    _tindak(
        p, semua[5], "tidak_dapat", "Catat tidak dapat dilaksanakan", alasan="Kewenangan provinsi"
    )
    h.goto(f"{lembaga}/laporan/2025")
    p.lihat("Laporan tahunan 2025")
    expect(h.locator("main")).to_contain_text(
        "mengadakan 4 rapat dan menghasilkan 6 rekomendasi: 5 selesai, 0 masih ditindaklanjuti, "
        "1 tidak dapat dilaksanakan."
    )
    with h.expect_download() as unduhan:
        h.get_by_role("button", name="Unduh PDF").click()
    unduhan.value.save_as(tmp_path / "laporan.pdf")
    assert (tmp_path / "laporan.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.anggaran(90, "a round has six acts, each on its own page")
def test_a_round_of_the_minimum_wage_ends_in_the_data(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    p, h = ponsel, ponsel.h
    masuk_sebagai(h, "petugas")
    h.goto("/upah-minimum/putaran")
    p.isi(tahun="2029")
    p.tekan("Mulai putaran")
    p.lihat("Upah minimum kabupaten tahun 2029")
    alamat = h.url.split("#")[0]
    data = {"umk_berjalan": "5558515", "inflasi": "2,65", "pertumbuhan": "5,1"}
    data |= {"sumber_inflasi": "BPS", "sumber_pertumbuhan": "BPS"}
    _tindak(p, alamat, "isi_data", "Catat data", **data)
    # By hand: 2,65 + 5,1 x 0,5 = 5,2 %; 5.558.515 x 1,052 = 5.847.557,78.
    expect(h.get_by_role("heading", name="Alfa 0,5: Rp 5.847.558")).to_be_visible()
    for unsur, alfa in (("pemerintah", "0,7"), ("pengusaha", "0,5"), ("serikat", "0,9")):
        h.goto(f"{alamat}/tindakan/usul")
        h.locator(f"[name=unsur][value={unsur}]").check()
        p.isi(alfa=alfa, pendapat="Pendapat unsur")
        p.tekan("Catat pendapat unsur")
    p.periksa()
    _tindak(p, alamat, "berita_acara", "Catat berita acara", nomor_ba="1", kesimpulan="Mufakat")
    _tindak(
        p,
        alamat,
        "rekomendasi",
        "Catat rekomendasi Bupati",
        nomor_rekomendasi="2",
        nilai_rekomendasi="5904255",
    )
    _tindak(
        p,
        alamat,
        "putuskan",
        "Catat keputusan Gubernur",
        nomor_keputusan="561/Kep.3",
        nilai_keputusan="5904255",
    )
    p.lihat("Upah minimum kabupaten tahun 2029")
    h.goto("/upah-minimum")
    p.lihat("Upah minimum")
    expect(h.get_by_role("row", name=re.compile("2029.*5.904.255.*561.Kep.3"))).to_be_visible()
