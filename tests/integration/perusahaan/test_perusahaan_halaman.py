"""The pages of the registry, as people use them."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.audit import queries as jejak
from hi_cases.core import papan
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Panel
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.models import Perusahaan

NIB = "9120001234567"
Daftarkan = Callable[..., Any]
STAF = ("petugas", "mediator", "subkoor", "kabid", "kadis", "analis")


def _ikuti(client: Any, jawaban: Any) -> Any:
    """Go where the answer sends."""
    assert jawaban.status_code == 302
    return client.get(jawaban.location)


@pytest.mark.parametrize("peran", STAF)
def test_the_office_reads_the_registry(
    client: Any, masuk: Any, daftarkan: Daftarkan, peran: str
) -> None:
    p = daftarkan("PT Bina Lestari", telepon="0218888777", email="hrd@bina.id")
    nomor = p.id
    masuk(client, peran)
    assert "PT Bina Lestari" in client.get("/perusahaan").text
    rinci = client.get(f"/perusahaan/{nomor}")
    assert rinci.status_code == 200
    assert "0218888777" not in rinci.text
    assert "hrd@bina.id" not in rinci.text
    assert "•••• 777" in rinci.text


@pytest.mark.parametrize("peran", ["admin", "pekerja", "perusahaan", "serikat", "kuasa"])
def test_others_do_not(client: Any, masuk: Any, daftarkan: Daftarkan, peran: str) -> None:
    nomor = daftarkan("PT Bina").id
    masuk(client, peran)
    assert client.get("/perusahaan").status_code == 403
    # For an outsider what is not his does not exist; staff are told who may.
    satu = 403 if peran == "admin" else 404
    assert client.get(f"/perusahaan/{nomor}").status_code == satu


def test_contacts_open_by_a_post_that_is_recorded(
    client: Any, masuk: Any, daftarkan: Daftarkan
) -> None:
    p = daftarkan("PT Bina", telepon="0218888777")
    nomor, rujuk = p.id, p.rujukan
    akun = masuk(client, "petugas")
    assert client.get(f"/perusahaan/{nomor}/kontak").status_code == 405
    assert "0218888777" in client.post(f"/perusahaan/{nomor}/kontak").text
    catatan = jejak.jejak(rujuk)[0]
    assert (catatan.tindakan, catatan.pelaku_id) == ("buka_kontak_perusahaan", akun.id)
    masuk(client, "analis")
    assert client.post(f"/perusahaan/{nomor}/kontak").status_code == 403


def test_registering_shows_duplicates_first_and_keeps_what_was_typed(
    client: Any, masuk: Any, daftarkan: Daftarkan
) -> None:
    daftarkan("PT Bina Lestari", kecamatan="Setu")
    masuk(client, "petugas")
    isi = {"nama": "Bina Lestary, PT", "kecamatan": "Setu", "wlkp": "aneh"}
    ragu = client.post("/perusahaan/baru", data=isi)
    assert ragu.status_code == 422
    assert "Mungkin perusahaan ini sudah terdaftar" in ragu.text
    assert 'value="Bina Lestary, PT"' in ragu.text
    jadi = _ikuti(client, client.post("/perusahaan/baru", data=isi | {"tetap": "1"}))
    assert "PT Bina Lestary terdaftar" in jadi.text
    assert "tidak berbentuk lazim" in jadi.text


def test_a_known_number_leads_to_its_company(client: Any, masuk: Any, daftarkan: Daftarkan) -> None:
    nomor = daftarkan("PT Bina Lestari", nib=NIB).id
    masuk(client, "petugas")
    gagal = client.post("/perusahaan/baru", data={"nama": "PT Samudera", "nib": NIB})
    assert gagal.status_code == 422
    assert "sudah terdaftar atas nama PT Bina Lestari" in gagal.text
    assert f'href="/perusahaan/{nomor}"' in gagal.text


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"nama": ""}, "Tulis nama perusahaan"),
        ({"nama": "PT X", "nib": "123"}, "NIB terdiri atas 13 angka"),
        ({"nama": "PT X", "kbli": "29300"}, "Pilih edisi KBLI"),
        ({"nama": "PT X", "email": "salah"}, "Alamat e-mail belum benar"),
        ({"nama": "PT X", "jumlah_pekerja": "banyak"}, "Tulis bilangan bulat"),
        ({"nama": "x" * 200, "bentuk": "koperasi"}, "terlalu panjang"),
    ],
)
def test_mistakes_are_said_beside_their_field(
    client: Any, masuk: Any, isi: dict[str, str], kata: str
) -> None:
    masuk(client, "petugas")
    gagal = client.post("/perusahaan/baru", data=isi)
    assert gagal.status_code == 422
    assert kata in gagal.text


def test_two_savers_meet_in_one_form(client: Any, masuk: Any, daftarkan: Daftarkan) -> None:
    p = daftarkan("PT Bina", kecamatan="Setu")
    nomor, versi = p.id, p.versi
    masuk(client, "petugas")
    alamat = f"/perusahaan/{nomor}/ubah"
    satu = client.post(alamat, data={"nama": "PT Bina", "kecamatan": "Cibitung", "versi": versi})
    assert satu.status_code == 302
    isi = {"nama": "PT Bina Jaya", "kecamatan": "Babelan", "versi": versi}
    dua = client.post(alamat, data=isi)
    assert dua.status_code == 422
    assert "Dua orang mengubah data ini" in dua.text
    pilihan = {"pilih-kecamatan": "tersimpan", "tersimpan-kecamatan": "Cibitung"}
    akhir = client.post(alamat, data=isi | pilihan | {"versi": versi + 1})
    assert akhir.status_code == 302
    hasil = queries.ambil(Pelaku(None, "", sistem=True), nomor)
    assert (hasil.nama, hasil.kecamatan) == ("PT Bina Jaya", "Cibitung")


def test_verifying_by_the_page(client: Any, masuk: Any, daftarkan: Daftarkan) -> None:
    nomor = daftarkan("PT Bina", nib=NIB).id
    masuk(client, "mediator")
    assert client.post(f"/perusahaan/{nomor}/verifikasi").status_code == 403
    masuk(client, "petugas")
    assert "Nyatakan data benar" in client.get(f"/perusahaan/{nomor}").text
    jadi = _ikuti(client, client.post(f"/perusahaan/{nomor}/verifikasi"))
    assert "Dinyatakan benar oleh" in jadi.text
    cabut = _ikuti(client, client.post(f"/perusahaan/{nomor}/batal-verifikasi"))
    assert "menunggu verifikasi" in cabut.text


def test_sites_are_added_changed_closed_and_opened(
    client: Any, masuk: Any, daftarkan: Daftarkan
) -> None:
    nomor = daftarkan("PT Bina").id
    masuk(client, "petugas")
    dasar = f"/perusahaan/{nomor}/lokasi"
    assert "Tulis nama lokasi" in client.post(f"{dasar}/baru", data={"nama": ""}).text
    baru = client.post(f"{dasar}/baru", data={"nama": "Pabrik 2", "kecamatan": "Setu"})
    assert baru.location.endswith(f"/perusahaan/{nomor}#lokasi")
    (lokasi,) = queries.ambil(Pelaku(None, "", sistem=True), nomor).lokasi
    lid, versi = lokasi.id, lokasi.versi
    ubah = {"nama": "Pabrik Dua", "jumlah_pekerja": "1.200", "versi": versi}
    assert client.post(f"{dasar}/{lid}/ubah", data=ubah).status_code == 302
    assert "Dua orang" in client.post(f"{dasar}/{lid}/ubah", data=ubah | {"nama": "Lain"}).text
    assert "1.200 pekerja" in client.get(f"/perusahaan/{nomor}").text
    assert client.post(f"{dasar}/{lid}/tutup").status_code == 302
    assert "ditutup" in client.get(f"/perusahaan/{nomor}").text
    assert client.post(f"{dasar}/{lid}/tutup").status_code == 409
    assert client.post(f"{dasar}/{lid}/buka").status_code == 302
    assert client.get(f"/perusahaan/{nomor + 1}/lokasi/{lid}/ubah").status_code == 404


def test_a_pair_is_compared_merged_and_parted_again(
    client: Any, masuk: Any, daftarkan: Daftarkan
) -> None:
    a, b = daftarkan("PT Bina Lestari", nib=NIB).id, daftarkan("CV Bina Lestari").id
    masuk(client, "kabid")
    assert "Bandingkan dan gabungkan" in client.get(f"/perusahaan/{b}").text
    assert "bentuk usahanya berbeda" in client.get("/perusahaan/kembar").text
    alamat = f"/perusahaan/gabung?satu={a}&dua={b}"
    pratinjau = client.get(alamat).text
    assert f"nomor {b} dipertahankan: isian kosongnya dilengkapi dengan NIB" in pratinjau
    assert f"nomor {a} dipertahankan: datanya tidak berubah" in pratinjau
    assert client.post(alamat, data={"tujuan": a, "alasan": ""}).status_code == 422
    assert client.post(alamat, data={"tujuan": "999", "alasan": "x"}).status_code == 422
    jadi = client.post(alamat, data={"tujuan": str(b), "alasan": "satu akta"})
    assert jadi.location.endswith(f"/perusahaan/{b}#penggabungan")
    assert "sudah digabungkan ke CV Bina Lestari" in client.get(f"/perusahaan/{a}").text
    (gabungan,) = queries.penggabungan(Pelaku(None, "", sistem=True), b)
    batal = f"/perusahaan/penggabungan/{gabungan.id}/batal"
    assert client.get(batal).status_code == 200
    assert client.post(batal, data={"alasan": ""}).status_code == 422
    pisah = _ikuti(client, client.post(batal, data={"alasan": "dua akta"}))
    assert "berdiri sendiri lagi" in pisah.text
    assert client.get(batal).status_code == 404


@pytest.mark.parametrize(
    "kueri",
    [
        "satu=1",
        "satu=1&dua=1",
        "satu=8&dua=9",
        "satu=²&dua=1",
        "satu=99999999999999999999&dua=8",
    ],
)
def test_a_merge_of_nothing_is_not_there(client: Any, masuk: Any, kueri: str) -> None:
    masuk(client, "kabid")
    assert client.get(f"/perusahaan/gabung?{kueri}").status_code == 404


def test_two_companies_that_no_suggestion_names_are_chosen_by_a_search(
    client: Any, masuk: Any, daftarkan: Daftarkan
) -> None:
    a = daftarkan("PT Maju Berkah Bekasi").id
    b = daftarkan("PT. MAJU BERKAH BEKASI (Cab. Cikarang)").id
    assert queries.usulan(Pelaku(None, "", sistem=True)) == []
    masuk(client, "kabid")
    assert f"/perusahaan/gabung?satu={a}" in client.get(f"/perusahaan/{a}").text
    for kueri in ("", "?satu=a&dua=b"):
        kosong = client.get(f"/perusahaan/gabung{kueri}")
        assert (kosong.status_code, "Perusahaan pertama" in kosong.text) == (200, True)
    assert f"/perusahaan/gabung?satu={a}" in client.get("/perusahaan/gabung?q=maju+berkah").text
    lain = client.get(f"/perusahaan/gabung?satu={a}&q=maju+berkah").text
    assert f"/perusahaan/gabung?satu={a}&amp;dua={b}" in lain
    assert f"/perusahaan/gabung?satu={a}&amp;dua={a}" not in lain
    assert "Perusahaan kedua" in client.get(f"/perusahaan/gabung?satu={a}&dua={a}").text
    assert "Tidak ada perusahaan" in client.get(f"/perusahaan/gabung?satu={a}&q=zzz").text
    assert "Bandingkan</h2>" in client.get(f"/perusahaan/gabung?satu={a}&dua={b}").text


def test_who_registers_a_branch_is_shown_its_company(
    client: Any, masuk: Any, daftarkan: Daftarkan
) -> None:
    daftarkan("PT Maju Berkah Bekasi")
    masuk(client, "petugas")
    nama = "PT. MAJU BERKAH BEKASI (Cab. Kawasan Industri Jababeka Cikarang)"
    jawab = client.post("/perusahaan/baru", data={"nama": nama})
    assert jawab.status_code == 422
    assert "cabangnya ditulis berbeda" in jawab.text
    assert client.post("/perusahaan/baru", data={"nama": nama, "tetap": "1"}).status_code == 302


@pytest.mark.parametrize("setelah", ["²-1", "1-²", "1", "9-99999999999999999999", "1-2-3"])
def test_a_place_in_the_list_that_is_none_is_ignored(client: Any, masuk: Any, setelah: str) -> None:
    masuk(client, "kabid")
    assert client.get("/perusahaan/kembar", query_string={"setelah": setelah}).status_code == 200


def test_a_pair_is_declared_two_companies(client: Any, masuk: Any, daftarkan: Daftarkan) -> None:
    daftarkan("PT Bina Lestari")
    daftarkan("CV Bina Lestari")
    (usulan,) = queries.usulan(Pelaku(None, "", sistem=True))
    nomor = usulan.id
    masuk(client, "petugas")
    assert client.post(f"/perusahaan/kembar/{nomor}/bukan-sama").status_code == 403
    masuk(client, "subkoor")
    jadi = _ikuti(client, client.post(f"/perusahaan/kembar/{nomor}/bukan-sama"))
    assert "tetap dua perusahaan" in jadi.text
    assert "Tidak ada pasangan yang menunggu putusan" in jadi.text


def test_the_list_costs_the_same_for_few_and_many(
    app: Flask, client: Any, masuk: Any, kabid: Pelaku, hitung_kueri: Any
) -> None:
    masuk(client, "kadis")

    def biaya() -> int:
        with hitung_kueri() as jalan:
            assert client.get("/perusahaan").status_code == 200
        return len(jalan)

    services.daftarkan_dari_register(kabid, "PT Satu")
    biaya()
    sedikit = biaya()
    nama = [(f"PT Ragam {nomor}", None) for nomor in range(120)]
    services.daftarkan_banyak_dari_register(kabid, nama)
    assert biaya() == sedikit


def test_the_address_holds_filter_order_and_page(
    client: Any, masuk: Any, kabid: Pelaku, daftarkan: Daftarkan
) -> None:
    services.daftarkan_banyak_dari_register(
        kabid, [(f"PT Z{n:03}", "Konstruksi") for n in range(60)]
    )
    daftarkan("PT A Lain", sektor="C")
    masuk(client, "analis")
    halaman = client.get("/perusahaan?sektor=F&urut=-nama&verifikasi=belum&asal=register").text
    assert "50 dari 60 perusahaan" in halaman
    assert "PT Z059" in halaman
    assert "PT A Lain" not in halaman
    assert "Hapus semua saringan" in halaman
    assert (
        client.get("/perusahaan?sektor=%27&urut=x&setelah=x&asal=y&verifikasi=z").status_code == 200
    )
    assert "Tidak ada perusahaan yang cocok" in client.get("/perusahaan?q=tiada").text


def test_panels_of_upper_domains_stand_on_the_page(
    client: Any, masuk: Any, daftarkan: Daftarkan, monkeypatch: pytest.MonkeyPatch
) -> None:
    nomor = daftarkan("PT Bina").id
    panel = Panel("Perkara uji", "perusahaan/_rinci_data.html", {"jumlah": 3})
    monkeypatch.setattr(
        papan.papan(), "panel_perusahaan", [lambda _p, _id: panel, lambda _p, _id: None]
    )
    masuk(client, "kabid")
    assert "Perkara uji" in client.get(f"/perusahaan/{nomor}").text


def test_a_script_in_a_name_stays_text(client: Any, masuk: Any, daftarkan: Daftarkan) -> None:
    p: Perusahaan = daftarkan("PT <script>alert(1)</script>")
    nomor = p.id
    masuk(client, "kabid")
    for alamat in ("/perusahaan", f"/perusahaan/{nomor}", "/perusahaan?q=<script>"):
        assert "<script>alert" not in client.get(alamat).text
