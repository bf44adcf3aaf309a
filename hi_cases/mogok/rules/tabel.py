"""The rows that strikes, lock-outs and demonstrations share, and the guards over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hi_cases.core.authz import PERAN_LAYANAN, Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.mogok.rules import isian
from hi_cases.mogok.rules.lama import rentang
from hi_cases.mogok.types import HasilRunding
from hi_cases.urusan.rules import lazim
from hi_cases.urusan.rules.lazim import ACARA, ALASAN, CATATAN, TANGGAL, YANG_MANA
from hi_cases.urusan.types import Fakta, Isi, Transisi, Tujuan

DITERIMA, BERLANGSUNG, DITUNDA = "diterima", "berlangsung", "ditunda"
DAMAI, DIHENTIKAN, TIDAK_JADI = "damai", "dihentikan", "tidak_jadi"
JADWALKAN, PINDAHKAN, BATALKAN = "jadwalkan", "pindahkan_jadwal", "batalkan_jadwal"
MULAI, HENTIKAN = "mulai", "hentikan"
RUNDING, SERAH, TANDA_TERIMA = "catat_perundingan", "alihkan", "tanda_terima"
PB = "pb"
JALAN = (DITERIMA, BERLANGSUNG, DAMAI)
TERBUKA = frozenset({DITERIMA, BERLANGSUNG, DITUNDA})
TERJADI = frozenset({BERLANGSUNG, DITUNDA})
BUAT = dict.fromkeys(PERAN_LAYANAN, Cakupan.SEMUA)
KERJA = {
    Peran.PETUGAS: Cakupan.SENDIRI,
    Peran.MEDIATOR: Cakupan.SENDIRI,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
BACA = frozenset({Peran.KADIS, Peran.ANALIS})
ACARA_TERBUKA = "acara_terbuka"
"""In `Fakta.lain`: how many meetings are planned and not held."""


@dataclass(frozen=True)
class Kata:
    """What differs between the kinds: their words, and the articles by which each duty stands."""

    benda: str
    """"mogok kerja"."""
    dasar_terima: str
    dasar_runding: str
    dasar_pb: str
    dasar_serah: str
    dasar_jalan: str
    bersurat: bool = True
    """Whether a receipt is owed to who gave notice."""
    ditunda: bool = True


def _terakhir_nyata(fakta: Fakta) -> datetime | None:
    semua = rentang(fakta.langkah)
    if not semua:
        return None
    awal, akhir = semua[-1]
    return akhir or awal


def sesudah_mulai(fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
    """What happens later does not lie before what happened last."""
    hari, jam = isi.get("hari_aksi"), isi.get("jam_aksi")
    terakhir = _terakhir_nyata(fakta)
    if hari is None or terakhir is None:
        return None
    if hari < terakhir.date():
        nama = "hari_aksi"
    elif hari == terakhir.date() and jam is not None and jam < terakhir.time():
        nama = "jam_aksi"
    else:
        return None
    return nama, f"Tidak boleh sebelum kejadian yang dicatat terakhir, {tulis_waktu(terakhir)}."


def _ada_hasil(*hasil: HasilRunding) -> Callable[[Fakta], bool]:
    nilai = {satu.value for satu in hasil}
    return lambda fakta: any(
        satu.tindakan == RUNDING and satu.data.get("hasil") in nilai for satu in fakta.langkah
    )


_SEPAKAT = _ada_hasil(HasilRunding.SEPAKAT)
_TIDAK_SEPAKAT = _ada_hasil(HasilRunding.BUNTU, HasilRunding.TIDAK_HADIR)


def sudah_sepakat(fakta: Fakta) -> str | None:
    """An agreement is the end of a negotiation that was recorded."""
    if _SEPAKAT(fakta):
        return None
    return "Catat dahulu perundingan yang hasilnya sepakat."


def sudah_buntu(fakta: Fakta) -> str | None:
    """Handing over follows talks that brought no agreement (Ps 141(4))."""
    if _TIDAK_SEPAKAT(fakta):
        return None
    return "Catat dahulu perundingan yang tidak menghasilkan kesepakatan."


def ada_acara(fakta: Fakta) -> str | None:
    """Only a meeting that stands is moved or cancelled."""
    return None if fakta.lain.get(ACARA_TERBUKA) else "Tidak ada perundingan yang terjadwal."


def belum_tanda_terima(fakta: Fakta) -> str | None:
    """One receipt is enough."""
    return "Tanda terima sudah diberikan." if fakta.terakhir(TANDA_TERIMA) else None


def belum_serah(fakta: Fakta) -> str | None:
    """A matter is handed over once."""
    return "Sudah diserahkan ke penyelesaian perselisihan." if fakta.terakhir(SERAH) else None


def belum_runding(fakta: Fakta) -> str | None:
    """Say that the office has not brought the parties together yet."""
    if fakta.terakhir(RUNDING):
        return None
    return "Belum ada perundingan yang dicatat, sebelum maupun selama berlangsung."


def _pertemuan(kata: Kata, terbuka: frozenset[str]) -> tuple[Transisi, ...]:
    dasar = kata.dasar_runding
    return (
        Transisi(
            JADWALKAN,
            "Jadwalkan perundingan",
            terbuka,
            KERJA,
            dasar,
            isian=ACARA,
            utama=True,
        ),
        Transisi(
            RUNDING,
            "Catat perundingan",
            terbuka,
            KERJA,
            dasar,
            isian=(
                TANGGAL,
                Isian("hadir", "Yang hadir", Tipe.BANYAK_TEKS, petunjuk="Satu orang satu baris."),
                Isian("hasil", "Hasil", Tipe.PILIHAN, pilihan=HasilRunding),
                Isian("risalah", "Pokok pembicaraan", Tipe.PARAGRAF),
            ),
            berkas="Risalah perundingan",
        ),
        Transisi(
            PINDAHKAN,
            "Pindahkan jadwal perundingan",
            terbuka,
            KERJA,
            dasar,
            isian=(YANG_MANA, *ACARA, ALASAN),
            syarat=(ada_acara,),
            praktik=True,
        ),
        Transisi(
            BATALKAN,
            "Batalkan jadwal perundingan",
            terbuka,
            KERJA,
            dasar,
            isian=(YANG_MANA, ALASAN),
            syarat=(ada_acara,),
            praktik=True,
        ),
    )


def _jalan(kata: Kata) -> tuple[Transisi, ...]:
    """The rows by which the action itself begins, rests and ends."""
    benda, dasar = kata.benda, kata.dasar_jalan
    nyata = (isian.HARI_AKSI, isian.JAM_AKSI)
    jalan = TERJADI if kata.ditunda else frozenset({BERLANGSUNG})
    jeda = (
        _gerak("tunda", f"Catat {benda} ditunda", {BERLANGSUNG}, DITUNDA, dasar),
        _gerak("lanjutkan", f"Catat {benda} dilanjutkan", {DITUNDA}, BERLANGSUNG, dasar),
    )
    return (
        Transisi(
            MULAI,
            f"Catat {benda} mulai",
            frozenset({DITERIMA}),
            KERJA,
            dasar,
            ke=(Tujuan(BERLANGSUNG),),
            isian=(*nyata, isian.PEKERJA, isian.POLISI),
            menyimpan=frozenset({"pekerja_terlibat", "polisi"}),
            peringatan=(belum_runding,),
        ),
        *(jeda if kata.ditunda else ()),
        Transisi(
            HENTIKAN,
            f"Catat {benda} berhenti",
            jalan,
            KERJA,
            dasar,
            ke=(Tujuan(DIHENTIKAN),),
            isian=(*nyata, isian.PEKERJA, *isian.HILANG, ALASAN),
            silang=(sesudah_mulai,),
            menyimpan=frozenset({"pekerja_terlibat", "hari_hilang", "jam_hilang"}),
            peringatan=(belum_runding,),
        ),
        Transisi(
            "tidak_jadi",
            f"Catat {benda} tidak jadi",
            frozenset({DITERIMA}),
            KERJA,
            dasar,
            ke=(Tujuan(TIDAK_JADI),),
            isian=(TANGGAL, ALASAN),
        ),
    )


def _gerak(kode: str, label: str, dari: set[str], ke: str, dasar: str) -> Transisi:
    return Transisi(
        kode,
        label,
        frozenset(dari),
        KERJA,
        dasar,
        ke=(Tujuan(ke),),
        isian=(isian.HARI_AKSI, isian.JAM_AKSI, ALASAN),
        silang=(sesudah_mulai,),
    )


def _perjanjian(kata: Kata, terbuka: frozenset[str]) -> Transisi:
    nyata = (
        Isian(
            "hari_aksi",
            "Bila sudah mulai: kembali bekerja tanggal",
            Tipe.TANGGAL,
            wajib=False,
        ),
        Isian("jam_aksi", "Bila sudah mulai: kembali bekerja pukul", Tipe.JAM, wajib=False),
    )
    return Transisi(
        PB,
        "Catat perjanjian bersama",
        terbuka,
        KERJA,
        kata.dasar_pb,
        ke=(Tujuan(DAMAI),),
        isian=(
            TANGGAL,
            Isian("pihak_pb", "Yang menandatangani", Tipe.BANYAK_TEKS),
            Isian("saksi", "Pegawai dinas yang menjadi saksi"),
            Isian("isi_pb", "Yang disepakati", Tipe.PARAGRAF),
            *nyata,
        ),
        silang=(sesudah_mulai, _kembali_bekerja),
        syarat=(sudah_sepakat,),
        utama=True,
        berkas="Naskah perjanjian bersama",
    )


def _kembali_bekerja(fakta: Fakta, isi: Isi) -> tuple[str, str] | None:
    """Where work stood still, the agreement says when it went on."""
    if fakta.tahap == BERLANGSUNG and isi.get("hari_aksi") is None:
        return "hari_aksi", "Tulis tanggal pekerja kembali bekerja."
    return None


def _serah(kata: Kata, terbuka: frozenset[str]) -> Transisi:
    return Transisi(
        SERAH,
        "Catat penyerahan ke lembaga penyelesaian perselisihan",
        terbuka,
        KERJA,
        kata.dasar_serah,
        isian=(
            TANGGAL,
            Isian("kepada", "Diserahkan kepada"),
            Isian("nomor", "Nomor surat atau nomor perkara", wajib=False),
            CATATAN,
        ),
        syarat=(sudah_buntu, belum_serah),
    )


def _tanda_terima(kata: Kata, terbuka: frozenset[str]) -> Transisi:
    return Transisi(
        TANDA_TERIMA,
        "Catat tanda terima",
        terbuka,
        KERJA,
        kata.dasar_terima,
        isian=(
            TANGGAL,
            Isian(
                "nomor",
                "Nomor tanda terima",
                petunjuk="Yang dibuat sebagai surat di sini tercatat sendiri; ini untuk yang di "
                "luar sistem.",
            ),
        ),
        syarat=(belum_tanda_terima, _bersurat),
    )


def _bersurat(fakta: Fakta) -> str | None:
    ada = fakta.isi.get("ada_surat")
    return "Tidak ada pemberitahuan tertulis yang diterima." if ada == "tidak" else None


def alur(kata: Kata) -> tuple[Transisi, ...]:
    """Return the transition table in the words of one kind."""
    terbuka = TERBUKA if kata.ditunda else TERBUKA - {DITUNDA}
    sesudah = terbuka | {DAMAI, DIHENTIKAN}
    return (
        lazim.ambil(terbuka, BUAT),
        *_pertemuan(kata, terbuka),
        *((_tanda_terima(kata, terbuka),) if kata.bersurat else ()),
        *_jalan(kata),
        _perjanjian(kata, terbuka),
        _serah(kata, terbuka),
        Transisi(
            "dampak",
            "Perbaiki jumlah pekerja dan jam kerja yang hilang",
            sesudah - {DITERIMA},
            KERJA,
            "laporan mogok kerja, penutupan perusahaan, dan unjuk rasa",
            isian=(isian.PEKERJA, *isian.HILANG, CATATAN),
            menyimpan=frozenset({"pekerja_terlibat", "hari_hilang", "jam_hilang"}),
            praktik=True,
        ),
        Transisi(
            "polisi",
            "Catat koordinasi dengan kepolisian",
            terbuka,
            KERJA,
            "koordinasi pengamanan",
            isian=(isian.POLISI,),
            menyimpan=frozenset({"polisi"}),
            praktik=True,
        ),
        lazim.serahkan(terbuka, KERJA),
    )
