"""Demo meetings of the LKS Tripartit: four held, one called, and the plan of the year."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from hi_cases.core import clock
from hi_cases.core.clock import WIB
from hi_cases.tripartit.models import Rapat
from hi_cases.tripartit.queries import rapat as baca
from hi_cases.tripartit.services import rapat, rekomendasi, rencana
from hi_cases.tripartit.types import DataRencana, Mufakat
from hi_cases.urusan import services as urusan

# How many days ago, subject, agenda, how many stayed away, decision, dissent.
_LALU = (
    (
        390,
        "Sidang pertama LKS Tripartit",
        "Tata tertib lembaga\nRencana kerja",
        0,
        "Menyepakati tata tertib dan rencana kerja satu tahun.",
        "",
    ),
    (
        300,
        "Sidang triwulan: pelaksanaan upah minimum",
        "Pelaksanaan upah minimum\nPenangguhan yang masih terjadi",
        1,
        "Membentuk tim pemantau pelaksanaan upah minimum.",
        "",
    ),
    (
        205,
        "Sidang triwulan: alih daya dan PKWT",
        "Permenaker 7/2026 tentang pekerjaan alih daya\nPencatatan PKWT",
        2,
        "Meminta dinas menyosialisasikan batas pekerjaan alih daya di kawasan industri.",
        "Unsur pengusaha meminta masa peralihan disebut.",
    ),
    (
        115,
        "Sidang triwulan: perselisihan yang menonjol",
        "Perselisihan PHK di kawasan industri\nK3 dan jaminan sosial",
        1,
        "Mendorong pembentukan LKS Bipartit pada perusahaan yang wajib.",
        "",
    ),
)
_RISALAH = (
    "Rapat dibuka ketua, dilanjutkan pemaparan sekretariat.\n\nSetiap unsur menyampaikan "
    "pendapatnya, lalu rapat mengambil keputusan dengan musyawarah."
)


def _lalu(petugas: Any, lks: Any, hari: date, isi: tuple[Any, ...]) -> Rapat:
    lalu, perihal, agenda, absen, keputusan, catatan = isi
    satu = rapat.catat_lalu(
        petugas, lks.id, hari - timedelta(days=lalu), "Ruang rapat Dinas", perihal, agenda
    )
    orang = baca.anggota(satu)
    hadir = {s.id: (ke >= absen, "") for ke, s in enumerate(reversed(orang))}
    rapat.catat_hadir(petugas, satu.id, satu.versi, hadir)
    rapat.tulis_risalah(petugas, satu.id, satu.versi, _RISALAH)
    cara = Mufakat.BERCATATAN if catatan else Mufakat.MUFAKAT
    rapat.putuskan(petugas, satu.id, keputusan, cara, catatan)
    return rapat.tutup(petugas, satu.id, satu.versi)


def isi_rapat(petugas: Any, lks: Any, hari: date) -> list[Rapat]:
    """Hold a year of meetings, call the next, and plan the year; return those that were held."""
    semua = [_lalu(petugas, lks, hari, satu) for satu in _LALU]
    mulai = datetime.combine(hari + timedelta(days=12), time(9), tzinfo=WIB)
    rapat.undang(
        petugas,
        lks.id,
        "Sidang triwulan: upah minimum tahun depan",
        "Kesiapan pelaksanaan upah minimum\nRencana kerja tahun depan",
        {
            "mulai": mulai,
            "selesai": mulai + timedelta(hours=3),
            "ruang_id": None,
            "tempat": "Ruang rapat Dinas",
            "petugas_id": petugas.id,
            "tetap_alasan": "Waktu kesepakatan anggota",
        },
    )
    _rencana(petugas, lks, hari, semua)
    _rekomendasi(petugas, semua, hari)
    return semua


def _rencana(petugas: Any, lks: Any, hari: date, semua: list[Rapat]) -> None:
    for kegiatan, sasaran, satuan, anggaran in (
        ("Sidang triwulan LKS Tripartit", 4, "rapat", 180_000_000),
        ("Rapat badan pekerja", 12, "rapat", 96_000_000),
        ("Kunjungan bersama ke kawasan industri", 6, "kunjungan", 120_000_000),
    ):
        data = DataRencana(kegiatan, sasaran, satuan, anggaran, lks.id)
        baris = rencana.tambah(petugas, hari.year, data)
        if satuan == "rapat" and sasaran == 4:
            for satu in semua:
                if satu.tanggal.year == hari.year:
                    bukti = f"SPJ rapat {satu.tanggal:%d/%m/%Y}"
                    rencana.realisasikan(petugas, baris.id, satu.tanggal, 1, 41_250_000, bukti)


def _rekomendasi(petugas: Any, semua: list[Rapat], hari: date) -> None:
    """One done, one that cannot be, one under way, one that waits."""
    selesai, tidak, jalan = (
        rekomendasi.buat(petugas, satu.id, isi, kepada, satu.tanggal + timedelta(days=150))
        for satu, isi, kepada in zip(semua[1:], _ISI, _KEPADA, strict=True)
    )
    lakukan(petugas, selesai, "tindaklanjuti", {"tindak_lanjut": "Tim dibentuk dengan SK."})
    hasil = {"hasil": "Tim memantau 40 perusahaan.", "bukti": "Laporan tim 560/21/DEMO"}
    lakukan(petugas, selesai, "selesaikan", hasil)
    lakukan(petugas, tidak, "tidak_dapat", {"alasan": "Menunggu peraturan pelaksananya terbit."})
    lakukan(petugas, jalan, "tindaklanjuti", {"tindak_lanjut": "Undangan pembinaan dikirim."})
    batas = hari + timedelta(days=20)
    rekomendasi.buat(petugas, semua[3].id, "Menyusun peta kerawanan kawasan", "Dinas", batas)


def lakukan(petugas: Any, satu: Any, tindakan: str, isi: dict[str, Any]) -> None:
    """Do an act on a matter, today."""
    urusan.lakukan(petugas, satu.id, tindakan, satu.versi, {"tanggal": clock.hari_ini(), **isi})


_ISI = (
    "Membentuk tim pemantau pelaksanaan upah minimum",
    "Menetapkan masa peralihan pembatasan alih daya",
    "Mendorong pembentukan LKS Bipartit pada perusahaan yang wajib",
)
_KEPADA = ("Dinas Ketenagakerjaan", "Kementerian Ketenagakerjaan", "Dinas dan DPK Apindo")
