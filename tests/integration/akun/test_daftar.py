"""Signing up: what a stranger learns (nothing), and how a link becomes an account once."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun import queries, services
from hi_cases.akun.models import PendaftaranAkun, Pengguna
from hi_cases.akun.types import DataPendaftaran
from hi_cases.core.authz import Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import TindakanDitolak
from hi_cases.pemberitahuan.models import PesanKeluar
from tests.integration.akun.conftest import SANDI, isi, jejak, kirim, tindakan

ISIAN = {
    "nama": "Dewi Anggraini",
    "email": "dewi@uji.test",
    "peran": "pekerja",
    "telepon": "0812 3456 7890",
    "password": SANDI,
    "password_ulang": SANDI,
}


def daftar(klien: Any, **lain: str) -> Any:
    """Send the form of sign-up."""
    return klien.post("/daftar", data=ISIAN | lain)


def surat() -> list[PesanKeluar]:
    """Return the e-mails written, oldest first."""
    return list(db.session.scalars(db.select(PesanKeluar).order_by(PesanKeluar.id)))


def tautan(surel: PesanKeluar) -> str:
    """Return the path of the link in an e-mail."""
    temu = re.search(r"http://localhost(/(?:daftar|lupa-sandi)/\S+)", surel.isi)
    assert temu is not None, surel.isi
    return temu[1]


def _tanpa_yang_berubah(jawaban: Any, email: str) -> str:
    teks = re.sub(r'(csrf_token" value=|nonce=)"[^"]+"', r"\1", jawaban.text)
    return teks.replace(email, "ALAMAT")


def test_daftar_sampai_masuk(client: Any, perekam: Any) -> None:
    halaman = client.get("/daftar?lanjut=/klaim")
    assert 'value="/klaim"' in halaman.text
    jawaban = daftar(client, lanjut="/klaim")
    assert jawaban.status_code == 200
    assert "Bila alamat dewi@uji.test dapat dipakai" in isi(jawaban)
    assert queries.dengan_email("dewi@uji.test") is None
    [surel] = surat()
    assert perekam.terkirim == [("pemberitahuan.kirim", (surel.id,))]
    assert "Dewi" not in surel.isi + surel.subjek
    jalur = tautan(surel)
    for _ in range(3):
        jawaban = client.get(jalur)
        assert jawaban.status_code == 200
        assert "Kata sandi" not in jawaban.text
    assert jawaban.headers["Cache-Control"] == "no-store"
    assert jawaban.headers["Referrer-Policy"] == "no-referrer"
    assert queries.dengan_email("dewi@uji.test") is None
    assert client.post(jalur).location == "/login?next=/klaim"
    akun = queries.dengan_email("dewi@uji.test")
    assert akun is not None
    assert (akun.nama, akun.peran, akun.telepon) == (
        "Dewi Anggraini",
        [Peran.PEKERJA],
        "081234567890",
    )
    assert not akun.demo
    assert client.get("/akun-saya").status_code == 302
    assert "Akun Anda sudah aktif" in isi(client.get("/login"))
    assert kirim(client, akun, next="/klaim").location == "/klaim"
    assert jejak("akun.daftar_sendiri").pelaku_id == akun.id


def test_token_dan_sandi_hanya_sebagai_sidik(client: Any) -> None:
    daftar(client)
    token = tautan(surat()[0]).rpartition("/")[2]
    [baris] = db.session.query(PendaftaranAkun)
    simpanan = " ".join(str(nilai) for nilai in vars(baris).values())
    assert token not in simpanan
    assert SANDI not in simpanan
    client.post(f"/daftar/{token}")
    assert baris.password is None


def test_jawaban_sama_untuk_semua_alamat(
    app: Flask, orang: Callable[..., Any], perekam: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Free, waiting, taken by an outsider, by staff, inactive: one answer, one hash, one e-mail."""
    alamat = {
        "bebas": "bebas@uji.test",
        "menunggu": "menunggu@uji.test",
        "pihak": orang("pekerja").email,
        "petugas": orang("mediator").email,
        "nonaktif": orang("kuasa", active=False).email,
    }
    daftar(app.test_client(), email="menunggu@uji.test")
    asli, hitung = services.pendaftaran.hash_password, []

    def sidik(sandi: str) -> str:
        hitung.append(sandi)
        return asli(sandi)

    monkeypatch.setattr(services.pendaftaran, "hash_password", sidik)
    hasil = {}
    for keadaan, email in alamat.items():
        sebelum = len(surat())
        perekam.terkirim.clear()
        hitung.clear()
        klien = app.test_client()
        jawaban = daftar(klien, email=email)
        with klien.session_transaction() as sesi:
            tanda = [len(satu) for satu in sesi["akun_daftar"]]
        hasil[keadaan] = (
            jawaban.status_code,
            _tanpa_yang_berubah(jawaban, email),
            len(surat()) - sebelum,
            [nama for nama, _ in perekam.terkirim],
            len(hitung),
            tanda,
        )
    assert len({repr(satu) for satu in hasil.values()}) == 1
    assert hasil["bebas"][0] == 200
    assert hasil["bebas"][2:] == (1, ["pemberitahuan.kirim"], 1, [64])
    templat = [surel.templat for surel in surat()[1:]]
    assert templat == ["akun_konfirmasi"] * 2 + ["akun_sudah_ada"] * 3


