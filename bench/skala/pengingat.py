"""The scan for reminders: many open deadlines of which a thousand are due, against a thousand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa

from bench.dunia.bangun import tanpa_indeks
from bench.dunia.basis import Basis
from bench.dunia.hari import KINI
from bench.dunia.penulis import Baris, Penulis, lanjutkan_nomor
from bench.skala.alat import Nilai, Pasangan, bergantian, lama, tengah
from hi_cases.core.db import db, mulai_tulis
from hi_cases.kalender_kerja.models import HitunganTenggat, JedaTenggat, Tenggat, VersiKetentuan
from hi_cases.pemberitahuan.models import Pengingat
from hi_cases.pemberitahuan.services.susun import susun
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import DI_MEDIATOR

UKURAN = "pindai pengingat"
BATAS = 2.0
KALI = 5
JATUH = 1000
_PERKARA = 15
_KODE = "MED-30"
_SAAT = "2026-11-01 02:00:00.000000"


def _baris(nomor: int, perkara: int, mediator: int, ketentuan: int, jatuh: date) -> Baris:
    return (
        nomor, "perkara", perkara, ketentuan, _KODE, f"bench:{nomor}", "", "", "2026-10-01",
        jatuh.isoformat(), "berjalan", mediator, _SAAT, 1,
    )  # fmt: skip


def _siapkan(basis: Basis, terbuka: int) -> None:
    """Put so many open deadlines in the place of those that are there; a thousand are due today,
    of the same number of cases whatever the size."""
    with basis.app.app_context():
        perkara = (
            sa.select(Perkara.id, Perkara.mediator_id)
            .where(Perkara.tahap.in_(DI_MEDIATOR))
            .order_by(Perkara.id)
        )
        k = VersiKetentuan
        ketentuan = sa.select(k.id).where(k.kode == _KODE, k.berlaku_sampai.is_(None))
        milik = [(nomor, mediator) for nomor, mediator in db.session.execute(perkara)]
        nomor_ketentuan = db.session.scalars(ketentuan).one()
        db.session.rollback()

        def baris() -> Iterator[Baris]:
            for nomor in range(terbuka):
                kena = nomor < JATUH
                satu = milik[nomor % (_PERKARA if kena else len(milik))]
                kelak = date(2027, 3, 1) + timedelta(days=nomor % 200)
                yield _baris(nomor + 1, *satu, nomor_ketentuan, KINI if kena else kelak)

        with db.engine.connect() as koneksi:
            tabel = (Pengingat, JedaTenggat, HitunganTenggat, Tenggat)
            with tanpa_indeks(koneksi, [m.__table__ for m in tabel]), koneksi.begin():
                if koneksi.dialect.name == "postgresql":
                    koneksi.exec_driver_sql("SET LOCAL timezone = 'UTC'")
                    # Else each row that goes is looked for among all that went before it.
                    koneksi.exec_driver_sql("SET LOCAL session_replication_role = 'replica'")
                for model in tabel:
                    koneksi.execute(sa.delete(model))
                kolom = (
                    "id rujukan_jenis rujukan_id ketentuan_id kode kunci label bukti mulai jatuh "
                    "status penanggung_jawab_id dibuka_pada versi"
                ).split()
                Penulis(koneksi, Tenggat, kolom).tulis(baris())
                lanjutkan_nomor(koneksi, [Tenggat.__table__])  # ty: ignore[invalid-argument-type]
            koneksi.invalidate()


def _pindai(basis: Basis) -> int:
    with basis.app.app_context(), mulai_tulis():
        try:
            return susun(KINI)
        finally:
            db.session.rollback()


def ukur(p: Pasangan) -> Iterator[Nilai]:
    """Scan both in turn; what a scan writes is taken back, so that each finds the same."""
    _siapkan(p.kecil, JATUH)
    _siapkan(p.besar, p.perkara)
    if (banyak := _pindai(p.besar)) != _pindai(p.kecil):
        raise RuntimeError(f"the scans write other numbers of reminders: {banyak} and others")
    satu, dua = bergantian(KALI, lama(lambda: _pindai(p.besar)), lama(lambda: _pindai(p.kecil)))
    a, b = tengah(satu), tengah(dua)
    rinci = f"{p.perkara} tenggat terbuka, {JATUH} jatuh"
    catatan = f"{banyak} pengingat"
    yield Nilai(UKURAN, p.mesin, p.perkara, rinci, a / b, BATAS, a, b, catatan=catatan)
