"""Bodies and unions of the made-up year."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.types import Lingkup, Status
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.serikat.models import KlaimAnggota, Organisasi, RekapAnggota
from hi_cases.serikat.types import JenisOrganisasi, StatusKlaim, StatusOrganisasi
from hi_cases.tripartit.models import Anggota, Lembaga, MasaTugas, Rapat
from hi_cases.tripartit.types import Jabatan, JenisLembaga, StatusRapat, Unsur
from hi_cases.urusan.models import Urusan
from tests.integration.indikator.karangan_dasar import AWAL, CATAT, hari, tambah, urusan


def organisasi(nama: str) -> Organisasi:
    """A recorded union."""
    return tambah(
        Organisasi(
            jenis=JenisOrganisasi.SERIKAT,
            nama=nama,
            kunci_nama=nama.lower(),
            nomor=f"SP/{nama}",
            tanggal=hari(1, 2),
            status=StatusOrganisasi.TERCATAT,
            **CATAT,
        )
    )


def lks(pt: Perusahaan, dari: date, sampai: date, **lain: Any) -> LksBipartit:
    """An LKS Bipartit that was recorded on its first day."""
    dasar = {
        "perusahaan_id": pt.id,
        "lingkup": Lingkup.PERUSAHAAN,
        "cabang": "",
        "nomor": f"LKSB/{pt.id}/{dari}",
        "tanggal": dari,
        "dibentuk": dari,
        "berlaku_dari": dari,
        "berlaku_sampai": sampai,
        "status": Status.BERLAKU,
    }
    return tambah(LksBipartit(**(dasar | CATAT | lain)))


def klaim(putaran: Urusan, satu: Organisasi, pada: datetime) -> None:
    """A claim of a union in a round."""
    tambah(
        KlaimAnggota(
            urusan_id=putaran.id,
            organisasi_id=satu.id,
            jumlah_klaim=10,
            diajukan_pada=pada,
            diajukan_nama="Karangan",
            status=StatusKlaim.MENUNGGU,
        )
    )


def lembaga(jenis: JenisLembaga, nama: str, *, anggota: bool) -> tuple[Lembaga, MasaTugas]:
    """A body with a term from June 2024 to May 2027."""
    sektor = "Logam" if jenis is JenisLembaga.LKS_SEKTORAL else ""
    badan = tambah(Lembaga(jenis=jenis, nama=nama, sektor=sektor, **CATAT))
    masa = tambah(
        MasaTugas(
            lembaga=badan,
            nomor="SK/1",
            tanggal=hari(6, 1, 2024),
            mulai=hari(6, 1, 2024),
            akhir=hari(5, 31, 2027),
            **CATAT,
        )
    )
    if anggota:
        tambah(
            Anggota(
                masa=masa,
                nama="Karangan",
                unsur=Unsur.PEMERINTAH,
                jabatan=Jabatan.KETUA,
                organisasi="Dinas",
                pendidikan_cukup=True,
                mulai=masa.mulai,
            )
        )
    return badan, masa


def rapat(milik: tuple[Lembaga, MasaTugas], pada: date, status: StatusRapat) -> None:
    """A meeting of a body."""
    selesai = status is StatusRapat.SELESAI
    tambah(
        Rapat(
            lembaga=milik[0],
            masa=milik[1],
            perihal="Karangan",
            tanggal=pada,
            status=status,
            risalah="Risalah" if selesai else "",
            alasan_batal="Batal" if status is StatusRapat.DIBATALKAN else "",
            dibuat_pada=AWAL,
            dibuat_nama="Karangan",
            ditutup_pada=AWAL if selesai else None,
        )
    )


def kelembagaan() -> None:
    """Put the bodies, their meetings and a round of verification in."""
    satu, dua, tiga = (organisasi(nama) for nama in ("SP Satu", "SP Dua", "SP Tiga"))
    putaran = urusan("verifikasi_anggota", "ditutup", hari(10, 10), nomor="VRF/1")
    for milik in (satu, dua, tiga):
        klaim(putaran, milik, datetime(2025, 9, 1, 3, tzinfo=UTC))
    for milik in (satu, dua):
        tambah(
            RekapAnggota(
                urusan_id=putaran.id,
                organisasi_id=milik.id,
                nama=milik.nama,
                nomor=milik.nomor,
                jenis=JenisOrganisasi.SERIKAT,
                jumlah_perusahaan=1,
                jumlah_klaim=10,
                jumlah_diterima=9,
            )
        )
    lks = lembaga(JenisLembaga.LKS_TRIPARTIT, "LKS Tripartit", anggota=True)
    lembaga(JenisLembaga.LKS_SEKTORAL, "LKS Sektoral", anggota=False)
    dewan = lembaga(JenisLembaga.DEWAN_PENGUPAHAN, "Dewan Pengupahan", anggota=True)
    rapat(lks, hari(2, 11), StatusRapat.SELESAI)
    rapat(lks, hari(5, 13), StatusRapat.SELESAI)
    rapat(lks, hari(8, 12), StatusRapat.DIBATALKAN)
    rapat(dewan, hari(10, 1), StatusRapat.SELESAI)
