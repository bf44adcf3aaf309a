"""Who is told of an act, once, and of nothing that he did himself."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import Kabar
from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import DataPihak, Tindakan
from hi_cases.perusahaan.types import PeranWakil
from tests.perangkat.jenis_uji import terpasang
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def _kabar(satu: Permohonan, pelaku: Pelaku, *, menunggu: bool = False) -> list[str]:
    stmt = sa.select(Kabar).filter_by(
        rujukan_jenis="permohonan", rujukan_id=satu.id, penerima_id=pelaku.id
    )
    if menunggu:
        stmt = stmt.where(Kabar.ditangani_pada.is_(None))
    return [s.judul.split(": ", 1)[1] for s in db.session.scalars(stmt.order_by(Kabar.id))]


def test_the_office_is_asked_and_the_company_is_told(dunia: DuniaPermohonan) -> None:
    rekan = dunia.wakil(dunia.pt.id, PeranWakil.PEMBACA)
    satu = dunia.diajukan()
    for pelaku in (dunia.petugas, dunia.analis):
        assert _kabar(satu, pelaku, menunggu=True) == ["permohonan baru masuk"]
    assert _kabar(satu, dunia.pengaju) == _kabar(satu, dunia.kabid) == []
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    assert _kabar(satu, dunia.analis, menunggu=True) == []
    services.tulis_catatan(dunia.petugas, satu.id, isi="Perbaiki.")
    dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN)
    dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal="2026-03-02", bukti="ekspedisi")
    told = ["dikembalikan untuk diperbaiki", "waktu perbaikan berjalan"]
    assert _kabar(satu, dunia.pengaju) == _kabar(satu, rekan) == told
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    assert _kabar(satu, rekan, menunggu=True) == []
    assert _kabar(satu, dunia.petugas, menunggu=True) == ["perbaikan masuk"]
    assert _kabar(satu, dunia.lain) == []
    dunia.tindak(dunia.pengaju, satu, T.CABUT)
    assert _kabar(satu, dunia.petugas, menunggu=True) == ["dicabut pemohon"]
    assert _kabar(satu, rekan)[-1] == "dicabut"


def test_a_union_is_asked_and_its_answer_told(dunia: DuniaPermohonan) -> None:
    with terpasang():
        satu = services.buat(dunia.pengaju, "uji", dunia.pt.id)
        services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, [DataPihak("SP Logam")])
        baris = [{"nama": "Siti", "mulai": "1-2-2026"}]
        services.simpan_baris(dunia.pengaju, satu.id, satu.versi, baris)
        dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
        serikat = dunia.orang("serikat")
        services.gabung_pihak(serikat, services.undang_pihak(dunia.pengaju, satu.pihak[0].id))
        dunia.tindak(dunia.pengaju, satu, T.TARIK_KE_DRAF)
        dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
        assert _kabar(satu, serikat, menunggu=True) == ["menunggu persetujuan Anda"]
        dunia.tindak(serikat, satu, T.KONFIRMASI)
        assert _kabar(satu, serikat, menunggu=True) == []
        assert _kabar(satu, dunia.pengaju) == ["semua pihak menyetujui"]
