"""Summonses by letter are counted once each; a returned file starts the time to complete it."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.perselisihan.models import Panggilan
from hi_cases.perselisihan.queries.pertemuan import acara_terbuka
from hi_cases.perselisihan.types import PerihalPanggilan, Tindakan
from hi_cases.surat import services as surat_services
from hi_cases.surat.models import Surat
from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import CaraSampai, StatusSurat
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket


def _panggilan() -> list[Panggilan]:
    return list(db.session.scalars(sa.select(Panggilan).order_by(Panggilan.id)))


def _surat(loket: Loket, untuk: str) -> Surat:
    isian = {**PANGGILAN, "untuk_tanggal": untuk}
    surat = loket.tulis("panggilan", loket.mediator, loket.termohon, isian)
    return loket.terbitkan(surat, loket.mediator)


def test_a_summons_counts_from_its_sending_and_is_due_by_its_receipt(loket: Loket) -> None:
    loket.limpahkan("HAK")
    satu = _surat(loket, "2026-03-09")
    assert "Panggilan I" in str(satu.naskah)
    jejak = db.session.scalars(sa.select(Jejak).filter_by(tindakan="panggilan.di_luar_jadwal"))
    assert "di luar jadwal: Diadakan di kantor kecamatan." in jejak.one().keterangan
    # Issued is not sent: no summons stands in the case yet.
    assert _panggilan() == []
    kiriman = loket.kirim_pos(satu, loket.termohon, "2026-03-02")
    panggilan = _panggilan()[0]
    assert kiriman.tautan_id == panggilan.id
    assert (panggilan.ke, panggilan.perihal) == (1, PerihalPanggilan.SIDANG)
    assert (panggilan.untuk_tanggal, panggilan.cara) == (date(2026, 3, 9), CaraSampai.POS)
    assert not panggilan.patut
    loket.pada("2026-03-05")
    loket.terima_surat(kiriman, "2026-03-05")
    # Permenaker 17/2014 Ps 13(1)b: proven, and not after the day it calls for.
    assert panggilan.patut
    assert panggilan.diterima_pada == date(2026, 3, 5)


def test_the_same_paper_again_is_no_second_summons_the_next_letter_is(loket: Loket) -> None:
    loket.limpahkan("HAK")
    satu = _surat(loket, "2026-03-09")
    kiriman = loket.kirim_pos(satu, loket.termohon, "2026-03-02")
    loket.pada("2026-03-04")
    sampaikan.gagal(
        loket.petugas, kiriman.id, kiriman.versi, date(2026, 3, 4), "Rumah kosong, kembali"
    )
    ulang = loket.kirim_pos(satu, loket.termohon, "2026-03-04", "R-2")
    assert [satu.ke for satu in _panggilan()] == [1]
    assert ulang.tautan_id == kiriman.tautan_id
    loket.terima_surat(ulang, "2026-03-04")
    assert _panggilan()[0].diterima_pada == date(2026, 3, 4)
    loket.pada("2026-03-09")
    loket.sidang((loket.pemohon,), terlaksana=False)
    loket.pada("2026-03-10")
    dua = _surat(loket, "2026-03-16")
    assert "Panggilan II" in str(dua.naskah)
    loket.kirim_pos(dua, loket.termohon, "2026-03-10")
    assert [satu.ke for satu in _panggilan()] == [1, 2]


def test_the_day_of_a_received_summons_is_corrected_in_the_case_too(loket: Loket) -> None:
    loket.limpahkan("HAK")
    satu = _surat(loket, "2026-03-09")
    kiriman = loket.kirim_pos(satu, loket.termohon, "2026-03-02")
    loket.pada("2026-03-05")
    loket.terima_surat(kiriman, "2026-03-04")
    ubah = (kiriman.id, kiriman.versi, date(2026, 3, 5), "Resi R-1", "Cap pos terbaca keliru")
    sampaikan.perbaiki_terima(loket.mediator, *ubah)
    assert _panggilan()[0].diterima_pada == date(2026, 3, 5)
    # Only the proof: nothing moves in the case.
    versi = loket.perkara.versi
    ubah = (kiriman.id, kiriman.versi, date(2026, 3, 5), "Resi R-1 asli", "Salinan diganti asli")
    sampaikan.perbaiki_terima(loket.mediator, *ubah)
    assert loket.perkara.versi == versi
    assert kiriman.bukti == "Resi R-1 asli"


def test_a_summons_that_bears_another_place_in_the_count_is_not_sent(loket: Loket) -> None:
    """Issued as the first; before it went, an absence from a session was recorded."""
    loket.limpahkan("HAK")
    satu = _surat(loket, "2026-03-09")
    loket.panggil(loket.termohon, 0)
    loket.sidang((loket.pemohon,), terlaksana=False)
    with pytest.raises(TindakanDitolak, match="bertuliskan panggilan I, .* panggilan II"):
        loket.kirim_pos(satu, loket.termohon, "2026-03-02")


def test_a_summons_to_a_day_that_is_over_is_not_sent(loket: Loket) -> None:
    loket.limpahkan("HAK")
    satu = _surat(loket, "2026-03-03")
    loket.pada("2026-03-04")
    with pytest.raises(TindakanDitolak, match="pertemuan 3 Maret 2026"):
        loket.kirim_pos(satu, loket.termohon, "2026-03-04")
    assert _panggilan() == []


def test_what_the_case_refuses_undoes_the_sending(loket: Loket) -> None:
    """The case has gone on to its anjuran: a summons to a session is sent no more."""
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    loket.sidang()
    satu = _surat(loket, "2026-03-06")
    loket.lakukan(
        Tindakan.TERBITKAN_ANJURAN,
        keterangan_pekerja="A",
        keterangan_pengusaha="B",
        pertimbangan="C",
        isi="D",
    )
    with pytest.raises(TindakanDitolak), db.session.begin_nested():
        loket.kirim_pos(satu, loket.termohon, "2026-03-04")
    db.session.expire_all()
    assert satu.penyampaian == []


def _terbitkan_anjuran(loket: Loket) -> None:
    loket.lakukan(
        Tindakan.TERBITKAN_ANJURAN,
        keterangan_pekerja="A",
        keterangan_pengusaha="B",
        pertimbangan="C",
        isi="D",
    )


def test_a_summons_that_could_not_be_sent_any_more_is_not_handed_in(loket: Loket) -> None:
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    loket.sidang()
    isian = {**PANGGILAN, "untuk_tanggal": "2026-03-06"}
    draf = loket.tulis("panggilan", loket.mediator, loket.termohon, isian)
    _terbitkan_anjuran(loket)
    with pytest.raises(TindakanDitolak, match=r"tahap anjuran.* Surat ini untuk tahap: .*mediasi"):
        surat_services.ajukan(loket.mediator, draf.id, draf.versi)
    assert draf.status is StatusSurat.DRAF


def test_a_summons_that_waited_too_long_is_not_issued(loket: Loket) -> None:
    """Handed in in time; before it is signed the case moves on, or the day goes by."""
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    loket.sidang()
    isian = {**PANGGILAN, "untuk_tanggal": "2026-03-06"}
    surat = loket.tulis("panggilan", loket.mediator, loket.termohon, isian)
    surat_services.ajukan(loket.mediator, surat.id, surat.versi)
    langkah = surat.langkah[-1]
    loket.pada("2026-03-09")
    with pytest.raises(TindakanDitolak, match=r"Tanggal pertemuan sudah lewat.*Kembalikan"):
        surat_services.setujui(loket.akun[langkah.peran], langkah.id, surat.versi)
    loket.pada("2026-03-05")
    _terbitkan_anjuran(loket)
    with pytest.raises(TindakanDitolak, match=r"tahap anjuran.*Kembalikan"):
        surat_services.setujui(loket.akun[langkah.peran], langkah.id, surat.versi)
    assert surat.nomor is None


def test_a_returned_file_starts_reg_lengkap_with_its_receipt(loket: Loket) -> None:
    """UU 2/2004 Ps 4(2): from the day on which the filer has it."""
    loket.buka("HAK")
    loket.lakukan(Tindakan.TERIMA_BERKAS)
    loket.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Risalah bipartit yang ditandatangani"])
    surat = loket.tulis("pengembalian_berkas", loket.petugas, loket.pemohon)
    loket.terbitkan(surat, loket.petugas)
    assert "REG-LENGKAP" not in loket.berjalan()
    kiriman = loket.kirim_pos(surat, loket.pemohon, "2026-03-02")
    assert "REG-LENGKAP" not in loket.berjalan()
    loket.pada("2026-03-12")
    loket.terima_surat(kiriman, "2026-03-12")
    # Received 12 March, Nyepi and Idulfitri 18 to 24: 13 | 16 17 | 25 26 27 | 30.
    assert loket.jatuh("REG-LENGKAP") == date(2026, 3, 30)
    ubah = (kiriman.id, kiriman.versi, date(2026, 3, 11), "Resi R-1", "Tanggal resi keliru dibaca")
    sampaikan.perbaiki_terima(loket.petugas, *ubah)
    # From 11 March: 12 13 | 16 17 | 25 26 27.
    assert loket.jatuh("REG-LENGKAP") == date(2026, 3, 27)


def test_late_proof_of_an_earlier_return_starts_nothing(loket: Loket) -> None:
    """UU 2/2004 Ps 4(2): the filer has the file that was returned since only by its own letter."""
    loket.buka("HAK")
    loket.lakukan(Tindakan.TERIMA_BERKAS)
    loket.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Risalah bipartit yang ditandatangani"])
    lama = loket.terbitkan(
        loket.tulis("pengembalian_berkas", loket.petugas, loket.pemohon), loket.petugas
    )
    kiriman = loket.kirim_pos(lama, loket.pemohon, "2026-03-02")
    loket.pada("2026-03-05")
    loket.lakukan(Tindakan.LENGKAPI_BERKAS, bukti_bipartit="risalah")
    loket.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Surat kuasa"])
    loket.terima_surat(kiriman, "2026-03-04")
    assert "REG-LENGKAP" not in loket.berjalan()
    loket.pada("2026-03-09")
    baru = loket.terbitkan(
        loket.tulis("pengembalian_berkas", loket.petugas, loket.pemohon), loket.petugas
    )
    kedua = loket.kirim_pos(baru, loket.pemohon, "2026-03-09", "R-2")
    loket.terima_surat(kedua, "2026-03-09")
    # From 9 March: 10 11 12 13 | 16 17 | 25.
    assert loket.jatuh("REG-LENGKAP") == date(2026, 3, 25)
    ubah = (kiriman.id, kiriman.versi, date(2026, 3, 5), "Resi R-1", "Tanggal resi keliru dibaca")
    sampaikan.perbaiki_terima(loket.petugas, *ubah)
    assert loket.jatuh("REG-LENGKAP") == date(2026, 3, 25)


def test_a_summons_to_a_meeting_that_was_called_off_is_not_sent_again(loket: Loket) -> None:
    loket.limpahkan("HAK")
    loket.lakukan(
        Tindakan.JADWALKAN,
        perihal="sidang",
        tanggal="2026-03-09",
        mulai="09.00",
        selesai="10.30",
        ruang_id=None,
        tempat="Ruang mediasi",
        tetap_alasan="",
    )
    satu = _surat(loket, "2026-03-09")
    kiriman = loket.kirim_pos(satu, loket.termohon, "2026-03-02")
    loket.pada("2026-03-04")
    sampaikan.gagal(loket.petugas, kiriman.id, kiriman.versi, date(2026, 3, 4), "Rumah kosong")
    acara = acara_terbuka(loket.id)[0]
    loket.lakukan(
        Tindakan.BATALKAN_JADWAL, loket.mediator, acara_id=acara.id, alasan="Mediator dinas luar."
    )
    with pytest.raises(TindakanDitolak, match="tidak dikirim lagi"):
        loket.kirim_pos(satu, loket.termohon, "2026-03-04", "R-2")
