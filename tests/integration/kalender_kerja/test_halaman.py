"""The pages: what is shown, what is refused, and that a preview comes before every change."""

import re
from datetime import date

import pytest

from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries, services
from hi_cases.kalender_kerja.models import Tenggat

BARIS = "01/01/2028; libur nasional; Tahun Baru\n3 Januari; cuti bersama; Cuti; perkiraan"


@pytest.fixture
def petugas(acuan: None, client, masuk):
    masuk(client, "petugas")
    return client


@pytest.fixture
def admin(acuan: None, client, masuk):
    masuk(client, "admin")
    return client


def _dekrit(**lain: str) -> dict[str, str]:
    dasar = {
        "naskah": "skb",
        "tahun": "2028",
        "nomor": "",
        "tanggal": "1 September 2027",
        "tentang": "Hari Libur Nasional 2028",
        "baris": BARIS,
        "keyakinan": "U",
        "catatan": "",
    }
    return dasar | lain


class TestHariLibur:
    def test_setahun_dengan_keputusannya(self, petugas) -> None:
        isi = petugas.get("/kalender/?tahun=2026").text
        assert "SKB 3 Menteri 2026, Nomor 1497 Tahun 2025" in isi
        assert "Kamis, 19 Maret 2026: Nyepi" in isi
        assert "Catat keputusan" not in isi

    def test_nomor_yang_tidak_diketahui_dikatakan(self, petugas) -> None:
        assert "nomor belum dicatat" in petugas.get("/kalender/?tahun=2019").text

    def test_perubahan_tampak_sebagai_versi(self, petugas) -> None:
        assert "Menambah: 18 Agustus 2025" in petugas.get("/kalender/?tahun=2025").text

    def test_tahun_tanpa_skb_dikatakan(self, petugas) -> None:
        assert "SKB hari libur 2028 belum dicatat" in petugas.get("/kalender/?tahun=2028").text

    def test_tahun_yang_bukan_tahun_tidak_merusak(self, petugas) -> None:
        for tahun in ("x", "0", "99999", "-4"):
            assert petugas.get(f"/kalender/?tahun={tahun}").status_code == 200


class TestDekrit:
    def test_rancangan_pratinjau_terapkan(self, admin) -> None:
        jawaban = admin.post("/kalender/dekrit/baru", data=_dekrit())
        assert jawaban.status_code == 302
        isi = admin.get(jawaban.location).text
        assert "Tidak ada tenggat yang bergeser" in isi
        assert "Belum ada yang berubah" in isi
        assert 2028 not in queries.kalender().tahun
        admin.post(jawaban.location + "/terapkan")
        assert 2028 in queries.kalender().tahun
        assert "Sudah diterapkan" in admin.get(jawaban.location).text

    def test_baris_keliru_disebut_satu_per_satu_dan_isian_tetap(self, admin) -> None:
        keliru = "1/1/2027; libur; A\n32/1/2028; libur; B\n2/2/2028; pesta; C\n3/3/2028"
        jawaban = admin.post("/kalender/dekrit/baru", data=_dekrit(baris=keliru))
        assert jawaban.status_code == 422
        for kalimat in (
            "Baris 1: 1 Januari 2027 bukan tanggal tahun 2028.",
            "Baris 2: tanggal “32/1/2028” tidak terbaca",
            "Baris 3: jenis “pesta” tidak dikenal",
            "Baris 4: tulis tiga bagian",
        ):
            assert kalimat in jawaban.text
        assert "2/2/2028; pesta; C" in jawaban.text

    def test_skb_kembar_ditolak_dengan_jalan_keluar(self, admin) -> None:
        data = _dekrit(tahun="2027", baris="01/01/2027; libur; A")
        jawaban = admin.post("/kalender/dekrit/baru", data=data)
        assert jawaban.status_code == 422
        assert "Catat perubahannya dari daftar keputusan" in jawaban.text

    def test_perubahan_mulai_dari_versi_kini(self, admin) -> None:
        dekrit = queries.daftar_dekrit(2026)[0]
        isi = admin.get(f"/kalender/dekrit/{dekrit.id}/perubahan").text
        assert "19/03/2026; libur nasional; Nyepi" in isi

    def test_pergeseran_tampak_sebelum_diterapkan(self, admin, jawaban: Tenggat) -> None:
        dekrit = queries.daftar_dekrit(2026)[0]
        alamat = f"/kalender/dekrit/{dekrit.id}/perubahan"
        lama = queries.hari_dekrit(dekrit.daftar_versi[-1])
        baris = "\n".join(f"{h.tanggal}; {h.jenis.label}; {h.nama}" for h in lama)
        data = _dekrit(tahun="2026", baris=f"{baris}\n27/03/2026; cuti bersama; Tambahan")
        ke = admin.post(alamat, data=data | {"versi": "1"}).location
        isi = admin.get(ke).text
        assert "1 tenggat akan bergeser" in isi
        assert "Rabu, 1 April 2026" in isi
        assert "Kamis, 2 April 2026" in isi
        assert "jatuh-lama" in isi
        admin.post(f"{ke}/terapkan")
        isi = admin.get(ke).text
        assert "Tenggat yang telah bergeser" in isi
        assert "jatuh-lama" in isi
        isi = admin.get(f"/tenggat/{jawaban.id}").text
        assert "Keputusan hari libur berubah" in isi
        assert "1 April 2026" in isi
        assert "2 April 2026" in isi

    def test_buang(self, admin) -> None:
        ke = admin.post("/kalender/dekrit/baru", data=_dekrit()).location
        admin.post(f"{ke}/buang")
        assert "Dibuang" in admin.get(ke).text
        assert admin.post(f"{ke}/terapkan").status_code == 409

    def test_yang_tidak_berwenang(self, petugas) -> None:
        assert petugas.get("/kalender/dekrit/baru").status_code == 403
        assert petugas.get("/kalender/rancangan/1").status_code == 403
        assert petugas.post("/kalender/rancangan/1/terapkan").status_code == 403


