"""Findings begin, stay and end; a check that fails says so; news is mailed once."""

from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core import periksa
from hi_cases.core.db import db
from hi_cases.core.periksa import KODE_GAGAL, Periksa, Temu, Temuan
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.pemberitahuan.services import pemeriksaan
from hi_cases.perselisihan.services.pencatatan import SERI_REGISTER

SATU, DUA = Rujukan("perkara", 1), Rujukan("perkara", 2)


class Palsu:
    """A rule whose findings the test sets."""

    def __init__(self) -> None:
        self.temu: list[Temu] = []
        self.galat: Exception | None = None

    def cari(self) -> list[Temu]:
        if self.galat:
            raise self.galat
        return self.temu

    @property
    def aturan(self) -> Periksa:
        return Periksa("uji.palsu", "Perkara uji", "Arti.", "Perbaikan.", self.cari)


@pytest.fixture
def palsu(monkeypatch: pytest.MonkeyPatch) -> Palsu:
    """Return the only rule there is."""
    milik = Palsu()
    monkeypatch.setattr(periksa, "_daftar", (milik.aturan,))
    return milik


def terbuka() -> list[tuple[Rujukan, str, date]]:
    """Return the open findings with the day on which each began."""
    db.session.expire_all()
    stmt = sa.select(Temuan).where(Temuan.selesai_pada.is_(None)).order_by(Temuan.id)
    return [(s.rujukan, s.kalimat, s.sejak.date()) for s in db.session.scalars(stmt)]


def test_a_finding_keeps_the_day_on_which_it_was_first_seen(app: Flask, palsu: Palsu, jam) -> None:
    palsu.temu = [Temu(SATU, "Rusak.")]
    assert periksa.jalankan().baru == 1
    jam.atur("2026-04-09")
    palsu.temu = [Temu(SATU, "Masih rusak."), Temu(DUA, "Rusak.")]
    hasil = periksa.jalankan()
    assert (hasil.terbuka, hasil.baru, hasil.selesai) == (2, 1, 0)
    assert terbuka() == [
        (SATU, "Masih rusak.", date(2026, 4, 8)),
        (DUA, "Rusak.", date(2026, 4, 9)),
    ]
    satu = db.session.scalars(sa.select(Temuan).order_by(Temuan.id)).first()
    assert satu.terakhir.date() == date(2026, 4, 9)


def test_what_is_mended_ends_and_begins_anew_when_it_breaks_again(
    app: Flask, palsu: Palsu, jam
) -> None:
    palsu.temu = [Temu(SATU, "Rusak.")]
    periksa.jalankan()
    palsu.temu = []
    hasil = periksa.jalankan()
    assert (hasil.terbuka, hasil.baru, hasil.selesai) == (0, 0, 1)
    jam.atur("2026-04-10")
    palsu.temu = [Temu(SATU, "Rusak.")]
    assert periksa.jalankan().baru == 1
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Temuan)) == 2
    assert terbuka() == [(SATU, "Rusak.", date(2026, 4, 10))]


def test_what_was_mended_long_ago_is_forgotten(app: Flask, palsu: Palsu, jam) -> None:
    palsu.temu = [Temu(SATU, "Rusak.")]
    periksa.jalankan()
    palsu.temu = []
    periksa.jalankan()
    jam.atur("2027-05-12")
    periksa.jalankan()
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Temuan)) == 1
    jam.atur("2027-05-14")
    periksa.jalankan()
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Temuan)) == 0


def test_one_thing_found_twice_under_one_key_is_one_finding(app: Flask, palsu: Palsu) -> None:
    palsu.temu = [Temu(SATU, "Satu."), Temu(SATU, "Dua."), Temu(SATU, "Lain.", "kunci")]
    assert periksa.jalankan().baru == 2


def test_a_check_that_fails_keeps_its_findings_and_becomes_one(app: Flask, palsu: Palsu) -> None:
    palsu.temu = [Temu(SATU, "Rusak.")]
    periksa.jalankan()
    palsu.galat = ValueError("NIK 3216010101900001")
    hasil = periksa.jalankan()
    assert (hasil.terbuka, hasil.baru) == (2, 1)
    kalimat = [isi for _, isi, _ in terbuka()]
    assert kalimat == ["Rusak.", "“Perkara uji” berhenti: ValueError."]
    palsu.galat = None
    assert periksa.jalankan().selesai == 1


