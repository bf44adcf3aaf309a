"""WhatsApp by a gateway: a real HTTP server on this machine stands in for it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

import config
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.pemberitahuan import rules, services
from hi_cases.pemberitahuan.models import KontakWa, PesanKeluar
from hi_cases.pemberitahuan.services import antar_wa
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok, StatusPesan
from tests.integration.pemberitahuan.conftest import kirim, punya_wa
from tests.perangkat.gerbang_wa import GerbangPalsu, gerbang_palsu


@pytest.fixture
def gerbang(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[GerbangPalsu]:
    with gerbang_palsu() as satu:
        monkeypatch.setitem(app.config, "HI_WA", config.GerbangWa(satu.url, "token-uji"))
        yield satu


@pytest.fixture
def pesan(gerbang: GerbangPalsu, pengguna: Callable[..., Any]) -> PesanKeluar:
    """A notice on its way to somebody who asked for WhatsApp."""
    orang = pengguna("pekerja")
    punya_wa(orang)
    services.simpan_pilihan(
        orang.pelaku,
        {
            (Kelompok.SIDANG, Kanal.WA): CaraTerima.LANGSUNG,
            (Kelompok.SIDANG, Kanal.SUREL): CaraTerima.TIDAK,
        },
    )
    services.beri_tahu(
        [orang.id],
        kelompok=Kelompok.SIDANG,
        judul="Sidang dijadwalkan",
        isi="Sidang mediasi Rabu, 4 Maret 2026 pukul 09.00.",
        kunci="acara:5:0",
    )
    return db.session.query(PesanKeluar).one()


def test_yang_diterima_gerbang_terkirim_sekali(pesan: PesanKeluar, gerbang: GerbangPalsu) -> None:
    kunci, teks = pesan.kunci, pesan.isi
    assert kirim(pesan.id) is StatusPesan.TERKIRIM
    assert kirim(pesan.id) is None
    [satu] = gerbang.diminta
    assert satu["jalur"] == "/kirim"
    assert satu["isi"] == {"to": "6281234567890", "text": teks, "ref": kunci}
    assert satu["kepala"]["authorization"] == "Bearer token-uji"
    assert satu["kepala"]["idempotency-key"] == kunci
    assert satu["kepala"]["content-type"] == "application/json; charset=utf-8"
    assert (pesan.isi, pesan.galat) == ("", "")


@pytest.mark.parametrize(
    ("kode", "akhir"),
    [
        (200, StatusPesan.TERKIRIM),
        (400, StatusPesan.GAGAL),
        (404, StatusPesan.GAGAL),
        (422, StatusPesan.GAGAL),
        (401, StatusPesan.MENUNGGU),
        (408, StatusPesan.MENUNGGU),
        (429, StatusPesan.MENUNGGU),
        (500, StatusPesan.MENUNGGU),
        (503, StatusPesan.MENUNGGU),
    ],
)
def test_jawaban_gerbang(
    pesan: PesanKeluar, gerbang: GerbangPalsu, kode: int, akhir: StatusPesan
) -> None:
    gerbang.jawab = (kode, {}, b'{"error":\n"nomor tidak dikenal"}')
    assert kirim(pesan.id) is akhir
    harap = "" if kode == 200 else f'{kode} {{"error": "nomor tidak dikenal"}}'
    assert pesan.galat == harap


def test_gerbang_yang_minta_waktu_diberi_waktu(
    jam: Any, pesan: PesanKeluar, gerbang: GerbangPalsu
) -> None:
    """Seconds, then a day and hour, then nothing said: our own pause after a third try."""
    for kepala, harap in (
        ({"Retry-After": "1800"}, "2026-03-02T02:30:00+00:00"),
        ({"Retry-After": "Mon, 02 Mar 2026 03:15:00 GMT"}, "2026-03-02T03:15:00+00:00"),
        ({}, "2026-03-02T03:30:00+00:00"),
    ):
        gerbang.jawab = (429, kepala, b"{}")
        assert kirim(pesan.id) is StatusPesan.MENUNGGU
        assert pesan.coba_pada.isoformat() == harap
        jam.atur(harap)


def test_alihan_tidak_diikuti(pesan: PesanKeluar, gerbang: GerbangPalsu) -> None:
    """The token goes to the address that was set, and nowhere that somebody else names."""
    with gerbang_palsu() as lain:
        for kode in (302, 307):
            gerbang.jawab = (kode, {"Location": lain.url}, b"")
            assert services.antar(_surat(pesan)) is not None
        assert lain.diminta == []


def _surat(pesan: PesanKeluar) -> Any:
    pesan.status, pesan.coba_pada = StatusPesan.MENUNGGU, pesan.dibuat_pada
    db.session.flush()
    surat = services.ambil(pesan.id)
    assert surat is not None
    return surat


def test_gerbang_yang_diam_tidak_menggandakan(
    pesan: PesanKeluar, gerbang: GerbangPalsu, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It took the message and the answer was lost: the copy carries the same key."""
    monkeypatch.setattr(antar_wa, "SABAR", 0.2)
    gerbang.diam.set()
    surat = _surat(pesan)
    gagal = services.antar(surat)
    assert gagal is not None
    assert gagal.sementara
    assert "TimeoutError" in gagal.pesan
    gerbang.diam.clear()
    gerbang.lepas.set()
    monkeypatch.setattr(antar_wa, "SABAR", 20.0)
    assert services.antar(surat) is None
    assert len(gerbang.diminta) == 2
    assert list(gerbang.dikirim) == [pesan.kunci]


