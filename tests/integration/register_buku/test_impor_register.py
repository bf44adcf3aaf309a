"""Bringing an old register in: once, resumable, in few statements, corrected on request."""

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core import nomor, pekerjaan
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries import arsip
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, Sisi, Tahap
from hi_cases.perusahaan.models import Perusahaan, UsulanGabung
from hi_cases.register_buku.models import BarisBuku, ImporRegister, NasibBaris
from hi_cases.register_buku.queries import impor as queries
from hi_cases.register_buku.services import impor
from hi_cases.register_buku.services.impor import pelaksanaan
from tests.factories.buku_register import CONTOH, baris, buku
from workers.tasks.perselisihan import impor_register

KABID = Pelaku(7, "Kabid", frozenset({Peran.KABID}))


def masukkan(isi, *, perbarui=False, nama="buku.xlsx"):
    satu = impor.terima(SISTEM, nama, isi)
    satu.perbarui = perbarui
    for _ in impor.kerjakan(SISTEM, satu):
        pass
    return satu


def semua(db_session):
    return db_session.scalars(sa.select(Perkara).order_by(Perkara.id)).all()


def test_buku_contoh_masuk_seluruhnya_dan_kedua_kali_tidak_menambah(db_session):
    satu = masukkan(CONTOH.read_bytes(), nama=CONTOH.name)
    assert satu.ringkasan == {
        "dibaca": 1247,
        "ditambah": 1247,
        "sama": 0,
        "diubah": 0,
        "berbeda": 0,
        "ditolak": 0,
    }
    assert satu.contoh
    kedua = masukkan(CONTOH.read_bytes())
    assert (kedua.ringkasan["ditambah"], kedua.ringkasan["sama"]) == (0, 1247)
    jumlah = sa.select(sa.func.count()).select_from(Perkara)
    assert db_session.scalar(jumlah.where(Perkara.asal == Asal.REGISTER)) == 1247


def test_perkara_nyata_tidak_menjadi_rekaan_karena_baris_contoh_berbeda(db_session):
    masukkan(buku(baris(1)))
    contoh = impor.terima(SISTEM, CONTOH.name, buku(baris(1, Kecamatan="Cibitung"), baris(2)))
    contoh.contoh = True
    for _ in impor.kerjakan(SISTEM, contoh):
        pass
    assert contoh.ringkasan["berbeda"] == 1
    nyata, rekaan = semua(db_session)
    assert not queries.dari_contoh(SISTEM, nyata.id)
    assert queries.dari_contoh(SISTEM, rekaan.id)


def test_fakta_baris_menjadi_fakta_perkara(db_session):
    isi = buku(
        baris(1, Pihak_Pekerja="Putri Saputra dkk (12 orang)", Nama_Perusahaan="Maju Jaya, PT"),
        baris(2, Jenis_Perselisihan="Hak dan PHK", Penyelesaian="proses", Tgl_Selesai=""),
        baris(3, Penyelesaian="Dialihkan ke provinsi", Tgl_Selesai="", Kecamatan="Kec. Cibitung"),
    )
    masukkan(isi)
    satu, dua, tiga = semua(db_session)
    assert (satu.nomor, satu.tahun_register, satu.urutan_register) == ("560/001/HI/2014", 2014, 1)
    assert (satu.tahap, satu.hasil) == (Tahap.SELESAI, Hasil.PB_MEDIASI)
    assert satu.judul == "Putri Saputra dkk. melawan PT Maju Jaya"
    assert (satu.jumlah_pekerja, satu.sektor, satu.kecamatan) == (12, "C", "Setu")
    assert [p.sisi for p in satu.pihak] == [Sisi.PEMOHON, Sisi.TERMOHON]
    assert (dua.jenis_utama, dua.jenis) == (Jenis.HAK, {Jenis.HAK, Jenis.PHK})
    assert (dua.tahap, dua.hasil, dua.selesai_pada) == (Tahap.DICATAT, None, None)
    assert (tiga.tahap, tiga.kecamatan) == (Tahap.DIALIHKAN_KEWENANGAN, "Cibitung")


def test_arsip_tidak_membuka_tenggat(db_session):
    masukkan(buku(baris(1, Penyelesaian="proses", Tgl_Selesai="")))
    assert db_session.scalar(sa.select(sa.func.count()).select_from(Tenggat)) == 0


def test_perusahaan_masuk_belum_terverifikasi_dan_diusulkan_tidak_digabung(db_session):
    masukkan(
        buku(
            baris(1, Nama_Perusahaan="PT. Sumber Makmur"),
            baris(2, Nama_Perusahaan="Sumber Makmur, PT"),
            baris(3, Nama_Perusahaan="pt sumber makmurr"),
        )
    )
    perusahaan = db_session.scalars(sa.select(Perusahaan)).all()
    assert len(perusahaan) == 2
    assert not any(p.terverifikasi or p.digabung_ke_id for p in perusahaan)
    assert db_session.scalar(sa.select(sa.func.count()).select_from(UsulanGabung)) == 1
    milik = {p.perusahaan_id for satu in semua(db_session) for p in satu.pihak} - {None}
    assert milik == {p.id for p in perusahaan}


