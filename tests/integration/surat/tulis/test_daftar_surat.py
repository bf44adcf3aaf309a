"""The desk list: what waits for me, my drafts, what came back, what was issued."""

from __future__ import annotations

import hashlib
import re
from datetime import date

import pytest
from flask import current_app

from hi_cases.core.authz import Peran
from hi_cases.surat.models import Surat
from hi_cases.surat.queries import ambil
from hi_cases.surat.queries.daftar import (
    HalamanSurat,
    SaringanSurat,
    Tumpukan,
    daftar_surat,
    hitung_menunggu,
    jumlah_tumpukan,
)
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import ajukan, kembalikan, setujui
from hi_cases.surat.services import tulis as layanan
from hi_cases.surat.services.delegasi import catat as catat_delegasi
from hi_cases.surat.types import SebutanDelegasi
from tests.integration.surat.tulis.halaman import akun

ISIAN = {
    "perihal": "sidang",
    "untuk_tanggal": "2026-04-13",
    "pukul": "09:00",
    "tempat": "Ruang 1",
    "alasan_luar_jadwal": "Di kantor kecamatan.",
}


@pytest.fixture
def panggilan(kantor, mediator, tulis):
    """Return the maker of complete summonses."""
    return lambda: tulis("panggilan", kantor.termohon, **ISIAN)


def _maju(kantor, surat: Surat, peran: Peran) -> Surat:
    satu = giliran(surat.langkah)
    return setujui(kantor.akun[peran], satu.id, surat.versi)


def _halaman(pelaku, tumpukan: Tumpukan, batas: int = 50, **lain) -> HalamanSurat:
    # Lines link to their things, which takes an address to link from.
    with current_app.test_request_context():
        return daftar_surat(pelaku, SaringanSurat(tumpukan, **lain), batas)


def _ids(pelaku, tumpukan: Tumpukan, **lain) -> list[int]:
    return [b.surat.id for b in _halaman(pelaku, tumpukan, **lain).baris]


def test_a_letter_goes_from_pile_to_pile(kantor, panggilan) -> None:
    mediator, kabid = kantor.akun[Peran.MEDIATOR], kantor.akun[Peran.KABID]
    surat = panggilan()
    assert _ids(mediator, Tumpukan.DRAF) == [surat.id]
    ajukan(mediator, surat.id, surat.versi)
    assert _ids(mediator, Tumpukan.BERJALAN) == [surat.id]
    assert (hitung_menunggu(kabid), hitung_menunggu(mediator)) == (1, 0)
    kembalikan(kabid, giliran(surat.langkah).id, surat.versi, "Perbaiki alamat ruangnya.")
    assert _ids(mediator, Tumpukan.KEMBALI) == [surat.id]
    assert _ids(mediator, Tumpukan.DRAF) == []
    baris = _halaman(mediator, Tumpukan.KEMBALI).baris[0]
    assert baris.catatan == "Perbaiki alamat ruangnya."
    ajukan(mediator, surat.id, surat.versi)
    _maju(kantor, surat, Peran.KABID)
    assert _ids(mediator, Tumpukan.MENUNGGU) == [surat.id]
    assert hitung_menunggu(kantor.mediator2) == 0
    _maju(kantor, surat, Peran.MEDIATOR)
    assert _ids(mediator, Tumpukan.TERBIT) == [surat.id]
    assert jumlah_tumpukan(mediator) == {
        Tumpukan.MENUNGGU: 0,
        Tumpukan.DRAF: 0,
        Tumpukan.KEMBALI: 0,
        Tumpukan.BERJALAN: 0,
        Tumpukan.TERBIT: 1,
    }


def test_the_remark_stands_above_the_draft_that_came_back(kantor, mediator, panggilan) -> None:
    surat = panggilan()
    ajukan(kantor.akun[Peran.MEDIATOR], surat.id, surat.versi)
    satu = giliran(surat.langkah)
    kembalikan(kantor.akun[Peran.KABID], satu.id, surat.versi, "Perbaiki alamat ruangnya.")
    halaman = mediator.get(f"/surat/{surat.id}").text
    assert halaman.index("Perbaiki alamat ruangnya.") < halaman.index("Yang perlu diisi")


def test_an_issued_letter_is_read_and_taken_out_as_it_was_issued(
    kantor, mediator, panggilan
) -> None:
    surat = panggilan()
    ajukan(kantor.akun[Peran.MEDIATOR], surat.id, surat.versi)
    _maju(kantor, surat, Peran.KABID)
    _maju(kantor, surat, Peran.MEDIATOR)
    kantor.perkara.pihak[1].nama = "Nama Lain"
    halaman = mediator.get(f"/surat/{surat.id}").text
    assert "Panggilan I untuk PT Sinar Cikarang Abadi" in halaman
    assert "Simpan draf" not in halaman
    satu, dua = (mediator.post(f"/surat/{surat.id}.pdf").data for _ in range(2))
    assert satu == dua
    surat = ambil(kantor.akun[Peran.MEDIATOR], surat.id)
    assert hashlib.sha256(satu).hexdigest() == surat.sha256
    isi = {"versi": str(surat.versi), "bebas-bawa": "Diubah."}
    assert mediator.post(f"/surat/{surat.id}", data=isi).status_code == 422