def test_surel_untuk_yang_sudah_punya_akun(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("serikat")
    sandi = akun.password
    daftar(client, email=akun.email.upper())
    [surel] = surat()
    assert "/lupa-sandi" in surel.isi
    assert "/daftar/" not in surel.isi
    assert akun.password == sandi
    assert db.session.query(PendaftaranAkun).count() == 0


def test_tautan_dua_kali(client: Any) -> None:
    daftar(client)
    jalur = tautan(surat()[0])
    client.post(jalur)
    for jawaban in (client.post(jalur), client.get(jalur)):
        assert jawaban.status_code == 409
        assert "Akun ini sudah aktif" in isi(jawaban)
    assert db.session.query(Pengguna).count() == 1
    assert tindakan().count("akun.daftar_sendiri") == 1


def test_tautan_kedaluwarsa_dan_karangan(client: Any, jam: Any) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    daftar(client)
    jalur = tautan(surat()[0])
    jam.atur("2026-03-04T01:59:00+00:00")
    assert client.get(jalur).status_code == 200
    jam.atur("2026-03-04T02:00:00+00:00")
    for jawaban in (client.get(jalur), client.post(jalur), client.post("/daftar/karangan")):
        assert jawaban.status_code == 404
        assert "tidak berlaku lagi" in isi(jawaban)
    assert db.session.query(Pengguna).count() == 0


def test_alamat_orang_lain_tidak_dapat_diduduki(app: Flask, client: Any) -> None:
    """A stranger signs up first with my address; I still get mine, with my password."""
    daftar(app.test_client(), nama="Budi Lain", password="sandi orang asing itu",
           password_ulang="sandi orang asing itu")  # fmt: skip
    daftar(client)
    asing, milik = (tautan(surel) for surel in surat())
    jawaban = client.post(asing)
    assert jawaban.status_code == 422
    assert "Tulis kata sandi yang Anda pilih saat mendaftar." in isi(jawaban)
    assert client.post(asing, data={"password": SANDI}).status_code == 422
    assert db.session.query(Pengguna).count() == 0
    assert client.post(milik).location == "/login"
    akun = queries.dengan_email("dewi@uji.test")
    assert akun is not None
    assert akun.nama == "Dewi Anggraini"
    jawaban = client.post(asing, data={"password": "sandi orang asing itu"})
    assert jawaban.status_code == 422
    assert "sudah mempunyai akun" in isi(jawaban)
    assert kirim(client, akun).location == "/"


def test_di_peramban_lain_sandi_diminta_dan_tebakan_habis(app: Flask, client: Any) -> None:
    daftar(client)
    jalur = tautan(surat()[0])
    telepon = app.test_client()
    assert "Kata sandi yang Anda tulis" in isi(telepon.get(jalur))
    for nomor in range(5):
        jawaban = telepon.post(jalur, data={"password": f"tebakan yang ke {nomor}"})
        assert jawaban.status_code == 422
        assert "bukan yang ditulis saat mendaftar" in isi(jawaban)
    assert telepon.post(jalur, data={"password": SANDI}).status_code == 404
    daftar(client)
    assert telepon.post(tautan(surat()[1]), data={"password": SANDI}).location == "/login"


@pytest.mark.parametrize(
    ("lain", "kalimat"),
    [
        ({"nama": ""}, "Tulis nama lengkap Anda."),
        ({"email": "bukan surel"}, "Surel belum benar."),
        ({"email": "a@b.test\r\nBcc: c@d.test"}, "Surel belum benar."),
        ({"email": "a@b.test,c@d.test"}, "Surel belum benar."),
        ({"peran": ""}, "Pilih sebagai apa Anda mendaftar."),
        ({"peran": "admin"}, "Pilih salah satu yang tersedia."),
        ({"telepon": "telepon rumah"}, "Nomor telepon belum benar."),
        ({"password": "pendek", "password_ulang": "pendek"}, "paling sedikit 12 karakter"),
        ({"password_ulang": "yang lain sama sekali"}, "Kedua kata sandi tidak sama."),
        ({"password": "dewi dan buah jeruk", "password_ulang": "dewi dan buah jeruk"}, "memuat"),
    ],
)
def test_isian_keliru_disebut(client: Any, lain: dict[str, str], kalimat: str) -> None:
    jawaban = daftar(client, **lain)
    assert jawaban.status_code == 422
    assert kalimat in isi(jawaban)
    assert SANDI not in jawaban.text
    assert surat() == []
    assert db.session.query(PendaftaranAkun).count() == 0


def test_isian_selundupan_tidak_berpengaruh(client: Any) -> None:
    daftar(client, demo="1", active="0", id="1", versi="9", dipakai_pada="2026-01-01")
    client.post(tautan(surat()[0]), data={"peran": "admin", "email": "lain@uji.test"})
    [akun] = db.session.query(Pengguna)
    assert (akun.email, akun.peran, akun.active) == ("dewi@uji.test", [Peran.PEKERJA], True)


@pytest.mark.parametrize("tujuan", ["https://jahat.test/", "//jahat.test", "/\\jahat.test"])
def test_lanjut_hanya_di_sini(client: Any, tujuan: str) -> None:
    assert "jahat" not in client.get("/daftar", query_string={"lanjut": tujuan}).text
    daftar(client, lanjut=tujuan)
    assert client.post(tautan(surat()[0])).location == "/login"


def test_paling_banyak_tiga_surel_sejam_ke_satu_alamat(
    app: Flask, client: Any, orang: Callable[..., Any], jam: Any
) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    ada = orang("pekerja").email
    for email in ("dewi@uji.test", ada):
        halaman = {_tanpa_yang_berubah(daftar(client, email=email), email) for _ in range(5)}
        assert len(halaman) == 1
        assert len([satu for satu in surat() if satu.penerima == email]) == 3
        # A reset has a share of its own: whoever signs up in another's name takes none of it.
        client.post("/lupa-sandi", data={"email": email})
        assert len([satu for satu in surat() if satu.penerima == email]) == 4
    jam.atur("2026-03-02T03:00:01+00:00")
    daftar(client)
    assert len([satu for satu in surat() if satu.penerima == "dewi@uji.test"]) == 5


def test_batas_jaringan(client: Any) -> None:
    status = [daftar(client, email=f"orang{n}@uji.test").status_code for n in range(22)]
    assert status == [200] * 20 + [429] * 2
    assert client.get("/daftar").status_code == 200
    assert client.post("/lupa-sandi", data={"email": "a@uji.test"}).status_code == 429


def test_yang_sudah_masuk_tidak_mendaftar(client: Any, masuk: Callable[..., Any]) -> None:
    masuk(client, "pekerja")
    assert client.get("/daftar").location == "/akun-saya"


def test_produksi_tanpa_surel_tertutup(
    app: Flask, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "HI_PRODUKSI", True)
    assert "belum dibuka" in isi(client.get("/daftar"))
    assert "Tulis" not in isi(client.get("/lupa-sandi"))
    for jalur, data in (("/daftar", ISIAN), ("/lupa-sandi", {"email": "a@uji.test"})):
        assert client.post(jalur, data=data).status_code == 422
    assert surat() == []


def test_pendaftaran_basi_dibuang(app: Flask, client: Any, jam: Any) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    daftar(client)
    jam.atur("2026-03-11T01:00:00+00:00")
    daftar(client, email="baru@uji.test")
    assert services.buang_pendaftaran() == 0
    jam.atur("2026-03-11T02:00:01+00:00")
    from workers.tasks.akun import buang_pendaftaran

    assert buang_pendaftaran() == 1
    assert [baris.email for baris in db.session.query(PendaftaranAkun)] == ["baru@uji.test"]


def _siapkan(app: Flask, kali: int) -> list[str]:
    with app.test_request_context("/"), mulai_tulis():
        for _ in range(kali):
            services.daftar_sendiri(DataPendaftaran("Dewi", "dewi@uji.test", Peran.PEKERJA), SANDI)
        db.session.commit()
        return [tautan(surel).rpartition("/")[2] for surel in surat()]


@pytest.mark.parametrize("berbeda", [True, False])
def test_konfirmasi_serentak_membuat_satu_akun(app_nyata: Flask, berbeda: bool) -> None:
    token = _siapkan(app_nyata, 2)
    pakai = token * 4 if berbeda else token[:1] * 8

    def tekan(satu: str) -> bool:
        with app_nyata.app_context(), mulai_tulis():
            try:
                services.aktifkan_pendaftaran(satu)
                db.session.commit()
            except TindakanDitolak:
                db.session.rollback()
                return False
            return True

    with ThreadPoolExecutor(8) as kolam:
        assert sum(kolam.map(tekan, pakai)) == 1
    with app_nyata.app_context():
        assert db.session.query(Pengguna).count() == 1
        assert tindakan().count("akun.daftar_sendiri") == 1


def test_alamat_yang_direbut_pada_saat_yang_sama_menjadi_kalimat(
    client: Any, orang: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check saw a free address, the database no longer does."""
    daftar(client)
    jalur = tautan(surat()[0])
    orang("petugas", email="dewi@uji.test")
    monkeypatch.setattr(services.pendaftaran.queries, "dengan_email", lambda _email: None)
    jawaban = client.post(jalur)
    assert jawaban.status_code == 422
    assert "sudah mempunyai akun" in isi(jawaban)
    assert db.session.query(Pengguna).count() == 1


def test_permintaan_serentak_tidak_melewati_jatah(app_nyata: Flask) -> None:
    def minta(_nomor: int) -> None:
        with app_nyata.test_request_context("/"), mulai_tulis():
            services.minta_pemulihan("dewi@uji.test")
            db.session.commit()

    with ThreadPoolExecutor(8) as kolam:
        list(kolam.map(minta, range(8)))
    with app_nyata.app_context():
        assert len(surat()) == 3
