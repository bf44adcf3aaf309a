"""Pages of closed months: every figure opens its rows, two closings are compared, and who enters
something into a closed month is told so."""

from __future__ import annotations

import re

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.indikator.queries.rencana import definisi_tahun
from hi_cases.indikator.services import hitung, tutup
from hi_cases.indikator.services.rencana import catat
from hi_cases.indikator.types import Periode
from tests.integration.indikator.tahun_karangan import hari, selesai_lagi

SEPTEMBER = Periode(2025, 9, 9)
ISIAN = "/indikator/2025/isian/realisasi/laporan_sarana_hi"


def _teks(isi: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", isi).split())


@pytest.fixture
def klien(dunia, client, masuk):
    """The head of the bidang, signed in, with a closed September."""
    tutup.bekukan(SISTEM, SEPTEMBER, 0, "")
    db.session.commit()
    masuk(client, "kabid")
    return client


def test_tiap_angka_beku_membuka_barisnya_dan_revisi_menyebut_bedanya(klien) -> None:
    selesai_lagi("7/2025", hari(9, 6))
    db.session.commit()
    halaman = "/indikator/bulan/2025/9"
    assert "belum dihitung lagi" in klien.get(halaman).text
    assert "ada data yang berubah sesudahnya" in klien.get("/indikator/bulan/2025").text
    hitung.hitung([2025])
    tutup.bekukan(SISTEM, SEPTEMBER, 1, "PB 7/2025 baru didaftarkan")
    db.session.commit()
    isi = klien.get(halaman).text
    assert "belum dihitung lagi" not in isi
    assert "menurut hitungan terakhir" in isi
    dulu, ini = (f"{halaman}/perkara_selesai/baris?revisi={n}" for n in (0, 1))
    for alamat, banyak in ((dulu, 0), (ini, 1)):
        assert f'href="{alamat}"' in isi
        assert klien.get(alamat).text.count(">7/2025<") == banyak
    beda = f"{halaman}/perkara_selesai?dari=0&ke=1"
    assert f'href="{beda.replace("&", "&amp;")}"' in isi
    teks = _teks(klien.get(beda).text)
    assert "yang berubah dari penutupan pertama ke revisi 1" in teks
    assert "PB 7/2025 baru didaftarkan" in teks
    assert "Baru terhitung (1) 7/2025" in teks
    assert klien.get(f"{halaman}/perkara_selesai?dari=0&ke=2").status_code == 404
    # The dashboard of a closed month says so, and both figures where they differ.
    selesai_lagi("8/2025", hari(9, 7))
    hitung.hitung([2025])
    db.session.commit()
    isi = _teks(klien.get("/indikator/?periode=2025-09").text)
    assert "September 2025 sudah ditutup" in isi
    assert "(revisi 1)" in isi
    assert isi.count("saat ditutup: 2") == 1
    assert "sudah ditutup" not in klien.get("/indikator/?periode=2025-08").text


def test_isian_bulan_tertutup_diberitahukan_dan_langsung_tampak(klien) -> None:
    form = _teks(klien.get(f"{ISIAN}/baru").text)
    assert "September 2025 (sudah ditutup)" in form
    assert "Agustus 2025 (sudah ditutup)" not in form
    isi = {"bulan": "9", "nilai": "2", "bukti": "Laporan nomor 7"}
    jawab = klien.post(f"{ISIAN}/baru", data=isi, content_type="multipart/form-data")
    assert jawab.status_code == 303
    assert "September 2025 sudah ditutup" in klien.get(jawab.location).text
    assert "angka berubah" in klien.get("/indikator/bulan/2025").text
    bulan = _teks(klien.get("/indikator/bulan/2025/9").text)
    assert "Buat revisi" in bulan
    rinci = klien.get("/indikator/2025/laporan_sarana_hi").text
    assert 'href="/indikator/2025/laporan_sarana_hi/baris?periode=2025-09&amp;revisi=0"' in rinci
    assert "Id indikator laporan_sarana_hi" in _teks(rinci)
    baris = "/indikator/2025/laporan_sarana_hi/baris?periode=2025-09"
    assert "Laporan nomor 7" in klien.get(baris).text
    assert "Laporan nomor 7" not in klien.get(f"{baris}&revisi=0").text


def test_bulan_yang_tidak_dapat_ditutup_tidak_menawarkan_formulirnya(klien) -> None:
    for alamat, kalimat in (
        ("/indikator/bulan/2026/2/tutup", "belum berakhir"),
        ("/indikator/bulan/2025/8/tutup", "Penutupan dimulai dari September 2025"),
        ("/indikator/bulan/2025/12/tutup", "Tutup dahulu Oktober 2025"),
    ):
        isi = klien.get(alamat).text
        assert kalimat in isi
        assert 'name="versi"' not in isi
    assert 'name="versi"' in klien.get("/indikator/bulan/2025/10/tutup").text


def test_daftar_kosong_berkata_benar(klien) -> None:
    nol = klien.get("/indikator/2025/perkara_terselesaikan/baris?periode=2025-11").text
    assert "tidak ada yang terhitung menurut bacaan ini" in nol
    assert "Lihat bacaan lain" in nol
    assert "buku atau berkas lama" not in nol
    hitung.hitung([2023])
    db.session.commit()
    belum = klien.get("/indikator/2023/perkara_terselesaikan/baris?periode=2023-11").text
    assert "buku atau berkas lama" in belum
    depan = klien.get("/indikator/2026/perkara_terselesaikan/baris?periode=2026-11").text
    assert "November 2026 belum mulai" in depan


def test_indikator_yang_tidak_ada_lagi_tanpa_tautan_buntu(klien) -> None:
    """A revised Renstra dropped it: its frozen rows stand, nothing leads to what is no more."""
    (satu,) = (d for d in definisi_tahun(2025) if d.kode_indikator == "perkara_terselesaikan")
    fakta = {"nama": "Renstra perubahan", "sumber": "Perbup 1/2026", "tanggal": hari(1, 2, 2026)}
    catat(SISTEM, kode="perubahan", rentang=(2025, 2027), definisi=[satu], **fakta)
    db.session.commit()
    alamat = "/indikator/2025/laporan_sarana_hi/baris?periode=2025-09&revisi=0"
    bulan = klien.get("/indikator/bulan/2025/9").text
    assert "tidak ada lagi" in bulan
    for isi in (bulan, klien.get(alamat).text):
        tautan = {
            t.replace("&amp;", "&") for t in re.findall(r'href="(/indikator/2025/[^"]+)"', isi)
        }
        assert {klien.get(t).status_code for t in tautan if "laporan_sarana" in t} <= {200}
    assert alamat in {t.replace("&amp;", "&") for t in re.findall(r'href="([^"]+)"', bulan)}
