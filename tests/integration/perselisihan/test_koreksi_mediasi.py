"""Days of klarifikasi, summonses, sessions, anjuran and what followed, corrected in the open."""

from __future__ import annotations

import re
from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import KandidatDaluwarsa
from hi_cases.perselisihan.types import KandidatGagal, Tahap, Tindakan
from tests.integration.perselisihan.kantor import PB, RISALAH, Kantor
from tests.integration.perselisihan.koreksi import perbaiki, titik

# -- klarifikasi --------------------------------------------------------------------------


def bacaan_pertemuan(kantor: Kantor) -> list[str]:
    """The day of MED-30 by the reading that pauses on the days of the meetings alone."""
    catatan = kalender.jejak_tenggat(kantor.tenggat("MED-30")).catatan
    return [
        re.findall(r"\d+ \w+ 2026", satu)[-1]
        for satu in catatan
        if "hanya hari pertemuan klarifikasi" in satu
    ]


def test_klarifikasi_menggeser_jeda_med30(kantor: Kantor) -> None:
    """Permenaker 17/2014 Ps 15(2): the pause of 8-13 April holds 4 working days, so MED-30 is
    21 May + 22, 25, 26, 29 May; each working day fewer brings it one nearer."""
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-08")
    kantor.lakukan(Tindakan.BUKA_KLARIFIKASI, perihal="Data", pertemuan="2026-04-10")
    kantor.pada("2026-04-13")
    kantor.lakukan(Tindakan.RISALAH_KLARIFIKASI, **RISALAH, hari_pertemuan=["2026-04-10"])
    assert kantor.jatuh("MED-30") == date(2026, 5, 29)
    kantor.pada("2026-04-15")
    perbaiki(kantor, "undangan_klarifikasi", "2026-04-09")
    assert kantor.jatuh("MED-30") == date(2026, 5, 26)
    perbaiki(kantor, "risalah_klarifikasi", "2026-04-10")
    assert kantor.jatuh("MED-30") == date(2026, 5, 25)
    # The narrower reading counts the day of the meeting alone: one working day, 22 May.
    assert bacaan_pertemuan(kantor) == ["22 Mei 2026"]
    with pytest.raises(DataTidakSah, match="sesudah risalah klarifikasi"):
        perbaiki(kantor, "hari_klarifikasi", "2026-04-11")
    perbaiki(kantor, "risalah_klarifikasi", "2026-04-12")
    perbaiki(kantor, "hari_klarifikasi", "2026-04-11")
    # A Saturday takes no working day: by that reading MED-30 ends as without a pause.
    assert bacaan_pertemuan(kantor) == ["21 Mei 2026"]
    perbaiki(kantor, "pertemuan_klarifikasi", "2026-04-30")
    assert kantor.jatuh("MED-30") == date(2026, 5, 25)


# -- panggilan, sidang, anjuran -----------------------------------------------------------


def test_tanggal_sidang_pertama_lewat_pintu_yang_sama(kantor: Kantor) -> None:
    """UU 2/2004 Ps 10, 13(2)b: held on 9 April, not 13 April: MED-7 met then, ANJ-10 23 April."""
    kantor.limpahkan("HAK")
    kantor.pada("2026-04-08")
    kantor.sidang(hadir=(), terlaksana=False)
    kantor.pada("2026-04-13")
    kantor.sidang()
    perbaiki(kantor, "sidang", "2026-04-07")
    assert kantor.perkara.sidang_pertama_pada == date(2026, 4, 13)
    perbaiki(kantor, "sidang", "2026-04-09", ke=1)
    assert kantor.perkara.sidang_pertama_pada == date(2026, 4, 9)
    assert kantor.tenggat("MED-7").dipenuhi_pada == date(2026, 4, 9)
    assert kantor.jatuh("ANJ-10") == date(2026, 4, 23)


def test_panggilan_yang_mendasari_sidang_tetap_patut(kantor: Kantor) -> None:
    """Ps 13(1)b: the absent party of a held session has a summons received by that day."""
    kantor.limpahkan("HAK")
    kantor.panggil(kantor.termohon)
    kantor.maju(4)
    kantor.sidang(hadir=(kantor.pemohon,))
    kantor.maju(3)
    with pytest.raises(DataTidakSah, match="sidang ke-1 tidak lagi sah"), db.session.begin_nested():
        perbaiki(kantor, "panggilan_diterima", "2026-04-12")
    isi = {"tanggal": "2026-04-12", "alasan": "x"}
    isi["entri"] = titik(kantor, "panggilan_diterima").kunci
    with pytest.raises(DataTidakSah, match="sidang ke-1 tidak lagi sah"):
        services.pratinjau_koreksi(kantor.akun[Peran.MEDIATOR], kantor.id, isi)
    bergeser, akibat = services.pratinjau_koreksi(
        kantor.akun[Peran.MEDIATOR], kantor.id, isi | {"tanggal": "2026-04-09"}
    )
    # No deadline moves; that it came the day before is said.
    assert bergeser == []
    assert len(akibat) == 1
    assert "perlu verifikasi" in akibat[0]
    assert titik(kantor, "panggilan_diterima").tanggal == date(2026, 4, 6)
    perbaiki(kantor, "panggilan_diterima", "2026-04-09")
    with pytest.raises(DataTidakSah, match="tidak boleh sesudah panggilan diterima"):
        perbaiki(kantor, "panggilan_dikirim", "2026-04-10")
    perbaiki(kantor, "panggilan_dikirim", "2026-04-07")


