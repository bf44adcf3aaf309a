"""Each rule holds on the demo data, is found when it is broken, and is quiet once it is mended."""

import pytest
from flask import Flask

from hi_cases.core import clock, periksa
from hi_cases.core.db import db
from hi_cases.pemberitahuan.services import ingatkan
from tests.integration.pemeriksaan import (
    rusak_indikator,
    rusak_instrumen,
    rusak_kantor,
    rusak_lembaga,
    rusak_lks_bipartit,
    rusak_mogok,
    rusak_perkara,
    rusak_permohonan,
    rusak_serikat,
    rusak_surat,
    rusak_urusan,
)
from tests.integration.pemeriksaan.conftest import temu
from tests.integration.pemeriksaan.rusak import RUSAK

_ = (
    rusak_indikator,
    rusak_instrumen,
    rusak_kantor,
    rusak_lembaga,
    rusak_lks_bipartit,
    rusak_mogok,
    rusak_perkara,
    rusak_permohonan,
    rusak_serikat,
    rusak_surat,
    rusak_urusan,
)


@pytest.fixture(autouse=True)
def _semalam(app: Flask, perekam) -> None:
    """The reminders of the day are written, as by the night before the check."""
    ingatkan.susun(clock.hari_ini())


def test_every_rule_is_broken_once(app: Flask) -> None:
    assert set(RUSAK) == {satu.kode for satu in periksa.daftar()} - {periksa.KODE_GAGAL}
    assert len(RUSAK) >= 20


def test_nothing_is_found_on_the_demo_data(app: Flask) -> None:
    temuan = {satu.kode: temu(satu.kode) for satu in periksa.daftar()}
    assert {kode: isi for kode, isi in temuan.items() if isi} == {}


@pytest.mark.parametrize("kode", sorted(RUSAK))
def test_a_broken_rule_is_found_and_ends_when_mended(app: Flask, kode: str) -> None:
    lama = dict(app.config)
    with db.session.begin_nested() as titik:
        rujukan = RUSAK[kode]()
        ada = temu(kode)
        titik.rollback()
    app.config.update(lama)
    assert rujukan in {satu.rujukan for satu in ada}
    assert len({(satu.rujukan, satu.kunci) for satu in ada}) == len(ada), "keys tell them apart"
    assert all(satu.kalimat.endswith(".") for satu in ada)
    assert temu(kode) == []


def test_each_rule_says_what_it_means_and_what_to_do(app: Flask) -> None:
    for satu in periksa.daftar():
        assert satu.uraian.endswith("."), satu.kode
        assert satu.perbaikan.endswith("."), satu.kode
        assert len(satu.kode) <= 60
        assert not satu.halaman or satu.halaman in app.view_functions, satu.kode


def test_each_rule_asks_a_few_times_whatever_the_rows(app: Flask, hitung_kueri) -> None:
    """One statement a rule; where a day is counted or facts are asked for, a few in each batch."""
    banyak = {"pemberitahuan.pengingat_belum_ditulis": 60}
    banyak |= {satu.kode: 12 for satu in periksa.daftar() if satu.kode.startswith("kalender_kerja")}
    banyak["permohonan.diam_terlalu_lama"] = 12
    # The rows and the trail, one after the other; a document's indicators and targets with it.
    banyak |= {f"indikator.jejak_{apa}": 4 for apa in ("tutup", "isian", "dokumen")}
    for satu in periksa.daftar():
        db.session.expire_all()
        with hitung_kueri() as jalan:
            list(satu.cari())
        assert len(jalan) <= banyak.get(satu.kode, 1), (satu.kode, jalan)
