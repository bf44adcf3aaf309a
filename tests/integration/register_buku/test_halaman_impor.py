"""The pages: upload, check, confirm, progress, result, download of what was refused."""

import io
import re

import openpyxl
import pytest
import sqlalchemy as sa

from hi_cases.akun.models import Pengguna
from hi_cases.audit.models import Jejak
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries import arsip
from hi_cases.perselisihan.types import Tahap
from hi_cases.register_buku.models import ImporRegister
from hi_cases.register_buku.services import impor as layanan
from tests.factories.buku_register import CONTOH, baris, buku
from workers.tasks.perselisihan import impor_register

UNGGAH = "/perkara/register/impor"


def unggah(client, isi, nama="buku 2014.xlsx"):
    return client.post(UNGGAH, data={"berkas": (io.BytesIO(isi), nama)})


def teks(jawaban, kode=200):
    assert jawaban.status_code == kode
    return jawaban.get_data(as_text=True)


def test_dari_unggah_sampai_hasil(client, masuk, perekam, db_session):
    masuk(client, "petugas")
    assert "Belum ada buku yang diunggah" in teks(client.get(UNGGAH))
    jawaban = unggah(client, buku(baris(1), baris(2, Kecamatan="Cibitng")))
    assert jawaban.status_code == 303
    halaman = jawaban.location
    isi = teks(client.get(halaman))
    assert "2 baris perkara terbaca; belum ada yang dimasukkan" in isi
    assert "dibaca sebagai Cibitung" in isi
    assert db_session.scalar(sa.select(sa.func.count()).select_from(Perkara)) == 0

    assert client.post(f"{halaman}/jalankan").status_code == 303
    isi = teks(client.get(halaman))
    assert "Buku sedang dimasukkan" in isi
    assert 'data-perbarui="2"' in isi
    assert "sedang dimasukkan" in teks(client.post(f"{halaman}/jalankan"), 422)

    ((_, ids),) = perekam.terkirim
    impor_register(*ids)
    isi = teks(client.get(halaman))
    assert "Buku ini sudah dimasukkan" in isi
    assert "2 perkara ditambah" in isi
    assert "data-perbarui" not in isi
    assert "Sudah dimasukkan" in teks(client.get(UNGGAH))

    arsip = teks(client.get("/perkara/register"))
    assert arsip.count('class="nomor"') == 2
    assert "rekaan" not in arsip


def test_baris_berubah_ditunjukkan_dan_diterapkan_bila_dicentang(
    client, masuk, perekam, db_session
):
    masuk(client, "kabid")
    for isi, data in (
        (buku(baris(1)), {}),
        (buku(baris(1, Penyelesaian="Dicabut")), {"perbarui": "y"}),
    ):
        halaman = unggah(client, isi).location
        tampak = teks(client.get(halaman))
        client.post(f"{halaman}/jalankan", data=data)
        impor_register(*perekam.terkirim[-1][1])
    assert "Perjanjian bersama mediasi" in tampak
    assert "Terapkan juga perubahan" in tampak
    assert db_session.scalars(sa.select(Perkara.hasil)).one() == "dicabut"
    baris_buku = teks(client.get(f"/perkara/{db_session.scalar(sa.select(Perkara.id))}/buku"))
    assert "Perkara ini diperbaiki menurut baris ini" in baris_buku
    assert "12/03/2014" in baris_buku


def test_unduh_baris_ditolak_tercatat_di_jejak(client, masuk, db_session):
    masuk(client, "petugas")
    halaman = unggah(client, buku(baris(1), baris(2, Jenis_Perselisihan="=1+1?"))).location
    isi = teks(client.get(halaman))
    assert "Baris yang ditolak" in isi
    assert client.get(f"{halaman}/ditolak.xlsx").status_code == 405
    with client.post(f"{halaman}/ditolak.xlsx") as jawaban:
        lembar = openpyxl.load_workbook(io.BytesIO(jawaban.data))["2014"]
    kepala = [sel.value for sel in lembar[1]]
    letak = kepala.index("Alasan: Jenis Perselisihan")
    assert "tidak dikenal" in lembar[2][letak].value
    assert (lembar[2][letak - 1].value, lembar[2][letak - 1].data_type) == ("=1+1?", "s")
    jejak = sa.select(Jejak.keterangan).filter_by(tindakan="unduh_baris_ditolak")
    assert db_session.scalars(jejak).one() == "1 baris yang ditolak diunduh."


