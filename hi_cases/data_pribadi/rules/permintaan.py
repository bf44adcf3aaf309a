"""A request of somebody whose data they are (UU 27/2022 Ps. 5–13, answered by Ps. 30–32 and 41)."""

from __future__ import annotations

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.authz import Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import baca_jam
from hi_cases.data_pribadi.types import CaraKenal, DasarTolak, Hak
from hi_cases.urusan.rules.lazim import ALASAN, CATATAN, TANGGAL, serahkan
from hi_cases.urusan.types import Fakta, Isi, Jenis, Pemegang, Tahap, Transisi, Tujuan

KODE = "permintaan_data"
DASAR = "UU 27/2022 Ps. 5–13, Ps. 30–32, dan Ps. 41"
BATAS = "PDP-3X24"
PERIKSA, SUSUN = "periksa_identitas", "susun_salinan"
JAWABAN = "Jawaban tertulis"
"""What is attached to an answer or a refusal; who has no account takes it out by his card."""
_PELAYAN = {
    Peran.PETUGAS: Cakupan.SEMUA,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
_PEMUTUS = {Peran.SUBKOOR: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA}
_BELUM_DIKENAL = frozenset({"diterima", "identitas_kurang"})
_DIKENAL = frozenset({"identitas_diperiksa", "dikerjakan"})
_TERBUKA = _BELUM_DIKENAL | _DIKENAL


def _pukul(isi: Isi) -> tuple[str, str] | None:
    try:
        baca_jam(str(isi.get("pukul") or ""))
    except ValueError:
        return "pukul", "Tulis pukul diterimanya, misalnya 09.30."
    return None


def _judul(isi: Isi) -> str:
    return isi["hak"].singkat


def _akses(fakta: Fakta) -> bool:
    return fakta.isi.get("hak") is Hak.AKSES


def salinan_siap(fakta: Fakta) -> str | None:
    """Refuse to answer a request for access of an account before its copy is there."""
    if not _akses(fakta) or not fakta.lain.get("berakun") or fakta.lain.get("salinan"):
        return None
    return "Salinannya belum siap. Susun salinan datanya bila belum, lalu tunggu sampai selesai."


def _berakun(fakta: Fakta) -> str | None:
    if fakta.lain.get("berakun"):
        return None
    return (
        "Permintaan ini tidak terhubung dengan akun, jadi salinannya tidak disusun sendiri. "
        "Lampirkan data yang disimpan pada jawabannya."
    )


def akun_dikenal(fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
    """Refuse an account as the proof of who asks where the request came from none."""
    if isi.get("cara") is not CaraKenal.AKUN or fakta.lain.get("berakun"):
        return None
    return "cara", (
        "Permintaan ini tidak datang dari sebuah akun. Periksa tanda pengenal atau surat kuasanya, "
        "atau minta pemohon mengajukannya lagi dari akunnya."
    )


def _pin_berganti(fakta: Fakta) -> str | None:
    """Say that a card stops working while whoever is to have the next one stands there."""
    if fakta.lain.get("berakun"):
        return None
    return (
        "Sesudah ini PIN yang dipegang pengirim permintaan tidak berlaku lagi, kecuali bila Anda "
        "mengisi surel akunnya. Berikan PIN barunya, yang tampil pada halaman permintaan ini."
    )


def _tanpa_akun(fakta: Fakta) -> str | None:
    if not _akses(fakta) or fakta.lain.get("berakun"):
        return None
    return (
        "Pemohon tidak mempunyai akun. Lampirkan jawaban dan data yang disimpan sebagai berkas: ia "
        "mengunduhnya di halaman Lacak dengan kode dan PIN yang dibuat sesudah identitasnya "
        "diperiksa, atau menerimanya di loket."
    )


PERMINTAAN = Jenis(
    KODE,
    "Permintaan data pribadi",
    "permintaan",
    "PDP",
    DASAR,
    "Orang yang datanya disimpan meminta melihat, memperbaiki, membatasi, atau menghapus data itu. "
    "Waktunya dihitung dalam jam sejak permintaan diterima.",
    tahap=(
        Tahap("diterima", "Diterima", menunggu="Menunggu petugas memeriksa identitas pemohon"),
        Tahap(
            "identitas_kurang",
            "Menunggu bukti identitas",
            Pemegang.PENGAJU,
            "Menunggu pemohon menunjukkan bukti identitas",
        ),
        Tahap(
            "identitas_diperiksa",
            "Identitas diperiksa",
            menunggu="Menunggu petugas mengerjakan permintaan",
        ),
        Tahap("dikerjakan", "Dikerjakan", menunggu="Menunggu jawaban atas permintaan"),
        Tahap("dijawab", "Dijawab", Pemegang.TIDAK_ADA),
        Tahap("ditolak", "Ditolak", Pemegang.TIDAK_ADA),
        Tahap("ditarik", "Ditarik pemohon", Pemegang.TIDAK_ADA),
    ),
    alur=(
        Transisi(
            PERIKSA,
            "Identitas cocok",
            _BELUM_DIKENAL,
            _PELAYAN,
            "UU 27/2022 Ps. 14 (permintaan tercatat); cara memeriksa: praktik",
            ke=(Tujuan("identitas_diperiksa"),),
            isian=(
                TANGGAL,
                Isian("cara", "Cara memeriksa", Tipe.PILIHAN, pilihan=CaraKenal),
                Isian(
                    "surel_akun",
                    "Surel akun pemohon",
                    wajib=False,
                    petunjuk="Kosongkan bila permintaan datang dari akunnya, atau bila tidak "
                    "mempunyai akun. Salinan data hanya diserahkan kepada akun ini.",
                ),
                CATATAN,
            ),
            silang=(akun_dikenal,),
            peringatan=(_pin_berganti,),
            utama=True,
            praktik=True,
            berkas="Bukti identitas atau surat kuasa",
        ),
        Transisi(
            "minta_identitas",
            "Minta bukti identitas",
            frozenset({"diterima"}),
            _PELAYAN,
            "UU 27/2022 Ps. 14; praktik",
            ke=(Tujuan("identitas_kurang"),),
            isian=(Isian("alasan", "Yang kurang", Tipe.PARAGRAF),),
            praktik=True,
        ),
        Transisi(
            "ambil",
            "Ambil, saya yang mengerjakan",
            frozenset({"identitas_diperiksa"}),
            _PELAYAN,
            "pembagian tugas dinas",
            ke=(Tujuan("dikerjakan"),),
            ambil=True,
            utama=True,
            praktik=True,
        ),
        Transisi(
            "jawab",
            "Jawab permintaan",
            frozenset({"dikerjakan"}),
            _PEMUTUS,
            "UU 27/2022 Ps. 30, Ps. 32, dan Ps. 41",
            ke=(Tujuan("dijawab"),),
            isian=(TANGGAL, Isian("jawaban", "Jawaban kepada pemohon", Tipe.PARAGRAF)),
            syarat=(salinan_siap,),
            peringatan=(_tanpa_akun,),
            memenuhi=(Tutup(BATAS),),
            menyimpan=frozenset({"jawaban"}),
            utama=True,
            berkas=JAWABAN,
        ),
        Transisi(
            SUSUN,
            "Susun salinan data",
            frozenset({"dikerjakan"}),
            _PELAYAN,
            "UU 27/2022 Ps. 7 dan Ps. 32",
            syarat=(_berakun,),
            utama=True,
        ),
        Transisi(
            "tolak",
            "Tolak permintaan",
            _TERBUKA,
            _PEMUTUS,
            "UU 27/2022 Ps. 15 dan Ps. 33",
            ke=(Tujuan("ditolak"),),
            isian=(
                TANGGAL,
                Isian("pasal", "Dasar penolakan", Tipe.PILIHAN, pilihan=DasarTolak),
                Isian("alasan", "Alasan, seperti dibaca pemohon", Tipe.PARAGRAF),
            ),
            memenuhi=(Tutup(BATAS),),
            menyimpan=frozenset({"pasal", "alasan"}),
            berkas=JAWABAN,
        ),
        Transisi(
            "tarik",
            "Catat penarikan oleh pemohon",
            _TERBUKA,
            _PELAYAN,
            "kehendak pemohon",
            ke=(Tujuan("ditarik"),),
            isian=(ALASAN,),
            praktik=True,
        ),
        serahkan(_TERBUKA, _PELAYAN),
    ),
    judul=_judul,
    isian=(
        Isian("hak", "Yang diminta", Tipe.PILIHAN, pilihan=Hak),
        Isian("tanggal", "Diterima tanggal", Tipe.TANGGAL),
        Isian(
            "pukul",
            "Diterima pukul",
            petunjuk="Waktu menjawab dihitung dalam jam sejak pukul ini, misalnya 09.30.",
        ),
        Isian("nama", "Nama pemohon"),
        Isian("kontak", "Surel atau nomor telepon pemohon"),
        Isian("uraian", "Permintaannya", Tipe.PARAGRAF),
    ),
    silang=(_pukul,),
    buat=_PELAYAN,
    membuka=(Buka(BATAS),),
    kata_buat="Catat permintaan",
    menyamarkan=frozenset({"nama", "kontak", "uraian", "surel_akun", "jawaban", "alasan"}),
    berkas_pribadi=True,
    di_panel=False,
)