def test_baris_ditolak_tersimpan_dengan_alasan_dan_yang_lain_masuk(db_session):
    satu = masukkan(buku(baris(1), baris(2, Jenis_Perselisihan="Wanprestasi")))
    assert (satu.ringkasan["ditambah"], satu.ringkasan["ditolak"]) == (1, 1)
    ditolak = db_session.scalars(sa.select(BarisBuku).filter_by(nasib=NasibBaris.DITOLAK)).one()
    assert (ditolak.lembar, ditolak.baris, ditolak.fakta) == ("2014", 4, None)
    assert ditolak.temuan[0]["kolom"] == "Jenis Perselisihan"


def test_baris_yang_diperbaiki_ditunjukkan_dan_diterapkan_atas_permintaan(db_session):
    masukkan(buku(baris(1), baris(2)))
    baru = buku(baris(1, Penyelesaian="Dicabut", Nama_Perusahaan="PT Lain Sekali"), baris(2))
    rencana = impor.rencana(SISTEM, impor.baca(baru))
    (ubah,) = rencana.ubah
    assert [p.label for p in ubah.perubahan] == ["Pihak pengusaha", "Penyelesaian"]

    dibiarkan = masukkan(baru)
    assert (dibiarkan.ringkasan["berbeda"], dibiarkan.ringkasan["sama"]) == (1, 1)
    assert semua(db_session)[0].hasil is Hasil.PB_MEDIASI

    diterapkan = masukkan(baru, perbarui=True)
    assert diterapkan.ringkasan["diubah"] == 1
    perkara = semua(db_session)[0]
    assert perkara.hasil is Hasil.DICABUT
    assert perkara.judul == "Siti Aminah melawan PT Lain Sekali"
    assert len(perkara.pihak) == 2
    jejak = db_session.scalars(
        sa.select(Jejak).filter_by(tindakan="perbaiki_dari_register", rujukan_id=perkara.id)
    ).one()
    assert jejak.sesudah["hasil"] == "Dicabut"

    assert masukkan(baru, perbarui=True).ringkasan["sama"] == 2


def test_perbaikan_tidak_menimpa_yang_sudah_diubah_di_sistem(db_session):
    masukkan(buku(baris(1), baris(2)))
    satu, dua = semua(db_session)
    satu.kecamatan = "Babelan"
    dua.hasil = Hasil.DICABUT
    db_session.flush()
    baru = buku(baris(1, Mediator="Mediator Z"), baris(2, Mediator="Mediator Z"))
    hasil = masukkan(baru, perbarui=True).ringkasan
    assert (hasil["diubah"], hasil["berbeda"]) == (1, 1)
    assert (satu.kecamatan, satu.mediator_nama) == ("Babelan", "Mediator Z")
    assert dua.mediator_nama == "Mediator A"


def test_nomor_perkara_sistem_tidak_ditimpa_buku(db_session):
    masukkan(buku(baris(1)))
    perkara = semua(db_session)[0]
    db_session.execute(sa.delete(BarisBuku))
    rencana = impor.rencana(SISTEM, impor.baca(buku(baris(1))))
    assert rencana.hitungan["ditolak"] == 1
    assert "dicatat di sistem" in rencana.hasil.ditolak_dengan_alasan()[0].alasan
    assert perkara.hasil is Hasil.PB_MEDIASI


def test_nomor_baru_melanjutkan_nomor_buku(db_session):
    masukkan(buku(*(baris(urut) for urut in range(1, 8))))
    assert nomor.ambil(pelaksanaan.SERI_REGISTER, 2014) == 8


def test_terputus_di_tengah_lalu_dilanjutkan_tanpa_ganda(db_session, monkeypatch):
    monkeypatch.setattr(pelaksanaan, "SEKALI", 3)
    isi = buku(*(baris(urut) for urut in range(1, 9)), baris(9, Jenis_Perselisihan="?"))
    satu = impor.terima(SISTEM, "b.xlsx", isi)
    langkah = impor.kerjakan(SISTEM, satu)
    assert [next(langkah), next(langkah)] == [(3, 9), (6, 9)]
    langkah.close()
    assert satu.ringkasan is None
    assert list(impor.kerjakan(SISTEM, satu))[-1] == (9, 9)
    assert satu.ringkasan["ditambah"] == 8
    assert satu.ringkasan["ditolak"] == 1
    assert satu.ringkasan["sama"] == 0
    assert len(semua(db_session)) == 8


def test_pernyataan_per_kelompok_tidak_bertambah_dengan_barisnya(db_session, hitung_kueri):
    def ukur(awal, banyak):
        isi = buku(*(baris(urut) for urut in range(awal, awal + banyak)))
        satu = impor.terima(SISTEM, "b.xlsx", isi)
        with hitung_kueri() as kueri:
            list(impor.kerjakan(SISTEM, satu))
        return len(kueri)

    ukur(1, 1)
    assert ukur(201, 200) <= ukur(2, 10) + 1


