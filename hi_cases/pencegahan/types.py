"""Words of complaints and of signals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PENGADUAN = "pengaduan"
POTENSI = "potensi"
SESI_LACAK = "lacak"
"""Where a browser keeps which card it opened: kind, card, generation, until when."""


class _Berlabel(StrEnum):
    @property
    def label(self) -> str:
        """Indonesian name."""
        return _LABEL[self]


class Topik(_Berlabel):
    """What a complaint is about."""

    UPAH = "upah"
    LEMBUR = "lembur"
    THR = "thr"
    PHK = "phk"
    JAMSOS = "jamsos"
    K3 = "k3"
    PKWT = "pkwt"
    SERIKAT = "serikat"
    PERLAKUAN = "perlakuan"
    LAIN = "lain"


class Saluran(_Berlabel):
    """How a complaint came in."""

    DARING = "daring"
    LOKET = "loket"
    TELEPON = "telepon"
    SURAT = "surat"
    LIMPAHAN = "limpahan"


class Perlindungan(_Berlabel):
    """How far the complainant may be named."""

    ANONIM = "anonim"
    RAHASIA = "rahasia"
    TERBUKA = "terbuka"


class HasilPengaduan(_Berlabel):
    """How a complaint that the office handled itself ended."""

    DIPENUHI = "dipenuhi"
    SEPAKAT = "sepakat"
    DIJELASKAN = "dijelaskan"
    TIDAK_TERBUKTI = "tidak_terbukti"


class SumberSinyal(_Berlabel):
    """Where a signal of a dispute came from."""

    PENGADUAN = "pengaduan"
    MEDIA = "media"
    KUNJUNGAN = "kunjungan"
    MEDIATOR = "mediator"
    SISTEM = "sistem"
    LAIN = "sumber_lain"


class Pokok(_Berlabel):
    """The kind of dispute that may come of it: the codes are those of cases (UU 2/2004 Ps 2)."""

    HAK = "HAK"
    KEP = "KEP"
    PHK = "PHK"
    SPSB = "SPSB"


class Mendesak(_Berlabel):
    """How soon something must be done."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"


class Putusan(_Berlabel):
    """Whether a signal that was noted as prevented counts as that."""

    DIHITUNG = "dihitung"
    SEMENTARA = "sementara"
    GUGUR = "gugur"


_LABEL: dict[StrEnum, str] = {
    SumberSinyal.PENGADUAN: "Pengaduan",
    SumberSinyal.MEDIA: "Media",
    SumberSinyal.KUNJUNGAN: "Kunjungan",
    SumberSinyal.MEDIATOR: "Laporan mediator",
    SumberSinyal.SISTEM: "Daftar perhatian sistem",
    SumberSinyal.LAIN: "Sumber lain",
    Pokok.HAK: "Hak",
    Pokok.KEP: "Kepentingan",
    Pokok.PHK: "PHK",
    Pokok.SPSB: "Antar-SP/SB",
    Mendesak.TINGGI: "Tinggi: hari ini atau besok",
    Mendesak.SEDANG: "Sedang: minggu ini",
    Mendesak.RENDAH: "Rendah: dipantau",
    Putusan.DIHITUNG: "Dicegah",
    Putusan.SEMENTARA: "Dicegah sementara, jendela belum lewat",
    Putusan.GUGUR: "Tidak dihitung: perselisihan dicatat dalam jendela",
    Topik.UPAH: "Upah tidak dibayar, kurang, atau terlambat",
    Topik.LEMBUR: "Lembur dan waktu kerja",
    Topik.THR: "Tunjangan hari raya (THR)",
    Topik.PHK: "Pemutusan hubungan kerja (PHK)",
    Topik.JAMSOS: "BPJS Ketenagakerjaan dan BPJS Kesehatan",
    Topik.K3: "Keselamatan dan kesehatan kerja (K3)",
    Topik.PKWT: "Kontrak (PKWT) dan alih daya",
    Topik.SERIKAT: "Kebebasan berserikat",
    Topik.PERLAKUAN: "Perlakuan di tempat kerja",
    Topik.LAIN: "Hal lain",
    Saluran.DARING: "Daring",
    Saluran.LOKET: "Loket",
    Saluran.TELEPON: "Telepon",
    Saluran.SURAT: "Surat",
    Saluran.LIMPAHAN: "Limpahan instansi lain",
    Perlindungan.ANONIM: "Tanpa nama",
    Perlindungan.RAHASIA: "Rahasia: hanya petugas yang menangani dan kepala bidang",
    Perlindungan.TERBUKA: "Boleh disebut kepada perusahaan saat klarifikasi",
    HasilPengaduan.DIPENUHI: "Hak dipenuhi perusahaan",
    HasilPengaduan.SEPAKAT: "Kedua pihak sepakat",
    HasilPengaduan.DIJELASKAN: "Dijelaskan kepada pelapor, tidak ada tindak lanjut",
    HasilPengaduan.TIDAK_TERBUKTI: "Tidak terbukti",
}
_SINGKAT = {
    Topik.UPAH: "upah",
    Topik.LEMBUR: "lembur",
    Topik.THR: "THR",
    Topik.PHK: "PHK",
    Topik.JAMSOS: "jaminan sosial",
    Topik.K3: "K3",
    Topik.PKWT: "PKWT dan alih daya",
    Topik.SERIKAT: "kebebasan berserikat",
    Topik.PERLAKUAN: "perlakuan",
    Topik.LAIN: "hal lain",
}


def singkat(topik: Topik | None) -> str:
    """Name a topic in a title."""
    return _SINGKAT[topik] if topik else "hal lain"


@dataclass(frozen=True)
class DataPelapor:
    """Who complains, as typed; all of it may be empty where he stays unnamed."""

    perlindungan: Perlindungan
    nama: str = ""
    telepon: str = ""
    surel: str = ""


@dataclass(frozen=True)
class LangkahLacak:
    """One stage on the strip of the tracking page."""

    label: str
    status: str
    """lewat, kini, nanti."""
    keterangan: str = ""
    tanggal: date | None = None
