"""Long tables taken out: what stands in them, who may have them, stopping, letting go."""

from __future__ import annotations

import csv
import io
import os
from datetime import date
from urllib.parse import parse_qs

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core import berkas, pekerjaan
from hi_cases.core import db as inti_db
from hi_cases.core.authz import SISTEM
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.core.lembar import Lembar
from hi_cases.indikator.models import EksporAngka
from hi_cases.indikator.queries.laporan import isi_perkara
from hi_cases.indikator.services import hitung, laporan
from hi_cases.indikator.services.laporan import ekspor
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.perselisihan.models import Perkara
from hi_cases.register_buku.rules.buku_register import KEPALA
from hi_cases.register_buku.rules.impor import baca_buku
from tests.integration.indikator.tahun_karangan import karang
from tests.perangkat.acuan import muat_acuan
from workers.tasks.indikator import ekspor_angka


@pytest.fixture
def kabid(beragam, client, masuk):
    """The head of the bidang, with twelve cases of which one is called like a formula."""
    muat_acuan()
    pertama = db.session.scalars(sa.select(Perkara).order_by(Perkara.id)).first()
    pertama.judul = "=1+1 & Co"
    db.session.commit()
    masuk(client, "kabid")
    return client


def buat(jawaban, maju=lambda _sudah, _total: True):
    """Do the job that an answer points to; return the export."""
    assert jawaban.status_code == 303, jawaban.text
    satu = db.session.get_one(EksporAngka, int(jawaban.location.rsplit("/", 1)[-1]))
    kerja = pekerjaan.mulai(satu.pekerjaan_id)
    hasil = ekspor.kerjakan(kerja, maju)
    if hasil is not None:
        pekerjaan.selesaikan(kerja, hasil)
    db.session.commit()
    return satu


def unduh(klien, satu):
    """Take an export out as sheets."""
    jawaban = klien.post(f"/indikator/ekspor/{satu.id}/unduh")
    assert jawaban.status_code == 200
    isi = jawaban.data
    jawaban.close()
    return {lembar.nama: lembar.baris for lembar in buka_buku(isi)}


def test_perkara_di_balik_angka(kabid, monkeypatch) -> None:
    monkeypatch.setattr(isi_perkara, "SEKALI", 4)
    isi = {"dari": "2014", "sampai": "2014", "ukuran": "selesai"}
    langkah = []
    satu = buat(
        kabid.post("/statistik/perkara/ekspor", data=isi),
        lambda sudah, total: langkah.append((sudah, total)) or True,
    )
    lembar = unduh(kabid, satu)
    baris = lembar["Perkara"]
    assert langkah == [(0, 6), (4, 6), (6, 6)]
    assert len(baris) == 1 + 6 == 1 + satu.baris
    # A formula leaves as text.
    assert "=1+1 & Co" in [b[1] for b in baris]
    kata = {(b[0], b[1]) for b in lembar["Keterangan"]}
    assert ("Saringan", "Ukuran: Selesai") in kata
    assert any(b[0] == "Definisi" for b in lembar["Keterangan"])
    jejak = db.session.scalars(sa.select(Jejak.tindakan).filter_by(rujukan_jenis="ekspor_angka"))
    assert list(jejak) == ["ekspor_angka.minta", "ekspor_angka.unduh"]
    halaman = kabid.get(f"/indikator/ekspor/{satu.id}").text
    assert "Ekspor selesai: 6 baris" in halaman
    assert "Berkasnya disimpan 7 hari" in halaman


def test_csv_sama_dengan_lembarnya(kabid) -> None:
    isi = {"dari": "2014", "sampai": "2016", "bentuk": "csv"}
    jawaban = kabid.post("/statistik/perkara/ekspor", data=isi)
    baris = list(csv.reader(io.StringIO(jawaban.text)))
    jawaban.close()
    assert len(baris) == 1 + 12
    assert "'=1+1 & Co" in [b[1] for b in baris]
    assert all(date.fromisoformat(b[7]) for b in baris[1:])
    assert db.session.scalars(sa.select(Jejak.tindakan).order_by(Jejak.urutan.desc())).first() == (
        "ekspor_angka.csv"
    )


