"""A group files with its list: from a sheet, taken whole or not at all."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from tests.factories.berkas import bom_zip, xlsx
from tests.integration.pihak_luar.pengaju import Pengaju, galat, nilai

KEPALA = ("Nama", "NIK", "Jabatan")


def nik(n: int) -> str:
    """Return a NIK of sixteen digits."""
    return f"32160101019{n:05d}"


def buku(baris: Sequence[Sequence[Any]]) -> bytes:
    """Return a workbook of these rows under the headings."""
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar) as tulis:
        lembar = tulis.add_worksheet("Daftar pekerja")
        for i, satu in enumerate([KEPALA, *baris]):
            for j, isi in enumerate(satu):
                lembar.write(i, j, isi)
    return keluar.getvalue()


def _unggah(pengaju: Pengaju, isi: bytes, nama: str = "daftar.xlsx") -> Any:
    return pengaju.kirim("pekerja", {"anggota": "", "berkas_daftar": (io.BytesIO(isi), nama)})


def _anggota(pengaju: Pengaju) -> list[str]:
    return [satu["nama"] for satu in pengaju.draf["pihak"][0].get("anggota") or ()]


def test_templat_dapat_diisi_dan_kolomnya_teks(pengaju: Pengaju) -> None:
    pengaju.sebagai("serikat")
    jawaban = pengaju.client.get("/ajukan/templat-daftar-pekerja.xlsx")
    assert jawaban.status_code == 200
    isi = jawaban.data
    jawaban.close()
    lembar = CalamineWorkbook.from_filelike(io.BytesIO(isi)).get_sheet_by_index(0)
    assert lembar.to_python() == [list(KEPALA)]


def test_tiga_ratus_pekerja_dengan_tiga_sel_keliru_lalu_dibetulkan(pengaju: Pengaju) -> None:
    pengaju.sebagai("serikat")
    pengaju.mulai("anggota_serikat")
    baris: list[list[Any]] = [[f"Pekerja {i}", nik(i), "Operator"] for i in range(300)]
    baris[12][1], baris[40][0], baris[299][1] = "32160101", "", nik(0)
    jawaban = _unggah(pengaju, buku(baris))
    assert jawaban.status_code == 422
    for kalimat in (
        "Baris 14, kolom NIK: harus 16 angka, yang tertulis 8 angka. Anda menulis “32160101”.",
        "Baris 42, kolom Nama: belum diisi.",
        f"Baris 301, kolom NIK: sama dengan baris 2 (Pekerja 0). Anda menulis “{nik(0)}”.",
    ):
        assert kalimat in jawaban.text
    assert _anggota(pengaju) == []
    assert "pekerja_pratinjau" not in pengaju.draf

    baris[12][1], baris[40][0], baris[299][1] = nik(12), "Pekerja 40", nik(299)
    assert _unggah(pengaju, buku(baris)).status_code == 302
    assert _anggota(pengaju) == []
    assert "300 pekerja" in pengaju.client.get(pengaju.alamat("pekerja")).text
    assert "belum dipakai" in galat(pengaju.kirim("pekerja", {"anggota": ""}).text)
    assert pengaju.kirim("pekerja", {"anggota": "", "daftar": "pakai"}).status_code == 302
    assert len(_anggota(pengaju)) == 300
    pengaju.isi_semua("pihak-lain", "jenis", "cerita", "tuntutan", "bipartit")
    pengaju.isi("pemohon", nama="Anggota SP Logam Cikarang")
    assert pengaju.ajukan().status_code == 302
    assert pengaju.perkara.jumlah_pekerja == 300
    assert pengaju.perkara.pihak[0].anggota[299].nik == nik(299)


def test_daftar_yang_dibuang_membiarkan_yang_lama(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai("kelompok")
    pengaju.kirim("pekerja", {"anggota": "Siti Aminah\nBudi Santoso"})
    isi = {"anggota": "Siti Aminah\nBudi Santoso"}
    isi["berkas_daftar"] = (io.BytesIO(buku([["Dewi", "", ""]])), "daftar.xlsx")
    assert pengaju.kirim("pekerja", isi).status_code == 302
    isi = {"anggota": "Siti Aminah\nBudi Santoso", "daftar": "buang"}
    assert pengaju.kirim("pekerja", isi).status_code == 302
    assert _anggota(pengaju) == ["Siti Aminah", "Budi Santoso"]
    assert "pekerja_pratinjau" not in pengaju.draf


def test_berkas_yang_bukan_buku_kerja_ditolak_dengan_kalimat(pengaju: Pengaju) -> None:
    pengaju.sebagai("serikat")
    pengaju.mulai("anggota_serikat")
    for isi, nama in ((xlsx(), "daftar.xlsx"), (bom_zip(), "bom.xlsx"), (b"", "kosong.xlsx")):
        jawaban = _unggah(pengaju, isi, nama)
        assert jawaban.status_code == 422, nama
        assert nama in galat(jawaban.text)
    assert _anggota(pengaju) == []


def test_daftar_yang_diketik_diperiksa_baris_demi_baris(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai("kelompok")
    jawaban = pengaju.kirim("pekerja", {"anggota": "Siti Aminah; 12; Operator\nBudi"})
    assert jawaban.status_code == 422
    assert "Baris 1, kolom NIK" in galat(jawaban.text)
    assert _anggota(pengaju) == ["Siti Aminah", "Budi"]


def test_daftar_tertitip_ketika_sesi_berakhir(pengaju: Pengaju) -> None:
    akun = pengaju.sebagai("serikat")
    pengaju.mulai("anggota_serikat")
    halaman = pengaju.client.get(pengaju.alamat("pekerja")).text
    pengaju.jam.atur("2026-04-07T10:00:00+07:00")
    data = {
        "sidik": nilai(halaman, "sidik"),
        "anggota": "",
        "berkas_daftar": (io.BytesIO(buku([["Siti Aminah", nik(1), ""]])), "daftar.xlsx"),
    }
    jawaban = pengaju.client.post(pengaju.alamat("pekerja"), data=data)
    pengaju.masuk(pengaju.client, akun)
    kembali = jawaban.location.split("next=")[1].replace("%3D", "=").replace("%3F", "?")
    halaman = pengaju.client.get(kembali).text
    data = {
        "sidik": nilai(halaman, "sidik"),
        "anggota": "",
        "berkas_daftar": nilai(halaman, "berkas_daftar"),
    }
    assert pengaju.client.post(pengaju.alamat("pekerja"), data=data).status_code == 302
    assert [satu["nama"] for satu in pengaju.draf["pekerja_pratinjau"]] == ["Siti Aminah"]
