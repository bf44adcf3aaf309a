"""A returned file is mended on the same pages, and the office sees it when it is sent."""

from __future__ import annotations

import re
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.rules.daftar_periksa import DAFTAR
from hi_cases.perselisihan.types import BuktiBipartit, Tahap, Tindakan
from tests.integration.pihak_luar.pengaju import ISI, Pengaju, foto, galat

CATATAN = "Boleh difoto dengan ponsel."


@pytest.fixture
def dikembalikan(pengaju: Pengaju, pengguna: Any) -> Pengaju:
    """Return a filing that the counter gave back for its proof of bipartit."""
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.isi_semua()
    pengaju.kirim("bipartit", {"bukti_bipartit": "belum"})
    pengaju.ajukan()
    pengaju.petugas = pengguna("petugas").pelaku
    isi = {"tanggal": "2026-04-06", "kekurangan": ["Risalah bipartit"], "catatan": CATATAN}
    services.lakukan(
        pengaju.petugas, pengaju.id, Tindakan.KEMBALIKAN_BERKAS, pengaju.perkara.versi, isi
    )
    return pengaju


def test_kekurangan_tampil_dan_kelengkapan_terkirim(dikembalikan: Pengaju) -> None:
    p = dikembalikan
    assert "Risalah bipartit" in p.client.get(p.alamat("bipartit")).text
    assert "Yang diminta dinas" in p.client.get(p.alamat("periksa")).text
    p.isi("bipartit", bukti_bipartit="risalah", berkas_bipartit=[foto("risalah.jpg")])
    p.isi("cerita", pokok="Cerita yang dilengkapi.")
    assert p.perkara.bukti_bipartit is None
    assert p.perkara.pokok == ISI["cerita"]["pokok"]
    jawaban = p.ajukan()
    assert jawaban.status_code == 302, galat(jawaban.text)
    perkara = p.perkara
    assert perkara.tahap is Tahap.BERKAS_DITERIMA
    assert perkara.bukti_bipartit is BuktiBipartit.RISALAH
    assert perkara.pokok == "Cerita yang dilengkapi."
    assert (perkara.kekurangan, perkara.draf) == (None, None)
    berkas = db.session.scalars(sa.select(Berkas).filter_by(nama_asli="risalah.jpg")).one()
    assert (berkas.rujukan_jenis, berkas.rujukan_id) == ("pihak", perkara.pihak[0].id)


def test_tiap_kekurangan_membuka_halamannya(pengaju: Pengaju, pengguna: Any) -> None:
    """An item of the checklist leads to its page; words of an officer's own to the papers."""
    p = pengaju
    p.sebagai("pekerja")
    p.mulai()
    p.isi_semua()
    p.kirim("bipartit", {"bukti_bipartit": "belum"})
    p.ajukan()
    kurang = {satu.kode: satu.kurang for satu in DAFTAR}
    diminta = [kurang["risalah"], kurang["tuntutan"], kurang["surat_kuasa"], "Slip upah Maret."]
    isi = {"tanggal": "2026-04-06", "kekurangan": diminta, "catatan": ""}
    petugas = pengguna("petugas").pelaku
    services.lakukan(petugas, p.id, Tindakan.KEMBALIKAN_BERKAS, p.perkara.versi, isi)
    halaman = p.client.get(p.alamat("periksa")).text
    ke = re.findall(rf'href="[^"]*/ajukan/{p.id}/([^"?]+)\?kembali=periksa">Buka', halaman)
    assert ke == ["bipartit", "tuntutan", "berkas", "berkas"]
    assert "Isi di halaman ini." in p.client.get(p.alamat("tuntutan")).text
    # The warning is for whoever has no proof, not for whoever lacks something else.
    kalimat = "Tanpa bukti perundingan, berkas dikembalikan"
    assert kalimat in halaman
    p.isi("bipartit", bukti_bipartit="risalah", berkas_bipartit=[foto("risalah.jpg")])
    p.isi("tuntutan", **{"baris-0-jumlah": ""})
    assert kalimat not in p.client.get(p.alamat("periksa")).text


def test_catatan_petugas_dibaca_pemohon_dan_tanda_terimanya_baru(dikembalikan: Pengaju) -> None:
    p = dikembalikan
    for alamat in (f"/saya/{p.id}", p.alamat("bipartit"), p.alamat("periksa")):
        assert CATATAN in p.client.get(alamat).text
    p.isi("bipartit", bukti_bipartit="risalah", berkas_bipartit=[foto("risalah.jpg")])
    jawaban = p.ajukan()
    terima = p.client.get(jawaban.location).text
    assert "Tanda terima kelengkapan" in terima
    assert "Kelengkapan diterima" in terima
    assert CATATAN not in p.client.get(f"/saya/{p.id}").text


def test_dinas_membaca_yang_tercatat_bukan_yang_sedang_diubah(dikembalikan: Pengaju) -> None:
    p = dikembalikan
    p.isi("cerita", pokok="Belum dikirim.")
    dinas = queries.draf(p.petugas, p.id)
    assert dinas["pokok"] == ISI["cerita"]["pokok"]
    assert "Belum dikirim." in p.client.get(p.alamat("cerita")).text


def test_pembetulan_dinas_tidak_tertimpa_kelengkapan(dikembalikan: Pengaju) -> None:
    p = dikembalikan
    p.isi("cerita", pokok="Dari pemohon.")
    dinas = {**queries.draf(p.petugas, p.id), "kecamatan": "Cibitung"}
    services.lakukan(
        p.petugas,
        p.id,
        Tindakan.PERBAIKI_DATA,
        p.perkara.versi,
        {"draf": dinas, "alasan": "Alamat pabrik di Cibitung."},
    )
    assert p.ajukan().status_code == 302
    assert (p.perkara.kecamatan, p.perkara.pokok) == ("Cibitung", "Dari pemohon.")


def test_kelengkapan_dikirim_dua_kali_satu_akibat(dikembalikan: Pengaju) -> None:
    p = dikembalikan
    p.isi("bipartit", bukti_bipartit="risalah")
    assert p.ajukan().status_code == 302
    versi = p.perkara.versi
    assert p.client.post(p.alamat("periksa"), data={"benar": "y", "versi": "1"}).status_code == 302
    assert p.perkara.versi == versi


def test_termohon_tidak_mengisi_kelengkapan(dikembalikan: Pengaju) -> None:
    p = dikembalikan
    p.sebagai("perusahaan")
    assert p.client.get(p.alamat("cerita")).status_code == 404