def test_gerbang_mati_dicoba_lagi_sampai_gagal(
    app: Flask, pesan: PesanKeluar, jam: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gerbang_palsu() as satu:
        url = satu.url
    monkeypatch.setitem(app.config, "HI_WA", config.GerbangWa(url, "token-uji"))
    for _ in range(rules.PERCOBAAN_MAKS):
        jam.atur(pesan.coba_pada.isoformat())
        kirim(pesan.id)
    assert pesan.status is StatusPesan.GAGAL
    assert "ConnectionRefusedError" in pesan.galat
    assert pesan.dapat_diulang(clock.sekarang())


def test_dimatikan_menunggu_tanpa_mencoba(
    app: Flask, pesan: PesanKeluar, gerbang: GerbangPalsu, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "HI_WA", None)
    assert kirim(pesan.id) is None
    assert (pesan.status, pesan.percobaan) == (StatusPesan.MENUNGGU, 0)
    assert gerbang.diminta == []


def test_persetujuan_ditarik(pesan: PesanKeluar, gerbang: GerbangPalsu) -> None:
    """The number is forgotten at once; what waited for it does not leave, nor ever again."""
    orang = db.session.query(KontakWa).one().pengguna_id
    siapa = _pelaku(orang)
    assert services.cabut_wa(siapa)
    assert not services.cabut_wa(siapa)
    assert db.session.query(KontakWa).count() == 0
    assert (pesan.penerima, pesan.penerima_tampak) == ("62812••••890", "0812••••890")
    assert (pesan.status, pesan.galat, pesan.isi) == (StatusPesan.BATAL, rules.DITARIK, "")
    assert not pesan.dapat_diulang(clock.sekarang())
    kirim(pesan.id)
    assert gerbang.diminta == []


def _pelaku(akun_id: int) -> Any:
    from hi_cases.akun.queries import kontak

    return kontak([akun_id])[akun_id].pelaku


def test_tanpa_gerbang_tidak_ada_persetujuan(app: Flask, pengguna: Callable[..., Any]) -> None:
    with pytest.raises(TindakanDitolak, match="belum diaktifkan"):
        services.setujui_wa(pengguna("pekerja").pelaku, "081234567890", setuju=True)
