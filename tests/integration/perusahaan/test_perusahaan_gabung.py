"""Suggestions, merges and their undoing; companies of an old register."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.audit import queries as jejak
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.types import AsalPerusahaan, DataPerusahaan

NIB = "9120001234567"
Daftarkan = Callable[..., Any]


def test_a_new_company_suggests_its_likely_duplicates_with_the_reason(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    lama, baru = daftarkan("PT Bina Lestari"), daftarkan("CV Bina Lestari")
    daftarkan("PT Buana Logam")
    (usulan,) = queries.usulan(kabid)
    assert (usulan.satu_id, usulan.dua_id) == (lama.id, baru.id)
    assert "bentuk usahanya berbeda" in usulan.alasan
    assert queries.jumlah_usulan(kabid) == 1
    assert queries.jumlah_usulan(Pelaku(3, "x", frozenset({Peran.MEDIATOR}))) == 0


def test_a_changed_name_is_suggested_anew(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    p, _lain = daftarkan("PT Bina Lestari"), daftarkan("CV Bina Lestari")
    services.ubah(kabid, p.id, p.versi, DataPerusahaan("PT Samudera Biru"))
    assert queries.usulan(kabid) == []
    assert [satu.nama for satu in queries.cari(kabid, "samudra biru")] == ["PT Samudera Biru"]


def test_a_refused_pair_is_not_suggested_again(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    p, _lain = daftarkan("PT Bina Lestari"), daftarkan("CV Bina Lestari")
    (usulan,) = queries.usulan(kabid)
    services.tolak_usulan(kabid, usulan.id)
    assert queries.usulan(kabid) == []
    services.ubah(kabid, p.id, p.versi, DataPerusahaan("PT Bina Lestari", kecamatan="Setu"))
    assert queries.usulan(kabid) == []
    with pytest.raises(TindakanDitolak, match="sudah diputuskan"):
        services.tolak_usulan(kabid, usulan.id)


def test_a_merge_fills_blanks_leads_on_and_is_undone_exactly(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    sumber = daftarkan("CV Bina Lestari", nib=NIB, alamat="Jl. Satu", telepon="021777")
    tujuan = daftarkan("PT Bina Lestari", wlkp="1.2.3", kecamatan="Setu")
    gabungan = services.gabung(kabid, sumber.id, tujuan.id, "NIB sama di akta")
    assert (tujuan.nib, tujuan.telepon, tujuan.wlkp) == (NIB, "021777", "1.2.3")
    assert tujuan.alamat is None, "an address goes with its kecamatan, never half"
    assert (sumber.nib, sumber.digabung_ke_id) == (NIB, tujuan.id)
    assert queries.utama([sumber.id, tujuan.id]) == {sumber.id: tujuan.id, tujuan.id: tujuan.id}
    assert queries.keluarga(tujuan.id) == {sumber.id, tujuan.id}
    assert [satu.id for satu in queries.cari(kabid, "Bina Lestari")] == [tujuan.id]
    assert queries.usulan(kabid) == []
    for satu in (sumber, tujuan):
        catatan = jejak.jejak(satu.rujukan)[0]
        assert catatan.tindakan == "gabung_perusahaan"
        assert "021777" not in str(catatan.sesudah)
    with pytest.raises(TindakanDitolak, match="sudah digabungkan"):
        services.ubah(kabid, sumber.id, sumber.versi, DataPerusahaan("PT Lain"))

    services.batal_gabung(kabid, gabungan.id, "ternyata dua badan hukum")
    assert (tujuan.nib, tujuan.telepon, tujuan.wlkp) == (None, None, "1.2.3")
    assert (sumber.nib, sumber.digabung_ke_id) == (NIB, None)
    assert queries.utama([sumber.id]) == {sumber.id: sumber.id}
    assert queries.usulan(kabid) == [], "people have decided that these are two"
    with pytest.raises(TidakDitemukan):
        services.batal_gabung(kabid, gabungan.id, "lagi")


def test_what_was_changed_after_the_merge_stays(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    sumber, tujuan = daftarkan("PT A", jumlah_pekerja=10), daftarkan("PT B")
    gabungan = services.gabung(kabid, sumber.id, tujuan.id, "sama")
    services.ubah(kabid, tujuan.id, tujuan.versi, DataPerusahaan("PT B", jumlah_pekerja=25))
    services.batal_gabung(kabid, gabungan.id, "beda")
    assert (tujuan.jumlah_pekerja, sumber.jumlah_pekerja) == (25, 10)


def test_a_chain_of_merges_is_followed_to_its_end(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    a, b, c = (daftarkan(nama) for nama in ("PT Alfa", "PT Beta", "PT Gama"))
    services.gabung(kabid, a.id, b.id, "sama")
    services.gabung(kabid, b.id, c.id, "sama")
    assert queries.utama([a.id, b.id]) == {a.id: c.id, b.id: c.id}
    assert queries.keluarga(c.id) == {a.id, b.id, c.id}
    with pytest.raises(TindakanDitolak, match="sudah digabungkan"):
        services.gabung(kabid, a.id, c.id, "sama")


def test_an_undone_merge_may_not_double_a_number(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    sumber, tujuan = daftarkan("PT A", nib=NIB), daftarkan("PT B", nib="9120007654321")
    gabungan = services.gabung(kabid, sumber.id, tujuan.id, "sama")
    daftarkan("PT C", nib=NIB)
    with pytest.raises(TindakanDitolak, match="dipakai PT C"):
        services.batal_gabung(kabid, gabungan.id, "beda")


def test_a_row_merged_away_is_suggested_no_more_until_it_is_parted(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    a, b, c = daftarkan("PT Bina Lestari"), daftarkan("CV Bina Lestari"), daftarkan("UD Lain Lagi")
    gabungan = services.gabung(kabid, a.id, c.id, "sama")
    assert queries.usulan(kabid) == []
    services.batal_gabung(kabid, gabungan.id, "beda")
    (usulan,) = queries.usulan(kabid)
    assert {usulan.satu_id, usulan.dua_id} == {a.id, b.id}


def test_merging_needs_a_reason_two_rows_and_the_right_role(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    a, b = daftarkan("PT A"), daftarkan("PT B")
    with pytest.raises(DataTidakSah):
        services.gabung(kabid, a.id, b.id, "  ")
    with pytest.raises(TindakanDitolak):
        services.gabung(kabid, a.id, a.id, "sama")
    with pytest.raises(TidakBerizin):
        services.gabung(Pelaku(3, "x", frozenset({Peran.PETUGAS})), a.id, b.id, "sama")


def test_a_register_comes_in_by_name_once(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    ada = daftarkan("PT Bina Lestari")
    nama = [
        ("PT. Bina Lestari", "Industri Pengolahan"),
        ("Nusa Abadi, PT", "C - Industri Pengolahan"),
        ("pt nusa abadi Tbk", ""),
        ("CV Nusa Abadi", "Perdagangan"),
        ("", "Konstruksi"),
    ]
    hasil = services.daftarkan_banyak_dari_register(kabid, nama)
    assert hasil["PT. Bina Lestari"] == ada.id
    assert hasil["Nusa Abadi, PT"] == hasil["pt nusa abadi Tbk"] != hasil["CV Nusa Abadi"]
    assert "" not in hasil
    baru = queries.ambil(kabid, hasil["Nusa Abadi, PT"])
    assert (baru.nama, baru.sektor, baru.sektor_versi) == ("PT Nusa Abadi", "C", "2020")
    assert baru.asal is AsalPerusahaan.REGISTER
    assert not baru.terverifikasi
    assert ada.asal is AsalPerusahaan.SISTEM
    assert services.daftarkan_banyak_dari_register(kabid, nama) == hasil
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Perusahaan)) == 3
    assert queries.jumlah_usulan(kabid) == 1


def test_a_merged_name_of_a_register_answers_for_its_target(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    a, b = daftarkan("PT Alfa"), daftarkan("PT Beta")
    services.gabung(kabid, a.id, b.id, "sama")
    assert services.daftarkan_dari_register(kabid, "Alfa, PT").id == b.id
    with pytest.raises(DataTidakSah):
        services.daftarkan_dari_register(kabid, " - ")


def _nama_banyak(jumlah: int) -> list[tuple[str, str | None]]:
    depan = [
        f"{a}{b}" for a in "Ka Bi Su Ra Mo Ni Ta Lo Se Pa".split() for b in "rya ndo lta".split()
    ]
    tengah = [
        f"{a}{b}"
        for a in "Pra Ceri Gemi Tele Hexa".split()
        for b in "ma lang nusa kto bina".split()
    ]
    ekor = "Logam Pangan Tekstil Kimia Farmasi Karet Kertas Plastik Baja Garmen".split()
    semua = [f"PT {d} {t} {e}" for d in depan for t in tengah for e in ekor]
    return [(nama, "Industri Pengolahan") for nama in semua[:jumlah]]


def test_a_thousand_names_cost_a_handful_of_statements(
    kabid: Pelaku, app: Flask, hitung_kueri: Any
) -> None:
    with hitung_kueri() as jalan:
        hasil = services.daftarkan_banyak_dari_register(kabid, _nama_banyak(1000))
    assert len(set(hasil.values())) == 1000
    assert len(jalan) < 40


def test_duplicates_among_7500_cost_two_statements(
    kabid: Pelaku, app: Flask, hitung_kueri: Any
) -> None:
    baris = [
        {"nama": nama, "asal": "register", "terverifikasi": False, "bentuk": "pt"}
        for nama, _sektor in _nama_banyak(7500)
    ]
    _isi_langsung(baris)
    with hitung_kueri() as jalan:
        hasil = queries.mirip(kabid, "Karya Prama Logan, PT")
    assert len(jalan) == 2
    assert hasil[0].perusahaan.nama == "PT Karya Prama Logam"


def _isi_langsung(baris: list[dict[str, Any]]) -> None:
    """Fill the tables without the pass that compares all with all."""
    from hi_cases.core import clock
    from hi_cases.perusahaan import rules
    from hi_cases.perusahaan.services.indeks import indekskan

    kini = clock.sekarang()
    semua = [
        Perusahaan(
            **satu,
            nama_baku=(baku := rules.nama_baku(satu["nama"])),
            nama_urut=rules.nama_urut(baku),
            dibuat_pada=kini,
            diubah_pada=kini,
        )
        for satu in baris
    ]
    db.session.add_all(semua)
    db.session.flush()
    indekskan({satu.id: satu.nama_baku for satu in semua})
