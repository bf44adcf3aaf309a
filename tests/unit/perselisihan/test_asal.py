"""A submission written as the draft of a case: who stands where, and that nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hi_cases.core.bidang import PARAGRAF
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.rules.asal import MELEPAS, draf_phk, draf_pkb, galat_pkb, pilih
from hi_cases.perselisihan.types import HASIL_PB, Sisi
from hi_cases.perselisihan.types.asal import Pengusaha, PilihanPkb
from hi_cases.syarat_kerja.rules.alih import (
    LaporanDitolak,
    PekerjaMenolak,
    PerundinganPkb,
    SerikatPkb,
)

PT = Pengusaha(7, "PT Maju Bersama", "Jalan Raya 1", "hr@maju.test", "021", "Cikarang Utara")
SATU = PekerjaMenolak("Siti", "3216014501900001", "Operator", date(2026, 3, 2), None)
DUA = PekerjaMenolak("Budi", "3216014501900002", "Teknisi", date(2026, 3, 1), date(2026, 3, 6))
LAPORAN = LaporanDitolak("LAP-PHK-2026-0001", "B1", "Lini ditutup.", (SATU, DUA))
SP1 = SerikatPkb(11, "SP Satu", "Jalan 1", "10/SP", 110, "sp1@x.test", 5)
SP2 = SerikatPkb(12, "SP Dua", "", "", None, "", None)
RUNDING = PerundinganPkb("PKB-2026-0001", "satu_provinsi", 120, None, (SP1, SP2))
KATA = PilihanPkb(date(2026, 2, 27), "Pasal 12: upah.", "Lima persen.", "")


def _pihak(draf: dict) -> list[tuple[str, str, str]]:
    return [(satu["sisi"], satu["jenis"], satu["nama"]) for satu in draf["pihak"]]


def test_one_worker_is_a_party_several_are_a_group() -> None:
    satu = draf_phk(LAPORAN, [SATU], PT, Sisi.PEMOHON)
    assert _pihak(satu) == [
        ("pemohon", "pengusaha", "PT Maju Bersama"),
        ("termohon", "pekerja", "Siti"),
    ]
    assert (satu["phk_diberitahukan"], satu["phk_ditolak"]) == ("2026-03-02", None)
    dua = draf_phk(LAPORAN, [SATU, DUA], PT, Sisi.TERMOHON)
    assert _pihak(dua) == [
        ("pemohon", "kelompok", "Siti dkk. (2 pekerja)"),
        ("termohon", "pengusaha", "PT Maju Bersama"),
    ]
    assert [satu["nik"] for satu in dua["pihak"][0]["anggota"]] == [SATU.nik, DUA.nik]
    # Of several days the earliest.
    assert (dua["phk_diberitahukan"], dua["phk_ditolak"]) == ("2026-03-01", "2026-03-06")
    assert (dua["alasan_phk"], dua["kecamatan"]) == ("B1", "Cikarang Utara")
    assert "PHK terhadap 2 pekerja dengan alasan" in dua["pokok"]
    assert "LAP-PHK-2026-0001" in dua["pokok"]


def test_a_long_story_and_an_unknown_reason_still_make_a_draft() -> None:
    draf = draf_phk(replace(LAPORAN, alasan="ZZ", uraian="a" * PARAGRAF), [SATU], PT, Sisi.PEMOHON)
    assert draf["alasan_phk"] == ""
    assert len(draf["pokok"]) < PARAGRAF
    assert "LAP-PHK-2026-0001" in draf["pokok"]
    nama = draf_phk(LAPORAN, [replace(SATU, nama="N" * 200), DUA], PT, Sisi.PEMOHON)["pihak"][1]
    assert len(nama["nama"]) <= 200
    kata = replace(KATA, materi="a" * PARAGRAF, sikap_perusahaan="b" * PARAGRAF)
    assert len(draf_pkb(RUNDING, kata, PT)["pokok"]) < PARAGRAF


def test_only_workers_of_the_report_are_chosen_in_its_order() -> None:
    semua = {"a": SATU, "b": DUA}
    assert pilih(semua, ("b", "a", "b")) == ["a", "b"]
    for salah in ((), ("a", "bukan")):
        with pytest.raises(DataTidakSah) as galat:
            pilih(semua, salah)
        assert list(galat.value.bidang) == ["pekerja"]


def test_a_statement_of_failed_talks_has_a_day_and_a_matter() -> None:
    hari = date(2026, 3, 2)
    assert galat_pkb(KATA, hari) == {}
    assert set(galat_pkb(PilihanPkb(None, ""), hari)) == {"gagal_pada", "materi"}
    besok = galat_pkb(replace(KATA, gagal_pada=date(2026, 3, 3)), hari)
    assert "Anda menulis 3 Maret 2026" in besok["gagal_pada"]


def test_who_brings_the_talks_is_the_applicant() -> None:
    oleh_pt = draf_pkb(RUNDING, KATA, PT)
    assert _pihak(oleh_pt) == [
        ("pemohon", "pengusaha", "PT Maju Bersama"),
        ("termohon", "serikat", "SP Satu"),
        ("termohon", "serikat", "SP Dua"),
    ]
    oleh_sp = draf_pkb(RUNDING, replace(KATA, serikat_id=12), PT)
    assert _pihak(oleh_sp) == [
        ("pemohon", "serikat", "SP Dua"),
        ("termohon", "pengusaha", "PT Maju Bersama"),
    ]
    with pytest.raises(DataTidakSah):
        draf_pkb(RUNDING, replace(KATA, serikat_id=99), PT)


def test_failed_talks_carry_all_that_the_submission_tells() -> None:
    draf = draf_pkb(RUNDING, KATA, PT)
    assert draf["lokasi"] == "lintas_kabupaten"
    assert (draf["jenis"], draf["bukti_bipartit_tanggal"]) == (["KEP"], "2026-02-27")
    assert draf["riwayat_bipartit"][0]["hasil"] == "buntu"
    assert draf["tuntutan"] == [{"uraian": "Pasal 12: upah.", "jumlah": None}]
    for kata in ("120 laki-laki", "nomor pencatatan 10/SP", "110 anggota", "PKB-2026-0001"):
        assert kata in draf["pokok"]
    # What nobody knows is not written.
    assert "None" not in str(draf["pokok"])
    assert "Pendirian serikat" not in draf["pokok"]


def test_a_settled_dispute_keeps_its_matter() -> None:
    assert not MELEPAS & HASIL_PB
