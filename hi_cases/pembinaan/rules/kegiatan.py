"""An activity as a kind of matter: planned, on the calendar, held, reported."""

from __future__ import annotations

from hi_cases.core.authz import PERAN_LAYANAN, Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.pembinaan.types import Topik
from hi_cases.urusan.rules import lazim
from hi_cases.urusan.rules.lazim import ACARA, ALASAN, CATATAN, TANGGAL, YANG_MANA
from hi_cases.urusan.types import Fakta, Isi, Jenis, Keadaan, Pemegang, Tahap, Transisi, Tujuan

DIRENCANAKAN, TERJADWAL, DILAKSANAKAN = "direncanakan", "terjadwal", "dilaksanakan"
SELESAI, BATAL = "selesai", "batal"
JADWALKAN, PINDAHKAN, UNDANG = "jadwalkan", "pindahkan_jadwal", "undang"
LAKSANAKAN, LAPORAN, UNDANGAN = "laksanakan", "laporan", "surat_undangan"
KUOTA_BIASA, KUOTA_TERBANYAK = 200, 2000
"""How many may sign in by their phones where the activity says nothing, and at most."""
_BUAT = dict.fromkeys(PERAN_LAYANAN, Cakupan.SEMUA)
_RUPIAH = 99_999_999_999
_BELUM = frozenset({DIRENCANAKAN, TERJADWAL})
_TERBUKA = _BELUM | {DILAKSANAKAN}
_DASAR = "pembinaan hubungan industrial"
HADIR, DIUNDANG, NANTI = "hadir", "diundang", "nanti"
"""In `Fakta.lain`: how many took part, how many companies are invited, when it begins where that
still lies ahead (None: it has begun, or nothing was planned)."""


def tanpa_peserta(fakta: Fakta) -> str | None:
    """Say that nobody is on the list of those who came."""
    return None if fakta.lain.get(HADIR) else "Daftar hadirnya masih kosong."


def sudah_mulai(fakta: Fakta) -> str | None:
    """Refuse to say that an activity was held before it begins."""
    saat = fakta.lain.get(NANTI)
    if saat is None:
        return None
    return (
        f"Kegiatan ini baru mulai {tulis_waktu(saat)} WIB. Catat sesudah dimulai; bila "
        "dilaksanakan lebih awal, pindahkan dahulu jadwalnya."
    )


def ada_undangan(fakta: Fakta) -> str | None:
    """An invitation is written to companies that were named."""
    return None if fakta.lain.get(DIUNDANG) else "Catat dahulu perusahaan yang diundang."


def _belum_bersurat(fakta: Fakta) -> bool:
    return bool(fakta.lain.get(DIUNDANG)) and fakta.terakhir(UNDANGAN) is None


def _judul(isi: Isi) -> str:
    return str(isi["judul"])


