"""Meetings: called on the calendar, closed with attendance and minutes alone; the yearly plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import WIB
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal.services import AdaBentrok
from hi_cases.jadwal.types import StatusAcara
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.tripartit.models import Lembaga
from hi_cases.tripartit.queries import rapat as baca
from hi_cases.tripartit.queries import rencana as baca_rencana
from hi_cases.tripartit.queries.surat import fakta
from hi_cases.tripartit.services import anggota, rapat, rencana
from hi_cases.tripartit.services.tentang import temukan
from hi_cases.tripartit.types import (
    DataAnggota,
    DataRencana,
    Jabatan,
    Mufakat,
    Nilai,
    Sebab,
    StatusRapat,
    Unsur,
)

MULAI = datetime(2026, 3, 17, 9, tzinfo=WIB)


def _waktu(petugas: Pelaku, mulai: datetime = MULAI) -> dict[str, Any]:
    return {
        "mulai": mulai,
        "selesai": mulai + timedelta(hours=3),
        "ruang_id": None,
        "tempat": "Aula",
        "petugas_id": petugas.id,
    }


@pytest.fixture
def undangan(petugas: Pelaku, lks: Lembaga) -> Any:
    """Return a meeting that is called for 17 March 2026."""
    return rapat.undang(petugas, lks.id, "Sidang triwulan I", "UMK\nK3", _waktu(petugas))


def test_everybody_who_sits_is_invited_and_the_calendar_holds_the_hour(
    petugas: Pelaku, lks: Lembaga, undangan: Any
) -> None:
    milik = baca.acara(undangan)
    assert len(milik.peserta) == 9
    assert milik.rujukan == undangan.rujukan
    with pytest.raises(AdaBentrok):
        rapat.undang(petugas, lks.id, "Lain", "X", _waktu(petugas))
    with pytest.raises(DataTidakSah, match="masa tugas"):
        rapat.undang(petugas, lks.id, "Lain", "X", _waktu(petugas, MULAI.replace(year=2032)))
    kata = fakta(petugas, undangan.id, "undangan_rapat", None, {})
    assert kata["rapat"]["pukul"] == "09.00–12.00 WIB"
    assert [s["uraian"] for s in kata["agenda"]] == ["UMK", "K3"]
    assert len(kata["anggota"]) == 9


def test_a_meeting_moves_with_those_who_sit_on_the_new_day(
    petugas: Pelaku, lks: Lembaga, undangan: Any
) -> None:
    ujang = next(s for s in lks.masa[0].anggota if s.nama == "Ujang")
    pengganti = DataAnggota("Eneng", Unsur.SERIKAT, Jabatan.ANGGOTA, "SPN")
    anggota.berhenti(
        petugas,
        lks.id,
        ujang.id,
        ujang.versi,
        pada=date(2026, 3, 20),
        sebab=Sebab.DITARIK,
        dasar="SK/2",
        pengganti=pengganti,
    )
    baru = _waktu(petugas, MULAI + timedelta(days=14))
    with pytest.raises(KonflikVersi):
        rapat.pindahkan(petugas, undangan.id, undangan.versi + 1, "Bentrok acara Bupati", baru)
    rapat.pindahkan(petugas, undangan.id, undangan.versi, "Bentrok acara Bupati", baru)
    assert undangan.tanggal == date(2026, 3, 31)
    sebutan = {satu.sebutan for satu in baca.acara(undangan).peserta}
    assert "Eneng (SP/SB)" in sebutan
    assert "Ujang (SP/SB)" not in sebutan
    rapat.batalkan(petugas, undangan.id, undangan.versi, "Ditunda Bupati")
    assert baca.acara(undangan).status is StatusAcara.DIBATALKAN


def test_a_meeting_is_closed_with_attendance_and_minutes_alone(
    petugas: Pelaku, lks: Lembaga, undangan: Any, jam: Any
) -> None:
    with pytest.raises(TindakanDitolak, match="setelah rapat dimulai"):
        rapat.catat_hadir(petugas, undangan.id, undangan.versi, {})
    jam.atur("2026-03-17T11:00:00+07:00")
    with pytest.raises(TindakanDitolak, match="0 dari 9 anggota.*Risalah"):
        rapat.tutup(petugas, undangan.id, undangan.versi)
    orang = baca.anggota(undangan)
    hadir = {s.id: (s.unsur is not Unsur.PENGUSAHA, "") for s in orang}
    rapat.catat_hadir(petugas, undangan.id, undangan.versi, hadir)
    rinci = baca.rinci(petugas, undangan.id)
    assert [(h.unsur.singkat, h.hadir, h.jumlah) for h in rinci.hadir] == [
        ("Pemerintah", 3, 3),
        ("Pengusaha", 0, 3),
        ("SP/SB", 3, 3),
    ]
    # 6 of 9 are more than the half that the setting asks; one element is missing.
    assert [s.nilai for s in rinci.kuorum] == [Nilai.SESUAI, Nilai.BELUM]
    with pytest.raises(DataTidakSah, match="berkeberatan"):
        rapat.putuskan(petugas, undangan.id, "Tim", Mufakat.TIDAK)
    rapat.putuskan(petugas, undangan.id, "Tim", Mufakat.BERCATATAN, "Pengusaha: perlu waktu")
    rapat.tulis_risalah(petugas, undangan.id, undangan.versi, "Dibuka ketua.")
    rapat.tutup(petugas, undangan.id, undangan.versi)
    assert undangan.status is StatusRapat.SELESAI
    assert baca.acara(undangan).status is StatusAcara.SELESAI
    [lama, baru] = sorted(kalender.tenggat_untuk(lks.rujukan), key=lambda s: s.id)
    assert (lama.status, lama.dipenuhi_pada) == (StatusTenggat.TERPENUHI, date(2026, 3, 17))
    assert (baru.mulai, baru.jatuh) == (date(2026, 3, 17), date(2026, 6, 17))
    with pytest.raises(TindakanDitolak, match="sudah selesai"):
        rapat.tulis_risalah(petugas, undangan.id, undangan.versi, "Lain")


def test_an_older_meeting_entered_late_does_not_move_what_is_awaited(
    petugas: Pelaku, lks: Lembaga, undangan: Any, jam: Any
) -> None:
    jam.atur("2026-04-01")
    for hari in (date(2026, 3, 25), date(2026, 3, 10)):
        satu = rapat.catat_lalu(petugas, lks.id, hari, "Aula", "Rapat", "A")
        rapat.catat_hadir(petugas, satu.id, satu.versi, {})
        rapat.tulis_risalah(petugas, satu.id, satu.versi, "Isi")
        rapat.tutup(petugas, satu.id, satu.versi)
    [jalan] = [s for s in kalender.tenggat_untuk(lks.rujukan) if s.status is StatusTenggat.BERJALAN]
    assert jalan.mulai == date(2026, 3, 25)


def test_an_item_of_the_agenda_may_be_about_one_thing_that_is_found(
    petugas: Pelaku, undangan: Any, app: Flask, client: Any, masuk: Callable[..., Any]
) -> None:
    satu = perusahaan.daftarkan(petugas, DataPerusahaan("PT Maju Bersama"))
    perusahaan.daftarkan(petugas, DataPerusahaan("PT Maju Sendiri"))
    assert temukan(petugas, "", "") is None
    assert temukan(petugas, "perusahaan", "Maju Bersama") == Rujukan("perusahaan", satu.id)
    for jenis, teks, kata in (
        ("perusahaan", "Maju", "Ada beberapa"),
        ("perkara", "tidak ada", "Tidak ada yang cocok"),
        ("urusan", "PGD-1", "Tidak ada yang cocok"),
        ("perkara", " ", "Tulis nomornya"),
        ("", "PT", "Pilih dahulu"),
    ):
        with app.test_request_context(), pytest.raises(DataTidakSah, match=kata):
            temukan(petugas, jenis, teks)
    rapat.tambah_agenda(petugas, undangan.id, "PHK", Rujukan("perusahaan", satu.id))
    panel = baca.panel_perusahaan(petugas, satu.id)
    assert panel is not None
    assert [s.id for s in panel.data["rapat"]] == [undangan.id]
    masuk(client, "petugas")
    assert "Sidang triwulan I" in client.get(f"/perusahaan/{satu.id}").text


def test_a_plan_adds_up_and_takes_back_no_more_than_there_is(petugas: Pelaku) -> None:
    baris = rencana.tambah(petugas, 2026, DataRencana("Sidang", 4, "rapat", 100_000_000))
    rencana.realisasikan(petugas, baris.id, date(2026, 3, 2), 1, 30_000_000, "SPJ/1")
    rencana.realisasikan(petugas, baris.id, date(2026, 3, 3), 0, -5_000_000, "SPJ/1 dibetulkan")
    with pytest.raises(DataTidakSah) as galat:
        rencana.realisasikan(petugas, baris.id, date(2025, 3, 3), -2, -26_000_000, " ")
    assert set(galat.value.bidang) == {"tanggal", "bukti", "volume", "biaya"}
    hasil = baca_rencana.rencana(petugas, 2026)
    assert (hasil.jumlah.anggaran, hasil.jumlah.terpakai, baris.tercapai) == (
        100_000_000,
        25_000_000,
        1,
    )
    assert hasil.renstra is not None
    assert (hasil.renstra.sasaran, hasil.renstra.pagu) == (3, 1_600_000_000)
    with pytest.raises(TindakanDitolak):
        rencana.coret(petugas, baris.id, baris.versi)


def test_the_pages_take_a_meeting_from_the_call_to_its_closing(
    petugas: Pelaku, lks: Lembaga, client: Any, masuk: Callable[..., Any], jam: Any
) -> None:
    akun = masuk(client, "petugas")
    isi = {"perihal": "Sidang", "agenda": "Satu", "tanggal": "17/3/2026", "mulai": "09.00"}
    isi |= {"selesai": "11.00", "tempat": "Aula", "petugas_id": str(akun.id), "ruang_id": ""}
    alamat = client.post(f"/lembaga/{lks.id}/rapat/baru", data=isi).headers["Location"]
    data = {"uraian": "PHK", "tentang": "perusahaan", "cari": "PT Tiada"}
    jawab = client.post(f"{alamat}/agenda", data=data)
    assert jawab.status_code == 422
    assert "PT Tiada" in jawab.text
    assert "Rapat belum dimulai" in client.get(alamat).text
    jam.atur("2026-03-17T10:00:00+07:00")
    akun = masuk(client, akun)
    assert "Kehadiran baru dicatat untuk 0 dari 9" in client.get(alamat).text
    lembar = {f"baris-{ke}-anggota_id": str(s.id) for ke, s in enumerate(lks.masa[0].anggota)}
    kirim = lembar | {"baris-0-hadir": "y", "baris-0-diwakili": "Asisten", "versi": "1"}
    assert client.post(f"{alamat}/hadir", data=kirim).status_code == 303
    assert "diwakili Asisten" in client.get(alamat).text
    data = {"risalah": "Dibuka.", "versi": "2"}
    assert client.post(f"{alamat}/risalah", data=data).status_code == 303
    jawab = client.post(f"{alamat}/tutup", data={"versi": "3"})
    assert "Rapat ini selesai" in client.get(jawab.headers["Location"]).text
    masuk(client, "kadis")
    assert "Tambah baris" not in client.get("/lembaga/rencana/2026").text
    assert client.get("/lembaga/rencana/1900").status_code == 404
