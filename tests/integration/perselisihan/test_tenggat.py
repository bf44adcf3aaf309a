"""Deadlines of a case, counted by hand; the article stands beside each."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import DiamMatang
from hi_cases.perselisihan.types import Hasil, Jawaban, Tahap, Tindakan
from hi_cases.perselisihan.types.diam import JenisDiam, SebabDiam
from tests.integration.perselisihan.kantor import ANJURAN, PB, RISALAH, Kantor, draf


def test_mediasi_dari_pelimpahan_sampai_anjuran(kantor: Kantor) -> None:
    """Trap 4: the clocks start at the mediator's receipt, not at registration.

    Monday 6 April 2026; April has no holiday left: +7 working days is 15 April. 30 April is the
    18th, 8 May the 23rd (1 May closed), 13 May the 26th, then 14-15 May closed: the 30th is 21 May.
    """
    kantor.catat("HAK")
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=kantor.akun[Peran.MEDIATOR].id)
    assert kantor.berjalan() == set()
    kantor.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)
    assert kantor.jatuh("MED-7") == date(2026, 4, 15)
    assert kantor.jatuh("MED-30") == date(2026, 5, 21)

    kantor.pada("2026-04-15")
    kantor.sidang()
    assert kantor.tenggat("MED-7").dipenuhi_pada == date(2026, 4, 15)
    # Ps 13(2)b: 10 working days from the first sidang: 29 April.
    assert kantor.jatuh("ANJ-10") == date(2026, 4, 29)
    kantor.pada("2026-04-20")
    kantor.sidang()
    assert kantor.tenggat("ANJ-10").mulai == date(2026, 4, 15)

    kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    assert "ANJ-10" in kantor.berjalan()
    kantor.pada("2026-04-27")
    kantor.terima(kantor.pemohon)
    assert "ANJ-10" in kantor.berjalan()
    kantor.pada("2026-04-29")
    kantor.terima(kantor.termohon)
    assert kantor.tenggat("ANJ-10").dipenuhi_pada == date(2026, 4, 29)
    # Ps 13(2)c: each party its own 10 days: from 27 April to 12 May, from 29 April to 18 May.
    assert kantor.jatuh("JWB-10", f"pihak:{kantor.pemohon}") == date(2026, 5, 12)
    assert kantor.jatuh("JWB-10", f"pihak:{kantor.termohon}") == date(2026, 5, 18)

    kantor.pada("2026-05-05")
    kantor.jawab(kantor.termohon, "setuju")
    kantor.pada("2026-05-06")
    kantor.jawab(kantor.pemohon, "setuju")
    assert kantor.tahap() is Tahap.ANJURAN_DISETUJUI
    # Ps 13(2)e: 3 working days from the agreement: 11 May.
    assert kantor.jatuh("PB-3") == date(2026, 5, 11)


def test_anj10_selesai_pada_terima_terakhir_walau_dicatat_terbalik(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    terbit = clock.hari_ini()
    kantor.maju(5)
    akhir = clock.hari_ini()
    kantor.terima(kantor.termohon)
    kantor.maju(1)
    kantor.lakukan(
        Tindakan.CATAT_TERIMA_ANJURAN,
        tanggal=terbit,
        pihak_id=kantor.pemohon,
        cara="langsung",
        penerima="Siti",
        bukti="TT-2",
        dikonfirmasi=True,
    )
    assert kantor.tenggat("ANJ-10").dipenuhi_pada == akhir


def test_klarifikasi_menjeda_med30_saja(kantor: Kantor) -> None:
    """17/2014 Ps 15(2): invited 7 April, risalah 9 April: three working days do not count."""
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-07")
    kantor.lakukan(Tindakan.BUKA_KLARIFIKASI, pertemuan="2026-04-08", perihal="Data upah")
    assert kantor.tenggat("MED-30").dijeda
    assert kantor.jatuh("MED-30") is None
    assert kantor.jatuh("MED-7") == date(2026, 4, 15)
    kantor.pada("2026-04-09")
    kantor.lakukan(Tindakan.RISALAH_KLARIFIKASI, **RISALAH, hari_pertemuan=["2026-04-08"])
    assert kantor.tahap() is Tahap.MEDIASI
    # 21 May plus three working days (22, 25, 26): 26 May.
    assert kantor.jatuh("MED-30") == date(2026, 5, 26)
    assert kantor.jatuh("MED-7") == date(2026, 4, 15)
    longgar = queries.halaman(kantor.akun[Peran.MEDIATOR], kantor.id).kelonggaran
    assert longgar is not None
    assert longgar.longgar == 3


def test_klarifikasi_hanya_sebelum_sidang_pertama(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.sidang(hadir=(), terlaksana=False)
    with pytest.raises(TindakanDitolak):
        kantor.lakukan(
            Tindakan.BUKA_KLARIFIKASI, pelaku=kantor.akun[Peran.MEDIATOR], perihal="Terlambat"
        )


def test_sidang_yang_tidak_terlaksana_tidak_memulai_anj10(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.sidang(hadir=(), terlaksana=False)
    assert kantor.tahap() is Tahap.MEDIASI
    assert kantor.berjalan() == {"MED-7", "MED-30"}
    with pytest.raises(DataTidakSah):
        kantor.sidang(hadir=(), terlaksana=True)
    kantor.sidang()
    assert kantor.berjalan() == {"ANJ-10", "MED-30"}


def test_diam_adalah_penolakan_setelah_dicatat_mediator(kantor: Kantor) -> None:
    """Trap 1; Ps 13(2)d: silence counts once the mediator notes it, never by itself."""
    kantor.anjuran("PHK", "HAK")
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    kantor.jawab(kantor.pemohon, "setuju")
    jatuh = kantor.jatuh("JWB-10", f"pihak:{kantor.termohon}")
    assert jatuh is not None
    kantor.pada(jatuh)
    with pytest.raises(TindakanDitolak, match="belum lewat"):
        kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    kantor.maju(1)
    with pytest.raises(TidakBerizin):
        kantor.lakukan(
            Tindakan.CATAT_DIANGGAP_MENOLAK,
            pelaku=kantor.akun[Peran.KABID],
            pihak_id=kantor.termohon,
        )
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    (pengusaha,) = (p for p in queries.fakta(kantor.perkara).pihak if p.id == kantor.termohon)
    assert pengusaha.jawaban == (Jawaban.DIANGGAP_MENOLAK,)
    kantor.lakukan(Tindakan.TUTUP_ANJURAN_DITOLAK, catatan="Perusahaan diam")
    assert kantor.perkara.hasil is Hasil.ANJURAN_DITOLAK


def test_tanpa_bukti_terima_tidak_ada_penolakan_diam_diam(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    kantor.terima(kantor.pemohon)
    kantor.jawab(kantor.pemohon, "setuju")
    kantor.maju(90)
    with pytest.raises(TindakanDitolak, match="Tanpa bukti terima"):
        kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    with pytest.raises(TindakanDitolak):
        kantor.jawab(kantor.termohon, "menolak")


def test_tanggal_terima_yang_diperbaiki_menghitung_ulang(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    kantor.terima(kantor.termohon)
    kunci = f"pihak:{kantor.termohon}"
    lama = kantor.jatuh("JWB-10", kunci)
    kantor.maju(4)
    kantor.lakukan(
        Tindakan.PERBAIKI_TERIMA_ANJURAN,
        pihak_id=kantor.termohon,
        bukti="Resi baru",
        alasan="Resi menyebut tanggal lain",
    )
    baru = kantor.jatuh("JWB-10", kunci)
    assert lama is not None
    assert baru is not None
    assert baru > lama
    assert len(kantor.tenggat("JWB-10", kunci).riwayat) == 2


def test_tugas_harian_menandai_dan_tidak_memutuskan(kantor: Kantor, perekam) -> None:
    kantor.anjuran("HAK")
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    kantor.jawab(kantor.pemohon, "menolak")
    mediator = kantor.akun[Peran.MEDIATOR]
    assert services.cari_siap() == 0
    kantor.maju(40)
    assert services.cari_siap() == 1
    assert services.tandai_siap(kantor.id) == 1
    assert services.tandai_siap(kantor.id) == 0
    assert kantor.tahap() is Tahap.ANJURAN
    (butir,) = queries.hari_ini(mediator)
    assert butir.tindakan is Tindakan.CATAT_DIANGGAP_MENOLAK
    assert butir.siap_sejak is not None
    assert butir.lewat
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    assert services.tandai_siap(kantor.id) == 0
    assert kantor.perkara.versi
    from hi_cases.core.db import db

    (baris,) = db.session.query(DiamMatang)
    assert (baris.jenis, baris.sebab) == (JenisDiam.ANJURAN, SebabDiam.DICATAT)
    assert baris.selesai_pada is not None


def test_bip30_membuka_pencatatan_dan_tidak_menutup_apa_pun(kantor: Kantor) -> None:
    """Ps 3(2)-(3): from the first day of talks; talks may go on after it."""
    petugas = kantor.akun[Peran.PETUGAS]
    kantor.id = services.buka_bipartit(petugas, draf("HAK")).id
    isi = {
        "para_pihak": "A; B",
        "tempat": "Pabrik",
        "pokok_masalah": "Upah",
        "pendapat": "Berbeda",
        "kesimpulan": "Lanjut",
        "hasil": "lanjut",
        "ditandatangani_pada": "2026-04-06",
        "penandatangan": ["A", "B"],
    }
    kantor.lakukan(Tindakan.CATAT_PERUNDINGAN, **isi)
    assert kantor.jatuh("BIP-30") == date(2026, 5, 21)
    kantor.pada("2026-05-21")
    with pytest.raises(TindakanDitolak, match="belum lewat"):
        kantor.lakukan(Tindakan.BIPARTIT_GAGAL, sebab="lewat_waktu")
    kantor.pada("2026-05-22")
    kantor.lakukan(Tindakan.CATAT_PERUNDINGAN, **isi | {"ditandatangani_pada": "2026-05-22"})
    assert kantor.tenggat("BIP-30").status is StatusTenggat.BERJALAN
    kantor.lakukan(Tindakan.BIPARTIT_GAGAL, sebab="lewat_waktu")
    assert kantor.tahap() is Tahap.DRAF
    assert queries.draf(petugas, kantor.id)["pihak"][0]["nama"] == "Siti Aminah"


def test_reg_lengkap_sejak_berkas_diterima_pemohon(kantor: Kantor) -> None:
    """Ps 4(2): from the applicant's receipt; late completion is still taken in."""
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.UBAH_DRAF, draf={**draf("HAK"), "bukti_bipartit": None})
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    with pytest.raises(TindakanDitolak, match="Bukti upaya bipartit belum ada"):
        kantor.lakukan(Tindakan.CATAT)
    kantor.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Risalah"])
    assert kantor.berjalan() == set()
    kantor.pada("2026-04-08")
    kantor.lakukan(Tindakan.CATAT_TERIMA_PENGEMBALIAN, cara="pos", penerima="Siti", bukti="R1")
    assert kantor.jatuh("REG-LENGKAP") == date(2026, 4, 17)
    kantor.pada("2026-04-17")
    with pytest.raises(TindakanDitolak, match="masih dalam waktu"):
        kantor.lakukan(Tindakan.TUTUP_TIDAK_LENGKAP)
    kantor.pada("2026-04-20")
    kantor.lakukan(Tindakan.LENGKAPI_BERKAS, bukti_bipartit="risalah")
    assert kantor.peristiwa()[-1].data["terlambat"] is True
    kantor.lakukan(Tindakan.CATAT)
    assert kantor.perkara.nomor == "560/001/HI/2026"


