"""Opening a case with a code: once, by whom it is for, with one answer for all that is wrong."""

from __future__ import annotations

import io
import re

import pytest

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas
from hi_cases.perselisihan.models import AksesPihak
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perusahaan.models import WakilPerusahaan
from tests.factories.berkas import pdf
from tests.integration.perselisihan.kantor import SERIKAT
from tests.integration.perselisihan_web.pihak import Luar, besok

PESAN = "Kode ini tidak dapat dipakai."


@pytest.fixture
def luar(kantor, client, masuk, pengguna) -> Luar:
    kantor.catat()
    return Luar(kantor, client, masuk, pengguna)


def _akses() -> list[AksesPihak]:
    return db.session.query(AksesPihak).all()


def test_a_link_only_fills_the_code_in(luar: Luar) -> None:
    kode = luar.kode(luar.kantor.pemohon)
    luar.sebagai("pekerja")
    halaman = luar.client.get(f"/klaim?kode={kode}")
    assert f'value="{kode}"' in halaman.text
    assert _akses() == []
    assert luar.undangan(luar.kantor.pemohon).dipakai_pada is None


def test_the_code_shows_what_it_opens_masked_and_opens_nothing_yet(luar: Luar) -> None:
    kode = luar.kode(luar.kantor.pemohon)
    luar.sebagai("pekerja")
    halaman = luar.client.post("/klaim", data={"kode": kode})
    assert halaman.status_code == 200
    assert "S*** A***" in halaman.text
    assert "PT S*** C*** A***" in halaman.text
    assert "Siti Aminah" not in halaman.text
    assert _akses() == []


def test_a_worker_opens_the_case_in_full_and_once(luar: Luar) -> None:
    k = luar.kantor
    kode = luar.kode(k.pemohon)
    luar.sebagai("pekerja")
    jawaban = luar.klaim(kode.lower().replace("-", " "))
    assert jawaban.location.endswith(f"/saya/{k.id}")
    assert [(a.pihak_id, a.penuh) for a in _akses()] == [(k.pemohon, True)]
    assert luar.halaman().status_code == 200
    luar.sebagai("lain")
    assert PESAN in luar.klaim(kode).text
    assert luar.halaman().status_code == 404


def test_wrong_used_cancelled_replaced_and_past_read_the_same(luar: Luar) -> None:
    k = luar.kantor
    lama = luar.kode(k.pemohon)
    baru = luar.kode(k.pemohon)
    undangan.batalkan(luar.petugas, k.pemohon)
    batal = baru
    lewat = luar.kode(k.termohon)
    k.maju(31)
    luar.sebagai("pekerja")
    for kode in (lama, batal, lewat, "ABCD-ABCD-ABCD-ABCD", "KKKK-KKKK-KKKK-KKKK", "salah"):
        jawaban = luar.client.post("/klaim", data={"kode": kode})
        assert jawaban.status_code == 422
        assert PESAN in jawaban.text or "Terlalu banyak kode yang salah" in jawaban.text
    assert _akses() == []


def test_guessing_makes_the_account_wait_even_for_the_right_code(luar: Luar) -> None:
    kode = luar.kode(luar.kantor.pemohon)
    luar.sebagai("pekerja")
    for ke in range(6):
        luar.client.post("/klaim", data={"kode": f"ABCD-ABCD-ABCD-ABC{ke}"})
    assert "Terlalu banyak kode yang salah" in luar.klaim(kode).text
    luar.kantor.maju(1)
    luar.sebagai("pekerja")
    assert luar.klaim(kode).status_code == 302


@pytest.mark.parametrize("sendiri", ["used", "only looked at", "for another kind of account"])
def test_an_own_code_between_guesses_does_not_help(luar: Luar, sendiri: str) -> None:
    k = luar.kantor
    kode = luar.kode(k.termohon if sendiri == "for another kind of account" else k.pemohon)
    luar.sebagai("pekerja")
    if sendiri == "used":
        assert luar.klaim(kode).status_code == 302
    for ke in range(10):
        luar.client.post("/klaim", data={"kode": f"ABCD-ABCD-ABCD-ABC{'ABCDEFGHJK'[ke]}"})
        luar.client.post("/klaim", data={"kode": kode, "langkah": "lihat"})
        if sendiri == "used":
            luar.klaim(kode)
    teks = luar.client.post("/klaim", data={"kode": "KKKK-KKKK-KKKK-KKKK"}).text
    assert "Terlalu banyak kode yang salah" in teks


