"""A request about personal data from receipt to answer: hours, identity, copy, who may have it."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from openpyxl import load_workbook
from werkzeug.datastructures import FileStorage

from hi_cases.audit.models import Jejak
from hi_cases.core import pekerjaan
from hi_cases.core.authz import UMUM, Pelaku, Peran
from hi_cases.core.clock import WIB
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.services import permintaan, salinan
from hi_cases.data_pribadi.types import DasarTolak
from hi_cases.dokumen.queries import berkas_menurut
from hi_cases.dokumen.services import titip
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.urusan import services as urusan
from hi_cases.urusan.services import kartu
from tests.factories.berkas import pdf
from tests.perangkat.acuan import muat_acuan

KABID = Pelaku(9001, "Kabid", frozenset({Peran.KABID}))
ISI = {"hak": "akses", "uraian": "Semua data tentang saya."}


@pytest.fixture
def kantor(app, jam):
    jam.atur("2026-04-03T16:30:00+07:00")
    muat_acuan()


def _lakukan(satu, tindakan: str, oleh: Pelaku = KABID, **data: object):
    return urusan.lakukan(oleh, satu.id, tindakan, satu.versi, data)


@pytest.fixture
def pekerja(kantor, pengguna):
    return pengguna("pekerja")


def _ajukan(akun, **lain: object):
    isi = {**ISI, "nama": akun.nama, "kontak": akun.email, **lain}
    return permintaan.ajukan(akun.pelaku, isi, akun.id)[0]


def _susun(satu) -> None:
    _lakukan(satu, "susun_salinan")
    kerja = db.session.get_one(Pekerjaan, baca.satu(satu.id).pekerjaan_id)
    assert pekerjaan.mulai(kerja.id)
    pekerjaan.selesaikan(kerja, salinan.kerjakan(kerja))


def _dikerjakan(satu, oleh: Pelaku) -> None:
    _lakukan(satu, "periksa_identitas", tanggal="2026-04-03", cara="akun")
    _lakukan(satu, "ambil", oleh)


def test_the_hours_run_from_the_minute_through_the_weekend_and_the_reminder_by_the_day(
    pekerja,
) -> None:
    satu = _ajukan(pekerja)
    b = baca.satu_saya(pekerja.pelaku, satu.id)
    # UU 27/2022 Ps. 32: 3 x 24 hours from the request; Friday 16.30 to Monday 16.30.
    assert b.sampai == datetime(2026, 4, 6, 16, 30, tzinfo=WIB)
    assert (b.sisa, b.lewat) == ("72 jam lagi", False)
    assert kalender.jatuh_berjalan("urusan", [satu.id])[satu.id]["PDP-3X24"].day == 6


def test_the_queue_is_sorted_by_the_hour_and_leaves_out_what_ended(pekerja, jam) -> None:
    pertama = _ajukan(pekerja)
    jam.atur("2026-04-03T17:30:00+07:00")
    kedua = _ajukan(pekerja)
    loket = urusan.buat(
        KABID,
        "permintaan_data",
        {**ISI, "nama": "A", "kontak": "B", "tanggal": "2026-04-03", "pukul": "09.15"},
    )
    assert [b.urusan.id for b in baca.antrean().baris] == [loket.id, pertama.id, kedua.id]
    permintaan.tarik(pekerja.pelaku, pertama.id, "Tidak jadi.")
    assert [b.urusan.id for b in baca.antrean().baris] == [loket.id, kedua.id]
    assert baca.hitung(KABID) == 2


@pytest.mark.parametrize("pukul", ["", "siang", "25.00", "23.59"])
def test_an_hour_that_is_none_or_lies_ahead_is_refused(kantor, pukul: str) -> None:
    isi = {**ISI, "nama": "A", "kontak": "B", "tanggal": "2026-04-03", "pukul": pukul}
    with pytest.raises(DataTidakSah) as galat:
        urusan.buat(KABID, "permintaan_data", isi)
    assert set(galat.value.bidang) == {"pukul"}


def test_access_is_answered_only_with_its_copy_and_only_its_owner_takes_it(
    pekerja, pengguna, jam
) -> None:
    satu = _ajukan(pekerja)
    _dikerjakan(satu, pengguna("kabid").pelaku)
    with pytest.raises(TindakanDitolak, match="Susun salinan"):
        _lakukan(satu, "jawab", tanggal="2026-04-03", jawaban="Terlampir.")
    _susun(satu)
    with pytest.raises(TindakanDitolak, match="sesudah permintaan ini dijawab"):
        salinan.keluarkan(pekerja.pelaku, satu.id)
    jam.atur("2026-04-06T10:00:00+07:00")
    _lakukan(satu, "jawab", tanggal="2026-04-06", jawaban="Terlampir.")
    (tenggat,) = kalender.tenggat_untuk(satu.rujukan)
    assert (tenggat.dipenuhi_pada.day, tenggat.jatuh.day) == (6, 6)
    with pytest.raises(TidakDitemukan):
        salinan.keluarkan(pengguna("pekerja").pelaku, satu.id)
    with pytest.raises(TidakDitemukan):
        salinan.keluarkan(KABID, satu.id)
    nama, isi = salinan.keluarkan(pekerja.pelaku, satu.id)
    assert nama == f"salinan-data-{satu.nomor}.xlsx"
    buku = load_workbook(io.BytesIO(isi))
    assert [pekerja.email in str(sel.value) for sel in buku["Akun"]["B"]].count(True) == 1
    assert buku["Permintaan data pribadi"]["A2"].value == satu.nomor
    jejak = db.session.query(Jejak).filter_by(tindakan="permintaan_data.salinan_diunduh").one()
    assert jejak.pelaku_id == pekerja.id
    kabar = db.session.query(Kabar).filter_by(penerima_id=pekerja.id).all()
    assert [k.judul for k in kabar if "jawab permintaan" in k.judul]
    assert pekerja.nama not in "".join(k.judul + k.isi for k in kabar)


def test_the_trail_keeps_no_name_and_no_story(pekerja) -> None:
    _ajukan(pekerja, uraian="Cerita rahasia.")
    baris = db.session.query(Jejak).filter_by(tindakan="permintaan_data.buat").one()
    assert "Cerita rahasia." not in str(baris.sesudah)
    assert pekerja.email not in str(baris.sesudah)


def test_a_request_without_account_is_joined_to_no_account_that_is_not_there(
    kantor, pengguna
) -> None:
    isian = {"tanggal": "2026-04-03", "cara": "tanda_pengenal"}
    for nama, surel in (("Budi", "tidak@ada.test"), ("Ani", pengguna("petugas").email)):
        isi = {**ISI, "nama": nama, "kontak": "0812"}
        satu, _ = permintaan.ajukan(Pelaku(None, "Pengunjung"), isi)
        with pytest.raises(DataTidakSah, match="Tidak ada akun aktif"):
            _lakukan(satu, "periksa_identitas", **isian, surel_akun=surel)


def test_a_request_without_account_is_not_proved_by_one_and_keeps_its_card(
    kantor, client, masuk, pengguna
) -> None:
    satu, awal = permintaan.ajukan(UMUM, {**ISI, "nama": "Budi", "kontak": "0812"})
    with pytest.raises(DataTidakSah, match="tidak datang dari sebuah akun"):
        _lakukan(satu, "periksa_identitas", tanggal="2026-04-03", cara="akun")
    assert satu.tahap == "diterima"
    assert kartu.kartu_ada(satu.id) == awal
    masuk(client, pengguna("petugas"))
    halaman = client.get(f"/kantor/urusan/{satu.id}/tindakan/periksa_identitas").text
    assert "Berikan PIN barunya" in halaman


def test_a_request_without_account_is_joined_to_the_one_that_the_officer_names(
    kantor, pengguna
) -> None:
    isi = {**ISI, "nama": "Budi", "kontak": "0812"}
    satu, _ = permintaan.ajukan(Pelaku(None, "Pengunjung"), isi)
    isian = {"tanggal": "2026-04-03", "cara": "tanda_pengenal"}
    milik = pengguna("pekerja")
    _lakukan(satu, "periksa_identitas", **isian, surel_akun=milik.email.upper())
    assert baca.satu(satu.id).pengguna_id == milik.id


def test_a_refusal_carries_its_article_and_ends_the_hours(pekerja) -> None:
    satu = _ajukan(pekerja, hak="penghapusan")
    _lakukan(
        satu, "tolak", tanggal="2026-04-03", pasal="penegakan", alasan="Perkara masih berjalan."
    )
    assert not kalender.jatuh_berjalan("urusan", [satu.id])
    assert satu.isi["pasal"] == "penegakan"


def test_an_account_has_at_most_five_open_requests(pekerja) -> None:
    for nomor in range(permintaan.TERBUKA_MAKS):
        _ajukan(pekerja, uraian=f"Data nomor {nomor}.")
    with pytest.raises(TindakanDitolak, match="belum dijawab"):
        _ajukan(pekerja)


def test_the_public_form_gives_code_and_pin_that_open_the_page_which_names_nobody(
    kantor, client, app
) -> None:
    app.extensions["hi_pembatas"].reset()
    kosong = client.post("/data-pribadi/minta", data={"hak": "akses"})
    assert kosong.status_code == 422
    assert "Tulis nama Anda." in kosong.text
    isi = {**ISI, "nama": "Budi Santoso", "kontak": "budi@contoh.test"}
    mesin = client.post("/data-pribadi/minta", data={**isi, "situs": "http://contoh"})
    assert (mesin.status_code, "Isian tersembunyi ikut terisi" in mesin.text) == (422, True)
    assert client.post("/data-pribadi/minta", data=isi).location == "/data-pribadi/tanda-terima"
    assert client.post("/data-pribadi/minta", data=isi).status_code == 303
    assert baca.hitung(KABID) == 1, "pressed twice, it is one request"
    terima = client.get("/data-pribadi/tanda-terima").text
    assert "6 April 2026 pukul 16.30" in terima
    kode, pin = (s.split("</dd>")[0] for s in terima.split('<dd class="nomor">')[1:3])
    salah = client.post("/lacak", data={"kode": kode, "pin": "000000" if pin != "000000" else "1"})
    assert (salah.status_code, "tidak cocok" in salah.text) == (422, True)
    asing = client.post("/lacak", data={"kode": "ZZZZZZZ9", "pin": "000000"})
    assert asing.text.replace("ZZZZZZZ9", kode) == salah.text, "no word tells that a code is there"
    assert client.post("/lacak", data={"kode": kode.lower(), "pin": pin}).status_code == 303
    halaman = client.get("/lacak").text
    assert "Tahap 1 dari 4: diterima" in halaman
    assert "Dijawab paling lambat 6 April 2026 pukul 16.30 WIB." in halaman
    assert "Budi" not in halaman
    assert "contoh.test" not in halaman


def test_pages_of_the_account_and_of_the_office_show_the_hours(
    pekerja, client, masuk, pengguna
) -> None:
    masuk(client, pekerja)
    assert client.post("/data-pribadi-saya/minta", data=ISI).status_code == 302
    (b,) = baca.milik_saya(pekerja.pelaku)
    alamat = f"/data-pribadi-saya/{b.urusan.id}"
    assert "6 April 2026 pukul 16.30" in client.get(alamat).text
    assert b.urusan.nomor in client.get("/data-pribadi-saya").text
    assert client.get(f"{alamat}/tarik").status_code == 200
    masuk(client, pengguna("kabid"))
    assert client.get(alamat).status_code == 404
    assert "72 jam lagi" in client.get("/kantor/permintaan-data").text
    rinci = client.get(f"/kantor/urusan/{b.urusan.id}").text
    assert "Diterima" in rinci
    assert pekerja.email in rinci


def _unggahan(isi: bytes, nama: str) -> FileStorage:
    return FileStorage(io.BytesIO(isi), nama)


def test_the_pin_of_the_counter_is_shown_to_no_browser_that_sent_the_form(
    kantor, app, client
) -> None:
    app.extensions["hi_pembatas"].reset()
    isi = {**ISI, "nama": "Budi Santoso", "kontak": "0812"}
    client.post("/data-pribadi/minta", data=isi)
    assert 'class="nomor"' in client.get("/data-pribadi/tanda-terima").text
    satu, _ = permintaan.ajukan(UMUM, isi)
    data = {"tanggal": "2026-04-03", "cara": "tanda_pengenal"}
    _lakukan(satu, "periksa_identitas", **data)
    assert client.get("/data-pribadi/tanda-terima").location == "/lacak"
    client.post("/data-pribadi/minta", data=isi)
    assert client.get("/data-pribadi/tanda-terima").location == "/lacak", "nor by sending it anew"


def _buka(klien, urusan_id: int):
    kode, pin = kartu.kartu_ada(urusan_id)
    return klien.post("/lacak", data={"kode": kode, "pin": pin})


def test_without_account_the_written_answer_is_taken_by_the_pin_of_the_counter_for_some_days(
    kantor, app, client, jam, pengguna
) -> None:
    kabid = pengguna("kabid").pelaku
    isi = {**ISI, "nama": "Budi Santoso", "kontak": "0812"}
    satu, awal = permintaan.ajukan(UMUM, isi)
    bukti = titip(UMUM, _unggahan(pdf("KTP"), "ktp.pdf"))
    data = {"tanggal": "2026-04-03", "cara": "tanda_pengenal"}
    urusan.lakukan(kabid, satu.id, "periksa_identitas", satu.versi, data, berkas=[bukti])
    lama = client.post("/lacak", data={"kode": awal.kode, "pin": awal.pin})
    assert lama.status_code == 422, "whoever sent the form has not shown who he is"
    _lakukan(satu, "ambil", kabid)
    jawab = titip(UMUM, _unggahan(pdf("Yang disimpan"), "jawaban.pdf"))
    data = {"tanggal": "2026-04-03", "jawaban": "Terlampir."}
    urusan.lakukan(kabid, satu.id, "jawab", satu.versi, data, berkas=[jawab])
    ktp, hasil = (s.id for s in berkas_menurut([satu.rujukan])[satu.rujukan])
    assert client.post(f"/lacak/berkas/{hasil}").status_code == 404, "nothing is open here"
    assert _buka(client, satu.id).status_code == 303
    halaman = client.get("/lacak").text
    assert "jawaban.pdf" in halaman
    assert "ktp.pdf" not in halaman
    assert client.post(f"/lacak/berkas/{ktp}").status_code == 404
    ambil = client.post(f"/lacak/berkas/{hasil}")
    assert ambil.data == pdf("Yang disimpan")
    assert ambil.headers["Cache-Control"] == "no-store"
    jejak = db.session.query(Jejak).filter_by(tindakan="permintaan_data.jawaban_diunduh").one()
    assert jejak.sesudah["berkas_id"] == hasil
    assert baca.satu(satu.id).diambil_pada is not None
    jam.atur("2026-04-18T09:00:00+07:00")
    app.extensions["hi_pembatas"].reset()
    _buka(client, satu.id)
    assert "jawaban.pdf" not in client.get("/lacak").text
    assert client.post(f"/lacak/berkas/{hasil}").status_code == 404


def test_a_refusal_of_whom_nobody_has_seen_is_handed_to_no_code(
    kantor, app, client, pengguna
) -> None:
    app.extensions["hi_pembatas"].reset()
    satu, awal = permintaan.ajukan(UMUM, {**ISI, "nama": "Budi Santoso", "kontak": "0812"})
    surat = titip(UMUM, _unggahan(pdf("Kepada Budi"), "tolak.pdf"))
    data = {"tanggal": "2026-04-03", "pasal": next(iter(DasarTolak)).value, "alasan": "Bukan dia."}
    kabid = pengguna("kabid").pelaku
    urusan.lakukan(kabid, satu.id, "tolak", satu.versi, data, berkas=[surat])
    client.post("/lacak", data={"kode": awal.kode, "pin": awal.pin})
    halaman = client.get("/lacak").text
    assert "tolak.pdf" not in halaman
    assert "diserahkan di loket" in halaman
    (berkas,) = berkas_menurut([satu.rujukan])[satu.rujukan]
    assert client.post(f"/lacak/berkas/{berkas.id}").status_code == 404


def test_of_an_account_the_card_hands_nothing_over(pekerja, client, pengguna) -> None:
    kabid = pengguna("kabid").pelaku
    satu = _ajukan(pekerja, hak="perbaikan")
    _dikerjakan(satu, kabid)
    jawab = titip(UMUM, _unggahan(pdf("Jawab"), "jawaban.pdf"))
    data = {"tanggal": "2026-04-03", "jawaban": "Terlampir."}
    urusan.lakukan(kabid, satu.id, "jawab", satu.versi, data, berkas=[jawab])
    _buka(client, satu.id)
    assert "jawaban.pdf" not in client.get("/lacak").text