class TestKetentuan:
    def test_daftar_dengan_kepastian(self, petugas) -> None:
        isi = petugas.get("/kalender/ketentuan").text
        assert "MED-30" in isi
        assert "perlu verifikasi" in isi
        assert "sampai 16 September 2025" in isi

    def test_versi_baru(self, admin) -> None:
        alamat = "/kalender/ketentuan/JWB-10/versi-baru"
        assert "UU 2/2004" in admin.get(alamat).text
        data = {
            "nama": "Jawa\u00adban\u200b",
            "panjang": "14",
            "satuan": "hari_kerja",
            "mulai_dari": "anjuran diterima",
            "dasar": "Ps. 9 UU baru",
            "berlaku_dari": "2027-01-01",
            "sumber": "LN",
            "keyakinan": "V",
        }
        assert admin.post(alamat, data=data | {"panjang": "0"}).status_code == 422
        assert admin.post(alamat, data=data | {"berlaku_dari": "2001-01-01"}).status_code == 422
        ke = admin.post(alamat, data=data).location
        assert "14 hari kerja" in admin.get(ke).text
        admin.post(f"{ke}/terapkan")
        baru = queries.ketentuan("JWB-10", date(2027, 1, 1))
        # Signs that nobody sees would stand in the heading of each reminder of it.
        assert (baru.nama, baru.panjang) == ("Jawaban", 14)
        assert queries.ketentuan("JWB-10", date(2026, 12, 31)).panjang == 10

    def test_kode_yang_tidak_ada(self, admin) -> None:
        assert admin.get("/kalender/ketentuan/XX/versi-baru").status_code == 404


class TestPengaturan:
    def test_daftar(self, petugas) -> None:
        isi = petugas.get("/kalender/pengaturan").text
        assert "Bukan hari kerja" in isi
        assert "perlu verifikasi" in isi

    @pytest.mark.parametrize(
        ("kode", "nilai"),
        [
            ("cuti_bersama_hitung", "hari_kerja"),
            ("jumlah_panggilan", "2"),
            ("format_nomor_register", "{n}/{tahun}"),
        ],
    )
    def test_ubah(self, admin, kode: str, nilai: str) -> None:
        alamat = f"/kalender/pengaturan/{kode}/ubah"
        assert admin.get(alamat).status_code == 200
        data = {"nilai": nilai, "berlaku_dari": "2026-01-01", "sumber": "ND", "keyakinan": "V"}
        assert admin.post(alamat, data=data | {"nilai": "?"}).status_code == 422
        ke = admin.post(alamat, data=data).location
        assert admin.get(ke).status_code == 200
        admin.post(f"{ke}/terapkan")
        assert queries.pengaturan(kode, date(2026, 2, 1)) == nilai

    def test_kode_yang_tidak_ada(self, admin) -> None:
        assert admin.get("/kalender/pengaturan/xx/ubah").status_code == 404