def test_dibuat_selagi_orang_lain_boleh_menulis(kabid, monkeypatch) -> None:
    """What takes long is made while the request does not hold the one right to write."""
    menulis = []

    def catat(asli):
        return lambda *isi: menulis.append(inti_db._menulis.get()) or asli(*isi)

    monkeypatch.setattr(ekspor, "berkas_csv", catat(ekspor.berkas_csv))
    monkeypatch.setattr(laporan, "tulis_xlsx", catat(laporan.tulis_xlsx))
    for alamat, bentuk in (
        ("/statistik/perkara/ekspor", "csv"),
        ("/indikator/laporan/2014/kemnaker/unduh", "xlsx"),
    ):
        jawaban = kabid.post(alamat, data={"bentuk": bentuk})
        assert jawaban.status_code == 200
        jawaban.close()
    assert menulis == [False, False]
    tindakan = sa.select(Jejak.tindakan).order_by(Jejak.urutan.desc()).limit(2)
    assert db.session.scalars(tindakan).all() == ["indikator.laporan", "ekspor_angka.csv"]


def test_daftar_perkara_dan_buku_register(kabid) -> None:
    isi = {"tahun": "2014", "jenis": "PHK", "urut": "nomor"}
    satu = buat(kabid.post("/perkara/ekspor", data=isi))
    tampak = kabid.get("/perkara/?tahun=2014&jenis=PHK&urut=nomor").text
    nomor = [b[0] for b in unduh(kabid, satu)["Perkara"][1:]]
    assert nomor
    assert all(n in tampak for n in nomor)
    assert satu.kata == ["Jenis perselisihan: PHK", "Tahun register: 2014"]
    buku = buat(kabid.post("/perkara/buku-register/2014/ekspor"))
    baris = unduh(kabid, buku)["Register 2014"]
    assert tuple(baris[0]) == KEPALA
    assert len(baris) == 1 + 10
    hari = sa.select(Perkara.dicatat_pada).where(Perkara.tahun_register == 2014)
    assert sorted(b[1] for b in baris[1:]) == sorted(db.session.scalars(hari))
    # The day stands there as in the book that it came from.
    jawaban = kabid.post("/perkara/buku-register/2014/ekspor", data={"bentuk": "csv"})
    assert [b[1] for b in csv.reader(io.StringIO(jawaban.text))][1:] == [
        b[1].isoformat() for b in baris[1:]
    ]
    jawaban.close()


def test_buku_register_dibaca_kembali_oleh_impornya(kabid) -> None:
    buku = buat(kabid.post("/perkara/buku-register/2014/ekspor"))
    dibaca = baca_buku([Lembar(nama, isi) for nama, isi in unduh(kabid, buku).items()])
    ada = sa.select(Perkara.nomor, Perkara.dicatat_pada).where(Perkara.tahun_register == 2014)
    semua = dict(db.session.execute(ada).all())
    assert len(semua) == 10
    assert {b.fakta.nomor: b.fakta.tanggal_catat for b in dibaca.diterima} == semua


@pytest.mark.parametrize("isi", ["tahun=0", "mediator=-1", "asal=zz", "jenis=PHK&jenis=x"])
def test_saringan_yang_tidak_menyaring_tidak_mengekspor_semuanya(kabid, isi) -> None:
    jawaban = kabid.post("/perkara/ekspor", data=parse_qs(isi))
    assert jawaban.status_code == 303
    assert "/perkara/?" in jawaban.location
    assert "Saringan ini tidak dikenal" in kabid.get(jawaban.location).text
    assert db.session.scalar(sa.select(sa.func.count()).select_from(EksporAngka)) == 0


def test_nilai_berulang_disimpan_sekali(kabid) -> None:
    berulang = {"jenis": ["PHK"] * 3000}
    daftar = buat(kabid.post("/perkara/ekspor", data=berulang))
    assert (daftar.saringan["jenis"], daftar.kata) == (["PHK"], ["Jenis perselisihan: PHK"])
    rentang = {"dari": "2014", "sampai": "2014"}
    angka = buat(kabid.post("/statistik/perkara/ekspor", data=berulang | rentang))
    assert angka.saringan["jenis"] == ["PHK"]
    panjang = kabid.post("/perkara/ekspor", data={"q": "z" * 60_000})
    assert panjang.location == "/perkara/"


