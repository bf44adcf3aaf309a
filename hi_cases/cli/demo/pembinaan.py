"""Demo guidance: a plan of the year, one activity that was held today, one still to come."""

from __future__ import annotations

from typing import Any

from hi_cases.kalender_kerja.rules import tambah
from hi_cases.pembinaan.services import peserta, rencana
from hi_cases.urusan import services

_RENCANA = (
    ("upah_minimum", "Sosialisasi upah minimum", 4, 2, 60, 120, 25_000_000),
    ("k3", "Penyuluhan keselamatan dan kesehatan kerja", 2, 1, 20, 40, 12_500_000),
    ("jamsos", "Sosialisasi jaminan sosial ketenagakerjaan", 3, 1, 30, 60, 10_000_000),
)
_HADIR = (
    ("Asep Suherman", "Kepala personalia", 0),
    ("Tuti Alawiyah", "Staf personalia", 0),
    ("Eka Pratama", "Ketua serikat", 1),
    ("Wulan Sari", "HRD", 2),
)


def isi_pembinaan(pemain: Any) -> None:
    """Enter them, all days counted from today."""
    petugas, hari = pemain.orang["petugas"], pemain.hari_ini
    semua = [
        rencana.simpan(
            petugas,
            hari.year,
            {
                "topik": topik,
                "judul": judul,
                "triwulan": triwulan,
                "jumlah": jumlah,
                "target_perusahaan": perusahaan,
                "target_orang": orang,
                "kode_kegiatan": "2.07.05.2.02.01",
                "anggaran": anggaran,
            },
        )
        for topik, judul, triwulan, jumlah, perusahaan, orang, anggaran in _RENCANA
    ]
    depan = _kegiatan(pemain, "Sosialisasi upah minimum tahun depan", semua[0].id)
    services.lakukan(
        petugas,
        depan.id,
        "jadwalkan",
        depan.versi,
        {
            "hari": tambah(pemain.kalender, hari, 6),
            "mulai": "09.00",
            "selesai": "12.00",
            "tempat_rapat": "Aula Dinas Ketenagakerjaan",
        },
    )
    usai = _kegiatan(pemain, "Penyuluhan pengupahan sektor garmen", semua[0].id)
    # Its meeting would lie in the past, where none can be planned: it is held right away.
    services.lakukan(petugas, usai.id, "laksanakan", usai.versi, {"tanggal": hari})
    for nama, jabatan, ke in _HADIR:
        peserta.catat(petugas, usai.id, nama, jabatan, list(pemain.perusahaan)[ke])


def _kegiatan(pemain: Any, judul: str, rencana_id: int) -> Any:
    isi = {
        "topik": "upah_minimum",
        "judul": judul,
        "rencana_id": str(rencana_id),
        "sasaran": "Bagian personalia perusahaan dan pengurus serikat",
        "narasumber": "Kepala bidang hubungan industrial\nDewan Pengupahan kabupaten",
        "pokok": "Penetapan upah minimum, struktur dan skala upah.",
    }
    return services.buat(pemain.orang["petugas"], "pembinaan", isi)
