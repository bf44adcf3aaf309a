"""Who is told when an act is done, once each, and that no name leaves the house."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.perselisihan.models import AksesPihak
from hi_cases.perselisihan.types import AsalAkses, Tindakan
from tests.integration.perselisihan.kantor import ANJURAN, PB, Kantor


@pytest.fixture
def pekerja(kantor: Kantor, pengguna: Callable[..., Any]) -> Callable[[], Any]:
    """Return who gives the applicant of the case an account."""

    def beri() -> Any:
        akun = pengguna("pekerja")
        db.session.add(
            AksesPihak(
                pihak_id=kantor.pemohon,
                pengguna_id=akun.id,
                pengguna_nama=akun.nama,
                asal=AsalAkses.UNDANGAN,
                penuh=True,
                dibuka_pada=clock.sekarang(),
            )
        )
        db.session.flush()
        return akun

    return beri


def judul(akun_id: int) -> list[tuple[str, bool]]:
    stmt = sa.select(Kabar).where(Kabar.penerima_id == akun_id, Kabar.kunci.startswith("peristiwa"))
    return [(satu.judul, satu.resmi) for satu in db.session.scalars(stmt.order_by(Kabar.id))]


def test_pihak_membaca_jalannya_perkara(kantor: Kantor, pekerja: Callable[[], Any]) -> None:
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    akun = pekerja()
    kantor.lakukan(Tindakan.CATAT)
    nomor = kantor.perkara.sebutan
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=kantor.akun[Peran.MEDIATOR].id)
    kantor.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)
    kantor.maju(2)
    kantor.sidang()
    kantor.lakukan(Tindakan.PB_MEDIASI, **PB)
    assert judul(akun.id) == [
        (f"{nomor}: Perselisihan dicatat di register", False),
        (f"{nomor}: Perkara dilimpahkan kepada mediator", False),
        (f"{nomor}: Para pihak membuat perjanjian bersama. Perkara selesai", False),
    ]


def test_waktu_pihak_yang_mulai_berjalan_resmi(kantor: Kantor, pekerja: Callable[[], Any]) -> None:
    kantor.anjuran("HAK")
    akun = pekerja()
    kantor.terima(kantor.termohon)
    assert judul(akun.id) == []
    kantor.terima(kantor.pemohon)
    kalimat = "Anda terbukti menerima anjuran. Waktu menjawab Anda mulai berjalan"
    assert judul(akun.id) == [(f"{kantor.perkara.sebutan}: {kalimat}", True)]


def test_kantor_diberi_tahu_gilirannya(kantor: Kantor) -> None:
    kantor.catat("HAK")
    nomor = kantor.perkara.sebutan
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=kantor.akun[Peran.MEDIATOR].id)
    assert judul(kantor.akun[Peran.KABID].id) == [(f"{nomor}: menunggu penunjukan", False)]
    assert judul(kantor.akun[Peran.MEDIATOR].id) == [(f"{nomor}: dilimpahkan kepada Anda", True)]
    assert judul(kantor.mediator2.id) == []


def test_surel_tanpa_nama(kantor: Kantor, pekerja: Callable[[], Any]) -> None:
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    pekerja()
    kantor.lakukan(Tindakan.CATAT)
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="S-9", alasan="Sudah berdamai")
    surel = db.session.scalars(sa.select(PesanKeluar).where(PesanKeluar.kunci.like("peristiwa%")))
    isi = [f"{satu.subjek}\n{satu.isi}" for satu in surel]
    assert len(isi) == 2
    for teks in isi:
        for bocor in ("Siti", "Sinar", "lembur", "berdamai", "S-9"):
            assert bocor not in teks


def test_surel_anjuran_tidak_menjanjikan_isinya_terbuka(
    kantor: Kantor, pekerja: Callable[[], Any]
) -> None:
    kantor.limpahkan("HAK")
    akun = pekerja()
    kantor.maju(2)
    kantor.sidang()
    kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    kabar = db.session.scalars(
        sa.select(Kabar).where(Kabar.penerima_id == akun.id).order_by(Kabar.id.desc())
    ).first()
    assert kabar is not None
    assert kabar.judul.endswith("Mediator mengeluarkan anjuran")
    assert "untuk membacanya" not in kabar.isi
    assert "terbukti diterima" in kabar.isi


def test_mediator_diberi_tahu_halangan_dan_jawaban(
    kantor: Kantor, pekerja: Callable[[], Any]
) -> None:
    kantor.limpahkan("HAK")
    nomor, mediator = kantor.perkara.sebutan, kantor.akun[Peran.MEDIATOR].id
    akun = pekerja()
    kantor.lakukan(
        Tindakan.KABARKAN_HALANGAN,
        akun.pelaku,
        pihak_id=kantor.pemohon,
        tanggal_berhalangan=[date(2026, 4, 13)],
        alasan="Dinas malam",
    )
    kabar = db.session.scalars(
        sa.select(Kabar).where(Kabar.penerima_id == mediator).order_by(Kabar.id.desc())
    ).first()
    assert kabar is not None
    assert (kabar.judul, kabar.rangkum) == (f"{nomor}: satu pihak mengabarkan berhalangan", False)
    assert "Dinas malam" not in kabar.isi
    kantor.maju(2)
    kantor.sidang()
    kantor.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    kantor.terima(kantor.pemohon)
    kantor.lakukan(
        Tindakan.JAWAB_ANJURAN, akun.pelaku, pihak_id=kantor.pemohon, jawaban="setuju", paham=True
    )
    assert judul(mediator)[-1] == (f"{nomor}: anjuran dijawab satu pihak", False)


def test_yang_diminta_dan_sudah_dilakukan_tidak_menunggu_lagi(
    kantor: Kantor, pekerja: Callable[[], Any]
) -> None:
    """Kabid was asked to name a mediator, the mediator to receive the case; parties only read."""

    def selesai() -> set[int]:
        stmt = sa.select(Kabar.penerima_id).where(Kabar.ditangani_pada.is_not(None))
        return set(db.session.scalars(stmt))

    mediator, kabid = kantor.akun[Peran.MEDIATOR].id, kantor.akun[Peran.KABID].id
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    pekerja()
    kantor.lakukan(Tindakan.CATAT)
    assert selesai() == set()
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=mediator)
    assert selesai() == {kabid}
    kantor.lakukan(Tindakan.TERIMA_PELIMPAHAN, bebas_benturan=True)
    assert selesai() == {kabid, mediator}
