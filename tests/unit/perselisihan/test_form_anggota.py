"""Workers of a group are known again in the list of the form, so that a name can be mended."""

from __future__ import annotations

from typing import Any

from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import Form

from hi_cases.perselisihan.forms.anggota import AnggotaField


class _Form(Form):
    anggota = AnggotaField("Daftar pekerja")


def kirim(lama: list[dict[str, Any]], *baris: str) -> list[tuple[str, Any]]:
    """Send these lines over the stored workers; return names with the ids they keep."""
    with Flask(__name__).test_request_context("/"):
        form = _Form(MultiDict({"anggota": "\n".join(baris)}), data={"anggota": lama})
    return [(satu["nama"], satu.get("id")) for satu in form.anggota.data]


def pekerja(*nama: str) -> list[dict[str, Any]]:
    return [{"id": 10 + i, "nama": satu, "nik": "", "jabatan": ""} for i, satu in enumerate(nama)]


def test_satu_dari_dua_belas_nama_diperbaiki() -> None:
    lama = pekerja(*(f"Pekerja {i}" for i in range(12)))
    baris = [satu["nama"] for satu in lama]
    baris[5] = "Siti Aminah"
    assert kirim(lama, *baris, "Pekerja baru") == [
        *((nama, 10 + i) for i, nama in enumerate(baris)),
        ("Pekerja baru", None),
    ]


def test_dua_orang_senama_tetap_dua_orang() -> None:
    lama = pekerja("Budi", "Dewi", "Budi")
    assert kirim(lama, "Budi", "Dewi", "Budi") == [("Budi", 10), ("Dewi", 11), ("Budi", 12)]


def test_orang_senama_dibedakan_oleh_nik() -> None:
    lama = pekerja("Budi", "Budi")
    lama[0]["nik"], lama[1]["nik"] = "111", "222"
    assert kirim(lama, "Budi; 222", "Budi; 111") == [("Budi", 11), ("Budi", 10)]
    assert kirim(lama, "Budi; 222", "Budi Santoso; 111") == [("Budi", 11), ("Budi Santoso", 10)]


def test_nama_diperbaiki_di_antara_baris_yang_dipindah() -> None:
    lama = pekerja("Budi", "Dewi", "Joko")
    assert kirim(lama, "Dewi", "Budi", "Joko Susilo") == [
        ("Dewi", 11),
        ("Budi", 10),
        ("Joko Susilo", 12),
    ]


def test_orang_yang_diganti_orang_lain_bukan_perbaikan() -> None:
    """Budi is struck and Siti added at the end: she must not inherit his answers."""
    lama = pekerja("Budi", "Dewi", "Joko")
    assert kirim(lama, "Dewi", "Joko", "Siti") == [("Dewi", 11), ("Joko", 12), ("Siti", None)]
