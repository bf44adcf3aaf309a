"""A dispute from the counter to its legal ends, by people in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from hi_cases.perselisihan.types import Tindakan
from tests.journeys.kantor_perselisihan import Kantor
from tests.perangkat.peramban import melebar

T = Tindakan


def _ke_sidang(kantor: Kantor) -> None:
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("kabid", T.LIMPAHKAN, 1, {"mediator_id": "Ratna Wulandari"})
    kantor.lakukan("mediator", T.TERIMA_PELIMPAHAN)
    kantor.lakukan("mediator", T.CATAT_SIDANG, 3, {"terlaksana": "y"})


def _ke_anjuran(kantor: Kantor) -> None:
    _ke_sidang(kantor)
    kantor.lakukan("mediator", T.TERBITKAN_ANJURAN, 4)
    kantor.lakukan("mediator", T.CATAT_TERIMA_ANJURAN, 1, {"pihak_id": "Siti Aminah"})
    kantor.lakukan("mediator", T.CATAT_TERIMA_ANJURAN, 0, {"pihak_id": "PT Sinar"})


def _berakhir(kantor: Kantor, kata: str) -> None:
    kini = kantor.halaman.locator(".strip [aria-current=step]")
    expect(kini).to_contain_text("Selesai")
    expect(kini).to_contain_text(kata)


def test_bipartit_sampai_perjanjian_bersama(kantor: Kantor) -> None:
    h = kantor.halaman
    kantor.sebagai("petugas")
    h.goto("/perkara/bipartit/baru")
    h.get_by_role("checkbox", name="Kepentingan").check()
    h.locator("[name=pihak-0-nama]").fill("SP Logam Cikarang")
    h.locator("[name=pihak-0-jenis]").select_option("serikat")
    h.locator("[name=pihak-1-nama]").fill("PT Sinar Cikarang Abadi")
    kantor.tekan("Catat bipartit")
    kantor.alamat_perkara = h.url
    kantor.lakukan("petugas", T.CATAT_PERUNDINGAN, 0, {"hasil": "sepakat"})
    expect(h.get_by_text("BIP-30").first).to_be_visible()
    kantor.lakukan("petugas", T.PB_BIPARTIT, 2)
    _berakhir(kantor, "Perjanjian bersama bipartit")


def test_mediasi_sampai_perjanjian_bersama_dan_akta(kantor: Kantor) -> None:
    kantor.masukkan()
    _ke_sidang(kantor)
    expect(kantor.halaman.get_by_text("Jejak hitung:")).to_be_visible()
    kantor.lakukan("mediator", T.PB_MEDIASI, 2)
    _berakhir(kantor, "Perjanjian bersama mediasi")
    kantor.lakukan("mediator", T.CATAT_AKTA_PHI, 5)
    expect(kantor.halaman.get_by_text("Akta bukti pendaftaran").first).to_be_visible()


def test_anjuran_disetujui_kedua_pihak(kantor: Kantor) -> None:
    kantor.masukkan()
    _ke_anjuran(kantor)
    kantor.lakukan("petugas", T.CATAT_JAWABAN, 3, {"pihak_id": "Siti Aminah", "jawaban": "setuju"})
    kantor.lakukan("mediator", T.CATAT_JAWABAN, 1, {"pihak_id": "PT Sinar", "jawaban": "setuju"})
    kantor.lakukan("mediator", T.PB_ATAS_ANJURAN, 1)
    _berakhir(kantor, "Perjanjian bersama atas anjuran")


def test_diam_berarti_menolak_dicatat_mediator(kantor: Kantor) -> None:
    h = kantor.halaman
    kantor.masukkan()
    _ke_anjuran(kantor)
    kantor.lakukan("mediator", T.CATAT_JAWABAN, 2, {"pihak_id": "Siti Aminah", "jawaban": "setuju"})
    h.get_by_text("Tindakan lain, dan mengapa").click()
    expect(h.get_by_text("Waktu menjawab belum lewat.")).to_be_visible()
    kantor.lakukan("mediator", T.CATAT_DIANGGAP_MENOLAK, 25)
    kantor.lakukan("mediator", T.TUTUP_ANJURAN_DITOLAK)
    _berakhir(kantor, "Anjuran ditolak")


def test_dicabut_lalu_dibuka_kembali(kantor: Kantor) -> None:
    kantor.masukkan()
    kantor.lakukan("petugas", T.CATAT)
    kantor.lakukan("petugas", T.CABUT, 2)
    _berakhir(kantor, "Dicabut")
    kantor.lakukan("kabid", T.BUKA_KEMBALI, 1)
    expect(kantor.halaman.locator(".strip [aria-current=step]")).to_contain_text("Dicatat")
    expect(kantor.halaman.get_by_text("Pernah dibuka kembali")).to_be_visible()


def test_isian_keliru_memindahkan_fokus_dan_menyimpan_ketikan(kantor: Kantor) -> None:
    h = kantor.halaman
    kantor.isi_permohonan()
    h.get_by_role("checkbox", name="Hak", exact=True).uncheck()
    h.get_by_role("button", name="Tambah tuntutan").click()
    h.locator("[name=tuntutan-1-uraian]").fill("Uang makan")
    kantor.tekan("Lanjut ke pemeriksaan")
    if h.url.endswith("/perusahaan"):
        h.get_by_label("Lanjut tanpa mengaitkan dulu").check()
        kantor.tekan("Lanjut ke pemeriksaan")
    ringkasan = h.get_by_role("alert")
    expect(ringkasan).to_be_focused()
    ringkasan.get_by_role("link", name=re.compile("jenis perselisihan")).click()
    expect(h.get_by_role("checkbox", name="Hak", exact=True)).to_be_focused()
    expect(h.locator("[name=tuntutan-1-uraian]")).to_have_value("Uang makan")


HALAMAN_STAF = ("/perkara/", "/perkara/?tampilan=papan", "/perkara/alur")
HALAMAN_MENURUT_PERAN = {
    "petugas": (*HALAMAN_STAF, "/perkara/baru", "/perkara/bipartit/baru"),
    "mediator": HALAMAN_STAF,
    "kabid": (*HALAMAN_STAF, "/perkara/ikhtisar", "/perkara/baru"),
    "kadis": (*HALAMAN_STAF, "/perkara/ikhtisar"),
    "subkoor": (*HALAMAN_STAF, "/perkara/ikhtisar"),
    "analis": HALAMAN_STAF,
    "admin": HALAMAN_STAF,
}


def _periksa(halaman: Page, axe, alamat: str) -> None:
    halaman.goto(alamat)
    assert axe(halaman) == [], alamat
    halaman.set_viewport_size({"width": 360, "height": 740})
    lebih = melebar(halaman)
    halaman.set_viewport_size({"width": 1280, "height": 900})
    assert lebih <= 0, (alamat, lebih)


@pytest.mark.parametrize("peran", HALAMAN_MENURUT_PERAN)
def test_setiap_halaman_dapat_diakses(kantor: Kantor, axe, peran: str) -> None:
    kantor.sebagai(peran)
    for alamat in HALAMAN_MENURUT_PERAN[peran]:
        _periksa(kantor.halaman, axe, alamat)


def test_halaman_perkara_dan_tindakan_dapat_diakses(kantor: Kantor, axe) -> None:
    kantor.masukkan()
    _ke_sidang(kantor)
    for peran in ("mediator", "kabid", "petugas", "admin"):
        kantor.sebagai(peran)
        _periksa(kantor.halaman, axe, kantor.alamat_perkara)
    kantor.sebagai("mediator")
    for aksi in (T.TERBITKAN_ANJURAN, T.CATAT_SIDANG, T.HAPUS_DARI_REGISTER, T.PB_MEDIASI):
        _periksa(kantor.halaman, axe, f"{kantor.alamat_perkara}/tindakan/{aksi.value}")
    kantor.tekan("Catat perjanjian bersama mediasi")
    assert axe(kantor.halaman) == []


def test_pemeriksaan_dan_tanda_terima_dapat_diakses(kantor: Kantor, axe) -> None:
    h = kantor.halaman
    kantor.isi_permohonan(pekerja="Ahmad Fauzi")
    h.locator("[name=pihak-1-nama]").fill("PT Perusahaan Yang Belum Terdaftar Sama Sekali")
    kantor.tekan("Lanjut ke pemeriksaan")
    assert axe(h) == []
    h.get_by_label("Belum terdaftar").check()
    kantor.tekan("Lanjut ke pemeriksaan")
    assert axe(h) == []
    kantor.tekan("Terima berkas")
    assert axe(h) == []
