"""A letter that opens nothing any more is said on "Perkara saya", with nothing that came after."""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.core.db import db
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import Kuasa
from hi_cases.perselisihan.queries.akses_berakhir import akses_berakhir
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import PEKERJA, PENGUSAHA, draf
from tests.integration.perselisihan_web.pihak import Luar, besok

BAGIAN = "Akses Anda yang sudah berakhir"


def _berkuasa(luar: Luar, sampai: date) -> Kuasa:
    """Let the lawyer open the registered case with his code."""
    luar.kantor.catat()
    luar.klaim_pekerja()
    kuasa = luar.kuasakan(sampai)
    luar.sebagai("kuasa")
    assert luar.klaim(undangan.kode_kuasa(kuasa)).status_code == 302
    return kuasa


def _daftar(luar: Luar, siapa: str = "kuasa") -> str:
    luar.sebagai(siapa)
    return luar.client.get("/saya").text


def test_the_day_after_its_last_the_lawyer_reads_why_and_no_more(luar: Luar) -> None:
    k = luar.kantor
    _berkuasa(luar, date(2026, 4, 9))
    k.pada("2026-04-09")
    assert BAGIAN not in _daftar(luar)
    assert luar.halaman().status_code == 200
    k.pada("2026-04-10")
    isi = _daftar(luar)
    assert luar.halaman().status_code == 404
    bagian = isi.split(BAGIAN, 1)[1]
    for kata in ("12/SK", k.pihak("pemohon").nama, k.perkara.nomor, "Kamis, 9 April 2026"):
        assert kata in bagian
    assert "serahkan yang baru kepada petugas" in bagian
    assert "Tidak ada perkara yang terbuka untuk Anda" in isi
    for rahasia in (k.pihak("termohon").nama, f"/saya/{k.id}", k.perkara.judul, "Dicatat"):
        assert rahasia not in isi


def test_party_and_office_read_that_the_letter_has_ended(
    luar: Luar, masuk: Any, pengguna: Any
) -> None:
    k, petugas = luar.kantor, pengguna("petugas")
    _berkuasa(luar, date(2026, 4, 9))
    for hari, kata, lain in (
        ("2026-04-09", "Sudah diperiksa, berlaku", "Sudah berakhir"),
        ("2026-04-10", "Sudah berakhir", "Sudah diperiksa, berlaku"),
    ):
        k.pada(hari)
        luar.sebagai("pekerja")
        bagian = luar.halaman().text.split('id="kuasa-judul"', 1)[1]
        assert kata in bagian
        assert lain not in bagian
        masuk(luar.client, petugas)
        akses = luar.client.get(f"/perkara/{k.id}/akses").text
        assert kata in akses
        assert lain not in akses


def test_the_lawyer_reads_the_name_of_the_party_not_anda(luar: Luar) -> None:
    _berkuasa(luar, besok(9))
    luar.sebagai("kuasa")
    isi = luar.halaman().text
    nama = luar.kantor.pihak("pemohon").nama
    assert f"{nama} (diwakili Anda)" in isi
    assert f"surat kuasa {nama}" in isi
    for kata in ("(Anda)", "surat kuasa Anda", "Anda menunjuk kuasa"):
        assert kata not in isi


def test_nobody_else_is_told(luar: Luar) -> None:
    _berkuasa(luar, besok(1))
    luar.kantor.maju(2)
    for siapa in ("lain", "perusahaan2", "pekerja"):
        assert BAGIAN not in _daftar(luar, siapa)
    luar.sebagai("lain")
    assert luar.halaman().status_code == 404


def test_a_number_given_later_is_not_told(luar: Luar) -> None:
    """Registered after the letter ended: that it was registered at all is not his to know."""
    k, kuasa = luar.kantor, luar.akun["kuasa"].pelaku
    surat = {
        "nama": kuasa.nama,
        "nomor": "3/SK",
        "tanggal": "2026-04-01",
        "lingkup": "Mewakili",
        "berlaku_sampai": "2026-04-09",
    }
    isi = draf("HAK", pihak=({**PEKERJA, "kuasa": [surat]}, PENGUSAHA))
    k.id = services.buka_draf(kuasa, isi).id
    k.lakukan(Tindakan.AJUKAN, kuasa, benar=True)
    k.pada("2026-04-10")
    # The legal day lies while the letter ran; it was written down when it had ended.
    k.lakukan(Tindakan.CATAT, tanggal=date(2026, 4, 9), bukti_diperiksa=True)
    isi_halaman = _daftar(luar)
    assert "Surat 3/SK untuk" in isi_halaman
    assert k.perkara.nomor
    assert k.perkara.nomor not in isi_halaman


def test_withdrawn_by_the_party_it_says_so(luar: Luar) -> None:
    k = luar.kantor
    kuasa = _berkuasa(luar, besok(30))
    k.maju(1)
    k.lakukan(Tindakan.CABUT_KUASA, luar.akun["pekerja"].pelaku, kuasa_id=kuasa.id)
    bagian = _daftar(luar).split(BAGIAN, 1)[1]
    assert k.perkara.nomor in bagian
    assert "dicabut Selasa, 7 April 2026" in bagian


def test_a_new_letter_in_the_same_case_ends_the_notice(luar: Luar) -> None:
    k = luar.kantor
    _berkuasa(luar, besok(1))
    k.maju(2)
    assert BAGIAN in _daftar(luar)
    luar.sebagai("pekerja")
    lama = db.session.query(Kuasa).one()
    lama.nomor = "11/SK"
    baru = luar.kuasakan(besok(30))
    luar.sebagai("kuasa")
    assert luar.klaim(undangan.kode_kuasa(baru)).status_code == 302
    assert BAGIAN not in _daftar(luar)
    # And when that ends too, there is one line: of the last letter.
    k.maju(31)
    (satu,) = akses_berakhir(luar.akun["kuasa"].pelaku)
    assert satu.nomor_surat == "12/SK"


def test_a_refused_letter_never_opened_anything(luar: Luar) -> None:
    kuasa = _berkuasa(luar, besok(1))
    kuasa.status = "ditolak"
    db.session.flush()
    luar.kantor.maju(2)
    assert akses_berakhir(luar.akun["kuasa"].pelaku) == []


def test_the_letter_of_a_company_that_came_with_its_code(luar: Luar) -> None:
    k, orang = luar.kantor, luar.akun["perusahaan"]
    k.catat()
    surat = {"jabatan": "HRD", "nomor_surat": "ST-88/2026", "berlaku_sampai": besok(3)}
    undangan.pakai(orang.pelaku, luar.kode(k.termohon), surat)
    k.maju(4)
    bagian = _daftar(luar, "perusahaan").split(BAGIAN, 1)[1]
    assert "Surat ST-88/2026 untuk" in bagian
    assert k.perkara.nomor in bagian
    assert luar.halaman().status_code == 404
