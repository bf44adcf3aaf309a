"""What Hari ini and the night ask of the database does not grow with the documents that end."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Flask

from hi_cases.core.db import db
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries import papan
from hi_cases.syarat_kerja.queries.kedaluwarsa import belum_terjamin
from hi_cases.syarat_kerja.services import kedaluwarsa
from tests.perangkat.permohonan import DuniaPermohonan


def _banyak(dunia: DuniaPermohonan, lama: Any, huruf: str) -> list[Instrumen]:
    """A document that ends on 30 August 2026 for each of some new companies."""
    semua = []
    for h in huruf:
        pt = perusahaan.daftarkan(dunia.kabid, DataPerusahaan(f"PT {h * 9} Sentosa"))
        semua.append(lama(pt.id, nomor=f"560/{h}"))
    db.session.flush()
    return semua


def test_the_page_of_today_asks_as_often_for_few_as_for_many(
    dunia: DuniaPermohonan, lama: Any, app: Flask, hitung_kueri: Any
) -> None:
    biaya, butir = [], []
    for huruf in ("AB", "CDEFGHIJ"):
        _banyak(dunia, lama, huruf)
        hasil = []
        for hari in (date(2026, 8, 10), date(2026, 9, 2)):
            db.session.expire_all()
            with app.test_request_context(), hitung_kueri() as jalan:
                dekat, usai = papan.bagian(dunia.analis, hari)
            hasil.append(len(jalan))
            butir.append((len(dekat.butir), dekat.lebih, len(usai.butir), usai.lebih))
        biaya.append(hasil)
    assert biaya[0] == biaya[1]
    assert butir == [(2, 0, 0, 0), (0, 0, 2, 0), (5, 5, 0, 0), (0, 0, 5, 5)]


def test_the_night_asks_for_one_company_as_often_beside_many_that_ended(
    dunia: DuniaPermohonan, lama: Any, hitung_kueri: Any
) -> None:
    semua = _banyak(dunia, lama, "ABC")
    dunia.jam.atur("2026-08-31")
    biaya = []
    for satu, baru in zip(semua, ("", "DEFGHIJ", ""), strict=True):
        db.session.expire_all()
        with hitung_kueri() as jalan:
            assert kedaluwarsa.periksa_masa(satu.id) > 0
        biaya.append(len(jalan))
        _banyak(dunia, lama, baru)
    # The first reads the calendar and the reference data too.
    assert biaya[1] == biaya[2] <= biaya[0]


def test_each_company_is_asked_for_its_own_renewal(dunia: DuniaPermohonan, lama: Any) -> None:
    """Of three that end together one is renewed under the number that it was merged into, and one
    stands before its next; a draft of the third is no filing."""
    lepas, diteruskan = _banyak(dunia, lama, "AB")
    dibarui = lama(dunia.pt_lain.id, nomor="560/C")
    perusahaan.gabung(dunia.kabid, dunia.pt_lain.id, dunia.pt_id, "NIB sama.")
    dunia.diajukan("pp_pembaruan", berlaku_dari="2026-08-31", berlaku_sampai="2028-08-30")
    lama(
        diteruskan.perusahaan_id,
        nomor="560/D",
        berlaku_dari=date(2026, 8, 31),
        berlaku_sampai=date(2028, 8, 30),
    )
    assert belum_terjamin([lepas, diteruskan, dibarui]) == [lepas]
