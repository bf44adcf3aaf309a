"""Pages: the ladder read and changed, with its trail; what was said of one deadline."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import AnakTangga, Kabar, PesanKeluar
from hi_cases.pemberitahuan.queries import tangga as baca
from hi_cases.pemberitahuan.queries.pengingat import tangga_semua
from hi_cases.pemberitahuan.rules.tangga import Anak
from hi_cases.pemberitahuan.services import tangga as layanan
from hi_cases.pemberitahuan.types import Kepada, StatusPesan
from tests.integration.pengingat.dunia import buka, hari_berjalan

UMUM = "/pengingat/tangga/umum"
ANAK_PJ = {"kapan": "sebelum", "jarak": "3", "kepada": "penanggung_jawab"}


def _anak(kode: str) -> set[tuple[int, str]]:
    semua = db.session.scalars(sa.select(AnakTangga).filter_by(kode=kode))
    return {(satu.selisih, satu.kepada.value) for satu in semua}


def _jejak() -> list[Jejak]:
    stmt = sa.select(Jejak).where(Jejak.rujukan_jenis == "tangga_pengingat").order_by(Jejak.urutan)
    return list(db.session.scalars(stmt))


def _teks(jawaban) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", jawaban.text))


@pytest.fixture
def termuat(acuan) -> None:
    layanan.muat_tangga(SISTEM)


def test_loading_twice_adds_nothing_and_keeps_what_the_office_changed(acuan):
    assert layanan.muat_tangga(SISTEM) == sum(map(len, baca.tangga_bawaan().values()))
    assert baca.tangga_tersimpan() == baca.tangga_bawaan()
    assert layanan.muat_tangga(SISTEM) == 0
    db.session.execute(sa.delete(AnakTangga).where(AnakTangga.selisih == -5))
    assert layanan.muat_tangga(SISTEM) == 0
    assert -5 not in {satu.selisih for isi in baca.tangga().values() for satu in isi}
    assert [satu.tindakan for satu in _jejak()] == ["tangga_pengingat.dimuat"]


def test_what_was_never_loaded_stands_as_shipped(acuan):
    assert baca.tangga_tersimpan() == {}
    assert baca.tangga() == baca.tangga_bawaan()


def test_everybody_in_the_office_reads_it_and_nobody_outside(client, masuk, termuat):
    for peran in ("mediator", "petugas", "analis", "kadis"):
        masuk(client, peran)
        teks = _teks(client.get("/pengingat/tangga"))
        assert "Tangga umum" in teks
        assert "H-2 Mediator atau petugas yang memegang, Sub koordinator" in teks
        satu = client.get("/pengingat/tangga/JWB-10?mulai=2026-03-11")
        assert satu.status_code == 200
        assert "Tambah pengingat" not in satu.text
        assert client.post(UMUM, data=ANAK_PJ).status_code == 403
    masuk(client, "pekerja")
    assert client.get("/pengingat/tangga").status_code == 403
    assert client.get("/pengingat/tangga/JWB-10").status_code == 404
    masuk(client, "kabid")
    assert client.get("/pengingat/tangga/NGAWUR").status_code == 404


def test_the_sample_names_days_and_what_is_skipped(client, masuk, termuat):
    masuk(client, "mediator")
    teks = _teks(client.get("/pengingat/tangga/JWB-10?mulai=2026-03-11"))
    assert "mulai Rabu, 11 Maret 2026, jatuh Rabu, 1 April 2026 ." in teks
    assert "Rabu, 25 Maret 2026 H-5 Pihak yang ditunggu" in teks
    assert "Kamis, 2 April 2026 H+1 Mediator atau petugas yang memegang" in teks
    pendek = _teks(client.get("/pengingat/tangga/PB-3?mulai=2026-03-27"))
    assert "Rabu, 25 Maret 2026 H-5 dilewati: sebelum mulai" in pendek
    assert "H-2 dilewati" not in pendek
    ganjil = ("", "kapan-kapan", "1990-01-01", "2099-01-01", "2027-12-30", "2100-12-31")
    for aneh in (*ganjil, "0001-01-01", "9999-12-31"):
        for kode in ("umum", "MED-7", "MED-30"):
            assert client.get(f"/pengingat/tangga/{kode}?mulai={aneh}").status_code == 200
    for kode in ("MOGOK-7", "GUG-1TH", "PDP-3X24", "PKB-RUNDING", "BIP-FAIL"):
        assert client.get(f"/pengingat/tangga/{kode}").status_code == 200


@pytest.mark.parametrize("peran", ["kabid", "admin"])
def test_a_rung_is_added_and_taken_away_with_a_trail(client, masuk, termuat, peran):
    akun = masuk(client, peran)
    jawaban = client.post(UMUM, data=ANAK_PJ, follow_redirects=True)
    assert "Pengingat H-3 ditambahkan." in jawaban.text
    assert (-3, "penanggung_jawab") in _anak("")
    hapus = {"selisih": "-5", "kepada": "penanggung_jawab"}
    client.post(f"{UMUM}/hapus", data=hapus)
    assert (-5, "penanggung_jawab") not in _anak("")
    tambah, kurang = _jejak()[1:]
    assert (tambah.tindakan, kurang.tindakan) == (
        "tangga_pengingat.ditambah",
        "tangga_pengingat.dihapus",
    )
    assert tambah.pelaku_id == akun.id
    assert tambah.sesudah is not None
    assert "H-3 penanggung_jawab" in tambah.sesudah["anak"]
    assert kurang.sebelum is not None
    assert "H-5 penanggung_jawab" in kurang.sebelum["anak"]
    # Twice is said, not done.
    assert client.post(f"{UMUM}/hapus", data=hapus).status_code == 409
    ulang = client.post(UMUM, data=ANAK_PJ)
    assert ulang.status_code == 422
    assert "sudah ada" in ulang.text


def test_a_period_gets_a_ladder_of_its_own_and_goes_back(client, masuk, termuat):
    masuk(client, "kabid")
    umum = _anak("")
    client.post("/pengingat/tangga/MED-7", data=ANAK_PJ)
    assert _anak("MED-7") == umum | {(-3, "penanggung_jawab")}
    assert _anak("") == umum
    assert "Ketentuan ini mempunyai tangga sendiri" in client.get("/pengingat/tangga/MED-7").text
    client.post("/pengingat/tangga/MED-7/kembalikan")
    assert _anak("MED-7") == set()
    client.post("/pengingat/tangga/JWB-10/hapus", data={"selisih": "-5", "kepada": "pihak"})
    assert (-5, "pihak") not in _anak("JWB-10")
    client.post("/pengingat/tangga/JWB-10/kembalikan")
    assert _anak("JWB-10") == {(-5, "pihak"), (-2, "pihak"), (0, "pihak"), (1, "penanggung_jawab")}
    assert _jejak()[-1].keterangan == "sesuai bawaan"


def test_the_last_rung_stays(client, masuk, termuat):
    masuk(client, "kabid")
    for selisih in (-5, -2, 0):
        data = {"selisih": str(selisih), "kepada": "pihak"}
        client.post("/pengingat/tangga/BIP-30/hapus", data=data)
    assert _anak("BIP-30") == {(0, "pihak")}
    assert "Hapus H" not in client.get("/pengingat/tangga/BIP-30").text


@pytest.mark.parametrize(
    ("alamat", "data", "pesan"),
    [
        (UMUM, {**ANAK_PJ, "jarak": ""}, "Tulis berapa hari kerja"),
        (UMUM, {**ANAK_PJ, "jarak": "99"}, "terlalu jauh"),
        (UMUM, {**ANAK_PJ, "kapan": "sesudah", "jarak": "31"}, "terlalu jauh"),
        (UMUM, {**ANAK_PJ, "kapan": "pada"}, "Kosongkan jumlah hari"),
        (UMUM, {**ANAK_PJ, "kepada": "pihak"}, "Pilih salah satu"),
        ("/pengingat/tangga/MED-7", {**ANAK_PJ, "kepada": "ketua"}, "Pilih salah satu"),
    ],
)
def test_what_makes_no_rung_is_said(client, masuk, termuat, alamat, data, pesan):
    masuk(client, "kabid")
    jawaban = client.post(alamat, data=data)
    assert jawaban.status_code == 422
    assert pesan in jawaban.text
    assert baca.tangga_tersimpan() == baca.tangga_bawaan()


def test_nonsense_to_be_taken_away_is_nowhere(client, masuk, termuat):
    masuk(client, "kabid")
    for data in ({}, {"selisih": "x", "kepada": "pihak"}, {"selisih": "0", "kepada": "ketua"}):
        assert client.post(f"{UMUM}/hapus", data=data).status_code == 404
    assert client.post("/pengingat/tangga/NGAWUR", data=ANAK_PJ).status_code == 404


def test_a_change_holds_from_the_next_run(kantor, jam, perekam, client, masuk):
    layanan.muat_tangga(SISTEM)
    layanan.tambah_anak(SISTEM, "", Anak(-3, Kepada.KADIS))
    buka(mediator=kantor.mediator.id)
    jam.atur("2026-03-27")
    assert {s.penerima_id for s in hari_berjalan(perekam)} == {kantor.mediator.id, kantor.kadis.id}


def test_the_page_of_one_deadline(kantor, dunia, jam, perekam, client, masuk, pengguna):
    pekerja = pengguna("pekerja", nama="Sari Pekerja")
    dunia.pihak = (pekerja.id,)
    tenggat = buka(kode="JWB-10", label="jawaban Sari", mediator=kantor.mediator.id)
    alamat = f"/pengingat/tenggat/{tenggat.id}"
    jam.atur("2026-03-24")
    masuk(client, kantor.mediator)
    assert "Belum ada pengingat tentang tenggat ini" in client.get(alamat).text
    jam.atur("2026-03-25T08:00:00+07:00")
    kabar = hari_berjalan(perekam)
    masuk(client, kantor.mediator)
    teks = _teks(client.get(alamat))
    assert "Pengingat: jawaban Sari" in teks
    assert "25 Maret 2026 H-5 Sari Pekerja Pihak yang ditunggu Aplikasi Disampaikan" in teks
    assert "Surel Menunggu" in teks
    kabar[0].dibuka_pada = kabar[0].dibuat_pada
    db.session.commit()
    assert "Disampaikan 25 Maret 2026 pukul 08.00 25 Maret 2026 pukul 08.00" in _teks(
        client.get(alamat)
    )
    # The administrator learns dates and states, no name of a party.
    masuk(client, kantor.admin)
    teks = _teks(client.get(alamat))
    assert "akun pihak" in teks
    assert "Sari" not in teks
    masuk(client, pekerja)
    assert client.get(alamat).status_code == 404
    assert db.session.scalar(sa.select(sa.func.count(Kabar.id))) == 1


@pytest.mark.parametrize("peran", ["admin", "kadis", "mediator"])
def test_what_a_mail_server_answered_stays_in_the_log(
    kantor, dunia, jam, perekam, client, masuk, pengguna, peran
):
    """It names the address of the party, which who may not read the case must not learn here."""
    pekerja = pengguna("pekerja", nama="Sari Pekerja")
    dunia.pihak = (pekerja.id,)
    tenggat = buka(kode="JWB-10", mediator=kantor.mediator.id)
    jam.atur("2026-03-25T08:00:00+07:00")
    hari_berjalan(perekam)
    pesan = db.session.scalars(sa.select(PesanKeluar)).one()
    pesan.status, pesan.galat = StatusPesan.GAGAL, f"550 5.1.1 <{pekerja.email}>: unknown"
    db.session.commit()
    masuk(client, getattr(kantor, peran))
    jawaban = client.get(f"/pengingat/tenggat/{tenggat.id}")
    assert "Surel Gagal" in _teks(jawaban)
    assert pekerja.email not in jawaban.text
    assert "550" not in jawaban.text


def test_a_deadline_of_a_thing_that_is_not_ones_to_see(kantor, client, masuk):
    tersembunyi = buka(13, mediator=kantor.mediator.id)
    masuk(client, kantor.mediator)
    assert client.get(f"/pengingat/tenggat/{tersembunyi.id}").status_code == 404
    assert client.get("/pengingat/tenggat/987654").status_code == 404


def test_the_list_of_ladders_reads_them_once(termuat, acuan, hitung_kueri):
    kabid = Pelaku(1, "Kabid", frozenset({Peran.KABID}))
    with hitung_kueri() as jalan:
        semua = tangga_semua(kabid)
    assert len(semua) > 20
    assert sum("FROM anak_tangga" in perintah for perintah in jalan) == 1
