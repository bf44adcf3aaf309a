"""The checklist: which items apply, what is ticked by what is on file, what holds the register."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.perselisihan.rules.daftar_periksa import DAFTAR, BahanPeriksa, berlaku, menahan
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Saluran, Sisi
from hi_cases.perselisihan.types.permohonan import (
    DataAnggota,
    DataKuasa,
    DataPihak,
    DataTuntutan,
    Permohonan,
)

HARI = date(2026, 4, 6)
PEKERJA = DataPihak(Sisi.PEMOHON, JenisPihak.PEKERJA, "Siti", "Jl. 1", "0812")
PENGUSAHA = DataPihak(Sisi.TERMOHON, JenisPihak.PENGUSAHA, "PT Sinar", "Jl. 2")


def permohonan(*jenis: Jenis, pihak: Any = (PEKERJA, PENGUSAHA), **lain: Any) -> Permohonan:
    jenis = jenis or (Jenis.HAK,)
    dasar = {"bukti_bipartit": BuktiBipartit.RISALAH, "kecamatan": "Cikarang Selatan"}
    return Permohonan(Saluran.DARING, HARI, jenis, jenis[0], tuple(pihak), **(dasar | lain))


def kode(p: Permohonan, *berkas: str) -> list[str]:
    return [satu.kode for satu in berlaku(BahanPeriksa(p, frozenset(berkas)))]


def dicentang(p: Permohonan, *berkas: str) -> set[str]:
    bahan = BahanPeriksa(p, frozenset(berkas))
    return {satu.kode for satu in berlaku(bahan) if satu.tanda(bahan)}


def kelompok(jumlah: int, nik: str = "3216") -> DataPihak:
    semua = tuple(DataAnggota(f"Pekerja {i}", nik) for i in range(jumlah))
    return DataPihak(Sisi.PEMOHON, JenisPihak.KELOMPOK, "Siti dkk.", "Jl.", "08", anggota=semua)


@pytest.mark.parametrize(
    ("bukti", "penahan"),
    [
        (BuktiBipartit.RISALAH, "risalah"),
        (BuktiBipartit.PENOLAKAN, "penolakan"),
        (None, "bukti_bipartit"),
    ],
)
def test_hanya_bukti_bipartit_yang_menahan(bukti: BuktiBipartit | None, penahan: str) -> None:
    """UU 2/2004 Ps 4(2): without proof of bipartit the file goes back; nothing else is named."""
    semua = berlaku(BahanPeriksa(permohonan(bukti_bipartit=bukti)))
    assert [satu.kode for satu in semua if satu.menahan] == [penahan]
    assert semua[0].kode == penahan
    assert menahan(semua, frozenset()) == (semua[0],)
    assert menahan(semua, frozenset({penahan})) == ()


def test_butir_menurut_jenis_dan_pihak() -> None:
    assert "phk" in kode(permohonan(Jenis.PHK))
    assert "phk" not in kode(permohonan(Jenis.HAK))
    assert "syarat_kerja" in kode(permohonan(Jenis.KEP))
    serikat = DataPihak(Sisi.PEMOHON, JenisPihak.SERIKAT, "SP Logam")
    dua = permohonan(Jenis.SPSB, pihak=(serikat, PENGUSAHA))
    assert {"satu_perusahaan", "bukti_pencatatan_sp"} <= set(kode(dua))
    assert "hubungan_kerja" not in kode(dua)
    berkuasa = DataPihak(
        Sisi.PEMOHON, JenisPihak.PEKERJA, "Siti", kuasa=(DataKuasa("Ratna", "SK-1"),)
    )
    assert "surat_kuasa" in kode(permohonan(pihak=(berkuasa, PENGUSAHA)))
    assert "surat_kuasa" not in kode(permohonan())


@pytest.mark.parametrize(("jumlah", "perlu"), [(10, False), (11, True)])
def test_lebih_dari_sepuluh_tanpa_serikat_perlu_wakil(jumlah: int, perlu: bool) -> None:
    """PER.31/MEN/XII/2008 Ps 4(1)a: more than ten workers outside a union."""
    p = permohonan(pihak=(kelompok(jumlah), PENGUSAHA))
    assert ("wakil_kelompok" in kode(p)) is perlu
    serikat = DataPihak(Sisi.PEMOHON, JenisPihak.SERIKAT, "SP Logam")
    assert "wakil_kelompok" not in kode(permohonan(pihak=(kelompok(11), serikat, PENGUSAHA)))


def test_centang_awal_dari_yang_ada_di_berkas() -> None:
    kosong = permohonan(pihak=(DataPihak(Sisi.PEMOHON, JenisPihak.PEKERJA, "Siti"), PENGUSAHA))
    assert dicentang(kosong) == {"identitas_termohon", "wilayah"}
    penuh = permohonan(tuntutan=(DataTuntutan("Upah", 1),))
    assert dicentang(penuh, "risalah_bipartit", "identitas") == {
        "risalah",
        "kartu_identitas",
        "identitas_pemohon",
        "identitas_termohon",
        "wilayah",
        "tuntutan",
    }
    # What only a person can judge is never ticked beforehand.
    assert not {"risalah_isi", "jenis", "hubungan_kerja"} & dicentang(penuh, "risalah_bipartit")


def test_surat_kuasa_dan_daftar_pekerja_dicentang_bila_lengkap() -> None:
    lengkap = DataKuasa("Ratna", "SK-1", HARI, "Mediasi", date(2026, 12, 31))
    tanpa_akhir = DataKuasa("Ratna", "SK-1", HARI, "Mediasi")
    for kuasa, berkas, hasil in (
        (lengkap, ("surat_kuasa",), True),
        (lengkap, (), False),
        (tanpa_akhir, ("surat_kuasa",), False),
    ):
        pihak = DataPihak(Sisi.PEMOHON, JenisPihak.PEKERJA, "Siti", kuasa=(kuasa,))
        p = permohonan(pihak=(pihak, PENGUSAHA))
        assert ("surat_kuasa" in dicentang(p, *berkas)) is hasil
    assert "daftar_pekerja" in dicentang(permohonan(pihak=(kelompok(3), PENGUSAHA)))
    assert "daftar_pekerja" not in dicentang(permohonan(pihak=(kelompok(3, ""), PENGUSAHA)))


def test_setiap_butir_punya_kalimat_dan_dasar() -> None:
    kodenya = [satu.kode for satu in DAFTAR]
    assert len(set(kodenya)) == len(kodenya)
    for satu in DAFTAR:
        assert satu.pertanyaan
        assert satu.dasar
        assert satu.kurang.endswith("."), satu.kode
        assert len(satu.kurang) <= 300, satu.kode