def test_pages_go_by_key_and_filters_narrow(kantor, mediator, tulis, panggilan) -> None:
    pelaku = kantor.akun[Peran.MEDIATOR]
    semua = [panggilan().id for _ in range(3)] + [tulis("anjuran").id]
    satu = _halaman(pelaku, Tumpukan.DRAF, 2)
    dua = _halaman(pelaku, Tumpukan.DRAF, 2, sesudah=satu.sesudah)
    assert [b.surat.id for b in [*satu.baris, *dua.baris]] == semua[::-1]
    assert (satu.total, dua.sesudah) == (4, None)
    assert _ids(pelaku, Tumpukan.DRAF, kode="anjuran") == semua[3:]
    assert len(_ids(pelaku, Tumpukan.DRAF, q=kantor.perkara.nomor)) == 4
    assert len(_ids(pelaku, Tumpukan.DRAF, q="sinar cikarang")) == 4
    assert _ids(pelaku, Tumpukan.DRAF, q="%") == []


def test_the_page_opens_on_the_first_pile_that_holds_something(
    kantor, mediator, panggilan, masuk
) -> None:
    def kini() -> str:
        halaman = mediator.get("/surat").text
        return re.search(r'aria-current="page">([^<]+?) <span', halaman)[1]

    assert kini() == "Terbit"
    surat = panggilan()
    assert kini() == "Draf saya"
    ajukan(kantor.akun[Peran.MEDIATOR], surat.id, surat.versi)
    masuk(mediator, akun(kantor, Peran.KABID))
    assert kini() == "Menunggu saya"
    assert mediator.get("/surat?tumpukan=apa&setelah=x&kode=tidak&q=zz").status_code == 200


def test_the_number_of_queries_does_not_grow(kantor, mediator, panggilan, hitung_kueri) -> None:
    def jumlah() -> int:
        with hitung_kueri() as kueri:
            _halaman(kantor.akun[Peran.MEDIATOR], Tumpukan.DRAF)
        return len(kueri)

    panggilan()
    satu = jumlah()
    for _ in range(4):
        panggilan()
    assert jumlah() == satu


def test_the_case_page_shows_its_letters(kantor, mediator, tulis) -> None:
    layanan.buang(kantor.akun[Peran.MEDIATOR], tulis("anjuran").id, 1)
    tulis("risalah_sidang")
    halaman = mediator.get(f"/perkara/{kantor.id}").text
    assert "Risalah sidang mediasi" in halaman
    assert f'href="/surat/tentang/perkara/{kantor.id}"' in halaman


def test_what_is_awaited_names_the_letter_that_does_it(kantor, mediator, masuk) -> None:
    alamat = f"/perkara/{kantor.id}"
    kalimat = "Panggilan dari sistem ini tercatat sendiri ketika dikirim"
    # First a day is chosen; one side is called for it, and the other side's letter is awaited.
    assert kalimat not in mediator.get(alamat).text
    kantor.panggil(kantor.pemohon)
    # Its letter comes first; what went out on paper is recorded beside it.
    halaman = mediator.get(alamat).text
    assert kalimat in halaman
    assert halaman.index(">Tulis panggilan<") < halaman.index(">Catat panggilan dari surat kertas<")
    masuk(mediator, "analis")
    assert kalimat not in mediator.get(alamat).text


def test_what_is_issued_and_not_sent_is_said_before_another_is_begun(
    kantor, mediator, panggilan
) -> None:
    alamat, kalimat = f"/surat/tentang/perkara/{kantor.id}", "belum dikirim"
    surat = panggilan()
    assert "Lanjutkan draf panggilan untuk PT Sinar Cikarang Abadi" in mediator.get(alamat).text
    ajukan(kantor.akun[Peran.MEDIATOR], surat.id, surat.versi)
    _maju(kantor, surat, Peran.KABID)
    assert kalimat not in mediator.get(alamat).text
    _maju(kantor, surat, Peran.MEDIATOR)
    assert kalimat in mediator.get(alamat).text


def test_who_stands_in_for_the_office_has_its_letters_on_the_desk(
    kantor, mediator, panggilan, pengguna
) -> None:
    wakil = pengguna("subkoor").pelaku
    surat = panggilan()
    ajukan(kantor.akun[Peran.MEDIATOR], surat.id, surat.versi)
    assert hitung_menunggu(wakil) == 0
    hari = date(2026, 4, 6)
    catat_delegasi(
        kantor.akun[Peran.KABID],
        peran=Peran.KABID,
        pengguna_id=wakil.id,
        sebutan=SebutanDelegasi.PLH,
        dari=hari,
        sampai=hari,
        dasar="Surat perintah 1/2026",
    )
    assert _ids(wakil, Tumpukan.MENUNGGU) == [surat.id]
    kantor.maju(1)
    assert hitung_menunggu(wakil) == 0
