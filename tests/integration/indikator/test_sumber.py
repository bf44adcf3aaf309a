"""Sources where rows are awkward: days outside the register year, merged companies, long names."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.core.clock import hari_ini
from hi_cases.indikator.queries import beku, perkara_terhitung
from hi_cases.indikator.queries.cacah import baris, hitung_tahun
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN, STOK_AKHIR
from hi_cases.indikator.queries.silang import silang
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.queries.tahunan import hitung_sumbu
from hi_cases.indikator.services import tutup
from hi_cases.indikator.types import TAHUN, Periode, Saringan, Sumbu
from hi_cases.lks_bipartit.queries.perhatian import tanpa_lks
from hi_cases.lks_bipartit.queries.rekap import rekap as rekap_lks
from hi_cases.lks_bipartit.types import Status
from hi_cases.pembinaan.queries.rekap import rekap as rekap_pembinaan
from hi_cases.perselisihan.types import Hasil, Tahap
from hi_cases.syarat_kerja.types import JenisInstrumen, Program, StatusInstrumen
from tests.integration.indikator.karangan_lembaga import lks
from tests.integration.indikator.tahun_karangan import (
    hari,
    instrumen,
    kegiatan,
    perkara,
    perusahaan,
    peserta,
)
from tests.perangkat.acuan import muat_acuan


@pytest.fixture
def kini(db_session, jam):
    """An empty office on 10 February 2026."""
    jam.atur("2026-02-10")
    muat_acuan()


def _tahun(kode: str, tahun: int):
    return hitung_tahun(SUMBER[kode], tahun, hari_ini())


def test_perkara_terhitung_pada_tahun_registernya(kini) -> None:
    usai = {"hasil": Hasil.PB_MEDIASI, "selesai_pada": hari(6, 1)}
    lambat = perkara("1/2024", 2024, hari(1, 5), **usai)
    dini = perkara("2/2025", 2025, hari(12, 30, 2024), **usai)
    assert _tahun("perkara_register", 2024)["2024-12"].kena == 1
    assert _tahun("perkara_masuk", 2024)["2024"].semua == 1
    sesudah = _tahun("perkara_register", 2025)
    assert (sesudah["2025-01"].kena, sesudah["2025"].kena) == (1, 1)
    semua = list(baris(SUMBER["perkara_register"], hari(12, 1, 2024), hari(12, 31, 2024)))
    assert [(b.objek_id, b.hari) for b in semua] == [(lambat.id, hari(12, 31, 2024))]
    januari = baris(SUMBER["perkara_masuk"], hari(1, 1), hari(1, 31))
    assert [b.objek_id for b in januari] == [dini.id]
    # The cross-table puts them in the same months: the axis and its filter.
    bulan = silang(SISTEM, Saringan(2024, 2025), TAHUN, Sumbu.BULAN).angka
    assert bulan == {("2024", "12"): 1, ("2025", "01"): 1}
    assert perkara_terhitung(SISTEM, Saringan(2025, 2025, {Sumbu.BULAN: ("01",)})).total == 1
    perkara("3/2025", 2025, hari(7, 9), tahap=Tahap.MEDIASI)
    assert list(hitung_sumbu(Saringan(2025, 2025), Sumbu.BULAN)) == ["01", "07"]


def test_catatan_perusahaan_gabungan_adalah_catatan_yang_terbaru(kini) -> None:
    induk = perusahaan("PT Induk")
    lama = perusahaan("PT Lama", digabung_ke_id=induk.id)
    peserta(lama, Program.JHT, hari(1, 15), 8)
    peserta(induk, Program.JHT, hari(3, 15), 0)
    isi = _tahun("jamsostek_stok", 2025)
    assert (isi["2025-02"].unik, isi["2025-03"].unik) == (1, 0)


def test_yang_diganti_tidak_terhitung_bersama_penggantinya(kini) -> None:
    """A successor begins on the very last day of June; another entry ends by itself on that day."""
    pt, ujung = perusahaan("PT Anggrek"), hari(6, 30)
    diganti = {"status": StatusInstrumen.DIGANTIKAN, "ditutup_pada": ujung}
    instrumen(pt, JenisInstrumen.PP, hari(7, 1, 2023), hari(6, 30, 2026), **diganti)
    instrumen(pt, JenisInstrumen.PP, ujung, hari(6, 29, 2027))
    usai = {"status": StatusInstrumen.BERAKHIR, "ditutup_pada": ujung}
    bakung = perusahaan("PT Bakung", jumlah_pekerja=500)
    instrumen(bakung, JenisInstrumen.PP, hari(7, 1, 2023), ujung, **usai)
    lks(pt, hari(1, 6), hari(1, 5, 2028), status=Status.DIGANTIKAN, ditutup_pada=ujung)
    # In force from that day, recorded on 2 July.
    lks(pt, ujung, hari(6, 29, 2028), tanggal=hari(7, 2))
    lks(bakung, hari(7, 1, 2022), ujung, status=Status.BERAKHIR, ditutup_pada=ujung)
    stok = BAGIAN[STOK_AKHIR].hitung(2025, hari_ini())
    pp = [stok[f"2025-{b}"]["pp"] for b in ("05", "06", "07")]
    bipartit = [stok[f"2025-{b}"]["lks"] for b in ("05", "06", "07")]
    assert (pp, bipartit) == ([2, 2, 1], [2, 1, 1])
    assert rekap_lks(hari(1, 1), ujung).jumlah[0] == 1
    assert rekap_lks(hari(7, 1), hari(12, 31)).jumlah[0] == 1
    assert bakung.id not in tanpa_lks(ujung)
    assert bakung.id in tanpa_lks(hari(7, 1))


def test_perusahaan_yang_hadir_sama_di_rekap_pembinaan(kini) -> None:
    """A merged company is the one that it became; a name is one however it is spaced; none is
    none."""
    induk = perusahaan("PT Induk")
    lama = perusahaan("PT Lama", digabung_ke_id=induk.id)
    hadir = [(induk, "1"), (lama, "2"), ("CV X", "3"), (" cv x ", "4"), ("  ", "5")]
    kegiatan("upah_minimum", hari(2, 4), hadir)
    (satu,) = (b for b in rekap_pembinaan(2025) if b.topik == "upah_minimum")
    assert (satu.perusahaan, satu.orang) == (2, 5)
    assert _tahun("sosialisasi_um", 2025)["2025"].unik == 2
    satu = tutup.bekukan(SISTEM, Periode(2025, 2, 2), 0, "")
    # Each row says which company it is, and at which activity.
    nama = [b.sebutan.partition(",")[0] for b in beku.baris_beku(satu.id, "sosialisasi_um")]
    assert sorted(nama) == ["PT Induk", "cv x"]


def test_nama_panjang_tetap_dapat_ditutup(kini) -> None:
    kegiatan("upah_minimum", hari(2, 4), [("PT " + "Panjang " * 20, "1")])
    satu = tutup.bekukan(SISTEM, Periode(2025, 2, 2), 0, "")
    assert len(list(beku.baris_beku(satu.id, "sosialisasi_um"))) == 1
