"""Registering, changing, verifying; finding; the list."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from flask import Flask

from hi_cases.audit import queries as jejak
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.queries.daftar import UKURAN
from hi_cases.perusahaan.types import DataPerusahaan, Saringan, UrutDaftar, VersiKbli
from tests.perangkat.serentak import serentak

NIB = "9120001234567"
Daftarkan = Callable[..., Any]


def test_a_company_is_kept_with_editions_and_its_trail_hides_contacts(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    p = daftarkan(
        "bina lestari, pt",
        nib=NIB,
        kbli="29300",
        kbli_versi=VersiKbli.KBLI_2025,
        sektor="C",
        kecamatan="Setu",
        telepon="0218888777",
    )
    assert (p.nama, p.nama_baku) == ("PT Bina Lestari", "PT BINA LESTARI")
    assert (p.kbli_versi, p.sektor_versi) == (VersiKbli.KBLI_2025, "2020")
    assert not p.terverifikasi
    (catatan,) = jejak.jejak(p.rujukan)
    assert catatan.tindakan == "daftarkan_perusahaan"
    assert "0218888777" not in str(catatan.sesudah)
    assert "telepon" in catatan.sesudah


def test_the_code_says_the_category_where_nobody_chose_one(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    def ubah(**isi: Any) -> str | None:
        data = DataPerusahaan("PT Bina", **{"kbli_versi": VersiKbli.KBLI_2020, **isi})
        return services.ubah(kabid, p.id, p.versi, data).sektor

    p = daftarkan("PT Bina", kbli="14111", kbli_versi=VersiKbli.KBLI_2020)
    assert (p.sektor, p.sektor_versi) == ("C", "2020")
    assert ubah(kbli="47111", sektor="C") == "G"
    assert ubah(kbli="14111", sektor="N") == "N"
    assert ubah(kbli="47111", sektor="N") == "N"
    lain = daftarkan("PT Lain", kbli="14111", kbli_versi=VersiKbli.KBLI_2025)
    assert (lain.sektor, lain.sektor_versi) == (None, None)
    services.lengkapi_sektor(kabid, lain.id, "H")
    services.lengkapi_sektor(kabid, lain.id, "C")
    assert (lain.sektor, lain.sektor_versi) == ("H", "2020")
    with pytest.raises(DataTidakSah):
        services.lengkapi_sektor(kabid, daftarkan("PT Tiga").id, "Z")
    empat = daftarkan("PT Empat")
    services.gabung(kabid, empat.id, lain.id, "NIB sama")
    assert queries.sektor(p.id) == "N"
    assert queries.sektor(empat.id) == "H"


def test_wrong_facts_are_named_field_by_field(daftarkan: Daftarkan) -> None:
    with pytest.raises(DataTidakSah) as galat:
        daftarkan(" ", nib="12", kbli="29300", sektor="Z", kecamatan="Bandung", kawasan="X")
    assert set(galat.value.bidang) == {
        "nama",
        "nib",
        "kbli_versi",
        "sektor",
        "kecamatan",
        "kawasan",
    }


@pytest.mark.parametrize("nomor", [{"nib": NIB}, {"wlkp": "40287.20180322.0002"}])
def test_a_number_known_already_is_refused_and_leads_to_its_company(
    daftarkan: Daftarkan, nomor: dict[str, str]
) -> None:
    ada = daftarkan("PT Satu", **nomor)
    with pytest.raises(services.SudahTerdaftar, match="PT Satu") as galat:
        daftarkan("PT Dua", **nomor)
    assert galat.value.perusahaan_id == ada.id


def test_only_some_roles_register(app: Flask) -> None:
    for peran in (Peran.ANALIS, Peran.KADIS, Peran.ADMIN, Peran.PERUSAHAAN):
        with pytest.raises(TidakBerizin):
            services.daftarkan(Pelaku(2, "x", frozenset({peran})), DataPerusahaan("PT X"))


def test_the_second_saver_sees_both_versions(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    p = daftarkan("PT Bina", kecamatan="Setu")
    versi = p.versi
    services.ubah(kabid, p.id, versi, DataPerusahaan("PT Bina", kecamatan="Cibitung"))
    with pytest.raises(KonflikVersi) as galat:
        services.ubah(kabid, p.id, versi, DataPerusahaan("PT Bina Baru", kecamatan="Babelan"))
    beda = {satu.bidang: (satu.punya_anda, satu.tersimpan) for satu in galat.value.beda}
    assert beda == {"nama": ("PT Bina Baru", "PT Bina"), "kecamatan": ("Babelan", "Cibitung")}
    assert galat.value.versi_kini == p.versi


def test_contacts_left_blank_stay_until_they_are_emptied(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    p = daftarkan("PT Bina", telepon="021777", email="a@b.id")
    services.ubah(kabid, p.id, p.versi, DataPerusahaan("PT Bina", email="c@d.id"))
    assert (p.telepon, p.email) == ("021777", "c@d.id")
    services.ubah(kabid, p.id, p.versi, DataPerusahaan("PT Bina"), kosongkan_kontak=True)
    assert (p.telepon, p.email) == (None, None)


def test_changing_to_a_taken_number_is_refused(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    daftarkan("PT Satu", nib=NIB)
    p = daftarkan("PT Dua")
    with pytest.raises(services.SudahTerdaftar):
        services.ubah(kabid, p.id, p.versi, DataPerusahaan("PT Dua", nib=NIB))
    assert p.nib is None


def test_verifying_needs_a_number_and_may_be_taken_back(
    kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    p = daftarkan("PT Bina")
    with pytest.raises(TindakanDitolak, match="NIB atau nomor WLKP"):
        services.verifikasi(kabid, p.id)
    services.ubah(kabid, p.id, p.versi, DataPerusahaan("PT Bina", nib=NIB))
    services.verifikasi(kabid, p.id)
    assert p.terverifikasi
    assert p.diverifikasi_oleh == kabid.nama
    with pytest.raises(TindakanDitolak, match="sudah diverifikasi"):
        services.verifikasi(kabid, p.id)
    services.batal_verifikasi(kabid, p.id)
    assert not p.terverifikasi
    with pytest.raises(TindakanDitolak):
        services.batal_verifikasi(kabid, p.id)


def test_search_finds_by_name_number_and_spelling(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    lestari = daftarkan("PT Bina Lestari", nib=NIB)
    daftarkan("CV Sumber Bina")
    daftarkan("PT 100% Murni_Jaya", wlkp="40287.20180322.0002")

    def nama(q: str) -> list[str]:
        return [satu.nama for satu in queries.cari(kabid, q)]

    assert nama("bina") == ["PT Bina Lestari", "CV Sumber Bina"]
    assert nama("Lestari, PT")[0] == "PT Bina Lestari"
    assert nama("91200012") == [lestari.nama]
    assert nama("40287") == ["PT 100% Murni_Jaya"]
    assert nama("bima lestary") == ["PT Bina Lestari"]
    assert nama("%") == nama("_") == nama("") == []


def test_a_company_sees_itself_only(daftarkan: Daftarkan) -> None:
    milik, lain = daftarkan("PT Milik"), daftarkan("PT Lain")
    orang = Pelaku(9, "HRD", frozenset({Peran.PERUSAHAAN}), frozenset({milik.id}))
    assert [satu.id for satu in queries.cari(orang, "PT")] == [milik.id]
    assert queries.label_rujukan(orang, [lain.id]) == {}
    assert [satu.perusahaan for satu in queries.mirip(orang, "PT Lain")] == []


@pytest.mark.parametrize("urut", list(UrutDaftar))
def test_pages_by_key_show_every_row_once(
    kabid: Pelaku, app: Flask, urut: UrutDaftar, hitung_kueri: Any
) -> None:
    nama = [(f"PT Bersama {chr(65 + i % 26)}{i}", "Konstruksi") for i in range(UKURAN * 2 + 7)]
    services.daftarkan_banyak_dari_register(kabid, nama)
    terlihat, setelah = [], ""
    while True:
        with hitung_kueri() as jalan:
            halaman = queries.daftar(kabid, Saringan(), urut, setelah)
        assert len(jalan) == 2
        assert halaman.total == len(nama)
        terlihat += [satu.id for satu in halaman.baris]
        if not halaman.berikut:
            break
        setelah = halaman.berikut
    assert len(terlihat) == len(set(terlihat)) == len(nama)


def test_filters_narrow_the_list(kabid: Pelaku, daftarkan: Daftarkan) -> None:
    daftarkan("PT A", kecamatan="Setu", sektor="C")
    daftarkan("PT B", kecamatan="Cibitung", kawasan="Jababeka Estate")
    services.daftarkan_dari_register(kabid, "PT C", "Konstruksi")

    def nama(**isi: Any) -> list[str]:
        return [satu.nama for satu in queries.daftar(kabid, Saringan(**isi)).baris]

    assert nama(kecamatan=("Setu", "Cibitung")) == ["PT A", "PT B"]
    assert nama(kawasan=("Jababeka Estate",)) == ["PT B"]
    assert nama(sektor=("F",)) == ["PT C"]
    assert nama(q="PT B") == ["PT B"]
    assert nama(terverifikasi=True) == []


# The last three: [1e999,1], a name that is a lone surrogate, "[" 2,880 times.
@pytest.mark.parametrize(
    "setelah",
    ["x", "WyJhIl0=", "W251bGwsIDFd", "////", "WzFlOTk5LDFd", "WyJcdWQ4MDAiLDFd", "W1tb" * 960],
)
def test_a_bent_page_key_shows_the_first_page(
    kabid: Pelaku, daftarkan: Daftarkan, setelah: str
) -> None:
    daftarkan("PT A")
    for urut in UrutDaftar:
        assert len(queries.daftar(kabid, Saringan(), urut, setelah).baris) == 1


def test_of_two_registering_one_number_at_once_one_wins(app_nyata: Flask, kabid: Pelaku) -> None:
    def satu(nomor: int) -> None:
        services.daftarkan(kabid, DataPerusahaan(f"PT {nomor}", nib=NIB))

    hasil = serentak(app_nyata, *(partial(satu, nomor) for nomor in range(4)))
    assert [type(galat) for galat in hasil if galat] == [services.SudahTerdaftar] * 3
