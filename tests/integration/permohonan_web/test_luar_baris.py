"""The list of a submission on its pages: typed, from a sheet, with warnings, up to the proof."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from hi_cases.core.buku_kerja import buka_buku
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Cara, Hasil, Tindakan
from hi_cases.syarat_kerja.rules.jenis.pkwt import PEKERJA
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
NIK = "3216014501900001"
SEBAB = {
    "daring_tidak_tersedia": True,
    "keadaan_daring": "Halaman tidak dapat dibuka sejak Senin.",
    "penanggung_jawab": "Rina",
    "jabatan_penanggung_jawab": "HR",
}
SITI = {
    "nama": "Siti Aminah",
    "nik": NIK,
    "jabatan": "Operator",
    "dasar": "jangka_waktu",
    "ditandatangani": "2026-02-26",
    "mulai": "2026-03-01",
    "mulai_pertama": "",
    "selesai": "2027-02-28",
    "pekerjaan": "Perakitan",
    "upah": "",
}


def _lembar(*baris: Any) -> io.BytesIO:
    keluar = io.BytesIO()
    with xlsxwriter.Workbook(keluar) as buku:
        lembar = buku.add_worksheet()
        kepala = [s.label for s in PEKERJA.baris]
        for ke, satu in enumerate((kepala, *baris)):
            lembar.write_row(ke, 0, satu)
    keluar.seek(0)
    return keluar


def _draf(dunia: DuniaPermohonan) -> Permohonan:
    satu = services.buat(dunia.pengaju, "pkwt", dunia.pt_id)
    services.simpan_langkah(dunia.pengaju, satu.id, satu.versi, "sebab", SEBAB)
    for kode in ("naskah", "surat"):
        dunia.unggah(satu, kode, pdf(kode))
    return satu


def test_a_list_is_typed_changed_and_taken_out(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = _draf(dunia), sebagai(dunia.pengaju)
    alamat = f"/permohonan/{satu.id}/isi/pekerja"
    assert "Daftarnya masih kosong" in klien.get(alamat).text

    salah = klien.post(
        alamat, data={**SITI, "nik": "32", "versi": dunia.lihat(satu).versi, "lanjut": "tambah"}
    )
    assert salah.status_code == 422
    assert "NIK harus 16 angka" in salah.text
    assert "Siti Aminah" in salah.text, "what was typed stays"

    klien.post(alamat, data={**SITI, "versi": dunia.lihat(satu).versi, "lanjut": "tambah"})
    isi = klien.get(alamat).text
    assert "Dalam daftar: 1 orang" in isi
    assert "••••••••••••0001" in isi
    assert NIK not in isi

    ubah = f"{alamat}?baris=1"
    tampak = klien.get(ubah).text
    assert "Kosongkan bila tetap" in tampak
    assert NIK not in tampak
    data = {**SITI, "nik": "", "jabatan": "Kepala regu", "lanjut": "tambah"}
    klien.post(ubah, data={**data, "versi": dunia.lihat(satu).versi})
    [baris] = queries.baris(dunia.lihat(satu))
    assert (baris["nik"], baris["jabatan"]) == (NIK, "Kepala regu")

    usang = klien.post(alamat, data={"keluarkan": "1", "versi": 0})
    assert usang.status_code == 422
    klien.post(alamat, data={"keluarkan": "1", "versi": dunia.lihat(satu).versi})
    assert queries.baris(dunia.lihat(satu)) == []


def test_a_long_list_is_read_by_pages_under_its_acts(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = _draf(dunia), sebagai(dunia.pengaju)
    alamat = f"/permohonan/{satu.id}/isi/pekerja"
    semua = [{**SITI, "nama": f"Orang {ke:03}", "nik": str(int(NIK) + ke)} for ke in range(1, 61)]
    services.simpan_baris(dunia.pengaju, satu.id, dunia.lihat(satu).versi, semua)
    awal = klien.get(alamat).text
    assert "Dalam daftar: 60 orang" in awal
    assert "Orang 025" in awal
    assert "Orang 026" not in awal
    assert (
        awal.index("Unggah dan pakai") < awal.index("Simpan dan lanjut<") < awal.index("Orang 001")
    )
    assert f'href="{alamat}?hal=2#daftar-isi"' in awal
    akhir = klien.get(f"{alamat}?hal=99").text
    assert "Baris 51 sampai 60 dari 60" in akhir
    assert 'rel="next"' not in akhir
    assert "Baris 1 sampai 25" in klien.get(f"{alamat}?hal=-3").text
    assert "Baris 26 sampai 50" in klien.get(f"{alamat}?baris=30").text
    keluar = klien.post(
        f"{alamat}?hal=2", data={"keluarkan": "30", "versi": dunia.lihat(satu).versi}
    )
    assert keluar.location.endswith(f"{alamat}?hal=2")
    assert f'href="{alamat}?baris=27#isi-baris"' in klien.get(f"{alamat}?hal=2").text
    assert "kembali=periksa&amp;baris=1#" in klien.get(f"{alamat}?kembali=periksa").text
    assert "Orang 030" not in klien.get(keluar.location).text


def test_a_sheet_is_taken_whole_or_refused_by_the_cell(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = _draf(dunia), sebagai(dunia.pengaju)
    alamat = f"/permohonan/{satu.id}/isi/pekerja"
    with klien.get(f"/permohonan/{satu.id}/daftar/templat.xlsx") as jawab:
        templat = buka_buku(jawab.data)
    assert templat[0].baris[0][:3] == ("Nama", "NIK", "Jabatan")

    baik = list(SITI.values())
    buruk = [*baik[:3], "tetap", *baik[4:]]

    def unggah(*baris: Any) -> Any:
        data = {
            "versi": dunia.lihat(satu).versi,
            "lanjut": "unggah",
            "berkas_daftar": (_lembar(*baris), "daftar.xlsx"),
        }
        return klien.post(alamat, data=data, content_type="multipart/form-data")

    jawab = unggah(baik, buruk)
    assert jawab.status_code == 422
    assert "Baris 3, kolom Berdasarkan: isi dengan salah satu dari" in jawab.text
    assert queries.jumlah_baris(dunia.lihat(satu)) == 0

    banyak = [[f"Pekerja {i}", f"{3216014501900001 + i}", *baik[2:]] for i in range(300)]
    assert unggah(*banyak).status_code == 302
    assert queries.jumlah_baris(dunia.lihat(satu)) == 300


def test_what_is_late_is_noted_and_recorded_all_the_same(dunia: DuniaPermohonan, sebagai) -> None:
    satu = _draf(dunia)
    # PP 35/2021 Ps. 14: seven working days from signing. Signed Thu 26 Feb: 27 Feb, 2, 3, 4, 5, 6,
    # 9 March. Signed Wed 18 Feb: 19, 20, 23, 24, 25, 26, 27 Feb.
    baris = [
        SITI,
        {**SITI, "nama": "Budi", "nik": "3216010101880002", "ditandatangani": "2026-02-18"},
    ]
    services.simpan_baris(dunia.pengaju, satu.id, satu.versi, baris)
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
    tepat, lambat = queries.baris_tampak(satu, dunia.jenis(satu))
    assert tepat.catatan == ()
    assert lambat.catatan == ("Terlambat: batasnya 27 Februari 2026 (PKWT-7).",)

    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    satu = dunia.tindak(dunia.petugas, dunia.nilai(satu), T.CATATKAN)
    assert satu.hasil is Hasil.TERCATAT
    kantor = sebagai(dunia.petugas)
    assert "2 orang" in kantor.get(f"/kantor/permohonan/{satu.id}").text
    daftar = kantor.get(f"/kantor/permohonan/{satu.id}/daftar").text
    assert "Terlambat" in daftar
    assert NIK not in daftar
    for klien, awal in ((kantor, "/kantor"), (sebagai(dunia.pengaju), "")):
        bukti = klien.get(f"{awal}/permohonan/{satu.id}/bukti").text
        assert "0001/PKWT/2026" in bukti
        assert "Siti Aminah" in bukti
        assert NIK not in bukti
    lain = sebagai(dunia.lain)
    for bagian in ("bukti", "daftar", "daftar/templat.xlsx", "isi/pekerja"):
        assert lain.get(f"/permohonan/{satu.id}/{bagian}").status_code == 404, bagian


def test_the_counter_fills_the_list_of_a_paper_filing(dunia: DuniaPermohonan, sebagai) -> None:
    satu = services.buat(dunia.petugas, "pkwt", dunia.pt_id)
    assert satu.cara is Cara.KERTAS
    klien = sebagai(dunia.petugas)
    alamat = f"/kantor/permohonan/{satu.id}/isi/pekerja"
    assert f"/kantor/permohonan/{satu.id}/daftar/templat.xlsx" in klien.get(alamat).text
    jawab = klien.post(alamat, data={**SITI, "versi": satu.versi, "lanjut": "lanjut"})
    assert jawab.headers["Location"].endswith(f"/kantor/permohonan/{satu.id}/isi/naskah")
    assert "1 orang" in klien.get(f"/kantor/permohonan/{satu.id}/periksa").text
    assert klien.get(f"/kantor/permohonan/{satu.id}/bukti").status_code == 404


def test_a_term_beyond_five_years_in_all_is_noted(dunia: DuniaPermohonan, sebagai) -> None:
    """PP 35/2021 Ps. 8: five years from 1 March 2021 end on 28 February 2026."""
    satu = _draf(dunia)
    isi = {"mulai": "2026-02-27", "selesai": "2026-12-31", "mulai_pertama": "2021-03-01"}
    services.simpan_baris(dunia.pengaju, satu.id, satu.versi, [{**SITI, **isi}])
    (baris,) = queries.baris_tampak(satu, dunia.jenis(satu))
    assert any("sampai 28 Februari 2026 (PP 35/2021 Ps. 8)" in kata for kata in baris.catatan)
