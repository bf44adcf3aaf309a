"""A complaint in tests: the office's accounts, and one that came in by the public form."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import SISTEM, UMUM
from hi_cases.core.db import db
from hi_cases.pencegahan.services import adukan as layanan
from hi_cases.pencegahan.types import DataPelapor, Perlindungan
from hi_cases.surat.models import Surat
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import ajukan, setujui, tulis
from hi_cases.surat.services.kop import muat_kop
from hi_cases.surat.services.templat import muat_bawaan
from hi_cases.urusan.models import Urusan
from tests.perangkat.acuan import muat_acuan

NAMA = "Siti Rahmawati Kusumaningrum"
TELEPON = "081298765432"
ISI: dict[str, Any] = {
    "nama_perusahaan": "PT Karya Baja Mandiri",
    "tempat_kerja": "Cikarang Utara",
    "topik": "upah",
    "uraian": "Upah dua bulan belum dibayar.",
    "jumlah_terkena": "40",
    "harapan": "Upah dibayar.",
}
FORM = {**ISI, "perlindungan": "rahasia", "nama": NAMA, "telepon": TELEPON}
RAHASIA = DataPelapor(Perlindungan.RAHASIA, NAMA, TELEPON)


@pytest.fixture
def pelaku(db_session, jam, pengguna):
    """Return the office's people as actors, on Monday 6 April 2026."""
    jam.atur("2026-04-06")
    muat_acuan()
    muat_kop(SISTEM)
    semua = ("petugas", "mediator", "kabid", "subkoor", "kadis")
    return {nama: pengguna(nama).pelaku for nama in semua}


@pytest.fixture
def sebagai(app, masuk):
    """Return a signed-in browser for an actor."""

    def buka(siapa):
        klien = app.test_client()
        masuk(klien, db.session.get_one(Pengguna, siapa.id))
        return klien

    return buka


@pytest.fixture
def aduan(pelaku):
    """Return the complainant's row of a complaint that came in by the public form."""
    return layanan.adukan(UMUM, ISI, RAHASIA, kunci="a")


@pytest.fixture
def surat_limpah(pelaku):
    """Return a maker of the letter of referral as the officer writes it; `terbit`: signed too."""
    muat_bawaan(SISTEM)
    orang = {nama: pelaku[nama] for nama in ("subkoor", "kabid", "kadis")}

    def tulislah(
        pelapor: Any, *, terbit: bool = False, ringkasan: str = "Upah dua bulan."
    ) -> Surat:
        urusan = db.session.get_one(Urusan, pelapor.urusan_id)
        isian = {
            "nama_tujuan": "UPTD Pengawasan Ketenagakerjaan Wilayah II",
            "alamat_tujuan": "Jalan Contoh 1, Karawang",
        }
        petugas = pelaku["petugas"]
        surat = tulis.buat(petugas, "pelimpahan_pengaduan", urusan.rujukan, None, isian)
        bebas = {"norma": "Upah tidak dibayar tepat waktu", "ringkasan": ringkasan}
        tulis.simpan(petugas, surat.id, surat.versi, {}, bebas, ())
        if terbit:
            ajukan(petugas, surat.id, surat.versi)
            while (langkah := giliran(surat.langkah)) is not None:
                setujui(orang[langkah.peran.value], langkah.id, surat.versi)
        return surat

    return tulislah


def teks(jawaban: Any) -> str:
    """Return the words of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", jawaban.text).split())
