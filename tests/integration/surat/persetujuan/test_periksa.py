"""The public page: genuine, replaced, cancelled; same bytes or not; never a name."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest

from hi_cases.core import berkas
from hi_cases.core.db import db
from hi_cases.surat import services
from hi_cases.surat.models import Surat
from hi_cases.surat.queries import periksa
from tests.integration.surat.persetujuan.dunia import (
    MEDIATOR_SAJA,
    Kantor,
    draf,
    giliran_kini,
    tambah_templat,
    templat,
)

BATAS_UKURAN = 60_000


@pytest.fixture(autouse=True)
def _tanpa_batas(app, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.extensions["hi_pembatas"], "enabled", False)


def _terbitkan(kantor: Kantor, surat: Surat) -> Surat:
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    services.setujui(kantor.mediator, giliran_kini(surat).id, surat.versi)
    db.session.commit()
    return surat


@pytest.fixture
def surat(kantor: Kantor) -> Surat:
    versi = tambah_templat(templat("surat_contoh", MEDIATOR_SAJA))
    return _terbitkan(kantor, draf(kantor.mediator, versi, pihak_nama="PT Maju & Jaya"))


def _isi(jawaban: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", jawaban.text).split())


def _bandingkan(client, surat: Surat, isi: bytes) -> Any:
    return client.post(
        f"/periksa/{surat.kode_periksa}",
        data={"berkas": (io.BytesIO(isi), "surat.pdf")},
        content_type="multipart/form-data",
    )


def test_a_genuine_letter_and_nothing_of_whom_it_is_about(surat: Surat, client) -> None:
    jawaban = client.get(f"/periksa/{surat.kode_periksa}")
    isi = _isi(jawaban)
    for satu in (
        "Surat ini asli dan berlaku",
        "Surat contoh",
        "560/001/HI-S/IV/2026",
        "6 April 2026",
        "DINAS KETENAGAKERJAAN",
        "Tanda tangan basah",
        surat.sha256 or "",
    ):
        assert satu in isi
    for nama in ("Maju", "Mediator Uji", "560/001/HI/2026", "Uraian"):
        assert nama not in jawaban.text
    assert jawaban.headers["Cache-Control"] == "no-store"
    assert jawaban.headers["Referrer-Policy"] == "no-referrer"


def test_the_address_in_the_letter_leads_here(surat: Surat, client) -> None:
    alamat = (surat.naskah or {})["alamat_periksa"]
    assert client.get(alamat.split("/", 3)[3].join(["/", ""])).status_code == 200


def test_typed_in_any_way_the_code_is_found(surat: Surat, client) -> None:
    kode = surat.kode_periksa or ""
    for ketik in (kode, kode.lower(), kode.replace("-", " "), f" {kode.replace('-', '')} "):
        jawaban = client.post("/periksa", data={"kode": ketik})
        assert jawaban.location == f"/periksa/{kode}"


@pytest.mark.parametrize(
    "kode", ["2222-3333-4444-5555", "pendek", "²" * 16, "%27OR%201=1", "A" * 300, "é-ü"]
)
def test_a_wrong_code_has_the_same_plain_page(surat: Surat, client, kode: str) -> None:
    satu, lain = client.get(f"/periksa/{kode}"), client.post("/periksa", data={"kode": kode})
    assert (satu.status_code, lain.status_code) == (404, 404)
    assert "Tidak ada surat dengan kode ini." in _isi(satu)
    assert client.post(f"/periksa/{kode}", data={}).status_code == 404


def test_without_a_code_it_is_asked_for(client, kantor) -> None:
    assert client.get("/periksa").status_code == 200
    kosong = client.post("/periksa", data={"kode": " "})
    assert kosong.status_code == 422
    assert "Tulis kode yang tercetak" in _isi(kosong)


def test_a_draft_has_no_page(kantor: Kantor, client) -> None:
    versi = tambah_templat(templat("surat_contoh", MEDIATOR_SAJA))
    satu = draf(kantor.mediator, versi, kode_periksa="AAAA-BBBB-CCCC-DDDD")
    db.session.commit()
    assert client.get(f"/periksa/{satu.kode_periksa}").status_code == 404


def test_replaced_and_cancelled_say_so_without_the_reason(
    surat: Surat, kantor: Kantor, client
) -> None:
    baru = _terbitkan(kantor, services.ganti(kantor.mediator, surat.id, surat.versi))
    isi = _isi(client.get(f"/periksa/{surat.kode_periksa}"))
    assert "Surat ini asli, tetapi sudah diganti" in isi
    assert "Penggantinya terbit 6 April 2026 dengan nomor 560/002/HI-S/IV/2026." in isi
    services.batalkan(kantor.mediator, baru.id, baru.versi, "Salah nama Budi")
    db.session.commit()
    jawaban = client.get(f"/periksa/{baru.kode_periksa}")
    assert "Surat ini asli, tetapi sudah dibatalkan" in _isi(jawaban)
    assert "Budi" not in jawaban.text


def test_of_a_letter_replaced_twice_the_one_in_force_is_named(
    surat: Surat, kantor: Kantor, client
) -> None:
    kedua = _terbitkan(kantor, services.ganti(kantor.mediator, surat.id, surat.versi))
    _terbitkan(kantor, services.ganti(kantor.mediator, kedua.id, kedua.versi))
    for lama in (surat, kedua):
        isi = _isi(client.get(f"/periksa/{lama.kode_periksa}"))
        assert "dengan nomor 560/003/HI-S/IV/2026." in isi


def test_the_file_itself_is_compared_and_not_kept(surat: Surat, client, monkeypatch) -> None:
    isi = berkas.lokasi(surat.sha256 or "").read_bytes()
    ada = set(berkas.semua())
    assert "Sama. Berkas ini persis surat" in _isi(_bandingkan(client, surat, isi))
    ubah = bytearray(isi)
    ubah[len(ubah) // 2] ^= 1
    assert "Berbeda. Isi berkas ini tidak sama" in _isi(_bandingkan(client, surat, bytes(ubah)))
    kosong = client.post(f"/periksa/{surat.kode_periksa}", data={})
    assert (kosong.status_code, "Pilih berkas PDF" in _isi(kosong)) == (422, True)
    monkeypatch.setattr(periksa, "BATAS_PERIKSA", 1000)
    besar = _bandingkan(client, surat, isi)
    assert (besar.status_code, "terlalu besar" in _isi(besar)) == (413, True)
    assert set(berkas.semua()) == ada


def test_it_works_without_scripts_and_is_small(surat: Surat, client) -> None:
    for jalur in ("/periksa", f"/periksa/{surat.kode_periksa}"):
        jawaban = client.get(jalur)
        assert "<script" not in jawaban.text
        lain = re.findall(r'<link rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"', jawaban.text)
        assert len(lain) == 4
        ukuran = len(jawaban.data)
        for satu in lain:
            with client.get(satu) as isi:
                ukuran += len(isi.data)
        assert ukuran < BATAS_UKURAN, ukuran


def test_guessing_is_slowed_down(app, surat: Surat, client, monkeypatch) -> None:
    batas = app.extensions["hi_pembatas"]
    monkeypatch.setattr(batas, "enabled", True)
    batas.reset()
    kode = [client.get(f"/periksa/2222-3333-4444-55{satu:02d}").status_code for satu in range(21)]
    assert kode == [404] * 20 + [429]
    assert client.post("/periksa", data={"kode": "x"}).status_code == 429
    batas.reset()
