"""A signal prevented, one that a dispute undid, and one that became a case."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core import papan
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.perhatian import PerselisihanTercatat
from hi_cases.dokumen import queries as dokumen
from hi_cases.pencegahan.queries import cegah
from hi_cases.pencegahan.services import potensi
from hi_cases.pencegahan.types import Putusan
from hi_cases.perselisihan.services.asal_urusan import alihkan_urusan
from hi_cases.perselisihan.types import Tahap
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.urusan import services
from hi_cases.urusan.models import Urusan
from tests.integration.pencegahan.conftest import NAMA, teks

SINYAL = {
    "ringkas": "pesangon belum disepakati",
    "tanggal": "2026-04-06",
    "sumber": "media",
    "pokok": "PHK",
    "mendesak": "tinggi",
    "uraian": "Berita penutupan satu lini produksi.",
}


@pytest.fixture
def pt(pelaku):
    return perusahaan.daftarkan(pelaku["petugas"], DataPerusahaan(nama="PT Karya Baja Mandiri"))


@pytest.fixture
def sinyal(pelaku, pt):
    """Return a signal that an officer took up."""
    satu = services.buat(pelaku["petugas"], "potensi", SINYAL, perusahaan_id=pt.id)
    services.lakukan(pelaku["petugas"], satu.id, "ambil", satu.versi, {})
    return satu


def _cegah(pelaku, satu) -> Urusan:
    petugas = pelaku["petugas"]
    isi = {"tanggal": "2026-04-06", "ditemui": "HRD", "temuan": "Perundingan berjalan."}
    services.lakukan(petugas, satu.id, "kunjungan", satu.versi, isi)
    isi = {"tanggal": "2026-04-06", "penyelesaian": "Disepakati.", "bukti": "Perjanjian bersama"}
    return services.lakukan(petugas, satu.id, "cegah", satu.versi, isi)


def test_what_is_taken_up_waits_for_a_visit_then_for_its_outcome(pelaku, sinyal, sebagai) -> None:
    klien, alamat = sebagai(pelaku["petugas"]), f"/kantor/urusan/{sinyal.id}"
    halaman = klien.get(alamat).text
    assert "Menunggu kunjungan atau tindakan yang pertama." in halaman
    assert f'class="btn btn-primary" href="{alamat}/tindakan/kunjungan"' in halaman
    isi = {"tanggal": "2026-04-06", "ditemui": "HRD", "temuan": "Perundingan berjalan."}
    services.lakukan(pelaku["petugas"], sinyal.id, "kunjungan", sinyal.versi, isi)
    assert f'class="btn btn-primary" href="{alamat}/tindakan/cegah"' in klien.get(alamat).text


def test_nothing_is_prevented_without_a_visit_or_an_act(pelaku, sinyal) -> None:
    isi = {"tanggal": "2026-04-06", "penyelesaian": "Selesai.", "bukti": "-"}
    with pytest.raises(TindakanDitolak, match="sedikitnya satu kunjungan"):
        services.lakukan(pelaku["petugas"], sinyal.id, "cegah", sinyal.versi, isi)
    assert _cegah(pelaku, sinyal).tahap == "dicegah"


def test_it_is_provisional_then_counts_unless_a_dispute_of_that_kind_came(
    pelaku, pt, sinyal, sebagai, monkeypatch
) -> None:
    _cegah(pelaku, sinyal)
    kini, nanti = date(2026, 4, 6), date(2026, 11, 1)
    # 6 April 2026 + 180 days = 3 October 2026.
    (baris,) = cegah.dicegah(2026, kini).baris
    assert (baris.nilai.putusan, baris.nilai.jendela_sampai) == (
        Putusan.SEMENTARA,
        date(2026, 10, 3),
    )
    assert cegah.dicegah(2026, nanti).jumlah(Putusan.DIHITUNG) == 1
    assert not cegah.dicegah(2027, nanti).baris

    def ada(jenis: str):
        satu = PerselisihanTercatat(1, "560/001", pt.id, frozenset({jenis}), date(2026, 7, 1), None)
        monkeypatch.setattr(papan.papan(), "tercatat", lambda *_: [satu])
        return cegah.dicegah(2026, nanti).baris[0]

    assert ada("HAK").nilai.putusan is Putusan.DIHITUNG
    assert ada("PHK").nilai.putusan is Putusan.GUGUR
    halaman = teks(sebagai(pelaku["kabid"]).get("/kantor/pencegahan/dicegah"))
    assert sinyal.nomor in halaman


def test_one_becomes_a_case_once_with_the_company_and_without_a_complainant(
    pelaku, pt, aduan, sebagai
) -> None:
    petugas = pelaku["petugas"]
    satu = db.session.get_one(Urusan, aduan.urusan_id)
    with pytest.raises(TindakanDitolak, match="Tautkan dahulu"):
        potensi.dari_pengaduan(petugas, satu.id)
    services.lakukan(petugas, satu.id, "tautkan", satu.versi, {"perusahaan_id": pt.id})
    sinyal = potensi.dari_pengaduan(petugas, satu.id)
    assert potensi.dari_pengaduan(petugas, satu.id).id == sinyal.id
    # Of neither do files go along, and the button says so.
    assert "Berkasnya tetap di sini" in sebagai(petugas).get(f"/kantor/urusan/{sinyal.id}").text
    perkara = alihkan_urusan(petugas, sinyal.id)
    assert alihkan_urusan(petugas, sinyal.id).id == perkara.id
    assert perkara.tahap is Tahap.DRAF
    assert (sinyal.tahap, sinyal.terbuka) == ("menjadi_perselisihan", False)
    draf = alihkan_urusan(petugas, satu.id)
    assert draf.id != perkara.id
    assert draf.draf["jenis"] == ["HAK"]
    for rahasia in (NAMA, satu.nomor, "engaduan", satu.isi["uraian"]):
        assert rahasia not in str(draf.draf)
        assert rahasia not in str(perkara.draf)
    assert not dokumen.berkas_menurut([draf.rujukan])[draf.rujukan]
    assert satu.tahap == "menjadi_perkara"
    klien = sebagai(petugas)
    assert perkara.sebutan in klien.get(f"/kantor/urusan/{sinyal.id}").text
    assert klien.get(f"/perkara/{draf.id}/isian").status_code == 200
