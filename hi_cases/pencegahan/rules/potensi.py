"""A signal of a dispute: seen early, visited, acted on, prevented or not (deteksi dini)."""

from __future__ import annotations

from hi_cases.core.authz import Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.pencegahan.rules.pengaduan import (
    DASAR_PERKARA,
    ISIAN_PERKARA,
    JADI_PERKARA,
    PETUGAS,
)
from hi_cases.pencegahan.types import POTENSI, Mendesak, Pokok, SumberSinyal
from hi_cases.urusan.rules.lazim import CATATAN, TANGGAL, ambil, serahkan
from hi_cases.urusan.types import (
    AdaPerusahaan,
    Fakta,
    Isi,
    Jenis,
    Keadaan,
    Pemegang,
    Tahap,
    Transisi,
    Tujuan,
)

SINYAL, DITANGANI = "sinyal", "ditangani"
DICEGAH, PERKARA, TIDAK_TERBUKTI = "dicegah", "menjadi_perselisihan", "tidak_terbukti"
KUNJUNGAN, TINDAKAN, CEGAH = "kunjungan", "tindakan", "cegah"
DASAR = "uraian tugas bidang: deteksi dini potensi perselisihan"
_TERBUKA = frozenset({SINYAL, DITANGANI})
_PIMPINAN = {Peran.SUBKOOR: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA}
BUAT = dict.fromkeys((Peran.PETUGAS, Peran.MEDIATOR, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA)


def _judul(isi: Isi) -> str:
    pokok = isi["pokok"]
    return f"Potensi perselisihan {Pokok(pokok).label if pokok else ''}: {isi['ringkas']}"


def _sudah_ditangani(fakta: Fakta) -> str | None:
    if fakta.terakhir(KUNJUNGAN) or fakta.terakhir(TINDAKAN):
        return None
    return "Catat dahulu sedikitnya satu kunjungan atau tindakan: tanpa itu tidak ada yang dicegah."


def _ke(*tahap: str) -> tuple[Tujuan, ...]:
    return tuple(Tujuan(satu) for satu in tahap)


JENIS_POTENSI = Jenis(
    POTENSI,
    "Potensi perselisihan",
    "potensi",
    "POT",
    DASAR,
    "Sinyal bahwa perselisihan dapat terjadi di suatu perusahaan: dikunjungi, ditangani, lalu "
    "dicegah, menjadi perselisihan, atau tidak terbukti.",
    tahap=(
        Tahap(SINYAL, "Sinyal", menunggu="Menunggu petugas mengambil dan memeriksa sinyal ini"),
        Tahap(
            DITANGANI,
            "Ditangani",
            menunggu="Menunggu kunjungan, tindakan, atau hasilnya",
            keadaan=(
                Keadaan(
                    "belum_dikunjungi",
                    lambda fakta: _sudah_ditangani(fakta) is not None,
                    "Menunggu kunjungan atau tindakan yang pertama",
                    tindakan=KUNJUNGAN,
                ),
            ),
        ),
        Tahap(DICEGAH, "Dicegah", Pemegang.TIDAK_ADA),
        Tahap(PERKARA, "Menjadi perselisihan", Pemegang.TIDAK_ADA),
        Tahap(TIDAK_TERBUKTI, "Tidak terbukti", Pemegang.TIDAK_ADA),
    ),
    alur=(
        ambil({SINYAL}, PETUGAS, DITANGANI),
        Transisi(
            KUNJUNGAN,
            "Catat kunjungan",
            _TERBUKA,
            PETUGAS,
            DASAR,
            ke=_ke(DITANGANI),
            isian=(
                TANGGAL,
                Isian("ditemui", "Yang ditemui"),
                Isian("temuan", "Temuan", Tipe.PARAGRAF),
                Isian("lanjutan", "Tindak lanjut yang disepakati", Tipe.PARAGRAF, wajib=False),
            ),
            berkas="Berita acara, daftar hadir, atau foto",
            praktik=True,
        ),
        Transisi(
            TINDAKAN,
            "Catat tindakan",
            _TERBUKA,
            PETUGAS,
            DASAR,
            ke=_ke(DITANGANI),
            isian=(
                TANGGAL,
                Isian(
                    "bentuk",
                    "Bentuk tindakan",
                    petunjuk="Misalnya pertemuan bipartit didampingi, surat imbauan, pembinaan.",
                ),
                Isian("isi_tindakan", "Isi dan hasilnya", Tipe.PARAGRAF),
            ),
            berkas="Bukti tindakan",
            praktik=True,
        ),
        Transisi(
            CEGAH,
            "Catat dicegah",
            frozenset({DITANGANI}),
            PETUGAS,
            DASAR,
            ke=_ke(DICEGAH),
            isian=(
                TANGGAL,
                Isian("penyelesaian", "Bagaimana masalahnya selesai", Tipe.PARAGRAF),
                Isian(
                    "bukti",
                    "Bukti yang dipegang dinas",
                    petunjuk="Misalnya perjanjian kedua pihak, bukti bayar, berita acara.",
                ),
            ),
            syarat=(_sudah_ditangani,),
            menyimpan=frozenset({"bukti"}),
            berkas="Bukti",
            utama=True,
            praktik=True,
        ),
        Transisi(
            TIDAK_TERBUKTI,
            "Nyatakan tidak terbukti",
            _TERBUKA,
            PETUGAS,
            DASAR,
            ke=_ke(TIDAK_TERBUKTI),
            isian=(TANGGAL, Isian("alasan", "Mengapa tidak terbukti", Tipe.PARAGRAF)),
            praktik=True,
        ),
        Transisi(
            JADI_PERKARA,
            "Catat menjadi perselisihan",
            _TERBUKA,
            PETUGAS,
            DASAR_PERKARA,
            ke=_ke(PERKARA),
            isian=ISIAN_PERKARA,
        ),
        serahkan(_TERBUKA, _PIMPINAN),
    ),
    judul=_judul,
    isian=(
        Isian("ringkas", "Masalahnya, dalam satu baris"),
        Isian("tanggal", "Sinyal diterima tanggal", Tipe.TANGGAL),
        Isian("sumber", "Sumber sinyal", Tipe.PILIHAN, pilihan=SumberSinyal),
        Isian("pokok", "Jenis perselisihan yang mungkin", Tipe.PILIHAN, pilihan=Pokok),
        Isian("mendesak", "Seberapa mendesak", Tipe.PILIHAN, pilihan=Mendesak),
        Isian("uraian", "Uraian", Tipe.PARAGRAF),
        Isian("jumlah_terkena", "Pekerja yang terkena", Tipe.BILANGAN, wajib=False),
        CATATAN,
    ),
    buat=BUAT,
    lihat=frozenset({Peran.KADIS, Peran.ANALIS}),
    perusahaan=AdaPerusahaan.WAJIB,
    kata_buat="Catat sinyal",
    menyamarkan=frozenset({"ditemui"}),
)
