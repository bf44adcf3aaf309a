"""The letter by which a complaint is referred: who writes it, what it may not say, its end."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import UMUM
from hi_cases.core.db import db
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.pencegahan.services import adukan as layanan
from hi_cases.surat.queries.daftar import (
    SaringanSurat,
    Tumpukan,
    daftar_surat,
    id_menunggu,
    jumlah_tumpukan,
)
from hi_cases.surat.services import ajukan, tulis
from hi_cases.urusan import services
from hi_cases.urusan.models import Urusan
from tests.integration.pencegahan.conftest import ISI, NAMA, RAHASIA


def _telaah(petugas, pelapor) -> Urusan:
    satu = db.session.get_one(Urusan, pelapor.urusan_id)
    isi = {"tanggal": "2026-04-06", "jawaban": "Kami tangani."}
    return services.lakukan(petugas, satu.id, "telaah", satu.versi, isi)


def test_nor_does_the_letter_name_him_by_what_he_wrote_himself(pelaku, surat_limpah) -> None:
    """His place of work is a line of the letter; people write more into a form than is asked."""
    isi = {**ISI, "tempat_kerja": f"Gudang Cikarang, tanya {NAMA}"}
    aduan = layanan.adukan(UMUM, isi, RAHASIA, kunci="b")
    _telaah(pelaku["petugas"], aduan)
    surat = surat_limpah(aduan)
    with pytest.raises(TindakanDitolak, match="Perbaiki isian"):
        ajukan(pelaku["petugas"], surat.id, surat.versi)


def test_a_letter_of_a_withdrawn_complaint_waits_for_nobody(pelaku, aduan, surat_limpah) -> None:
    _telaah(pelaku["petugas"], aduan)
    surat = surat_limpah(aduan)
    ajukan(pelaku["petugas"], surat.id, surat.versi)
    assert id_menunggu(pelaku["subkoor"]) == [surat.id]
    layanan.tarik(aduan.urusan_id, "Sudah dibayar.")
    assert id_menunggu(pelaku["subkoor"]) == []


def test_whoever_may_not_know_the_complainant_writes_no_letter_that_would_tell(
    pelaku, aduan, surat_limpah
) -> None:
    rujukan = _telaah(pelaku["petugas"], aduan).rujukan
    surat_limpah(aduan)
    with pytest.raises(TidakBerizin):
        tulis.buat(pelaku["subkoor"], "pelimpahan_pengaduan", rujukan, None, {})


def test_who_reads_no_complaints_finds_no_letter_of_one_on_the_list(
    app, pelaku, aduan, surat_limpah, pengguna
) -> None:
    _telaah(pelaku["petugas"], aduan)
    surat = surat_limpah(aduan, terbit=True)
    terbit = SaringanSurat(Tumpukan.TERBIT)
    orang = {"petugas": pelaku["petugas"], "analis": pengguna("analis").pelaku}
    with app.test_request_context():
        ada = {
            siapa: [b.surat.id for b in daftar_surat(satu, terbit).baris]
            for siapa, satu in orang.items()
        }
    assert ada == {"petugas": [surat.id], "analis": []}
    assert jumlah_tumpukan(orang["analis"])[Tumpukan.TERBIT] == 0
