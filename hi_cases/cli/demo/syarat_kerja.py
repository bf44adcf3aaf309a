"""Demo conditions of work: how many workers some companies have, their members of social security,
and a statement of structure and scale of wages."""

from __future__ import annotations

import io
from datetime import timedelta

from werkzeug.datastructures import FileStorage

from hi_cases.cli.demo.naskah import pdf
from hi_cases.cli.demo.permohonan import Pemain
from hi_cases.dokumen import services as dokumen
from hi_cases.permohonan import services
from hi_cases.permohonan.types import Tindakan
from hi_cases.perusahaan import queries as baca_perusahaan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.syarat_kerja.services import jamsostek
from hi_cases.syarat_kerja.types import DataPeserta, Program, SumberPeserta

SKALA = "PT Karya Baja Nusantara"
_PEKERJA = (310, 128, 64, 42, 510)
"""Workers of the first companies of the demo, so that some must have an LKS Bipartit."""
_GOLONGAN = (
    ("I", "Operator", 5_700_000, 6_400_000),
    ("II", "Kepala regu", 6_400_000, 7_900_000),
    ("III", "Kepala bagian", 7_900_000, 14_000_000),
)


def _isi_pekerja(pemain: Pemain) -> None:
    petugas = pemain.orang["petugas"]
    for nomor, jumlah in zip(pemain.perusahaan.values(), _PEKERJA, strict=False):
        satu = baca_perusahaan.ambil(petugas, nomor)
        data = DataPerusahaan(
            nama=satu.nama,
            bentuk=satu.bentuk,
            sektor=satu.sektor,
            kecamatan=satu.kecamatan,
            jumlah_pekerja=jumlah,
        )
        perusahaan.ubah(petugas, nomor, satu.versi, data)


def _isi_peserta(pemain: Pemain) -> None:
    """The first company is fully in but for the pension; of the second little is known."""
    satu, dua = list(pemain.perusahaan.values())[:2]
    lalu = pemain.hari_ini - timedelta(days=210)
    penuh = dict.fromkeys(Program, _PEKERJA[0])
    for hari, pensiun in ((lalu, 180), (pemain.hari_ini - timedelta(days=30), 240)):
        isi = penuh | {Program.JP: pensiun}
        jamsostek.catat(pemain.orang["petugas"], satu, DataPeserta(hari, isi, SumberPeserta.BPJS))
    jamsostek.catat(
        pemain.orang["petugas"],
        dua,
        DataPeserta(lalu, {Program.JKK: 90, Program.JKM: 90}, SumberPeserta.PETUGAS),
    )


def _isi_skala(pemain: Pemain) -> None:
    pengaju = pemain.akun("perusahaan2")
    satu = services.buat(pengaju, "skala_upah", pemain.perusahaan[SKALA])
    isi = {
        "ditetapkan": (pemain.hari_ini - timedelta(days=60)).isoformat(),
        "cara_susun": "dua_titik",
        "dasar_susun": "ya",
        "diberitahukan": (pemain.hari_ini - timedelta(days=50)).isoformat(),
        "cara_beritahu": "Surat kepada tiap pekerja",
        "semua_tahu": "ya",
        "pekerja_laki": "184",
        "pekerja_perempuan": "126",
        "penanda_tangan": "Rini Astuti",
        "jabatan": "Direktur",
    }
    services.simpan_langkah(pengaju, satu.id, satu.versi, "penetapan", isi)
    baris = [
        {"golongan": g, "jabatan": j, "terendah": rendah, "tertinggi": tinggi}
        for g, j, rendah, tinggi in _GOLONGAN
    ]
    services.simpan_baris(pengaju, satu.id, satu.versi, baris)
    berkas = FileStorage(io.BytesIO(pdf(["Surat pernyataan", "", SKALA])), "pernyataan.pdf")
    services.pasang_dokumen(pengaju, satu.id, "pernyataan", dokumen.titip(pengaju, berkas))
    services.lakukan(pengaju, satu.id, Tindakan.AJUKAN, satu.versi, {})


def isi_syarat_kerja(pemain: Pemain) -> None:
    """Make them."""
    _isi_pekerja(pemain)
    _isi_peserta(pemain)
    _isi_skala(pemain)
