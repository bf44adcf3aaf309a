"""Who is told of an act on a submission, in words that may leave the house.

No name, no reason, nothing that somebody typed is in them: whoever is told opens the submission.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hi_cases.permohonan.rules.kini import pemilik
from hi_cases.permohonan.types import (
    DI_DINAS,
    Hasil,
    Pemegang,
    Prosedur,
    Tahap,
    Tindakan,
    Transisi,
)

T = Tindakan


class Penerima(StrEnum):
    """To whom a notice goes."""

    PENELITI = "peneliti"
    """The officer who examines it; while nobody does, everyone who may take it up."""
    PIMPINAN = "pimpinan"
    PEMOHON = "pemohon"
    """The applicant's accounts."""
    PIHAK = "pihak"
    """The accounts of the other parties."""


@dataclass(frozen=True)
class Kabar:
    """One notice: to whom, what happened, what to do."""

    kepada: Penerima
    kata: str
    isi: str
    resmi: bool = False
    """The reader's own period by law starts: told at once, whatever was chosen."""


@dataclass(frozen=True)
class Kejadian:
    """An act that stands: in which round, from where to where, whether the office did it."""

    transisi: Transisi
    dari: Tahap
    ke: Tahap
    hasil: Hasil | None
    putaran: int
    oleh_staf: bool


BUKA = "Buka permohonan Anda untuk membacanya."
BERJALAN = (
    "Waktu Anda untuk memperbaiki mulai berjalan. Hari terakhirnya tertulis di halaman permohonan."
)
_TETAP: Mapping[Tindakan, tuple[Kabar, ...]] = {
    T.SERAHKAN: (
        Kabar(
            Penerima.PENELITI,
            "diserahkan kepada Anda",
            "Lanjutkan penelitiannya. Tenggatnya berjalan terus.",
            resmi=True,
        ),
    ),
    T.KEMBALIKAN: (
        Kabar(
            Penerima.PEMOHON,
            "dikembalikan untuk diperbaiki",
            "Baca pengantar dan catatan dinas, perbaiki, lalu ajukan lagi.",
        ),
    ),
    T.TOLAK_KONFIRMASI: (
        Kabar(
            Penerima.PEMOHON,
            "satu pihak menolak",
            "Baca alasannya. Tarik ke draf untuk mengubah naskah, atau cabut permohonan.",
        ),
    ),
    T.NYATAKAN_LENGKAP: (
        Kabar(Penerima.PEMOHON, "dinyatakan lengkap", "Dinas menyiapkan keputusannya."),
        Kabar(Penerima.PIMPINAN, "menunggu keputusan Anda", "Penelitian selesai dan lengkap."),
    ),
}
_AKHIR: Mapping[Hasil, tuple[str, str]] = {
    Hasil.DISAHKAN: ("disahkan", BUKA),
    Hasil.TERDAFTAR: ("didaftarkan", BUKA),
    Hasil.TERCATAT: ("dicatatkan", BUKA),
    Hasil.DITERIMA: ("laporan diterima", BUKA),
    Hasil.DIANGGAP_SAH: ("dianggap telah mendapat pengesahan", BUKA),
    Hasil.DITOLAK: ("ditolak", "Buka permohonan Anda untuk membaca alasannya."),
    Hasil.TIDAK_DILANJUTKAN: (
        "tidak dilanjutkan",
        "Waktu memperbaiki sudah lewat. Anda dapat mengajukan dari awal; isian dan dokumen "
        "terbawa.",
    ),
    Hasil.DIALIHKAN: ("dialihkan ke dinas yang berwenang", BUKA),
    Hasil.DICABUT: ("dicabut", BUKA),
}


def _masuk(k: Kejadian) -> list[Kabar]:
    """The office has it: a first filing, or a corrected one."""
    if k.putaran > 1:
        hasil = [
            Kabar(Penerima.PENELITI, "perbaikan masuk", "Teliti yang diperbaiki, lalu putuskan.")
        ]
    else:
        hasil = [
            Kabar(
                Penerima.PENELITI,
                "permohonan baru masuk",
                "Mulai teliti, lalu kembalikan atau nyatakan lengkap.",
            )
        ]
    if k.dari is Tahap.MENUNGGU_PIHAK:
        kata = "semua pihak menyetujui"
        hasil.append(Kabar(Penerima.PEMOHON, kata, "Permohonan Anda masuk antrean dinas."))
    return hasil


def _selesai(k: Kejadian, hasil: Hasil) -> list[Kabar]:
    kata, isi = _AKHIR[hasil]
    semua = [Kabar(Penerima.PEMOHON, kata, isi), Kabar(Penerima.PIHAK, kata, isi)]
    if hasil is Hasil.DICABUT and k.dari in DI_DINAS and not k.oleh_staf:
        isi = "Tidak ada lagi yang perlu diteliti."
        semua.append(Kabar(Penerima.PENELITI, "dicabut pemohon", isi))
    return semua


def _berjalan(prosedur: Prosedur, k: Kejadian) -> list[Kabar]:
    """A period of the applicant starts with this act."""
    milik = any(pemilik(prosedur, satu.kode) is Pemegang.PEMOHON for satu in k.transisi.membuka)
    if not milik:
        return []
    return [Kabar(Penerima.PEMOHON, "waktu perbaikan berjalan", BERJALAN, resmi=True)]


def kabar(prosedur: Prosedur, k: Kejadian) -> Sequence[Kabar]:
    """Return who is told what of an act; a draft that is withdrawn is nobody's news."""
    semua = [*_TETAP.get(k.transisi.tindakan, ()), *_berjalan(prosedur, k)]
    if k.ke is Tahap.MENUNGGU_PIHAK and k.dari is not k.ke:
        isi = "Baca naskahnya, lalu setujui atau tolak dari akun Anda."
        semua.append(Kabar(Penerima.PIHAK, "menunggu persetujuan Anda", isi))
    elif k.transisi.tindakan in {T.KONFIRMASI, T.CATAT_KONFIRMASI} and k.ke is k.dari:
        semua.append(Kabar(Penerima.PEMOHON, "satu pihak menyetujui", BUKA))
    if k.ke is Tahap.DIAJUKAN:
        semua += _masuk(k)
    if k.hasil is not None and k.dari is not Tahap.DRAF:
        semua += _selesai(k, k.hasil)
    return semua
