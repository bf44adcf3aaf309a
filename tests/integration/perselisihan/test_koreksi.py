"""The day of an entry corrected in the open: its periods move, the old day stays on record."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.audit import queries as audit
from hi_cases.core.authz import Peran
from hi_cases.core.errors import DataTidakSah
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan import services
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import SERIKAT, SERIKAT_LAIN, Kantor, draf
from tests.integration.perselisihan.koreksi import ALASAN, pelimpahan, perbaiki, titik


def test_terima_pelimpahan_menggeser_med7_dan_med30(kantor: Kantor) -> None:
    """From 8 April instead of 6 April: +7 is 17 April, +30 is 25 May 2026 (21 May + 22, 25)."""
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-13")
    pelimpahan(kantor, "2026-04-08")
    assert kantor.jatuh("MED-7") == date(2026, 4, 17)
    assert kantor.jatuh("MED-30") == date(2026, 5, 25)
    assert kantor.perkara.pelimpahan_diterima_pada == date(2026, 4, 8)
    peristiwa = kantor.peristiwa()[-1]
    assert "dari 6 April 2026 menjadi 8 April 2026" in peristiwa.keterangan
    assert peristiwa.data["lama"] == "2026-04-06"


def test_med7_yang_sudah_terpenuhi_tetap_terpenuhi_pada_harinya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-13")
    kantor.sidang()
    pelimpahan(kantor, "2026-04-08")
    med7 = kantor.tenggat("MED-7")
    assert (med7.mulai, med7.dipenuhi_pada) == (date(2026, 4, 8), date(2026, 4, 13))
    assert kantor.berjalan() == {"MED-30", "ANJ-10"}


def test_terima_pelimpahan_tidak_melewati_yang_mengikutinya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum pelimpahan"):
        pelimpahan(kantor, "2026-04-01")
    with pytest.raises(DataTidakSah, match="sama dengan"):
        pelimpahan(kantor, "2026-04-06")
    kantor.pada("2026-04-08")
    kantor.sidang()
    kantor.pada("2026-04-10")
    with pytest.raises(DataTidakSah, match="tidak boleh sesudah sidang mediasi ke-1"):
        pelimpahan(kantor, "2026-04-09")


def test_jejak_dan_hitungan_lama_tetap(kantor: Kantor) -> None:
    """Old and new day stand in the event, the trail and the history of the deadline."""
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-13")
    pelimpahan(kantor, "2026-04-08")
    data = kantor.peristiwa()[-1].data
    assert (data["lama"], data["baru"], data["alasan"]) == ("2026-04-06", "2026-04-08", ALASAN)
    assert data["tenggat"] == [["MED-7", ""], ["MED-30", ""]]
    (jejak,) = (
        satu
        for satu in audit.jejak(kantor.perkara.rujukan)
        if satu.tindakan == "perselisihan.perbaiki_tanggal"
    )
    assert jejak.sebelum["pelimpahan_diterima"] == "2026-04-06"
    assert jejak.sesudah["pelimpahan_diterima"] == "2026-04-08"
    jatuh = [satu.jatuh for satu in kantor.tenggat("MED-30").riwayat]
    assert jatuh == [date(2026, 5, 21), date(2026, 5, 25)]


def test_pratinjau_menunjukkan_yang_kemudian_terjadi(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-13")
    mediator = kantor.akun[Peran.MEDIATOR]
    isi = {
        "entri": titik(kantor, "pelimpahan_diterima").kunci,
        "tanggal": "2026-04-08",
        "alasan": ALASAN,
    }
    geser, _ = services.pratinjau_koreksi(mediator, kantor.id, isi)
    lihat = {g.tenggat.kode: (g.pergeseran.lama, g.pergeseran.baru) for g in geser}
    assert lihat == {
        "MED-7": (date(2026, 4, 15), date(2026, 4, 17)),
        "MED-30": (date(2026, 5, 21), date(2026, 5, 25)),
    }
    assert kantor.jatuh("MED-7") == date(2026, 4, 15)
    kantor.lakukan(Tindakan.PERBAIKI_TANGGAL, pelaku=mediator, **isi)
    assert {kode: kantor.jatuh(kode) for kode in lihat} == {k: b for k, (_, b) in lihat.items()}


# -- bipartit, pencatatan, penawaran ------------------------------------------------------


def berunding(kantor: Kantor, hari: str) -> None:
    kantor.pada(hari)
    kantor.lakukan(
        Tindakan.CATAT_PERUNDINGAN,
        para_pihak="A; B",
        tempat="Pabrik",
        pokok_masalah="Upah",
        pendapat="Berbeda",
        kesimpulan="Lanjut",
        hasil="lanjut",
        ditandatangani_pada=hari,
        penandatangan=["A", "B"],
    )


def test_hanya_perundingan_pertama_menggeser_bip30(kantor: Kantor) -> None:
    """UU 2/2004 Ps 3(2): 30 working days from the first day; 6 April +30 is 21 May, 7 April 22."""
    kantor.id = services.buka_bipartit(kantor.akun[Peran.PETUGAS], draf("HAK")).id
    berunding(kantor, "2026-04-06")
    berunding(kantor, "2026-04-10")
    kantor.pada("2026-04-13")
    assert kantor.jatuh("BIP-30") == date(2026, 5, 21)
    perbaiki(kantor, "perundingan", "2026-04-09", ke=1)
    assert kantor.jatuh("BIP-30") == date(2026, 5, 21)
    with pytest.raises(DataTidakSah, match="tidak boleh sesudah tanda tangan risalah"):
        perbaiki(kantor, "perundingan", "2026-04-07")
    perbaiki(kantor, "tanda_tangan", "2026-04-08")
    perbaiki(kantor, "perundingan", "2026-04-07")
    assert kantor.jatuh("BIP-30") == date(2026, 5, 22)
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum perundingan bipartit ke-1"):
        perbaiki(kantor, "perundingan", "2026-04-06", ke=1)


def test_penerimaan_berkas_yang_dikembalikan_menggeser_reg_lengkap(kantor: Kantor) -> None:
    """UU 2/2004 Ps 4(2), 7 working days: from 8 April to 17 April, from 9 April to 20 April.

    A completion on 20 April was late by the wrong day and is in time by the right one.
    """
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    kantor.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Risalah"])
    kantor.pada("2026-04-08")
    kantor.lakukan(Tindakan.CATAT_TERIMA_PENGEMBALIAN, cara="pos", penerima="Siti", bukti="Resi 1")
    assert kantor.jatuh("REG-LENGKAP") == date(2026, 4, 17)
    kantor.pada("2026-04-20")
    kantor.lakukan(Tindakan.LENGKAPI_BERKAS, bukti_bipartit="risalah")
    kantor.maju(1)
    petugas = kantor.akun[Peran.PETUGAS]
    isi = {"entri": titik(kantor, "pengembalian").kunci, "tanggal": "2026-04-09", "alasan": "x"}
    (geser,), _ = services.pratinjau_koreksi(petugas, kantor.id, isi)
    assert geser.akhir_lama == "terpenuhi terlambat, 20 April 2026"
    assert geser.akhir_baru == "terpenuhi 20 April 2026"
    perbaiki(kantor, "pengembalian", "2026-04-09")
    tenggat = kantor.tenggat("REG-LENGKAP")
    assert (tenggat.mulai, tenggat.jatuh) == (date(2026, 4, 9), date(2026, 4, 20))
    assert tenggat.dipenuhi_pada == date(2026, 4, 20)
    perbaiki(kantor, "kelengkapan", "2026-04-16")
    tenggat = kantor.tenggat("REG-LENGKAP")
    assert tenggat.status is StatusTenggat.TERPENUHI
    assert tenggat.dipenuhi_pada == date(2026, 4, 16)
    with pytest.raises(DataTidakSah, match="sesudah kelengkapan diterima"):
        perbaiki(kantor, "pengembalian", "2026-04-17")


def test_pencatatan_tetap_dalam_tahun_nomornya(kantor: Kantor) -> None:
    kantor.pada("2026-01-05")
    kantor.id = services.buka_draf(
        kantor.akun[Peran.PETUGAS], draf("HAK") | {"tanggal_masuk": "2025-12-29"}
    ).id
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    kantor.lakukan(Tindakan.CATAT)
    with pytest.raises(DataTidakSah, match="Tahunnya tetap 2026"):
        perbaiki(kantor, "pencatatan", "2025-12-31")
    with pytest.raises(DataTidakSah, match="tidak boleh setelah hari ini"):
        perbaiki(kantor, "pencatatan", "2026-01-06")
    perbaiki(kantor, "pencatatan", "2026-01-02")
    assert kantor.perkara.dicatat_pada == date(2026, 1, 2)
    with pytest.raises(DataTidakSah, match="sesudah pencatatan di register"):
        perbaiki(kantor, "masuk", "2026-01-05")


def test_penawaran_menggeser_pilih7(kantor: Kantor) -> None:
    """UU 2/2004 Ps 4(4): 7 working days; from 6 April to 15 April, from 8 April to 17 April."""
    kantor.catat("PHK")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    kantor.pada("2026-04-13")
    assert kantor.jatuh("PILIH-7") == date(2026, 4, 15)
    perbaiki(kantor, "penawaran", "2026-04-08")
    assert kantor.jatuh("PILIH-7") == date(2026, 4, 17)
    assert kantor.perkara.ditawarkan_pada == date(2026, 4, 8)


def test_pelimpahan_tetap_sesudah_waktu_memilih(kantor: Kantor) -> None:
    """Ps 4(4): offered on 8 April the time runs to 17 April, and only then a mediator may come."""
    kantor.catat("PHK")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    kantor.pada("2026-04-16")
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=kantor.akun[Peran.MEDIATOR].id)
    kantor.pada("2026-04-21")
    with pytest.raises(DataTidakSah, match="PILIH-7 belum berakhir \\(15 April 2026"):
        perbaiki(kantor, "pelimpahan", "2026-04-15")
    with pytest.raises(DataTidakSah, match="PILIH-7 belum berakhir \\(17 April 2026"):
        perbaiki(kantor, "penawaran", "2026-04-08")
    perbaiki(kantor, "pelimpahan", "2026-04-20")
    perbaiki(kantor, "penawaran", "2026-04-08")
    tenggat = kantor.tenggat("PILIH-7")
    assert (tenggat.jatuh, tenggat.alasan_tutup) == (date(2026, 4, 17), "lewat tanpa pilihan")


# -- konsiliasi, arbitrase ----------------------------------------------------------------


def konsiliasi(kantor: Kantor) -> None:
    kantor.catat("PHK")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    kantor.lakukan(
        Tindakan.PILIH_KONSILIASI, konsiliator="H. Darmawan", bukti="S-1", disepakati_semua=True
    )


def test_penerimaan_konsiliator_menggeser_waktunya(kantor: Kantor) -> None:
    """Ps 20, 25: from 7 April, +7 is 16 April, +8 is 17 April, +30 is 22 May 2026."""
    konsiliasi(kantor)
    kantor.pada("2026-04-13")
    perbaiki(kantor, "terima_konsiliator", "2026-04-07")
    jatuh = [kantor.jatuh(kode) for kode in ("KON-7", "KON-8", "KON-30")]
    assert jatuh == [date(2026, 4, 16), date(2026, 4, 17), date(2026, 5, 22)]
    assert kantor.tenggat("PILIH-7").dipenuhi_pada == date(2026, 4, 6)


def test_kesepakatan_memilih_dalam_waktunya(kantor: Kantor) -> None:
    """Ps 4(4): the choice of 6 April was of 7 April; PILIH-7 was met on that day."""
    konsiliasi(kantor)
    kantor.pada("2026-04-20")
    perbaiki(kantor, "terima_konsiliator", "2026-04-17")
    perbaiki(kantor, "pilih_konsiliasi", "2026-04-07")
    assert kantor.tenggat("PILIH-7").dipenuhi_pada == date(2026, 4, 7)
    assert kantor.tenggat("KON-30").mulai == date(2026, 4, 17)
    with pytest.raises(DataTidakSah, match="PILIH-7 sudah berakhir \\(15 April 2026"):
        perbaiki(kantor, "pilih_konsiliasi", "2026-04-16")


def test_sidang_konsiliasi_pertama(kantor: Kantor) -> None:
    """Ps 23(2)b: 10 working days from 8 April end on 22 April, from 7 April on 21 April."""
    konsiliasi(kantor)
    for hari in ("2026-04-08", "2026-04-10"):
        kantor.pada(hari)
        hadir = [kantor.pemohon, kantor.termohon]
        kantor.lakukan(Tindakan.CATAT_SIDANG_KONSILIASI, hadir=hadir, ringkasan="x")
    assert kantor.jatuh("KON-ANJ-10") == date(2026, 4, 22)
    perbaiki(kantor, "sidang_konsiliasi", "2026-04-09", ke=1)
    assert kantor.jatuh("KON-ANJ-10") == date(2026, 4, 22)
    perbaiki(kantor, "sidang_konsiliasi", "2026-04-07")
    assert kantor.jatuh("KON-ANJ-10") == date(2026, 4, 21)
    assert [kantor.tenggat(k).dipenuhi_pada for k in ("KON-7", "KON-8")] == [date(2026, 4, 7)] * 2


def test_penunjukan_arbiter_menggeser_juga_perpanjangannya(kantor: Kantor) -> None:
    """Ps 40(1), (3): 6 April +30 is 21 May, +14 from there 15 June; 7 April gives 22 May, 17 June.

    27 and 28 May, 1 June and 16 June 2026 are holidays.
    """
    kantor.catat("KEP", pihak=(SERIKAT, SERIKAT_LAIN))
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    kantor.lakukan(Tindakan.PILIH_ARBITRASE, bukti="S-1", disepakati_semua=True)
    kantor.lakukan(Tindakan.TUNJUK_ARBITER, arbiter=["A"])
    kantor.pada("2026-05-20")
    kantor.lakukan(Tindakan.PERPANJANG_ARBITRASE, bukti="Kesepakatan")
    assert (kantor.jatuh("ARB-30"), kantor.jatuh("ARB-14")) == (
        date(2026, 5, 21),
        date(2026, 6, 15),
    )
    perbaiki(kantor, "penunjukan_arbiter", "2026-04-07")
    assert (kantor.jatuh("ARB-30"), kantor.jatuh("ARB-14")) == (
        date(2026, 5, 22),
        date(2026, 6, 17),
    )
    assert kantor.berjalan() == {"ARB-14"}
