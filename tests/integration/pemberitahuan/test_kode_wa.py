"""A number is the account's once the code that went there was typed in; until then nothing goes."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

import config
from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.pemberitahuan import queries, rules, services
from hi_cases.pemberitahuan.models import KodeWa, KontakWa, PesanKeluar
from hi_cases.pemberitahuan.types import CaraTerima, HasilKode, Kanal, Kelompok, StatusPesan
from tests.integration.pemberitahuan.conftest import kirim
from tests.perangkat.gerbang_wa import gerbang_palsu
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.serentak import serentak, transaksi

NOMOR, BAKU, LAIN = "0812 3456 7890", "6281234567890", "0813 1111 2222"
GERBANG = config.GerbangWa("http://127.0.0.1:9/", "token")


@pytest.fixture
def wa(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "HI_WA", GERBANG)


def _pesan_kode() -> list[PesanKeluar]:
    stmt = sa.select(PesanKeluar).filter_by(templat=rules.TEMPLAT_KODE).order_by(PesanKeluar.id)
    return list(db.session.scalars(stmt))


def _kode() -> str:
    return re.findall(r"\b\d{6}\b", _pesan_kode()[-1].isi)[0]


def _salah(kode: str, ke: int = 1) -> str:
    return f"{(int(kode) + ke) % 10**6:06d}"


def test_only_the_code_opens_and_another_number_shuts_again(
    wa: None, pengguna: Callable[..., Any]
) -> None:
    orang = pengguna("pekerja")
    services.simpan_pilihan(orang.pelaku, {(Kelompok.SIDANG, Kanal.WA): CaraTerima.LANGSUNG})

    def terkirim(kunci: str) -> bool:
        services.beri_tahu(
            [orang.id], kelompok=Kelompok.SIDANG, judul="Sidang", isi="Ada.", kunci=kunci
        )
        milik = db.session.query(PesanKeluar).filter_by(kunci=f"{kunci}:{orang.id}:wa")
        return milik.count() == 1

    with pytest.raises(DataTidakSah) as galat:
        services.setujui_wa(orang.pelaku, "021 8900 123", setuju=False)
    assert set(galat.value.bidang) == {"nomor", "setuju"}
    services.setujui_wa(orang.pelaku, NOMOR, setuju=True)
    assert not terkirim("sebelum")
    kode = _kode()
    assert services.pastikan_wa(orang.pelaku, _salah(kode)) is HasilKode.SALAH
    assert services.pastikan_wa(orang.pelaku, kode) is HasilKode.COCOK
    assert terkirim("sesudah")
    # The same number once more changes nothing; another one shuts the channel.
    services.setujui_wa(orang.pelaku, NOMOR, setuju=True)
    assert len(_pesan_kode()) == 1
    services.setujui_wa(orang.pelaku, LAIN, setuju=True)
    assert not terkirim("diganti")
    assert services.pastikan_wa(orang.pelaku, kode) is HasilKode.SALAH
    assert services.pastikan_wa(orang.pelaku, _kode()) is HasilKode.COCOK
    assert terkirim("lagi")


def test_code_is_stored_as_a_digest_and_named_nowhere(
    app: Flask, monkeypatch: pytest.MonkeyPatch, pengguna: Callable[..., Any]
) -> None:
    """Once it is out, neither the code nor the number stands in outbox, table or trail."""
    orang = pengguna("pekerja")
    with gerbang_palsu() as gerbang:
        monkeypatch.setitem(app.config, "HI_WA", config.GerbangWa(gerbang.url, "token-uji"))
        services.setujui_wa(orang.pelaku, NOMOR, setuju=True)
        kode, [pesan] = _kode(), _pesan_kode()
        assert kirim(pesan.id) is StatusPesan.TERKIRIM
        [diminta] = gerbang.diminta
    assert diminta["isi"]["to"] == BAKU
    assert f"kode HI Cases Anda {kode}, berlaku 15 menit" in diminta["isi"]["text"]
    assert (pesan.isi, pesan.penerima) == ("", "62812••••890")
    services.pastikan_wa(orang.pelaku, _salah(kode))
    services.pastikan_wa(orang.pelaku, kode)
    [baris] = db.session.query(KodeWa).all()
    milik = sa.select(Jejak).where(Jejak.tindakan.like("pemberitahuan.%"))
    jejak = db.session.scalars(milik.order_by(Jejak.urutan)).all()
    assert [satu.tindakan.split(".")[1] for satu in jejak] == [
        "setujui_wa",
        "kode_wa",
        "kode_wa_salah",
        "pastikan_wa",
    ]
    semua = f"{[vars(satu) for satu in [baris, *jejak, *_pesan_kode()]]}"
    assert kode not in re.findall(r"(?<![0-9a-f])\d{6}(?![0-9a-f])", semua)
    assert BAKU[2:] not in semua


def test_too_late_and_too_often(wa: None, pengguna: Callable[..., Any], jam: Any) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    orang = pengguna("pekerja")
    services.setujui_wa(orang.pelaku, NOMOR, setuju=True)
    pertama = _kode()
    for ke in range(1, 6):
        assert services.pastikan_wa(orang.pelaku, _salah(pertama, ke)) is HasilKode.SALAH
    assert services.pastikan_wa(orang.pelaku, pertama) is HasilKode.HABIS
    jam.atur("2026-03-02T02:10:00+00:00")
    services.kirim_kode(orang.pelaku)
    lama, baru = _pesan_kode()
    assert (lama.status, lama.galat, lama.isi) == (StatusPesan.BATAL, rules.KODE_DIGANTI, "")
    kode = _kode()
    jam.atur("2026-03-02T02:25:00+00:00")
    assert services.pastikan_wa(orang.pelaku, kode) is HasilKode.BASI
    assert queries.keadaan_kode(orang.pelaku) is None
    assert services.ambil(baru.id) is None
    assert baru.status is StatusPesan.BATAL
    services.kirim_kode(orang.pelaku)
    # Three within the hour; the first has to be an hour old.
    with pytest.raises(TindakanDitolak, match=r"mulai pukul 10\.00"):
        services.kirim_kode(orang.pelaku)
    with pytest.raises(TindakanDitolak, match="dalam satu jam"):
        services.setujui_wa(orang.pelaku, LAIN, setuju=True)
    # Nor to that number for somebody else.
    with pytest.raises(TindakanDitolak, match="dalam satu jam"):
        services.setujui_wa(pengguna("serikat").pelaku, NOMOR, setuju=True)
    jam.atur("2026-03-02T03:00:00+00:00")
    services.kirim_kode(orang.pelaku)
    jam.atur("2026-03-02T04:00:00+00:00")
    services.sapu()
    assert db.session.query(KodeWa).count() == 0


def test_a_number_from_before_is_not_used_until_confirmed(
    wa: None, client: Any, masuk: Callable[..., Any]
) -> None:
    orang = masuk(client, "pekerja")
    kini = datetime.fromisoformat("2026-03-02T02:00:00+00:00")
    db.session.add(KontakWa(pengguna_id=orang.id, nomor=BAKU, disetujui_pada=kini))
    db.session.flush()
    halaman = client.get("/kabar/pilihan").text
    assert "081234567890 belum dipastikan, jadi kabar tidak dikirim ke sana" in halaman
    assert "Minta kode baru" in client.get("/kabar/whatsapp/pastikan").text
    assert client.post("/kabar/whatsapp/kode").location == "/kabar/whatsapp/pastikan"
    isian = {"kode": _kode()}
    assert client.post("/kabar/whatsapp/pastikan", data=isian).location == "/kabar/pilihan"
    assert client.get("/kabar/whatsapp/pastikan").location == "/kabar/pilihan"
    assert client.post("/kabar/whatsapp/kode").status_code == 302


def test_tries_at_one_moment_are_five_and_codes_three(app_nyata: Flask, jam: Any) -> None:
    app_nyata.config["HI_WA"] = GERBANG
    with transaksi(app_nyata):
        pelaku = buat_pengguna("pekerja").pelaku
        db.session.flush()
    with transaksi(app_nyata):
        services.setujui_wa(pelaku, NOMOR, setuju=True)
        kode = _kode()
    hasil: list[HasilKode] = []
    coba = [
        lambda ke=ke: hasil.append(services.pastikan_wa(pelaku, _salah(kode, ke)))
        for ke in range(1, 9)
    ]
    assert serentak(app_nyata, *coba) == [None] * 8
    assert sorted(hasil) == [HasilKode.HABIS] * 3 + [HasilKode.SALAH] * 5
    sebab = serentak(app_nyata, *[lambda: services.kirim_kode(pelaku)] * 4)
    assert sorted(type(satu).__name__ for satu in sebab) == [
        "NoneType",
        "NoneType",
        "TindakanDitolak",
        "TindakanDitolak",
    ]
    with app_nyata.app_context():
        assert db.session.query(KodeWa).count() == 3
        assert sorted(satu.gagal for satu in db.session.query(KodeWa)) == [0, 0, 5]