class TestHitung:
    def test_maju(self, petugas) -> None:
        isi = petugas.get("/kalender/hitung?apa=tambah&mulai=2026-03-16&n=10").text
        assert "Selasa, 7 April 2026" in isi
        assert "31 Maret 2026 (perlu verifikasi)" in isi
        assert 'class="libur"' in isi

    def test_mundur_dan_antara(self, petugas) -> None:
        isi = petugas.get("/kalender/hitung?apa=mundur&mulai=30/03/2026&n=7").text
        assert "Kamis, 12 Maret 2026" in isi
        isi = petugas.get("/kalender/hitung?apa=antara&mulai=16/03/2026&sampai=07/04/2026").text
        assert "10 hari kerja sesudah 16 Maret 2026" in isi
        isi = petugas.get("/kalender/hitung?apa=antara&mulai=07/04/2026&sampai=16/03/2026").text
        assert "10 hari kerja sesudah 16 Maret 2026" in isi

    def test_tahun_tanpa_skb_ditolak(self, petugas) -> None:
        isi = petugas.get("/kalender/hitung?apa=tambah&mulai=2027-12-20&n=20").text
        assert "Hari libur tahun 2028 belum dimuat" in isi

    @pytest.mark.parametrize(
        "isian",
        [
            "apa=tambah&mulai=&n=3",
            "apa=tambah&mulai=2026-03-02",
            "apa=antara&mulai=2026-03-02",
            "apa=x&mulai=2026-03-02&n=3",
            "apa=tambah&mulai=0001-01-01&n=3",
            "apa=mundur&mulai=2026-03-02&n=5000",
        ],
    )
    def test_isian_keliru(self, petugas, isian: str) -> None:
        assert petugas.get(f"/kalender/hitung?{isian}").status_code == 422


class TestTenggat:
    def test_halaman_dan_cetak(self, petugas, jawaban: Tenggat, kabid) -> None:
        isi = petugas.get(f"/tenggat/{jawaban.id}").text
        assert "11 Maret + 10 hari kerja = 1 April 2026" in isi
        assert "resi pos R-2291" in isi
        assert "Rabu, 1 April 2026: hari kerja ke-10, hari jatuh tenggat." in isi
        cetak = petugas.get(f"/tenggat/{jawaban.id}/cetak").text
        assert "Dicetak" in cetak
        assert "hari kerja ke-10" in cetak

    def test_admin_tidak_membaca_pihak_dan_bukti(self, admin, jawaban: Tenggat) -> None:
        isi = admin.get(f"/tenggat/{jawaban.id}").text
        assert "1 April 2026" in isi
        assert "Jawaban atas anjuran" in isi
        assert "Jawaban anjuran, perusahaan" not in isi
        assert "R-2291" not in isi
        assert "R-2291" not in admin.get(f"/tenggat/{jawaban.id}/cetak").text

    def test_yang_tidak_ada(self, petugas) -> None:
        assert petugas.get("/tenggat/999").status_code == 404

    @pytest.mark.parametrize("milik", [Rujukan("uji", 13), Rujukan("tak_bertuan", 1)])
    def test_milik_orang_lain_tidak_ada(self, petugas, kabid: Pelaku, milik: Rujukan) -> None:
        tenggat = services.buka(kabid, milik, "MED-30", date(2026, 3, 2))
        assert petugas.get(f"/tenggat/{tenggat.id}").status_code == 404

    def test_orang_luar_ditolak(self, acuan: None, jawaban: Tenggat, client, masuk) -> None:
        masuk(client, "pekerja")
        assert client.get(f"/tenggat/{jawaban.id}").status_code == 404
        assert client.get("/kalender/").status_code == 403


@pytest.mark.parametrize("tahun", ["9999999999999999999", "²", "0", "-1", "1e3"])
def test_tahun_yang_bukan_tahun_diabaikan(petugas, tahun: str) -> None:
    assert petugas.get("/kalender/", query_string={"tahun": tahun}).status_code == 200


@pytest.mark.parametrize("alamat", ["dekrit/baru", "ketentuan/BIP-30/versi-baru"])
def test_formulir_tidak_menyatakan_naskah_sudah_dicocokkan(admin, alamat: str) -> None:
    """Whoever has not yet typed a number has not compared anything with the text either."""
    isi = admin.get(f"/kalender/{alamat}").text
    assert [n for n in ("V", "V2", "K", "U") if _dipilih(isi, n)] == ["K"]
    assert "Belum dicocokkan dengan naskah" in isi


def _dipilih(isi: str, nilai: str) -> bool:
    (tag,) = re.findall(rf'<input[^>]*name="keyakinan"[^>]*value="{nilai}"[^>]*>', isi)
    return "checked" in tag
