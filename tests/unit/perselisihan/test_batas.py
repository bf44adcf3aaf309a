"""Texts longer than their column are refused in words, not by PostgreSQL."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan import models  # noqa: F401 - the tables to compare with
from hi_cases.perselisihan.rules import batas
from hi_cases.perselisihan.rules.isian import ISIAN, baca
from hi_cases.perselisihan.rules.permohonan import baca_permohonan, judul
from hi_cases.perselisihan.types import Tindakan, Tipe
from tests.unit.perselisihan.contoh import HARI

BUKAN_KETIKAN = {
    "perkara": {
        *("tahap_sebelum_akhir", "nomor", "sektor", "alasan_phk", "kunci_isian", "mediator_nama"),
        *("pencatat", "nomor_hasil"),
    },
    "kuasa": {"diperiksa_oleh"},
    "tanggapan_anjuran": {"dikonfirmasi_nama"},
}
"""Columns of limited length that only the program itself, or the importer, writes."""


def isi(**pihak: Any) -> dict[str, Any]:
    return {
        "saluran": "loket",
        "tanggal_masuk": "6 April 2026",
        "jenis": ["HAK"],
        "pihak": [
            {"sisi": "pemohon", "jenis": "pekerja", "nama": "Siti"} | pihak,
            {"sisi": "termohon", "jenis": "pengusaha", "nama": "PT Sinar"},
        ],
    }


def galat(draf: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(DataTidakSah) as tangkap:
        baca_permohonan(draf, HARI)
    return tangkap.value.bidang


def kolom_terbatas(tabel: str) -> dict[str, int]:
    return {
        kolom.name: kolom.type.length
        for kolom in db.metadata.tables[tabel].columns
        if type(kolom.type) is sa.String
        and kolom.type.length
        and kolom.name not in BUKAN_KETIKAN.get(tabel, ())
    }


@pytest.mark.parametrize("tabel", batas.KOLOM)
def test_batas_sama_dengan_kolomnya(tabel: str) -> None:
    assert kolom_terbatas(tabel) == batas.KOLOM[tabel]


def test_isian_tindakan_menunjuk_kolom_yang_ada() -> None:
    nama = {satu.nama for semua in ISIAN.values() for satu in semua if satu.tipe is Tipe.TEKS}
    assert batas.ISIAN.keys() <= nama
    for semua in batas.ISIAN.values():
        assert all(kolom in batas.KOLOM[tabel] for tabel, kolom in semua)
    # Whatever is kept in a column of the same name is bounded by it.
    for tabel, kolom in batas.KOLOM.items():
        if tabel not in {"pihak", "anggota_kelompok", "perkara"}:
            assert all(batas.isian(satu) <= kolom[satu] for satu in nama & kolom.keys())


@pytest.mark.parametrize(
    ("pihak", "bidang", "kalimat"),
    [
        ({"nama": "x" * 5000}, "pihak-0-nama", "Nama paling panjang 200 huruf. Anda menulis 5.000"),
        ({"nik": "3" * 33}, "pihak-0-nik", "NIK paling panjang 32"),
        ({"telepon": "0" * 41}, "pihak-0-telepon", "Telepon paling panjang 40"),
        ({"jabatan": "x" * 121}, "pihak-0-jabatan", "Jabatan paling panjang 120"),
        (
            {"kuasa": [{"nama": "x" * 201, "nomor": "1"}]},
            "pihak-0-kuasa-0-nama",
            "Nama paling panjang 200",
        ),
        (
            {"jenis": "kelompok", "anggota": ["Budi", {"nama": "Dewi", "nik": "3" * 40}]},
            "pihak-0-anggota",
            "Pekerja ke-2: NIK paling panjang 32",
        ),
        (
            {"jenis": "kelompok", "anggota": ["Budi"] * 3001},
            "pihak-0-anggota",
            "paling banyak 3.000 orang",
        ),
        ({"perusahaan_id": 2**63}, "pihak-0-perusahaan_id", "tidak terbaca"),
    ],
)
def test_permohonan_yang_terlalu_panjang_disebut_bidangnya(
    pihak: dict[str, Any], bidang: str, kalimat: str
) -> None:
    assert kalimat in galat(isi(**pihak))[bidang]


def test_yang_tepat_sepanjang_kolom_diterima() -> None:
    assert baca_permohonan(isi(nama="x" * 200, nik="3" * 32), HARI).pihak[0].nama == "x" * 200
    assert "kecamatan" in galat(isi() | {"kecamatan": "x" * 61})


def test_nama_kelompok_dari_nama_panjang_muat_dalam_kolomnya() -> None:
    p = baca_permohonan(isi(jenis="kelompok", nama="", anggota=["x" * 200, "y"]), HARI)
    assert len(p.pihak[0].nama) <= 200


def test_judul_muat_dalam_indeksnya() -> None:
    assert len(judul(isi(nama="é" * 5000))) == 400


@pytest.mark.parametrize(
    ("tindakan", "bidang", "nilai"),
    [
        (Tindakan.CATAT_MENGETAHUI, "nama", "x" * 201),
        (Tindakan.CATAT_PUTUSAN_PHI, "nomor", "x" * 121),
        (Tindakan.CATAT_PUTUSAN_PHI, "amar", "x" * 20_001),
        (Tindakan.CATAT_PANGGILAN, "pukul", "x" * 21),
        (Tindakan.TUTUP_DITERIMA_SEBAGIAN, "penandatangan", ["x" * 301]),
        (Tindakan.TUTUP_DITERIMA_SEBAGIAN, "penandatangan", ["x"] * 501),
    ],
)
def test_isian_tindakan_yang_terlalu_panjang(tindakan: Tindakan, bidang: str, nilai: Any) -> None:
    with pytest.raises(DataTidakSah) as tangkap:
        baca(tindakan, {bidang: nilai}, HARI)
    assert "paling" in tangkap.value.bidang[bidang]


def test_draf_dibatasi_seluruhnya_dan_tiap_isiannya() -> None:
    batas.periksa_draf(isi(nama="x" * 5000, anggota=["Budi"] * 3000))
    with pytest.raises(DataTidakSah) as tangkap:
        batas.periksa_draf({"pokok": "x" * 30_000, "pihak": [{"alamat": "y" * 20_001}]})
    assert tangkap.value.bidang.keys() == {"pokok", "pihak-0-alamat"}
    with pytest.raises(DataTidakSah, match=r"1\.000\.000 huruf"):
        batas.periksa_draf({"tuntutan": [{"uraian": "x" * 19_000}] * 60})
