"""The round of a year's minimum wage as a matter: data, talks in the wage council, the Bupati's
recommendation, the Governor's decision."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.tripartit.rules.upah import baca_alfa, baca_persen
from hi_cases.tripartit.types import TRIPARTIT, Unsur
from hi_cases.urusan.rules.lazim import ALASAN, TANGGAL, ambil, serahkan
from hi_cases.urusan.types import (
    Fakta,
    Isi,
    Jenis,
    Keadaan,
    Pemegang,
    Silang,
    Tahap,
    Transisi,
    Tujuan,
)

KODE = "putaran_umk"
DASAR = "PP 36/2021 Ps. 30–35; PP 49/2025 Ps. 26"
TETAP = "UMK-TETAP"
USULKAN, UMSK = "usulkan", "umsk"
DATA, BAHAS, BUPATI, GUBERNUR, SELESAI, BATAL = (
    "data",
    "pembahasan",
    "rekomendasi",
    "keputusan",
    "ditetapkan",
    "batal",
)
_TERBUKA = frozenset({DATA, BAHAS, BUPATI, GUBERNUR})
_KANTOR = dict.fromkeys((Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA)
_RUPIAH = 99_999_999
TAHUN_AWAL, TAHUN_AKHIR = 2022, 2100


def tahun(isi: Isi) -> int | None:
    """Return the year for which a round is, from its answers; None: none was typed."""
    teks = str(isi.get("tahun") or "")
    if not (teks.isascii() and teks.isdigit()) or len(teks) != 4:
        return None
    return int(teks) if TAHUN_AWAL <= int(teks) <= TAHUN_AKHIR else None


def _tahun_wajar(isi: Isi) -> tuple[str, str] | None:
    if tahun(isi) is not None:
        return None
    return "tahun", f"Tulis tahun dari {TAHUN_AWAL} sampai {TAHUN_AKHIR}, misalnya 2027."


def _satu_januari(fakta: Fakta) -> date | None:
    milik = tahun(fakta.isi)
    return date(milik, 1, 1) if milik else None


def _rupiah(nama: str, label: str, *, wajib: bool = True, petunjuk: str = "") -> Isian:
    return Isian(nama, label, Tipe.RUPIAH, wajib=wajib, petunjuk=petunjuk, maks=_RUPIAH)


def _persen_terbaca(nama: str, label: str) -> Silang:
    def periksa(_fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
        if baca_persen(isi.get(nama)) is not None:
            return None
        return nama, f"{label} tidak terbaca. Tulis dalam persen, misalnya 2,65."

    return periksa


def _alfa_terbaca(_fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
    if not isi.get("alfa") or baca_alfa(isi["alfa"]) is not None:
        return None
    return "alfa", "Alfa tidak terbaca. Tulis misalnya 0,7."


def _usul_berisi(_fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
    if isi.get("nilai") or isi.get("alfa"):
        return None
    return "nilai", "Tulis nilai yang diusulkan, atau alfanya."


def berpendapat(fakta: Fakta) -> frozenset[str]:
    """Return the elements whose proposal was recorded."""
    return frozenset(str(s.data.get("unsur")) for s in fakta.langkah if s.tindakan == "usul")


def _semua_unsur_berpendapat(fakta: Fakta) -> str | None:
    belum = [satu.singkat for satu in TRIPARTIT if satu.value not in berpendapat(fakta)]
    if not belum:
        return None
    return f"Pendapat unsur {', '.join(belum)} belum dicatat."


def catatan_ump(nilai: int | None, ump: int | None) -> str | None:
    """Say that a minimum wage of the regency does not lie above the province's (PP 36/2021 Ps. 30);
    None: it does, or one of them is not known."""
    if not ump or not nilai or nilai > ump:
        return None
    return "Nilainya tidak lebih tinggi daripada UMP, padahal UMK harus di atas UMP."


def _tidak_di_atas_ump(fakta: Fakta) -> str | None:
    nilai = fakta.isi.get("nilai_rekomendasi") or fakta.isi.get("nilai_sepakat")
    return catatan_ump(nilai, fakta.isi.get("ump"))


def umsk(semua: Iterable[Any]) -> list[tuple[str, int]]:
    """Return sector and wage as proposed last, from the steps; without a wage one is taken back."""
    hasil: dict[str, tuple[str, int]] = {}
    for satu in semua:
        if satu.tindakan != UMSK:
            continue
        sektor, nilai = str(satu.data["sektor"]), satu.data.get("nilai")
        kunci = " ".join(sektor.casefold().split())
        hasil.pop(kunci, None)
        if nilai:
            hasil[kunci] = (sektor, nilai)
    return list(hasil.values())


def _judul(isi: Isi) -> str:
    return f"Upah minimum kabupaten tahun {isi.get('tahun')}"


_DATA = (
    _rupiah("umk_berjalan", "UMK yang berjalan"),
    Isian("inflasi", "Inflasi (persen)", petunjuk="Misalnya 2,65."),
    Isian("sumber_inflasi", "Sumber inflasi", petunjuk="Misalnya BPS, rilis bulan September."),
    Isian("pertumbuhan", "Pertumbuhan ekonomi (persen)", petunjuk="Misalnya 5,1."),
    Isian("sumber_pertumbuhan", "Sumber pertumbuhan ekonomi"),
    _rupiah("khl", "Kebutuhan hidup layak", wajib=False),
    _rupiah("ump", "UMP tahun itu", wajib=False, petunjuk="Bila sudah ditetapkan."),
)


def _data_lengkap(fakta: Fakta) -> bool:
    return all(fakta.isi.get(satu.nama) is not None for satu in _DATA if satu.wajib)


JENIS = Jenis(
    KODE,
    "Putaran upah minimum",
    "putaran upah minimum",
    "UMK",
    DASAR,
    "Dari data, pembahasan Dewan Pengupahan, dan rekomendasi Bupati sampai keputusan Gubernur "
    "tentang upah minimum kabupaten satu tahun.",
    tahap=(
        Tahap(
            DATA,
            "Mengumpulkan data",
            menunggu="Menunggu inflasi, pertumbuhan ekonomi, dan UMK yang berjalan dicatat dengan "
            "sumbernya",
            keadaan=(
                Keadaan(
                    "data_lengkap",
                    _data_lengkap,
                    "Datanya sudah tercatat; menunggu diperiksa lalu dibawa ke Dewan Pengupahan",
                    tindakan="isi_data",
                ),
            ),
        ),
        Tahap(
            BAHAS,
            "Dibahas Dewan Pengupahan",
            Pemegang.PIHAK_LAIN,
            "Menunggu pendapat setiap unsur dan berita acara Dewan Pengupahan",
            (
                Keadaan(
                    "pendapat_lengkap",
                    lambda fakta: _semua_unsur_berpendapat(fakta) is None,
                    "Pendapat setiap unsur sudah tercatat; menunggu berita acara Dewan Pengupahan "
                    "dicatat",
                    tindakan="berita_acara",
                ),
            ),
        ),
        Tahap(
            BUPATI,
            "Rekomendasi Bupati",
            Pemegang.PIHAK_LAIN,
            "Menunggu rekomendasi Bupati",
            (
                Keadaan(
                    "belum_diusulkan",
                    lambda fakta: fakta.terakhir(USULKAN) is None,
                    "Menunggu usul rekomendasi kepada Bupati dibuat",
                    tindakan=USULKAN,
                ),
            ),
        ),
        Tahap(GUBERNUR, "Keputusan Gubernur", Pemegang.PIHAK_LAIN, "Menunggu keputusan Gubernur"),
        Tahap(SELESAI, "Ditetapkan", Pemegang.TIDAK_ADA),
        Tahap(BATAL, "Dibatalkan", Pemegang.TIDAK_ADA),
    ),
    alur=(
        Transisi(
            "isi_data",
            "Catat data",
            frozenset({DATA, BAHAS}),
            _KANTOR,
            "PP 36/2021 Ps. 26 jo. PP 49/2025 Ps. 26",
            ke=(Tujuan(BAHAS),),
            isian=_DATA,
            silang=(
                _persen_terbaca("inflasi", "Inflasi"),
                _persen_terbaca("pertumbuhan", "Pertumbuhan ekonomi"),
            ),
            menyimpan=frozenset(satu.nama for satu in _DATA),
            utama=True,
            berkas="Rilis BPS atau sumber lain",
        ),
        Transisi(
            "berita_acara",
            "Catat berita acara",
            frozenset({BAHAS}),
            _KANTOR,
            "PP 36/2021 Ps. 69–77",
            ke=(Tujuan(BUPATI),),
            isian=(
                TANGGAL,
                Isian("nomor_ba", "Nomor berita acara"),
                _rupiah(
                    "nilai_sepakat",
                    "Nilai yang disepakati",
                    wajib=False,
                    petunjuk="Kosongkan bila tidak mufakat.",
                ),
                Isian("kesimpulan", "Kesimpulan pembahasan", Tipe.PARAGRAF),
            ),
            syarat=(_semua_unsur_berpendapat,),
            menyimpan=frozenset({"nomor_ba", "nilai_sepakat", "kesimpulan"}),
            utama=True,
            berkas="Berita acara bertanda tangan",
        ),
        Transisi(
            "usul",
            "Catat pendapat unsur",
            frozenset({BAHAS}),
            _KANTOR,
            "PP 36/2021 Ps. 69–77",
            isian=(
                TANGGAL,
                Isian("unsur", "Unsur", Tipe.PILIHAN, pilihan=Unsur),
                _rupiah("nilai", "Nilai yang diusulkan", wajib=False),
                Isian("alfa", "Alfa yang diusulkan", wajib=False, petunjuk="Misalnya 0,7."),
                Isian("pendapat", "Pendapat", Tipe.PARAGRAF),
            ),
            silang=(_alfa_terbaca, _usul_berisi),
            utama=True,
            berkas="Usulan tertulis",
        ),
        Transisi(
            UMSK,
            "Catat usul upah minimum sektoral",
            frozenset({BAHAS, BUPATI}),
            _KANTOR,
            DASAR,
            isian=(
                TANGGAL,
                Isian("sektor", "Sektor", petunjuk="Satu sektor setiap kali dicatat."),
                _rupiah(
                    "nilai",
                    "Upah minimum sektoral yang diusulkan",
                    wajib=False,
                    petunjuk="Kosongkan untuk mencabut usul sektor itu.",
                ),
            ),
            berkas="Usulan tertulis",
        ),
        Transisi(
            USULKAN,
            "Catat usul rekomendasi kepada Bupati",
            frozenset({BUPATI}),
            _KANTOR,
            "PP 36/2021 Ps. 30–35",
            isian=(
                TANGGAL,
                Isian(
                    "nomor",
                    "Nomor surat usul",
                    wajib=False,
                    petunjuk="Yang dibuat sebagai surat di sini tercatat sendiri; ini untuk yang "
                    "di luar sistem.",
                ),
            ),
            berkas="Surat usul",
            praktik=True,
        ),
        Transisi(
            "rekomendasi",
            "Catat rekomendasi Bupati",
            frozenset({BUPATI}),
            _KANTOR,
            "PP 36/2021 Ps. 30–35",
            ke=(Tujuan(GUBERNUR),),
            isian=(
                TANGGAL,
                Isian("nomor_rekomendasi", "Nomor surat rekomendasi"),
                _rupiah("nilai_rekomendasi", "Nilai yang direkomendasikan"),
            ),
            peringatan=(_tidak_di_atas_ump,),
            menyimpan=frozenset({"nomor_rekomendasi", "nilai_rekomendasi"}),
            utama=True,
            berkas="Surat rekomendasi Bupati",
        ),
        Transisi(
            "putuskan",
            "Catat keputusan Gubernur",
            frozenset({GUBERNUR}),
            _KANTOR,
            "UU 13/2003 Ps. 88E (UU 6/2023); PP 36/2021 Ps. 30–35",
            ke=(Tujuan(SELESAI),),
            isian=(
                TANGGAL,
                Isian("nomor_keputusan", "Nomor keputusan Gubernur"),
                _rupiah("nilai_keputusan", "UMK yang ditetapkan"),
            ),
            peringatan=(_tidak_di_atas_ump,),
            memenuhi=(Tutup(TETAP),),
            menyimpan=frozenset({"nomor_keputusan", "nilai_keputusan"}),
            utama=True,
            berkas="Keputusan Gubernur",
        ),
        Transisi(
            "batalkan",
            "Batalkan putaran",
            _TERBUKA,
            _KANTOR,
            "salah catat",
            ke=(Tujuan(BATAL),),
            isian=(ALASAN,),
            praktik=True,
        ),
        ambil(_TERBUKA, _KANTOR),
        serahkan(_TERBUKA, _KANTOR),
    ),
    judul=_judul,
    isian=(
        Isian("tahun", "Untuk tahun", petunjuk="Tahun UMK itu berlaku, misalnya 2027."),
        *(
            Isian(s.nama, s.label, s.tipe, wajib=False, petunjuk=s.petunjuk, maks=s.maks)
            for s in _DATA
        ),
        Isian("nomor_ba", "Nomor berita acara", wajib=False),
        _rupiah("nilai_sepakat", "Nilai yang disepakati", wajib=False),
        Isian("kesimpulan", "Kesimpulan pembahasan", Tipe.PARAGRAF, wajib=False),
        Isian("nomor_rekomendasi", "Nomor surat rekomendasi", wajib=False),
        _rupiah("nilai_rekomendasi", "Nilai yang direkomendasikan", wajib=False),
        Isian("nomor_keputusan", "Nomor keputusan Gubernur", wajib=False),
        _rupiah("nilai_keputusan", "UMK yang ditetapkan", wajib=False),
    ),
    silang=(_tahun_wajar,),
    lihat=frozenset(PERAN_BIDANG),
    membuka=(Buka(TETAP, mulai=_satu_januari),),
    kata_buat="Mulai putaran",
    surat={USULKAN: "usul_rekomendasi_umk"},
    di_panel=False,
)
