"""What came in: every kind once, the oldest first, seen by whom it concerns."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import AksesPihak, Pihak
from hi_cases.perselisihan.queries.masuk import daftar_masuk, hitung_masuk, hitung_menurut_jenis
from hi_cases.perselisihan.types import Saluran, Tahap, Tindakan
from hi_cases.perselisihan.types.masuk import JenisMasuk, SaringanMasuk
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from tests.integration.perselisihan.kantor import PEKERJA, PENGUSAHA, Kantor, draf

LENGKAP = {"alamat": "Jl. Industri 4, Cikarang", "telepon": "081234567890"}


def ajukan(kantor: Kantor, pekerja: Pelaku, *jenis: str, **ubah: Any) -> int:
    """Let a worker file online; the case of the office becomes this one."""
    isi = draf(*jenis, pihak=(PEKERJA | LENGKAP, PENGUSAHA | LENGKAP)) | ubah
    kantor.id = services.buka_draf(pekerja, isi).id
    kantor.lakukan(Tindakan.AJUKAN, pekerja, benar=True)
    return kantor.id


@pytest.fixture
def pekerja(kantor: Kantor, pengguna: Any) -> Pelaku:
    return pengguna("pekerja").pelaku


def jenis(pelaku: Pelaku, **saring: Any) -> list[JenisMasuk]:
    return [satu.jenis for satu in daftar_masuk(pelaku, SaringanMasuk(**saring)).baris]


def test_draf_orang_luar_tidak_masuk_sebelum_diajukan(kantor: Kantor, pekerja: Pelaku) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    services.buka_draf(pekerja, draf())
    assert hitung_masuk(petugas) == 0
    ajukan(kantor, pekerja)
    (satu,) = daftar_masuk(petugas, SaringanMasuk()).baris
    assert (satu.jenis, satu.perkara_id, satu.saluran) == (
        JenisMasuk.BERKAS,
        kantor.id,
        Saluran.DARING,
    )


def test_berkas_yang_pernah_kembali_disebut_kelengkapan(kantor: Kantor, pekerja: Pelaku) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    ajukan(kantor, pekerja)
    kantor.maju(1)
    kantor.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["KTP"])
    assert jenis(petugas) == []
    kantor.maju(1)
    kantor.buka()
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    lain, kantor.id = kantor.id, 0
    kantor.id = lain - 1
    kantor.maju(1)
    kantor.lakukan(Tindakan.LENGKAPI_BERKAS, bukti_bipartit="risalah")
    # It came back after the other one arrived, so it stands behind it.
    assert jenis(petugas) == [JenisMasuk.BERKAS, JenisMasuk.KELENGKAPAN]


def test_semua_jenis_tampil_yang_terlama_dulu(
    kantor: Kantor, pekerja: Pelaku, pengguna: Any, hitung_kueri: Any
) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    ajukan(kantor, pekerja, "KEP")
    kantor.lakukan(Tindakan.CATAT, bukti_diperiksa=True)
    kantor.maju(1)
    kantor.lakukan(
        Tindakan.TUNJUK_KUASA,
        pekerja,
        pihak_id=kantor.pemohon,
        nama="Ratna",
        nomor="SK-1",
        lingkup="Mediasi",
        berlaku_sampai=kantor.perkara.masuk.replace(year=2027),
    )
    kantor.maju(1)
    kantor.lakukan(Tindakan.MOHON_CABUT, pekerja, pihak_id=kantor.pemohon, alasan="Sudah berdamai.")
    kantor.maju(1)
    kantor.lakukan(Tindakan.TAMBAH_DOKUMEN, pekerja, pihak_id=kantor.pemohon, uraian="Slip upah")
    kantor.maju(1)
    pt = perusahaan.daftarkan(petugas, DataPerusahaan(nama="PT Sinar Cikarang Abadi"))
    perusahaan.ajukan_wakil(pengguna("perusahaan").pelaku, pt.id, "Manajer HRD", "ST-7")
    kantor.maju(1)
    dokumen_dari = kantor.id
    ajukan(kantor, pekerja)

    hasil = daftar_masuk(petugas, SaringanMasuk())
    assert [satu.jenis for satu in hasil.baris] == [
        JenisMasuk.KUASA,
        JenisMasuk.KABAR,
        JenisMasuk.DOKUMEN,
        JenisMasuk.WAKIL,
        JenisMasuk.BERKAS,
    ]
    assert [satu.rincian for satu in hasil.baris[:2]] == [
        "Ratna untuk Siti Aminah, surat SK-1",
        "Siti Aminah: permintaan mencabut permohonan",
    ]
    assert hasil.baris[3].judul == "PT Sinar Cikarang Abadi"
    assert hasil.total == hitung_masuk(petugas) == 5
    assert hitung_menurut_jenis(petugas) == {
        satu: 1 for satu in JenisMasuk if satu not in {JenisMasuk.KELENGKAPAN, JenisMasuk.AKSES}
    }
    with hitung_kueri() as kueri:
        hitung_masuk(petugas)
    assert len(kueri) == 1

    # Once looked at, the papers are off the list; nothing else is.
    services.tandai_dokumen_dilihat(petugas, dokumen_dari)
    assert JenisMasuk.DOKUMEN not in jenis(petugas)
    assert hitung_masuk(petugas) == 4


def test_saringan_dan_halaman_menurut_kunci(kantor: Kantor, pekerja: Pelaku) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    daring = []
    for _ in range(3):
        daring.append(ajukan(kantor, pekerja))
        kantor.buka()
        kantor.lakukan(Tindakan.TERIMA_BERKAS)
    assert jenis(petugas, saluran=(Saluran.LOKET,)) == [JenisMasuk.BERKAS] * 3
    pertama = daftar_masuk(petugas, SaringanMasuk(saluran=(Saluran.DARING,)), batas=2)
    assert (len(pertama.baris), pertama.total) == (2, 3)
    kedua = daftar_masuk(
        petugas, SaringanMasuk(saluran=(Saluran.DARING,), sesudah=pertama.sesudah or ""), batas=2
    )
    assert kedua.sesudah is None
    assert [s.perkara_id for s in (*pertama.baris, *kedua.baris)] == daring
    # A key that somebody made up shows the first page.
    for aneh in ("x", "~~", "0001-01-01T00:00:00+14:00~berkas~1", "2026-04-06~berkas~-1"):
        tipu = daftar_masuk(petugas, SaringanMasuk(sesudah=aneh), batas=2)
        assert len(tipu.baris) == 2, aneh


def test_mediator_hanya_melihat_perkaranya(kantor: Kantor, pengguna: Any) -> None:
    mediator = kantor.akun[Peran.MEDIATOR]
    kantor.limpahkan("HAK")
    orang = pengguna("pekerja").pelaku
    pihak = db.session.get_one(Pihak, kantor.pemohon)
    _beri_akses(kantor, pihak, orang)
    kantor.lakukan(
        Tindakan.KABARKAN_HALANGAN,
        orang,
        pihak_id=pihak.id,
        tanggal_berhalangan=["2026-05-04"],
        alasan="Dinas malam.",
    )
    kantor.buka()
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    assert jenis(mediator) == [JenisMasuk.KABAR]
    assert hitung_masuk(mediator) == 1
    assert hitung_masuk(kantor.mediator2) == 0
    assert hitung_masuk(kantor.akun[Peran.PETUGAS]) == 2
    assert hitung_masuk(kantor.akun[Peran.ADMIN]) == hitung_masuk(orang) == 0


def _beri_akses(kantor: Kantor, pihak: Pihak, orang: Pelaku, *, penuh: bool = True) -> AksesPihak:
    from hi_cases.core import clock

    baris = AksesPihak(
        pihak_id=pihak.id,
        pengguna_id=orang.id,
        pengguna_nama=orang.nama,
        asal="undangan",
        penuh=penuh,
        dibuka_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def test_kabar_perkara_yang_berakhir_tidak_menunggu(kantor: Kantor, pekerja: Pelaku) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    ajukan(kantor, pekerja)
    kantor.lakukan(Tindakan.CATAT, bukti_diperiksa=True)
    kantor.lakukan(Tindakan.MOHON_CABUT, pekerja, pihak_id=kantor.pemohon, alasan="Sudah berdamai.")
    assert jenis(petugas) == [JenisMasuk.KABAR]
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="Surat 1")
    assert kantor.perkara.tahap is Tahap.SELESAI
    assert jenis(petugas) == []
