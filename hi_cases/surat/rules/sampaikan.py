"""When a letter may be called sent, received or come back, and when it opens to a party. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.types import CaraSampai

PANJANG_ALASAN = 5
BUTUH_PINDAIAN = (
    "Surat ini ditandatangani basah, dan penerimaannya berakibat hukum. Simpan dahulu pindaian "
    "surat yang sudah ditandatangani di halaman surat ini, baru kirim lewat akun atau surel. Lewat "
    "pos, kurir, atau diserahkan langsung tidak perlu menunggu."
)


class Kiriman(Protocol):
    """One sending, as rows and tests have it."""

    pihak_id: int | None
    cara: CaraSampai
    dikirim_pada: date
    diterima_pada: date | None
    gagal_pada: date | None


class Keadaan(StrEnum):
    """How far a letter is with one party."""

    BELUM = "belum"
    DIKIRIM = "dikirim"
    GAGAL = "gagal"
    DITERIMA = "diterima"

    @property
    def label(self) -> str:
        return {
            Keadaan.BELUM: "Belum dikirim",
            Keadaan.DIKIRIM: "Belum terbukti diterima",
            Keadaan.GAGAL: "Tidak sampai, perlu dikirim lagi",
            Keadaan.DITERIMA: "Diterima",
        }[self]


def keadaan(semua: Iterable[Kiriman]) -> Keadaan:
    """Tell how far a letter is by all its sendings to one party."""
    semua = list(semua)
    if any(satu.diterima_pada for satu in semua):
        return Keadaan.DITERIMA
    if any(satu.gagal_pada is None for satu in semua):
        return Keadaan.DIKIRIM
    return Keadaan.GAGAL if semua else Keadaan.BELUM


def terbuka(semua: Iterable[Kiriman], wakil: Collection[int]) -> bool:
    """Tell whether a letter on whose receipt something stands opens to who stands for `wakil`.

    It does once it was sent to the party's account, or once its receipt is proven: so each opening
    has a sending that it can be noted on, and nobody reads what he is said not to have.
    """
    return any(
        satu.pihak_id in wakil
        and satu.gagal_pada is None
        and (satu.cara is CaraSampai.PORTAL or satu.diterima_pada is not None)
        for satu in semua
    )


def _tulis(hari: date) -> str:
    return tulis_tanggal(hari, hari=False)


ELEKTRONIK = frozenset({CaraSampai.SUREL, CaraSampai.PORTAL})
"""Ways on which no paper goes: what arrives is a file."""


def periksa_kirim(
    cara: CaraSampai,
    hari: date,
    *,
    terbit: date,
    hari_ini: date,
    berakun: bool,
    tanpa_pindaian: bool = False,
) -> dict[str, str]:
    """Return what is wrong with a sending, by field.

    `tanpa_pindaian`: a period starts with its receipt, it is signed with ink, and nobody has kept
    the scan of it yet: as a file it would go out without its signature.
    """
    if cara in ELEKTRONIK and tanpa_pindaian:
        return {"cara": BUTUH_PINDAIAN}
    if hari > hari_ini:
        return {"dikirim_pada": "Tanggal kirim tidak boleh sesudah hari ini."}
    if hari < terbit:
        return {"dikirim_pada": f"Surat ini baru terbit {_tulis(terbit)}. Perbaiki tanggal kirim."}
    if cara is not CaraSampai.PORTAL:
        return {}
    if not berakun:
        return {
            "cara": "Pihak ini belum punya akun yang membuka perkara. Pilih cara lain, atau beri "
            "kode undangan dahulu."
        }
    if hari != hari_ini:
        return {"dikirim_pada": "Surat terbuka di akun sejak dicatat. Tulis tanggal hari ini."}
    return {}


def periksa_terima(
    hari: date, *, dikirim: date, hari_ini: date, penerima: str, bukti: str
) -> dict[str, str]:
    """Return what is wrong with a receipt, by field: no proof, no receipt (UU 2/2004 Ps. 13)."""
    salah = {}
    if hari > hari_ini:
        salah["diterima_pada"] = "Tanggal terima tidak boleh sesudah hari ini."
    elif hari < dikirim:
        salah["diterima_pada"] = (
            f"Surat dikirim {_tulis(dikirim)}; tidak mungkin diterima sebelum itu."
        )
    if not penerima.strip():
        salah["penerima"] = "Tulis nama yang menerima surat."
    if not bukti.strip():
        salah["bukti"] = "Tulis buktinya, misalnya nomor tanda terima atau resi."
    return salah


def periksa_gagal(hari: date, *, dikirim: date, hari_ini: date, alasan: str) -> dict[str, str]:
    """Return what is wrong with the note that a sending came to nothing."""
    salah = periksa_alasan(alasan, "alasan_gagal", "Tulis mengapa surat tidak sampai.")
    if hari > hari_ini or hari < dikirim:
        salah["gagal_pada"] = (
            f"Tulis tanggal antara {_tulis(dikirim)}, saat dikirim, dan {_tulis(hari_ini)}."
        )
    return salah


def periksa_alasan(alasan: str, bidang: str, pesan: str) -> dict[str, str]:
    """Ask for a reason that says something."""
    return {bidang: pesan} if len(alasan.strip()) < PANJANG_ALASAN else {}
