"""The table of correctable entries against the transition table and the law."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.perselisihan.rules import koreksi, syarat
from hi_cases.perselisihan.rules.koreksi import ENTRI, MENURUT_KODE
from hi_cases.perselisihan.types import Tahap
from hi_cases.perselisihan.types.koreksi import Entri, Titik, Tumpuan
from tests.unit.perselisihan.contoh import fakta

MULAI, AKHIR = Tumpuan.MULAI, Tumpuan.AKHIR

# Written by hand from the articles that the periods name, not from the code.
SANDARAN: dict[str, set[tuple[str, Tumpuan]]] = {
    "perundingan": {("BIP-30", MULAI)},
    "pengembalian": {("REG-LENGKAP", MULAI)},
    "kelengkapan": {("REG-LENGKAP", AKHIR)},
    "penawaran": {("PILIH-7", MULAI)},
    "pelimpahan_diterima": {("MED-7", MULAI), ("MED-30", MULAI)},
    "pilih_konsiliasi": {("PILIH-7", AKHIR)},
    "terima_konsiliator": {("KON-7", MULAI), ("KON-8", MULAI), ("KON-30", MULAI)},
    "sidang_konsiliasi": {("KON-ANJ-10", MULAI), ("KON-7", AKHIR), ("KON-8", AKHIR)},
    "pilih_arbitrase": {("PILIH-7", AKHIR)},
    "penunjukan_arbiter": {("ARB-30", MULAI)},
    "undangan_klarifikasi": {("MED-30", Tumpuan.JEDA_MULAI)},
    "hari_klarifikasi": {("MED-30", Tumpuan.PERTEMUAN)},
    "risalah_klarifikasi": {("MED-30", Tumpuan.JEDA_AKHIR)},
    "sidang": {("MED-7", AKHIR), ("ANJ-10", MULAI)},
}


def titik(kode: str, hari: str, id_: int = 1, **lain: int) -> Titik:
    return Titik(MENURUT_KODE[kode], id_, date.fromisoformat(hari), kode, **lain)


@pytest.mark.parametrize("entri", ENTRI, ids=lambda satu: satu.kode)
def test_tenggat_yang_bersandar_pada_tiap_entri(entri: Entri) -> None:
    pertama = Titik(entri, 1, date(2026, 4, 6), entri.sebutan)
    ada = {(satu.kode, satu.tumpuan) for satu in koreksi.sandaran(pertama)}
    assert ada == SANDARAN.get(entri.kode, set())


@pytest.mark.parametrize("kode", ["perundingan", "sidang", "sidang_konsiliasi"])
def test_hanya_yang_pertama_menggeser(kode: str) -> None:
    kedua = Titik(MENURUT_KODE[kode], 2, date(2026, 4, 8), kode, urut=1, pertama=False)
    assert koreksi.sandaran(kedua) == ()


def test_setiap_batas_menunjuk_entri_yang_ada() -> None:
    assert len(MENURUT_KODE) == len(ENTRI)
    for entri in ENTRI:
        assert {satu.kode for satu in entri.sesudah} <= set(MENURUT_KODE)
        assert bool(koreksi.baris(entri)) == bool(entri.tindakan)
        if entri.tindakan:
            assert koreksi.dasar(entri)


def test_batas_berlaku_dua_arah() -> None:
    semua = [
        titik("pencatatan", "2026-04-06"),
        titik("penawaran", "2026-04-08"),
        titik("pelimpahan", "2026-04-20"),
    ]
    batas = koreksi.selang(semua[1], semua, date(2026, 5, 1))
    assert (batas.awal, batas.sebab_awal) == (date(2026, 4, 6), "pencatatan")
    assert (batas.akhir, batas.sebab_akhir) == (date(2026, 4, 20), "pelimpahan")
    assert koreksi.periksa(semua[1], date(2026, 4, 20), semua, date(2026, 5, 1)) is None
    pesan = koreksi.periksa(semua[1], date(2026, 4, 21), semua, date(2026, 5, 1))
    assert pesan is not None
    assert "tidak boleh sesudah pelimpahan, 20 April 2026" in pesan


def test_panggilan_lain_tidak_membatasi() -> None:
    semua = [
        titik("panggilan_dikirim", "2026-04-07", 1),
        titik("panggilan_diterima", "2026-04-08", 1),
        titik("panggilan_diterima", "2026-04-10", 2),
    ]
    batas = koreksi.selang(semua[0], semua, date(2026, 5, 1))
    assert batas.akhir == date(2026, 4, 8)


def test_hari_rencana_boleh_di_depan() -> None:
    satu = titik("panggilan_untuk", "2026-04-10")
    assert koreksi.periksa(satu, date(2026, 6, 1), [satu], date(2026, 4, 8)) is None
    masuk = titik("masuk", "2026-04-06")
    pesan = koreksi.periksa(masuk, date(2026, 4, 9), [masuk], date(2026, 4, 8))
    assert pesan is not None
    assert "setelah hari ini" in pesan


@pytest.mark.parametrize(
    ("kode", "peran", "boleh"),
    [
        ("penawaran", Peran.KABID, True),
        ("penawaran", Peran.PETUGAS, False),
        ("panggilan_diterima", Peran.PETUGAS, True),
        ("panggilan_diterima", Peran.MEDIATOR, True),
        ("sidang", Peran.MEDIATOR, True),
        ("sidang", Peran.KABID, False),
        ("sidang_konsiliasi", Peran.PETUGAS, True),
        ("sidang_konsiliasi", Peran.MEDIATOR, False),
    ],
)
def test_siapa_yang_memperbaiki(kode: str, peran: Peran, boleh: bool) -> None:
    pelaku = Pelaku(7, "Ratna", frozenset({peran}))
    kini = fakta(Tahap.MEDIASI, mediator_id=7)
    assert koreksi.berwenang(pelaku, MENURUT_KODE[kode], kini) is boleh


def test_arsip_register_tetap_seperti_bukunya() -> None:
    for tahap in (Tahap.MEDIASI, Tahap.SELESAI):
        arsip = fakta(tahap, register=True)
        pesan = syarat.ada_yang_bertanggal(arsip)
        assert pesan is not None
        assert "arsip register" in pesan
        assert not koreksi.dapat_diperbaiki(MENURUT_KODE["sidang"], arsip)
    digugat = fakta(Tahap.SELESAI, register=True, gugatan_phi=True)
    assert syarat.ada_yang_bertanggal(digugat) is None
    assert koreksi.dapat_diperbaiki(MENURUT_KODE["gugatan_phi"], digugat)


def test_sesudah_akhir_hanya_yang_mengikutinya() -> None:
    selesai, mediasi = fakta(Tahap.SELESAI), fakta(Tahap.MEDIASI)
    for entri in ENTRI:
        terbuka = bool(entri.tindakan) and entri.lewat is None
        assert koreksi.dapat_diperbaiki(entri, selesai) == (terbuka and entri.sesudah_akhir)
        assert koreksi.dapat_diperbaiki(entri, mediasi) == (terbuka and not entri.sesudah_akhir)
