"""A party's own period: the party first, the office once it is past; a party without an account."""

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar, Pilihan
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok
from tests.integration.pengingat.dunia import baris, buka, hari_berjalan, ringkas


def _jalan(jam, perekam, *hari):
    semua = []
    for satu in hari:
        jam.atur(satu)
        semua += [(satu, kabar) for kabar in hari_berjalan(perekam)]
    return semua


def test_the_party_is_reminded_until_the_day_and_the_mediator_after_it(
    kantor, dunia, jam, perekam, pengguna
):
    pekerja = pengguna("pekerja")
    dunia.pihak = (pekerja.id,)
    tenggat = buka(kode="JWB-10", label="jawaban pekerja", mediator=kantor.mediator.id)
    semua = _jalan(jam, perekam, "2026-03-25", "2026-03-30", "2026-04-01", "2026-04-02")
    assert [(hari, kabar.penerima_id) for hari, kabar in semua] == [
        ("2026-03-25", pekerja.id),
        ("2026-03-30", pekerja.id),
        ("2026-04-01", pekerja.id),
        ("2026-04-02", kantor.mediator.id),
    ]
    assert semua[1][1].judul == (
        "H-2: Jawaban Anda atas anjuran jatuh Rabu, 1 April 2026 (sisa 2 hari kerja)"
    )
    assert semua[1][1].isi == (
        "Tulis jawaban Anda. Yang tidak menjawab dianggap menolak. "
        f"Dasar: {tenggat.ketentuan.dasar}."
    )
    assert semua[3][1].judul == (
        "Lewat: 560/007/HI/2026: jawaban pekerja jatuh Rabu, 1 April 2026 (terlambat 1 hari kerja)"
    )


def test_no_choice_keeps_a_partys_reminder_in_the_house(kantor, dunia, jam, perekam, pengguna):
    pekerja = pengguna("pekerja")
    dunia.pihak = (pekerja.id,)
    for kanal in Kanal:
        db.session.add(
            Pilihan(
                pengguna_id=pekerja.id,
                kelompok=Kelompok.TENGGAT,
                kanal=kanal,
                cara=CaraTerima.TIDAK,
            )
        )
    buka(kode="JWB-10", mediator=kantor.mediator.id)
    jam.atur("2026-03-30")
    kabar = hari_berjalan(perekam)
    assert [(s.penerima_id, s.resmi) for s in kabar] == [(pekerja.id, True)]
    pesan = db.session.scalars(sa.select(PesanKeluar)).one()
    assert (pesan.kanal, pesan.penerima) == (Kanal.SUREL, pekerja.email)


def test_a_party_without_an_account_is_the_officers_to_remind(
    kantor, dunia, jam, perekam, pengguna
):
    tenggat = buka(kode="JWB-10", label="jawaban pekerja", mediator=kantor.mediator.id)
    semua = _jalan(jam, perekam, "2026-03-25", "2026-03-26", "2026-03-30", "2026-04-01")
    assert [(hari, kabar.penerima_id) for hari, kabar in semua] == [
        ("2026-03-25", kantor.mediator.id)
    ]
    assert semua[0][1].isi == (
        "Pihak yang ditunggu tidak mempunyai akun yang aktif, jadi sistem tidak dapat "
        "mengingatkannya. Ingatkan sendiri dengan cara lain, paling lambat pada hari jatuh. "
        "Sampaikan anjuran tertulis kepada para pihak. "
        f"Dasar: {tenggat.ketentuan.dasar}."
    )
    assert ringkas(baris(penerima_id=0)) == [
        (-5, "aplikasi", "tanpa_alamat"),
        (-2, "aplikasi", "tanpa_alamat"),
        (0, "aplikasi", "tanpa_alamat"),
    ]
    # The office itself is reminded once the day is past, and an account made late is told.
    dunia.pihak = (pengguna("pekerja").id,)
    semua = _jalan(jam, perekam, "2026-04-02")
    assert {kabar.penerima_id for _, kabar in semua} == {kantor.mediator.id, *dunia.pihak}


def test_found_late_the_mediator_is_told_once_that_the_day_is_past(kantor, dunia, jam, perekam):
    buka(kode="JWB-10", mediator=kantor.mediator.id)
    jam.atur("2026-04-08")
    kabar = hari_berjalan(perekam)
    assert [(s.penerima_id, s.judul[:7]) for s in kabar] == [(kantor.mediator.id, "Lewat: ")]
    assert "Ingatkan sendiri" not in kabar[0].isi
    assert ringkas(baris(penerima_id=0)) == [(0, "aplikasi", "tanpa_alamat")]


def test_a_shut_account_of_a_party_is_none(kantor, dunia, jam, perekam, pengguna):
    dunia.pihak = (pengguna("pekerja", active=False).id,)
    buka(kode="JWB-10", mediator=kantor.mediator.id)
    jam.atur("2026-03-25")
    assert [s.penerima_id for s in hari_berjalan(perekam)] == [kantor.mediator.id]
    assert db.session.scalar(sa.select(sa.func.count(Kabar.id))) == 1


def test_bipartite_talks_remind_the_parties_alone(kantor, dunia, jam, perekam, pengguna):
    dunia.pihak = (pengguna("pekerja").id, pengguna("perusahaan").id)
    tenggat = buka(kode="BIP-30", mediator=kantor.mediator.id)
    jam.atur(f"{tenggat.jatuh}")
    assert {s.penerima_id for s in hari_berjalan(perekam)} == set(dunia.pihak)
    jam.atur("2026-06-30")
    assert hari_berjalan(perekam) == []
