"""One way to every legal end, as lists of steps through the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hi_cases.perselisihan.types import Hasil, Sisi, Tahap, Tindakan
from tests.integration.perselisihan_web.jalan import KABID, KELOMPOK, MEDIATOR, PETUGAS, L

T = Tindakan
PEMOHON, TERMOHON = Sisi.PEMOHON, Sisi.TERMOHON


@dataclass(frozen=True)
class Skenario:
    """A filing, the steps after it, and where they lead."""

    nama: str
    langkah: Sequence[L]
    hasil: Hasil | None = None
    tahap: Tahap = Tahap.SELESAI
    permohonan: Mapping[str, Any] = field(default_factory=dict)
    bipartit: bool = False

    def __str__(self) -> str:
        return self.nama


KEPENTINGAN = {"jenis": ["KEP"]}
TANPA_BUKTI = {"bukti_bipartit": "", "bukti_bipartit_tanggal": ""}
CATAT = (L(T.CATAT, PETUGAS),)
TAWAR = (*CATAT, L(T.TAWARKAN, KABID, 1))
DI_MEDIATOR = (*CATAT, L(T.LIMPAHKAN, KABID, 1), L(T.TERIMA_PELIMPAHAN, MEDIATOR, 1))
SIDANG = (*DI_MEDIATOR, L(T.CATAT_SIDANG, MEDIATOR, 3, {"terlaksana": "y"}))
ANJURAN = (
    *SIDANG,
    L(T.TERBITKAN_ANJURAN, MEDIATOR, 5),
    L(T.CATAT_TERIMA_ANJURAN, MEDIATOR, 1, sisi=PEMOHON),
    L(T.CATAT_TERIMA_ANJURAN, PETUGAS, 1, sisi=TERMOHON),
)
SETUJU, MENOLAK = {"jawaban": "setuju"}, {"jawaban": "menolak"}
KONSILIASI = (
    *TAWAR,
    L(T.PILIH_KONSILIASI, PETUGAS, 1),
    L(T.CATAT_SIDANG_KONSILIASI, PETUGAS, 5),
)
ARBITRASE = (
    *TAWAR,
    L(T.PILIH_ARBITRASE, PETUGAS, 1),
    L(T.TUNJUK_ARBITER, PETUGAS, 2, {"arbiter": "Hj. Ratna"}),
)
KLARIFIKASI = (*DI_MEDIATOR, L(T.BUKA_KLARIFIKASI, MEDIATOR, 1))


def _panggil(sisi: Sisi, maju: int, **isi: str) -> tuple[L, L]:
    return (
        L(T.CATAT_PANGGILAN, MEDIATOR, maju, {"perihal": "sidang", **isi}, sisi=sisi),
        L(T.CATAT_TERIMA_PANGGILAN, PETUGAS),
    )


SKENARIO = (
    Skenario(
        "pb_bipartit",
        (
            L(T.CATAT_PERUNDINGAN, PETUGAS, 0, {"hasil": "lanjut"}),
            L(T.CATAT_PERUNDINGAN, PETUGAS, 7, {"hasil": "sepakat"}),
            L(T.PB_BIPARTIT, PETUGAS, 1),
            L(T.CATAT_AKTA_PHI, PETUGAS, 3),
        ),
        Hasil.PB_BIPARTIT,
        bipartit=True,
    ),
    Skenario(
        "bipartit_gagal",
        (
            L(T.CATAT_PERUNDINGAN, PETUGAS, 0, {"hasil": "buntu"}),
            L(T.BIPARTIT_GAGAL, PETUGAS, 1, {"sebab": "buntu"}),
        ),
        None,
        Tahap.DRAF,
        bipartit=True,
    ),
    Skenario(
        "tidak_dilengkapi",
        (
            L(T.KEMBALIKAN_BERKAS, PETUGAS),
            L(T.CATAT_TERIMA_PENGEMBALIAN, PETUGAS, 1),
            L(T.TUTUP_TIDAK_LENGKAP, PETUGAS, 20),
        ),
        Hasil.TIDAK_DILENGKAPI,
        permohonan=TANPA_BUKTI,
    ),
    Skenario(
        "dilengkapi lalu dicatat",
        (
            L(T.KEMBALIKAN_BERKAS, PETUGAS),
            L(T.CATAT_TERIMA_PENGEMBALIAN, PETUGAS, 1),
            L(T.LENGKAPI_BERKAS, PETUGAS, 2),
            L(T.CATAT, PETUGAS),
        ),
        None,
        Tahap.DICATAT,
        permohonan=TANPA_BUKTI,
    ),
    Skenario(
        "diteruskan_pengawas",
        (L(T.TERUSKAN_PENGAWAS, PETUGAS),),
        None,
        Tahap.DITERUSKAN_PENGAWAS,
    ),
    Skenario(
        "dialihkan_kewenangan",
        (*CATAT, L(T.CATAT_KUASA, PETUGAS), L(T.ALIHKAN, KABID, 1)),
        None,
        Tahap.DIALIHKAN_KEWENANGAN,
        permohonan={"lokasi": "lintas_kabupaten"},
    ),
    Skenario("dicabut", (*CATAT, L(T.CABUT, PETUGAS, 1)), Hasil.DICABUT),
    Skenario(
        "pb_konsiliasi",
        (*KONSILIASI, L(T.PB_KONSILIASI, PETUGAS, 5)),
        Hasil.PB_KONSILIASI,
        permohonan=KEPENTINGAN,
    ),
    Skenario(
        "anjuran_konsiliator_ditolak",
        (
            *KONSILIASI,
            L(T.ANJURAN_KONSILIATOR, PETUGAS, 5),
            L(T.CATAT_TERIMA_ANJURAN, PETUGAS, 1, sisi=PEMOHON),
            L(T.CATAT_TERIMA_ANJURAN, PETUGAS, 0, sisi=TERMOHON),
            L(T.CATAT_JAWABAN, PETUGAS, 3, SETUJU, sisi=PEMOHON),
            L(T.CATAT_JAWABAN, PETUGAS, 0, MENOLAK, sisi=TERMOHON),
            L(T.KONSILIASI_DITOLAK, PETUGAS, 1),
            L(T.CATAT_GUGATAN_PHI, PETUGAS, 10),
            L(T.CATAT_PUTUSAN_PHI, PETUGAS, 60),
        ),
        Hasil.ANJURAN_KONSILIATOR_DITOLAK,
        permohonan=KEPENTINGAN,
    ),
    Skenario(
        "putusan_arbiter",
        (
            *ARBITRASE,
            L(T.PERPANJANG_ARBITRASE, PETUGAS, 20),
            L(T.PUTUSAN_ARBITER, PETUGAS, 10),
        ),
        Hasil.PUTUSAN_ARBITER,
        permohonan=KEPENTINGAN,
    ),
    Skenario(
        "akta_perdamaian",
        (*ARBITRASE, L(T.AKTA_PERDAMAIAN, PETUGAS, 5)),
        Hasil.AKTA_PERDAMAIAN,
        permohonan=KEPENTINGAN,
    ),
    Skenario(
        "pb_klarifikasi",
        (*KLARIFIKASI, L(T.PB_KLARIFIKASI, MEDIATOR, 3, {"hari_pertemuan": "9 April 2026"})),
        Hasil.PB_KLARIFIKASI,
    ),
    Skenario(
        "kembali_bipartit",
        (*KLARIFIKASI, L(T.KEMBALI_BIPARTIT, MEDIATOR, 2)),
        Hasil.KEMBALI_BIPARTIT,
    ),
    Skenario(
        "pb_mediasi",
        (
            *KLARIFIKASI,
            L(T.RISALAH_KLARIFIKASI, MEDIATOR, 2),
            *_panggil(PEMOHON, 0),
            *_panggil(TERMOHON, 0),
            L(T.CATAT_SIDANG, MEDIATOR, 1, {"terlaksana": "y"}),
            L(T.PB_MEDIASI, MEDIATOR, 2),
            L(T.CATAT_AKTA_PHI, MEDIATOR, 5),
        ),
        Hasil.PB_MEDIASI,
    ),
    Skenario(
        "dihapus_dari_register",
        (
            *DI_MEDIATOR,
            *_panggil(PEMOHON, 0),
            L(T.CATAT_SIDANG, MEDIATOR, 0, {"hadir": []}),
            *_panggil(PEMOHON, 2),
            L(T.CATAT_SIDANG, MEDIATOR, 0, {"hadir": []}),
            *_panggil(PEMOHON, 2),
            L(T.CATAT_SIDANG, MEDIATOR, 0, {"hadir": []}),
            # Each summons came on the very day of its session: it takes the mediator's word.
            L(T.HAPUS_DARI_REGISTER, MEDIATOR, 1, {"tetap_patut": "y"}),
        ),
        Hasil.DIHAPUS_DARI_REGISTER,
    ),
    Skenario(
        "pb_atas_anjuran",
        (
            *ANJURAN,
            L(T.CATAT_MENGETAHUI, PETUGAS),
            L(T.PERBAIKI_TERIMA_ANJURAN, MEDIATOR, sisi=TERMOHON),
            L(T.CATAT_JAWABAN, PETUGAS, 3, MENOLAK, sisi=PEMOHON),
            L(T.PERBAIKI_JAWABAN, MEDIATOR, 0, SETUJU, sisi=PEMOHON),
            L(T.CATAT_JAWABAN, MEDIATOR, 1, SETUJU, sisi=TERMOHON),
            L(T.PB_ATAS_ANJURAN, MEDIATOR, 1),
        ),
        Hasil.PB_ATAS_ANJURAN,
    ),
    Skenario(
        "anjuran_ditolak",
        (
            *ANJURAN,
            L(T.CATAT_JAWABAN, MEDIATOR, 3, SETUJU, sisi=PEMOHON),
            L(T.CATAT_DIANGGAP_MENOLAK, MEDIATOR, 25),
            L(T.TUTUP_ANJURAN_DITOLAK, MEDIATOR),
            L(T.CATAT_GUGATAN_PHI, PETUGAS, 20),
            L(T.CATAT_PUTUSAN_PHI, MEDIATOR, 60),
        ),
        Hasil.ANJURAN_DITOLAK,
    ),
    Skenario(
        "dibuka_kembali",
        (
            *SIDANG,
            L(T.PERBAIKI_SIDANG, MEDIATOR, 1, {"terlaksana": "y"}),
            L(T.PB_MEDIASI, MEDIATOR, 1),
            L(T.BUKA_KEMBALI, KABID, 1),
        ),
        None,
        Tahap.MEDIASI,
    ),
    Skenario(
        "ganti mediator",
        (
            *CATAT,
            L(T.LIMPAHKAN, KABID, 1),
            L(T.NYATAKAN_BENTURAN, MEDIATOR),
            L(T.GANTI_MEDIATOR, KABID),
            L(T.TERIMA_PELIMPAHAN, "mediator2", 1),
        ),
        None,
        Tahap.DILIMPAHKAN_MEDIATOR,
    ),
    Skenario(
        "phk tanpa pilihan",
        (*TAWAR, L(T.LIMPAHKAN, KABID, 15)),
        None,
        Tahap.DILIMPAHKAN_MEDIATOR,
        permohonan={"jenis": ["PHK"], "alasan_phk": "B1"},
    ),
)
SEBAGIAN = Skenario("diterima_sebagian", ANJURAN, Hasil.DITERIMA_SEBAGIAN, permohonan=KELOMPOK)
