"""Who of a company may let whom act for it, and until when.

A letter that the office has seen carries its account; an account that was taken in by another is
carried by that other's right, so it never lasts longer, and it does not end who has a letter.
"""

from collections.abc import Iterable
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perusahaan.types import Hak, PeranWakil

_LUAS = (PeranWakil.ADMIN, PeranWakil.PENGAJU, PeranWakil.PEMBACA)
BUKAN_ADMIN = "Yang mengatur akun perusahaan adalah admin perusahaan itu."
ADMIN_TERAKHIR = (
    "Perusahaan ini harus tetap mempunyai satu admin, selama yang paling lama sekarang. Jadikan "
    "akun lain admin dengan masa yang sama lebih dahulu, atau mintalah petugas dinas mengubahnya."
)


def gabung_hak(semua: Iterable[Hak]) -> Hak | None:
    """Return what several letters of one account give together; None where there is none.

    The widest role counts, to the last day of the letters that give it; an own letter among those
    counts as an own letter.
    """
    semua = list(semua)
    peran = next((satu for satu in _LUAS if any(h.peran is satu for h in semua)), None)
    if peran is None:
        return None
    milik = [h for h in semua if h.peran is peran]
    hari = [h.sampai for h in milik if h.sampai is not None]
    sampai = max(hari) if len(hari) == len(milik) else None
    return Hak(peran, any(h.bersurat for h in milik), sampai)


def tolak_sisa(kini: Iterable[date | None], nanti: Iterable[date | None]) -> str:
    """Return why the admins' last days cannot become these; "" where they can.

    One must last as long as the longest does now: a day set too short cannot be taken back by
    whom it has ended.
    """
    terlama = max(((hari or date.max) for hari in kini), default=None)
    if terlama is None or any((hari or date.max) >= terlama for hari in nanti):
        return ""
    return ADMIN_TERAKHIR


def tolak_akhir(hak: Hak, diminta: date | None, hari_ini: date) -> str:
    """Return why somebody with this right cannot let another act until then; "" where he can."""
    if diminta is not None and diminta < hari_ini:
        return "Tanggal akhirnya sudah lewat."
    if hak.sampai is None or (diminta is not None and diminta <= hak.sampai):
        return ""
    batas = tulis_tanggal(hak.sampai, hari=False)
    return f"Paling lambat {batas}, yaitu akhir surat Anda sendiri."


def tolak_sasaran(hak: Hak | None, *, bersurat: bool, diri: bool) -> str:
    """Return why somebody with this right cannot change another's; "" where he can."""
    if hak is None or hak.peran is not PeranWakil.ADMIN:
        return BUKAN_ADMIN
    if bersurat and not (diri or hak.bersurat):
        return (
            "Akun ini berlaku dengan surat yang diperiksa dinas. Yang mengubahnya adalah akun yang "
            "bersurat juga, akun itu sendiri, atau petugas dinas."
        )
    return ""
