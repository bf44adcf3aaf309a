"""The intake form keeps everything as typed, and reads lists as people paste them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.forms import FormPermohonan, formulir_untuk
from hi_cases.perselisihan.forms.tindakan import BahanPilihan, kelas_form
from hi_cases.perselisihan.rules.isian import ISIAN
from hi_cases.perselisihan.rules.permohonan import baca_permohonan
from hi_cases.perselisihan.types import Tindakan

DI_LUAR = {Tindakan.UBAH_DRAF, Tindakan.PERBAIKI_DATA}


@pytest.fixture
def permintaan() -> Iterator[Any]:
    """Return a maker of requests around a form."""
    app = Flask(__name__)
    app.config.update(SECRET_KEY="uji", WTF_CSRF_ENABLED=False)
    terbuka = []

    def buat(isi: Any = None) -> None:
        konteks = app.test_request_context(
            "/", method="POST" if isi is not None else "GET", data=isi
        )
        konteks.push()
        terbuka.append(konteks)

    yield buat
    for konteks in reversed(terbuka):
        konteks.pop()


def _isi(**lain: str) -> MultiDict[str, str]:
    return MultiDict(
        {
            "saluran": "loket",
            "tanggal_masuk": "12/3/2026",
            "jenis": "PHK",
            "pihak-0-sisi": "pemohon",
            "pihak-0-jenis": "pekerja",
            "pihak-0-nama": "Siti Aminah",
            "pihak-1-sisi": "termohon",
            "pihak-1-jenis": "pengusaha",
            "pihak-1-nama": "PT X",
            **lain,
        }
    )


def test_tanggal_dan_uang_yang_tak_terbaca_tetap_sebagai_ketikan(permintaan) -> None:
    permintaan(_isi(tanggal_masuk="31 Feb", **{"tuntutan-0-jumlah": "sejuta"}))
    draf = FormPermohonan().ke_draf()
    assert draf["tanggal_masuk"] == "31 Feb"
    assert draf["tuntutan"] == [{"uraian": None, "jumlah": "sejuta"}]
    permintaan()
    form = FormPermohonan(data=draf)
    form.tandai_tak_terbaca()
    assert form.tanggal_masuk._value() == "31 Feb"
    assert "Anda menulis “31 Feb”" in form.tanggal_masuk.errors[0]
    assert form.ke_draf()["tuntutan"] == draf["tuntutan"]


@pytest.mark.parametrize(
    "teks",
    ["1. Siti Aminah; 3216; Operator\n2) Budi", "Siti Aminah\t3216\tOperator\n\n  Budi  "],
)
def test_daftar_pekerja_ditempel(permintaan, teks: str) -> None:
    permintaan(_isi(**{"pihak-0-jenis": "kelompok", "pihak-0-anggota": teks}))
    anggota = FormPermohonan().ke_draf()["pihak"][0]["anggota"]
    assert [satu["nama"] for satu in anggota] == ["Siti Aminah", "Budi"]
    assert anggota[0]["nik"] == "3216"
    assert anggota[0]["jabatan"] == "Operator"


def test_anggota_lama_tetap_bernomor(permintaan) -> None:
    lama = {
        "pihak": [{"sisi": "pemohon", "jenis": "kelompok", "anggota": [{"id": 7, "nama": "Budi"}]}]
    }
    permintaan(_isi(**{"pihak-0-anggota": "budi; 99\nBaru"}))
    anggota = FormPermohonan(data=lama).ke_draf()["pihak"][0]["anggota"]
    assert [satu.get("id") for satu in anggota] == [7, None]


def test_baris_kosong_tidak_disimpan_dan_kaitan_dapat_dilepas(permintaan) -> None:
    permintaan(
        _isi(
            **{
                "pihak-1-perusahaan_id": "12",
                "pihak-1-lepas": "y",
                "pihak-2-sisi": "termohon",
                "tuntutan-0-uraian": "",
            }
        )
    )
    draf = FormPermohonan().ke_draf()
    assert len(draf["pihak"]) == 2
    assert draf["pihak"][1]["perusahaan_id"] is None
    assert draf["tuntutan"] == []


def test_galat_menempel_pada_bidang_barisnya(permintaan) -> None:
    permintaan(_isi(jenis="HAK", **{"pihak-0-kuasa-0-nama": "Andi"}))
    form = FormPermohonan()
    with pytest.raises(DataTidakSah) as galat:
        baca_permohonan(form.ke_draf(), date(2026, 4, 1))
    form.terima_galat(galat.value)
    assert form.pihak[0].form.kuasa[0].form.nomor.errors
    assert not form.form_errors


def test_setiap_tindakan_mempunyai_formulir() -> None:
    for tindakan in set(Tindakan) - DI_LUAR:
        bidang = {nama for nama, _ in kelas_form(tindakan)._unbound_fields or ()} or set(
            dir(kelas_form(tindakan))
        )
        assert {isian.nama for isian in ISIAN[tindakan]} <= bidang
    for tindakan in DI_LUAR:
        with pytest.raises(ValueError, match="page of the draft"):
            kelas_form(tindakan)


def test_semua_yang_kurang_disebut_sekaligus(permintaan) -> None:
    permintaan({"tanggal": "1/1/2099", "hari_pertemuan": "kemarin"})
    form = formulir_untuk(Tindakan.KEMBALI_BIPARTIT, 4, BahanPilihan())
    assert not form.validate()
    assert "Anda menulis 1 Januari 2099" in form.tanggal.errors[0]
    assert "“kemarin” tidak terbaca" in form.hari_pertemuan.errors[0]
    assert form.arahan.errors == ["Arahan mediator belum diisi."]
    assert form.nomor_versi == 4
