"""The pages that span domains, as each role meets them."""

import pytest

from hi_cases.core import denyut, pekerjaan
from hi_cases.core.authz import Peran

AWAL = {
    Peran.MEDIATOR: "/hari-ini",
    Peran.KABID: "/hari-ini",
    Peran.SUBKOOR: "/hari-ini",
    Peran.PETUGAS: "/perkara/masuk",
    Peran.KADIS: "/hari-ini",
    Peran.ANALIS: "/hari-ini",
    Peran.ADMIN: "/pengguna",
}


def test_the_public_start_page_says_what_this_is(client):
    jawaban = client.get("/")
    assert jawaban.status_code == 200
    assert "Layanan hubungan industrial" in jawaban.text
    assert "tunggu" not in jawaban.text.lower()
    assert "Pengesahan PP, pendaftaran PKB" in jawaban.text
    assert "Daftarkan akun" in jawaban.text


@pytest.mark.parametrize("peran", sorted(AWAL))
def test_staff_are_sent_to_their_work(client, masuk, peran):
    masuk(client, peran)
    jawaban = client.get("/")
    assert jawaban.status_code == 302
    assert jawaban.location.startswith(AWAL[peran])
    assert client.get(jawaban.location, follow_redirects=True).status_code == 200


def test_outsiders_are_led_to_their_cases(client, masuk):
    masuk(client, "pekerja")
    jawaban = client.get("/")
    assert jawaban.status_code == 302
    assert jawaban.location == "/saya"
    assert client.get("/hari-ini").status_code == 403
    assert client.get("/cari?q=siti").status_code == 403


def test_an_empty_day_says_so(client, masuk):
    masuk(client, "mediator")
    jawaban = client.get("/hari-ini")
    assert jawaban.status_code == 200
    assert "Tidak ada yang menunggu Anda" in jawaban.text


@pytest.mark.parametrize("peran", ["petugas", "mediator", "kabid", "admin"])
def test_search_needs_two_letters_and_says_what_else_to_try(client, masuk, peran):
    masuk(client, peran)
    assert "sedikitnya dua huruf" in client.get("/cari?q=s").text
    kosong = client.get("/cari?q=tidakadadimanapun")
    assert kosong.status_code == 200
    assert "urusan (seperti pengaduan dan mogok kerja)" in kosong.text


def test_the_glossary_is_open_to_everybody(client, masuk):
    assert "Perselisihan hak" in client.get("/bantuan").text
    masuk(client, "petugas")
    assert "Pintasan papan ketik" in client.get("/bantuan").text


def test_a_missing_page_offers_a_way_on(client):
    jawaban = client.get("/tidak/ada")
    assert jawaban.status_code == 404
    assert "Ke halaman awal" in jawaban.text


def test_signs_of_life(app, client):
    assert client.get("/healthz").json == {"hidup": True}
    tujuan = (app.config["HI_REDIS_URL"], app.config["HI_DATA_DIR"])
    for siapa in denyut.Siapa:
        denyut.tandai(siapa, *tujuan)
    siap = client.get("/readyz")
    baik = {"database": True, "broker": True, "worker": True, "beat": True}
    assert (siap.status_code, siap.json) == (200, baik | {"sebab": []})
    denyut.hapus(denyut.Siapa.BEAT, *tujuan)
    tanpa_beat = client.get("/readyz")
    assert (tanpa_beat.status_code, tanpa_beat.json["beat"]) == (503, False)
    assert tanpa_beat.json["sebab"] == [
        "Proses beat tidak berjalan: tugas terjadwal tidak dijalankan pada waktunya."
    ]
    denyut.hapus(denyut.Siapa.WORKER, *tujuan)
    tanpa_keduanya = client.get("/readyz")
    assert tanpa_keduanya.status_code == 503
    assert [satu.split(" tidak")[0] for satu in tanpa_keduanya.json["sebab"]] == [
        "Proses worker",
        "Proses beat",
    ]


@pytest.fixture
def pekerjaan_saya(client, masuk, db_session):
    """Return a job asked for by the mediator who is signed in on `client`."""
    akun = masuk(client, "mediator")
    baris = pekerjaan.buat(akun.pelaku, "uji.coba", "Impor register 2017", {})
    db_session.commit()
    return baris


def test_a_job_shows_its_progress_and_can_be_cancelled(client, pekerjaan_saya, db_session):
    alamat = f"/pekerjaan/{pekerjaan_saya.id}"
    berjalan = pekerjaan.mulai(pekerjaan_saya.id)
    assert berjalan is not None
    assert pekerjaan.maju(berjalan, 620, 1247)
    db_session.commit()
    halaman = client.get(alamat).text
    assert "620 dari 1.247 baris (49 %)" in halaman
    assert "data-perbarui" in halaman
    assert "Muat ulang" in halaman
    assert client.post(f"{alamat}/batalkan").status_code == 302
    halaman = client.get(alamat).text
    assert "Dibatalkan" in halaman
    assert "data-perbarui" not in halaman
    assert client.post(f"{alamat}/batalkan").status_code == 409


def test_a_finished_job_shows_its_result(client, pekerjaan_saya, db_session):
    berjalan = pekerjaan.mulai(pekerjaan_saya.id)
    assert berjalan is not None
    hasil = {
        "kalimat": "1.240 baris masuk, 7 ditolak.",
        "rincian": {"Ditambah": 1240},
        "tautan": [["Unduh baris yang ditolak", "/unduh"]],
    }
    pekerjaan.selesaikan(berjalan, hasil)
    db_session.commit()
    halaman = client.get(f"/pekerjaan/{pekerjaan_saya.id}").text
    assert "1.240 baris masuk, 7 ditolak." in halaman
    assert 'href="/unduh"' in halaman


def test_nobody_elses_job_exists(client, masuk, pekerjaan_saya):
    masuk(client, "petugas")
    assert client.get(f"/pekerjaan/{pekerjaan_saya.id}").status_code == 404
    assert client.post(f"/pekerjaan/{pekerjaan_saya.id}/batalkan").status_code == 404
