"""What every kind of submission and every procedure must keep, whoever declares it."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from types import MappingProxyType

import pytest

from hi_cases.core.authz import Cakupan, Peran
from hi_cases.factory import jenis_permohonan
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.rules.alur import pemutus, utama
from hi_cases.permohonan.rules.diam import RADAR, diam, milik_dinas
from hi_cases.permohonan.rules.kini import pemilik
from hi_cases.permohonan.rules.wajib import jangka_masuk
from hi_cases.permohonan.services.tindakan import PENANGAN
from hi_cases.permohonan.types import BERHASIL, Jenis, Pemegang, Prosedur, Tahap, Tindakan

JENIS = tuple(jenis_permohonan())
AKAR = Path(__file__).resolve().parents[2]
PROSEDUR = list({satu.prosedur.kode: satu.prosedur for satu in JENIS}.values())
_BERKODE = {"ids": lambda satu: satu.kode}
IZIN = MappingProxyType({satu.kode: satu.peran for satu in izin.IZIN})


def _ketentuan() -> set[str]:
    with (AKAR / "data" / "ketentuan.csv").open(encoding="utf-8", newline="") as berkas:
        return {baris["kode"] for baris in csv.DictReader(berkas)}


@pytest.mark.parametrize("prosedur", PROSEDUR, **_BERKODE)
def test_a_row_widens_nobodys_permission(prosedur: Prosedur) -> None:
    for satu in prosedur.alur:
        boleh = IZIN[izin.kode(satu.tindakan)]
        for peran, cakupan in satu.peran.items():
            assert peran in boleh, (satu.tindakan, peran)
            lebih = cakupan is Cakupan.SEMUA and boleh[peran] is Cakupan.SENDIRI
            assert not lebih, (satu.tindakan, peran)


@pytest.mark.parametrize("prosedur", PROSEDUR, **_BERKODE)
def test_every_stage_has_a_holder_and_no_act_is_ambiguous(prosedur: Prosedur) -> None:
    tahap = set(prosedur.pemegang)
    assert {Tahap.DRAF, Tahap.SELESAI} <= tahap
    assert prosedur.pemegang[Tahap.SELESAI] is Pemegang.TIDAK_ADA
    pasangan = [(satu.tindakan, dari) for satu in prosedur.alur for dari in satu.dari]
    assert len(set(pasangan)) == len(pasangan)
    for satu in prosedur.alur:
        assert satu.dari <= tahap, satu.tindakan
        assert {tujuan.tahap for tujuan in satu.ke} <= tahap, satu.tindakan
        assert satu.dasar, satu.tindakan
        assert satu.tindakan in PENANGAN


@pytest.mark.parametrize("prosedur", PROSEDUR, **_BERKODE)
def test_every_period_is_a_period_of_law_that_somebody_owns_and_ends(prosedur: Prosedur) -> None:
    buka = {satu.kode for transisi in prosedur.alur for satu in transisi.membuka}
    tutup = {satu.kode for transisi in prosedur.alur for satu in transisi.memenuhi}
    assert buka | tutup <= _ketentuan()
    assert buka == tutup
    for kode in buka:
        assert pemilik(prosedur, kode) is not Pemegang.TIDAK_ADA, kode
    for satu in diam(prosedur):
        assert satu.kode in buka, satu.transisi.tindakan


def test_the_radar_shows_a_silence_from_the_day_of_its_first_reminder() -> None:
    with (AKAR / "data" / "anak_tangga.csv").open(encoding="utf-8", newline="") as berkas:
        anak = [(baris["kode"], int(baris["selisih"])) for baris in csv.DictReader(berkas)]
    for kode in {kode for satu in PROSEDUR for kode in milik_dinas(satu)}:
        assert min(selisih for milik, selisih in anak if milik == kode) == -RADAR, kode


def _terjangkau(prosedur: Prosedur) -> set[Tahap]:
    ada, baru = set(), {Tahap.DRAF}
    while baru:
        ada |= baru
        baru = {
            tujuan.tahap for satu in prosedur.alur if satu.dari & ada for tujuan in satu.ke
        } - ada
    return ada


@pytest.mark.parametrize("jenis", JENIS, **_BERKODE)
def test_every_kind_reaches_a_good_end_from_its_draft(jenis: Jenis) -> None:
    prosedur = jenis.prosedur
    assert _terjangkau(prosedur) == set(prosedur.pemegang)
    akhir = {t.hasil for satu in prosedur.alur for t in satu.ke if t.hasil is not None}
    assert akhir & BERHASIL
    assert any(satu.tindakan is Tindakan.CABUT for satu in prosedur.alur)
    for tahap in set(prosedur.pemegang) - {Tahap.SELESAI}:
        assert any(tahap in satu.dari and satu.ke for satu in prosedur.alur), tahap
    jangka_masuk(jenis)


@pytest.mark.parametrize("prosedur", PROSEDUR, **_BERKODE)
def test_who_is_told_of_a_decision_may_take_it(prosedur: Prosedur) -> None:
    """The notice "menunggu keputusan Anda" and the page of today ask nobody who may not decide."""
    for tahap in prosedur.pemegang:
        putus = pemutus(prosedur, tahap)
        inti = utama(prosedur, tahap)
        assert not putus or (inti is not None and putus <= set(inti.peran)), tahap
    # Who leads the section decides what was examined and found complete.
    if Tahap.LENGKAP in prosedur.pemegang:
        assert pemutus(prosedur, Tahap.LENGKAP) == {Peran.SUBKOOR, Peran.KABID}
    assert not pemutus(prosedur, Tahap.DIAJUKAN)


@pytest.mark.parametrize("jenis", JENIS, **_BERKODE)
def test_what_a_kind_names_is_there(jenis: Jenis) -> None:
    dokumen = [satu.kode for satu in jenis.dokumen]
    diminta = [kode for langkah in jenis.langkah for kode in langkah.dokumen]
    assert sorted(dokumen) == sorted(diminta), "each document is asked for on one page"
    for nama in (
        [satu.kode for satu in jenis.langkah],
        [satu.kode for satu in jenis.butir],
        [satu.nama for satu in jenis.semua_isian],
    ):
        assert len(set(nama)) == len(nama)
    assert all(satu.dasar for satu in jenis.butir)
    assert set(jenis.surat) <= {satu.tindakan for satu in jenis.prosedur.alur}
    for kode in jenis.surat.values():
        templat = tomllib.loads((AKAR / "data" / "surat" / f"{kode}.toml").read_text("utf-8"))
        assert "terbit_sebelum" not in templat, f"{kode}: its act says which periods it ends"
    assert jenis.awalan
    assert len(jenis.kode) <= 40