def test_pekerjaan_dari_awal_sampai_akhir(db_session, perekam, monkeypatch):
    monkeypatch.setattr(pelaksanaan, "SEKALI", 2)
    satu = impor.terima(KABID, "b.xlsx", buku(*(baris(urut) for urut in range(1, 6))))
    kerja = impor.jalankan(KABID, satu.id, perbarui=False)
    with pytest.raises(TindakanDitolak, match="sedang dikerjakan"):
        impor.jalankan(KABID, satu.id, perbarui=False)
    db_session.commit()
    assert perekam.terkirim == [(impor.TUGAS, (kerja.id,))]
    impor_register(kerja.id)
    assert kerja.status == pekerjaan.StatusPekerjaan.SELESAI
    assert (kerja.sudah, kerja.total, kerja.hasil["ditambah"]) == (5, 5, 5)
    impor_register(kerja.id)
    assert len(semua(db_session)) == 5
    with pytest.raises(TindakanDitolak, match="sudah dimasukkan"):
        impor.jalankan(KABID, satu.id, perbarui=False)


def test_dibatalkan_lalu_dijalankan_lagi(db_session, monkeypatch):
    monkeypatch.setattr(pelaksanaan, "SEKALI", 2)
    satu = impor.terima(KABID, "b.xlsx", buku(*(baris(urut) for urut in range(1, 6))))
    kerja = impor.jalankan(KABID, satu.id, perbarui=False)
    asli = pekerjaan.maju

    def batal_setelah_satu(baris_kerja, sudah, total):
        if sudah:
            impor.batalkan(KABID, satu.id)
        return asli(baris_kerja, sudah, total)

    monkeypatch.setattr(pekerjaan, "maju", batal_setelah_satu)
    impor_register(kerja.id)
    assert kerja.status == pekerjaan.StatusPekerjaan.DIBATALKAN
    assert len(semua(db_session)) == 2
    assert queries.riwayat(KABID)[0].keadaan == "Dibatalkan di tengah jalan"
    monkeypatch.setattr(pekerjaan, "maju", asli)
    ulang = impor.jalankan(KABID, satu.id, perbarui=False)
    impor_register(ulang.id)
    assert ulang.hasil["ditambah"] == 5
    assert len(semua(db_session)) == 5


def test_selama_buku_dibaca_tidak_ada_yang_ditahan(db_session, perekam, monkeypatch):
    satu = impor.terima(KABID, "b.xlsx", buku(baris(1)))
    kerja = impor.jalankan(KABID, satu.id, perbarui=False)
    db_session.commit()
    asli, bertransaksi = pelaksanaan.baca_bertahap, []

    def baca(sha256):
        bertransaksi.append(db_session().in_transaction())
        return asli(sha256)

    monkeypatch.setattr(pelaksanaan, "baca_bertahap", baca)
    impor_register(kerja.id)
    assert bertransaksi == [False]
    assert kerja.status == pekerjaan.StatusPekerjaan.SELESAI


def test_hanya_yang_berizin(app):
    mediator = Pelaku(8, "M", frozenset({Peran.MEDIATOR}))
    with pytest.raises(TidakBerizin):
        impor.terima(mediator, "b.xlsx", buku(baris(1)))
    with pytest.raises(TidakBerizin):
        queries.riwayat(mediator)


def test_nama_berkas_dibersihkan_dari_jalannya(db_session):
    satu = impor.terima(SISTEM, "C:\\Users\\x\\" + "a" * 300 + ".xlsx", buku(baris(1)))
    assert satu.nama_berkas.endswith("a.xlsx")
    assert len(satu.nama_berkas) == 200
    assert db_session.scalar(sa.select(sa.func.count()).select_from(ImporRegister)) == 1


def test_arsip_berhalaman_tanpa_ganda_dan_dapat_dicari(db_session, monkeypatch):
    monkeypatch.setattr(arsip, "HALAMAN", 3)
    masukkan(buku(*(baris(urut) for urut in range(1, 6)), baris(6, Pihak_Pekerja="Wati 100%")))
    masukkan(buku(baris(1, 2015), nama="2015"))
    nomor_urut, setelah = [], None
    while True:
        halaman = arsip.arsip(SISTEM, setelah=setelah)
        nomor_urut += [b.nomor for b in halaman.baris]
        setelah = halaman.setelah
        if setelah is None:
            break
    assert nomor_urut == ["560/001/HI/2015", *(f"560/{u:03}/HI/2014" for u in range(1, 7))]
    assert arsip.arsip(SISTEM, tahun=2015).total == 1
    assert [b.nomor for b in arsip.arsip(SISTEM, q="WATI 100%").baris] == ["560/006/HI/2014"]
    assert arsip.arsip(SISTEM, q="560/002").total == 1
    assert arsip.tahun_arsip(SISTEM) == [2014, 2015]
