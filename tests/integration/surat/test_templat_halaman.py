"""The admin changes texts of letters: part by part, tried before they are published."""

import re
from html import unescape

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.errors import KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.rules.ubah_templat import beda, nomor_bagian
from hi_cases.surat.services import templat as services
from hi_cases.surat.types import JenisBlok, StatusTemplat

ALAMAT = "/surat/templat/anjuran"
RANCANGAN = f"{ALAMAT}/rancangan"
ADMIN = Pelaku(1, "Admin Uji", frozenset({Peran.ADMIN}))


@pytest.fixture(autouse=True)
def _bawaan(db_session, jam) -> None:
    services.muat_bawaan(SISTEM)


@pytest.fixture
def admin(client, masuk):
    masuk(client, "admin")
    return client


def _nomor(isi: str) -> str:
    return re.search(r'name="versi" value="(\d+)"', isi)[1]


def _simpan(klien, bagian: str, **isi: str):
    """Open a part, change some fields, and send it."""
    halaman = klien.get(f"{RANCANGAN}/{bagian}").text
    return klien.post(f"{RANCANGAN}/{bagian}", data={"versi": _nomor(halaman), **isi})


def _teks(isi: dict, kode: str) -> str:
    return next(satu for satu in isi["blok"] if satu["kode"] == kode).get("teks", "")


