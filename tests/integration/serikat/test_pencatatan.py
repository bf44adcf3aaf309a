"""From the notice to the number: periods, suspension, completion, what follows, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, GalatDomain, TidakDitemukan, TindakanDitolak
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Hasil, Tahap, Tindakan
from hi_cases.permohonan.types.pihak import DataPihak
from hi_cases.serikat.models import AkunOrganisasi, Organisasi
from hi_cases.serikat.services import buku
from hi_cases.serikat.services.bahan import surat_baru
from hi_cases.serikat.types import (
    DataOrganisasi,
    JenisOrganisasi,
    Kejadian,
    StatusOrganisasi,
)
from tests.factories.berkas import pdf
from tests.integration.serikat.conftest import DuniaSerikat

T = Tindakan


def test_the_periods_of_a_notice_by_the_days_of_the_calendar(dunia: DuniaSerikat) -> None:
    """Filed Monday 2 March 2026. By hand, the day after is the first: 3-6, 9-13 and 16-17 March are
    11 days; 18-20 and 23-24 are Nyepi, Idulfitri and joint leave; 25, 26, 27 are the 14th (KEP.16
    Ps 4). 30 March to 2 April are the 18th; 3 April is Good Friday; 6, 7, 8 April the 21st (Ps 20
    UU 21/2000)."""
    satu = dunia.beritahu()
    assert dunia.berjalan(satu) == {"SP-14A": date(2026, 3, 27), "SP-21": date(2026, 4, 8)}


def test_suspension_completion_and_the_number(dunia: DuniaSerikat) -> None:
    satu = dunia.teliti(dunia.beritahu(), "daftar_pendiri")
    with pytest.raises(TindakanDitolak, match="belum sesuai"):
        dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    satu = dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN, nomor="560/3/2026")
    assert satu.tahap is Tahap.DIKEMBALIKAN
    assert dunia.berjalan(satu) == {}
    hari = date(2026, 3, 3)
    dunia.jam.atur("2026-03-03")
    satu = dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal=hari, bukti="Loket")
    assert set(dunia.berjalan(satu)) == {"SP-14B"}
    dunia.bawa(satu, "daftar_pendiri", pdf("lengkap"))
    satu = dunia.tindak(dunia.serikat, satu, T.AJUKAN_ULANG)
    # What was completed has the whole of SP-21 before it, as the setting says; no second list.
    assert dunia.berjalan(satu) == {"SP-21": date(2026, 4, 9)}
    satu = dunia.lengkap(satu)
    satu = dunia.tindak(dunia.kabid, satu, T.CATATKAN, nomor="560/9/SP/2026", tanggal=hari)
    assert satu.hasil is Hasil.TERCATAT
    ada = db.session.scalars(sa.select(Organisasi)).one()
    assert (ada.nomor, ada.tanggal, ada.perusahaan_id) == ("560/9/SP/2026", hari, dunia.pt_id)
    assert [s.nama for s in ada.pengurus_kini] == ["Agus Salim", "Dewi Lestari", "Siti Aminah"]
    assert len(ada.pendiri) == 10
    assert "3216" not in " ".join(s.nama for s in ada.pendiri)
    akun = db.session.scalars(sa.select(AkunOrganisasi)).one()
    assert akun.pengguna_id == dunia.serikat.id


def test_what_is_not_completed_in_time_goes_back(dunia: DuniaSerikat) -> None:
    satu = dunia.teliti(dunia.beritahu(), "ad_art")
    satu = dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN, nomor="560/3/2026")
    hari = date(2026, 3, 2)
    satu = dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal=hari, bukti="Loket")
    (akhir,) = dunia.berjalan(satu).values()
    with pytest.raises(TindakanDitolak, match="belum lewat"):
        dunia.tindak(dunia.petugas, satu, T.HENTIKAN, nomor="560/4/2026")
    dunia.jam.atur("2026-03-30")
    assert akhir == date(2026, 3, 27)
    milik = surat_baru(satu)["serikat"]
    assert (milik["nomor_tangguh"], milik["tanggal_tangguh"]) == ("560/3/2026", "2 Maret 2026")
    with pytest.raises(TindakanDitolak, match="dari awal"):
        dunia.tindak(dunia.serikat, satu, T.AJUKAN_ULANG)
    satu = dunia.tindak(dunia.petugas, satu, T.HENTIKAN, nomor="560/4/2026")
    assert satu.hasil is Hasil.TIDAK_DILANJUTKAN
    lagi = services.mulai_lagi(dunia.serikat, satu.id)
    assert lagi.isian["nama"] == satu.isian["nama"]


@pytest.mark.parametrize("nama", ["S.P. Maju Bersama", "Serikat Buruh MAJU  bersama"])
def test_a_name_that_is_recorded_is_refused_however_it_is_written(
    dunia: DuniaSerikat, nama: str
) -> None:
    dunia.tercatat()
    satu = services.buat(dunia.serikat, "serikat_baru", None)
    dunia.isi_serikat(satu, nama=nama)
    with pytest.raises(TindakanDitolak, match="sama dengan yang sudah tercatat"):
        dunia.tindak(dunia.serikat, satu, T.AJUKAN)


def test_a_logo_that_is_recorded_is_refused(dunia: DuniaSerikat) -> None:
    gambar = pdf("lambang kami")
    satu = services.buat(dunia.serikat, "serikat_baru", None)
    dunia.isi_serikat(satu)
    dunia.bawa(satu, "lambang", gambar)
    satu = dunia.lengkap(dunia.tindak(dunia.serikat, satu, T.AJUKAN))
    dunia.tindak(dunia.kabid, satu, T.CATATKAN, nomor="560/1/SP/2026", tanggal=date(2026, 3, 2))
    lain = services.buat(dunia.serikat, "serikat_baru", None)
    dunia.isi_serikat(lain, nama="SP Lain Sekali")
    dunia.bawa(lain, "lambang", gambar)
    with pytest.raises(TindakanDitolak, match="Lambang"):
        dunia.tindak(dunia.serikat, lain, T.AJUKAN)


def test_too_few_founders_are_refused_with_the_number_of_the_setting(dunia: DuniaSerikat) -> None:
    satu = services.buat(dunia.serikat, "serikat_baru", None)
    dunia.isi_serikat(satu, pendiri=9)
    with pytest.raises(TindakanDitolak, match="paling sedikit 10 pekerja"):
        dunia.tindak(dunia.serikat, satu, T.AJUKAN)


def test_two_with_one_name_on_their_way_end_in_one_entry(dunia: DuniaSerikat) -> None:
    satu, dua = dunia.lengkap(dunia.beritahu()), dunia.lengkap(dunia.beritahu())
    dunia.tindak(dunia.kabid, satu, T.CATATKAN, nomor="560/1/SP/2026", tanggal=date(2026, 3, 2))
    with pytest.raises(TindakanDitolak, match="sama dengan"):
        dunia.tindak(dunia.kabid, dua, T.CATATKAN, nomor="560/2/SP/2026", tanggal=date(2026, 3, 2))


def test_two_with_one_logo_at_one_moment_end_in_one_entry(dunia: DuniaSerikat) -> None:
    """Both were judged before either was in the book: the book itself judges again."""
    data = DataOrganisasi(
        JenisOrganisasi.SERIKAT,
        "SP Satu",
        nomor="560/1/SP/2026",
        tanggal=date(2026, 3, 2),
        logo="a" * 64,
    )
    buku.masukkan(dunia.kabid, data, Kejadian.TERCATAT)
    lain = replace(data, nama="SP Dua", nomor="560/2/SP/2026")
    with pytest.raises(DataTidakSah, match="Lambang ini sama"):
        buku.masukkan(dunia.kabid, lain, Kejadian.TERCATAT)


def test_one_number_is_given_once(dunia: DuniaSerikat) -> None:
    dunia.tercatat("560/1/SP/2026")
    lain = dunia.lengkap(dunia.beritahu(nama="SP Lain"))
    with pytest.raises(GalatDomain):
        dunia.tindak(dunia.kabid, lain, T.CATATKAN, nomor="560/1/SP/2026", tanggal=date(2026, 3, 2))


def test_a_federation_takes_its_founders_of_the_book_under_it(
    dunia: DuniaSerikat, sebagai: Any
) -> None:
    ada = dunia.tercatat("560/0/SP/LAMA", nama="SP Anggota 0")
    induk = dunia.tercatat("560/F/SP/2026", kode="federasi_baru", nama="Federasi Kita", pendiri=5)
    db.session.refresh(ada)
    assert ada.induk_id == induk.id
    assert ada.nama in sebagai(dunia.petugas).get(f"/serikat/{induk.id}").text


def test_a_change_renews_the_name_and_the_people_and_keeps_the_number(dunia: DuniaSerikat) -> None:
    ada = dunia.tercatat()
    satu = dunia.beritahu("serikat_perubahan", nama="SP Maju Terus", ketua="Rudi Hartono")
    assert satu.acuan_id == ada.id
    dunia.tindak(dunia.petugas, dunia.teliti(satu), T.CATATKAN)
    db.session.refresh(ada)
    assert (ada.nama, ada.nomor) == ("SP Maju Terus", "560/001/SP/2026")
    assert ada.pengurus_kini[0].nama == "Rudi Hartono"
    assert any(s.nama == "Agus Salim" and s.sampai for s in ada.pengurus)
    # The old name is free again.
    dunia.tercatat("560/2/SP/2026")


@pytest.mark.parametrize(
    ("kode", "status"),
    [
        ("serikat_pindah_keluar", StatusOrganisasi.PINDAH),
        ("serikat_bubar", StatusOrganisasi.BUBAR),
    ],
)
def test_who_leaves_the_book_frees_its_name_and_takes_no_more_notices(
    dunia: DuniaSerikat, kode: str, status: StatusOrganisasi
) -> None:
    ada = dunia.tercatat()
    satu = dunia.lengkap(dunia.beritahu(kode))
    hari = date(2026, 3, 2)
    dunia.tindak(dunia.kabid, satu, T.CATATKAN, nomor="560/8/2026", tanggal=hari)
    db.session.refresh(ada)
    assert (ada.status, ada.ditutup_pada, ada.nomor) == (status, hari, "560/001/SP/2026")
    with pytest.raises(TindakanDitolak):
        services.buat(dunia.serikat, "serikat_perubahan", None, acuan=ada.rujukan)
    assert dunia.tercatat("560/2/SP/2026").nama == ada.nama


def test_nobody_speaks_for_another_union(dunia: DuniaSerikat) -> None:
    ada = dunia.tercatat()
    orang_lain = dunia.orang("serikat")
    for acuan in (None, ada.rujukan):
        with pytest.raises(TindakanDitolak, match="belum terhubung"):
            services.buat(orang_lain, "serikat_bubar", None, acuan=acuan)


def test_accounts_of_one_union_share_its_notices(dunia: DuniaSerikat) -> None:
    ada = dunia.tercatat()
    kedua, asing = dunia.orang("serikat"), dunia.orang("serikat")
    baru = db.session.get_one(Permohonan, ada.permohonan_id)
    satu = dunia.beritahu("serikat_bubar", acuan=ada.rujukan)
    for orang in (kedua, asing):
        with pytest.raises(TidakDitemukan):
            queries.ambil(orang, satu.id)
    buku.hubungkan(dunia.petugas, ada, kedua.id)
    assert {b.permohonan.id for b in queries.daftar_saya(kedua)} == {baru.id, satu.id}
    with pytest.raises(TidakDitemukan):
        queries.ambil(asing, satu.id)
    satu = dunia.tindak(kedua, satu, T.CABUT, alasan="Tidak jadi bubar.")
    assert satu.hasil is Hasil.DICABUT


def test_the_counter_files_for_a_union_that_has_no_account(dunia: DuniaSerikat) -> None:
    satu = services.buat(dunia.petugas, "serikat_baru", None, nama="SP Kertas")
    dunia.isi_serikat(satu, dunia.petugas, nama="SP Kertas Sejahtera")
    satu = dunia.tindak(dunia.petugas, satu, T.AJUKAN, tanggal=date(2026, 2, 27))
    assert (satu.pemohon_nama, satu.pemohon_id) == ("SP Kertas Sejahtera", None)
    satu = dunia.lengkap(satu)
    dunia.tindak(dunia.kabid, satu, T.CATATKAN, nomor="560/1/SP/2026", tanggal=date(2026, 3, 2))
    assert db.session.scalar(sa.select(sa.func.count(AkunOrganisasi.id))) == 0


def test_pages_of_the_book(dunia: DuniaSerikat, sebagai: Any, app: Any) -> None:
    ada = dunia.tercatat(pengurus_lain="Penasihat: Nama Orang Rahasia")
    kantor, serikat, umum = sebagai(dunia.petugas), sebagai(dunia.serikat), app.test_client()
    assert "Serikat Pekerja Maju Bersama" in kantor.get("/serikat").text
    rinci_ = kantor.get(f"/serikat/{ada.id}").text
    for kata in ("Pekerja 0", "Agus Salim", "560/001/SP/2026", "PT Maju Bersama"):
        assert kata in rinci_
    assert "Serikat Pekerja Maju Bersama" in kantor.get(f"/perusahaan/{dunia.pt_id}").text
    terbuka = umum.get("/register-serikat?q=maju").text
    assert "560/001/SP/2026" in terbuka
    for orang in ("Agus Salim", "Pekerja 0", "Rahasia"):
        assert orang not in terbuka
    assert "/register-serikat" in umum.get("/").text
    assert "560/001/SP/2026" in serikat.get("/serikat/saya").text
    assert serikat.get(f"/serikat/{ada.id}").status_code in (403, 404)
    mirip = dunia.beritahu(nama="SP Maju Bersama Sejahtera")
    assert "mirip" in kantor.get(f"/kantor/permohonan/{mirip.id}").text
    assert kantor.get(f"/kantor/permohonan/{mirip.id}/teliti").status_code == 200


@pytest.mark.parametrize(
    ("nomor", "kalimat"),
    [
        ("560/001/SP/2026", "Tercatat di buku pencatatan dinas ini, nomor 560/001/SP/2026."),
        ("560 / 001 / SP / 2026", "Tercatat di buku pencatatan dinas ini"),
        ("999/SP", "Nama ini tercatat di buku pencatatan dinas ini dengan nomor 560/001/SP/2026."),
    ],
)
def test_the_number_of_a_party_to_a_pkb_is_recognised(
    dunia: DuniaSerikat, sebagai: Any, nomor: str, kalimat: str
) -> None:
    ada = dunia.tercatat()
    satu = services.buat(dunia.pengaju, "pkb_baru", dunia.pt_id)
    pihak = [DataPihak("SP Maju Bersama", nomor_pencatatan=nomor)]
    services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, pihak)
    halaman = sebagai(dunia.pengaju).get(f"/permohonan/{satu.id}/isi/serikat").text
    assert f"SP Maju Bersama: {kalimat}" in halaman
    assert "Serikat pekerja dalam buku" in sebagai(dunia.pengaju).get(f"/permohonan/{satu.id}").text
    assert ada.tercatat
