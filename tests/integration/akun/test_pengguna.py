"""The administrator's pages: who may come, what each act does, what is refused, what is kept."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun import queries, services
from hi_cases.akun.models import Pengguna, PercobaanMasuk
from hi_cases.akun.types import DataPengguna, Saringan
from hi_cases.core import clock
from hi_cases.core.authz import PERAN_LUAR, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import GalatDomain
from tests.integration.akun.conftest import SANDI, isi, jejak, kirim, pasang_verifikasi, tindakan

ALASAN = "diminta langsung di kantor"


@pytest.fixture
def admin(client: Any, masuk: Callable[..., Any], orang: Callable[..., Any]) -> Any:
    """Return the administrator who is signed in at `client`."""
    return masuk(client, orang("admin"))


def _alasan(akun: Any, alasan: str = ALASAN) -> dict[str, str]:
    return {"versi": str(akun.versi), "alasan": alasan}


def _sandi_pada(jawaban: Any) -> str:
    cocok = re.search(r"<code[^>]*>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>", jawaban.text)
    assert cocok is not None, isi(jawaban)
    return cocok[1]


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.ADMIN}))
def test_hanya_admin_yang_masuk(client: Any, masuk: Callable[..., Any], peran: Peran) -> None:
    akun = masuk(client, peran.value)
    for jalur in ("", "/baru", f"/{akun.id}", f"/{akun.id}/ubah", f"/{akun.id}/nonaktifkan"):
        harap = 404 if peran in PERAN_LUAR and str(akun.id) in jalur else 403
        assert client.get(f"/pengguna{jalur}").status_code == harap
    harap = 404 if peran in PERAN_LUAR else 403
    assert client.post(f"/pengguna/{akun.id}/aktifkan", data=_alasan(akun)).status_code == harap
    assert "Pengguna</span>" not in client.get("/akun-saya").text


@pytest.mark.usefixtures("admin")
def test_daftar_menyaring_dan_berhalaman(
    client: Any, pengguna: Callable[..., Any], hitung_kueri: Callable[..., Any]
) -> None:
    for nomor in range(55):
        pengguna("petugas", nama=f"Petugas {nomor:02}")
    pengguna("mediator", nama="Zaenal 100% Jaya", active=False)
    halaman = client.get("/pengguna")
    assert "57 pengguna" in isi(halaman)
    berikut = re.search(r'href="([^"]*setelah=\d+)"', halaman.text)
    assert berikut is not None
    kedua = client.get(berikut[1].replace("&amp;", "&"))
    assert "Zaenal" in kedua.text
    assert "Petugas 01" not in kedua.text
    with hitung_kueri() as jalan:
        client.get("/pengguna")
    assert len(jalan) <= 10
    assert "1 pengguna" in isi(client.get("/pengguna?q=100%25"))
    assert "1 pengguna" in isi(client.get("/pengguna?status=nonaktif&peran=mediator"))
    assert "Hapus semua saringan" in client.get("/pengguna?status=nonaktif&peran=mediator").text
    assert "Tidak ada pengguna yang cocok" in client.get("/pengguna?q=tak-ada").text
    for setelah in ("abc", "²", "-1", "9" * 30, "9" * 19):
        assert client.get(f"/pengguna?peran=ngawur&setelah={setelah}").status_code == 200


def test_tambah_lalu_orangnya_masuk(app: Flask, client: Any, admin: Any) -> None:
    jawaban = client.post(
        "/pengguna/baru",
        data={
            "nama": "Ratna Wulandari, S.H.",
            "email": " Ratna@Uji.Test ",
            "peran": ["mediator", "subkoor"],
            "jenjang": "ahli_muda",
        },
    )
    sandi = _sandi_pada(jawaban)
    akun = queries.dengan_email("ratna@uji.test")
    assert akun.peran == [Peran.MEDIATOR, Peran.SUBKOOR]
    assert akun.jenjang.label == "Mediator Ahli Muda"
    assert akun.harus_ganti_sandi
    catatan = jejak("akun.daftarkan")
    assert (catatan.pelaku_id, catatan.rujukan_id) == (admin.id, akun.id)
    assert sandi not in str(vars(catatan))
    halaman = client.get(f"/pengguna/{akun.id}")
    assert sandi not in halaman.text
    assert "Peran: Mediator, Sub koordinator" in isi(halaman)
    lain = app.test_client()
    assert kirim(lain, akun, sandi).status_code == 302
    assert lain.get("/akun-saya").location == "/akun-saya/kata-sandi"


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"nama": ""}, "Tulis nama lengkap."),
        ({"email": "bukan surel"}, "Surel belum benar. Anda menulis “bukan surel”"),
        ({"email": ""}, "Tulis surel."),
        ({"peran": []}, "Pilih paling sedikit satu peran."),
        ({"peran": ["mediator", "pekerja"]}, "tidak boleh menjadi petugas Dinas sekaligus pihak"),
        ({"peran": ["petugas"], "jenjang": "ahli_muda"}, "Jenjang hanya untuk mediator."),
        ({"email": "sudah@uji.test"}, "sudah dipakai akun lain"),
        ({"peran": ["raja"]}, ""),
    ],
)
@pytest.mark.usefixtures("admin")
def test_tambah_ditolak_dengan_isian_tetap(
    client: Any, pengguna: Callable[..., Any], isian: dict[str, Any], kalimat: str
) -> None:
    pengguna("petugas", email="sudah@uji.test")
    data = {"nama": "Orang Baru", "email": "baru@uji.test", "peran": ["mediator"]} | isian
    jawaban = client.post("/pengguna/baru", data=data)
    assert jawaban.status_code == 422
    assert kalimat in isi(jawaban)
    assert f'value="{data["email"]}"' in jawaban.text
    assert "akun.daftarkan" not in tindakan()


def test_ubah_peran_tercatat(client: Any, admin: Any, orang: Callable[..., Any]) -> None:
    akun = orang("petugas", nama="Siti")
    versi = akun.versi
    jawaban = client.post(
        f"/pengguna/{akun.id}/ubah",
        data={"nama": "Siti", "peran": ["petugas", "analis"], "versi": str(versi)},
    )
    assert jawaban.location == f"/pengguna/{akun.id}"
    assert akun.peran == [Peran.PETUGAS, Peran.ANALIS]
    assert akun.versi == versi + 1
    catatan = jejak("akun.ubah_peran")
    assert catatan.pelaku_id == admin.id
    assert (catatan.sebelum, catatan.sesudah) == (
        {"peran": ["petugas"]},
        {"peran": ["petugas", "analis"]},
    )
    assert "Peran: Petugas pencatatan → Petugas pencatatan, Analis" in isi(
        client.get(jawaban.location)
    )


@pytest.mark.usefixtures("admin")
def test_menyimpan_tanpa_perubahan_tidak_mencatat(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("petugas")
    data = {"nama": akun.nama, "peran": ["petugas"], "versi": str(akun.versi)}
    assert client.post(f"/pengguna/{akun.id}/ubah", data=data).status_code == 302
    assert tindakan() == []


@pytest.mark.usefixtures("admin")
def test_dua_admin_mengubah_orang_yang_sama(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("petugas", nama="Siti Lama")
    lama = str(akun.versi)
    akun.nama, akun.peran = "Siti Tersimpan", [Peran.KABID, Peran.ANALIS]
    db.session.flush()
    jawaban = client.post(
        f"/pengguna/{akun.id}/ubah", data={"nama": "Siti Saya", "peran": ["kadis"], "versi": lama}
    )
    assert jawaban.status_code == 422
    teks = isi(jawaban)
    assert "Siti Saya" in teks
    assert "Siti Tersimpan" in teks
    assert "Kepala bidang, Analis" in teks
    assert akun.nama == "Siti Tersimpan"
    kirim_lagi = {"nama": "Siti Saya", "peran": ["kadis"], "versi": str(akun.versi)}
    for nama, nilai in re.findall(r'name="(tersimpan-\w+)" value="([^"]*)"', jawaban.text):
        kirim_lagi[nama] = nilai
    kirim_lagi |= {"pilih-nama": "anda", "pilih-peran": "tersimpan"}
    assert client.post(f"/pengguna/{akun.id}/ubah", data=kirim_lagi).status_code == 302
    assert (akun.nama, akun.peran) == ("Siti Saya", [Peran.KABID, Peran.ANALIS])


@pytest.mark.usefixtures("admin")
def test_bidang_akun_yang_tidak_disentuh_mengikuti_yang_tersimpan(
    client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("petugas", nama="Siti Lama")
    halaman = client.get(f"/pengguna/{akun.id}/ubah").text
    (semula,) = re.findall(r'name="semula" value="([^"]+)"', halaman)
    data = {"nama": "Siti Lama", "peran": ["kadis"], "versi": str(akun.versi), "semula": semula}
    akun.nama, akun.peran = "Siti Tersimpan", [Peran.KABID]
    db.session.flush()
    bentrok = client.post(f"/pengguna/{akun.id}/ubah", data=data).text
    terpilih = re.findall(r'name="pilih-(\w+)" value="(\w+)" checked', bentrok)
    assert dict(terpilih) == {"nama": "tersimpan", "peran": "anda"}


@pytest.mark.usefixtures("admin")
def test_masuk_tidak_membuat_formulir_admin_bertabrakan(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("petugas")
    versi = akun.versi
    kirim(app.test_client(), akun)
    assert akun.versi == versi


def test_nonaktifkan_lalu_aktifkan(
    app: Flask, client: Any, admin: Any, orang: Callable[..., Any]
) -> None:
    akun, lain = orang("petugas"), app.test_client()
    kirim(lain, akun)
    jalur = f"/pengguna/{akun.id}"
    assert "tidak dapat masuk lagi" in isi(client.get(f"{jalur}/nonaktifkan"))
    assert client.post(f"{jalur}/nonaktifkan", data=_alasan(akun)).location == jalur
    assert lain.get("/akun-saya").status_code == 302
    assert kirim(lain, akun).status_code == 422
    catatan = jejak("akun.nonaktifkan")
    assert (catatan.pelaku_id, catatan.keterangan) == (admin.id, ALASAN)
    ulang = client.post(f"{jalur}/nonaktifkan", data=_alasan(akun))
    assert "sudah nonaktif" in isi(ulang)
    assert client.post(f"{jalur}/aktifkan", data=_alasan(akun)).location == jalur
    assert "sudah aktif" in isi(client.post(f"{jalur}/aktifkan", data=_alasan(akun)))
    assert kirim(lain, akun).location == "/"
    assert db.session.get(Pengguna, akun.id) is not None


@pytest.mark.parametrize(
    "kode",
    ["nonaktifkan", "aktifkan", "buka-kunci", "setel-ulang-verifikasi", "sandi-sementara"],
)
@pytest.mark.usefixtures("admin")
def test_tindakan_perlu_alasan_versi_dan_csrf(
    client: Any, orang: Callable[..., Any], kode: str
) -> None:
    akun = orang("petugas", active=kode != "aktifkan")
    if kode == "setel-ulang-verifikasi":
        akun.tf_primary_method, akun.tf_totp_secret = "authenticator", "{}"
        db.session.flush()
    jalur = f"/pengguna/{akun.id}/{kode}"
    assert client.get(jalur).status_code == 200
    assert "Tulis alasannya." in isi(client.post(jalur, data=_alasan(akun, "")))
    assert "Tulis alasannya;" in isi(client.post(jalur, data=_alasan(akun, "oke")))
    usang = client.post(jalur, data={"versi": "999", "alasan": ALASAN})
    assert usang.status_code == 422
    assert "diubah orang lain" in isi(usang)
    assert ALASAN in usang.text
    assert client.post(jalur, data=_alasan(akun), csrf=False).status_code in {302, 400}
    assert tindakan() == []
    assert client.post(jalur, data=_alasan(akun)).status_code in {200, 302}
    assert len(tindakan()) == 1


@pytest.mark.usefixtures("admin")
def test_tindakan_atau_orang_yang_tidak_ada(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("petugas")
    assert client.get(f"/pengguna/{akun.id}/hapus").status_code == 404
    for jalur in ("", "/ubah", "/nonaktifkan"):
        assert client.get(f"/pengguna/999999{jalur}").status_code == 404


def test_admin_tidak_melepas_dirinya(client: Any, admin: Any, orang: Callable[..., Any]) -> None:
    orang("admin")
    data = {"nama": admin.nama, "peran": ["kabid"], "versi": str(admin.versi)}
    jawaban = client.post(f"/pengguna/{admin.id}/ubah", data=data)
    assert "tidak dapat melepas peran Admin dari akun Anda sendiri" in isi(jawaban)
    jawaban = client.post(f"/pengguna/{admin.id}/nonaktifkan", data=_alasan(admin))
    assert "tidak dapat menonaktifkan akun Anda sendiri" in isi(jawaban)
    jawaban = client.post(f"/pengguna/{admin.id}/sandi-sementara", data=_alasan(admin))
    assert "pakai Ganti kata sandi" in isi(jawaban)
    assert admin.peran == [Peran.ADMIN]
    assert admin.active
    assert tindakan() == []
    assert "tidak untuk akun sendiri" in isi(client.get(f"/pengguna/{admin.id}"))


def test_dua_admin_tidak_saling_melepas_serentak(app_nyata: Flask) -> None:
    """Each is the other's last: whoever comes second is refused."""
    with app_nyata.app_context(), mulai_tulis():
        dua = []
        for nama in ("satu", "dua"):
            akun = Pengguna(
                nama=nama,
                email=f"{nama}@uji.test",
                password="!",
                active=True,
                fs_uniquifier=nama,
                dibuat_pada=clock.sekarang(),
            )
            akun.peran = [Peran.ADMIN]
            db.session.add(akun)
            dua.append(akun)
        db.session.commit()
        pelaku = [(akun.pelaku, akun.id, akun.versi) for akun in dua]

    def lepas(nomor: int) -> str:
        with app_nyata.app_context(), mulai_tulis():
            saya, sasaran = pelaku[nomor], pelaku[1 - nomor]
            try:
                services.nonaktifkan(saya[0], sasaran[1], sasaran[2], ALASAN)
                db.session.commit()
            except GalatDomain as galat:
                db.session.rollback()
                return galat.pesan
            return ""

    with ThreadPoolExecutor(2) as kolam:
        hasil = sorted(kolam.map(lepas, range(2)))
    assert hasil[0] == ""
    assert "admin aktif yang terakhir" in hasil[1]


