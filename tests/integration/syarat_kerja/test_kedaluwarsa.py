"""A term that comes to its end: the legal day, who is told when, the night that marks it, renewal.

The PP of these tests ends on Sunday 30 August 2026: 90 days before is 1 June, 60 days 1 July, 30
days 31 July.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.permohonan import services
from hi_cases.permohonan.types import DataPihak, Tahap, Tindakan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries import papan
from hi_cases.syarat_kerja.services import kedaluwarsa, pembaruan
from hi_cases.syarat_kerja.types import JenisInstrumen, StatusInstrumen
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def _kabar(satu: Instrumen, pelaku: Pelaku) -> list[str]:
    stmt = sa.select(Kabar.kunci).where(
        Kabar.rujukan_jenis == "instrumen",
        Kabar.rujukan_id == satu.id,
        Kabar.penerima_id == pelaku.id,
    )
    return [
        kunci.split(":", 2)[2].rpartition(":")[0].rpartition(":")[0]
        for kunci in db.session.scalars(stmt.order_by(Kabar.id))
    ]


def _tenggat(satu: Instrumen) -> tuple[str, date | None, StatusTenggat]:
    (milik,) = kalender.tenggat_untuk(satu.rujukan)
    return milik.kode, milik.jatuh, milik.status


def _semalam(hari: str, dunia: DuniaPermohonan, satu: Instrumen) -> int:
    """Let the night before a day find what is due, and look at one entry twice."""
    dunia.jam.atur(hari)
    jumlah = kedaluwarsa.cari()
    kedaluwarsa.periksa_masa(satu.id)
    kedaluwarsa.periksa_masa(satu.id)
    return jumlah


def test_company_and_office_are_told_at_each_threshold_once(dunia: DuniaPermohonan, lama) -> None:
    satu = lama()
    # Permenaker 28/2014 Ps 13, thirty days: back from Friday 28 August 28-26, 24 four (25 is
    # Maulid), 21-18 four (17 is a holiday), 14-10 five, 7-3 five, 31-27 July five, 24-20 five,
    # 17, 16 two: thirty; the day before.
    assert _tenggat(satu) == ("PP-BARU-30", date(2026, 7, 15), StatusTenggat.BERJALAN)
    assert _semalam("2026-05-31", dunia, satu) == 0
    assert _kabar(satu, dunia.pengaju) == []
    assert _semalam("2026-06-01", dunia, satu) == 1
    _semalam("2026-06-02", dunia, satu)
    assert _kabar(satu, dunia.pengaju) == _kabar(satu, dunia.analis) == ["akhir:2026-08-30:90"]
    assert _kabar(satu, dunia.lain) == []
    _semalam("2026-07-01", dunia, satu)
    _semalam("2026-07-15", dunia, satu)
    _semalam("2026-07-31", dunia, satu)
    assert _kabar(satu, dunia.pengaju) == [
        "akhir:2026-08-30:90",
        "akhir:2026-08-30:60",
        "hukum:2026-07-15",
        "akhir:2026-08-30:30",
    ]


def test_the_night_marks_what_is_over_and_tells_once(
    dunia: DuniaPermohonan, lama, app: Any
) -> None:
    satu = lama()
    dunia.jam.atur("2026-08-30")
    assert kedaluwarsa.periksa_masa(satu.id) > 0
    assert satu.status is StatusInstrumen.BERLAKU
    _semalam("2026-08-31", dunia, satu)
    assert (satu.status, satu.ditutup_pada) == (StatusInstrumen.BERAKHIR, date(2026, 8, 30))
    assert _tenggat(satu)[2] is StatusTenggat.DIBATALKAN
    assert _kabar(satu, dunia.pengaju)[-1] == "usai:2026-08-30"
    assert kedaluwarsa.cari() == 0
    with app.test_request_context():
        dekat, usai = papan.bagian(dunia.analis, date(2026, 8, 31))
        assert dekat.butir == ()
        assert [s.rujukan for s in usai.butir] == [satu.rujukan]
        assert papan.bagian(dunia.kabid, date(2026, 8, 31)) == []


def test_one_press_renews_and_a_filing_ends_the_notices(
    dunia: DuniaPermohonan, lama, sebagai, app: Any
) -> None:
    satu = lama()
    dunia.jam.atur("2026-07-01")
    with app.test_request_context():
        dekat, _usai = papan.bagian(dunia.analis, date(2026, 8, 3))
        assert [s.rujukan for s in dekat.butir] == [satu.rujukan]
    klien = sebagai(dunia.pengaju)
    assert "Ajukan pembaruannya" in klien.get("/syarat-kerja/saya").text
    jawab = klien.post(f"/syarat-kerja/{satu.id}/perbarui")
    draf = pembaruan.perbarui(dunia.pengaju, satu.id)
    assert (draf.jenis, draf.tahap, draf.acuan) == ("pp_pembaruan", Tahap.DRAF, satu.rujukan)
    assert jawab.location == f"/permohonan/{draf.id}/isi"
    # Two years from 31 August 2026 end on 30 August 2028 (UU 13/2003 Ps. 111(3)).
    assert draf.isian == {"berlaku_dari": "2026-08-31", "berlaku_sampai": "2028-08-30"}
    assert "Lanjutkan pembaruannya" in klien.get("/syarat-kerja/saya").text
    # A draft is no filing: the notices go on.
    _semalam("2026-07-01", dunia, satu)
    assert _kabar(satu, dunia.pengaju) == ["akhir:2026-08-30:60"]
    dunia.isi(draf, berlaku_dari="2026-08-31", berlaku_sampai="2028-08-30")
    dunia.tindak(dunia.pengaju, draf, T.AJUKAN)
    assert _tenggat(satu)[1:] == (date(2026, 7, 15), StatusTenggat.TERPENUHI)
    _semalam("2026-07-31", dunia, satu)
    assert _kabar(satu, dunia.pengaju) == ["akhir:2026-08-30:60"]
    with app.test_request_context():
        assert papan.bagian(dunia.analis, date(2026, 8, 3))[0].butir == ()


def test_a_renewal_takes_over_what_the_last_filing_said(dunia: DuniaPermohonan) -> None:
    lama = dunia.nilai(dunia.diteliti())
    dunia.tindak(dunia.petugas, lama, T.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, lama, T.SAHKAN, nomor="560/1/PP/2026", tanggal="2026-03-02")
    satu = db.session.scalars(sa.select(Instrumen)).one()
    assert _tenggat(satu)[0] == "PP-BARU-30"
    baru = pembaruan.perbarui(dunia.pengaju, satu.id)
    assert baru.isian["penanda_tangan"] == "Rini Astuti"
    assert baru.isian["pekerja_laki"] == 120
    assert baru.isian["berlaku_dari"] == "2028-06-01"
    assert "tanggal_minta_saran" not in baru.isian


def test_a_collective_agreement_takes_over_and_its_talks_have_a_first_day(
    dunia: DuniaPermohonan, lama, sebagai
) -> None:
    satu = lama(
        jenis=JenisInstrumen.PKB,
        nomor="9/PKB/2025",
        tanggal=date(2025, 4, 1),
        berlaku_dari=date(2024, 8, 31),
        serikat=("SP Maju",),
    )
    # UU 13/2003 Ps 123(3): three months before 30 August.
    assert _tenggat(satu)[:2] == ("PKB-RUNDING", date(2026, 5, 30))
    klien = sebagai(dunia.pengaju)
    assert "boleh dimulai sejak Sabtu, 30 Mei 2026" in klien.get("/syarat-kerja/saya").text
    # To the office too it is a first day: long past, it is not late.
    dunia.jam.atur("2026-07-14")
    isi = sebagai(dunia.analis).get(f"/syarat-kerja/{satu.id}").text
    assert "boleh dimulai sejak Sabtu, 30 Mei 2026" in isi
    assert "cap-lewat" not in isi
    dunia.jam.atur("2026-03-02")
    assert pembaruan.perbarui(dunia.pengaju, satu.id).jenis == "pkb_baru"
    # The first day of talks lies before the first threshold, and is told of on that day.
    assert _semalam("2026-05-29", dunia, satu) == 0
    assert _semalam("2026-05-30", dunia, satu) == 1
    assert _kabar(satu, dunia.pengaju) == ["hukum:2026-05-30"]


def test_what_waits_for_a_union_before_the_first_filing_renews_nothing(
    dunia: DuniaPermohonan, lama, app: Any
) -> None:
    satu = lama()
    pkb = services.buat(dunia.pengaju, "pkb_baru", dunia.pt.id)
    services.simpan_pihak(dunia.pengaju, pkb.id, pkb.versi, [DataPihak("SP Maju")])
    dunia.tindak(dunia.pengaju, dunia.isi(pkb, ditandatangani="2026-02-20"), T.AJUKAN)
    assert (pkb.tahap, pkb.putaran) == (Tahap.MENUNGGU_PIHAK, 0)
    assert _semalam("2026-06-01", dunia, satu) == 1
    assert _kabar(satu, dunia.pengaju) == ["akhir:2026-08-30:90"]
    assert _tenggat(satu)[2] is StatusTenggat.BERJALAN
    with app.test_request_context():
        dekat, _usai = papan.bagian(dunia.analis, date(2026, 8, 3))
        assert [s.rujukan for s in dekat.butir] == [satu.rujukan]
    # The union's letter brings it to the office: from then on it takes care of the end.
    isi = {"pihak_id": pkb.pihak[0].id, "tanggal": "2026-06-01", "nama": "Ketua SP Maju"}
    dunia.tindak(dunia.petugas, pkb, T.CATAT_KONFIRMASI, **isi)
    assert pkb.putaran == 1
    _semalam("2026-07-01", dunia, satu)
    assert _kabar(satu, dunia.pengaju) == ["akhir:2026-08-30:90"]


def _sahkan(dunia: DuniaPermohonan, satu: Any, nomor: str, tanggal: str) -> Instrumen:
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.tindak(dunia.petugas, dunia.nilai(satu), T.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor=nomor, tanggal=tanggal)
    return db.session.scalars(sa.select(Instrumen).filter_by(permohonan_id=satu.id)).one()


@pytest.mark.parametrize(
    ("mulai", "akhir", "usai"),
    [
        # The next one begins the day after the end: the old one runs out.
        ("2026-08-31", StatusInstrumen.BERAKHIR, date(2026, 8, 30)),
        # It begins a month before the end, and cuts the old one short.
        ("2026-08-01", StatusInstrumen.DIGANTIKAN, date(2026, 8, 1)),
    ],
)
def test_the_old_one_lasts_until_its_successor_begins(
    dunia: DuniaPermohonan, lama, mulai: str, akhir: StatusInstrumen, usai: date
) -> None:
    satu = lama()
    dunia.jam.atur("2026-07-13")
    kirim = dunia.diajukan("pp_pembaruan", berlaku_dari=mulai, berlaku_sampai="2028-07-31")
    baru = _sahkan(dunia, kirim, "560/2/PP/2026", "2026-07-13")
    assert (satu.status, baru.menggantikan_id) == (StatusInstrumen.BERLAKU, satu.id)
    assert _semalam("2026-07-31", dunia, satu) == 1
    assert (satu.status, _kabar(satu, dunia.pengaju)) == (StatusInstrumen.BERLAKU, [])
    _semalam("2026-08-31", dunia, satu)
    assert (satu.status, satu.ditutup_pada) == (akhir, usai)
    assert _kabar(satu, dunia.pengaju) == []


@pytest.mark.parametrize("tahap", ["cari", "periksa"])
def test_what_is_gone_or_closed_is_left_alone(dunia: DuniaPermohonan, lama, tahap: str) -> None:
    satu = lama(berlaku_sampai=date(2026, 2, 1))
    assert satu.status is StatusInstrumen.BERAKHIR
    assert (kedaluwarsa.cari() if tahap == "cari" else kedaluwarsa.periksa_masa(satu.id)) == 0
    assert kedaluwarsa.periksa_masa(10**9) == 0
