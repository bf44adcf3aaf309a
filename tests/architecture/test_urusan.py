"""What every kind of matter must keep, whoever declares it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from hi_cases.core.authz import PERAN_STAF
from hi_cases.factory import jenis_urusan
from hi_cases.urusan.rules.alur import cari
from hi_cases.urusan.types import Jenis

AKAR = Path(__file__).resolve().parents[2]
JENIS = [satu for satu, _port in jenis_urusan()]
_BERKODE = {"ids": lambda satu: satu.kode}


def _ketentuan() -> set[str]:
    with (AKAR / "data" / "ketentuan.csv").open(encoding="utf-8", newline="") as berkas:
        return {baris["kode"] for baris in csv.DictReader(berkas)}


def test_codes_and_prefixes_are_each_ones_own() -> None:
    assert len({satu.kode for satu in JENIS}) == len(JENIS)
    assert len({satu.awalan for satu in JENIS}) == len(JENIS)


@pytest.mark.parametrize("jenis", JENIS, **_BERKODE)
def test_every_stage_is_declared_and_no_act_is_ambiguous(jenis: Jenis) -> None:
    tahap = {satu.kode for satu in jenis.tahap}
    pasangan = [(satu.tindakan, dari) for satu in jenis.alur for dari in satu.dari]
    assert len(set(pasangan)) == len(pasangan)
    for satu in jenis.alur:
        assert satu.dari <= tahap, satu.tindakan
        assert {tujuan.tahap for tujuan in satu.ke} <= tahap, satu.tindakan
        assert satu.dasar, satu.tindakan
        assert satu.peran.keys() & PERAN_STAF, satu.tindakan
        assert satu.menyimpan <= {isian.nama for isian in satu.isian}, satu.tindakan


@pytest.mark.parametrize("jenis", JENIS, **_BERKODE)
def test_what_facts_make_of_a_stage_is_ones_own_and_its_act_is_there(jenis: Jenis) -> None:
    semua = [(tahap, satu) for tahap in jenis.tahap for satu in tahap.keadaan]
    assert len({satu.kode for _tahap, satu in semua}) == len(semua)
    for tahap, satu in semua:
        assert not tahap.akhir
        assert not satu.tindakan or cari(jenis, tahap.kode, satu.tindakan), satu.kode


@pytest.mark.parametrize("jenis", JENIS, **_BERKODE)
def test_every_stage_is_reached_and_every_open_one_leads_to_an_end(jenis: Jenis) -> None:
    ke = {
        satu.kode: {t.tahap for s in jenis.alur if satu.kode in s.dari for t in s.ke}
        for satu in jenis.tahap
    }
    akhir = {satu.kode for satu in jenis.tahap if satu.akhir}
    terjangkau, tuju = {jenis.tahap[0].kode}, set(akhir)
    for _ in jenis.tahap:
        terjangkau |= {t for s in terjangkau for t in ke[s]}
        tuju |= {s for s, tujuan in ke.items() if tujuan & tuju}
    assert terjangkau == set(ke)
    assert tuju == set(ke)
    assert akhir


@pytest.mark.parametrize("jenis", JENIS, **_BERKODE)
def test_every_period_is_a_period_of_law_that_an_act_ends(jenis: Jenis) -> None:
    buka = {s.kode for s in jenis.membuka} | {b.kode for s in jenis.alur for b in s.membuka}
    tutup = {t.kode for s in jenis.alur for t in s.memenuhi}
    assert buka <= _ketentuan()
    assert buka == tutup