@pytest.mark.usefixtures("admin")
def test_buka_kunci(app: Flask, client: Any, orang: Callable[..., Any]) -> None:
    akun, lain = orang("kabid"), app.test_client()
    for _ in range(5):
        kirim(lain, akun, "keliru")
    assert "terkunci sementara" in isi(client.get("/pengguna"))
    halaman = isi(client.get(f"/pengguna/{akun.id}"))
    assert "Terkunci sampai" in halaman
    assert "Buka kunci" in halaman
    assert client.post(f"/pengguna/{akun.id}/buka-kunci", data=_alasan(akun)).status_code == 302
    assert db.session.query(PercobaanMasuk).count() == 0
    assert kirim(lain, akun).location == "/"


@pytest.mark.usefixtures("admin")
def test_setel_ulang_verifikasi(app: Flask, client: Any, orang: Callable[..., Any]) -> None:
    akun, lain = orang("kabid"), app.test_client()
    belum = client.post(f"/pengguna/{akun.id}/setel-ulang-verifikasi", data=_alasan(akun))
    assert "belum memasang" in isi(belum)
    kirim(lain, akun)
    pasang_verifikasi(lain)
    jalur = f"/pengguna/{akun.id}/setel-ulang-verifikasi"
    assert client.post(jalur, data=_alasan(akun)).status_code == 302
    assert not akun.dua_langkah
    assert lain.get("/akun-saya").status_code == 302
    assert kirim(lain, akun).location == "/"
    assert jejak("akun.verifikasi_disetel_ulang").keterangan == ALASAN