def test_guessing_the_secret_half_with_many_accounts_shuts_the_code(luar: Luar, pengguna) -> None:
    kode = luar.kode(luar.kantor.pemohon)
    for ke in range(6):
        luar.akun["lain"] = pengguna("pekerja")
        luar.sebagai("lain")
        luar.client.post("/klaim", data={"kode": f"{kode[:10]}ABCD-ABC{ke}"})
    luar.sebagai("pekerja")
    assert "Terlalu banyak kode yang salah" in luar.klaim(kode).text


def test_a_code_is_for_its_kind_of_account_and_stays_good(luar: Luar) -> None:
    kode = luar.kode(luar.kantor.pemohon)
    luar.sebagai("perusahaan")
    assert "Kode Anda belum terpakai." in luar.klaim(kode).text
    luar.sebagai("pekerja")
    assert luar.klaim(kode).status_code == 302


def test_a_union_stands_for_itself_in_full(luar: Luar) -> None:
    k = luar.kantor
    k.catat(pihak=(SERIKAT, {"sisi": "termohon", "jenis": "pengusaha", "nama": "PT Satu"}))
    luar.sebagai("serikat")
    assert luar.klaim(luar.kode(k.pemohon)).status_code == 302
    assert "Anda" in luar.halaman().text
    assert [a.penuh for a in _akses()] == [True]


def test_a_company_reads_at_once_and_binds_after_its_letter_was_seen(luar: Luar) -> None:
    k = luar.kantor
    luar.daftarkan_pengusaha()
    kode = luar.kode(k.termohon)
    luar.sebagai("perusahaan")
    kurang = luar.klaim(kode)
    assert kurang.status_code == 422
    assert "Tulis jabatan Anda di perusahaan." in kurang.text
    assert _akses() == []
    surat = (io.BytesIO(pdf()), "tugas.pdf")
    jawaban = luar.client.post(
        "/klaim",
        data={
            "kode": kode,
            "langkah": "buka",
            "jabatan": "Manajer HRD",
            "nomor_surat": "014/HRD/2026",
            "surat": surat,
        },
        content_type="multipart/form-data",
    )
    assert jawaban.status_code == 302, jawaban.text
    (wakil,) = db.session.query(WakilPerusahaan).all()
    assert (wakil.status.value, wakil.jabatan) == ("menunggu", "Manajer HRD")
    (berkas,) = db.session.query(Berkas).all()
    assert (berkas.rujukan_jenis, berkas.rujukan_id) == ("wakil_perusahaan", wakil.id)
    assert [a.penuh for a in _akses()] == [False]
    assert luar.halaman().status_code == 200
    ditolak = luar.halaman("/tindakan/tunjuk_kuasa")
    assert ditolak.status_code == 403
    assert "Petugas belum memeriksa surat tugas Anda." in ditolak.text
    assert luar.halaman("/tindakan/tambah_dokumen").status_code == 200
    from hi_cases.perselisihan import services

    services.verifikasi_wakil(luar.petugas, wakil.id, None)
    luar.sebagai("perusahaan")
    assert luar.halaman("/tindakan/tunjuk_kuasa").status_code == 200


def test_a_representative_opens_by_his_code_until_his_last_day(luar: Luar) -> None:
    k = luar.kantor
    luar.klaim_pekerja()
    sampai = besok(10)
    kuasa = luar.kuasakan(sampai)
    luar.sebagai("pekerja")
    kode = undangan.kode_kuasa(kuasa)
    assert kode in luar.halaman().text
    luar.sebagai("lain")
    assert "Kode ini untuk kuasa." in luar.klaim(kode).text
    luar.sebagai("kuasa")
    assert luar.halaman().status_code == 404
    assert luar.klaim(kode).status_code == 302
    halaman = luar.halaman()
    assert halaman.status_code == 200
    assert kode not in halaman.text
    assert luar.klaim(kode).location.endswith(f"/saya/{k.id}")
    k.pada(sampai)
    luar.sebagai("kuasa")
    assert luar.halaman().status_code == 200
    k.maju(1)
    luar.sebagai("kuasa")
    assert luar.halaman().status_code == 404


