"""The words of a reminder, as things stand at the moment when it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal

PANJANG_JUDUL = 200

TANPA_AKUN = (
    "Pihak yang ditunggu tidak mempunyai akun yang aktif, jadi sistem tidak dapat "
    "mengingatkannya. Ingatkan sendiri dengan cara lain, paling lambat pada hari jatuh."
)
TANPA_PETUGAS = "Tidak ada akun aktif yang memegang tenggat ini. Tetapkan siapa yang menanganinya."


@dataclass(frozen=True)
class Naskah:
    """What a reminder says: one line and the sentences under it."""

    judul: str
    isi: str


def _awalan(sisa: int | None, jatuh: date, hari_ini: date) -> str:
    if hari_ini > jatuh:
        return "Lewat: "
    if hari_ini == jatuh:
        return "Hari ini: "
    return f"H-{sisa}: " if sisa else ""


def _keterangan(sisa: int | None, satuan: str, jatuh: date, hari_ini: date) -> str:
    if hari_ini == jatuh:
        return " (hari terakhir)"
    if not sisa:
        return ""
    return f" (sisa {sisa} {satuan})" if sisa > 0 else f" (terlambat {-sisa} {satuan})"


def judul(sebutan: str, *, jatuh: date, hari_ini: date, sisa: int | None, satuan: str) -> str:
    """Return the line of a reminder: "H-2: … jatuh Rabu, 1 April 2026 (sisa 2 hari kerja)".

    `sebutan` is cut rather than the day; `sisa` is None where the calendar cannot tell.
    """
    depan = _awalan(sisa, jatuh, hari_ini)
    ekor = f" jatuh {tulis_tanggal(jatuh)}{_keterangan(sisa, satuan, jatuh, hari_ini)}"
    ruang = PANJANG_JUDUL - len(depan) - len(ekor)
    tengah = sebutan if len(sebutan) <= ruang else f"{sebutan[: ruang - 1].rstrip()}…"
    return f"{depan}{tengah}{ekor}"


def isi(uraian: str, *, dasar: str, jatuh_lama: date | None = None) -> str:
    """Return the sentences of a reminder: what is to be done, that the day moved, the article."""
    kalimat = [uraian]
    if jatuh_lama is not None:
        lama = tulis_tanggal(jatuh_lama)
        kalimat.append(f"Tanggal jatuhnya bergeser; pengingat sebelumnya menyebut {lama}.")
    if dasar:
        kalimat.append(f"Dasar: {dasar}.")
    return " ".join(filter(None, kalimat))
