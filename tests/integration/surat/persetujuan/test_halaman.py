"""Pages of the way of a letter, of the book of numbers and of stand-ins."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hi_cases.core import clock, rujukan
from hi_cases.core.db import db
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.surat import services
from hi_cases.surat.models import Delegasi, NomorSurat, Surat
from hi_cases.surat.queries.setujui import LamaTerbit, lama_terbit
from hi_cases.surat.services import nomor
from hi_cases.surat.types import CaraTanda, StatusSurat
from tests.factories import berkas as contoh_berkas
from tests.integration.surat.persetujuan.dunia import (
    LENGKAP,
    MEDIATOR_SAJA,
    Kantor,
    draf,
    giliran_kini,
    tambah_templat,
    templat,
)


def _draf(kantor: Kantor, langkah=LENGKAP, **lain: Any) -> Surat:
    surat = draf(kantor.mediator, tambah_templat(templat("surat_contoh", langkah)), **lain)
    db.session.commit()
    return surat


def _diajukan(kantor: Kantor, langkah=LENGKAP) -> Surat:
    surat = _draf(kantor, langkah)
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    db.session.commit()
    return surat


def _terbit(kantor: Kantor) -> Surat:
    surat = _diajukan(kantor, MEDIATOR_SAJA)
    services.setujui(kantor.mediator, giliran_kini(surat).id, surat.versi)
    db.session.commit()
    return surat


def _isi(jawaban: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", jawaban.text).split())


def test_handing_in_asks_first_and_names_what_is_missing(kantor: Kantor, client, masuk) -> None:
    masuk(client, kantor.akun("mediator"))
    surat = _draf(kantor, bebas={"bebas": ""})
    halaman = client.get(f"/surat/{surat.id}/ajukan")
    assert "Belum lengkap Uraian belum ditulis." in _isi(halaman)
    jawaban = client.post(f"/surat/{surat.id}/ajukan", data={"versi": surat.versi})
    assert jawaban.status_code == 422
    assert "Uraian belum ditulis." in _isi(jawaban)
    surat.bebas = {"bebas": "Ada."}
    db.session.commit()
    assert "1. " not in _isi(client.get(f"/surat/{surat.id}/ajukan"))
    assert "Memeriksa : Sub koordinator" in _isi(client.get(f"/surat/{surat.id}/ajukan"))
    jawaban = client.post(f"/surat/{surat.id}/ajukan", data={"versi": surat.versi})
    assert jawaban.location == f"/surat/{surat.id}"
    assert surat.status is StatusSurat.DIPERIKSA
    assert client.get(f"/surat/{surat.id}/ajukan").location == f"/surat/{surat.id}"


def test_who_has_the_turn_finds_the_button_on_the_letter(kantor: Kantor, app, masuk) -> None:
    surat = _diajukan(kantor)
    subkoor, kabid = app.test_client(), app.test_client()
    masuk(subkoor, kantor.akun("subkoor"))
    masuk(kabid, kantor.akun("kabid"))
    assert "Nyatakan sudah diperiksa" in subkoor.get(f"/surat/{surat.id}").text
    assert "Kembalikan kepada penulis" not in kabid.get(f"/surat/{surat.id}").text
    langkah = giliran_kini(surat).id
    assert kabid.get(f"/surat/langkah/{langkah}/setujui").status_code == 403
    isi = {"versi": surat.versi, "catatan": "Baik."}
    jawaban = subkoor.post(f"/surat/langkah/{langkah}/setujui", data=isi)
    assert jawaban.location == f"/surat/{surat.id}"
    assert "Setujui surat" in kabid.get(f"/surat/{surat.id}").text
    assert "Baik." in kabid.get(f"/surat/{surat.id}").text


def test_a_double_click_issues_once_and_says_so(kantor: Kantor, client, masuk) -> None:
    surat = _diajukan(kantor, MEDIATOR_SAJA)
    masuk(client, kantor.akun("mediator"))
    jalur, isi = f"/surat/langkah/{giliran_kini(surat).id}/setujui", {"versi": surat.versi}
    assert client.post(jalur, data=isi | {"cara": "basah"}).status_code == 303
    kedua = client.post(jalur, data=isi | {"cara": "basah"})
    assert kedua.status_code == 422
    assert "baru saja diproses" in _isi(kedua)
    assert db.session.query(NomorSurat).count() == 1
    assert surat.cara_tanda is CaraTanda.BASAH
    assert "Surat terbit dengan nomor 560/001/HI-S/IV/2026." in _isi(kedua)


def test_returned_with_what_to_mend(kantor: Kantor, client, masuk) -> None:
    surat = _diajukan(kantor)
    masuk(client, kantor.akun("subkoor"))
    jalur = f"/surat/langkah/{giliran_kini(surat).id}/kembalikan"
    kosong = client.post(jalur, data={"versi": surat.versi, "catatan": ""})
    assert kosong.status_code == 422
    assert "Tulis apa yang harus diperbaiki penulis." in _isi(kosong)
    client.post(jalur, data={"versi": surat.versi, "catatan": "Perbaiki uraiannya."})
    assert surat.status is StatusSurat.DRAF
    assert "Perbaiki uraiannya." in client.get(f"/surat/{surat.id}").text


def test_taken_back_cancelled_replaced_by_their_pages(kantor: Kantor, client, masuk) -> None:
    surat = _diajukan(kantor, MEDIATOR_SAJA)
    masuk(client, kantor.akun("mediator"))
    client.post(f"/surat/{surat.id}/tarik", data={"versi": surat.versi})
    assert surat.status is StatusSurat.DRAF
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    services.setujui(kantor.mediator, giliran_kini(surat).id, surat.versi)
    db.session.commit()
    jawaban = client.post(f"/surat/{surat.id}/ganti", data={"versi": surat.versi})
    baru = db.session.query(Surat).filter_by(mengganti_id=surat.id).one()
    assert jawaban.location == f"/surat/{baru.id}"
    assert "Surat ini menggantikan" in client.get(f"/surat/{baru.id}").text
    assert "Penggantinya sedang disiapkan" in client.get(f"/surat/{surat.id}").text
    tanpa = client.post(f"/surat/{surat.id}/batalkan", data={"versi": surat.versi, "alasan": ""})
    assert tanpa.status_code == 422
    client.post(f"/surat/{surat.id}/batalkan", data={"versi": surat.versi, "alasan": "Keliru"})
    assert surat.status is StatusSurat.DIBATALKAN
    assert "Keliru" in client.get("/surat/nomor").text


@pytest.mark.parametrize("versi", [{}, {"versi": ""}, {"versi": "kini"}])
def test_an_act_without_the_version_that_its_page_showed_is_refused(
    kantor: Kantor, client, masuk, versi
) -> None:
    surat = _draf(kantor, MEDIATOR_SAJA)
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    langkah = giliran_kini(surat)
    db.session.commit()
    masuk(client, kantor.akun("mediator"))
    jawaban = client.post(f"/surat/langkah/{langkah.id}/setujui", data={"cara": "basah", **versi})
    assert jawaban.status_code in {409, 422}
    assert "baru saja diproses" in _isi(jawaban)
    assert surat.status is StatusSurat.DIPERIKSA
    assert client.post(f"/surat/{surat.id}/tarik", data=versi).status_code in {409, 422}
    assert surat.status is StatusSurat.DIPERIKSA


@pytest.mark.parametrize("cara", [{}, {"cara": ""}, {"cara": "stempel"}, {"cara": "sertifikat"}])
def test_a_way_of_signing_that_there_is_not_is_not_taken_for_ink(
    kantor: Kantor, client, masuk, cara
) -> None:
    surat = _draf(kantor, MEDIATOR_SAJA)
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    langkah = giliran_kini(surat)
    db.session.commit()
    masuk(client, kantor.akun("mediator"))
    jawaban = client.post(
        f"/surat/langkah/{langkah.id}/setujui", data={"versi": surat.versi, **cara}
    )
    assert jawaban.status_code == 422
    assert surat.status is StatusSurat.DIPERIKSA


def test_the_scan_of_ink_hangs_on_the_letter(kantor: Kantor, client, masuk) -> None:
    surat = _terbit(kantor)
    masuk(client, kantor.akun("petugas"))
    assert "Belum ada pindaian." in client.get(f"/surat/{surat.id}").text
    kosong = client.post(f"/surat/{surat.id}/pindaian", data={})
    assert "Unggah pindaian surat" in _isi(kosong)
    isi = {"pindaian": (io.BytesIO(contoh_berkas.pdf("tanda")), "bertanda.pdf")}
    jawaban = client.post(
        f"/surat/{surat.id}/pindaian", data=isi, content_type="multipart/form-data"
    )
    assert jawaban.location == f"/surat/{surat.id}"
    halaman = client.get(f"/surat/{surat.id}").text
    assert "bertanda.pdf" in halaman
    (jalur,) = re.findall(r'href="(/berkas/\d+)"', halaman)
    assert client.get(jalur).status_code == 200


def test_the_scan_is_asked_for_ink_only(kantor: Kantor, client, masuk) -> None:
    surat = _draf(kantor)
    masuk(client, kantor.akun("petugas"))
    assert client.get(f"/surat/{surat.id}/pindaian").status_code == 404


def test_the_book_pages_back_and_shows_what_came_before_it(kantor: Kantor, client, masuk) -> None:
    from hi_cases.core import nomor as penghitung

    penghitung.ambil("surat", 2026)
    for ke in range(55):
        nomor.ambil(kantor.petugas, "surat", clock.hari_ini(), untuk=f"uji {ke}")
    db.session.commit()
    masuk(client, kantor.akun("admin"))
    halaman = client.get("/surat/nomor")
    assert "55 nomor. Nomor urut 1 diberikan sebelum buku ini dipakai." in _isi(halaman)
    assert "560/056/HI-S/IV/2026" in halaman.text
    assert "560/006/HI-S/IV/2026" not in halaman.text
    (lanjut,) = re.findall(r'rel="next" href="([^"]+)"', halaman.text)
    assert "560/006/HI-S/IV/2026" in client.get(lanjut.replace("&amp;", "&")).text
    assert client.get("/surat/nomor?seri=lain").status_code == 404
    assert client.get("/surat/nomor?tahun=abc").status_code == 404
    assert client.get("/surat/nomor?setelah=abc").status_code == 200


def test_a_number_without_a_letter_is_cancelled_on_its_page(kantor: Kantor, app, masuk) -> None:
    satu = nomor.ambil(kantor.petugas, "anjuran", clock.hari_ini(), untuk="Anjuran")
    db.session.commit()
    kabid, mediator = app.test_client(), app.test_client()
    masuk(kabid, kantor.akun("kabid"))
    masuk(mediator, kantor.akun("mediator"))
    jalur = f"/surat/nomor/{satu.id}/batalkan"
    assert mediator.post(jalur, data={"alasan": "Tidak dipakai"}).status_code == 403
    assert kabid.post(jalur, data={"alasan": ""}).status_code == 422
    assert kabid.post(jalur, data={"alasan": "Tidak dipakai"}).status_code == 303
    assert "Tidak dipakai" in kabid.get("/surat/nomor").text
    assert kabid.post(jalur, data={"alasan": "Sekali lagi"}).status_code == 422


DELEGASI = {
    "peran": "kabid",
    "sebutan": "plh",
    "dari": "2026-04-06",
    "sampai": "2026-04-10",
    "dasar": "Surat Perintah 1",
}


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"sampai": "2026-04-05"}, "Hari terakhir tidak boleh sebelum hari pertama."),
        ({"dari": "2026-03-02", "sampai": "2026-03-06"}, "Masa ini sudah lewat"),
        ({"dasar": " "}, "Tulis surat perintah atau keputusannya."),
        ({"peran": "mediator"}, "Pilih"),
        ({"pengguna_id": "0"}, "Pilih"),
    ],
)
def test_a_stand_in_that_makes_no_sense_is_refused(
    kantor: Kantor, client, masuk, ubah: dict[str, str], kalimat: str
) -> None:
    masuk(client, kantor.akun("admin"))
    isi = DELEGASI | {"pengguna_id": str(kantor.akun("subkoor").id)} | ubah
    jawaban = client.post("/surat/delegasi", data=isi)
    assert jawaban.status_code == 422
    assert kalimat in _isi(jawaban)
    assert db.session.query(Delegasi).count() == 0


def test_a_stand_in_is_recorded_seen_and_ended(kantor: Kantor, client, masuk) -> None:
    from hi_cases.audit import queries as audit

    wakil = kantor.akun("subkoor")
    masuk(client, kantor.akun("kabid"))
    isi = DELEGASI | {"pengguna_id": str(wakil.id)}
    assert client.post("/surat/delegasi", data=isi).status_code == 303
    tumpuk = client.post("/surat/delegasi", data=isi | {"dari": "2026-04-10"})
    assert "Subkoor Uji sudah menjadi Plh. Kepala bidang 6 April 2026" in _isi(tumpuk)
    satu = db.session.query(Delegasi).one()
    assert (satu.dari, satu.sampai) == (date(2026, 4, 6), date(2026, 4, 10))
    assert "berlaku" in _isi(client.get("/surat/delegasi"))
    assert client.post(f"/surat/delegasi/{satu.id}/cabut").status_code == 303
    assert satu.dicabut_oleh == "Kabid Uji"
    assert client.post(f"/surat/delegasi/{satu.id}/cabut").status_code == 409
    assert client.post("/surat/delegasi", data=isi).status_code == 303
    semua = [s.tindakan for s in audit.jejak(rujukan.Rujukan("pengguna", wakil.id))]
    assert semua == ["surat.delegasi", "surat.cabut_delegasi", "surat.delegasi"]


def test_who_holds_the_office_does_not_stand_in_for_himself(kantor: Kantor, client, masuk) -> None:
    kabid = kantor.akun("kabid")
    masuk(client, kantor.akun("admin"))
    jawaban = client.post("/surat/delegasi", data=DELEGASI | {"pengguna_id": str(kabid.id)})
    assert "Kabid Uji sendiri Kepala bidang" in _isi(jawaban)


def test_the_anjuran_tells_what_approval_takes_of_its_period(
    kantor: Kantor, client, masuk, jam
) -> None:
    """First session Mon 6 April: day 10 is Mon 20 April. Handed in on day 2 (Wed), 8 are left.

    Fri 3 April is a holiday, none lies between; on Fri 10 April approval has taken two.
    """
    jenis = replace(templat("anjuran", LENGKAP, seri="anjuran"), terbit_sebelum=("ANJ-10",))
    surat = draf(kantor.mediator, tambah_templat(jenis))
    kalender_kerja.buka(
        kantor.mediator, surat.rujukan, "ANJ-10", date(2026, 4, 6), label="Anjuran", bukti="sidang"
    )
    assert lama_terbit(surat) == LamaTerbit("ANJ-10", 0, 10, diajukan=False)
    jam.atur("2026-04-08")
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    jam.atur("2026-04-10")
    db.session.commit()
    assert lama_terbit(surat) == LamaTerbit("ANJ-10", 2, 8, diajukan=True)
    masuk(client, kantor.akun("mediator"))
    kalimat = "Persetujuan memakai 2 dari 8 hari kerja ANJ-10 yang tersisa saat diajukan."
    assert kalimat in _isi(client.get(f"/surat/{surat.id}"))


def test_letters_that_wait_stand_on_the_page_of_today(kantor: Kantor, app, masuk) -> None:
    surat = _diajukan(kantor, MEDIATOR_SAJA)
    for siapa, ada in (("mediator", True), ("kadis", False)):
        klien = app.test_client()
        masuk(klien, kantor.akun(siapa))
        jawaban = klien.get("/hari-ini")
        assert jawaban.status_code == 200
        assert ("Surat yang menunggu Anda (1)" in jawaban.text) is ada
        assert (f'href="/surat/{surat.id}"' in jawaban.text) is ada
