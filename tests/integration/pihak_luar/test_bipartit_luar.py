"""Talks that the parties keep themselves, from their first round to a filing."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import services
from hi_cases.perselisihan.types import Saluran, Tahap, Tindakan
from tests.integration.pihak_luar.pengaju import Pengaju, galat, nilai

RISALAH: dict[str, Any] = {
    "para_pihak": "Siti Aminah, Tambun Selatan; PT Sinar Cikarang Abadi, Cikarang Selatan",
    "tempat": "Kantin pabrik",
    "pokok_masalah": "Upah lembur Januari.",
    "pendapat": "Pekerja menghitung 40 jam, perusahaan 12 jam.",
    "kesimpulan": "Belum sepakat.",
    "hasil": "buntu",
    "penandatangan": ["Siti Aminah", "Rudi Hartono"],
}


@pytest.fixture
def berunding(pengaju: Pengaju) -> Pengaju:
    """Return talks that a worker keeps."""
    pengaju.sebagai("pekerja", nama="Siti Aminah")
    halaman = pengaju.client.get("/bipartit").text
    isi = {
        "kunci": nilai(halaman, "kunci"),
        "pengaju": "pekerja",
        "nama": "Siti Aminah",
        "alamat": "Tambun Selatan",
        "telepon": "0812",
        "lawan_jenis": "pengusaha",
        "lawan_nama": "PT Sinar Cikarang Abadi",
        "jenis": ["HAK"],
        "pokok": "Upah lembur.",
    }
    tujuan = {pengaju.client.post("/bipartit", data=isi).location for _ in range(2)}
    assert len(tujuan) == 1
    pengaju.id = int(re.search(r"\d+", tujuan.pop())[0])
    return pengaju


def _catat(p: Pengaju) -> None:
    isi = {**RISALAH, "tanggal": date(2026, 4, 6), "ditandatangani_pada": date(2026, 4, 6)}
    pelaku = p.akun.pelaku
    services.lakukan(pelaku, p.id, Tindakan.CATAT_PERUNDINGAN, p.perkara.versi, isi)


def test_perundingan_dicatat_pihak_sendiri_dan_bip_30_berjalan(berunding: Pengaju) -> None:
    p = berunding
    assert p.perkara.tahap is Tahap.BIPARTIT
    assert p.perkara.pemilik_id == p.akun.id
    assert p.perkara.saluran is Saluran.DARING
    _catat(p)
    (tenggat,) = kalender.tenggat_untuk(p.perkara.rujukan)
    # UU 2/2004 Ps 3(2): 30 working days after 6 April 2026. April has 18 of them (7 to 30), May up
    # to the 13th another 8 without Labour Day; the 14th and 15th are off by the decree of 2026, so
    # the 30th is Thursday 21 May.
    assert tenggat.ketentuan.kode == "BIP-30"
    assert tenggat.jatuh == date(2026, 5, 21)
    halaman = p.client.get(f"/saya/{p.id}").text
    assert "Perundingan ke-1: tidak tercapai kesepakatan" in halaman
    assert f"/bipartit/{p.id}/risalah/1" in halaman
    assert "Begini tanggal itu dihitung" in halaman
    assert "21 Mei 2026" in halaman
    # The end of the period opens the way to the office; it is no last day for saying so.
    assert "nyatakan bipartit gagal, paling lambat" not in halaman


def test_risalah_dicetak_dengan_enam_hal(berunding: Pengaju) -> None:
    p = berunding
    _catat(p)
    halaman = p.client.get(f"/bipartit/{p.id}/risalah/1").text
    for satu in ("Kantin pabrik", "Upah lembur Januari.", "Belum sepakat.", "Rudi Hartono"):
        assert satu in halaman
    assert 'class="kop"' not in halaman, "the paper is the parties' own, not the office's"
    assert "Bidang Hubungan Industrial" not in halaman
    assert p.client.get(f"/bipartit/{p.id}/risalah/2").status_code == 404
    p.sebagai("perusahaan")
    assert p.client.get(f"/bipartit/{p.id}/risalah/1").status_code == 404


def test_dinas_tidak_melihat_perundingan_para_pihak(berunding: Pengaju) -> None:
    p = berunding
    p.sebagai("petugas")
    assert p.client.get(f"/perkara/{p.id}").status_code == 404


def test_bipartit_gagal_menjadi_permohonan_yang_sudah_terisi(berunding: Pengaju) -> None:
    p = berunding
    _catat(p)
    isi = {"sebab": "buntu", "tanggal": date(2026, 4, 6), "keterangan": ""}
    services.lakukan(p.akun.pelaku, p.id, Tindakan.BIPARTIT_GAGAL, p.perkara.versi, isi)
    assert p.perkara.tahap is Tahap.DRAF
    assert p.draf["riwayat_bipartit"] == [
        {"tanggal": "2026-04-06", "hasil": "buntu", "keterangan": "Belum sepakat."}
    ]
    halaman = p.client.get(p.alamat("bipartit")).text
    assert 'value="2026-04-06"' in halaman
    jawaban = p.ajukan()
    assert jawaban.status_code == 302, galat(jawaban.text)
    assert p.perkara.tahap is Tahap.BERKAS_DITERIMA
    assert len(p.perkara.pihak) == 2


def test_isian_yang_kosong_disebut_pada_bidangnya(pengaju: Pengaju) -> None:
    pengaju.sebagai("serikat")
    jawaban = pengaju.client.post("/bipartit", data={"kunci": "x"})
    assert jawaban.status_code == 422
    assert 'href="#lawan_nama"' in jawaban.text
    assert 'href="#pokok"' in jawaban.text