def test_the_code_of_a_representative_asks_for_the_address_that_the_party_wrote(
    luar: Luar,
) -> None:
    k = luar.kantor
    luar.klaim_pekerja()
    data = {
        "pihak_id": k.pemohon,
        "nama": "Kuasa",
        "nomor": "7/SK",
        "lingkup": "Mediasi",
        "berlaku_sampai": besok(9),
        "surel": "orang.lain@uji.test",
    }
    k.lakukan(Tindakan.TUNJUK_KUASA, luar.akun["pekerja"].pelaku, **data)
    (kuasa,) = k.pihak("pemohon").kuasa
    k.lakukan(Tindakan.PERIKSA_KUASA, luar.petugas, kuasa_id=kuasa.id, putusan="terima")
    luar.sebagai("kuasa")
    assert "kuasa dengan surel lain" in luar.klaim(undangan.kode_kuasa(kuasa)).text


def test_dismissed_at_once(luar: Luar) -> None:
    k = luar.kantor
    luar.klaim_pekerja()
    kuasa = luar.kuasakan(besok(10))
    luar.sebagai("kuasa")
    luar.klaim(undangan.kode_kuasa(kuasa))
    assert luar.halaman("/tindakan/cabut_kuasa").status_code == 409
    luar.sebagai("pekerja")
    assert luar.tindakan(Tindakan.CABUT_KUASA).status_code == 302
    luar.sebagai("kuasa")
    assert luar.halaman().status_code == 404
    assert k.pihak("pemohon").kuasa[0].status.value == "dicabut"


def test_who_used_a_code_is_the_offices_to_know(luar: Luar) -> None:
    k = luar.kantor
    luar.klaim_pekerja()
    assert luar.undangan(k.pemohon).dipakai_oleh_id == luar.akun["pekerja"].id
    luar.wakilkan()
    luar.sebagai("perusahaan")
    assert luar.akun["pekerja"].nama not in luar.halaman().text


def test_only_the_office_invites(luar: Luar, pengguna) -> None:
    from hi_cases.core.errors import TidakBerizin, TidakDitemukan

    for peran in ("analis", "kadis"):
        with pytest.raises(TidakBerizin):
            undangan.buat(pengguna(peran).pelaku, luar.kantor.pemohon)
    with pytest.raises(TidakDitemukan):
        undangan.buat(luar.akun["pekerja"].pelaku, luar.kantor.pemohon)
    with pytest.raises(TidakBerizin):
        undangan.buat(luar.kantor.akun[Peran.MEDIATOR], luar.kantor.pemohon)


def test_the_code_is_printed_the_same_again(luar: Luar) -> None:
    satu = undangan.buat(luar.petugas, luar.kantor.pemohon)
    kode = undangan.kode_undangan(satu)
    db.session.expire_all()
    assert undangan.kode_undangan(luar.undangan(luar.kantor.pemohon)) == kode
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", kode)
    assert kode[:9].replace("-", "") == satu.kode


def _klaim_perusahaan(luar: Luar, siapa: str = "perusahaan") -> WakilPerusahaan:
    luar.sebagai(siapa)
    surat = {
        "jabatan": "HRD",
        "nomor_surat": "1/ST",
        "surat": (io.BytesIO(pdf()), "tugas.pdf"),
        "kode": luar.kode(luar.kantor.termohon),
        "langkah": "buka",
    }
    jawaban = luar.client.post("/klaim", data=surat, content_type="multipart/form-data")
    assert jawaban.status_code == 302
    return db.session.query(WakilPerusahaan).order_by(WakilPerusahaan.id.desc()).first()


def test_with_the_letter_of_a_company_ends_what_it_opened(luar: Luar) -> None:
    from hi_cases.perselisihan import services
    from hi_cases.perusahaan import services as perusahaan

    luar.daftarkan_pengusaha()
    wakil = _klaim_perusahaan(luar)
    assert luar.halaman().status_code == 200
    services.verifikasi_wakil(luar.petugas, wakil.id, besok(5))
    luar.kantor.maju(5)
    luar.sebagai("perusahaan")
    assert luar.halaman().status_code == 200
    luar.kantor.maju(1)
    luar.sebagai("perusahaan")
    assert luar.halaman().status_code == 404
    baru = _klaim_perusahaan(luar)
    assert luar.halaman().status_code == 404
    assert "sedang diperiksa petugas" in luar.client.get("/saya").text
    services.verifikasi_wakil(luar.petugas, baru.id, None)
    luar.sebagai("perusahaan")
    assert luar.halaman().status_code == 200
    perusahaan.cabut_wakil(luar.petugas, baru.id, "Pindah kerja")
    assert luar.halaman().status_code == 404


