"""The one door: permission, versions, corrections, reopening, and what is left behind."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import KandidatDaluwarsa, Panggilan, Perkara
from hi_cases.perselisihan.types import Hasil, KandidatGagal, Tahap, Tindakan
from tests.integration.perselisihan.kantor import (
    ANJURAN,
    KELOMPOK,
    PB,
    PENGUSAHA,
    RISALAH,
    Kantor,
    draf,
)


def test_mediator_lain_tidak_bertindak_dan_kabid_tidak_menggantikan(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    isi = {"tempat": "Ruang 1", "hadir": [kantor.pemohon], "terlaksana": True, "ringkasan": "x"}
    for bukan in (kantor.mediator2, kantor.akun[Peran.KABID], kantor.akun[Peran.PETUGAS]):
        with pytest.raises(TidakBerizin):
            kantor.lakukan(Tindakan.CATAT_SIDANG, pelaku=bukan, **isi)
    kantor.lakukan(Tindakan.CATAT_SIDANG, **isi)


@pytest.mark.parametrize("peran", [Peran.PEKERJA, Peran.PERUSAHAAN, Peran.KUASA, Peran.ADMIN])
def test_orang_luar_dan_admin_tidak_membuka_isi_perkara(kantor: Kantor, peran: Peran) -> None:
    kantor.catat("HAK")
    pelaku = Pelaku(99, "Uji", frozenset({peran}))
    with pytest.raises(TidakDitemukan):
        queries.perkara(pelaku, kantor.id)
    with pytest.raises(TidakDitemukan):
        queries.halaman(pelaku, kantor.id)
    with pytest.raises(TidakDitemukan):
        kantor.lakukan(Tindakan.CABUT, pelaku=pelaku, surat="x")
    assert not queries.boleh_buka_berkas(pelaku, kantor.id)


def test_formulir_yang_dikirim_dua_kali_hanya_dilakukan_sekali(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    versi = kantor.perkara.versi
    mediator = kantor.akun[Peran.MEDIATOR]
    isi = {
        "pihak_id": kantor.pemohon,
        "perihal": "sidang",
        "untuk_tanggal": "2026-04-13",
        "dikirim_pada": "2026-04-06",
        "cara": "pos",
    }
    services.lakukan(mediator, kantor.id, Tindakan.CATAT_PANGGILAN, versi, isi)
    with pytest.raises(KonflikVersi) as tangkap:
        services.lakukan(mediator, kantor.id, Tindakan.CATAT_PANGGILAN, versi, isi)
    assert tangkap.value.beda == []
    assert tangkap.value.versi_kini == kantor.perkara.versi
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Panggilan)) == 1


def test_dua_orang_mengisi_satu_draf_melihat_kedua_versi(kantor: Kantor) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    kantor.buka("HAK")
    versi, isi = kantor.perkara.versi, draf("HAK")
    services.lakukan(petugas, kantor.id, Tindakan.UBAH_DRAF, versi, {"draf": isi | {"pokok": "A"}})
    with pytest.raises(KonflikVersi) as tangkap:
        services.lakukan(
            petugas, kantor.id, Tindakan.UBAH_DRAF, versi, {"draf": isi | {"pokok": "B"}}
        )
    (beda,) = tangkap.value.beda
    assert (beda.bidang, beda.punya_anda, beda.tersimpan) == ("pokok", "B", "A")
    kini = kantor.perkara.versi
    services.lakukan(petugas, kantor.id, Tindakan.UBAH_DRAF, versi, {"draf": isi | {"pokok": "A"}})
    assert kantor.perkara.versi == kini
    assert kantor.perkara.draf["pokok"] == "A"


def test_draf_disimpan_seperti_diketik(kantor: Kantor) -> None:
    petugas = kantor.akun[Peran.PETUGAS]
    aneh = {"tanggal_masuk": "31 Februari", "pihak": [{"nama": "Siti"}], "jenis": []}
    kantor.id = services.buka_draf(petugas, aneh).id
    assert queries.draf(petugas, kantor.id) == aneh
    with pytest.raises(TindakanDitolak, match="isian yang wajib"):
        kantor.lakukan(Tindakan.TERIMA_BERKAS)


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


def test_tanggal_yang_terbalik_ditolak(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum penerimaan pelimpahan"):
        kantor.lakukan(
            Tindakan.CATAT_SIDANG,
            tanggal="2026-04-01",
            tempat="Ruang 1",
            hadir=[kantor.pemohon],
            terlaksana=True,
            ringkasan="x",
        )


def test_panggilan_tanpa_bukti_bukan_panggilan_patut(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    isi = {
        "pihak_id": kantor.pemohon,
        "perihal": "sidang",
        "untuk_tanggal": "2026-04-10",
        "dikirim_pada": "2026-04-06",
        "cara": "pos",
    }
    with pytest.raises(DataTidakSah, match="tidak terbukti"):
        kantor.lakukan(Tindakan.CATAT_PANGGILAN, **isi, diterima_pada="2026-04-06")
    for _ in range(3):
        kantor.lakukan(Tindakan.CATAT_PANGGILAN, **isi)
    ke = [p.ke for p in db.session.scalars(sa.select(Panggilan).order_by(Panggilan.ke))]
    assert ke == [1, 2, 3]
    kantor.pada("2026-04-13")
    kantor.sidang(hadir=(), terlaksana=False)
    with pytest.raises(TindakanDitolak, match="0 dari 3 kali"):
        kantor.lakukan(Tindakan.HAPUS_DARI_REGISTER, catatan="x")
    panggilan = queries.halaman(kantor.akun[Peran.MEDIATOR], kantor.id).panggilan_belum_diterima
    for satu in panggilan:
        kantor.lakukan(
            Tindakan.CATAT_TERIMA_PANGGILAN,
            panggilan_id=satu.id,
            diterima_pada="2026-04-08",
            penerima="Siti",
            bukti="Resi",
        )
    kantor.lakukan(Tindakan.HAPUS_DARI_REGISTER, catatan="Tiga kali tidak hadir")
    assert kantor.perkara.hasil is Hasil.DIHAPUS_DARI_REGISTER


def test_hadir_sekali_menghapus_hitungan_mangkir(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    for _ in range(2):
        kantor.panggil(kantor.pemohon)
        kantor.maju(4)
        kantor.sidang((kantor.termohon,), terlaksana=False)
    kantor.maju(1)
    kantor.sidang()
    fakta = queries.fakta(kantor.perkara)
    assert [p.mangkir for p in fakta.pihak] == [0, 0]


def test_benturan_kepentingan_menahan_sampai_mediator_diganti(kantor: Kantor) -> None:
    kantor.catat("HAK")
    satu, dua = kantor.akun[Peran.MEDIATOR], kantor.mediator2
    with pytest.raises(DataTidakSah, match="benturan Anda sendiri"):
        kantor.lakukan(
            Tindakan.NYATAKAN_BENTURAN, pelaku=satu, mediator_id=dua.id, alasan="Kerabat"
        )
    kantor.lakukan(Tindakan.NYATAKAN_BENTURAN, pelaku=dua, mediator_id=dua.id, alasan="Kerabat")
    saran = queries.saran_mediator(kantor.akun[Peran.KABID], kantor.perkara)
    assert {s.mediator_id: (s.benturan, s.disarankan) for s in saran} == {
        satu.id: (False, True),
        dua.id: (True, False),
    }
    with pytest.raises(DataTidakSah, match="benturan kepentingan"):
        kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=dua.id)
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=satu.id)
    kantor.lakukan(Tindakan.NYATAKAN_BENTURAN, pelaku=satu, mediator_id=satu.id, alasan="Saham")
    with pytest.raises(TindakanDitolak, match="menunjuk mediator lain"):
        kantor.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)
    kabid = kantor.akun[Peran.KABID]
    assert [b.tindakan for b in queries.hari_ini(kabid)] == [Tindakan.GANTI_MEDIATOR]


def test_ganti_mediator_tidak_mengubah_tenggat(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    sebelum = kantor.jatuh("MED-30")
    kantor.maju(3)
    kantor.lakukan(Tindakan.GANTI_MEDIATOR, mediator_id=kantor.mediator2.id, alasan="Cuti")
    assert kantor.perkara.mediator_nama == kantor.mediator2.nama
    assert kantor.jatuh("MED-30") == sebelum


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


def test_catatan_pribadi_hanya_untuk_penulisnya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    mediator = kantor.akun[Peran.MEDIATOR]
    rahasia = "Pengusaha tampak bersedia naik sampai 80 juta"
    catatan = services.tulis_catatan_pribadi(mediator, kantor.id, rahasia)
    assert [c.isi for c in queries.catatan_pribadi(mediator, kantor.id)] == [rahasia]
    for lain in (kantor.mediator2, kantor.akun[Peran.KABID], kantor.akun[Peran.PETUGAS]):
        assert list(queries.catatan_pribadi(lain, kantor.id)) == []
        with pytest.raises((TidakBerizin, TidakDitemukan)):
            services.tulis_catatan_pribadi(lain, kantor.id, "x", catatan.id)
        with pytest.raises(TidakDitemukan):
            services.hapus_catatan_pribadi(lain, kantor.id, catatan.id)
    jejak = audit.jejak(kantor.perkara.rujukan)
    assert all("80 juta" not in f"{j.keterangan}{j.sesudah}{j.sebelum}" for j in jejak)
    kabid = kantor.akun[Peran.KABID]
    assert queries.daftar(kabid, queries.Saringan(q="80 juta")).total == 0
    services.hapus_catatan_pribadi(mediator, kantor.id, catatan.id)
    assert list(queries.catatan_pribadi(mediator, kantor.id)) == []


def test_setiap_tindakan_meninggalkan_peristiwa_dan_jejak(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    tindakan = [satu.tindakan for satu in kantor.peristiwa()]
    assert tindakan == [
        "buka_draf",
        "terima_berkas",
        "catat",
        "limpahkan",
        "terima_pelimpahan",
        "catat_sidang",
        "terbitkan_anjuran",
    ]
    jejak = {satu.tindakan for satu in audit.jejak(kantor.perkara.rujukan)}
    assert {f"perselisihan.{satu}" for satu in tindakan} <= jejak
    assert all(satu.dasar for satu in kantor.peristiwa())


@pytest.mark.parametrize(
    "perintah", ["UPDATE peristiwa_perkara SET dasar = 'x'", "DELETE FROM peristiwa_perkara"]
)
def test_peristiwa_tidak_dapat_diubah_atau_dihapus(kantor: Kantor, perintah: str) -> None:
    kantor.catat("HAK")
    with pytest.raises(sa.exc.DBAPIError, match="hanya dapat ditambah"), db.session.begin_nested():
        db.session.execute(sa.text(perintah))


@pytest.mark.parametrize(
    "setel",
    [
        {"hasil": Hasil.DICABUT},
        {"tahap": Tahap.SELESAI},
        {"nomor": None, "tahun_register": None},
        {"tahap": Tahap.MEDIASI},
        {"tahap": Tahap.DITAWARKAN},
        {"bukti_bipartit": None},
        {"tahap": Tahap.DIALIHKAN_KEWENANGAN},
    ],
)
def test_basis_data_menolak_keadaan_tanpa_faktanya(kantor: Kantor, setel: dict) -> None:
    kantor.catat("HAK")
    with pytest.raises(sa.exc.IntegrityError), db.session.begin_nested():
        db.session.execute(sa.update(Perkara).where(Perkara.id == kantor.id).values(**setel))


def test_nomor_anjuran_diberi_berurutan_bila_tidak_ditulis(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    (anjuran,) = queries.halaman(kantor.akun[Peran.MEDIATOR], kantor.id).anjuran
    assert (anjuran.nomor, anjuran.nomor_risalah) == ("560/001/ANJ/2026", "560/001/RIS/2026")
    with pytest.raises(TindakanDitolak):
        kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, pelaku=kantor.akun[Peran.MEDIATOR], **ANJURAN)


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


def test_jejak_perbaikan_menyimpan_isi_lama_tanpa_data_pribadi(kantor: Kantor) -> None:
    kantor.catat("HAK")
    kini = queries.draf(kantor.akun[Peran.PETUGAS], kantor.id)
    kini["pokok"], kini["pihak"][0]["nik"] = "Upah minimum", "3216019999990001"
    kantor.lakukan(Tindakan.PERBAIKI_DATA, draf=kini, alasan="Salah tulis")
    (jejak,) = (
        j for j in audit.jejak(kantor.perkara.rujukan) if j.tindakan == "perselisihan.perbaiki_data"
    )
    assert jejak.sebelum["pokok"] == "Upah lembur tidak dibayar."
    assert jejak.sesudah["pokok"] == "Upah minimum"
    assert "3216" not in f"{jejak.sebelum}{jejak.sesudah}"