def test_panggilan_boleh_untuk_hari_yang_direncanakan(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.panggil(kantor.termohon)
    perbaiki(kantor, "panggilan_untuk", "2026-04-20")
    assert titik(kantor, "panggilan_untuk").tanggal == date(2026, 4, 20)
    with pytest.raises(DataTidakSah, match="setelah hari ini"):
        perbaiki(kantor, "panggilan_diterima", "2026-04-20")


def test_tanggal_anjuran_menjadi_calon_daluwarsa(kantor: Kantor) -> None:
    """MK 132/PUU-XXIII/2025: the day of the anjuran is one of the days that may start the year."""
    kantor.anjuran("PHK")
    terbit = clock.hari_ini()
    sidang = kantor.perkara.sidang_pertama_pada
    kantor.maju(3)
    kantor.terima(kantor.pemohon)
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum sidang mediasi ke-1"):
        perbaiki(kantor, "anjuran", "2026-04-01")
    perbaiki(kantor, "anjuran", sidang.isoformat())
    calon = dict(
        db.session.execute(
            sa.select(KandidatDaluwarsa.kandidat, KandidatDaluwarsa.tanggal).filter_by(
                perkara_id=kantor.id
            )
        ).all()
    )
    assert calon[KandidatGagal.ANJURAN_TERBIT] == sidang != terbit


# -- kuasa, PHI ---------------------------------------------------------------------------


def test_surat_kuasa(kantor: Kantor) -> None:
    kantor.catat("HAK")
    kantor.lakukan(
        Tindakan.CATAT_KUASA,
        pihak_id=kantor.pemohon,
        nama="Rina",
        nomor="SK-1",
        lingkup="Mediasi",
        berlaku_sampai="2026-12-31",
    )
    perbaiki(kantor, "kuasa_sampai", "2027-03-31")
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum surat kuasa Rina"):
        perbaiki(kantor, "kuasa_sampai", "2026-04-01")
    perbaiki(kantor, "kuasa", "2026-04-01")
    (kuasa,) = kantor.pihak("pemohon").kuasa
    assert (kuasa.tanggal, kuasa.berlaku_sampai) == (date(2026, 4, 1), date(2027, 3, 31))


def test_sesudah_selesai_hanya_yang_mengikutinya(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.sidang()
    kantor.lakukan(Tindakan.PB_MEDIASI, **PB)
    sidang = titik(kantor, "sidang")
    with pytest.raises(TindakanDitolak, match="Belum ada tanggal sesudah perkara berakhir"):
        perbaiki(kantor, "sidang", "2026-04-06")
    kantor.maju(4)
    kantor.lakukan(Tindakan.CATAT_AKTA_PHI, nomor="5/BP/2026", pengadilan="PN Bandung")
    with pytest.raises(DataTidakSah, match="Pilih salah satu tanggal"):
        kantor.lakukan(
            Tindakan.PERBAIKI_TANGGAL, entri=sidang.kunci, tanggal="2026-04-06", alasan="x"
        )
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum perjanjian bersama"):
        perbaiki(kantor, "akta_phi", "2026-04-03")
    perbaiki(kantor, "akta_phi", "2026-04-08")
    assert titik(kantor, "akta_phi").tanggal == date(2026, 4, 8)
    assert kantor.tahap() is Tahap.SELESAI


def test_gugatan_dan_putusan(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
        kantor.jawab(pihak, "menolak")
    kantor.lakukan(Tindakan.TUTUP_ANJURAN_DITOLAK, catatan="Keduanya menolak")
    kantor.maju(10)
    kantor.lakukan(
        Tindakan.CATAT_GUGATAN_PHI, nomor="1", pengadilan="PN Bandung", pihak_id=kantor.pemohon
    )
    kantor.lakukan(Tindakan.CATAT_PUTUSAN_PHI, nomor="1/P", amar="x")
    kantor.maju(10)
    perbaiki(kantor, "putusan_phi", "2026-04-29")
    perbaiki(kantor, "gugatan_phi", "2026-04-15")
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum anjuran"):
        perbaiki(kantor, "gugatan_phi", "2026-04-09")


# -- who ----------------------------------------------------------------------------------


def test_yang_memperbaiki_yang_berwenang_mencatat(kantor: Kantor) -> None:
    kantor.limpahkan("HAK")
    kantor.sidang()
    kantor.maju(2)
    petugas, kabid = kantor.akun[Peran.PETUGAS], kantor.akun[Peran.KABID]
    for bukan in (petugas, kabid, kantor.mediator2):
        with pytest.raises(TidakBerizin):
            perbaiki(kantor, "pelimpahan_diterima", "2026-04-07", pelaku=bukan)
    with pytest.raises(TidakBerizin):
        perbaiki(kantor, "pelimpahan", "2026-04-06", pelaku=petugas)
    with pytest.raises(DataTidakSah, match="sama dengan"):
        perbaiki(kantor, "pelimpahan", "2026-04-06", pelaku=kabid)