def test_indikator_beserta_barisnya(db_session, jam, client, masuk) -> None:
    jam.atur("2026-02-10")
    muat_acuan()
    muat_bawaan()
    karang()
    hitung.hitung([2025])
    db.session.commit()
    masuk(client, "kabid")
    lembar = unduh(client, buat(client.post("/indikator/laporan/2025/ekspor")))
    angka = {b[0]: b for b in lembar["Indikator"][1:]}
    assert len(angka) == 17
    assert angka["persen_tepat_waktu"][6:9] == (66.67, 2, 3)
    baris = [b for b in lembar["Baris"][1:] if b[0] == "persen_tepat_waktu"]
    assert sorted(b[4] for b in baris) == ["tidak", "ya", "ya"]
    # A code's money stands there once.
    pagu = [b[1] for b in lembar["Indikator"][1:] if b[12] != ""]
    assert len(pagu) == len(set(pagu)) == len({b[1] for b in lembar["Indikator"][1:]})
    banyak = {b[0]: b[1] for b in lembar["Keterangan"]}
    assert (banyak["Baris pada lembar Indikator"], banyak["Baris pada lembar Baris"]) == (
        17,
        len(lembar["Baris"]) - 1,
    )
    assert "Ekspor Excel bidang" in client.get("/indikator/laporan/2025").text


def test_dihentikan_di_tengah(kabid, monkeypatch) -> None:
    monkeypatch.setattr(isi_perkara, "SEKALI", 4)
    jawaban = kabid.post("/statistik/perkara/ekspor", data={"dari": "2014", "sampai": "2016"})
    satu = db.session.get_one(EksporAngka, int(jawaban.location.rsplit("/", 1)[-1]))
    kerja = pekerjaan.mulai(satu.pekerjaan_id)

    def maju(sudah: int, total: int) -> bool:
        if sudah == 4:
            assert kabid.post(f"/indikator/ekspor/{satu.id}/batal").status_code == 303
        return pekerjaan.maju(kerja, sudah, total)

    assert ekspor.kerjakan(kerja, maju) is None
    assert (satu.sha256, satu.selesai_pada) == (None, None)
    assert "dibatalkan" in kabid.get(f"/indikator/ekspor/{satu.id}").text
    assert kabid.post(f"/indikator/ekspor/{satu.id}/unduh").status_code == 409


def test_dibatalkan_setelah_baris_terakhir(kabid, monkeypatch) -> None:
    """What was made by then is not kept, and the job stays cancelled."""
    jawaban = kabid.post("/statistik/perkara/ekspor", data={"dari": "2014", "sampai": "2016"})
    satu = db.session.get_one(EksporAngka, int(jawaban.location.rsplit("/", 1)[-1]))
    simpan = berkas.simpan

    def batal_dahulu(buku):
        assert kabid.post(f"/indikator/ekspor/{satu.id}/batal").status_code == 303
        return simpan(buku)

    monkeypatch.setattr(berkas, "simpan", batal_dahulu)
    assert ekspor_angka(satu.pekerjaan_id) is None
    db.session.expire_all()
    assert satu.selesai_pada is None
    assert "dibatalkan" in kabid.get(f"/indikator/ekspor/{satu.id}").text


def test_milik_orang_lain_dan_saringan_kosong(kabid, app, masuk) -> None:
    satu = buat(kabid.post("/perkara/buku-register/2014/ekspor"))
    lain = app.test_client()
    for peran, kode in (("analis", 404), ("pekerja", 404)):
        masuk(lain, peran)
        for cara in (lain.get, lain.post):
            akhir = "" if cara == lain.get else "/unduh"
            assert cara(f"/indikator/ekspor/{satu.id}{akhir}").status_code == kode
        lain.get("/logout")
    kosong = kabid.post("/perkara/buku-register/1999/ekspor", follow_redirects=True)
    assert "tidak ada yang diekspor" in kosong.text


def test_dibuang_setelah_masa_simpan(kabid, jam, masuk) -> None:
    satu = buat(kabid.post("/perkara/buku-register/2014/ekspor"))
    sidik = satu.sha256
    assert ekspor.buang() == 0
    os.utime(berkas.lokasi(sidik), (0, 0))
    jam.atur("2026-03-10T02:00:01+00:00")
    assert ekspor.buang() == 1
    db.session.commit()
    assert satu.sha256 is None
    assert not berkas.lokasi(sidik).exists()
    masuk(kabid, "kabid")
    assert "Berkasnya sudah dibuang" in kabid.get(f"/indikator/ekspor/{satu.id}").text
    assert SISTEM.nama in db.session.scalars(sa.select(Jejak.pelaku_nama)).all()
