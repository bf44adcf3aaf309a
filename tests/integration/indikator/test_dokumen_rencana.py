"""Planning documents: brought in, in force from their day, withdrawn; what is refused."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import pytest
import sqlalchemy as sa

from hi_cases.core import db as inti_db
from hi_cases.core.db import db
from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.indikator.models import DokumenRencana
from hi_cases.indikator.queries.pemeriksaan_jejak import PEMERIKSAAN_JEJAK
from hi_cases.indikator.queries.rencana import dokumen_tahun
from hi_cases.indikator.rules.berkas_rencana import KOLOM, KOLOM_TARGET
from hi_cases.indikator.services import rencana
from tests.integration.indikator.conftest import kirim
from tests.perangkat.acuan import muat_acuan


@pytest.fixture
def kabid(db_session, jam, client, masuk):
    """The head of the bidang, signed in on 10 February 2026; the documents of the system."""
    jam.atur("2026-02-10")
    muat_acuan()
    rencana.muat_bawaan()
    db.session.commit()
    masuk(client, "kabid")
    return client


def _buku(
    indikator: list[list[str]], target: list[list[str]], kolom: Sequence[str] = KOLOM
) -> bytes:
    lembar = [
        LembarEkspor("Indikator", kolom, indikator),
        LembarEkspor("Target", KOLOM_TARGET, target),
    ]
    with tulis_xlsx(lembar) as berkas:
        return berkas.read()


_SATU = {
    "id_indikator": "perkara_terselesaikan",
    "urutan": "1",
    "kode": "2.07.05.2.02.02",
    "tingkat": "sub_kegiatan",
    "nama": "Perkara selesai menurut Renstra perubahan",
    "satuan": "perkara",
    "rumus": "jumlah",
    "sumber": "perkara_register",
    "arah": "naik",
}


def test_renstra_perubahan_adalah_data(kabid, monkeypatch) -> None:
    baris = [_SATU.get(kolom, "") for kolom in KOLOM]
    isi = {"nama": "Renstra perubahan", "sumber": "Perbup 1/2026", "tanggal": "2026-01-02"}
    tahun = {"dari": "2025", "sampai": "2027"}
    salah = _buku([baris], [["perkara_terselesaikan", "2031", "5", ""]])
    jawab = kirim(
        kabid, "/indikator/dokumen/baru", isi | tahun | {"berkas": (io.BytesIO(salah), "r.xlsx")}
    )
    assert jawab.status_code == 422
    assert "Lembar Target baris 2: Target tahun 2031 di luar tahun dokumen ini" in jawab.text
    assert "Renstra perubahan" in jawab.text
    for lembar, buku in (("Indikator", _buku([], [])), ("Target", _buku([baris], []))):
        berkas = {"berkas": (io.BytesIO(buku), "r.xlsx")}
        jawab = kirim(kabid, "/indikator/dokumen/baru", isi | tahun | berkas)
        assert f"Lembar {lembar} masih kosong" in jawab.text
    # A name that nobody can read is none, and is refused by its row.
    tanpa_huruf = [_SATU.get(k, "") if k != "nama" else "\x01\u200b\u3164" for k in KOLOM]
    jawab = kirim(
        kabid,
        "/indikator/dokumen/baru",
        isi | tahun | {"berkas": (io.BytesIO(_buku([tanpa_huruf], [])), "r.xlsx")},
    )
    assert "Lembar Indikator baris 2: Isi kolom id_indikator, dan kolom nama" in jawab.text
    entah = _buku([["x", *baris[1:8], "entah", *baris[9:]]], [])
    panjang = isi | tahun | {"nama": "R" * 201, "berkas": (io.BytesIO(salah), "r.xlsx")}
    assert "200 huruf" in kirim(kabid, "/indikator/dokumen/baru", panjang).text
    for buruk in (entah, b"bukan buku"):
        berkas = {"berkas": (io.BytesIO(buruk), "r.xlsx")}
        assert kirim(kabid, "/indikator/dokumen/baru", isi | tahun | berkas).status_code == 422
    berkas = {
        "berkas": (io.BytesIO(_buku([["x", *baris[1:8], "entah", *baris[9:]]], [["y"]])), "r")
    }
    semua = kirim(kabid, "/indikator/dokumen/baru", isi | tahun | berkas).text
    assert "Lembar Indikator baris 2: Kolom rumus" in semua
    assert "Lembar Target baris 2: Kolom tahun" in semua
    lebar = _buku([baris], [], [*KOLOM, *map(str, range(60))])
    jawab = kirim(
        kabid, "/indikator/dokumen/baru", isi | tahun | {"berkas": (io.BytesIO(lebar), "r.xlsx")}
    )
    assert f"terisi sampai kolom ke-{len(baris) + 60}" in jawab.text
    menulis = []
    asli = rencana.buka_buku
    monkeypatch.setattr(
        rencana, "buka_buku", lambda *b: menulis.append(inti_db._menulis.get()) or asli(*b)
    )
    benar = _buku([baris], [["perkara_terselesaikan", "2025", "4", "1000"]])
    kosong = kirim(
        kabid, "/indikator/dokumen/baru", isi | tahun | {"berkas": (io.BytesIO(benar), "r.xlsx")}
    )
    assert kosong.status_code == 422
    assert "Tahun 2026, 2027 tidak mempunyai target satu pun." in kosong.text
    tahun["kurang"] = "y"
    for kode in (303, 422):
        berkas = {"berkas": (io.BytesIO(benar), "r.xlsx")}
        assert kirim(kabid, "/indikator/dokumen/baru", isi | tahun | berkas).status_code == kode
    assert menulis == [False, False, False]
    halaman = kabid.get("/indikator/?periode=2025").text
    assert "Perkara selesai menurut Renstra perubahan" in halaman
    assert "Jumlah LKS Tripartit" not in halaman
    assert dokumen_tahun(2024).kode == "renstra-2023-2026"
    lama = db.session.scalars(sa.select(DokumenRencana.id)).all()
    buku = [kabid.get(f"/indikator/dokumen/{n}.xlsx", buffered=True) for n in lama]
    assert {jawab.status_code for jawab in buku} == {200}


def _masukkan(klien, nama: str, tanggal: str, uraian: str) -> int:
    """Bring in a document for 2025 and 2026; return its number."""
    baris = [(_SATU | {"nama": uraian}).get(kolom, "") for kolom in KOLOM]
    target = [["perkara_terselesaikan", tahun, "4", ""] for tahun in ("2025", "2026")]
    berkas = {"berkas": (io.BytesIO(_buku([baris], target)), "r.xlsx")}
    isi = {"nama": nama, "sumber": "Perbup", "tanggal": tanggal, "dari": "2025", "sampai": "2026"}
    jawab = kirim(klien, "/indikator/dokumen/baru", isi | berkas)
    assert jawab.status_code == 303, jawab.text
    return db.session.scalar(sa.select(sa.func.max(DokumenRencana.id)))


def test_dokumen_berlaku_sejak_harinya_dan_dapat_ditarik(kabid, jam) -> None:
    panjang = "Renstra perubahan Dinas Ketenagakerjaan Kabupaten "
    keliru = _masukkan(kabid, panjang + "Bekasi", "2026-01-05", "Bacaan keliru")
    nanti = _masukkan(kabid, panjang + "Bekasi kedua", "2026-03-01", "Bacaan nanti")
    beranda = "/indikator/?periode=2026"
    assert "Bacaan keliru" in kabid.get(beranda).text
    teks = re.sub(r"<[^>]+>", "", kabid.get("/indikator/dokumen").text)
    assert "Mulai dipakai 1 Maret 2026" in teks
    assert "dipakai untuk tahun 2023, 2024." in teks
    jawab = kabid.get(f"/indikator/dokumen/{keliru}/tarik").text
    assert "tahun 2025, 2026 sesudahnya diambil dari Renstra 2023–2026." in jawab
    tarik = f"/indikator/dokumen/{keliru}/tarik"
    assert kirim(kabid, tarik, {"alasan": "\u200b "}).status_code == 422
    assert kirim(kabid, tarik, {"alasan": "Salah unggah"}).status_code == 303
    assert kirim(kabid, tarik, {"alasan": "Lagi"}).status_code == 422
    assert "Bacaan keliru" not in kabid.get(beranda).text
    assert "Salah unggah" in kabid.get("/indikator/dokumen").text
    assert kabid.get(f"/indikator/dokumen/{keliru}.xlsx", buffered=True).status_code == 200
    assert [t for p in PEMERIKSAAN_JEJAK for t in p.cari()] == []
    # The corrected one may bear the name of the withdrawn one.
    _masukkan(kabid, panjang + "Bekasi", "2026-01-04", "Bacaan betul")
    assert "Bacaan betul" in kabid.get(beranda).text
    jam.atur("2026-03-01")
    assert dokumen_tahun(2026).id == nanti
