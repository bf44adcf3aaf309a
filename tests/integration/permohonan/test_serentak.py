"""Two at one moment, with real threads and connections: one act counts, each filing its number."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import KonflikVersi, TindakanDitolak
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.services.radar import kabari_radar
from hi_cases.permohonan.types import Tahap, Tindakan
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.permohonan import DuniaPermohonan
from tests.perangkat.serentak import serentak, transaksi

T = Tindakan


@pytest.fixture
def dunia(app_nyata: Flask, jam: Any) -> DuniaPermohonan:
    """Return the world, committed."""
    with transaksi(app_nyata):
        return DuniaPermohonan(jam, buat_pengguna)


def _peristiwa(nomor: int) -> list[Tindakan]:
    stmt = sa.select(PeristiwaPermohonan.tindakan).filter_by(permohonan_id=nomor)
    return list(db.session.scalars(stmt.order_by(PeristiwaPermohonan.id)))


def test_one_act_of_two_counts_and_each_filing_has_its_number(
    app_nyata: Flask, dunia: DuniaPermohonan
) -> None:
    """One world for all: filed, taken up, withdrawn while it is found complete, at one moment."""
    with transaksi(app_nyata):
        draf = [(satu.id, satu.versi) for satu in (dunia.draf(), dunia.draf())]
    hasil = serentak(
        app_nyata,
        *(lambda s=s: services.lakukan(dunia.pengaju, s[0], T.AJUKAN, s[1], {}) for s in draf),
    )
    assert hasil == [None, None]
    with app_nyata.app_context():
        nomor = set(db.session.scalars(sa.select(Permohonan.nomor)))
        satu = queries.ambil(SISTEM, draf[0][0])
        versi = satu.versi
    assert nomor == {"PP-2026-0001", "PP-2026-0002"}

    hasil = serentak(
        app_nyata,
        *(
            lambda p=p: services.lakukan(p, draf[0][0], T.AMBIL, versi, {})
            for p in (dunia.petugas, dunia.analis)
        ),
    )
    assert sorted(type(s) for s in hasil if s is not None) == [KonflikVersi]
    with transaksi(app_nyata):
        satu = queries.ambil(SISTEM, draf[0][0])
        pemegang = dunia.petugas if satu.petugas_id == dunia.petugas.id else dunia.analis
        dunia.petugas = pemegang
        dunia.nilai(satu)
        versi = satu.versi
        assert _peristiwa(satu.id) == [T.AJUKAN, T.AMBIL]

    hasil = serentak(
        app_nyata,
        lambda: services.lakukan(dunia.pengaju, draf[0][0], T.CABUT, versi, {}),
        lambda: services.lakukan(pemegang, draf[0][0], T.NYATAKAN_LENGKAP, versi, {}),
    )
    (tolak,) = [s for s in hasil if s is not None]
    assert isinstance(tolak, KonflikVersi | TindakanDitolak)
    with app_nyata.app_context():
        satu = queries.ambil(SISTEM, draf[0][0])
        assert satu.tahap is (Tahap.SELESAI if hasil[0] is None else Tahap.LENGKAP)
        assert len(_peristiwa(satu.id)) == 3
        jalan = {t.kode for t in queries.tenggat(satu) if t.status is StatusTenggat.BERJALAN}
        assert jalan == (set() if hasil[0] is None else {"PP-5", "PP-30"})


def test_two_workers_tell_of_the_radar_once(app_nyata: Flask, dunia: DuniaPermohonan) -> None:
    with transaksi(app_nyata):
        nomor = dunia.diajukan().id
    dunia.jam.atur("2026-04-20")
    hasil = serentak(app_nyata, *(lambda: kabari_radar(nomor),) * 2)
    assert hasil == [None, None]
    with app_nyata.app_context():
        stmt = sa.select(sa.func.count()).where(Kabar.kunci.contains(":radar:"))
        assert db.session.scalar(stmt) == 1


def test_a_begin_pressed_many_times_at_one_moment_opens_one_draft(
    app_nyata: Flask, dunia: DuniaPermohonan
) -> None:
    def mulai() -> None:
        services.buat(dunia.pengaju, "pp_baru", dunia.pt_id)

    assert serentak(app_nyata, *[mulai] * 4) == [None] * 4
    with app_nyata.app_context():
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Permohonan)) == 1


def test_of_two_first_regulations_signed_at_one_moment_one_is_approved(
    app_nyata: Flask, dunia: DuniaPermohonan
) -> None:
    with transaksi(app_nyata):
        siap = []
        for _ in range(2):
            satu = dunia.nilai(dunia.diteliti())
            dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
            siap.append((satu.id, satu.versi))

    def sahkan(ke: int) -> None:
        nomor, versi = siap[ke]
        isi = {"nomor": f"560/{ke}/PP", "tanggal": "2026-03-02"}
        services.lakukan(dunia.kabid, nomor, T.SAHKAN, versi, isi)

    hasil = serentak(app_nyata, lambda: sahkan(0), lambda: sahkan(1))
    gagal = [s for s in hasil if s is not None]
    assert [type(s) for s in gagal] == [TindakanDitolak]
    # The first one stays in force though its term begins in June, and is named.
    assert "sampai 31 Mei 2028" in str(gagal[0])
    assert "560/" in str(gagal[0])
    lain = siap[hasil.index(gagal[0])]
    with app_nyata.app_context():
        satu = queries.ambil(SISTEM, lain[0])
        assert satu.tahap is Tahap.LENGKAP
        pilihan = {s.transisi.tindakan: s for s in queries.pilihan(dunia.kabid, satu)}
        assert pilihan[T.SAHKAN].halangan
        assert not pilihan[T.TOLAK].halangan
