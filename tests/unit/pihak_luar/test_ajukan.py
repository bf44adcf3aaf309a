"""The guided filing: its pages for each account, and what is missing on which of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.rules.draf import dengan_pihak, pastikan_kuasa
from hi_cases.pihak_luar.rules import ajukan
from hi_cases.pihak_luar.types import Langkah, Pengaju

HARI = date(2026, 4, 6)
L = Langkah


def _pelaku(peran: Peran, nama: str = "Siti Aminah") -> Pelaku:
    return Pelaku(7, nama, frozenset({peran}))


def _draf(peran: Peran = Peran.PEKERJA, pengaju: Pengaju = Pengaju.PEKERJA, **lain: Any) -> dict:
    draf = ajukan.draf_awal(_pelaku(peran), pengaju, {})
    draf = dengan_pihak(draf, 0, {"nama": "Siti Aminah", "alamat": "Tambun", "telepon": "0812"})
    draf = dengan_pihak(draf, 1, {"nama": "PT Sinar", "alamat": "Cikarang"})
    return draf | {
        "jenis": ["HAK"],
        "kecamatan": "Cibitung",
        "pokok": "Upah lembur.",
        "tuntutan": [{"uraian": "Upah", "jumlah": 1}],
        "bukti_bipartit": "risalah",
        **lain,
    }


def _kurang(draf: dict, peran: Peran = Peran.PEKERJA, berkas: tuple[str, ...] = ()) -> list:
    return [
        (satu.langkah, satu.bidang, satu.menahan)
        for satu in ajukan.kekurangan(_pelaku(peran), draf, HARI, berkas)
    ]


@pytest.mark.parametrize(
    ("peran", "pengaju", "jumlah", "lain"),
    [
        (Peran.PEKERJA, Pengaju.PEKERJA, 7, set()),
        (Peran.PEKERJA, Pengaju.KELOMPOK, 8, {L.PEKERJA}),
        (Peran.SERIKAT, Pengaju.SERIKAT, 7, set()),
        (Peran.SERIKAT, Pengaju.ANGGOTA_SERIKAT, 8, {L.PEKERJA}),
        (Peran.PERUSAHAAN, Pengaju.PERUSAHAAN, 7, set()),
        (Peran.KUASA, Pengaju.PEKERJA, 8, {L.KUASA}),
        (Peran.KUASA, Pengaju.KELOMPOK, 9, {L.KUASA, L.PEKERJA}),
    ],
)
def test_langkah_menurut_yang_mengajukan(
    peran: Peran, pengaju: Pengaju, jumlah: int, lain: set[Langkah]
) -> None:
    draf = ajukan.draf_awal(_pelaku(peran), pengaju, {})
    jalan = ajukan.langkah_pengajuan(_pelaku(peran), draf)
    assert len(jalan) == jumlah
    assert set(jalan) & {L.KUASA, L.PEKERJA} == lain
    assert (jalan[0], jalan[-1]) == (L.PEMOHON, L.BERKAS)
    assert all(ajukan.judul_langkah(satu, _pelaku(peran), draf) for satu in jalan)


def test_petugas_tidak_mengajukan() -> None:
    assert ajukan.pilihan_pengaju(_pelaku(Peran.PETUGAS)) == ()


def test_jawaban_awal_terbawa_bila_dikenal() -> None:
    arah = {"jenis": ["PHK", "SUKA-SUKA"], "lokasi": "bulan"}
    draf = ajukan.draf_awal(_pelaku(Peran.PEKERJA), Pengaju.PEKERJA, arah)
    assert (draf["jenis"], draf["lokasi"]) == (["PHK"], "satu_kabupaten")


def test_yang_lengkap_tidak_kurang_apa_pun() -> None:
    assert _kurang(_draf(), berkas=("risalah_bipartit",)) == []


def test_isian_kosong_menyebut_semua_yang_menahan() -> None:
    draf = ajukan.draf_awal(_pelaku(Peran.SERIKAT), Pengaju.SERIKAT, {})
    menahan = [
        (langkah, bidang) for langkah, bidang, tahan in _kurang(draf, Peran.SERIKAT) if tahan
    ]
    assert menahan == [
        (L.PEMOHON, "nama"),
        (L.PEMOHON, "alamat"),
        (L.PEMOHON, "telepon"),
        (L.LAWAN, "nama"),
        (L.JENIS, "jenis"),
        (L.CERITA, "pokok"),
        (L.BIPARTIT, "bukti_bipartit"),
    ]


@pytest.mark.parametrize(
    ("ubah", "kurang"),
    [
        ({"bukti_bipartit": ""}, (L.BIPARTIT, "bukti_bipartit", False)),
        ({"bukti_bipartit": None}, (L.BIPARTIT, "bukti_bipartit", True)),
        ({"tuntutan": []}, (L.TUNTUTAN, "tuntutan", False)),
        (
            {"tuntutan": [{"uraian": "Upah", "jumlah": "x"}]},
            (L.TUNTUTAN, "tuntutan-0-jumlah", True),
        ),
        ({"kecamatan": ""}, (L.LAWAN, "kecamatan", False)),
        ({"jenis": ["HAK", "PHK"]}, (L.JENIS, "jenis_utama", True)),
        ({"phk_ditolak": "7 April 2026"}, (L.JENIS, "phk_ditolak", True)),
        (
            {"riwayat_bipartit": [{"tanggal": "besok"}]},
            (L.BIPARTIT, "riwayat_bipartit-0-tanggal", True),
        ),
    ],
)
def test_satu_hal_yang_kurang_di_tempatnya(ubah: dict, kurang: tuple) -> None:
    assert _kurang(_draf(**ubah), berkas=("bukti_penolakan",)) == [kurang]


def test_kelompok_tanpa_daftar_dan_dengan_daftar_yang_belum_dipakai() -> None:
    draf = _draf(pengaju=Pengaju.KELOMPOK)
    berkas = ("risalah_bipartit",)
    assert _kurang(draf, berkas=berkas) == [(L.PEKERJA, "anggota", True)]
    draf = dengan_pihak(draf, 0, {"anggota": ["Siti", "Budi"]})
    assert _kurang(draf, berkas=berkas) == []
    draf["pekerja_pratinjau"] = [{"nama": "Dewi"}]
    assert _kurang(draf, berkas=berkas) == [(L.PEKERJA, "anggota", True)]


def test_kuasa_tanpa_surat_ditolak_juga_oleh_tindakannya() -> None:
    draf = _draf(Peran.KUASA)
    with pytest.raises(DataTidakSah) as galat:
        pastikan_kuasa(_pelaku(Peran.KUASA), draf, HARI)
    assert "kuasa-nomor" in galat.value.bidang
    pastikan_kuasa(_pelaku(Peran.PEKERJA), draf, HARI)
    surat = {
        "nama": "Indah",
        "nomor": "1",
        "tanggal": "2026-04-01",
        "berlaku_sampai": "2026-04-06",
        "lingkup": "Mediasi",
    }
    draf = dengan_pihak(draf, 0, {"kuasa": [surat]})
    pastikan_kuasa(_pelaku(Peran.KUASA), draf, HARI)


def test_pihak_yang_diubah_membiarkan_yang_lain() -> None:
    draf = {"pihak": [{"id": 3, "nama": "A", "perusahaan_id": 9}, {"id": 4, "nama": "B"}]}
    baru = dengan_pihak(draf, 0, {"nama": "C"})
    assert baru["pihak"] == [{"id": 3, "nama": "C", "perusahaan_id": 9}, {"id": 4, "nama": "B"}]
    assert draf["pihak"][0]["nama"] == "A"
