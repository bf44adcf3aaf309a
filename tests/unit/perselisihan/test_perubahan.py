"""What a correction changed: kept with its masks, told to a party by field."""

from __future__ import annotations

from typing import Any

from hi_cases.perselisihan.rules.kabar_pihak import Kejadian, kabar
from hi_cases.perselisihan.rules.perubahan import rinci

SITI: dict[str, Any] = {"id": 2, "nama": "Siti", "alamat": "Cikarang", "nik": "3216019999990001"}
PT: dict[str, Any] = {"id": 3, "nama": "PT A", "telepon": "021-8901234", "perusahaan_id": None}


def isi(*pihak: dict[str, Any], **lain: Any) -> dict[str, Any]:
    return {"pokok": "Upah", "pihak": list(pihak), **lain}


def test_isi_lama_dan_baru_tersimpan_dan_nomor_pribadi_tersamar() -> None:
    lama = isi(SITI, PT)
    baru = isi(
        SITI | {"nama": "Siti Aminah", "alamat": "Tambun", "nik": "3216019999990002"},
        PT | {"telepon": "021-8905678", "surel": "hrd@pt-a.id"},
        pokok="Upah lembur",
    )
    semua = {s["bidang"]: (s["lama"], s["baru"]) for s in rinci(lama, baru)}
    assert semua == {
        "pokok": ("Upah", "Upah lembur"),
        "pihak.2.nama": ("Siti", "Siti Aminah"),
        "pihak.2.alamat": ("Cikarang", "Tambun"),
        "pihak.2.nik": ("••••••••••••0001", "••••••••••••0002"),
        "pihak.3.telepon": ("•••• 234", "•••• 678"),
        "pihak.3.surel": (None, "h••••@pt-a.id"),
    }


def test_baris_yang_ditambahkan_juga_tersamar() -> None:
    budi = {"sisi": "pemohon", "nama": "Budi", "nik": "3216010000009999", "telepon": "0812345"}
    anggota = [{"nama": "Joko", "nik": "3216010000008888"}]
    (satu,) = rinci(isi(SITI), isi(SITI, budi | {"anggota": anggota}))
    assert (satu["lama"], satu["baru"]["nama"]) == (None, "Budi")
    assert satu["baru"]["nik"] == "••••••••••••9999"
    assert satu["baru"]["telepon"] == "•••• 345"
    assert satu["baru"]["anggota"][0]["nik"] == "••••••••••••8888"


def kejadian(lama: dict[str, Any], baru: dict[str, Any]) -> str | None:
    data = {"rinci": rinci(lama, baru)}
    return kabar(Kejadian("perbaiki_data", data, frozenset({2}), {}))


def test_pihak_membaca_bidang_mana_yang_diperbaiki() -> None:
    baru = isi(SITI | {"alamat": "Tambun", "nik": "1"}, PT | {"telepon": "1"}, pokok="Lembur")
    assert kejadian(isi(SITI, PT), baru) == (
        "Dinas memperbaiki data perkara: pokok masalah, alamat Anda, NIK Anda, data pihak lain."
    )


def test_mengaitkan_perusahaan_bukan_kabar_bagi_pihak() -> None:
    assert kejadian(isi(SITI, PT), isi(SITI, PT | {"perusahaan_id": 8})) is None
