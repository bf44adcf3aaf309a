"""The register book of a year: its page, its print by a job, its order, no NIK."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from pypdf import PdfReader

from hi_cases.audit.models import Jejak
from hi_cases.core import clock, pekerjaan
from hi_cases.core.authz import SISTEM
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries import buku
from hi_cases.perselisihan.types import Asal, Jenis, Tahap, Tindakan
from hi_cases.register_buku.models import CetakanRegister
from hi_cases.register_buku.queries import buku_register as baca
from hi_cases.register_buku.rules.buku_register import KEPALA, hari
from hi_cases.register_buku.services import buku_register as layanan
from hi_cases.surat.services.kop import muat_kop
from tests.integration.perselisihan.kantor import KELOMPOK, PB, PENGUSAHA, Kantor
from workers.tasks.perselisihan import cetak_register

HALAMAN = "/perkara/buku-register"


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office, with its letterhead loaded."""
    hasil = Kantor(jam, pengguna)
    muat_kop(SISTEM)
    return hasil


@pytest.fixture
def lama(db_session) -> Callable[..., Perkara]:
    """Return the maker of rows of an old book."""

    def buat(urutan: int | None, nomor: str, tahun: int = 2015, **lain: Any) -> Perkara:
        satu = Perkara(
            asal=Asal.REGISTER,
            tahap=Tahap.MEDIASI,
            nomor=nomor,
            tahun_register=tahun,
            urutan_register=urutan,
            masuk=clock.hari_ini(),
            dibuat_pada=clock.sekarang(),
            diubah_pada=clock.sekarang(),
            judul=nomor,
            judul_cari=nomor,
            jenis_utama=Jenis.PHK,
            **lain,
        )
        db_session.add(satu)
        db_session.flush()
        return satu

    return buat


def _teks(pdf: bytes) -> list[str]:
    semua = PdfReader(io.BytesIO(pdf)).pages
    bersih = (s.extract_text().replace("\u200b", "").replace("\xad", "") for s in semua)
    return [" ".join(satu.split()) for satu in bersih]


def test_from_the_page_to_the_print(client, masuk, kantor, perekam, db_session) -> None:
    kantor.anjuran("PHK", pihak=(KELOMPOK, PENGUSAHA))
    masuk(client, "analis")
    halaman = client.get(HALAMAN).text
    assert "Budi Santoso dkk. (3 orang)" in halaman
    assert "1 perkara, dengan jumlah per bulan" in halaman
    perekam.terkirim.clear()
    assert client.post(f"{HALAMAN}/2026/cetak").status_code == 303
    assert 'data-perbarui="2"' in client.get(HALAMAN).text
    ((nama, ids),) = perekam.terkirim
    assert nama == layanan.TUGAS
    cetak_register(*ids)
    (unduh,) = re.findall(rf'action="({HALAMAN}/cetakan/\d+/unduh)"', client.get(HALAMAN).text)
    assert client.get(unduh).status_code == 405
    with client.post(unduh) as jawaban:
        isi = _teks(jawaban.data)
    lebar, tinggi = PdfReader(io.BytesIO(jawaban.data)).pages[0].mediabox[2:]
    assert lebar > tinggi
    assert "PT Sinar Cikarang Abadi" in isi[0]
    assert "Jumlah per bulan" in isi[-1]
    assert "3216" not in " ".join(isi)
    jejak = db_session.scalars(
        sa.select(Jejak.tindakan)
        .where(Jejak.rujukan_jenis == "cetakan_register")
        .order_by(Jejak.urutan)
    ).all()
    assert jejak == [
        "cetak_register_diminta",
        "cetak_register_selesai",
        "cetak_register_diunduh",
    ]


def test_in_the_order_of_the_book(kantor, lama) -> None:
    """By running number, not by how the number is written; those without one behind."""
    for urutan, nomor in ((10, "10/2015"), (2, "2/2015"), (None, "x/2015"), (1, "1/2015")):
        lama(urutan, nomor)
    lama(1, "1/2016", tahun=2016)
    semua = baca.isi_buku(SISTEM, 2015)
    assert [satu.nomor for satu in semua] == ["1/2015", "2/2015", "10/2015", "x/2015"]
    assert buku.tahun_buku(SISTEM) == [2016, 2015]


def test_an_agreement_taken_back_is_not_in_the_book(client, masuk, kantor) -> None:
    """Ended, reopened, ended anew: the book has what stands, the case's page both."""

    def penyelesaian() -> str:
        (satu,) = baca.isi_buku(SISTEM, kantor.perkara.tahun_register)
        return satu.sel[KEPALA.index("Penyelesaian")]

    kantor.limpahkan("HAK")
    kantor.maju(2)
    kantor.sidang()
    kantor.lakukan(Tindakan.PB_MEDIASI, **PB)
    lama = hari(clock.hari_ini())
    assert penyelesaian().endswith(lama)
    kantor.maju(3)
    kantor.lakukan(Tindakan.CATAT_AKTA_PHI, nomor="9/PB", pengadilan="PN Bandung")
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Tanggal keliru")
    assert penyelesaian() == "Mediasi"
    kantor.lakukan(Tindakan.PB_MEDIASI, **PB)
    assert penyelesaian() == f"Perjanjian bersama mediasi, {hari(clock.hari_ini())}"
    assert lama not in penyelesaian()
    (satu,) = baca.isi_buku(SISTEM, kantor.perkara.tahun_register)
    assert satu.sel[KEPALA.index("Tindak lanjut PHI")] == ""
    masuk(client, "kabid")
    halaman = client.get(f"/perkara/{kantor.id}").text
    assert halaman.count("Perjanjian bersama mediasi, batal</h3>") == 1
    assert halaman.count("Perjanjian bersama mediasi</h3>") == 1
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Ternyata dicabut")
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="S-1")
    assert penyelesaian() == "Dicabut"


