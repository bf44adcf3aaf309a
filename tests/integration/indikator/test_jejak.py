"""Closings, hand entries and planning documents are held against the trail, both ways."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.indikator.models import (
    AngkaBeku,
    BarisBeku,
    DefinisiIndikator,
    DokumenRencana,
    IsianIndikator,
    TargetIndikator,
    TutupBulan,
)
from hi_cases.indikator.queries.pemeriksaan_jejak import PEMERIKSAAN_JEJAK
from hi_cases.indikator.services import isian, tutup
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.types import MacamIsian, Periode
from tests.perangkat.acuan import muat_acuan

JANUARI, FEBRUARI = Periode(2026, 1, 1), Periode(2026, 2, 2)
KODE = "2.07.05.2.02.02"


@pytest.fixture
def dunia(db_session, jam) -> dict[str, Any]:
    """Two closings of January, one of February, an entry, one struck out."""
    jam.atur("2026-03-10")
    muat_acuan()
    muat_bawaan()
    satu, dua = (
        isian.catat(SISTEM, MacamIsian.ANGGARAN, KODE, JANUARI, Decimal(n), f"SP2D {n}")
        for n in (1_000_000, 2_000_000)
    )
    isian.coret(SISTEM, dua.id, dua.versi, "Salah bulan")
    semua = [(JANUARI, 0, ""), (JANUARI, 1, "Menyusul"), (FEBRUARI, 0, "")]
    beku = [tutup.bekukan(SISTEM, *isi).id for isi in semua]
    return {"isian": satu.id, "dicoret": dua.id, "tutup": beku}


def _temu() -> list[tuple[str, str]]:
    db.session.flush()
    db.session.expire_all()
    return [(p.kode.rpartition("_")[2], t.kalimat) for p in PEMERIKSAAN_JEJAK for t in p.cari()]


def _hapus_tutup(*semua: int) -> None:
    for model in (BarisBeku, AngkaBeku):
        db.session.execute(sa.delete(model).where(model.tutup_id.in_(semua)))
    db.session.execute(sa.delete(TutupBulan).where(TutupBulan.id.in_(semua)))


def _ubah(model: Any, nomor: int, **nilai: Any) -> None:
    db.session.execute(sa.update(model).where(model.id == nomor).values(**nilai))


def _tukar(w: dict[str, Any]) -> None:
    for nomor, revisi in ((0, 9), (1, 0), (0, 1)):
        _ubah(TutupBulan, w["tutup"][nomor], revisi=revisi, catatan="Menyusul")


def _palsu(w: dict[str, Any]) -> None:
    asli = db.session.get_one(IsianIndikator, w["isian"])
    isi = {k.key: getattr(asli, k.key) for k in sa.inspect(IsianIndikator).columns if k.key != "id"}
    db.session.execute(sa.insert(IsianIndikator).values(**isi))


def _pertama(model: Any) -> int:
    return db.session.scalars(sa.select(sa.func.min(model.id))).one()


def _lewat(w: dict[str, Any]) -> Any:
    return db.session.get_one(TutupBulan, w["tutup"][0]).ditutup_pada - timedelta(days=1)


RUSAK: dict[str, tuple[str, int, Any]] = {
    "revisi hilang": ("tutup", 1, lambda w: _hapus_tutup(w["tutup"][1])),
    "semua hilang": ("tutup", 3, lambda w: _hapus_tutup(*w["tutup"])),
    "revisi tertukar": ("tutup", 2, _tukar),
    "bulan lain": (
        "tutup",
        1,
        lambda w: _ubah(TutupBulan, w["tutup"][1], bulan=2, revisi=1),
    ),
    "alasan": ("tutup", 1, lambda w: _ubah(TutupBulan, w["tutup"][1], catatan="Lain")),
    "nama": ("tutup", 1, lambda w: _ubah(TutupBulan, w["tutup"][0], ditutup_nama="Lain")),
    "waktu": ("tutup", 1, lambda w: _ubah(TutupBulan, w["tutup"][0], ditutup_pada=_lewat(w))),
    "sidik": ("tutup", 1, lambda w: _ubah(TutupBulan, w["tutup"][0], sidik="0" * 64)),
    "nilai": ("isian", 1, lambda w: _ubah(IsianIndikator, w["isian"], nilai=Decimal(10**9))),
    "bulan isian": ("isian", 1, lambda w: _ubah(IsianIndikator, w["isian"], bulan=2)),
    "coret dibuka": (
        "isian",
        1,
        lambda w: _ubah(IsianIndikator, w["dicoret"], dicoret_pada=None, alasan_coret=""),
    ),
    "tanpa jejak": ("isian", 1, _palsu),
    "isian hilang": (
        "isian",
        1,
        lambda w: db.session.execute(
            sa.delete(IsianIndikator).where(IsianIndikator.id == w["isian"])
        ),
    ),
    "target": (
        "dokumen",
        1,
        lambda _: _ubah(TargetIndikator, _pertama(TargetIndikator), nilai=Decimal(1)),
    ),
    "rumus": (
        "dokumen",
        1,
        lambda _: _ubah(DefinisiIndikator, _pertama(DefinisiIndikator), cara_baca="Lain"),
    ),
    "dokumen ditarik": (
        "dokumen",
        1,
        lambda w: _ubah(
            DokumenRencana,
            _pertama(DokumenRencana),
            ditarik_pada=_lewat(w),
            alasan_tarik="Lain",
        ),
    ),
    "tahun dokumen": (
        "dokumen",
        1,
        lambda _: _ubah(DokumenRencana, _pertama(DokumenRencana), sampai=2030),
    ),
}


def test_yang_diubah_di_luar_sistem_ditemukan(dunia) -> None:
    assert _temu() == []
    # Loading again notes nothing twice.
    sebelum = audit.ujung()
    muat_bawaan()
    assert audit.ujung() == sebelum
    for apa, (kode, banyak, rusak) in RUSAK.items():
        with db.session.begin_nested() as titik:
            rusak(dunia)
            temu = _temu()
            titik.rollback()
        assert [k for k, _ in temu] == [kode] * banyak, (apa, temu)
        assert all(kalimat.endswith(".") for _, kalimat in temu)
    assert _temu() == []
