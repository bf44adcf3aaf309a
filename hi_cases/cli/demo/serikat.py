"""Demo unions: a tree in the book, notices in some stages, the report of the quarter before."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import Any

from werkzeug.datastructures import FileStorage

from hi_cases.cli.demo.naskah import pdf
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import NilaiButir, Tindakan
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries import verifikasi as baca_verifikasi
from hi_cases.serikat.rules.triwulan import triwulan_dari
from hi_cases.serikat.rules.verifikasi import VERIFIKASI
from hi_cases.serikat.services import buku, lama, triwulan, verifikasi
from hi_cases.serikat.services.verifikasi import DataKlaim
from hi_cases.serikat.types import DataOrganisasi, DataPengurus, JenisOrganisasi
from hi_cases.urusan import services as urusan

T = Tindakan
J = JenisOrganisasi
_NIK_DEMO = 3216013001850010
_PEKERJA = (
    "Agus Salim",
    "Dewi Lestari",
    "Rudi Hartono",
    "Siti Aminah",
    "Joko Susilo",
    "Maya Sari",
    "Eko Prasetyo",
    "Rina Wati",
    "Budi Utomo",
    "Nur Hidayat",
)
_KONFEDERASI = "Konfederasi Serikat Pekerja Mandiri Bekasi"
_LOGAM = "Federasi Serikat Pekerja Logam Bekasi"
_LAMA: tuple[DataOrganisasi, ...] = (
    DataOrganisasi(J.KONFEDERASI, _KONFEDERASI, nomor="560/01/KSP/2009", tanggal=date(2009, 5, 4)),
    DataOrganisasi(
        J.FEDERASI,
        _LOGAM,
        nomor="560/02/FSP/2010",
        tanggal=date(2010, 3, 8),
        nama_induk=_KONFEDERASI,
    ),
    DataOrganisasi(
        J.SERIKAT,
        "SP Logam Sinar Cikarang",
        alamat="Kawasan Industri Jababeka, Cikarang Utara",
        kecamatan="Cikarang Utara",
        nomor="112/SP/2019",
        tanggal=date(2019, 7, 15),
        nama_perusahaan="PT Sinar Cikarang Abadi",
        nama_induk=_LOGAM,
        jumlah_anggota=142,
        pengurus=(DataPengurus("Hendra Gunawan", "Ketua"), DataPengurus("Lilis", "Sekretaris")),
    ),
    DataOrganisasi(
        J.SERIKAT,
        "Serikat Buruh Sinar Cikarang Bersatu",
        kecamatan="Cikarang Utara",
        nomor="560/031/SP/2021",
        tanggal=date(2021, 2, 10),
        nama_perusahaan="PT Sinar Cikarang Abadi",
        jumlah_anggota=61,
    ),
    DataOrganisasi(
        J.SERIKAT,
        "PUK SP Logam Karya Baja",
        kecamatan="Cikarang Barat",
        nomor="560/044/SP/2020",
        tanggal=date(2020, 9, 1),
        nama_perusahaan="PT Karya Baja Nusantara",
        nama_induk=_LOGAM,
        jumlah_anggota=118,
    ),
    DataOrganisasi(J.PENGUSAHA, "Asosiasi Pengusaha Kawasan Cikarang"),
)


class _Meja:
    """A notice on paper at the counter of the demo office."""

    def __init__(self, pemain: Any, kode: str, nama: str) -> None:
        self.pemain, self.petugas = pemain, pemain.orang["petugas"]
        self.satu = services.buat(self.petugas, kode, None, nama=nama)
        self._isi(nama)

    def _isi(self, nama: str) -> None:
        hari = self.pemain.hari_ini
        isi = {
            "nama": nama,
            "tempat": "luar",
            "alamat": "Jalan Industri Raya, Cikarang Selatan",
            "kecamatan": "Cikarang Selatan",
            "tanggal_ad_art": (hari - timedelta(days=40)).isoformat(),
            "ketua": _PEKERJA[0],
            "sekretaris": _PEKERJA[1],
            "tanpa_benturan": "ya",
        }
        jenis = services.jenis_dari(self.satu)
        for langkah in jenis.langkah:
            if langkah.baris:
                baris = [
                    {"nama": orang, "nik": str(_NIK_DEMO + ke)} for ke, orang in enumerate(_PEKERJA)
                ]
                services.simpan_baris(self.petugas, self.satu.id, self.satu.versi, baris)
            else:
                services.simpan_langkah(
                    self.petugas, self.satu.id, self.satu.versi, langkah.kode, isi
                )
        for diminta in jenis.dokumen:
            if diminta.wajib:
                berkas = FileStorage(io.BytesIO(pdf([diminta.label, nama])), f"{diminta.kode}.pdf")
                titipan = dokumen.titip(self.petugas, berkas)
                services.pasang_dokumen(self.petugas, self.satu.id, diminta.kode, titipan)
        db.session.refresh(self.satu)

    def lakukan(self, oleh: Pelaku, tindakan: Tindakan, **data: Any) -> None:
        """Do one act as of the present version."""
        self.satu = services.lakukan(oleh, self.satu.id, tindakan, self.satu.versi, data)

    def teliti(self, *gagal: str) -> None:
        """Take it up and judge every point: met, but for those named."""
        self.lakukan(self.petugas, T.AMBIL)
        for butir in queries.butir_berlaku(self.satu, services.jenis_dari(self.satu)):
            nilai = NilaiButir.TIDAK_SESUAI if butir.kode in gagal else NilaiButir.SESUAI
            services.nilai_butir(self.petugas, self.satu.id, butir.kode, nilai)
        db.session.refresh(self.satu)


def _verifikasi(pemain: Any, serikat: list[Organisasi]) -> None:
    """A round that was closed last year, and one whose claims are coming in."""
    petugas, kabid, hari = pemain.orang["petugas"], pemain.orang["kabid"], pemain.hari_ini
    lalu = hari - timedelta(days=300)
    for tahun, buka, tutup in ((hari.year - 1, lalu, True), (hari.year, hari, False)):
        isi = {
            "tahun": tahun,
            "tanggal": buka,
            "sampai": buka + timedelta(days=30),
            "keadaan": buka - timedelta(days=10),
            "petunjuk": "Bawa daftar anggota yang ditandatangani ketua dan sekretaris.",
        }
        satu = urusan.buat(petugas, VERIFIKASI.kode, isi)
        ikut = serikat if tutup else serikat[1:2]
        for milik in ikut:
            bukti = FileStorage(io.BytesIO(pdf(["Daftar anggota", milik.nama])), "anggota.pdf")
            data = DataKlaim(
                milik.id, milik.jumlah_anggota or 50, bukti=(dokumen.titip(petugas, bukti),)
            )
            verifikasi.ajukan(petugas, satu.id, data)
        if tutup:
            _tutup(petugas, kabid, satu, lalu)


def _tutup(petugas: Pelaku, kabid: Pelaku, satu: Any, mulai: date) -> None:
    """Decide all claims of a round, the last one in part, and close it."""

    def maju(tindakan: str, sesudah: int, **isi: Any) -> None:
        hari = mulai + timedelta(days=sesudah)
        urusan.lakukan(kabid, satu.id, tindakan, satu.versi, {"tanggal": hari, **isi})

    maju("periksa", 31)
    semua = baca_verifikasi.daftar_klaim(petugas, satu.id)
    for ke, klaim in enumerate(semua):
        jumlah = klaim.jumlah_klaim - (6 if ke == 0 else 0)
        alasan = "Enam nama tercantum dua kali." if ke == 0 else ""
        verifikasi.putus(petugas, klaim.id, klaim.versi, jumlah, alasan)
    maju("umumkan", 45, keberatan_sampai=mulai + timedelta(days=60))
    maju("tutup", 61, berita_acara="560/BA-VRF/01")


def isi_serikat(pemain: Any) -> list[Permohonan]:
    """Make the book, one notice that is suspended and one that waits for its number."""
    petugas = pemain.orang["petugas"]
    semua = [lama.catat(petugas, data) for data in _LAMA]
    milik: Organisasi = semua[2]
    serikat = pemain.akun("serikat")
    if serikat.id is not None:
        buku.hubungkan(petugas, milik, serikat.id)
    triwulan.buka(triwulan_dari(pemain.hari_ini).sebelum)
    triwulan.buka(triwulan_dari(pemain.hari_ini))
    _verifikasi(pemain, semua[2:5])
    tangguh = _Meja(pemain, "serikat_baru", "Serikat Pekerja Maju Cikarang Selatan")
    tangguh.lakukan(petugas, T.AJUKAN)
    tangguh.teliti("daftar_pendiri")
    tangguh.lakukan(petugas, T.KEMBALIKAN, nomor=f"560/77/{pemain.hari_ini.year}")
    lengkap = _Meja(pemain, "serikat_baru", "SP Logam Cikarang Bersatu")
    lengkap.lakukan(petugas, T.AJUKAN)
    lengkap.teliti()
    lengkap.lakukan(petugas, T.NYATAKAN_LENGKAP)
    return [tangguh.satu, lengkap.satu]
