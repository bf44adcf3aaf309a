"""List, board, case page, overview and the table of permissions, as each role sees them."""

from __future__ import annotations

import pytest

from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan_web.jalan import KABID, MEDIATOR, PETUGAS, Jalan, L
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR, SIDANG

STAF = ("petugas", "mediator", "subkoor", "kabid", "kadis", "analis")
T = Tindakan


def test_daftar_kosong_menyebut_apa_yang_dilakukan(jalan: Jalan) -> None:
    jalan.sebagai(PETUGAS)
    assert "Belum ada perkara" in jalan.client.get("/perkara/").text
    assert "Hapus salah satu saringan" in jalan.client.get("/perkara/?jenis=PHK").text
    assert "Tidak ada perkara terbuka" in jalan.client.get("/perkara/?tampilan=papan").text


def test_saringan_menjadi_butir_yang_dapat_dihapus(jalan: Jalan) -> None:
    jalan.masukkan()
    halaman = jalan.client.get("/perkara/?jenis=HAK&jenis=PHK&terbuka=1&q=siti").text
    assert "Siti Aminah" in halaman
    assert "Hapus semua saringan" in halaman
    assert halaman.count('class="saring"') == 4
    lain = jalan.client.get("/perkara/?jenis=KEP").text
    assert "Tidak ada perkara yang cocok" in lain


@pytest.mark.parametrize(
    "kueri",
    [
        "mediator=abc&tahun=zzzz&tahap=ngawur&urut=drop",
        "setelah=rusak",
        "tahun=99999999999999999999",
        "asal=lain&tenggat=lain&terbuka=7",
    ],
)
def test_alamat_yang_dirusak_tetap_daftar(jalan: Jalan, kueri: str) -> None:
    jalan.sebagai(PETUGAS)
    assert jalan.client.get(f"/perkara/?{kueri}").status_code == 200


def test_jumlah_kueri_tidak_ikut_jumlah_baris(jalan: Jalan, hitung_kueri) -> None:
    def kueri(alamat: str) -> int:
        jalan.sebagai(PETUGAS)
        jalan.client.get(alamat)
        with hitung_kueri() as jalan_kueri:
            assert jalan.client.get(alamat).status_code == 200
        return len(jalan_kueri)

    jalan.masukkan()
    jalan.lakukan(L(T.CATAT, PETUGAS))
    sedikit = [kueri("/perkara/"), kueri("/perkara/?tampilan=papan")]
    for i in range(4):
        jalan.masukkan(**{"pihak-0-nama": f"Pekerja {i}"})
        jalan.lakukan(L(T.CATAT, PETUGAS))
    assert [kueri("/perkara/"), kueri("/perkara/?tampilan=papan")] == sedikit
    # The menu's counts are part of every page: cases, submissions, matters, bodies, requests.
    assert max(sedikit) <= 21


def test_kueri_halaman_perkara_terbatas(jalan: Jalan, hitung_kueri) -> None:
    jalan.masukkan()
    for satu in SIDANG:
        jalan.lakukan(satu)
    jalan.sebagai(MEDIATOR)
    jalan.client.get(f"/perkara/{jalan.id}")
    with hitung_kueri() as kueri:
        jalan.client.get(f"/perkara/{jalan.id}")
    # Four of them are for letters: those of the case, and what waits for the reader; one is for
    # its meetings on the calendar. The menu counts submissions and matters too.
    assert len(kueri) <= 48


def test_halaman_perkara_satu_tombol_utama(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in SIDANG:
        jalan.lakukan(satu)
    jalan.sebagai(MEDIATOR)
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    isi = halaman.split("<main", 1)[1]
    assert isi.count("btn-primary") == 1
    assert "Terbitkan anjuran" in isi
    assert "Jejak hitung" in isi
    assert "MED-30" in isi
    assert "Kelonggaran" in isi
    assert "Pemohon baru 0 dari 3" in isi


@pytest.mark.parametrize("peran", STAF)
def test_staf_membaca_tanpa_tombol_yang_bukan_wewenangnya(
    jalan: Jalan, masuk, pengguna, peran: str
) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    masuk(jalan.client, pengguna(peran))
    halaman = jalan.client.get(f"/perkara/{jalan.id}")
    assert halaman.status_code == 200
    assert "Dilakukan oleh mediator" in halaman.text
    assert "Catatan pribadi" not in halaman.text


def test_admin_tanpa_isi(jalan: Jalan, masuk, pengguna) -> None:
    jalan.masukkan()
    masuk(jalan.client, pengguna("admin"))
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Siti Aminah" not in halaman
    assert "Siti Aminah" not in jalan.client.get("/perkara/").text
    assert jalan.client.get(jalan.alamat(T.CATAT)).status_code == 403


@pytest.mark.parametrize("peran", ["pekerja", "perusahaan", "kuasa", "serikat"])
def test_orang_luar_tidak_melihat_apa_pun(jalan: Jalan, masuk, pengguna, peran: str) -> None:
    jalan.masukkan()
    masuk(jalan.client, pengguna(peran))
    assert jalan.client.get(f"/perkara/{jalan.id}").status_code in {403, 404}
    assert jalan.client.get("/perkara/").status_code == 403


def test_catatan_pribadi_hanya_penulisnya(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    jalan.sebagai(MEDIATOR)
    jalan.client.post(f"/perkara/{jalan.id}/catatan", data={"isi": "Pengusaha tampak ragu."})
    assert "Pengusaha tampak ragu." in jalan.client.get(f"/perkara/{jalan.id}").text
    for lain in ("mediator2", KABID, PETUGAS):
        jalan.sebagai(lain)
        assert "tampak ragu" not in jalan.client.get(f"/perkara/{jalan.id}").text
    jalan.sebagai("mediator2")
    ditolak = jalan.client.post(f"/perkara/{jalan.id}/catatan", data={"isi": "x"})
    assert ditolak.status_code in {403, 404}


def test_ikhtisar_menyebut_yang_menunggu_dan_beban(jalan: Jalan) -> None:
    jalan.masukkan()
    jalan.lakukan(L(T.CATAT, PETUGAS))
    jalan.sebagai(KABID)
    halaman = jalan.client.get("/perkara/ikhtisar").text
    assert "Siti Aminah" in halaman
    assert jalan.akun[MEDIATOR].nama in halaman
    jalan.sebagai(MEDIATOR)
    assert jalan.client.get("/perkara/ikhtisar").status_code == 403


def test_alur_dan_wewenang_memuat_semua_tindakan(jalan: Jalan, hitung_kueri) -> None:
    jalan.sebagai(PETUGAS)
    jalan.client.get("/perkara/alur")
    with hitung_kueri() as kueri:
        halaman = jalan.client.get("/perkara/alur").text
    # With the menu's counts: cases, what came in, letters, submissions, matters, requests; and the
    # end of the trail, which tells whether to count.
    assert len(kueri) <= 16
    tidak_ada = [satu for satu in Tindakan if satu.label not in halaman]
    assert tidak_ada == []


def test_jejak_hitung_tenggat_yang_diminta(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    for nomor in ("0", "abc", "999999999999999999999"):
        assert jalan.client.get(f"/perkara/{jalan.id}?tenggat={nomor}").status_code == 200


def test_tenggat_membuka_pengingatnya(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    alamat = halaman.partition('href="/pengingat/tenggat/')[2].partition('"')[0]
    assert jalan.client.get(f"/pengingat/tenggat/{int(alamat)}").status_code == 200
