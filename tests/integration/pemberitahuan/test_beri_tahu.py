"""Telling somebody: one effect one notice, channels by choice, legal notices by e-mail always."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

import config
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import queries, services
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar, Pilihan
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok
from tests.integration.pemberitahuan.conftest import punya_wa

GERBANG = config.GerbangWa("http://127.0.0.1:9/kirim", "token-uji")


@pytest.fixture
def wa(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set a gateway up that nothing in these tests speaks to."""
    monkeypatch.setitem(app.config, "HI_WA", GERBANG)


def _tahu(*orang: Any, **lain: Any) -> list[Kabar]:
    isian = {
        "kelompok": Kelompok.SURAT,
        "judul": "Surat menunggu Anda",
        "isi": "Panggilan menunggu persetujuan Anda.",
        "kunci": "uji:1",
    }
    return services.beri_tahu([satu.id for satu in orang], **isian | lain)


def _pesan() -> list[PesanKeluar]:
    return list(db.session.scalars(sa.select(PesanKeluar).order_by(PesanKeluar.kunci)))


def _pilih(orang: Any, kelompok: Kelompok, kanal: Kanal, cara: CaraTerima) -> None:
    db.session.add(Pilihan(pengguna_id=orang.id, kelompok=kelompok, kanal=kanal, cara=cara))
    db.session.flush()


def test_satu_akibat_satu_kabar_dan_satu_surel(
    app: Flask, pengguna: Callable[..., Any], perekam: Any
) -> None:
    orang = pengguna("mediator")
    [satu] = _tahu(orang, rujukan=Rujukan("surat", 7))
    [dua] = _tahu(orang, judul="Lain", isi="Lain")
    assert dua.id == satu.id
    assert (dua.judul, dua.dibuka_pada, dua.resmi) == ("Surat menunggu Anda", None, False)
    [pesan] = _pesan()
    assert pesan.kunci == f"uji:1:{orang.id}:surel"
    assert (pesan.kanal, pesan.penerima) == (Kanal.SUREL, orang.email)
    assert pesan.kabar_id == satu.id
    assert pesan.rujukan == Rujukan("surat", 7)
    assert pesan.subjek == "Surat menunggu Anda"
    assert f"http://localhost:8000/kabar/{satu.id}" in pesan.isi
    db.session.commit()
    assert perekam.terkirim == [("pemberitahuan.kirim", (pesan.id,))]


def test_tiap_akun_sekali_yang_tertutup_dan_yang_hilang_tidak(
    app: Flask, pengguna: Callable[..., Any]
) -> None:
    satu, dua, tutup = pengguna("kabid"), pengguna("kadis"), pengguna("subkoor")
    tutup.active = False
    db.session.flush()
    kabar = services.beri_tahu(
        [dua.id, satu.id, satu.id, tutup.id, 999_999],
        kelompok=Kelompok.SISTEM,
        judul="Temuan baru",
        isi="Ada 3 temuan.",
        kunci="temuan:2026-03-02",
    )
    assert [k.penerima_id for k in kabar] == sorted([satu.id, dua.id])
    assert len(_pesan()) == 2
    assert services.beri_tahu([], kelompok=Kelompok.SISTEM, judul="a", isi="b", kunci="c") == []


def test_kabar_batal_bersama_perbuatannya(app: Flask, pengguna: Callable[..., Any]) -> None:
    orang = pengguna("mediator")
    with db.session.begin_nested() as titik:
        _tahu(orang)
        titik.rollback()
    assert db.session.query(Kabar).count() == 0
    assert db.session.query(PesanKeluar).count() == 0


def test_bawaan_staf_dan_pihak(app: Flask, pengguna: Callable[..., Any]) -> None:
    """Cases reach the office in the digest; parties, who have none, at once."""
    staf, pihak = pengguna("mediator"), pengguna("pekerja")
    kabar = _tahu(staf, pihak, kelompok=Kelompok.PERKARA)
    assert {k.penerima_id: k.rangkum for k in kabar} == {staf.id: True, pihak.id: False}
    assert [p.penerima for p in _pesan()] == [pihak.email]


def test_pilihan_dipatuhi_kecuali_kabar_resmi(app: Flask, pengguna: Callable[..., Any]) -> None:
    orang = pengguna("pekerja")
    _pilih(orang, Kelompok.TENGGAT, Kanal.SUREL, CaraTerima.TIDAK)
    _tahu(orang, kelompok=Kelompok.TENGGAT, kunci="biasa")
    assert _pesan() == []
    [kabar] = _tahu(orang, kelompok=Kelompok.TENGGAT, kunci="resmi", resmi=True)
    [pesan] = _pesan()
    assert (kabar.resmi, pesan.kunci) == (True, f"resmi:{orang.id}:surel")
    assert "selalu dikirim lewat surel" in pesan.isi


def test_resmi_mengabaikan_rangkuman_staf(app: Flask, pengguna: Callable[..., Any]) -> None:
    orang = pengguna("kabid")
    _pilih(orang, Kelompok.TENGGAT, Kanal.SUREL, CaraTerima.RANGKUMAN)
    [kabar] = _tahu(orang, kelompok=Kelompok.TENGGAT, resmi=True)
    assert not kabar.rangkum
    assert len(_pesan()) == 1