PEMBINAAN = Jenis(
    "pembinaan",
    "Pembinaan",
    "kegiatan pembinaan",
    "PBN",
    _DASAR,
    "Sosialisasi dan penyuluhan kepada perusahaan dan pekerja: jadwal, narasumber, materi, "
    "daftar hadir, evaluasi, dan laporannya.",
    tahap=(
        Tahap(DIRENCANAKAN, "Direncanakan", menunggu="Menunggu hari dan tempatnya ditetapkan"),
        Tahap(
            TERJADWAL,
            "Terjadwal",
            menunggu="Menunggu hari pelaksanaannya",
            keadaan=(
                Keadaan(
                    "belum_diundang",
                    _belum_bersurat,
                    "Menunggu surat undangannya dibuat",
                    tindakan=UNDANGAN,
                ),
            ),
        ),
        Tahap(DILAKSANAKAN, "Sudah dilaksanakan", menunggu="Menunggu laporannya"),
        Tahap(SELESAI, "Selesai dilaporkan", Pemegang.TIDAK_ADA),
        Tahap(BATAL, "Dibatalkan", Pemegang.TIDAK_ADA),
    ),
    alur=(
        lazim.ambil(_TERBUKA, _BUAT),
        Transisi(
            JADWALKAN,
            "Jadwalkan kegiatan",
            frozenset({DIRENCANAKAN}),
            _BUAT,
            _DASAR,
            ke=(Tujuan(TERJADWAL),),
            isian=ACARA,
            utama=True,
            praktik=True,
        ),
        Transisi(
            PINDAHKAN,
            "Pindahkan jadwal",
            frozenset({TERJADWAL}),
            _BUAT,
            _DASAR,
            isian=(YANG_MANA, *ACARA, ALASAN),
            praktik=True,
        ),
        Transisi(
            UNDANG,
            "Undang perusahaan",
            _BELUM,
            _BUAT,
            _DASAR,
            isian=(
                Isian(
                    "perusahaan",
                    "Perusahaan yang diundang",
                    Tipe.BANYAK_TEKS,
                    petunjuk="Satu baris satu perusahaan: NIB, nomor WLKP, atau nama lengkapnya "
                    "seperti dalam daftar perusahaan.",
                ),
            ),
            praktik=True,
        ),
        Transisi(
            UNDANGAN,
            "Catat surat undangan",
            frozenset({TERJADWAL}),
            _BUAT,
            _DASAR,
            isian=(
                TANGGAL,
                Isian(
                    "nomor",
                    "Nomor surat undangan",
                    petunjuk="Yang dibuat sebagai surat di sini tercatat sendiri; ini untuk yang "
                    "di luar sistem.",
                ),
            ),
            syarat=(ada_undangan,),
            praktik=True,
        ),
        Transisi(
            "materi",
            "Tambah materi",
            _TERBUKA,
            _BUAT,
            _DASAR,
            isian=(Isian("materi", "Nama materi"),),
            berkas="Materi",
            praktik=True,
        ),
        Transisi(
            LAKSANAKAN,
            "Catat sudah dilaksanakan",
            _BELUM,
            _BUAT,
            _DASAR,
            ke=(Tujuan(DILAKSANAKAN),),
            isian=(TANGGAL, CATATAN),
            syarat=(sudah_mulai,),
            peringatan=(tanpa_peserta,),
            berkas="Foto dan dokumentasi",
            utama=True,
            praktik=True,
        ),
        Transisi(
            LAPORAN,
            "Catat laporan",
            frozenset({DILAKSANAKAN}),
            _BUAT,
            _DASAR,
            ke=(Tujuan(SELESAI),),
            isian=(
                TANGGAL,
                Isian(
                    "nomor",
                    "Nomor laporan",
                    petunjuk="Yang dibuat sebagai surat di sini tercatat sendiri; ini untuk yang "
                    "di luar sistem.",
                ),
            ),
            berkas="Laporan",
            utama=True,
            praktik=True,
        ),
        Transisi(
            "realisasi",
            "Catat realisasi anggaran",
            frozenset({DILAKSANAKAN, SELESAI}),
            _BUAT,
            _DASAR,
            isian=(
                Isian("realisasi", "Anggaran yang terpakai", Tipe.RUPIAH, maks=_RUPIAH),
                CATATAN,
            ),
            menyimpan=frozenset({"realisasi"}),
            berkas="Bukti pengeluaran",
            praktik=True,
        ),
        Transisi(
            "batalkan",
            "Batalkan kegiatan",
            _BELUM,
            _BUAT,
            _DASAR,
            ke=(Tujuan(BATAL),),
            isian=(ALASAN,),
            praktik=True,
        ),
        lazim.serahkan(_TERBUKA, _BUAT),
    ),
    judul=_judul,
    isian=(
        Isian("topik", "Topik", Tipe.PILIHAN, pilihan=Topik),
        Isian("judul", "Judul kegiatan"),
        Isian("rencana_id", "Bagian dari rencana tahunan", Tipe.ID, wajib=False),
        Isian("sasaran", "Sasaran", petunjuk="Misalnya: bagian personalia perusahaan padat karya."),
        Isian(
            "narasumber",
            "Narasumber",
            Tipe.BANYAK_TEKS,
            wajib=False,
            petunjuk="Satu orang satu baris: nama dan jabatannya.",
        ),
        Isian("pokok", "Pokok bahasan", Tipe.PARAGRAF, wajib=False),
        Isian(
            "kuota",
            "Kuota peserta lewat kode QR",
            Tipe.BILANGAN,
            wajib=False,
            maks=KUOTA_TERBANYAK,
            petunjuk=f"Paling banyak yang dapat mencatat diri dari ponsel. Bila kosong: "
            f"{KUOTA_BIASA} orang.",
        ),
    ),
    buat=_BUAT,
    lihat=frozenset({Peran.KADIS, Peran.ANALIS}),
    kata_buat="Tambah kegiatan",
    surat={UNDANGAN: "undangan_pembinaan", LAPORAN: "laporan_pembinaan"},
    di_panel=False,
)
