"""Two at one moment, with real threads and connections: what is good once has one effect."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import (
    GalatDomain,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import (
    AksesPihak,
    KartuLacak,
    Kuasa,
    PeristiwaPerkara,
    Perkara,
    Undangan,
)
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import StatusKuasa, Tahap, Tindakan
from tests.integration.perselisihan.kantor import Kantor, draf
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.serentak import Kerja, serentak, transaksi

BANYAK = 6


def _banyak(app: Flask, model: type, **saring: Any) -> int:
    with app.app_context():
        stmt = sa.select(sa.func.count()).select_from(model).filter_by(**saring)
        return int(db.session.scalars(stmt).one())


def _peristiwa(app: Flask, perkara_id: int, tindakan: Tindakan) -> int:
    return _banyak(app, PeristiwaPerkara, perkara_id=perkara_id, tindakan=tindakan.value)


@pytest.fixture
def kantor(app_nyata: Flask, jam: Any) -> Kantor:
    """Return the office on Monday 6 April 2026, saved for all threads."""
    with transaksi(app_nyata):
        return Kantor(jam, buat_pengguna)


def _luar(app: Flask, peran: str, banyak: int = 1) -> list[Pelaku]:
    with transaksi(app):
        return [buat_pengguna(peran).pelaku for _ in range(banyak)]


def test_of_many_accounts_one_opens_a_case_with_a_code(app_nyata: Flask, kantor: Kantor) -> None:
    semua = _luar(app_nyata, "pekerja", BANYAK)
    with transaksi(app_nyata):
        kantor.catat()
        petugas = kantor.akun["petugas"]
        kode = undangan.kode_undangan(undangan.buat(petugas, kantor.pemohon))
    hasil = serentak(app_nyata, *[lambda p=p: undangan.pakai(p, kode) for p in semua])
    assert hasil.count(None) == 1
    assert {type(satu) for satu in hasil if satu is not None} == {TindakanDitolak}
    menang = semua[hasil.index(None)]
    with app_nyata.app_context():
        (akses,) = db.session.scalars(sa.select(AksesPihak)).all()
        (satu,) = db.session.scalars(sa.select(Undangan)).all()
        assert (akses.pengguna_id, satu.dipakai_oleh_id) == (menang.id, menang.id)


def test_one_account_with_one_code_pressed_twice(app_nyata: Flask, kantor: Kantor) -> None:
    (pekerja,) = _luar(app_nyata, "pekerja")
    with transaksi(app_nyata):
        kantor.catat()
        kode = undangan.kode_undangan(undangan.buat(kantor.akun["petugas"], kantor.pemohon))
    hasil = serentak(app_nyata, *[lambda: undangan.pakai(pekerja, kode)] * BANYAK)
    assert hasil == [None] * BANYAK
    assert _banyak(app_nyata, AksesPihak) == 1


def _beranjuran(app: Flask, kantor: Kantor) -> Pelaku:
    """A case with its anjuran in the hands of the worker, who has an account."""
    (pekerja,) = _luar(app, "pekerja")
    with transaksi(app):
        kantor.anjuran()
        kode = undangan.kode_undangan(undangan.buat(kantor.akun["petugas"], kantor.pemohon))
        undangan.pakai(pekerja, kode)
        kantor.terima(kantor.pemohon)
    return pekerja


def _jawab(kantor: Kantor, pelaku: Pelaku, versi: int, pihak: int) -> Kerja:
    isi = {"pihak_id": pihak, "jawaban": "setuju", "paham": True}
    return lambda: services.lakukan(pelaku, kantor.id, Tindakan.JAWAB_ANJURAN, versi, isi)


def _kuasakan(app: Flask, kantor: Kantor, advokat: Pelaku) -> tuple[int, int]:
    """Return the number of a letter that an officer has taken, and of the worker."""
    with transaksi(app):
        pihak = kantor.pihak("pemohon")
        kuasa = Kuasa(
            nama="Indah Permatasari, S.H.",
            nomor="12/SK",
            berlaku_sampai=clock.hari_ini() + timedelta(days=30),
            status=StatusKuasa.TERVERIFIKASI,
            diperiksa_pada=clock.sekarang(),
            pengguna_id=advokat.id,
        )
        pihak.kuasa.append(kuasa)
        db.session.flush()
        return kuasa.id, pihak.id


def test_the_same_answer_to_an_anjuran_counts_once(app_nyata: Flask, kantor: Kantor) -> None:
    pekerja = _beranjuran(app_nyata, kantor)
    with app_nyata.app_context():
        versi, pihak = kantor.perkara.versi, kantor.pemohon
    hasil = serentak(app_nyata, *[_jawab(kantor, pekerja, versi, pihak)] * BANYAK)
    assert hasil.count(None) == 1
    assert {type(satu) for satu in hasil if satu is not None} <= {KonflikVersi, TindakanDitolak}
    assert _peristiwa(app_nyata, kantor.id, Tindakan.JAWAB_ANJURAN) == 1


def test_a_filing_that_is_sent_many_times_at_once_is_filed_once(
    app_nyata: Flask, kantor: Kantor
) -> None:
    (pekerja,) = _luar(app_nyata, "pekerja")
    isi = draf()
    mulai = [lambda: services.buka_draf(pekerja, isi, kunci="lembar-1")] * BANYAK
    assert serentak(app_nyata, *mulai) == [None] * BANYAK
    assert _banyak(app_nyata, Perkara) == 1
    with app_nyata.app_context():
        perkara = db.session.scalars(sa.select(Perkara)).one()
        nomor, versi = perkara.id, perkara.versi

    def ajukan() -> Any:
        return services.lakukan(pekerja, nomor, Tindakan.AJUKAN, versi, {"benar": True})

    hasil = serentak(app_nyata, *[ajukan] * BANYAK)
    assert hasil.count(None) == 1
    assert {type(satu) for satu in hasil if satu is not None} <= {KonflikVersi, TindakanDitolak}
    assert _peristiwa(app_nyata, nomor, Tindakan.AJUKAN) == 1
    assert (_banyak(app_nyata, KartuLacak), _banyak(app_nyata, AksesPihak)) == (1, 1)
    with app_nyata.app_context():
        perkara = db.session.get_one(Perkara, nomor)
        assert perkara.tahap is Tahap.BERKAS_DITERIMA
        assert len(perkara.pihak) == 2


def test_who_is_dismissed_while_he_acts_has_not_acted(app_nyata: Flask, kantor: Kantor) -> None:
    """The party's word is written first and not yet saved when the representative presses."""
    pekerja = _beranjuran(app_nyata, kantor)
    (advokat,) = _luar(app_nyata, "kuasa")
    kuasa_id, pihak_id = _kuasakan(app_nyata, kantor, advokat)
    ditekan, hasil = threading.Event(), []

    def bertindak(versi: int) -> None:
        ditekan.set()
        try:
            with transaksi(app_nyata):
                _jawab(kantor, advokat, versi, pihak_id)()
            hasil.append(None)
        except GalatDomain as sebab:
            hasil.append(sebab)

    with transaksi(app_nyata):
        isi = {"kuasa_id": kuasa_id, "alasan": "Ganti."}
        sesudah = services.lakukan(
            pekerja, kantor.id, Tindakan.CABUT_KUASA, kantor.perkara.versi, isi
        )
        # He even knows the version that the case will have, so that this is not what stops him.
        utas = threading.Thread(target=bertindak, args=(sesudah.versi,))
        utas.start()
        assert ditekan.wait(timeout=60)
    utas.join(timeout=120)
    assert not utas.is_alive()
    assert len(hasil) == 1
    assert isinstance(hasil[0], TidakBerizin | TidakDitemukan)
    assert _peristiwa(app_nyata, kantor.id, Tindakan.JAWAB_ANJURAN) == 0


