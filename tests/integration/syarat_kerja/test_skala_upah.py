"""The statement of wages: received with a number, noted beside the UMK, asked of a PP and a PKB."""

from __future__ import annotations

from typing import Any

from flask import Flask

from hi_cases.core.db import db
from hi_cases.kalender_kerja.models import VersiPengaturan
from hi_cases.kalender_kerja.types import Keyakinan
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Hasil, Tindakan
from hi_cases.syarat_kerja.queries import skala_upah
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
ISIAN = {
    "ditetapkan": "2026-01-05",
    "cara_susun": "dua_titik",
    "dasar_susun": "ya",
    "diberitahukan": "2026-01-12",
    "cara_beritahu": "Surat kepada tiap pekerja",
    "semua_tahu": "ya",
    "pekerja_laki": "120",
    "pekerja_perempuan": "80",
    "penanda_tangan": "Rini Astuti",
    "jabatan": "Direktur",
}
GOLONGAN = [
    {"golongan": "I", "jabatan": "Operator", "terendah": 5_500_000, "tertinggi": 6_500_000},
    {"golongan": "II", "jabatan": "Kepala regu", "terendah": 6_500_000, "tertinggi": 8_000_000},
]


def _disampaikan(dunia: DuniaPermohonan) -> Permohonan:
    satu = services.buat(dunia.pengaju, "skala_upah", dunia.pt_id)
    services.simpan_langkah(dunia.pengaju, satu.id, satu.versi, "penetapan", ISIAN)
    services.simpan_baris(dunia.pengaju, satu.id, satu.versi, GOLONGAN)
    dunia.unggah(satu, "pernyataan", pdf("pernyataan"))
    return dunia.tindak(dunia.pengaju, satu, T.AJUKAN)


def _catatan(dunia: DuniaPermohonan, satu: Permohonan) -> list[list[str]]:
    return [list(s.catatan) for s in queries.baris_tampak(satu, dunia.jenis(satu))]


def _peringatan(dunia: DuniaPermohonan, satu: Permohonan, tindakan: Tindakan) -> list[str]:
    jenis = dunia.jenis(satu)
    baris = next(s for s in jenis.prosedur.alur if s.tindakan is tindakan)
    return baris.peringatan_kini(queries.fakta(satu, jenis))


def test_it_is_received_and_a_wage_below_the_minimum_is_noted(dunia: DuniaPermohonan) -> None:
    satu = _disampaikan(dunia)
    assert _catatan(dunia, satu) == [[], []], "the UMK of the year was not entered"
    lama = db.session.query(VersiPengaturan).filter_by(kode="umk").one()
    db.session.add(
        VersiPengaturan(
            kode="umk",
            nilai="5600000",
            berlaku_dari=lama.berlaku_dari.replace(year=2026, month=1, day=1),
            dasar="Keputusan gubernur",
            keyakinan=Keyakinan.V,
            sumber="Uji",
            urutan=lama.urutan + 1,
            dicatat_pada=lama.dicatat_pada,
            oleh_nama="Uji",
        )
    )
    db.session.flush()
    assert _catatan(dunia, satu) == [["Upah terendah di bawah UMK 2026, Rp 5.600.000."], []]
    satu = dunia.tindak(dunia.petugas, satu, T.TERIMA_LAPORAN)
    assert satu.hasil is Hasil.DITERIMA
    ada = skala_upah.terakhir(dunia.pt_id)
    assert ada is not None
    assert ada.nomor == "0001/SUSU/2026"


def test_a_pp_and_a_pkb_say_whether_it_was_given(
    app: Flask, dunia: DuniaPermohonan, sebagai: Any
) -> None:
    pp = dunia.diteliti()
    (belum,) = _peringatan(dunia, pp, T.NYATAKAN_LENGKAP)
    assert belum.startswith("Perusahaan ini belum menyampaikan pernyataan struktur")
    assert belum in sebagai(dunia.petugas).get(f"/kantor/permohonan/{pp.id}").text
    assert "/permohonan/baru/skala_upah" in sebagai(dunia.pengaju).get(f"/permohonan/{pp.id}").text
    assert skala_upah.panel_perusahaan(dunia.petugas, dunia.pt_id) is None
    dunia.tindak(dunia.petugas, _disampaikan(dunia), T.TERIMA_LAPORAN)
    assert _peringatan(dunia, pp, T.NYATAKAN_LENGKAP) == []
    isi = sebagai(dunia.petugas).get(f"/kantor/permohonan/{pp.id}").text
    assert "sudah disampaikan Senin, 2 Maret 2026 (0001/SUSU/2026)" in isi
    # What hinders nothing: the PP goes its way.
    dunia.tindak(dunia.petugas, dunia.nilai(pp), T.NYATAKAN_LENGKAP)
    with app.test_request_context():
        assert skala_upah.panel_perusahaan(dunia.pengaju, dunia.pt_id) is not None
    assert skala_upah.panel_perusahaan(dunia.lain, dunia.pt_id) is None
