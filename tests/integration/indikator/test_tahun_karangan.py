"""Every indicator of a made-up year, against answers that were worked out on paper."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.indikator.queries.angka import angka_periode
from hi_cases.indikator.queries.cacah import baris, hitung_tahun, rentang
from hi_cases.indikator.queries.program import program
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.rules.rumus import hitung as hitung_murni
from hi_cases.indikator.services import hitung, isian
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.types import (
    Hitung,
    Lampu,
    MacamIsian,
    Periode,
    bulan_tahun,
    paruh_tahun,
    triwulan_tahun,
)
from tests.integration.indikator.tahun_karangan import karang
from tests.perangkat.acuan import muat_acuan

D = Decimal

# Indicator: (numerator, denominator, figure; the other reading), for the whole of 2025.
JAWABAN: dict[str, tuple[object, object, object, object]] = {
    # A (merged with E), B, C, D stood in the register; A and B have a PP, C a PKB in force on
    # 31 December; D's PKB ended in 2024 and its PP was a mistake. The three are all of 2025.
    "persen_syarat_kerja": (3, 4, D(75), D(75)),
    # Answered: A twice, B refused. B's other one was withdrawn; a PKWT is no PP. Filed: A, B.
    "perusahaan_terlayani": (2, None, D(2), D(2)),
    # 4 February A, B (two people), PT Luar; 20 November A and PT Luar again. By attendance 3 + 2.
    "perusahaan_sosialisasi_um": (3, None, D(3), D(5)),
    # A by JKK (its JHT fell to 0), B by JHT of 2024. D fell to 0, C was a mistake. Stated: A, D.
    "perusahaan_jamsostek": (2, None, D(2), D(2)),
    # 3 March, answered 10 March: 5 working days. 1 August, registered 5 August: 2. 6 January:
    # PP-6 ends 14 January, PP-5 ends 21 January; late on 22 January. One was withdrawn.
    "persen_tepat_waktu": (2, 3, D(200) / 3, D(200) / 3),
    # 10 January + 180 days = 9 July, no dispute: prevented. B's of 1 February was undone by the
    # case of 1 March. C's of 1 September is certain in 2026. One became a dispute on 1 April.
    # By the day of the note: 3 of 4.
    "persen_pencegahan": (1, 3, D(100) / 3, D(75)),
    # PP of A, of B, and of E, which is A today. A has a number of WLKP; E's counts as A's.
    "perusahaan_pp": (1, None, D(1), D(2)),
    "perusahaan_pkb": (1, None, D(1), D(1)),
    "laporan_sarana_hi": (1, None, D(1), None),
    # Two meetings were closed; the Dewan's and the one called off are none of the LKS.
    "koordinasi_tripartit": (1, None, D(1), D(2)),
    "persen_tepat_waktu_penyelesaian": (2, 3, D(200) / 3, D(200) / 3),
    "persen_pencegahan_penyelesaian": (1, 3, D(100) / 3, D(75)),
    "perselisihan_dicegah": (1, None, D(1), D(3)),
    # Ended in 2025: 1/2025 and 9/2024; 2/2025 was joined. Of those registered in 2025: 1/2025.
    "perkara_terselesaikan": (2, None, D(2), D(1)),
    "organisasi_diverifikasi": (2, None, D(2), D(3)),
    # The sectoral LKS has no members; one LKS met.
    "lembaga_dibina": (1, None, D(1), D(1)),
    "peserta_jamsos": (3, None, D(3), D(2)),
}


@pytest.fixture
def dunia(db_session, jam):
    """The made-up year, looked at on 10 February 2026."""
    jam.atur("2026-02-10")
    muat_acuan()
    muat_bawaan()
    w = karang()
    setahun = Periode(2025, 6, 6)
    isian.catat(SISTEM, MacamIsian.REALISASI, "laporan_sarana_hi", setahun, D(1), "Laporan nomor 7")
    return w


def test_setiap_indikator_sama_dengan_hitungan_tangan(dunia) -> None:
    hitung.hitung([2024, 2025, 2026])
    isi = program(SISTEM, Periode.setahun(2025))
    ada = {
        b.definisi.kode_indikator: (
            b.angka.pembilang,
            b.angka.penyebut,
            b.angka.nilai,
            b.lain.nilai if b.lain else None,
        )
        for b in isi.baris
    }
    assert ada == JAWABAN
    assert len({b.definisi.kode for b in isi.baris}) < len(isi.baris) == 17


def test_capaian_dan_penilaian(dunia) -> None:
    hitung.hitung([2025])
    isi = program(SISTEM, Periode.setahun(2025))
    # Targets of 2025 in the Renstra: 60 percent, 3 bodies, 180 cases, 100 companies.
    assert isi.satu("persen_tepat_waktu").capaian == D(100) * (D(200) / 3) / 60
    assert isi.satu("persen_tepat_waktu").lampu is Lampu.HIJAU
    assert isi.satu("lembaga_dibina").lampu is Lampu.MERAH
    assert round(isi.satu("perkara_terselesaikan").capaian, 4) == D("1.1111")
    assert isi.satu("perusahaan_sosialisasi_um").capaian == 3
    assert isi.satu("perkara_terselesaikan").perkiraan is None
    # Budgets of 2025: 70 + 70 + 200 million, and 320 + 320 + 170 + 1,600 + 100 million.
    assert isi.satu("perusahaan_terlayani").uang.pagu == 340_000_000
    assert isi.uang.pagu == 340_000_000 + 2_510_000_000


def test_bulan_dan_triwulan(dunia) -> None:
    stok = hitung_tahun(SUMBER["syarat_kerja_stok"], 2025, clock.hari_ini())
    bulan = [stok[p.kode].kena for p in bulan_tahun(2025)]
    assert bulan == [0, 0, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3]
    assert [stok[p.kode].kena for p in triwulan_tahun(2025)] == [1, 3, 3, 3]
    hadir = hitung_tahun(SUMBER["sosialisasi_um"], 2025, clock.hari_ini())
    assert [hadir[p.kode].unik for p in triwulan_tahun(2025)] == [3, 0, 0, 2]
    assert hadir["2025"].unik == 3
    # A running year has nothing of months that have not begun.
    kini = hitung_tahun(SUMBER["perkara_selesai"], 2026, clock.hari_ini())
    assert set(kini) == {"2026-01", "2026-02", "2026-T1", "2026"}


def test_basis_data_menghitung_seperti_barisnya(dunia) -> None:
    for kode, sumber in SUMBER.items():
        for tahun in (2024, 2025, 2026):
            angka = hitung_tahun(sumber, tahun, clock.hari_ini())
            for periode in (*bulan_tahun(tahun), *triwulan_tahun(tahun), Periode.setahun(tahun)):
                _cocok(sumber, periode, angka.get(periode.kode))
            ada = {(kode, satu): isi for satu, isi in angka.items()}
            for periode in paruh_tahun(tahun):
                _cocok(sumber, periode, angka_periode(sumber, periode, ada))
        ada = hitung_tahun(sumber, 2025, clock.hari_ini())["2025"] != Hitung()
        assert ada == (kode != "rekomendasi_umk"), kode


def _cocok(sumber, periode: Periode, angka: Hitung | None) -> None:
    jangka = rentang(sumber, periode, clock.hari_ini())
    if jangka is None:
        assert angka is None
        return
    semua = list(baris(sumber, *jangka))
    assert angka == hitung_murni(semua), (sumber.kode, periode)
    kunci = [(b.jenis, b.objek_id, b.kunci) for b in semua]
    assert len(set(kunci)) == len(kunci)
