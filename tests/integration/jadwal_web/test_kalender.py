"""The calendar page: what is on it, what the address asks for, whose names it tells."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.jadwal import services
from hi_cases.jadwal.types import JenisAcara, Peserta

HARI = "/jadwal?tampilan=hari&tanggal=2026-04-06"
CETAK = "/jadwal/hari/2026-04-06/cetak"
PIHAK = [Peserta("pihak", 1, "Pihak pekerja"), Peserta("pihak", 2, "Pihak pengusaha")]


@pytest.mark.parametrize("tampilan", ["bulan", "minggu", "hari"])
def test_a_meeting_is_on_every_page_of_its_day(dinas, sebagai, tampilan: str) -> None:
    satu = dinas.jadwalkan()
    isi = sebagai("analis").get(f"/jadwal?tampilan={tampilan}&tanggal=2026-04-06").text
    assert f'href="/jadwal/{satu.id}"' in isi
    assert "Ruang A" in isi or tampilan == "bulan"


def test_ones_own_stand_first_and_are_marked(dinas, sebagai) -> None:
    dinas.jadwalkan("2026-04-06 08:00", petugas_id=dinas.mediator2.id, judul="Pagi orang lain")
    dinas.jadwalkan("2026-04-06 13:00", judul="Siang sendiri", ruang_id=dinas.ruang_b)
    isi = sebagai("mediator").get("/jadwal?tanggal=2026-04-06").text
    assert isi.index("Siang sendiri") < isi.index("Pagi orang lain")
    assert isi.count(", acara Anda</span>") == 1
    isi = sebagai("kabid").get("/jadwal?tanggal=2026-04-06").text
    assert isi.index("Pagi orang lain") < isi.index("Siang sendiri")
    assert ", acara Anda</span>" not in isi


def test_filters_live_in_the_address_and_can_be_taken_away(dinas, sebagai) -> None:
    dinas.jadwalkan(judul="Acara satu")
    dinas.jadwalkan(petugas_id=dinas.mediator2.id, ruang_id=dinas.ruang_b, judul="Acara dua")
    klien = sebagai("kabid")
    isi = klien.get(f"{HARI}&petugas={dinas.mediator.id}").text
    assert "Acara satu" in isi
    assert "Acara dua" not in isi
    assert "hapus saringan ini" in isi
    isi = klien.get(f"{HARI}&ruang={dinas.ruang_b}").text
    assert "Acara dua" in isi
    assert "Acara satu" not in isi
    isi = klien.get(f"{HARI}&ruang={dinas.ruang_b}&petugas={dinas.mediator.id}").text
    assert "Hapus saringan untuk melihat semuanya" in isi


@pytest.mark.parametrize(
    "tanya", ["tampilan=x", "tanggal=x", "tanggal=9999-12-31", "petugas=x", "ruang=99999999999"]
)
def test_what_the_address_asks_in_vain_breaks_nothing(dinas, sebagai, tanya: str) -> None:
    assert sebagai("kabid").get(f"/jadwal?{tanya}").status_code == 200


def test_holidays_and_years_without_a_decree_are_told(dinas, sebagai) -> None:
    klien = sebagai("kabid")
    assert "Wafat Yesus Kristus" in klien.get("/jadwal?tampilan=bulan&tanggal=2026-04-06").text
    isi = klien.get("/jadwal?tampilan=bulan&tanggal=2031-04-06").text
    assert "Hari libur 2031 belum diketahui" in isi
    isi = klien.get("/jadwal?tampilan=hari&tanggal=2026-04-03").text
    assert "bukan hari kerja. Acara pada hari ini perlu alasan" in isi


def test_who_is_away_is_named_on_the_week(dinas, sebagai) -> None:
    hari = date(2026, 4, 7), date(2026, 4, 8)
    services.catat_halangan(dinas.kabid, dinas.mediator2.id, *hari, "cuti")
    isi = sebagai("mediator").get("/jadwal?tanggal=2026-04-06").text
    assert f"{dinas.mediator2.nama}: 7 Apr sampai 8 Apr, cuti" in isi


def test_outsiders_and_the_admin_have_no_calendar(client, masuk, dinas) -> None:
    for peran in ("pekerja", "admin"):
        masuk(client, peran)
        assert client.get("/jadwal").status_code == 403


def test_cancelled_meetings_leave_the_calendar(dinas, sebagai) -> None:
    satu = dinas.jadwalkan(judul="Yang batal")
    services.batalkan(dinas.petugas, satu.id, satu.versi, "Ditunda")
    klien = sebagai("kabid")
    assert "Yang batal" not in klien.get(HARI).text
    assert "Acara ini dibatalkan" in klien.get(f"/jadwal/{satu.id}").text


@pytest.fixture
def berlabel(monkeypatch: pytest.MonkeyPatch):
    """Name the case as the domain above does: with names only for who reads its contents."""

    def label(pelaku, ids):
        isi = pelaku.nama.startswith("Mediator")
        nama = "560/001/HI/2026 · Siti Aminah melawan PT Sinar" if isi else "560/001/HI/2026"
        return {satu: Label(nama, "/perkara/1" if isi else "") for satu in ids}

    monkeypatch.setitem(papan().label, "perkara", label)


def test_the_list_of_a_day_names_parties_to_who_may_read_them(
    dinas, sebagai, jam, berlabel
) -> None:
    satu = dinas.jadwalkan(pelaku=SISTEM, rujukan=Rujukan("perkara", 1), peserta=PIHAK)
    dinas.jadwalkan(
        "2026-04-06 14:00", jenis=JenisAcara.RAPAT, ruang_id=None, tempat="Kantor camat"
    )
    jam.atur("2026-04-06T08:30:00+07:00")
    services.nyatakan_hadir(satu.kunci_hadir, satu.peserta[0].id, "Siti Aminah")
    isi = sebagai("mediator").get(CETAK).text
    assert "Siti Aminah melawan PT Sinar" in isi
    assert isi.count("<td>Siti Aminah</td>") == 1
    assert isi.count('class="kode-qr"') == 1
    # Room for who comes along and for who leads it.
    assert "Kuasa pihak pekerja" in isi
    assert isi.count("Yang memimpin") == 1
    assert isi.index("Ruang A</h2>") < isi.index("Di luar ruang Dinas</h2>")
    isi = sebagai("analis").get(CETAK).text
    assert "560/001/HI/2026" in isi
    assert "Siti" not in isi


def test_a_day_that_is_none_cannot_be_printed(dinas, sebagai) -> None:
    klien = sebagai("kabid")
    assert klien.get("/jadwal/hari/kemarin/cetak").status_code == 404
    assert "Tidak ada acara pada hari ini" in klien.get(CETAK).text


def test_a_full_week_asks_the_database_no_more_than_an_empty_one(
    dinas, sebagai, hitung_kueri
) -> None:
    klien = sebagai("kabid")
    klien.get("/jadwal?tanggal=2026-04-06")
    with hitung_kueri() as kosong:
        klien.get("/jadwal?tanggal=2026-04-06")
    for hari in range(6, 11):
        for pukul in ("08", "10", "13", "15"):
            dinas.jadwalkan(f"2026-04-{hari:02} {pukul}:00", peserta=PIHAK)
    with hitung_kueri() as penuh:
        klien.get("/jadwal?tanggal=2026-04-06")
    # The participants come with the meetings, in one question for all.
    assert len(penuh) <= len(kosong) + 2
