"""Correcting a case leaves every power of attorney there, and as it was judged."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import Kuasa
from hi_cases.perselisihan.types import Sisi, StatusKuasa, Tindakan
from tests.integration.perselisihan_web.jalan import DASAR, PETUGAS, Jalan, tersembunyi


def _kuasa(nama: str, nomor: str, status: StatusKuasa, **lain: Any) -> Kuasa:
    return Kuasa(
        nama=nama,
        nomor=nomor,
        tanggal=clock.hari_ini(),
        lingkup="Mediasi",
        berlaku_sampai=clock.hari_ini() + timedelta(days=90),
        status=status,
        **lain,
    )


@pytest.fixture
def kantor(jalan: Jalan, pengguna: Any) -> Jalan:
    """Return a case whose applicant has a letter of each kind."""
    jalan.masukkan()
    orang, kini = pengguna("kuasa"), clock.sekarang()
    periksa = {"diperiksa_pada": kini, "diperiksa_oleh": "Petugas"}
    pemohon = jalan.pihak(Sisi.PEMOHON)
    pemohon.kuasa += [
        _kuasa("Andi", "SK-1", StatusKuasa.TERVERIFIKASI, **periksa),
        _kuasa("Rina", "SK-2", StatusKuasa.MENUNGGU),
        _kuasa("Tono", "SK-3", StatusKuasa.DICABUT, dicabut_pada=kini, pengguna_id=orang.id),
    ]
    db.session.flush()
    jalan.orang = orang
    return jalan


def _keadaan(jalan: Jalan) -> list[tuple[Any, ...]]:
    db.session.expire_all()
    semua = jalan.pihak(Sisi.PEMOHON).kuasa
    return [(k.nomor, k.status, k.pengguna_id, k.dicabut_pada is None) for k in semua]


def _kirim(jalan: Jalan, **isi: str) -> Any:
    jalan.sebagai(PETUGAS)
    alamat = f"/perkara/{jalan.id}/isian"
    halaman = jalan.client.get(alamat).text
    data = {
        **DASAR,
        "tanggal_masuk": jalan.hari.isoformat(),
        "versi": tersembunyi(halaman, "versi"),
        "pihak-0-id": tersembunyi(halaman, "pihak-0-id"),
        "pihak-1-id": tersembunyi(halaman, "pihak-1-id"),
        "pihak-1-perusahaan_id": tersembunyi(halaman, "pihak-1-perusahaan_id"),
        "alasan": "Salah ketik.",
    }
    return jalan.client.post(alamat, data={**data, **isi})


def test_a_form_that_shows_none_of_them_deletes_none(kantor: Jalan) -> None:
    semula = _keadaan(kantor)
    assert _kirim(kantor, pokok="Pokok yang dibetulkan.").status_code == 302
    assert kantor.perkara.pokok == "Pokok yang dibetulkan."
    assert _keadaan(kantor) == semula


def test_the_form_shows_each_of_them(kantor: Jalan) -> None:
    kantor.sebagai(PETUGAS)
    halaman = kantor.client.get(f"/perkara/{kantor.id}/isian").text
    for nama in ("Andi", "Rina", "Tono"):
        assert f'value="{nama}"' in halaman
    assert tersembunyi(halaman, "pihak-0-kuasa-2-id")


def test_words_are_corrected_and_nothing_is_judged(kantor: Jalan) -> None:
    semula = _keadaan(kantor)
    isi = {}
    for i, satu in enumerate(kantor.pihak(Sisi.PEMOHON).kuasa):
        isi |= {
            f"pihak-0-kuasa-{i}-id": str(satu.id),
            f"pihak-0-kuasa-{i}-nama": f"{satu.nama} S.H.",
            f"pihak-0-kuasa-{i}-nomor": satu.nomor,
            f"pihak-0-kuasa-{i}-tanggal": satu.tanggal.isoformat(),
            f"pihak-0-kuasa-{i}-lingkup": satu.lingkup,
            f"pihak-0-kuasa-{i}-berlaku_sampai": satu.berlaku_sampai.isoformat(),
        }
    assert _kirim(kantor, **isi).status_code == 302
    assert _keadaan(kantor) == semula
    assert [k.nama for k in kantor.pihak(Sisi.PEMOHON).kuasa] == [
        "Andi S.H.",
        "Rina S.H.",
        "Tono S.H.",
    ]
    assert queries.posisi(kantor.orang.pelaku, kantor.id) == ()


def test_a_recorded_one_is_not_deleted_by_emptying_its_name(kantor: Jalan) -> None:
    semula, satu = _keadaan(kantor), kantor.pihak(Sisi.PEMOHON).kuasa[0]
    tolak = _kirim(kantor, **{"pihak-0-kuasa-0-id": str(satu.id), "pihak-0-kuasa-0-nama": ""})
    assert tolak.status_code == 422
    assert "tidak dihapus di sini" in tolak.text
    assert _keadaan(kantor) == semula


def test_what_an_officer_adds_he_has_seen(kantor: Jalan) -> None:
    petugas = kantor.akun[PETUGAS].pelaku
    draf = queries.draf(petugas, kantor.id)
    baru = {"nama": "Wati", "nomor": "SK-9", "berlaku_sampai": "2026-12-31"}
    draf["pihak"][0]["kuasa"] = [*draf["pihak"][0]["kuasa"], baru]
    isi = {"draf": draf, "alasan": "Kuasa keempat."}
    aksi = Tindakan.PERBAIKI_DATA
    services.lakukan(petugas, kantor.id, aksi, kantor.perkara.versi, isi)
    assert [s for n, s, *_ in _keadaan(kantor) if n == "SK-9"] == [StatusKuasa.TERVERIFIKASI]
