"""What a person sends twice at one moment, with real threads: one company, one event, one file."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask

from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.models import Berkas
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan import services
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from tests.integration.keamanan.test_serentak import (
    BANYAK,
    kantor,
)
from tests.integration.keamanan.test_serentak import _banyak as banyak
from tests.integration.keamanan.test_serentak import _luar as luar
from tests.integration.keamanan.test_serentak import _peristiwa as peristiwa
from tests.integration.perselisihan.kantor import Kantor
from tests.integration.perselisihan_web.daring import unggahan
from tests.perangkat.serentak import serentak, transaksi

__all__ = ["kantor"]


def test_a_company_registered_by_one_press_too_many_is_one(
    app_nyata: Flask, kantor: Kantor
) -> None:
    data = DataPerusahaan(nama="PT Sekali Saja Cikarang", telepon="021777")
    petugas = kantor.akun["petugas"]
    hasil = serentak(app_nyata, *[lambda: perusahaan.daftarkan(petugas, data)] * BANYAK)
    assert hasil == [None] * BANYAK
    assert banyak(app_nyata, Perusahaan) == 1
    with transaksi(app_nyata):
        perusahaan.daftarkan(petugas, replace(data, telepon="021778"))
    assert banyak(app_nyata, Perusahaan) == 2


def test_a_file_sent_many_times_at_once_is_one_event(app_nyata: Flask, kantor: Kantor) -> None:
    (pekerja,) = luar(app_nyata, "pekerja")
    with transaksi(app_nyata):
        kantor.catat()
        petugas = kantor.akun["petugas"]
        undangan.pakai(pekerja, undangan.kode_undangan(undangan.buat(petugas, kantor.pemohon)))
        pihak_id, versi = kantor.pemohon, kantor.perkara.versi
        titipan = dokumen.titip(pekerja, unggahan("slip.pdf"))
    jenis = JenisBerkas.LAINNYA

    def kirim() -> None:
        if services.sudah_dikirim(pekerja, kantor.id, pihak_id, jenis, {titipan.sha256}):
            return
        isi = {"pihak_id": pihak_id, "uraian": "Slip gaji"}
        services.lakukan(pekerja, kantor.id, Tindakan.TAMBAH_DOKUMEN, versi, isi)
        dokumen.unggah(pekerja, Rujukan("pihak", pihak_id), jenis, titipan)

    assert serentak(app_nyata, *[kirim] * BANYAK) == [None] * BANYAK
    assert peristiwa(app_nyata, kantor.id, Tindakan.TAMBAH_DOKUMEN) == 1
    assert banyak(app_nyata, Berkas) == 1
