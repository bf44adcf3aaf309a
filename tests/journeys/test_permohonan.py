"""A company regulation from a phone: filed, returned, corrected, approved by a decree with a QR."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.journeys.jalan_permohonan import Jalan
from tests.journeys.ponsel import Ponsel


def _ajukan(j: Jalan) -> None:
    """Fill in the four pages, with a document that an answer calls for, and file."""
    p, h = j.p, j.h
    j.sebagai("perusahaan")
    h.goto("/permohonan/baru")
    p.lihat("Ajukan permohonan")
    h.get_by_role("link", name="Pengesahan peraturan perusahaan", exact=True).click()
    p.lihat("Pengesahan peraturan perusahaan")
    p.tekan("Mulai mengisi")
    h.locator("[name=jangkauan][value=satu_kabupaten]").check()
    p.isi(pekerja_laki="120", pekerja_perempuan="80", pekerja_pkwt="30")
    p.isi(penanda_tangan="Rini Astuti", jabatan="Direktur")
    p.lihat("Perusahaan dan pekerjanya")
    p.lanjut()
    h.locator("[name=ada_serikat][value=tidak_ada]").check()
    p.isi(wakil_pekerja="Dadang Supriatna", tanggal_minta_saran="2026-03-10")
    j.unggah(bukti_saran="saran")
    p.lanjut()
    expect(h.get_by_text("Karena jawaban itu, diminta juga")).to_be_visible()
    p.lihat("Saran wakil pekerja")
    j.unggah(pernyataan_tanpa_serikat="pernyataan")
    p.lanjut()
    p.isi(berlaku_dari="2026-06-01", berlaku_sampai="2026-05-31")
    p.lanjut()
    expect(h.get_by_role("alert")).to_contain_text("Berlaku sampai tidak boleh sebelum")
    p.isi(berlaku_sampai="2028-05-31")
    p.lanjut()
    j.unggah(permohonan="permohonan", naskah="naskah", skala_upah="skala")
    p.lihat("Naskah dan lampiran")
    p.lanjut()
    p.lihat("Periksa isian Anda")
    p.tekan("Ajukan permohonan")
    expect(h.get_by_role("alert")).to_contain_text("Beri tanda")
    h.get_by_label("Isian dan dokumen ini benar").check()
    p.tekan("Ajukan permohonan")
    p.lihat("Permohonan sudah diterima")
    j.id = h.url.split("/")[-2]


def _perbaiki(j: Jalan) -> None:
    """Read what the office found, bring another text, file again."""
    p, h = j.p, j.h
    j.sebagai("perusahaan")
    h.goto(f"/permohonan/{j.id}")
    p.lihat("Pengesahan peraturan perusahaan")
    expect(h.get_by_text("Memuat syarat kerja").first).to_be_visible()
    h.get_by_role("link", name="Lanjutkan isian").click()
    p.lihat("Periksa isian Anda")
    h.goto(f"/permohonan/{j.id}/isi/naskah")
    j.unggah(naskah="naskah-baru")
    p.lanjut()
    h.get_by_label("Isian dan dokumen ini benar").check()
    p.tekan("Ajukan perbaikan")
    p.lihat("Perbaikan sudah diterima")


def _sk(j: Jalan) -> None:
    """The decree: written by the officer, agreed to by kabid, signed by kadis."""
    p, h = j.p, j.h
    h.goto(f"/surat/tentang/permohonan/{j.id}")
    h.get_by_role("button", name="SK pengesahan peraturan perusahaan").click()
    h.wait_for_url(re.compile(r"/surat/\d+$"))
    surat = h.url
    h.get_by_role("link", name="Ajukan surat").click()
    p.tekan("Ajukan surat")
    expect(h.get_by_text("Surat sudah diajukan.")).to_be_visible()
    for siapa, tombol in (
        ("subkoor", "Setujui surat"),
        ("kabid", "Setujui surat"),
        ("kadis", "Tandatangani dan terbitkan"),
    ):
        j.sebagai(siapa)
        h.goto(surat)
        # The next person must not sit down before this one's act has arrived.
        with h.expect_navigation():
            h.get_by_role("button", name=re.compile(f"{tombol}|Nyatakan sudah diperiksa")).click()
    expect(h.get_by_text(re.compile(r"560/\d{3}/SK-PP/2026")).first).to_be_visible()


def test_pp_dari_ponsel_sampai_sk(ponsel: Ponsel, masuk_sebagai: Any) -> None:
    j = Jalan(ponsel, masuk_sebagai)
    _ajukan(j)
    ponsel.peladen.jam.atur("2026-04-08T09:00:00+07:00")
    j.kantor("petugas")
    ponsel.periksa()
    j.tindak("Mulai meneliti", kode="ambil")
    j.nilai({"syarat_kerja": ("tidak_sesuai", "")})
    j.tindak("Kembalikan kepada pemohon", kode="kembalikan", nomor="560/7/2026")
    j.tindak("Catat pemberitahuan diterima", kode="catat_terima", bukti="Rini, tanda terima")
    _perbaiki(j)
    ponsel.peladen.jam.atur("2026-04-10T09:00:00+07:00")
    j.sebagai("petugas")
    j.tindak("Mulai meneliti", kode="ambil")
    j.nilai()
    j.tindak("Nyatakan lengkap", kode="nyatakan_lengkap")
    _sk(j)
    j.sebagai("perusahaan")
    j.h.goto(f"/permohonan/{j.id}")
    expect(j.h.get_by_text("Disahkan").first).to_be_visible()
    ponsel.periksa()
    with j.h.expect_download() as unduhan:
        j.h.get_by_role("button", name="Unduh naskah bercap").click()
    assert unduhan.value.suggested_filename.endswith("-bercap.pdf")
