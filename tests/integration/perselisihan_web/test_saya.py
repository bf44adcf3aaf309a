"""A party's own pages: its list, its case, and what is never shown to it."""

from __future__ import annotations

import re

from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan_web.pihak import Luar


def test_an_empty_list_says_what_to_do(luar: Luar) -> None:
    luar.sebagai("pekerja")
    halaman = luar.client.get("/saya")
    assert halaman.status_code == 200
    assert "Belum ada perkara di sini" in halaman.text
    assert 'href="/klaim"' in halaman.text
    assert 'href="/ajukan"' in halaman.text


def test_an_empty_list_of_a_company_account_leads_to_its_company_and_its_filings(
    luar: Luar,
) -> None:
    luar.sebagai("pekerja")
    assert "/perusahaan-saya/klaim" not in luar.client.get("/saya").text
    luar.sebagai("perusahaan")
    halaman = luar.client.get("/saya").text
    assert "Hubungkan akun ini dengan perusahaan Anda" in halaman
    assert 'href="/perusahaan-saya/klaim"' in halaman
    assert 'href="/permohonan/baru"' in halaman


def test_the_office_has_no_list_of_its_own_cases(luar: Luar, masuk, pengguna) -> None:
    masuk(luar.client, pengguna("petugas"))
    assert luar.client.get("/saya").status_code == 403


def test_what_waits_stands_first_and_ends_last(luar: Luar) -> None:
    k = luar.kantor
    k.anjuran()
    k.terima(k.pemohon)
    luar.klaim_pekerja()
    menunggu = k.id
    k.catat()
    luar.klaim_pekerja()
    halaman = luar.client.get("/saya").text
    assert halaman.index("Menunggu Anda") < halaman.index(f"/saya/{menunggu}")
    assert halaman.index(f"/saya/{menunggu}") < halaman.index("Sedang berjalan")
    assert halaman.index("Sedang berjalan") < halaman.index(f"/saya/{k.id}")
    k.lakukan(Tindakan.CABUT, pihak_id=k.pemohon, surat="S-1")
    halaman = luar.client.get("/saya").text
    assert halaman.index("Sudah selesai") < halaman.index(f"/saya/{k.id}")


def test_a_case_of_others_is_not_found(luar: Luar) -> None:
    luar.kantor.catat()
    luar.sebagai("lain")
    for alamat in ("", "/lanjut", "/tindakan/tambah_dokumen", "/tindakan/catat"):
        assert luar.halaman(alamat).status_code == 404
    assert luar.client.post(f"/saya/{luar.kantor.id}/tindakan/mohon_cabut").status_code == 404
    assert luar.client.post(f"/saya/{luar.kantor.id}/kabar/1/tarik").status_code == 404


def test_the_anjuran_opens_with_ones_own_receipt(luar: Luar) -> None:
    k = luar.kantor
    k.anjuran()
    luar.klaim_pekerja()
    halaman = luar.halaman().text
    assert "Agar pengusaha membayar." not in halaman
    assert "Isinya terbuka di sini setelah" in halaman
    k.terima(k.termohon)
    assert "Agar pengusaha membayar." not in luar.halaman().text
    k.terima(k.pemohon)
    halaman = luar.halaman().text
    for bagian in ("Agar pengusaha membayar.", "Lembur terbukti.", "Tidak berkewajiban."):
        assert bagian in halaman
    assert "Jawab anjuran: setuju atau menolak, paling lambat" in halaman
    assert 'aria-label="Hari demi hari"' in halaman


def test_of_the_other_side_only_what_it_was_sent_and_when(luar: Luar) -> None:
    k = luar.kantor
    k.anjuran()
    k.terima(k.pemohon)
    k.terima(k.termohon)
    k.jawab(k.pemohon, "menolak", alasan="Terlalu rendah")
    luar.wakilkan()
    luar.sebagai("perusahaan")
    halaman = luar.halaman().text
    assert "Siti Aminah" in halaman
    assert "sudah menjawab" in halaman
    for rahasia in ("3216010101900001", "Terlalu rendah", "jawaban Anda:", "tercatat: menolak"):
        assert rahasia not in halaman


def test_a_company_sees_its_own_cases_only(luar: Luar) -> None:
    k = luar.kantor
    k.catat()
    luar.wakilkan()
    satu = k.id
    k.catat()
    luar.sebagai("perusahaan")
    assert luar.client.get(f"/saya/{satu}").status_code == 200
    assert luar.client.get(f"/saya/{k.id}").status_code == 404
    luar.sebagai("perusahaan2")
    assert luar.client.get(f"/saya/{satu}").status_code == 404


def test_the_list_costs_as_many_queries_for_many_cases_as_for_two(luar: Luar, hitung_kueri) -> None:
    k = luar.kantor
    jumlah = []
    for banyak in (2, 4):
        for _ in range(banyak):
            k.anjuran()
            k.terima(k.pemohon)
            luar.klaim_pekerja()
        with hitung_kueri() as kueri:
            assert luar.client.get("/saya").status_code == 200
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def test_a_summons_goes_into_ones_calendar_the_other_sides_does_not(luar: Luar) -> None:
    k = luar.kantor
    k.limpahkan()
    luar.klaim_pekerja()
    k.panggil(k.pemohon, 4)
    k.panggil(k.termohon, 4)
    halaman = luar.halaman().text
    (alamat,) = re.findall(r'href="(/saya/\d+/panggilan/\d+\.ics)"', halaman)
    berkas = luar.client.get(alamat)
    assert berkas.mimetype == "text/calendar"
    assert "BEGIN:VEVENT" in berkas.text
    assert "attachment" in berkas.headers["Content-Disposition"]
    lain = int(alamat.split("/")[4].split(".")[0]) + 1
    assert luar.halaman(f"/panggilan/{lain}.ics").status_code == 404
    luar.sebagai("lain")
    assert luar.client.get(alamat).status_code == 404