def test_pilihan_sesudah_waktunya_ditolak(kantor: Kantor) -> None:
    """Ps 4(4): 7 working days from the offer, 15 April; the choice must lie within."""
    kantor.catat("KEP")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    assert kantor.jatuh("PILIH-7") == date(2026, 4, 15)
    mediator_id = kantor.akun[Peran.MEDIATOR].id
    with pytest.raises(TindakanDitolak, match="masih dalam waktu memilih"):
        kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=mediator_id)
    kantor.pada("2026-04-16")
    isi = {"bukti": "Kesepakatan", "disepakati_semua": True}
    with pytest.raises(TindakanDitolak, match="Waktu memilih berakhir 15 April 2026"):
        kantor.lakukan(Tindakan.PILIH_ARBITRASE, **isi)
    kantor.lakukan(Tindakan.PILIH_ARBITRASE, **isi | {"tanggal": date(2026, 4, 15)})
    assert kantor.tahap() is Tahap.ARBITRASE


def test_arbitrase_30_hari_ditambah_14_sekali(kantor: Kantor) -> None:
    """Ps 40: 30 working days from the signing, 21 May, and 14 more once: 15 June 2026.

    29 May is the 4th of them (27-28 May closed), 5 June the 8th (1 June closed), 12 June the 13th.
    """
    kantor.catat("KEP")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    kantor.lakukan(Tindakan.PILIH_ARBITRASE, bukti="Perjanjian", disepakati_semua=True)
    with pytest.raises(DataTidakSah, match="gasal"):
        kantor.lakukan(Tindakan.TUNJUK_ARBITER, arbiter=["A", "B"])
    kantor.lakukan(Tindakan.TUNJUK_ARBITER, arbiter=["A", "B", "C"])
    assert kantor.jatuh("ARB-30") == date(2026, 5, 21)
    kantor.maju(10)
    kantor.lakukan(Tindakan.PERPANJANG_ARBITRASE, bukti="Sepakat")
    assert kantor.berjalan() == {"ARB-14"}
    assert kantor.jatuh("ARB-14") == date(2026, 6, 15)
    with pytest.raises(TindakanDitolak, match="satu kali"):
        kantor.lakukan(Tindakan.PERPANJANG_ARBITRASE, bukti="Sepakat lagi")


def test_pencabutan_membatalkan_semua_tenggat(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    kantor.terima(kantor.pemohon)
    with pytest.raises(DataTidakSah, match="hanya oleh pemohon"):
        kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.termohon, surat="S-1")
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="S-1")
    assert kantor.berjalan() == set()


def test_pb_mediasi_menutup_anj10_tanpa_anjuran(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.sidang()
    kantor.lakukan(Tindakan.PB_MEDIASI, **PB)
    assert kantor.tenggat("ANJ-10").status is StatusTenggat.DIBATALKAN
    assert kantor.tenggat("MED-30").status is StatusTenggat.TERPENUHI