def test_a_refused_letter_ends_what_the_code_opened(luar: Luar) -> None:
    from hi_cases.perusahaan import services as perusahaan

    luar.daftarkan_pengusaha()
    wakil = _klaim_perusahaan(luar)
    perusahaan.tolak_wakil(luar.petugas, wakil.id, "Surat tidak ditandatangani")
    assert luar.halaman().status_code == 404
    assert "Surat tidak ditandatangani" in luar.client.get("/saya").text


def test_a_company_that_is_not_registered_yet_reads_and_hangs_its_letter_on_the_party(
    luar: Luar,
) -> None:
    k = luar.kantor
    assert k.pihak("termohon").perusahaan_id is None
    luar.sebagai("perusahaan")
    surat = {
        "kode": luar.kode(k.termohon),
        "langkah": "buka",
        "jabatan": "Direktur",
        "nomor_surat": "Akta 5",
        "surat": (io.BytesIO(pdf()), "akta.pdf"),
    }
    jawaban = luar.client.post("/klaim", data=surat, content_type="multipart/form-data")
    assert jawaban.status_code == 302
    (berkas,) = db.session.query(Berkas).all()
    assert (berkas.rujukan_jenis, berkas.rujukan_id) == ("pihak", k.termohon)
    assert luar.halaman().status_code == 200
    assert [a.penuh for a in _akses()] == [False]


def test_the_letter_of_a_company_survives_an_ended_session(luar: Luar, jam) -> None:
    from datetime import timedelta
    from urllib.parse import parse_qs, urlsplit

    from hi_cases.core import clock

    k = luar.kantor
    luar.daftarkan_pengusaha()
    kode = luar.kode(k.termohon)
    luar.sebagai("perusahaan")
    luar.client.get("/saya")
    jam.atur((clock.sekarang() + timedelta(hours=9)).isoformat())
    surat = {
        "kode": kode,
        "langkah": "buka",
        "jabatan": "Manajer HRD",
        "nomor_surat": "9/ST",
        "surat": (io.BytesIO(pdf()), "tugas.pdf"),
    }
    akhir = luar.client.post("/klaim", data=surat, content_type="multipart/form-data")
    assert "/login?next=" in akhir.location
    kembali = parse_qs(urlsplit(akhir.location).query)["next"][0]
    luar.sebagai("perusahaan")
    halaman = luar.client.get(kembali).text
    titipan = re.search(r'name="surat" value="([^"]+)"', halaman)[1]
    assert "Manajer HRD" in halaman
    assert "tugas.pdf" in halaman
    isi = {"kode": kode, "jabatan": "Manajer HRD", "nomor_surat": "9/ST", "surat": titipan}
    periksa = luar.client.post("/klaim", data=isi).text
    assert "Perkara yang akan dibuka" in periksa
    assert "tugas.pdf" in periksa
    assert luar.client.post("/klaim", data={**isi, "langkah": "buka"}).status_code == 302
    assert db.session.query(Berkas).one().nama_asli == "tugas.pdf"


def test_a_button_pressed_twice_leads_to_the_case_again(luar: Luar) -> None:
    k = luar.kantor
    kode = luar.kode(k.pemohon)
    luar.sebagai("pekerja")
    for _ in range(2):
        assert luar.klaim(kode).location.endswith(f"/saya/{k.id}")
    assert len(_akses()) == 1
    (akses,) = _akses()
    akses.dicabut_pada, akses.dicabut_karena = akses.dibuka_pada, "Salah orang"
    db.session.flush()
    assert PESAN in luar.klaim(kode).text
    assert luar.halaman().status_code == 404


def test_who_speaks_for_the_company_already_shows_no_letter_again(luar: Luar) -> None:
    luar.wakilkan()
    kode = luar.kode(luar.kantor.termohon)
    luar.sebagai("perusahaan")
    assert (
        "Siapa Anda di perusahaan ini" not in luar.client.post("/klaim", data={"kode": kode}).text
    )
    assert luar.klaim(kode).status_code == 302
    assert db.session.query(WakilPerusahaan).count() == 1
