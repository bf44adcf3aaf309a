"""Pages of one's own notices and choices, and the log of what left the house."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

import config
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.pemberitahuan import queries, rules, services
from hi_cases.pemberitahuan.models import Kabar, KontakWa, PesanKeluar, Pilihan
from hi_cases.pemberitahuan.types import (
    CaraTerima,
    Kanal,
    Kegagalan,
    Kelompok,
    SaringanPesan,
    StatusPesan,
)
from tests.integration.pemberitahuan.conftest import punya_wa


def _tahu(orang: Any, kunci: str = "uji", **lain: Any) -> Kabar:
    isian = {
        "kelompok": Kelompok.SURAT,
        "judul": f"Surat {kunci} menunggu",
        "isi": "Ada <b>surat</b> menunggu.",
    }
    [kabar] = services.beri_tahu([orang.id], **isian | lain, kunci=kunci)
    return kabar


@pytest.fixture
def wa(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "HI_WA", config.GerbangWa("http://127.0.0.1:9/", "token"))


@pytest.mark.parametrize("peran", ["mediator", "pekerja", "admin"])
def test_daftar_dan_hitungan_bilah_atas(client: Any, masuk: Callable[..., Any], peran: str) -> None:
    orang = masuk(client, peran)
    assert "Belum ada kabar untuk Anda" in client.get("/kabar").text
    assert "belum dibuka" not in client.get("/kabar").text
    satu, _dua = _tahu(orang, "satu"), _tahu(orang, "dua")
    halaman = client.get("/kabar").text
    assert 'Kabar <span class="jumlah">2<span' in halaman
    assert halaman.index("Surat dua menunggu") < halaman.index("Surat satu menunggu")
    assert "Ada &lt;b&gt;surat&lt;/b&gt; menunggu." in halaman
    assert 'Kabar <span class="jumlah">2<span' in client.get("/akun-saya").text
    assert client.get(f"/kabar/{satu.id}").status_code == 200
    assert 'Kabar <span class="jumlah">1<span' in client.get("/kabar").text
    assert client.post("/kabar/baca-semua").location == "/kabar"
    halaman = client.get("/kabar").text
    assert 'class="jumlah"' not in halaman.split("</header>")[0]
    assert "Tandai semua" not in halaman


def test_membuka_sekali_ditandai_lalu_ke_halamannya(
    client: Any, masuk: Callable[..., Any], jam: Any
) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    admin = masuk(client, "admin")
    kabar = _tahu(admin, rujukan=Rujukan("pengguna", admin.id))
    assert client.get(f"/kabar/{kabar.id}").location == f"/pengguna/{admin.id}"
    pertama = db.session.get_one(Kabar, kabar.id).dibuka_pada
    assert pertama is not None
    jam.atur("2026-03-02T03:00:00+00:00")
    client.get(f"/kabar/{kabar.id}")
    assert db.session.get_one(Kabar, kabar.id).dibuka_pada == pertama


def test_yang_tidak_lagi_terbuka_dibaca_di_tempat(client: Any, masuk: Callable[..., Any]) -> None:
    orang = masuk(client, "pekerja")
    kabar = _tahu(orang, rujukan=Rujukan("perkara", 999_999))
    halaman = client.get(f"/kabar/{kabar.id}")
    assert halaman.status_code == 200
    assert "sudah tidak ada, atau tidak lagi terbuka" in halaman.text


def test_kabar_orang_lain_tidak_ada(
    client: Any, masuk: Callable[..., Any], pengguna: Callable[..., Any]
) -> None:
    kabar = _tahu(pengguna("mediator"))
    for peran in ("admin", "kabid", "pekerja"):
        masuk(client, peran)
        assert client.get(f"/kabar/{kabar.id}").status_code == 404
        assert "menunggu" not in client.get("/kabar").text.split("<main")[1].split("Belum ada")[0]
        client.post("/kabar/baca-semua")
    assert db.session.get_one(Kabar, kabar.id).dibuka_pada is None
    tamu = client.application.test_client()
    assert tamu.get(f"/kabar/{kabar.id}").location.startswith("/login?next=")


def test_halaman_berikutnya(client: Any, masuk: Callable[..., Any]) -> None:
    orang = masuk(client, "kabid")
    for nomor in range(queries.HALAMAN_KABAR + 1):
        _tahu(orang, f"n{nomor:02}")
    halaman = client.get("/kabar").text
    assert "Surat n00 menunggu" not in halaman
    [alamat] = {b.split('"')[0] for b in halaman.split('href="')[1:] if "setelah=" in b}
    assert "Surat n00 menunggu" in client.get(alamat).text
    assert client.get("/kabar?setelah=bukan").status_code == 200


def test_hitungan_berhenti_di_99(app: Flask, pengguna: Callable[..., Any]) -> None:
    orang = pengguna("kabid")
    for nomor in range(101):
        _tahu(orang, f"n{nomor}", kelompok=Kelompok.PERKARA)
    assert queries.jumlah_baru(orang.pelaku) == queries.PALING_BANYAK + 1


def test_satu_kueri_ringan_untuk_bilah_atas(
    app: Flask, pengguna: Callable[..., Any], hitung_kueri: Any
) -> None:
    pelaku = pengguna("kabid").pelaku
    with hitung_kueri() as jalan:
        queries.jumlah_baru(pelaku)
    assert len(jalan) == 1


def test_pilihan_staf(client: Any, masuk: Callable[..., Any]) -> None:
    orang = masuk(client, "mediator")
    halaman = client.get("/kabar/pilihan").text
    assert "tidak dapat dimatikan" in halaman
    assert "Pekerjaan hari ini" in halaman
    assert "WhatsApp" not in halaman
    isian = {f"{k.value}_surel": "langsung" for k in Kelompok} | {
        "harian_surel": "tidak",
        "perkara_surel": "tidak",
    }
    assert client.post("/kabar/pilihan", data=isian).location == "/kabar/pilihan"
    baris = db.session.scalars(sa.select(Pilihan).order_by(Pilihan.kelompok)).all()
    assert [(b.pengguna_id, b.kelompok, b.cara) for b in baris] == [
        (orang.id, Kelompok.HARIAN, CaraTerima.TIDAK),
        (orang.id, Kelompok.PERKARA, CaraTerima.TIDAK),
    ]
    isian |= {"harian_surel": "rangkuman", "perkara_surel": "rangkuman"}
    client.post("/kabar/pilihan", data=isian)
    assert db.session.query(Pilihan).count() == 0


def test_pilihan_pihak_tanpa_rangkuman(client: Any, masuk: Callable[..., Any]) -> None:
    masuk(client, "pekerja")
    assert "rangkuman" not in client.get("/kabar/pilihan").text.split("<main")[1]
    isian = {f"{k.value}_surel": "rangkuman" for k in Kelompok}
    salah = client.post("/kabar/pilihan", data=isian)
    assert salah.status_code == 422
    assert "Pilih salah satu yang tersedia." in salah.text
    assert db.session.query(Pilihan).count() == 0


def test_resmi_tetap_terkirim_apa_pun_pilihannya(client: Any, masuk: Callable[..., Any]) -> None:
    orang = masuk(client, "pekerja")
    client.post("/kabar/pilihan", data={f"{k.value}_surel": "tidak" for k in Kelompok})
    assert db.session.query(Pilihan).count() == 4
    _tahu(orang, "biasa", kelompok=Kelompok.TENGGAT)
    _tahu(orang, "resmi", kelompok=Kelompok.TENGGAT, resmi=True)
    assert [p.kunci for p in db.session.query(PesanKeluar)] == [f"resmi:{orang.id}:surel"]


def test_whatsapp_disetujui_dipilih_lalu_ditarik(
    client: Any, masuk: Callable[..., Any], wa: None
) -> None:
    orang = masuk(client, "pekerja")
    assert "Beri nomor WhatsApp" in client.get("/kabar/pilihan").text
    kosong = client.post("/kabar/whatsapp", data={"nomor": "0812 3456 7890"})
    assert kosong.status_code == 422
    assert "Centang persetujuan" in kosong.text
    assert "0812 3456 7890" in kosong.text
    setuju = client.post("/kabar/whatsapp", data={"nomor": "0812 3456 7890", "setuju": "y"})
    assert setuju.location == "/kabar/whatsapp/pastikan"
    halaman = client.get("/kabar/pilihan").text
    assert "081234567890 belum dipastikan" in halaman
    assert "sidang_wa" not in halaman
    [pesan] = db.session.query(PesanKeluar).all()
    kode = re.findall(r"\b\d{6}\b", pesan.isi)[0]
    alamat = "/kabar/whatsapp/pastikan"
    assert "berlaku sampai pukul" in client.get(alamat).text
    salah = client.post(alamat, data={"kode": f"{(int(kode) + 1) % 10**6:06d}"})
    assert salah.status_code == 422
    assert "masih dapat mencoba 4 kali" in salah.text
    assert client.post(alamat, data={"kode": "12"}).status_code == 422
    assert client.post(alamat, data={"kode": kode}).location == "/kabar/pilihan"
    halaman = client.get("/kabar/pilihan").text
    assert "081234567890, disetujui" in halaman
    assert "sidang_wa" in halaman
    db.session.delete(pesan)
    isian = {f"{k.value}_surel": "langsung" for k in Kelompok} | {
        f"{k.value}_wa": "tidak" for k in Kelompok
    }
    client.post("/kabar/pilihan", data=isian | {"sidang_wa": "langsung"})
    [baris] = db.session.query(Pilihan).all()
    assert (baris.kelompok, baris.kanal) == (Kelompok.SIDANG, Kanal.WA)
    assert client.post("/kabar/whatsapp/cabut").location == "/kabar/pilihan"
    assert db.session.query(KontakWa).count() == 0
    _tahu(orang, kelompok=Kelompok.SIDANG)
    assert [p.kanal for p in db.session.query(PesanKeluar)] == [Kanal.SUREL]


def test_whatsapp_belum_diaktifkan(client: Any, masuk: Callable[..., Any]) -> None:
    masuk(client, "pekerja")
    assert "belum mengaktifkan" in client.get("/kabar/whatsapp").text
    isian = {"nomor": "081234567890", "setuju": "y"}
    assert client.post("/kabar/whatsapp", data=isian).status_code == 422
    assert db.session.query(KontakWa).count() == 0


def _gagalkan(pesan: PesanKeluar, galat: str = "550 tidak ada") -> None:
    services.ambil(pesan.id)
    services.catat_hasil(pesan.id, Kegagalan(galat, sementara=False))


def test_log_kanal_dibuka_dan_pesan_mati(
    client: Any, masuk: Callable[..., Any], pengguna: Callable[..., Any], wa: None
) -> None:
    orang = pengguna("pekerja")
    punya_wa(orang)
    services.simpan_pilihan(orang.pelaku, {(Kelompok.SURAT, Kanal.WA): CaraTerima.LANGSUNG})
    kabar = _tahu(orang)
    surel, pesan_wa = db.session.query(PesanKeluar).order_by(PesanKeluar.kanal).all()
    _gagalkan(pesan_wa, "404 nomor tidak dikenal")
    services.buka(orang.pelaku, kabar.id)
    masuk(client, "admin")
    halaman = client.get("/pesan-keluar").text
    assert "Pesan mati: 1" in halaman
    assert "0812••••890" in halaman
    assert "081234567890" not in halaman
    assert "6281234567890" not in halaman
    assert "Dibuka di HI Cases" in halaman
    assert "404 nomor tidak dikenal" in halaman
    mati = client.get("/pesan-keluar?status=mati").text
    assert "0812••••890" in mati
    assert orang.email not in mati
    assert orang.email in client.get("/pesan-keluar?kanal=surel").text
    assert "0812••••" not in client.get("/pesan-keluar?kanal=surel").text
    assert client.get("/pesan-keluar?status=bukan&kanal=bukan").status_code == 200
    assert surel.status is StatusPesan.MENUNGGU


def test_tanpa_pesan_mati_tidak_disuruh_memeriksa_ejaan(
    client: Any, masuk: Callable[..., Any]
) -> None:
    masuk(client, "admin")
    halaman = client.get("/pesan-keluar?status=mati").text
    assert "Tidak ada pesan mati" in halaman
    assert "Periksa ejaan" not in halaman


def test_kirim_ulang_menulis_lagi_ke_alamat_sekarang(
    client: Any, masuk: Callable[..., Any], pengguna: Callable[..., Any], jam: Any
) -> None:
    """Too old, its text wiped, the address mended meanwhile: the notice is written anew."""
    jam.atur("2026-03-02T02:00:00+00:00")
    orang = pengguna("pekerja")
    kabar = _tahu(orang)
    [pesan] = db.session.query(PesanKeluar)
    _gagalkan(pesan)
    jam.atur("2026-03-20T02:00:00+00:00")
    services.sapu()
    assert pesan.isi == ""
    orang.email = "siti.baru@uji.test"
    admin = masuk(client, "admin")
    assert queries.jumlah(admin.pelaku, SaringanPesan(mati=True)) == 1
    assert queries.jumlah_gagal(admin.pelaku) == 0
    assert client.post(f"/pesan-keluar/{pesan.id}/kirim-ulang").status_code == 302
    assert (pesan.status, pesan.penerima) == (StatusPesan.MENUNGGU, "siti.baru@uji.test")
    assert f"/kabar/{kabar.id}" in pesan.isi
    assert services.ambil(pesan.id) is not None


def test_kirim_ulang_wa_tanpa_persetujuan_ditolak(
    client: Any, masuk: Callable[..., Any], pengguna: Callable[..., Any], wa: None
) -> None:
    orang = pengguna("pekerja")
    punya_wa(orang)
    services.simpan_pilihan(
        orang.pelaku,
        {
            (Kelompok.SURAT, Kanal.WA): CaraTerima.LANGSUNG,
            (Kelompok.SURAT, Kanal.SUREL): CaraTerima.TIDAK,
        },
    )
    _tahu(orang)
    [pesan] = db.session.query(PesanKeluar)
    _gagalkan(pesan)
    services.cabut_wa(orang.pelaku)
    masuk(client, "admin")
    assert client.post(f"/pesan-keluar/{pesan.id}/kirim-ulang").status_code == 409
    assert pesan.status is StatusPesan.GAGAL


def test_yang_dicabut_bukan_pesan_mati(
    app: Flask, pengguna: Callable[..., Any], wa: None, client: Any, masuk: Callable[..., Any]
) -> None:
    orang = pengguna("pekerja")
    punya_wa(orang)
    services.simpan_pilihan(orang.pelaku, {(Kelompok.SURAT, Kanal.WA): CaraTerima.LANGSUNG})
    _tahu(orang)
    services.cabut_wa(orang.pelaku)
    admin = masuk(client, "admin")
    assert queries.jumlah(admin.pelaku, SaringanPesan(mati=True)) == 0
    assert rules.DITARIK in client.get("/pesan-keluar?status=batal").text


def test_yang_sudah_ditangani_tidak_dihitung_lagi(client: Any, masuk: Callable[..., Any]) -> None:
    """Done by whoever: the notice stays on the page and waits for nobody; told again, it does."""
    orang = masuk(client, "kabid")
    hal = Rujukan("surat", 7)
    _tahu(orang, "surat:7:menunggu:3", rujukan=hal)
    _tahu(orang, "surat:7:menunggu:31", rujukan=hal)
    assert services.tangani(hal, "surat:7:menunggu:3", {orang.id + 1}) == 0
    assert services.tangani(hal, "surat:7:menunggu:3", {orang.id}) == 1
    assert services.tangani(hal, "surat:7:menunggu:3") == 0
    assert queries.jumlah_baru(orang.pelaku) == 1
    halaman = client.get("/kabar").text
    assert halaman.count("sudah ditangani") == 1
    assert halaman.count("Belum dibuka:") == 1
    _tahu(orang, "surat:7:menunggu:3", rujukan=hal)
    db.session.flush()
    assert queries.jumlah_baru(orang.pelaku) == 2


def test_nama_pihak_hanya_bagi_yang_boleh(
    client: Any,
    masuk: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The label port says what the reader may know; one question for all notices of a kind."""
    diminta: list[set[int]] = []

    def label(pelaku: Any, ids: Any) -> dict[int, Label]:
        diminta.append(set(ids))
        return {
            1: Label("560/001/HI/2026 · Siti melawan PT Sinar", "/perkara/1"),
            2: Label("560/002/HI/2026", "/perkara-saya/2"),
            3: Label("560/003/HI/2026 · Budi melawan PT Rahasia"),
        }

    monkeypatch.setitem(papan().label, "perkara", label)
    orang = masuk(client, "kabid")
    for ke in (1, 2, 3, 4):
        _tahu(orang, f"p{ke}", judul=f"560/00{ke}/HI/2026: dicatat", rujukan=Rujukan("perkara", ke))
    halaman = client.get("/kabar").text
    assert diminta == [{1, 2, 3, 4}]
    assert '<p class="redup">Siti melawan PT Sinar</p>' in halaman
    assert halaman.count("560/002/HI/2026") == 1
    assert "Rahasia" not in halaman
    assert "perkara 4" not in halaman
