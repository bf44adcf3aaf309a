"""The whole book: taken out by a job, told of every quarter, brought in from an older one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core import pekerjaan
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.models import Permohonan
from hi_cases.serikat.models import ImporSerikat, LaporanTriwulan, Organisasi
from hi_cases.serikat.queries import ekspor as baca_ekspor
from hi_cases.serikat.queries import triwulan as baca_triwulan
from hi_cases.serikat.queries.daftar import Saringan
from hi_cases.serikat.services import ekspor, impor, lama, triwulan
from hi_cases.serikat.types import DataOrganisasi, JenisOrganisasi
from tests.integration.perusahaan.buku_perusahaan import buku
from tests.integration.serikat.conftest import DuniaSerikat


def _catat(dunia: DuniaSerikat, nama: str, nomor: str, hari: date, **lain: Any) -> Organisasi:
    jenis = lain.pop("jenis", JenisOrganisasi.SERIKAT)
    return lama.catat(dunia.petugas, DataOrganisasi(jenis, nama, nomor=nomor, tanggal=hari, **lain))


def test_the_export_has_the_columns_of_the_book_and_runs_no_formula(dunia: DuniaSerikat) -> None:
    _catat(dunia, "SP Satu", "1/SP", date(2019, 1, 2), alamat="=1+1", pendiri=("Ani", "Budi"))
    _catat(dunia, "SP Dua", "2/SP", date(2020, 1, 2))
    satu = ekspor.minta(dunia.petugas, Saringan(q="satu"))
    with pytest.raises(TindakanDitolak, match="belum selesai"):
        ekspor.keluarkan(dunia.petugas, satu.id)
    kerja = pekerjaan.mulai(satu.pekerjaan_id or 0)
    assert kerja is not None
    assert ekspor.kerjakan(kerja, lambda sudah, total: sudah == total == 1) is not None
    with pytest.raises(TidakDitemukan):
        baca_ekspor.ambil(dunia.analis, satu.id)
    (lembar,) = buka_buku(ekspor.keluarkan(dunia.petugas, satu.id).read())
    assert lembar.baris[0][:5] == baca_ekspor.KEPALA[:5]
    assert lembar.baris[1][:4] == ("SP Satu", "=1+1", "", "Ani; Budi")
    assert len(lembar.baris) == 2
    with pytest.raises(TindakanDitolak, match="tidak ada yang diekspor"):
        ekspor.minta(dunia.petugas, Saringan(q="tidak ada"))


def test_a_quarter_is_counted_sent_and_frozen(dunia: DuniaSerikat) -> None:
    _catat(dunia, "SP Lama", "1/SP", date(2025, 12, 31))
    dunia.tercatat("560/1/SP/2026")
    assert triwulan.buka_berjalan() == 1
    assert triwulan.buka_berjalan() == 0
    satu = db.session.scalars(sa.select(LaporanTriwulan)).one()
    (tenggat,) = kalender.tenggat_untuk(satu.rujukan)
    # Three months from 1 January 2026 (KEP.16 Ps 10).
    assert (tenggat.kode, tenggat.jatuh) == ("SP-LAPOR-3", date(2026, 4, 1))
    angka = baca_triwulan.isi(satu).angka[0]
    assert (angka["awal"], angka["baru"], angka["akhir"]) == (1, 1, 2)
    with pytest.raises(DataTidakSah, match="baru berakhir 31 Maret 2026"):
        triwulan.kirim(dunia.petugas, satu.id, satu.versi, date(2026, 3, 31), "560/9")
    assert baca_triwulan.bagian(dunia.petugas, date(2026, 3, 31)) == []
    dunia.jam.atur("2026-04-02")
    assert baca_triwulan.hitung(dunia.petugas) == 1
    satu = triwulan.kirim(dunia.petugas, satu.id, satu.versi, date(2026, 4, 1), "560/9/2026")
    assert baca_triwulan.hitung(dunia.petugas) == 0
    # What is found out later about March changes no report that was sent.
    _catat(dunia, "SP Terlupa", "3/SP", date(2026, 3, 5))
    assert baca_triwulan.isi(satu).angka[0]["baru"] == 1
    with pytest.raises(TindakanDitolak, match="sudah dicatat terkirim"):
        triwulan.kirim(dunia.petugas, satu.id, satu.versi, date(2026, 4, 2), "560/10")


_BAIK = {
    "Nama SP/SB": "FSP Logam",
    "Jenis": "Federasi",
    "Nomor bukti pencatatan": "1/FSP/2001",
    "Tgl pencatatan": "12/03/2001",
    "Pengurus": "Ketua: Agus Salim; Sekretaris: Dewi",
    "Federasi yang menaungi": None,
    "Perusahaan": None,
}


def _angka(isi: dict[str, Any]) -> list[int]:
    return [isi[nama] for nama in ("dibaca", "ditambah", "sama", "ditolak")]


def test_an_older_book_comes_in_once_and_what_cannot_is_named_by_its_cell(
    dunia: DuniaSerikat,
) -> None:
    anggota = _BAIK | {
        "Nama SP/SB": "SP Logam PT Maju Bersama",
        "Jenis": "SP",
        "Nomor bukti pencatatan": "2/SP/2002",
        "Federasi yang menaungi": "FSP Logam",
        "Perusahaan": "PT. MAJU BERSAMA",
    }
    salah = [
        anggota | {"Nomor bukti pencatatan": "3/SP/2003"},
        _BAIK | {"Nama SP/SB": "FSP Lain"},
        _BAIK | {"Nama SP/SB": "FSP Hari", "Nomor bukti pencatatan": "9", "Tgl pencatatan": "?"},
        _BAIK
        | {"Nama SP/SB": "FSP N", "Nomor bukti pencatatan": "8", "Pengurus": "3216010101900001"},
    ]
    isi = buku([_BAIK, anggota, _BAIK, *salah])
    for harap in ([7, 2, 1, 4], [7, 0, 3, 4]):
        baru = impor.layanan.simpan(dunia.petugas, "buku.xlsx", isi)
        assert list(impor.layanan.kerjakan(dunia.petugas, baru, masukkan=True)) == [(7, 7)]
        ringkas = db.session.get_one(ImporSerikat, baru.id).ringkasan
        assert ringkas is not None
        assert _angka(ringkas) == harap
    kolom = [(satu["kolom"], satu["baris"]) for satu in ringkas["contoh_tolak"]]
    assert kolom == [
        ("Nama SP/SB", 5),
        ("Nomor bukti pencatatan", 6),
        ("Tgl pencatatan", 7),
        ("Pengurus", 8),
    ]
    satu = db.session.scalars(sa.select(Organisasi).filter_by(nomor="2/SP/2002")).one()
    assert satu.induk is not None
    assert (satu.induk.nomor, satu.perusahaan_id) == ("1/FSP/2001", dunia.pt_id)
    assert [s.nama for s in satu.pengurus_kini] == ["Agus Salim", "Dewi"]


def test_by_hand_mended_cancelled_and_tied(dunia: DuniaSerikat, sebagai: Any) -> None:
    kantor = sebagai(dunia.petugas)
    isi = {"jenis": "pengusaha", "nama": "Asosiasi Pengusaha Contoh"}
    jawab = kantor.post("/serikat/catat", data=isi)
    assert jawab.status_code == 302, jawab.text
    assert (
        "Tulis nomor bukti"
        in kantor.post("/serikat/catat", data=isi | {"jenis": "serikat", "nama": "SP X"}).text
    )
    induk = _catat(dunia, "FSP Kita", "1", date(2010, 1, 4), jenis=JenisOrganisasi.FEDERASI)
    satu = _catat(dunia, "SP Kita", "2", date(2011, 1, 4))
    alamat = f"/serikat/{satu.id}"
    ubah = {"versi": str(satu.versi), "nama": "SP Kita Semua", "induk": str(induk.id)}
    ubah |= {"pengurus": "Ketua: Rudi", "nama_perusahaan": "PT Maju Bersama"}
    assert kantor.post(f"{alamat}/betulkan", data=ubah).status_code == 302
    db.session.refresh(satu)
    assert (satu.nama, satu.induk_id, satu.perusahaan_id) == (
        "SP Kita Semua",
        induk.id,
        dunia.pt_id,
    )
    # The same version once more: what was changed in between is shown field by field.
    lagi = kantor.post(f"{alamat}/betulkan", data=ubah | {"nama": "SP Kita Lain"})
    assert lagi.status_code == 422
    assert "SP Kita Semua" in lagi.text
    # Whoever leads it is mended in rows of its own: none of it is lost without a word.
    lagi = kantor.post(f"{alamat}/betulkan", data=ubah | {"pengurus": "Ketua: Sari"})
    assert lagi.status_code == 422
    assert "Ketua: Sari" in lagi.text
    ubah = {"versi": str(satu.versi), "nama": "FSP Kita"}
    assert "sama dengan yang sudah tercatat" in kantor.post(f"{alamat}/betulkan", data=ubah).text
    surel = {"surel": "tidak@ada.test"}
    assert "Tidak ada akun" in kantor.post(f"{alamat}/akun", data=surel).text
    gagal = kantor.post(f"/serikat/{induk.id}/batalkan", data={"versi": "1", "alasan": "Keliru."})
    assert "bernaung" in gagal.text
    db.session.refresh(satu)
    batal = {"versi": str(satu.versi), "alasan": "Tertulis dua kali."}
    assert kantor.post(f"{alamat}/batalkan", data=batal).status_code == 302
    assert "Tertulis dua kali." in kantor.get(alamat).text
    for halaman in ("impor", "impor/lembar-kosong.xlsx", "laporan", "loket?q=kita", "catat"):
        jawab = kantor.get(f"/serikat/{halaman}")
        assert jawab.status_code == 200, halaman
        jawab.close()
    kirim = kantor.post("/serikat/ekspor", data={"jenis": "federasi"})
    assert kirim.status_code == 303
    assert "Ekspor sedang dibuat" in kantor.get(kirim.location).text


def test_the_counter_begins_a_notice_about_what_is_in_the_book(
    dunia: DuniaSerikat, sebagai: Any
) -> None:
    satu = _catat(dunia, "SP Loket", "2", date(2011, 1, 4))
    kantor = sebagai(dunia.petugas)
    isi = {"jenis": "serikat_bubar"}
    assert "pilih organisasi" in kantor.post("/serikat/loket", data=isi).text
    alamat = f"/serikat/loket?organisasi={satu.id}"
    jawab = kantor.post(alamat, data=isi | {"organisasi": str(satu.id)})
    assert jawab.status_code == 302
    halaman = kantor.get(jawab.location, follow_redirects=True)
    assert "Dinyatakan bubar pada" in halaman.text
    draf = db.session.scalars(sa.select(Permohonan)).one()
    assert (draf.pemohon_nama, draf.acuan_id) == ("SP Loket", satu.id)
    assert "Tulis nama" in kantor.post("/serikat/loket", data={"jenis": "serikat_baru"}).text
    baru = {"jenis": "serikat_baru", "nama": "SP Loket"}
    jawab = kantor.post("/serikat/loket", data=baru, follow_redirects=True)
    assert 'value="SP Loket"' in jawab.text, "what was typed is not asked again"
    simpan = kantor.post(jawab.request.path, data={"nama": "SP Loket", "versi": "1"})
    assert "sama dengan yang sudah tercatat: SP Loket (2)" in simpan.text