@pytest.mark.parametrize(
    ("isi", "kata"),
    [(b"a;b\n1;2\n", "bukan buku Excel"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel lama")],
)
def test_berkas_salah_ditolak_dengan_saran(client, masuk, db_session, isi, kata):
    masuk(client, "petugas")
    halaman = teks(unggah(client, isi), 422)
    assert kata in halaman
    assert "Simpan sebagai" in halaman
    assert db_session.scalar(sa.select(sa.func.count()).select_from(ImporRegister)) == 0


def test_tanpa_berkas_diminta_memilih(client, masuk):
    masuk(client, "petugas")
    assert "Pilih buku register" in teks(client.post(UNGGAH), 422)


def test_buku_tanpa_perkara_dikatakan_begitu(client, masuk):
    masuk(client, "petugas")
    halaman = unggah(client, buku()).location
    assert "Tidak ada baris perkara yang terbaca" in teks(client.get(halaman))


def test_dibatalkan_lalu_dapat_dilanjutkan(client, masuk, perekam):
    masuk(client, "petugas")
    halaman = unggah(client, buku(baris(1))).location
    client.post(f"{halaman}/jalankan")
    assert client.post(f"{halaman}/batal").status_code == 303
    isi = teks(client.get(halaman))
    assert "dibatalkan" in isi
    assert client.post(f"{halaman}/jalankan").status_code == 303
    impor_register(*perekam.terkirim[-1][1])
    assert "1 perkara ditambah" in teks(client.get(halaman))


def test_buku_contoh_disebut_rekaan_sejak_diperiksa(client, masuk):
    masuk(client, "petugas")
    isi = teks(client.get(unggah(client, CONTOH.read_bytes()).location))
    assert "rekaan" in isi
    assert "1.247 baris perkara terbaca" in isi


@pytest.mark.parametrize(
    ("peran", "arsip", "impor"),
    [("mediator", 200, 403), ("analis", 200, 403), ("admin", 403, 403), ("pekerja", 403, 403)],
)
def test_siapa_boleh_apa(client, masuk, peran, arsip, impor):
    masuk(client, peran)
    assert client.get("/perkara/register").status_code == arsip
    assert client.get(UNGGAH).status_code == impor
    assert unggah(client, buku(baris(1))).status_code == impor
    for alamat in ("jalankan", "batal", "ditolak.xlsx"):
        harap = 404 if peran == "pekerja" else impor
        assert client.post(f"{UNGGAH}/1/{alamat}").status_code == harap


def test_impor_yang_tidak_ada(client, masuk):
    masuk(client, "kabid")
    assert client.get(f"{UNGGAH}/999").status_code == 404
    assert client.get("/perkara/999/buku").status_code == 404


def test_arsip_kosong_dan_tak_cocok_memberi_jalan(client, masuk):
    masuk(client, "kabid")
    assert "Masukkan buku register" in teks(client.get("/perkara/register"))
    assert "Hapus saringan" in teks(client.get("/perkara/register?q=tidakada&tahun=1999"))


def test_arsip_setelah_perkara_yang_tidak_dari_buku_dimulai_dari_awal(
    client, masuk, perekam, db_session
):
    masuk(client, "petugas")
    halaman = unggah(client, buku(baris(1))).location
    client.post(f"{halaman}/jalankan")
    impor_register(*perekam.terkirim[-1][1])
    kini = clock.sekarang()
    draf = Perkara(
        tahap=Tahap.DRAF,
        masuk=clock.hari_ini(),
        dibuat_pada=kini,
        diubah_pada=kini,
        judul="",
        judul_cari="",
        draf={},
    )
    db_session.add(draf)
    db_session.flush()
    (satu,) = arsip.arsip(SISTEM, setelah=draf.id).baris
    assert satu.nomor == "560/001/HI/2014"
    db_session.delete(draf)
    for setelah in ("1.5", "²", "9" * 20):
        isi = teks(client.get("/perkara/register", query_string={"setelah": setelah}))
        assert isi.count('class="nomor"') == 1


def test_jejak_audit_menyebut_bukunya(client, masuk):
    masuk(client, "kabid")
    halaman = unggah(client, buku(baris(1)), "Register 2014.xlsx").location
    isi = teks(client.get("/audit/"))
    assert "Buku register Register 2014.xlsx" in isi
    assert f'href="{halaman}"' in isi


def test_orang_lain_dapat_menulis_selama_buku_dibaca(app_nyata, monkeypatch):
    """On SQLite one writes at a time: reading a big book must not hold everybody else up."""
    with app_nyata.app_context(), mulai_tulis():
        akun = Pengguna(
            nama="Petugas",
            email="petugas@uji.test",
            password="!",
            active=True,
            fs_uniquifier="petugas",
            dibuat_pada=clock.sekarang(),
        )
        akun.peran = [Peran.PETUGAS]
        db.session.add(akun)
        db.session.commit()
    sempat = []

    def baca(isi):
        with db.engine.connect() as lain:
            if lain.dialect.name == "sqlite":
                lain.exec_driver_sql("PRAGMA busy_timeout=100")
            lain.execute(sa.update(Pengguna).values(nama="Petugas Baru"))
            lain.commit()
        sempat.append(isi)
        return asli(isi)

    asli = layanan.baca
    monkeypatch.setattr(layanan, "baca", baca)
    with app_nyata.app_context():
        klien = app_nyata.test_client()
        with klien.session_transaction() as sesi:
            sesi["_user_id"], sesi["_fresh"] = "petugas", True
        jawaban = unggah(klien, buku(baris(1)))
        assert jawaban.status_code == 303
        assert len(sempat) == 1
        assert db.session.scalars(sa.select(Pengguna.nama)).one() == "Petugas Baru"
        # Who uploads is who he was when the request began.
        assert db.session.scalars(sa.select(ImporRegister.pelaku_nama)).one() == "Petugas"


def test_catatan_menyebut_lembar_dan_baris(client, masuk):
    masuk(client, "petugas")
    mundur = buku(baris(1, Tgl_Masuk="5/2/2014"), baris(2, Tgl_Masuk="3/2/2014"))
    isi = teks(client.get(unggah(client, mundur).location))
    ringkas = re.search(r"<summary>(mendahului tanggal baris di atasnya.*?)</summary>", isi, re.S)
    assert ringkas is not None
    assert "lembar 2014 baris 4" in ringkas[1]
    kosong = buku(*(baris(urut, Sektor="") for urut in range(1, 6)))
    isi = teks(client.get(unggah(client, kosong).location))
    assert re.search(r"<summary>[^<]*<span[^>]*>5 tempat, mulai lembar 2014 baris 3", isi)
