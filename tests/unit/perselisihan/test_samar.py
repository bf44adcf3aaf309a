"""A draft shown with masks comes back as it was stored, and a mask is never stored."""

from __future__ import annotations

from typing import Any

from hi_cases.perselisihan.rules.samar import masih_tersamar, pulihkan, samarkan

SITI, BUDI = "3216010101900001", "3216020202910001"


def draf(*pihak: dict[str, Any]) -> dict[str, Any]:
    return {"pokok": "Upah.", "pihak": list(pihak)}


PEKERJA = {"id": 1, "nama": "Siti", "nik": SITI, "telepon": "081234567890", "anggota": []}
KELOMPOK = {
    "id": 2,
    "nama": "Siti dkk.",
    "nik": "",
    "telepon": "",
    "anggota": [
        {"id": 5, "nama": "Siti", "nik": SITI, "jabatan": ""},
        {"id": 6, "nama": "Budi", "nik": BUDI, "jabatan": "Las"},
        {"nama": "Joko", "nik": "", "jabatan": ""},
    ],
}


def test_samar_lalu_pulih_seperti_semula() -> None:
    semula = draf(PEKERJA, KELOMPOK)
    tampak = samarkan(semula)
    assert SITI not in str(tampak)
    assert "081234567890" not in str(tampak)
    assert masih_tersamar(tampak)
    assert pulihkan(tampak, semula) == semula
    assert not masih_tersamar(semula)


def test_yang_diketik_ulang_disimpan_yang_lain_pulih() -> None:
    tampak = samarkan(draf(PEKERJA))
    tampak["pihak"][0]["telepon"] = "0811"
    hasil = pulihkan(tampak, draf(PEKERJA))
    assert hasil["pihak"][0]["telepon"] == "0811"
    assert hasil["pihak"][0]["nik"] == SITI


def test_tanpa_nomor_baris_dikenal_dari_namanya() -> None:
    """Two NIK with the same last digits: the name tells whose mask it is."""
    satu = {"nama": "Siti", "nik": SITI, "telepon": "", "anggota": []}
    dua = {"nama": "Budi", "nik": BUDI, "telepon": "", "anggota": []}
    tampak = samarkan(draf(dua, satu))
    assert pulihkan(tampak, draf(satu, dua)) == draf(dua, satu)
    tampak["pihak"][0]["nama"] = "Budi Santoso"
    assert masih_tersamar(pulihkan(tampak, draf(satu, dua)))


def test_samaran_milik_orang_lain_tidak_pulih() -> None:
    palsu = draf({"nama": "Lain", "nik": "••••••••••••9999", "telepon": "", "anggota": []})
    assert masih_tersamar(pulihkan(palsu, draf(PEKERJA)))


def test_draf_yang_aneh_dibiarkan() -> None:
    aneh = {"pihak": [{"nama": "Siti", "anggota": ["Budi", "Joko"]}]}
    assert pulihkan(samarkan(aneh), aneh)["pihak"][0]["anggota"] == ["Budi", "Joko"]
    assert pulihkan({}, {}) == {"pihak": []}