def test_pesan_ditahan_sampai_pagi_lalu_disapu(
    app: Flask, pengguna: Callable[..., Any], jam: Any, perekam: Any
) -> None:
    jam.atur("2026-03-01T17:05:00+00:00")
    pagi = datetime.fromisoformat("2026-03-02T00:00:00+00:00")
    [kabar] = _tahu(pengguna("mediator"), tidak_sebelum=pagi)
    [pesan] = _pesan()
    db.session.commit()
    assert perekam.terkirim == []
    assert (pesan.coba_pada, pesan.basi_pada) == (pagi, pagi + timedelta(days=7))
    assert services.ambil(pesan.id) is None
    assert queries.kabar_saya(_pelaku(kabar)) == [kabar]
    jam.atur("2026-03-02T00:01:00+00:00")
    assert services.sapu() == 1
    assert services.ambil(pesan.id) is not None


def _pelaku(kabar: Kabar) -> Any:
    port = papan().akun
    assert port is not None
    return port.kontak([kabar.penerima_id])[kabar.penerima_id].pelaku


def test_wa_hanya_bila_diaktifkan_disetujui_dan_dipilih(
    app: Flask, pengguna: Callable[..., Any], wa: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    orang = pengguna("pekerja")
    _pilih(orang, Kelompok.SURAT, Kanal.WA, CaraTerima.LANGSUNG)
    _tahu(orang, kunci="tanpa-persetujuan")
    kontak = punya_wa(orang)
    kontak.dipastikan_pada = None
    _tahu(orang, kunci="belum-dipastikan")
    kontak.dipastikan_pada = kontak.disetujui_pada
    _tahu(orang, kunci="disetujui")
    _tahu(orang, kunci="tidak-dipilih", kelompok=Kelompok.SIDANG)
    monkeypatch.setitem(app.config, "HI_WA", None)
    _tahu(orang, kunci="dimatikan")
    [pesan] = [p for p in _pesan() if p.kanal is Kanal.WA]
    assert pesan.kunci == f"disetujui:{orang.id}:wa"
    assert pesan.penerima == "6281234567890"
    assert "Surat menunggu Anda" in pesan.isi
    assert "Panggilan" not in pesan.isi
    assert f"/kabar/{pesan.kabar_id}" in pesan.isi


def test_kanal_yang_menjangkau(app: Flask, pengguna: Callable[..., Any], wa: None) -> None:
    orang = pengguna("mediator")
    port = papan().akun
    assert port is not None
    kontak = port.kontak([orang.id])[orang.id]
    assert services.kanal_semua([kontak], Kelompok.PERKARA)[orang.id] == {
        Kanal.SUREL: CaraTerima.RANGKUMAN
    }
    assert services.kanal_semua([kontak], Kelompok.PERKARA, resmi=True)[orang.id] == {
        Kanal.SUREL: CaraTerima.LANGSUNG
    }
    punya_wa(orang)
    assert services.kanal_semua([kontak], Kelompok.SURAT)[orang.id][Kanal.WA] is CaraTerima.TIDAK
    orang.active = False
    db.session.flush()
    tutup = port.kontak([orang.id])[orang.id]
    assert services.kanal_semua([tutup], Kelompok.SURAT, resmi=True)[orang.id] == {}


def test_alamat_yang_tidak_dapat_dikirimi_tidak_menahan_apa_pun(
    app: Flask, pengguna: Callable[..., Any]
) -> None:
    orang = pengguna("pekerja")
    orang.email = "siti@kotak surat"
    db.session.flush()
    assert len(_tahu(orang, resmi=True)) == 1
    assert _pesan() == []


def test_teks_tinggal_sebaris_dan_kunci_dijaga(app: Flask, pengguna: Callable[..., Any]) -> None:
    orang = pengguna("pekerja")
    [kabar] = _tahu(orang, judul="Satu\r\nBcc: x@y.test", isi="a\n\nb" + "\u0007")
    assert kabar.judul == "Satu Bcc: x@y.test"
    [pesan] = _pesan()
    assert pesan.subjek == kabar.judul
    for kunci in ("", "x" * 121):
        with pytest.raises(ValueError, match="key"):
            _tahu(orang, kunci=kunci)
    with pytest.raises(ValueError, match="digest"):
        _tahu(orang, kelompok=Kelompok.HARIAN, kunci="harian")


def test_tanpa_alamat_situs_surel_tetap_terkirim_tanpa_tautan(
    app: Flask, pengguna: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "HI_PRODUKSI", True)
    _tahu(pengguna("pekerja"))
    [pesan] = _pesan()
    assert "http" not in pesan.isi
    assert "Masuk ke HI Cases, lalu buka Kabar." in pesan.isi


def test_akun_demo_yang_ditutup_tidak_diberi_tahu_lagi(
    app: Flask, pengguna: Callable[..., Any]
) -> None:
    from hi_cases.akun import services as akun

    orang = pengguna("mediator")
    orang.demo = True
    _pilih(orang, Kelompok.SURAT, Kanal.SUREL, CaraTerima.TIDAK)
    punya_wa(orang)
    _tahu(orang, kunci="sebelum")
    assert akun.tutup_demo(SISTEM) == 1
    assert _tahu(orang, kunci="sesudah") == []
    assert _pesan() == []
