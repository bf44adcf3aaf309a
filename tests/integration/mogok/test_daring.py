"""Notices that come by the online form: with an account, without one, and what each may follow."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.queries.data_diri import data_diri
from hi_cases.mogok.rules.daring import KANTOR
from hi_cases.serikat.services import buku, lama
from hi_cases.serikat.types import DataOrganisasi, JenisOrganisasi
from hi_cases.urusan import queries, services
from tests.perangkat.klien import Klien
from tests.perangkat.mogok import MOGOK, PENUTUPAN

_PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
_DIRI = {"pembawa": "Budi Santoso", "telepon_pemberi": "0812", "alamat_pemberi": "Cikarang"}


def _isi(dasar: dict[str, Any], nama: str, **lain: Any) -> dict[str, Any]:
    isi = {k: v for k, v in dasar.items() if k not in KANTOR}
    return {
        **isi,
        **_DIRI,
        "nama_perusahaan": nama,
        "kunci": "k1",
        "mulai": "2026-04-28",
        "akhir": "2026-04-29",
        **lain,
    }


def _kirim(klien: Klien, alamat: str, isi: dict[str, Any]) -> Any:
    return klien.post(alamat, data={**isi, "berkas": (io.BytesIO(_PDF), "surat.pdf")})


def _satu() -> Any:
    aksi = db.session.scalars(sa.select(Aksi).order_by(Aksi.id.desc())).first()
    assert aksi is not None
    return queries.milik(aksi.jenis, aksi.urusan_id)


@pytest.mark.anggaran(25, "walks the form, the receipt, the page behind the card and the office's")
def test_a_union_without_an_account_gives_notice_and_follows_it_by_its_card(
    dunia, client, klien
) -> None:
    isi = _isi(MOGOK, "PT Belum Terdaftar")
    tanpa = client.post("/pemberitahuan/mogok", data=isi)
    assert tanpa.status_code == 422
    assert "Lampirkan foto atau pindaian" in tanpa.text
    assert 'value="PT Belum Terdaftar"' in tanpa.text
    # A coordinator has no union to name: the browser must not ask for one.
    serikat = re.search(r'<label for="serikat">.*?<textarea[^>]*>', tanpa.text, re.DOTALL)
    assert serikat
    assert "(tidak wajib)" in serikat[0]
    assert "required" not in serikat[0]
    for _ in range(2):
        assert _kirim(client, "/pemberitahuan/mogok", isi).status_code == 303
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Aksi)) == 1
    satu = _satu()
    assert (satu.tanggal.isoformat(), satu.perusahaan_id) == ("2026-04-16", None)
    terima = client.get("/pemberitahuan/terima").text
    assert satu.nomor in terima
    kode, pin = re.findall(r'class="kode-cetak"><b>([^<]+)<', terima)
    client.post("/lacak/selesai")
    client.post("/lacak", data={"kode": kode, "pin": pin})
    lacak = client.get("/lacak").text
    assert "Menunggu para pihak dipertemukan sebelum mogok kerja mulai" in lacak
    assert "<h1>Tahap 1 dari 3: pemberitahuan diterima" in lacak
    assert "Mulai menurut pemberitahuan: Selasa, 28 April 2026 pukul 08.00." in lacak
    assert "Tunggu undangan Dinas." in lacak
    assert "Budi Santoso" not in lacak
    # The office ties it to the register; nothing else may be left out then.
    kantor = klien(dunia.petugas)
    halaman = kantor.get(f"/kantor/urusan/{satu.id}").text
    assert "Perusahaannya belum dipadankan" in halaman
    assert "surat.pdf" in halaman
    baru = {**MOGOK, "jam_terima": "09.00", "nama_perusahaan": "PT Belum Terdaftar"}
    services.ubah(dunia.petugas, satu.id, satu.versi, baru, perusahaan_id=dunia.pt_id)
    assert "belum dipadankan" not in kantor.get(f"/kantor/urusan/{satu.id}").text
    assert _satu().perusahaan_id == dunia.pt_id


def test_the_form_sent_anew_the_next_day_shows_no_pin(dunia, client, jam) -> None:
    isi = _isi(MOGOK, "PT Satu")
    assert _kirim(client, "/pemberitahuan/mogok", isi).status_code == 303
    jam.atur("2026-04-17T09:00:00+07:00")
    assert _kirim(client, "/pemberitahuan/mogok", isi).status_code == 303
    assert client.get("/pemberitahuan/terima").location == "/lacak"
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Aksi)) == 1


def test_what_is_sent_without_a_key_opens_nobody_elses_notice(dunia, client) -> None:
    for nama in ("PT Satu", "PT Dua"):
        assert (
            _kirim(client, "/pemberitahuan/mogok", _isi(MOGOK, nama, kunci="")).status_code == 303
        )
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Aksi)) == 2
    mesin = _kirim(client, "/pemberitahuan/mogok", _isi(MOGOK, "PT Tiga", situs="x"))
    assert (mesin.status_code, "Isian tersembunyi" in mesin.text) == (422, True)


@pytest.mark.anggaran(25, "three accounts and two forms")
def test_an_account_follows_its_own_and_its_unions_notices_only(dunia, klien) -> None:
    dua = [dunia.orang("serikat"), dunia.orang("serikat")]
    asing = dunia.orang("serikat")
    jenis, hari = JenisOrganisasi.SERIKAT, date(2026, 3, 2)
    sp = lama.catat(dunia.petugas, DataOrganisasi(jenis, "SP Maju", nomor="1/SP", tanggal=hari))
    assert all(buku.hubungkan(dunia.petugas, sp, orang.id) for orang in dua)
    db.session.commit()
    buka = klien(dua[0])
    assert "SP Maju" in buka.get("/pemberitahuan/mogok").text
    assert _kirim(buka, "/pemberitahuan/mogok", _isi(MOGOK, "PT Maju Bersama")).status_code == 303
    satu = _satu()
    assert (satu.perusahaan_id, satu.dibuat_oleh_id) == (dunia.pt_id, dua[0].id)
    for orang, ada in ((dua[0], True), (dua[1], True), (asing, False), (dunia.pengaju, False)):
        assert (satu.nomor in klien(orang).get("/saya/pemberitahuan").text) is ada
    (milik,) = data_diri(dua[0].id)
    assert milik.baris == [(satu.nomor, "16 April 2026", "Budi Santoso", "0812", "Cikarang")]
    assert [b.baris for b in data_diri(dua[1].id)] == [[]], "the sibling's own data are none of it"
    services.buat(dunia.petugas, "mogok_kerja", MOGOK, perusahaan_id=dunia.pt_id)
    assert [b.baris for b in data_diri(dunia.petugas.id)] == [[]], "entered for somebody else"
    pt = klien(dunia.pengaju)
    assert 'value="PT Maju Bersama"' in pt.get("/pemberitahuan/penutupan-perusahaan").text
    isi = _isi(PENUTUPAN, "PT Maju Bersama", kunci="k2")
    assert _kirim(pt, "/pemberitahuan/penutupan-perusahaan", isi).status_code == 303
    assert _satu().nomor in pt.get("/saya/pemberitahuan").text
    assert _satu().nomor not in klien(dunia.lain).get("/saya/pemberitahuan").text
