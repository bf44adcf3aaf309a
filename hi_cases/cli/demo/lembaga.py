"""Demo bodies of three sides: an LKS Tripartit within its term, and the wage council."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hi_cases.cli.demo.rapat_lembaga import isi_rapat
from hi_cases.cli.demo.upah import isi_upah
from hi_cases.tripartit.services import anggota, kursi, lembaga
from hi_cases.tripartit.types import DataAnggota, DataMasa, Jabatan, JenisLembaga, Sebab, Unsur

_LKS = """
Bupati Bekasi; pemerintah; ketua; Pemerintah Kabupaten Bekasi
Kepala Dinas Ketenagakerjaan; pemerintah; wakil ketua; Dinas Ketenagakerjaan
Kepala Bidang HI dan Jamsos; pemerintah; sekretaris; Dinas Ketenagakerjaan
Ratna Dewi; pengusaha; wakil ketua; DPK Apindo Kabupaten Bekasi
Hendra Wijaya; pengusaha; anggota; DPK Apindo Kabupaten Bekasi
Lina Marlina; pengusaha; anggota; Kadin Kabupaten Bekasi
Slamet Riyadi; serikat; wakil ketua; PC FSPMI Bekasi
Yayah Rokayah; serikat; anggota; DPC KSPSI Bekasi
Ujang Suherman; serikat; anggota; DPC SPN Bekasi
"""
_DEWAN = """
Kepala Dinas Ketenagakerjaan; pemerintah; ketua; Dinas Ketenagakerjaan
Kepala Bidang HI dan Jamsos; pemerintah; sekretaris; Dinas Ketenagakerjaan
Kepala BPS Kabupaten Bekasi; pemerintah; anggota; Badan Pusat Statistik
Kepala Bagian Hukum; pemerintah; anggota; Sekretariat Daerah
Ratna Dewi; pengusaha; wakil ketua; DPK Apindo Kabupaten Bekasi
Hendra Wijaya; pengusaha; anggota; DPK Apindo Kabupaten Bekasi
Slamet Riyadi; serikat; wakil ketua; PC FSPMI Bekasi
Yayah Rokayah; serikat; anggota; DPC KSPSI Bekasi
Dr. Tuti Alawiyah; akademisi; anggota; Universitas Contoh Bekasi
"""
REKAP = "FSPMI; 41250\nKSPSI; 28400\nSPN; 19875\nSP nonafiliasi; 6300"


def isi_lembaga(pemain: Any) -> None:
    """Bring both bodies where they stand: the council's term nears its end."""
    petugas, hari = pemain.orang["petugas"], pemain.hari_ini
    mulai = hari - timedelta(days=400)
    lks = lembaga.bentuk(
        petugas,
        JenisLembaga.LKS_TRIPARTIT,
        "LKS Tripartit Kabupaten Bekasi",
        DataMasa("560/Kep.12-Disnaker/DEMO", mulai - timedelta(days=5), mulai),
    )
    anggota.tambah_daftar(petugas, lks.id, lks.masa[0].id, _LKS)
    _ganti(petugas, lks, hari)
    kursi.bagikan(petugas, lks.id, 3, REKAP, "Rekapitulasi verifikasi keanggotaan (contoh)")
    isi_rapat(petugas, lks, hari)
    awal = hari - timedelta(days=3 * 365 - 50)
    dewan = lembaga.bentuk(
        petugas,
        JenisLembaga.DEWAN_PENGUPAHAN,
        "Dewan Pengupahan Kabupaten Bekasi",
        DataMasa("560/Kep.77-Disnaker/DEMO", awal, awal),
    )
    anggota.tambah_daftar(petugas, dewan.id, dewan.masa[0].id, _DEWAN)
    isi_upah(petugas, hari)
    mulai_bp = hari - timedelta(days=380)
    badan = lembaga.bentuk(
        petugas,
        JenisLembaga.BADAN_PEKERJA,
        "Badan Pekerja LKS Tripartit",
        DataMasa("560/Kep.19-Disnaker/DEMO", mulai_bp, mulai_bp, lks.masa[0].akhir),
        induk_id=lks.id,
    )
    anggota.tambah(petugas, badan.id, badan.masa[0].id, _BADAN)


_BADAN = (
    DataAnggota("Kepala Bidang HI dan Jamsos", Unsur.PEMERINTAH, Jabatan.KETUA, "Disnaker", True),
    DataAnggota("Hendra Wijaya", Unsur.PENGUSAHA, Jabatan.ANGGOTA, "DPK Apindo", True),
    DataAnggota("Yayah Rokayah", Unsur.SERIKAT, Jabatan.ANGGOTA, "DPC KSPSI", True),
)


def _ganti(petugas: Any, lks: Any, hari: Any) -> None:
    lama = next(satu for satu in lks.masa[0].anggota if satu.nama == "Ujang Suherman")
    anggota.berhenti(
        petugas,
        lks.id,
        lama.id,
        lama.versi,
        pada=hari - timedelta(days=120),
        sebab=Sebab.DITARIK,
        dasar="Surat DPC SPN 021/DEMO; SK 560/Kep.31-Disnaker/DEMO",
        pengganti=DataAnggota(
            "Eneng Kurniasih", Unsur.SERIKAT, Jabatan.ANGGOTA, "DPC SPN Bekasi", True
        ),
    )
