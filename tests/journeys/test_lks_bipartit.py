"""An LKS Bipartit from a phone: out of balance, put right, recorded by a proof with a code; months
later its first report is late, and is given from the company's own page."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.journeys.jalan_permohonan import Jalan
from tests.journeys.ponsel import Ponsel

CABANG = "Pabrik Cibitung"
PENGURUS = (
    ("Rini Astuti", "pengusaha", "ketua"),
    ("Dadang Supriatna", "pekerja", "wakil_ketua"),
    ("Hendra Wijaya", "pengusaha", "sekretaris"),
    ("Yusuf Maulana", "pekerja", "anggota"),
    ("Maria Kusuma", "pengusaha", "anggota"),
    ("Siti Aminah", "pengusaha", "anggota"),
)


def _tambah(j: Jalan, nama: str, unsur: str, jabatan: str) -> None:
    j.p.isi(nama=nama)
    for bidang, nilai in (("unsur", unsur), ("jabatan", jabatan)):
        j.h.locator(f"main [name={bidang}][value={nilai}]").check()
    j.p.tekan("Tambahkan ke daftar")


def _beritahukan(j: Jalan) -> None:
    """File it as the company; the last member stands on the wrong side at first."""
    p, h = j.p, j.h
    j.sebagai("perusahaan")
    h.goto("/permohonan/baru/lksb_baru")
    p.tekan("Mulai mengisi")
    h.locator("[name=lingkup][value=cabang]").check()
    p.isi(cabang=CABANG, dibentuk="2026-03-30", masa_dari="2026-03-30")
    p.isi(alamat="Jalan Contoh 1, Cibitung", pekerja_laki="120", pekerja_perempuan="80")
    p.lihat("Pembentukan LKS Bipartit")
    p.lanjut()
    h.locator("[name=cara_pekerja][value=dipilih]").check()
    p.lihat("Wakil pekerja")
    p.lanjut()
    for satu in PENGURUS:
        _tambah(j, *satu)
    p.lihat("Susunan pengurus")
    kata = "Unsur pengusaha 4 orang dan unsur pekerja 2 orang; jumlahnya harus sama (1:1)."
    expect(h.get_by_text(kata)).to_be_visible()
    p.lanjut()
    j.unggah(berita_acara="berita-acara", susunan="susunan")
    p.lanjut()
    p.lihat("Periksa isian Anda")
    expect(h.get_by_text(kata)).to_be_visible()
    expect(h.get_by_role("button", name="Ajukan permohonan")).to_have_count(0)
    h.get_by_role("link", name="Ubah daftar").click()
    h.get_by_role("link", name="Ubah baris 6").click()
    h.locator("main [name=unsur][value=pekerja]").check()
    p.tekan("Simpan perubahan baris")
    expect(h.get_by_text("harus sama (1:1)")).to_have_count(0)
    p.lanjut()
    h.get_by_label("Isian dan dokumen ini benar").check()
    p.tekan("Ajukan permohonan")
    p.periksa()
    j.id = h.url.split("/")[-2]


def _bukti(j: Jalan) -> None:
    """The proof: written by the officer, agreed to by kabid, signed by kadis."""
    p, h = j.p, j.h
    j.kantor("petugas")
    j.tindak("Mulai meneliti", kode="ambil")
    j.nilai()
    j.tindak("Nyatakan lengkap", kode="nyatakan_lengkap")
    h.goto(f"/surat/tentang/permohonan/{j.id}")
    h.get_by_role("button", name="Bukti pencatatan LKS Bipartit").click()
    h.wait_for_url(re.compile(r"/surat/\d+$"))
    surat = h.url
    h.get_by_role("link", name="Ajukan surat").click()
    p.tekan("Ajukan surat")
    for siapa, tombol in (
        ("subkoor", "Nyatakan sudah diperiksa"),
        ("kabid", "Setujui surat"),
        ("kadis", "Tandatangani dan terbitkan"),
    ):
        j.sebagai(siapa)
        h.goto(surat)
        with h.expect_navigation():
            h.get_by_role("button", name=re.compile(f"{tombol}|Setujui surat")).click()
    expect(h.get_by_text(re.compile(r"560/\d{3}/LKSB/2026")).first).to_be_visible()


def _lapor(j: Jalan) -> None:
    """Months later: the first report is late, and begun in one press."""
    p, h = j.p, j.h
    j.sebagai("perusahaan")
    h.goto("/lks-bipartit/saya")
    p.lihat("LKS Bipartit perusahaan Anda")
    milik = h.get_by_role("article").filter(has_text=CABANG)
    expect(milik.get_by_text("terlambat", exact=True)).to_be_visible()
    with h.expect_navigation():
        milik.get_by_role("button", name="Buat laporan").first.click()
    p.lihat("Kegiatan selama masa laporan")
    p.isi(hasil="Jadwal kerja disepakati.", pelapor="Rini Astuti", jabatan_pelapor="Ketua")
    p.lanjut()
    p.isi(tanggal="2026-05-04", pokok="Jadwal kerja", hasil="Disepakati")
    p.tekan("Tambahkan ke daftar")
    p.lihat("Rapat selama masa laporan")
    p.lanjut()
    j.unggah(laporan="laporan")
    p.lanjut()
    h.get_by_label("Isian dan dokumen ini benar").check()
    p.tekan("Ajukan permohonan")
    h.goto("/lks-bipartit/saya")
    expect(milik.get_by_text("terlambat", exact=True)).to_have_count(0)


def test_lks_bipartit_dari_ponsel_sampai_laporan(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    j = Jalan(ponsel, masuk_sebagai)
    jam = ponsel.peladen.jam
    jam.atur("2026-04-08T09:00:00+07:00")
    _beritahukan(j)
    _bukti(j)
    j.sebagai("perusahaan")
    j.h.goto(f"/permohonan/{j.id}")
    expect(j.h.get_by_text("Tercatat").first).to_be_visible()
    ponsel.periksa()
    try:
        jam.atur("2026-10-05T09:00:00+07:00")
        j.sebagai("petugas")
        j.h.goto("/lks-bipartit/laporan?lewat=ya")
        expect(j.h.get_by_text(f"Cabang: {CABANG}")).to_be_visible()
        ponsel.periksa()
        _lapor(j)
    finally:
        jam.atur("2026-04-08T09:00:00+07:00")
