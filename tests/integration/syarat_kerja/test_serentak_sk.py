"""Decrees signed and papers entered at one moment, with real threads: one stays in force."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.audit import services as audit
from hi_cases.core.db import db
from hi_cases.permohonan import services
from hi_cases.permohonan.types import Tindakan
from hi_cases.perusahaan import queries as baca
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.services import dokumen_lama
from hi_cases.syarat_kerja.types import DataDokumenLama, JenisInstrumen, StatusInstrumen
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.permohonan import DuniaPermohonan
from tests.perangkat.serentak import serentak, transaksi

T = Tindakan
KERTAS = DataDokumenLama(
    JenisInstrumen.PP, "560/9", date(2025, 1, 1), date(2025, 1, 1), date(2026, 12, 31)
)


@pytest.fixture
def dunia(app_nyata: Flask, jam: Any) -> DuniaPermohonan:
    """Return the world, committed."""
    with transaksi(app_nyata):
        return DuniaPermohonan(jam, buat_pengguna)


def _lengkap(dunia: DuniaPermohonan) -> tuple[int, int]:
    satu = dunia.nilai(dunia.diteliti())
    dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    return satu.id, satu.versi


def _sahkan(dunia: DuniaPermohonan, satu: tuple[int, int], nomor: str) -> None:
    isi = {"nomor": nomor, "tanggal": "2026-03-02"}
    services.lakukan(dunia.kabid, satu[0], T.SAHKAN, satu[1], isi)


def _berlaku() -> list[str]:
    stmt = sa.select(Instrumen.nomor).filter_by(status=StatusInstrumen.BERLAKU)
    return list(db.session.scalars(stmt))


def test_two_decrees_and_an_old_paper_of_one_company_leave_one_in_force(
    app_nyata: Flask, dunia: DuniaPermohonan
) -> None:
    """The company had none before: the trail, not a row, lets one at a time pass. One number of
    it was merged meanwhile. Nobody waits for who waits for him."""
    with transaksi(app_nyata):
        dua = [_lengkap(dunia), _lengkap(dunia)]
        (lain_id,) = dunia.lain.perusahaan_ids
    with transaksi(app_nyata):
        perusahaan.gabung(dunia.kabid, dunia.pt_id, lain_id, "NIB sama.")
    hasil = serentak(
        app_nyata,
        lambda: _sahkan(dunia, dua[0], "560/1"),
        lambda: _sahkan(dunia, dua[1], "560/2"),
        lambda: dokumen_lama.catat(dunia.petugas, lain_id, KERTAS),
    )
    assert sorted(type(satu).__name__ for satu in hasil) == [
        "NoneType",
        "TindakanDitolak",
        "TindakanDitolak",
    ]
    with app_nyata.app_context():
        assert len(_berlaku()) == 1


@pytest.mark.parametrize("kerja", ["gabung", "ubah"])
def test_a_decree_does_not_wait_for_who_holds_its_company(
    app_nyata: Flask,
    dunia: DuniaPermohonan,
    kerja: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """He has the company and wants the trail while the decree has the trail and refers to the
    company: it refers to it all the same, and he comes after it."""
    with transaksi(app_nyata):
        satu = _lengkap(dunia)
        (lain_id,) = dunia.lain.perusahaan_ids
        data = DataPerusahaan("PT Maju Bersama Jaya")
        versi = baca.ambil(dunia.kabid, dunia.pt_id).versi
    dipegang, tertulis = Event(), Event()
    asli = audit.catat
    # SQLite lets one write at a time: the other cannot come so far.
    lama = 8 if app_nyata.config["SQLALCHEMY_DATABASE_URI"].startswith("postgresql") else 0

    def tunggu(pelaku: Any, tindakan: str, *isi: Any, **kata: Any) -> Any:
        if tindakan in ("gabung_perusahaan", "ubah_perusahaan") and not dipegang.is_set():
            dipegang.set()
            tertulis.wait(lama)
        hasil = asli(pelaku, tindakan, *isi, **kata)
        if tindakan == "instrumen.terbit":
            tertulis.set()
        return hasil

    monkeypatch.setattr(audit, "catat", tunggu)

    def pegang() -> None:
        if kerja == "gabung":
            perusahaan.gabung(dunia.kabid, dunia.pt_id, lain_id, "NIB sama.")
        else:
            perusahaan.ubah(dunia.petugas, dunia.pt_id, versi, data)

    def sahkan() -> None:
        assert dipegang.wait(30)
        _sahkan(dunia, satu, "560/1")

    assert serentak(app_nyata, pegang, sahkan) == [None, None]
    assert lama == 0 or tertulis.is_set()
    with app_nyata.app_context():
        assert _berlaku() == ["560/1"]