def test_the_page_goes_on_behind_a_case(client, masuk, kantor, lama, monkeypatch) -> None:
    monkeypatch.setattr(buku, "HALAMAN", 2)
    semua = [lama(ke, f"{ke}/2015") for ke in range(1, 6)]
    masuk(client, "kabid")
    halaman = client.get(f"{HALAMAN}?tahun=2015").text
    assert re.findall(r">(\d)/2015<", halaman) == ["1", "2"]
    halaman = client.get(f"{HALAMAN}?tahun=2015&setelah={semua[1].id}").text
    assert re.findall(r">(\d)/2015<", halaman) == ["3", "4"]
    assert client.get(f"{HALAMAN}?tahun=1999").status_code == 404
    assert client.get(f"{HALAMAN}?tahun=2015&setelah=99999").status_code == 404


def test_the_number_of_queries_does_not_grow(kantor, lama, db_session, hitung_kueri) -> None:
    banyak = []
    for dari, sampai in ((1, 3), (3, 40)):
        for ke in range(dari, sampai):
            lama(ke, f"{ke}/2015")
        db_session.expire_all()
        with hitung_kueri() as jalan:
            baca.isi_buku(SISTEM, 2015)
        banyak.append(len(jalan))
    assert banyak[0] == banyak[1]


def test_the_head_is_on_each_page_and_the_months_at_the_end(kantor, lama) -> None:
    for ke in range(1, 61):
        lama(ke, f"560/{ke:03d}/2015", keterangan="Keterangan yang cukup panjang " * 3)
    isi = _teks(layanan.susun(layanan.naskah(2015, baca.isi_buku(SISTEM, 2015))))
    assert len(isi) > 2
    buku = [teks for teks in isi if "560/" in teks]
    assert all("Tindak lanjut PHI" in teks for teks in buku)
    nomor = [int(satu) for teks in buku for satu in re.findall(r"560/(\d{3})/2015", teks)]
    assert nomor == list(range(1, 61))
    assert "Jumlah 0 0 60 0 0 60" in isi[-1]


def test_killed_it_is_taken_up_again(kantor, lama, perekam, jam, db_session, monkeypatch) -> None:
    class Dibunuh(BaseException):
        pass

    def mati(_isi: Any) -> bytes:
        raise Dibunuh

    lama(1, "1/2015")
    cetakan = layanan.minta(SISTEM, 2015)
    db_session.commit()
    with pytest.raises(TindakanDitolak, match="sedang dicetak"):
        layanan.minta(SISTEM, 2015)
    db_session.rollback()
    with monkeypatch.context() as tambal:
        tambal.setattr(layanan, "susun", mati)
        with pytest.raises(Dibunuh):
            cetak_register(cetakan.pekerjaan_id)
    db_session.expire_all()
    kerja = db_session.get(Pekerjaan, cetakan.pekerjaan_id)
    assert (kerja.status, kerja.sudah) == (StatusPekerjaan.BERJALAN, 1)
    jam.atur((clock.sekarang() + pekerjaan.DIAM + timedelta(seconds=1)).isoformat())
    cetak_register(cetakan.pekerjaan_id)
    db_session.expire_all()
    assert kerja.status is StatusPekerjaan.SELESAI
    assert db_session.get(CetakanRegister, cetakan.id).baris == 1


def test_cancelled_while_it_is_typeset(
    kantor, lama, masuk, client, db_session, monkeypatch, perekam
):
    lama(1, "1/2015")
    masuk(client, "petugas")
    client.post(f"{HALAMAN}/2015/cetak")
    (batal,) = re.findall(rf'action="({HALAMAN}/cetakan/\d+/batal)"', client.get(HALAMAN).text)
    asli = layanan.susun

    def susun(isi: Any) -> bytes:
        assert client.post(batal).status_code == 303
        return asli(isi)

    monkeypatch.setattr(layanan, "susun", susun)
    cetak_register(*perekam.terkirim[0][1])
    assert "Dibatalkan" in client.get(HALAMAN).text
    assert db_session.scalars(sa.select(CetakanRegister.sha256)).one() is None


def test_a_name_that_cannot_be_drawn_is_said(kantor, lama, db_session) -> None:
    lama(1, "1/2015", keterangan="\U0001f600")
    cetakan = layanan.minta(SISTEM, 2015)
    db_session.commit()
    cetak_register(cetakan.pekerjaan_id)
    db_session.expire_all()
    kerja = db_session.get(Pekerjaan, cetakan.pekerjaan_id)
    assert kerja.status is StatusPekerjaan.GAGAL
    assert "\U0001f600" in kerja.galat
    assert "Perbaiki dulu perkara 1/2015" in kerja.galat


@pytest.mark.parametrize("peran", ["admin", "pekerja", "kuasa"])
def test_not_for_all(client, masuk, kantor, lama, peran: str) -> None:
    lama(1, "1/2015")
    masuk(client, peran)
    assert client.get(HALAMAN).status_code in {403, 404}
    assert client.post(f"{HALAMAN}/2015/cetak").status_code in {403, 404}


def test_an_empty_year_is_not_printed(client, masuk, kantor) -> None:
    masuk(client, "petugas")
    assert "Belum ada perkara yang tercatat" in client.get(HALAMAN).text
    assert client.post(f"{HALAMAN}/2015/cetak").status_code == 404
