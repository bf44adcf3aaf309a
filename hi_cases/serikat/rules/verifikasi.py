"""The round of verification of membership (sub-activity 2.07.05.2.02.03): its table, its sums.

The law sets no periods here: the days of claims and objections are what the office announces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from hi_cases.core.authz import Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.serikat.types import BarisRekap, StatusKlaim
from hi_cases.urusan.rules.lazim import ALASAN, CATATAN, TANGGAL
from hi_cases.urusan.types import Fakta, Isi, Jenis, Pemegang, Tahap, Transisi, Tujuan

PENGAJUAN, PEMERIKSAAN, KEBERATAN = "pengajuan", "pemeriksaan", "keberatan"
DITUTUP, DIBATALKAN = "ditutup", "dibatalkan"
TUTUP = "tutup"
JUMLAH_KLAIM, BELUM_DIPUTUS, BELUM_DIJAWAB = "jumlah_klaim", "belum_diputus", "belum_dijawab"
"""In `Fakta.lain`: claims of the round, those not decided, objections not answered."""
DASAR = "Renstra Dinas sub-kegiatan 2.07.05.2.02.03"
_PETUGAS = {
    Peran.PETUGAS: Cakupan.SEMUA,
    Peran.ANALIS: Cakupan.SEMUA,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
_PIMPINAN = {Peran.SUBKOOR: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA}
_TAHUN = re.compile(r"20[0-9]{2}")


def _judul(isi: Isi) -> str:
    return f"Verifikasi keanggotaan SP/SB {isi['tahun']}"


def _tahun_wajar(isi: Isi) -> tuple[str, str] | None:
    tahun = isi.get("tahun")
    if tahun is None or _TAHUN.fullmatch(tahun):
        return None
    return "tahun", f"Tulis tahunnya dengan empat angka. Anda menulis “{tahun[:20]}”."


def _sampai_sesudah(isi: Isi) -> tuple[str, str] | None:
    dari, sampai = isi.get("tanggal"), isi.get("sampai")
    if not isinstance(dari, date) or sampai is None or sampai >= dari:
        return None
    hari = tulis_tanggal(dari, hari=False)
    return "sampai", f"Hari terakhir tidak boleh sebelum hari pembukaan, {hari}."


def _ada_klaim(fakta: Fakta) -> str | None:
    return None if fakta.lain.get(JUMLAH_KLAIM) else "Belum ada klaim keanggotaan yang masuk."


def _semua_diputus(fakta: Fakta) -> str | None:
    sisa = fakta.lain.get(BELUM_DIPUTUS)
    return f"Masih {sisa} klaim yang belum diputus." if sisa else None


def _semua_dijawab(fakta: Fakta) -> str | None:
    sisa = fakta.lain.get(BELUM_DIJAWAB)
    return f"Masih {sisa} keberatan yang belum dijawab." if sisa else None


def _masa_keberatan_lewat(fakta: Fakta) -> str | None:
    """Warning: objections were announced until a day that has not come."""
    akhir = fakta.isi.get("keberatan_sampai")
    if akhir is None or akhir < fakta.hari_ini:
        return None
    return f"Masa keberatan diumumkan sampai {tulis_tanggal(akhir, hari=False)}."


def _keberatan_sesudah(_fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
    hari, akhir = isi.get("tanggal"), isi.get("keberatan_sampai")
    if hari is None or akhir is None or akhir >= hari:
        return None
    return "keberatan_sampai", "Hari terakhir keberatan tidak boleh sebelum hari pengumuman."


VERIFIKASI = Jenis(
    "verifikasi_anggota",
    "Verifikasi keanggotaan SP/SB",
    "putaran verifikasi",
    "VRF",
    DASAR,
    "Berapa anggota tiap serikat pekerja menurut bukti, untuk kursi dalam LKS Tripartit dan Dewan "
    "Pengupahan. Klaim diajukan serikat, diputus petugas, lalu direkap sesudah masa keberatan.",
    tahap=(
        Tahap(
            PENGAJUAN,
            "Pengajuan klaim",
            Pemegang.PIHAK_LAIN,
            "Menunggu serikat mengajukan klaim keanggotaan beserta buktinya",
        ),
        Tahap(
            PEMERIKSAAN,
            "Pemeriksaan",
            menunggu="Menunggu petugas memutus tiap klaim menurut buktinya",
        ),
        Tahap(
            KEBERATAN,
            "Masa keberatan",
            Pemegang.PIHAK_LAIN,
            "Menunggu keberatan serikat atas hasil sementara, lalu putaran ditutup",
        ),
        Tahap(DITUTUP, "Ditutup, rekapitulasi tetap", Pemegang.TIDAK_ADA),
        Tahap(DIBATALKAN, "Dibatalkan", Pemegang.TIDAK_ADA),
    ),
    alur=(
        Transisi(
            "periksa",
            "Akhiri pengajuan, mulai pemeriksaan",
            frozenset({PENGAJUAN}),
            _PETUGAS,
            DASAR,
            ke=(Tujuan(PEMERIKSAAN),),
            isian=(TANGGAL, CATATAN),
            syarat=(_ada_klaim,),
            ambil=True,
            utama=True,
            praktik=True,
        ),
        Transisi(
            "umumkan",
            "Umumkan hasil sementara",
            frozenset({PEMERIKSAAN}),
            _PETUGAS,
            DASAR,
            ke=(Tujuan(KEBERATAN),),
            isian=(
                TANGGAL,
                Isian("keberatan_sampai", "Keberatan sampai", Tipe.TANGGAL, rencana=True),
                CATATAN,
            ),
            silang=(_keberatan_sesudah,),
            syarat=(_semua_diputus,),
            menyimpan=frozenset({"keberatan_sampai"}),
            utama=True,
            berkas="Pengumuman hasil sementara",
            praktik=True,
        ),
        Transisi(
            TUTUP,
            "Tutup putaran dan tetapkan rekapitulasi",
            frozenset({KEBERATAN}),
            _PIMPINAN,
            DASAR,
            ke=(Tujuan(DITUTUP),),
            isian=(TANGGAL, Isian("berita_acara", "Nomor berita acara verifikasi"), CATATAN),
            syarat=(_semua_dijawab,),
            peringatan=(_masa_keberatan_lewat,),
            menyimpan=frozenset({"berita_acara"}),
            utama=True,
            berkas="Berita acara verifikasi",
            praktik=True,
        ),
        Transisi(
            "batalkan",
            "Batalkan putaran",
            frozenset({PENGAJUAN, PEMERIKSAAN, KEBERATAN}),
            _PIMPINAN,
            DASAR,
            ke=(Tujuan(DIBATALKAN),),
            isian=(TANGGAL, ALASAN),
            praktik=True,
        ),
    ),
    judul=_judul,
    isian=(
        Isian("tahun", "Tahun verifikasi"),
        Isian("tanggal", "Pengajuan klaim dibuka", Tipe.TANGGAL),
        Isian("sampai", "Klaim diajukan sampai", Tipe.TANGGAL, rencana=True),
        Isian("keadaan", "Keanggotaan dihitung per tanggal", Tipe.TANGGAL),
        Isian("petunjuk", "Petunjuk bagi serikat", Tipe.PARAGRAF, wajib=False),
    ),
    silang=(_tahun_wajar, _sampai_sesudah),
    buat=_PETUGAS,
    lihat=frozenset({Peran.KADIS}),
    kata_buat="Buka putaran verifikasi",
    di_panel=False,
)


def persen(bagian: float) -> str:
    """Write a share as people here do.

    >>> persen(0.375)
    '37,50 %'
    """
    return f"{bagian * 100:.2f} %".replace(".", ",")


def status_putusan(klaim: int, diterima: int) -> StatusKlaim:
    """Return what a number means beside the claim."""
    if diterima == 0:
        return StatusKlaim.DITOLAK
    return StatusKlaim.DITERIMA if diterima >= klaim else StatusKlaim.SEBAGIAN


def bagi(semua: Sequence[BarisRekap]) -> list[BarisRekap]:
    """Give each line its share of all accepted members, the greatest first."""
    total = sum(satu.diterima for satu in semua)
    isi = [
        BarisRekap(
            s.organisasi_id,
            s.nama,
            s.perusahaan,
            s.klaim,
            s.diterima,
            s.diterima / total if total else 0.0,
            s.nomor,
            s.induk,
        )
        for s in semua
    ]
    return sorted(isi, key=lambda satu: (-satu.diterima, satu.nama, satu.organisasi_id or 0))


def naungi(semua: Sequence[tuple[BarisRekap, int | None, str]]) -> list[BarisRekap]:
    """Join unions under what they stand under (its number and name); one alone is its own line."""
    kelompok: defaultdict[tuple[int | None, str], list[BarisRekap]] = defaultdict(list)
    for baris, induk_id, induk in semua:
        kunci = (induk_id, induk) if induk else (baris.organisasi_id, baris.nama)
        kelompok[kunci].append(baris)
    return bagi(
        [
            BarisRekap(
                nomor,
                nama,
                sum(s.perusahaan for s in isi),
                sum(s.klaim for s in isi),
                sum(s.diterima for s in isi),
                0.0,
            )
            for (nomor, nama), isi in kelompok.items()
        ]
    )
