"""A collective agreement: filed by the company, agreed to by its union, registered with a note."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.journeys.jalan_permohonan import Jalan
from tests.journeys.ponsel import Ponsel

SERIKAT = "SP Baja Sejahtera PT Karya Baja Nusantara"


def _ajukan(j: Jalan) -> str:
    """File it as the company; return the code for its union."""
    p, h = j.p, j.h
    j.sebagai("perusahaan2")
    h.goto("/permohonan/baru/pkb_baru")
    # Other journeys let this account speak for a second company.
    h.get_by_label("PT Karya Baja Nusantara", exact=True).check()
    p.tekan("Mulai mengisi")
    j.id = h.url.split("/")[4]
    h.goto(f"/permohonan/{j.id}/isi/perusahaan")
    h.locator("[name=jangkauan][value=satu_kabupaten]").check()
    p.isi(pekerja_laki="120", pekerja_perempuan="80", pekerja_pkwt="30")
    p.isi(penanda_tangan="Rini Astuti", jabatan="Direktur")
    p.lanjut()
    p.lihat("Serikat pekerja yang menjadi pihak")
    p.isi(pihak__0__nama=SERIKAT, pihak__0__nomor_pencatatan="560/044/SP/2019")
    p.isi(pihak__0__jumlah_anggota="150")
    p.lanjut()
    p.isi(ditandatangani="2026-03-30", berlaku_dari="2026-05-01", berlaku_sampai="2028-04-30")
    p.lanjut()
    j.unggah(permohonan="permohonan", naskah="naskah", keanggotaan="anggota", skala_upah="skala")
    p.lanjut()
    h.get_by_label("Isian dan dokumen ini benar").check()
    p.tekan("Ajukan permohonan")
    p.periksa()
    h.goto(f"/permohonan/{j.id}")
    p.periksa()
    h.locator("form[action*='/undang'] button").first.click()
    p.lihat(f"Kode untuk {SERIKAT}")
    return h.locator(".nomor-besar").inner_text()


def _setuju(j: Jalan, kode: str) -> None:
    """Join by the code, read, agree."""
    p, h = j.p, j.h
    j.sebagai("serikat")
    h.goto("/permohonan/gabung")
    p.lihat("Masukkan kode dari perusahaan")
    p.isi(kode=kode)
    p.tekan("Buka permohonan")
    p.periksa()
    h.goto(f"/permohonan/{j.id}/tindakan/konfirmasi")
    expect(h.get_by_role("link", name="naskah.pdf")).to_be_visible()
    p.periksa()
    p.isi(nama="Agus Salim, ketua")
    h.locator("main [name=paham]").check()
    p.tekan("Setujui sebagai pihak")
    p.periksa()


def test_pkb_disetujui_serikat_dan_didaftarkan_dengan_catatan(
    ponsel: Ponsel, masuk_sebagai: Any
) -> None:
    j = Jalan(ponsel, masuk_sebagai)
    kode = _ajukan(j)
    j.kantor("petugas")
    expect(j.h.get_by_text(SERIKAT).first).to_be_visible()
    expect(j.h.get_by_role("link", name="Mulai meneliti")).to_have_count(0)
    _setuju(j, kode)
    ponsel.peladen.jam.atur("2026-04-08T09:00:00+07:00")
    j.kantor("petugas")
    ponsel.periksa()
    j.tindak("Mulai meneliti", kode="ambil")
    j.nilai({"tidak_di_bawah_hukum": ("di_bawah_hukum", "Pasal 31: cuti sepuluh hari.")})
    j.tindak("Nyatakan lengkap", kode="nyatakan_lengkap")
    j.sebagai("kabid")
    j.tindak("Daftarkan", kode="daftarkan", nomor="560/001/PKB/2026")
    for siapa in ("perusahaan2", "serikat"):
        j.sebagai(siapa)
        j.h.goto(f"/permohonan/{j.id}")
        expect(j.h.get_by_text("Terdaftar").first).to_be_visible()
        expect(j.h.get_by_text("Pasal 31: cuti sepuluh hari.").first).to_be_visible()
        ponsel.periksa()
