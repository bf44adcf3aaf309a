"""What an account reads of itself: complaints, unions and bodies too, and nobody's namesake."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.papan import data_diri
from hi_cases.pencegahan.services.adukan import adukan
from hi_cases.pencegahan.types import DataPelapor, Perlindungan
from hi_cases.serikat.models import AkunOrganisasi, Organisasi, PengurusOrganisasi
from hi_cases.serikat.types import JenisOrganisasi, StatusOrganisasi
from tests.integration.pencegahan.conftest import ISI
from tests.perangkat.acuan import muat_acuan

HARI = date(2026, 4, 6)


@pytest.fixture
def akun(db_session, jam, pengguna) -> Pengguna:
    jam.atur("2026-04-06")
    muat_acuan()
    return pengguna("serikat", nama="Agus Salim")


def _bagian(akun: Pengguna) -> dict[str, list[tuple[object, ...]]]:
    return {satu.nama: list(satu.baris) for satu in data_diri(akun.id)}


def _organisasi(nama: str) -> Organisasi:
    satu = Organisasi(
        jenis=JenisOrganisasi.SERIKAT,
        nama=nama,
        kunci_nama=nama.lower(),
        nomor=f"560/{len(nama)}/SP/2020",
        tanggal=HARI,
        status=StatusOrganisasi.TERCATAT,
        dicatat_pada=clock.sekarang(),
        dicatat_nama="Uji",
    )
    satu.pengurus = [
        PengurusOrganisasi(nama="AGUS SALIM", jabatan="Ketua", sejak=HARI),
        PengurusOrganisasi(nama="Dewi Lestari", jabatan="Sekretaris", sejak=HARI),
    ]
    db.session.add(satu)
    db.session.flush()
    return satu


def test_complaints_under_ones_name_are_told_and_unnamed_ones_are_nobodys(akun) -> None:
    nama = DataPelapor(Perlindungan.RAHASIA, akun.nama, "0812345678")
    adukan(akun.pelaku, ISI, nama, kunci="a")
    anonim = DataPelapor(Perlindungan.ANONIM)
    adukan(akun.pelaku, {**ISI, "uraian": "Tanpa nama."}, anonim, kunci="b")
    (baris,) = _bagian(akun)["Pengaduan"]
    assert baris[0] == "PGD-2026-0001"
    assert {ISI["uraian"], "Agus Salim", "0812345678"} <= set(baris)


def test_unions_and_posts_in_them_are_told_not_those_of_a_namesake(akun) -> None:
    milik, lain = _organisasi("SP Maju"), _organisasi("SP Lain Sekali")
    db.session.add(
        AkunOrganisasi(organisasi_id=milik.id, pengguna_id=akun.id, sejak=HARI, oleh_nama="Petugas")
    )
    db.session.flush()
    bagian = _bagian(akun)
    assert [baris[0] for baris in bagian["Organisasi yang diwakili"]] == ["SP Maju"]
    (baris,) = bagian["Kepengurusan organisasi"]
    assert baris[:3] == ("SP Maju", "AGUS SALIM", "Ketua")
    assert lain.nama not in str(bagian)
