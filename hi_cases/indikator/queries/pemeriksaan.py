"""What must hold of figures: they follow the rows, and closed months are as they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.models import TandaHitung, TutupBulan
from hi_cases.indikator.queries.beku import utuh
from hi_cases.indikator.queries.pemeriksaan_jejak import PEMERIKSAAN_JEJAK
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN
from hi_cases.indikator.queries.sumber import SUMBER


def _beda() -> Iterator[Temu]:
    """Sources that a full count found other; names of those that are no more stand as they are."""
    yield from _beda_milik(
        TandaHitung.sumber.not_in(list(BAGIAN)), {k: s.nama for k, s in SUMBER.items()}
    )


def _beda_statistik() -> Iterator[Temu]:
    """Parts of the statistics that a full count found other."""
    yield from _beda_milik(
        TandaHitung.sumber.in_(list(BAGIAN)), {k: b.nama for k, b in BAGIAN.items()}
    )


def _beda_milik(milik: sa.ColumnElement[bool], semua: Mapping[str, str]) -> Iterator[Temu]:
    stmt = sa.select(TandaHitung.id, TandaHitung.sumber, TandaHitung.tahun).where(
        TandaHitung.beda_pada.is_not(None), milik
    )
    for nomor, sumber, tahun in db.session.execute(stmt.order_by(TandaHitung.id)):
        nama = semua.get(sumber, sumber)
        yield Temu(
            Rujukan("tanda_hitung", nomor),
            f"Hitungan tahun {tahun} lain dari yang tersimpan tanpa catatan di jejak: {nama}.",
        )


def _beku() -> Iterator[Temu]:
    """Closed months that are no longer as they were when they were closed."""
    semua = sa.select(TutupBulan).options(selectinload(TutupBulan.angka))
    for tutup in db.session.scalars(semua.order_by(TutupBulan.id)).all():
        if not utuh(tutup):
            yield Temu(
                tutup.rujukan,
                f"Tutup bulan {tutup.bulan:02}/{tutup.tahun} tidak lagi cocok dengan sidiknya.",
            )


PEMERIKSAAN = (
    Periksa(
        "indikator.beda_hitungan",
        "Indikator yang berubah tanpa catatan di jejak",
        "Hitungan menemukan angka lain dari yang tersimpan, padahal di jejak tidak ada catatan "
        "tentang data tahun itu: ada data yang berubah di luar sistem. Tanda ini tetap ada sampai "
        "hitungan penuh berikutnya cocok.",
        "Angkanya sudah diperbarui. Serahkan kepada admin sistem untuk mencari sebabnya.",
        _beda,
    ),
    Periksa(
        "indikator.beda_statistik",
        "Statistik yang hitungan penuhnya lain dari yang tersimpan",
        "Halaman statistik membaca hitungan yang tersimpan. Hitungan penuh menemukan angka lain, "
        "padahal tidak ada catatan di jejak: ada data yang berubah di luar sistem.",
        "Angkanya sudah diperbarui. Serahkan kepada admin sistem untuk mencari sebabnya.",
        _beda_statistik,
    ),
    Periksa(
        "indikator.baris_beku",
        "Bulan tertutup yang tidak cocok dengan sidiknya",
        "Angka dan baris bulan yang sudah ditutup tidak pernah diubah; sidiknya tercatat di jejak.",
        "Pulihkan dari cadangan. Serahkan kepada admin sistem.",
        _beku,
    ),
    *PEMERIKSAAN_JEJAK,
)