def test_a_statement_that_fails_does_not_take_the_others_along(
    app: Flask, palsu: Palsu, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak() -> list[Temu]:
        return [Temu(SATU, str(n)) for n in db.session.scalars(sa.text("SELECT 1 / nol FROM nil"))]

    gagal = Periksa("uji.gagal", "Gagal", "Arti.", "Perbaikan.", rusak)
    monkeypatch.setattr(periksa, "_daftar", (gagal, palsu.aturan))
    palsu.temu = [Temu(SATU, "Rusak.")]
    if db.session.get_bind().dialect.name == "sqlite":
        # There it is an OperationalError, as a locked database is: the frame tries again.
        with pytest.raises(sa.exc.OperationalError):
            periksa.jalankan()
        return
    assert periksa.jalankan().terbuka == 2
    assert {satu.kode for satu in db.session.scalars(sa.select(Temuan))} == {
        KODE_GAGAL,
        "uji.palsu",
    }


def test_findings_of_a_rule_that_is_gone_end(
    app: Flask, palsu: Palsu, monkeypatch: pytest.MonkeyPatch
) -> None:
    palsu.temu = [Temu(SATU, "Rusak.")]
    periksa.jalankan()
    monkeypatch.setattr(periksa, "_daftar", ())
    assert periksa.jalankan().selesai == 1
    assert terbuka() == []


def test_thousands_of_findings_are_written_in_few_statements(
    app: Flask, palsu: Palsu, hitung_kueri
) -> None:
    palsu.temu = [Temu(Rujukan("perkara", n), "Rusak.") for n in range(3000)]
    with hitung_kueri() as jalan:
        assert periksa.jalankan().baru == 3000
    assert len(jalan) < 20
    palsu.temu = []
    with hitung_kueri() as jalan:
        assert periksa.jalankan().selesai == 3000
    assert len(jalan) < 20


def test_two_rules_of_one_code_are_refused() -> None:
    satu = Periksa("uji.satu", "a", "b.", "c.", list)
    with pytest.raises(ValueError, match="one code"):
        periksa.pasang([satu, satu])


def test_register_numbers_are_looked_for_in_the_series_of_the_register() -> None:
    from hi_cases.perselisihan.queries.pemeriksaan import perkara

    assert perkara._SERI_REGISTER == SERI_REGISTER


def kabar() -> list[tuple[str, str]]:
    """Return the notices of findings, by account in order."""
    db.session.expire_all()
    stmt = sa.select(Kabar).where(Kabar.kunci.like("pemeriksaan:%")).order_by(Kabar.id)
    return [(satu.judul, satu.isi) for satu in db.session.scalars(stmt)]


def test_news_is_told_once_to_kabid_and_admin(app: Flask, palsu: Palsu, jam, perekam) -> None:
    """Wednesday: something new is told; Thursday: nothing new, so nothing is said."""
    palsu.temu = [Temu(SATU, "Siti Aminah rusak."), Temu(DUA, "Rusak.")]
    assert pemeriksaan.jalankan() == 2
    assert kabar() == [("Pemeriksaan data: 2 temuan, 2 baru", "Perkara uji: 2.")] * 2
    surel = db.session.scalars(
        sa.select(PesanKeluar.penerima).order_by(PesanKeluar.id.desc()).limit(2)
    ).all()
    assert sorted(surel) == ["admin@demo.test", "kabid@demo.test"]
    jam.atur("2026-04-09")
    assert pemeriksaan.jalankan() == 0
    assert len(kabar()) == 2


def test_each_monday_the_counts_are_told_even_when_all_is_well(
    app: Flask, palsu: Palsu, jam, perekam
) -> None:
    jam.atur("2026-04-13")
    pemeriksaan.jalankan()
    pemeriksaan.jalankan()
    semua = kabar()
    assert [judul for judul, _ in semua] == ["Pemeriksaan data: tidak ada temuan"] * 2
    assert semua[0][1] == "2 pemeriksaan dijalankan; semuanya sesuai."


def test_monday_with_old_findings_tells_their_counts(
    app: Flask, palsu: Palsu, jam, perekam
) -> None:
    palsu.temu = [Temu(SATU, "Rusak.")]
    pemeriksaan.jalankan()
    jam.atur("2026-04-13")
    pemeriksaan.jalankan()
    assert kabar()[-1] == ("Pemeriksaan data: 1 temuan", "Perkara uji: 1.")


def test_the_notice_leads_to_the_page(app: Flask, palsu: Palsu, client, masuk, perekam) -> None:
    palsu.temu = [Temu(SATU, "Rusak.")]
    pemeriksaan.jalankan()
    from hi_cases.akun import queries as akun

    masuk(client, akun.dengan_email("kabid@demo.test"))
    milik = db.session.scalar(
        sa.select(Kabar.id)
        .where(Kabar.kunci.like("pemeriksaan:%"))
        .where(Kabar.penerima_id == akun.dengan_email("kabid@demo.test").id)
    )
    assert client.get(f"/kabar/{milik}").location == "/pemeriksaan"


def test_the_task_runs_in_its_frame(app: Flask, palsu: Palsu, perekam) -> None:
    from workers.tasks.inti import periksa as tugas

    palsu.temu = [Temu(SATU, "Rusak.")]
    tugas()
    db.session.expire_all()
    assert [rujukan for rujukan, _, _ in terbuka()] == [SATU]
