"""A WhatsApp number that two accounts gave, that was changed, or that a gateway repeats."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

import config
from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.pemberitahuan import rules, services
from hi_cases.pemberitahuan.models import KontakWa, PesanKeluar
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok, StatusPesan
from tests.integration.pemberitahuan.conftest import kirim, punya_wa
from tests.perangkat.gerbang_wa import gerbang_palsu

NOMOR, BAKU = "0812 9999 8888", "6281299998888"
SAMAR = "62812••••888"


@pytest.fixture
def wa(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "HI_WA", config.GerbangWa("http://127.0.0.1:9/", "token"))


def _pesan(orang: Any, kunci: str) -> PesanKeluar:
    """Write a notice to somebody who gave the number for those about hearings."""
    if db.session.get(KontakWa, orang.id) is None:
        punya_wa(orang, NOMOR)
    services.simpan_pilihan(orang.pelaku, {(Kelompok.SIDANG, Kanal.WA): CaraTerima.LANGSUNG})
    services.beri_tahu(
        [orang.id], kelompok=Kelompok.SIDANG, judul="Sidang dijadwalkan", isi="Ada.", kunci=kunci
    )
    db.session.commit()
    return db.session.scalars(
        sa.select(PesanKeluar).filter_by(kunci=f"{kunci}:{orang.id}:wa")
    ).one()


def test_nobody_ends_the_messages_of_another_with_the_same_number(
    wa: None, client: Any, masuk: Callable[..., Any], pengguna: Callable[..., Any]
) -> None:
    milik = _pesan(pengguna("serikat"), "acara:5:0")
    masuk(client, "kuasa")
    client.post("/kabar/whatsapp", data={"nomor": NOMOR, "setuju": "y"})
    assert "belum dipastikan" in client.get("/kabar/pilihan").text
    client.post("/kabar/whatsapp", data={"nomor": "081311112222", "setuju": "y"})
    client.post("/kabar/whatsapp", data={"nomor": NOMOR, "setuju": "y"})
    assert client.post("/kabar/whatsapp/cabut").status_code == 302
    db.session.expire_all()
    assert (milik.status, milik.galat, milik.penerima) == (StatusPesan.MENUNGGU, "", BAKU)


def test_what_waits_ends_with_the_number_it_was_for(wa: None, pengguna: Callable[..., Any]) -> None:
    orang = pengguna("serikat")
    sudah, menunggu = _pesan(orang, "acara:5:0"), _pesan(orang, "acara:6:0")
    sudah.status, sudah.galat = StatusPesan.GAGAL, f"400 recipient {BAKU}"
    services.setujui_wa(orang.pelaku, "081311112222", setuju=True)
    akhir = (StatusPesan.BATAL, rules.BELUM_PASTI, SAMAR, "")
    assert (menunggu.status, menunggu.galat, menunggu.penerima, menunggu.isi) == akhir
    assert (sudah.status, sudah.penerima, sudah.galat) == (StatusPesan.GAGAL, SAMAR, "")


def test_a_number_that_the_gateway_repeats_is_kept_nowhere(
    app: Flask, monkeypatch: pytest.MonkeyPatch, pengguna: Callable[..., Any]
) -> None:
    """Neither with the message nor in the trail, which is never emptied."""
    orang = pengguna("serikat")
    with gerbang_palsu() as gerbang:
        monkeypatch.setitem(app.config, "HI_WA", config.GerbangWa(gerbang.url, "token-uji"))
        gerbang.jawab = (400, {}, f'{{"error":"recipient {BAKU} / +62 812-9999-8888"}}'.encode())
        pesan = _pesan(orang, "acara:5:0")
        assert kirim(pesan.id) is StatusPesan.GAGAL
        assert pesan.galat == '400 {"error":"recipient … / …"}'
        # As an earlier version left it.
        pesan.galat = f"400 recipient {BAKU}"
        services.kirim_ulang(pengguna("admin").pelaku, pesan.id)
        assert kirim(pesan.id) is StatusPesan.GAGAL
    pesan.galat = f"400 recipient {BAKU}"
    services.cabut_wa(orang.pelaku)
    assert (pesan.penerima, pesan.galat) == (SAMAR, "")
    jejak = db.session.scalars(sa.select(Jejak).where(Jejak.tindakan.like("pemberitahuan.%"))).all()
    assert {satu.tindakan.split(".")[1] for satu in jejak} == {
        "kirim_ulang",
        "cabut_wa",
    }
    assert "setelah gagal: 400" in {satu.keterangan for satu in jejak}
    assert not any(BAKU[2:] in f"{satu.keterangan}{satu.sebelum}{satu.sesudah}" for satu in jejak)


@pytest.mark.parametrize("baru", [None, "6281311112222"])
def test_what_was_written_while_its_number_was_taken_back(
    app: Flask, monkeypatch: pytest.MonkeyPatch, pengguna: Callable[..., Any], baru: str | None
) -> None:
    """The row of the message came after, so that withdrawing did not see it."""
    orang = pengguna("serikat")
    with gerbang_palsu() as gerbang:
        monkeypatch.setitem(app.config, "HI_WA", config.GerbangWa(gerbang.url, "token-uji"))
        pesan = _pesan(orang, "acara:5:0")
        kontak = db.session.get_one(KontakWa, orang.id)
        if baru is None:
            db.session.delete(kontak)
        else:
            kontak.nomor = baru
        db.session.commit()
        kirim(pesan.id)
        assert [satu["isi"]["to"] for satu in gerbang.diminta] == ([baru] if baru else [])
    if baru is None:
        akhir = (StatusPesan.BATAL, rules.DITARIK, SAMAR, "")
        assert (pesan.status, pesan.galat, pesan.penerima, pesan.isi) == akhir


def test_withdrawing_twice_ends_nothing_more(wa: None, pengguna: Callable[..., Any]) -> None:
    orang = pengguna("serikat")
    pesan = _pesan(orang, "acara:5:0")
    services.cabut_wa(orang.pelaku)
    punya_wa(orang, NOMOR)
    services.cabut_wa(orang.pelaku)
    assert (pesan.status, pesan.galat, pesan.penerima) == (
        StatusPesan.BATAL,
        rules.DITARIK,
        SAMAR,
    )
