"""A row of an old register, for its party and on the page of who reaches it: only what it takes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.perselisihan.models import KartuLacak, Perkara, PerkaraJenis, Pihak, Undangan
from hi_cases.perselisihan.types import Asal, Jenis, JenisPihak, Sisi, Tahap
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from tests.integration.perselisihan.kantor import Kantor

NAMA = "PT Sinar Cikarang Abadi"


@pytest.fixture
def arsip(kantor: Kantor) -> Perkara:
    """Return an open row of an old book, whose employer is a registered company."""
    milik = perusahaan.daftarkan(kantor.akun[Peran.PETUGAS], DataPerusahaan(nama=NAMA))
    kini = clock.sekarang()
    baris = Perkara(
        asal=Asal.REGISTER,
        tahap=Tahap.MEDIASI,
        nomor="560/7/2019",
        tahun_register=2019,
        masuk=date(2019, 3, 1),
        dicatat_pada=date(2019, 3, 1),
        dibuat_pada=kini,
        diubah_pada=kini,
        judul=f"Siti melawan {NAMA}",
        judul_cari=f"siti melawan {NAMA}".casefold(),
        jenis_utama=Jenis.PHK,
        baris_jenis=[PerkaraJenis(jenis=Jenis.PHK)],
        pihak=[
            Pihak(sisi=Sisi.PEMOHON, jenis=JenisPihak.PEKERJA, nama="Siti"),
            Pihak(
                sisi=Sisi.TERMOHON, jenis=JenisPihak.PENGUSAHA, nama=NAMA, perusahaan_id=milik.id
            ),
        ],
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def test_its_company_reads_it_and_is_offered_no_act(
    arsip: Perkara, client: Any, masuk: Any, pengguna: Any
) -> None:
    orang = pengguna("perusahaan")
    wakil = perusahaan.ajukan_wakil(orang.pelaku, arsip.pihak[1].perusahaan_id, "HRD", "01/ST")
    perusahaan.verifikasi_wakil(pengguna("petugas").pelaku, wakil.id, None, "")
    masuk(client, orang)
    halaman = client.get(f"/saya/{arsip.id}")
    assert halaman.status_code == 200
    assert "Perkara ini dari arsip buku register dinas." in halaman.text
    assert f"/saya/{arsip.id}/tindakan/" not in halaman.text
    assert "mengapa sebagian belum bisa" not in halaman.text
    for aksi in ("tambah_dokumen", "mohon_cabut", "tunjuk_kuasa", "kabarkan_hadir"):
        jawaban = client.get(f"/saya/{arsip.id}/tindakan/{aksi}")
        assert jawaban.status_code == 409
        assert "Perkara ini dari arsip register." in jawaban.text


def test_no_code_and_no_card_are_offered_or_made_for_it(
    arsip: Perkara, client: Any, masuk: Any, pengguna: Any
) -> None:
    masuk(client, pengguna("petugas"))
    alamat = f"/perkara/{arsip.id}/akses"
    halaman = client.get(alamat).text
    assert "Kode undangan dan kartu lacak tidak dibuat untuknya." in halaman
    assert "Buat kode undangan" not in halaman
    assert "Buat kartu lacak" not in halaman
    for ekor in ("undangan", "kartu"):
        jawaban = client.post(f"{alamat}/{arsip.pihak[0].id}/{ekor}")
        assert jawaban.status_code == 409
        assert "Perkara ini dari arsip register." in jawaban.text
    assert db.session.query(Undangan).count() == db.session.query(KartuLacak).count() == 0
