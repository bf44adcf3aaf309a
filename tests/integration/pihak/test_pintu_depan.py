"""A worker files; the office sees it only then; each party acts for itself and nobody else."""

import io

import pytest
from werkzeug.datastructures import FileStorage

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as berkas_baca
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import AksesPihak, PernyataanPihak
from hi_cases.perselisihan.types import AsalAkses, Sebagai, Sisi, Tahap, Tindakan
from hi_cases.perusahaan.models import Perusahaan, WakilPerusahaan
from hi_cases.perusahaan.services import daftarkan
from hi_cases.perusahaan.types import DataPerusahaan, PeranWakil, StatusWakil
from tests.factories.berkas import pdf
from tests.integration.perselisihan.kantor import draf


@pytest.fixture
def pekerja(pengguna):
    return pengguna("pekerja").pelaku


def ajukan(pelaku, isi=None):
    perkara = services.buka_draf(pelaku, isi or draf("HAK"))
    return services.lakukan(pelaku, perkara.id, Tindakan.AJUKAN, perkara.versi, {"benar": True})


def perusahaan() -> Perusahaan:
    isi = DataPerusahaan(nama="PT Sinar Cikarang Abadi")
    return daftarkan(SISTEM, isi)


def test_draf_pihak_tidak_terlihat_siapa_pun(kantor, pekerja, pengguna):
    perkara = services.buka_draf(pekerja, draf("HAK"))
    lain = pengguna("pekerja").pelaku
    for siapa in (lain, *kantor.akun.values()):
        with pytest.raises(TidakDitemukan):
            queries.perkara(siapa, perkara.id)
    assert queries.perkara(pekerja, perkara.id).id == perkara.id
    (posisi,) = queries.posisi(pekerja, perkara.id)
    assert posisi.sebagai is Sebagai.PEMILIK


def test_yang_hanya_dinas_tentukan_tidak_ikut_dari_isian(kantor, pekerja):
    isi = draf("HAK") | {"saluran": "loket", "tanggal_masuk": "2020-01-01", "perkara_asal_id": 1}
    isi["pihak"][1]["perusahaan_id"] = perusahaan().id
    perkara = ajukan(pekerja, isi)
    assert perkara.saluran.value == "daring"
    assert perkara.masuk == clock.hari_ini()
    assert perkara.perkara_asal_id is None
    assert [satu.perusahaan_id for satu in perkara.pihak] == [None, None]


def test_sesudah_diajukan_dinas_melihatnya_dan_pemohon_punya_tempat(kantor, pekerja):
    perkara = ajukan(pekerja)
    assert perkara.tahap is Tahap.BERKAS_DITERIMA
    assert queries.perkara(kantor.akun["petugas"], perkara.id).diajukan_pada is not None
    akses = db.session.query(AksesPihak).one()
    assert akses.penuh
    assert akses.pihak.sisi is Sisi.PEMOHON
    assert queries.boleh_buka_berkas_pihak(pekerja, akses.pihak_id)
    assert not queries.boleh_buka_berkas(pekerja, perkara.id)


def test_perusahaan_melihat_perkaranya_sesudah_dicatat(kantor, pekerja, pengguna):
    perkara = ajukan(pekerja)
    milik = perusahaan()
    perkara.pihak[1].perusahaan_id = milik.id
    akun = pengguna("perusahaan")
    db.session.add(
        WakilPerusahaan(
            pengguna_id=akun.id,
            pengguna_nama=akun.nama,
            perusahaan_id=milik.id,
            jabatan="HRD",
            nomor_surat="01/ST/2026",
            status=StatusWakil.TERVERIFIKASI,
            diajukan_pada=clock.sekarang(),
            diputus_pada=clock.sekarang(),
        )
    )
    db.session.flush()
    assert akun.pelaku.perusahaan_ids == {milik.id}
    with pytest.raises(TidakDitemukan):
        queries.perkara(akun.pelaku, perkara.id)
    hari_ini = {"tanggal": clock.hari_ini()}
    # UU 2/2004 Ps 4(1)-(2): what came online is proof once an officer has looked at it.
    with pytest.raises(DataTidakSah):
        services.lakukan(
            kantor.akun["petugas"], perkara.id, Tindakan.CATAT, perkara.versi, hari_ini
        )
    hari_ini["bukti_diperiksa"] = True
    services.lakukan(kantor.akun["petugas"], perkara.id, Tindakan.CATAT, perkara.versi, hari_ini)
    (posisi,) = queries.posisi(akun.pelaku, perkara.id)
    assert (posisi.sisi, posisi.sebagai) == (Sisi.TERMOHON, Sebagai.PERUSAHAAN)


