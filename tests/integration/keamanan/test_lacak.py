"""Following a case by code and PIN: what is shown, to whom it opens, how guessing is slowed."""

import re
from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.akun.models import PercobaanMasuk
from hi_cases.akun.services import palang
from hi_cases.core.db import db
from hi_cases.perselisihan.models import KartuLacak, Pihak
from hi_cases.perselisihan.services import kartu
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import KELOMPOK, PENGUSAHA, Kantor

SALAH = "Kode atau PIN tidak cocok"


def _kartu(pihak_id: int) -> kartu.Kartu:
    return kartu.kartu_lacak(db.session.get_one(Pihak, pihak_id))


def _buka(client, kode: str, pin: str, **lain):
    return client.post("/lacak", data={"kode": kode, "pin": pin}, **lain)


def _teks(halaman: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", halaman).split())


@pytest.fixture
def batas_longgar(app, monkeypatch):
    """Lift the limit by network address, so that only the lock of a code is seen."""
    pembatas = app.extensions["hi_pembatas"]
    monkeypatch.setattr(pembatas, "enabled", False)


@pytest.fixture(autouse=True)
def _batas_baru(app):
    """Begin with nothing counted against this network address."""
    app.extensions["hi_pembatas"].reset()


def test_a_card_is_made_once_and_printed_again(kantor: Kantor) -> None:
    kantor.catat()
    pertama, kedua = _kartu(kantor.pemohon), _kartu(kantor.pemohon)
    assert pertama == kedua == kartu.kartu_ada(kantor.pemohon)
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{8}", pertama.kode)
    assert re.fullmatch(r"\d{6}", pertama.pin)
    assert _kartu(kantor.termohon).kode != pertama.kode
    assert kartu.kartu_ada(kantor.termohon) is not None


def test_no_secret_is_stored(kantor: Kantor) -> None:
    kantor.catat()
    pin = _kartu(kantor.pemohon).pin
    baris = db.session.execute(sa.select(KartuLacak.__table__)).one()
    assert pin not in [str(nilai) for nilai in baris]


def test_another_secret_key_makes_other_pins(kantor: Kantor, app, monkeypatch) -> None:
    kantor.catat()
    lama = _kartu(kantor.pemohon)
    monkeypatch.setitem(app.config, "SECRET_KEY", "kunci-lain-0123456789-0123456789-0123")
    assert _kartu(kantor.pemohon).kode == lama.kode
    assert _kartu(kantor.pemohon).pin != lama.pin


def test_the_page_says_where_it_stands_and_names_nobody(kantor: Kantor, client) -> None:
    kantor.anjuran(pihak=(KELOMPOK, PENGUSAHA))
    kantor.terima(kantor.pemohon)
    kode, pin = _kartu(kantor.pemohon)
    jawaban = _buka(client, kode.lower(), pin)
    assert (jawaban.status_code, jawaban.location) == (303, "/lacak")
    halaman = client.get("/lacak")
    teks = _teks(halaman.text)
    assert "menunggu jawaban para pihak atas anjuran" in teks
    assert "B*** S*** dkk. , 3 pekerja" in teks.replace("dkk.,", "dkk. ,")
    assert "PT S*** C*** A***" in teks
    assert "Yang perlu Anda lakukan" in teks
    # Received on 10 April 2026: ten working days end on Friday 24 April.
    assert "24 April 2026" in teks
    assert "Mengapa 24 April 2026?" in teks
    for rahasia in ("Budi", "Santoso", "Dewi", "Joko", "Sinar Cikarang", "3216", "R-2291"):
        assert rahasia not in halaman.text, rahasia
    assert "script" not in halaman.text
    assert halaman.headers["Cache-Control"] == "no-store"
    assert "robots" in halaman.text


def test_who_has_answered_reads_until_when_the_other_may(kantor: Kantor, client) -> None:
    kantor.anjuran()
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    kantor.jawab(kantor.pemohon, "setuju")
    kode, pin = _kartu(kantor.pemohon)
    _buka(client, kode, pin)
    teks = _teks(client.get("/lacak").text)
    assert "menunggu jawaban termohon atas anjuran" in teks
    assert "Tidak ada yang perlu Anda lakukan" in teks
    assert "Kami menunggu jawaban pengusaha, paling lambat Jumat, 24 April 2026." in teks
    assert kantor.pihak("termohon").nama not in teks
    assert "Mengapa 24 April 2026?" in teks
    assert kantor.jatuh("JWB-10", f"pihak:{kantor.termohon}") == date(2026, 4, 24)


@pytest.mark.parametrize(
    "langkah",
    [
        [],
        [Tindakan.TERIMA_BERKAS],
        [Tindakan.TERIMA_BERKAS, Tindakan.CATAT],
        [Tindakan.TERIMA_BERKAS, Tindakan.CATAT, Tindakan.CABUT],
    ],
    ids=["draf", "diterima", "dicatat", "dicabut"],
)
def test_every_stage_has_its_page(kantor: Kantor, client, langkah) -> None:
    kantor.buka()
    for satu in langkah:
        isi = {"surat": "Surat 7", "pihak_id": kantor.pemohon} if satu is Tindakan.CABUT else {}
        kantor.lakukan(satu, alasan="Sudah damai.", **isi)
    for pihak in kantor.perkara.pihak:
        assert _buka(client, *_kartu(pihak.id)).status_code == 303
        halaman = client.get("/lacak")
        assert halaman.status_code == 200
        tahap = "Dicabut|Selesai" if Tindakan.CABUT in langkah else r"Tahap \d+ dari \d+: \w"
        assert re.search(f"<h1>({tahap})", halaman.text)
        assert pihak.nama not in halaman.text


def test_it_closes_by_button_by_time_and_by_a_new_pin(kantor: Kantor, client) -> None:
    kantor.catat()
    kode, pin = _kartu(kantor.pemohon)
    _buka(client, kode, pin)
    terbuka = client.get("/lacak").text
    assert "Tahap" in terbuka
    # Whoever holds a second code finds where to type it.
    lain = re.search(r'action="([^"]+)">(?:(?!</form>).)*Lacak kode lain', terbuka, re.DOTALL)
    assert lain
    assert client.post(lain[1]).status_code == 303
    assert "Tahap" not in (ulang := client.get("/lacak").text)
    assert 'name="kode"' in ulang

    _buka(client, kode, pin)
    kantor.jam.atur("2026-04-06T09:29:00+07:00")
    assert "Tahap" in client.get("/lacak").text
    kantor.jam.atur("2026-04-06T09:31:00+07:00")
    assert "Tahap" not in client.get("/lacak").text

    _buka(client, kode, pin)
    baru = kartu.pin_baru(kantor.akun["petugas"], db.session.get_one(Pihak, kantor.pemohon))
    assert baru.kode == kode
    assert baru.pin != pin
    assert "Tahap" not in client.get("/lacak").text
    assert SALAH in _buka(client, kode, pin).text
    assert _buka(client, kode, baru.pin).status_code == 303


def test_another_browser_sees_nothing(kantor: Kantor, app, client) -> None:
    kantor.catat()
    _buka(client, *_kartu(kantor.pemohon))
    lain = app.test_client()
    assert "Tahap" not in lain.get("/lacak").text
    with lain.session_transaction() as sesi:
        assert "lacak" not in sesi


@pytest.mark.usefixtures("batas_longgar")
def test_guessing_shuts_known_and_unknown_codes_alike(kantor: Kantor, client, hitung_kueri) -> None:
    """Same status, same words, same work: nobody learns from it whether a code exists."""
    kantor.catat()
    kode, pin = _kartu(kantor.pemohon)
    salah = "000000" if pin != "000000" else "111111"
    catatan: dict[str, list[tuple]] = {}
    for guna, tebakan in (("dikenal", kode), ("tidak", "ZZZZZZZZ")):
        catatan[guna] = []
        for _ in range(7):
            with hitung_kueri() as jalan:
                jawaban = _buka(client, tebakan, salah)
            isi = re.sub(r'value="[^"]*"', "", jawaban.text)
            perintah = [" ".join(satu.split()[:3]) for satu in jalan]
            catatan[guna].append(
                (jawaban.status_code, isi, jawaban.headers.get("Retry-After"), perintah)
            )
    assert catatan["dikenal"] == catatan["tidak"]
    assert [satu[0] for satu in catatan["dikenal"]] == [422] * 4 + [429] * 3
    # The right PIN does not open a shut door either, and what waits opens it again.
    assert _buka(client, kode, pin).status_code == 429
    kantor.jam.atur("2026-04-06T09:02:00+07:00")
    assert _buka(client, kode, pin).status_code == 303
    assert palang.pintu_kode("lacak", kode).gagal == 0


@pytest.mark.usefixtures("batas_longgar")
def test_the_lock_rises_and_never_beyond_an_hour(kantor: Kantor, client) -> None:
    kantor.catat()
    kode, pin = _kartu(kantor.pemohon)
    salah = "000000" if pin != "000000" else "111111"
    lama = []
    for jam in range(12):
        kantor.jam.atur(f"2026-04-06T{9 + jam:02d}:30:00+07:00")
        tunggu = _buka(client, kode, salah).headers.get("Retry-After")
        lama.append(int(tunggu) // 60 if tunggu else 0)
    # The twelfth attempt, an hour after the eleventh, meets a door that opens at that minute.
    assert lama == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]


def test_what_is_typed_is_stored_nowhere(kantor: Kantor, client) -> None:
    kantor.catat()
    _buka(client, "SATU2345", "987654")
    baris = db.session.scalars(sa.select(PercobaanMasuk)).all()
    assert len(baris) == 1
    assert "SATU2345" not in baris[0].akun
    assert len(baris[0].akun) == 64


def test_one_network_address_is_slowed(kantor: Kantor, client) -> None:
    kantor.catat()
    kode = [_buka(client, f"AAAA{nomor:04d}", "123456").status_code for nomor in range(21)]
    assert kode == [422] * 20 + [429]
    # Reading stays open to everybody behind that address.
    assert client.get("/lacak").status_code == 200


def test_a_get_never_opens(kantor: Kantor, client) -> None:
    kantor.catat()
    kode, pin = _kartu(kantor.pemohon)
    assert "Tahap" not in client.get(f"/lacak?kode={kode}&pin={pin}").text