@pytest.mark.usefixtures("admin")
def test_sandi_sementara_tampil_sekali(app: Flask, client: Any, orang: Callable[..., Any]) -> None:
    akun, lain = orang("kabid"), app.test_client()
    kirim(lain, akun)
    jalur, data = f"/pengguna/{akun.id}/sandi-sementara", _alasan(akun)
    jawaban = client.post(jalur, data=data)
    sandi = _sandi_pada(jawaban)
    assert "no-store" in jawaban.headers["Cache-Control"]
    assert lain.get("/akun-saya").status_code == 302
    assert kirim(lain, akun, SANDI).status_code == 422
    assert kirim(lain, akun, sandi).status_code == 302
    diulang = client.post(jalur, data=data)
    assert diulang.status_code == 422
    assert sandi not in diulang.text
    assert sandi not in str(vars(jejak("akun.sandi_sementara")))


def test_untuk_domain_lain(app: Flask, orang: Callable[..., Any]) -> None:
    ada = orang("mediator", nama="Budi")
    orang("mediator", nama="Ani")
    orang("mediator", nama="Tutup", active=False)
    admin = orang("admin")
    assert [satu.nama for satu in queries.pengguna_aktif(Peran.MEDIATOR)] == ["Ani", "Budi"]
    assert queries.nama([ada.id, 999999]) == {ada.id: "Budi"}
    with app.test_request_context():
        label = queries.label_rujukan(admin.pelaku, [ada.id])[ada.id]
        assert (label.teks, label.url) == ("Budi", f"/pengguna/{ada.id}")
        assert queries.label_rujukan(ada.pelaku, [ada.id])[ada.id].url == ""
    assert queries.jumlah(admin.pelaku, Saringan()) == 4


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.ADMIN}))
def test_layanan_menolak_yang_bukan_admin(orang: Callable[..., Any], peran: Peran) -> None:
    pelaku, akun = orang(peran).pelaku, orang("petugas")
    data = DataPengguna("A", "a@b.id", frozenset({Peran.PETUGAS}))
    layanan: list[Callable[[], Any]] = [
        lambda: services.daftarkan(pelaku, data),
        lambda: services.ubah(pelaku, akun.id, akun.versi, data),
        lambda: services.nonaktifkan(pelaku, akun.id, akun.versi, ALASAN),
        lambda: services.aktifkan(pelaku, akun.id, akun.versi, ALASAN),
        lambda: services.buka_kunci(pelaku, akun.id, akun.versi, ALASAN),
        lambda: services.setel_ulang_faktor_kedua(pelaku, akun.id, akun.versi, ALASAN),
        lambda: services.beri_sandi_sementara(pelaku, akun.id, akun.versi, ALASAN),
        lambda: services.buat_demo(pelaku, "x"),
        lambda: services.tutup_demo(pelaku),
        lambda: queries.daftar(pelaku, Saringan()),
        lambda: queries.ambil(pelaku, akun.id),
    ]
    for panggil in layanan:
        with pytest.raises(GalatDomain, match="Mengelola pengguna"):
            panggil()
