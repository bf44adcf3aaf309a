"""Three answers lead to one place, each with its article."""

from itertools import product

import pytest

from hi_cases.beranda import rules

LAMA = "30 hari kerja"


def _ke(masalah: str = "PHK", wilayah: str = "satu_kabupaten", bipartit: str = "sudah"):
    return rules.arahan(masalah, wilayah, bipartit, LAMA)


def test_setiap_jawaban_lengkap_mempunyai_arahan_dan_dasar() -> None:
    for satu in product(rules.MASALAH, rules.WILAYAH, rules.BIPARTIT):
        arahan = rules.arahan(*satu, LAMA)
        assert arahan is not None, satu
        assert arahan.judul
        assert arahan.dasar


@pytest.mark.parametrize("masalah", ["PHK", "HAK", "KEP", "SPSB"])
def test_perselisihan_di_kabupaten_ini_diajukan_di_sini(masalah: str) -> None:
    arahan = _ke(masalah)
    assert arahan.di_sini
    assert not arahan.berunding
    assert arahan.isian == {"jenis": masalah, "lokasi": "satu_kabupaten"}


def test_pelanggaran_norma_ke_pengawas_provinsi_tanpa_ditanya_lagi() -> None:
    arahan = rules.arahan("norma", "", "", LAMA)
    assert not arahan.di_sini
    assert "pengawas ketenagakerjaan provinsi" in arahan.judul


@pytest.mark.parametrize(
    ("wilayah", "kata"),
    [
        ("kota_lain", "tempat Anda bekerja"),
        ("lintas_kabupaten", "provinsi"),
        ("lintas_provinsi", "Kementerian"),
    ],
)
def test_di_luar_kabupaten_disebut_ke_mana(wilayah: str, kata: str) -> None:
    arahan = _ke(wilayah=wilayah)
    assert not arahan.di_sini
    assert kata in arahan.judul


def test_belum_berunding_diberi_waktunya_dari_ketentuan() -> None:
    arahan = _ke(bipartit="belum")
    assert arahan.berunding
    assert any(LAMA in satu for satu in arahan.kalimat)


def test_pegawai_negeri_dan_pekerja_rumah_tangga_bukan_di_sini() -> None:
    assert not _ke("asn").di_sini
    assert not _ke("rumah_tangga").di_sini


def test_jawaban_yang_kurang_atau_tidak_dikenal_belum_menjawab() -> None:
    assert _ke(bipartit="") is None
    assert _ke(masalah="<script>") is None
