"""Attendance at the door: what the public page tells, takes, and never shows."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.types import Peserta, StatusHadir

PIHAK = [Peserta("pihak", 1, "Pihak pekerja"), Peserta("pihak", 2, "Pihak pengusaha")]
PAGI = "2026-04-06T08:30:00+07:00"


@pytest.fixture
def sidang(dinas):
    return dinas.jadwalkan(
        pelaku=SISTEM, rujukan=Rujukan("perkara", 1), peserta=PIHAK, catatan="Rahasia sekali"
    )


def test_it_says_which_meeting_and_nobodys_name(dinas, sidang, umum, jam) -> None:
    jam.atur(PAGI)
    jawaban = umum.get(f"/hadir/{sidang.kunci_hadir}")
    assert jawaban.status_code == 200
    assert "Sidang, Senin, 6 April 2026 pukul 09.00 di Ruang A." in jawaban.text
    for rahasia in ("560/001", "Rahasia sekali", dinas.mediator.nama):
        assert rahasia not in jawaban.text
    assert jawaban.headers["Cache-Control"] == "no-store"
    assert jawaban.headers["Referrer-Policy"] == "no-referrer"


def test_who_says_he_is_there_waits_for_the_officer(dinas, sidang, umum, jam) -> None:
    jam.atur(PAGI)
    alamat = f"/hadir/{sidang.kunci_hadir}"
    pekerja = sidang.peserta[0].id
    data = {"peserta_id": str(pekerja), "nama": "Siti Aminah"}
    jawaban = umum.post(alamat, data=data, follow_redirects=True)
    assert "Tunggu petugas memastikannya" in jawaban.text
    assert "Pihak pekerja: menyatakan hadir, menunggu petugas" in jawaban.text
    assert "Siti" not in umum.get(alamat).text
    satu = queries.acara(dinas.petugas, sidang.id).peserta[0]
    assert (satu.hadir, satu.hadir_nama) == (StatusHadir.MENYATAKAN, "Siti Aminah")
    # Somebody else for the same side stands beside, never in place of the first.
    kedua = umum.post(alamat, data=data | {"nama": "Budi Santoso"})
    assert kedua.status_code == 303
    satu = queries.acara(dinas.petugas, sidang.id).peserta[0]
    assert satu.hadir_nama == "Siti Aminah; Budi Santoso"
    services.pastikan_hadir(dinas.petugas, pekerja, hadir=True)
    assert umum.post(alamat, data=data).status_code == 422


@pytest.mark.parametrize(
    ("saat", "kalimat"),
    [
        ("2026-04-06T07:59:00+07:00", "Kehadiran dicatat mulai pukul 08.00, Senin, 6 April 2026"),
        ("2026-04-07T00:00:00+07:00", "sudah ditutup"),
    ],
)
def test_only_from_an_hour_before_to_the_end_of_the_day(
    dinas, sidang, umum, jam, saat: str, kalimat: str
) -> None:
    jam.atur(saat)
    alamat, peserta = f"/hadir/{sidang.kunci_hadir}", sidang.peserta[0].id
    isi = umum.get(alamat).text
    assert kalimat in isi
    assert "Saya hadir" not in isi
    jawaban = umum.post(alamat, data={"peserta_id": str(peserta), "nama": "Siti"})
    assert jawaban.status_code == 422
    assert queries.acara(dinas.petugas, sidang.id).peserta[0].hadir is StatusHadir.BELUM


@pytest.mark.parametrize(
    ("data", "kalimat"),
    [
        ({"nama": "Siti"}, "Pilih untuk pihak mana Anda hadir"),
        ({"peserta_id": "{pekerja}"}, "Tulis nama Anda"),
        ({"peserta_id": "{pekerja}", "nama": "x" * 121}, "paling banyak 120 huruf"),
        ({"peserta_id": "999999", "nama": "Siti"}, "Pilih salah satu yang tersedia"),
    ],
)
def test_what_is_missing_is_said(
    dinas, sidang, umum, jam, data: dict[str, str], kalimat: str
) -> None:
    jam.atur(PAGI)
    pekerja = str(sidang.peserta[0].id)
    isi = {nama: nilai.replace("{pekerja}", pekerja) for nama, nilai in data.items()}
    jawaban = umum.post(f"/hadir/{sidang.kunci_hadir}", data=isi)
    assert jawaban.status_code == 422
    assert kalimat in jawaban.text


def test_a_participant_of_another_meeting_is_none_of_this_one(dinas, sidang, umum, jam) -> None:
    lain = dinas.jadwalkan("2026-04-06 14:00", ruang_id=dinas.ruang_b, peserta=PIHAK)
    jam.atur(PAGI)
    data = {"peserta_id": str(lain.peserta[0].id), "nama": "Siti"}
    assert umum.post(f"/hadir/{sidang.kunci_hadir}", data=data).status_code == 422
    assert queries.acara(dinas.petugas, lain.id).peserta[0].hadir is StatusHadir.BELUM


def test_a_wrong_key_and_a_cancelled_meeting_are_not_there(dinas, umum) -> None:
    satu = dinas.jadwalkan(peserta=PIHAK)
    services.batalkan(dinas.petugas, satu.id, satu.versi, "Ditunda")
    assert umum.get("/hadir/salah").status_code == 404
    assert umum.get(f"/hadir/{satu.kunci_hadir}").status_code == 404


def test_the_key_is_on_the_page_of_the_office_only(dinas, sidang, sebagai) -> None:
    assert sidang.kunci_hadir in sebagai("mediator").get(f"/jadwal/{sidang.id}").text
    assert 'class="kode-qr"' in sebagai("mediator").get(f"/jadwal/{sidang.id}").text
