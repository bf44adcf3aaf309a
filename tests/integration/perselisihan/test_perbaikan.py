"""Corrections in the open, reopening, and what follows an end: PHI and expiry."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    TidakBerizin,
    TindakanDitolak,
)
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import KandidatDaluwarsa
from hi_cases.perselisihan.types import Hasil, KandidatGagal, Tahap, Tindakan
from tests.integration.perselisihan.kantor import (
    KELOMPOK,
    PB,
    PENGUSAHA,
    RISALAH,
    Kantor,
)


def test_perbaikan_data_beralasan_dan_tidak_menghapus_pihak(kantor: Kantor) -> None:
    kantor.catat("PHK", pihak=(KELOMPOK, PENGUSAHA))
    petugas = kantor.akun[Peran.PETUGAS]
    kini = queries.draf(petugas, kantor.id)
    kini["pokok"], kini["pihak"][0]["alamat"] = "Pesangon", "Cikarang"
    kantor.lakukan(Tindakan.PERBAIKI_DATA, draf=kini, alasan="Salah ketik")
    peristiwa = kantor.peristiwa()[-1]
    assert peristiwa.data["bidang"] == ["Pokok masalah", "Para pihak"]
    assert "Salah ketik" in peristiwa.keterangan
    assert [satu.nama for satu in kantor.pihak("pemohon").anggota] == KELOMPOK["anggota"]
    kini["pihak"][0]["anggota"] = kini["pihak"][0]["anggota"][:1]
    with pytest.raises(DataTidakSah, match="tidak dihapus"):
        kantor.lakukan(Tindakan.PERBAIKI_DATA, draf=kini, alasan="x")


def test_buka_kembali_ke_tahap_sebelumnya_dan_tenggatnya_berjalan_lagi(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    kantor.terima(kantor.pemohon)
    berjalan, jatuh = kantor.berjalan(), kantor.jatuh("MED-30")
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="S-1")
    with pytest.raises(TidakBerizin):
        kantor.lakukan(Tindakan.BUKA_KEMBALI, pelaku=kantor.akun[Peran.MEDIATOR], alasan="Keliru")
    kantor.maju(3)
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Surat pencabutan ternyata palsu")
    perkara = kantor.perkara
    assert (perkara.tahap, perkara.hasil, perkara.selesai_pada) == (Tahap.ANJURAN, None, None)
    assert kantor.berjalan() == berjalan
    assert kantor.jatuh("MED-30") == jatuh
    (dibuka,) = queries.halaman(kantor.akun[Peran.KABID], kantor.id).pembukaan_kembali
    assert dibuka.data["hasil_lama"] == "dicabut"
    assert "palsu" in dibuka.keterangan
    kantor.terima(kantor.termohon)


def test_buka_kembali_ke_klarifikasi_menjeda_lagi(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.lakukan(Tindakan.BUKA_KLARIFIKASI, perihal="Data")
    kantor.maju(1)
    kantor.lakukan(Tindakan.KEMBALI_BIPARTIT, **RISALAH)
    kantor.maju(1)
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Para pihak sudah siap mediasi")
    assert kantor.tahap() is Tahap.KLARIFIKASI
    assert kantor.tenggat("MED-30").dijeda
    kantor.maju(1)
    kantor.lakukan(Tindakan.RISALAH_KLARIFIKASI, **RISALAH)
    assert kantor.jatuh("MED-30") is not None


def test_jawaban_yang_keliru_diperbaiki_terbuka(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    kantor.jawab(kantor.pemohon, "setuju")
    kantor.maju(30)
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    kantor.lakukan(
        Tindakan.PERBAIKI_JAWABAN,
        tanggal="2026-04-15",
        pihak_id=kantor.termohon,
        jawaban="setuju",
        bukti="Surat 15 April",
        alasan="Surat tertahan di bagian umum",
    )
    assert kantor.tahap() is Tahap.ANJURAN_DISETUJUI
    assert "PB-3" in kantor.berjalan()


def test_akta_gugatan_dan_putusan_dicatat_pada_perkara_yang_selesai(kantor: Kantor) -> None:
    kantor.anjuran("PHK")
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
        kantor.jawab(pihak, "menolak")
    kantor.lakukan(Tindakan.TUTUP_ANJURAN_DITOLAK, catatan="Keduanya menolak")
    with pytest.raises(TindakanDitolak, match="belum dicatat"):
        kantor.lakukan(Tindakan.CATAT_PUTUSAN_PHI, nomor="1", amar="x")
    kantor.lakukan(
        Tindakan.CATAT_GUGATAN_PHI,
        nomor="12/Pdt.Sus-PHI/2026",
        pengadilan="PN Bandung",
        pihak_id=kantor.pemohon,
    )
    kantor.lakukan(Tindakan.CATAT_PUTUSAN_PHI, nomor="12/P/2026", amar="Mengabulkan")
    halaman = queries.halaman(kantor.akun[Peran.MEDIATOR], kantor.id)
    assert halaman.phi[0].putusan_nomor == "12/P/2026"
    assert halaman.perkara.hasil is Hasil.ANJURAN_DITOLAK


def test_akta_phi_sekali_setelah_perjanjian_bersama(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.sidang()
    kantor.lakukan(Tindakan.PB_MEDIASI, **PB)
    isi = {"nomor": "5/BP/2026", "pengadilan": "PN Bandung"}
    kantor.lakukan(Tindakan.CATAT_AKTA_PHI, **isi)
    with pytest.raises(TindakanDitolak, match="sudah dicatat"):
        kantor.lakukan(Tindakan.CATAT_AKTA_PHI, **isi)


def test_daluwarsa_menyimpan_kandidat_dan_memakai_yang_paling_awal(kantor: Kantor) -> None:
    """MK 132/PUU-XXIII/2025: the last sidang on 14 April is the earliest candidate."""
    kantor.anjuran("PHK", "HAK")
    mediator = kantor.akun[Peran.MEDIATOR]
    belum = queries.halaman(mediator, kantor.id).daluwarsa
    assert belum is not None
    assert belum.mulai is None
    sidang = kantor.perkara.sidang_pertama_pada
    kantor.maju(1)
    kantor.terima(kantor.pemohon)
    kantor.maju(1)
    kantor.jawab(kantor.pemohon, "menolak")
    kini = queries.halaman(mediator, kantor.id).daluwarsa
    assert kini is not None
    assert kini.mulai == sidang
    tersimpan = set(
        db.session.scalars(sa.select(KandidatDaluwarsa.kandidat).filter_by(perkara_id=kantor.id))
    )
    assert tersimpan == {
        KandidatGagal.SIDANG_TERAKHIR,
        KandidatGagal.ANJURAN_TERBIT,
        KandidatGagal.RISALAH,
        KandidatGagal.ANJURAN_DITERIMA,
        KandidatGagal.JAWABAN_MENOLAK,
    }


def test_perkara_ditautkan_dua_arah_sekali(kantor: Kantor) -> None:
    kantor.catat("HAK")
    pertama = kantor.id
    kantor.catat("HAK")
    kantor.lakukan(Tindakan.TAUTKAN, perkara_id=pertama, alasan="Perusahaan yang sama")
    with pytest.raises(DataTidakSah, match="Sudah tertaut"):
        kantor.lakukan(Tindakan.TAUTKAN, perkara_id=pertama, alasan="Lagi")
    petugas = kantor.akun[Peran.PETUGAS]
    assert [t.id for t in queries.halaman(petugas, pertama).tautan] == [kantor.id]


def test_jawaban_yang_diperbaiki_menjadi_menolak_membatalkan_pb3(kantor: Kantor) -> None:
    kantor.anjuran("PHK", pihak=(KELOMPOK, PENGUSAHA))
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    a, b, c = (str(satu.id) for satu in kantor.pihak("pemohon").anggota)
    kantor.jawab(kantor.termohon, "setuju")
    kantor.jawab(kantor.pemohon, None, jawaban_anggota={a: "setuju", b: "menolak", c: "menolak"})
    assert "PB-3" in kantor.berjalan()
    isi = {"pihak_id": kantor.pemohon, "bukti": "Surat 2", "alasan": "Salah baca"}
    kantor.maju(1)
    kantor.lakukan(Tindakan.PERBAIKI_JAWABAN, **isi, jawaban_anggota={c: "setuju"})
    assert kantor.tenggat("PB-3").mulai == clock.hari_ini()
    kantor.lakukan(Tindakan.PERBAIKI_JAWABAN, **isi, jawaban="menolak")
    assert "PB-3" not in kantor.berjalan()
    kantor.lakukan(Tindakan.TUTUP_ANJURAN_DITOLAK, catatan="Semua pekerja menolak")
    assert kantor.perkara.hasil is Hasil.ANJURAN_DITOLAK


def test_perbaikan_tanggal_terima_terakhir_menggeser_akhir_anj10(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    terbit = clock.hari_ini()
    kantor.maju(4)
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    isi = {"bukti": "Resi", "alasan": "Resi menyebut tanggal lain", "tanggal": terbit}
    kantor.lakukan(Tindakan.PERBAIKI_TERIMA_ANJURAN, pihak_id=kantor.pemohon, **isi)
    assert kantor.tenggat("ANJ-10").dipenuhi_pada == clock.hari_ini()
    kantor.lakukan(Tindakan.PERBAIKI_TERIMA_ANJURAN, pihak_id=kantor.termohon, **isi)
    assert kantor.tenggat("ANJ-10").dipenuhi_pada == terbit
    assert "ANJ-10" not in kantor.berjalan()


def test_pekerja_senama_dicatat_satu_demi_satu(kantor: Kantor) -> None:
    """Two of three are called Budi: the record holds three answers and three outcomes."""
    senama = KELOMPOK | {"anggota": ["Budi", "Budi", "Dewi"]}
    kantor.anjuran("PHK", pihak=(senama, PENGUSAHA))
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    nomor = [str(satu.id) for satu in kantor.pihak("pemohon").anggota]
    kantor.jawab(kantor.pemohon, "setuju")
    jawaban = kantor.peristiwa()[-1]
    assert jawaban.data["jawaban"] == dict.fromkeys(nomor, "setuju")
    assert "3 pekerja setuju, 0 menolak" in jawaban.keterangan
    kantor.jawab(kantor.termohon, "menolak")
    kantor.lakukan(Tindakan.TUTUP_ANJURAN_DITOLAK, catatan="Pengusaha menolak")
    assert kantor.peristiwa()[-1].data["anggota"] == dict.fromkeys(nomor, "ditolak")


def test_jejak_perbaikan_menyimpan_isi_lama_tanpa_data_pribadi(kantor: Kantor) -> None:
    """The trail tells which fields changed; names, NIK, amounts and the story stay out of it."""
    kantor.catat("HAK")
    kini = queries.draf(kantor.akun[Peran.PETUGAS], kantor.id)
    kini["kecamatan"], kini["pokok"] = "Cibitung", "Upah pokok 7.654.321 sebulan"
    kini["pihak"][0]["nik"] = "3216019999990001"
    kini["tuntutan"] = [{"uraian": "Upah lembur", "jumlah": 98_765_400}]
    kantor.lakukan(Tindakan.PERBAIKI_DATA, draf=kini, alasan="Salah tulis")
    semua = list(audit.jejak(kantor.perkara.rujukan))
    (jejak,) = (j for j in semua if j.tindakan == "perselisihan.perbaiki_data")
    assert (jejak.sebelum["kecamatan"], jejak.sesudah["kecamatan"]) == (
        "Cikarang Selatan",
        "Cibitung",
    )
    assert {"pihak", "tuntutan", "pokok"} <= set(jejak.sesudah)
    isi = "".join(f"{j.sebelum}{j.sesudah}{j.keterangan}" for j in semua)
    for rahasia in ("3216", "12500000", "98765400", "7.654.321", "lembur"):
        assert rahasia not in isi