def test_dismissal_and_act_at_one_moment_come_in_one_order(
    app_nyata: Flask, kantor: Kantor
) -> None:
    pekerja = _beranjuran(app_nyata, kantor)
    (advokat,) = _luar(app_nyata, "kuasa")
    kuasa_id, pihak_id = _kuasakan(app_nyata, kantor, advokat)
    with app_nyata.app_context():
        versi = kantor.perkara.versi
    isi = {"kuasa_id": kuasa_id, "alasan": "Ganti."}
    hasil = serentak(
        app_nyata,
        *[
            lambda: services.lakukan(pekerja, kantor.id, Tindakan.CABUT_KUASA, versi, isi),
            _jawab(kantor, advokat, versi, pihak_id),
        ],
    )
    dicabut = _peristiwa(app_nyata, kantor.id, Tindakan.CABUT_KUASA)
    dijawab = _peristiwa(app_nyata, kantor.id, Tindakan.JAWAB_ANJURAN)
    assert [satu is None for satu in hasil] == [bool(dicabut), bool(dijawab)]
    assert dicabut + dijawab >= 1
    if dicabut and dijawab:
        with app_nyata.app_context():
            urut = sa.select(PeristiwaPerkara.tindakan).order_by(PeristiwaPerkara.id)
            dua = db.session.scalars(urut).all()[-2:]
        assert dua == [Tindakan.JAWAB_ANJURAN.value, Tindakan.CABUT_KUASA.value]