@pytest.mark.parametrize("dengan_kode", [False, True])
def test_pembaca_perusahaan_membaca_dan_tidak_bertindak(kantor, pekerja, pengguna, dengan_kode):
    """What its company did not give it, no code of an invitation gives it either."""
    perkara = ajukan(pekerja)
    milik = perusahaan()
    perkara.pihak[1].perusahaan_id = milik.id
    akun = pengguna("perusahaan")
    db.session.add(
        WakilPerusahaan(
            pengguna_id=akun.id,
            pengguna_nama=akun.nama,
            perusahaan_id=milik.id,
            jabatan="Staf",
            nomor_surat="02/ST/2026",
            peran=PeranWakil.PEMBACA,
            status=StatusWakil.TERVERIFIKASI,
            diajukan_pada=clock.sekarang(),
            diputus_pada=clock.sekarang(),
        )
    )
    if dengan_kode:
        db.session.add(
            AksesPihak(
                pihak_id=perkara.pihak[1].id,
                pengguna_id=akun.id,
                pengguna_nama=akun.nama,
                asal=AsalAkses.UNDANGAN,
                penuh=True,
                dibuka_pada=clock.sekarang(),
            )
        )
    db.session.flush()
    catat = {"tanggal": clock.hari_ini(), "bukti_diperiksa": True}
    services.lakukan(kantor.akun["petugas"], perkara.id, Tindakan.CATAT, perkara.versi, catat)
    tempat = queries.posisi(akun.pelaku, perkara.id)
    assert all(satu.membaca and not satu.mengikat for satu in tempat)
    assert len(tempat) == 1 + dengan_kode
    pihak_id = perkara.pihak[1].id
    for aksi in (Tindakan.TAMBAH_DOKUMEN, Tindakan.TUNJUK_KUASA, Tindakan.KABARKAN_HALANGAN):
        with pytest.raises((TidakBerizin, TindakanDitolak)):
            services.lakukan(akun.pelaku, perkara.id, aksi, perkara.versi, {"pihak_id": pihak_id})


def test_kabar_pihak_tidak_mengganggu_yang_sedang_membuka_perkara(kantor, pekerja):
    perkara = ajukan(pekerja)
    versi, pihak = perkara.versi, perkara.pihak[0]
    data = {"pihak_id": pihak.id, "alasan": "Sudah berdamai."}
    services.lakukan(pekerja, perkara.id, Tindakan.MOHON_CABUT, versi, data)
    assert perkara.versi == versi
    assert db.session.query(PernyataanPihak).one().pihak_id == pihak.id


def test_pihak_tidak_melakukan_tindakan_petugas_dan_sebaliknya(kantor, pekerja):
    perkara = ajukan(pekerja)
    with pytest.raises(TidakBerizin):
        services.lakukan(
            pekerja, perkara.id, Tindakan.CATAT, perkara.versi, {"tanggal": clock.hari_ini()}
        )
    data = {"pihak_id": perkara.pihak[0].id, "alasan": "x"}
    petugas = kantor.akun["petugas"]
    with pytest.raises(TidakBerizin):
        services.lakukan(petugas, perkara.id, Tindakan.MOHON_CABUT, perkara.versi, data)


def test_yang_belum_diajukan_tidak_masuk_daftar_kerja_dinas(kantor, pekerja):
    services.buka_draf(pekerja, draf("HAK"))
    services.buka_bipartit(pekerja, draf("HAK"))
    petugas = kantor.akun["petugas"]
    assert queries.hari_ini(petugas) == []
    assert queries.hitung_hari_ini(petugas) == 0
    assert queries.daftar(petugas, queries.Saringan()).baris == []


def test_dokumen_pihak_dibatalkan_hanya_oleh_yang_menangani_dan_tetap_tampak(
    kantor, pekerja, pengguna
):
    perkara = ajukan(pekerja)
    milik = Rujukan("pihak", perkara.pihak[0].id)
    berkas = dokumen.unggah(
        pekerja, milik, JenisBerkas.RISALAH_BIPARTIT, FileStorage(io.BytesIO(pdf()), "risalah.pdf")
    )
    with pytest.raises(TidakBerizin):
        dokumen.batalkan(kantor.akun["mediator"], berkas.id, "bukan perkara saya")
    dokumen.batalkan(kantor.akun["petugas"], berkas.id, "salah unggah")
    (satu,) = berkas_baca.berkas_untuk(pekerja, milik, termasuk_batal=True)
    assert (satu.alasan_batal, satu.berlaku) == ("salah unggah", False)
    lain = pengguna("pekerja").pelaku
    assert berkas_baca.berkas_untuk(lain, milik, termasuk_batal=True) == []