_TEKS_PANJANG = re.compile(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', re.S)
_PILIHAN = re.compile(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', re.S)


def _isian(halaman: str) -> dict[str, str]:
    """Return what a browser would send from the form of a part as it was opened."""
    formulir = re.search(r'<form method="post" class="lembar".*?</form>', halaman, re.S)[0]
    hasil = {"versi": _nomor(formulir)}
    for sifat in re.findall(r"<input([^>]*)>", formulir):
        bidang = dict(re.findall(r'(\w+)="([^"]*)"', sifat))
        if bidang.get("type") in {"text", "number"}:
            hasil[bidang["name"]] = unescape(bidang.get("value", ""))
        elif bidang.get("type") == "checkbox" and "checked" in sifat:
            hasil[bidang["name"]] = "y"
    for nama, isi in _TEKS_PANJANG.findall(formulir):
        # A browser ends lines so.
        hasil[nama] = unescape(isi).strip("\r\n").replace("\n", "\r\n")
    for nama, isi in _PILIHAN.findall(formulir):
        pilih = re.search(r'<option selected value="([^"]*)"', isi)
        hasil[nama] = (pilih or re.search(r'value="([^"]*)"', isi))[1]
    return hasil


class TestHalaman:
    def test_daftar_menyebut_versi_dan_persetujuan(self, admin) -> None:
        isi = admin.get("/surat/templat").text
        assert isi.count("Versi 1") == len(baca.bawaan())
        assert "Mediator" in isi

    def test_naskah_dibaca_utuh_dengan_contohnya(self, admin) -> None:
        isi = admin.get(ALAMAT).text
        assert "Keterangan pihak pengusaha" in isi
        assert "{{ waktu.menjawab }}" in isi
        assert 'src="data:image/png;base64,' in isi

    def test_bukan_admin_ditolak(self, client, masuk) -> None:
        masuk(client, "mediator")
        assert client.get("/surat/templat").status_code == 403
        masuk(client, "pekerja")
        assert client.get(ALAMAT).status_code == 404

    def test_jenis_dan_bagian_yang_tidak_ada(self, admin) -> None:
        for alamat in (
            "/surat/templat/tiada",
            f"{ALAMAT}/versi/9",
            RANCANGAN,
            f"{RANCANGAN}/kepala",
        ):
            assert admin.get(alamat).status_code == 404
        admin.post(f"{RANCANGAN}/buka")
        for bagian in ("blok:tiada", "isian:tiada", "apa", "blok:"):
            assert admin.get(f"{RANCANGAN}/{bagian}").status_code == 404


class TestRancangan:
    def test_ubah_coba_terbitkan(self, admin) -> None:
        assert admin.post(f"{RANCANGAN}/buka").status_code == 302
        assert "Belum ada yang berubah" in admin.get(RANCANGAN).text
        jawaban = _simpan(admin, "blok:pengantar_isi", teks="Mediator menganjurkan:", bila="")
        assert jawaban.status_code == 302
        isi = admin.get(RANCANGAN).text
        assert "Siap diterbitkan: 1 perubahan" in isi
        assert "Berdasarkan hal-hal" in _teks(baca.templat_berlaku("anjuran").isi, "pengantar_isi")
        admin.post(RANCANGAN, data={"versi": _nomor(isi), "catatan": "Lebih singkat"})
        versi = baca.templat_berlaku("anjuran")
        assert (versi.versi_ke, versi.bawaan, versi.catatan) == (2, None, "Lebih singkat")
        assert _teks(versi.isi, "pengantar_isi") == "Mediator menganjurkan:"
        assert "Lebih singkat" in admin.get(ALAMAT).text
        assert "Mediator menganjurkan:" in admin.get(f"{ALAMAT}/versi/1").text

    def test_fakta_yang_tidak_ada_disebut_dan_tidak_terbit(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        _simpan(admin, "blok:pengantar_isi", teks="{{ perkara.nomer }}")
        isi = admin.get(RANCANGAN).text
        assert "bagian “pengantar_isi”, teks</a>: Fakta “perkara.nomer” tidak dikenal" in isi
        assert f'href="{RANCANGAN}/blok:pengantar_isi"' in isi
        assert "Terbitkan naskah" not in isi
        draf = baca.draf("anjuran")
        jawaban = admin.post(RANCANGAN, data={"versi": draf.versi, "catatan": "x"})
        assert jawaban.status_code == 422
        assert "perkara.nomer" in jawaban.text
        assert baca.templat_berlaku("anjuran").versi_ke == 1

    @pytest.mark.parametrize(
        ("bagian", "isi", "pesan"),
        [
            ("blok:pengantar_isi", {"teks": "{{ perkara.nomor"}, "tidak lengkap atau keliru"),
            ("blok:pengantar_isi", {"teks": "{% set a = 1 %}"}, "Yang boleh dipakai hanya"),
            ("blok:pengantar_isi", {"teks": "{{ ''.x() }}"}, "Yang boleh dipakai hanya"),
            ("blok:pengantar_isi", {"teks": "{{ 9**9**9 }}"}, "Yang boleh dipakai hanya"),
            ("blok:pengantar_isi", {"teks": ""}, "Bagian ini wajib diisi"),
            ("blok:pengantar_isi", {"teks": "x", "bila": "a b"}, "nama satu fakta"),
            ("blok:isi", {"label": ""}, "Bagian ini wajib diisi"),
            ("kepala", {"nama": "A", "judul": "{{", "dasar": "x"}, "tidak lengkap atau keliru"),
            (
                "persetujuan",
                {"langkah-0-peran": "kadis", "langkah-0-tindakan": "setujui"},
                "langkah terakhir harus tanda tangan",
            ),
            (
                "persetujuan",
                {"langkah-0-peran": "kadis", "langkah-0-tindakan": ""},
                "pilih salah satu",
            ),
        ],
    )
    def test_yang_keliru_ditolak_dan_isian_tetap(self, admin, bagian, isi, pesan) -> None:
        admin.post(f"{RANCANGAN}/buka")
        jawaban = _simpan(admin, bagian, **isi)
        assert jawaban.status_code == 422
        assert pesan.lower() in jawaban.text.lower()
        assert baca.draf("anjuran").isi == baca.templat_berlaku("anjuran").isi

    def test_tiap_jenis_bagian_dibuka_dan_disimpan_tanpa_berubah(self, admin) -> None:
        """A form that is opened and sent back changes nothing, whatever the kind of block."""
        for satu in baca.bawaan():
            kode = satu.templat.kode
            alamat = f"/surat/templat/{kode}/rancangan"
            admin.post(f"{alamat}/buka")
            semua = ["kepala", "persetujuan", *(f"blok:{b.kode}" for b in satu.templat.blok)]
            for bagian in [*semua, *(f"isian:{i.nama}" for i in satu.templat.isian)]:
                halaman = admin.get(f"{alamat}/{bagian}").text
                jawaban = admin.post(f"{alamat}/{bagian}", data=_isian(halaman))
                assert jawaban.status_code == 302, (kode, bagian)
            lama, baru = baca.templat_berlaku(kode), baca.draf(kode)
            assert beda(baca.templat_dari(lama), baca.templat_dari(baru)) == []
            assert baru.isi == lama.isi

    def test_langkah_tembusan_dan_wajib_dapat_diubah(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        _simpan(
            admin,
            "persetujuan",
            **{
                "langkah-0-peran": "kabid",
                "langkah-0-tindakan": "setujui",
                "langkah-0-opsional": "y",
                "langkah-1-peran": "",
                "langkah-1-tindakan": "",
                "langkah-2-peran": "mediator",
                "langkah-2-tindakan": "tanda_tangan",
            },
        )
        # The signature of the step that went is named by its block.
        assert baca.draf("anjuran").isi == baca.templat_berlaku("anjuran").isi
        _simpan(admin, "kepala", nama="Anjuran", judul="Anjuran", dasar="x", tembusan="A\n\nB\n")
        assert baca.draf("anjuran").isi["tembusan"] == ["A", "B"]
        _simpan(admin, "blok:keterangan_saksi", label="Saksi", teks="Tidak ada saksi.")
        bagian = next(
            b for b in baca.templat_dari(baca.draf("anjuran")).blok if b.kode == "keterangan_saksi"
        )
        assert (bagian.wajib, bagian.bebas, bagian.label) == (False, True, "Saksi")

    def test_tambah_baris_tanpa_javascript(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        halaman = admin.get(f"{RANCANGAN}/blok:para_pihak").text
        jawaban = admin.post(
            f"{RANCANGAN}/blok:para_pihak", data={**_isian(halaman), "_tambah": "baris"}
        )
        assert jawaban.status_code == 200
        assert jawaban.text.count('class="baris"') == halaman.count('class="baris"') + 1

    def test_bagian_ditambah_dipindah_dihapus(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        urutan = [b["kode"] for b in baca.draf("anjuran").isi["blok"]]
        jawaban = admin.post(
            f"{RANCANGAN}/tambah", data={"jenis": "paragraf", "sesudah": "pembuka"}
        )
        assert jawaban.location.endswith("/rancangan/blok:tambahan_1")
        assert [b["kode"] for b in baca.draf("anjuran").isi["blok"]][:2] == [
            "pembuka",
            "tambahan_1",
        ]
        admin.post(f"{RANCANGAN}/tambahan_1/naik")
        assert baca.draf("anjuran").isi["blok"][0]["kode"] == "tambahan_1"
        admin.post(f"{RANCANGAN}/tambahan_1/naik")
        admin.post(f"{RANCANGAN}/tambahan_1/turun")
        assert baca.draf("anjuran").isi["blok"][1]["kode"] == "tambahan_1"
        admin.post(f"{RANCANGAN}/tambahan_1/hapus")
        assert [b["kode"] for b in baca.draf("anjuran").isi["blok"]] == urutan

    def test_yang_dipakai_sistem_tidak_dapat_dihapus(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        for kode in ("isi", "tanda"):
            assert admin.post(f"{RANCANGAN}/{kode}/hapus").status_code == 409
        assert baca.draf("anjuran").isi == baca.templat_berlaku("anjuran").isi

    def test_permintaan_yang_tidak_dikenal(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        assert admin.post(f"{RANCANGAN}/pembuka/samping").status_code == 404
        assert admin.post(f"{RANCANGAN}/tiada/naik").status_code == 404
        for data in ({"jenis": "tabel", "sesudah": ""}, {"jenis": "paragraf", "sesudah": "tiada"}):
            assert admin.post(f"{RANCANGAN}/tambah", data=data).status_code == 400

    def test_rancangan_dari_versi_yang_tidak_ada(self, admin) -> None:
        assert admin.post(f"{RANCANGAN}/buka", data={"dari": "9" * 12}).status_code == 404
        for dari in ("9" * 4_500, "²", "-1"):
            assert admin.post(f"{RANCANGAN}/buka", data={"dari": dari}).status_code == 302

    def test_rancangan_dari_versi_lama_dan_dibuang(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        _simpan(admin, "blok:pengantar_isi", teks="Versi dua")
        services.terbitkan(ADMIN, "anjuran", baca.draf("anjuran").versi, "dua")
        admin.post(f"{RANCANGAN}/buka", data={"dari": "1"})
        draf = baca.draf("anjuran")
        assert draf.versi_ke == 3
        assert "Berdasarkan hal-hal" in _teks(draf.isi, "pengantar_isi")
        admin.post(f"{RANCANGAN}/buang", data={"versi": draf.versi})
        assert baca.draf("anjuran") is None
        assert [v.versi_ke for v in baca.riwayat("anjuran")] == [2, 1]


class TestDuaOrang:
    def test_yang_kedua_melihat_keduanya(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        bagian = f"{RANCANGAN}/blok:pengantar_isi"
        lama = _nomor(admin.get(bagian).text)
        _simpan(admin, "blok:pengantar_isi", teks="Dari orang pertama")
        jawaban = admin.post(bagian, data={"versi": lama, "teks": "Dari orang kedua"})
        assert jawaban.status_code == 422
        assert "Dua orang mengubah data ini" in jawaban.text
        assert "Dari orang pertama" in jawaban.text
        assert "Dari orang kedua" in jawaban.text
        assert _teks(baca.draf("anjuran").isi, "pengantar_isi") == "Dari orang pertama"
        admin.post(
            bagian,
            data={
                "versi": _nomor(jawaban.text),
                "teks": "Dari orang kedua",
                "pilih-teks": "tersimpan",
                "tersimpan-teks": "Dari orang pertama",
            },
        )
        assert _teks(baca.draf("anjuran").isi, "pengantar_isi") == "Dari orang pertama"

    def test_baris_juga_dapat_dipilih(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        bagian = f"{RANCANGAN}/blok:para_pihak"
        halaman = admin.get(bagian).text
        isi = _isian(halaman)
        admin.post(bagian, data={**isi, "baris-0-label": "Pertama"})
        jawaban = admin.post(bagian, data={**isi, "baris-0-label": "Kedua"})
        assert "Dua orang mengubah data ini" in jawaban.text
        sesudah = {**isi, "baris-0-label": "Kedua", "versi": _nomor(jawaban.text)}
        admin.post(bagian, data={**sesudah, "pilih-baris": "tersimpan", "tersimpan-baris": "x"})
        baris = next(b for b in baca.draf("anjuran").isi["blok"] if b["kode"] == "para_pihak")
        assert baris["baris"][0][0] == "Pertama"

    def test_bagian_lain_tidak_saling_menghalangi(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        satu = _nomor(admin.get(f"{RANCANGAN}/blok:pembuka").text)
        _simpan(admin, "blok:pengantar_isi", teks="Lain")
        jawaban = admin.post(f"{RANCANGAN}/blok:pembuka", data={"versi": satu, "teks": "Pembuka"})
        assert jawaban.status_code == 302

    def test_isi_yang_sama_bukan_konflik(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        lama = _nomor(admin.get(f"{RANCANGAN}/blok:pembuka").text)
        for _ in range(2):
            data = {"versi": lama, "teks": "Sama"}
            assert admin.post(f"{RANCANGAN}/blok:pembuka", data=data).status_code == 302

    def test_terbit_dan_buang_memeriksa_versi(self) -> None:
        draf = services.buka_draf(ADMIN, "anjuran")
        nomor = nomor_bagian(draf.isi, "blok:pembuka")
        services.simpan_draf(ADMIN, "anjuran", "blok:pembuka", nomor, {"teks": "Baru"})
        for tindakan in (services.buang_draf, lambda *a: services.terbitkan(*a, "x")):
            with pytest.raises(KonflikVersi):
                tindakan(ADMIN, "anjuran", draf.versi - 1)

    def test_rancangan_yang_sudah_terbit_tidak_disimpan_lagi(self) -> None:
        draf = services.buka_draf(ADMIN, "anjuran")
        nomor = nomor_bagian(draf.isi, "blok:pembuka")
        services.simpan_draf(ADMIN, "anjuran", "blok:pembuka", nomor, {"teks": "Baru"})
        services.terbitkan(ADMIN, "anjuran", draf.versi, "x")
        with pytest.raises(TindakanDitolak, match="sudah diterbitkan atau dibuang"):
            services.simpan_draf(ADMIN, "anjuran", "blok:pembuka", nomor, {"teks": "Lagi"})


class TestTerbit:
    def test_rancangan_yang_sama_tidak_terbit(self) -> None:
        draf = services.buka_draf(ADMIN, "anjuran")
        with pytest.raises(TindakanDitolak, match="sama dengan naskah yang berlaku"):
            services.terbitkan(ADMIN, "anjuran", draf.versi, "x")

    def test_huruf_yang_tidak_dapat_dicetak_tidak_terbit(self, admin) -> None:
        admin.post(f"{RANCANGAN}/buka")
        _simpan(admin, "blok:pengantar_isi", teks="Huruf \U0001f9d1\u200d\U0001f680 ini")
        isi = admin.get(RANCANGAN).text
        assert "bagian “pengantar_isi”, teks</a>: Huruf “" in isi
        assert "(U+1F9D1)" in isi
        assert "Terbitkan naskah" not in isi
        with pytest.raises(TindakanDitolak, match="tidak dapat dicetak"):
            services.terbitkan(ADMIN, "anjuran", baca.draf("anjuran").versi, "x")

    def test_bagian_yang_dipakai_sistem_harus_tetap_ada(self, db_session) -> None:
        draf = services.buka_draf(ADMIN, "anjuran")
        draf.isi = {**draf.isi, "blok": [b for b in draf.isi["blok"] if b["kode"] != "isi"]}
        db_session.flush()
        with pytest.raises(TindakanDitolak, match="Sistem masih memakai: bagian “isi”"):
            services.terbitkan(ADMIN, "anjuran", draf.versi, "x")

    def test_jejak_menyimpan_yang_lama_dan_yang_baru(self, db_session) -> None:
        draf = services.buka_draf(ADMIN, "anjuran")
        nomor = nomor_bagian(draf.isi, "blok:pengantar_isi")
        services.simpan_draf(ADMIN, "anjuran", "blok:pengantar_isi", nomor, {"teks": "Baru"})
        services.terbitkan(ADMIN, "anjuran", draf.versi, "Alasan")
        catat = db_session.scalars(sa.select(Jejak).order_by(Jejak.urutan.desc())).first()
        assert catat.tindakan == "surat.templat_diterbitkan"
        assert catat.sesudah == {"bagian “pengantar_isi”, teks": "Baru"}
        assert "Alasan" in catat.keterangan

    def test_hanya_satu_rancangan_dan_satu_yang_berlaku(self, db_session) -> None:
        assert services.buka_draf(ADMIN, "anjuran") is services.buka_draf(ADMIN, "anjuran", 1)
        stmt = sa.select(VersiTemplat.status).filter_by(kode="anjuran")
        assert sorted(db_session.scalars(stmt)) == [StatusTemplat.BERLAKU, StatusTemplat.DRAF]

    def test_bukan_admin_tidak_dapat(self) -> None:
        kabid = Pelaku(2, "Kabid Uji", frozenset({Peran.KABID}))
        with pytest.raises(TidakBerizin):
            services.buka_draf(kabid, "anjuran")
        services.buka_draf(ADMIN, "anjuran")
        for tindakan in (
            lambda: services.simpan_draf(kabid, "anjuran", "kepala", 1, {}),
            lambda: services.buang_draf(kabid, "anjuran", 1),
            lambda: services.terbitkan(kabid, "anjuran", 1, "x"),
            lambda: services.tambah_blok(kabid, "anjuran", JenisBlok.PARAGRAF, ""),
            lambda: services.pindah_blok(kabid, "anjuran", "isi", 1),
            lambda: services.hapus_blok(kabid, "anjuran", "pembuka"),
        ):
            with pytest.raises(TidakBerizin):
                tindakan()
